"""Who did not come to a session, what they say to that, and what an organizer decided."""

from dataclasses import dataclass
from datetime import datetime, timedelta

OBJECTING = timedelta(hours=24)
"""For how long whoever is said not to have come can object."""


@dataclass(frozen=True, slots=True)
class Absence:
    """``marked_by``, the other side or an organizer, said at ``marked_at`` (UTC) that ``absent_id`` did not come.

    ``objection`` is what the absent one says to that, ``objected_at`` when, None where they have not objected. ``upheld`` is
    what ``decided_by`` decided and ``why``: True where the session counts as held after all; None while nothing is decided.
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
        """The last moment at which the absent one can object."""
        return self.marked_at + OBJECTING

    @property
    def waits(self) -> bool:
        """Whether an objection waits for an organizer."""
        return self.objected_at is not None and self.upheld is None

    def may_object(self, person_id: int, now: datetime) -> bool:
        """Whether that person can object now."""
        return person_id == self.absent_id and self.objected_at is None and now <= self.until


def stands(absence: Absence) -> bool:
    """Whether it counts as not having come: unless an organizer has upheld the objection."""
    return absence.upheld is not True
