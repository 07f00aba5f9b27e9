"""Opening a database from its URL: a pool of writing connections and one of read-only connections.

SQLite runs in WAL mode with ``synchronous=NORMAL``: a commit is in the operating system's hands when it returns, so that it
survives the end of the process at any instruction; only a loss of power may undo the last commits, and never tears a file.
Sources: https://www.sqlite.org/pragma.html, https://www.postgresql.org/docs/current/runtime-config-client.html.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from core.errors import Conflict
from storage.errors import Reason, Unavailable, our_errors
from storage.fair_lock import FairLock
from storage.generations import count_generations

PATIENCE = 5.0
"""Seconds that a statement waits for a lock, and a SQLite writer for its turn in the process."""

_POOL = 64
"""The most connections of one pool: far more than there are threads, so that nobody waits for one."""


class Kind(StrEnum):
    """Which database it is."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@dataclass(frozen=True)
class Database:
    """A database with its connections.

    ``reader`` has connections that refuse to write; ``turns`` orders the writers of this process, on SQLite.
    """

    kind: Kind
    url: URL
    writer: Engine
    reader: Engine
    patience: float
    turns: FairLock | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that cannot write; on SQLite it sees one state of the data throughout.

        Raises Unavailable where the database cannot serve.
        """
        with our_errors(), self.reader.connect() as connection, connection.begin():
            if self.kind is Kind.SQLITE:
                connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction that commits when left without an exception.

        On SQLite writers of this process take turns, in the order in which they came. Raises Unavailable where the database
        cannot serve, ``uncertain`` if that showed while committing.
        """
        if self.turns is None:
            with self._transaction() as connection:
                yield connection
            return
        with self.turns.held(self.patience), self._transaction() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def rebuilding(self) -> Iterator[Connection]:
        """A transaction in which tables of SQLite can be rebuilt while others refer to them, as keys are checked at its end.

        Deferred keys do not do: dropping a table counts its rows as gone, whatever takes its name
        (https://www.sqlite.org/lang_altertable.html#otheralter). Raises Conflict where a reference leads nowhere at the end.
        """
        assert self.turns is not None, "SQLite alone rebuilds tables"
        with self.turns.held(self.patience), our_errors(), self.writer.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection
                _check_references(connection)
                connection.commit()
            except BaseException:
                connection.rollback()
                raise
            finally:
                connection.exec_driver_sql("PRAGMA foreign_keys = ON")

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with our_errors(), self.writer.connect() as connection:
            transaction = connection.begin()
            try:
                yield connection
            except BaseException:
                transaction.rollback()
                raise
            try:
                with our_errors():
                    transaction.commit()
            except Unavailable as failure:
                raise Unavailable(failure.reason, uncertain=failure.reason is Reason.UNREACHABLE) from failure

    def close(self) -> None:
        """Close every connection that is not in use."""
        self.writer.dispose()
        self.reader.dispose()


def _check_references(connection: Connection) -> None:
    broken = sorted({row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check")})
    if broken:
        raise Conflict(f"rows of {', '.join(broken)} refer to nothing")


def open_database(url: str, *, patience: float = PATIENCE) -> Database:
    """The database at ``sqlite:///path`` or ``postgresql://…``; connects to nothing yet.

    ``patience`` is how many seconds a statement waits for a lock, and a writer of SQLite for its turn. Raises ValueError, which
    repeats no password, for any other URL.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as unreadable:
        raise ValueError("DATABASE_URL must look like sqlite:///path or postgresql://user@host/name") from unreadable
    match parsed.get_backend_name():
        case "sqlite" if parsed.database and parsed.database != ":memory:":
            return _sqlite(parsed, patience)
        case "postgresql" | "postgres":
            return _postgresql(parsed.set(drivername="postgresql+psycopg"), patience)
        case _:
            raise ValueError("DATABASE_URL must be sqlite:///path of a file or postgresql://…")


def _engine(url: URL, **options: Any) -> Engine:
    return sqlalchemy.create_engine(
        url, poolclass=QueuePool, pool_size=_POOL, max_overflow=0, pool_use_lifo=True, hide_parameters=True, **options
    )


def _sqlite(url: URL, patience: float) -> Database:
    path = Path(url.database or "")
    path.parent.mkdir(parents=True, exist_ok=True)

    def made(*, may_write: bool) -> Engine:
        engine = _engine(
            url,
            pool_reset_on_return=None,
            connect_args={"check_same_thread": False, "timeout": patience, "cached_statements": 512},
        )
        event.listen(engine, "connect", _prepare_sqlite(may_write=may_write))
        return engine

    return Database(Kind.SQLITE, url, made(may_write=True), made(may_write=False), patience, FairLock())


def _prepare_sqlite(*, may_write: bool) -> Callable[[sqlite3.Connection, object], None]:
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours to say
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA temp_store = MEMORY")
        if not may_write:
            connection.execute("PRAGMA query_only = ON")

    return prepare


def _postgresql(url: URL, patience: float) -> Database:
    """Sessions in UTC that wait for nothing long, and plan each statement once: all are short and found by an index."""
    settings = {
        "timezone": "UTC",
        "statement_timeout": "8s",
        "lock_timeout": f"{int(patience * 1000)}ms",
        "idle_in_transaction_session_timeout": "15s",
        "default_transaction_isolation": r"read\ committed",
        "plan_cache_mode": "force_generic_plan",
        "max_parallel_workers_per_gather": "0",
        "jit": "off",
    }

    def made(**more: str) -> dict[str, Any]:
        given = url.query.get("options", "")
        ours = " ".join(f"-c {name}={value}" for name, value in (settings | more).items())
        return {
            "options": f"{given} {ours}".strip(),
            "connect_timeout": max(2, int(patience)),
            "application_name": "slotbot",
        }

    writer = _engine(url, connect_args=made())
    count_generations(writer)
    reader = _engine(
        url,
        connect_args=made(default_transaction_read_only="on"),
        isolation_level="AUTOCOMMIT",
        pool_reset_on_return=None,
        pool_pre_ping=True,  # a reading unit is not repeated where its connection has died meanwhile
    )
    count_generations(reader)
    return Database(Kind.POSTGRESQL, url, writer, reader, patience)
