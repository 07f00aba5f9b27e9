"""A person's connected calendars in an export: everything but the addresses, which are secrets."""

from core.model.connected import MirroredEvent
from core.model.people import Person
from core.ports import Unit
from core.services.export.values import Record, instant


def calendar_records(unit: Unit, person: Person) -> list[Record]:
    """Each calendar with what it held when it was last read: the person's own events, with their titles."""
    return [
        {
            "name": calendar.name,
            "kept_at": calendar.host,
            "state": calendar.state.value,
            "connected_at": instant(calendar.created_at),
            "events": [_event(each) for each in unit.connected.events(calendar.id)],
        }
        for calendar in unit.connected.of_person(person.id)
    ]


def _event(event: MirroredEvent) -> Record:
    return {
        "starts_at": instant(event.span.start),
        "ends_at": instant(event.span.end),
        "busy": event.busy,
        "title": event.title,
    }
