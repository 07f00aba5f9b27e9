"""Whether somebody has said that they are coming to a session, and when they joined it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LATEST = 120
"""The most minutes by which somebody can announce to be late."""

NEAR = timedelta(hours=2)
"""How long before its start a session is the one meant by "I'm coming" and "10 minutes late"."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's attendance of a session. ``starts_at`` is the start (UTC) it was announced for: a move voids it.

    ``late`` is by how many minutes they will be late, 0 for on time; ``joined_at`` is when they joined (UTC).
    """

    booking_id: int
    person_id: int
    starts_at: datetime
    coming: bool = False
    late: int = 0
    joined_at: datetime | None = None
