"""Short words that point at what was shown before: the same time, another day, somebody else; and languages asked for."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from babel import Locale

from bots.language.text.tokens import fold
from bots.language.words.languages import LANGUAGES, every, pattern_of


class Pointer(StrEnum):
    """What short words point at; each is told by the pattern of its name in the tables of small words."""

    SAME_TIME = "same_time"
    OTHER_DAY = "other_day"
    SOMEBODY_ELSE = "somebody_else"
    NOT_THAT = "not_that"
    DAY_AFTER = "day_after"
    DAY_BEFORE = "day_before"
    WEEK_AFTER = "week_after"


class RoomPointer(StrEnum):
    """What short words point at of the room that was shown; each is told by the pattern of its name."""

    BIGGER = "bigger"
    SMALLER = "smaller"
    OTHER = "other_room"


def room_pointers_in(text: str) -> frozenset[RoomPointer]:
    """What the words want of another room than the one that was shown: a bigger one, a smaller one, any other."""
    said = " ".join(re.findall(r"\w+", fold(text)))
    return frozenset(pointer for pointer in RoomPointer if pattern_of(pointer.value).search(said))


def turns_down(text: str) -> bool:
    """Whether the words say of the day or time that they name that it does not suit: "not Friday", "Freitag geht nicht"."""
    return bool(pattern_of("turns_down").search(fold(text).strip()))


def joins_list(text: str) -> bool:
    """Whether it is asked to be put on the waitlist: "add me to the list"."""
    return bool(pattern_of("joins_list").search(fold(text)))


def at_same_time(text: str) -> bool:
    """Whether the same time is meant, however much is said beside it: "can we do Thursday, same time, instead"."""
    return bool(pattern_of("same_time").search(fold(text)))


def says_one_has(text: str) -> bool:
    """Whether it is stated, and not asked, that one has a session or meeting: "I have a session with Ana on Friday"."""
    return "?" not in text and pattern_of("has_one").search(fold(text).strip()) is not None


def names_weekday_after(text: str) -> bool:
    """Whether a weekday behind the day that was shown is named: "the Friday after"."""
    return bool(pattern_of("weekday_after").search(_plain(text)))


def of_whole_day(text: str) -> bool:
    """Whether nothing but the whole day is named: "actually the whole day"."""
    return bool(pattern_of("whole_day").fullmatch(_plain(text)))


def of_every_day(text: str) -> bool:
    """Whether a part of every day is named: "mornings only", "lieber nachmittags"."""
    return bool(pattern_of("parts_of_days").search(fold(text)))


def of_anybody(text: str) -> bool:
    """Whether anybody will do: "need a mentor tomorrow"."""
    return bool(pattern_of("anybody").search(_plain(text)))


def of_another(text: str) -> bool:
    """Whether one is to take the place of another: "with Ana instead"."""
    return bool(pattern_of("instead").search(fold(text)))


def books_that(text: str) -> bool:
    """Whether what was shown is to be booked: "book it for an hour", "nimm den für eine Stunde"."""
    return bool(pattern_of("books_that").match(fold(text).strip()))


def invites_them(text: str) -> bool:
    """Whether those whom a card names are to be invited: "invite them", "send the invitations", "lad sie ein"."""
    return bool(pattern_of("invites").fullmatch(_plain(text)))


def of_that(text: str) -> bool:
    """Whether the words belong to what was shown before: "and a room for 6", "give it a projector"."""
    said = fold(text).strip()
    return bool(pattern_of("further").match(said) or pattern_of("that").search(said))


def goes_on(text: str) -> bool:
    """Whether the words add to what was said before: "and the Monday after"."""
    return bool(pattern_of("further").match(fold(text).strip()))


def asks_again(text: str) -> bool:
    """Whether the same session is wanted once more: "book the same for next week", "again next Friday"."""
    return bool(pattern_of("again").search(_plain(text)))


def undoes(text: str) -> bool:
    """Whether what was just done is to be taken back: "undo", "take that back"."""
    return bool(pattern_of("undoes").fullmatch(_plain(text)))


def drops_note(text: str) -> bool:
    """Whether what was noted of a session is to go: "remove the note"."""
    return bool(pattern_of("drops_note").fullmatch(_plain(text)))


def skips(text: str) -> bool:
    """Whether what was shown is to be left out, and nothing is named: "skip it"."""
    return bool(pattern_of("skips").fullmatch(_plain(text)))


def asks_of_that(text: str) -> bool:
    """Whether it is asked when, where or for how long that is which was shown: "where is it?", "how long does it last?"."""
    return bool(pattern_of("asks_of_that").fullmatch(_plain(text)))


def asks_link(text: str) -> bool:
    """Whether the link of that which was shown is asked for: "can you send me the link?", "how do I join?"."""
    return bool(pattern_of("asks_link").fullmatch(_plain(text)))


def complains(text: str) -> bool:
    """Whether the last answer was none to what was asked: "that's not what I asked"."""
    return bool(pattern_of("complains").fullmatch(_plain(text)))


def _plain(text: str) -> str:
    """The words alone, folded, without marks."""
    return " ".join(re.findall(r"\w+", fold(text)))


_FEW_WORDS = 6
"""A longer message speaks for itself."""


def pointers_in(text: str) -> frozenset[Pointer]:
    """What the words point at, where they are few; nothing where they are many."""
    said = _plain(text)
    if len(said.split()) > _FEW_WORDS:
        return frozenset()
    return frozenset(pointer for pointer in Pointer if pattern_of(pointer.value).search(said))


def asks_past(text: str) -> bool:
    """Whether sessions that are over are asked for: "my past sessions"."""
    return bool(pattern_of("past").search(fold(text)))


def with_the_writer(text: str) -> bool:
    """Whether the writer is one of those whom the words are about: "when are Ana and I both free?"."""
    return bool(pattern_of("with_me").search(fold(text)))


def of_everybody(text: str, *, meets: bool = False) -> bool:
    """Whether a time for everybody in the conversation is asked for: "when can we all meet?".

    ``meets`` says that a meeting is asked for in other words: then it is enough that everybody is named.
    """
    said = fold(text)
    return bool(pattern_of("all_here").search(said) and (meets or pattern_of("a_time").search(said)))


_SPEAKING = every("speaking")
"""Words around the name of a language that is asked for; with any other word beside it, the name is about something else."""
_ASKING = every("asks_to_speak")
"""Of those, the ones that ask."""


_CODE = 2
"""Letters of the code of a language that many speak (ISO 639-1)."""


@cache
def _languages() -> Mapping[str, str]:
    """The folded name of each language, in itself, in English and in every language that is read → its code."""
    told = (each.split("=") for language in LANGUAGES for each in language.small.spoken_as.split())
    found = dict(told)
    read = [language.code for language in LANGUAGES]
    for shown in (*read[1:], "en"):
        names: Mapping[str, str] = Locale(shown).languages
        for code in names if shown == "en" else read:
            if len(code) == _CODE and names[code].isalpha():
                found[fold(names[code])] = code
    return found


def own_name_of(text: str) -> str | None:
    """The code of the language that the text is the own name of ("Deutsch"); None otherwise."""
    said = fold(text.strip(" .!?"))
    names = ((language.code, Locale(language.code).languages[language.code]) for language in LANGUAGES)
    return next((code for code, name in names if fold(name) == said), None)


def language_asked(text: str) -> str | None:
    """The code of the language that the bot is asked to speak ("speak German", "auf Deutsch, bitte"); None otherwise."""
    words = re.findall(r"\w+", fold(text))
    if not 1 < len(words) <= _FEW_WORDS + 2:
        return None
    named = [word for word in words if word in _languages() and word not in _ASKING]
    others = [word for word in words if word not in named]
    if len(named) != 1 or not _SPEAKING.issuperset(others) or _ASKING.isdisjoint(others):
        return None
    return _languages()[named[0]]
