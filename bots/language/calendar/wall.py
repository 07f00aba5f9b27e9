"""From the wall clock to the world's time and back, and steps on the wall clock, without the detours that cost most.

Every time that is read is put on the calendar with a handful of these. ``datetime.replace`` takes half a microsecond, six times
as long as ``datetime.combine``, and a ``timedelta`` made of a keyword as long as ten additions of one.
"""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

A_DAY = timedelta(days=1)
_FIRST = datetime.combine(date.min, time())
_FIRST_IN_UTC = _FIRST.replace(tzinfo=UTC)
_NO_OFFSET = timedelta()
_STEPS_KEPT = 4096


@lru_cache(maxsize=_STEPS_KEPT)
def days_on(count: int) -> timedelta:
    """So many days; people step by few different numbers of them."""
    return timedelta(days=count)


@lru_cache(maxsize=_STEPS_KEPT)
def minutes_on(count: int) -> timedelta:
    """So many minutes: a time of day counted from midnight, as a step."""
    return timedelta(minutes=count)


def on_the_wall(moment: datetime, zone: tzinfo) -> datetime:
    """What the clocks of a zone show at an aware moment, naive."""
    there = moment if moment.tzinfo is zone else moment.astimezone(zone)
    return datetime.combine(there, there.time())


def put_in_zone(wall: datetime, zone: tzinfo) -> datetime:
    """The naive wall-clock time as one of a zone, aware."""
    return datetime.combine(wall, wall.time(), zone)


def in_utc(wall: datetime, zone: tzinfo) -> datetime:
    """The moment in UTC at which the clocks of a zone show a naive time.

    Of a time that is repeated the first, and of a skipped one what it would have been. Raises OverflowError beyond the calendar.
    """
    return _FIRST_IN_UTC + (wall - _FIRST - (zone.utcoffset(wall) or _NO_OFFSET))


def clocks_may_change(wall: datetime, zone: tzinfo) -> bool:
    """Whether the clocks of a zone may skip or repeat a naive time: not where they go alike the day before and the day after."""
    if not MINYEAR < wall.year < MAXYEAR:
        return True
    return not zone.utcoffset(wall - A_DAY) == zone.utcoffset(wall) == zone.utcoffset(wall + A_DAY)
