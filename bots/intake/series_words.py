"""What is said of a series that stands, in English and German: its end, dates left out, its rhythm, how many are left.

Whole sentences; ``of`` is what the series is called, ``when`` and ``how`` are read by those who
read times and rhythms.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Literal


class Kind(Enum):
    """What is wanted of the series."""

    END = auto()
    SKIP_NEXT = auto()
    SKIP = auto()
    RHYTHM = auto()
    LEFT = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is said: ``of`` is empty where the series at hand is meant, ``n`` how many of its dates, 0 where none are counted.

    ``rel`` stands before the time: "until" or "after".
    """

    kind: Kind
    language: Literal["en", "de"]
    of: str = ""
    when: str = ""
    how: str = ""
    rel: str = ""
    n: int = 0


_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "couple": 2, "couple of": 2, "eine": 1, "einen": 1, "ein": 1,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
}  # fmt: skip
_N = rf"(?P<n>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_OF = r"(?P<of>\S.*?)"
_WHEN = r"(?P<when>\S.*)"
_HOW = r"(?P<how>\S.*?)"
_REL = r"(?P<rel>after|at|by|on|in|until|till|before)"
_ONES = r"(?: (?:ones?|dates?|times?|of (?:them|those|these)))?"
_ON = r"(?:on|in|during|over|for|this|at)"
_FROM = r"(?: (?:from|starting|as of|beginning)(?: in| on)? (?P<when>(?!now\b)\S.*?))?(?: on(?:wards?)?)?"
_NOW = r"(?:from now on|from here on|going forward)"
_BIS = r"(?P<rel>nach|zum|am|im|mit|bis(?: zum)?|vor)"
_JETZT = r"(?:ab jetzt|von jetzt an|künftig|ab sofort|in zukunft)"
_AB = rf"(?: {_JETZT}| (?:ab|von) (?P<when>\S.*?)(?: an)?)?"
_MALE = r"(?: (?:termine?|male?|treffen|besprechungen))?"

_ENGLISH: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.END,
        (
            rf"(?:end|stop|finish|wrap up) {_OF} after {_N}(?: more)?{_ONES}",
            rf"(?:end|stop|finish|wrap up) {_OF} {_REL} {_WHEN}",
            rf"{_OF} (?:ends|stops|should end|should stop|shall end|is to end) {_REL} {_WHEN}",
            r"(?:only |just )?(?P<rel>until|till) (?P<when>\S.*?) instead",
            rf"(?:let|have) {_OF} (?:run|go on|continue) (?P<rel>until|till|to) {_WHEN}",
            rf"(?:extend|continue|prolong) {_OF} (?P<rel>until|till|to|by) {_WHEN}",
            rf"keep {_OF} (?:going|running) (?P<rel>until|till) {_WHEN}",
        ),
    ),
    (
        Kind.SKIP_NEXT,
        (
            rf"(?:skip|leave out|drop) the next {_N}{_ONES}(?: (?:of|from) {_OF})?",
            rf"(?:skip|leave out|drop) the next {_N} {_OF}",
            r"(?:skip|leave out|drop) the next(?: one| date| time)?",
            rf"(?:skip|leave out|drop) the next {_OF}",
        ),
    ),
    (
        Kind.SKIP,
        (
            rf"no {_OF} {_ON} {_WHEN}",
            rf"(?:skip|leave out|drop) {_OF} {_ON} {_WHEN}",
            rf"(?:skip|leave out|drop) (?:{_ON} )?{_WHEN}",
        ),
    ),
    (
        Kind.LEFT,
        (
            r"how many (?:\w+ )?(?:are|do we have|have we|are there)?(?: still)? ?(?:left|remaining|to go)",
            rf"how many (?:\w+ )?(?:are )?(?:left|remain|remaining) (?:of|in|for) {_OF}",
            r"how many (?P<of>\S.*?)(?: are)? (?:left|remain|remaining|to go)",
            rf"how many more(?: {_OF})?(?: are there)?",
            rf"(?:until |till )?when does {_OF} (?:end|stop|finish|run out|run|go(?: on)?)",
            rf"when (?:is|will) {_OF} (?:be )?(?:over|ending|end)",
            r"when is the last(?: one| date| time)?",
            rf"when is the last {_OF}",
            rf"how long does {_OF} (?:go on|run|continue)",
        ),
    ),
    (
        Kind.RHYTHM,
        (
            rf"(?:make|have|do|hold|change|switch|turn|move|shift) {_OF} (?:to|into) {_HOW}(?: {_NOW}|{_FROM})",
            rf"(?:make|have|do|hold) (?P<both>\S.*?)(?: {_NOW}|{_FROM})",
            rf"{_NOW}:? {_HOW}",
            rf"{_HOW} {_NOW}",
            rf"{_HOW} instead",
        ),
    ),
)
_GERMAN: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.END,
        (
            rf"(?:beende|beenden|stopp|stoppe) {_OF} nach {_N}{_MALE}",
            rf"(?:beende|beenden|stopp|stoppe) {_OF} {_BIS} {_WHEN}",
            rf"(?:beende|beenden|stopp|stoppe) {_OF} (?P<when>(?:ende|jahresende)\b.*)",
            rf"{_OF} (?:endet|soll enden|soll aufhören|hört auf) {_BIS} {_WHEN}",
            rf"{_OF} (?:endet|hört) (?P<when>ende\b\S*.*?)(?: auf)?",
            r"(?:nur |nur noch |noch )?(?P<rel>bis)(?: zum)? (?P<when>\S.*?) stattdessen",
            r"stattdessen (?:nur )?(?P<rel>bis)(?: zum)? (?P<when>\S.*)",
            rf"(?:nur|doch nur) (?:noch )?(?P<rel>bis)(?: zum)? {_WHEN}",
            rf"verlängere? {_OF} (?P<rel>bis)(?: zum)? {_WHEN}",
        ),
    ),
    (
        Kind.SKIP_NEXT,
        (
            rf"(?:die |der |den |das )?nächsten? ?(?:{_N})?{_MALE} ?(?:fallen aus|fällt aus|ausfallen lassen|auslassen)",
            rf"(?:überspring|überspringe|lass) (?:die|den|das) nächsten?(?: {_N})?{_MALE}(?: aus| ausfallen)?",
        ),
    ),
    (
        Kind.SKIP,
        (
            rf"keine?n? {_OF} (?:am|in der|im|an|zu|über|in) {_WHEN}",
            rf"(?:überspring|überspringe|lass) {_OF} (?:am|in der|im|an|zu|über) (?P<when>\S.*?)(?: aus| ausfallen)?",
            r"(?:überspring|überspringe) (?P<when>\S.*)",
            r"lass (?P<when>\S.*?) (?:aus|ausfallen)",
            r"(?:am |in der |an |im )?(?P<when>\S.*?) fällt(?: (?P<of>\S.*?))? aus",
        ),
    ),
    (
        Kind.LEFT,
        (
            r"wie viele (?:\w+ )?(?:sind|bleiben|haben wir|gibt es|kommen)(?: (?:es|denn))? ?noch(?: übrig)?",
            r"wie viele (?:\w+ )?(?:sind|bleiben) (?:noch )?übrig",
            rf"wann endet {_OF}",
            rf"bis wann (?:geht|läuft) {_OF}(?: noch)?",
            rf"wie lange (?:geht|läuft) {_OF}(?: noch)?",
            r"wann ist (?:der|die|das) letzte",
        ),
    ),
    (
        Kind.RHYTHM,
        (
            rf"(?:mach|mache|stell|stelle|verleg|verlege|leg|lege|ändere?) {_OF} auf {_HOW}{_AB}",
            rf"(?:mach|mache|haltet?) (?P<both>\S.*?){_AB}",
            rf"{_JETZT}:?(?: nur noch)? {_HOW}",
            rf"{_HOW} {_JETZT}",
            rf"(?:lieber |doch )?{_HOW} stattdessen",
        ),
    ),
)

_HINT = re.compile(
    r"\b(?:end|ends|stop|stops|finish|wrap|until|till|extend|continue|prolong|keep|skip|leave out|drop|no|how (?:many|long)"
    r"|when|make|have|do|hold|change|switch|turn|move|shift|from (?:now|here)|going forward|instead|beenden?|stoppe?|endet"
    r"|enden|aufhören|hört|bis|verlängere?|nächsten?|überspringe?|lass|keine?n?|fällt|wie (?:viele|lange)|wann|mache?|stelle?"
    r"|verlege?|lege?|ändere?|ab jetzt|von jetzt|künftig|ab sofort|in zukunft|stattdessen)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:(?:please|bitte|ok|okay|oh|and|und|then|also|can you|could you|can we|could we|let['’]s)[ ,]+)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:[ ,]+(?:please|bitte|thanks|danke))+$", re.IGNORECASE)
_TABLE = tuple(
    (kind, language, re.compile(pattern, re.IGNORECASE))
    for language, rows in (("en", _ENGLISH), ("de", _GERMAN))
    for kind, patterns in rows
    for pattern in patterns
)


def wanted_of(text: str) -> list[Wanted]:
    """What the sentence may ask of a series, the likeliest first; mostly nothing."""
    if len(text) > _LONGEST or _HINT.search(text) is None:
        return []
    said = _BEHIND.sub("", _BEFORE.sub("", " ".join(text.split()).rstrip(" .!?"))).rstrip(" .!?,")
    found = []
    for kind, language, pattern in _TABLE:
        match = pattern.fullmatch(said)
        if match is not None:
            found += _wanted(kind, language, match)
    return found


_LONGEST = 120
"""Signs of a message: who says more says more than this."""


def _wanted(kind: Kind, language: str, match: re.Match[str]) -> list[Wanted]:
    """What one sentence may ask: where nothing stands between the name and the rhythm, the longest name comes first."""
    parts = {name: value or "" for name, value in match.groupdict().items()}
    n = parts.get("n", "").casefold()
    counted = int(n) if n.isdecimal() else _NUMBERS.get(n, 1 if kind is Kind.SKIP_NEXT else 0)
    tongue: Literal["en", "de"] = "de" if language == "de" else "en"
    made = Wanted(
        kind,
        tongue,
        of=parts.get("of", ""),
        when=parts.get("when", ""),
        how=parts.get("how", ""),
        rel=parts.get("rel", "").casefold().removesuffix(" zum"),
        n=counted,
    )
    words = parts.get("both", "").split()
    splits = range(len(words) - 1, 0, -1)
    return [replace(made, of=" ".join(words[:at]), how=" ".join(words[at:])) for at in splits] if words else [made]
