"""A small engine for tables of rules over word categories: readable patterns, each with a builder and an example.

A pattern such as ``THE? ORD OF? MON`` is compiled once into a regular expression over one character per word (a character
stands for the set of categories that the word can have), so that a table of a hundred rules costs a few microseconds.
``!NUM`` says that no such item may follow.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_ELEMENT = re.compile(r"!?[A-Z_]+|[()|?*+]")


@dataclass(frozen=True, slots=True)
class Item:
    """One or several tokens taken together: what they can be, by category, and which tokens they are (``[first, end)``)."""

    meanings: Mapping[str, Any]
    first: int
    end: int
    rule: str = ""

    def value(self, category: str) -> Any:
        """What the item means as that category, None where it cannot be it."""
        return self.meanings.get(category)


class Match:
    """The items that a rule matched, asked for by category."""

    __slots__ = ("items",)

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items

    def __call__(self, category: str, nth: int = 0) -> Any:
        """The value of the nth item of that category, None where there are fewer."""
        for item in self.items:
            if category in item.meanings:
                if nth == 0:
                    return item.meanings[category]
                nth -= 1
        return None

    def all(self, category: str) -> list[Any]:
        """The values of every item of that category, in order."""
        return [item.meanings[category] for item in self.items if category in item.meanings]

    def has(self, category: str) -> bool:
        """Whether some item can be of that category."""
        return any(category in item.meanings for item in self.items)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern makes: a category, its pattern, how its value is built (None: not after all), and an example phrase."""

    makes: str
    pattern: str
    build: Callable[[Match], Any]
    example: str


class Alphabet:
    """One character for each set of categories, shared by all stages of one grammar."""

    def __init__(self) -> None:
        self._by_set: dict[frozenset[str], str] = {}

    def letter(self, categories: frozenset[str]) -> str:
        """The character for a set of categories; new sets get new characters."""
        found = self._by_set.get(categories)
        if found is None:
            found = chr(0xE000 + len(self._by_set))
            self._by_set[categories] = found
        return found

    def letters_with(self, category: str) -> str:
        """Every character whose set holds the category."""
        return "".join(letter for categories, letter in self._by_set.items() if category in categories)


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    match: Callable[[str, int], re.Match[str] | None]


class Stage:
    """A table of rules applied together: at each place the longest match wins, then the first rule of the table."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet) -> None:
        self._by_letter: dict[str, list[_Compiled]] = {}
        self._alphabet = alphabet
        for rule in rules:
            elements = _ELEMENT.findall(rule.pattern)
            compiled = _Compiled(rule, re.compile(_regex(elements, alphabet)).match)
            for letter in _first_letters(elements, alphabet):
                self._by_letter.setdefault(letter, []).append(compiled)

    def run(self, items: list[Item], letters: str) -> tuple[list[Item], str]:
        """Replace what rules match by what they make; returns the new items and their characters."""
        made: list[Item] = []
        line: list[str] = []
        place, end, changed = 0, len(items), False
        while place < end:
            found = self._best(items, letters, place) if letters[place] in self._by_letter else None
            if found is None:
                made.append(items[place])
                line.append(letters[place])
                place += 1
                continue
            item, size = found
            made.append(item)
            line.append(self._alphabet.letter(frozenset(item.meanings)))
            place += size
            changed = True
        return (made, "".join(line)) if changed else (items, letters)

    def _best(self, items: list[Item], letters: str, place: int) -> tuple[Item, int] | None:
        matches = []
        for order, compiled in enumerate(self._by_letter[letters[place]]):
            found = compiled.match(letters, place)
            if found is not None:
                matches.append((place - found.end(), order, compiled.rule))
        if not matches:
            return None
        if len(matches) > 1:
            matches.sort(key=_by_length)
        for size, _, rule in matches:
            taken = items[place : place - size]
            value = rule.build(Match(taken))
            if value is not None:
                return Item({rule.makes: value}, taken[0].first, taken[-1].end, rule.pattern), -size
        return None


def _by_length(match: tuple[int, int, Rule]) -> tuple[int, int]:
    return match[0], match[1]


def _regex(elements: list[str], alphabet: Alphabet) -> str:
    parts = []
    for element in elements:
        if element == "(":
            parts.append("(?:")
        elif element in {")", "|", "?", "*", "+"}:
            parts.append(element)
        elif element.startswith("!"):
            letters = alphabet.letters_with(element[1:])
            parts.append(f"(?![{letters}])" if letters else "")
        else:
            letters = alphabet.letters_with(element)
            parts.append(f"[{letters}]" if letters else "(?!)")
    return "".join(parts)


def _first_letters(elements: list[str], alphabet: Alphabet) -> set[str]:
    """The characters with which a match can start."""
    letters: set[str] = set()
    for branch in _branches(elements):
        for place, (element, optional) in enumerate(branch):
            if isinstance(element, list):
                letters |= _first_letters(element, alphabet)
            else:
                letters |= set(alphabet.letters_with(element))
            if not optional or place == len(branch) - 1:
                break
    return letters


_Part = tuple["str | list[str]", bool]


def _branches(elements: list[str]) -> list[list[_Part]]:
    """The alternatives at the outermost level, each as its parts with whether they may be missing."""
    branches: list[list[_Part]] = [[]]
    place = 0
    while place < len(elements):
        element: str | list[str] = elements[place]
        if element == "|":
            branches.append([])
            place += 1
            continue
        if element == "(":
            end = _closing(elements, place)
            element = elements[place + 1 : end]
            place = end
        place += 1
        optional = place < len(elements) and elements[place] in {"?", "*"}
        if place < len(elements) and elements[place] in {"?", "*", "+"}:
            place += 1
        branches[-1].append((element, optional))
    return branches


def _closing(elements: list[str], place: int) -> int:
    depth = 0
    for index in range(place, len(elements)):
        depth += {"(": 1, ")": -1}.get(elements[index], 0)
        if depth == 0:
            return index
    raise ValueError(f"a bracket without its partner: {' '.join(elements)}")
