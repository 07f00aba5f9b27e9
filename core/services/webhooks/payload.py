"""The body of a message: what happened, and how the meeting or session stands; version 1 of the format (docs/webhooks.md)."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from core.model.booking import Booking
from core.model.invitation import Invitation
from core.model.meeting import Appointment, Meeting, people_of
from core.model.people import Person
from core.model.webhook import Message
from core.ports import Unit

VERSION: Final = 1
"""Rises only if something is taken away or changes its meaning; fields may be added without it."""
BUSY: Final = "busy"
"""The title of a private meeting."""

Record = dict[str, Any]


def body_of(unit: Unit, message: Message) -> str:
    """The message's body as JSON. A booking is told as it stands now; a private meeting as busy time alone (S1.54)."""
    told: Record = {"type": message.type, "version": VERSION, "timestamp": instant(message.at), "data": {}}
    if message.booking_id is not None:
        about = unit.bookings.get(message.booking_id) or unit.meetings.get(message.booking_id)
        assert about is not None, "bookings are never deleted"
        told["data"] = _session(unit, about) if isinstance(about, Booking) else _meeting(unit, about)
        told["data"] |= _change(unit, message, private=isinstance(about, Meeting) and about.private)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def instant(moment: datetime) -> str:
    """A moment as ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _session(unit: Unit, session: Booking) -> Record:
    people = unit.people.many({session.host_id, session.guest_id})
    return _common(session, people[session.host_id]) | {
        "title": _service(unit, session.service_id),
        "topic": session.topic,
        "place": session.place,
        "reason": session.reason,
        "attendees": [_person(people[session.guest_id])],
    }


def _meeting(unit: Unit, meeting: Meeting) -> Record:
    invited = unit.meetings.invitations([meeting.id])[meeting.id]
    people = unit.people.many(people_of(meeting, invited))
    told = _common(meeting, people[meeting.host_id]) | {"all_day": meeting.all_day, "private": meeting.private}
    if meeting.private:
        return told | {"title": BUSY}
    room = unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    return told | {
        "title": meeting.title or _service(unit, meeting.service_id),
        "description": meeting.description,
        "place": meeting.place,
        "room": None if room is None else room.name,
        "priority": meeting.priority.name.lower(),
        "reason": meeting.reason,
        "attendees": _attendees(invited, people),
    }


def _common(about: Appointment, host: Person) -> Record:
    return {
        "id": about.short_id,
        "revision": about.version,
        "state": about.state.value,
        "starts_at": instant(about.span.start),
        "ends_at": instant(about.span.end),
        "zone": host.zone or "UTC",
        "series": about.series_id,
        "host": _person(host),
    }


def _person(person: Person) -> Record:
    return {"id": person.id, "name": person.name}


def _attendees(invited: Sequence[Invitation], people: Mapping[int, Person]) -> list[Record]:
    return [
        {
            "id": each.person_id,
            "name": people[each.person_id].name if each.person_id is not None else each.name,
            "required": each.required,
            "answer": each.answer.value,
        }
        for each in invited
    ]


def _service(unit: Unit, service_id: int | None) -> str:
    service = unit.services.get(service_id) if service_id is not None else None
    return "" if service is None else service.name


def _change(unit: Unit, message: Message, *, private: bool) -> Record:
    """Who did it, None for the clock, and when it began before it was moved."""
    by = unit.people.get(message.by) if message.by is not None else None
    told: Record = {"by": None if by is None or private else _person(by)}
    if message.detail:
        told["began_at"] = instant(datetime.fromisoformat(message.detail))
    return told
