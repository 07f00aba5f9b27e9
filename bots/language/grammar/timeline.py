"""The time pieces of a message in order: the grammar run over its tokens, stage by stage."""

from collections.abc import Sequence, Set
from functools import cache

from bots.language.grammar.engine import Item, Stages
from bots.language.grammar.time_rules import STAGES
from bots.language.grammar.values import KINDS
from bots.language.text.tokens import Token
from bots.language.text.vocabulary import ALPHABET, Vocabulary
from bots.language.words import Language

_STAGES = Stages(STAGES, ALPHABET, KINDS)
"""The rules are the same in all languages: what differs is which words are of which category."""

_NONE: Set[int] = frozenset()


class TimeGrammar:
    """A language's vocabulary with the stages of rules behind it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def read(self, tokens: Sequence[Token], claimed: Set[int] = _NONE, upto: int | None = None) -> list[Item]:
        """The tokens as items, pieces of time put together; ``upto`` stops after so many stages."""
        senses = self.vocabulary.senses(tokens, claimed)
        return _STAGES.read(senses) if upto is None else _STAGES.read_upto(senses, upto)


@cache
def grammar_for(language: Language) -> TimeGrammar:
    """The grammar of a language, compiled when first asked for."""
    return TimeGrammar(Vocabulary(language))
