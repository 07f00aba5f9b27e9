"""Webhooks: addresses of other tools to which what happens with meetings and sessions is posted (S1.80, S1.120).

Signed in the form of the Standard Webhooks specification (https://www.standardwebhooks.com). What is sent, and when it is tried
again, is decided here; posting it is the adapter's.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from core.model.booking import Booking, State
from core.model.invitation import Answer
from core.model.meeting import Appointment

MOST_WEBHOOKS: Final = 5
"""Webhooks that an organisation can have."""
ADDRESS_LIMIT: Final = 1000
"""Characters of an address."""
FORMER_FOR: Final = timedelta(days=1)
"""How long the former secret signs beside a new one, so that a receiver can change over in peace."""
KEPT_FOR: Final = timedelta(days=7)
"""How long a message is kept that was delivered, or given up, or that waits for a stopped webhook."""
UNDONE_FOR: Final = timedelta(days=7)
"""How long the removal of a webhook can be undone."""
TOLD_EVERY: Final = timedelta(days=1)
"""Organizers hear of one webhook's trouble at most this often."""

WAITS: Final = tuple(
    timedelta(seconds=each) for each in (5, 30, 120, 600, 1800, 3600, 7200, 10800, 14400, 18000, 25200)
)
"""How long to wait after each failed attempt: twelve attempts in all, over 22 hours and a half."""
LONGEST_WAIT: Final = timedelta(days=1)
"""A receiver's own Retry-After counts up to this."""


class Group(StrEnum):
    """What an organizer can choose to have posted."""

    CREATED = "created"
    UPDATED = "updated"
    CANCELLED = "cancelled"
    REMINDER = "reminder"
    ANSWERED = "answered"
    TAKES_PLACE = "takes_place"


class Happening(StrEnum):
    """What happened with a meeting or session: the second word of a message's type."""

    REQUESTED = "requested"
    CREATED = "created"
    UPDATED = "updated"
    CANCELLED = "cancelled"
    REMINDER = "reminder"
    ANSWERED = "answered"
    STARTED = "started"
    COMPLETED = "completed"
    NO_SHOW = "no_show"


GROUPS: Final[dict[Happening, Group]] = {
    Happening.REQUESTED: Group.CREATED,
    Happening.CREATED: Group.CREATED,
    Happening.UPDATED: Group.UPDATED,
    Happening.CANCELLED: Group.CANCELLED,
    Happening.REMINDER: Group.REMINDER,
    Happening.ANSWERED: Group.ANSWERED,
    Happening.STARTED: Group.TAKES_PLACE,
    Happening.COMPLETED: Group.TAKES_PLACE,
    Happening.NO_SHOW: Group.TAKES_PLACE,
}
"""Which choice each belongs to."""

REMINDED: Final = "reminded"
"""That the clock reminds somebody, said as a line of history would."""

HAPPENINGS: Final[dict[str, Happening]] = {
    State.PENDING.value: Happening.REQUESTED,
    State.CONFIRMED.value: Happening.CREATED,
    "moved": Happening.UPDATED,
    "changed": Happening.UPDATED,
    "described": Happening.UPDATED,
    "extended": Happening.UPDATED,
    "seats": Happening.UPDATED,
    State.CANCELLED.value: Happening.CANCELLED,
    State.DECLINED.value: Happening.CANCELLED,
    State.LAPSED.value: Happening.CANCELLED,
    "displaced": Happening.CANCELLED,
    State.ONGOING.value: Happening.STARTED,
    State.COMPLETED.value: Happening.COMPLETED,
    State.NO_SHOW.value: Happening.NO_SHOW,
    REMINDED: Happening.REMINDER,
}
"""The one table from what a booking's history says to what is posted; what is not in it is nobody else's business."""

_ANSWERS: Final = frozenset(answer.value for answer in Answer)
TEST: Final = "webhook.test"
"""The type of the message that is sent to try a webhook."""


def happening_of(appointment: Appointment, what: str) -> Happening | None:
    """What a line of the appointment's history means to others; None if it concerns nobody else.

    The time that a booking would move to, and a seat held in a group session, are no meeting of their own; what lapses
    without having been requested was never announced.
    """
    if appointment.moves_id is not None:
        return None
    if appointment.live and what in _ANSWERS and what != State.PENDING.value:
        return Happening.ANSWERED
    if isinstance(appointment, Booking):
        if appointment.joins_id is not None:
            return None
        if appointment.state is State.LAPSED and appointment.awaits is None:
            return None
    elif appointment.state is State.LAPSED:
        return None
    return HAPPENINGS.get(what)


def type_of(appointment: Appointment, happening: Happening) -> str:
    """The type of the message about it: ``meeting.created``, ``session.cancelled``; a group session is a session."""
    return f"{'session' if appointment.service_id is not None else 'meeting'}.{happening}"


class Condition(StrEnum):
    """Whether a webhook is served: ``PAUSED`` by an organizer, ``STOPPED`` by failures, ``REMOVED`` until it is forgotten."""

    ACTIVE = "active"
    PAUSED = "paused"
    STOPPED = "stopped"
    REMOVED = "removed"


class Trouble(StrEnum):
    """Why a message was not accepted."""

    REFUSED = "refused"
    BROKEN = "broken"
    BUSY = "busy"
    GONE = "gone"
    REDIRECT = "redirect"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    FORBIDDEN = "forbidden"

    @property
    def final(self) -> bool:
        """Whether trying again is of no use until somebody mends the address."""
        return self in {Trouble.GONE, Trouble.FORBIDDEN}


@dataclass(frozen=True, slots=True)
class Webhook:
    """An organisation's webhook. ``address`` and ``secrets`` are secret; the first secret is current, a second one the former.

    ``failed_at`` and ``trouble`` are those of the last failure, ``succeeded_at`` that of the last success; moments are UTC.
    """

    id: int
    organisation_id: int
    address: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    groups: frozenset[Group]
    created_at: datetime
    condition: Condition = Condition.ACTIVE
    changed_at: datetime | None = None
    renewed_at: datetime | None = None
    succeeded_at: datetime | None = None
    failed_at: datetime | None = None
    trouble: Trouble | None = None
    told_at: datetime | None = None

    @property
    def host(self) -> str:
        """The host of its address: as much of it as may be shown."""
        return urlsplit(self.address).hostname or ""

    def signing(self, now: datetime) -> tuple[str, ...]:
        """The secrets that sign now: for a day after a new one was made, the former one as well."""
        overlaps = self.renewed_at is not None and now < self.renewed_at + FORMER_FOR
        return self.secrets if overlaps else self.secrets[:1]


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be posted to a webhook: ``key`` is its id for the receiver, the same in every attempt.

    ``body`` is JSON, and empty until the first attempt, which fixes it. ``booking_id`` is None for a test, which ``asked_by``
    hears of. ``due_at`` is None once it is over, or while its webhook does not run.
    """

    id: int
    webhook_id: int
    key: str
    type: str
    at: datetime
    booking_id: int | None = None
    by: int | None = None
    detail: str = ""
    body: str = ""
    attempts: int = 0
    due_at: datetime | None = None
    ended_at: datetime | None = None
    trouble: Trouble | None = None
    asked_by: int | None = None


def address_of(said: str, *, private: bool) -> str | None:
    """The address as it is kept, None for anything that is none: https, or with ``private`` also http to this machine."""
    words = said.strip().strip("<>")
    if not words or len(words) > ADDRESS_LIMIT or any(each.isspace() or not each.isprintable() for each in words):
        return None
    try:
        parts = urlsplit(words)
        host, user, _ = parts.hostname, parts.username, parts.port
    except ValueError:
        return None
    if not host or user is not None:
        return None
    secure = parts.scheme.lower() == "https"
    here = private and parts.scheme.lower() == "http" and host in {"localhost", "127.0.0.1", "::1"}
    return parts._replace(scheme=parts.scheme.lower(), fragment="").geturl() if secure or here else None


def wait_after(attempts: int, *, jitter: float, asked: timedelta | None = None) -> timedelta | None:
    """How long to wait after so many attempts, None to give up; ``jitter`` in [0, 1) spreads it by a fifth either way.

    What the receiver ``asked`` for lengthens the wait and never shortens it.
    """
    if attempts > len(WAITS):
        return None
    own = WAITS[attempts - 1] * (0.8 + 0.4 * jitter)
    return max(own, min(asked or timedelta(0), LONGEST_WAIT))
