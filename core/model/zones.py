"""The wall clock of a zone and UTC: what a wall time means, when a day begins, and how a zone's offset changes.

Zones are named as in the IANA database ("Europe/Berlin"). Wall times are whole minutes of a day. A clock change makes some
wall times happen never and some twice: such a time is a value of its own here, so that nobody guesses (guarantee 6).
Source: RFC 5545 section 3.3.5, PEP 495.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.model.minutes import DAY, day_number, moment_at
from core.model.timespan import Timespan

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A wall time that the clock jumps over; ``next_valid`` is the instant of the jump, in UTC."""

    next_valid: datetime


@dataclass(frozen=True, slots=True)
class Repeated:
    """A wall time that the clock shows twice: both instants, in UTC."""

    first: datetime
    second: datetime


class Section(NamedTuple):
    """A stretch of constant offset: while ``start ≤ minute < end`` the wall clock shows ``minute + offset``.

    All in minutes, ``start`` and ``end`` since the epoch.
    """

    start: int
    end: int
    offset: int


def zone_named(name: str) -> ZoneInfo:
    """The zone of this IANA name. Raises ValueError where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise ValueError(f"no zone is named {name!r}") from unknown


def is_zone(name: str) -> bool:
    """Whether an IANA zone has this name."""
    try:
        zone_named(name)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def sections(zone: str, first_day: int, last_day: int) -> tuple[Section, ...]:
    """The offsets of a zone over the UTC days ``first_day`` to ``last_day`` (days since the epoch, both included).

    Offsets are whole minutes (the seconds of old local mean times are cut off). Cached, so that a day loop
    asks no zone. Raises ValueError for an unknown zone.
    """
    known = zone_named(zone)
    found: list[Section] = []
    start, offset = first_day * DAY, _offset_at(known, first_day * DAY)
    for midnight in range((first_day + 1) * DAY, (last_day + 1) * DAY + 1, DAY):
        if _offset_at(known, midnight) != offset:
            change = _change_between(known, midnight - DAY, midnight)
            found.append(Section(start, change, offset))
            start, offset = change, _offset_at(known, midnight)
    end = (last_day + 1) * DAY
    return (*found, Section(start, end, offset)) if start < end else tuple(found)


@lru_cache(maxsize=4096)
def grid(zone: str, first_day: int, last_day: int, step: int) -> tuple[Section, ...]:
    """The same as :func:`sections`, those made one in which multiples of ``step`` minutes fall on the same instants."""
    alike: list[Section] = []
    for section in sections(zone, first_day, last_day):
        if alike and (section.offset - alike[-1].offset) % step == 0:
            alike[-1] = Section(alike[-1].start, section.end, section.offset)
        else:
            alike.append(section)
    return tuple(alike)


def _offset_at(zone: ZoneInfo, minute: int) -> int:
    offset = moment_at(minute).astimezone(zone).utcoffset()
    assert offset is not None, "an aware moment has an offset"
    return offset // _MINUTE


def _change_between(zone: ZoneInfo, before: int, after: int) -> int:
    """The first minute with the later offset, knowing that the offset changes once in ``(before, after]``."""
    old = _offset_at(zone, before)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset_at(zone, middle) == old:
            before = middle
        else:
            after = middle
    return after


def to_utc(day: date, minute_of_day: int, zone: str) -> datetime | Skipped | Repeated:
    """The instant at which the clock of ``zone`` shows this minute (0 to 1440) of this day.

    Raises ValueError for an unknown zone or a minute outside the day.
    """
    if not 0 <= minute_of_day <= DAY:
        raise ValueError(f"no day has a minute {minute_of_day}")
    number = day_number(day)
    shown = number * DAY + minute_of_day
    around = sections(zone, number - 2, number + 2)
    instants = [shown - offset for start, end, offset in around if start <= shown - offset < end]
    if not instants:
        return Skipped(moment_at(next(start for start, _, offset in around[1:] if start + offset > shown)))
    if len(instants) > 1:
        return Repeated(moment_at(instants[0]), moment_at(instants[-1]))
    return moment_at(instants[0])


def first_instant(day: date, minute_of_day: int, zone: str) -> datetime:
    """The wall time as one instant, where asking back is no use: the jump if it is skipped, the first if it is repeated."""
    match to_utc(day, minute_of_day, zone):
        case Skipped(next_valid):
            return next_valid
        case Repeated(first, _):
            return first
        case instant:
            return instant


def day_bounds(day: date, zone: str) -> Timespan:
    """The day in that zone, from its first instant to the next day's: 23, 24 or 25 hours, as the clock has it.

    Raises ValueError for an unknown zone, and for the rare day that a zone skipped whole.
    """
    return Timespan(first_instant(day, 0, zone), first_instant(day + timedelta(days=1), 0, zone))
