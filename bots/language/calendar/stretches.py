"""Stretches of the wall calendar, the frame from which a phrase is seen, and the finders that lead from one to the other.

All datetimes here are wall-clock ones of a single zone, so naive on purpose; `resolve` puts them into the zone.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import IntEnum

from bots.language.calendar.months import plus_months
from bots.language.calendar.wall import A_DAY, days_on
from bots.language.records import record, replace


class Grain(IntEnum):
    """How finely a stretch is named; a finer one is found within a coarser one."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    PART = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    QUARTER = 8
    YEAR = 9
    DECADE = 10


DAY, WEEKEND, WEEK = Grain.DAY, Grain.WEEKEND, Grain.WEEK
"""The usual grains by names of their own, as a look into an enum costs as much as a comparison of days."""

_MONTHS: Mapping[Grain, int] = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.DECADE: 120}


@record(frozen=True)
class Stretch:
    """A half-open stretch of wall-clock time."""

    start: datetime
    end: datetime
    grain: Grain


@record(frozen=True)
class Frame:
    """From where a phrase is seen: now, the first day that counts, and the stretch to stay within."""

    now: datetime
    after: date
    within: Stretch | None = None
    month_first: bool = False

    def from_day(self, day: date) -> "Frame":
        """The same view, looking from a later day on."""
        return replace(self, after=day)

    def inside(self, stretch: Stretch) -> "Frame":
        """The same view, looking only inside a stretch."""
        return replace(self, after=stretch.start.date(), within=stretch)


class ImpossibleDateError(ValueError):
    """A date that the calendar does not have; ``nearest`` are the days beside it."""

    def __init__(self, nearest: tuple[date, ...]) -> None:
        super().__init__("no such day")
        self.nearest = nearest


Finder = Callable[[Frame], Stretch | None]

_MIDNIGHT = time()


def whole_day(day: date) -> Stretch:
    """The day from midnight to midnight."""
    start = datetime.combine(day, _MIDNIGHT)
    return Stretch(start, start + A_DAY, DAY)


def between(first: date, end: date, grain: Grain) -> Stretch:
    """Whole days, the last one excluded."""
    return Stretch(datetime.combine(first, _MIDNIGHT), datetime.combine(end, _MIDNIGHT), grain)


def stretch_of(today: date, grain: Grain, count: int) -> Stretch:
    """The day, week, weekend, month, quarter, year or decade so many from the one in which a day lies."""
    if grain == DAY:
        return whole_day(today + days_on(count))
    if grain == WEEK:
        start = monday_of(today) + days_on(7 * count)
        return between(start, start + days_on(7), grain)
    if grain == WEEKEND:
        saturday = monday_of(today) + days_on(7 * count + 5)
        return between(saturday, saturday + days_on(2), grain)
    months = _MONTHS[grain]
    place = (today.year * 12 + today.month - 1) // months + count
    first, last = divmod(place * months, 12), divmod((place + 1) * months, 12)
    return between(date(first[0], first[1] + 1, 1), date(last[0], last[1] + 1, 1), grain)


def monday_of(day: date) -> date:
    """The Monday of the calendar week in which a day lies."""
    return day - days_on(day.weekday())


def plus(moment: datetime, *, minutes: float = 0, days: int = 0, months: int = 0) -> datetime:
    """The moment so much later on the wall clock; a day that the month lacks becomes its last."""
    return plus_months(moment, months) + timedelta(days=days, minutes=minutes)
