"""A day or hours off that were just said, said otherwise: "no, Tuesday", "from 3", "actually the whole day"."""

from collections.abc import Callable
from datetime import timedelta

from bots.conversation.turn import Turn
from bots.intake.days import hours_on, one_day, part_of_day
from bots.intake.said import Said
from bots.requests import Off, Request, UndoOverride


def off_otherwise(turn: Turn, about: Off, said: Said, _: Callable[[str], Request | None]) -> Request | None:
    """Another day or stretch off in the place of the one that was said last: a day keeps the hours, hours keep the day."""
    reading = said.reading
    made = _made(turn)
    if made is None or said.people or (reading.window is None and reading.at is None):
        return None
    instead = () if said.further else (made.override_id, *made.others)
    day = about.first or one_day(turn.speak, about.window)
    window = reading.window
    if window is None or day is None:
        return None
    if reading.dayless:
        return Off(window=hours_on(turn.speak, window, day), instead=instead)
    if part_of_day(turn.speak, window) is not None:
        return Off(window=window, instead=instead)
    first, last = (turn.speak.local(each).date() for each in (window.start, window.end - timedelta(seconds=1)))
    if about.window is not None and first == last:
        return Off(window=hours_on(turn.speak, about.window, first), instead=instead)
    return Off(first, last, note=about.note, instead=instead)


def off_all_day(turn: Turn, about: Off) -> Off | None:
    """The whole day off in the place of the hours of it that were said last."""
    made, day = _made(turn), one_day(turn.speak, about.window)
    if made is None or day is None:
        return None
    return Off(day, day, note=about.note, instead=(made.override_id, *made.others))


def _made(turn: Turn) -> UndoOverride | None:
    """What takes back what was made of the words before."""
    ways = turn.requests_of(turn.memory.token) or ()
    return next((way for way in ways if isinstance(way, UndoOverride)), None)
