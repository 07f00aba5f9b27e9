"""A small engine for tables of rules over word categories: readable patterns, each with a builder and an example.

A pattern such as ``THE? ORD OF? MON`` is read over one character per word (a character stands for the set of categories that the
word can have), all patterns of a table together (`matcher.py`), so that a table of a hundred rules costs a few microseconds.
``!NUM`` at a pattern's end says that no such item may follow, ``&NUM`` that one must, which the pattern does not take.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from bots.language.grammar.matcher import Alphabet, Matcher
from bots.language.text.tokens import LIMIT_TOKENS


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What a word can be, worked out once: its meanings, the character of their categories, and the kind of a finished piece.

    A phrase that means something together takes several ``words``.
    """

    meanings: Mapping[str, Any]
    letter: str
    kind: str | None
    words: int = 1


class Item(NamedTuple):
    """One or several tokens taken together: what they can be, by category, and which tokens they are (``[first, end)``).

    ``kind`` is the category of a finished piece, None for a word that the grammar left over.
    """

    meanings: Mapping[str, Any]
    first: int
    end: int
    rule: str = ""
    kind: str | None = None

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
        for item in self.items:  # noqa: SIM110 - a generator takes twice as long, and every rule asks several times
            if category in item.meanings:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern makes: a category, its pattern, how its value is built (None: not after all), and an example phrase."""

    makes: str
    pattern: str
    build: Callable[[Match], Any]
    example: str


_item = tuple.__new__
"""Makes an item of its fields at half the cost of calling its class."""
_BLANKS = tuple(Item(MappingProxyType({}), place, place + 1) for place in range(LIMIT_TOKENS))
"""The items that mean nothing in time, as most words of a message do, by their places: made once."""


class Made(NamedTuple):
    """What a rule's match becomes: an item's kind, and its character in the line."""

    rule: Rule
    kind: str | None
    letter: str


class Done(NamedTuple):
    """A rule carried out: the items that it takes (``[first, end)``) of those that are there at its turn, and what it makes."""

    first: int
    end: int
    build: Callable[[Match], Any]
    makes: str
    pattern: str
    kind: str | None


class Step(NamedTuple):
    """What a stage finds in a line of characters: it depends on nothing but the line.

    ``found`` are the places where rules match, each with its matches, the best first. ``likely`` is what is done and ``line``
    what the line becomes where every rule builds something; most do, and whether one does not is only known once it has looked
    at the words' values.
    """

    stage: int
    found: Sequence[tuple[int, Sequence[tuple[int, Made]]]] = ()
    likely: Sequence[Done] = ()
    line: str = ""


def _foreseen(stage: int, found: Sequence[tuple[int, Sequence[tuple[int, Made]]]], letters: str) -> Step:
    likely: list[Done] = []
    line = ""
    done = 0
    for place, matches in found:
        if place >= done:
            size, (rule, kind, letter) = matches[0]
            line += letters[done:place]
            likely.append(Done(len(line), len(line) + size, rule.build, rule.makes, rule.pattern, kind))
            line += letter
            done = place + size
    return Step(stage, found, likely, line + letters[done:])


def _carried_out(plan: Sequence[Done], items: list[Item]) -> bool:
    """Put the items together one rule after the other; whether all of them built something, so that what follows is right."""
    for first, end, build, makes, pattern, kind in plan:
        taken = items[first:end]
        value = build(Match(taken))
        if value is None:
            return False
        items[first:end] = (_item(Item, ({makes: value}, taken[0][1], taken[-1][2], pattern, kind)),)
    return True


def _with_second_thoughts(step: Step, items: Sequence[Item], letters: str) -> tuple[list[Item], str]:
    """What a stage makes of the items, and their line: where a rule builds nothing, the next best at that place has its turn."""
    made: list[Item] = []
    line = ""
    done = 0
    for place, matches in step.found:
        if place < done:
            continue
        for size, (rule, kind, letter) in matches:
            taken = items[place : place + size]
            value = rule.build(Match(taken))
            if value is not None:
                made += items[done:place]
                made.append(Item({rule.makes: value}, taken[0].first, taken[-1].end, rule.pattern, kind))
                line += letters[done:place] + letter
                done = place + size
                break
    made += items[done:]
    return made, line + letters[done:]


class Stages:
    """Tables of rules that follow one another, each reading what those before it made.

    At each place of a line the longest match wins, then the first rule of the table. ``kinds`` are the categories of finished
    pieces.
    """

    def __init__(self, tables: Iterable[Sequence[Rule]], alphabet: Alphabet, kinds: Collection[str]) -> None:
        def made(rule: Rule) -> Made:
            return Made(rule, rule.makes if rule.makes in kinds else None, alphabet.letter((rule.makes,)))

        self._stages = [Matcher([(rule.pattern, made(rule)) for rule in table], alphabet) for table in tables]
        self._blank = alphabet.blank
        self._runs = re.compile(f"[^{alphabet.blank}]+")
        self._known: list[dict[str, Step]] = [{} for _ in range(len(self._stages) + 1)]
        """By stage, what short lines become from there on: a plain table, for it is looked into several times a phrase."""
        self._plans: dict[str, Sequence[Done]] = {}
        """What is done with short lines, through all stages, where every rule builds something."""
        self._known_runs: dict[tuple[Sense, ...], list[Item]] = {}
        """What short runs of words become, counted from their first token: "at 3pm", "next monday" are said again and again."""
        self._met: set[int] = set()
        """The runs met once, by a number that tells them: only what is met again is worth its place in memory."""

    def read(self, senses: Sequence[Sense]) -> list[Item]:
        """The words as items with all rules applied.

        No rule reaches across a word that means nothing, so each run of words between two such is read by itself.
        """
        letters = "".join([sense.letter for sense in senses])
        if self._blank not in letters:
            return self._run(senses, letters, 0)
        made: list[Item] = []
        done = place = 0
        for run in self._runs.finditer(letters):
            first, end = run.span()
            start = place + first - done
            made += _BLANKS[place:start]
            made += self._run(senses[first:end], run[0], start)
            place, done = made[-1].end, end
        made += _BLANKS[place : place + len(senses) - done]
        return made

    def read_upto(self, senses: Sequence[Sense], stages: int) -> list[Item]:
        """The words as items with the rules of the first so many stages applied."""
        return self._step_by_step(_items(senses), "".join([sense.letter for sense in senses]), stages)

    def _run(self, senses: Sequence[Sense], letters: str, start: int) -> list[Item]:
        """What a run becomes that begins at a token, which depends on nothing but its words."""
        words = tuple(senses)
        known = self._known_runs.get(words)
        if known is None:
            known = self._put_together(words, letters)
            if len(words) <= _LONGEST_RUN:
                self._remember(words, known)
        if start == 0:
            return known.copy()
        return [_item(Item, (what, first + start, end + start, rule, kind)) for what, first, end, rule, kind in known]

    def _remember(self, words: tuple[Sense, ...], known: list[Item]) -> None:
        """Keep what a run becomes that is met for the second time; a full table is begun anew."""
        told = hash(words)
        if told not in self._met:
            if len(self._met) >= _KNOWN_RUNS:
                self._met.clear()
            self._met.add(told)
            return
        if len(self._known_runs) >= _KNOWN_RUNS:
            self._known_runs.clear()
        self._known_runs[words] = known

    def _put_together(self, words: Sequence[Sense], letters: str) -> list[Item]:
        """What a run becomes: as planned by its line alone or, where it is long or some rule builds nothing, step by step."""
        if len(letters) <= _LONGEST_KNOWN:
            plan = self._plans.get(letters)
            items = _items(words)
            if _carried_out(self._planned(letters) if plan is None else plan, items):
                return items
        return self._step_by_step(_items(words), letters, len(self._stages))

    def _planned(self, letters: str) -> Sequence[Done]:
        """What is done with a short line, remembered; a full table is begun anew."""
        plan: list[Done] = []
        step = self._next(letters, 0)
        while step.stage < len(self._stages):
            plan += step.likely
            step = self._next(step.line, step.stage + 1)
        if len(self._plans) >= _KNOWN_LINES:
            self._plans.clear()
        self._plans[letters] = plan
        return plan

    def _step_by_step(self, items: list[Item], letters: str, upto: int) -> list[Item]:
        stage = 0
        while True:
            step = self._next(letters, stage)
            if step.stage >= upto:
                return items
            items, letters = _with_second_thoughts(step, items, letters)
            stage = step.stage + 1

    def _next(self, letters: str, stage: int) -> Step:
        return self._known[stage].get(letters) or self._step_from(letters, stage)

    def _step_from(self, letters: str, stage: int) -> Step:
        """The next step, remembered for short lines; a full table is begun anew."""
        step = self._step(letters, stage)
        if len(letters) <= _LONGEST_KNOWN:
            if len(self._known[stage]) >= _KNOWN_LINES:
                self._known[stage].clear()
            self._known[stage][letters] = step
        return step

    def _step(self, letters: str, stage: int) -> Step:
        """The next stage, from this one on, that finds something in the line, with what it finds."""
        for later in range(stage, len(self._stages)):
            found = self._stages[later].matches(letters)
            if found:
                return _foreseen(later, found, letters)
        return Step(len(self._stages))


def _items(senses: Sequence[Sense]) -> list[Item]:
    """The words of a run as items, counted from its first token."""
    made: list[Item] = []
    place = 0
    for sense in senses:
        made.append(_item(Item, (sense.meanings, place, place + sense.words, "", sense.kind)))
        place += sense.words
    return made


_KNOWN_RUNS, _LONGEST_RUN = 4096, 6
"""How many runs of so few words are remembered with what they become."""
_KNOWN_LINES, _LONGEST_KNOWN = 4096, 16
"""How many short lines of a stage are remembered with what the rules find in them: people say few kinds of time in many words."""
