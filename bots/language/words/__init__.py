"""One table of words per language, in one form; to add a language is to add a table here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for an intent, and how strongly. ``detail`` is an answer, such as ``decline``, where the intent has one.

    The pattern's elements are divided by spaces: a folded word, several divided by ``|``, a slot such as ``<person>``, ``*``
    for up to four elements whatever they are; ``?`` after an element says that it may be missing, ``^`` and ``$`` that the
    message starts or ends there.
    """

    intent: str
    weight: float
    pattern: str
    detail: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything the reader knows of one language; all words folded as `tokens.fold` does.

    ``time`` maps a category of the time grammar to its words and their values; a word may hold spaces.
    ``cues`` speak for intents. ``filler`` says nothing. ``before_person`` and ``before_room`` stand before names,
    ``before_time`` before times. ``marks`` tell the language. ``half_is_before`` where "half three" is 2:30.
    """

    code: str
    time: Mapping[str, Mapping[str, Any]]
    cues: tuple[Cue, ...]
    filler: frozenset[str]
    marks: frozenset[str]
    before_person: frozenset[str] = frozenset()
    before_time: frozenset[str] = frozenset()
    before_room: frozenset[str] = frozenset()
    amenities: Mapping[str, str] = field(default_factory=dict)
    people_words: frozenset[str] = frozenset()
    room_words: frozenset[str] = frozenset()
    urgent: frozenset[str] = frozenset()
    half_is_before: bool = False


def cues(intent: str, *rows: tuple[float, str] | tuple[float, str, str]) -> tuple[Cue, ...]:
    """The cues of one intent, each a weight, a pattern and perhaps a detail."""
    return tuple(Cue(intent, *row) for row in rows)


def spread(values: Mapping[Any, str]) -> dict[str, Any]:
    """Words by value turned into values by word; the words of a value are divided by ``|`` with no spaces around it."""
    return {word: value for value, words in values.items() for word in words.split("|")}
