"""Waiting for a room: a freed room is held for one waiting person at a time (S1.33)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.model.room import Needs
from core.model.timespan import Timespan

OFFERED_FOR = timedelta(minutes=5)
"""How long a freed room is held for a waiting person."""


def offered_until(offered_at: datetime, span: Timespan) -> datetime:
    """Until when a room offered for the span is held: not beyond its end."""
    return min(offered_at + OFFERED_FOR, span.end)


@dataclass(frozen=True, slots=True)
class RoomWait:
    """A wish for ``length`` minutes within the window in one room, or in any that meets the needs. ``created_at`` is UTC.

    ``booking_id`` is the held booking currently offered to it; ``had`` are the times (room, start) that it was offered
    before, and is not offered again.
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
