"""What careful writers spell out: "do not" says what "don't" says, which is how the cues have it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

_CONTRACTIONS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("do", "not"): ("dont",), ("does", "not"): ("doesnt",), ("did", "not"): ("didnt",), ("will", "not"): ("wont",),
    ("shall", "not"): ("wont",), ("would", "not"): ("wouldnt",), ("could", "not"): ("couldnt",), ("can", "not"): ("cant",),
    ("is", "not"): ("isnt",), ("are", "not"): ("arent",), ("i", "will"): ("iwill",), ("i", "shall"): ("iwill",),
    ("i", "would"): ("id",), ("i", "should"): ("id",), ("we", "shall"): ("wewill",), ("we", "will"): ("wewill",),
    ("shall", "i"): ("can", "i"), ("may", "i"): ("can", "i"), ("might", "i"): ("can", "i"), ("may", "we"): ("can", "we"),
    ("might", "we"): ("can", "we"),
}  # fmt: skip
"""What careful writers spell out, as the cues have it."""
_SPELLED_OUT = frozenset({"not", "shall", "will", "would", "should", "may", "might"})
"""Words of which one is said wherever something is spelled out."""


def contracted(symbols: Sequence[str]) -> tuple[list[str], list[int]] | None:
    """A line of symbols with what is spelled out put together, "do not" as "dont", and where each stood, the end last.

    None where nothing is spelled out.
    """
    if _SPELLED_OUT.isdisjoint(symbols) or _CONTRACTIONS.keys().isdisjoint(pairwise(symbols)):
        return None
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
    return line, [*places, len(symbols)]
