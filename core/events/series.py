"""What happened with series."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SeriesBooked:
    """A series of sessions was confirmed by ``by``."""

    series_id: int
    by: int


@dataclass(frozen=True, slots=True)
class SeriesRequested:
    """A guest requests a series of sessions, and the host must answer."""

    series_id: int


@dataclass(frozen=True, slots=True)
class SeriesAnswered:
    """A request for a series of sessions was granted or declined by ``by``."""

    series_id: int
    by: int
    granted: bool


@dataclass(frozen=True, slots=True)
class SeriesRanOut:
    """A hold on a series, or a request for it, lapsed."""

    series_id: int


@dataclass(frozen=True, slots=True)
class SeriesCancelled:
    """``times`` occurrences were cancelled by ``by``, from that of ``since`` (UTC) on; ``reason`` is why, if they said."""

    series_id: int
    by: int
    times: int
    since: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DatesSkipped:
    """``times`` dates of a series that goes on were left out by ``by``: ``first`` to ``last`` (UTC); ``reason`` if they said."""

    series_id: int
    by: int
    times: int
    first: datetime
    last: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SeriesMoved:
    """A series was moved by ``by``; the first moved occurrence was at ``was`` (UTC); ``reason`` is why, if they said."""

    series_id: int
    by: int
    was: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SeriesInvited:
    """The reader is invited to a series of meetings."""

    series_id: int


@dataclass(frozen=True, slots=True)
class SeriesReplied:
    """An attendee, ``person_id``, has answered the reader's whole series of meetings; ``answer`` as in an invitation."""

    series_id: int
    person_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class SeriesChanged:
    """A series was changed by ``by``: one of meetings in something other than its times, either kind in its rhythm or its end."""

    series_id: int
    by: int


@dataclass(frozen=True, slots=True)
class SeriesShort:
    """The occurrence of a series due at ``at`` (UTC) could not be created, as somebody is busy then.

    ``asked`` says that organizers are to decide about it.
    """

    series_id: int
    at: datetime
    asked: bool = False
