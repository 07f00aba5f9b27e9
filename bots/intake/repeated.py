"""A single meeting that is to repeat: "make it weekly until June", said after its card."""

from bots.conversation.turn import Turn
from bots.intake.at_hand import at_hand
from bots.intake.drafted import draft_at_hand, on_its_day
from bots.intake.notes import Note
from bots.language.reading import Intent, Reading
from bots.requests import RepeatMeeting
from core.model.booking import State
from core.model.meeting import Meeting

_OF_THAT = frozenset({Intent.UNKNOWN, Intent.MORE, Intent.RESCHEDULE})
"""Intents of words that may say how often what was shown takes place."""


def repeated(turn: Turn, reading: Reading) -> RepeatMeeting | None:
    """The single meeting at hand, to go on as a series; None where the words mean no such thing."""
    told = reading.recurrence
    if not told or reading.intent not in _OF_THAT or reading.people or draft_at_hand(turn) is not None:
        return None
    found = at_hand(turn)
    if not isinstance(found, Meeting) or found.state is not State.CONFIRMED or found.series_id or found.service_id:
        return None
    return RepeatMeeting(found.id, on_its_day(turn, told, found.span.start))


def stays_as_it_is(turn: Turn, request: RepeatMeeting) -> tuple[Note, ...]:
    """What becomes of the meeting itself, for its host: nobody else lets it repeat."""
    hosts = turn.appointment(request.booking_id).host_id == turn.person.id
    return (Note(turn.speak.say("meet.goes_on")),) if hosts else ()
