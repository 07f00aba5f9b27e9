"""Patterns over word categories, all of a table read at once: an automaton whose states are worked out when first reached.

A pattern such as ``THE? ORD (OF|COMMA)? MON !YEAR`` becomes places with ways between them, one for each category. Where a line
of words has come to is a set of places, of all patterns together, so that each further word costs one look into a table however
many patterns there are, and a line never seen before costs little more than one seen often.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

_ELEMENT = re.compile(r"[!&]?[A-Z_]+|[()|?*+]")


class Alphabet:
    """One character for each set of categories that a word can have: a line of words is a line of characters."""

    def __init__(self) -> None:
        self._by_order: dict[tuple[str, ...], str] = {}
        self._by_set: dict[frozenset[str], str] = {}
        self._sets: dict[str, frozenset[str]] = {}
        self.blank = self.letter(())

    def letter(self, categories: Iterable[str]) -> str:
        """The character for a set of categories; new sets get new characters."""
        order = tuple(categories)
        found = self._by_order.get(order)
        if found is None:
            found = self._by_set.setdefault(frozenset(order), chr(0xE000 + len(self._by_set)))
            self._by_order[order] = found
            self._sets[found] = frozenset(order)
        return found

    def categories(self, letter: str) -> frozenset[str]:
        """The set of categories that a character stands for."""
        return self._sets[letter]


T = TypeVar("T")


class _End(NamedTuple, Generic[T]):
    """A pattern's end: its place in the table, what it makes, the categories of which none may follow, and those that must."""

    order: int
    made: T
    barred: frozenset[str]
    wanted: frozenset[str]


class _State(Generic[T]):
    """Places of the patterns reached together: the ways on by category, the patterns that end, the states that follow."""

    __slots__ = ("ends", "following", "ways")

    def __init__(self, ways: Mapping[str, Iterable[int]], ends: Sequence[_End[T]]) -> None:
        self.ways = ways
        self.ends = ends
        self.following: dict[str, _State[T] | None] = {}


class Matcher(Generic[T]):
    """A table of patterns with what each makes; which of them match where in a line of characters."""

    def __init__(self, table: Iterable[tuple[str, T]], alphabet: Alphabet) -> None:
        """Raises ValueError for a pattern that cannot be read."""
        self._alphabet = alphabet
        self._ways: list[list[tuple[str, int]]] = []
        """From each place, the places that a word of a category leads to."""
        self._beside: list[list[int]] = []
        """From each place, the places that are reached without a word."""
        self._ends: dict[int, _End[T]] = {}
        self._states: dict[frozenset[int], _State[T]] = {}
        self._reached: dict[int, frozenset[int]] = {}
        """By place, where one is without a further word: the places among those from which a word leads on or a pattern ends."""
        first = self._place()
        for order, (pattern, made) in enumerate(table):
            elements = _ELEMENT.findall(pattern)
            barred = [element[1:] for element in elements if element[0] == "!"]
            wanted = [element[1:] for element in elements if element[0] == "&"]
            spoken = elements[: len(elements) - len(barred) - len(wanted)]
            if any(element[0] in "!&" for element in spoken):
                raise ValueError(f"only at its end does a pattern say what may or must follow: {pattern!r}")
            reading = _Reading(spoken, pattern)
            self._ends[self._choice(reading, first)] = _End(order, made, frozenset(barred), frozenset(wanted))
            if reading.next:
                raise ValueError(f"a bracket without its partner: {pattern!r}")
        self._first = self._state({first})

    def matches(self, line: str) -> list[tuple[int, list[tuple[int, T]]]]:
        """The places of a line where patterns match, each with how many words they take and what they make.

        The longest match comes first, of equally long ones the first of the table; each pattern comes once.
        """
        first = self._first.following
        found = []
        for place, letter in enumerate(line):
            begun = first[letter] if letter in first else self._follow(self._first, letter)
            if begun is not None:
                here = self._matches_from(begun, line, place)
                if here:
                    found.append((place, here))
        return found

    def _matches_from(self, begun: _State[T], line: str, start: int) -> list[tuple[int, T]]:
        """The matches whose first word, at ``start``, has led to a state."""
        ended: dict[int, tuple[int, T]] = {}
        state: _State[T] | None = begun
        place = start + 1
        while state is not None:
            letter = line[place : place + 1]
            for end in state.ends:
                if not (end.barred or end.wanted) or self._may_end(end, letter):
                    ended[end.order] = (place - start, end.made)
            if not letter:
                break
            state = state.following[letter] if letter in state.following else self._follow(state, letter)
            place += 1
        if len(ended) < 2:
            return list(ended.values())
        return [ended[order] for order in sorted(ended, key=lambda order: (-ended[order][0], order))]

    def _may_end(self, end: _End[T], following: str) -> bool:
        """Whether a pattern ends before a word, or before the end of the line where none follows."""
        said = self._said(following) if following else frozenset()
        return end.barred.isdisjoint(said) and end.wanted <= said

    def _said(self, letter: str) -> frozenset[str]:
        return self._alphabet.categories(letter)

    def _follow(self, state: _State[T], letter: str) -> _State[T] | None:
        """The state behind a word, worked out once: None where no pattern goes on."""
        said = self._said(letter)
        places = [to for category in said for to in state.ways.get(category, ())]
        following = self._state(places) if places else None
        state.following[letter] = following
        return following

    def _state(self, places: Iterable[int]) -> _State[T]:
        key = frozenset[int]().union(*[self._reached.get(place) or self._reach(place) for place in places])
        if key not in self._states:
            ways = defaultdict[str, list[int]](list)
            for place in key:
                for category, to in self._ways[place]:
                    ways[category].append(to)
            ends = sorted((self._ends[place] for place in key if place in self._ends), key=lambda end: end.order)
            self._states[key] = _State(ways, ends)
        return self._states[key]

    def _reach(self, place: int) -> frozenset[int]:
        reached = set[int]()
        waiting = [place]
        while waiting:
            at = waiting.pop()
            if at not in reached:
                reached.add(at)
                waiting += self._beside[at]
        self._reached[place] = frozenset([at for at in reached if self._ways[at] or at in self._ends])
        return self._reached[place]

    def _place(self) -> int:
        self._ways.append([])
        self._beside.append([])
        return len(self._ways) - 1

    def _choice(self, reading: "_Reading", start: int) -> int:
        """Alternatives divided by ``|``, up to a closing bracket or the end; returns the place behind them."""
        end = self._place()
        while True:
            branch = self._place()
            self._beside[start].append(branch)
            self._beside[self._sequence(reading, branch)].append(end)
            if reading.next != "|":
                return end
            reading.take()

    def _sequence(self, reading: "_Reading", start: int) -> int:
        """Elements one after the other, each perhaps missing (``?``, ``*``) or repeated (``*``, ``+``)."""
        place = start
        while reading.next and reading.next not in {"|", ")"}:
            before = self._place()
            self._beside[place].append(before)
            behind = self._element(reading, before)
            place = self._place()
            self._beside[behind].append(place)
            if reading.next in {"?", "*"}:
                self._beside[before].append(place)
            if reading.next in {"*", "+"}:
                self._beside[behind].append(before)
            if reading.next in {"?", "*", "+"}:
                reading.take()
        return place

    def _element(self, reading: "_Reading", start: int) -> int:
        """One category, or alternatives in brackets."""
        element = reading.take()
        if element == "(":
            end = self._choice(reading, start)
            if reading.take() != ")":
                raise ValueError(f"a bracket without its partner: {reading.pattern!r}")
            return end
        end = self._place()
        self._ways[start].append((element, end))
        return end


class _Reading:
    """A pattern's elements, taken one by one."""

    def __init__(self, elements: Sequence[str], pattern: str) -> None:
        self.pattern = pattern
        self._elements = elements
        self._at = 0

    @property
    def next(self) -> str:
        """The element at hand, empty at the end."""
        return self._elements[self._at] if self._at < len(self._elements) else ""

    def take(self) -> str:
        """The element at hand, left behind."""
        element = self.next
        self._at += 1
        return element
