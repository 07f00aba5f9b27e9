"""A request with another time in the place of the one that was taken, whatever kind of request holds it.

The times of a request are its fields: moments, stretches, days, lists of moments, and those of a request within it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from bots.requests import Change, Meet, OpenExtra, Request
from bots.requests.rooms import FindRoom
from bots.speaker import Speaker
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_DAY_MINUTES = 1440
_TARGET = {"to", "to_at"}
"""Fields of where something is moved: with one of them changed, the time that it has stays as it was said."""


@dataclass(frozen=True, slots=True)
class _Other:
    """What becomes of each kind of time."""

    moment: Callable[[datetime], datetime]
    stretch: Callable[[Timespan], Timespan]
    day: Callable[[date], date]


def moments_in(request: Request) -> Iterator[datetime]:
    """The moments that a request holds, the starts of its stretches among them."""
    for field in fields(request):
        value = getattr(request, field.name)
        match value:
            case datetime():
                yield value
            case Timespan(start=start):
                yield start
            case tuple():
                yield from (each for each in value if isinstance(each, datetime))
            case Meet() | FindRoom():
                yield from moments_in(value)


def holds_times(request: Request) -> bool:
    """Whether the request holds times, which may have been meant otherwise."""
    values = (getattr(request, field.name) for field in fields(request))
    return any(moments_in(request)) or any(isinstance(value, date) for value in values)


def at_another_moment(request: Request, taken: datetime, other: datetime, speak: Speaker) -> Request | None:
    """The request with ``other`` for the moment ``taken``, stretches that begin then moved along; None where none does."""
    away = other - taken
    if isinstance(request, OpenExtra):
        return _opened_otherwise(request, taken, away, speak)

    def stretch(window: Timespan) -> Timespan:
        if window.start != taken:
            return window
        open_end = speak.local(window.end).time() == datetime.min.time()
        return Timespan(other, window.end if open_end else window.end + away)

    return _changed(request, _Other(lambda at: other if at == taken else at, stretch, lambda day: day), speak.now)


def on_another_day(request: Request, taken: date, other: date, speak: Speaker) -> Request | None:
    """The request with the day ``other`` for the day ``taken``, at the same times of the day; None where it has no such day.

    A series by weekdays keeps its day: it has no other first one.
    """
    if getattr(request, "recurrence", "") and taken.weekday() != other.weekday():
        return None

    def moment(at: datetime) -> datetime:
        return _same_clock(at, other, speak) if speak.local(at).date() == taken else at

    def stretch(window: Timespan) -> Timespan:
        last = speak.local(window.end - timedelta(seconds=1)).date()
        if speak.local(window.start).date() == taken:
            return _same_stretch(window, other, speak)
        return Timespan(window.start, day_bounds(other, speak.zone.key).end) if last == taken else window

    return _changed(request, _Other(moment, stretch, lambda day: other if day == taken else day), speak.now)


def _changed(request: Request, other: _Other, now: datetime) -> Request | None:
    """The request with its times made otherwise; None where none is, or one would be over."""
    changes = _changes(request, other)
    if isinstance(request, Change) and not _TARGET.isdisjoint(changes):
        changes = {name: value for name, value in changes.items() if name in _TARGET}
    if not changes:
        return None
    return None if any(_over(value, now) for value in changes.values()) else replace(request, **changes)


def _over(value: Any, now: datetime) -> bool:
    """Whether a time has passed; a stretch, when its end has."""
    match value:
        case datetime():
            return value <= now
        case Timespan(end=end):
            return end <= now
        case tuple():
            return any(_over(each, now) for each in value)
        case _:
            return False


def _changes(request: Any, other: _Other) -> dict[str, Any]:
    found = {}
    for field in fields(request):
        value = getattr(request, field.name)
        made = _made(value, other)
        if made != value:
            found[field.name] = made
    return found


def _made(value: Any, other: _Other) -> Any:
    match value:
        case datetime():
            return other.moment(value)
        case Timespan():
            return other.stretch(value)
        case date():
            return other.day(value)
        case tuple() if value and all(isinstance(each, datetime) for each in value):
            return tuple(sorted(other.moment(each) for each in value))
        case Meet() | FindRoom():
            return replace(value, **_changes(value, other))
        case _:
            return value


def _same_clock(moment: datetime, day: date, speak: Speaker) -> datetime:
    return speak.local(moment).replace(year=day.year, month=day.month, day=day.day)


def _same_stretch(window: Timespan, day: date, speak: Speaker) -> Timespan:
    """The whole of the other day where the stretch reaches midnight, else the same hours of it."""
    if speak.local(window.end).time() == datetime.min.time():
        return day_bounds(day, speak.zone.key)
    return Timespan(_same_clock(window.start, day, speak), _same_clock(window.end, day, speak))


def _opened_otherwise(request: OpenExtra, taken: datetime, away: timedelta, speak: Speaker) -> OpenExtra | None:
    """Extra hours moved along within their day; None where they would leave it."""
    local, minutes = speak.local(taken), int(away.total_seconds()) // 60
    if (
        request.start is None
        or request.end is None
        or (local.date(), local.hour * 60 + local.minute) != (request.day, request.start)
    ):
        return None
    fits = request.start + minutes >= 0 and request.end + minutes <= _DAY_MINUTES
    return replace(request, start=request.start + minutes, end=request.end + minutes) if fits else None
