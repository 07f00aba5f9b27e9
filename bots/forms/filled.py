"""Values of a submitted form, read: each raises Invalid, named by its field, for what cannot be read."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import TypeVar

from core.errors import Invalid

_UNITS = {"d": 1440, "day": 1440, "days": 1440, "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60}
_UNITS |= {"": 1, "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1}
_PART = re.compile(r"\s*(\d{1,6})\s*([a-z]*)\.?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;/]|\band\b", re.IGNORECASE)


def said(values: Mapping[str, str], name: str) -> str:
    """The words of a field, without space around them; empty where nothing was filled in."""
    return values.get(name, "").strip()


def day_in(values: Mapping[str, str], name: str) -> date | None:
    """An ISO date, None where nothing was filled in."""
    return _read(values, name, date.fromisoformat, "no_date")


def minute_in(values: Mapping[str, str], name: str) -> int | None:
    """A time ``HH:MM`` as the minute of the day, None where nothing was filled in."""
    clock = _read(values, name, time.fromisoformat, "no_time")
    return None if clock is None else clock.hour * 60 + clock.minute


def moment_in(values: Mapping[str, str], name: str) -> datetime | None:
    """An ISO date and time with its offset, None where nothing was filled in."""
    moment = _read(values, name, datetime.fromisoformat, "no_time")
    if moment is not None and moment.tzinfo is None:
        raise Invalid(name, "no_time")
    return moment


_Read = TypeVar("_Read")


def _read(values: Mapping[str, str], name: str, as_iso: Callable[[str], _Read], why: str) -> _Read | None:
    """What a field's words say in the form of ISO 8601; ``why`` tells what is wrong where they are not in it."""
    text = said(values, name)
    try:
        return as_iso(text) if text else None
    except ValueError as unreadable:
        raise Invalid(name, why) from unreadable


def people_in(values: Mapping[str, str], name: str) -> tuple[int, ...]:
    """The people chosen, by id; what is no id names nobody."""
    ids = [part.strip() for part in said(values, name).split(",")]
    unknown = [part for part in ids if part and not (part.isascii() and part.isdigit() and len(part) < 19)]
    if unknown:
        raise Invalid(name, "unknown")
    return tuple(int(part) for part in ids if part)


def number_in(values: Mapping[str, str], name: str) -> int:
    """A whole number."""
    text = said(values, name)
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise Invalid(name, "no_number")
    return int(text)


def minutes_in(values: Mapping[str, str], name: str) -> int:
    """A length of time in minutes: ``90``, ``45 min``, ``1 h 30``, ``2 days``; nothing filled in is none."""
    text = said(values, name)
    return _minutes(text, name) if text else 0


def lengths_in(values: Mapping[str, str], name: str) -> tuple[int, ...]:
    """Several lengths of time in minutes, with commas between them."""
    return tuple(_minutes(each.strip(), name) for each in _BETWEEN.split(said(values, name)) if each.strip())


def _minutes(text: str, name: str) -> int:
    minutes, at = 0, 0
    while at < len(text):
        part = _PART.match(text, at)
        if part is None or part[2].lower() not in _UNITS:
            raise Invalid(name, "no_length")
        minutes += int(part[1]) * _UNITS[part[2].lower()]
        at = part.end()
    return minutes


def length_written(minutes: int) -> str:
    """The same length as a field shows it, to be read by ``minutes_in`` again, whatever the reader's language."""
    for size, unit in ((1440, "d"), (60, "h")):
        if minutes and minutes % size == 0:
            return f"{minutes // size} {unit}"
    return f"{minutes} min" if minutes else "0"
