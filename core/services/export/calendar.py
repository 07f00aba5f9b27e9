"""An export for calendar programs: sessions and meetings as events, a series as one event with its rule and what differs."""

from collections.abc import Mapping, Sequence

from core.model.booking import Booking, State
from core.model.itip import CalendarEvent, Published, uid_of
from core.model.meeting import Appointment, Meeting
from core.model.people import Organisation, Person
from core.model.series import Series, SeriesKind
from core.model.service import Service
from core.ports import Unit
from core.services.export.meetings import meetings_of_person, public_meetings
from core.services.export.values import EVERYTHING
from core.services.series.calendar import Told, differs, sequence_of, series_events

_IN_CALENDAR = frozenset({State.CONFIRMED, State.ONGOING, State.COMPLETED})
"""The states of what belongs into a calendar: it took place, or is to."""


def calendar_of_person(unit: Unit, person: Person) -> Published:
    """The person's sessions and meetings for a calendar program: those that took place and upcoming ones."""
    sessions = unit.bookings.of_person(person.id, None, _IN_CALENDAR, EVERYTHING)
    return _calendar(unit, sessions, meetings_of_person(unit, person.id, _IN_CALENDAR))


def calendar_of_organisation(unit: Unit, organisation: Organisation) -> Published:
    """The same for the organisation, without private meetings."""
    sessions = unit.bookings.of_organisation(organisation.id, _IN_CALENDAR)
    return _calendar(unit, sessions, public_meetings(unit, organisation.id, _IN_CALENDAR))


def _calendar(unit: Unit, bookings: Sequence[Booking], meetings: Sequence[Meeting]) -> Published:
    """One event for each booking or series, under a lasting UID; a change raises its SEQUENCE."""
    people = unit.people.many({each for booking in bookings for each in (booking.host_id, booking.guest_id)})
    services = {number: unit.services.get(number) for number in {booking.service_id for booking in bookings}}
    events = [_session_event(each, people, services[each.service_id]) for each in bookings]
    sessions = _in_series(unit, tuple(zip(bookings, events, strict=True)))
    return Published((*sessions, *_meeting_events(unit, meetings)), unit.now)


def _session_event(booking: Booking, people: Mapping[int, Person], service: Service | None) -> CalendarEvent:
    alone = booking.series_id is None
    host, guest = (people[each].name if each in people else "" for each in (booking.host_id, booking.guest_id))
    return CalendarEvent(
        uid=uid_of("booking", booking.id, booking.created_at or booking.span.start),
        sequence=booking.version - 1,
        span=booking.span,
        title=f"{'' if service is None else service.name}: {host}, {guest}",
        host=host,
        description="\n".join(part for part in (booking.topic, booking.short_id if alone else "") if part),
        place=booking.place,
    )


def _meeting_events(unit: Unit, meetings: Sequence[Meeting]) -> tuple[CalendarEvent, ...]:
    """One event for each meeting and each series of them, under the UID that its invitations have."""
    hosts = unit.people.many({meeting.host_id for meeting in meetings})
    events = [
        CalendarEvent(
            uid=uid_of("booking", meeting.id, meeting.created_at or meeting.span.start),
            sequence=meeting.sequence,
            span=meeting.span,
            title=meeting.title,
            host=hosts[meeting.host_id].name,
            description=meeting.description,
            place=meeting.place,
            private=meeting.private,
            all_day=meeting.all_day,
            zone=hosts[meeting.host_id].zone if meeting.all_day else None,
        )
        for meeting in meetings
    ]
    return _in_series(unit, tuple(zip(meetings, events, strict=True)))


def _in_series(unit: Unit, found: Sequence[tuple[Appointment, CalendarEvent]]) -> tuple[CalendarEvent, ...]:
    """The events in the order given, with those of a series where the first of them is, under the UID of its invitations."""
    known = unit.series.many({each.series_id for each, _ in found if each.series_id is not None})
    stand: dict[int, list[Told]] = {}
    for each, event in found:
        if each.series_id is not None and each.recurrence_at is not None:
            own = isinstance(each, Meeting) and each.changed
            own = own or differs(known[each.series_id].pattern, event, each.recurrence_at)
            stand.setdefault(each.series_id, []).append(Told(event, each.recurrence_at, own))
    events: list[CalendarEvent] = []
    for each, event in found:
        if each.series_id is None:
            events.append(event)
            continue
        series, told = known[each.series_id], stand.pop(each.series_id, [])
        events += series_events(series, told, _sequence(unit, series)) if told else ()
    return tuple(events)


def _sequence(unit: Unit, series: Series) -> int:
    everything = tuple(State)
    if series.kind is SeriesKind.MEETING:
        return sequence_of(series, unit.series.meetings(series.id, everything))
    return sequence_of(series, unit.series.sessions(series.id, everything))
