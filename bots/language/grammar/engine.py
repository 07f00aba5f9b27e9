"""A small engine for tables of rules over word categories: readable patterns, each with a builder and an example.

A pattern such as ``THE? ORD OF? MON`` is read over one character per word (a character stands for the set of categories that the
word can have), all patterns of a table together (`matcher.py`), so that a table of a hundred rules costs a few microseconds.
``!NUM`` at a pattern's end says that no such item may follow, ``&NUM`` that one must, which the pattern does not take.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from bots.language.grammar.matcher import Alphabet, Matcher
from bots.language.records import record
from bots.language.text.tokens import LIMIT_TOKENS


@dataclass(frozen=True, slots=True)
class Item:
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


@record(frozen=True, eq=False)
class Sense:
    """What a word can be, or several put together: meanings by category, the character of these, the kind of a finished piece.

    Each is made once and told from others by being itself. ``words`` is how many tokens it takes, ``rule`` the pattern of the
    rule that made it.
    """

    meanings: Mapping[str, Any]
    letter: str
    kind: str | None
    words: int = 1
    rule: str = ""
    _items: dict[int, Item] = field(default_factory=dict, init=False, repr=False)

    def value(self, category: str) -> Any:
        """What it means as that category, None where it cannot be it."""
        return self.meanings.get(category)

    def at(self, place: int) -> Item:
        """The same as an item that begins at a token; made once for each place."""
        item = self._items.get(place)
        if item is None:
            item = Item(self.meanings, place, place + self.words, self.rule, self.kind)
            self._items[place] = item
        return item


class Match:
    """The items that a rule matched, asked for by category."""

    __slots__ = ("items",)

    def __init__(self, items: Sequence[Sense]) -> None:
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


_BLANKS = tuple(Item(MappingProxyType({}), place, place + 1) for place in range(LIMIT_TOKENS))
"""The items that mean nothing in time, as most words of a message do, by their places: made once."""


class Maker:
    """A rule at work, which remembers what it made: people name few days and hours in many phrases."""

    __slots__ = ("_known", "_rule", "kind", "letter")

    def __init__(self, rule: Rule, kind: str | None, letter: str) -> None:
        self.kind = kind
        self.letter = letter
        self._rule = rule
        self._known: dict[tuple[Sense, ...], Sense | None] = {}

    def of(self, taken: tuple[Sense, ...]) -> Sense | None:
        """What the rule makes of what it matched, which depends on nothing else; None where it makes nothing of it after all."""
        known = self._known
        return known[taken] if taken in known else self._made(taken)

    def _made(self, taken: tuple[Sense, ...]) -> Sense | None:
        rule = self._rule
        value = rule.build(Match(taken))
        words = sum([sense.words for sense in taken])
        made = None if value is None else Sense({rule.makes: value}, self.letter, self.kind, words, rule.pattern)
        if len(self._known) >= _KNOWN_PIECES:
            self._known.clear()
        self._known[taken] = made
        return made


class Done(NamedTuple):
    """A rule carried out: what it takes (``[first, end)``) of what is there at its turn."""

    first: int
    end: int
    maker: Maker


class Step(NamedTuple):
    """What a stage finds in a line of characters: it depends on nothing but the line.

    ``found`` are the places where rules match, each with its matches, the best first. ``likely`` is what is done and ``line``
    what the line becomes where every rule builds something; most do, and whether one does not is only known once it has looked
    at the words' values.
    """

    stage: int
    found: Sequence[tuple[int, Sequence[tuple[int, Maker]]]] = ()
    likely: Sequence[Done] = ()
    line: str = ""


def _foreseen(stage: int, found: Sequence[tuple[int, Sequence[tuple[int, Maker]]]], letters: str) -> Step:
    likely: list[Done] = []
    line = ""
    done = 0
    for place, matches in found:
        if place >= done:
            size, maker = matches[0]
            line += letters[done:place]
            likely.append(Done(len(line), len(line) + size, maker))
            line += maker.letter
            done = place + size
    return Step(stage, found, likely, line + letters[done:])


def _carried_out(plan: Sequence[Done], senses: Sequence[Sense]) -> Sequence[Sense] | None:
    """The words put together one rule after the other; None where one of them made nothing, so that what follows is not right."""
    pieces = list(senses)
    for first, end, maker in plan:
        made = maker.of(tuple(pieces[first:end]))
        if made is None:
            return None
        pieces[first:end] = (made,)
    return pieces


def _with_second_thoughts(step: Step, pieces: Sequence[Sense], letters: str) -> tuple[list[Sense], str]:
    """What a stage makes of a line, and what the line becomes: where a rule makes nothing, the next best has its turn there."""
    made: list[Sense] = []
    line = ""
    done = 0
    for place, matches in step.found:
        if place < done:
            continue
        for size, maker in matches:
            piece = maker.of(tuple(pieces[place : place + size]))
            if piece is not None:
                made += pieces[done:place]
                made.append(piece)
                line += letters[done:place] + maker.letter
                done = place + size
                break
    made += pieces[done:]
    return made, line + letters[done:]


class Stages:
    """Tables of rules that follow one another, each reading what those before it made.

    At each place of a line the longest match wins, then the first rule of the table. ``kinds`` are the categories of finished
    pieces.
    """

    def __init__(self, tables: Iterable[Sequence[Rule]], alphabet: Alphabet, kinds: Collection[str]) -> None:
        def maker(rule: Rule) -> Maker:
            return Maker(rule, rule.makes if rule.makes in kinds else None, alphabet.letter((rule.makes,)))

        self._stages = [Matcher([(rule.pattern, maker(rule)) for rule in table], alphabet) for table in tables]
        self._blank = alphabet.blank
        self._runs = re.compile(f"[^{alphabet.blank}]+")
        self._known: list[dict[str, Step]] = [{} for _ in range(len(self._stages) + 1)]
        """By stage, what short lines become from there on: a plain table, for it is looked into several times a phrase."""
        self._plans: dict[str, Sequence[Done]] = {}
        """What is done with short lines, through all stages, where every rule builds something."""
        self._known_runs: dict[tuple[Sense, ...], Sequence[Sense]] = {}
        """What short runs of words become: "at 3pm", "next monday" are said again and again."""

    def read(self, senses: Sequence[Sense]) -> list[Item]:
        """The words as items with all rules applied.

        No rule reaches across a word that means nothing, so each run of words between two such is read by itself.
        """
        letters = "".join([sense.letter for sense in senses])
        if self._blank not in letters:
            return _placed(self._put_together(senses, letters), 0)
        made: list[Item] = []
        done = place = 0
        for run in self._runs.finditer(letters):
            first, end = run.span()
            start = place + first - done
            made += _BLANKS[place:start]
            made += _placed(self._put_together(senses[first:end], run[0]), start)
            place, done = made[-1].end, end
        made += _BLANKS[place : place + len(senses) - done]
        return made

    def read_upto(self, senses: Sequence[Sense], stages: int) -> list[Item]:
        """The words as items with the rules of the first so many stages applied."""
        return _placed(self._step_by_step(senses, "".join([sense.letter for sense in senses]), stages), 0)

    def _put_together(self, senses: Sequence[Sense], letters: str) -> Sequence[Sense]:
        """What a run becomes, remembered where it is short; a full table is begun anew."""
        if len(letters) > _LONGEST_RUN:
            return self._put_together_anew(senses, letters)
        words = tuple(senses)
        known = self._known_runs.get(words)
        if known is None:
            known = self._put_together_anew(senses, letters)
            if len(self._known_runs) >= _KNOWN_RUNS:
                self._known_runs.clear()
            self._known_runs[words] = known
        return known

    def _put_together_anew(self, senses: Sequence[Sense], letters: str) -> Sequence[Sense]:
        """What a run becomes: as planned by its line alone or, where it is long or some rule makes nothing, step by step."""
        if len(letters) <= _LONGEST_KNOWN:
            plan = self._plans.get(letters)
            pieces = _carried_out(self._planned(letters) if plan is None else plan, senses)
            if pieces is not None:
                return pieces
        return self._step_by_step(senses, letters, len(self._stages))

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

    def _step_by_step(self, senses: Sequence[Sense], letters: str, upto: int) -> Sequence[Sense]:
        stage = 0
        while True:
            step = self._next(letters, stage)
            if step.stage >= upto:
                return senses
            senses, letters = _with_second_thoughts(step, senses, letters)
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


def _placed(pieces: Sequence[Sense], place: int) -> list[Item]:
    """What was put together as items, the first of which begins at a token."""
    made: list[Item] = []
    for sense in pieces:
        item = sense.at(place)
        made.append(item)
        place = item.end
    return made


_KNOWN_RUNS, _LONGEST_RUN = 4096, 6
"""How many runs of so few words are remembered with what they become."""
_KNOWN_PIECES = 1024
"""How much of what a rule makes is remembered."""
_KNOWN_LINES, _LONGEST_KNOWN = 4096, 16
"""How many short lines of a stage are remembered with what the rules find in them: people say few kinds of time in many words."""
