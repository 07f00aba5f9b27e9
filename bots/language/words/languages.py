"""The languages with a table, and the words that are understood whatever the language of the message."""

import re
from functools import cache

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
)
"""Every language with a table; English first, which also stands behind the others."""


@cache
def small_of(code: str) -> SmallWords:
    """The small words of one language, by its code; English ones where it has no table."""
    return next((language.small for language in LANGUAGES if language.code == code), ENGLISH.small)


@cache
def every(field: str) -> frozenset[str]:
    """The words of one field of `SmallWords` in all languages: small words are understood in messages of any."""
    return frozenset(word for language in LANGUAGES for word in getattr(language.small, field).split())


@cache
def pattern_of(field: str) -> re.Pattern[str]:
    """A pattern that finds one of the ways of saying something, in any language, in folded text: between ends of words."""
    ways = "|".join(getattr(language.small, field) for language in LANGUAGES)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)")
