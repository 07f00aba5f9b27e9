"""Who did not come to a session, how they respond, and what an organizer decided."""

from dataclasses import dataclass
from datetime import datetime, timedelta

OBJECTING = timedelta(hours=24)
"""How long a person reported missing can object."""


@dataclass(frozen=True, slots=True)
class Absence:
    """``marked_by``, the other side or an organizer, reported at ``marked_at`` (UTC) that ``absent_id`` did not come.

    ``objection`` is the absent person's response, made at ``objected_at``, None if they have not objected. ``upheld`` is
    the decision of ``decided_by``, with ``why``: True if the session counts as held after all, None while undecided.
    """

    booking_id: int
    absent_id: int
    marked_by: int
    marked_at: datetime
    objected_at: datetime | None = None
    objection: str = ""
    decided_by: int | None = None
    decided_at: datetime | None = None
    upheld: bool | None = None
    why: str = ""

    @property
    def until(self) -> datetime:
        """The last moment at which the absent person can object."""
        return self.marked_at + OBJECTING

    @property
    def waits(self) -> bool:
        """Whether an objection is waiting for an organizer's decision."""
        return self.objected_at is not None and self.upheld is None

    def may_object(self, person_id: int, now: datetime) -> bool:
        """Whether that person can object now."""
        return person_id == self.absent_id and self.objected_at is None and now <= self.until


def stands(absence: Absence) -> bool:
    """Whether it counts as an absence: unless an organizer has upheld the objection."""
    return absence.upheld is not True
