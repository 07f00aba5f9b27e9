"""Migrations make exactly the schema, on both databases."""

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlalchemy import text

from core.model.timers import TimerKind
from core.model.timespan import Timespan
from core.services.meetings import cancel_meeting
from storage import guards, migrate
from storage.engine import Database, Kind, open_database
from storage.errors import GuardBroken, SchemaMismatch
from storage.schema import metadata
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_meeting, a_mentor, a_room, an_organisation, at, span
from tests.databases import Postgres
from tests.storage.catalogue import catalogue
from tests.storage.test_guards import undone


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without any table."""
    if request.param == "sqlite":
        database = open_database(f"sqlite:///{tmp_path / 'folder' / 'bare.db'}")
        yield database
        database.close()
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    with server.bare() as database:
        yield database


def test_migrations_equal_the_schema(bare: Database) -> None:
    with undone(bare) as connection:
        metadata.create_all(connection)
        guards.make(connection)
        wanted = catalogue(connection)
    migrate.upgrade(bare)
    with bare.reading() as connection:
        assert catalogue(connection) == wanted
    assert len(wanted) > 200, "the catalogue is read"


def test_an_empty_database_is_brought_up_to_date_once(bare: Database, clock: SetClock) -> None:
    assert migrate.current(bare) is None
    with pytest.raises(SchemaMismatch, match=r"has no schema yet; run `python run_bot.py migrate`"):
        migrate.check(bare)
    migrate.upgrade(bare)
    migrate.check(bare)
    assert migrate.current(bare) == migrate.head()
    ada = SqlStore(bare, clock).run(lambda unit: unit.people.add("Ada"))
    migrate.upgrade(bare)
    with SqlStore(bare, clock).read() as unit:
        assert unit.people.get(ada.id) == ada


def test_a_database_of_a_newer_release_is_left_alone(bare: Database) -> None:
    migrate.upgrade(bare)
    with bare.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for step in (migrate.check, migrate.upgrade):
        with pytest.raises(SchemaMismatch, match="schema 9999, which this program does not know"):
            step(bare)


def test_processes_that_migrate_at_once_do_not_meet(bare: Database) -> None:
    start, done = Barrier(3), list[bool]()

    def run() -> None:
        start.wait()
        migrate.upgrade(bare)
        done.append(True)

    threads = [Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [True] * 3
    migrate.check(bare)


def test_each_upgrade_ends_by_making_the_guards_anew(bare: Database) -> None:
    migrate.upgrade(bare)
    with bare.writing() as connection:
        connection.execute(text("DROP INDEX ix_claims_hard"))
    with pytest.raises(GuardBroken, match=r"ix_claims_hard on claims; run `python run_bot.py migrate`"):
        migrate.check(bare)
    migrate.upgrade(bare)
    migrate.check(bare)


_BEFORE_MEETINGS = """
INSERT INTO organisations (id, name, joining, holds_limit, hold_minutes, approval_hours, directory)
    VALUES (1, 'Atelier', 'open', 2, 5, 48, 0);
INSERT INTO calendars (id) VALUES (1), (2);
INSERT INTO people (id, calendar_id, name) VALUES (1, 1, 'Maya'), (2, 2, 'Lena');
INSERT INTO services (id, organisation_id, name, lengths, buffer_before, buffer_after, minimum_notice, horizon_days, step,
    approval, policy, change_notice, place, active)
    VALUES (1, 1, 'Mentoring', '[30]', 0, 0, 0, 60, 30, false, 'flexible', 0, '', true);
INSERT INTO bookings (id, short_id, organisation_id, service_id, host_id, guest_id, starts_at, ends_at, state, version,
    topic, place, reason, created_at)
    VALUES (1, 'B-7K2Q', 1, 1, 1, 2, {start}, {end}, 'confirmed', 1, '', '', '', {start});
INSERT INTO claims (booking_id, calendar_id, starts_at, ends_at, hard) VALUES (1, 1, {start}, {end}, true);
INSERT INTO timers (booking_id, kind, minutes, due_at) VALUES (1, 'close', 0, {end});
"""


def test_an_upgrade_rebuilds_tables_to_which_rows_refer(bare: Database, clock: SetClock) -> None:
    start, end = at("10:00"), at("10:30")
    sqlite = bare.kind is Kind.SQLITE
    moments = {
        name: str(int(moment.timestamp())) if sqlite else f"'{moment.isoformat()}'"
        for name, moment in (("start", start), ("end", end))
    }
    with bare.rebuilding() if sqlite else bare.writing() as connection:
        migrate.run_migrations(connection, "0012")
        for statement in _BEFORE_MEETINGS.format(**moments).split(";\n"):
            connection.execute(text(statement))
    migrate.upgrade(bare)
    migrate.check(bare)
    with SqlStore(bare, clock).read() as unit:
        booking = unit.bookings.by_short_id(1, "B-7K2Q")
        assert booking is not None
        assert (booking.host_id, booking.guest_id, booking.span) == (1, 2, Timespan(start, end))
        assert unit.bookings.claims([1], booking.span) == {1: [(booking.span, 1)]}
        assert [timer.due_at for timer in unit.timers.of_booking(1)] == [end]


def test_an_upgrade_has_the_clock_look_at_the_ends_of_meetings_in_rooms_that_are_booked(
    bare: Database, clock: SetClock
) -> None:
    migrate.upgrade(bare)
    store = SqlStore(bare, clock)
    with store.write() as unit:
        here = an_organisation(unit)
        (_, maya), orion = a_mentor(unit, here, "Maya"), a_room(unit, here)
        hour = a_meeting(unit, maya, span("10:00", "11:00", day=1), room_id=orion.id)
        a_meeting(unit, maya, span("12:00", "12:10", day=1), room_id=orion.id)
        a_meeting(unit, maya, span("13:00", "14:00", day=1))
        off = a_meeting(unit, maya, span("15:00", "16:00", day=1), room_id=orion.id)
        cancel_meeting(unit, maya, off.id, seen=off.version)
        before = [unit.timers.of_booking(number) for number in range(1, 5)]
    with bare.writing() as connection:
        connection.execute(text("DELETE FROM timers WHERE kind = 'room_ends'"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0034'"))
    migrate.upgrade(bare)
    with store.read() as unit:
        after = [unit.timers.of_booking(number) for number in range(1, 5)]
    assert [set(timers) for timers in after] == [set(timers) for timers in before]
    assert [timer.due_at for timer in after[0] if timer.kind is TimerKind.ROOM_ENDS] == [at("10:55", day=1)]
    assert hour.id == 1
