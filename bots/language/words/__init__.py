"""One table of words per language, in one form; to add a language is to add a table here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bots.language.grammar.values import (
    DAY,
    DECADE,
    FORTNIGHT,
    HOUR,
    MINUTE,
    MONTH,
    PARTS,
    QUARTER,
    SECOND,
    WEEK,
    YEAR,
    Clock,
    Recur,
    Unit,
)
from bots.language.words.beside import NameWords, WhenWords, WishWords
from bots.language.words.families import NO_FAMILIES, Families, spelled_out
from bots.language.words.small import SmallWords
from bots.language.words.subjects import (
    ChannelWords,
    ClauseWords,
    CourtesyWords,
    DirectionWords,
    MeetingWords,
    NameEndings,
    PlaceWords,
    RoomWords,
    SessionWords,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for an intent, and how strongly. ``detail`` is an answer, such as ``decline``, where the intent has one.

    The pattern's elements are divided by spaces: a folded word, several divided by ``|``, a slot such as ``<person>``, ``*``
    for up to five elements whatever they are; ``?`` after an element says that it may be missing, ``^`` and ``$`` that the
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
    ``before_time`` before times. ``marks`` tell the language. ``half_is_before`` where "half three" is 2:30. ``families``
    are the words whose forms are one word to the cues: in the line that cues read, each form stands as its base. ``strangers`` are
    patterns of where a name must stand, each behind the kind of name (``person``, ``skill``, ``name``) that stands there.
    ``letters`` are those beyond a to z with which its words are written, None where any may be; ``own_letters`` are those that no
    other language has. ``cased_numbers`` where numbers bear
    the endings of cases: "10'da", and "10da" of who types quickly.
    ``ambiguous`` are words of cues that are first names or words of another language as well: they tell neither of the language
    nor that nobody is named. ``shorthand`` has what people type for a word on a phone, by that word: "nn" for non.
    The subjects (``meetings`` to ``channels``) hold what is understood in messages of every language, as ``small`` does; each tells its
    fields in `words/subjects.py`.
    """

    code: str
    small: SmallWords
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
    families: Families = NO_FAMILIES
    strangers: tuple[tuple[str, str], ...] = ()
    letters: frozenset[str] | None = None
    own_letters: frozenset[str] = frozenset()
    cased_numbers: bool = False
    ambiguous: frozenset[str] = frozenset()
    shorthand: Mapping[str, str] = field(default_factory=dict)
    endings: NameEndings = field(default_factory=NameEndings)
    directions: DirectionWords = field(default_factory=DirectionWords)
    channels: ChannelWords = field(default_factory=ChannelWords)
    meetings: MeetingWords = field(default_factory=MeetingWords)
    sessions: SessionWords = field(default_factory=SessionWords)
    courtesy: CourtesyWords = field(default_factory=CourtesyWords)
    clauses: ClauseWords = field(default_factory=ClauseWords)
    rooms: RoomWords = field(default_factory=RoomWords)
    places: PlaceWords = field(default_factory=PlaceWords)
    names: NameWords = field(default_factory=NameWords)
    when: WhenWords = field(default_factory=WhenWords)
    wishes: WishWords = field(default_factory=WishWords)


def pattern_words(pattern: str) -> frozenset[str]:
    """The words and slots that a cue's pattern has, without its marks."""
    return frozenset(word.strip("?^$") for element in pattern.split() for word in element.split("|")) - {""}


def cues(intent: str, *rows: tuple[float, str] | tuple[float, str, str]) -> tuple[Cue, ...]:
    """The cues of one intent, each a weight, a pattern and perhaps a detail."""
    return tuple(Cue(intent, *row) for row in rows)


_CONSTANTS: Mapping[str, Any] = {
    "AFTER": "after",
    "BEFORE": "before",
    "BY": "by",
    "UNTIL": "until",
    "FROM": "from",
    "NEXT": 1,
    "COMING": 1,
    "THIS": 0,
    "LAST": -1,
    "PAST": 1,
    "BACK": -1,
    "HALF": 30,
    "QTR": 15,
    "HENCE": 1,
    "AGO": -1,
    "NOON": Clock(720),
    "MIDNIGHT": Clock(1440),
    "A": 1,
    "OTHER": 2,
    "START": "start",
    "MID": "mid",
    "END": "end",
}
_UNITS: Mapping[str, Unit] = {
    "second": SECOND,
    "minute": MINUTE,
    "hour": HOUR,
    "day": DAY,
    "week": WEEK,
    "fortnight": FORTNIGHT,
    "month": MONTH,
    "quarter": QUARTER,
    "year": YEAR,
    "decade": DECADE,
}
_ADVERBS: Mapping[str, Recur] = {
    "weekly": Recur("WEEKLY"),
    "fortnightly": Recur("WEEKLY", 2),
    "monthly": Recur("MONTHLY"),
    "yearly": Recur("YEARLY"),
}
_HOURS: Mapping[int, Clock] = {hour: Clock(hour * 60, open=1 <= hour <= 12) for hour in range(25)}
_NAMED: Mapping[str, Mapping[Any, Any]] = {
    "OHR": _HOURS,
    "HALFHR": _HOURS,
    "HRCASE": _HOURS,
    "HRISH": _HOURS,
    "PART": PARTS,
    "TONIGHT": PARTS,
    "UNIT": _UNITS,
    "ADVERB": _ADVERBS,
}


def table(rows: Mapping[str, str | Mapping[Any, str]]) -> Mapping[str, Mapping[str, Any]]:
    """Words by category, written shortly: words of one value are divided by ``|``.

    A category of one value needs no more than its words; others have their words by value. Parts of day, units and repetitions
    are named in English ("morning", "week", "weekly"). Endings stand in braces: ``вторник{,а,у}``. A word that starts with ``~`` counts only right behind a number.
    """
    return {category: _row(category, words) for category, words in rows.items()}


def _row(category: str, words: str | Mapping[Any, str]) -> Mapping[str, Any]:
    if isinstance(words, str):
        return dict.fromkeys(_each(words), _CONSTANTS.get(category, True))
    named = _NAMED.get(category)
    return {word: named[value] if named else value for value, each in words.items() for word in _each(each)}


def _each(words: str) -> list[str]:
    return [form for word in words.split("|") for form in spelled_out(word)]
