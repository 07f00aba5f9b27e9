"""What the words of a message say about its intent: cues of the language's table, matched over words and slots."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from bots.language.records import record
from bots.language.words import Cue, Language
from bots.language.words.en import ENGLISH
from bots.language.words.families import NO_FAMILIES, Families

_STOP = frozenset(
    "a an the i im i'm my me we you is it to of in on at and or for with do be can could u ur us our this that "
    "not no <part> <time> <length> <person> <number> de la le el en un una das der die ich mir".split()
)


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


@dataclass(frozen=True, eq=False)
class _Compiled:
    """A cue ready to be looked for. Every match holds a word of each of the sets that are ``needed``, the most telling first.

    ``whole`` where it spans the message from ``^`` to ``$``, which then has no more symbols than ``most``; ``alone`` where one
    word is all that it asks for; ``further`` are the needed sets that have no bits.
    """

    cue: Cue
    pattern: str
    whole: bool
    most: float
    alone: bool
    needed: tuple[frozenset[str], ...]
    further: tuple[frozenset[str], ...]

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Looks for the pattern in a line; compiled when first asked for, for the first message needs few of hundreds."""
        return line_pattern(self.pattern).search


class CueTable:
    """A language's cues, English behind them, compiled; and for each word, a number that tells which cues need it.

    The number has a bit for each cue whose most telling set holds the word, then one for each whose second set does, and so on.
    So the words of a message are put together by "or", and the sets of a cue by "and": of hundreds of cues, none is touched that
    does not fit.
    """

    def __init__(self, language: Language) -> None:
        behind = () if language.code == "en" else (replace(cue, weight=cue.weight * _BEHIND) for cue in ENGLISH.cues)
        self._cues = tuple(_compiled(cue, language.families) for cue in (*language.cues, *behind))
        self._bits: dict[str, int] = defaultdict(int)
        self._without = 0
        """The bits of the sets that cues do not have: nothing needs to be said for those."""
        for number, each in enumerate(self._cues):
            for place in range(_SETS):
                bit = 1 << (place * len(self._cues) + number)
                if place >= len(each.needed):
                    self._without |= bit
                for word in each.needed[place] if place < len(each.needed) else ():
                    self._bits[word] |= bit

    def find(self, symbols: Sequence[str], core: Sequence[str]) -> list[Found]:
        """The cues that match; patterns from ``^`` to ``$`` are also tried on ``core``, the symbols without filler."""
        line, size = f" {' '.join(symbols)} ", len(core)
        found: list[Found] = []
        for compiled in self._fitting(symbols):
            if compiled.alone:
                place = next(place for place, word in enumerate(symbols) if word in compiled.needed[0])
                found.append(Found(compiled.cue, place, place + 1))
                continue
            if size > compiled.most:
                continue
            match = compiled.search(line) or (compiled.search(f" {' '.join(core)} ") if compiled.whole else None)
            if match is not None:
                first = line.count(" ", 0, match.start())
                found.append(Found(compiled.cue, first, first + match[0].count(" ") - 1))
        return found

    def _fitting(self, symbols: Sequence[str]) -> list[_Compiled]:
        """The cues of which every word that they need is said, in the order of the table."""
        bits, size = self._bits, len(self._cues)
        said = self._without
        for word in symbols:
            if word in bits:
                said |= bits[word]
        fit = said & (1 << size) - 1
        for place in range(1, _SETS):
            fit &= said >> place * size
        fitting: list[_Compiled] = []
        while fit:
            lowest = fit & -fit
            fit ^= lowest
            compiled = self._cues[lowest.bit_length() - 1]
            if not compiled.further or True not in [words.isdisjoint(symbols) for words in compiled.further]:
                fitting.append(compiled)
        return fitting


_SETS = 3
"""How many of the sets of a cue have bits; few cues need more, and those are looked at where the first ones are said."""


def _compiled(cue: Cue, families: Families) -> _Compiled:
    pattern = in_bases(cue.pattern, families)
    needed = needed_words(pattern)
    whole = cue.pattern[0] == "^" and cue.pattern[-1] == "$"
    alone = len(_elements(pattern)) == 1
    return _Compiled(cue, pattern, whole, _most_symbols(pattern), alone, needed, needed[_SETS:])


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
    words = [each for word in element.split("|") for each in _SLOTS.get(word, word).split("|")]
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
