"""A gathering: people in a group say that they are in, for platforms that do not tell who is there."""

from dataclasses import dataclass
from datetime import datetime

from core.model.poll import Group


@dataclass(frozen=True, slots=True)
class Gathering:
    """Started by ``starter_id`` in a group at ``started_at`` (UTC).

    ``wish`` is what a time is sought for, in a form that only ``bots`` reads. Who is in is stored separately.
    """

    id: int
    organisation_id: int
    starter_id: int
    group: Group
    wish: str
    started_at: datetime
