"""Names that are taken back: "book Tom, no wait, Maya" is about Maya alone."""

from collections.abc import Sequence, Set
from itertools import pairwise

from bots.language.naming.hits import Names
from bots.language.records import replace
from bots.language.text.corrections import may_take_back, takes_back
from bots.language.text.tokens import Token


def without_taken_back(names: Names, tokens: Sequence[Token], words: Set[str]) -> Names:
    """The names of a message of these ``words`` without each that gives way to the next one of its kind."""
    if len(names.hits) < _SEVERAL or not may_take_back(words):
        return names
    gone = {
        hit.first
        for hit, meant in pairwise(names.hits)
        if hit.kind == meant.kind and takes_back(tokens[hit.end : meant.first])
    }
    return replace(names, hits=tuple([hit for hit in names.hits if hit.first not in gone])) if gone else names


_SEVERAL = 2
