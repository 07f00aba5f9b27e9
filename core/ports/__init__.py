"""What core needs from outside, as protocols: the clock, ids, and units of work with one repository per aggregate.

Repositories never commit and services never commit: the border (the assistant, a tick of the clock) opens a unit, and leaving
it without an exception commits. Every method reads and writes inside that unit. Moments are aware UTC, to the whole second.
"""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol, TypeVar

from core.ports.booking import (
    Absences,
    Agendas,
    Attendances,
    Bookings,
    HoursBook,
    Mentor,
    Search,
    Services,
    Timers,
    Waitlist,
)
from core.ports.connected import ConnectedCalendars
from core.ports.conversation import (
    Cards,
    Conversation,
    Conversations,
    Installations,
    Keyboard,
    Miss,
    Misses,
    Seen,
    SentCard,
)
from core.ports.decision import ConflictBook, Decisions
from core.ports.gathering import Gatherings
from core.ports.leases import Leases
from core.ports.meeting import Meetings
from core.ports.outbox import MAIL, SMS, UNCLAIMED, Due, Outbox, channel_lane
from core.ports.people import Codes, OneTimeCode, Organisations, People
from core.ports.poll import Polls
from core.ports.pool import Pools
from core.ports.rates import Limit, Rates, Wait
from core.ports.room import CheckIns, Rooms, RoomWaits
from core.ports.series import SeriesBook
from core.ports.summary import NoteBook, Ratings
from core.ports.webhook import Webhooks

T = TypeVar("T")


class Clock(Protocol):
    """The time of day."""

    def now(self) -> datetime:
        """This moment, aware UTC, to the whole second."""


class Unit(Protocol):
    """A unit of work: everything in it commits together, or not at all."""

    @property
    def now(self) -> datetime:
        """The moment at which the unit was opened, aware UTC to the second: one 'now' for the whole unit."""

    def read_ahead(self, cards: Collection[tuple[int, int]]) -> None:
        """Read what the cards of these (reader's id, booking's id) need, in few statements for all of them.

        Reading it again then costs no statement, until the unit changes something.
        """

    organisations: Organisations
    people: People
    services: Services
    rooms: Rooms
    check_ins: CheckIns
    room_waits: RoomWaits
    hours: HoursBook
    bookings: Bookings
    meetings: Meetings
    series: SeriesBook
    decisions: Decisions
    conflicts: ConflictBook
    search: Search
    outbox: Outbox
    rates: Rates
    cards: Cards
    conversations: Conversations
    codes: Codes
    waitlist: Waitlist
    timers: Timers
    attendance: Attendances
    absences: Absences
    agendas: Agendas
    gatherings: Gatherings
    polls: Polls
    pools: Pools
    notes: NoteBook
    ratings: Ratings
    misses: Misses
    seen: Seen
    installations: Installations
    connected: ConnectedCalendars
    webhooks: Webhooks


class Store(Protocol):
    """Where units of work come from. Reads are never upgraded into writes."""

    def read(self) -> AbstractContextManager[Unit]:
        """A unit that may only read."""

    def write(self) -> AbstractContextManager[Unit]:
        """A unit that commits when left without an exception.

        A Conflict raised by a repository spoils the unit: if caught inside, it is raised again instead of the commit. That of
        ``People.merge`` is the exception, as it comes before anything has changed.
        """

    def run(self, work: Callable[[Unit], T]) -> T:
        """Run ``work`` in a write unit; deadlocks, serialization failures and lost races (Conflict) repeat all of it.

        Up to three times, unnoticed by anybody (S1.104).
        """


__all__ = [
    "MAIL",
    "SMS",
    "UNCLAIMED",
    "Absences",
    "Agendas",
    "Attendances",
    "Bookings",
    "Cards",
    "CheckIns",
    "Clock",
    "Codes",
    "ConflictBook",
    "ConnectedCalendars",
    "Conversation",
    "Conversations",
    "Decisions",
    "Due",
    "Gatherings",
    "HoursBook",
    "Installations",
    "Keyboard",
    "Leases",
    "Limit",
    "Meetings",
    "Mentor",
    "Miss",
    "Misses",
    "NoteBook",
    "OneTimeCode",
    "Organisations",
    "Outbox",
    "People",
    "Polls",
    "Pools",
    "Rates",
    "Ratings",
    "RoomWaits",
    "Rooms",
    "Search",
    "Seen",
    "SentCard",
    "SeriesBook",
    "Services",
    "Store",
    "Timers",
    "Unit",
    "Wait",
    "Waitlist",
    "Webhooks",
    "channel_lane",
]
