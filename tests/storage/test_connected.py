"""Connected calendars: kept whole, addresses sealed, busy time found by index, joined and forgotten with the person."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from core.model.connected import ConnectedCalendar, Connection, MirroredEvent, Trouble
from core.model.minutes import whole_minutes
from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import Unit
from storage.engine import Database
from storage.errors import NoKey
from storage.schema import busy_times, calendar_events, connected_calendars
from storage.sealing import reseal
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, a_person, at, span
from tests.conftest import KEY
from tests.storage.house import House

SECRET = "https://calendar.example.org/private-abc/basic.ics"
NEWER = "bmV3ZXItdGVzdC1rZXktMDEyMzQ1Njc4OWFiY2RlZmc="


def a_calendar(unit: Unit, person: Person, *events: MirroredEvent) -> ConnectedCalendar:
    """The person's connected calendar with these events, due now."""
    calendar = unit.connected.add(ConnectedCalendar(0, person.id, SECRET, MONDAY, due_at=MONDAY))
    unit.connected.keep_events(calendar.id, events)
    return calendar


def busy(unit: Unit, person: Person, window: Timespan) -> list[Timespan]:
    """What is busy of the person in the window."""
    return list(unit.connected.busy([person.calendar_id], window)[person.calendar_id])


def test_it_is_kept_whole_and_leased_when_due(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        calendar = a_calendar(unit, house.maya)
        other = unit.connected.add(ConnectedCalendar(0, house.lena.id, SECRET, MONDAY))
        changed = replace(
            calendar,
            name="Private",
            state=Connection.FAILING,
            trouble=Trouble.UNREACHABLE,
            failures=2,
            etag='"e"',
            modified="Mon",
            digest="d",
            read_at=MONDAY,
            taken_at=MONDAY,
            due_at=at("09:00"),
        )
        assert unit.connected.due.waits(unit.now)
        assert unit.connected.due.lease(unit.now, unit.now + timedelta(seconds=30), 10) == [calendar.id]
        assert not unit.connected.due.waits(unit.now)
        unit.connected.save(changed)
    with store.read() as unit:
        assert unit.connected.get(calendar.id) == changed
        assert unit.connected.of_person(house.maya.id) == [changed]
        assert unit.connected.of_person(house.lena.id) == [other]
        assert unit.connected.get(99) is None
        assert unit.connected.due.waits(at("09:00"))


def test_its_events_are_kept_as_they_are_now(store: SqlStore, house: House) -> None:
    lunch, walk = (
        MirroredEvent("a", "", span("12:00", "13:00"), title="Lunch"),
        MirroredEvent("b", "1", span("08:00", "9:00")),
    )
    later = replace(walk, recurrence="2", span=span("08:00", "9:00", day=1), busy=False)
    with store.write() as unit:
        calendar = a_calendar(unit, house.maya, lunch, walk)
        assert unit.connected.events(calendar.id) == [walk, lunch]
        moved = replace(lunch, span=span("12:30", "13:30"))
        unit.connected.keep_events(calendar.id, [moved, later])
        assert unit.connected.events(calendar.id) == [moved, later]
        assert unit.connected.events_of(house.maya.id, span("08:00", "12:31")) == [moved]
        assert unit.connected.events_of(house.lena.id, span("08:00", "20:00")) == []
        unit.connected.remove(calendar.id)
        assert unit.connected.events(calendar.id) == []
        assert unit.connected.of_person(house.maya.id) == []


def test_busy_time_stands_beside_the_claims(store: SqlStore, house: House) -> None:
    odd = Timespan(at("14:00") + timedelta(seconds=30), at("15:00") + timedelta(seconds=1))
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
        maya, lena = house.maya.calendar_id, house.lena.calendar_id
        unit.connected.keep_busy(maya, [span("08:00", "10:30"), span("12:00", "13:00"), odd])
        day, both = span("08:00", "20:00"), [maya, lena]
        assert unit.bookings.busy(both, day) == {
            maya: [span("08:00", "10:30"), booked.span, span("12:00", "13:00"), odd],
            lena: [booked.span],
        }
        assert unit.bookings.busy(both, day, except_ids=[booked.id])[lena] == []
        minutes = [whole_minutes(each) for each in (span("08:00", "10:30"), booked.span, span("12:00", "13:00"))]
        assert unit.bookings.busy_minutes(both, day) == {
            maya: [*minutes, whole_minutes(span("14:00", "15:01"))],
            lena: [minutes[1]],
        }
        assert busy(unit, house.maya, span("10:29", "12:00")) == [span("08:00", "10:30")]
        assert busy(unit, house.maya, span("10:30", "12:00")) == []
        assert unit.bookings.claims([maya], day)[maya] == [(booked.span, booked.id)]
        unit.connected.keep_busy(maya, [span("12:00", "13:00")])
        assert busy(unit, house.maya, day) == [span("12:00", "13:00")]


def test_two_identities_that_become_one_person_are_busy_by_both(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double = a_person(unit, "Lena T.")
        first = a_calendar(unit, house.lena, MirroredEvent("a", "", span("10:00", "11:00")))
        second = a_calendar(unit, double, MirroredEvent("b", "", span("10:30", "12:00")))
        unit.connected.keep_busy(house.lena.calendar_id, [span("10:00", "11:00")])
        unit.connected.keep_busy(double.calendar_id, [span("10:30", "12:00")])
        unit.people.merge(house.lena.id, double.id)
        assert [each.id for each in unit.connected.of_person(house.lena.id)] == [first.id, second.id]
        assert busy(unit, house.lena, span("08:00", "20:00")) == [span("10:00", "12:00")]


def test_who_is_forgotten_leaves_nothing_of_it(store: SqlStore, house: House, database: Database) -> None:
    with store.write() as unit:
        a_calendar(unit, house.lena, MirroredEvent("a", "", span("10:00", "11:00")))
        unit.connected.keep_busy(house.lena.calendar_id, [span("10:00", "11:00")])
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
    with database.reading() as connection:
        for table in (connected_calendars, calendar_events, busy_times):
            assert connection.execute(select(table)).all() == []


def test_an_address_is_not_readable_in_the_table_and_changes_its_key(
    database: Database, clock: SetClock, house: House
) -> None:
    with SqlStore(database, clock, keys=[KEY]).write() as unit:
        calendar = a_calendar(unit, house.lena)
    with database.reading() as connection:
        assert "private" not in connection.execute(select(connected_calendars.c.address)).scalar_one()
    reseal(database, [NEWER, KEY])
    with SqlStore(database, clock, keys=[NEWER]).read() as unit:
        assert unit.connected.get(calendar.id) == calendar
    with pytest.raises(NoKey, match="none of the keys in SECRET_KEY opens the address of calendar 1"):
        reseal(database, [KEY])
    with SqlStore(database, clock, keys=[KEY]).read() as unit, pytest.raises(NoKey, match="address of calendar"):
        unit.connected.get(calendar.id)


def test_without_a_key_none_is_kept(database: Database, clock: SetClock, house: House) -> None:
    with SqlStore(database, clock).write() as unit:
        assert not unit.connected.keeps_secrets
        assert unit.connected.of_person(house.lena.id) == []
        with pytest.raises(NoKey, match="SECRET_KEY must be set"):
            a_calendar(unit, house.lena)
