"""Words that stand where a name must stand and are no name here: they are asked about, not passed over in silence."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import cache

from bots.language.intent.cues import line_pattern, needed_words
from bots.language.intent.symbols import NEW, Symbol, joined
from bots.language.records import record
from bots.language.text.tokens import Token
from bots.language.text.vocabulary import Vocabulary
from bots.language.words import Language
from bots.language.words.en import ENGLISH
from bots.language.words.languages import every

_SLOTS = {"person": "<person>", "skill": "<skill>", "name": "<skill>", "room": "<room>"}
_KNOWN_SLOTS = frozenset(
    "<person> <people> <room> <skill> <service> <time> <part> <length> <number> <nth> <place> <mail> <title>".split()
)
_NOBODY = frozenset[int]()
_ROUNDS = 3
"""How far a list of new names is followed from one that is plainly a name."""


@record(frozen=True)
class Unknown:
    """A name that is none here: ``kind`` is ``person``, ``skill``, ``name`` for either, or ``room``; which tokens said it."""

    kind: str
    first: int
    end: int


_OF_PEOPLE = frozenset({"book", "meet", "free", "cancel", "move"})
"""Commands behind which somebody's name stands first, where they are meant though they are not written."""


def with_strangers(
    symbols: tuple[Symbol, ...],
    said: Sequence[str],
    tokens: Sequence[Token],
    words: Set[str],
    vocabulary: Vocabulary,
    command: str | None = None,
) -> tuple[tuple[Symbol, ...], Sequence[str], tuple[Unknown, ...]]:
    """The line with the slots that unknown names would have, were they known; what its symbols say; and those names in order.

    ``command`` is the one that is meant, as behind "book Tom mon 3 and …".
    """
    called = frozenset(_called(symbols, tokens)) if "@" in words else _NOBODY
    if not called and _explained(vocabulary).issuperset(said):
        return symbols, said, ()
    line = list(_marked(symbols, tokens, vocabulary, called))
    if NEW not in [symbol.text for symbol in line]:
        return symbols, said, ()
    kinds = _named(line, called, vocabulary.language, begins=command in _OF_PEOPLE)
    found = tuple(Unknown(kinds[n], line[n].first, line[n].end) for n in sorted(kinds))
    slots = {each.first: _SLOTS[each.kind] for each in found}
    inside = {n for each in found for n in range(each.first + 1, each.end)}
    told = (Symbol(slots[s.first], s.first, s.end) if s.first in slots else s for s in symbols if s.first not in inside)
    whole, texts = joined([symbol for symbol in told if symbol.text != NEW])
    return whole, texts, found


def _called(symbols: Sequence[Symbol], tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens that a sign says to be somebody's name, ``@bob``, though nobody here bears it."""
    for symbol in symbols:
        at = symbol.first
        signed = at and tokens[at - 1].norm == "@" and tokens[at].glued
        if signed and symbol.text not in _THE_ASSISTANT and not symbol.text.startswith("<"):
            yield at


_THE_ASSISTANT = frozenset({"slotbot", "bot"})
"""Who is addressed by its own name: "@slotbot help"."""


def _marked(
    symbols: Sequence[Symbol], tokens: Sequence[Token], vocabulary: Vocabulary, called: Collection[int]
) -> Iterator[Symbol]:
    """The line with a slot for each run of words that nothing explains, and the commas between."""
    run: Symbol | None = None
    end = 0
    explained = _explained(vocabulary)
    for symbol in symbols:
        comma = end < symbol.first and "," in [token.norm for token in tokens[end : symbol.first]]
        named = symbol.first in called
        new = named or (symbol.text not in explained and _explains_nothing(symbol, tokens, vocabulary))
        if run is not None and new and symbol.first == run.end and not named:
            run = Symbol(NEW, run.first, symbol.end)
        else:
            if run is not None:
                yield run
            if comma:
                yield Symbol(",", end, symbol.first)
            run = Symbol(NEW, symbol.first, symbol.end) if new else None
            if not new:
                yield symbol
        end = symbol.end
    if run is not None:
        yield run


def _explains_nothing(symbol: Symbol, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    if symbol.text == NEW:
        return True
    token = tokens[symbol.first]
    word = token.norm
    if symbol.text != word or token.kind != "word" or len(word) < 2:
        return False
    return not vocabulary.knows(word) and word not in _around(vocabulary.language)


def _named(symbols: Sequence[Symbol], called: Collection[int], language: Language, *, begins: bool) -> dict[int, str]:
    """Which elements of the line are names, by their sign or by where they stand, and of what kind.

    With ``begins`` somebody's name stands first. Only the ways of naming are looked for of which a word is said, or may be
    found: names tell of further names.
    """
    rows, telling = _patterns(language)
    kinds = {n: "person" for n, symbol in enumerate(symbols) if symbol.first in called}
    if begins and symbols[0].text == NEW:
        kinds[0] = "person"
    line = [_SLOTS[kinds[n]] if n in kinds else symbol.text for n, symbol in enumerate(symbols)]
    text = f" {' '.join(line)} "
    likely = sorted({number for word in (*line, *_TO_COME) if word in telling for number in telling[word]})
    for _ in range(_ROUNDS):
        before = len(kinds)
        for kind, pattern in [rows[number] for number in likely]:
            while (match := pattern.search(text)) is not None:
                place = text.count(" ", 0, match.start() + match[0].index(NEW)) - 1
                kinds[place] = kind
                line[place] = _SLOTS[kind]
                text = f" {' '.join(line)} "
        if len(kinds) == before or NEW not in line:
            break
    return kinds


@cache
def _explained(vocabulary: Vocabulary) -> frozenset[str]:
    """The elements of a line of which none is a new name: most messages hold no others."""
    return (vocabulary.known | _around(vocabulary.language) | _KNOWN_SLOTS) - {NEW}


@cache
def _around(language: Language) -> frozenset[str]:
    """The words that tell where a name stands: none of them is one."""
    rows = language.strangers + ENGLISH.strangers
    return frozenset(
        word for _, pattern in rows for element in pattern.split() for word in element.strip("?").split("|")
    )


_SECOND = (("person", f"<person> <time> <number>? {'|'.join(sorted(every('and_')))}|, <new> <time>"),)
"""Somebody with a time of their own, behind somebody with theirs: "book Tom mon 3 and Zorro tue 4"."""


@cache
def _patterns(
    language: Language,
) -> tuple[Sequence[tuple[str, re.Pattern[str]]], Mapping[str, Sequence[int]]]:
    """The ways of naming somebody or something, each a kind and a pattern; and for each word the numbers of those it tells of."""
    rows = language.strangers + (() if language.code == "en" else ENGLISH.strangers) + _SECOND
    telling: dict[str, list[int]] = defaultdict(list)
    for number, (_, pattern) in enumerate(rows):
        for word in next((words for words in needed_words(pattern) if NEW not in words), {_ANY}):
            telling[word].append(number)
    return [(kind, line_pattern(pattern)) for kind, pattern in rows], telling


_ANY = ""
"""Stands for the word that a way of naming tells of itself by, where it has none but the name."""
_TO_COME = frozenset({_ANY, *_SLOTS.values()})
"""What may stand in the line once names are found."""
