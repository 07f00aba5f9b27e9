"""Errors of the store: one class for a database that cannot serve, and the one place that translates drivers' errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import psycopg
from sqlalchemy.exc import DBAPIError

from core.errors import Conflict


class Reason(StrEnum):
    """Why the database cannot serve."""

    LOCKED = "locked"
    UNREACHABLE = "unreachable"
    READ_ONLY = "read_only"
    FULL = "full"
    TOO_LONG = "too_long"


class Unavailable(Exception):
    """The database cannot serve now; nothing of the unit was committed, unless ``uncertain``.

    ``uncertain`` is set if the connection broke while committing, so that it may have been.
    """

    def __init__(self, reason: Reason, *, uncertain: bool = False) -> None:
        super().__init__(f"the database is not available: {reason}")
        self.reason = reason
        self.uncertain = uncertain


class Collision(Unavailable):
    """Two units collided (deadlock, serialization failure) and this one lost: all of it can be repeated."""

    def __init__(self) -> None:
        super().__init__(Reason.LOCKED)


class SchemaMismatch(Exception):
    """The database's schema is not the one this program expects; the message names the command that fixes it."""


class GuardBroken(Exception):
    """A constraint, index, check or trigger that protects the data is missing or weakened; the message names the remedy."""


class NoKey(Exception):
    """Secrets are to be stored or read, but no ``SECRET_KEY`` is set."""


_POSTGRES_STATES = {
    "23P01": Conflict,  # exclusion_violation
    "23503": Conflict,  # foreign_key_violation: what it refers to has just gone, as when two people became one
    "23505": Conflict,  # unique_violation
    "40P01": Collision,  # deadlock_detected
    "40001": Collision,  # serialization_failure
}
_POSTGRES_REASONS = {
    "55P03": Reason.LOCKED,  # lock_not_available
    "57014": Reason.TOO_LONG,  # query_canceled, by statement_timeout
    "25P03": Reason.TOO_LONG,  # idle_in_transaction_session_timeout
    "25006": Reason.READ_ONLY,  # read_only_sql_transaction
    "53100": Reason.FULL,  # disk_full
    "53300": Reason.UNREACHABLE,  # too_many_connections
    "57P01": Reason.UNREACHABLE,  # admin_shutdown
    "57P02": Reason.UNREACHABLE,  # crash_shutdown
    "57P03": Reason.UNREACHABLE,  # cannot_connect_now
}
_SQLITE_CONFLICTS = {
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY,
    sqlite3.SQLITE_CONSTRAINT_UNIQUE,
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY,
    sqlite3.SQLITE_CONSTRAINT_TRIGGER,
}
_SQLITE_REASONS = {
    sqlite3.SQLITE_BUSY: Reason.LOCKED,
    sqlite3.SQLITE_LOCKED: Reason.LOCKED,
    sqlite3.SQLITE_INTERRUPT: Reason.TOO_LONG,
    sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
    sqlite3.SQLITE_FULL: Reason.FULL,
    sqlite3.SQLITE_IOERR: Reason.UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: Reason.UNREACHABLE,
    sqlite3.SQLITE_NOTADB: Reason.UNREACHABLE,
}


@contextmanager
def our_errors() -> Iterator[None]:
    """Translate the driver's errors raised inside into our own."""
    try:
        yield
    except DBAPIError as error:
        raise translated(error) from error


def translated(error: Exception) -> Exception:
    """Our error for a driver's; the same error if only a fault in our own statements can cause it.

    Sources: PostgreSQL's appendix A "Error Codes"; SQLite's "Result and Error Codes".
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause) or error
    if isinstance(cause, psycopg.Error):
        return _of_postgres(cause) or error
    return error


def _of_sqlite(error: sqlite3.Error) -> Exception | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code in _SQLITE_CONFLICTS:
        return Conflict(str(error))
    reason = _SQLITE_REASONS.get(code & 0xFF)
    return Unavailable(reason) if reason else None


def _of_postgres(error: psycopg.Error) -> Exception | None:
    state = error.sqlstate
    if state is None:
        return Unavailable(Reason.UNREACHABLE) if isinstance(error, psycopg.OperationalError) else None
    if state in _POSTGRES_STATES:
        kind = _POSTGRES_STATES[state]
        return Collision() if kind is Collision else Conflict(error.diag.constraint_name or state)
    if state in _POSTGRES_REASONS:
        return Unavailable(_POSTGRES_REASONS[state])
    return Unavailable(Reason.UNREACHABLE) if state.startswith("08") else None
