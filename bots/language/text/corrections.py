"""What is taken back within a message: "Monday, no wait, Tuesday", "at 2, no hang on, I have yoga then, make it 4"."""

from collections.abc import Sequence, Set

from bots.language.records import record
from bots.language.text.tokens import Token
from bots.language.words.languages import every, every_way


@record(frozen=True)
class Correction:
    """Where words begin that take back what was said before, and the place behind them, at which what is meant begins.

    What stands between is no part of the wish: the words themselves, and why something is taken back where that is told.
    """

    first: int
    behind: int
    denied: bool = False
    """Whether what is wrong is said once more, before what is meant: "no, not the 5th, the 6th"."""

    def tells(self, first: int, end: int) -> bool:
        """Whether these tokens are among what stands between."""
        return self.first <= first and end <= self.behind


def may_take_back(words: Set[str]) -> bool:
    """Whether one of these words begins to take something back."""
    return not _OPENERS.isdisjoint(words)


def correction(tokens: Sequence[Token], words: Set[str]) -> Correction | None:
    """The last place where something is taken back in a message of these words; None where nobody does."""
    if not may_take_back(words):
        return None
    anew: Correction | None = None
    for place in range(len(tokens) - 1, 0, -1):
        behind = _behind(tokens, place) if tokens[place].norm in _OPENERS else None
        if behind is None:
            continue
        if anew is None and _said_at(tokens, place) in _ANEW:
            anew = Correction(place, behind)
            continue
        found = Correction(place, _said_anew(tokens, behind), denied=tokens[behind - 1].norm in _NOT)
        return anew if anew and found.behind < anew.behind else found
    return anew


def _behind(tokens: Sequence[Token], place: int) -> int | None:
    """The place behind words that take something back and begin here; None where none do."""
    word = tokens[place].norm
    for said in _BY_OPENER.get(word, ()):
        if tuple([token.norm for token in tokens[place : place + len(said)]]) == said:
            return place + len(said)
    if (
        word not in _TURNING
        or place + 1 == len(tokens)
        or (word in _REFUSING_ALONE and tokens[place + 1].norm in _BEHIND_NO)
    ):
        return None
    days = tokens[place - 1].norm in _NAMED and tokens[place + 1].norm in _NAMED
    return place + 1 if tokens[place - 1].kind != "word" or days else None


def _said_at(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
    return tuple([token.norm for token in tokens[place : place + _TWO]])


def takes_back(tokens: Sequence[Token]) -> bool:
    """Whether what stands between two names does nothing but take the first one back: "Tom, no wait, Maya"."""
    words = [token.norm for token in tokens]
    if not _BETWEEN.issuperset(words):
        return False
    return not _TURNING.isdisjoint(words) or any(_behind(tokens, place) for place in range(len(tokens)))


def _said_anew(tokens: Sequence[Token], place: int) -> int:
    """The place behind what tells why something is taken back, where other words for it follow: "no wait, ..., make it 4"."""
    anew = (n + _TWO for n in range(place, len(tokens) - _TWO) if _said_at(tokens, n) in _ANEW)
    return next((n for n in anew if tokens[n].kind != "word" or tokens[n].norm in _NAMED), place)


_TWO = 2
_NOT = every("not_")
_ANEW = frozenset(tuple(way.split()) for way in every_way("clauses.retracting_anew"))
_RETRACTING = frozenset(tuple(way.split()) for way in every_way("clauses.retracting"))
_TURNING, _NAMED = every("clauses.turning"), every("clauses.days_named")
_BETWEEN = _TURNING.union(*_RETRACTING, every("clauses.retracting_beside"), ",.-…!;")
_REFUSING_ALONE, _BEHIND_NO = every("clauses.refusing_alone"), every("clauses.no_taking_back")
"""Words with which "no" says something else: "at 2, no rush", "no good any more"."""
"""What may stand between a name that is taken back and the one that is meant."""
_OPENERS = _TURNING.union(words[0] for words in _RETRACTING)
_BY_OPENER = {
    opener: sorted([words for words in _RETRACTING if words[0] == opener], key=len, reverse=True) for opener in _OPENERS
}
"""The ways of taking something back by their first words, the longest first."""
