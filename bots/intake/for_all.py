"""Words that ask for a time for several: for everybody in the conversation, or for others and the writer."""

from bots.intake.asked import Desk
from bots.language.reading import Intent, Reading
from bots.language.text.small_words import of_everybody, with_the_writer

_SOUGHT = frozenset({Intent.FIND, Intent.MEET, Intent.FREE_BUSY, Intent.MORE, Intent.UNKNOWN})
"""Intents of words that may ask for a time for everybody."""


def asks_for_all(reading: Reading, text: str) -> bool:
    """Whether a time, or a meeting, for everybody in the conversation is asked for."""
    sought = reading.intent in _SOUGHT and not _names_somebody(reading)
    return sought and of_everybody(text, meets=reading.intent is Intent.MEET)


def asks_for_both(reading: Reading, desk: Desk, text: str) -> bool:
    """Whether it is asked when others and the writer are free; with one mentor alone there are sessions."""
    people = desk.ids(reading)
    plain = reading.intent is Intent.FREE_BUSY and reading.at is None and not (reading.unknown or reading.ambiguous)
    one_mentor = len(people) == 1 and desk.directory.mentors.issuperset(people)
    return plain and bool(people) and not one_mentor and with_the_writer(text)


def _names_somebody(reading: Reading) -> bool:
    others = reading.group not in {"", "everyone", "channel", "team"}
    return bool(reading.people or reading.optional or reading.skills or reading.service or others)
