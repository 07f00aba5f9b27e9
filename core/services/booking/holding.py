"""Holding a time for a few minutes, and giving it back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.errors import AlreadyBooked, NotFound, OwnHost
from core.model.booking import Booking, Party, State
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted, other_times
from core.services.booking.checks import check_holds, check_open, held_now
from core.services.booking.ending import given_back, released
from core.services.booking.freeing import freed
from core.services.booking.lapsing import settle
from core.services.booking.parts import claim_of, for_update, lock, sides_of, tidy
from core.services.lookup import organisation_of
from core.services.search import offer_of


def hold(
    unit: Unit,
    guest: Membership,
    *,
    host_id: int,
    service_id: int | None,
    starts_at: datetime,
    length: int,
    topic: str = "",
) -> Booking:
    """Hold a time of a host for the guest (S3.18, S3.19); one's own hold of it is returned as it stands.

    Another time of the host that the guest holds and that overlaps this one is given back for it: nobody stands in their own
    way. Raises OwnHost, NotFound, ServiceInactive, LengthNotOffered, Invalid, AlreadyBooked, TimeTaken, NotOpen, OwnClash,
    TooManyHolds.
    """
    if host_id == guest.person_id:
        raise OwnHost
    topic = tidy(topic, "topic")
    wanted = offer_of(unit, guest, host_id, service_id, length)
    if wanted.service.shared:
        raise NotFound("offer")
    unit.bookings.lock(sides_of(unit, host_id, guest.person_id).calendar_ids)
    span = Timespan.lasting(starts_at, length)
    same = _same(unit, guest, wanted, span)
    if same is not None:
        return same
    claim = claim_of(wanted.service, span)
    held = held_now(unit, guest.person_id)
    own = _in_the_way(unit, held, wanted, claim)
    ids = [booking.id for booking in own]
    check_open(
        unit,
        wanted,
        span,
        lambda: other_times(unit, wanted, span.start, ignoring=ids),
        ignoring=ids,
        guest_id=guest.person_id,
    )
    check_holds(unit, guest, [booking for booking in held if booking not in own])
    for booking in own:
        released(unit, booking, Party.GUEST)
    new = new_hold(unit, wanted, span, guest_id=guest.person_id, topic=topic)
    new = unit.bookings.add(new, [(wanted.mentor.calendar_id, claim)])
    for booking in own:
        freed(unit, booking)
    return new


def release(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """Give a held time back at once; what is no longer held is returned as it stands. Raises NotFound, NotAllowed."""
    locked = lock(unit, member, booking_id)
    booking = settle(unit, locked.booking, by=member.person_id)
    if booking.state is not State.HELD:
        return booking
    return given_back(unit, booking, locked.party, by=member.person_id)


def new_hold(
    unit: Unit, wanted: Wanted, span: Timespan, *, guest_id: int, topic: str = "", moves: Booking | None = None
) -> Booking:
    """A hold, not stored yet: it lapses after the organisation's minutes, and never later than what it is about begins."""
    organisation_id = wanted.service.organisation_id
    minutes = organisation_of(unit, organisation_id).hold_minutes
    starts = [span.start] if moves is None else [span.start, moves.span.start]
    held = Booking(
        id=0,
        short_id="",
        organisation_id=organisation_id,
        service_id=wanted.service.id,
        host_id=wanted.mentor.person_id,
        guest_id=guest_id,
        span=span,
        state=State.HELD,
        expires_at=min(unit.now + timedelta(minutes=minutes), *starts),
        topic=topic,
        place=wanted.service.place,
        created_at=unit.now,
    )
    return held if moves is None else replace(held, moves_id=moves.id, topic=moves.topic, place=moves.place)


def _same(unit: Unit, guest: Membership, wanted: Wanted, span: Timespan) -> Booking | None:
    """The guest's own hold of just this; raises AlreadyBooked where they have more than a hold at that start (S2.13)."""
    same = unit.bookings.same(wanted.mentor.person_id, guest.person_id, span.start)
    if same is not None:
        same = settle(unit, for_update(unit, same.id))
    if same is None or not same.live:
        return None
    if same.state is not State.HELD:
        raise AlreadyBooked(same)
    return same if (same.span, same.service_id) == (span, wanted.service.id) else None


def _in_the_way(unit: Unit, held: Sequence[Booking], wanted: Wanted, claim: Timespan) -> list[Booking]:
    """Those of the guest's own holds that would stand in the way of this time of the host."""
    host, calendar_id = wanted.mentor.person_id, wanted.mentor.calendar_id
    own = {booking.id: booking for booking in held if booking.host_id == host and booking.moves_id is None}
    claims = unit.bookings.claims([calendar_id], claim)[calendar_id] if own else ()
    return [own[owner] for _, owner in claims if owner in own]
