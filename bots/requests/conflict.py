"""Conflicts: wanting a time all the same, what organizers decide, calling again what had to make way, and the rules."""

from dataclasses import dataclass
from datetime import datetime

from bots.requests.booking import Hold
from bots.requests.meeting import Meet
from core.model.meeting_change import MeetingChange


@dataclass(frozen=True, slots=True)
class InsistMeet:
    """Call the meeting although others (booking, version) are in its way: they give way, or organizers are asked.

    Whoever ``forces`` them away says why by a form.
    """

    wish: Meet
    seen: tuple[tuple[int, int], ...]
    forces: bool = False


@dataclass(frozen=True, slots=True)
class ChangeMeeting:
    """Change a meeting seen at ``version``, None for as it is; ``seen``, ``insists`` and ``forces`` as of ``InsistMeet``.

    Unless it ``insists``, what is in the way is shown.
    """

    booking_id: int
    version: int | None
    change: MeetingChange
    seen: tuple[tuple[int, int], ...] = ()
    insists: bool = False
    forces: bool = False


@dataclass(frozen=True, slots=True)
class InsistHold:
    """Have a mentor's time, or move a session there, although others have it; ``seen`` and ``forces`` as of ``InsistMeet``."""

    hold: Hold
    seen: tuple[tuple[int, int], ...]
    forces: bool = False


@dataclass(frozen=True, slots=True)
class SayWhy:
    """Say why one has asked the organizers about this booking; by a form where ``why`` is empty."""

    booking_id: int
    why: str = ""


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
    and ``room_id`` are the new time of what is wanted, ``shifts`` those of what is in its way; without them a form asks for each.
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
class Decisions:
    """What was decided about conflicts here, by whom, when and why: the latest first, from the ``skip``-th on."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetConflicts:
    """Choose it, by a form: for the organisation, or for one service, or one room, alone.

    Said in words, ``policy`` is the name of the policy, ``usual`` for none of one's own.
    """

    service_id: int | None = None
    room_id: int | None = None
    policy: str = ""
