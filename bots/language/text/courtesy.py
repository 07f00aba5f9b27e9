"""What is said around a request and asks for nothing: a greeting before it, thanks before or behind it.

"Good morning" names no time and "thanks in advance" moves nothing forward, so the request is read without them.
"""

from bots.language.reading import Intent
from bots.language.text.tokens import Said, Token
from bots.language.words.languages import every, every_way

_GREETINGS = frozenset(tuple(greeting.split()) for greeting in every_way("courtesy.greetings"))
_GREETED = every("courtesy.greeted")
"""Who is greeted, where it is nobody in particular."""

_PARTS, _BEHIND_PARTS, _ASKED = (
    every("courtesy.parts"), every("courtesy.behind_parts"), every("courtesy.asked"),
)  # fmt: skip

_THANKS = every("courtesy.thanks")
_BESIDE_THANKS = every("courtesy.beside_thanks")
"""Words that go with thanks and mean nothing else there."""

_OF_THANKS = _THANKS | _BESIDE_THANKS
_LONGEST_GREETING = max(map(len, _GREETINGS))
_LEAST_WORDS = 2
"""Words that a request has at the least; what is shorter is read with the courtesy around it."""

ASKED = frozenset(
    {
        Intent.FIND, Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE, Intent.FREE_BUSY, Intent.WAITLIST, Intent.LEAVE_WAITLIST,
        Intent.MEET, Intent.FIND_ROOM, Intent.HOURS, Intent.TIME_OFF, Intent.REMINDERS, Intent.TIMEZONE, Intent.PROFILE,
        Intent.AGENDA, Intent.THANKS,
    }
)  # fmt: skip
"""What is asked for when it is asked for with courtesy; all else is read as it stands."""


def without_courtesy(said: Said) -> Said | None:
    """What is said without a greeting before it and thanks around it; None where there is none, or too little would be left."""
    tokens = said.tokens
    if not tokens or (tokens[0].norm not in _LEADING and _THANKS.isdisjoint(said.words)):
        return None
    first = _after_thanks(tokens, _after_greeting(tokens, 0))
    end = _before_thanks(tokens)
    if first == 0 and end == len(tokens):
        return None
    enough = sum(token.kind != "mark" for token in tokens[first:end]) >= _LEAST_WORDS
    return said.part(first, end) if enough else None


_LEADING = frozenset(greeting[0] for greeting in _GREETINGS) | _PARTS


def _after_greeting(tokens: tuple[Token, ...], first: int) -> int:
    if tokens[first].norm in _PARTS and _greets(tokens[first + 1 : first + 3]):
        return _past_marks(tokens, first + 1, _GREETED)
    for size in range(_LONGEST_GREETING, 0, -1):
        if tuple(token.norm for token in tokens[first : first + size]) in _GREETINGS:
            return _past_marks(tokens, first + size, _GREETED)
    return first


def _greets(following: tuple[Token, ...]) -> bool:
    """Whether a part of the day is a greeting, by the two tokens behind it: "morning! …", "morning all", "morning, can you …"."""
    if len(following) < _AFTER:
        return False
    word, next_word = following[0].norm, following[1].norm
    if word in _GREETED or word in _ENDING:
        return True
    return next_word in _BEHIND_PARTS if word == "," else word in _BEHIND_PARTS and next_word in _ASKED


_AFTER = 2
_ENDING = frozenset("!.…-")


def _after_thanks(tokens: tuple[Token, ...], first: int) -> int:
    """Behind thanks that a mark divides from what follows."""
    at, thanked = first, False
    while at < len(tokens) and tokens[at].norm in _OF_THANKS:
        thanked = thanked or tokens[at].norm in _THANKS
        at += 1
    divided = at < len(tokens) and tokens[at].kind == "mark"
    return _past_marks(tokens, at) if thanked and divided else first


def _before_thanks(tokens: tuple[Token, ...]) -> int:
    """Where thanks at the end begin, with the marks before them."""
    at, thanked = _before_signature(tokens), None
    while at > 0 and (tokens[at - 1].kind == "mark" or tokens[at - 1].norm in _OF_THANKS):
        at -= 1
        thanked = at if tokens[at].norm in _THANKS else thanked
    if thanked is None:
        return len(tokens)
    while thanked > at and tokens[thanked - 1].norm in _BEFORE_THANKS:
        thanked -= 1
    return thanked


def _before_signature(tokens: tuple[Token, ...]) -> int:
    """Where the writer's own name begins that stands behind "many thanks," or "regards,"; the end where there is none."""
    at = len(tokens)
    while (
        at > 0
        and len(tokens) - at < _MOST_SIGNED
        and tokens[at - 1].kind == "word"
        and tokens[at - 1].text[0].isupper()
    ):
        at -= 1
    before = at - 1
    while before > 0 and tokens[before].kind == "mark":
        before -= 1
    marked = at < len(tokens) and 0 < before < at - 1
    return at if marked and tokens[before].norm in _CLOSING else len(tokens)


_MOST_SIGNED = 2
_CLOSING = _OF_THANKS | every("courtesy.closing")
_BEFORE_THANKS = every("courtesy.before_thanks")


def _past_marks(tokens: tuple[Token, ...], at: int, words: frozenset[str] = frozenset()) -> int:
    while at < len(tokens) and (tokens[at].kind == "mark" or tokens[at].norm in words):
        at += 1
    return at
