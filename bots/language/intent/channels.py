"""Which channels shall carry which notices: "e-mail me when something is cancelled", "no mails about changes"."""

import re

from bots.language.parsed import Parsed
from bots.language.reading import Intent, Reading
from bots.language.records import replace
from bots.language.words.channels import NAMES, TOPICS
from bots.language.words.languages import every

_CHANNELS = {name: every(f"channels.{name}") for name in NAMES}
_TOPICS = {name: every(f"channels.{name}") for name in TOPICS}
_NONE, _ONLY, _INSTEAD = every("channels.none"), every("channels.only"), every("channels.instead")
_LESS = 8.0
_NUMBER = re.compile(r"(?:\+|\b00)[1-9][\d\s()./-]{6,24}\d")
"""A phone number with its country's code, as people write it."""


def with_phone(reading: Reading, parsed: Parsed) -> Reading:
    """The reading with the phone number that is said."""
    number = _NUMBER.search(parsed.text)
    return replace(reading, argument=number[0]) if number else reading


def weigh_channels(scores: dict[Intent, float], parsed: Parsed) -> None:
    """Nobody chooses channels who names an address, a person or a length: then what is sent is that, or a reminder's time."""
    if not scores.get(Intent.CHANNELS):
        return
    if parsed.kinds & {"LENGTH", "OFFSET", "DAY", "CLOCK"} or parsed.has("<mail>", "<person>", "<people>"):
        scores[Intent.CHANNELS] -= _LESS


def with_channels(reading: Reading, parsed: Parsed) -> Reading:
    """The reading with the channels and topics that are named.

    ``verb`` is ``none`` where the channels shall carry these no more, ``only`` where nothing else shall, else empty.
    """
    said = [token.norm for token in parsed.tokens]
    channels = tuple(dict.fromkeys(name for word in said for name, words in _CHANNELS.items() if word in words))
    topics = tuple(name for name, words in _TOPICS.items() if not words.isdisjoint(said))
    verb = "only" if not _ONLY.isdisjoint(said) else ""
    if not _INSTEAD.isdisjoint(said):
        channels, verb = _in_place_of(said, channels), "only"
    elif not _NONE.isdisjoint(said):
        verb = "none"
    return replace(reading, channels=channels, topics=topics, verb=verb)


def _in_place_of(said: list[str], channels: tuple[str, ...]) -> tuple[str, ...]:
    """What is wanted of "mail instead of chat": the channel that does not stand behind the word."""
    place = next(n for n, word in enumerate(said) if word in _INSTEAD)
    behind = {name for word in said[place:] for name, words in _CHANNELS.items() if word in words}
    return tuple(name for name in channels if name not in behind) or channels
