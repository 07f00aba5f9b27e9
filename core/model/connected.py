"""Connected calendars: what somebody's other calendar says of their time, so that nobody books them there (S0.10, S4.31).

An event there is no claim: it may overlap what is booked here, and nobody here can displace it. It makes time *busy*, which
every search and every check sees beside the claims. Its title is its owner's alone (S1.94).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from core.model.timespan import Timespan, merge

HORIZON = timedelta(days=366)
"""How far ahead a connected calendar is read: as far as hours can be blocked."""

EVERY = timedelta(minutes=15)
"""How often each calendar is read where the operator has not said otherwise."""

FIRST_RETRY = timedelta(minutes=5)
"""After how long a calendar that could not be reached is tried again; each time twice as long (S4.49)."""

LONGEST_RETRY = timedelta(hours=6)

TOLD_AFTER = 6
"""Failures in a row, hours of them, after which the owner is told that their calendar cannot be reached (S4.30)."""

MOST_CALENDARS = 5
"""Calendars that one person connects."""

ADDRESS_LIMIT = 2000
"""Characters of an address."""

_SCHEMES = {"webcal": "https", "webcals": "https", "https": "https", "http": "http"}


class Connection(StrEnum):
    """How it stands with a connected calendar: read, tried again, or not read any more until its owner mends it."""

    WORKING = "working"
    FAILING = "failing"
    ENDED = "ended"


class Trouble(StrEnum):
    """Why a calendar could not be read."""

    UNREACHABLE = "unreachable"  # no answer, or one that asks to come again later
    GONE = "gone"  # nothing is at the address any more
    REFUSED = "refused"  # what is there wants somebody signed in
    FORBIDDEN = "forbidden"  # the address leads into a private network
    UNREADABLE = "unreadable"  # what is there is no calendar
    TOO_LARGE = "too_large"  # more than is read

    @property
    def passes(self) -> bool:
        """Whether trying again may be enough."""
        return self is Trouble.UNREACHABLE


@dataclass(frozen=True, slots=True)
class ConnectedCalendar:
    """A calendar that its owner has subscribed us to by its iCalendar address, which is a secret: whoever knows it can read.

    ``name`` is what it calls itself. ``etag`` and ``modified`` are what its server told of the content (RFC 9110, 8.8),
    ``digest`` is our own mark of it. ``read_at`` is when it was last read and ``taken_at`` when its events were last taken in,
    None before; ``due_at`` when it is read next, None where it is not. ``failures`` are those in a row.
    """

    id: int
    person_id: int
    address: str = field(repr=False)
    created_at: datetime
    name: str = ""
    state: Connection = Connection.WORKING
    trouble: Trouble | None = None
    failures: int = 0
    etag: str = ""
    modified: str = ""
    digest: str = ""
    read_at: datetime | None = None
    taken_at: datetime | None = None
    due_at: datetime | None = None

    @property
    def host(self) -> str:
        """Where it is kept: all of its address that is ever shown."""
        return urlsplit(self.address).hostname or ""


@dataclass(frozen=True, slots=True)
class MirroredEvent:
    """One occurrence of an event of a connected calendar; ``recurrence`` tells those of one ``uid`` apart (RFC 5545, 3.8.4.4).

    ``busy`` is whether it takes its owner's time (TRANSP), ``title`` for nobody but them.
    """

    uid: str
    recurrence: str
    span: Timespan
    busy: bool = True
    title: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a calendar held when it was read: the events of the horizon, its name, and by what the same content is known."""

    events: tuple[MirroredEvent, ...]
    name: str = ""
    etag: str = ""
    modified: str = ""
    digest: str = ""


def address_of(said: str) -> str | None:
    """The address that was written, as it is asked for: ``webcal`` is HTTPS. None where it is no address of a calendar."""
    said = said.strip().strip("<>").strip()
    if len(said) > ADDRESS_LIMIT or any(letter.isspace() or not letter.isprintable() for letter in said):
        return None
    try:
        parts = urlsplit(said)
        host, user = parts.hostname, parts.username
        _ = parts.port
    except ValueError:
        return None
    scheme = _SCHEMES.get(parts.scheme.lower())
    if scheme is None or not host or user is not None:
        return None
    return parts._replace(scheme=scheme, fragment="").geturl()


def busy_in(events: Iterable[MirroredEvent]) -> tuple[Timespan, ...]:
    """The time that these events take, merged and in order."""
    return merge(event.span for event in events if event.busy)


def retry_after(failures: int) -> timedelta:
    """How long after so many failures in a row it is tried again."""
    doubled = FIRST_RETRY * (1 << min(failures - 1, 10))
    return min(doubled, LONGEST_RETRY)
