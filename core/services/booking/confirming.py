"""Confirming: a hold becomes a session, a request, or the new time of what is moved."""

from dataclasses import replace

from core.errors import HoldLapsed, IllegalMove, NotAllowed, ServiceInactive
from core.events import Booked
from core.model.booking import Booking, Party, State
from core.model.changing import Verb
from core.model.moves import moved
from core.model.people import Membership
from core.ports import Unit
from core.services.booking.answering import answerer, ask
from core.services.booking.cancelling import check_move, check_reason
from core.services.booking.checks import check_guest, others_for, still_open
from core.services.booking.freeing import fulfilled
from core.services.booking.lapsing import settle
from core.services.booking.moving import carry_over, lock_moved
from core.services.booking.parts import Locked, both_but, claims_of, lock, store, tell, tidy
from core.services.lookup import membership_of, service_of

_DONE = frozenset({State.CONFIRMED, State.PENDING, State.ONGOING, State.COMPLETED})


def confirm(unit: Unit, member: Membership, booking_id: int, *, reason: str = "") -> Booking:
    """Turn a hold into a session, or into a request where the service needs approval; a second press is a no-op.

    Of a move the moved booking is returned; its ``reason`` is what was said when the time was held, where none is said now.
    Raises Invalid, ReasonMissing, TooManyMoves, HoldLapsed, OwnClash, NotFree, TimeTaken, NotOpen, IllegalMove,
    ServiceInactive, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked = lock(unit, member, booking_id)
    held = settle(unit, locked.booking, by=member.person_id)
    if held.state in _DONE:
        return held
    if held.state is not State.HELD:
        return _moved_by_it(unit, held) or _gone(unit, held)
    service = service_of(unit, held.service_id)
    if held.joins_id is not None or service.shared:
        raise IllegalMove(held, State.CONFIRMED)
    if not service.active:
        raise ServiceInactive(service.id)
    if held.moves_id is not None:
        locked = replace(locked, booking=replace(held, reason=reason or held.reason))
        return _confirm_move(unit, locked, held.moves_id, by=member.person_id, approval=service.approval)
    if locked.party is not Party.GUEST:
        raise NotAllowed(needs="guest")
    if service.approval:
        return ask(unit, locked, Party.HOST, by=member.person_id)
    return _book(unit, locked, by=member.person_id)


def _confirm_move(unit: Unit, locked: Locked, moves_id: int, *, by: int, approval: bool) -> Booking:
    """What was not agreed yet, and a guest's move where the service needs approval, the other side must answer first."""
    moving = lock_moved(unit, moves_id, locked.party)
    check_move(unit, moving, locked.party)
    check_reason(unit, moving, locked.party, Verb.MOVE, locked.booking.reason)
    if moving.state is not State.PENDING and not (approval and locked.party is Party.GUEST):
        return carry_over(unit, locked.booking, moving, locked, by=by)
    return ask(unit, locked, answerer(locked.party, moving), by=by, moving=moving)


def _book(unit: Unit, locked: Locked, *, by: int) -> Booking:
    held, sides = locked.booking, locked.sides
    also = (sides.guest.calendar_id,)
    check_guest(unit, locked, held.span, lambda: others_for(unit, held, ignoring=(held.id,), also=also))
    booked = moved(held, State.CONFIRMED, locked.party)
    claims = {**claims_of(unit, held, [sides.host.calendar_id]), sides.guest.calendar_id: held.span}
    store(unit, held, booked, claims, by=by)
    fulfilled(unit, booked)
    tell(unit, booked, Booked(booked.id, booked.version), both_but(booked, by))
    return booked


def _moved_by_it(unit: Unit, held: Booking) -> Booking | None:
    """The booking that stands where this hold stood for it: the hold was confirmed before."""
    moving = unit.bookings.get(held.moves_id) if held.moves_id is not None else None
    return moving if moving is not None and moving.live and moving.span == held.span else None


def _gone(unit: Unit, held: Booking) -> Booking:
    if held.state not in {State.LAPSED, State.RELEASED}:
        raise IllegalMove(held, State.CONFIRMED)
    guest = membership_of(unit, held.organisation_id, held.guest_id)
    again = still_open(unit, guest, held)
    raise HoldLapsed(held, again, () if again else others_for(unit, held, ignoring=(), also=()))
