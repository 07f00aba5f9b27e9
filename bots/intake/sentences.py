"""Whole sentences that are said so rarely that they are matched as they stand, before anything else reads them.

A table has a row for each request: what makes it, and the patterns of the sentences that ask for it, in English and German.
"""

import re
from collections.abc import Callable, Sequence

from bots.requests import Request

Making = Callable[[re.Match[str]], Request]
"""What makes the request of a sentence that was found."""

Rows = Sequence[tuple[Making, Sequence[str]]]

_NUMBERS = {
    "once": 1, "one": 1, "einmal": 1, "ein": 1, "twice": 2, "two": 2, "zweimal": 2, "zwei": 2, "three": 3, "dreimal": 3,
    "drei": 3, "four": 4, "viermal": 4, "vier": 4, "five": 5, "fünfmal": 5, "fünf": 5, "six": 6, "sechs": 6, "eight": 8,
    "acht": 8, "ten": 10, "zehn": 10,
}  # fmt: skip

N = rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})"
"""A whole number in digits or words, as the group ``n``."""

_BEFORE = re.compile(r"^(?:please |bitte |from now on |ab jetzt )+", re.IGNORECASE)


def number_said(text: str) -> int:
    """The number of a match of ``N``."""
    return int(text) if text.isdecimal() else _NUMBERS[text.casefold()]


class Sentences:
    """A table of sentences. ``hint`` is what any of them has in it, so that other messages cost one look.

    ``ends`` are the marks that may stand behind one: with a question mark, a question asks for the same.
    """

    def __init__(self, rows: Rows, *, hint: str, ends: str) -> None:
        self._hint = re.compile(hint, re.IGNORECASE)
        self._ends = ends
        self._patterns = [(re.compile(pattern, re.IGNORECASE), made) for made, patterns in rows for pattern in patterns]

    def asked(self, text: str) -> Request | None:
        """The request of the sentence; None where the words are none of the table."""
        if self._hint.search(text) is None:
            return None
        said = _BEFORE.sub("", " ".join(text.split())).rstrip(self._ends)
        for pattern, made in self._patterns:
            found = pattern.fullmatch(said)
            if found is not None:
                return made(found)
        return None
