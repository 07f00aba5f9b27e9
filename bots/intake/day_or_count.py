"""A number behind times counts them or names a day of the month: "let's do the 2nd", "I'll take the 22nd"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bots.cards import Button
from bots.conversation.turn import Turn
from bots.intake.agreed import nth, nth_instead, start_of, times_listed
from bots.intake.days import one_day, part_of_day
from bots.intake.notes import Note
from bots.intake.said import timed
from bots.language.reader import read_besides
from bots.language.reading import Answer, Intent, Reading
from bots.language.text.small_words import turns_down
from bots.requests import Find, Hold, Move, Request, ShowTimes, Together
from bots.views.common import clipped

_INTENTS = frozenset({Intent.PICK, Intent.UNKNOWN, Intent.PROPOSE, Intent.YES, Intent.RESPOND, Intent.BOOK})
"""Intents of words that may do nothing but choose."""

_OF_LISTED = frozenset({Intent.YES, Intent.RESPOND, Intent.BOOK})
"""Those of them that only choose where there are times to choose from."""

_TIMES = (Find, Hold, Move, ShowTimes, Together)
"""Requests whose cards show times."""

_FEW_WORDS = 7
"""Words up to which a message may be about nothing but what was shown."""

_NUMBER = re.compile(r"(?<!\S)(?P<number>\d{1,2})(?:[^\W\d]{1,3}|[^\w\s,!?])?(?=$|[\s,.!?])")
"""A number with what makes it an ordinal: "2nd", "24."."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The number, as it was said, and the reading of it as a day."""

    number: int
    said: str
    as_day: Reading


def day_or_count(turn: Turn, reading: Reading, text: str) -> tuple[Reading, tuple[Note, ...]]:
    """The reading with its number as a choice or a day, whichever was shown; of both the choice, with a note that says so.

    What is neither counted nor shown is a day to look at.
    """
    told = _told(turn, reading, text)
    if told is None:
        return reading, ()
    listed = times_listed(turn)
    of_day = [each for each in listed if _day_of(turn, each) == told.number]
    counted = nth(turn, told.number, any_button=False) or nth_instead(turn, told.number)
    if counted is not None:
        choice = replace(told.as_day, intent=Intent.PICK, choice=told.number, window=None, windows=())
        either = bool(of_day) and counted not in of_day
        return choice, (_counted(turn, told, of_day),) if either else ()
    if len(of_day) == 1 or (of_day and len(of_day) == len(listed)):
        start = start_of(turn, of_day[0])
        window = None if start is None else turn.speak.day_of(start)
        return replace(told.as_day, intent=Intent.PICK, choice=None, window=window), ()
    return replace(told.as_day, intent=Intent.MORE, bare=True, confidence=1.0), ()


def _told(turn: Turn, reading: Reading, text: str) -> _Told | None:
    """The number that may count or be a day; None where no times were shown, or the words say more than that."""
    shown = times_listed(turn) or (isinstance(turn.memory.about, _TIMES) and reading.intent not in _OF_LISTED)
    found = _NUMBER.search(text)
    if reading.intent not in _INTENTS or not shown or found is None or len(text.split()) > _FEW_WORDS:
        return None
    if text.strip().isdecimal() or turns_down(text) or reading.answer is Answer.DECLINE:
        return None
    number, as_day = int(found["number"]), _besides(turn, text)
    named = as_day.at or as_day.people or as_day.skills or as_day.service or as_day.room
    day = one_day(turn.speak, as_day.window)
    if named or as_day.window is None or part_of_day(turn.speak, as_day.window) or day is None or day.day != number:
        return None
    rest = text[: found.start()] + text[found.end() :]
    return None if timed(_besides(turn, rest)) else _Told(number, found[0].strip(), as_day)


def _besides(turn: Turn, text: str) -> Reading:
    return read_besides(text, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, language=turn.person.tongue)


def _day_of(turn: Turn, listed: Request) -> int:
    """The day of the month on which what is listed begins."""
    start = start_of(turn, listed)
    return 0 if start is None else turn.speak.local(start).day


def _counted(turn: Turn, told: _Told, of_day: Sequence[Request]) -> Note:
    """That the number was taken to count, and the day that it may be: its only time, or all that there are on it."""
    speak, start = turn.speak, start_of(turn, of_day[0])
    text, about = speak.say("note.counted", said=told.said, n=told.number), turn.memory.about
    if start is None:
        return Note(text)
    window = speak.day_of(start)
    on_it: Request | None = of_day[0] if len(of_day) == 1 else None
    if on_it is None and isinstance(about, Find):
        on_it = replace(about, window=window, at=None, skip=0, left_out=())
    caption = speak.words("note.instead", when=speak.day(speak.local(start).date()))
    return Note(text, None if on_it is None else Button(clipped(caption), on_it))
