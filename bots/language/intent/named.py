"""What a message names weighs beside what it asks: rooms, people, skills, hours of one's own, and what is told of the past."""

from itertools import pairwise

from bots.language.intent.asked_behind import ACTIONS
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.words.languages import every

_FIND, _BOOK, _MEET, _PICK = Intent.FIND, Intent.BOOK, Intent.MEET, Intent.PICK
_TIME_OFF, _FIND_ROOM, _TIMEZONE, _PROFILE = Intent.TIME_OFF, Intent.FIND_ROOM, Intent.TIMEZONE, Intent.PROFILE
"""By names of their own, as a look into an enumeration costs more than what is weighed by it."""

_IN_ROOM = frozenset({"<people>", "<room>"})
_ONE_IN_ROOM = frozenset({"<person>", "<room>"})
_ROOM_ALONE, _BOOKING = every("wishes.room_alone"), every("wishes.booking")
_NAMED_LEAST = 4.0
"""Below this score what is named tells more than what is said."""


def weigh_parts(scores: dict[Intent, float], parsed: Parsed, *, timed: bool) -> None:
    """What is named speaks for itself where nothing is plainly said to be done with it."""
    slots = parsed.slots
    if parsed.capacity:
        scores[_PICK] -= 4
        if scores.get(_FIND_ROOM, 0.0) > 0:
            scores[_FIND_ROOM] += 1
    if timed and "<skill>" not in slots and "<service>" not in slots:
        scores[_PROFILE] -= 3
    if slots >= _IN_ROOM and "<skill>" not in slots and _ROOM_ALONE.isdisjoint(parsed.words):
        scores[_MEET] = max(scores[_MEET], scores.get(_FIND_ROOM, 0.0) + 0.5)
    if (
        timed
        and "<people>" in slots
        and "<service>" in slots
        and scores.get(_BOOK, 0.0) > 0
        and parsed.words.isdisjoint(_BOOKING)
    ):
        scores[_MEET] = max(scores[_MEET], scores[_BOOK] + 1)
    _weigh_people_alone(scores, parsed)
    words = parsed.words
    if _is_past(parsed):
        for intent in _NEVER_PAST:
            scores[intent] -= 4
    if not words.isdisjoint(_SOMEONE) and scores.get(_TIME_OFF, 0.0) > 0:
        scores[_TIME_OFF] -= 2
    _weigh_named(scores, parsed, timed=timed)


def _weigh_named(scores: dict[Intent, float], parsed: Parsed, *, timed: bool) -> None:
    """Where nothing is plainly asked: a room, several people, one's own place, or hours of one's own."""
    words = parsed.words
    if max(scores.values(), default=0.0) >= _NAMED_LEAST or not words.isdisjoint(_TOLD):
        return
    in_a_room = parsed.slots >= _ONE_IN_ROOM and _ROOM_ALONE.isdisjoint(words)
    if timed and (in_a_room or parsed.has("<people>")):
        scores[_MEET] = _NAMED_LEAST
    elif timed and (parsed.has("<room>") or parsed.capacity):
        scores[_FIND_ROOM] = _NAMED_LEAST
    elif parsed.tokens[0].norm in _HAVING and "RANGE" in parsed.kinds and not parsed.has("<person>", "<skill>"):
        scores[_TIME_OFF] = _NAMED_LEAST
    elif parsed.has("<place>") and words & _OF_ONESELF:
        scores[_TIMEZONE] = _NAMED_LEAST


def _weigh_people_alone(scores: dict[Intent, float], parsed: Parsed) -> None:
    """Several people are met, one is booked."""
    slots = parsed.slots
    if "<people>" not in slots:
        if "<person>" in slots and _ALL_OF_US.isdisjoint(parsed.words):
            scores[_MEET] -= 1.2
    elif "<skill>" not in slots and scores.get(_FIND, 0.0) > 0:
        scores[_MEET] = max(scores[_MEET], scores[_FIND] + 0.5)


def _is_past(parsed: Parsed) -> bool:
    """Whether something is told of the past: "it was great yesterday"."""
    if _HAPPENED.isdisjoint(parsed.words):
        return False
    words = [token.norm for token in parsed.tokens]
    if not _YESTERDAY.isdisjoint(words):
        return True
    return any(first in _LAST and second in _GONE for first, second in pairwise(words))


_NEVER_PAST = ACTIONS - {Intent.AGENDA, Intent.TIMEZONE}
_SOMEONE, _HAVING, _ALL_OF_US = every("wishes.someone"), every("wishes.have"), every("wishes.all_of_us")
_HAPPENED, _YESTERDAY = every("wishes.happened"), every("wishes.yesterday")
_LAST, _GONE = every("wishes.last"), every("wishes.gone")
_TOLD, _OF_ONESELF = every("wishes.told"), every("wishes.of_oneself")
