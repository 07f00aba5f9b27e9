"""Events of core to JSON and back: a closed list, by name."""

import logging
from dataclasses import fields
from datetime import datetime
from typing import Any, get_args

from core import events
from core.events import Event

_LOG = logging.getLogger(__name__)

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
    """The event of a stored value. Facts that this version does not know are left out, those that it misses are as by default.

    Raises LookupError, TypeError or ValueError for what another version wrote so that this one cannot read it.
    """
    kind = _KINDS[stored["is"]]
    known = {field.name for field in fields(kind)}
    facts = {key: value for key, value in stored.items() if key in known}
    for key in _MOMENTS[stored["is"]] & facts.keys():
        facts[key] = None if facts[key] is None else datetime.fromisoformat(facts[key])
    return kind(**facts)


def readable(stored: dict[str, Any]) -> Event | None:
    """The same; None, which is logged, for what cannot be read: it must not hold up what can."""
    try:
        return from_json(stored)
    except (LookupError, TypeError, ValueError) as error:
        _LOG.error("an event of another version cannot be read: %r", error)
        return None
