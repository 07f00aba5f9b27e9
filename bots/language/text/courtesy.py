"""What is said around a request and asks for nothing: a greeting before it, thanks before or behind it.

"Good morning" names no time and "thanks in advance" moves nothing forward, so the request is read without them.
"""

from bots.language.reading import Intent
from bots.language.text.tokens import Said, Token

_GREETINGS = frozenset(
    tuple(greeting.split())
    for line in (
        "hi|hello|hey|hallo|hola|salut|ciao|hoi|oi|ola|czesc|hej|привет|привіт|merhaba|selam",
        "good morning|good afternoon|good evening|good day",
        "guten morgen|guten tag|guten abend|schonen guten tag|schonen guten morgen|schonen guten abend",
        "buenos dias|buenas tardes|buenas noches|muy buenos dias|muy buenas tardes",
        "bonjour|bonsoir|bonne journee|bonne soiree",
        "bom dia|boa tarde|boa noite",
        "buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio",
        "goedemorgen|goede morgen|goedemiddag|goede middag|goedenavond|goede avond",
        "dzien dobry|dobry wieczor",
        "доброе утро|доброго утра|добрый день|доброго дня|добрый вечер|доброго вечера",
        "доброго ранку|добрий ранок|добрий день|добрий вечір|доброго вечора",
        "gunaydin|iyi gunler|iyi aksamlar|iyi sabahlar",
    )
    for greeting in line.split("|")
)  # fmt: skip
_GREETED = frozenset(
    "all everyone everybody team folks there bot slotbot zusammen alle todos tous toutes a tutti allemaal iedereen "
    "wszystkim всем всім herkese".split()
)
"""Who is greeted, where it is nobody in particular."""

_THANKS = frozenset(
    "thanks thank thx thanx ty tysm cheers danke dank gracias merci obrigado obrigada grazie bedankt dziekuje dzieki спасибо "
    "благодарю дякую tesekkurler tesekkur sagol".split()
)
_BESIDE_THANKS = frozenset(
    "you very much so a lot many in advance again kindly im voraus vielen schon besten schonen de antemano muchas d avance "
    "beaucoup par mille desde ja muito in anticipo tante alvast bij voorbaat hartelijk z gory заранее большое огромное "
    "наперед дуже щиро simdiden cok ederim".split()
)
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


_LEADING = frozenset(greeting[0] for greeting in _GREETINGS)


def _after_greeting(tokens: tuple[Token, ...], first: int) -> int:
    for size in range(_LONGEST_GREETING, 0, -1):
        if tuple(token.norm for token in tokens[first : first + size]) in _GREETINGS:
            return _past_marks(tokens, first + size, _GREETED)
    return first


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
_CLOSING = _OF_THANKS | frozenset(
    "regards wishes best sincerely yours love greetings grusse gruss saludos cordialement".split()
)
_BEFORE_THANKS = frozenset(
    "many kindly vielen besten schonen muchas muito tante mille заранее большое огромное дуже щиро cok".split()
)


def _past_marks(tokens: tuple[Token, ...], at: int, words: frozenset[str] = frozenset()) -> int:
    while at < len(tokens) and (tokens[at].kind == "mark" or tokens[at].norm in words):
        at += 1
    return at
