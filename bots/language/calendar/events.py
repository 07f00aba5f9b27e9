"""What is bounded by something of one's own, whose time is told: "a slot before my exam on the 12th"."""

from collections.abc import Sequence
from itertools import pairwise

from bots.language.grammar.engine import Item
from bots.language.grammar.values import Bound
from bots.language.parsed import Parsed
from bots.language.words.languages import every


def with_events(items: Sequence[Item], parsed: Parsed) -> list[Item]:
    """The pieces of time with those of such events as bounds.

    Where a day or an hour is asked for besides, the event says nothing more: "tomorrow morning, before my shift at 2".
    """
    if _BOUNDING.isdisjoint(parsed.words) or _OWN.isdisjoint(parsed.words):
        return list(items)
    events = [item for item in items if item.kind in _TIMELY and _is_of_event(item, parsed)]
    asked = any(item.kind in _ASKED and item not in events for item in items)
    return [_bounded(item, asked=asked) if item in events else item for item in items]


def _is_of_event(item: Item, parsed: Parsed) -> bool:
    """Whether "before my exam" stands right before the time, in its clause."""
    clause = parsed.clauses[item.first]
    near = range(max(0, item.first - _FAR), item.first)
    words = [parsed.tokens[n].norm for n in near if parsed.clauses[n] == clause]
    places = (n + 2 for n, (first, of) in enumerate(pairwise(words)) if first in _BOUNDING and of in _OWN)
    own = next(places, len(words))
    return own < len(words) and all(word.isalpha() for word in words[own:])


def _bounded(item: Item, *, asked: bool) -> Item:
    """The event's time as the end of what is asked for, or as nothing."""
    if asked:
        return Item({}, item.first, item.end)
    if item.kind == "DAY":
        return Item({"BOUNDDAY": item.meanings["DAY"].bounded("before")}, item.first, item.end, item.rule, "BOUNDDAY")
    return Item({"BOUND": Bound("before", item.meanings["CLOCK"])}, item.first, item.end, item.rule, "BOUND")


_TIMELY = frozenset({"DAY", "CLOCK"})
_ASKED = frozenset({"DAY", "CLOCK", "PARTV", "RANGE", "BOUND", "BOUNDDAY", "OFFSET"})
_BOUNDING, _OWN = every("when.up_to"), every("when.own")
_FAR = 6
"""Words before a time among which its event is named."""
