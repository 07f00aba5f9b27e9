"""A gathering: people of a group say that they are in, where no platform tells who is there."""

from dataclasses import dataclass
from datetime import datetime

from core.model.poll import Group


@dataclass(frozen=True, slots=True)
class Gathering:
    """Begun by ``starter_id`` in a group at an aware moment (UTC).

    ``wish`` is what a time is sought for, as it was written down by who speaks with people. Who is in is kept beside it.
    """

    id: int
    organisation_id: int
    starter_id: int
    group: Group
    wish: str
    started_at: datetime
