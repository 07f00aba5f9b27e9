"""A mentor, two mentees and an organizer, and what they do with bookings: each act is a unit of work of its own.

Times are UTC on the Tuesday after the clock's Monday unless a day is named; Maya is open from 08:00 to 16:00 there.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import select

from core.errors import Refusal
from core.events import Event, Offered
from core.model.booking import Booking
from core.model.meeting import Appointment
from core.model.people import Membership, Person, Role
from core.model.service import Service
from core.model.waitlist import Waiting
from core.ports import Unit
from core.services import booking as bookings
from core.services import waitlist
from storage.engine import Database
from storage.events import from_json
from storage.schema import metadata, outbox
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_member, a_mentee, a_mentor, a_service, an_organisation, at, span
from tests.conftest import KEY

T = TypeVar("T")
R = TypeVar("R", bound=Refusal)


class Stage:
    """Maya mentors at the Atelier with the service ``session``; Lena and Omar book; Olga organizes."""

    def __init__(self, database: Database, clock: SetClock, **facts: Any) -> None:
        self.clock, self.database = clock, database
        self.store = SqlStore(database, clock, keys=[KEY])
        with self.store.write() as unit:
            self.atelier = an_organisation(unit)
            self.maya, _ = a_mentor(unit, self.atelier, "Maya")
            self.lena, _ = a_mentee(unit, self.atelier, "Lena")
            self.omar, _ = a_mentee(unit, self.atelier, "Omar")
            self.olga, _ = a_member(unit, self.atelier, "Olga", Role.ORGANIZER)
            self.session = a_service(unit, self.atelier, **facts)
        self._told = 0

    # Acts.

    def does(self, work: Callable[[Unit], T]) -> T:
        """Run it in a unit of its own."""
        return self.store.run(work)

    def refused(self, kind: type[R], work: Callable[[Unit], object]) -> R:
        """Run it and commit what it left behind, which is nothing: the refusal."""
        before = self.everything()
        refusal = self.refused_settling(kind, work)
        assert self.everything() == before
        return refusal

    def refused_settling(self, kind: type[R], work: Callable[[Unit], object]) -> R:
        """The same where lapsed holds are met, which are settled whatever comes of it."""

        def tried(unit: Unit) -> R:
            try:
                work(unit)
            except kind as refusal:
                return refusal
            raise AssertionError(f"no {kind.__name__}")

        return self.store.run(tried)

    def holds(
        self, guest: Person, time: str = "10:00", *, day: int = 1, length: int = 30, host: Person | None = None
    ) -> Booking:
        """The guest holds a time of Maya's, or of another host."""
        return self.does(self.holding(guest, time, day=day, length=length, host=host))

    def holding(
        self, guest: Person, time: str = "10:00", *, day: int = 1, length: int = 30, host: Person | None = None
    ) -> Callable[[Unit], Booking]:
        """The same, to be done."""
        return lambda unit: bookings.hold(
            unit,
            self.member(unit, guest),
            host_id=(host or self.maya).id,
            service_id=self.session.id,
            starts_at=at(time, day=day),
            length=length,
        )

    def confirms(self, who: Person, held: Booking) -> Booking:
        """They confirm what is held."""
        return self.does(self.confirming(who, held))

    def confirming(self, who: Person, held: Booking) -> Callable[[Unit], Booking]:
        """The same, to be done."""
        return lambda unit: bookings.confirm(unit, self.member(unit, who), held.id)

    def books(self, guest: Person, time: str = "10:00", *, day: int = 1, length: int = 30) -> Booking:
        """The guest holds and confirms a time; notices of it are read."""
        booked = self.confirms(guest, self.holds(guest, time, day=day, length=length))
        self.told()
        return booked

    def moves(
        self, who: Person, booking: Booking, time: str, *, day: int = 1, length: int | None = None
    ) -> Callable[[Unit], Booking]:
        """Hold another time for the booking: to be done."""
        return lambda unit: bookings.hold_move(unit, self.member(unit, who), booking.id, at(time, day=day), length)

    def cancels(self, who: Person, booking: Booking, **more: Any) -> Callable[[Unit], Booking]:
        """Cancel it: to be done."""
        return lambda unit: bookings.cancel(unit, self.member(unit, who), booking.id, **more)

    def proposes(self, who: Person, booking: Booking, time: str, *, day: int = 1) -> Callable[[Unit], Booking]:
        """Answer a request with another time: to be done."""
        return lambda unit: bookings.propose(unit, self.member(unit, who), booking.id, at(time, day=day))

    def approves(self, who: Person, asked: Booking) -> Callable[[Unit], Booking]:
        """Grant a request: to be done."""
        return lambda unit: bookings.approve(unit, self.member(unit, who), asked.id)

    def declines(self, who: Person, asked: Booking, reason: str = "") -> Callable[[Unit], Booking]:
        """Turn a request down: to be done."""
        return lambda unit: bookings.decline(unit, self.member(unit, who), asked.id, reason)

    def waits(self, who: Person, *, day: int = 1, **wish: Any) -> int:
        """They wait for time on that day; the entry's id."""
        window = span("00:00", "23:59", day=day)
        return self.does(lambda unit: waitlist.join(unit, self.member(unit, who), window, **wish)).id

    def pausing(self, who: Person, entry: int) -> Callable[[Unit], Waiting]:
        """They pause their wish: to be done."""
        return lambda unit: waitlist.pause(unit, self.member(unit, who), entry, paused=True)

    def offered(self, entry: int) -> Offered:
        """The news of what is offered to a waitlist entry at present."""
        with self.store.read() as unit:
            offer = unit.bookings.offer_to(entry)
        assert offer is not None
        return Offered(offer.id, offer.version)

    def offers(self, **facts: Any) -> Service:
        """Change the service."""
        self.session = replace(self.session, **facts)
        self.does(lambda unit: unit.services.save(self.session))
        return self.session

    # What there is.

    def member(self, unit: Unit, person: Person) -> Membership:
        """What they are at the Atelier."""
        membership = unit.people.membership(self.atelier.id, person.id)
        assert membership is not None
        return membership

    def now(self, booking: Booking) -> Booking:
        """The booking as it stands."""
        with self.store.read() as unit:
            found = unit.bookings.get(booking.id)
        assert found is not None
        return found

    def claims(self, person: Person, *, day: int = 1) -> list[tuple[str, str, int]]:
        """(from, to, booking) claimed of the person on that day."""
        with self.store.read() as unit:
            found = unit.bookings.claims([person.calendar_id], span("00:00", "23:59", day=day))
        return [(f"{s.start:%H:%M}", f"{s.end:%H:%M}", booking) for s, booking in found[person.calendar_id]]

    def history(self, booking: Appointment) -> list[tuple[str, int | None, str]]:
        """(what, by, detail) of the booking's history."""
        with self.store.read() as unit:
            return [(what, by, detail) for _, what, by, detail in unit.bookings.history(booking.id)]

    def told(self) -> list[tuple[int, Event]]:
        """(person, event) of the notices since this was asked last, in order."""
        with self.database.reader.connect() as connection:
            columns = outbox.c.id, outbox.c.person_id, outbox.c.event
            rows = connection.execute(select(*columns).where(outbox.c.id > self._told).order_by(outbox.c.id)).all()
        self._told = max((row.id for row in rows), default=self._told)
        return [(row.person_id, from_json(row.event)) for row in rows]

    def everything(self) -> dict[str, list[str]]:
        """Every row of every table."""
        with self.database.reader.connect() as connection:
            return {
                table.name: sorted(repr(tuple(row)) for row in connection.execute(select(table)))
                for table in metadata.sorted_tables
            }
