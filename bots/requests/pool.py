"""Pools: what there is, any of the team, some of the team; and for organizers what they are made of."""

from dataclasses import dataclass
from datetime import datetime

from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Pools:
    """The pools of my organisation, from the ``skip``-th on."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class HoldAny:
    """Hold a time with whoever of the pool's turn it is, in the shortest length if none is said."""

    pool_id: int
    starts_at: datetime
    length: int | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class MeetPool:
    """Call a meeting with some of the pool, or without one of those who mentor and know these skills.

    How many and when is asked by a form where it is not said; in a ``window`` the times are shown at which so many are free,
    from the ``skip``-th on.
    """

    pool_id: int | None
    count: int | None = None
    at: datetime | None = None
    length: int | None = None
    skill_ids: tuple[int, ...] = ()
    window: Timespan | None = None
    skip: int = 0


@dataclass(frozen=True, slots=True)
class EditPool:
    """Make a pool, or change one; asked by a form."""

    pool_id: int | None = None


@dataclass(frozen=True, slots=True)
class RemovePool:
    """Let there be no such pool any more; what is booked stays."""

    pool_id: int
