"""What a search leaves out: days and parts of days, "any day but Friday", "not in the morning"."""

from collections.abc import Iterator
from datetime import timedelta

from bots.language.calendar.moments import Times
from bots.language.calendar.resolve import Scene
from bots.language.calendar.stretches import Frame, ImpossibleDateError, Stretch, whole_day
from bots.language.grammar.values import Days, Part
from bots.language.reading import Reading
from bots.language.records import replace
from core.model.timespan import Timespan


def with_exceptions(reading: Reading, times: Times, scene: Scene) -> Reading:
    """The days left out of a search."""
    if not (times.exceptions or times.parts_out):
        return reading
    frame = scene.frame
    if reading.window:
        frame = frame.from_day(reading.window.start.astimezone(scene.zone).date())
    spans = []
    for days in times.exceptions:
        for each in days.several or (days,):
            spans += [
                span
                for found in _each_week(each, frame, reading)
                if (span := _left_out(found, each.part, scene))
                and (reading.window is None or span.overlaps(reading.window))
            ]
    spans += _parts_out(reading, times, scene)
    return replace(reading, except_=tuple(sorted(set(spans)))) if spans else reading


def _parts_out(reading: Reading, times: Times, scene: Scene) -> Iterator[Timespan]:
    """The parts of each day of the window that are left out."""
    if not times.parts_out or reading.window is None:
        return
    day, last = (moment.astimezone(scene.zone).date() for moment in (reading.window.start, reading.window.end))
    for _ in range(_WEEKS * 7):
        for part in times.parts_out:
            span = _left_out(whole_day(day), part, scene)
            if span is not None and span.overlaps(reading.window):
                yield span
        day += timedelta(days=1)
        if day > last:
            return


def _each_week(days: Days, frame: Frame, reading: Reading) -> Iterator[Stretch]:
    """The days that are meant: a mere weekday in each week of the window, else the one; none that no calendar has."""
    weeks = 1
    if days.weekdays and reading.window is not None:
        weeks += min(_WEEKS, (reading.window.end - reading.window.start).days // 7)
    for _ in range(weeks):
        try:
            found = days.find(frame)
        except ImpossibleDateError:
            return
        if found is None:
            return
        yield found
        frame = frame.from_day((found.start + timedelta(days=1)).date())


_WEEKS = 53
"""Weeks of a window at most out of which a weekday is left."""


def _left_out(found: Stretch, part: Part | None, scene: Scene) -> Timespan | None:
    """The days left out, or the part of a day."""
    if part is None:
        return scene.span(found.start, found.end)
    start = found.start + timedelta(minutes=part.start)
    return scene.span(start, found.start + timedelta(minutes=part.end))
