"""What an export tells of a person's connected calendars: all but the addresses, which are secrets."""

from core.model.connected import MirroredEvent
from core.model.people import Person
from core.ports import Unit


def calendars_told(unit: Unit, person: Person) -> list[dict[str, object]]:
    """Each calendar with what it held when it was last read: the person's own events, with their titles."""
    return [
        {
            "name": calendar.name,
            "kept_at": calendar.host,
            "state": calendar.state.value,
            "connected_at": f"{calendar.created_at:%Y-%m-%dT%H:%M:%SZ}",
            "events": [_event(each) for each in unit.connected.events(calendar.id)],
        }
        for calendar in unit.connected.of_person(person.id)
    ]


def _event(event: MirroredEvent) -> dict[str, object]:
    return {
        "starts_at": f"{event.span.start:%Y-%m-%dT%H:%M:%SZ}",
        "ends_at": f"{event.span.end:%Y-%m-%dT%H:%M:%SZ}",
        "busy": event.busy,
        "title": event.title,
    }
