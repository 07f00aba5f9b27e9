"""Days, weeks, months on the wall calendar: the finders of what a phrase names by itself ("tomorrow", "March", "week 12").

A finder answers with the stretch that a phrase names, seen from a frame: the writer's wall clock now, the first day to look
at, the region's order of day and month, and perhaps a longer stretch to stay within. Finders made of others are in `combined`.
"""

from __future__ import annotations

from datetime import date

from bots.language.calendar.months import days_beside, month_length, plus_months, year_to_come
from bots.language.calendar.stretches import (
    WEEK,
    WEEKEND,
    Finder,
    Frame,
    Grain,
    ImpossibleDateError,
    Stretch,
    between,
    monday_of,
    stretch_of,
    whole_day,
)
from bots.language.calendar.wall import A_DAY, days_on


def day_offset(days: int) -> Finder:
    """Today, tomorrow and so on."""
    return lambda frame: whole_day(frame.now.date() + days_on(days))


def weekday(number: int) -> Finder:
    """The nearest such weekday to come, today included (0 is Monday); within a stretch, its first one."""

    def find(frame: Frame) -> Stretch | None:
        day = frame.after + days_on((number - frame.after.weekday()) % 7)
        found = whole_day(day)
        return None if frame.within and found.start >= frame.within.end else found

    return find


def weekday_of_week(number: int, weeks: int) -> Finder:
    """That weekday of the calendar week so many weeks from this one."""
    return lambda frame: whole_day(monday_of(frame.now.date()) + days_on(7 * weeks + number))


def nth_weekday_from_now(number: int, nth: int) -> Finder:
    """The nth such weekday to come, not counting today; a negative ``nth`` counts back."""

    def find(frame: Frame) -> Stretch:
        today = frame.now.date()
        if nth > 0:
            first = today + days_on((number - today.weekday() - 1) % 7 + 1)
            return whole_day(first + days_on(7 * (nth - 1)))
        latest = today - days_on((today.weekday() - number - 1) % 7 + 1)
        return whole_day(latest + days_on(7 * (nth + 1)))

    return find


def month_day(number: int) -> Finder:
    """The next day with that number: "the 14th"; months without it are passed over."""

    def find(frame: Frame) -> Stretch | None:
        day = frame.after
        for _ in range(14):
            length = month_length(day.year, day.month)
            if day.day <= number <= length:
                return whole_day(date(day.year, day.month, number))
            day = date(day.year, day.month, length) + A_DAY
        return None

    return find


def date_in_year(month: int, day: int, year: int | None = None) -> Finder:
    """A day of a month, the next to come where no year is said; raises ImpossibleDateError when read where there is none."""

    def find(frame: Frame) -> Stretch:
        wanted = year if year is not None else year_to_come(frame.after, month, day)
        if day > month_length(wanted, month):
            raise ImpossibleDateError(days_beside(wanted, month))
        return whole_day(date(wanted, month, day))

    return find


def month(number: int, year: int | None = None) -> Finder:
    """A whole month, the present one included where no year is said."""

    def find(frame: Frame) -> Stretch:
        wanted = year
        if wanted is None:
            wanted = frame.after.year + (1 if number < frame.after.month else 0)
        return _month(wanted, number)

    return find


def quarter(number: int, year_number: int | None = None) -> Finder:
    """A quarter of a year: the present one's or a later one's where no year is said."""

    def find(frame: Frame) -> Stretch:
        months = (number - 1) * 3
        wanted = year_number or frame.now.year
        start = frame.now.replace(year=wanted, month=months + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
        found = Stretch(start, plus_months(start, 3), Grain.QUARTER)
        if year_number is None and found.end <= frame.now:
            return Stretch(plus_months(found.start, 12), plus_months(found.end, 12), Grain.QUARTER)
        return found

    return find


def year(number: int) -> Finder:
    """A calendar year."""
    return lambda _: between(date(number, 1, 1), date(number + 1, 1, 1), Grain.YEAR)


def unit_offset(grain: Grain, count: int) -> Finder:
    """This, the next or the last week, weekend, month, quarter or year."""

    def find(frame: Frame) -> Stretch:
        return stretch_of(frame.now.date(), grain, count)

    return find


def units_to_come(grain: Grain, count: int) -> Finder:
    """The next so many whole units: "the next 3 months"; a negative count is what has passed."""

    def find(frame: Frame) -> Stretch:
        today = frame.now.date()
        first, last = (1, count) if count > 0 else (count, -1)
        start, end = stretch_of(today, grain, first).start, stretch_of(today, grain, last).end
        return Stretch(start, end, grain)

    return find


def each_day(frame: Frame) -> Stretch | None:
    """The first day that counts: what "the first day of" counts with."""
    return whole_day(frame.after)


def each_week(frame: Frame) -> Stretch | None:
    """The first calendar week that starts on or after the first day that counts."""
    return stretch_of(frame.after + days_on((-frame.after.weekday()) % 7), WEEK, 0)


def each_month(frame: Frame) -> Stretch | None:
    """The first month that starts on or after the first day that counts."""
    return _first_whole(frame.after, Grain.MONTH)


def each_quarter(frame: Frame) -> Stretch | None:
    """The first quarter that starts on or after the first day that counts."""
    return _first_whole(frame.after, Grain.QUARTER)


def _first_whole(after: date, grain: Grain) -> Stretch:
    present = stretch_of(after, grain, 0)
    return present if present.start.date() == after else stretch_of(after, grain, 1)


def iso_week(number: int, year_number: int | None = None) -> Finder:
    """The week of that number (ISO 8601: the first has the year's first Thursday), the next to come where no year is said."""

    def find(frame: Frame) -> Stretch | None:
        wanted = year_number or frame.now.isocalendar().year
        found = _iso_week(wanted, number)
        if year_number is None and found and found.end <= frame.now:
            found = _iso_week(wanted + 1, number)
        return found

    return find


def _iso_week(year_number: int, number: int) -> Stretch | None:
    if not 1 <= number <= date(year_number, 12, 28).isocalendar().week:
        return None
    start = date.fromisocalendar(year_number, number, 1)
    return between(start, start + days_on(7), WEEK)


def each_weekend(frame: Frame) -> Stretch | None:
    """The first weekend that starts on or after the first day that counts."""
    saturday = frame.after + days_on((5 - frame.after.weekday()) % 7)
    return between(saturday, saturday + days_on(2), WEEKEND)


def _month(year_number: int, number: int) -> Stretch:
    start = date(year_number, number, 1)
    return between(start, start + days_on(month_length(year_number, number)), Grain.MONTH)
