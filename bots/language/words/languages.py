"""The languages with a table, and the words that are understood whatever the language of the message."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from bots.language.words import Language
from bots.language.words.de import GERMAN
from bots.language.words.en import ENGLISH
from bots.language.words.es import SPANISH
from bots.language.words.fr import FRENCH
from bots.language.words.it import ITALIAN
from bots.language.words.nl import DUTCH
from bots.language.words.pl import POLISH
from bots.language.words.pt import PORTUGUESE
from bots.language.words.ru import RUSSIAN
from bots.language.words.small import SmallWords
from bots.language.words.sv import SWEDISH
from bots.language.words.tr import TURKISH
from bots.language.words.uk import UKRAINIAN

LANGUAGES: tuple[Language, ...] = (
    ENGLISH,
    GERMAN,
    SPANISH,
    FRENCH,
    PORTUGUESE,
    ITALIAN,
    DUTCH,
    RUSSIAN,
    POLISH,
    UKRAINIAN,
    TURKISH,
    SWEDISH,
)
"""Every language with a table; English first, which also stands behind the others."""


@cache
def small_of(code: str) -> SmallWords:
    """The small words of one language, by its code; English ones where it has no table."""
    return next((language.small for language in LANGUAGES if language.code == code), ENGLISH.small)


@cache
def every(field: str) -> frozenset[str]:
    """The words of one field in all languages, as they are understood in messages of any.

    The field is one of `SmallWords` ("and_"), or of another subject with its name ("meetings.kinds").
    """
    return frozenset(word for words in _told(field) for word in words.split())


@cache
def every_way(field: str) -> tuple[str, ...]:
    """The ways of saying something in all languages; those divided by ``|`` in a field of words are ways, too."""
    return tuple(way for ways in _told(field) for way in (ways.split("|") if isinstance(ways, str) else ways) if way)


@cache
def every_behind(field: str) -> Mapping[str, frozenset[str]]:
    """The words that stand behind each of some words, in all languages together."""
    behind: dict[str, frozenset[str]] = {}
    for told_by in _told(field):
        for word, words in told_by.items():
            behind[word] = behind.get(word, frozenset()).union(words.split())
    return behind


@cache
def every_by(field: str) -> Mapping[Any, Any]:
    """The words of one field that tell something each, in all languages together."""
    return {word: told for told_by in _told(field) for word, told in told_by.items()}


def _told(field: str) -> Iterator[Any]:
    """What each language has in a field, by its name in `SmallWords` or behind the name of its subject and a dot."""
    subject, _, name = field.rpartition(".")
    return (getattr(getattr(language, subject or "small"), name) for language in LANGUAGES)


@cache
def pattern_of(field: str) -> re.Pattern[str]:
    """A pattern that finds one of the ways of saying something, in any language, in folded text: between ends of words."""
    ways = "|".join(each for each in _told(field) if each)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)")
