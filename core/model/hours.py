"""Weekly hours and overrides: a host's rule in local time, and the open time that follows from it.

Hours are local wall time plus a zone (S4.37): 9–17 stays 9–17 through every clock change. An instant is open exactly if what
the host's clock shows then lies in the hours of that date; so a stretch that begins in the skipped hour begins at the jump,
and a minute that the clock shows twice is open twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise

from core.model.minutes import (
    DAY,
    MinuteSpan,
    day_number,
    merge_minutes,
    subtract_minutes,
    timespan,
    whole_minutes,
)
from core.model.timespan import Timespan
from core.model.zones import sections, zone_named

_THURSDAY = 3
"""The weekday of day 0, 1970-01-01, with Monday as 0."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Open time of every week: ``[start_minute, end_minute)`` of the day, Monday as weekday 0; the end may be 1440.

    Raises ValueError for a weekday or minutes that no day has, or an end that is not after the start.
    """

    weekday: int
    start_minute: int
    end_minute: int

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise ValueError(f"no week has a weekday {self.weekday}")
        _check_minutes((self.start_minute, self.end_minute))

    @classmethod
    def spanning(cls, weekday: int, start_minute: int, end_minute: int) -> tuple["Stretch", ...]:
        """The stretch from start to end, split where it runs over midnight: an end at or before the start is the next day's."""
        if end_minute > start_minute:
            return (cls(weekday, start_minute, end_minute),)
        evening = cls(weekday, start_minute, DAY)
        return (evening, cls((weekday + 1) % 7, 0, end_minute)) if end_minute else (evening,)


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """The open week of a host in an IANA zone; normalised: stretches of one day that overlap or touch are one, all in order.

    ``days`` holds each weekday's minutes, Monday first. Raises ValueError for an unknown zone.
    """

    zone: str
    stretches: tuple[Stretch, ...] = ()
    days: tuple[tuple[MinuteSpan, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        zone_named(self.zone)
        if not _in_order(self.stretches):
            object.__setattr__(self, "stretches", _normalised(self.stretches))
        days: list[list[MinuteSpan]] = [[], [], [], [], [], [], []]
        for stretch in self.stretches:
            days[stretch.weekday].append((stretch.start_minute, stretch.end_minute))
        object.__setattr__(self, "days", tuple(map(tuple, days)))


def _in_order(stretches: Sequence[Stretch]) -> bool:
    """Whether they are already merged and sorted, as stored ones are: searches build hours by the thousand."""
    return all(
        one.weekday < other.weekday or (one.weekday == other.weekday and one.end_minute < other.start_minute)
        for one, other in pairwise(stretches)
    )


def _normalised(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    days: dict[int, list[MinuteSpan]] = {}
    for stretch in stretches:
        days.setdefault(stretch.weekday, []).append((stretch.start_minute, stretch.end_minute))
    return tuple(Stretch(weekday, *minutes) for weekday in sorted(days) for minutes in merge_minutes(days[weekday]))


class OverrideKind(StrEnum):
    """What an override does to the weekly hours of its dates."""

    CLOSED = "closed"
    EXTRA = "extra"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Override:
    """An exception to the week on the dates ``first_date`` to ``last_date``, both included, in the zone of the hours (S0.4).

    ``closed`` takes its stretches away, or the whole day where it has none; ``extra`` adds its stretches; ``replace`` puts
    them in the place of the weekly ones. Stretches are minutes of the day, kept merged and in order. Raises ValueError for
    dates that run backwards, minutes that no day has, and extra time without stretches.
    """

    first_date: date
    last_date: date
    kind: OverrideKind
    stretches: tuple[MinuteSpan, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.last_date < self.first_date:
            raise ValueError(f"an override must not end before it begins: {self.first_date} – {self.last_date}")
        if self.kind is OverrideKind.EXTRA and not self.stretches:
            raise ValueError("extra hours need a stretch")
        for minutes in self.stretches:
            _check_minutes(minutes)
        object.__setattr__(self, "stretches", tuple(merge_minutes(self.stretches)))


def _check_minutes(minutes: MinuteSpan) -> None:
    start, end = minutes
    if not 0 <= start < end <= DAY:
        raise ValueError(f"not a stretch of a day's minutes: {start} – {end}")


def open_time(hours: WeeklyHours, overrides: Sequence[Override], window: Timespan) -> tuple[Timespan, ...]:
    """The time in ``window`` at which the host is open, merged and in order: hours ⊕ extra hours ⊖ closed.

    Of several replacements of one date the last in the sequence counts; closed time wins over extra time.
    """
    return tuple(timespan(span) for span in open_minutes(hours, overrides, *whole_minutes(window)))


def open_minutes(hours: WeeklyHours, overrides: Sequence[Override], start: int, end: int) -> list[MinuteSpan]:
    """The same as :func:`open_time` in minutes since the epoch, within ``[start, end)``: what searches run on."""
    found: list[MinuteSpan] = []
    if start >= end:
        return found
    changed = _changed_days(hours, overrides, start, end)
    for begins, ends, offset in sections(hours.zone, start // DAY, (end - 1) // DAY):
        earliest, latest = max(begins, start), min(ends, end)
        if earliest < latest:
            _join(found, _clipped(_on_the_wall(hours.days, changed, offset, earliest, latest), earliest, latest))
    return found


def _on_the_wall(
    days: Sequence[Sequence[MinuteSpan]],
    changed: Mapping[int, Sequence[MinuteSpan]],
    offset: int,
    earliest: int,
    latest: int,
) -> list[MinuteSpan]:
    """The open minutes of all dates that the clock with this offset shows in ``[earliest, latest)``, joined at midnights."""
    spans: list[MinuteSpan] = []
    for day in range((earliest + offset) // DAY, (latest - 1 + offset) // DAY + 1):
        midnight = day * DAY - offset
        for opens, closes in changed[day] if day in changed else days[(day + _THURSDAY) % 7]:
            if not opens and spans and spans[-1][1] == midnight:
                spans[-1] = (spans[-1][0], midnight + closes)
            else:
                spans.append((midnight + opens, midnight + closes))
    return spans


def _clipped(spans: list[MinuteSpan], earliest: int, latest: int) -> list[MinuteSpan]:
    """The sorted spans cut down, in place, to what lies in ``[earliest, latest)``."""
    while spans and spans[-1][1] > latest:
        start, _ = spans.pop()
        if start < latest:
            spans.append((start, latest))
    while spans and spans[0][0] < earliest:
        _, end = spans.pop(0)
        if end > earliest:
            spans.insert(0, (earliest, end))
    return spans


def _join(spans: list[MinuteSpan], later: list[MinuteSpan]) -> None:
    """Add later spans; the seam between two that touch is closed."""
    if spans and later and spans[-1][1] == later[0][0]:
        later[0] = (spans.pop()[0], later[0][1])
    spans += later


def _changed_days(
    hours: WeeklyHours, overrides: Sequence[Override], start: int, end: int
) -> Mapping[int, Sequence[MinuteSpan]]:
    """The stretches of each date in reach of ``[start, end)`` that some override touches, by its number of days."""
    if not overrides:
        return {}
    first, last = start // DAY - 1, end // DAY + 1
    touched: dict[int, list[Override]] = {}
    for override in overrides:
        since, until = day_number(override.first_date), day_number(override.last_date)
        for day in range(max(first, since), (min(last, until)) + 1):
            touched.setdefault(day, []).append(override)
    return {day: day_hours(hours.days[(day + _THURSDAY) % 7], applied) for day, applied in touched.items()}


def day_hours(weekly: Sequence[MinuteSpan], overrides: Iterable[Override]) -> Sequence[MinuteSpan]:
    """One date's minutes: its weekly ones as changed by the overrides that touch the date."""
    base = weekly
    extra: tuple[MinuteSpan, ...] = ()
    closed: tuple[MinuteSpan, ...] = ()
    for override in overrides:
        if override.kind is OverrideKind.REPLACE:
            base = override.stretches
        elif override.kind is OverrideKind.EXTRA:
            extra += override.stretches
        elif override.stretches:
            closed += override.stretches
        else:
            return ()
    if extra:
        base = merge_minutes((*base, *extra))
    return subtract_minutes(base, merge_minutes(closed)) if closed else base


@dataclass(frozen=True, slots=True)
class AlikeDays:
    """Weekdays (Monday 0, in order) with the same open minutes of the day."""

    days: tuple[int, ...]
    stretches: tuple[MinuteSpan, ...]


def week(hours: WeeklyHours) -> tuple[AlikeDays, ...]:
    """The week with identical days grouped, in order of their first day: what "Mon–Fri 9:00–17:00" is worded from (S0.3).

    Closed days are left out.
    """
    alike: dict[tuple[MinuteSpan, ...], list[int]] = {}
    for weekday, stretches in enumerate(hours.days):
        if stretches:
            alike.setdefault(stretches, []).append(weekday)
    return tuple(AlikeDays(tuple(days), stretches) for stretches, days in alike.items())


def runs(days: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Sorted weekdays as runs of consecutive days: Mon, Tue, Wed, Fri as (0, 2) and (4, 4)."""
    first = last = None
    for day in days:
        if last is not None and day == last + 1:
            last = day
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = day
    if first is not None and last is not None:
        yield first, last
