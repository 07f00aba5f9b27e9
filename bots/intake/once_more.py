"""The session that was shown, booked once more: "book the same for next week", "again next Friday"."""

from bots.conversation.turn import Turn
from bots.intake.at_hand import meant
from bots.intake.said import same_clock
from bots.language.reading import Intent, Reading
from bots.language.text.small_words import Pointer, asks_again, pointers_in
from bots.requests import BookNext, Hold, Request
from core.model.booking import Booking, State

_WISHES = frozenset({Intent.BOOK, Intent.FIND, Intent.MORE, Intent.PROPOSE, Intent.UNKNOWN, Intent.YES})
"""Intents of words that may want the same again."""
_PLAIN_WISHES = _WISHES - {Intent.UNKNOWN}
"""Of these, the ones that do without a time: "try again" wants nothing booked."""


def once_more(turn: Turn, reading: Reading, text: str) -> Request | None:
    """The session at hand with the same mentor and length at another time: by its own clock where none is said.

    None where the words want nothing again, name somebody or something, or where no session of one's own is at hand.
    """
    named = reading.people or reading.skills or reading.service or reading.unknown or reading.room
    if reading.intent not in _WISHES or named or not _asks(reading, text):
        return None
    found = meant(turn, reading)
    if not isinstance(found, Booking) or found.state is State.HELD or found.guest_id != turn.person.id:
        return None
    length = reading.duration or found.span.minutes
    if reading.window is None and reading.at is None:
        return BookNext(found.id) if reading.duration is None and reading.intent in _PLAIN_WISHES else None
    start = reading.at
    if start is None and reading.window is not None:
        start = same_clock(turn, found.span.start, reading.window)
    if start is None or (reading.dayless and reading.at is not None):
        return None
    return Hold(found.host_id, found.service_id, start, length, topic=found.topic)


def _asks(reading: Reading, text: str) -> bool:
    """Whether the same is wanted again; the same time is, where a booking is asked for."""
    booked = reading.intent in {Intent.BOOK, Intent.FIND} and Pointer.SAME_TIME in pointers_in(text)
    return booked or asks_again(text)
