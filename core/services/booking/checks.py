"""What must be true before a time is held or booked, each with what to do instead."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from core.errors import (
    NotFound,
    NotFree,
    NotOpen,
    OntoSibling,
    OwnClash,
    ServiceInactive,
    TimeTaken,
    TooManyHolds,
)
from core.model.booking import Booking, Party, State
from core.model.conflict import Alternative, Policy
from core.model.meeting import Appointment, Meeting
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted, is_open, other_times, why_closed
from core.services.booking.lapsing import settle
from core.services.booking.parts import Locked, claim_of, for_update, holder_of
from core.services.booking.urging import way_on
from core.services.lookup import membership_of, organisation_of
from core.services.search import can_book, offer_of

Others = Callable[[], Sequence[OpenTime]]
"""Finds the other times of a refusal: computed when there is one, and not before."""


def still_open(unit: Unit, member: Membership, booking: Booking) -> bool:
    """Whether the time of an ended booking can be booked again by the member: "Book it again" is offered then.

    Of the time that a booking would have moved to: whether it can still move there.
    """
    moving = unit.bookings.get(booking.moves_id) if booking.moves_id is not None else None
    if booking.moves_id is not None and (moving is None or not moving.live):
        return False
    ignoring = () if moving is None else (moving.id,)
    time = OpenTime(booking.host_id, booking.service_id, booking.span.start, booking.span.minutes)
    return can_book(unit, member, time, ignoring=ignoring)


def wanted_again(unit: Unit, booking: Booking, length: int | None = None) -> Wanted:
    """The booking's host, service and length as its guest can have them now.

    Its own length is kept although it may be offered no more. Raises LengthNotOffered for another one, ServiceInactive, and
    NotFound where the host mentors no more.
    """
    guest = membership_of(unit, booking.organisation_id, booking.guest_id)
    if length not in {None, booking.span.minutes}:
        return offer_of(unit, guest, booking.host_id, booking.service_id, length)
    offer = offer_of(unit, guest, booking.host_id, booking.service_id, None)
    return offer._replace(length=booking.span.minutes)


def others_for(unit: Unit, booking: Booking, *, ignoring: Collection[int], also: Collection[int]) -> Sequence[OpenTime]:
    """The nearest other times for a booking that is held or asked for; none where its service is offered no more."""
    try:
        wanted = wanted_again(unit, booking)
    except (NotFound, ServiceInactive):
        return ()
    return other_times(unit, wanted, booking.span.start, ignoring=ignoring, also=also)


def can_move_there(unit: Unit, booking: Booking, starts_at: datetime, *, ignoring: Collection[int]) -> bool:
    """Whether the host is open then for a session of this kind, apart from what these bookings claim."""
    try:
        wanted = wanted_again(unit, booking)
    except (NotFound, ServiceInactive):
        return False
    return is_open(unit, wanted, starts_at, ignoring=ignoring)


def standing_clash(
    unit: Unit, calendar_id: int, span: Timespan, *, except_ids: Collection[int] = ()
) -> Appointment | None:
    """The session or meeting that claims some of the span on the locked calendar; lapsed ones met on the way are settled."""
    while (clash := unit.bookings.clash(calendar_id, span, except_ids=except_ids)) is not None:
        if isinstance(clash, Meeting):
            return clash
        settled = settle(unit, for_update(unit, clash.id))
        if settled.live:
            return settled
    return None


def check_open(
    unit: Unit,
    wanted: Wanted,
    span: Timespan,
    others: Others,
    *,
    ignoring: Collection[int] = (),
    guest_id: int | None = None,
    by: Membership | None = None,
) -> None:
    """Raise TimeTaken or NotOpen where a session cannot be held there; the claims of ``ignoring`` do not count.

    Raises OwnClash where it is the guest themself who has the host's time; where a guest is named, TimeTaken says what they, or
    ``by`` in their stead, can do all the same.
    """
    claim = claim_of(wanted.service, span)
    clash = standing_clash(unit, wanted.mentor.calendar_id, claim, except_ids=ignoring)
    if clash is None and is_open(unit, wanted, span.start, ignoring=ignoring):
        return
    if (
        isinstance(clash, Booking)
        and clash.guest_id == guest_id
        and (by is None or by.person_id == guest_id)
        and clash.organisation_id == wanted.service.organisation_id
    ):
        raise OwnClash(span.start, clash, others())
    host_id, why = wanted.mentor.person_id, why_closed(unit, wanted, span.start, ignoring=ignoring)
    taken = clash is not None or busy_elsewhere(unit, wanted.mentor.calendar_id, claim)
    if not taken or why != "hours":
        raise NotOpen(host_id, span.start, why, others())
    instead = () if refuses(unit, wanted.service) else others()
    times, way = tuple(Alternative(time.starts_at) for time in instead), None
    member = by if guest_id is None or by else unit.people.membership(wanted.service.organisation_id, guest_id)
    if member is not None and guest_id is not None:
        way = way_on(unit, member, wanted, span, times, guest_id=guest_id, ignoring=ignoring)
    raise TimeTaken(host_id, span.start, instead, _held_until(clash, wanted.service), way)


def _held_until(clash: Appointment | None, service: Service) -> datetime | None:
    """Until when what clashes is only held, where it is of the same organisation, which may know."""
    shown = clash is not None and clash.state is State.HELD and clash.organisation_id == service.organisation_id
    return clash.expires_at if clash is not None and shown else None


def busy_elsewhere(unit: Unit, calendar_id: int, span: Timespan) -> bool:
    """Whether a connected calendar says that some of the span is busy."""
    return bool(unit.connected.busy([calendar_id], span)[calendar_id])


def refuses(unit: Unit, service: Service) -> bool:
    """Whether a clash is answered without other times: the service's own policy, else the organisation's, says so (S1.76)."""
    own = unit.conflicts.of_service(service.id) or unit.conflicts.rules(service.organisation_id).policy
    return own is Policy.REFUSE


def check_siblings(unit: Unit, booking: Booking, calendar_id: int, claim: Timespan) -> None:
    """Raise OntoSibling where another occurrence of the booking's series has that time of its host."""
    if booking.series_id is None:
        return
    clash = unit.bookings.clash(calendar_id, claim, except_ids=(booking.id,))
    if clash is not None and clash.series_id == booking.series_id and clash.moves_id is None:
        raise OntoSibling(clash)


def check_guest(unit: Unit, locked: Locked, span: Timespan, others: Others, *, ignoring: Collection[int] = ()) -> None:
    """Raise where the guest has something at that time: OwnClash for themself, NotFree, which says no more, for others.

    What the guest has in another organisation is busy time and nothing else (guarantee 7). What the guest's connected calendar
    says keeps others from choosing the time for them, and not themself.
    """
    guest, organisation_id = locked.sides.guest, locked.booking.organisation_id
    clash = standing_clash(unit, guest.calendar_id, span, except_ids=ignoring)
    by_others = locked.party is not Party.GUEST
    if by_others and (clash is not None or busy_elsewhere(unit, guest.calendar_id, span)):
        raise NotFree(guest.id, span.start, others())
    if clash is None:
        return
    raise OwnClash(span.start, clash if clash.organisation_id == organisation_id else None, others())


def held_now(unit: Unit, person_id: int, *, except_ids: Collection[int] = ()) -> list[Booking]:
    """What is held for the person at present, oldest first; what has lapsed is not."""
    held = unit.bookings.held_by(person_id)
    return [booking for booking in held if booking.id not in except_ids and not booking.expired(unit.now)]


def check_holds(unit: Unit, member: Membership, held: Sequence[Booking]) -> None:
    """Raise TooManyHolds where the member holds as many times as one may: those for moves included, what was offered not.

    A series that is held counts as one.
    """
    limit = organisation_of(unit, member.organisation_id).holds_limit
    once = {(each.series_id or 0, 0 if each.series_id else each.id): each for each in held if each.entry_id is None}
    held = list(once.values())
    if len(held) < limit:
        return
    own = [booking for booking in held if holder_of(unit, booking) == member.person_id]
    if len(own) >= limit:
        raise TooManyHolds(limit, own)
