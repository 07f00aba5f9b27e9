"""Days found by their place beside others: the Monday after Easter, the week before Christmas, half of a year, working days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bots.language.calendar.stretches import Finder, Frame, Grain, Stretch, between, plus, stretch_of, whole_day
from bots.language.records import replace

_SATURDAY = 5


def weekday_beside(number: int, nth: int, base: Finder) -> Finder:
    """The nth such weekday (0 is Monday) after something; before it where ``nth`` is negative."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        if nth > 0:
            day = found.end.date()
            return whole_day(day + timedelta(days=(number - day.weekday()) % 7 + 7 * (nth - 1)))
        day = found.start.date() - timedelta(days=1)
        return whole_day(day - timedelta(days=(day.weekday() - number) % 7 - 7 * (nth + 1)))

    return find


def unit_beside(grain: Grain, count: int, base: Finder) -> Finder:
    """The day, the calendar week or the month so many after something; before it where ``count`` is negative."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        near = found.end - timedelta(days=1) if count > 0 else found.start
        return stretch_of(near.date(), grain, count)

    return find


def closest(number: int, nth: int, base: Finder) -> Finder:
    """The weekday nearest to a day, or the nth nearest; of two equally near ones the earlier comes first."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        day = found.start.date()
        first = day - timedelta(days=(day.weekday() - number) % 7)
        near = [first + timedelta(days=7 * step) for step in range(-nth, nth + 1)]
        return whole_day(sorted(near, key=lambda each: (abs((each - day).days), each))[nth - 1])

    return find


def at_this_time(base: Finder) -> Finder:
    """The moment of a day that this one is of today; of a longer stretch it is that of the same weekday or day of the month."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        day = found.start.date()
        if found.grain is Grain.WEEK:
            day += timedelta(days=frame.now.weekday())
        elif found.grain is Grain.MONTH:
            day = min(plus(found.start, days=frame.now.day - 1).date(), found.end.date() - timedelta(days=1))
        moment = datetime.combine(day, frame.now.time())
        return Stretch(moment, moment, Grain.MINUTE)

    return find


def half(which: int, base: Finder) -> Finder:
    """The first or the second half: months of a year, days of a month or a week, hours of a day."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        if found.grain >= Grain.YEAR:
            months = (found.end.year - found.start.year) * 6
            middle = plus(found.start, months=months)
        elif found.grain > Grain.DAY:
            middle = found.start + timedelta(days=(found.end - found.start).days // 2)
        else:
            middle = found.start + timedelta(hours=12)
        grain = Grain.DAY if found.grain > Grain.DAY else Grain.PART
        return Stretch(middle, found.end, grain) if which > 1 else Stretch(found.start, middle, grain)

    return find


def working_days_from(day: date, count: int) -> date:
    """The day so many working days (Monday to Friday) on, or back where ``count`` is negative."""
    step = 1 if count > 0 else -1
    for _ in range(abs(count)):
        day += timedelta(days=step)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=step)
    return day


def each_workday(frame: Frame) -> Stretch | None:
    """The first Monday to Friday that counts."""
    return whole_day(working_days_from(frame.after - timedelta(days=1), 1))


def weekend_beside(count: int, base: Finder) -> Finder:
    """The first weekend that starts after something, or the last one that ends before it."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        if count > 0:
            day = found.end.date()
            return stretch_of(day + timedelta(days=(_SATURDAY - day.weekday()) % 7), Grain.WEEKEND, 0)
        day = found.start.date() - timedelta(days=2)
        return stretch_of(day - timedelta(days=(day.weekday() - _SATURDAY) % 7), Grain.WEEKEND, 0)

    return find


def working_days_beside(count: int, base: Finder) -> Finder:
    """So many working days from a day."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return whole_day(working_days_from(found.start.date(), count)) if found else None

    return find


def lasting_from(base: Finder, days: int, months: int) -> Finder:
    """So many days and months from the start of something: "three days starting Monday"."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        return Stretch(found.start, plus(found.start, days=days, months=months), Grain.DAY)

    return find


def decade(number: int) -> Finder:
    """A decade by its first year; one of two digits is the present one or the next to come."""

    def find(frame: Frame) -> Stretch:
        year = number
        if number < 100:
            year += frame.now.year // 100 * 100
            year += 100 if year + 9 < frame.now.year else 0
        return between(date(year, 1, 1), date(year + 10, 1, 1), Grain.DECADE)

    return find


def month_days(first: int, last: int, base: Finder) -> Finder:
    """From one day of a month to another, both included: "the 3rd to the 5th of next month"."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None or not 1 <= first < last <= (found.end - found.start).days:
            return None
        start = found.start
        return Stretch(start + timedelta(days=first - 1), start + timedelta(days=last), Grain.DAY)

    return find


def month_before(month: int, day: int, end: Finder) -> Finder:
    """A day of a month, the last one before something: the start of "the 28th to the 3rd of January"."""

    def find(frame: Frame) -> Stretch | None:
        found = end(replace(frame, within=None))
        if found is None:
            return None
        year = found.start.year - (month > found.start.month)
        try:
            return whole_day(date(year, month, day))
        except ValueError:
            return None

    return find
