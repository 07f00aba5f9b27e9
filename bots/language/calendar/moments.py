"""The pieces of time gathered into moments: a day, a clock, a range, a part of day, bounds and a zone that belong together."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bots.language.calendar.stretches import Grain
from bots.language.grammar.engine import Item
from bots.language.grammar.several_builders import join_days
from bots.language.grammar.values import Bound, Clock, Days, Length, Offset, Part, Range, Recur
from bots.language.records import made, record, replace


@record(frozen=True)
class Moment:
    """What was said about one time. ``first`` and ``end`` are the tokens that said it; ``after_to`` that "to" led to it."""

    day: Days | None = None
    clock: Clock | None = None
    range: Range | None = None
    bound: Bound | None = None
    part: Part | None = None
    offset: Offset | None = None
    zones: tuple[str, ...] = ()
    bad: str = ""
    first: int = 0
    end: int = 0
    after_to: bool = False
    clause: int = 0

    @property
    def has_clock(self) -> bool:
        """Whether a time of day is said, be it exact, a range or a bound."""
        return bool(self.clock or self.range or self.bound)

    @property
    def exact(self) -> bool:
        """Whether an exact start is said."""
        return bool(self.clock)


@record(frozen=True)
class Times:
    """Everything that a message says about time, before it is put on the calendar."""

    moments: tuple[Moment, ...] = ()
    lengths: tuple[Length, ...] = ()
    recur: Recur | None = None
    count: int | None = None
    until: Days | None = None
    since: Days | None = None
    exceptions: tuple[Days, ...] = ()
    parts_out: tuple[Part, ...] = ()


class _Gathering:
    """What has been gathered so far; what nothing was said of is as the class has it."""

    lengths: tuple[Length, ...] = ()
    recur: Recur | None = None
    count: int | None = None
    until: Days | None = None
    since: Days | None = None
    exceptions: tuple[Days, ...] = ()
    parts_out: tuple[Part, ...] = ()
    open: bool = False
    after_to: bool = False
    clause: int = 0
    between: bool = False
    apart: bool = False
    """Whether a word that says nothing of time stands behind the last piece."""

    def __init__(self, *, moving: bool) -> None:
        self.moments: list[Moment] = []
        self.moving = moving


def gather(items: Sequence[Item], clause_of: Callable[[int], int], *, split_ranges: bool = False) -> Times:
    """Gather pieces into moments.

    A piece joins the moment before it unless that one has such a piece already, or a "to" or the end of a sentence stands
    between. ``clause_of`` numbers the clauses by token. With ``split_ranges``, "from 3 to 4" and "Monday to Tuesday" are two
    moments: what is moved, and where to.
    """
    so_far = _Gathering(moving=split_ranges)
    for place, item in enumerate(items):
        meanings, kind = item.meanings, item.kind
        if kind is None:
            if not meanings:
                so_far.apart = True
            elif not _LEADING.isdisjoint(meanings):
                _left_over(so_far, item, items[place + 1 :])
            continue
        clause = clause_of(item.first)
        if clause != so_far.clause:
            so_far.open = False
            so_far.clause = clause
        if kind == "CLOCK" and meanings[kind].lasting and _starts_at_clock(so_far):
            so_far.lengths += (Length(meanings[kind].lasting, grain=Grain.HOUR),)
        elif kind in _WHOLE or (kind == "DAY" and not (so_far.open or so_far.recur or split_ranges)):
            _join(so_far, item, _SLOTS[kind], meanings[kind])
        else:
            clock_behind = place + 1 < len(items) and items[place + 1].kind == "CLOCK"
            _take(so_far, kind, item, split_ranges=split_ranges, clock_behind=clock_behind)
    if so_far.recur is not None and so_far.until is None:
        _settle_until(so_far)
    return Times(
        tuple(so_far.moments),
        so_far.lengths,
        so_far.recur,
        so_far.count,
        so_far.until,
        so_far.since,
        so_far.exceptions,
        so_far.parts_out,
    )


_LAST = frozenset({"until", "by"})
"""What bounds a series: "until Friday", and "by Friday" of languages where one word says both."""


def _settle_until(so_far: _Gathering) -> None:
    """``Until June``, "from 7 December to 1 March" said before the repetition that they bound."""
    for moment in so_far.moments:
        if moment.day and (moment.day.bound == "until" or _bounds_repetition(moment.day)):
            so_far.since, so_far.until = moment.day.first or so_far.since, _last_of(moment.day) or moment.day
            rest = replace(moment, day=None)
            place = so_far.moments.index(moment)
            so_far.moments[place : place + 1] = [rest] if rest.has_clock or rest.part else []
            return


_LEADING = frozenset({"BETWEEN", "TO", "AND", "DASH", "SLASH"})
"""What leads from one time to another where no rule took it up."""


def _left_over(so_far: _Gathering, item: Item, rest: Sequence[Item]) -> None:
    """A word that no rule took up: "to", the "and" of "between", or a dash that leads to another day with its time."""
    meanings = item.meanings
    if "BETWEEN" in meanings:
        so_far.between = True
    elif "TO" in meanings or ("AND" in meanings and so_far.between) or _leads_on(so_far, meanings, rest):
        _separator(so_far, rest)


def _leads_on(so_far: _Gathering, meanings: Mapping[str, Any], rest: Sequence[Item]) -> bool:
    """``Dec 3 9:00 - Dec 4 17:00``, "9am Dec 3 - 5pm Dec 4": a dash between two days with their times."""
    if not meanings.keys() & {"DASH", "SLASH"} or not so_far.moments or so_far.moments[-1].clock is None:
        return False
    following = [each.kind for each in rest if not _SMALL & each.meanings.keys()][:2]
    return following == ["DAY", "CLOCK"] or (following == ["CLOCK", "DAY"] and so_far.moments[-1].day is not None)


def _separator(so_far: _Gathering, rest: Sequence[Item]) -> None:
    """What follows "to" is another moment, where it is a time; a place is none: "je suis à Lyon vendredi"."""
    following = next((each for each in rest if not _SMALL & each.meanings.keys()), None)
    if following is not None and following.kind not in {None, "ZONE"}:
        so_far.open = False
        so_far.after_to = True


_SMALL = frozenset({"THE", "AT", "COMMA", "AROUND", "A", "ON", "SAMETIME"})
"""Words that may stand between "to" and its time."""


def _take(so_far: _Gathering, kind: str, item: Item, *, split_ranges: bool, clock_behind: bool) -> None:
    value = item.meanings[kind]
    apart = split_ranges or (clock_behind and _starts_dayless(so_far))
    if kind == "LENGTH":
        so_far.lengths += (value,)
    elif kind == "COUNT":
        so_far.count = value
    elif kind == "EXCEPTION":
        _leave_out(so_far, value)
    elif kind == "RECUR":
        so_far.recur = _merged(so_far.recur, value)
        _settle_since(so_far)
        if value.part:
            _join(so_far, item, "part", value.part)
    elif kind == "BOUNDDAY" and value.bound in _LAST and (so_far.recur or _plural(so_far)):
        so_far.until = value
    elif kind == "BOUNDDAY" and value.bound == "from" and (so_far.recur or _plural(so_far)):
        so_far.since = value
    elif kind == "DAY" and so_far.recur and _bounds_repetition(value):
        so_far.since, so_far.until = value.first, _last_of(value)
    elif split_ranges and kind == "RANGE" and value.word == "to":
        _join(so_far, item, "clock", value.start)
        so_far.open, so_far.after_to = False, True
        _join(so_far, item, "clock", value.target)
    elif apart and kind == "DAY" and value.first and value.word in {"to", "until"}:
        _join(so_far, item, "day", value.first.alone or value.first)
        so_far.open, so_far.after_to = False, True
        _join(so_far, item, "day", value.last)
    elif kind in {"BOUND", "BOUNDDAY"} and _ends(so_far, kind, value, clock_behind=clock_behind):
        so_far.open, so_far.after_to = False, True
        _join(so_far, item, *(("clock", value.clock) if kind == "BOUND" else ("day", value.bounded(""))))
    else:
        _join(so_far, item, _SLOTS[kind], value)


def _settle_since(so_far: _Gathering) -> None:
    """``From 1 April once a week on Mondays``: from when on it repeats, said before how often it does."""
    last = so_far.moments[-1] if so_far.moments else None
    if last and last.day and last.day.bound == "from" and not (last.has_clock or last.part or last.day.weekdays):
        so_far.since = last.day
        so_far.moments.pop()


def _has_day(so_far: _Gathering) -> bool:
    """Whether the time before is of a day, which is moved until another: "put Thursday's lesson off until next week"."""
    return bool(so_far.open and so_far.moments and so_far.moments[-1].day)


def _leave_out(so_far: _Gathering, value: Days | Part) -> None:
    if isinstance(value, Part):
        so_far.parts_out += (value,)
    else:
        so_far.exceptions += (value,)


def _bounds_repetition(days: Days) -> bool:
    """Whether a range of days is from when to when something repeats: "every Monday from next week until 1 March"."""
    return days.word in {"to", "until"} and all(end is not None and not end.weekdays for end in (days.first, days.last))


def _last_of(days: Days) -> Days | None:
    """The end of a range; "from April to June" takes in June, which "until June" does not."""
    return days.last.bounded("by") if days.last and days.word == "to" else days.last


def _starts_at_clock(so_far: _Gathering) -> bool:
    """Whether a clock is said already of what is not moved, so that "на 2 часа" behind it is how long it lasts."""
    return not so_far.moving and any(moment.clock for moment in so_far.moments)


def _starts_dayless(so_far: _Gathering) -> bool:
    """Whether a clock stands before that starts something and has no day: "from 2pm until tomorrow 4pm", "4pm Fri to Sat 8"."""
    last = so_far.moments[-1] if so_far.moments and so_far.open else None
    if last is None or last.day is not None:
        return False
    return last.clock is not None or (last.bound is not None and last.bound.word == "from")


def _ends(so_far: _Gathering, kind: str, value: Bound | Days, *, clock_behind: bool) -> bool:
    """Whether "until" leads from the time before it to this one: "from 3pm today until 11am tomorrow"."""
    if so_far.moving:
        return kind == "BOUNDDAY" and isinstance(value, Days) and value.bound == "until" and _has_day(so_far)
    word = value.word if isinstance(value, Bound) else value.bound
    last = so_far.moments[-1] if so_far.moments and so_far.open else None
    if word != "until" or last is None or so_far.recur or (last.day and last.day.plural):
        return False
    if last.part and isinstance(value, Days):
        return last.day is not None or last.part.today
    starts = last.clock or (last.bound and last.bound.word in {"from", "after"})
    return bool(starts) and (kind == "BOUND" or last.day is not None or (clock_behind and _starts_dayless(so_far)))


def _plural(so_far: _Gathering) -> bool:
    """Whether weekdays in the plural stand before: "mondays at 14:00 until 26 April"; "Friday's" that is moved is one."""
    return not so_far.moving and any(moment.day is not None and moment.day.plural for moment in so_far.moments)


_SLOTS = {
    "CLOCK": "clock",
    "RANGE": "range",
    "BOUND": "bound",
    "BOUNDDAY": "day",
    "DAY": "day",
    "PARTV": "part",
    "OFFSET": "offset",
    "ZONE": "zones",
    "BAD": "bad",
}
_WHOLE = frozenset({"CLOCK", "PARTV", "OFFSET", "ZONE", "BAD"})
"""Pieces that belong to one moment, whatever is said beside them; so does the day that begins one."""


def _merged(first: Recur | None, second: Recur) -> Recur:
    """Two pieces of one repetition: "every week" and "weekdays"."""
    if first is None:
        return second
    if second.weekdays and not first.weekdays:
        return replace(second, interval=max(first.interval, second.interval))
    return first


def _join(so_far: _Gathering, item: Item, slot: str, value: object) -> None:
    day = value if isinstance(value, Days) else None
    if day and day.word == "to" and day.first is None:
        so_far.open, so_far.after_to = False, True
    last = so_far.moments[-1] if so_far.open and so_far.moments else None
    if last and so_far.moving and slot == "day" and _is_another(last, value, apart=so_far.apart):
        last = None
    so_far.apart = False
    if last is not None:
        grown = _grown(last, slot, value, item.end)
        if grown is not None:
            so_far.moments[-1] = grown
            return
    so_far.moments.append(_begun(slot, value, item, so_far))
    so_far.open, so_far.after_to = True, False


def _begun(slot: str, value: object, item: Item, so_far: _Gathering) -> Moment:
    """A moment of which one piece is known."""
    pieces: dict[str, Any] = {slot: value, "first": item.first, "end": item.end}
    if isinstance(value, Days):
        pieces["part"] = value.part
    if so_far.after_to:
        pieces["after_to"] = True
    if so_far.clause:
        pieces["clause"] = so_far.clause
    return made(Moment, pieces)


def _is_another(moment: Moment, value: object, *, apart: bool) -> bool:
    """Whether a day is another than the moment's, where a move tells two.

    So it is behind "tonight", behind a day with its hour, and apart from another day: "Wednesday in place of Monday".
    """
    if moment.part and moment.part.today:
        return True
    if moment.day is None or not isinstance(value, Days):
        return False
    if value.grain is not Grain.DAY:
        return value.grain > Grain.DAY and apart and moment.day.grain is Grain.DAY and not moment.day.weekdays
    return moment.clock is not None or (apart and moment.day.grain is Grain.DAY)


def _grown(moment: Moment, slot: str, value: object, end: int) -> Moment | None:
    """The moment with one more piece, which ends at that token; None where the piece starts another moment."""
    if slot == "day" and isinstance(value, Days):
        return _with_day(moment, value, end)
    if slot in _CLOCKS and (moment.clock or moment.range or moment.bound or moment.offset):
        offset = moment.offset or value
        beside = bool(moment.offset) != (slot == "offset")
        if not (beside and isinstance(offset, Offset) and _names_day(offset)):
            return None
    if slot == "part" and moment.part is not None:
        return None
    if isinstance(value, Bound) and value.word == "by" and moment.day and not moment.day.bound:
        value = Bound("until", value.clock)
    pieces: dict[str, Any] = {slot: value, "end": end}
    return replace(moment, **pieces)


_CLOCKS = frozenset({"clock", "range", "bound", "offset"})
"""The pieces of which a moment has one at most."""


def _names_day(offset: Offset) -> bool:
    """Whether so long from now is a day rather than a moment: "in 3 days"."""
    return not offset.within and offset.length.grain >= Grain.DAY


def _with_day(moment: Moment, value: Days, end: int) -> Moment | None:
    if moment.day is None:
        return replace(moment, day=value, part=moment.part or value.part, end=end)
    joined = join_days(moment.day, value)
    return replace(moment, day=replace(joined, bound=moment.day.bound or value.bound), end=end) if joined else None


def day_of(moments: Sequence[Moment]) -> Days | None:
    """The first day that some moment names."""
    return next((moment.day for moment in moments if moment.day), None)
