"""Numbers left over that must be hours: beside a day, before a zone, or where the intent asks for a time just there.

An ordinal that something is moved to is a day.
"""

from collections.abc import Sequence

from bots.language.calendar.combined import inside
from bots.language.calendar.days import year
from bots.language.calendar.stretches import Grain
from bots.language.grammar.date_builders import numbered_day
from bots.language.grammar.engine import Item
from bots.language.grammar.values import DAY_MINUTES, Clock, Days, Length
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.records import replace
from bots.language.text.clauses import POSSIBLE
from bots.language.text.corrections import correction
from bots.language.words.languages import every, every_by

_MOVING = frozenset({Intent.RESCHEDULE})
_EXISTING = frozenset({Intent.CANCEL})


def with_bare_hours(parsed: Parsed, intent: Intent) -> list[Item]:
    """Numbers left over that must be hours: beside a day, or where the intent asks for a time just there."""
    items = list(parsed.items)
    for place, item in enumerate(items):
        if not item.meanings or _READ_BY_ITSELF.isdisjoint(item.meanings):
            continue
        day = _spoken_day(parsed, items, place, intent)
        if day:
            items[place] = Item({"DAY": day}, item.first, item.end, "the day that something is moved to", "DAY")
            continue
        told = _told_hour(parsed, items, place, intent)
        if told:
            items[place] = Item({"CLOCK": told}, item.first, item.end, "an hour behind a day", "CLOCK")
            continue
        minutes = _bare_minutes(parsed, items, place)
        if minutes:
            items[place] = Item({"LENGTH": minutes}, item.first, item.end, "minutes behind a clock", "LENGTH")
            continue
        clock = _bare_clock(parsed, item) or _spoken_target(parsed, items, place, intent)
        if clock and (_is_hour(parsed, items, place, intent) or _takes_back(parsed, items, place, intent)):
            _say_hour(parsed, items, place, clock)
        elif place and item.kind == "ZONE" and (hour := _hour_of_length(items[place - 1])):
            before = items[place - 1]
            items[place - 1] = Item({"CLOCK": hour}, before.first, before.end, "8h before a zone", "CLOCK")
        elif place > 1 and item.kind is None and "YEAR" in item.meanings:
            _say_year(items, place)
    return items


def with_spans(items: Sequence[Item]) -> list[Item]:
    """Minutes before an hour as hours from and to, where somebody tells of whole hours: "mondays ten to four"."""
    return [
        Item({"RANGE": item.meanings["CLOCK"].spanned}, item.first, item.end, item.rule, "RANGE")
        if _spans(item)
        else item
        for item in items
    ]


def _spans(item: Item) -> bool:
    return item.kind == "CLOCK" and item.meanings["CLOCK"].since > 0


def tells_span(items: Sequence[Item]) -> bool:
    """Whether some time of day could be hours from and to."""
    return any(_spans(item) for item in items)


def _hour_of_length(item: Item) -> Clock | None:
    """``8h gmt``: what would be a length is an hour where a zone stands behind it."""
    if item.kind != "LENGTH":
        return None
    length: Length = item.meanings["LENGTH"]
    minutes = length.total()
    return Clock(minutes) if length.grain == Grain.HOUR and minutes % 60 == 0 and minutes < DAY_MINUTES else None


def _say_hour(parsed: Parsed, items: list[Item], place: int, clock: Clock) -> None:
    """``Friday 9 30``: an hour beside a day, with the number right behind it that has its minutes."""
    item, minutes = items[place], items[place + 1] if place + 1 < len(items) else None
    if "HR" in item.meanings and minutes is not None and _are_minutes(parsed, minutes):
        clock = replace(clock, minutes=clock.minutes + minutes.meanings["NUM"])
        items[place + 1] = Item({}, minutes.first, minutes.end)
    items[place] = Item({"CLOCK": clock}, item.first, item.end, "an hour beside a day", "CLOCK")


def _are_minutes(parsed: Parsed, item: Item) -> bool:
    """Whether a number left over has two digits and is less than sixty."""
    digits = parsed.tokens[item.first].norm
    return item.kind is None and len(digits) == _DIGITS and digits.isdecimal() and item.value("NUM") in range(60)


_DIGITS = 2


def _takes_back(parsed: Parsed, items: Sequence[Item], place: int, intent: Intent) -> bool:
    """``At 3, no wait, 4``: whether the number stands right behind words that take back an hour or a number."""
    first = items[place].first
    taken_back = correction(parsed.tokens, parsed.words)
    if taken_back is None or any(token.norm not in _BEFORE_TAKEN for token in parsed.tokens[taken_back.behind : first]):
        return False
    before = [item for item in items[:place] if item.meanings and item.first < taken_back.first]
    hourly = {"CLOCK", "RANGE"} if intent in _MOVING else {"CLOCK"}
    return any(item.kind in hourly or _bare_clock(parsed, item) is not None for item in before[-2:])


_BEFORE_TAKEN = every("when.retaken") | {","}


def _say_year(items: list[Item], place: int) -> None:
    """``Oct 26 11:00 2027``: a year behind the clock is that of the day before it."""
    day, clock = items[place - 2], items[place - 1]
    if day.kind != "DAY" or clock.kind not in {"CLOCK", "RANGE"} or not day.meanings["DAY"].moves:
        return
    said: Days = day.meanings["DAY"]
    dated = replace(said, find=inside(said.find, year(items[place].meanings["YEAR"])), moves=False)
    items[place - 2] = Item({"DAY": dated}, day.first, day.end, day.rule, "DAY")
    items[place] = Item({}, items[place].first, items[place].end)


def _told_hour(parsed: Parsed, items: Sequence[Item], place: int, intent: Intent) -> Clock | None:
    """The hour that a length right behind a day tells where the words for both are one: "morgen 3 uur".

    One that stands for itself is an hour where another time is proposed: "4 uur lukt niet, 5 uur wel?".
    """
    if items[place].kind != "LENGTH":
        return None
    length: Length = items[place].meanings["LENGTH"]
    before = _neighbour(items, place, -1)
    proposed = intent is Intent.PROPOSE and length.hour
    if length.lasting or not (proposed or (before is not None and before.kind in {"DAY", "PARTV"})):
        return None
    if not length.hour:
        return _late_hour(parsed, items[place], length)
    return Clock(length.hour * 60, open=length.hour <= 12)


def _late_hour(parsed: Parsed, item: Item, length: Length) -> Clock | None:
    """``Friday 10h`` is at ten: nobody has as many hours as that."""
    hours = length.total() // 60
    glued = item.end - item.first == _GLUED and parsed.tokens[item.end - 1].norm == "h"
    return Clock(hours * 60) if glued and hours in _LATE and length.total() == hours * 60 else None


_GLUED = 2
"""Tokens of a number with its unit."""
_LATE = range(9, 24)


def _bare_clock(parsed: Parsed, item: Item) -> Clock | None:
    """The hour that a number left over would be; None for what is no digit, no hour, or a number of people."""
    if item.kind or "NUMW" in item.meanings:
        return None
    if parsed.capacity_span and parsed.capacity_span[0] <= item.first < parsed.capacity_span[1]:
        return None
    clock = item.value("HMM") or item.value("HR") or item.value("DOTCLK")
    return clock if isinstance(clock, Clock) else None


def _spoken_target(parsed: Parsed, items: Sequence[Item], place: int, intent: Intent) -> Clock | None:
    """``Push it back to four``: a number in words behind the "to" of a move, where nothing follows that it could count."""
    item, before = items[place], _neighbour(items, place, -1)
    if intent is Intent.PROPOSE and "NUMW" in item.meanings and not _counts(parsed, items, place):
        return item.value("HR") if _is_put_forward(parsed, item) else None
    if intent not in _MOVING or "NUMW" not in item.meanings or _counts(parsed, items, place):
        return None
    if not _is_of_two(parsed, item) and (before is None or "TO" not in before.meanings):
        return None
    clock: Clock | None = item.value("HR")
    return clock


def _is_of_two(parsed: Parsed, item: Item) -> bool:
    """Whether a number is one of two hours of which one is instead of the other: "make Dmitri six instead of five"."""
    norms = [token.norm for token in parsed.tokens]
    before, behind = norms[max(0, item.first - _TWO) : item.first], norms[item.end : item.end + _TWO]
    if not _NOT.isdisjoint((*before[-1:], *behind[:1])):
        return True
    return before[::-1] in _EITHER_OF_TWO or behind[::-1] in _EITHER_OF_TWO


def _is_put_forward(parsed: Parsed, item: Item) -> bool:
    """Whether a number is proposed: "what about eleven?"."""
    return bool(item.first) and parsed.tokens[item.first - 1].norm in _BEFORE_HOUR


def _spoken_day(parsed: Parsed, items: Sequence[Item], place: int, intent: Intent) -> Days | None:
    """``Move Tom to the twentieth``: an ordinal behind the "to the" of a move, where nothing follows that it could count.

    So is one that stands for another day: "on the nineteenth, no sorry, the sixteenth".
    """
    item = items[place]
    if item.kind or "ORD" not in item.meanings or place < _TWO or "THE" not in items[place - 1].meanings:
        return None
    leads = (intent in _MOVING and "TO" in items[place - 2].meanings) or _takes_day_back(parsed, items, place)
    return numbered_day(items[place].meanings["ORD"]) if leads and not _counts(parsed, items, place) else None


_TWO = 2


def _takes_day_back(parsed: Parsed, items: Sequence[Item], place: int) -> bool:
    """Whether an ordinal with its article stands right behind words that take back a day."""
    taken_back = correction(parsed.tokens, parsed.words)
    if taken_back is None:
        return False
    between = parsed.tokens[taken_back.behind : items[place - 1].first]
    told = any(item.kind == "DAY" and item.first < taken_back.first for item in items[:place])
    return told and all(token.kind == "mark" for token in between)


def _counts(parsed: Parsed, items: Sequence[Item], place: int) -> bool:
    """Whether a word follows that the number may count: "to two people"."""
    end = items[place].end
    if end == len(parsed.tokens) or parsed.tokens[end].kind != "word" or parsed.clauses[end] != parsed.clauses[end - 1]:
        return False
    following = items[place + 1].kind if place + 1 < len(items) else None
    return following not in _TIMELY and parsed.tokens[end].norm not in _COUNTS_NOTHING


_TIMELY = frozenset({"DAY", "PARTV", "CLOCK"})
_COUNTS_NOTHING = (
    every("courtesy") | every("instead_of") | every("then") | every("and_") | every("but") | every("when.uncounted")
)


def _bare_minutes(parsed: Parsed, items: Sequence[Item], place: int) -> Length | None:
    """``At 11:30 for 45``: minutes, where a clock stands right before and nothing follows that they could count."""
    item = items[place]
    number = item.value("NUM")
    if (
        item.kind
        or number not in _USUAL_MINUTES
        or place < 2
        or parsed.tokens[item.first - 1].norm not in _BEFORE_MINUTES
    ):
        return None
    counted = item.end < len(parsed.tokens) and parsed.tokens[item.end].kind == "word"
    return Length(minutes=number) if items[place - 2].kind in {"CLOCK", "DAY"} and not counted else None


_BEFORE_MINUTES = every("when.before_minutes")
_USUAL_MINUTES = frozenset({15, 20, 25, 30, 40, 45, 50, 60, 75, 90})
_READ_BY_ITSELF = frozenset({"NUM", "ORD", "LENGTH", "HMM", "HR", "DOTCLK", "ZONE", "YEAR"})
"""What can be an hour, or says so of its neighbour: most pieces need no second look."""


def _is_hour(parsed: Parsed, items: Sequence[Item], place: int, intent: Intent) -> bool:
    before, after = _neighbour(items, place, -1), items[place + 1] if place + 1 < len(items) else None
    if after is not None and after.meanings.keys() & {"UNIT", "TIMES"}:
        return False
    beyond = items[place + 2] if place + 2 < len(items) else None
    if after is not None and beyond is not None and after.kind == "DAY" and beyond.kind == "PARTV":
        return True
    if before is not None and (before.kind in {"DAY", "PARTV"} or (before.kind == "BOUNDDAY" and intent in _MOVING)):
        return True
    if before is not None and before.kind == "RECUR" and parsed.tokens[items[place].first].kind == "number":
        return True
    first = items[place].first
    previous = parsed.tokens[first - 1].norm if first else ""
    following = parsed.tokens[items[place].end].norm if items[place].end < len(parsed.tokens) else ""
    if intent in _MOVING and before is not None and before.meanings.keys() & {"TO", "FROM"}:
        return True
    if intent in _CHANGING and first > 1 and _INSTEAD_OF.get(previous) == parsed.tokens[first - 2].norm:
        return True
    if intent in _MOVING and not _NOT.isdisjoint((previous, following)):
        return True
    if intent in _MOVING and previous in _AN:
        return True
    if intent in _MOVING | _EXISTING and previous in _OF_OWN:
        return True
    if (intent in _ASKING or (intent in _MOVING and following in _BEHIND_TARGET)) and (
        previous in _BEFORE_HOUR or following in _BEHIND_HOUR
    ):
        return True
    if intent in _HELD and (following in _SUITING or (following in _IS and _is_fine(parsed, items[place].end + 1))):
        return True
    return bool(first and after is not None and after.kind == "DAY" and intent in _HOUR_FIRST)


_ASKING = frozenset({Intent.PROPOSE, Intent.MORE, Intent.FREE_BUSY})
_HOUR_FIRST = frozenset({Intent.RESCHEDULE, Intent.CANCEL, Intent.PROPOSE, Intent.FREE_BUSY})


def _is_fine(parsed: Parsed, place: int) -> bool:
    """Whether a word says of what stands before it that it would do."""
    return place < len(parsed.tokens) and parsed.tokens[place].norm in _FINE


_IS, _FINE = every("when.is_"), every("when.fine")
_HELD = frozenset({Intent.BOOK, Intent.MEET})
_SUITING = every("when.hour_suits")
_AN, _OF_OWN = every("when.an"), every("when.hour_of_own")
_BEFORE_HOUR = every("clauses.before_hour") | every("when.before_hour")
_BEHIND_TARGET = every("when.behind_target") | {"", "?", ".", ","}
"""What may stand behind the hour that something is moved to; nothing at the end of the message."""
_BEHIND_HOUR = POSSIBLE | every("when.behind_hour") | {"?"}
_CHANGING = frozenset({Intent.RESCHEDULE, Intent.PROPOSE, Intent.BOOK})
_INSTEAD_OF = every_by("when.instead_of")
_NOT = every("not_")
"""What stands between two hours of which the second is wrong: "8 not 9"."""
_EITHER_OF_TWO = tuple([last, first] for last, first in _INSTEAD_OF.items())


def _neighbour(items: Sequence[Item], place: int, step: int) -> Item | None:
    at = place + step
    while 0 <= at < len(items) and ("COMMA" in items[at].meanings or "AT" in items[at].meanings):
        at += step
    return items[at] if 0 <= at < len(items) else None
