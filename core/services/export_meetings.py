"""Rooms and meetings in an export, meetings also as events of a calendar: of an organisation all that are not private."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from core.model.booking import State
from core.model.itip import CalendarEvent, uid_of
from core.model.meeting import Meeting, people_of
from core.model.room import ANY
from core.ports import Unit
from core.services.export_series import in_series

_MOST = 1_000_000

Told = dict[str, object]


def meetings_told(unit: Unit, meetings: Sequence[Meeting]) -> list[Told]:
    """The meetings in the order given, each with its host and who is invited; moments in ISO 8601, in UTC."""
    invited = unit.meetings.invitations([meeting.id for meeting in meetings])
    people = unit.people.many({each for meeting in meetings for each in people_of(meeting, invited[meeting.id])})
    return [
        {
            "id": meeting.short_id,
            "title": meeting.title,
            "starts_at": _at(meeting.span.start),
            "ends_at": _at(meeting.span.end),
            "all_day": meeting.all_day,
            "state": meeting.state.value,
            "host": people[meeting.host_id].name,
            "place": meeting.place,
            "description": meeting.description,
            "priority": meeting.priority.name.lower(),
            "private": meeting.private,
            "attendees": [
                {
                    "name": people[each.person_id].name if each.person_id is not None else each.name,
                    "email": each.email,
                    "required": each.required,
                    "answer": each.answer.value,
                    "note": each.note,
                }
                for each in invited[meeting.id]
            ],
        }
        for meeting in meetings
    ]


def meetings_of_person(unit: Unit, person_id: int, states: Iterable[State]) -> Sequence[Meeting]:
    """The meetings that the person hosts or is invited to and has not declined, in these states, in order of start."""
    return unit.meetings.of_person(person_id, None, frozenset(states), _MOST)


def open_meetings(unit: Unit, organisation_id: int, states: Iterable[State]) -> Sequence[Meeting]:
    """The organisation's meetings in these states that are not private, in order of start."""
    return [each for each in unit.meetings.of_organisation(organisation_id, frozenset(states)) if not each.private]


def meeting_events(unit: Unit, meetings: Sequence[Meeting]) -> tuple[CalendarEvent, ...]:
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
    return in_series(unit, tuple(zip(meetings, events, strict=True)))


def _at(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def rooms_told(unit: Unit, organisation_id: int) -> list[Told]:
    """Every room of the organisation, also what is booked no more."""
    known = [
        *unit.rooms.fitting(organisation_id, ANY, limit=_MOST),
        *unit.rooms.fitting(organisation_id, ANY, retired=True, limit=_MOST),
    ]
    return [
        {
            "name": room.name,
            "capacity": room.capacity,
            "place": room.place,
            "amenities": list(room.amenities),
            "zone": room.zone,
            "hours": [[each.weekday, each.start_minute, each.end_minute] for each in room.hours.stretches],
            "check_in": room.check_in,
            "active": room.active,
        }
        for room in known
    ]
