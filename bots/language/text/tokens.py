"""A message cut into tokens with their places: words folded to plain letters, numbers, clock and date shapes, marks."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bots.language.intent.symbols import symbol_text
from bots.language.records import record, replace
from bots.language.words.languages import every_by

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
# An article cut short stands apart from its number: "dall'8 al 12".
# Behind a clock and a number the ending of a Turkish case is passed over: "17'den", "15:30'a"; behind a number a Cyrillic one's,
# which counts people: "на 4-х".
_CASE = (
    r"['’](?:[yn]?[aeiıuü]|[dt][ae](?:ki(?:n[ia]|ne)?|n)?"
    r"|[yn]?[iıuü]n|y?l[ae]|s?[iıuü]n(?:[dt]?[ae](?:ki|n)?|[iıuü]))(?![^\W_])"
)
_PATTERN = re.compile(
    r"""
    (?P<mention><@[A-Za-z0-9]+(?:\|[^>]*)?>)
  | (?P<link><?https?://\S*[^\s,.;:!?])
  | (?P<mail><mailto:[^|>\s]+(?:\|[^>]*)?>|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*\.[^\W\d_]{1,63}(?![\w@]))
  | (?P<pair>1(?::|-on-|on|-2-|-to-)1s?(?![\w:-]|\.\w)|(?i:one-(?:on|to)-ones?)(?!\w))
  | (?=\d)(?:
    (?P<iso>\d{4}(?:-\d{1,2}-|\.\d{1,2}\.)\d{1,2}(?!\d)|\d{8}(?=T\d{4}))(?:[Tt](?=\d))?
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?!\d)|\d{1,2}[hHuU]\d{2}(?!\d)|(?<=\dT)\d{4}(?:\d\d)?(?!\d))
      (?:{case})?
  | (?P<dotted>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d))
  | (?P<slashed>\d{1,2}-\d{1,2}-\d{4}(?!\d)|\d{1,4}/\d{1,2}/\d{1,4}(?!\d)|\d{1,4}/\d{1,4}(?![\d/]))
  | (?P<ordinal>\d{1,2}(?i:st|nd|rd|th|º|ª|°|er|ère|ième|ieme|ème|eme|e|te|ter|ten|ste|de|го|й|ого|е|ое)(?![^\W_])
                 |\d{1,2}-(?:го|ого|е|ое|й|му|ому|tego|ego|go|sty|ty|szy|gi|ci|my|szego|ciego|mego|stego)(?![^\W_]))
  | (?P<decimal>\d{1,4}[.,]\d{1,2}(?![\d]))(?:{case})?
  | (?P<number>\d+)
      (?:{case}|-?(?:х|ти|ми|рьох|ьох|ох)(?![^\W_]))?
    )
  | (?P<ampm>(?<![^\W\d_])[aApP]\.\s?[mM](?![^\W_])\.?)
  | (?P<word>(?<=\d)(?:h(?:rs?(?=\d)|(?=\d{1,2}min))|[^\W\d_]{3,9}(?=\d{4}(?!\w)))
             |[^\W\d_]\w*(?:['’`ʼ](?!\d)\w+)*(?:['’`ʼ](?=\d))?(?:\+\+|\#(?!\d))?|_\w+)
  | (?P<arrow>-+>|=>|>|→)
  | (?P<mark>[^\w\s])
    """.replace("{case}", _CASE),
    re.VERBOSE,
)


_LATIN = re.compile("[a-z]")
_LOOKALIKES = str.maketrans("аеорсухкмтвніј", "aeopcyxkmtbhij")
"""Cyrillic letters that look like Latin ones, for words in which the two are mixed."""


@record(frozen=True)
class Token:
    """A piece of the message. ``norm`` is folded: lower case, no accents, no apostrophes. ``kind`` is its shape's name.

    ``start`` and ``end`` are its places in what stands between two spaces (`places_of` has those in the message), so that one
    token serves a word wherever it is said; ``glued`` says that no space stands before it. ``ending`` is the case that a number
    bears behind an apostrophe: "17'den". ``apart`` is the norm of a mark, or of a token neither glued nor inflected, which means
    what it means everywhere, and empty for any other; ``symbol`` is the token in the line of symbols.
    """

    text: str
    norm: str
    kind: str
    start: int
    end: int
    glued: bool = False
    ending: str = ""
    apart: str = ""
    symbol: str = ""

    def as_word(self, norm: str) -> "Token":
        """The same token as the word of which it is a misspelling."""
        return replace(self, norm=norm, apart=norm if self.apart else "", symbol=symbol_text(self.kind, norm))


@record(frozen=True)
class Said:
    """What was said: the text without marks that nobody sees, its tokens, and these folded, each once, as ``words``.

    ``before`` is the number of the message's tokens that are passed over before these.
    """

    text: str
    tokens: tuple[Token, ...]
    words: frozenset[str]
    before: int = 0

    def part(self, first: int, end: int) -> "Said":
        """The tokens from one to another, as though nothing else were said."""
        tokens = self.tokens[first:end]
        return Said(self.text, tokens, words_said(tokens), self.before + first)


def heard(text: str) -> Said:
    """A message, cut into its tokens."""
    clean = visible(text)
    tokens = _tokens_of(clean)
    return Said(clean, tokens, words_said(tokens))


def words_said(tokens: Sequence[Token]) -> frozenset[str]:
    """The tokens folded, each once."""
    return frozenset([token.norm for token in tokens])


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
    return _tokens_of(visible(text))


def _tokens_of(clean: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for piece in _pieces(clean):
        tokens += _KNOWN_CUTS.get(piece) or _cut_anew(piece)
    return tuple(tokens if len(tokens) <= LIMIT_TOKENS else tokens[:_HALF] + tokens[-_HALF:])


def places_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where each token of the message starts and ends, counted in the message without invisible marks.

    Few messages ask for them, so they are no part of the tokens.
    """
    pieces = _pieces(visible(text))
    places: list[tuple[int, int]] = []
    start = 0
    for piece in pieces:
        tokens = _KNOWN_CUTS.get(piece) or _cut_anew(piece)
        places += [(start + token.start, start + token.end) for token in tokens]
        start += len(piece) + 1
    return tuple(places if len(places) <= LIMIT_TOKENS else places[:_HALF] + places[-_HALF:])


_HALF = LIMIT_TOKENS // 2


def _pieces(clean: str) -> list[str]:
    """What is cut by itself: all between two spaces, or the whole where something may reach across one."""
    return [clean] if "<@" in clean or ". m" in clean or ". M" in clean else clean.split(" ")


_KNOWN_CUTS: dict[str, tuple[Token, ...]] = {}
"""The pieces cut before with their tokens: a plain table, for it is looked into for every word."""
_CUTS_KEPT, _LONGEST_KNOWN = 8192, 24
"""How many pieces are remembered, and up to how many letters: longer ones hardly come twice."""


def _cut_anew(piece: str) -> tuple[Token, ...]:
    """The tokens of a piece not known yet, remembered where it is no longer than words are; a full table is begun anew."""
    tokens = _cut(piece)
    if len(piece) <= _LONGEST_KNOWN:
        if len(_KNOWN_CUTS) >= _CUTS_KEPT:
            _KNOWN_CUTS.clear()
        _KNOWN_CUTS[piece] = tokens
    return tokens


def address_of(token: Token) -> str:
    """The address that a token of mail holds, as it was written; Slack wraps it: ``<mailto:ana@example.org|ana@example.org>``."""
    return token.text.strip("<>").removeprefix("mailto:").partition("|")[0]


def _cut(piece: str) -> tuple[Token, ...]:
    """The tokens of one piece; what is all letters or all figures is one, and a mark behind letters another."""
    if piece.isalpha():
        norm = folded(piece)
        return (Token(piece, norm, "word", 0, len(piece), apart=norm, symbol=symbol_text("word", norm)),)
    if piece.isdecimal():
        return (Token(piece, piece, "number", 0, len(piece), apart=piece, symbol=symbol_text("number", piece)),)
    word, mark = piece[:-1], piece[-1:]
    if mark in _BEHIND_WORDS and word.isalpha():
        norm, place = folded(word), len(word)
        return (
            Token(word, norm, "word", 0, place, apart=norm, symbol=symbol_text("word", norm)),
            Token(mark, mark, "mark", place, place + 1, glued=True, apart=mark),
        )
    tokens: list[Token] = []
    last_end = -1
    for found in _PATTERN.finditer(piece):
        kind = found.lastgroup or "mark"
        said = found[kind]
        start, end = found.span()
        norm = folded(said) if kind in _FOLDED else said
        if kind == "pair":
            kind, norm = "word", _PAIR
        behind = start + len(said) + 1
        ending = fold(piece[behind:end]) if behind < end and kind in _CASED else ""
        glued = start == last_end
        apart = norm if not (glued or ending) or kind in ALIKE else ""
        tokens.append(Token(said, norm, kind, start, end, glued, ending, apart, symbol_text(kind, norm)))
        last_end = end
    return tuple(tokens)


_BEHIND_WORDS = frozenset(",.?!:;")
_PAIR = "1:1"
"""Two people who meet alone, however it is spelled: "1:1", "1on1", "one-on-one"."""
_CASED = frozenset({"number", "clock", "decimal"})
_FOLDED = frozenset({"word", "clock"})
ALIKE = frozenset({"mark", "arrow"})
"""What means the same glued and apart."""


_CONTRACTED: Mapping[str, str] = every_by("wishes.apostrophes")


_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}$")
"""Letters at the end that nobody writes three times but for emphasis; a word of nothing else is one of its own ("ooo", "www")."""


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word as it is compared: in plain lower-case letters, without apostrophes, and no letter drawn out ("yesss")."""
    plain = fold(word)
    if _DRAWN_OUT.search(plain) and plain != len(plain) * plain[0]:
        plain = _DRAWN_OUT.sub(r"\1", plain)
    if "'" not in plain:
        return plain
    return _CONTRACTED.get(plain) or plain.replace("'", "")


def visible(text: str) -> str:
    """The text, cut to the limit, without marks that nobody sees (zero-width, direction, control)."""
    shown = text[:LIMIT_CHARACTERS]
    return shown if shown.isascii() and shown.isprintable() else _INVISIBLE.sub("", shown)


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """A name's tokens, folded: "Liam O'Brien" → ("liam", "obrien")."""
    return tuple(token.norm for token in tokenize(name) if token.norm not in "-'\"()")
