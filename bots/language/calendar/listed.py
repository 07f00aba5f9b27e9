"""The times that are put to people: "Tuesday 10, 11 or Wed 3" are three, and "until Friday noon" is how long they may choose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bots.language.calendar.moments import Moment
from bots.language.calendar.resolve import Scene, resolve
from bots.language.grammar.engine import Item
from bots.language.grammar.timeline import TimeGrammar
from bots.language.grammar.values import Clock, Days
from bots.language.parsed import Parsed
from bots.language.reading import Assumption
from bots.language.words.languages import every

_BEFORE_LISTS = 4
"""The stages of the grammar up to which days stand apart."""
_DEADLINE = frozenset({"UNTIL", "BY", "BEFORE"})
_HOURS = 24
_DIVIDING = frozenset({",", ";", "|"})


@dataclass(frozen=True, slots=True)
class Listed:
    """Starts in time order, each once; what of the list is meant as one and cannot be read; until when may be chosen.

    Where no start can be read all are to be asked for, and none is named as unread. ``assumptions`` are those made in reading
    the starts.
    """

    starts: tuple[datetime, ...] = ()
    unread: tuple[str, ...] = ()
    deadline: datetime | None = None
    assumptions: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class _Start:
    """A start, the places of the pieces that tell it (a clock, perhaps a day), and what was assumed of it."""

    at: datetime
    told_by: tuple[int, ...]
    assumptions: tuple[Assumption, ...] = ()


def listed(parsed: Parsed, grammar: TimeGrammar, scene: Scene, first: int = 0) -> Listed:
    """The starts that are listed from a token on, what of them cannot be read, and until when may be chosen among them.

    A clock belongs to the day before it, or to the next one named where none is; a day without a clock is no start. A weekday
    that follows a later day is the one after that: "Tuesday 10 or Wed 3", said on a Wednesday.
    """
    read = grammar.read(parsed.tokens, _claimed(parsed), _BEFORE_LISTS)
    items = [item for item in _apart(read, parsed, grammar) if item.first >= first]
    cut = next((n for n, item in enumerate(items) if _ends_list(item, parsed)), len(items))
    found = list(_starts(items[:cut], scene))
    starts = tuple(sorted({each.at for each in found}))
    end = items[cut].first if cut < len(items) else len(parsed.tokens)
    told = {n for each in found for place in each.told_by for n in range(items[place].first, items[place].end)}
    unread = tuple(_unread(parsed, items, range(first, end), told)) if starts else ()
    assumed = tuple(dict.fromkeys(assumption for each in found for assumption in each.assumptions))
    return Listed(starts, unread, _deadline(items[cut:], scene), assumed)


def list_begins(parsed: Parsed) -> int | None:
    """The token behind the colon that leads to a list; None where there is none, as no clock's colon is one."""
    tokens = parsed.tokens
    colons = (n for n, token in enumerate(tokens) if token.norm == ":")
    return next((n + 1 for n in colons if n + 1 == len(tokens) or not tokens[n + 1].glued), None)


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
                yield replace(weekday, first=item.first, end=item.first + 1)
                yield replace(hour, first=item.first + 1, end=item.end)
                continue
        yield item


def _ends_list(item: Item, parsed: Parsed) -> bool:
    """Whether what follows says until when people may choose."""
    return not _DEADLINE.isdisjoint(item.meanings) or parsed.tokens[item.first].norm in every("deadline")


def _unread(parsed: Parsed, items: Sequence[Item], within: range, told: set[int]) -> Iterator[str]:
    """The parts of a list that hold a figure and tell no start; what has no figure is talk."""
    timely = {n for item in items if item.kind for n in range(item.first + 1, item.end)}
    begin = within.start
    for place in (*within, within.stop):
        ends_line = place in within and place > begin and _begins_line(parsed, place)
        if place in within and not ends_line and (place in timely or not _divides(parsed, place)):
            continue
        part = range(begin, place)
        begin = place if ends_line else place + 1
        if told.isdisjoint(part) and any(char.isdigit() for n in part for char in parsed.tokens[n].norm):
            yield parsed.said(part.start, part.stop)


def _divides(parsed: Parsed, place: int) -> bool:
    word = parsed.tokens[place].norm
    return word in _DIVIDING or word in every("or_") or word in every("and_")


def _begins_line(parsed: Parsed, place: int) -> bool:
    return "\n" in parsed.text and "\n" in parsed.text[parsed.spans[place - 1][1] : parsed.spans[place][0]]


def _starts(items: Sequence[Item], scene: Scene) -> Iterator[_Start]:
    day: Days | None = None
    told_day: tuple[int, ...] = ()
    waiting: list[tuple[int, Clock]] = []
    last: datetime | None = None
    for place, item in enumerate(items):
        if item.kind == "DAY":
            day, told_day = item.meanings["DAY"], (place,)
            yield from _waited(day, told_day, waiting, scene)
            waiting = []
        clock = _clock(item)
        if clock is not None and day is None:
            waiting.append((place, clock))
        elif clock is not None and day is not None:
            for at, assumed in _on(day, clock, scene):
                last = _after(last, at, day)
                yield _Start(last, (place, *told_day), assumed)
    yield from _waited(None, (), waiting, scene)


def _waited(
    day: Days | None, told_day: tuple[int, ...], waiting: Sequence[tuple[int, Clock]], scene: Scene
) -> Iterator[_Start]:
    """The clocks that stood before their day, on it."""
    for place, clock in waiting:
        for at, assumed in _on(day, clock, scene):
            yield _Start(at, (place, *told_day), assumed)


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


def _on(day: Days | None, clock: Clock, scene: Scene) -> Iterator[tuple[datetime, tuple[Assumption, ...]]]:
    for each in (day.several or (day,)) if day is not None else (None,):
        found = resolve(Moment(day=each, clock=clock), scene)
        if found.at is not None:
            yield found.at, found.assumptions


def _deadline(items: Sequence[Item], scene: Scene) -> datetime | None:
    """The last moment to choose: a clock on its day, or the end of the day, also where that is over: it is to be told so."""
    day = next((item.meanings["DAY"] for item in items if item.kind == "DAY"), None)
    clock = next((clock for item in items if (clock := _clock(item)) is not None), None)
    if day is None and clock is None:
        return None
    whole = replace(scene, clip=False)
    found = resolve(Moment(day=replace(day, bound="") if day else None, clock=clock), whole)
    return found.at or (found.window.end if found.window else None)
