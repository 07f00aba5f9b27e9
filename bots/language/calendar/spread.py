"""Moments put on the calendar in the zone that was named, and stretches from one of them to another."""

from datetime import datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bots.language.calendar.moments import Moment, Times
from bots.language.calendar.resolve import Resolved, Scene, resolve
from bots.language.calendar.stretches import plus
from bots.language.calendar.wall import on_the_wall
from bots.language.grammar.clock_builders import ordered
from bots.language.grammar.values import Clock
from bots.language.parsed import Parsed
from bots.language.reading import Intent, Question, Reading
from bots.language.records import replace
from core.model.timespan import Timespan

SEARCHING = frozenset({Intent.FIND, Intent.FREE_BUSY, Intent.WAITLIST, Intent.MORE, Intent.AGENDA})
"""Where a time from one clock to another is a stretch to look in."""


def resolved_in_zone(moment: Moment, parsed: Parsed, scene: Scene, *, search: bool = False) -> Resolved:
    """The moment on the calendar, in the zone that was named where one was."""
    if moment.zones and (moment.has_clock or moment.part or moment.offset):
        own = str(getattr(scene.zone, "key", ""))
        scene = scene.in_zone(_zone(own if own in moment.zones else moment.zones[0]))
    found = resolve(moment, scene, ranges_search=search)
    if not found.questions:
        return found
    said = parsed.said(moment.first, moment.end)
    return replace(
        found, questions=tuple([Question(each.kind, said, each.alternatives, each.minutes) for each in found.questions])
    )


_zone = lru_cache(maxsize=64)(ZoneInfo)
"""A zone by its name, kept: `ZoneInfo` itself keeps eight, and reads each further one from its file."""


def up_to_part(moment: Moment) -> Moment:
    """``Before Thursday lunchtime``, "by Friday evening": up to where that part of the day begins, or ends."""
    if moment.day is None or moment.part is None or moment.day.bound not in {"by", "before"}:
        return moment
    minutes = moment.part.start if moment.day.bound == "before" else moment.part.end
    return replace(moment, clock=Clock(minutes), part=None)


def as_start(moment: Moment | None) -> Moment | None:
    """``From 2pm``, "from Friday" is the time of what is moved, not the start of a search."""
    if moment and moment.bound and moment.bound.word == "from":
        return replace(moment, clock=moment.bound.clock, bound=None)
    if moment and moment.day and moment.day.bound == "from":
        return replace(moment, day=moment.day.bounded(""))
    return moment


def from_to(reading: Reading, times: Times, parsed: Parsed, scene: Scene) -> Reading | None:
    """``Monday 2pm to Tuesday noon``: from one moment to another."""
    if len(times.moments) != 2 or not times.moments[1].after_to:
        return None
    first, last = times.moments
    first = as_start(first) or first
    if not (first.day or first.clock or (first.part and first.part.today)) or not (last.day or last.clock):
        return None
    if first.day and not last.day:
        return _within_a_day(reading, first, last, parsed, scene)
    start, end = resolved_in_zone(first, parsed, scene), resolved_in_zone(last, parsed, scene)
    begins = _start_of(start)
    if begins and last.day and last.day.moves and (ends := _end_of(end)) and begins >= ends:
        end = resolved_in_zone(last, parsed, scene.at(begins))
    return _spread(reading, start, end)


def _within_a_day(reading: Reading, first: Moment, last: Moment, parsed: Parsed, scene: Scene) -> Reading | None:
    """``From 3pm tomorrow to 5``, on the day said with the start; "from 10pm tomorrow until 1am" ends on the day after."""
    start = resolved_in_zone(first, parsed, scene)
    end = resolved_in_zone(replace(last, day=first.day), parsed, scene)
    found = _spread(reading, start, end)
    if found or not (first.clock and last.clock):
        return found
    both = replace(first, clock=None, range=ordered(first.clock, last.clock, "to"))
    overnight = resolved_in_zone(both, parsed, scene)
    return _spread(reading, overnight, Resolved(at=overnight.until))


def _spread(reading: Reading, start: Resolved, end: Resolved) -> Reading | None:
    begins, ends = _start_of(start), _end_of(end)
    if begins is None or ends is None or begins >= ends:
        return None
    if start.at and end.at and reading.intent not in SEARCHING:
        return replace(reading, at=start.at, until=end.at)
    return replace(reading, window=Timespan(begins, ends))


def _start_of(found: Resolved) -> datetime | None:
    return found.at or (found.window.start if found.window else None)


def _end_of(found: Resolved) -> datetime | None:
    return found.at or (found.window.end if found.window else None)


def long_stretch(reading: Reading, times: Times, moment: Moment, parsed: Parsed, scene: Scene) -> Reading | None:
    """``For two weeks from Monday``: a stretch of whole days from a day on."""
    if not times.lengths or moment.day is None or moment.has_clock:
        return None
    long = next((length for length in times.lengths if length.total() >= 1440), None)
    if long is None:
        return None
    found = resolved_in_zone(replace(moment, day=moment.day.bounded("")), parsed, scene)
    if found.window is None:
        return None
    start = on_the_wall(found.window.start, scene.zone)
    end = plus(datetime.combine(start.date(), time()), days=long.days, months=long.months)
    return replace(reading, window=scene.span(start, end))
