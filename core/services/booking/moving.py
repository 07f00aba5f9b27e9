"""Moving: another time is kept for an existing booking, which takes its place once that is agreed and stays what it was."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.errors import AlreadyBooked, IllegalMove, TimeTaken
from core.events import Rescheduled
from core.model.booking import Booking, Party, State
from core.model.limits import UNLIMITED
from core.model.moves import may_move, moved
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted, other_times
from core.services.booking.cancelling import check_move
from core.services.booking.checks import (
    check_guest,
    check_holds,
    check_open,
    check_siblings,
    held_now,
    others_for,
    standing_clash,
    wanted_again,
)
from core.services.booking.ending import called_off, given_back, released, turned_down
from core.services.booking.freeing import freed
from core.services.booking.holding import new_hold
from core.services.booking.lapsing import settle
from core.services.booking.parts import (
    Locked,
    beyond,
    both_but,
    claim_of,
    claims_of,
    for_update,
    holder_of,
    lock,
    seen_by,
    store,
    tell,
    tidy,
)
from core.services.history import note
from core.services.lookup import service_of


@dataclass(frozen=True, slots=True)
class Place:
    """A time that a booking is to move to: ``before`` is what is kept for it elsewhere so far."""

    moving: Booking
    wanted: Wanted
    span: Timespan
    before: Booking | None

    @property
    def ignoring(self) -> tuple[int, ...]:
        """The bookings that are not in its way, as they are itself."""
        return (self.moving.id,) if self.before is None else (self.moving.id, self.before.id)

    @property
    def held(self) -> Booking | None:
        """The hold of just this time, if there is one already."""
        before = self.before
        same = before is not None and before.state is State.HELD and before.span == self.span
        return before if same else None


def hold_move(
    unit: Unit,
    mover: Membership,
    booking_id: int,
    starts_at: datetime,
    length: int | None = None,
    *,
    reason: str = "",
) -> Booking:
    """Hold another time for an existing booking; what was held for it before is given back.

    Either side may, organizers too. A request of one's own side to move it is withdrawn by that, the other side's declined.
    A ``reason`` is kept with the held time. Raises IllegalMove, TooLate, TooManyMoves, NotAllowed, AlreadyBooked, OntoSibling,
    TimeTaken, NotOpen, OwnClash, NotFree, TooManyHolds, Invalid, and what ``offer_of`` does.
    """
    reason = tidy(reason, "reason")
    locked = lock_moving(unit, mover, booking_id)
    place = find_place(unit, locked, starts_at, length, by=mover)
    if place.held is not None:
        return place.held
    before = place.before
    if locked.party is Party.GUEST:
        check_holds(unit, mover, held_now(unit, mover.person_id, except_ids=() if before is None else (before.id,)))
    if before is not None:
        answer_kept(unit, before, locked.party, by=mover.person_id)
    held = keep(unit, locked, place, by=mover.person_id, reason=reason)
    if before is not None:
        freed(unit, before)
    return held


def lock_moving(unit: Unit, mover: Membership, booking_id: int) -> Locked:
    """Lock the booking that is to be moved, also where the time kept for its move is named. Raises NotFound, NotAllowed."""
    named = seen_by(unit, mover, booking_id)
    locked = lock(unit, mover, named.moves_id or named.id)
    return replace(locked, booking=settle(unit, locked.booking))


def check_undecided(booking: Booking) -> None:
    """Raise IllegalMove for a request about which organizers have not decided: it is theirs to book, its guest's to withdraw."""
    if booking.undecided:
        raise IllegalMove(booking, State.CONFIRMED)


def find_place(
    unit: Unit, locked: Locked, starts_at: datetime, length: int | None, *, by: Membership | None = None
) -> Place:
    """The time, if the booking can move there: open for the host and the guest, apart from what the booking itself has.

    Where the host has something then, the refusal says what whoever moves it, ``by``, can do all the same: nothing where it is
    the host, or where the session is not agreed yet. Raises as ``hold_move`` does.
    """
    place = aimed(unit, locked, starts_at, length)
    booking, others = place.moving, lambda: others_at(unit, locked, place)
    insists = by is not None and may_insist(locked)
    check_open(
        unit,
        place.wanted,
        place.span,
        others,
        ignoring=place.ignoring,
        guest_id=booking.guest_id if insists else None,
        by=by if insists else None,
    )
    check_guest(unit, locked, place.span, others, ignoring=place.ignoring)
    return place


def may_insist(locked: Locked) -> bool:
    """Whether others may have to make way for the move: what a host has is theirs to move or to call off."""
    return locked.booking.state is State.CONFIRMED and locked.party is not Party.HOST


def aimed(unit: Unit, locked: Locked, starts_at: datetime, length: int | None) -> Place:
    """The time, if the booking may be moved at all; whether it is free then is not asked.

    Hosts and organizers need no minimum notice (complaint 69), and hosts may go beyond their own limits. Raises IllegalMove,
    TooLate, TooManyMoves, AlreadyBooked, OntoSibling, and what ``offer_of`` does.
    """
    booking = locked.booking
    check_undecided(booking)
    check_move(unit, booking, locked.party)
    wanted = wanted_again(unit, booking, length)
    if locked.party is not Party.GUEST:
        wanted = wanted._replace(service=replace(wanted.service, minimum_notice=0))
    if locked.party is Party.HOST:
        wanted = wanted._replace(mentor=wanted.mentor._replace(limits=UNLIMITED))
    span = Timespan.lasting(starts_at, wanted.length)
    if span == booking.span:
        raise AlreadyBooked(booking)
    place = Place(booking, wanted, span, _kept_so_far(unit, booking))
    check_siblings(unit, booking, locked.sides.host.calendar_id, claim_of(wanted.service, span))
    return place


def others_at(unit: Unit, locked: Locked, place: Place) -> Sequence[OpenTime]:
    """The nearest other times to which it could move."""
    also = (locked.sides.guest.calendar_id,)
    return other_times(unit, place.wanted, place.span.start, ignoring=place.ignoring, also=also)


def keep(unit: Unit, locked: Locked, place: Place, *, by: int, reason: str = "") -> Booking:
    """Hold the place for the booking, with the reason for the move; what was kept for it before is gone by now."""
    booking, host = locked.booking, locked.sides.host.calendar_id
    held = new_hold(unit, place.wanted, place.span, guest_id=booking.guest_id, moves=booking)
    held = replace(held, reason=reason)
    own = claims_of(unit, booking, [host])
    claim = beyond(claim_of(place.wanted.service, place.span), own.get(host))
    held = unit.bookings.add(held, [] if claim is None else [(host, claim)])
    note(unit, held, State.HELD.value, by=by)
    return held


def lock_moved(unit: Unit, moves_id: int, party: Party) -> Booking:
    """The booking that would take the place kept for it, locked. Raises IllegalMove where it can be moved no more."""
    moving = for_update(unit, moves_id)
    if not may_move(moving, State.CANCELLED, party):
        raise IllegalMove(moving, State.CONFIRMED)
    return moving


def carry_over(
    unit: Unit, shadow: Booking, moving: Booking, locked: Locked, *, by: int, apart: Collection[int] = ()
) -> Booking:
    """Let the moved booking take the place that was kept for it: it keeps its id, its history and its cards.

    A move of its guest's counts towards how often they may. It matters as much as either of the two did. Whoever is ``apart``
    hears of it otherwise. Raises TimeTaken, OwnClash and NotFree where the place is not free to its last minute.
    """
    sides, ignoring = locked.sides, (shadow.id, moving.id)
    claim = claim_of(service_of(unit, moving.service_id), shadow.span)

    def others() -> Sequence[OpenTime]:
        return others_for(unit, shadow, ignoring=ignoring, also=(sides.guest.calendar_id,))

    if standing_clash(unit, sides.host.calendar_id, claim, except_ids=ignoring) is not None:
        raise TimeTaken(shadow.host_id, shadow.span.start, others())
    check_guest(unit, locked, shadow.span, others, ignoring=ignoring)
    store(unit, shadow, moved(shadow, State.RELEASED, locked.party))
    there = replace(moving.rescheduled(shadow.span), priority=max(moving.priority, shadow.priority))
    if moving.state is State.CONFIRMED and holder_of(unit, shadow) == moving.guest_id:
        there = replace(there, guest_moves=moving.guest_moves + 1)
    if moving.state is State.PENDING:
        there = replace(moved(there, State.CONFIRMED, locked.party), version=there.version)
    claims = {sides.host.calendar_id: claim, sides.guest.calendar_id: there.span}
    store(unit, moving, there, claims, by=by, what="moved", detail=moving.span.start.isoformat())
    event = Rescheduled(moving.id, there.version, by, moving.span.start, shadow.reason)
    tell(unit, there, event, both_but(moving, by) - set(apart))
    freed(unit, moving)
    return there


def _kept_so_far(unit: Unit, booking: Booking) -> Booking | None:
    before = unit.bookings.shadow(booking.id)
    if before is None:
        return None
    before = settle(unit, for_update(unit, before.id))
    return before if before.live else None


def answer_kept(unit: Unit, before: Booking, party: Party, *, by: int) -> None:
    """Whoever chooses another time has no use for the one that was kept before; whoever waits for an answer gets it.

    The two times may overlap, so what is left of the first is offered once the other is kept.
    """
    if before.awaits is Party.ORGANIZER:
        released(unit, before, party, by=by)
    elif before.state is State.HELD:
        given_back(unit, before, party, by=by, offered=False)
    elif before.party(by) is not None and before.awaits is not party:
        called_off(unit, before, party, by=by, offered=False)
    else:
        turned_down(unit, before, party, by=by, offered=False)
