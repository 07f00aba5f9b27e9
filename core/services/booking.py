"""The life of a booking: hold, confirm, approve, move, cancel, lapse. One function per verb, each the whole story.

Every story locks calendars in ascending order, then bookings; settles lapsed holds met on the way; and leaves the constraint
as the last word (DESIGN section 3). None commits.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.errors import (
    AlreadyBooked,
    HoldLapsed,
    IllegalMove,
    Invalid,
    LengthNotOffered,
    NotAllowed,
    NotFound,
    NotOpen,
    OwnClash,
    OwnHost,
    ServiceInactive,
    StaleVersion,
    TimeTaken,
    TooLate,
    TooManyHolds,
)
from core.events import Approved, Booked, Cancelled, Declined, Event, Lapsed, Requested, Rescheduled
from core.model.booking import Booking, Party, State, may_move, moved, rescheduled
from core.model.cancellation import POLICIES, Terms, TooLateToChange, may_change, terms
from core.model.people import Membership, Organisation, Person
from core.model.rights import organizes
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import waitlist
from core.services.availability import Wanted, is_open, other_times, why_closed
from core.services.search import offer_of

REASON_LIMIT = 500
"""Characters of a reason or a topic."""


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

    Raises AlreadyBooked, OwnHost, LengthNotOffered, ServiceInactive, TimeTaken, NotOpen, OwnClash, TooManyHolds.
    """
    wanted = _wanted(unit, guest, host_id, service_id, length)
    lapse_expired(unit)
    unit.bookings.lock({wanted.mentor.calendar_id})
    same = unit.bookings.same(host_id, guest.person_id, starts_at)
    if same is not None:
        if same.state is State.HELD:
            return same
        raise AlreadyBooked(same)
    span = Timespan.lasting(starts_at, length)
    _check_open(unit, wanted, span)
    _check_holds(unit, guest)
    return _hold(unit, guest, wanted, span, topic=topic)


def hold_move(
    unit: Unit, mover: Membership, booking_id: int, starts_at: datetime, length: int | None = None
) -> Booking:
    """Hold another time for an existing booking; what was held for it before is released.

    Either side may, organizers too. Raises IllegalMove, TooLate, NotAllowed, TimeTaken, NotOpen, OwnClash, TooManyHolds.
    """
    booking = _mine(unit, mover, booking_id)
    party = _party(mover, booking)
    check_change(unit, booking, party)
    guest = _membership(unit, booking.organisation_id, booking.guest_id)
    minutes = length or booking.span.minutes
    wanted = _wanted(unit, guest, booking.host_id, booking.service_id, minutes)
    lapse_expired(unit)
    unit.bookings.lock({wanted.mentor.calendar_id, _person(unit, booking.guest_id).calendar_id})
    span = Timespan.lasting(starts_at, minutes)
    if span == booking.span:
        raise AlreadyBooked(booking)
    before = unit.bookings.shadow(booking.id)
    if before is not None and before.span == span and before.state is State.HELD:
        return before
    own = tuple(b.id for b in (booking, before) if b is not None)
    _check_open(unit, wanted, span, ignoring=own)
    _check_guest(unit, booking.guest_id, span, wanted, except_ids=own)
    _check_holds(unit, mover, except_ids=own)
    if before is not None:
        _end(unit, before, State.RELEASED, Party.CLOCK if before.state is State.HELD else party)
    return _hold(unit, guest, wanted, span, moves=booking, topic=booking.topic)


def release(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """Give a held time back at once; what is no longer held is returned as it stands."""
    booking = _mine(unit, member, booking_id, lock=True)
    if booking.state is not State.HELD:
        return booking
    return _end(unit, booking, State.RELEASED, _party(member, booking))


def confirm(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """Turn a hold into a session, or into a request where the service needs approval; a second press is a no-op.

    Of a move the moved booking is returned. Raises HoldLapsed, OwnClash, NotOpen, IllegalMove, ServiceInactive.
    """
    held = _mine(unit, member, booking_id)
    host, guest = _person(unit, held.host_id), _person(unit, held.guest_id)
    unit.bookings.lock({host.calendar_id, guest.calendar_id})
    held = _mine(unit, member, booking_id, lock=True)
    party = _party(member, held)
    if held.state in {State.CONFIRMED, State.PENDING, State.ONGOING, State.COMPLETED}:
        return held
    if held.state is State.RELEASED and held.moves_id is not None:
        return _existing(unit, held.moves_id)
    _check_hold_stands(unit, member, held)
    service = _service(unit, held.service_id)
    moving = unit.bookings.for_update(held.moves_id) if held.moves_id is not None else None
    if moving is not None and not may_move(moving, State.CANCELLED, party):
        raise IllegalMove(moving, State.CONFIRMED)
    wanted = _wanted(
        unit, _membership(unit, held.organisation_id, held.guest_id), host.id, service.id, held.span.minutes
    )
    _check_guest(unit, guest.id, held.span, wanted, except_ids=tuple(b.id for b in (held, moving) if b is not None))
    if service.approval and party is Party.GUEST:
        return _request(unit, held, service, moving)
    if moving is not None:
        return _carry_over(unit, held, moving, party, by=member.person_id)
    return _save(unit, held, moved(held, State.CONFIRMED, party), Booked, to=(held.host_id,), by=member.person_id)


def approve(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """Grant a request: by the side it awaits, or an organizer. Of a move the moved booking is returned.

    Raises HoldLapsed, IllegalMove, NotAllowed.
    """
    asked = _asked(unit, member, booking_id)
    if asked.state is not State.PENDING:
        return _existing(unit, asked.moves_id) if asked.moves_id and asked.state is State.RELEASED else asked
    party = _answering(member, asked)
    if asked.moves_id is not None:
        moving = unit.bookings.for_update(asked.moves_id)
        if moving is None:
            raise NotFound("booking")
        return _carry_over(unit, asked, moving, party, by=member.person_id)
    confirmed = moved(asked, State.CONFIRMED, party, by=member.person_id)
    shadow = unit.bookings.shadow(asked.id)
    if shadow is not None:
        _end(unit, shadow, State.RELEASED, party)
    to = tuple({asked.host_id, asked.guest_id} - {member.person_id})
    return _save(unit, asked, confirmed, Approved, to=to, by=member.person_id)


def decline(unit: Unit, member: Membership, booking_id: int, reason: str = "") -> Booking:
    """Turn a request down, with a reason for the other side; its time is open again at once.

    Raises HoldLapsed, IllegalMove, NotAllowed, Invalid.
    """
    asked = _asked(unit, member, booking_id)
    if asked.state is State.DECLINED:
        return asked
    party = _answering(member, asked)
    declined = moved(asked, State.DECLINED, party, by=member.person_id, reason=_words(reason, "reason"))
    to = tuple({asked.host_id, asked.guest_id} - {member.person_id})
    _save(unit, asked, declined, Declined, to=to, by=member.person_id)
    waitlist.freed(unit, asked)
    return declined


def propose(unit: Unit, member: Membership, booking_id: int, starts_at: datetime) -> Booking:
    """Answer a request with another time, which is kept for the other side until they answer (S1.28).

    Returns the pending time, whose ``moves_id`` is the request. Raises as ``hold_move`` does.
    """
    booking = _mine(unit, member, booking_id)
    if booking.state is not State.PENDING:
        raise IllegalMove(booking, State.PENDING)
    held = hold_move(unit, member, booking_id, starts_at)
    party = _party(member, booking)
    other = Party.GUEST if party is Party.HOST else Party.HOST
    return _pend(unit, held, awaits=other, by=member.person_id, expires_at=booking.expires_at or starts_at)


def cancel(unit: Unit, member: Membership, booking_id: int, *, seen: int | None = None, reason: str = "") -> Booking:
    """Cancel a session or a request; its time is open again at once and the other side hears who and why.

    ``seen`` is the version that the person saw. A second press is a no-op. Raises TooLate, StaleVersion, IllegalMove.
    """
    booking = _mine(unit, member, booking_id)
    unit.bookings.lock({_person(unit, booking.host_id).calendar_id, _person(unit, booking.guest_id).calendar_id})
    booking = _mine(unit, member, booking_id, lock=True)
    if booking.state is State.CANCELLED:
        return booking
    if booking.state is State.HELD:
        return _end(unit, booking, State.RELEASED, _party(member, booking))
    party = _party(member, booking)
    check_change(unit, booking, party)
    if seen is not None and seen != booking.version:
        raise StaleVersion(booking)
    shadow = unit.bookings.shadow(booking.id)
    if shadow is not None:
        _end(unit, shadow, State.RELEASED, party)
    cancelled = moved(booking, State.CANCELLED, party, by=member.person_id, reason=_words(reason, "reason"))
    _store(unit, booking, cancelled, by=member.person_id)
    event = Cancelled(booking.id, cancelled.version, member.person_id)
    _tell(unit, cancelled, event, {booking.host_id, booking.guest_id} - {member.person_id})
    waitlist.freed(unit, booking)
    return cancelled


def lapse_expired(unit: Unit, limit: int = 100) -> Sequence[Booking]:
    """Let every hold and request whose time has come lapse: the clock's tick, and anyone who meets one on the way."""
    return tuple(_lapse(unit, booking) for booking in unit.bookings.expired(unit.now, limit))


def check_change(unit: Unit, booking: Booking, party: Party) -> None:
    """Raise IllegalMove or TooLate where this side may neither cancel nor move the booking now (complaints 66–69)."""
    if not may_move(booking, State.CANCELLED, party):
        raise IllegalMove(booking, State.CANCELLED)
    notice = _service(unit, booking.service_id).change_notice if booking.state is State.CONFIRMED else 0
    verdict = may_change(booking.span.start, unit.now, notice=notice, party=party)
    if isinstance(verdict, TooLateToChange):
        raise TooLate(booking, verdict.until)


def cancellation_terms(unit: Unit, booking: Booking, party: Party) -> Terms:
    """What cancelling costs this side now: hosts and organizers, and whoever has only asked, pay nothing (S3.11–S3.13)."""
    if party is not Party.GUEST or booking.state is not State.CONFIRMED:
        return Terms(fee_percent=0, free_until=None)
    return terms(POLICIES[_service(unit, booking.service_id).policy], booking.span.start, unit.now)


def still_open(unit: Unit, member: Membership, booking: Booking) -> bool:
    """Whether the time of an ended booking can be booked again by the member: "Book it again" is offered then."""
    try:
        wanted = _wanted(unit, member, booking.host_id, booking.service_id, booking.span.minutes)
    except (NotFound, LengthNotOffered, ServiceInactive, OwnHost):
        return False
    return is_open(unit, wanted, booking.span.start)


# The parts the stories are told with.


def _wanted(unit: Unit, guest: Membership, host_id: int, service_id: int | None, length: int) -> Wanted:
    if host_id == guest.person_id:
        raise OwnHost
    if service_id is not None:
        service = _service(unit, service_id)
        if not service.active:
            raise ServiceInactive(service.id)
        if length not in service.lengths:
            raise LengthNotOffered(service.id, length, service.lengths)
    return offer_of(unit, guest, host_id, service_id, length)


def _check_open(unit: Unit, wanted: Wanted, span: Timespan, *, ignoring: tuple[int, ...] = ()) -> None:
    """Raise TimeTaken or NotOpen, each with the nearest other times, where a session cannot be held there."""
    if is_open(unit, wanted, span.start, ignoring=ignoring):
        return
    service, host = wanted.service, wanted.mentor
    others = other_times(unit, wanted, max(span.start, unit.now), ignoring=ignoring)
    claim = span.widened(before=service.buffer_before, after=service.buffer_after)
    clash = unit.bookings.clash(host.calendar_id, claim, except_ids=ignoring)
    if clash is not None:
        raise TimeTaken(host.person_id, span.start, others, clash.expires_at if clash.state is State.HELD else None)
    raise NotOpen(host.person_id, span.start, why_closed(unit, service, span.start), others)


def _check_guest(unit: Unit, guest_id: int, span: Timespan, wanted: Wanted, *, except_ids: tuple[int, ...]) -> None:
    clash = unit.bookings.clash(_person(unit, guest_id).calendar_id, span, except_ids=except_ids)
    if clash is not None:
        own = clash if clash.organisation_id == wanted.service.organisation_id else None
        raise OwnClash(span.start, own, other_times(unit, wanted, span.start, ignoring=except_ids))


def _check_holds(unit: Unit, member: Membership, *, except_ids: tuple[int, ...] = ()) -> None:
    limit = _organisation(unit, member.organisation_id).holds_limit
    held = [booking for booking in unit.bookings.held_by(member.person_id) if booking.id not in except_ids]
    if len(held) >= limit:
        raise TooManyHolds(limit, held)


def _check_hold_stands(unit: Unit, member: Membership, held: Booking) -> None:
    if held.state is State.HELD and held.expires_at is not None and held.expires_at > unit.now:
        return
    if held.state is State.HELD:
        held = _lapse(unit, held)
    if held.state in {State.LAPSED, State.RELEASED}:
        raise HoldLapsed(held, still_open(unit, member, held))
    raise IllegalMove(held, State.CONFIRMED)


def _hold(
    unit: Unit, guest: Membership, wanted: Wanted, span: Timespan, *, moves: Booking | None = None, topic: str = ""
) -> Booking:
    minutes = _organisation(unit, guest.organisation_id).hold_minutes
    booking = Booking(
        id=0,
        short_id="",
        organisation_id=guest.organisation_id,
        service_id=wanted.service.id,
        host_id=wanted.mentor.person_id,
        guest_id=guest.person_id,
        span=span,
        state=State.HELD,
        expires_at=min(unit.now + timedelta(minutes=minutes), span.start),
        topic=_words(topic, "topic"),
        place=moves.place if moves else wanted.service.place,
        moves_id=moves.id if moves else None,
        created_at=unit.now,
    )
    claim = span.widened(before=wanted.service.buffer_before, after=wanted.service.buffer_after)
    return unit.bookings.add(booking, [(wanted.mentor.calendar_id, claim)])


def _request(unit: Unit, held: Booking, service: Service, moving: Booking | None) -> Booking:
    hours = _organisation(unit, held.organisation_id).approval_hours
    latest = held.span.start - timedelta(minutes=service.minimum_notice)
    expires_at = min(unit.now + timedelta(hours=hours), latest)
    if moving is not None and moving.expires_at is not None:
        expires_at = min(expires_at, moving.expires_at)
    return _pend(unit, held, awaits=Party.HOST, by=held.guest_id, expires_at=expires_at)


def _pend(unit: Unit, held: Booking, *, awaits: Party, by: int, expires_at: datetime) -> Booking:
    party = Party.HOST if awaits is Party.GUEST else Party.GUEST
    pending = replace(moved(held, State.PENDING, party), expires_at=expires_at, awaits=awaits)
    to = (held.host_id,) if awaits is Party.HOST else (held.guest_id,)
    return _save(unit, held, pending, Requested, to=to, by=by)


def _carry_over(unit: Unit, shadow: Booking, moving: Booking, party: Party, *, by: int) -> Booking:
    """Let the moved booking take the place that was kept for it: it keeps its id, its history and its cards."""
    was = moving.span.start
    _end(unit, shadow, State.RELEASED, party)
    there = rescheduled(moving, shadow.span)
    if moving.state is State.PENDING:
        there = replace(moved(there, State.CONFIRMED, party, by=by), version=there.version)
    _store(unit, moving, there, by=by, what="moved", detail=was.isoformat())
    event = Rescheduled(moving.id, there.version, by, was)
    _tell(unit, there, event, {moving.host_id, moving.guest_id} - {by})
    waitlist.freed(unit, moving)
    return there


def _lapse(unit: Unit, booking: Booking) -> Booking:
    lapsed = moved(booking, State.LAPSED, Party.CLOCK)
    _store(unit, booking, lapsed)
    to = {booking.guest_id} if booking.state is State.HELD else {booking.guest_id, booking.host_id}
    _tell(unit, lapsed, Lapsed(booking.id, lapsed.version), to)
    waitlist.freed(unit, booking)
    return lapsed


def _end(unit: Unit, booking: Booking, state: State, party: Party) -> Booking:
    ended = moved(booking, state, party)
    _store(unit, booking, ended)
    return ended


def _save(
    unit: Unit,
    before: Booking,
    after: Booking,
    event: type[Booked] | type[Requested] | type[Approved] | type[Declined],
    *,
    to: Sequence[int],
    by: int,
) -> Booking:
    _store(unit, before, after, by=by)
    _tell(unit, after, event(after.id, after.version), to)
    return after


def _store(
    unit: Unit, before: Booking, after: Booking, *, by: int | None = None, what: str = "", detail: str = ""
) -> None:
    unit.bookings.save(after, _claims(unit, after), seen=before.version)
    unit.bookings.note(after.id, unit.now, what or after.state.value, by=by, detail=detail)


def _claims(unit: Unit, booking: Booking) -> Sequence[tuple[int, Timespan]]:
    """What a live booking claims: the host with the service's buffers, and beyond a hold the guest as well."""
    if not booking.live:
        return ()
    service = _service(unit, booking.service_id)
    host = _person(unit, booking.host_id).calendar_id
    claims = [(host, booking.span.widened(before=service.buffer_before, after=service.buffer_after))]
    if booking.state is not State.HELD and booking.moves_id is None:
        claims.append((_person(unit, booking.guest_id).calendar_id, booking.span))
    return claims


def _tell(unit: Unit, booking: Booking, event: Event, people: Sequence[int] | set[int]) -> None:
    for person in sorted(people):
        unit.outbox.notify(
            person, event, organisation_id=booking.organisation_id, now=unit.now, about=booking.moves_id or booking.id
        )


def _asked(unit: Unit, member: Membership, booking_id: int) -> Booking:
    asked = _mine(unit, member, booking_id)
    unit.bookings.lock({_person(unit, asked.host_id).calendar_id, _person(unit, asked.guest_id).calendar_id})
    asked = _mine(unit, member, booking_id, lock=True)
    if asked.state is State.PENDING and asked.expires_at is not None and asked.expires_at <= unit.now:
        asked = _lapse(unit, asked)
    if asked.state is State.LAPSED:
        raise HoldLapsed(asked, still_open=False)
    return asked


def _answering(member: Membership, asked: Booking) -> Party:
    """The side that answers a request; raises NotAllowed for the side that asked."""
    party = _party(member, asked)
    if party not in (asked.awaits, Party.ORGANIZER) and asked.state is State.PENDING:
        raise NotAllowed(needs=(asked.awaits or Party.HOST).value)
    return party


def _mine(unit: Unit, member: Membership, booking_id: int, *, lock: bool = False) -> Booking:
    booking = unit.bookings.for_update(booking_id) if lock else unit.bookings.get(booking_id)
    if booking is None or booking.organisation_id != member.organisation_id:
        raise NotFound("booking")
    _party(member, booking)
    return booking


def _party(member: Membership, booking: Booking) -> Party:
    party = booking.party(member.person_id)
    if party is not None:
        return party
    if organizes(member):
        return Party.ORGANIZER
    raise NotAllowed(needs="party")


def _existing(unit: Unit, booking_id: int) -> Booking:
    booking = unit.bookings.get(booking_id)
    if booking is None:
        raise NotFound("booking")
    return booking


def _person(unit: Unit, person_id: int) -> Person:
    person = unit.people.get(person_id)
    if person is None:
        raise NotFound("person")
    return person


def _membership(unit: Unit, organisation_id: int, person_id: int) -> Membership:
    membership = unit.people.membership(organisation_id, person_id)
    if membership is None:
        raise NotFound("person")
    return membership


def _service(unit: Unit, service_id: int) -> Service:
    service = unit.services.get(service_id)
    if service is None:
        raise NotFound("service")
    return service


def _organisation(unit: Unit, organisation_id: int) -> Organisation:
    organisation = unit.organisations.get(organisation_id)
    if organisation is None:
        raise NotFound("organisation")
    return organisation


def _words(text: str, name: str) -> str:
    text = " ".join(text.split())
    if len(text) > REASON_LIMIT:
        raise Invalid(name, "too_long", REASON_LIMIT)
    return text
