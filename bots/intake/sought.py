"""The best times for several people, looked for otherwise by what is said after them: "without Tom", "in the mornings"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.days import hours_on, on_day, one_day
from bots.intake.drafted import with_parts
from bots.intake.readings import sought
from bots.intake.said import Said
from bots.language.reading import Reading
from bots.language.text.small_words import Pointer
from bots.requests import Request, Together
from core.model.timespan import Timespan, subtract

_WEEK = timedelta(days=7)
_FORTNIGHT = timedelta(days=14)
"""How far ahead times are looked for where nothing was said."""
_USUAL_LENGTH = 60
"""Minutes that a time alone stands for where no length was said."""

Press = Callable[[str], Request | None]


def sought_otherwise(turn: Turn, about: Together, said: Said, press: Press) -> Request | None:
    """More times, those in another stretch, for longer, with others or a room; one that is named whole is the meeting's."""
    reading = said.reading
    meet = with_parts(turn, about.meet, said)
    if said.pages and meet == about.meet:
        return press("earlier" if said.backwards else "more")
    meet = replace(meet, length=reading.duration or meet.length)
    if reading.at is not None and (at := _start(turn, said, about)) is not None:
        return replace(meet, at=at, window=None)
    window, left_out = _stretch(turn, about, said)
    return Together(replace(meet, window=window), left_out)


def _start(turn: Turn, said: Said, about: Together) -> datetime | None:
    """The start that is named: a clock alone on the one day that was looked at; None where there were several."""
    at = said.reading.at
    if at is None or not said.reading.dayless or about.meet.window is None:
        return at
    day = one_day(turn.speak, about.meet.window)
    return None if day is None else on_day(turn.speak, at, day)


def _stretch(turn: Turn, about: Together, said: Said) -> tuple[Timespan | None, tuple[Timespan, ...]]:
    """Where the times are looked for from now on, and what is left out of it."""
    reading, window = said.reading, about.meet.window
    if Pointer.WEEK_AFTER in said.pointers and window is not None:
        return _a_week_on(turn, window), tuple(_a_week_on(turn, each) for each in about.left_out)
    if said.turned_down:
        window = window or Timespan(turn.now, turn.now + _FORTNIGHT)
        return window, tuple(sorted({*about.left_out, *(_shown(turn, each, window) for each in said.turned_down)}))
    if said.other_day and window is not None:
        return Timespan(window.end, window.end + _WEEK), ()
    hours = reading.window
    if reading.at is not None:
        length = timedelta(minutes=reading.duration or about.meet.length or _USUAL_LENGTH)
        hours = Timespan(reading.at, reading.at + length)
    if hours is None:
        return window, about.left_out
    if reading.dayless:
        window = window or Timespan(turn.now, turn.now + _FORTNIGHT)
        return window, subtract((window,), _hours_of_each_day(turn, window, hours))
    return sought(reading, hours)


def _hours_of_each_day(turn: Turn, window: Timespan, hours: Timespan) -> Sequence[Timespan]:
    """The hours on each of the days of the window."""
    first, last = (turn.speak.local(moment).date() for moment in (window.start, window.end - timedelta(seconds=1)))
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [span for day in days if (span := hours_on(turn.speak, hours, day).intersection(window)) is not None]


def of_each_day(turn: Turn, window: Timespan, reading: Reading) -> bool:
    """Whether a part of the day alone is said behind several days that were shown: that part of each is meant."""
    alone = reading.dayless and reading.window is not None and reading.at is None
    return alone and one_day(turn.speak, window) is None


def whole_days(turn: Turn, window: Timespan) -> Timespan:
    """All of the days that the window touches, as far as they are to come."""
    first, last = turn.speak.day_of(window.start), turn.speak.day_of(window.end - timedelta(seconds=1))
    return Timespan(max(first.start, turn.now), last.end)


def outside_hours(turn: Turn, window: Timespan, reading: Reading) -> tuple[Timespan, ...]:
    """What is left out of several days where a part of each is meant."""
    assert reading.window is not None, "the part has its hours"
    return subtract((window,), _hours_of_each_day(turn, window, reading.window))


def _shown(turn: Turn, stretch: Timespan, window: Timespan) -> Timespan:
    """The stretch in the week that was shown: "not Tuesday" behind next week's times is that of next week.

    What is left of today is a whole day there.
    """
    if stretch.start == turn.now and stretch.end == turn.speak.day_of(turn.now).end:
        stretch = turn.speak.day_of(turn.now)
    while not stretch.overlaps(window) and stretch.start < window.start:
        stretch = _a_week_on(turn, stretch)
    return stretch


def _a_week_on(turn: Turn, span: Timespan) -> Timespan:
    """The same clocks a week later, whatever the clocks do in between."""
    start, end = (
        on_day(turn.speak, moment, turn.speak.local(moment).date() + _WEEK) for moment in (span.start, span.end)
    )
    return Timespan(start, end)
