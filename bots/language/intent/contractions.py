"""What careful writers spell out: "do not" says what "don't" says, which is how the cues have it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bots.language.intent.cues import CueTable, Found

_CONTRACTIONS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("do", "not"): ("dont",), ("does", "not"): ("doesnt",), ("did", "not"): ("didnt",), ("will", "not"): ("wont",),
    ("shall", "not"): ("wont",), ("would", "not"): ("wouldnt",), ("could", "not"): ("couldnt",), ("can", "not"): ("cant",),
    ("is", "not"): ("isnt",), ("are", "not"): ("arent",), ("i", "will"): ("iwill",), ("i", "shall"): ("iwill",),
    ("i", "would"): ("id",), ("i", "should"): ("id",), ("we", "shall"): ("wewill",), ("we", "will"): ("wewill",),
    ("shall", "i"): ("can", "i"), ("may", "i"): ("can", "i"), ("might", "i"): ("can", "i"), ("may", "we"): ("can", "we"),
    ("might", "we"): ("can", "we"),
}  # fmt: skip
"""What careful writers spell out, as the cues have it."""
SPELLED_OUT = frozenset({"not", "shall", "will", "would", "should", "may", "might"})
"""Words of which one is said wherever something is spelled out."""


def with_contractions(
    found: Sequence[Found], table: CueTable, symbols: Sequence[str], core: Sequence[str]
) -> Sequence[Found]:
    """The cues of a message with those that are found once "do not" is said as "don't", in the places of its own symbols."""
    if _CONTRACTIONS.keys().isdisjoint(pairwise(symbols)):
        return found
    short, places = _contracted(symbols)
    known = {each.cue.pattern for each in found}
    more = [each for each in table.find(short, _contracted(core)[0]) if each.cue.pattern not in known]
    places.append(len(symbols))
    return [*found, *(Found(each.cue, places[each.first], places[min(each.end, len(short))]) for each in more)]


def _contracted(symbols: Sequence[str]) -> tuple[list[str], list[int]]:
    """A line of symbols with what is spelled out put together, "do not" as "dont", and where each stood."""
    line: list[str] = []
    places: list[int] = []
    for place, symbol in enumerate(symbols):
        short = _CONTRACTIONS.get((line[-1], symbol)) if line else None
        if short:
            line[-1:] = short
            places += [place] * (len(short) - 1)
        else:
            line.append(symbol)
            places.append(place)
    return line, places
