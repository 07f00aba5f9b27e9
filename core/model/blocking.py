"""Blocking local time: a stretch of instants as the overrides that close it, date by date."""

from collections.abc import Iterator
from itertools import groupby

from core.model.hours import Override, OverrideKind
from core.model.minutes import DAY, MinuteSpan, date_of, merge_minutes, whole_minutes
from core.model.timespan import Timespan
from core.model.zones import sections

DayMinutes = tuple[MinuteSpan, ...]


def closing(span: Timespan, zone: str, note: str = "") -> tuple[Override, ...]:
    """The overrides that close the span on the wall clock of an IANA zone, in order of their dates.

    Neighbouring dates closed alike share one; a date closed entirely has no stretches. Where the clock shows a minute
    twice, closing it once closes both. Raises ValueError for an unknown zone.
    """
    days = _by_day(span, zone)
    return tuple(
        Override(date_of(run[0]), date_of(run[-1]), OverrideKind.CLOSED, stretches, note)
        for stretches, run in _runs(days)
    )  # fmt: skip


def _by_day(span: Timespan, zone: str) -> dict[int, DayMinutes]:
    """The minutes of each local date, as days since the epoch, that the span touches; () for a whole day."""
    start, end = whole_minutes(span)
    touched: dict[int, list[MinuteSpan]] = {}
    for begins, ends, offset in sections(zone, start // DAY - 1, end // DAY + 1):
        first, last = max(begins, start) + offset, min(ends, end) + offset
        while first < last:
            midnight = (first // DAY + 1) * DAY
            upto = min(last, midnight)
            touched.setdefault(first // DAY, []).append((first % DAY, upto - midnight + DAY))
            first = upto
    merged = {day: tuple(merge_minutes(minutes)) for day, minutes in sorted(touched.items())}
    return {day: () if minutes == ((0, DAY),) else minutes for day, minutes in merged.items()}


def _runs(days: dict[int, DayMinutes]) -> Iterator[tuple[DayMinutes, list[int]]]:
    """Neighbouring days with the same minutes."""
    numbered = enumerate(days.items())
    for (_, minutes), run in groupby(numbered, key=lambda item: (item[1][0] - item[0], item[1][1])):
        yield minutes, [day for _, (day, _) in run]
