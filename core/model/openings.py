"""The engine: at which times a session can start. What the product exists for.

It sweeps once over open time and claims, both sorted whole minutes (see ``core.model.minutes``): between two claims all starts
of the grid are one ``range``. A session lies inside open time; its buffers may leave open time, but touch no claim (S4.20).
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from core.model.hours import Override, WeeklyHours, open_minutes
from core.model.minutes import (
    DAY,
    MinuteSpan,
    minute_at,
    minute_from,
    moment_at,
    whole_minutes,
)
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.zones import Section, sections


def openings(
    open_spans: Sequence[MinuteSpan],
    busy: Sequence[MinuteSpan],
    *,
    length: int,
    step: int,
    grid: Sequence[Section],
    not_before: int,
    not_after: int,
    buffer_before: int = 0,
    buffer_after: int = 0,
) -> list[int]:
    """Every minute at which a session of ``length`` minutes can start, in order; all in minutes since the epoch.

    ``open_spans`` are sorted and merged; ``busy`` is sorted, may overlap, and includes its own buffers, so that both
    neighbours' buffers count. Starts lie in ``[not_before, not_after]`` where the wall clock that ``grid`` gives (the zone's
    sections over that time) shows a multiple of ``step``, counted from midnight if a day is a multiple of it.
    """
    starts: list[int] = []
    for begins, ends, phase in _phases(grid, step):
        earliest, latest = max(begins, not_before), min(ends - 1, not_after)
        if earliest <= latest:
            starts += _sweep(
                open_spans,
                busy,
                length=length,
                before=buffer_before,
                after=buffer_after,
                step=step,
                phase=phase,
                earliest=earliest,
                latest=latest,
            )
    return starts


def _phases(grid: Sequence[Section], step: int) -> list[tuple[int, int, int]]:
    """The sections as (start, end, offset within a step); those whose starts fall alike are one."""
    phases: list[tuple[int, int, int]] = []
    for begins, ends, offset in grid:
        phase = offset % step
        if phases and phases[-1][2] == phase:
            phases[-1] = (phases[-1][0], ends, phase)
        else:
            phases.append((begins, ends, phase))
    return phases


def _sweep(
    open_spans: Sequence[MinuteSpan],
    busy: Sequence[MinuteSpan],
    *,
    length: int,
    before: int,
    after: int,
    step: int,
    phase: int,
    earliest: int,
    latest: int,
) -> list[int]:
    """The starts in ``[earliest, latest]`` where ``minute + phase`` is a multiple of ``step``."""
    starts: list[int] = []
    reach = length + after
    at, claims = 0, len(busy)
    clear_from = earliest
    for opens, closes in open_spans:
        last = min(closes - length, latest)
        clear_from = max(clear_from, opens)
        while at < claims:
            claimed_from, claimed_to = busy[at]
            last_before = claimed_from - reach
            if last_before >= last:
                break
            if last_before >= clear_from:
                starts += range(clear_from + -(clear_from + phase) % step, last_before + 1, step)
            clear_from = max(clear_from, claimed_to + before)
            at += 1
        if last >= clear_from:
            starts += range(clear_from + -(clear_from + phase) % step, last + 1, step)
    return starts


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
    """The instants (UTC, in order) in ``window`` at which a session of this service and length can start.

    ``busy`` are the host's claims, each with its own buffers, and outside calendars' busy time, in any order; they should
    reach beyond the window by the length and buffers. A start lies in the window, its session may end after it, keeps the
    service's minimum notice from ``now`` and its horizon, and stands on the host's grid of starts. An inactive service has
    none (S4.35).
    """
    if not service.active:
        return ()
    bounds = start_bounds(service, window, now)
    if bounds is None:
        return ()
    claimed = sorted(whole_minutes(span) for span in busy)
    return tuple(map(moment_at, start_minutes(hours, overrides, service, length, busy=claimed, bounds=bounds)))


def start_bounds(service: Service, window: Timespan, now: datetime) -> MinuteSpan | None:
    """The first and last minute (both included) that window, notice and horizon leave for a start; None if they leave none."""
    earliest = max(minute_from(window.start), minute_from(now + timedelta(minutes=service.minimum_notice)))
    latest = min(minute_from(window.end) - 1, minute_at(now) + service.horizon_days * DAY)
    return (earliest, latest) if earliest <= latest else None


def start_minutes(
    hours: WeeklyHours,
    overrides: Sequence[Override],
    service: Service,
    length: int,
    *,
    busy: Sequence[MinuteSpan],
    bounds: MinuteSpan,
) -> list[int]:
    """The same as :func:`open_starts` in whole minutes, for searches over many hosts.

    ``busy`` is sorted; ``bounds`` come from :func:`start_bounds`.
    """
    earliest, latest = bounds
    return openings(
        open_minutes(hours, overrides, earliest, latest + length),
        busy,
        length=length,
        buffer_before=service.buffer_before,
        buffer_after=service.buffer_after,
        step=service.step,
        grid=sections(hours.zone, earliest // DAY, latest // DAY),
        not_before=earliest,
        not_after=latest,
    )


def nearest(starts: Sequence[datetime], wanted: datetime, count: int = 3) -> tuple[datetime, ...]:
    """The ``count`` of ``starts`` (sorted) that lie nearest to ``wanted`` on either side, in order of time (S4.42–S4.44).

    ``wanted`` itself is left out; of two as near, the earlier is chosen.
    """
    others = [start for start in starts if start != wanted]
    right = left = bisect_left(others, wanted)
    while right - left < min(count, len(others)):
        if right == len(others) or (left > 0 and wanted - others[left - 1] <= others[right] - wanted):
            left -= 1
        else:
            right += 1
    return tuple(others[left:right])
