"""A day that is turned down behind times: "the 11th doesn't work", "not Monday", "can't do Thursday"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bots.conversation.turn import Turn
from bots.intake.said import Said
from bots.language.text.small_words import Pointer
from bots.requests import Find, Together
from core.model.timespan import Timespan, subtract

_FORTNIGHT = timedelta(days=14)
"""How far a search reaches that names no time."""


def without_those(turn: Turn, said: Said, window: Timespan) -> Said:
    """What was shown without the stretch that is turned down; any other day where nothing else was looked at."""
    about, reading = turn.memory.about, said.reading
    if isinstance(about, Together):
        return replace(said, reading=replace(reading, window=None), turned_down=reading.except_ or (window,))
    if isinstance(about, Find):
        whole = about.window or Timespan(turn.now, turn.now + _FORTNIGHT)
        left_out = (*about.left_out, *_days_meant(turn, said, whole, window))
        if subtract((whole,), left_out):
            told = replace(reading, window=whole, windows=(), at=None, dayless=False, except_=left_out)
            return replace(said, reading=told, pointers=frozenset())
    plain = replace(reading, window=None, windows=(), at=None)
    return replace(said, reading=plain, pointers=frozenset({Pointer.OTHER_DAY}), turned_down=(window,))


def _days_meant(turn: Turn, said: Said, whole: Timespan, window: Timespan) -> Iterator[Timespan]:
    """The stretch itself where it lies in what was shown, else every day of its weekday there."""
    if said.reading.weekday is None and whole.overlaps(window):
        yield window
        return
    weekday, day = turn.speak.local(window.start).weekday(), turn.speak.day_of(whole.start)
    while day.start < whole.end:
        if turn.speak.local(day.start).weekday() == weekday:
            yield day
        day = turn.speak.day_of(day.end)
