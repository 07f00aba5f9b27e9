"""Words of cues as they are mistyped: "reschdule", "appointmnet", "avialable". English alone; others have more forms than slips.

Names and words of time are forgiven where they are looked for (`naming/names.py`, `text/vocabulary.py`).
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from bots.language.words.en import ENGLISH

LEAST_LETTERS = 6
"""A shorter word is too near to others to be one of them mistyped."""
_LONG = 9
"""From so many letters on two slips are forgiven."""
_WORDS, _OTHERS = ENGLISH.wishes.mistyped.split(), frozenset(ENGLISH.wishes.never_mistyped.split())
_ENDINGS = ENGLISH.wishes.mistyped_endings.split()


@lru_cache(maxsize=4096)
def meant(word: str) -> str:
    """The word of an English cue that was mistyped so; the word itself where it is one, or none."""
    if word in _words() or word in _OTHERS or not word.isalpha():
        return word
    near = [each for each in _starting(word[0]) if _is_near(word, each)]
    return min(near, key=lambda each: (DamerauLevenshtein.distance(word, each), each)) if near else word


def _is_near(word: str, other: str) -> bool:
    slips = 1 + (min(len(word), len(other)) >= _LONG)
    if abs(len(word) - len(other)) > slips or DamerauLevenshtein.distance(word, other, score_cutoff=slips) > slips:
        return False
    longer, shorter = sorted((word, other), key=len, reverse=True)
    return not (longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS)


@cache
def _words() -> frozenset[str]:
    """The words of English cues, of its times and its fillers."""
    said = {
        word
        for cue in ENGLISH.cues
        for element in cue.pattern.split()
        for word in element.removesuffix("?").split("|")
        if word.isalpha()
    }
    timely = {part for words in ENGLISH.time.values() for word in words for part in word.split()}
    return frozenset(said | timely | ENGLISH.filler | ENGLISH.marks)


@cache
def _starting(letter: str) -> Sequence[str]:
    """The words that begin with a letter."""
    return [word for word in _WORDS if word[0] == letter]
