"""Whole minutes since 1970-01-01T00:00Z, and spans of them: what open time is computed with.

Plain integers, because days of open time are computed for thousands of hosts at a time: sums and comparisons of ints cost
a tenth of those of aware datetimes. ``Timespan`` remains the value that all other code sees.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from core.model.timespan import Timespan

MinuteSpan = tuple[int, int]
"""Half-open ``[start, end)``, start before end: minutes since the epoch, or minutes of a day where that is said."""

DAY = 1440
"""Minutes in a day on the wall clock."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_MINUTE = timedelta(minutes=1)


def day_number(day: date) -> int:
    """The days from 1970-01-01 to this one."""
    return day.toordinal() - _EPOCH_DAY


def date_of(number: int) -> date:
    """The date this many days after 1970-01-01."""
    return date.fromordinal(_EPOCH_DAY + number)


def minute_at(moment: datetime) -> int:
    """The minute in which this aware moment lies."""
    return (moment - _EPOCH) // _MINUTE


def minute_from(moment: datetime) -> int:
    """The first whole minute not before this aware moment."""
    return -((_EPOCH - moment) // _MINUTE)


def moment_at(minute: int) -> datetime:
    """The instant of this minute, in UTC."""
    return _EPOCH + timedelta(minutes=minute)


def whole_minutes(span: Timespan) -> MinuteSpan:
    """The fewest whole minutes that cover the span: time that is busy for a second is busy for its minute."""
    return minute_at(span.start), minute_from(span.end)


def timespan(minutes: MinuteSpan) -> Timespan:
    """The span of these minutes since the epoch as a value with aware ends."""
    return Timespan(moment_at(minutes[0]), moment_at(minutes[1]))


def merge_minutes(spans: Iterable[MinuteSpan]) -> list[MinuteSpan]:
    """The same minutes as the fewest spans, in order; adjacent ones are joined (S1.86, S4.21)."""
    merged: list[MinuteSpan] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def subtract_minutes(spans: Sequence[MinuteSpan], taken: Sequence[MinuteSpan]) -> list[MinuteSpan]:
    """What remains of ``spans`` without ``taken``; both are sorted and merged, and so is the result."""
    remaining: list[MinuteSpan] = []
    passed = 0
    for start, end in spans:
        while passed < len(taken) and taken[passed][1] <= start:
            passed += 1
        clear_from, at = start, passed
        while at < len(taken) and taken[at][0] < end:
            if taken[at][0] > clear_from:
                remaining.append((clear_from, taken[at][0]))
            clear_from = taken[at][1]
            at += 1
        if clear_from < end:
            remaining.append((clear_from, end))
    return remaining
