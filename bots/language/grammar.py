"""A small engine for tables of rules over word categories: readable patterns, each with a builder and an example.

A pattern such as ``THE? ORD OF? MON`` is compiled once into a regular expression over one character per word (a character
stands for the set of categories that the word can have), so that a table of a hundred rules costs a few microseconds.
``!NUM`` says that no such item may follow.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

_ELEMENT = re.compile(r"!?[A-Z_]+|[()|?*+]")


class Item(NamedTuple):
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
        self._by_order: dict[tuple[str, ...], str] = {}
        self.blank = self.letter(())

    def letter(self, categories: Iterable[str]) -> str:
        """The character for a set of categories; new sets get new characters."""
        order = tuple(categories)
        found = self._by_order.get(order)
        if found is None:
            found = self._by_set.setdefault(frozenset(order), chr(0xE000 + len(self._by_set)))
            self._by_order[order] = found
        return found

    def letters_with(self, category: str) -> str:
        """Every character whose set holds the category."""
        return "".join(letter for categories, letter in self._by_set.items() if category in categories)


class _Compiled(NamedTuple):
    rule: Rule
    match: Callable[[str, int], re.Match[str] | None]
    letter: str


Plan = Sequence[tuple[int, Sequence[tuple[int, Rule, str]]]]
"""The places of a line where rules match, each with its matches, the best first: how many items, the rule, what it makes."""


class Stage:
    """A table of rules applied together: at each place the longest match wins, then the first rule of the table."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet) -> None:
        self._by_letter: dict[str, list[_Compiled]] = {}
        for rule in rules:
            elements = _ELEMENT.findall(rule.pattern)
            compiled = _Compiled(rule, re.compile(_regex(elements, alphabet)).match, alphabet.letter((rule.makes,)))
            for letter in _first_letters(elements, alphabet):
                self._by_letter.setdefault(letter, []).append(compiled)

    def plan(self, letters: str) -> Plan:
        """Where which rules match a line of characters; it depends on nothing else."""
        plan = []
        for place, letter in enumerate(letters):
            matches = [
                (found.end() - place, compiled.rule, compiled.letter)
                for compiled in self._by_letter.get(letter, ())
                if (found := compiled.match(letters, place)) is not None
            ]
            if matches:
                plan.append((place, sorted(matches, key=_by_size)))
        return plan


def _by_size(match: tuple[int, Rule, str]) -> int:
    return -match[0]


def carried_out(plan: Plan, items: Sequence[Item], letters: str) -> tuple[list[Item], str]:
    """Replace what rules match by what they make; returns the new items and their characters."""
    made: list[Item] = []
    line = ""
    done = 0
    for place, matches in plan:
        if place < done:
            continue
        for size, rule, letter in matches:
            taken = items[place : place + size]
            value = rule.build(Match(taken))
            if value is not None:
                made += items[done:place]
                made.append(Item({rule.makes: value}, taken[0].first, taken[-1].end, rule.pattern))
                line += letters[done:place] + letter
                done = place + size
                break
    made += items[done:]
    return made, line + letters[done:]


class Stages:
    """Tables of rules that follow one another, each reading what those before it made."""

    def __init__(self, tables: Iterable[Sequence[Rule]], alphabet: Alphabet) -> None:
        self._stages = [Stage(table, alphabet) for table in tables]
        self._alphabet = alphabet
        self._runs = re.compile(f"[^{alphabet.blank}]+")
        self._known_step = lru_cache(maxsize=_KNOWN_LINES)(self._step)

    def read(self, items: list[Item], upto: int | None = None) -> list[Item]:
        """The items with all rules applied; ``upto`` stops after so many stages.

        No rule reaches across an item that means nothing, so each run of items between two such is read by itself.
        """
        letter, blank = self._alphabet.letter, self._alphabet.blank
        letters = "".join([letter(item.meanings) if item.meanings else blank for item in items])
        limit = len(self._stages) if upto is None else upto
        if blank not in letters:
            return self._put_together(items, letters, limit)
        made: list[Item] = []
        done = 0
        for run in self._runs.finditer(letters):
            first, end = run.span()
            made += items[done:first]
            made += self._put_together(items[first:end], run[0], limit)
            done = end
        made += items[done:]
        return made

    def _put_together(self, items: list[Item], letters: str, upto: int) -> list[Item]:
        step = self._known_step if len(letters) <= _LONGEST_KNOWN else self._step
        stage = 0
        while True:
            stage, plan = step(letters, stage)
            if stage >= upto:
                return items
            items, letters = carried_out(plan, items, letters)
            stage += 1

    def _step(self, letters: str, stage: int) -> tuple[int, Plan]:
        """The next stage, from this one on, that finds something in the line, with what it finds."""
        for later in range(stage, len(self._stages)):
            plan = self._stages[later].plan(letters)
            if plan:
                return later, plan
        return len(self._stages), ()


_KNOWN_LINES, _LONGEST_KNOWN = 4096, 16
"""How many short lines are remembered with what the rules find in them: people say few kinds of time in many words."""


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
