"""Conflicts: wanting a time all the same, what organizers decide, calling again what had to make way, and the rules."""

from dataclasses import dataclass
from datetime import datetime

from bots.requests.meeting import Meet


@dataclass(frozen=True, slots=True)
class InsistMeet:
    """Call the meeting although others (booking, version) are in its way: a form asks why.

    It ``forces`` them away; else organizers are asked.
    """

    wish: Meet
    seen: tuple[tuple[int, int], ...]
    forces: bool = False


@dataclass(frozen=True, slots=True)
class ShowDecision:
    """What organizers are asked, as it stands."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class Shift:
    """Another time for something that is in the way; the room is 0 for the same one, or none."""

    booking_id: int
    starts_at: datetime
    room_id: int = 0


@dataclass(frozen=True, slots=True)
class Decide:
    """Decide about a conflict as it was shown in this ``version``.

    ``verdict`` is ``approved``, ``moved_new``, ``moved_old``, or ``refused``, for which a form asks why. ``starts_at``
    and ``room_id`` are the new time of what is wanted, ``shifts`` those of what is in its way.
    """

    decision_id: int
    version: int
    verdict: str
    starts_at: datetime | None = None
    room_id: int = 0
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetAgain:
    """Call a meeting that was displaced, refused or cancelled once more, at another time; the room is 0 for the same one."""

    booking_id: int
    starts_at: datetime
    room_id: int = 0


@dataclass(frozen=True, slots=True)
class ConflictSettings:
    """What is done here about conflicts; what services and rooms have chosen for themselves."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetConflicts:
    """Choose it, by a form: for the organisation, or for one service, or one room, alone."""

    service_id: int | None = None
    room_id: int | None = None
