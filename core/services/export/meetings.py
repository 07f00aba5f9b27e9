"""Meetings and rooms in an export: of an organisation, all meetings that are not private."""

from collections.abc import Iterable, Sequence

from core.model.booking import State
from core.model.meeting import Meeting, people_of
from core.model.room import ANY
from core.ports import Unit
from core.services.export.values import EVERYTHING, Record, instant


def meeting_records(unit: Unit, meetings: Sequence[Meeting]) -> list[Record]:
    """The meetings in the order given, each with its host and who is invited."""
    invited = unit.meetings.invitations([meeting.id for meeting in meetings])
    people = unit.people.many({each for meeting in meetings for each in people_of(meeting, invited[meeting.id])})
    return [
        {
            "id": meeting.short_id,
            "title": meeting.title,
            "starts_at": instant(meeting.span.start),
            "ends_at": instant(meeting.span.end),
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
    return unit.meetings.of_person(person_id, None, frozenset(states), EVERYTHING)


def public_meetings(unit: Unit, organisation_id: int, states: Iterable[State]) -> Sequence[Meeting]:
    """The organisation's meetings in these states that are not private, in order of start."""
    return [each for each in unit.meetings.of_organisation(organisation_id, frozenset(states)) if not each.private]


def room_records(unit: Unit, organisation_id: int) -> list[Record]:
    """Every room of the organisation, retired ones included."""
    known = [
        *unit.rooms.fitting(organisation_id, ANY, limit=EVERYTHING),
        *unit.rooms.fitting(organisation_id, ANY, retired=True, limit=EVERYTHING),
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
