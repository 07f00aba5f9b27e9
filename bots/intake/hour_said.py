"""A number that counts none of what was shown is an hour: "no, 10" behind a time held, "8 works" behind times.

Whether it counts is known here alone, once the words are read. The hour is then read by itself, so that what is assumed of it (am
or pm, today or tomorrow) is assumed and told as of any other hour.
"""

import re

from bots.conversation.turn import Turn
from bots.intake.agreed import nth, nth_instead
from bots.intake.at_hand import at_hand
from bots.intake.said import timed
from bots.language.reader import read_besides
from bots.language.reading import Intent, Reading
from bots.language.text.tokens import fold
from bots.language.words.languages import every
from bots.requests import Find, Hold, Move, ShowTimes

_INTENTS = frozenset({Intent.PICK, Intent.NO, Intent.UNKNOWN})
"""Intents of words with a number in which nothing else was found."""

_TIMES = (Find, Hold, Move, ShowTimes)
"""Requests whose cards show times, so that a number without any other word may be an hour."""

_FEW_WORDS = 5
"""Words up to which a message may be about nothing but the hour."""

_MARKS = " .,!?"
"""Marks around the words."""

_HOUR = re.compile(r"(?<![\w.:,/#-])(?:0?[1-9]|1\d|2[0-3])(?![\w:/-]|[.,]\d|\.$)")


def at_the_hour(turn: Turn, reading: Reading, text: str) -> Reading | None:
    """The reading of the number alone, as the clock that it names; None where it is no hour or counts what is shown."""
    if reading.intent not in _INTENTS or timed(reading) or reading.recurrence or reading.shift is not None:
        return None
    told, words = _HOUR.findall(text), fold(text).strip(_MARKS).split()
    if len(told) != 1 or len(words) > _FEW_WORDS or not every("numbered").isdisjoint(words):
        return None
    if told[0] not in {words[0], words[-1]}:
        return None
    number, bare = int(told[0]), text.strip().isdecimal()
    of_times = isinstance(turn.memory.about, _TIMES)
    bare_at_hold = bare and isinstance(turn.memory.about, Hold)
    if bare_at_hold or (not of_times and (bare or at_hand(turn) is None)):
        return None
    if nth(turn, number, any_button=bare) is not None or nth_instead(turn, number) is not None:
        return None
    speak = turn.speak
    return read_besides(
        f"{number}:00", now=turn.now, zone=speak.zone, lexicon=turn.lexicon, language=turn.person.tongue
    )
