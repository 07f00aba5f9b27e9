"""Days, weeks, months on the wall calendar: small finders that a phrase is made of, and how they narrow each other.

A finder answers with the stretch that a phrase names, seen from a frame (the writer's wall clock now, the first day to look
at, the region's order of day and month, and perhaps a longer stretch to stay within). All datetimes here are wall-clock ones
of a single zone, so naive on purpose; `resolve` puts them into the zone.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import IntEnum

from bots.language.calendar.months import days_beside, month_length, plus_months, year_to_come
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


_DAY, _WEEKEND, _WEEK = Grain.DAY, Grain.WEEKEND, Grain.WEEK
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
    return Stretch(start, start + A_DAY, _DAY)


def between(first: date, end: date, grain: Grain) -> Stretch:
    """Whole days, the last one excluded."""
    return Stretch(datetime.combine(first, _MIDNIGHT), datetime.combine(end, _MIDNIGHT), grain)


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
    return lambda frame: whole_day(_monday(frame.now.date()) + days_on(7 * weeks + number))


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


def quarter_of(number: int, base: Finder) -> Finder:
    """That quarter of a year."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        if found is None:
            return None
        start = plus_months(found.start, (number - 1) * 3)
        return Stretch(start, plus_months(start, 3), Grain.QUARTER)

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
        return Stretch(start.start, end.end, max(start.grain, end.grain)) if start and end else None

    return find


def third(which: str, base: Finder) -> Finder:
    """The beginning, middle or end of a longer stretch: three days of a week, ten of a month, four months of a year."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return _third(which, found) if found else None

    return find


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
        return stretch_of(found.start.date(), _WEEK, 0) if found else None

    return find


def weekend_of(base: Finder) -> Finder:
    """The weekend nearest to a day: of its calendar week from Wednesday on, the one before on Monday and Tuesday."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return stretch_of((found.start - days_on(2)).date(), _WEEKEND, 0) if found else None

    return find


def days_from(count: int, base: Finder) -> Finder:
    """So many days from the start of something."""

    def find(frame: Frame) -> Stretch | None:
        found = base(frame)
        return Stretch(found.start, found.start + days_on(count), _DAY) if found else None

    return find


def _third(which: str, found: Stretch) -> Stretch:
    start, end = found.start, found.end
    if found.grain == _WEEK:
        cut = {"start": (0, 3), "mid": (2, 4), "end": (4, 7)}[which]
        return Stretch(start + days_on(cut[0]), start + days_on(cut[1]), _DAY)
    if found.grain == Grain.MONTH:
        marks = [start, start + days_on(10), start + days_on(20), end]
    elif found.grain in {Grain.YEAR, Grain.QUARTER}:
        months = 3 if found.grain == Grain.YEAR else 1
        marks = [start, plus_months(start, months), plus_months(start, 8 if months == 3 else 2), end]
    else:
        return found
    place = {"start": 0, "mid": 1, "end": 2}[which]
    return Stretch(marks[place], marks[place + 1], _DAY)


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
        if each is None or each.start >= outer.end or (each.grain == _WEEK and each.end > outer.end):
            break
        if each.start >= outer.start:
            found.append(each)
        view = replace(view, after=max(each.end.date(), view.after + A_DAY), now=each.end)
    place = nth - 1 if nth > 0 else nth
    return found[place] if -len(found) <= place < len(found) else None


def each_day(frame: Frame) -> Stretch | None:
    """The first day that counts: what "the first day of" counts with."""
    return whole_day(frame.after)


def each_week(frame: Frame) -> Stretch | None:
    """The first calendar week that starts on or after the first day that counts."""
    return stretch_of(frame.after + days_on((-frame.after.weekday()) % 7), _WEEK, 0)


def each_month(frame: Frame) -> Stretch | None:
    """The first month that starts on or after the first day that counts."""
    return _first_whole(frame.after, Grain.MONTH)


def each_quarter(frame: Frame) -> Stretch | None:
    """The first quarter that starts on or after the first day that counts."""
    return _first_whole(frame.after, Grain.QUARTER)


def _first_whole(after: date, grain: Grain) -> Stretch:
    present = stretch_of(after, grain, 0)
    return present if present.start.date() == after else stretch_of(after, grain, 1)


def nth_units(nth: int, count: int, fine: Finder, coarse: Finder) -> Finder:
    """So many units from the start of a longer stretch, or up to its end: "the last 3 weeks of this year"."""

    def find(frame: Frame) -> Stretch | None:
        first, last = (1, count) if nth > 0 else (-count, -1)
        start, end = nth_of(first, fine, coarse)(frame), nth_of(last, fine, coarse)(frame)
        return Stretch(start.start, end.end, start.grain) if start and end else None

    return find


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
    return between(start, start + days_on(7), _WEEK)


def each_weekend(frame: Frame) -> Stretch | None:
    """The first weekend that starts on or after the first day that counts."""
    saturday = frame.after + days_on((5 - frame.after.weekday()) % 7)
    return between(saturday, saturday + days_on(2), _WEEKEND)


def _next_after(coarse: Finder, frame: Frame) -> date:
    found = coarse(frame)
    return found.end.date() if found else frame.after


def _monday(day: date) -> date:
    return day - days_on(day.weekday())


def stretch_of(today: date, grain: Grain, count: int) -> Stretch:
    """The day, week, weekend, month, quarter, year or decade so many from the one in which a day lies."""
    if grain == _DAY:
        return whole_day(today + days_on(count))
    if grain == _WEEK:
        start = _monday(today) + days_on(7 * count)
        return between(start, start + days_on(7), grain)
    if grain == _WEEKEND:
        saturday = _monday(today) + days_on(7 * count + 5)
        return between(saturday, saturday + days_on(2), grain)
    months = _MONTHS[grain]
    place = (today.year * 12 + today.month - 1) // months + count
    first, last = divmod(place * months, 12), divmod((place + 1) * months, 12)
    return between(date(first[0], first[1] + 1, 1), date(last[0], last[1] + 1, 1), grain)


def _month(year_number: int, number: int) -> Stretch:
    start = date(year_number, number, 1)
    return between(start, start + days_on(month_length(year_number, number)), Grain.MONTH)


def plus(moment: datetime, *, minutes: float = 0, days: int = 0, months: int = 0) -> datetime:
    """The moment so much later on the wall clock; a day that the month lacks becomes its last."""
    return plus_months(moment, months) + timedelta(days=days, minutes=minutes)
