"""The engine from one end to the other, for one host: hours and claims in, starts out, as searches put its parts together."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from core.model.hours import Override, WeeklyHours, open_minutes
from core.model.minutes import MinuteSpan, moment_at, whole_minutes
from core.model.openings import start_bounds, starts_within
from core.model.service import Service
from core.model.timespan import Timespan


def start_minutes(
    hours: WeeklyHours,
    overrides: Sequence[Override],
    service: Service,
    length: int,
    *,
    busy: Sequence[MinuteSpan],
    bounds: MinuteSpan,
) -> list[int]:
    """The starts in whole minutes; ``busy`` is sorted, ``bounds`` are the first and the last minute for a start."""
    earliest, latest = bounds
    spans = open_minutes(hours, overrides, earliest, latest + length)
    return starts_within(spans, hours.zone, service, length, busy=busy, bounds=bounds)


def open_starts(
    hours: WeeklyHours,
    overrides: Sequence[Override],
    service: Service,
    length: int,
    *,
    busy: Iterable[Timespan],
    window: Timespan,
    now: datetime,
) -> tuple[datetime, ...]:
    """The same as moments (UTC, in order), with the service's notice and horizon from ``now``; ``busy`` in any order."""
    bounds = start_bounds(service, window, now)
    if bounds is None:
        return ()
    claimed = sorted(whole_minutes(span) for span in busy)
    return tuple(map(moment_at, start_minutes(hours, overrides, service, length, busy=claimed, bounds=bounds)))
