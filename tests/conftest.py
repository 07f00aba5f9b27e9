"""Fixtures that every part uses: a set clock, and a store on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.engine import Database
from storage.unit_of_work import SqlStore
from tests.builders import SetClock
from tests.databases import Postgres, Sqlite

KEY = "c2xvdGJvdC10ZXN0LWtleS0wMTIzNDU2Nzg5YWJjZGU="
"""A Fernet key that protects nothing."""


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands at Monday, 2 March 2026, 08:00 UTC until it is told to tick."""
    return SetClock()


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> Sqlite:
    """Where SQLite databases are copied from."""
    return Sqlite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """The PostgreSQL server of this run of the tests."""
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture
def sqlite_database(sqlite_files: Sqlite, tmp_path: Path) -> Iterator[Database]:
    """An empty SQLite database."""
    with sqlite_files.fresh(tmp_path) as database:
        yield database


@pytest.fixture
def postgres_database(postgres_server: Postgres) -> Iterator[Database]:
    """An empty PostgreSQL database."""
    with postgres_server.emptied() as database:
        yield database


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """An empty database of each kind."""
    names = {"sqlite": "sqlite_database", "postgresql": "postgres_database"}
    made: Database = request.getfixturevalue(names[request.param])
    return made


@pytest.fixture
def store(database: Database, clock: SetClock) -> SqlStore:
    """A store on each kind of database."""
    return SqlStore(database, clock, keys=[KEY])


@pytest.fixture
def sqlite_store(sqlite_database: Database, clock: SetClock) -> SqlStore:
    """A store on SQLite, for what does not depend on the database."""
    return SqlStore(sqlite_database, clock, keys=[KEY])
