"""The words of a language compiled for the grammar: each word's meanings by category, phrases of several words, spelling.

A message's tokens become the senses that the grammar's first stage reads.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from bots.language.grammar.engine import Sense
from bots.language.grammar.matcher import Alphabet
from bots.language.grammar.values import KINDS, Clock, number_meanings
from bots.language.text.tokens import ALIKE, Token, fold
from bots.language.words import Language, pattern_words
from bots.language.words.en import ENGLISH
from bots.language.words.languages import every

Meanings = Mapping[str, Any]
NOTHING: Meanings = MappingProxyType({})
ALPHABET = Alphabet()
"""The characters of all languages' words: a shape or a mark has the same in each."""


def _sense(meanings: Meanings, words: int = 1) -> Sense:
    kind = next(iter(meanings)) if len(meanings) == 1 else None
    return Sense(meanings, ALPHABET.letter(meanings), kind if kind in KINDS else None, words)


_NO_SENSE = _sense(NOTHING)
_MARKS: Mapping[str, Sense] = {
    mark: _sense(meanings)
    for mark, meanings in {
        "-": {"DASH": True},
        "–": {"DASH": True},
        "—": {"DASH": True},
        ",": {"COMMA": True},
        "&": {"AND": True, "AMP": True},
        "+": {"AND": True, "PLUS": True},
        "@": {"AT": True},
        ".": {"DOT": True},
        "/": {"SLASH": True},
        "~": {"AROUND": True, "DASH": True},
        ">": {"TO": True, "ARROW": True},
        "->": {"TO": True, "ARROW": True},
        "-->": {"TO": True, "ARROW": True},
        "=>": {"TO": True, "ARROW": True},
        "→": {"TO": True, "ARROW": True},
        "⇒": {"TO": True, "ARROW": True},
        "➡": {"TO": True, "ARROW": True},
        "'": {"PRIME": True},
        '"': {"PRIMES": True},
        "|": {"COMMA": True},
        "(": {"OPEN": True},
        ")": {"CLOSE": True},
    }.items()
}
_GLUED: Mapping[str, Sense] = {
    word: _sense({"AMPM": half}) for word, half in {"a": "am", "p": "pm", "am": "am", "pm": "pm"}.items()
}
_DAY_DIGITS, _YEAR_DIGITS, _DATE_DIGITS = 2, 4, 8
_LEAST_FOR_SPELLING, _MOST_FOR_SPELLING = 5, 16
_SLIPS_KEPT = 4096
"""How many words are remembered with what they are a slip of."""


_LOOKALIKES = {fold(word): word for word in every("lookalikes")}
_LEADING_TO_ONE = every("for_")
_PERIODS = every("periods")
_NO_TITLE = every("clauses.possible")
"""What follows a period that is a time: "Q1 works"."""
UNTIMELY = _LEADING_TO_ONE | _LOOKALIKES.keys() | _PERIODS
"""Words of which one is said wherever something looks like a word of time and is none."""


class Vocabulary:
    """One language's words, with English behind them for whatever the language does not say itself."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words: dict[str, dict[str, Any]] = {}
        phrases: _Phrases = defaultdict(dict)
        self._add(language, phrases)
        timely = frozenset(self.words)
        if language.code != "en":
            self._add(ENGLISH, phrases, behind=language)
        for meanings in self.words.values():
            if "TO" in meanings:
                meanings.pop("ON", None)
                meanings.pop("THE", None)
        self._senses = {word: _sense(meanings) for word, meanings in self.words.items()}
        self._units = {word[1:]: sense for word, sense in self._senses.items() if word[0] == "~"}
        self._units.update(_GLUED)
        """What words mean right behind a number: "2h", "3pm"."""
        self._phrases = _by_opening(phrases)
        self.numbers = {word: meanings["NUMW"] for word, meanings in self.words.items() if meanings.get("NUMW", 0) > 1}
        """The words for whole numbers from two on."""
        self._known_slips = lru_cache(maxsize=_SLIPS_KEPT)(self._slip_of)
        self._spelling = _deletions(word for word in self.words if len(word) >= _LEAST_FOR_SPELLING)
        spoken = {word for known in phrases.values() for parts in known for word in parts}
        own = (
            language.filler
            | language.marks
            | language.before_person
            | language.amenities.keys()
            | _cue_words(language)
            | language.families.forms.keys()
        )
        self._own = own | timely
        self.known = frozenset(own | spoken | ENGLISH.filler | ENGLISH.marks | self.words.keys())
        """Every word that has a meaning here, in time or otherwise."""
        self.timely = frozenset(self.words) | _USUAL.keys()
        """The words, marks and usual numbers that mean something in time, or nothing at all."""
        months = {word for word, meanings in self.words.items() if "MON" in meanings and language.endings.cases}
        self.nameless = (self.known | _USUAL.keys()) - {"@"} - months
        """What is no name unless the organisation has it, nor one misspelt, nor leads to one; in some case a month may be one."""
        plain = {**dict.fromkeys(self.known - {""}, _NO_SENSE), **_USUAL, **self._senses}
        self._apart: Mapping[str, Sense] = plain
        """What a word means that stands apart from others, where it opens no phrase and is no number in a case."""
        self._plain: dict[str, Sense] = {word: sense for word, sense in plain.items() if not self._depends(word)}
        """What means the same wherever it stands apart: one look for most words of a message."""

    def _add(self, language: Language, phrases: "_Phrases", behind: Language | None = None) -> None:
        hidden = (behind.marks | behind.filler | set(self.words)) if behind else frozenset[str]()
        for category, words in language.time.items():
            for word, value in words.items():
                meanings = number_meanings(value, word=True) if category == "NUM" else {category: value}
                parts = tuple(word.split())
                if len(parts) > 1:
                    phrases[parts[:2]].setdefault(parts, {}).update(meanings)
                elif word not in hidden:
                    self.words.setdefault(word, {}).update(meanings)

    def _depends(self, word: str) -> bool:
        """Whether what stands behind a word may tell what it means: it may open a phrase, or be a number in a case."""
        return word in self._phrases or (self.language.cased_numbers and word[0].isdigit())

    def untimely(self, tokens: Sequence[Token], words: Set[str]) -> frozenset[int]:
        """The tokens that look like words of time and are none: "à 14h pour une revue" ends at no one o'clock."""
        found = set[int]()
        if not _LOOKALIKES.keys().isdisjoint(words):
            found.update(n for n, token in enumerate(tokens) if token.text.casefold() == _LOOKALIKES.get(token.norm))
        if not _PERIODS.isdisjoint(words):
            found.update(
                n for n, pair in enumerate(pairwise(tokens)) if pair[0].norm in _PERIODS and self._is_thing(pair[1])
            )
        foreign = self.language is not ENGLISH
        if foreign and not _LEADING_TO_ONE.isdisjoint(words):
            for place, (before, one, after) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False), start=1):
                is_article = before.norm in _LEADING_TO_ONE and "A" in self.words.get(one.norm, ())
                if is_article and after.kind == "word" and after.norm not in self.words:
                    found.add(place)
        return frozenset(found)

    def _is_thing(self, token: Token) -> bool:
        """Whether a period right before the token says of which one it is, and no time: "the Q1 planning"."""
        small = self.language.marks | self.language.filler | _NO_TITLE
        return token.kind == "word" and token.norm not in self.words and token.norm not in small

    def is_own(self, word: str) -> bool:
        """Whether the language has the word itself, and not only English behind it."""
        return word in self._own or self.language.families.base_or_none(word) is not None

    def knows(self, word: str) -> bool:
        """Whether the word has a meaning here, in time or otherwise."""
        return word in self.known or self.language.families.base_or_none(word) is not None

    def respelled(self, word: str) -> str | None:
        """The known word of which this one is a misspelling by one slip, None where it is none or several."""
        return self._known_slips(word)

    def _slip_of(self, word: str) -> str | None:
        if not _LEAST_FOR_SPELLING <= len(word) <= _MOST_FOR_SPELLING or word in _NEVER_RESPELLED or not word.isalpha():
            return None
        near = {known for key in (word, *_without_one(word)) for known in self._spelling.get(key, ())}
        near = {known for known in near if known[0] == word[0] or known[:2] == word[1::-1]}
        close = [known for known in near if OSA.distance(word, known, score_cutoff=1) <= 1]
        return min(close) if len({str(self.words[known]) for known in close}) == 1 else None

    def senses(self, tokens: Sequence[Token], claimed: Set[int]) -> list[Sense]:
        """What the tokens can be, for the first stage; claimed ones (names) mean nothing in time.

        What stands apart means the same everywhere: one look for most tokens.
        """
        senses: list[Sense] = []
        plain = self._plain
        done = 0
        for place, token in enumerate(tokens):
            if place < done:
                continue
            sense = _NO_SENSE if place in claimed else plain.get(token.apart)
            if sense is None:
                sense = self._looked_up(tokens, place, claimed)
                done = place + sense.words
            senses.append(sense)
        return senses

    def _looked_up(self, tokens: Sequence[Token], place: int, claimed: Set[int]) -> Sense:
        """What a token can be that may be one thing with those behind it, or needs a second look by itself."""
        seconds = self._phrases.get(tokens[place].norm)
        if seconds is not None and place + 1 < len(tokens) and (phrase := _phrase_at(seconds, tokens, place, claimed)):
            return phrase
        if self.language.cased_numbers and (in_case := _in_case(tokens, place)):
            return in_case
        return self._apart.get(tokens[place].apart) or self._single(tokens, place)

    def _single(self, tokens: Sequence[Token], place: int) -> Sense:
        """What a token can be that needs a second look: one that is no plain word, glued to another, or of a rare shape."""
        token = tokens[place]
        norm, kind, ending = token.norm, token.kind, token.ending
        if kind == "word" and token.glued and place:
            unit = self._units.get(norm) if tokens[place - 1].kind in _BEARING else None
            return unit or self._senses.get(norm, _NO_SENSE)
        if kind == "word":
            return self._senses.get(norm) or (self._month_and_day(norm) if norm[-1].isdigit() else _NO_SENSE)
        if kind == "ordinal" and norm in self._senses:
            return self._senses[norm]
        if kind in ALIKE:
            return _MARKS.get(norm, _NO_SENSE)
        return _shape_in_case(kind, norm) if ending and _OF_TIME.fullmatch(ending) else _shape(kind, norm)

    def _month_and_day(self, word: str) -> Sense:
        """``Oct2``: a month and its day written together."""
        name = word.rstrip("0123456789")
        month = self.words.get(name, NOTHING).get("MON")
        day = word[len(name) :]
        return _sense({"MONDOM": (month, int(day))}) if month and len(day) <= _DAY_DIGITS else _NO_SENSE


_Phrases = defaultdict[tuple[str, ...], dict[tuple[str, ...], dict[str, Any]]]
"""What phrases of several words mean, by their first two words and by all of them."""


class _Opened(NamedTuple):
    """The phrases that two words open: how many words follow, the most first, and what these make of the whole."""

    further: Sequence[int]
    senses: Mapping[tuple[str, ...], Sense]


def _by_opening(phrases: _Phrases) -> Mapping[str, Mapping[str, _Opened]]:
    opened: dict[str, dict[str, _Opened]] = defaultdict(dict)
    for (first, second), known in phrases.items():
        senses = {words[2:]: _sense(meanings, len(words)) for words, meanings in known.items()}
        opened[first][second] = _Opened(sorted({len(words) for words in senses}, reverse=True), senses)
    return dict(opened)


def _phrase_at(seconds: Mapping[str, _Opened], tokens: Sequence[Token], place: int, claimed: Set[int]) -> Sense | None:
    """The longest phrase of several words that begins here; ``seconds`` are those that its first word opens."""
    following = tokens[place + 1]
    if following.glued and tokens[place].kind in _BEARING:
        opened = seconds.get(f"~{following.norm}")
        if opened is not None and (phrase := _longest(opened, tokens, place, claimed)) is not None:
            return phrase
    opened = seconds.get(following.norm)
    return _longest(opened, tokens, place, claimed) if opened is not None else None


def _longest(opened: _Opened, tokens: Sequence[Token], place: int, claimed: Set[int]) -> Sense | None:
    senses = opened.senses
    for further in opened.further:
        end = place + 2 + further
        sense = senses.get(tuple([token.norm for token in tokens[place + 2 : end]]) if further else ())
        if sense is not None:
            return sense if claimed.isdisjoint(range(place, end)) else None
    return None


def _cue_words(language: Language) -> set[str]:
    words = {word for cue in language.cues for word in pattern_words(cue.pattern)}
    return words - ENGLISH.ambiguous - language.ambiguous


def _without_one(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]


def _deletions(words: Any) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if not word.isalpha():
            continue
        found[word].append(word)
        for shorter in _without_one(word):
            found[shorter].append(word)
    return {key: tuple(known) for key, known in found.items()}


_NEVER_RESPELLED = every("when.never_misspelt")


@lru_cache(maxsize=4096)
def _shape(kind: str, text: str) -> Sense:
    return _sense(_SHAPES[kind](text)) if kind in _SHAPES else _NO_SENSE


@lru_cache(maxsize=256)
def _shape_in_case(kind: str, text: str) -> Sense:
    """A number in the case of a place or a direction is an hour: "10'daki", "12'ye", "15.30'da"."""
    found = _shape(kind, text)
    clock = found.meanings.get("HR") or found.meanings.get("DOTCLK")
    return _sense({**found.meanings, "HRCASE": clock}) if clock else found


_OF_TIME = re.compile("y?[ae]|[dt][ae](?:ki|n)?")


def _in_case(tokens: Sequence[Token], place: int) -> Sense | None:
    """A number with the ending of a case behind it: "10da", "14:30a", "17 ye"; some look like those of ordinals ("15te")."""
    token = tokens[place]
    if token.kind == "ordinal":
        number = token.norm.rstrip("adent")
        return _shape_in_case("number", number) if number.isdecimal() else None
    if token.kind not in _BEARING or token.ending or place + 1 >= len(tokens):
        return None
    ending = tokens[place + 1]
    of_time = ending.kind == "word" and _OF_TIME.fullmatch(ending.norm)
    if not (of_time or (ending.glued and ending.kind == "word" and _CASE.fullmatch(ending.norm))):
        return None
    found = _shape_in_case if of_time else _shape
    return _of_two_tokens(found(token.kind, token.norm))


@lru_cache(maxsize=256)
def _of_two_tokens(sense: Sense) -> Sense:
    return Sense(sense.meanings, sense.letter, sense.kind, words=2)


_BEARING = frozenset({"number", "clock", "decimal"})
_CASE = re.compile("[yn]?[aeiu]|[dt][ae](?:ki|n)?|[yn]?[iu]n|y?l[ae]")


def _number(text: str) -> Meanings:
    if len(text) > 4:
        return _compact_date(text) or ({"NUM": int(text)} if len(text) <= _MOST_DIGITS else NOTHING)
    found = number_meanings(int(text))
    if len(text) == 2 and text[0] == "0" and "HR" in found:
        found["HR"] = Clock(int(text) * 60)
    if len(text) in {3, 4}:
        hour, minute = int(text[:-2]), int(text[-2:])
        if hour <= 24 and minute < 60:
            category = "HHMM" if len(text) == 4 and "YEAR" not in found else "HMM"
            found[category] = Clock(hour * 60 + minute, open=text[0] != "0" and 1 <= hour <= 12 and len(text) == 3)
    if len(text) == _YEAR_DIGITS and not found.keys() & {"YEAR", "HHMM", "HMM"}:
        found["FAR"] = int(text)
    return found


_MOST_DIGITS = 7
"""A longer number counts nothing that anybody asks for."""


def _compact_date(text: str) -> Meanings:
    """20270314, as ISO 8601's basic form has it."""
    year, month, day = text[:4], text[4:6], text[6:]
    likely = len(text) == _DATE_DIGITS and "1900" <= year <= "2100" and "01" <= month <= "12" and "01" <= day <= "31"
    return {"ISO": (int(year), int(month), int(day))} if likely else NOTHING


def _clock(text: str) -> Meanings:
    if text.isdecimal():
        text = ":".join(text[place : place + 2] for place in range(0, len(text), 2))
    hours, minutes, *rest = text.replace("h", ":").replace("u", ":").split(":")
    hour, minute = int(hours), int(minutes)
    if hour > 24 or minute > 59 or hour * 60 + minute > 1440:
        return {"BADCLK": text}
    seconds = int(float(rest[0])) if rest else 0
    clock = Clock(hour * 60 + minute, open=1 <= hour <= 12 and hours[0] != "0", seconds=seconds % 60)
    return {"CLK" if ":" in text else "HCLK": clock}


def _decimal(text: str) -> Meanings:
    whole, part = text.replace(",", ".").split(".")
    found: dict[str, Any] = {"DEC": float(f"{whole}.{part}")}
    if len(part) == 2 and int(whole) <= 24 and int(part) < 60:
        found["DOTCLK"] = Clock(int(whole) * 60 + int(part), open=1 <= int(whole) <= 12 and whole[0] != "0")
    if "." in text and 1 <= int(whole) <= 31 and 1 <= int(part) <= 12:
        found["DOTDATE"] = (int(whole), int(part))
        if part[0] == "0":
            found["ZERODATE"] = found["DOTDATE"]
    return found


def _slashed(text: str) -> Meanings:
    parts = tuple(int(part) for part in text.replace("-", "/").split("/"))
    found: dict[str, Any] = {"SLASHED": parts}
    if len(parts) == 2 and 0 < parts[0] < parts[1] <= 4:
        found["FRAC"] = parts[0] / parts[1]
    return found


def _ordinal(text: str) -> Meanings:
    number = int("".join(sign for sign in text if sign.isdigit()))
    return {"ORD": number, "ORDD": number}


def _iso(text: str) -> Meanings:
    if text.isdecimal():
        return _compact_date(text) or NOTHING
    parts = text.replace(".", "-").split("-")
    return {"ISO": tuple(int(part) for part in parts)}


def _dotted(text: str) -> Meanings:
    return {"DOTTED": tuple(int(part) for part in text.strip(".").split("."))}


def _ampm(text: str) -> Meanings:
    return {"AMPM": "am" if text[0] in "aA" else "pm"}


_SHAPES = {
    "number": _number,
    "clock": _clock,
    "decimal": _decimal,
    "slashed": _slashed,
    "ordinal": _ordinal,
    "iso": _iso,
    "dotted": _dotted,
    "ampm": _ampm,
}
_USUAL: Mapping[str, Sense] = {
    **_MARKS,
    **{str(number): _shape("number", str(number)) for number in (*range(100), *range(1900, 2100))},
}
"""Marks and the numbers of hours, days and years: looked up like words."""
