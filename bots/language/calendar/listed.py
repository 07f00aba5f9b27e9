"""The times that are put to people: "Tuesday 10, 11 or Wed 3" are three, and "until Friday noon" is how long they may choose."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bots.language.calendar.moments import Moment
from bots.language.calendar.resolve import Scene, resolve
from bots.language.grammar.engine import Item
from bots.language.grammar.timeline import TimeGrammar
from bots.language.grammar.values import Clock, Days, Part
from bots.language.parsed import Parsed
from bots.language.records import replace

_BEFORE_LISTS = 4
"""The stages of the grammar up to which days stand apart."""
_DEADLINE = frozenset({"UNTIL", "BY", "BEFORE"})
_TOLD_BY = frozenset({"deadline", "closes", "closing", "frist", "plazo", "limite", "scadenza", "срок", "termin"})
_HOURS = 24


def starts_and_deadline(
    parsed: Parsed, grammar: TimeGrammar, scene: Scene
) -> tuple[tuple[datetime, ...], datetime | None]:
    """The starts that are listed, in time order and each once, and until when may be chosen among them.

    A clock belongs to the day before it, or to the next one named where none is; a day without a clock is no start. A weekday
    that follows a later day is the one after that: "Tuesday 10 or Wed 3", said on a Wednesday.
    """
    items = list(_apart(grammar.read(parsed.tokens, _claimed(parsed), _BEFORE_LISTS), parsed, grammar))
    cut = next((n for n, item in enumerate(items) if _ends_list(item, parsed)), len(items))
    starts = {at for at in _starts(items[:cut], scene) if at > scene.now}
    return tuple(sorted(starts)), _deadline(items[cut:], scene)


def _claimed(parsed: Parsed) -> frozenset[int]:
    span = parsed.capacity_span
    return parsed.names.claimed | (frozenset(range(*span)) if span else frozenset())


def _apart(items: Sequence[Item], parsed: Parsed, grammar: TimeGrammar) -> Iterator[Item]:
    """The pieces with "Thu 14" as a day and an hour: who lists times names no dates so."""
    for item in items:
        tokens = parsed.tokens[item.first : item.end]
        if item.kind == "DAY" and len(tokens) == 2 and tokens[1].kind == "number" and int(tokens[1].norm) <= _HOURS:
            weekday, hour = (grammar.read(tokens[n : n + 1])[0] for n in (0, 1))
            if weekday.kind == "DAY" and weekday.meanings["DAY"].weekdays and "HR" in hour.meanings:
                yield weekday._replace(first=item.first, end=item.first + 1)
                yield hour._replace(first=item.first + 1, end=item.end)
                continue
        yield item


def _ends_list(item: Item, parsed: Parsed) -> bool:
    """Whether what follows says until when people may choose."""
    return not _DEADLINE.isdisjoint(item.meanings) or parsed.tokens[item.first].norm in _TOLD_BY


def _starts(items: Sequence[Item], scene: Scene) -> Iterator[datetime]:
    day: Days | None = None
    waiting: list[Clock] = []
    last: datetime | None = None
    for item in items:
        if item.kind == "DAY":
            day = item.meanings["DAY"]
            yield from _on(day, waiting, scene)
            waiting = []
        clock = _clock(item)
        if clock is not None and day is None:
            waiting.append(clock)
        elif clock is not None and day is not None:
            for at in _on(day, [clock], scene):
                last = _after(last, at, day)
                yield last
    yield from _on(None, waiting, scene)


def _after(last: datetime | None, at: datetime, day: Days) -> datetime:
    """The start, weeks later where its weekday is meant to follow the start before it."""
    while last is not None and day.weekdays and day.moves and at.date() < last.date():
        at += timedelta(days=7)
    return at


def _clock(item: Item) -> Clock | None:
    """The clock that a piece tells: a time, the start of a range, or a bare hour."""
    if item.kind == "CLOCK":
        found: Clock = item.meanings["CLOCK"]
        return found
    if item.kind == "RANGE":
        start: Clock = item.meanings["RANGE"].start
        return start
    hour = item.value("HMM") or item.value("HR") or item.value("DOTCLK")
    return hour if item.kind is None and isinstance(hour, Clock) and "NUMW" not in item.meanings else None


def _on(day: Days | None, clocks: Sequence[Clock], scene: Scene, part: Part | None = None) -> Iterator[datetime]:
    for clock in clocks:
        for each in (day.several or (day,)) if day is not None else (None,):
            found = resolve(Moment(day=each, clock=clock, part=part), scene).at
            if found is not None:
                yield found


def _deadline(items: Sequence[Item], scene: Scene) -> datetime | None:
    """The last moment to choose: a clock on its day, or the end of the day, also where that is over: it is to be told so."""
    day = next((item.meanings["DAY"] for item in items if item.kind == "DAY"), None)
    clock = next((clock for item in items if (clock := _clock(item)) is not None), None)
    if day is None and clock is None:
        return None
    whole = replace(scene, clip=False)
    found = resolve(Moment(day=replace(day, bound="") if day else None, clock=clock), whole)
    return found.at or (found.window.end if found.window else None)
