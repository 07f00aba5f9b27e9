"""A recurrence rule (RFC 5545, section 3.3.10) as the days on which something takes place.

A rule knows only days; the time of day, zone and length are in ``core.model.series``. Days are
found by python-dateutil; daily and weekly rules, which are nearly all there are, are computed without it in a fraction
of the time.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil import rrule

from core.errors import Invalid
from core.model.zones import zone_named

MOST = 1000
"""The most occurrences of a series that ends: more is a typing error (S1.84)."""

YEARS = 50
"""How many years a series that ends may span."""

_LONGEST_INTERVAL = 999
_REACH = timedelta(days=366 * 9)
"""How far ahead a rule's first day may be: 29 February may be eight years away."""
_LIFETIME = timedelta(days=366 * YEARS)

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""RFC 5545's names of weekdays 0 to 6."""


class Frequency(StrEnum):
    """The unit of a rule's interval."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


_UNITS: dict[Frequency, Literal[0, 1, 2, 3]] = {
    Frequency.YEARLY: 0,
    Frequency.MONTHLY: 1,
    Frequency.WEEKLY: 2,
    Frequency.DAILY: 3,
}
"""dateutil's numbers for them."""


@dataclass(frozen=True, slots=True, order=True)
class Weekday:
    """Monday as 0; ``nth`` is which of the month (of the year in a yearly rule without months), -1 the last, 0 all of them."""

    number: int
    nth: int = 0

    def __str__(self) -> str:
        return f"{self.nth or ''}{WEEKDAYS[self.number]}"


@dataclass(frozen=True, slots=True)
class Rule:
    """On which days something repeats.

    Ends after ``count`` days, on ``until`` (a date, included), or never. What RFC 5545 leaves to the first occurrence (the
    weekday of ``FREQ=WEEKLY``) is made explicit by ``begun``, so that a rule is complete in itself.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None
    week_start: int = 0

    def days(self, first: date, last: date) -> Iterator[date]:
        """The days from ``first``, which is one of them, to ``last``, in order; a rule without end never yields more.

        Days that a month or year does not have are left out (RFC 5545): the 31st of April, 29 February.
        """
        end = last if self.until is None else min(last, self.until)
        if self.frequency is Frequency.DAILY and self.plain:
            return islice(_stepped(first, (0,), self.interval, end), self.count)
        if self.frequency is Frequency.WEEKLY and self.plain and self.weekdays:
            return islice(_stepped(*self._weeks(first), 7 * self.interval, end, since=first), self.count)
        return islice((day.date() for day in self._reckoned(first, end)), self.count)

    @property
    def plain(self) -> bool:
        """Whether it merely counts days or weeks."""
        narrowed = self.month_days or self.months or self.positions or any(day.nth for day in self.weekdays)
        return not narrowed and (self.frequency is Frequency.WEEKLY or not self.weekdays)

    def _weeks(self, first: date) -> tuple[date, tuple[int, ...]]:
        """The first day of the week that ``first`` lies in, and how many days after it the weekdays come."""
        monday = first - timedelta(days=(first.weekday() - self.week_start) % 7)
        return monday, tuple(sorted((day.number - self.week_start) % 7 for day in self.weekdays))

    def _reckoned(self, first: date, end: date) -> Iterator[datetime]:
        return iter(
            rrule.rrule(
                _UNITS[self.frequency],
                dtstart=datetime.combine(first, time()),
                interval=self.interval,
                wkst=self.week_start,
                byweekday=[rrule.weekday(day.number, day.nth or None) for day in self.weekdays] or None,
                bymonthday=self.month_days or None,
                bymonth=self.months or None,
                bysetpos=self.positions or None,
                until=datetime.combine(end, time()),
            )
        )

    def __str__(self) -> str:
        """The rule in RFC 5545's form without its end, parts in the order of the request's contract."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(map(str, self.weekdays)))
        for name, values in (("BYMONTHDAY", self.month_days), ("BYMONTH", self.months), ("BYSETPOS", self.positions)):
            if values:
                parts.append(f"{name}=" + ",".join(map(str, values)))
        if self.week_start:
            parts.append(f"WKST={WEEKDAYS[self.week_start]}")
        return ";".join(parts)

    def text(self, zone: str) -> str:
        """The whole rule as RFC 5545 has it; UNTIL is the last second of its last day in the zone, in UTC."""
        if self.count is not None:
            return f"{self};COUNT={self.count}"
        if self.until is None:
            return str(self)
        last = datetime.combine(self.until, time(23, 59, 59), ZoneInfo(zone)).astimezone(UTC)
        return f"{self};UNTIL={last:%Y%m%dT%H%M%SZ}"


def _stepped(
    start: date, offsets: tuple[int, ...], step: int, end: date, *, since: date | None = None
) -> Iterator[date]:
    """The days so many days after each step, from ``since`` on."""
    first, last = (since or start).toordinal(), end.toordinal()
    for begins in range(start.toordinal(), last + 1, step):
        for offset in offsets:
            if first <= begins + offset <= last:
                yield date.fromordinal(begins + offset)


def rule_of(text: str, zone: str, minute: int) -> Rule:
    """The rule that an RFC 5545 text means for something at this minute of the day in the zone.

    Raises Invalid (``recurrence``): ``rule`` for anything else, ``too_often`` for hours, minutes and seconds, ``too_many`` for a
    count above MOST, ``too_far`` for an excessive interval.
    """
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, _, value = part.partition("=")
        if name in parts or not value:
            raise Invalid("recurrence", "rule")
        parts[name] = value
    if parts.get("FREQ") in {"SECONDLY", "MINUTELY", "HOURLY"} or not parts.keys().isdisjoint(_TIMES_OF_DAY):
        raise Invalid("recurrence", "too_often")
    if not parts.keys() <= _KNOWN:
        raise Invalid("recurrence", "rule")
    try:
        made = _made(parts, zone, minute)
    except (ValueError, KeyError, IndexError, OverflowError) as none:
        raise Invalid("recurrence", "rule") from none
    return made


_TIMES_OF_DAY = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_KNOWN = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "UNTIL", "WKST"})


def _made(parts: dict[str, str], zone: str, minute: int) -> Rule:
    """The parts as a rule; raises ValueError, KeyError and the like for what is none, Invalid for what is too much."""
    interval = int(parts.get("INTERVAL", "1"))
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    if interval < 1 or (count is not None and (count < 1 or "UNTIL" in parts)):
        raise ValueError("a rule counts from 1, and has one end")
    if interval > _LONGEST_INTERVAL:
        raise Invalid("recurrence", "too_far", YEARS)
    if count is not None and count > MOST:
        raise Invalid("recurrence", "too_many", MOST)
    return Rule(
        Frequency(parts["FREQ"]),
        interval,
        tuple(sorted({_weekday(said, Frequency(parts["FREQ"])) for said in _listed(parts, "BYDAY")})),
        _numbers(parts, "BYMONTHDAY", 31),
        _numbers(parts, "BYMONTH", 12, backwards=False),
        _numbers(parts, "BYSETPOS", 366),
        count,
        _last_day(parts["UNTIL"], zone, minute) if "UNTIL" in parts else None,
        WEEKDAYS.index(parts.get("WKST", "MO")),
    )


def _listed(parts: dict[str, str], name: str) -> list[str]:
    return parts[name].split(",") if name in parts else []


def _numbers(parts: dict[str, str], name: str, most: int, *, backwards: bool = True) -> tuple[int, ...]:
    numbers = tuple(sorted({int(said) for said in _listed(parts, name)}))
    if any(not number or abs(number) > most or (number < 0 and not backwards) for number in numbers):
        raise ValueError(f"not a list of {name}")
    return numbers


def _weekday(said: str, frequency: Frequency) -> Weekday:
    nth = int(said[:-2] or 0)
    if abs(nth) > (53 if frequency is Frequency.YEARLY else 5) or (nth and frequency not in _WITH_NTH):
        raise ValueError("no month has so many weeks")
    return Weekday(WEEKDAYS.index(said[-2:]), nth)


_WITH_NTH = frozenset({Frequency.MONTHLY, Frequency.YEARLY})


def _last_day(said: str, zone: str, minute: int) -> date:
    """The last day on which what starts at this minute does so by then: UNTIL is a date, a local time, or a time in UTC."""
    if len(said) == 8:
        return datetime.strptime(said, "%Y%m%d").replace(tzinfo=UTC).date()
    until = datetime.strptime(said.removesuffix("Z"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    local = until.astimezone(zone_named(zone)) if said.endswith("Z") else until
    earlier = local.hour * 60 + local.minute < minute
    return local.date() - timedelta(days=int(earlier))


def begun(rule: Rule, first: date) -> tuple[Rule, date]:
    """The rule with what it leaves to its first day made explicit, and that day: ``first``, or the rule's next one.

    "Every second Tuesday" begins on the next Tuesday, in whichever week that is.
    Raises Invalid (``recurrence``): ``never`` for a rule without any day (31 February), ``ended`` where it ends before it begins,
    ``too_many`` where it has more than MOST days, ``too_far`` where it would end more than fifty years later.
    """
    whole = _written_out(rule, first)
    endless = replace(whole, interval=1, count=None, until=None)
    found = next(endless.days(first, _after(first, _REACH)), None)
    if found is None:
        raise Invalid("recurrence", "never")
    if whole.until is not None and whole.until < found:
        raise Invalid("recurrence", "ended")
    _check_end(whole, found)
    return whole, found


def _check_end(rule: Rule, first: date) -> None:
    """Raise Invalid where the rule ends after too many days or too many years; one without end is as good as any."""
    if rule.count is None and rule.until is None:
        return
    end = _after(first, _LIFETIME)
    days = sum(1 for _ in islice(rule.days(first, end), MOST + 1))
    if days > MOST:
        raise Invalid("recurrence", "too_many", MOST)
    if (rule.count is not None and days < rule.count) or (rule.until is not None and rule.until > end):
        raise Invalid("recurrence", "too_far", YEARS)


def all_days(rule: Rule, first: date) -> list[date]:
    """All days, from ``first`` on, of a rule that ends; none for an endless one."""
    endless = rule.count is None and rule.until is None
    return [] if endless else list(rule.days(first, _after(first, 2 * _LIFETIME)))


def _after(day: date, reach: timedelta) -> date:
    return day + reach if day < date.max - reach else date.max


def _written_out(rule: Rule, first: date) -> Rule:
    """Make explicit the weekday, day of the month and month that RFC 5545 takes from the first occurrence."""
    named = rule.weekdays or rule.month_days
    match rule.frequency:
        case Frequency.WEEKLY if not named:
            return replace(rule, weekdays=(Weekday(first.weekday()),))
        case Frequency.MONTHLY if not named:
            return replace(rule, month_days=(first.day,))
        case Frequency.YEARLY if not named:
            return replace(rule, month_days=(first.day,), months=rule.months or (first.month,))
        case _:
            return rule


def turned(rule: Rule, was: date, now: date) -> Rule:
    """The rule whose occurrence on the day ``was`` moves to the day ``now``: the same rhythm on another day.

    A weekly rule shifts its weekdays and, where it matters, its weeks by as many days; a monthly or yearly one takes the place
    in its month that the new day has, counted from the end where the old rule did. Raises Invalid (``recurrence``, ``turn``)
    for rules of several days a month.
    """
    away = (now - was).days
    if away == 0 or (rule.frequency is Frequency.DAILY and rule.plain):
        return rule
    if rule.frequency is Frequency.WEEKLY and rule.plain:
        moved = sorted(Weekday((day.number + away) % 7) for day in rule.weekdays)
        several = rule.interval > 1 and len(moved) > 1
        week_start = (rule.week_start + away) % 7 if several else rule.week_start
        return replace(rule, weekdays=tuple(moved), week_start=week_start)
    if (
        rule.frequency not in _WITH_NTH
        or any(not day.nth for day in rule.weekdays)
        or not (rule.months or _monthly(rule))
    ):
        raise Invalid("recurrence", "turn")
    if rule.positions or len(rule.weekdays) + len(rule.month_days) != 1 or len(rule.months) > 1:
        raise Invalid("recurrence", "turn")
    months = (now.month,) if rule.months else ()
    if rule.weekdays:
        return replace(
            rule, weekdays=(Weekday(now.weekday(), _place(now, last=rule.weekdays[0].nth < 0)),), months=months
        )
    if rule.month_days[0] > 0:
        return replace(rule, month_days=(now.day,), months=months)
    return replace(rule, month_days=(now.day - _month_length(now) - 1,), months=months)


def _monthly(rule: Rule) -> bool:
    return rule.frequency is Frequency.MONTHLY


def _place(day: date, *, last: bool) -> int:
    """The day's ordinal among its weekday in the month: from 1, or from -1 backwards. A fifth counts as the last."""
    if last:
        return -((_month_length(day) - day.day) // 7 + 1)
    nth = (day.day - 1) // 7 + 1
    return nth if nth < 5 else -1


def _month_length(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


class LeftOut(StrEnum):
    """What a rule skips because not every month or year has that day; pointed out to whoever creates it (S1.87)."""

    SHORT_MONTHS = "short_months"
    SHORT_YEARS = "short_years"
    FOUR_WEEKS = "four_weeks"


def left_out(rule: Rule) -> LeftOut | None:
    """The months without a 29th, 30th or 31st, the years without 29 February, or the months without a fifth Monday."""
    last = max(map(abs, rule.month_days), default=0)
    if last == 29 and rule.months == (2,):
        return LeftOut.SHORT_YEARS
    if last > 28 and not _long(rule.months, last):
        return LeftOut.SHORT_MONTHS
    if any(abs(day.nth) == 5 for day in rule.weekdays) and rule.frequency is Frequency.MONTHLY:
        return LeftOut.FOUR_WEEKS
    return None


def _long(months: tuple[int, ...], day: int) -> bool:
    """Whether all of the named months have the day in every year; False if no months are named."""
    return bool(months) and all(_month_length(date(2027, month, 1)) >= day for month in months)
