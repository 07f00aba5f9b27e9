"""Waiting for a room: what comes free is held for one who waits at a time (S1.33)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.model.room import Needs
from core.model.timespan import Timespan

OFFERED_FOR = timedelta(minutes=5)
"""For how long a room that has come free is held for who waits."""


@dataclass(frozen=True, slots=True)
class RoomWait:
    """A wish for ``length`` minutes inside the window in one room, or in any that meets the needs. ``created_at`` is UTC.

    ``booking_id`` is the held time that is offered to it at present; ``had`` are the times (room, start) that it was offered
    before, which it is not offered again.
    """

    id: int
    organisation_id: int
    person_id: int
    room_id: int | None
    needs: Needs
    window: Timespan
    length: int
    created_at: datetime
    booking_id: int | None = None
    had: tuple[tuple[int, datetime], ...] = ()
