"""Somebody meant without a name: "book her on Monday" behind the times of one mentor is about that mentor.

The words are read once more, with the name in its place. A first reading tells whether they ask for somebody's time and name
nobody else: were "her" somebody's name from the start, it would be so in "book Tom instead of her" and "who is she", too, and who
was shown would be looked up for every message.
"""

import re

from bots.conversation.turn import Turn
from bots.intake.at_hand import at_hand
from bots.language.reading import Intent, Reading
from bots.language.text.small_words import Pointer, pointers_in
from bots.language.text.tokens import fold
from bots.language.words.languages import small_of
from bots.requests import FreeBusy, Hold, ShowMentor, ShowTimes
from core.model.booking import Booking

_OF_SOMEBODY = frozenset({Intent.FIND, Intent.BOOK, Intent.FREE_BUSY, Intent.WAITLIST, Intent.MORE, Intent.UNKNOWN})
"""Intents of words that may ask for somebody's time, or about them."""

_WORD = re.compile(r"[^\W\d_]+")


def with_name(turn: Turn, reading: Reading, text: str) -> str | None:
    """The words with the name of the one person whom the last card shows in the place of "her"; None where nobody is meant so."""
    names_others = reading.people or reading.without or reading.unknown or reading.skills or reading.service
    if reading.intent not in _OF_SOMEBODY or names_others or Pointer.SOMEBODY_ELSE in pointers_in(text):
        return None
    words = small_of(reading.language).him.split()
    if not any(fold(word) in words for word in _WORD.findall(text)):
        return None
    person_id = _shown(turn)
    person = turn.unit.people.get(person_id) if person_id is not None else None
    if person is None or len(turn.directory.people.get(person.name, ())) != 1:
        return None
    name = person.name
    return _WORD.sub(lambda found: name if fold(found[0]) in words else found[0], text)


def _shown(turn: Turn) -> int | None:
    """The one other person whom the last card is about; None where it shows several, or nobody."""
    found, about = at_hand(turn), turn.memory.about
    if isinstance(found, Booking):
        return found.host_id if found.host_id != turn.person.id else found.guest_id
    if isinstance(about, FreeBusy):
        return about.person_ids[0] if len(about.person_ids) == 1 else None
    ways = (about, *(turn.requests_of(turn.memory.token) or ()))
    hosts = {way.host_id for way in ways if isinstance(way, Hold | ShowTimes | ShowMentor)}
    return hosts.pop() if len(hosts) == 1 else None
