"""Ways of saying when, each with what it means at a moment: worked out from the calendar by hand, never by the reader.

A form answers with local wall times: an exact start, a start with an end, or a stretch; with None where nobody would say it at
that moment ("this morning" in the evening) or where careful people would differ.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

MO, TU, WE, TH, FR, SA, SU = range(7)


@dataclass(frozen=True, slots=True)
class When:
    """Naive local wall times: ``at``, with ``until`` where an end was said too, or a stretch from ``first`` to ``last``."""

    at: datetime | None = None
    until: datetime | None = None
    first: datetime | None = None
    last: datetime | None = None


Form = Callable[[datetime], When | None]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _on(day: date, start: float = 0, end: float = 24) -> Form:
    """A stretch of a day in hours, from now at the earliest; None where it is over."""

    def form(now: datetime) -> When | None:
        first = max(now, _midnight(day) + timedelta(hours=start))
        last = _midnight(day) + timedelta(hours=end)
        return When(first=first, last=last) if first < last else None

    return form


def _ahead(days: int, start: float = 0, end: float = 24) -> Form:
    return lambda now: _on(now.date() + timedelta(days=days), start, end)(now)


def _nearest(weekday: int, now: datetime, until: float = 24) -> date:
    """The nearest such weekday on which ``until`` o'clock is still to come."""
    day = now.date() + timedelta(days=(weekday - now.weekday()) % 7)
    return day if _midnight(day) + timedelta(hours=until) > now else day + timedelta(days=7)


def _monday(now: datetime, weeks: int) -> date:
    return now.date() + timedelta(days=7 * weeks - now.weekday())


def _weekday(weekday: int, start: float = 0, end: float = 24) -> Form:
    return lambda now: _on(_nearest(weekday, now, end), start, end)(now)


def _of_next_week(weekday: int, start: float = 0, end: float = 24) -> Form:
    return lambda now: _on(_monday(now, 1) + timedelta(days=weekday), start, end)(now)


def _whole(first: date, after: date, now: datetime) -> When | None:
    start = max(now, _midnight(first))
    return When(first=start, last=_midnight(after)) if start < _midnight(after) else None


def _week(weeks: int) -> Form:
    return lambda now: _whole(_monday(now, weeks), _monday(now, weeks + 1), now)


def _weekend(weeks: int) -> Form:
    def form(now: datetime) -> When | None:
        saturday = _monday(now, weeks) + timedelta(days=5)
        return _whole(saturday, saturday + timedelta(days=2), now)

    return form


def _month(ahead: int) -> Form:
    def form(now: datetime) -> When | None:
        months = now.year * 12 + now.month - 1 + ahead
        return _whole(_first_of(months), _first_of(months + 1), now)

    return form


def _first_of(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _next_date(month: int, day: int, now: datetime, until: float = 24) -> date:
    this = date(now.year, month, day)
    return this if _midnight(this) + timedelta(hours=until) > now else date(now.year + 1, month, day)


def _dated(month: int, day: int, start: float = 0, end: float = 24) -> Form:
    return lambda now: _on(_next_date(month, day, now, end), start, end)(now)


def _number(day: int, now: datetime, until: float = 24) -> date:
    """The nearest day of that number which a month has."""
    found = now.date()
    while found.day != day or _midnight(found) + timedelta(hours=until) <= now:
        found += timedelta(days=1)
    return found


def _first_weekday(month: int, weekday: int, now: datetime) -> date:
    for year in (now.year, now.year + 1):
        first = date(year, month, 1)
        found = first + timedelta(days=(weekday - first.weekday()) % 7)
        if found >= now.date():
            return found
    raise AssertionError("one of two years has it still to come")


def _at(day: Callable[[datetime], date], hour: float) -> Form:
    def form(now: datetime) -> When | None:
        wall = _midnight(day(now)) + timedelta(hours=hour)
        return When(at=wall) if wall > now else None

    return form


def _clock(hour: float) -> Form:
    """A clock without a day: today while it is to come, else tomorrow."""

    def form(now: datetime) -> When | None:
        today = _midnight(now.date()) + timedelta(hours=hour)
        return When(at=today if today > now else today + timedelta(days=1))

    return form


def _from_to(day: Callable[[datetime], date], start: float, end: float) -> Form:
    def form(now: datetime) -> When | None:
        midnight = _midnight(day(now))
        first, last = midnight + timedelta(hours=start), midnight + timedelta(hours=end)
        return When(at=first, until=last) if first > now else None

    return form


def _in(**length: int) -> Form:
    return lambda now: When(at=now + timedelta(**length))


def _by(weekday: int) -> Form:
    def form(now: datetime) -> When | None:
        day = _nearest(weekday, now)
        return When(first=now, last=_midnight(day + timedelta(days=1))) if day != now.date() else None

    return form


def _between_days(first: int, last: int) -> Form:
    def form(now: datetime) -> When | None:
        start = _nearest(first, now)
        end = start + timedelta(days=(last - first) % 7 + 1)
        return _whole(start, end, now) if start != now.date() else None

    return form


def _dates(first: tuple[int, int], last: tuple[int, int]) -> Form:
    def form(now: datetime) -> When | None:
        start = _next_date(*first, now)
        end = date(start.year + (last < first), *last)
        running = date(now.year - (last < first), *first) <= now.date() <= date(now.year, *last)
        return None if running else _whole(start, end + timedelta(days=1), now)

    return form


def _past_friday(days: int) -> Form:
    def form(now: datetime) -> When | None:
        if now.weekday() == FR:
            return None
        return _on(_nearest(FR, now) + timedelta(days=days))(now)

    return form


def _tomorrow(now: datetime) -> date:
    return now.date() + timedelta(days=1)


def _day_after(now: datetime) -> date:
    return now.date() + timedelta(days=2)


def _on_next(weekday: int, hour: float) -> Callable[[datetime], date]:
    return lambda now: _nearest(weekday, now, hour)


def _in_next_week(weekday: int) -> Callable[[datetime], date]:
    return lambda now: _monday(now, 1) + timedelta(days=weekday)


FORMS: dict[str, Form] = {
    "today": _ahead(0),
    "tomorrow": _ahead(1),
    "the day after tomorrow": _ahead(2),
    "tomorrow morning": _ahead(1, 6, 12),
    "tomorrow afternoon": _ahead(1, 12, 18),
    "tomorrow evening": _ahead(1, 18, 22),
    "tomorrow at lunchtime": _ahead(1, 12, 14),
    "tomorrow end of day": _ahead(1, 16, 18),
    "tomorrow after work": _ahead(1, 17, 21),
    "early tomorrow morning": _ahead(1, 6, 9),
    "late tomorrow afternoon": _ahead(1, 15, 18),
    "during business hours tomorrow": _ahead(1, 9, 17),
    "this morning": _ahead(0, 6, 12),
    "this afternoon": _ahead(0, 12, 18),
    "this evening": _ahead(0, 18, 22),
    "tonight": _ahead(0, 18, 22),
    "on saturday": _weekday(SA),
    "on sat": _weekday(SA),
    "tuesday": _weekday(TU),
    "this thursday": _weekday(TH),
    "on friday morning": _weekday(FR, 6, 12),
    "friday afternoon": _weekday(FR, 12, 18),
    "monday evening": _weekday(MO, 18, 22),
    "on wednesday at lunch": _weekday(WE, 12, 14),
    "next friday": _of_next_week(FR),
    "next monday": _of_next_week(MO),
    "next tuesday morning": _of_next_week(TU, 6, 12),
    "on thursday next week": _of_next_week(TH),
    "next week": _week(1),
    "this week": _week(0),
    "this weekend": _weekend(0),
    "next weekend": _weekend(1),
    "next month": _month(1),
    "this month": _month(0),
    "on 14 april": _dated(4, 14),
    "on april 14th": _dated(4, 14),
    "on the 14th of april": _dated(4, 14),
    "on 14 april in the afternoon": _dated(4, 14, 12, 18),
    "on the 17th": lambda now: _on(_number(17, now))(now),
    "on 2029-05-03": _on(date(2029, 5, 3)),
    "on 3 may 2029": _on(date(2029, 5, 3)),
    "on may 3, 2029": _on(date(2029, 5, 3)),
    "on the first monday of june": lambda now: _on(_first_weekday(6, MO, now))(now),
    "from 3 to 7 may": _dates((5, 3), (5, 7)),
    "3-7 may": _dates((5, 3), (5, 7)),
    "from 24 april to 2 may": _dates((4, 24), (5, 2)),
    "between monday and wednesday": _between_days(MO, WE),
    "a week from friday": _past_friday(7),
    "in 3 days": _ahead(3),
    "by friday": _by(FR),
    "tomorrow after 3pm": _ahead(1, 15, 24),
    "after 3 tomorrow": _ahead(1, 15, 24),
    "before 11 tomorrow": _ahead(1, 0, 11),
    "tomorrow before noon": _ahead(1, 0, 12),
    "around 3 tomorrow": _ahead(1, 14, 16),
    "between 3 and 5 tomorrow": _ahead(1, 15, 17),
    "tomorrow between 9:30 and 11": _ahead(1, 9.5, 11),
    "on saturday between 10am and 2pm": _weekday(SA, 10, 14),
    "at 3pm": _clock(15),
    "at 15:30": _clock(15.5),
    "at noon": _clock(12),
    "at half past 9": _clock(9.5),
    "at quarter to 4": _clock(15.75),
    "tomorrow at 9": _at(_tomorrow, 9),
    "tomorrow at 3": _at(_tomorrow, 15),
    "tomorrow 9am": _at(_tomorrow, 9),
    "at 9.30am tomorrow": _at(_tomorrow, 9.5),
    "tomorrow at 1530": _at(_tomorrow, 15.5),
    "tomorrow at 8 in the evening": _at(_tomorrow, 20),
    "the day after tomorrow at noon": _at(_day_after, 12),
    "on friday at 14:00": _at(_on_next(FR, 14), 14),
    "at 10 on monday": _at(_on_next(MO, 10), 10),
    "next tuesday at 10": _at(_in_next_week(TU), 10),
    "on 14 april at 16:15": _at(lambda now: _next_date(4, 14, now, 16.25), 16.25),
    "on the 17th at 11am": _at(lambda now: _number(17, now, 11), 11),
    "in 2 hours": _in(hours=2),
    "in 45 minutes": _in(minutes=45),
    "in an hour": _in(hours=1),
    "from 2 to 4 tomorrow": _from_to(_tomorrow, 14, 16),
    "tomorrow 2-4pm": _from_to(_tomorrow, 14, 16),
    "tomorrow 14:00-15:30": _from_to(_tomorrow, 14, 15.5),
    "on friday from 9:30 to 11": _from_to(_on_next(FR, 9.5), 9.5, 11),
    "from 10am to noon on monday": _from_to(_on_next(MO, 10), 10, 12),
    "on saturday 10am-1pm": _from_to(_on_next(SA, 10), 10, 13),
}  # fmt: skip
