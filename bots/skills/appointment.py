"""The card of a session or meeting, whichever it is."""

from bots.conversation.turn import Answer, Turn
from bots.skills.book import booking_answer
from bots.skills.meet import meeting_answer
from core.model.meeting import Appointment, Meeting


def appointment_answer(turn: Turn, appointment: Appointment, *, toast: str | None = None) -> Answer:
    """Its card for the one who speaks, standing as their card of it."""
    if isinstance(appointment, Meeting):
        return meeting_answer(turn, appointment, toast=toast)
    return booking_answer(turn, appointment, toast=toast)
