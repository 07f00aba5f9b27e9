"""A booking: its states, its sides, and its value at one moment. Its state changes are defined in ``core.model.moves``."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from core.model.priority import Priority
from core.model.timespan import Timespan


class State(StrEnum):
    """The state of a booking (S0.5, S1.60, S3.9)."""

    HELD = "held"
    PENDING = "pending"
    CONFIRMED = "confirmed"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    LAPSED = "lapsed"
    RELEASED = "released"
    NO_SHOW = "no_show"


class Party(StrEnum):
    """Who makes a move: one of the two sides, an organizer of the organisation, or the clock."""

    GUEST = "guest"
    HOST = "host"
    ORGANIZER = "organizer"
    CLOCK = "clock"


LIVE = frozenset({State.HELD, State.PENDING, State.CONFIRMED, State.ONGOING})
"""The states in which a booking keeps claims on calendars."""


@dataclass(frozen=True, slots=True)
class Booking:
    """A session of a host and a guest, under one short id for its whole life (S0.16).

    ``span`` is the session itself, without buffers. ``expires_at`` is when a hold or a request lapses. ``moves_id`` is set on
    the held or pending time to which an existing booking would move, ``awaits`` on a request: who must answer it, or had to.
    One that ``awaits`` ORGANIZER clashes with others, and organizers decide (``core.model.decision``); ``priority`` is urgent
    if it was requested as such.
    ``version`` rises with every change (S4.18). ``ended_by`` is who cancelled or declined, ``reason`` why.
    ``entry_id`` is the waitlist entry to which the time was offered, ``joins_id`` the group session in which it is a seat.
    ``series_id`` and ``recurrence_at`` are set on an occurrence: its series, and its start by the series' own rule (UTC; RFC
    5545, RECURRENCE-ID). ``guest_moves`` is how often its guest has moved it since it was agreed.
    """

    id: int
    short_id: str
    organisation_id: int
    service_id: int
    host_id: int
    guest_id: int
    span: Timespan
    state: State
    version: int = 1
    expires_at: datetime | None = None
    topic: str = ""
    place: str = ""
    reason: str = ""
    moves_id: int | None = None
    awaits: Party | None = None
    ended_by: int | None = None
    created_at: datetime | None = None
    entry_id: int | None = None
    series_id: int | None = None
    recurrence_at: datetime | None = None
    joins_id: int | None = None
    priority: Priority = Priority.NORMAL
    guest_moves: int = 0

    @property
    def live(self) -> bool:
        """Whether it keeps its time."""
        return self.state in LIVE

    @property
    def undecided(self) -> bool:
        """Whether organizers have not decided yet whether it may be had."""
        return self.state is State.PENDING and self.awaits is Party.ORGANIZER

    def expired(self, now: datetime) -> bool:
        """Whether it is a hold or request that has run out, even if no tick has lapsed it yet."""
        return self.expires_at is not None and self.expires_at <= now

    def other(self, person_id: int) -> int:
        """The person on the other side."""
        return self.host_id if person_id == self.guest_id else self.guest_id

    def party(self, person_id: int) -> Party | None:
        """Which side the person is on, None for a stranger."""
        if person_id == self.host_id:
            return Party.HOST
        return Party.GUEST if person_id == self.guest_id else None

    def rescheduled(self, span: Timespan) -> Self:
        """The same booking at another time, one version later; its id and history stay."""
        return replace(self, span=span, version=self.version + 1)
