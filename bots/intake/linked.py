"""The link of the session or meeting that is meant: its card, and how there can be one where none is told."""

from dataclasses import replace
from datetime import timedelta

from bots.cards import Text
from bots.conversation.turn import Turn
from bots.intake.at_hand import at_hand
from bots.intake.drafted import draft_at_hand
from bots.intake.notes import Note
from bots.intake.of_listed import the_only_one
from bots.language.text.small_words import asks_link
from bots.language.text.tokens import words_of
from bots.language.words.languages import every
from bots.requests import Alteration, AlterMeeting, Change, Request, ShowBooking
from bots.views.common import first_name
from core.model.booking import State
from core.model.meeting import Appointment, Meeting
from core.model.place import link_in
from core.model.timers import OPENS_BEFORE
from core.model.timespan import Timespan
from core.services.agenda import appointments

_FAR = timedelta(days=400)
_STANDING = frozenset({State.HELD, State.PENDING, State.CONFIRMED, State.ONGOING})


def link_asked(turn: Turn, text: str) -> tuple[Request, tuple[Note, ...]] | None:
    """What can be joined now, else the card that has the link, and what is said where it has none; None for other words."""
    if not asks_link(text) or turn.membership is None:
        return None
    meant = _meant(turn)
    if meant is None or meant.span.start - OPENS_BEFORE <= turn.now:
        return Change("join"), ()
    return ShowBooking(meant.id), () if link_in(meant.place) else (Note(_unsaid(turn, meant)),)


def link_given(turn: Turn, text: str) -> Request | None:
    """The meeting at hand, or the one that is about to be called, at the link that stands there with no other wish beside it."""
    link = link_in(text)
    besides = () if link is None else words_of(text.replace(link, " "))
    if link is None or not every("gives_link").issuperset(word for word in besides if word.isalnum()):
        return None
    draft = draft_at_hand(turn)
    if draft is not None:
        return replace(draft, place=link)
    meeting = at_hand(turn)
    mine = isinstance(meeting, Meeting) and meeting.host_id == turn.person.id and meeting.state is State.CONFIRMED
    if not isinstance(meeting, Meeting) or not mine or meeting.span.start <= turn.now:
        return None
    return AlterMeeting(meeting.id, meeting.version, Alteration(place=link))


def _meant(turn: Turn) -> Appointment | None:
    """What the last card is about or lists alone; else what comes next."""
    only = the_only_one(turn)
    found = at_hand(turn) or (None if only is None else turn.appointment(only))
    if found is not None and found.state in _STANDING:
        return found
    coming = appointments(turn.unit, turn.person.id, Timespan(turn.now, turn.now + _FAR), _STANDING, 1)
    return next(iter(coming), None)


def _unsaid(turn: Turn, meant: Appointment) -> Text:
    """That it has no link, and how it gets one: by the host's words, or by asking them."""
    if meant.host_id == turn.person.id:
        return turn.speak.say("link.unsaid.meeting" if isinstance(meant, Meeting) else "link.unsaid.session")
    host = turn.unit.people.get(meant.host_id)
    return turn.speak.say("link.unsaid", name=first_name(host.name) if host is not None else "")
