"""One unit's connection: what repositories send their statements through."""

import os
import socket
from collections.abc import Hashable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from threading import Lock
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable
from sqlalchemy.exc import DBAPIError

from core.errors import Conflict
from storage.engine import Kind
from storage.errors import Reason, Unavailable, translated
from storage.types import AnyRow

Values = Mapping[str, Any]


class Session:
    """The connection of one unit of work, which can be cut from another thread.

    A Conflict spoils the session: what came before it in the unit is not to be committed without what it refused.
    """

    def __init__(self, connection: Connection, kind: Kind, now: datetime) -> None:
        self.kind = kind
        self.now = now
        self.known: dict[Hashable, object] = {}
        self._connection = connection
        self._spoiled: Conflict | None = None
        self._cut = False
        self._over = False
        self._ending = Lock()

    def execute(
        self, statement: Executable, values: Values | Sequence[Values] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Send a statement; raises Conflict where a constraint holds, Unavailable where the database cannot serve."""
        if self._cut:
            raise Unavailable(Reason.TOO_LONG)
        try:
            return self._connection.execute(statement, values)
        except DBAPIError as error:
            raise self._failed(error) from error

    def rows(self, statement: Executable, values: Values | None = None) -> Sequence[AnyRow]:
        """All rows of a query."""
        return self.execute(statement, values).all()

    def row(self, statement: Executable, values: Values | None = None) -> AnyRow | None:
        """The first row of a query, or None."""
        return self.execute(statement, values).first()

    def value(self, statement: Executable, values: Values | None = None) -> Any:
        """The first column of the first row, or None."""
        return self.execute(statement, values).scalar()

    def change(self, statement: Executable, values: Values | None = None) -> int:
        """Send a change; how many rows it touched."""
        return self.execute(statement, values).rowcount

    def insert(self, statement: Executable, values: Values) -> int:
        """Insert a row; its id."""
        key = self.execute(statement, values).inserted_primary_key
        assert key is not None
        return int(key[0])

    def conflict(self, what: str) -> Conflict:
        """The Conflict to raise where the store itself sees that a change may not be; spoils the session."""
        self._spoiled = Conflict(what)
        return self._spoiled

    def finish(self) -> None:
        """Say that the unit is about to commit. Raises the Conflict that spoiled it, or Unavailable if it was cut."""
        if self._spoiled is not None:
            raise self._spoiled
        if self._cut:
            raise Unavailable(Reason.TOO_LONG)

    def end(self) -> None:
        """The unit is over: from now on its connection may serve another, and is not to be cut for this one."""
        with self._ending:
            self._over = True
            if self._cut:
                self._connection.invalidate()

    def cut(self) -> bool:
        """End the unit from another thread: its statement fails, and so does its commit. False when it was over."""
        with self._ending:
            if self._over or self._cut:
                return False
            self._cut = True
            _sever(self._connection, self.kind)
            return True

    def _failed(self, error: DBAPIError) -> Exception:
        if self._cut:
            return Unavailable(Reason.TOO_LONG)
        failure = translated(error)
        if isinstance(failure, Conflict):
            self._spoiled = failure
        return failure


def _sever(connection: Connection, kind: Kind) -> None:
    """Make the statement that runs on the connection fail, even where the server does not answer any more."""
    driver: Any = connection.connection.driver_connection
    if kind is Kind.SQLITE:
        driver.interrupt()
        return
    with suppress(OSError), socket.socket(fileno=os.dup(driver.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)
