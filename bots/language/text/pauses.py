"""Pauses in what is dictated: "um" and its like say nothing within a message, so it is read with blanks in their place."""

import re
from collections.abc import Set
from functools import cache

from bots.language.text.tokens import Said, heard
from bots.language.words import Language
from bots.language.words.small import SmallWords


def without_pauses(said: Said, tongue: Language) -> Said:
    """What is said without the sounds of somebody who thinks: "on Monday, um, at uh three"; all else stays where it was.

    At the very start such a sound may be an answer ("hmm, not now"), and with a capital letter a name.
    """
    if _sounds(tongue.small.pauses).isdisjoint(said.words):
        return said
    return heard(_pattern(tongue.small).sub(lambda found: " " * len(found[0]), said.text))


@cache
def _sounds(pauses: str) -> Set[str]:
    return frozenset(pauses.split())


@cache
def _pattern(small: SmallWords) -> re.Pattern[str]:
    """One of the sounds behind a space with the mark behind it, and the comma before it that ends nothing: "at, um, three"."""
    sounds = f"(?:{'|'.join(small.pauses.split())})(?![\\w'’-])"
    leading = {
        word for said in (small.with_, small.in_, small.for_, small.and_, small.articles) for word in said.split()
    }
    unended = "|".join(rf"(?<=\b{word})" for word in sorted({*leading, *small.named_to.split()}) if word.isalpha())
    return re.compile(rf"(?:{unended}),(?=\s+{sounds})|(?<=\s){sounds}(?:,|\.{{2,}}|…)?")
