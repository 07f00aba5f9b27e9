"""The time pieces of a message in order: the grammar run over its tokens, stage by stage."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from bots.language.grammar import Alphabet, Item, Rule, Stages
from bots.language.time_rules import STAGES
from bots.language.tokens import Token
from bots.language.vocabulary import MARKS, SHAPE_SETS, Vocabulary
from bots.language.words import Language

KINDS = frozenset(
    {
        "CLOCK",
        "RANGE",
        "BOUND",
        "BOUNDDAY",
        "DAY",
        "PARTV",
        "LENGTH",
        "OFFSET",
        "RECUR",
        "COUNT",
        "EXCEPTION",
        "BAD",
        "ZONE",
    }
)
"""The categories of finished pieces; what else the items hold are words that the grammar left over."""


class TimeGrammar:
    """A language's vocabulary with the stages of rules compiled for it."""

    def __init__(self, vocabulary: Vocabulary, stages: Iterable[Sequence[Rule]] = STAGES) -> None:
        self.vocabulary = vocabulary
        alphabet = Alphabet()
        tables = [tuple(stage) for stage in stages]
        for categories in _all_sets(vocabulary, tables):
            alphabet.letter(categories)
        self._stages = Stages(tables, alphabet)

    def read(self, tokens: Sequence[Token], claimed: Collection[int] = (), upto: int | None = None) -> list[Item]:
        """The tokens as items, pieces of time put together; ``upto`` stops after so many stages."""
        return self._stages.read(self.vocabulary.items(tokens, claimed), upto)


def _all_sets(vocabulary: Vocabulary, tables: Sequence[Sequence[Rule]]) -> set[frozenset[str]]:
    sets: set[frozenset[str]] = {frozenset(), frozenset({"ZONE"}), *SHAPE_SETS}
    sets.update(frozenset(meanings) for meanings in vocabulary.words.values())
    sets.update(frozenset(meanings) for known in vocabulary.phrases.values() for _, meanings in known)
    sets.update(frozenset(meanings) for meanings in MARKS.values())
    sets.update(frozenset({rule.makes}) for table in tables for rule in table)
    return sets


@cache
def grammar_for(language: Language) -> TimeGrammar:
    """The grammar of a language, compiled when first asked for."""
    return TimeGrammar(Vocabulary(language))


def kind_of(item: Item) -> str | None:
    """The category of a finished piece, None for what the grammar left over."""
    meanings = item.meanings
    if len(meanings) == 1:
        for category in meanings:
            return category if category in KINDS else None
    return None
