"""Migrations make exactly the schema, on both databases."""

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlalchemy import text

from storage import guards, migrate
from storage.engine import Database, open_database
from storage.errors import GuardBroken, SchemaMismatch
from storage.schema import metadata
from storage.unit_of_work import SqlStore
from tests.builders import SetClock
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
