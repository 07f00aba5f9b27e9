"""Events of core to JSON and back: a closed list, by name."""

from dataclasses import fields
from datetime import datetime
from typing import Any, get_args

from core import events
from core.events import Event

_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(events.Event)}
_MOMENTS = {
    name: frozenset(field.name for field in fields(kind) if field.type in (datetime, datetime | None))
    for name, kind in _KINDS.items()
}


def to_json(event: Event) -> dict[str, Any]:
    """The event as a plain JSON value, its name under ``is``; moments in ISO 8601. Raises KeyError for a stranger."""
    name = type(event).__name__
    moments = _MOMENTS[name]
    facts = {field.name: getattr(event, field.name) for field in fields(event)}
    return {"is": name} | {
        key: value.isoformat() if key in moments and value is not None else value for key, value in facts.items()
    }


def from_json(stored: dict[str, Any]) -> Event:
    """The event of a stored value. Raises KeyError for a name that is not in the list."""
    facts = dict(stored)
    name = facts.pop("is")
    for key in _MOMENTS[name]:
        facts[key] = None if facts[key] is None else datetime.fromisoformat(facts[key])
    return _KINDS[name](**facts)
