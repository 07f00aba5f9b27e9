"""Ends that come before their start, or long after it, by the clocks that were said: what may have been meant instead."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bots.intake.asked import Desk
from bots.language.reading import Intent, Reading

_OVERNIGHT = timedelta(hours=12)
"""A session said to end so long after its start, or longer, was meant to end on the same day, before it."""

_HALF_DAY = timedelta(hours=12)
_SITTINGS = frozenset({Intent.BOOK, Intent.MEET, Intent.FIND_ROOM})
"""What seldom lasts from nine in the morning until eight in the evening."""


def other_ways(reading: Reading, desk: Desk) -> tuple[str, Mapping[str, Reading]] | None:
    """The question's phrase and the readings to choose from, by caption; None where start and end go together."""
    if reading.at is None or reading.until is None or reading.intent not in _SITTINGS:
        return None
    late = next((each for each in reading.assumptions if each.kind == "end"), None)
    speak, start = desk.speak, replace(reading, until=None, assumptions=())
    if late is not None:
        whole = replace(reading, assumptions=())
        early = reading.until - _HALF_DAY
        swapped = replace(whole, at=early, until=reading.at)
        ways = {
            speak.range(reading.at, reading.until): whole,
            speak.range(early, reading.at): swapped,
            speak.clock(reading.at): start,
        }
        return "ask.until_late", ways
    if reading.intent is not Intent.BOOK or reading.until - reading.at <= _OVERNIGHT:
        return None
    swapped = replace(reading, at=reading.until - timedelta(days=1), until=reading.at)
    return "ask.backwards", {speak.range(reading.until, reading.at): swapped, speak.clock(reading.at): start}
