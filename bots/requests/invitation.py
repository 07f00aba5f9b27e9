"""Invitations: answering one, with a note or with another time; and what the host makes of that time."""

from dataclasses import dataclass
from datetime import datetime

from core.model.invitation import Answer
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Respond:
    """Answer my invitation to a meeting; ``note`` is for its host, None where nothing is said beside the answer."""

    booking_id: int
    answer: Answer
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """Put a note on the answer that I have given; asked by a form."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class OtherTimes:
    """Other times for a meeting that I am invited to, at which everybody could come; those of the window where one is said."""

    booking_id: int
    window: Timespan | None = None


@dataclass(frozen=True, slots=True)
class ProposeTime:
    """Propose another time for a meeting that I am invited to."""

    booking_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class TakeTime:
    """Move my meeting to the time that an attendee has proposed."""

    booking_id: int
    invitation_id: int
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class KeepTime:
    """Keep my meeting's time, although an attendee has proposed another."""

    booking_id: int
    invitation_id: int
