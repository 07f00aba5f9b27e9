"""Connected calendars: what a person's other calendar says about their time, so that nobody books them then (S0.10, S4.31).

An event there is not a claim: it may overlap what is booked here, and nobody here can displace it. It makes time *busy*, which
every search and every check sees along with the claims. Its title is only its owner's to see (S1.94).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from core.model.timespan import Timespan, merge

HORIZON = timedelta(days=366)
"""How far ahead a connected calendar is read: as far ahead as hours can be blocked."""

EVERY = timedelta(minutes=15)
"""How often each calendar is read by default."""

FIRST_RETRY = timedelta(minutes=5)
"""How soon an unreachable calendar is tried again; the delay doubles each time (S4.49)."""

LONGEST_RETRY = timedelta(hours=6)

TOLD_AFTER = 6
"""Consecutive failures, over some hours, after which the owner is told that their calendar cannot be reached (S4.30)."""

MOST_CALENDARS = 5
"""How many calendars one person may connect."""

ADDRESS_LIMIT = 2000
"""Characters of an address."""

_SCHEMES = {"webcal": "https", "webcals": "https", "https": "https", "http": "http"}


class Connection(StrEnum):
    """The state of a connected calendar: working, being retried, or no longer read until its owner fixes it."""

    WORKING = "working"
    FAILING = "failing"
    ENDED = "ended"


class Trouble(StrEnum):
    """Why a calendar could not be read."""

    UNREACHABLE = "unreachable"  # no answer, or one that asks to try again later
    GONE = "gone"  # nothing is at the address any longer
    REFUSED = "refused"  # the server requires signing in
    FORBIDDEN = "forbidden"  # the address leads into a private network
    UNREADABLE = "unreadable"  # the content is not a calendar
    TOO_LARGE = "too_large"  # more than will be read

    @property
    def passes(self) -> bool:
        """Whether trying again may be enough."""
        return self is Trouble.UNREACHABLE


@dataclass(frozen=True, slots=True)
class ConnectedCalendar:
    """A calendar connected by its iCalendar address, which is a secret: whoever knows it can read the calendar.

    ``name`` is its own name. ``etag`` and ``modified`` are the server's validators of the content (RFC 9110, 8.8),
    ``digest`` is our own. ``read_at`` is when it was last read and ``taken_at`` when its events were last imported,
    None before; ``due_at`` is when it is read next, None if it is not. ``failures`` counts consecutive ones.
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
        """The host of its address: the only part of it that is ever shown."""
        return urlsplit(self.address).hostname or ""


@dataclass(frozen=True, slots=True)
class MirroredEvent:
    """One occurrence of an event of a connected calendar; ``recurrence`` tells those of one ``uid`` apart (RFC 5545, 3.8.4.4).

    ``busy`` is whether it takes up its owner's time (TRANSP), ``title`` is for the owner only.
    """

    uid: str
    recurrence: str
    span: Timespan
    busy: bool = True
    title: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a calendar held when it was read: the events up to the horizon, its name, and the validators of the content."""

    events: tuple[MirroredEvent, ...]
    name: str = ""
    etag: str = ""
    modified: str = ""
    digest: str = ""


def address_of(said: str) -> str | None:
    """The address as typed, ready to be fetched: ``webcal`` is HTTPS. None if it cannot be the address of a calendar."""
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
    """The time that these events take up, merged and in order."""
    return merge(event.span for event in events if event.busy)


def retry_after(failures: int) -> timedelta:
    """How long to wait after this many consecutive failures."""
    doubled = FIRST_RETRY * (1 << min(failures - 1, 10))
    return min(doubled, LONGEST_RETRY)
