"""Until when somebody is away who says when they are back, and what they say of it besides: "off from Friday, back on Monday"."""

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bots.language.calendar.asked import gathered
from bots.language.calendar.moments import Moment
from bots.language.calendar.resolve import Resolved, Scene
from bots.language.calendar.spread import resolved_in_zone
from bots.language.calendar.timing import joined_all
from bots.language.calendar.wall import on_the_wall
from bots.language.grammar.bare_hours import tells_span, with_spans
from bots.language.grammar.engine import Item
from bots.language.grammar.values import DAY_MINUTES, Days
from bots.language.parsed import Parsed
from bots.language.reading import Reading
from bots.language.records import replace
from bots.language.text.tokens import Token
from bots.language.words.languages import every, pattern_of
from core.model.timespan import Timespan

_RETURNING = pattern_of("clauses.returning")
_LONG = every("clauses.long_weekend")
_FROM_THEN = frozenset({"", "from", "by"})
"""Bounds of a day on which somebody is back; who is back after it is away on it."""


def told_of_absence(parsed: Parsed) -> Parsed:
    """The message with its times as one tells them who is away.

    An absence has an end ("ten to twelve" is two hours). A weekend that is only called long says no more than the days that make
    it so, named beside it, and half a day no more than the hour from which it is.
    """
    told = parsed.kinds
    spanning = "CLOCK" in told and tells_span(parsed.items)
    several = [item.kind for item in parsed.items].count("DAY") >= _TWO
    lengthened = several and not _LONG.isdisjoint(parsed.words)
    named = several and not _BREAKS.isdisjoint(parsed.words)
    halved = "LENGTH" in told and not told.isdisjoint(_HOURLY)
    following = _and_next(parsed)
    if not (spanning or lengthened or named or halved or following):
        return parsed
    items = with_spans(parsed.items)
    if lengthened:
        items = [Item({}, item.first, item.end) if _is_long(item, parsed) else item for item in items]
    if named:
        items = [Item({}, item.first, item.end) if _is_name(item, parsed) else item for item in items]
    if following:
        items = [Item({}, item.first, item.end) if item.first in following else item for item in items]
    if halved:
        items = [Item({}, item.first, item.end) if _is_half_day(item) else item for item in items]
    return replace(parsed, items=tuple(items))


def _and_next(parsed: Parsed) -> range:
    """The words that tell of a day named before and the one behind it; none where nobody says so."""
    norms = [token.norm for token in parsed.tokens]
    line = " ".join(norms)
    found = _AND_NEXT.search(line)
    if found is None:
        return range(0)
    return range(line[: found.start()].count(" "), line[: found.end()].count(" ") + 1)


def and_the_next(reading: Reading, parsed: Parsed, scene: Scene) -> Reading:
    """The reading of an absence of a day named before and the one behind it: "funeral on Thursday, off that day and the next"."""
    if reading.window is None or not _and_next(parsed):
        return reading
    end = on_the_wall(reading.window.end, scene.zone) + timedelta(days=1)
    return replace(reading, window=Timespan(reading.window.start, scene.aware(end)))


_AND_NEXT = pattern_of("clauses.that_day_and_next")
_HOURLY = frozenset({"CLOCK", "BOUND"})


def _is_half_day(item: Item) -> bool:
    """Whether half a day is spoken of, which an hour beside it tells more exactly: "half day on Friday, off from 1"."""
    return item.kind == "LENGTH" and item.meanings["LENGTH"].total() == DAY_MINUTES // 2


_TWO = 2
_BREAK = every("clauses.named_break")
_BREAK_OF = every("clauses.break_named")
_BREAKS = _BREAK | _BREAK_OF
_OF = every("directions.telling_which")


def _is_name(item: Item, parsed: Parsed) -> bool:
    """Whether a holiday only says what a break is called."""
    behind = parsed.tokens[item.end].norm if item.end < len(parsed.tokens) else ""
    called = behind in _BREAK or _names_break_before(item, parsed.tokens)
    return item.kind == "DAY" and called and not item.meanings["DAY"].weekdays


def _names_break_before(item: Item, tokens: Sequence[Token]) -> bool:
    """``Vacances de Noël``: whether a break stands before, and the day behind it is told by words such as "of" and a name."""
    if not item.first or tokens[item.first - 1].norm not in _BREAK_OF or tokens[item.first].norm not in _OF:
        return False
    return all(token.kind == "word" for token in tokens[item.first : item.end])


def _is_long(item: Item, parsed: Parsed) -> bool:
    return item.kind == "DAY" and item.first > 0 and parsed.tokens[item.first - 1].norm in _LONG


def until_back(reading: Reading, parsed: Parsed, scene: Scene) -> Reading:
    """The reading of an absence that ends when its writer is back."""
    line = " ".join([token.norm for token in parsed.tokens])
    told = _RETURNING.search(line)
    if told is None:
        return reading
    place = line[: told.start()].count(" ")
    moments = gathered(parsed.items, parsed, place, moving=False).moments
    back = _return_in(moments, parsed)
    away = joined_all([moment for moment in moments if moment is not back])
    if back is None or (away and _ends_itself(away)):
        return reading
    start = resolved_in_zone(_as_beginning(away), parsed, scene) if away else None
    begins = _start_of(start) if start else scene.now
    ends = _back_at(back, parsed, scene, begins)
    if begins is None or ends is None or begins >= ends:
        return reading
    if start and start.at and back.clock:
        return replace(reading, at=begins, until=ends, window=None, windows=())
    return replace(reading, window=Timespan(begins, ends), at=None, until=None, windows=())


def _return_in(moments: Sequence[Moment], parsed: Parsed) -> Moment | None:
    """The moment before which words tell of a return then, or, where none is, right behind which they do."""
    norms = [token.norm for token in parsed.tokens]
    days = [moment for moment in moments if _can_be_return(moment)]
    told = [moment for moment in days if _leads_to_end(" ".join(norms[: moment.first]))]
    return next(iter(told or [moment for moment in days if _RETURNING.match(" ".join(norms[moment.end :]))]), None)


def _can_be_return(moment: Moment) -> bool:
    return moment.day.bound in _FROM_THEN and not moment.range if moment.day else moment.clock is not None


def _leads_to_end(before: str) -> bool:
    return _leads(_RETURNING, before)


def _leads(pattern: re.Pattern[str], before: str) -> bool:
    return any(found.end() == len(before) for found in pattern.finditer(before))


def _ends_itself(moment: Moment) -> bool:
    """Whether an absence has an end of its own: "24 Dec to 2 Jan, back on the 4th"."""
    day = moment.day
    return bool(moment.range or (day and (day.last or day.bound in {"until", "by"})))


def _as_beginning(moment: Moment) -> Moment:
    day: Days | None = moment.day
    return replace(moment, day=day.bounded("")) if day else moment


def _back_at(back: Moment, parsed: Parsed, scene: Scene, begins: datetime | None) -> datetime | None:
    """When somebody is back: the time that they say, or the start of that day; after they left."""
    back = _as_beginning(back)
    ends = _start_of(resolved_in_zone(back, parsed, scene))
    if begins and ends and ends <= begins:
        ends = _start_of(resolved_in_zone(back, parsed, scene.at(begins)))
    return ends


def _start_of(found: Resolved) -> datetime | None:
    return found.at or (found.window.start if found.window else None)


_LEAVING = pattern_of("clauses.leaving")


def to_the_end(reading: Reading, parsed: Parsed, scene: Scene) -> Reading:
    """The reading of an absence that begins when its writer leaves, and lasts to the end of that day: "leaving at 3"."""
    if reading.at is None or reading.until or reading.duration or reading.recurrence:
        return reading
    clock = next((item.first for item in parsed.items if item.kind == "CLOCK"), len(parsed.tokens))
    if not _leads(_LEAVING, " ".join([token.norm for token in parsed.tokens[:clock]])):
        return reading
    day = reading.at.astimezone(scene.zone).date()
    ends = scene.aware(datetime.combine(day + timedelta(days=1), time()))
    return replace(reading, window=Timespan(reading.at, ends), at=None)
