"""Units of work: all or nothing, repeated when they lose a race, cut when they take too long."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread

import psycopg
import pytest
from sqlalchemy import event, text

from core.errors import Conflict
from core.model.people import Person
from core.ports import Unit
from storage.engine import Database, Kind, open_database
from storage.errors import Collision, Reason, Unavailable, translated
from storage.people import PeopleTable
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, span
from tests.databases import Postgres
from tests.storage.house import House


def everybody(store: SqlStore) -> list[str]:
    """The names of the people with the ids 1 to 99, by id."""
    with store.read() as unit:
        return [person.name for _, person in sorted(unit.people.many(range(1, 100)).items())]


def test_a_unit_has_one_now(store: SqlStore, clock: SetClock) -> None:
    with store.write() as unit:
        clock.tick(minutes=1)
        assert unit.now == MONDAY


def test_leaving_with_an_exception_leaves_nothing(store: SqlStore) -> None:
    def failing() -> None:
        with store.write() as unit:
            unit.people.add("Ada")
            raise LookupError("reason")

    with pytest.raises(LookupError, match="reason"):
        failing()
    assert everybody(store) == []


def test_a_reading_unit_cannot_write(store: SqlStore) -> None:
    with store.read() as unit, pytest.raises(Unavailable) as refused:
        unit.people.add("Ada")
    assert refused.value.reason is Reason.READ_ONLY
    assert everybody(store) == []


def test_what_is_not_committed_is_seen_by_nobody_else(store: SqlStore) -> None:
    with store.write() as unit:
        unit.people.add("Ada")
        assert everybody(store) == []
    assert everybody(store) == ["Ada"]


def test_a_lost_race_is_repeated_whole_up_to_three_times(store: SqlStore) -> None:
    tries: list[int] = []

    def work(unit: Unit) -> Person:
        person = unit.people.add(f"try {len(tries)}")
        tries.append(person.id)
        if len(tries) < 4:
            raise Conflict
        return person

    assert store.run(work).name == "try 3"
    assert len(tries) == 4
    assert everybody(store) == ["try 3"]


def test_who_loses_four_races_hears_of_it(store: SqlStore) -> None:
    tries: list[int] = []

    def work(_unit: Unit) -> None:
        tries.append(1)
        raise Conflict

    with pytest.raises(Conflict):
        store.run(work)
    assert len(tries) == 4


def test_a_deadlock_is_repeated_unseen(postgres_database: Database, clock: SetClock) -> None:
    store = SqlStore(postgres_database, clock)
    house = House.built(store)
    with store.write() as unit:
        booked = {
            "ab": house.booked(unit, span("10:00", "11:00")).id,
            "ba": house.booked(unit, span("12:00", "13:00"), guest=house.omar).id,
        }
    met, done, tries = Barrier(2), set[str](), {"ab": 0, "ba": 0}

    def crossing(first: str, second: str) -> None:
        def work(unit: Unit) -> None:
            tries[first] += 1
            unit.bookings.for_update(booked[first])
            if tries[first] == 1:
                met.wait()
            unit.bookings.for_update(booked[second])

        store.run(work)
        done.add(first)

    threads = [Thread(target=crossing, args=pair) for pair in (("ab", "ba"), ("ba", "ab"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # A row is nobody's turn in PostgreSQL: the two may meet anew, so that either may have had to give way, and more than once.
    assert done == {"ab", "ba"}
    assert max(tries.values()) > 1


def test_a_dead_connection_is_replaced_unseen(postgres_server: Postgres, clock: SetClock) -> None:
    with postgres_server.fresh() as database:
        store = SqlStore(database, clock)
        store.run(lambda unit: [unit.people.add(name) for name in ("Ada", "Bob")])
        assert everybody(store) == ["Ada", "Bob"]
        _disconnect(database)
        store.run(lambda unit: unit.people.add("Eve"))
        _disconnect(database)
        assert everybody(store) == ["Ada", "Bob", "Eve"]


def test_what_another_holds_when_a_dead_connection_is_found_is_closed_once_it_is_given_back(
    postgres_server: Postgres, clock: SetClock
) -> None:
    with postgres_server.fresh() as database:
        store = SqlStore(database, clock)
        with store.write() as held:
            held.people.add("Ada")
            store.run(lambda unit: unit.people.add("Bob"))
            _disconnect(database, but="idle in transaction")
            store.run(lambda unit: unit.people.add("Eve"))
        assert sorted(everybody(store)) == ["Ada", "Bob", "Eve"]
    # A connection that nobody closed would be told of here, and a warning is an error.
    gc.collect()


def test_a_unit_that_takes_too_long_is_cut_and_leaves_nothing(store: SqlStore, clock: SetClock) -> None:
    def work(unit: Unit) -> None:
        unit.people.add("Ada")
        assert store.cut_older_than(3600) == 0
        assert store.cut_older_than(0) == 1
        unit.people.add("Bob")

    with pytest.raises(Unavailable) as cut:
        store.run(work)
    assert cut.value.reason is Reason.TOO_LONG
    assert everybody(store) == []
    assert store.cut_older_than(0) == 0


def test_a_cut_unit_does_not_commit_even_if_it_asks_nothing_more(store: SqlStore) -> None:
    def work(unit: Unit) -> int:
        unit.people.add("Ada")
        return store.cut_older_than(0)

    with pytest.raises(Unavailable) as cut:
        store.run(work)
    assert cut.value.reason is Reason.TOO_LONG
    assert everybody(store) == []


def test_a_statement_that_runs_is_cut(store: SqlStore, database: Database) -> None:
    endless = {
        Kind.SQLITE: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        Kind.POSTGRESQL: "SELECT pg_sleep(60)",
    }
    ended: list[Reason] = []

    def run_it(unit: Unit) -> None:
        assert isinstance(unit.people, PeopleTable)
        unit.people._session.execute(text(endless[database.kind]))

    def endure() -> None:
        try:
            store.run(run_it)
        except Unavailable as cut:
            ended.append(cut.reason)

    thread = Thread(target=endure)
    thread.start()
    while thread.is_alive():
        store.cut_older_than(0)
        thread.join(0.01)
    assert ended == [Reason.TOO_LONG]


def test_a_locked_database_says_so(tmp_path: Path, sqlite_database: Database, clock: SetClock) -> None:
    impatient = open_database(str(sqlite_database.url), patience=0.05)
    with closing(impatient), sqlite_database.writing(), pytest.raises(Unavailable) as refused:
        SqlStore(impatient, clock).run(lambda unit: unit.people.add("Ada"))
    assert refused.value.reason is Reason.LOCKED


def test_a_locked_row_says_so(postgres_database: Database, clock: SetClock) -> None:
    store = SqlStore(postgres_database, clock)
    house = House.built(store)
    with store.write() as unit:
        booked = house.booked(unit, span("10:00", "11:00"))
    impatient = open_database(postgres_database.url.render_as_string(hide_password=False), patience=0.05)
    with closing(impatient), store.write() as unit:
        unit.bookings.for_update(booked.id)
        with pytest.raises(Unavailable) as refused:
            SqlStore(impatient, clock).run(lambda other: other.bookings.for_update(booked.id))
    assert refused.value.reason is Reason.LOCKED


def test_a_full_disk_says_so_and_loses_nothing(sqlite_database: Database, clock: SetClock) -> None:
    store = SqlStore(sqlite_database, clock)
    store.run(lambda unit: unit.people.add("Ada"))

    def fill(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    sqlite_database.writer.dispose()
    event.listen(sqlite_database.writer, "connect", fill)
    with pytest.raises(Unavailable) as refused:
        store.run(lambda unit: unit.people.add("Eve" * 100_000))
    assert refused.value.reason is Reason.FULL
    assert everybody(store) == ["Ada"]


@pytest.mark.parametrize("url", ["sqlite:///{folder}", "postgresql://nobody@localhost/none?host={folder}"])
def test_a_database_that_is_not_there_says_so(tmp_path: Path, clock: SetClock, url: str) -> None:
    with closing(open_database(url.format(folder=tmp_path), patience=0.05)) as gone:
        store = SqlStore(gone, clock)
        with pytest.raises(Unavailable) as refused:
            store.run(lambda unit: unit.people.add("Ada"))
        assert (refused.value.reason, refused.value.uncertain) == (Reason.UNREACHABLE, False)
        with pytest.raises(Unavailable), store.read():
            pass


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (psycopg.errors.DiskFull(), Reason.FULL),
        (psycopg.errors.ReadOnlySqlTransaction(), Reason.READ_ONLY),
        (psycopg.errors.QueryCanceled(), Reason.TOO_LONG),
        (psycopg.errors.AdminShutdown(), Reason.UNREACHABLE),
        (psycopg.errors.ConnectionFailure(), Reason.UNREACHABLE),
        (psycopg.OperationalError(), Reason.UNREACHABLE),
    ],
)
def test_what_postgresql_says_is_told_as_one_reason(error: psycopg.Error, reason: Reason) -> None:
    told = translated(error)
    assert isinstance(told, Unavailable)
    assert told.reason is reason


def test_a_serialization_failure_can_be_repeated_and_a_fault_of_ours_stays_one() -> None:
    assert isinstance(translated(psycopg.errors.SerializationFailure()), Collision)
    fault = psycopg.errors.UndefinedColumn()
    assert translated(fault) is fault
    ours = sqlite3.OperationalError("no such column")
    assert translated(ours) is ours


@pytest.mark.parametrize("url", ["mysql://u:secret@h/d", "sqlite://", "sqlite:///:memory:", "nonsense:secret"])
def test_other_databases_are_refused_without_repeating_their_password(url: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL must") as refused:
        open_database(url)
    assert "secret" not in str(refused.value)


@contextmanager
def closing(database: Database) -> Iterator[Database]:
    """The database, closed in the end."""
    try:
        yield database
    finally:
        database.close()


def _disconnect(database: Database, *, but: str = "") -> None:
    """End every other session of the database, as a restart of the server would, ``but`` those that are in this state."""
    with psycopg.connect(database.url.set(drivername="postgresql").render_as_string(hide_password=False)) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> %s",
            [but],
        )
