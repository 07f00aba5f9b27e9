"""Units of work: everything inside one commits together or not at all."""

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from threading import Lock
from typing import TypeVar

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import Connection

from core.errors import Conflict
from core.ports import Clock, Unit
from storage.absences import AbsenceTable
from storage.agendas import AgendaTable
from storage.attendance import AttendanceTable
from storage.bell import Bell
from storage.bookings import BookingTable
from storage.cards import CardTable
from storage.check_ins import CheckInTable
from storage.codes import CodeTable
from storage.connected import ConnectedTable
from storage.conversations import ConversationTable
from storage.decisions import ConflictTable, DecisionTable
from storage.engine import Database, Kind
from storage.errors import Collision, Reason, Unavailable
from storage.gatherings import GatheringTable
from storage.hours import HoursTable
from storage.installations import InstallationTable
from storage.meetings import MeetingTable
from storage.misses import MissTable
from storage.organisations import OrganisationTable
from storage.outbox import OutboxTable
from storage.people import PeopleTable
from storage.polls import PollTable
from storage.pools import PoolTable
from storage.rates import RateTable
from storage.room_waits import RoomWaitTable
from storage.rooms import RoomTable
from storage.search import SearchTable
from storage.seen import SeenTable
from storage.series import SeriesTable
from storage.services import ServiceTable
from storage.session import Session
from storage.summary import NotesTable, RatingTable
from storage.timers import TimerTable
from storage.waitlist import WaitlistTable
from storage.webhooks import WebhookTable

T = TypeVar("T")

_REPEATS = 3
"""How often a unit that lost a race is repeated before it fails; the user does not notice (S1.104)."""


class SqlUnit(Unit):
    """``core.ports.Unit`` on one session: each port's repository, sharing its connection."""

    def __init__(self, session: Session, cipher: MultiFernet | None) -> None:
        self._now = session.now
        self.organisations = OrganisationTable(session)
        self.people = self._people = PeopleTable(session)
        self.services = self._services = ServiceTable(session)
        self.rooms = RoomTable(session)
        self.check_ins = CheckInTable(session)
        self.room_waits = RoomWaitTable(session)
        self.hours = HoursTable(session)
        self.bookings = self._bookings = BookingTable(session)
        self.meetings = self._meetings = MeetingTable(session)
        self.series = SeriesTable(session)
        self.decisions = DecisionTable(session)
        self.conflicts = ConflictTable(session)
        self.search = SearchTable(session)
        self.outbox = OutboxTable(session)
        self.rates = RateTable(session)
        self.cards = self._cards = CardTable(session)
        self.conversations = self._conversations = ConversationTable(session)
        self.codes = CodeTable(session)
        self.waitlist = WaitlistTable(session)
        self.timers = TimerTable(session)
        self.attendance = self._attendance = AttendanceTable(session)
        self.absences = AbsenceTable(session)
        self.agendas = AgendaTable(session)
        self.gatherings = GatheringTable(session)
        self.polls = PollTable(session)
        self.pools = PoolTable(session)
        self.notes = NotesTable(session)
        self.ratings = RatingTable(session)
        self.misses = MissTable(session)
        self.seen = SeenTable(session)
        self.installations = InstallationTable(session, cipher)
        self.connected = ConnectedTable(session, cipher)
        self.webhooks = WebhookTable(session, cipher)

    @property
    def now(self) -> datetime:
        """The moment at which the unit was opened, aware UTC to the second."""
        return self._now

    def read_ahead(self, cards: Collection[tuple[int, int]]) -> None:
        """Preload what the cards of these (reader, booking) pairs are made of, in few statements for all of them."""
        readers = {reader for reader, _ in cards}
        bookings = self._bookings.read_ahead({booking for _, booking in cards})
        identities = self._people.read_ahead(
            readers, {side for each in bookings for side in (each.host_id, each.guest_id)}
        )
        sessions = {each.id for each in bookings}
        self._meetings.are_none(sessions)
        self._meetings.read_ahead({booking for _, booking in cards} - sessions)
        self._services.read_ahead({each.service_id for each in bookings})
        self._attendance.read_ahead({each.id for each in bookings})
        self._cards.read_ahead([(reader, f"booking:{booking}") for reader, booking in cards])
        self._conversations.read_ahead(identities)


class SqlStore:
    """Implements ``core.ports.Store``.

    ``keys`` are Fernet keys (URL-safe base64 of 32 bytes) for secrets at rest: the first encrypts, all decrypt. Raises
    ValueError for a key that is none.
    """

    def __init__(self, database: Database, clock: Clock, *, keys: Sequence[str] = ()) -> None:
        self._database = database
        self._clock = clock
        self._cipher = MultiFernet([Fernet(key) for key in keys]) if keys else None
        self._open: dict[Session, float] = {}
        self._opening = Lock()

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A unit that may only read. Raises Unavailable where the database cannot serve."""
        with self._database.reading() as connection, self._unit(connection) as unit:
            yield unit

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """A unit that commits when left without an exception.

        On SQLite writers of this process take turns, in the order in which they came. Raises Conflict when the unit met one,
        even if that was caught inside, and Unavailable where the database cannot serve.
        """
        with self._database.writing() as connection, self._unit(connection) as unit:
            yield unit

    def run(self, work: Callable[[Unit], T]) -> T:
        """Run ``work`` in a write unit; deadlocks, serialization failures and lost races (Conflict) repeat all of it.

        Up to three times, unseen (S1.104), and as often where a connection turns out to be dead before anything was committed.
        """
        for attempt in range(_REPEATS + 1):
            try:
                with self.write() as unit:
                    return work(unit)
            except (Conflict, Collision):
                if attempt == _REPEATS:
                    raise
            except Unavailable as failure:
                if attempt == _REPEATS or failure.uncertain or failure.reason is not Reason.UNREACHABLE:
                    raise
        raise AssertionError("the last attempt returns or raises")

    def cut_older_than(self, seconds: float) -> int:
        """End the units that were opened longer ago than that, whatever they wait for; returns how many.

        Called by a watch in a thread of its own. Such a unit fails with Unavailable (too_long) and leaves nothing behind.
        """
        latest = time.monotonic() - seconds
        with self._opening:
            old = [session for session, opened in self._open.items() if opened <= latest]
        return sum(session.cut() for session in old)

    def listen(self, heard: Callable[[], object]) -> Bell | None:
        """Call ``heard`` from a thread when another process has written what is due; None where the database has no bell."""
        return Bell(self._database.url, heard) if self._database.kind is Kind.POSTGRESQL else None

    def close(self) -> None:
        """Close the connections."""
        self._database.close()

    @contextmanager
    def _unit(self, connection: Connection) -> Iterator[Unit]:
        session = Session(connection, self._database.kind, self._clock.now())
        with self._opening:
            self._open[session] = time.monotonic()
        try:
            yield SqlUnit(session, self._cipher)
            session.finish()
        finally:
            session.end()
            with self._opening:
                del self._open[session]
