"""All but some: "cancel everything except Maya", "move all but the first"."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bots.conversation.turn import Turn
from bots.intake.asked import Desk
from bots.language.reader import read
from bots.language.reading import Reading
from bots.language.text.tokens import fold
from bots.language.words.languages import every
from bots.requests import Change, Spared


def all_but(turn: Turn, meant: Change, reading: Reading, text: str) -> Change:
    """The change of everything without what is left out; where what that is cannot be told, it is asked which are meant."""
    words = text.split()
    found = [n for n, word in enumerate(words) if fold(word).strip(" ,;:") in every("leaves_out") - every("not_")]
    if not meant.everything or not found:
        return meant
    tail = " ".join(words[found[-1] + 1 :])
    zone = ZoneInfo(turn.person.zone or "UTC")
    left_out = read(tail, now=turn.now, zone=zone, lexicon=turn.lexicon, language=turn.person.tongue)
    person_ids = Desk.of(turn).ids(left_out)
    window = left_out.from_window or left_out.window
    nth = reading.which or left_out.choice or 0
    spared = Spared(nth, person_ids, None if person_ids or nth else window)
    if spared == Spared():
        return replace(meant, everything=False)
    return replace(meant, person_ids=tuple(each for each in meant.person_ids if each not in person_ids), spared=spared)
