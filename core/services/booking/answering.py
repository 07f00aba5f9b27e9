"""Requests: asked where a service needs approval, answered by the side they wait for, or met with another time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.errors import HoldLapsed, IllegalMove, NotAllowed, NotOpen
from core.events import Approved, Requested
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.booking.checks import check_guest, others_for
from core.services.booking.ending import end_shadow, released, turned_down
from core.services.booking.freeing import freed, fulfilled
from core.services.booking.lapsing import settle
from core.services.booking.moving import Place, carry_over, check_undecided, find_place, keep, lock_moved, lock_moving
from core.services.booking.parts import (
    Locked,
    beyond,
    both_but,
    claims_of,
    for_update,
    lock,
    seen_by,
    store,
    tell,
    tidy,
)
from core.services.lookup import organisation_of, service_of

_OTHER = {Party.GUEST: Party.HOST, Party.HOST: Party.GUEST}


def approve(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """Grant a request: by the side it awaits, or an organizer. Of a move the moved booking is returned.

    What is not pending is returned as it stands. Raises HoldLapsed, IllegalMove, TimeTaken, OwnClash, NotFree, NotFound,
    NotAllowed.
    """
    locked = _asked(unit, member, booking_id)
    asked, by = locked.booking, member.person_id
    if asked.state is State.RELEASED and asked.moves_id is not None:
        return for_update(unit, asked.moves_id)
    if asked.state is not State.PENDING:
        return asked
    _check_answers(locked)
    if asked.moves_id is not None:
        return carry_over(unit, asked, lock_moved(unit, asked.moves_id, locked.party), locked, by=by)
    end_shadow(unit, asked, locked.party, by=by)
    granted = moved(asked, State.CONFIRMED, locked.party)
    store(unit, asked, granted, by=by)
    fulfilled(unit, granted)
    tell(unit, granted, Approved(granted.id, granted.version), both_but(granted, by))
    return granted


def decline(unit: Unit, member: Membership, booking_id: int, reason: str = "") -> Booking:
    """Turn a request down, with a reason for the other side; its time is open again at once. A second press is a no-op.

    Raises Invalid, HoldLapsed, IllegalMove, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked = _asked(unit, member, booking_id)
    if locked.booking.state is State.DECLINED:
        return locked.booking
    if locked.booking.state is not State.PENDING:
        raise IllegalMove(locked.booking, State.DECLINED)
    _check_answers(locked)
    return turned_down(unit, locked.booking, locked.party, by=member.person_id, reason=reason)


def propose(unit: Unit, member: Membership, booking_id: int, starts_at: datetime) -> Booking:
    """Answer a request, or a request to move, with another time, which is kept until the other side answers (S1.28).

    Returns the pending time, whose ``moves_id`` is the booking it is for. Raises as ``hold_move`` does.
    """
    named = seen_by(unit, member, booking_id)
    locked = lock_moving(unit, member, booking_id)
    asked = settle(unit, for_update(unit, named.id))
    check_undecided(asked)
    if asked.state is not State.PENDING:
        raise IllegalMove(asked, State.PENDING)
    place = find_place(unit, locked, starts_at, None)
    plan = _plan(unit, place.span, answerer(locked.party, asked), locked.booking, asked.expires_at)
    _check_answerable(unit, plan, locked.booking, place.span)
    held = place.held or _kept_instead(unit, locked, place, by=member.person_id)
    return _pend(unit, replace(locked, booking=held), plan, by=member.person_id)


def answerer(party: Party, asked: Booking) -> Party:
    """Who must answer what this side asks for; organizers ask in the stead of the side that a request waits for."""
    side = party if party is not Party.ORGANIZER else asked.awaits or Party.HOST
    return _OTHER[side]


def ask(unit: Unit, locked: Locked, awaits: Party, *, by: int, moving: Booking | None = None) -> Booking:
    """Turn a hold into a request, which claims the guest's time as well: it must be free when it is granted.

    Raises OwnClash, NotFree, and NotOpen where no time is left to answer.
    """
    held, calendar = locked.booking, locked.sides.guest.calendar_id
    ignoring = (held.id,) if moving is None else (held.id, moving.id)
    plan = _plan(unit, held.span, awaits, moving or held, None if moving is None else moving.expires_at)
    _check_answerable(unit, plan, held, held.span)
    check_guest(
        unit, locked, held.span, lambda: others_for(unit, held, ignoring=ignoring, also=(calendar,)), ignoring=ignoring
    )
    return _pend(unit, locked, plan, by=by)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A request about to be made: which side must answer, and by when."""

    awaits: Party
    expires_at: datetime


def _plan(unit: Unit, span: Timespan, awaits: Party, about: Booking, latest: datetime | None) -> _Plan:
    """It lapses after the organisation's hours, before what it is about begins, and for hosts with the service's notice left.

    ``about`` is the booking itself or the one that would move; ``latest`` is when a request that it is part of lapses.
    """
    hours = organisation_of(unit, about.organisation_id).approval_hours
    notice = service_of(unit, about.service_id).minimum_notice if awaits is Party.HOST else 0
    ends = [unit.now + timedelta(hours=hours), span.start - timedelta(minutes=notice), about.span.start]
    return _Plan(awaits, min(ends if latest is None else [*ends, latest]))


def _check_answerable(unit: Unit, plan: _Plan, about: Booking, span: Timespan) -> None:
    if plan.expires_at <= unit.now:
        raise NotOpen(about.host_id, span.start, "notice", others_for(unit, about, ignoring=(about.id,), also=()))


def _kept_instead(unit: Unit, locked: Locked, place: Place, *, by: int) -> Booking:
    if place.before is not None:
        released(unit, place.before, locked.party)
    held = keep(unit, locked, place, by=by)
    if place.before is not None:
        freed(unit, place.before)
    return held


def _pend(unit: Unit, locked: Locked, plan: _Plan, *, by: int) -> Booking:
    pending = replace(
        moved(locked.booking, State.PENDING, locked.party), expires_at=plan.expires_at, awaits=plan.awaits
    )
    store(unit, locked.booking, pending, _claims(unit, locked), by=by)
    tell(unit, pending, Requested(pending.id, pending.version), both_but(pending, by))
    return pending


def _claims(unit: Unit, locked: Locked) -> Mapping[int, Timespan]:
    """What a request claims: of the host what its hold did, of the guest the session, beside what the moved one keeps."""
    held, host, guest = locked.booking, locked.sides.host.calendar_id, locked.sides.guest.calendar_id
    moving = unit.bookings.get(held.moves_id) if held.moves_id is not None else None
    kept = None if moving is None else claims_of(unit, moving, [guest]).get(guest)
    claim = beyond(held.span, kept)
    claims = claims_of(unit, held, [host])
    return claims if claim is None else {**claims, guest: claim}


def _asked(unit: Unit, member: Membership, booking_id: int) -> Locked:
    """The request, locked; raises HoldLapsed where nobody answered it in time."""
    locked = lock(unit, member, booking_id)
    asked = settle(unit, locked.booking)
    if asked.state is State.LAPSED:
        raise HoldLapsed(asked, still_open=False)
    return replace(locked, booking=asked)


def _check_answers(locked: Locked) -> None:
    """Raise NotAllowed for the side that asked, IllegalMove for what organizers decide with what is in its way before them."""
    check_undecided(locked.booking)
    awaits = locked.booking.awaits or Party.HOST
    if locked.party not in {awaits, Party.ORGANIZER}:
        raise NotAllowed(needs=awaits.value)
