"""Floors: "on the 3rd floor", "im 2. Stock" say where a room is, and no day."""

from collections.abc import Sequence, Set

from bots.language.text.tokens import Token
from bots.language.text.vocabulary import Vocabulary
from bots.language.words.languages import every

FLOORS = every("rooms.floors")
_BETWEEN = frozenset({".", "-"})
"""What may stand between the number and the word: "2. Stock", "2nd-floor"."""


def floor_in(tokens: Sequence[Token], words: Set[str], vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Which tokens name a floor by its number (``[first, end)``); None where none is named."""
    if FLOORS.isdisjoint(words):
        return None
    for place, token in enumerate(tokens):
        if token.norm not in FLOORS:
            continue
        first = place - 1
        if first > 0 and tokens[first].norm in _BETWEEN:
            first -= 1
        if first >= 0 and _counts(tokens[first], vocabulary):
            return first, place + 1
    return None


def _counts(token: Token, vocabulary: Vocabulary) -> bool:
    return token.kind in {"ordinal", "number"} or "ORD" in vocabulary.words.get(token.norm, ())
