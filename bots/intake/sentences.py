"""Sentences about rules, which are said so rarely that tables of their own read them, before anything else does.

A table has a row for each request, in English and German. A row of ``Rows`` holds whole sentences. A row of ``Gists`` holds
what must be said, wherever it stands: "only 3 a week for me please" has a number a week and "only", and nothing else in it
that would mean something.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bots.requests import Request

Making = Callable[[re.Match[str]], Request]
"""What makes the request of a sentence that was found."""

Rows = Sequence[tuple[Making, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Gist:
    """What a request must be said with: the ``piece`` that holds its values, and each of ``beside`` before or behind it.

    All three are patterns; ``beside`` is looked for in what is left when the piece is taken out.
    """

    made: Making
    piece: str
    beside: Sequence[str]


Gists = Sequence[Gist]

_NUMBERS = {
    "once": 1, "one": 1, "einmal": 1, "ein": 1, "twice": 2, "two": 2, "zweimal": 2, "zwei": 2, "three": 3, "dreimal": 3,
    "drei": 3, "four": 4, "viermal": 4, "vier": 4, "five": 5, "fünfmal": 5, "fünf": 5, "six": 6, "sechs": 6, "eight": 8,
    "acht": 8, "ten": 10, "zehn": 10,
}  # fmt: skip

N = rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})"
"""A whole number in digits or words, as the group ``n``."""

_BEFORE = re.compile(
    r"^(?:(?:please|pls|bitte|from now on|ab jetzt|ab sofort|and|und|also|auch|oh|ok|okay|so|hey|hi|hallo|actually|can you"
    r"|could you|kannst du),? )+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:,? (?:please|pls|bitte|thanks|thank you|thx|danke|from now on|ab jetzt|ab sofort|if possible|though|then|too))+$",
    re.IGNORECASE,
)
_FILLING = """
a after all alle allen always am an and any are at auch be before between book booked booking bookings brauche
brauchen buchen buchung buchungen but can could darf das dass dem den der die do dürfen each ein eine einen einer
es every everyone for free frei from für gib give guests gäste habe have i i'd i'm ich ihnen im immer in is ist it
jede jedem jeder just kann keep lass last least leave let long make man may me mein meine meinen meiner mentees
mentoring mich mindestens minimum mir must my möchte nach need needs nehme no nobody noch nur of offer offering on
one only own people per please pro put rest sein session sessions set should sind sitzung sitzungen so soll sollen
someone take taking termin termine terminen than that the them there they this those time to us want we week will
with would zu zum zur zwischen
"""
_FILLERS = frozenset(_FILLING.split())
"""Words that stand around a rule and change nothing of it."""

_WORD = re.compile(r"[\w’']+")


def number_said(text: str) -> int:
    """The number of a match of ``N``."""
    return int(text) if text.isdecimal() else _NUMBERS[text.casefold()]


class Sentences:
    """A table of sentences. ``hint`` is what any of them has in it, so that other messages cost one look.

    ``ends`` are the marks that may stand behind one: with a question mark, a question asks for the same. ``gists`` are tried
    where no whole sentence is found, and nothing is asked: they set what holds.
    """

    def __init__(self, rows: Rows, *, hint: str, ends: str, gists: Gists = ()) -> None:
        self._hint = re.compile(hint, re.IGNORECASE)
        self._ends = ends
        self._patterns = [(re.compile(pattern, re.IGNORECASE), made) for made, patterns in rows for pattern in patterns]
        self._gists = [
            (re.compile(each.piece, re.IGNORECASE), [re.compile(e, re.IGNORECASE) for e in each.beside], each.made)
            for each in gists
        ]

    def asked(self, text: str) -> Request | None:
        """The request of the sentence; None where the words are none of the table."""
        if self._hint.search(text) is None:
            return None
        said = _BEFORE.sub("", " ".join(text.replace("’", "'").split())).rstrip(self._ends)
        said = _BEHIND.sub("", said).rstrip(self._ends)
        for pattern, made in self._patterns:
            found = pattern.fullmatch(said)
            if found is not None:
                return made(found)
        if text.rstrip().endswith("?"):
            return None
        return next((made(found) for piece, beside, made in self._gists if (found := _gist(piece, beside, said))), None)


def _gist(piece: re.Pattern[str], beside: Sequence[re.Pattern[str]], said: str) -> re.Match[str] | None:
    """The piece where all that is needed stands beside it, and nothing but fillers besides."""
    found = piece.search(said)
    if found is None:
        return None
    rest = f"{said[: found.start()]} {said[found.end() :]}"
    if not all(each.search(rest) for each in beside):
        return None
    for each in beside:
        rest = each.sub(" ", rest)
    return found if all(word.casefold() in _FILLERS for word in _WORD.findall(rest)) else None
