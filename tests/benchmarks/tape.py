"""A tape of what a store says to its database, to be played again by the bare driver: the yardstick of our own layers.

Units of work are kept in the order in which they commit, each with its statements and parameters as the driver got them.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
from sqlalchemy import event

from storage.engine import Database, Kind


@dataclass(frozen=True)
class Sent:
    """A statement with its parameters; ``many`` where they are several rows of them."""

    sql: Any
    parameters: Any
    many: bool = False


Work = tuple[Sent, ...]
"""The statements of one unit of work, without its commit."""


@dataclass
class Tape:
    """What was committed so far, unit by unit, and the unit under way."""

    units: list[Work] = field(default_factory=list)
    unit: list[Sent] = field(default_factory=list)

    def end_unit(self) -> None:
        """The unit under way is committed."""
        if self.unit:
            self.units.append(tuple(self.unit))
        self.unit.clear()


@contextmanager
def taped(database: Database) -> Iterator[Tape]:
    """Record what is said through the database from now on; for one thread."""
    tape = Tape()
    connect = _sqlite(tape) if database.kind is Kind.SQLITE else _postgres(tape)
    engines = (database.writer, database.reader)
    database.close()
    for engine in engines:
        event.listen(engine, "do_connect", connect)
    try:
        yield tape
    finally:
        for engine in engines:
            event.remove(engine, "do_connect", connect)
        database.close()


def _sqlite(tape: Tape) -> Callable[..., sqlite3.Connection]:
    class Cursor(sqlite3.Cursor):
        def execute(self, sql: str, parameters: Any = ()) -> "Cursor":
            tape.unit.append(Sent(sql, parameters))
            super().execute(sql, parameters)
            return self

        def executemany(self, sql: str, parameters: Any) -> "Cursor":
            tape.unit.append(Sent(sql, parameters, many=True))
            super().executemany(sql, parameters)
            return self

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def commit(self) -> None:
            super().commit()
            tape.end_unit()

    def connect(
        _dialect: object, _record: object, given: Sequence[Any], named: Mapping[str, Any]
    ) -> sqlite3.Connection:
        connection: sqlite3.Connection = sqlite3.connect(*given, **{**named, "factory": Connection})
        return connection

    return connect


def _postgres(tape: Tape) -> Callable[..., psycopg.Connection]:
    class Cursor(psycopg.Cursor[Any]):
        def execute(self, query: Any, params: Any = None, **options: Any) -> "Cursor":
            tape.unit.append(Sent(query, params))
            return super().execute(query, params, **options)

        def executemany(self, query: Any, params_seq: Any, **options: Any) -> None:
            tape.unit.append(Sent(query, params_seq, many=True))
            super().executemany(query, params_seq, **options)

    class Connection(psycopg.Connection[Any]):
        def commit(self) -> None:
            super().commit()
            tape.end_unit()

    def connect(
        _dialect: object, _record: object, given: Sequence[Any], named: Mapping[str, Any]
    ) -> psycopg.Connection:
        return Connection.connect(*given, **{**named, "cursor_factory": Cursor})

    return connect


def play(connection: sqlite3.Connection | psycopg.Connection, unit: Work, ids: "Renamed | None" = None) -> None:
    """Send a unit's statements and commit; every answer is read."""
    cursor: Any = connection.cursor()
    for sent in unit:
        parameters = sent.parameters if ids is None else ids.of(sent.parameters)
        (cursor.executemany if sent.many else cursor.execute)(sent.sql, parameters)
        rows = cursor.fetchall() if cursor.description else ()
        if ids is not None and rows:
            ids.answer(rows[0][0])
    cursor.close()
    connection.commit()


class Renamed:
    """The ids of rows that the tape made, as what they are called when other threads make rows as well.

    ``above`` is the last id before the tape began: parameters beyond it are such ids, and each stands for the last id answered
    when it is first met.
    """

    def __init__(self, above: int) -> None:
        self._above = above
        self._last: Any = None
        self._known: dict[int, Any] = {}

    def answer(self, value: Any) -> None:
        """The database answered so."""
        self._last = value

    def of(self, parameters: Any) -> Any:
        """The parameters with ids by their present names."""
        match parameters:
            case dict():
                return {name: self.of(value) for name, value in parameters.items()}
            case list():
                return [self.of(value) for value in parameters]
            case int() if parameters > self._above:
                return self._known.setdefault(parameters, self._last)
            case _:
                return parameters
