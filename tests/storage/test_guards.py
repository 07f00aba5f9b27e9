"""A guard that is dropped or weakened is noticed, and made anew."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from sqlalchemy import Connection, text

from storage import guards, guards_postgresql, guards_sqlite
from storage.engine import Database
from storage.errors import GuardBroken
from storage.guard import Guard

ON_POSTGRESQL = {guard.name: guard for guard in guards_postgresql.GUARDS}
ON_SQLITE = {guard.name: guard for guard in guards_sqlite.GUARDS}

_EXCLUDE = (
    "EXCLUDE USING gist (int8range(calendar_id, calendar_id, '[]') WITH &&, tstzrange(starts_at, ends_at) WITH {})"
)

WEAKER_ON_POSTGRESQL = {
    "only some calendars": ("ex_claims_no_overlap", _EXCLUDE.format("&&") + " WHERE (hard AND calendar_id > 100)"),
    "equal spans only": ("ex_claims_no_overlap", _EXCLUDE.format("=") + " WHERE (hard)"),
    "checked at the end": ("ex_claims_no_overlap", _EXCLUDE.format("&&") + " WHERE (hard) DEFERRABLE"),
    "empty claims": ("ck_claims_ends_after_starts", "CHECK (ends_at >= starts_at)"),
    "not for older rows": ("ck_claims_ends_after_starts", "CHECK (ends_at > starts_at) NOT VALID"),
    "not enforced": ("ck_bookings_two_people", "CHECK (host_id <> guest_id) NOT ENFORCED"),
    "any state": ("ck_bookings_state", "CHECK (state <> '')"),
}

WEAKER_INDEXES = {
    "other columns": ("ix_claims_hard", "CREATE INDEX ix_claims_hard ON claims (starts_at) WHERE hard"),
    "not unique": (
        "uq_bookings_live_time",
        "CREATE INDEX uq_bookings_live_time ON bookings (host_id, guest_id, starts_at)",
    ),
    "fewer states": (
        "uq_bookings_live_time",
        "CREATE UNIQUE INDEX uq_bookings_live_time ON bookings (host_id, guest_id, starts_at) WHERE state = 'held'",
    ),
}


class Undone(Exception):
    """Ends a transaction without leaving anything."""


@contextmanager
def undone(database: Database) -> Iterator[Connection]:
    """A transaction that is taken back in the end, changed schema and all."""
    with suppress(Undone), database.writing() as connection:
        yield connection
        raise Undone


def names_broken(connection: Connection) -> list[str]:
    return [guard.name for guard in guards.broken(connection)]


def expect_broken_then_mended(connection: Connection, name: str) -> None:
    """The guard is named, and so is the command; after it all is well."""
    assert names_broken(connection) == [name]
    with pytest.raises(GuardBroken, match=rf"{name} on \w+; run `python run_bot.py migrate`"):
        guards.verify(connection)
    guards.make(connection)
    guards.verify(connection)


def test_a_fresh_database_has_every_guard(database: Database) -> None:
    with database.reading() as connection:
        guards.verify(connection)


@pytest.mark.parametrize("guard", ON_POSTGRESQL.values(), ids=ON_POSTGRESQL)
def test_each_guard_of_postgresql_is_missed_and_mended(postgres_database: Database, guard: Guard) -> None:
    with undone(postgres_database) as connection:
        connection.execute(text(guard.drop))
        expect_broken_then_mended(connection, guard.name)


@pytest.mark.parametrize(("name", "weaker"), WEAKER_ON_POSTGRESQL.values(), ids=WEAKER_ON_POSTGRESQL)
def test_a_weaker_constraint_is_noticed_and_mended(postgres_database: Database, name: str, weaker: str) -> None:
    guard = ON_POSTGRESQL[name]
    with undone(postgres_database) as connection:
        connection.execute(text(guard.drop))
        connection.execute(text(f"ALTER TABLE {guard.table} ADD CONSTRAINT {name} {weaker}"))
        expect_broken_then_mended(connection, name)


@pytest.mark.parametrize(("name", "weaker"), WEAKER_INDEXES.values(), ids=WEAKER_INDEXES)
def test_a_weaker_index_is_noticed_and_mended(database: Database, name: str, weaker: str) -> None:
    with undone(database) as connection:
        connection.execute(text(f"DROP INDEX {name}"))
        connection.execute(text(weaker))
        expect_broken_then_mended(connection, name)


@pytest.mark.parametrize("name", [name for name, guard in ON_SQLITE.items() if guard.make is not None])
def test_each_index_and_trigger_of_sqlite_is_missed_and_mended(sqlite_database: Database, name: str) -> None:
    with undone(sqlite_database) as connection:
        connection.execute(text(ON_SQLITE[name].drop))
        expect_broken_then_mended(connection, name)


@pytest.mark.parametrize("name", ["tr_claims_no_overlap_insert", "tr_claims_no_overlap_update"])
@pytest.mark.parametrize("weakened", [("NEW.hard", "0"), ("> NEW.starts_at", "> NEW.ends_at"), ("ABORT", "FAIL")])
def test_a_weaker_trigger_is_noticed_and_mended(
    sqlite_database: Database, name: str, weakened: tuple[str, str]
) -> None:
    guard = ON_SQLITE[name]
    assert guard.make is not None
    with undone(sqlite_database) as connection:
        connection.execute(text(guard.drop))
        connection.execute(text(guard.make.replace(*weakened)))
        expect_broken_then_mended(connection, name)


@pytest.mark.parametrize("name", [name for name, guard in ON_SQLITE.items() if guard.make is None])
def test_a_constraint_gone_from_a_table_of_sqlite_is_noticed(sqlite_database: Database, name: str) -> None:
    """Only a new table can get it back, so that the way out is the backup."""
    guard = ON_SQLITE[name]
    with undone(sqlite_database) as connection:
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        connection.execute(
            text("UPDATE sqlite_master SET sql = replace(sql, :told, 'CHECK (1)') WHERE name = :table"),
            {"told": guard.told, "table": guard.table},
        )
        assert names_broken(connection) == [name]
        with pytest.raises(GuardBroken, match=f"{name} is not in table {guard.table} any more"):
            guards.make(connection)
