"""What gives way to something else: it is called off, its people hear at once, and come first where they wait for a new time."""

from collections.abc import Collection, Sequence

from core.events import Displaced
from core.model.booking import Booking, Party, State
from core.model.conflict import Clash
from core.model.meeting import Appointment, Meeting, people_of
from core.model.moves import moved
from core.model.waitlist import Waiting
from core.model.zones import day_bounds, zone_named
from core.ports import Unit
from core.services.booking.ending import end_shadow, given_back, released
from core.services.booking.freeing import freed, offer_time
from core.services.booking.parts import for_update, store, tell
from core.services.decisions import withdraw
from core.services.lookup import person_of
from core.services.meetings.ending import end_change
from core.services.meetings.freeing import free_people, held_people
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import store_meeting, tell_people

DISPLACED = "displaced"
"""The word in the history of what had to make way."""


def displace(unit: Unit, clashes: Collection[Clash], *, by: int, reason: str = "") -> Sequence[Appointment]:
    """Call off what is in the way, for ``by``, who decided it or whose meeting matters more; nothing that has begun is.

    All of its people hear (S1.78, S1.116). A hold is given back, a change that was wished for is not made. The calendars are
    locked. Returns what they were: once their time is claimed anew, what is left of it is to be offered (``offer_left``).
    """
    ended: list[Appointment] = []
    for clash in clashes:
        meeting = unit.meetings.for_update(clash.booking_id)
        if meeting is not None:
            _displace_meeting(unit, meeting, by=by, reason=reason)
            ended.append(meeting)
        else:
            session = for_update(unit, clash.booking_id)
            _displace_session(unit, session, by=by, reason=reason)
            ended.append(session)
    return ended


def offer_left(unit: Unit, displaced: Collection[Appointment]) -> None:
    """Offer what is left of the time of what was displaced, now that the rest is claimed."""
    for each in displaced:
        if isinstance(each, Meeting):
            free_people(unit, each, held_people(each, unit.meetings.invitations([each.id])[each.id]))
        else:
            _offer_session(unit, each)


def _offer_session(unit: Unit, session: Booking) -> None:
    """Whoever had to make way has not given their time up: what is left of it, or comes free again, may be offered to them."""
    if session.state is State.HELD:
        freed(unit, session)
        return
    where = (session.organisation_id, session.host_id, session.span)
    offer_time(unit, *where, service_id=session.service_id, length=session.span.minutes)


def calendars_of(unit: Unit, booking_ids: Collection[int]) -> set[int]:
    """The calendars of everybody who has a part in these bookings, and of their rooms."""
    sessions, meetings = unit.bookings.many(booking_ids), unit.meetings.many(booking_ids)
    people = {side for session in sessions.values() for side in (session.host_id, session.guest_id)}
    invitations = unit.meetings.invitations(list(meetings))
    for meeting in meetings.values():
        people |= people_of(meeting, invitations[meeting.id])
    rooms = unit.rooms.many({meeting.room_id for meeting in meetings.values() if meeting.room_id is not None})
    return {person.calendar_id for person in unit.people.many(people).values()} | {
        room.calendar_id for room in rooms.values()
    }


def _displace_session(unit: Unit, session: Booking, *, by: int, reason: str) -> None:
    if session.moves_id is not None:
        released(unit, session, Party.ORGANIZER, by=by)
        return
    if session.state is State.HELD:
        given_back(unit, session, Party.ORGANIZER, by=by, offered=False)
        return
    withdraw(unit, session.id, by=by)
    end_shadow(unit, session, Party.ORGANIZER, by=by)
    ended = moved(session, State.CANCELLED, Party.ORGANIZER, by=by, reason=reason)
    store(unit, session, ended, by=by, what=DISPLACED)
    tell(unit, ended, Displaced(ended.id, ended.version, by), {session.host_id, session.guest_id})
    unit.waitlist.add(_first_in_line(unit, session))


def _first_in_line(unit: Unit, session: Booking) -> Waiting:
    """The guest waits for another time of the same mentor on the same day of their own, before all others."""
    zone = person_of(unit, session.guest_id).zone or "UTC"
    return Waiting(
        id=0,
        organisation_id=session.organisation_id,
        person_id=session.guest_id,
        host_id=session.host_id,
        service_id=session.service_id,
        skill_ids=(),
        window=day_bounds(session.span.start.astimezone(zone_named(zone)).date(), zone),
        created_at=unit.now,
        displaced=True,
    )


def _displace_meeting(unit: Unit, meeting: Meeting, *, by: int, reason: str) -> None:
    withdraw(unit, meeting.id, by=by)
    if meeting.moves_id is not None or meeting.state is State.HELD:
        store_meeting(unit, meeting, moved(meeting, State.RELEASED, Party.ORGANIZER))
        return
    end_change(unit, meeting, Party.ORGANIZER, by=by)
    ended = moved(meeting, State.CANCELLED, Party.ORGANIZER, by=by, reason=reason)
    store_meeting(unit, meeting, ended, by=by, what=DISPLACED)
    if meeting.state is State.PENDING:
        tell_people(unit, ended, Displaced(ended.id, ended.version, by), {ended.host_id})
        return
    comes = [each for each in unit.meetings.invitations([meeting.id])[meeting.id] if each.comes]
    tell_people(unit, ended, Displaced(ended.id, ended.version, by), people_of(ended, comes))
    tell_guests(unit, ended, comes, "cancelled")
