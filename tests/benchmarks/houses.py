"""The databases that several benches share: the same crowd on SQLite and on PostgreSQL, each made once in a run.

PostgreSQL runs as it is shipped: ``fsync``, ``synchronous_commit`` and full pages on, 128 MB of shared buffers. SQLite runs as
the bot runs it.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

from storage.engine import Database, Kind, open_database
from storage.unit_of_work import SqlStore
from tests.benchmarks.crowd import Crowd, gather
from tests.builders import SetClock
from tests.conftest import KEY
from tests.databases import Postgres, Sqlite

MENTORS = 10_000
"""How many mentors are searched; each has twenty bookings."""

_NUMBERS = count(1)


@dataclass(frozen=True)
class House:
    """A database with people in it, and the store over it."""

    database: Database
    crowd: Crowd
    clock: SetClock

    @property
    def store(self) -> SqlStore:
        """A new store over the database."""
        return SqlStore(self.database, self.clock, keys=[KEY])

    @property
    def label(self) -> str:
        """What the table calls the database."""
        return {Kind.SQLITE: "SQLite", Kind.POSTGRESQL: "PostgreSQL"}[self.database.kind]


Opened = Callable[[], AbstractContextManager[House]]


@contextmanager
def sqlite_house(mentors: int = MENTORS) -> Iterator[House]:
    """A SQLite file with so many mentors, to do with as one likes."""
    template, crowd = _sqlite_file(mentors)
    path = _folder() / f"house{next(_NUMBERS)}.db"
    shutil.copyfile(template, path)
    database = open_database(f"sqlite:///{path}")
    try:
        yield House(database, crowd, SetClock())
    finally:
        database.close()
        path.unlink()


@contextmanager
def postgres_house() -> Iterator[House]:
    """A PostgreSQL database with the crowd, to do with as one likes."""
    template, crowd = _postgres_template()
    with _server().fresh(template) as database:
        yield House(database, crowd, SetClock())


@cache
def _folder() -> Path:
    return Path(_temporary().name)


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    """Removed when the process ends."""
    return tempfile.TemporaryDirectory(prefix="slotbot-bench-")


@cache
def _sqlite_file(mentors: int) -> tuple[Path, Crowd]:
    with Sqlite(_folder()).fresh(_folder()) as database:
        crowd = gather(database, mentors)
        assert database.url.database is not None
        return Path(database.url.database), crowd


@cache
def _server() -> Postgres:
    return Postgres(durable=True)


@cache
def _postgres_template() -> tuple[str, Crowd]:
    database = _server().kept()
    try:
        crowd = gather(database, MENTORS)
    finally:
        database.close()
    assert database.url.database is not None
    return database.url.database, crowd
