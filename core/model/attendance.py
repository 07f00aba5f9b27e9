"""What somebody has said of coming to a session, and when they joined it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LATEST = 120
"""The most minutes by which somebody can say that they run late."""

NEAR = timedelta(hours=2)
"""How long before its start a session is the one that "I'm coming" and "10 minutes late" speak of."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """One side of a session. ``starts_at`` is the start (UTC) that it was said of: after a move it counts no more.

    ``late`` is by how many minutes they said to run late, 0 for being on time; ``joined_at`` when they joined (UTC).
    """

    booking_id: int
    person_id: int
    starts_at: datetime
    coming: bool = False
    late: int = 0
    joined_at: datetime | None = None
