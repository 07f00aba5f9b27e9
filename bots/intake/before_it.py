"""What is said for a session to come: "note: bring the dump", "tell Priya I'm bringing my laptop" (Booking.topic)."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Desk
from bots.intake.at_hand import at_hand
from bots.language.reading import Reading
from bots.language.text.small_words import drops_note
from bots.language.text.tokens import fold
from bots.requests import Describe, Request, WriteNotes
from core.model.booking import Booking, State
from core.model.timespan import Timespan
from core.services import summary
from core.services.agenda import appointments

_COMING = frozenset({State.PENDING, State.CONFIRMED})
_FAR = timedelta(days=400)
_LATELY = timedelta(days=1)
"""How long after a session what is noted is about that one, also where the next has been booked."""

_TOLD = re.compile(
    r"\W*(?:please |bitte )?(?:(?:tell|inform|ask|let)\s+(?P<who>[\w'’-]+)(?:\s+know)?|sage?\s+(?P<wem>[\w'’-]+)(?: bitte)?)"
    r"[,:]?\s+(?:that\s+|dass\s+)?(?P<what>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def noted_before(turn: Turn, found: Request | Ask) -> Request | Ask:
    """A note for the session to come that is meant; as it is where it is about one that has taken place."""
    if not isinstance(found, WriteNotes) or found.booking_id is not None or not found.notes:
        return found
    shown = at_hand(turn)
    if isinstance(shown, Booking) and not found.person_ids:
        return _about(shown, found.notes) or replace(found, booking_id=shown.id)
    last = summary.last_session(turn.unit, turn.person.id, found.person_ids)
    coming = _next(turn, found.person_ids)
    if coming is None or (last is not None and turn.now - last.span.end < _LATELY):
        return found
    return _further(coming, found.notes)


def note_dropped(turn: Turn, text: str) -> Describe | None:
    """What was noted of the session at hand taken away again; None where nothing is noted of one, or other words are said."""
    if not drops_note(text):
        return None
    shown = at_hand(turn)
    return Describe(shown.id, "") if isinstance(shown, Booking) and shown.topic and shown.state in _COMING else None


def told_before(turn: Turn, reading: Reading, text: str) -> Describe | None:
    """What somebody with whom a session is to come shall know; None where the words tell them nothing, or there is none."""
    said, ids = _TOLD.fullmatch(text.strip()), Desk.of(turn).ids(reading)
    if said is None or len(ids) != 1 or turn.membership is None:
        return None
    name = fold(said["who"] or said["wem"])
    known = (fold(each).split() for each, numbers in turn.directory.people.items() if ids[0] in numbers)
    coming = _next(turn, ids) if any(name in words for words in known) else None
    return None if coming is None else _further(coming, said["what"])


def _about(session: Booking, notes: str) -> Describe | None:
    return _further(session, notes) if session.state in _COMING else None


def _further(session: Booking, words: str) -> Describe:
    """What it is about so far, and the words behind it: what was said before is not lost."""
    before, said = session.topic, " ".join(words.split())
    return Describe(session.id, f"{before}; {said}" if before and said not in before else before or said)


def _next(turn: Turn, person_ids: Collection[int]) -> Booking | None:
    """The next session, with one of these people where any are named."""
    mine = appointments(turn.unit, turn.person.id, Timespan(turn.now, turn.now + _FAR), _COMING)
    sessions = (each for each in mine if isinstance(each, Booking))
    return next((each for each in sessions if not person_ids or each.other(turn.person.id) in person_ids), None)
