"""Which language a message is in: its function words counted, the writer's own language as a tie-breaker."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from bots.language.text.tokens import Token, folded
from bots.language.words import Language
from bots.language.words.en import ENGLISH
from bots.language.words.families import LONGEST_ENDING
from bots.language.words.languages import LANGUAGES

_PLACES = {language.code: place for place, language in enumerate(LANGUAGES)}
_MARK, _TIME, _CUE, _OWN = 12, 6, 4, 1
_LEAST_FORM = 3
"""A form of a word as short as this tells no language."""


@cache
def _votes() -> Mapping[str, tuple[tuple[int, float], ...]]:
    """Word → (language's place, weight): function words weigh most, then words of time, then those of cues; shared ones less."""
    votes: dict[str, dict[int, int]] = {}
    for place, language in enumerate(LANGUAGES):
        for word, weight in _words(language):
            known = votes.setdefault(word, {})
            known[place] = max(weight, known.get(place, 0))
    return {
        word: tuple((place, weight / len(weights)) for place, weight in weights.items())
        for word, weights in votes.items()
    }


def _words(language: Language) -> Iterator[tuple[str, int]]:
    for word in language.marks:
        yield word, _MARK
    for word in _timely(language):
        yield word, _TIME
    for form in language.families.forms:
        if len(form) > _LEAST_FORM:
            yield form, _CUE
    for cue in language.cues:
        for element in cue.pattern.split():
            for word in element.removesuffix("?").split("|"):
                if (len(word) > 2 or not word.isascii()) and word.isalpha() and word not in language.ambiguous:
                    yield word, _CUE


def _timely(language: Language) -> Iterator[str]:
    """The single words of time, weekdays however short, and what is typed shortly."""
    for category, words in language.time.items():
        yield from (
            word for word in words if (len(word) > 2 or category == "WD" or not word.isascii()) and " " not in word
        )
    yield from (word for word in language.shorthand if len(word) > 1)


def _writing(word: str) -> frozenset[int] | None:
    """The places of the languages that write such letters, None where all do: "tô" is no English word."""
    return None if word.isascii() else _written_in(frozenset(word.casefold()))


@lru_cache(maxsize=512)
def _written_in(letters: frozenset[str]) -> frozenset[int] | None:
    beyond = {letter for letter in letters if letter.isalpha() and not letter.isascii()}
    able = [n for n, language in enumerate(LANGUAGES) if language.letters is None or beyond <= language.letters]
    return frozenset(able) or None


_LETTER = 5
_LETTERS = {place: language.own_letters for place, language in enumerate(LANGUAGES) if language.own_letters}
"""By a language's place the letters that only it has."""
_CYRILLIC = chr(0x400)


def _letter_votes(text: str) -> tuple[int, ...]:
    """The languages that a word's letters tell; of a Latin word with a capital, likely a name, only an ending's letters do."""
    said = text
    if text[0].isupper() and text[0] < _CYRILLIC:
        said = re.split("['’]", text)[-1]
        if said == text:
            return ()
    letters = set(said.casefold())
    return tuple(place for place, own in _LETTERS.items() if not own.isdisjoint(letters))


def _family_votes(word: str) -> tuple[tuple[int, float], ...]:
    """The votes of a form that no table spells out, by the stems that it begins with: letters, so no number has any."""
    if not word[:1].isalpha():
        return ()
    stems, sizes = _stems()
    begun = {
        place
        for size in sizes
        if size <= len(word) <= size + LONGEST_ENDING
        for place in stems.get(word[:size], ())
        if word not in LANGUAGES[place].families.forms
    }
    return tuple((place, _CUE / len(begun)) for place in sorted(begun))


@cache
def _stems() -> tuple[Mapping[str, tuple[int, ...]], Sequence[int]]:
    """The stems of all languages' families with the places of the languages that have each, and how long they are."""
    found: dict[str, tuple[int, ...]] = {}
    for place, language in enumerate(LANGUAGES):
        for stem in language.families.stems:
            found[stem] = (*found.get(stem, ()), place)
    return found, sorted({len(stem) for stem in found})


@lru_cache(maxsize=8192)
def _votes_of(text: str, word: str) -> tuple[tuple[int, float], ...]:
    """The languages for which a word speaks, as it is written and folded, each with a weight."""
    known = _votes().get(word)
    votes = _family_votes(word) if known is None else known
    if text.isascii():
        return votes
    written = _writing(text)
    own = tuple((place, weight) for place, weight in votes if written is None or place in written)
    return own + tuple((place, _LETTER) for place in _letter_votes(text))


def _english_lead(text: str) -> float:
    """By how much a word speaks more for English than for whichever other language it speaks for most."""
    votes = _votes_of(text, folded(text))
    if not votes:
        return 0.0
    weights = [0.0] * len(LANGUAGES)
    for place, weight in votes:
        weights[place] += weight
    lead = weights[_ENGLISH] - max(weights[_ENGLISH + 1 :])
    return lead if text[0].isalpha() else min(lead, 0.0)


_LEADS: dict[str, float] = {}
"""The lead of each word that was asked for: a plain table, for it is looked into for every word; begun anew when full."""
_LEADS_KEPT = 8192


def _lead_of(told: Sequence[Token]) -> float:
    """By how much words together speak more for English than, each, for another language."""
    try:
        return sum([_LEADS[token.text] for token in told])
    except KeyError:
        if len(_LEADS) >= _LEADS_KEPT:
            _LEADS.clear()
        _LEADS.update({token.text: _english_lead(token.text) for token in told if token.text not in _LEADS})
        return sum([_LEADS[token.text] for token in told])


@cache
def _short_days() -> Mapping[str, frozenset[int]]:
    """The weekdays of two or three letters, each with the places of the languages that have it."""
    found: dict[str, set[int]] = defaultdict(set)
    for place, language in enumerate(LANGUAGES):
        for word in language.time.get("WD", {}):
            if len(word) <= _SHORT_DAY:
                found[word].add(place)
    return {word: frozenset(places) for word, places in found.items()}


_SHORT_DAY = 3


def _of_weekdays(tokens: Sequence[Token]) -> frozenset[int]:
    """The places of the languages that have all the words of a message, where those are short weekdays among numbers."""
    words = [token.norm for token in tokens if token.kind == "word"]
    if not words or all(token.kind != "number" for token in tokens):
        return frozenset()
    return frozenset.intersection(*(_short_days().get(word, frozenset()) for word in words))


_ENGLISH = 0
_HARDLY = 1e-6
"""Sums of fractions differ by less than this where they are equal."""
_TELLING = frozenset({"word", "ordinal"})
"""What may tell a language: "2e" is written in few."""
_COMMAND = 2
"""The tokens of a command, a slash and its word: in Latin letters also where the rest of the message is in others."""
_COUNTED = 80
"""The tokens of a long message that are counted."""


def language_of(tokens: Sequence[Token], own: str | None = None) -> Language:
    """The language with most words in the message; the writer's own where that is as likely, English where nothing tells.

    A single word that the writer's own language has is in that: "Mon 9-11" is a Monday to whoever does not speak French, and
    "Di 9-11" a Tuesday to whoever speaks German. Where
    a writer of English says words that together lead whatever speaks for any other language, nothing is left to count. Weekdays
    with their hours and nothing else ("Mo-Fr 8-20") are in a language that has them all.
    """
    home = _PLACES.get((own or "en").partition("-")[0])
    told = tokens[:_COUNTED]
    if told and told[0].norm == "/" and not all(token.norm.isascii() for token in told):
        told = told[_COMMAND:]
    if told and told[0].norm in _short_days() and (spoken := _of_weekdays(told)):
        if home is not None and home in spoken:
            return LANGUAGES[home]
        if sum(token.kind == "word" for token in told) > 1:
            return LANGUAGES[min(spoken)]
    if home == _ENGLISH and _lead_of(told) + _OWN > _HARDLY:
        return ENGLISH
    counts = [0.0] * len(LANGUAGES)
    words = [token for token in told if token.kind in _TELLING]
    for word in words:
        for place, weight in _votes_of(word.text, word.norm):
            counts[place] += weight
    if home is not None:
        if len(words) == 1 and counts[home]:
            return LANGUAGES[home]
        counts[home] += _OWN
    return LANGUAGES[counts.index(max(counts))]
