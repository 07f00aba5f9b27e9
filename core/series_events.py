"""What happened with series, as frozen values: part of ``core.events``."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SeriesBooked:
    """A series of sessions was confirmed by ``by``."""

    series_id: int
    by: int


@dataclass(frozen=True, slots=True)
class SeriesRequested:
    """A guest asks for a series of sessions, and the host must answer."""

    series_id: int


@dataclass(frozen=True, slots=True)
class SeriesAnswered:
    """A request for a series of sessions was granted, or turned down, by ``by``."""

    series_id: int
    by: int
    granted: bool


@dataclass(frozen=True, slots=True)
class SeriesRanOut:
    """What was held or asked for of a series ran out by itself."""

    series_id: int


@dataclass(frozen=True, slots=True)
class SeriesCancelled:
    """So many occurrences of a series were cancelled by ``by``, from that of ``since`` (UTC) on."""

    series_id: int
    by: int
    times: int
    since: datetime


@dataclass(frozen=True, slots=True)
class SeriesMoved:
    """A series was moved by ``by``: its first occurrence concerned was at ``was`` (UTC)."""

    series_id: int
    by: int
    was: datetime


@dataclass(frozen=True, slots=True)
class SeriesInvited:
    """The reader is invited to a series of meetings."""

    series_id: int


@dataclass(frozen=True, slots=True)
class SeriesReplied:
    """An attendee, ``person_id``, has answered all of the reader's series of meetings; ``answer`` as of an invitation."""

    series_id: int
    person_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class SeriesChanged:
    """A series of meetings was changed by ``by`` in something else than its times."""

    series_id: int
    by: int


@dataclass(frozen=True, slots=True)
class SeriesShort:
    """The occurrence of a series that was to be at ``at`` (UTC) could not be made: somebody has something then.

    ``asked`` where organizers decide about it.
    """

    series_id: int
    at: datetime
    asked: bool = False
