"""Leasing, written once: due rows of any table are taken by one worker at a time, who keeps them until the lease ends.

On PostgreSQL rows that another unit is taking are skipped (``FOR UPDATE SKIP LOCKED``); on SQLite a writing unit is alone.
Source: https://www.postgresql.org/docs/current/sql-select.html (The Locking Clause).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, TextClause, Update, bindparam, literal_column, or_, select, update

from core.ports.leases import LONGEST_LEASE
from storage.prepared import Prepared
from storage.session import Session
from storage.types import UtcDateTime

NOW = bindparam("now", type_=UtcDateTime())
_BEYOND = bindparam("beyond", type_=UtcDateTime())


def free(lease: Column[Any]) -> ColumnElement[bool]:
    """SQL: whether the row is not leased, by its lease column. Takes the parameters of ``moments``."""
    return or_(lease.is_(None), lease <= NOW, lease > _BEYOND)


def moments(now: datetime) -> Mapping[str, datetime]:
    """The parameters that ``free`` takes."""
    return {"now": now, "beyond": now + LONGEST_LEASE}


def taking(key: Column[Any], lease: Column[Any], candidates: Select[*tuple[Any, ...]]) -> Update:
    """SQL: lease the rows whose keys are the first column of ``candidates``, unless somebody else is taking them.

    Takes the lease's end as the parameter ``until``. The candidates are looked up once, before anything is changed.
    """
    chosen = candidates.with_for_update(skip_locked=True, of=key.table).cte("chosen")
    first = next(iter(chosen.c))
    until = bindparam("until", type_=UtcDateTime())
    return update(key.table).values({lease.name: until}).where(key.in_(select(first)))


class LeasedRows:
    """Rows of one table that fall due while ``waiting`` holds: the statements of a ``core.ports.Leases``."""

    def __init__(self, key: Column[int], due: Column[Any], lease: Column[Any], waiting: TextClause) -> None:
        is_due = (waiting, due <= NOW, free(lease))
        earliest = select(key).where(*is_due).order_by(due, key).limit(bindparam("most"))
        self.waits = Prepared(select(key).where(*is_due).order_by(due).limit(literal_column("1")))
        self.take = Prepared(taking(key, lease, earliest).returning(key, due))


class LeaseTable:
    """Implements ``core.ports.Leases`` for a unit."""

    def __init__(self, session: Session, rows: LeasedRows) -> None:
        self._session = session
        self._rows = rows

    def waits(self, now: datetime) -> bool:
        """Whether a row is due that nobody has leased. Only looks."""
        return self._session.row(self._rows.waits, moments(now)) is not None

    def lease(self, now: datetime, until: datetime, limit: int) -> Sequence[int]:
        """Lease at most ``limit`` due rows, longest overdue first; rows that another unit is leasing are skipped."""
        rows = self._session.rows(self._rows.take, {"until": until, "most": limit, **moments(now)})
        return [int(key) for key, _ in sorted(rows, key=lambda row: (row[1], row[0]))]
