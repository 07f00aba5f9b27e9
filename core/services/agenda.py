"""A person's agenda: sessions and meetings together, in order of start (S1.7, S1.89)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from core.model.booking import Booking, State
from core.model.meeting import Appointment, Meeting
from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import Unit


def appointments(
    unit: Unit, person_id: int, window: Timespan | None, states: Collection[State], limit: int = 50
) -> Sequence[Appointment]:
    """The person's sessions, and the meetings that they host or are invited to and have not declined, overlapping the window."""
    sessions = unit.bookings.of_person(person_id, window, states, limit)
    meetings = unit.meetings.of_person(person_id, window, states, limit)
    return _in_order((*sessions, *meetings))[:limit]


def awaiting(unit: Unit, person_id: int, now: datetime, limit: int = 50) -> Sequence[Appointment]:
    """What awaits this person's answer: requests, proposed times and invitations, in order of start."""
    sessions = unit.bookings.awaiting(person_id, now, limit)
    meetings = unit.meetings.unanswered(person_id, now, limit)
    return _in_order((*sessions, *meetings))[:limit]


def past_appointments(unit: Unit, person_id: int, now: datetime, limit: int, skip: int = 0) -> Sequence[Appointment]:
    """The person's sessions and meetings that are over, latest first."""
    reach = limit + skip
    found: list[Appointment] = [
        *unit.bookings.past(person_id, now, reach),
        *unit.meetings.past(person_id, now, reach),
    ]
    return sorted(found, key=lambda each: (each.span.end, each.id), reverse=True)[skip:reach]


def sides_of_all(unit: Unit, shown: Iterable[Appointment], person_id: int) -> Mapping[int, Person]:
    """The other side of each session, by id, and the hosts of all-day meetings, in whose local time those lie (S1.112)."""
    shown = tuple(shown)
    sides = {each.other(person_id) for each in shown if isinstance(each, Booking)}
    return unit.people.many(sides | {each.host_id for each in shown if isinstance(each, Meeting) and each.all_day})


def _in_order(found: Iterable[Appointment]) -> list[Appointment]:
    return sorted(found, key=lambda each: (each.span.start, each.id))
