"""What the words of a message say about its intent: cues of the language's table, matched over words and slots."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bots.language.intent.contractions import contracted
from bots.language.intent.symbols import EMOJI
from bots.language.records import record
from bots.language.words import Cue, Language
from bots.language.words.en import ENGLISH
from bots.language.words.families import NO_FAMILIES, Families
from bots.language.words.languages import every

_STOP = every("clauses.common") | {"<part>", "<time>", "<length>", "<person>", "<number>"}


_BEHIND = 0.75
"""What English cues weigh in a message of another language."""

_SLOTS = {"<who>": "<person>|<people>", "<time>": "<time>|<part>"}
"""Slots that stand for several others."""

_GAP = 5
"""Up to how many symbols a ``*`` stands for."""


@record(frozen=True)
class Found:
    """A cue that the message bears, with the symbols that it spans."""

    cue: Cue
    first: int
    end: int


@record(frozen=True)
class Cued:
    """What a line of symbols says: the cues that it bears, in the order of their table, and how many symbols are no filler."""

    found: tuple[Found, ...]
    telling: int


@dataclass(slots=True, eq=False)
class _Compiled:
    """A cue ready to be looked for. Every match holds a word of each of the sets that are ``needed``, the most telling first.

    ``whole`` where it spans the message from ``^`` to ``$``, which then has no more symbols than ``most``; ``letters`` are
    those of the table's words.
    """

    cue: Cue
    pattern: str
    letters: Mapping[str, str]
    whole: bool
    most: float
    needed: tuple[frozenset[str], ...]
    search: Callable[[str], re.Match[str] | None] | None = None
    """Looks for the pattern in letters, once it is compiled."""

    def compile(self) -> Callable[[str], re.Match[str] | None]:
        """What looks for the pattern; compiled when first asked for, for the first message needs few of hundreds."""
        self.search = re.compile(_in_letters(self.pattern, self.letters)).search
        return self.search


class CueTable:
    """A language's cues, English behind them; for each word, a letter of its own and a number that tells which cues need it.

    The number has a bit for each cue whose most telling set holds the word, then one for each whose second set does, and so on.
    So the words of a message are put together by "or", and the sets of a cue by "and": of hundreds of cues, none is touched that
    does not fit. Those that do are looked for in the message's letters, one a symbol, so that a match begins and ends at symbols.
    """

    def __init__(self, language: Language) -> None:
        behind = () if language.code == "en" else (replace(cue, weight=cue.weight * _BEHIND) for cue in ENGLISH.cues)
        cues = [(cue, in_bases(cue.pattern, language.families)) for cue in (*language.cues, *behind)]
        self._letters = _letters(pattern for _, pattern in cues)
        self._cues = tuple(_compiled(cue, pattern, self._letters) for cue, pattern in cues)
        self._bits: dict[str, int] = defaultdict(int)
        self._without = 0
        """The bits of the sets that cues do not have: nothing needs to be said for those."""
        self._filler = language.filler
        self._english = language.code == "en"
        self._known: dict[tuple[str, ...], Cued] = {}
        """What short lines say: people ask for the same with other names at other times."""
        size = len(self._cues)
        self._own = [1 << size - 1 - number for number in range(size)]
        """The bit of each cue: the first has the highest, as the highest of a number's bits is found at once."""
        for bit, each in zip(self._own, self._cues, strict=True):
            for place in range(_SETS):
                if place >= len(each.needed):
                    self._without |= bit << place * size
                for word in each.needed[place] if place < len(each.needed) else ():
                    self._bits[word] |= bit << place * size

    def find(self, symbols: Sequence[str]) -> Cued:
        """What a line of symbols says, remembered where it is short; a full table is begun anew."""
        line = tuple(symbols)
        known = self._known.get(line)
        if known is None:
            known = self._cued(line)
            if len(line) <= _LONGEST_KNOWN:
                if len(self._known) >= _KNOWN_LINES:
                    self._known.clear()
                self._known[line] = known
        return known

    def _cued(self, symbols: Sequence[str]) -> Cued:
        """What a line says; what careful writers of English spell out is also looked for as it is mostly said."""
        core = self._core(symbols)
        found = self._matching(symbols, core)
        if self._english and (said := contracted(symbols)) is not None:
            short, places = said
            known = {each.cue.pattern for each in found}
            more = [each for each in self._matching(short, self._core(short)) if each.cue.pattern not in known]
            found += [Found(each.cue, places[each.first], places[each.end]) for each in more]
        return Cued(tuple(found), len(core))

    def _core(self, symbols: Sequence[str]) -> Sequence[str]:
        """The symbols without filler, and without emoji where words are left."""
        core = [text for text in symbols if text not in self._filler]
        return core if EMOJI.isdisjoint(core) else [text for text in core if text not in EMOJI] or core

    def _matching(self, symbols: Sequence[str], core: Sequence[str]) -> list[Found]:
        """The cues that match; patterns from ``^`` to ``$`` are also tried on ``core``."""
        fitting = self._fitting(symbols)
        if not fitting:
            return []
        line, core_line, size = self._line(symbols), "", len(core)
        found: list[Found] = []
        for compiled in fitting:
            if size > compiled.most:
                continue
            search = compiled.search or compiled.compile()
            match = search(line)
            if match is None and compiled.whole:
                core_line = core_line or self._line(core)
                match = search(core_line)
            if match is not None:
                found.append(Found(compiled.cue, *match.span()))
        return found

    def _line(self, symbols: Sequence[str]) -> str:
        """The symbols as letters."""
        letters = self._letters
        return "".join([letters.get(word, _UNNAMED) for word in symbols])

    def _fitting(self, symbols: Sequence[str]) -> list[_Compiled]:
        """The cues of which every word that they need is said, in the order of the table."""
        bits, size = self._bits, len(self._cues)
        said = self._without
        for word in symbols:
            if (needing := bits.get(word)) is not None:
                said |= needing
        fit = said & (1 << size) - 1
        for place in range(1, _SETS):
            fit &= said >> place * size
        fitting: list[_Compiled] = []
        while fit:
            number = size - fit.bit_length()
            fit ^= self._own[number]
            fitting.append(self._cues[number])
        return fitting


_KNOWN_LINES, _LONGEST_KNOWN = 4096, 24
"""How many lines of so many symbols are remembered with what they say."""
_SETS = 3
"""How many of the sets of a cue have bits; few cues need more."""


def _letters(patterns: Iterable[str]) -> Mapping[str, str]:
    """The letter of each word of these patterns."""
    words = dict.fromkeys(
        word
        for pattern in patterns
        for element in _elements(pattern)
        if element not in _ENDS and element != "*"
        for word in _words(element)
    )
    return {word: chr(_FIRST_LETTER + number) for number, word in enumerate(words)}


_UNNAMED, _FIRST_LETTER = ".", 0x4E00
"""The letter of all words that no cue names, and the first of those of words: none has a meaning in a pattern."""


def _compiled(cue: Cue, pattern: str, letters: Mapping[str, str]) -> _Compiled:
    needed = needed_words(pattern)
    whole = cue.pattern[0] == "^" and cue.pattern[-1] == "$"
    return _Compiled(cue, pattern, letters, whole, _most_symbols(pattern), needed[:_SETS])


def _in_letters(pattern: str, letters: Mapping[str, str]) -> str:
    """A cue's pattern for a line of letters."""
    parts = []
    for element in _elements(pattern):
        if element in _ENDS:
            parts.append(_ENDS[element])
        elif element == "*":
            parts.append(f".{{0,{_GAP}}}?")
        else:
            words = _words(element)
            said = "[" + "".join([letters[word] for word in words if word != "$"]) + "]"
            parts.append(
                (f"(?:{said}|{_ENDS['$']})" if "$" in words else said) + ("?" if element.endswith("?") else "")
            )
    return "".join(parts)


_ENDS = {"^": r"\A", "$": r"\Z"}


def _words(element: str) -> list[str]:
    """The words of which an element is one."""
    return [each for word in element.removesuffix("?").split("|") for each in _SLOTS.get(word, word).split("|")]


def _most_symbols(pattern: str) -> float:
    """How many symbols the message has at the most that a pattern matches; without end where it says nothing of both ends."""
    elements = _elements(pattern)
    if elements[0] != "^" or elements[-1] != "$":
        return math.inf
    return sum(_GAP if element == "*" else 1 for element in elements[1:-1])


@cache
def cues_for(language: Language) -> CueTable:
    """The cues of a language, compiled when first asked for."""
    return CueTable(language)


def _spelled(element: str) -> list[str]:
    """An element's words; an element that the end of the message may stand for needs none."""
    words = _words(element)
    return [] if "$" in words else words


def in_bases(pattern: str, families: Families) -> str:
    """A pattern with each word in the base form of its family, as the line of symbols has it."""
    if families is NO_FAMILIES:
        return pattern
    elements = []
    for element in pattern.split():
        words = dict.fromkeys(map(families.base, element.removesuffix("?").split("|")))
        elements.append("|".join(words) + ("?" if element.endswith("?") else ""))
    return " ".join(elements)


def _elements(pattern: str) -> list[str]:
    return pattern.split()


def line_pattern(pattern: str) -> re.Pattern[str]:
    """A cue's pattern compiled for a line that begins with a space and whose elements each end with one.

    A match begins with the space before it: what begins with a plain character is looked for quickly.
    """
    parts = [" "]
    for element in _elements(pattern):
        if element == "^":
            parts[0] = r"\A "
        elif element == "$":
            parts.append(r"\Z")
        elif element == "*":
            parts.append(rf"(?:\S+ ){{0,{_GAP}}}?")
        else:
            optional = element.endswith("?")
            words = [_SLOTS.get(word, word) for word in element.removesuffix("?").split("|")]
            said = "|".join(word if word in _SLOTS.values() else re.escape(word) for word in words if word != "$")
            end = r"|\Z" if "$" in words else ""
            parts.append(f"(?:(?:{said}) {end})" + ("?" if optional else ""))
    return re.compile("".join(parts))


def needed_words(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of words of each of which every match holds one, the most telling set first."""
    return tuple(map(frozenset, sorted(_needed(pattern), key=_telling, reverse=True)))


def _needed(pattern: str) -> list[list[str]]:
    """The words of each element that no match goes without."""
    needed = [
        _spelled(element)
        for element in _elements(pattern)
        if element not in {"^", "$", "*"} and not element.endswith("?")
    ]
    needed = [words for words in needed if words]
    if not needed:
        raise ValueError(f"a cue needs a word of its own: {pattern!r}")
    return needed


def _telling(words: list[str]) -> tuple[bool, int, int]:
    """How much an element says that may be one of these words."""
    return not any(word in _STOP for word in words), -len(words), len(words[0])
