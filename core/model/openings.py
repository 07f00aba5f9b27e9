"""The engine: at which times a session can start.

It sweeps once over open time and claims, both sorted whole minutes (see ``core.model.minutes``): between two claims all starts
of the grid are one ``range``. A session lies inside open time; its buffers may leave open time, but touch no claim (S4.20).
"""

# ruff: noqa: PLR1730, FURB136 - the sweep compares by hand: calls of min and max made it slower by a quarter

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from sys import maxsize

from core.model.minutes import DAY, MinuteSpan, minute_at, minute_from
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.zones import Section, grid


@dataclass(frozen=True, slots=True)
class OpenTime:
    """A bookable time: with which host, as which service, from when (aware UTC), for how long (minutes)."""

    host_id: int
    service_id: int
    starts_at: datetime
    length: int


_NEVER = (maxsize, maxsize)
"""What stands after the last claim and the last opening."""


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
    neighbours' buffers count. Starts lie in ``[not_before, not_after]``, where the wall clock shows a multiple of ``step``:
    ``grid`` are the offsets of the zone over that time, from :func:`core.model.zones.grid` or ``sections``.
    """
    starts: list[int] = []
    for begins, ends, offset in grid:
        starts += _sweep(
            open_spans,
            busy,
            length=length,
            before=buffer_before,
            after=buffer_after,
            step=step,
            offset=offset,
            earliest=max(begins, not_before),
            latest=min(ends - 1, not_after),
        )
    return starts


def _sweep(
    open_spans: Sequence[MinuteSpan],
    busy: Sequence[MinuteSpan],
    *,
    length: int,
    before: int,
    after: int,
    step: int,
    offset: int,
    earliest: int,
    latest: int,
) -> list[int]:
    """The starts in ``[earliest, latest]`` where ``minute + offset`` is a multiple of ``step``.

    ``clear_from`` and ``last`` bound the starts that the present opening still has; each claim cuts off those before it.
    """
    starts: list[int] = []
    reach = length + after
    spans = iter(open_spans)
    clear_from, last = earliest, earliest - 1
    for claimed_from, claimed_to in chain(busy, (_NEVER,)):
        last_before = claimed_from - reach
        while last <= last_before:
            if clear_from <= last:
                starts += range(clear_from + -(clear_from + offset) % step, last + 1, step)
            opens, closes = next(spans, _NEVER)
            if opens > latest:
                return starts
            if opens > clear_from:
                clear_from = opens
            last = closes - length if closes - length < latest else latest
        if clear_from <= last_before:
            starts += range(clear_from + -(clear_from + offset) % step, last_before + 1, step)
        if claimed_to + before > clear_from:
            clear_from = claimed_to + before
    return starts


def start_bounds(service: Service, window: Timespan, now: datetime) -> MinuteSpan | None:
    """The first and last minute (inclusive) that window, notice and horizon allow for a start; None if they allow none.

    A session starts later than now. An inactive service allows none (S4.35).
    """
    if not service.active:
        return None
    notice = minute_from(now + timedelta(minutes=service.minimum_notice))
    earliest = max(minute_from(window.start), notice, minute_at(now) + 1)
    latest = min(minute_from(window.end) - 1, minute_at(now) + service.horizon_days * DAY)
    return (earliest, latest) if earliest <= latest else None


def starts_within(
    spans: Sequence[MinuteSpan],
    zone: str,
    service: Service,
    length: int,
    *,
    busy: Sequence[MinuteSpan],
    bounds: MinuteSpan,
) -> list[int]:
    """Every minute at which a session of this service and length can start, in order, in minutes since the epoch.

    ``spans`` are the host's open time from ``open_minutes``, reaching beyond the bounds by the length; ``busy`` are the claims,
    sorted, each with its own buffers, reaching beyond them by length and buffers; ``bounds`` come from :func:`start_bounds`.
    """
    earliest, latest = bounds
    return openings(
        spans,
        busy,
        length=length,
        buffer_before=service.buffer_before,
        buffer_after=service.buffer_after,
        step=service.step,
        grid=grid(zone, earliest // DAY, latest // DAY, service.step),
        not_before=earliest,
        not_after=latest,
    )


def nearest(starts: Sequence[datetime], wanted: datetime, count: int = 3) -> tuple[datetime, ...]:
    """The ``count`` of ``starts`` (sorted) that lie nearest to ``wanted`` on either side, in order of time (S4.42–S4.44).

    ``wanted`` itself is left out; of two equally near, the earlier is chosen.
    """
    others = [start for start in starts if start != wanted]
    right = left = bisect_left(others, wanted)
    while right - left < min(count, len(others)):
        if right == len(others) or (left > 0 and wanted - others[left - 1] <= others[right] - wanted):
            left -= 1
        else:
            right += 1
    return tuple(others[left:right])
