"""How many sessions a mentor takes a day and a week, counted on the wall calendar of the mentor's zone (complaint 18)."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.model.minutes import MinuteSpan, whole_minutes
from core.model.timespan import Timespan, merge
from core.model.zones import first_instant, zone_named

REACH = timedelta(days=8)
"""How far around a window sessions are to be counted, so that each of its days and weeks is counted whole."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most sessions ``per_day`` and ``per_week`` (from Monday on); 0 for no limit."""

    per_day: int = 0
    per_week: int = 0

    @property
    def any(self) -> bool:
        """Whether anything is limited."""
        return bool(self.per_day or self.per_week)


UNLIMITED = Limits()
"""As many as fit."""


def why_full(limits: Limits, zone: str, taken: Iterable[datetime], start: datetime) -> str | None:
    """Which limit keeps a session from starting then, beside those that start when ``taken``: None where none does.

    ``day_limit`` or ``week_limit``.
    """
    here = zone_named(zone)
    day = start.astimezone(here).date()
    days = list(_days(taken, here))
    if limits.per_day and days.count(day) >= limits.per_day:
        return "day_limit"
    if limits.per_week and sum(_monday(each) == _monday(day) for each in days) >= limits.per_week:
        return "week_limit"
    return None


def full_spans(limits: Limits, zone: str, taken: Iterable[datetime]) -> Sequence[MinuteSpan]:
    """The days and weeks that have as many sessions as they may, merged and in order, in minutes since the epoch."""
    days = Counter(_days(taken, zone_named(zone)))
    weeks = Counter[date]()
    for day, count in days.items():
        weeks[_monday(day)] += count
    full = [_bounds(day, 1, zone) for day, count in days.items() if limits.per_day and count >= limits.per_day]
    full += [_bounds(day, 7, zone) for day, count in weeks.items() if limits.per_week and count >= limits.per_week]
    return [whole_minutes(span) for span in merge(full)]


def outside(starts: Sequence[int], full: Sequence[MinuteSpan]) -> list[int]:
    """Those of the starts that lie in none of these spans, which are merged and in order."""
    begins = [span[0] for span in full]

    def inside(minute: int) -> bool:
        at = bisect_right(begins, minute) - 1
        return at >= 0 and minute < full[at][1]

    return [minute for minute in starts if not inside(minute)]


def _days(taken: Iterable[datetime], zone: ZoneInfo) -> Iterable[date]:
    return (each.astimezone(zone).date() for each in taken)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _bounds(day: date, days: int, zone: str) -> Timespan:
    return Timespan(first_instant(day, 0, zone), first_instant(day + timedelta(days=days), 0, zone))
