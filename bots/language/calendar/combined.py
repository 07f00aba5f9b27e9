"""Finders made of others: how days, weeks and months narrow, count, shift and join each other ("the last Friday of March")."""

from __future__ import annotations

from datetime import date, timedelta

from bots.language.calendar.months import plus_months
from bots.language.calendar.stretches import DAY, WEEK, WEEKEND, Finder, Frame, Grain, Stretch, stretch_of
from bots.language.calendar.wall import A_DAY, days_on
from bots.language.records import replace

_YEAR_DAYS = 366

_FALLS_WITHIN_DAYS = 2 * _YEAR_DAYS
"""How far ahead a date is looked for that falls on the weekday said with it."""


def falling_on(number: int, base: Finder) -> Finder:
    """The next of such dates that falls on a weekday: "Friday the 14th"; the nearest of them where none does for long."""

    def find(frame: Frame) -> Stretch | None:
        nearest = base(frame)
        found = nearest
        while found and (found.start - frame.now).days < _FALLS_WITHIN_DAYS:
            if found.start.weekday() == number:
                return found
            later = base(frame.from_day(found.start.date() + A_DAY))
            if later is None or later.start <= found.start:
                break
            found = later
        return nearest

    return find


def nth_of(nth: int, fine: Finder, coarse: Finder) -> Finder:
    """The nth (from the end where negative) of something inside a longer stretch: "first Monday of March"."""

    def find(frame: Frame) -> Stretch | None:
        for view in (frame, frame.from_day(_next_after(coarse, frame))):
            outer = coarse(view)
            if outer is None:
                return None
            found = _nth_within(nth, fine, frame, outer)
            if found is None or found.end > frame.now or outer.grain >= Grain.YEAR:
                return found
        return found

    return find


def _next_after(coarse: Finder, frame: Frame) -> date:
    found = coarse(frame)
    return found.end.date() if found else frame.after


def _nth_within(nth: int, fine: Finder, frame: Frame, outer: Stretch) -> Stretch | None:
    """The nth, sought from the start, or among the last ones first: a year has many weeks."""
    view = frame.inside(outer)
    if nth > 0:
        return _numbered(nth, fine, view, outer)
    tail = max(outer.end + (nth - 1) * _LONGEST_BETWEEN, outer.start)
    return _numbered(nth, fine, replace(view, after=tail.date()), outer) or _numbered(nth, fine, view, outer)


_LONGEST_BETWEEN = timedelta(days=31)
"""How far days, weekdays, weeks and days of the month lie apart at most."""


def _numbered(nth: int, fine: Finder, view: Frame, outer: Stretch) -> Stretch | None:
    found: list[Stretch] = []
    while len(found) < (nth if nth > 0 else 400):
        each = fine(view)
        if each is None or each.start >= outer.end or (each.grain == WEEK and each.end > outer.end):
            break
        if each.start >= outer.start:
            found.append(each)
        view = replace(view, after=max(each.end.date(), view.after + A_DAY), now=each.end)
    place = nth - 1 if nth > 0 else nth
    return found[place] if -len(found) <= place < len(found) else None


def nth_units(nth: int, count: int, fine: Finder, coarse: Finder) -> Finder:
    """So many units from the start of a longer stretch, or up to its end: "the last 3 weeks of this year"."""

    def find(frame: Frame) -> Stretch | None:
        first, last = (1, count) if nth > 0 else (-count, -1)
        start, end = nth_of(first, fine, coarse)(frame), nth_of(last, fine, coarse)(frame)
        return Stretch(start.start, end.end, start.grain) if start and end else None

    return find


def inside(fine: Finder, coarse: Finder) -> Finder:
    """The fine one, found inside the coarse one: "Wednesday of next week"."""

    def find(frame: Frame) -> Stretch | None:
        outer = coarse(frame)
        return fine(frame.inside(outer)) if outer else None

    return find


def shifted(base: Finder, days: int = 0, months: int = 0) -> Finder:
    """So many days and months from something: "a week from Friday"."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        start = plus_months(found.start, months) + days_on(days)
        return Stretch(start, start + (found.end - found.start), found.grain)

    return find


def through(first: Finder, last: Finder) -> Finder:
    """From the start of one to the end of the other, both included: "24 Dec to 2 Jan"; a year said last holds for both."""

    def find(frame: Frame) -> Stretch | None:
        start = first(frame)
        if start is None:
            return None
        end = last(
            replace(frame, after=max(frame.after, start.start.date()), now=max(frame.now, start.start), within=None)
        )
        if end is None or end.end <= start.start:
            return None
        if (end.start - start.start).days > _YEAR_DAYS:
            nearer = first(frame.from_day(end.start.date() - days_on(_YEAR_DAYS)))
            start = nearer if nearer and start.start < nearer.start < end.end else start
        return Stretch(start.start, end.end, max(start.grain, end.grain))

    return find


def over(first: Finder, last: Finder) -> Finder:
    """From the start of one to the end of the other, each found by itself."""

    def find(frame: Frame) -> Stretch | None:
        start, end = first(frame), last(frame)
        if start is None or end is None or end.end <= start.start:
            return None
        return Stretch(start.start, end.end, max(start.grain, end.grain))

    return find


def either(first: Finder, second: Finder) -> Finder:
    """What the first names, else what the second does: "Friday to next Wednesday" is of no single week."""
    return lambda frame: first(frame) or second(frame)


def third(which: str, base: Finder) -> Finder:
    """The beginning, middle or end of a longer stretch: three days of a week, ten of a month, four months of a year."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return _third(which, found) if found else None

    return find


def _third(which: str, found: Stretch) -> Stretch:
    start, end = found.start, found.end
    if found.grain == WEEK:
        cut = {"start": (0, 3), "mid": (2, 4), "end": (4, 7)}[which]
        return Stretch(start + days_on(cut[0]), start + days_on(cut[1]), DAY)
    if found.grain == Grain.MONTH:
        marks = [start, start + days_on(10), start + days_on(20), end]
    elif found.grain in {Grain.YEAR, Grain.QUARTER}:
        months = 3 if found.grain == Grain.YEAR else 1
        marks = [start, plus_months(start, months), plus_months(start, 8 if months == 3 else 2), end]
    else:
        return found
    place = {"start": 0, "mid": 1, "end": 2}[which]
    return Stretch(marks[place], marks[place + 1], DAY)


def rest_of(base: Finder) -> Finder:
    """What is left of a stretch that has begun."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None or found.end <= frame.now:
            return None
        return Stretch(max(found.start, frame.now), found.end, found.grain)

    return find


def week_of(base: Finder) -> Finder:
    """The calendar week in which something lies."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return stretch_of(found.start.date(), WEEK, 0) if found else None

    return find


def weekend_of(base: Finder) -> Finder:
    """The weekend nearest to a day: of its calendar week from Wednesday on, the one before on Monday and Tuesday."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return stretch_of((found.start - days_on(2)).date(), WEEKEND, 0) if found else None

    return find


def days_from(count: int, base: Finder) -> Finder:
    """So many days from the start of something."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return Stretch(found.start, found.start + days_on(count), DAY) if found else None

    return find


def quarter_of(number: int, base: Finder) -> Finder:
    """That quarter of a year."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        start = plus_months(found.start, (number - 1) * 3)
        return Stretch(start, plus_months(start, 3), Grain.QUARTER)

    return find
