"""Timers: what the clock does about a session, and when. A row per act, written with the booking (guarantee 2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.model.booking import Booking, State

OPENS_BEFORE = timedelta(minutes=10)
"""How long before its start a session can be joined."""

CHECKED_AFTER = timedelta(minutes=10)
"""How long after its start the clock looks who has come."""


class TimerKind(StrEnum):
    """What the clock does when the timer is due."""

    REMIND = "remind"
    OPEN = "open"
    CHECK = "check"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Timer:
    """One act of the clock about a booking, due at ``due_at`` (UTC).

    ``person_id`` is whom it is for, None where it is for both sides. ``minutes`` is how long before the start a reminder was
    wished, whatever moved it since; 0 for all other kinds.
    """

    booking_id: int
    kind: TimerKind
    due_at: datetime
    person_id: int | None = None
    minutes: int = 0


def life_of(booking: Booking) -> tuple[Timer, ...]:
    """The timers that a session's own life needs: opened before its start, looked at after it, closed at its end."""
    start, end = booking.span.start, booking.span.end
    close = Timer(booking.id, TimerKind.CLOSE, end)
    check = Timer(booking.id, TimerKind.CHECK, min(start + CHECKED_AFTER, end))
    match booking.state:
        case State.CONFIRMED:
            return Timer(booking.id, TimerKind.OPEN, start - OPENS_BEFORE), check, close
        case State.ONGOING:
            return check, close
        case _:
            return ()
