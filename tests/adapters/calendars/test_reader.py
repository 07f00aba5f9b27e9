"""The engine of connected calendars over real HTTP: what is due is read by one of many, and an event takes time."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, timedelta

import pytest
from sqlalchemy import select

from adapters.calendars.feed import content_of
from adapters.calendars.ics import IcsSource
from adapters.calendars.reader import BATCH, LEASE, CalendarReader
from adapters.calendars.source import Outcome
from adapters.health import Metrics
from core.model.connected import EVERY, ConnectedCalendar, Connection, Content, Trouble
from core.model.people import Person
from core.model.timespan import Timespan
from core.services import calendars, waitlist
from core.services.calendars import Asked
from storage.engine import Database
from storage.schema import bookings
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import AtOnce
from tests.builders import SetClock, a_mentee, a_mentor, a_service, an_organisation, at, span
from tests.doubles.ics import Failure, PublishedCalendars
from tests.doubles.server import Server

BUSY = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Private\r\nBEGIN:VEVENT\r\nUID:all-day\r\nDTSTART:{0:%Y%m%dT%H%M%SZ}\r\n"
    "DTEND:{1:%Y%m%dT%H%M%SZ}\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


async def at_once(body: bytes, window: Timespan, zone: str) -> Content:
    return content_of(body, window, zone)


class Scene:
    """Maya, whose calendar is published, and Lena, who waits for her."""

    def __init__(self, store: SqlStore, clock: SetClock, address: str) -> None:
        self.store, self.clock, self.address = store, clock, address
        self.metrics = Metrics()
        self.woken = 0
        with store.write() as unit:
            atelier = an_organisation(unit)
            self.maya, _ = a_mentor(unit, atelier, "Maya")
            self.lena, self.lenas = a_mentee(unit, atelier, "Lena")
            a_service(unit, atelier)
            self.calendar = calendars.connect(unit, self.maya, address)

    def ticks(self) -> None:
        """One process asks once what is due."""
        asyncio.run(self._tick())

    async def _tick(self) -> None:
        reader = self.reader()
        await reader.tick()
        await reader.stop()

    def reader(self) -> CalendarReader:
        source = IcsSource(clock=self.clock, private=True, expand=at_once)
        return CalendarReader(
            store=self.store, workers=AtOnce(), metrics=self.metrics, source=source, every=EVERY, done=self._wake
        )

    def kept(self) -> ConnectedCalendar:
        with self.store.read() as unit:
            found = unit.connected.get(self.calendar.id)
        assert found is not None
        return found

    def busy(self, person: Person) -> list[Timespan]:
        with self.store.read() as unit:
            day = span("00:00", "23:00", day=1)
            return list(unit.bookings.busy([person.calendar_id], day)[person.calendar_id])

    def _wake(self) -> None:
        self.woken += 1


@pytest.fixture
def double() -> Iterator[PublishedCalendars]:
    double = PublishedCalendars({"/maya.ics": BUSY.format(at("08:00", day=1), at("16:00", day=1)).encode()})
    yield double
    assert double.wrong == []


@pytest.fixture
def scene(store: SqlStore, clock: SetClock, double: PublishedCalendars) -> Iterator[Scene]:
    with Server(double.app) as server:
        yield Scene(store, clock, f"{server.base_url}/maya.ics")


def test_a_mentors_event_goes_away_and_who_waits_is_offered_the_time(
    scene: Scene, double: PublishedCalendars, database: Database
) -> None:
    scene.ticks()
    assert scene.busy(scene.maya) == [span("08:00", "16:00", day=1)]
    assert (scene.kept().name, scene.kept().due_at) == ("Private", scene.clock.now() + EVERY)
    with scene.store.write() as unit:
        waitlist.join(unit, scene.lenas, span("00:00", "23:00", day=1), host_id=scene.maya.id)
    scene.ticks()
    assert len(double.asked) == 1
    double.pages["/maya.ics"] = BUSY.format(at("08:00", day=1), at("15:00", day=1)).encode()
    scene.clock.tick(minutes=15)
    scene.ticks()
    with database.reading() as connection:
        offered = connection.execute(select(bookings.c.guest_id, bookings.c.starts_at, bookings.c.state)).all()
    assert [(guest, start.astimezone(UTC), state) for guest, start, state in offered] == [
        (scene.lena.id, at("15:00", day=1), "held")
    ]
    assert scene.woken == 2


def test_what_has_not_changed_is_looked_at_and_left(scene: Scene, double: PublishedCalendars) -> None:
    scene.ticks()
    scene.clock.tick(minutes=15)
    scene.ticks()
    assert [bool(tag) for _, tag, _ in double.asked] == [False, True]
    assert scene.kept().read_at == scene.clock.now()
    assert scene.busy(scene.maya) == [span("08:00", "16:00", day=1)]


def test_trouble_is_kept_and_what_was_known_still_counts(scene: Scene, double: PublishedCalendars) -> None:
    scene.ticks()
    double.failures.append(Failure(503, (("Retry-After", "1800"),)))
    scene.clock.tick(minutes=15)
    scene.ticks()
    assert scene.kept().state is Connection.FAILING
    assert scene.kept().due_at == scene.clock.now() + timedelta(minutes=30)
    del double.pages["/maya.ics"]
    scene.clock.tick(minutes=30)
    scene.ticks()
    assert (scene.kept().state, scene.kept().trouble) == (Connection.ENDED, Trouble.GONE)
    assert scene.busy(scene.maya) == [span("08:00", "16:00", day=1)]
    scene.clock.tick(days=1)
    scene.ticks()
    assert len(double.asked) == 3


def test_two_processes_share_what_is_due(scene: Scene, double: PublishedCalendars) -> None:
    with scene.store.write() as unit:
        atelier = unit.organisations.all()[0]
        for number in range(2 * BATCH):
            person, _ = a_mentee(unit, atelier, f"Nora {number}")
            double.pages[f"/{number}.ics"] = double.pages["/maya.ics"]
            calendars.connect(unit, person, scene.address.replace("maya", str(number)))

    async def both() -> None:
        one, other = scene.reader(), scene.reader()
        await asyncio.gather(one.tick(), other.tick())
        await one.stop()
        await other.stop()

    asyncio.run(both())
    paths = [path for path, _, _ in double.asked]
    assert sorted(paths) == sorted({*double.pages})


def test_one_that_cannot_be_worked_upon_is_in_nobodys_way(
    scene: Scene, double: PublishedCalendars, caplog: pytest.LogCaptureFixture
) -> None:
    class Odd:
        """A source that fails as no source should."""

        async def read(self, asked: Asked) -> Outcome:
            raise RuntimeError(asked.address)

        async def stop(self) -> None:
            pass

    reader = CalendarReader(
        store=scene.store, workers=AtOnce(), metrics=scene.metrics, source=Odd(), every=EVERY, done=scene._wake
    )
    asyncio.run(reader.tick())
    assert "maya.ics" not in caplog.text
    assert "calendar 1: RuntimeError" in caplog.text
    scene.ticks()
    assert double.asked == []
    scene.clock.tick(seconds=LEASE.total_seconds())
    scene.ticks()
    assert len(double.asked) == 1
