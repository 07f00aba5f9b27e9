"""A message cut into tokens with their places: words folded to plain letters, numbers, clock and date shapes, marks."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LIMIT_CHARACTERS = 10_000
LIMIT_TOKENS = 700
"""A longer message is read as its first and its last tokens: who asks for something says so at one of the two ends."""

_SPECIAL = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "‘": "'",
        "ʼ": "'", "`": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "→": ">", "“": '"', "”": '"', "„": '"',
        "«": '"', "»": '"', "ё": "е", "ґ": "г",
    }
)  # fmt: skip
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0000-\u0008\u000e-\u001f\u007f]"
)
# Behind a clock and a number the ending of a Turkish case is passed over: "17'den", "15:30'a".
_CASE = r"['’](?:[yn]?[aeiıuü]|[dt][ae](?:ki|n)?|[yn]?[iıuü]n|y?l[ae]|s?[iıuü]n(?:[dt]?[ae](?:ki|n)?|[iıuü]))(?![^\W_])"
_PATTERN = re.compile(
    r"""
    (?P<mention><@[A-Za-z0-9]+(?:\|[^>]*)?>)
  | (?P<link><?https?://\S+)
  | (?=\d)(?:
    (?P<iso>\d{4}(?:-\d{1,2}-|\.\d{1,2}\.)\d{1,2}(?!\d))(?:[Tt](?=\d))?
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?!\d)|\d{1,2}[hHuU]\d{2}(?!\d))
      (?:{case})?
  | (?P<dotted>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d))
  | (?P<slashed>\d{1,2}-\d{1,2}-\d{4}(?!\d)|\d{1,4}/\d{1,2}/\d{1,4}(?!\d)|\d{1,4}/\d{1,4}(?![\d/]))
  | (?P<ordinal>\d{1,2}(?i:st|nd|rd|th|º|ª|°|er|ère|ème|e|te|ter|ten|ste|de|го|й|ого)(?![^\W_])
                 |\d{1,2}-(?:го|ого|е|ое|й|му|ому|tego|ego|go|sty|ty|szy|gi|ci|my|szego|ciego|mego|stego)(?![^\W_]))
  | (?P<decimal>\d{1,4}[.,]\d{1,2}(?![\d]))(?:{case})?
  | (?P<number>\d+)
      (?:{case})?
    )
  | (?P<ampm>(?<![^\W\d_])[aApP]\.\s?[mM](?![^\W_])\.?)
  | (?P<word>[^\W\d_]\w*(?:['’`ʼ]\w+)*(?:\+\+|\#(?!\d))?|_\w+)
  | (?P<arrow>-+>|=>|>|→)
  | (?P<mark>[^\w\s])
    """.replace("{case}", _CASE),
    re.VERBOSE,
)


_LATIN = re.compile("[a-z]")
_LOOKALIKES = str.maketrans("аеорсухкмтвніј", "aeopcyxkmtbhij")
"""Cyrillic letters that look like Latin ones, for words in which the two are mixed."""


class Token(NamedTuple):
    """A piece of the message. ``norm`` is folded: lower case, no accents, no apostrophes. ``kind`` is its shape's name.

    ``start`` and ``end`` are character positions in the message without invisible marks; ``glued`` says that no space stands
    before it. ``ending`` is the case that a number bears behind an apostrophe: "17'den".
    """

    text: str
    norm: str
    kind: str
    start: int
    end: int
    glued: bool = False
    ending: str = ""


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text in lower case without accents: how names and words are compared."""
    lowered = text.casefold().translate(_SPECIAL)
    if lowered.isascii():
        return lowered
    if _LATIN.search(lowered):
        lowered = lowered.translate(_LOOKALIKES)
    kept = lowered.replace("й", "\ue000").replace("ї", "\ue001")
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", kept) if not unicodedata.combining(sign))
    return plain.translate(_SPECIAL).replace("\ue000", "й").replace("\ue001", "ї")


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a message into tokens; never raises, whatever the text holds.

    The pieces between spaces are cut one by one, for people use the same words over and over; only a mention and a spaced
    "a. m." reach across a space.
    """
    clean = visible(text)
    spanning = "<@" in clean or ". m" in clean or ". M" in clean
    tokens: list[Token] = []
    start = 0
    for piece in (clean,) if spanning else clean.split(" "):
        for said, norm, kind, first, end, glued, case in (
            _known_cut(piece) if len(piece) <= _LONGEST_KNOWN else _cut(piece)
        ):
            tokens.append(_make(Token, (said, norm, kind, start + first, start + end, glued, case)))
        start += len(piece) + 1
    if len(tokens) <= LIMIT_TOKENS:
        return tuple(tokens)
    half = LIMIT_TOKENS // 2
    return tuple(tokens[:half] + tokens[-half:])


def _cut(piece: str) -> tuple[Token, ...]:
    """The tokens of one piece, their places counted from its start."""
    tokens: list[Token] = []
    last_end = -1
    for found in _PATTERN.finditer(piece):
        kind = found.lastgroup or "mark"
        said = found[kind]
        start, end = found.span()
        norm = _norm(said) if kind in _FOLDED else said
        ending = piece[start + len(said) : end] if kind in _CASED else ""
        tokens.append(Token(said, norm, kind, start, end, start == last_end, fold(ending[1:])))
        last_end = end
    return tuple(tokens)


_LONGEST_KNOWN = 24
"""Letters up to which a piece is remembered with its tokens: longer ones hardly come twice."""
_known_cut = lru_cache(maxsize=8192)(_cut)
_make = tuple.__new__
"""Makes a named tuple of its fields at half the cost of calling its class, which matters for every word."""


_CASED = frozenset({"number", "clock", "decimal"})
_FOLDED = frozenset({"word", "clock"})


_WITH_WILL = {"i'll": "iwill", "we'll": "wewill", "we're": "weare", "he'll": "hewill", "she'll": "shewill"}
"""Contractions that would become other words without their apostrophe."""


@lru_cache(maxsize=8192)
def _norm(word: str) -> str:
    folded = fold(word)
    if "'" not in folded:
        return folded
    return _WITH_WILL.get(folded) or folded.replace("'", "")


def visible(text: str) -> str:
    """The text, cut to the limit, without marks that nobody sees (zero-width, direction, control)."""
    shown = text[:LIMIT_CHARACTERS]
    return shown if shown.isascii() and shown.isprintable() else _INVISIBLE.sub("", shown)


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """A name's tokens, folded: "Liam O'Brien" → ("liam", "obrien")."""
    return tuple(token.norm for token in tokenize(name) if token.norm not in "-'\"()")
