"""One unit's connection: what repositories send their statements through."""

import os
import socket
import sqlite3
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from threading import Lock
from typing import Any

import psycopg
from sqlalchemy import Connection, CursorResult, Executable
from sqlalchemy.exc import DBAPIError

from core.errors import Conflict
from storage.bell import RING
from storage.engine import Kind
from storage.errors import Reason, Unavailable, translated
from storage.generations import outdate
from storage.prepared import NOTHING, AnyRow, Prepared, Ready, Values


class Session:
    """The connection of one unit of work, which can be cut from another thread.

    A Conflict spoils the session: what came before it in the unit is not to be committed without what it refused.
    """

    def __init__(self, connection: Connection, kind: Kind, now: datetime) -> None:
        self.kind = kind
        self.now = now
        self.known: dict[Hashable, object] = {}
        self.ahead: dict[Hashable, object] = {}
        """What was read ahead of its use: discarded at the first change, which may affect any of it."""
        self._put_off: dict[Prepared, list[Values]] = {}
        self._connection = connection
        self._dialect = connection.dialect
        driver: Any = connection.connection.driver_connection
        self._driver = driver
        self._cursor = driver.cursor()
        self._rings = False
        self._spoiled: Conflict | None = None
        self._cut = False
        self._over = False
        self._ending = Lock()

    def execute(self, statement: Executable) -> CursorResult[*tuple[Any, ...]]:
        """Execute an ad-hoc statement; raises as ``rows`` does."""
        self._before_change()
        with self._watched():
            return self._connection.execute(statement)

    def rows(self, statement: Prepared, values: Values = NOTHING) -> Sequence[AnyRow]:
        """All rows of a query. Raises Conflict where a constraint holds, Unavailable where the database cannot serve."""
        if statement.changes:
            self._before_change()
        ready = statement.ready(self._dialect, values)
        return ready.rows(self._send(ready, values).fetchall())

    def row(self, statement: Prepared, values: Values = NOTHING) -> AnyRow | None:
        """The first row of a query, or None."""
        rows = self.rows(statement, values)
        return rows[0] if rows else None

    def value(self, statement: Prepared, values: Values = NOTHING) -> Any:
        """The first column of the first row, or None."""
        rows = self.rows(statement, values)
        return rows[0][0] if rows else None

    def change(self, statement: Prepared, values: Values) -> int:
        """Execute a change; returns how many rows it affected."""
        self._before_change()
        rowcount: int = self._send(statement.ready(self._dialect, values), values).rowcount
        return rowcount

    def change_many(self, statement: Prepared, values: Sequence[Values]) -> int:
        """Execute a change once for each of the values, which have the same names; returns how many rows were affected in all."""
        self._before_change()
        return self._send_many(statement, values)

    def put_off(self, statement: Prepared, values: Values) -> None:
        """Postpone a change, to execute it together with others of its kind: before the next other change, or when the unit ends.

        To be followed by ``settle`` before anything reads what it changes.
        """
        self._put_off.setdefault(statement, []).append(values)

    def settle(self) -> None:
        """Execute what was postponed."""
        put_off, self._put_off = self._put_off, {}
        for statement, values in put_off.items():
            if len(values) == 1:
                self._send(statement.ready(self._dialect, values[0]), values[0])
            else:
                self._send_many(statement, values)

    def _before_change(self) -> None:
        """Execute postponed changes first, to keep their order, and discard what was read ahead."""
        self.settle()
        self.ahead.clear()

    def _send_many(self, statement: Prepared, values: Sequence[Values]) -> int:
        ready = statement.ready(self._dialect, values[0])
        with self._watched():
            self._cursor.executemany(ready.sql, [ready.parameters(each) for each in values])
        rowcount: int = self._cursor.rowcount
        return rowcount

    def _send(self, ready: Ready, values: Values) -> Any:
        with self._watched():
            self._cursor.execute(ready.sql, ready.parameters(values))
        return self._cursor

    def conflict(self, what: str) -> Conflict:
        """The Conflict to raise if the store itself finds that a change is not allowed; spoils the session."""
        self._spoiled = Conflict(what)
        return self._spoiled

    def ring(self) -> None:
        """Notify listeners in all processes when the unit commits; SQLite has no notifications."""
        self._rings = self.kind is Kind.POSTGRESQL

    def finish(self) -> None:
        """Prepare the unit's commit. Raises the Conflict that spoiled it, or Unavailable if it was cut."""
        if self._put_off and self._spoiled is None:
            self.settle()
        if self._rings and self._spoiled is None:
            with self._watched():
                self._cursor.execute(RING)
        if self._spoiled is not None:
            raise self._spoiled
        if self._cut:
            raise Unavailable(Reason.TOO_LONG)

    def end(self) -> None:
        """End the unit: from now on its connection may serve another, and must not be cut for this one."""
        with self._ending:
            self._over = True
            self._cursor.close()
            if self._cut:
                self._connection.invalidate()

    def cut(self) -> bool:
        """Abort the unit from another thread: its statement fails, and so does its commit. False if it was cut before.

        To be repeated while the unit exists, as a statement may begin just as it is cut.
        """
        with self._ending:
            if self._over:
                return False
            first, self._cut = not self._cut, True
            _sever(self._driver, self.kind)
            return first

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Translate the driver's errors into our own, and into Unavailable once the session was cut."""
        if self._cut:
            raise Unavailable(Reason.TOO_LONG)
        try:
            yield
        except (sqlite3.Error, psycopg.Error, DBAPIError) as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> Exception:
        if self._cut:
            return Unavailable(Reason.TOO_LONG)
        if isinstance(error, psycopg.Error) and self._driver.closed:
            outdate(self._connection)  # the others of the pool have most likely died with it
            self._connection.invalidate(error)
        failure = translated(error)
        if isinstance(failure, Conflict):
            self._spoiled = failure
        return failure


def _sever(driver: Any, kind: Kind) -> None:
    """Make the statement running on the driver's connection fail, even if the server no longer responds."""
    if kind is Kind.SQLITE:
        driver.interrupt()
        return
    with suppress(OSError, psycopg.Error), socket.socket(fileno=os.dup(driver.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)
