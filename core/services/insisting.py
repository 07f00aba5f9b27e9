"""Having a mentor's time that others have: what the policy lets displace is displaced, else organizers decide (S1.78, S1.117).

It is wanted for a new session, or for one that is to move there: one path for both.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from core.errors import NotFound, NotOpen, OwnClash, OwnHost, TimeTaken
from core.events import Booked
from core.model.booking import Booking, Party, State
from core.model.changing import Verb
from core.model.conflict import Alternative, Ask, Clash, Displace, Warn
from core.model.meeting import Claim
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted, is_open, other_times, why_closed
from core.services.booking.cancelling import check_reason
from core.services.booking.checks import busy_elsewhere, check_guest, standing_clash
from core.services.booking.freeing import freed
from core.services.booking.holding import hold
from core.services.booking.moving import (
    Place,
    aimed,
    answer_kept,
    carry_over,
    hold_move,
    keep,
    lock_moving,
    may_insist,
    others_at,
)
from core.services.booking.parts import (
    Locked,
    beyond,
    book_at_once,
    claim_of,
    claims_of,
    seen_by,
    session_claims,
    tell,
    tidy,
)
from core.services.booking.urging import urgent_session
from core.services.conflicts import Insist, clashes_of, outcome_of, situation_of
from core.services.decisions import decided_until, note_displaced, put_before_organizers
from core.services.history import note
from core.services.lookup import service_of
from core.services.meetings.asking import lock_met, settle_met
from core.services.meetings.displacing import displace, offer_left
from core.services.search import offer_of


def insist_on(
    unit: Unit,
    guest: Membership,
    *,
    host_id: int,
    service_id: int | None,
    starts_at: datetime,
    length: int,
    topic: str = "",
    insist: Insist,
) -> Booking:
    """Insist on a taken time of a host, as urgent, once the guest has seen what is in the way.

    Under the applicable policy what is there makes way and the session is booked, or organizers are asked and it is pending,
    with the guest's own time held. A time that has become free is held like any other; what the guest already has there is
    returned unchanged. Raises TimeTaken with the remaining options, OwnClash, NotOpen, and what ``hold`` does.
    """
    if host_id == guest.person_id:
        raise OwnHost
    topic, why = tidy(topic, "topic"), tidy(insist.reason, "why")
    wanted = offer_of(unit, guest, host_id, service_id, length)
    if wanted.service.shared:
        raise NotFound("offer")
    span = Timespan.lasting(starts_at, length)
    people = lock_met(unit, {host_id, guest.person_id}, [claim_of(wanted.service, span)])
    same = unit.bookings.same(host_id, guest.person_id, starts_at)
    if same is not None and same.live and not same.expired(unit.now):
        return same
    session = urgent_session(wanted, span, guest.person_id, topic)
    claims = session_claims(unit, session, people)
    settle_met(unit, claims)
    clashes = clashes_of(unit, guest.organisation_id, claims)
    if not clashes:
        return hold(
            unit, guest, host_id=host_id, service_id=service_id, starts_at=starts_at, length=length, topic=topic
        )
    calendar = people[guest.person_id].calendar_id
    others = other_times(unit, wanted, starts_at, also=(calendar,))
    _check_own(unit, guest, span, calendar, others)
    outcome = _outcome(unit, guest, wanted, session, clashes, others, insist=replace(insist, reason=why))
    if isinstance(outcome, Displace):
        return _book(unit, session, claims, clashes, why=why)
    return put_to_organizers(unit, guest, session, [(calendar, span)], clashes, why=why)


def insist_on_move(
    unit: Unit,
    mover: Membership,
    booking_id: int,
    starts_at: datetime,
    length: int | None,
    *,
    insist: Insist,
) -> Booking:
    """Move a session to a time of its host that others have, as urgent, once its guest, or an organizer, has seen these.

    By the policy that holds what is there gives way, and the session is moved; or organizers are asked, and it stands as it is
    meanwhile: what is returned is the pending time, with the guest's own part of it held. What was kept for it elsewhere is given
    back. A time that has come free is held as for any move. Raises TimeTaken with the way that is left,
    ReasonMissing, and what ``hold_move`` does.
    """
    why = tidy(insist.reason, "why")
    named = seen_by(unit, mover, booking_id)
    span = Timespan.lasting(starts_at, length or named.span.minutes)
    claim = claim_of(service_of(unit, named.service_id), span)
    people = lock_met(unit, {named.host_id, named.guest_id}, [claim])
    locked = lock_moving(unit, mover, booking_id)
    place = aimed(unit, locked, starts_at, length)
    moving, guest = place.moving, locked.sides.guest.calendar_id
    session = replace(urgent_session(place.wanted, place.span, moving.guest_id, moving.topic), moves_id=moving.id)
    claims = session_claims(unit, session, people)
    settle_met(unit, claims)
    clashes = clashes_of(unit, moving.organisation_id, claims, ignoring=place.ignoring)
    if not clashes or not may_insist(locked):
        return hold_move(unit, mover, booking_id, starts_at, length, reason=why)
    check_reason(unit, moving, locked.party, Verb.MOVE, why)
    others = others_at(unit, locked, place)
    check_guest(unit, locked, place.span, lambda: others, ignoring=place.ignoring)
    outcome = _outcome(
        unit, mover, place.wanted, session, clashes, others, insist=replace(insist, reason=why), ignoring=place.ignoring
    )
    if place.before is not None:
        answer_kept(unit, place.before, locked.party, by=mover.person_id)
    if isinstance(outcome, Displace):
        return _move(unit, locked, place, session, clashes, by=mover.person_id, why=why)
    own = beyond(place.span, claims_of(unit, moving, [guest]).get(guest))
    asked = put_to_organizers(
        unit, mover, session, [] if own is None else [(guest, own)], clashes, why=why, before=moving
    )
    if place.before is not None:
        freed(unit, place.before)
    return asked


def _outcome(
    unit: Unit,
    member: Membership,
    wanted: Wanted,
    session: Booking,
    clashes: tuple[Clash, ...],
    others: Sequence[OpenTime],
    *,
    insist: Insist,
    ignoring: Collection[int] = (),
) -> Displace | Ask:
    """What the policy that holds lets them do about a time that the host has given to others.

    Raises TimeTaken with the way that is left where they have not seen all of it or there is none, NotOpen where nobody could
    have it.
    """
    starts_at, apart = session.span.start, [*ignoring, *(clash.booking_id for clash in clashes)]
    if not is_open(unit, wanted, starts_at, ignoring=apart):
        if busy_elsewhere(unit, wanted.mentor.calendar_id, claim_of(wanted.service, session.span)):
            raise TimeTaken(session.host_id, starts_at, others)
        raise NotOpen(session.host_id, starts_at, why_closed(unit, wanted, starts_at, ignoring=apart), others)
    times = tuple(Alternative(time.starts_at) for time in others)
    situation = situation_of(unit, member, session, clashes, times, insist=insist)
    match outcome_of(unit, session, situation):
        case Displace() | Ask() as outcome if situation.informed:
            return outcome
        case outcome:
            way = outcome if isinstance(outcome, Ask | Warn | Displace) else None
            raise TimeTaken(session.host_id, starts_at, others, way=way)


def _check_own(unit: Unit, guest: Membership, span: Timespan, calendar: int, others: Sequence[OpenTime]) -> None:
    """Raise OwnClash if the guest is busy then: theirs to move or cancel."""
    own = standing_clash(unit, calendar, span)
    if own is not None:
        raise OwnClash(span.start, own if own.organisation_id == guest.organisation_id else None, others)


def _book(unit: Unit, session: Booking, claims: Sequence[Claim], clashes: Sequence[Clash], *, why: str) -> Booking:
    """Displace what is in the way and book the session."""
    gone = displace(unit, clashes, by=session.guest_id, reason=why)
    booked = book_at_once(unit, session, claims, by=session.guest_id)
    note_displaced(unit, booked, clashes, by=booked.guest_id, reason=why)
    tell(unit, booked, Booked(booked.id, booked.version), {booked.host_id})
    offer_left(unit, gone)
    return booked


def _move(
    unit: Unit, locked: Locked, place: Place, session: Booking, clashes: Sequence[Clash], *, by: int, why: str
) -> Booking:
    """What is in the way gives way; the session is there from now on."""
    gone = displace(unit, clashes, by=by, reason=why)
    held = keep(unit, locked, place, by=by, reason=why)
    moved = carry_over(unit, replace(held, priority=session.priority), place.moving, locked, by=by)
    note_displaced(unit, moved, clashes, by=by, reason=why)
    offer_left(unit, gone)
    if place.before is not None:
        freed(unit, place.before)
    return moved


def put_to_organizers(
    unit: Unit,
    asker: Membership,
    session: Booking,
    claims: Sequence[tuple[int, Timespan]],
    clashes: Sequence[Clash],
    *,
    why: str,
    before: Booking | None = None,
) -> Booking:
    """Have organizers decide about a session that is not stored yet: its ``claims`` are what it holds meanwhile.

    The host hears of it once it is decided. A session that would move stands until then.
    """
    expires = decided_until(unit, session, before)
    asked = replace(session, state=State.PENDING, awaits=Party.ORGANIZER, expires_at=expires)
    asked = unit.bookings.add(asked, claims)
    note(unit, asked, asked.state.value, by=asker.person_id)
    put_before_organizers(unit, asker, asked, clashes, why=why, before=before)
    return asked
