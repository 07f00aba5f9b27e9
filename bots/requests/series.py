"""Series: sessions that repeat, held, confirmed, moved and cancelled together or one by one."""

from dataclasses import dataclass
from datetime import datetime

from core.model.invitation import Answer
from core.model.series import Scope, Swap
from core.model.timespan import Timespan
from core.services.meetings import MeetingChange


@dataclass(frozen=True, slots=True)
class HoldSeries:
    """Hold a series of sessions with a mentor for a few minutes, all together: by an RFC 5545 rule, from ``starts_at`` on."""

    host_id: int
    service_id: int | None
    starts_at: datetime
    recurrence: str
    length: int | None = None
    topic: str = ""
    swaps: tuple[Swap, ...] = ()


@dataclass(frozen=True, slots=True)
class RepeatSession:
    """Let the session that is held repeat: asks how often, then holds the series in its place."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class ConfirmSeries:
    """Turn what is held of a series into sessions, or into a request."""

    series_id: int


@dataclass(frozen=True, slots=True)
class ReleaseSeries:
    """Give back what is held of a series."""

    series_id: int


@dataclass(frozen=True, slots=True)
class AnswerSeries:
    """Grant a request for a series, or turn it down."""

    series_id: int
    grant: bool


@dataclass(frozen=True, slots=True)
class RespondSeries:
    """Answer one's invitations to all meetings of a series that are to come."""

    series_id: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class ShowSeries:
    """A series with its next dates; ``skip`` leaves out so many already shown."""

    series_id: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class CancelSeries:
    """Cancel this occurrence and those that follow, or all that are to come; asks first unless ``sure``."""

    booking_id: int
    scope: Scope
    sure: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveSeries:
    """Move an occurrence and those that follow, or all: asks which where no scope is said, to when where that is not.

    Nothing is moved before ``sure``. ``length`` in minutes is how long each is to last, None as long as it does.
    """

    booking_id: int
    scope: Scope | None = None
    starts_at: datetime | None = None
    swaps: tuple[Swap, ...] = ()
    sure: bool = False
    length: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class InsistSeries:
    """Have a series of sessions, or move one, although others have the time of some dates.

    ``seen`` and ``forces`` as of ``InsistMeet``.
    """

    wish: HoldSeries | MoveSeries
    seen: tuple[tuple[int, int], ...]
    forces: bool = False


@dataclass(frozen=True, slots=True)
class ChangeRhythm:
    """Let a series go by another RFC 5545 ``rule``, or end otherwise, from this occurrence on; shows first what that does."""

    booking_id: int
    rule: str
    sure: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SkipDates:
    """Leave out these occurrences of one series, which goes on; shows which they are unless ``sure``."""

    booking_ids: tuple[int, ...]
    sure: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SeriesLeft:
    """How many of a series are left, and which is its last.

    ``nowhere`` is a stretch in which one of its dates was to be left out, and in which it has none.
    """

    series_id: int
    nowhere: Timespan | None = None


@dataclass(frozen=True, slots=True)
class SeriesLength:
    """Let a session, and as many of its series as are chosen then, last another ``length`` in minutes, which is asked for."""

    booking_id: int
    length: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeSeries:
    """Change a meeting of a series, seen at ``version``, and as many of the others as ``scope`` says: asks which without it.

    ``seen``, ``insists`` and ``forces`` as of ``ChangeMeeting``.
    """

    booking_id: int
    version: int
    change: MeetingChange
    scope: Scope | None = None
    swaps: tuple[Swap, ...] = ()
    seen: tuple[tuple[int, int], ...] = ()
    insists: bool = False
    forces: bool = False
