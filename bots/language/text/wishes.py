"""Two wishes in one message: where the second begins, if the message has one ("book Maya at 3 and cancel Thursday")."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from bots.language.intent.intents import Ranking
from bots.language.naming.lexicon import NameKind
from bots.language.parsed import Parsed
from bots.language.reading import Intent, Reading
from bots.language.text.tokens import Said, Token
from bots.language.words import Language
from bots.language.words.en import ENGLISH
from bots.language.words.languages import every

_JOINING = every("and_") | every("then")
"""Words between two wishes, in whatever language."""

_JOINS = _JOINING | {"&", "+", ";"}
_ON = every("too")
"""Words that may follow the one between."""

_BACK = every("back")
"""What speaks of the first wish: then the second is a part of it ("cancel my 3pm and move it to Friday")."""

_OTHER = every("wishes.other_one")


_SAID_OF_SOMEBODY = every("free")
"""What is said of somebody sought: "who knows Python and is free", in one word where the language needs no verb."""

ACTING = frozenset(
    {
        Intent.FIND, Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE, Intent.AGENDA, Intent.FREE_BUSY, Intent.WAITLIST,
        Intent.LEAVE_WAITLIST, Intent.HOURS, Intent.TIME_OFF, Intent.TIMEZONE, Intent.REMINDERS, Intent.PROFILE,
    }
)  # fmt: skip
"""What can be wished beside something else."""

_TWICE = frozenset({Intent.FIND, Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE})
"""What can be wished twice in one message; further hours and days off belong to the first."""

OF_A_KIND = {
    Intent.BOOK: "book", Intent.MEET: "meet", Intent.CANCEL: "cancel", Intent.RESCHEDULE: "move", Intent.FREE_BUSY: "free",
}  # fmt: skip
"""What may be wished of two people in one breath, the verb said once, and the commands that stand for these verbs."""

_LOOKING = frozenset({Intent.AGENDA, Intent.HOURS, Intent.PROFILE})
"""What is a whole wish though it names nothing."""


_MOST_TOKENS = 80
"""A longer message is no two wishes but a story."""


@cache
def _verbs(language: Language) -> frozenset[str]:
    """The words that may begin a wish; what is said of somebody sought is none."""
    acting = {intent.value for intent in ACTING}
    said = frozenset(
        language.families.base(word)
        for cue in (*language.cues, *ENGLISH.cues)
        if cue.intent in acting
        for element in cue.pattern.split()
        for word in element.removesuffix("?").split("|")
        if word.isalpha()
    )
    return said - _SAID_OF_SOMEBODY


@cache
def _joining(language: Language) -> frozenset[str]:
    """What stands between two wishes; not what is a small word of another kind in this language, as is "i" in English."""
    own = {*language.small.and_.split(), *language.small.then.split()}
    return _JOINS - (language.marks - own)


def cuts(said: Said, language: Language) -> tuple[tuple[int, int], ...]:
    """Where a second wish may begin: the first wish's end and the second's beginning, as places of tokens."""
    tokens = said.tokens
    if len(tokens) > _MOST_TOKENS or _JOINS.isdisjoint(said.words):
        return ()
    joins = _joining(language)
    verbs, found = _verbs(language), list[tuple[int, int]]()
    for place, (token, following) in enumerate(pairwise(tokens)):
        if place == 0 or token.norm not in joins:
            continue
        begin = place + 1
        while begin < len(tokens) - 1 and (tokens[begin].norm in _ON or tokens[begin].norm in _JOINING):
            begin += 1
        if (
            following.kind == "word"
            and language.families.base(tokens[begin].norm) in verbs
            and not _back(tokens, begin)
            and not any(word.norm in _SAID_OF_SOMEBODY for word in tokens[begin : begin + 2])
        ):
            found.append((place, begin))
    return tuple(found)


def joints(said: Said) -> Iterator[tuple[int, int]]:
    """Where a wish may end and another of its kind begin without a verb: behind a word between two, or a comma."""
    tokens = said.tokens
    if len(tokens) > _MOST_TOKENS:
        return
    for place, token in enumerate(tokens[1:-1], start=1):
        if token.norm in _JOINS or token.norm == ",":
            begin = place + 1 + (tokens[place + 1].norm in _JOINS)
            if begin < len(tokens):
                yield place, begin


def may_be_two(reading: Reading) -> bool:
    """Whether enough is named for two wishes of a kind, and nothing that says they are one."""
    named = len(reading.people) + len(reading.unknown)
    return named > 1 and _has_time(reading) and reading.recurrence is None and not reading.group


def completes(whole: Reading, first: Reading, rest: Parsed) -> bool:
    """Whether the rest goes on with a single wish.

    It says the hour of the day told before ("a Tuesday meeting with Zoe and Lucas at 9"), or what is said of "both".
    """
    if not _BOTH.isdisjoint(rest.words):
        return True
    return first.at is None and whole.at is not None and "DAY" not in rest.kinds


_BOTH = every("both")


def names_one_and_when(reading: Reading) -> bool:
    """Whether somebody is named, and a time of their own."""
    return len(reading.people) + len(reading.unknown) > 0 and _has_time(reading)


def _has_time(reading: Reading) -> bool:
    """Whether it is said when; of what is moved, where to."""
    of_old = reading.intent is Intent.CANCEL and (reading.from_at or reading.from_window)
    return bool(reading.at or reading.window or reading.questions or of_old)


def begins_with_person(parsed: Parsed) -> bool:
    """Whether somebody is named first, perhaps behind the word that leads to them: "with Ana on Tuesday"."""
    known = any(hit.first <= 1 and hit.kind is NameKind.PERSON for hit in parsed.names.hits)
    return known or any(each.first <= 1 for each in parsed.unknown)


def _back(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the words right behind the second verb speak of the first wish; "the one with Tom" does not."""
    words = [token.norm for token in tokens[begin + 1 : begin + 4]]
    return any(word in _BACK and _OTHER.isdisjoint(words[n + 1 : n + 2]) for n, word in enumerate(words[:2]))


def is_whole(reading: Reading) -> bool:
    """Whether something is wished, with what it is about."""
    return reading.intent in ACTING and (reading.intent in _LOOKING or _names(reading))


def begins(reading: Reading, parsed: Parsed, ranking: Ranking, language: Language) -> bool:
    """Whether the wish begins with its verb, so that it may stand behind another."""
    first = next((n for n, symbol in enumerate(parsed.symbols) if symbol.text not in language.filler), 0)
    led = any(each.cue.intent == reading.intent and each.first <= first < each.end for each in ranking.found)
    return led and parsed.symbols[first].text.isalpha()


def _names(reading: Reading) -> bool:
    """Whether it is said whom, what or when it is about."""
    return bool(
        reading.people or reading.skills or reading.service or reading.unknown or reading.everything or reading.weekly
        or reading.zone or reading.at or reading.window or reading.from_at or reading.from_window or reading.minutes_before
        or reading.booking
    )  # fmt: skip


def go_together(first: Reading, second: Reading) -> bool:
    """Whether they are two wishes rather than two parts of one."""
    return first.intent is not second.intent or first.intent in _TWICE
