"""Group sessions: several guests share a mentor's session, each with a seat; the mentor's time is claimed once.

A group session is a meeting of its service: it is created with the first seat taken, and cancelled when the last is
given up. Seats are accepted invitations; giving one up is declining (``core.services.meetings.answering``).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.errors import HoldLapsed, NoSeat, NotFound, OwnClash, OwnHost
from core.events import Answered
from core.model.booking import Booking, Party, State
from core.model.invitation import Answer, Invitation
from core.model.meeting import Claim, Meeting
from core.model.moves import moved
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.availability import Wanted, other_times
from core.services.booking.checks import check_open, standing_clash
from core.services.booking.freeing import fulfilled, offer_seats, seats_left
from core.services.booking.lapsing import settle
from core.services.booking.parts import Locked, claim_of, lock, sides_of, store
from core.services.history import note
from core.services.lookup import service_of
from core.services.meetings.parts import store_meeting
from core.services.search import Findings, Wish, find, offer_of
from core.services.timers import keep_attendee_timers, keep_meeting_timers

_OPEN = frozenset({State.CONFIRMED, State.ONGOING})
"""The states of a session in which a seat can be taken until its start: somebody may have joined already."""


@dataclass(frozen=True, slots=True)
class GroupTime:
    """A group session that people can join: how many seats are ``left``, and whether one is the reader's (``mine``)."""

    meeting: Meeting
    left: int
    mine: bool


@dataclass(frozen=True, slots=True)
class GroupTimes:
    """A service's group sessions: existing ones, in order, and when a new one could begin."""

    service: Service
    sessions: tuple[GroupTime, ...]
    open: Findings


def group_times(unit: Unit, seeker: Membership, wish: Wish) -> GroupTimes:
    """Sessions of the wish's service in its window that have not begun, full ones too, and open times for new ones.

    Raises NotFound, ServiceInactive, LengthNotOffered.
    """
    found = find(unit, seeker, wish)
    service = unit.services.get(wish.service_id or 0)
    if service is None or not found.known:
        raise NotFound("service")
    meetings = [
        each
        for each in unit.meetings.of_service(service.id, found.window)
        if each.span.start > unit.now and (not wish.host_ids or each.host_id in wish.host_ids) and _sees(seeker, each)
    ]
    invitations = unit.meetings.invitations([each.id for each in meetings])
    sessions = tuple(
        GroupTime(each, seats_left(unit, each), _own(invitations[each.id], seeker.person_id) is not None)
        for each in meetings
    )
    return GroupTimes(service, sessions, found)


def _sees(seeker: Membership, meeting: Meeting) -> bool:
    return seeker.only_host_id in (None, meeting.host_id)


def session_at(unit: Unit, service_id: int, host_id: int, span: Timespan) -> Meeting | None:
    """The group session of that service with the host at just that start, whatever its length, while it is to come."""
    there = unit.meetings.of_service(service_id, Timespan.lasting(span.start, 1))
    return next((each for each in there if each.host_id == host_id and each.span.start == span.start), None)


def take_seat(unit: Unit, guest: Membership, wanted: OpenTime) -> Meeting:
    """Take a seat in the session at that time, creating it if need be; taking it again changes nothing.

    Raises OwnHost, NoSeat, OwnClash, TimeTaken, NotOpen, NotFound, ServiceInactive, LengthNotOffered.
    """
    if wanted.host_id == guest.person_id:
        raise OwnHost
    offer = offer_of(unit, guest, wanted.host_id, wanted.service_id, None)
    people = sides_of(unit, wanted.host_id, guest.person_id)
    unit.bookings.lock(people.calendar_ids)
    span = Timespan.lasting(wanted.starts_at, wanted.length)
    meeting = session_at(unit, offer.service.id, wanted.host_id, span)
    if meeting is not None:
        return _join(unit, meeting, guest.person_id, people.guest.calendar_id)
    offer = offer_of(unit, guest, wanted.host_id, wanted.service_id, wanted.length)
    _check_open(unit, offer, span)
    _check_guest(unit, people.guest.calendar_id, span, offer.service.organisation_id)
    host = Claim(people.host.calendar_id, claim_of(offer.service, span))
    return _begin(unit, offer.service, wanted.host_id, host, span, guest.person_id, people.guest.calendar_id)


def take_offered(unit: Unit, guest: Membership, booking_id: int) -> Meeting:
    """Take the seat that is held for the guest, who waited for one, or the time to begin a session; pressed again, a no-op.

    Raises HoldLapsed where it is held no more, OwnClash, NotFound, NotAllowed.
    """
    locked = lock(unit, guest, booking_id)
    held = settle(unit, locked.booking, by=guest.person_id)
    if held.joins_id is None:
        return _take_opened(unit, locked, held)
    meeting = unit.meetings.for_update(held.joins_id)
    own = None if meeting is None else _own(unit.meetings.invitations([meeting.id])[meeting.id], held.guest_id)
    if meeting is not None and own is not None:
        return meeting
    if held.state is not State.HELD or meeting is None or locked.party is not Party.GUEST:
        raise HoldLapsed(held, still_open=False)
    store(unit, held, moved(held, State.RELEASED, Party.GUEST), by=guest.person_id)
    fulfilled(unit, held)
    return _join(unit, meeting, held.guest_id, locked.sides.guest.calendar_id)


def _take_opened(unit: Unit, locked: Locked, held: Booking) -> Meeting:
    """Begin a session in the time that came free, which is held for the guest."""
    meeting = session_at(unit, held.service_id, held.host_id, held.span)
    own = None if meeting is None else _own(unit.meetings.invitations([meeting.id])[meeting.id], held.guest_id)
    if meeting is not None and own is not None:
        return meeting
    service = service_of(unit, held.service_id)
    if held.state is not State.HELD or locked.party is not Party.GUEST or not service.shared:
        raise HoldLapsed(held, still_open=False)
    calendar_id = locked.sides.guest.calendar_id
    _check_guest(unit, calendar_id, held.span, held.organisation_id)
    store(unit, held, moved(held, State.RELEASED, Party.GUEST), by=held.guest_id)
    fulfilled(unit, held)
    host = Claim(locked.sides.host.calendar_id, claim_of(service, held.span))
    return _begin(unit, service, held.host_id, host, held.span, held.guest_id, calendar_id)


def _check_open(unit: Unit, offer: Wanted, span: Timespan) -> None:
    def others() -> Sequence[OpenTime]:
        return other_times(unit, offer, span.start)

    check_open(unit, offer, span, others)


def _check_guest(unit: Unit, calendar_id: int, span: Timespan, organisation_id: int) -> None:
    clash = standing_clash(unit, calendar_id, span)
    if clash is not None:
        raise OwnClash(span.start, clash if clash.organisation_id == organisation_id else None)


def _begin(
    unit: Unit, service: Service, host_id: int, host: Claim, span: Timespan, guest_id: int, calendar_id: int
) -> Meeting:
    """The session with its first guest; its other seats go to those who wait for one (S1.32)."""
    session = Meeting(
        id=0,
        short_id="",
        organisation_id=service.organisation_id,
        host_id=host_id,
        title=service.name,
        span=span,
        place=service.place,
        created_at=unit.now,
        service_id=service.id,
        seats=service.seats,
    )
    claims = sorted((host, Claim(calendar_id, span)), key=lambda each: each.calendar_id)
    session = unit.meetings.add(session, [_seat(unit, guest_id)], claims)
    note(unit, session, State.CONFIRMED.value, by=guest_id)
    session = _seated(unit, session, guest_id, news=True)
    offer_seats(unit, session)
    return session


def _join(unit: Unit, meeting: Meeting, guest_id: int, calendar_id: int) -> Meeting:
    """Take a seat in an existing session, whose calendars are locked."""
    locked = unit.meetings.for_update(meeting.id)
    invitations = unit.meetings.invitations([meeting.id])[meeting.id]
    if locked is None or locked.state not in _OPEN or locked.span.start <= unit.now:
        raise NoSeat(meeting)
    if _own(invitations, guest_id) is not None:
        return locked
    if seats_left(unit, locked) < 1:
        raise NoSeat(locked)
    _check_guest(unit, calendar_id, locked.span, locked.organisation_id)
    before = next((each for each in invitations if each.person_id == guest_id), None)
    if before is None:
        unit.meetings.invite([replace(_seat(unit, guest_id), booking_id=locked.id)])
    else:
        unit.meetings.save_invitation(replace(before, answer=Answer.ACCEPTED, responded_at=unit.now, note=""))
    unit.meetings.claim(locked.id, Claim(calendar_id, locked.span))
    note(unit, locked, Answer.ACCEPTED.value, by=guest_id)
    return _seated(unit, locked, guest_id, news=False)


def _seat(unit: Unit, guest_id: int) -> Invitation:
    return Invitation(0, 0, guest_id, answer=Answer.ACCEPTED, sent_at=unit.now, responded_at=unit.now)


def _seated(unit: Unit, session: Meeting, guest_id: int, *, news: bool) -> Meeting:
    if news:
        keep_meeting_timers(unit, session)
    else:
        keep_attendee_timers(unit, session, guest_id)
    own = _own(unit.meetings.invitations([session.id])[session.id], guest_id)
    assert own is not None, "the seat has just been taken"
    event = Answered(session.id, own.id, news)
    unit.outbox.notify(session.host_id, event, organisation_id=session.organisation_id, now=unit.now, about=session.id)
    return session


def widen(unit: Unit, service: Service) -> None:
    """Raise the seats of upcoming sessions to those of their service, and offer new ones to the waitlist."""
    window = Timespan(unit.now, unit.now + timedelta(days=service.horizon_days + 1))
    fewer = [each for each in unit.meetings.of_service(service.id, window) if (each.seats or 1) < service.seats]
    people = unit.people.many({each.host_id for each in fewer})
    unit.bookings.lock({person.calendar_id for person in people.values()})
    for each in fewer:
        session = unit.meetings.for_update(each.id)
        if session is None or session.state is not State.CONFIRMED or session.span.start <= unit.now:
            continue
        wider = replace(session, seats=service.seats, version=session.version + 1)
        store_meeting(unit, session, wider, what="seats", detail=str(session.seats))
        offer_seats(unit, wider)


def _own(invitations: Collection[Invitation], person_id: int) -> Invitation | None:
    """The person's seat, if they have one."""
    return next((each for each in invitations if each.person_id == person_id and each.comes), None)
