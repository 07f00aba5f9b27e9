"""Where a booking is moved to, and by how much: words of many languages, and in some the case of the time."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from bots.language.grammar.engine import Item
from bots.language.grammar.values import Days, Length
from bots.language.parsed import Parsed
from bots.language.text.tokens import Token
from bots.language.words.languages import LANGUAGES, every
from bots.language.words.subjects import DirectionWords

EARLIER = every("earlier")
"""What says that something is moved to an earlier time."""

BY = EARLIER | every("by_")
"""What says that a length is by how much something is moved."""

INSTEAD_BEHIND = frozenset(language.small.instead_of for language in LANGUAGES if language.small.behind)
"""Words behind the time that another one replaces: "pazartesi yerine çarşamba"."""

INSTEAD = every("instead_of") - INSTEAD_BEHIND
"""Words before it: "um 12 statt um 11"."""

BY_HOW_MUCH = every("hence_by")
"""What says so behind a length that could as well be counted from now."""

_DIRECTIONS = {language.code: language.directions for language in LANGUAGES if language.directions.ending_towards}
"""By a language's code how it says a direction by a case."""


_LEADING = {
    language.code: frozenset(language.directions.leading.split())
    for language in LANGUAGES
    if language.directions.leading
}
"""By a language's code the words that lead to where something is moved, and elsewhere to when it is."""


def led_until(items: Sequence[Item], parsed: Parsed) -> list[Item]:
    """The items with a "to" before the hour until which something named before is put off: "delay my 2pm with Maya till 3".

    "Push our chat up to 11" leads to that hour as well; what is made longer until then stays where it is.
    """
    last = next((item for item in reversed(items) if item.kind), None)
    if last is None or last.kind != "BOUND" or any(map(_is_to, items)) or not _leads(last, items, parsed):
        return list(items)
    hour = Item({"CLOCK": last.meanings["BOUND"].clock}, last.first, last.end, last.rule, "CLOCK")
    to = Item({"TO": True}, last.first, last.first)
    return [made for item in items for made in ((to, hour) if item is last else (item,))]


def _leads(last: Item, items: Sequence[Item], parsed: Parsed) -> bool:
    """Whether a bound is where to something moves: "up to 11", or "till 3" behind what is named in the same clause."""
    word = last.meanings["BOUND"].word
    if word == "before":
        return parsed.tokens[last.first].norm in _UP
    if word != "until" or not _MADE_LONGER.isdisjoint(parsed.words):
        return False
    named = [*(hit.first for hit in parsed.names.hits), *(item.first for item in items if item.kind)]
    clause = parsed.clauses[last.first]
    return any(place < last.first and parsed.clauses[place] == clause for place in named)


def _is_to(item: Item) -> bool:
    """Whether it leads to a time, by itself or within two days: "с понедельника на среду"."""
    if item.kind == "DAY":
        days: Days = item.meanings["DAY"]
        return days.word == "to" and days.last is not None
    return item.kind is None and "TO" in item.meanings


_UP = every("earlier_by")
_MADE_LONGER = every("sessions.made_longer")


_LEADING_LAST = {
    language.code: frozenset(language.directions.leading_last.split())
    for language in LANGUAGES
    if language.directions.leading_last
}
"""By a language's code the words that do so before the last time alone."""


def by_how_much(lengths: Sequence[Length], behind: int, parsed: Parsed) -> Length:
    """Of the lengths said that by which something is moved: of several the one behind "by", and ``behind`` what is moved.

    "I'm ten minutes late, push my 2pm back by half an hour".
    """
    if len(lengths) == 1:
        return lengths[0]
    said = (item for item in parsed.items if item.kind == "LENGTH" and item.first >= behind)
    led = (item for item in said if item.first and parsed.tokens[item.first - 1].norm in BY)
    return next((item.meanings["LENGTH"] for item in led), lengths[0])


def with_targets(items: Sequence[Item], tokens: Sequence[Token], code: str) -> list[Item]:
    """The items with a "to" before each run of times that ends in the case of a direction; other languages' as they are."""
    if code == "en":
        return _with_for(items, tokens)
    if code in _LEADING_LAST:
        items = _with_leading_last(items, tokens, _LEADING_LAST[code], _LEADING.get(code, frozenset()))
    if code in _LEADING:
        return _with_leading(items, tokens, _LEADING[code])
    directions = _DIRECTIONS.get(code)
    if directions is None:
        return list(items)
    made: list[Item] = []
    start: int | None = None
    last: Item | None = None
    for item in items:
        if item.kind is None:
            if "COMMA" not in item.meanings:
                start = None
            made.append(item)
            continue
        if item.kind == "DAY" and (parted := _parted_by_case(item, tokens, directions)):
            made += parted
            start = None
            continue
        if start is None or last is None or item.first != last.end or _is_source(tokens[last.end - 1], directions):
            start = len(made)
        made.append(item)
        last = item
        if item.kind == "DAY" and item.meanings["DAY"].first:
            start = None
            continue
        if _is_target(tokens[item.end - 1], directions):
            made.insert(start, Item({"TO": True}, made[start].first, made[start].first))
            start = None
    return made


def _with_leading(items: Sequence[Item], tokens: Sequence[Token], leading: frozenset[str]) -> list[Item]:
    """The items with one "to", before the last run of times that such a word leads to.

    "Запись на пятницу в 9 на субботу в 10" goes to Saturday; "на пятницу, на 16:00" is a single time.
    """
    words = [item for item in items if item.kind is None and tokens[item.first].norm in leading]
    target: Item | None = None
    end = behind_comma = -1
    for before, item in pairwise((_NOTHING, *items)):
        opening = before if before in words else item
        if item.kind in _POINTS and tokens[opening.first].norm in leading:
            target = target if opening.first in {end, behind_comma} else item
            end = item.end
        elif "COMMA" in item.meanings and before.end == end:
            behind_comma = item.end
    if target is None:
        return list(items)
    made = [item for item in items if item not in words]
    place = made.index(target)
    return [*made[:place], Item({"TO": True}, target.first, target.first), *made[place:]]


def _with_leading_last(
    items: Sequence[Item], tokens: Sequence[Token], leading: frozenset[str], parting: frozenset[str]
) -> list[Item]:
    """``Décale mon cours à 17h``: the items with a "to" before the last run of times, where such a word begins it.

    A second hour and a ``parting`` word begin a run of their own: "a las 4 a las 5" and "à 10h pour 11h" are two. What follows
    behind a comma tells that the hour is the old one: "mon cours à 17h, tu peux le décaler ?".
    """
    last = next((n for n in range(len(items) - 1, -1, -1) if items[n].kind), 0)
    place = last
    while (
        place
        and items[place - 1].kind in _POINTS
        and items[place - 1].end == items[place].first
        and items[place - 1].kind != items[place].kind
        and tokens[items[place].first].norm not in parting
    ):
        place -= 1
    begin = items[place : place + 1]
    if not begin or begin[0].kind not in _POINTS or tokens[begin[0].first].norm not in leading:
        return list(items)
    if any(token.norm == "," for token in tokens[items[last].end : -1]):
        return list(items)
    return [*items[:place], Item({"TO": True}, begin[0].first, begin[0].first), *items[place:]]


_NOTHING = Item({}, 0, 0)
_POINTS = frozenset({"CLOCK", "DAY", "PARTV", "RANGE", "BOUND"})
"""Pieces of time that say when, not how long."""


def _with_for(items: Sequence[Item], tokens: Sequence[Token]) -> list[Item]:
    """``Change my lesson of Friday for 16:30``: "for" behind another time leads to the target, where no "to" does."""
    if any("TO" in first.meanings and first.kind is None and second.kind for first, second in pairwise(items)):
        return list(items)
    made: list[Item] = []
    timed, last = any(token.norm in _RESCHEDULING for token in tokens), len(tokens)
    for item in items:
        if item.kind == "DAY" and (parted := _parted(item, tokens)):
            made += parted
            timed = True
            continue
        if (
            (timed or (item.first and tokens[item.first - 1].norm in _AT_HAND))
            and item.kind in {"CLOCK", "DAY", "BOUND"}
            and (tokens[item.first].norm in _FOR or _becomes(tokens, last, item))
        ):
            made.append(Item({"TO": True}, item.first, item.first))
            timed = False
        elif item.kind in {"CLOCK", "DAY"}:
            timed, last = True, item.end
        made.append(item)
    return made


def _becomes(tokens: Sequence[Token], last: int, item: Item) -> bool:
    """Whether an hour is what a session shall be at whose time ends at ``last``: "could Friday's be a bit later, say 5pm"."""
    if item.kind == "BOUND":
        return tokens[item.first].norm in _STARTING
    return item.kind == "CLOCK" and not _BECOMING.isdisjoint([token.norm for token in tokens[last : item.first]])


_FOR = every("when.target")
_AT_HAND = every("when.at_hand")
_STARTING, _BECOMING = every("when.starting"), every("when.becoming")
_RESCHEDULING = every("when.rescheduling")


def _parted(item: Item, tokens: Sequence[Token]) -> Sequence[Item]:
    """``Friday for Monday``: two days, the second instead of the first; none where that is not said."""
    place = next((n for n in range(item.first + 1, item.end) if tokens[n].norm in _FOR), None)
    return () if place is None else _two_days(item, place)


def _parted_by_case(item: Item, tokens: Sequence[Token], directions: DirectionWords) -> Sequence[Item]:
    """``Cumayı pazartesiye``: two days side by side, the second where the first is moved to."""
    side_by_side = item.end - item.first == _TWO and _is_target(tokens[item.end - 1], directions)
    return _two_days(item, item.end - 1) if side_by_side else ()


def _two_days(item: Item, place: int) -> Sequence[Item]:
    """The two days of an item with a "to" between them, at a place; none where they are not two."""
    days = item.meanings["DAY"].several
    if len(days) != _TWO:
        return ()
    old = Item({"DAY": days[0]}, item.first, place, item.rule, "DAY")
    return old, Item({"TO": True}, place, place), Item({"DAY": days[1]}, place, item.end, item.rule, "DAY")


_TWO = 2


def _is_target(token: Token, directions: DirectionWords) -> bool:
    if token.ending or token.glued or token.kind == "ordinal":
        ending = token.ending or token.norm.lstrip("0123456789")
        return _whole(directions.ending_towards).fullmatch(ending) is not None
    if token.norm in directions.towards.split():
        return True
    return _whole(directions.month_towards).fullmatch(token.norm) is not None


_whole = cache(re.compile)


def _is_source(token: Token, directions: DirectionWords) -> bool:
    """Whether the case says what the booking has now: "10'daki", "yarınki", "cumadan"."""
    if token.ending:
        return token.ending.endswith(directions.ending_from)
    return token.norm.endswith(directions.word_from)
