"""Stretches on calendars by a window: a query that an index on (calendar, start) answers, however long the past is.

Stretches of one calendar never overlap, so the only one that begins before a window and reaches into it is the last one that
begins at or before the window.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Table, bindparam, func, literal_column, select

from storage.engine import Kind
from storage.prepared import Prepared
from storage.types import UtcDateTime, ids_named

SINCE = bindparam("since", type_=UtcDateTime())
UNTIL = bindparam("until", type_=UtcDateTime())


def during(stretches: Table, *columns: ColumnElement[Any], only: Sequence[str] = ()) -> Select[*tuple[Any, ...]]:
    """These columns of the stretches on the calendars ``wanted`` that overlap [since, until), by calendar, in order of start.

    ``only`` names boolean columns that have to be true.
    """
    wanted = ids_named("wanted").c.value
    before, c = stretches.alias("before"), stretches.c
    last_before = (
        select(func.max(before.c.starts_at))
        .where(before.c.calendar_id == wanted, *_true("before", only), before.c.starts_at <= SINCE)
        .scalar_subquery()
    )
    return (
        select(*columns)
        .where(
            c.calendar_id == wanted,
            *_true(stretches.name, only),
            c.starts_at >= func.coalesce(last_before, SINCE),
            c.starts_at < UNTIL,
            c.ends_at > SINCE,
        )
        .order_by(c.calendar_id, c.starts_at)
    )


def minutes_during(stretches: Table, *, only: Sequence[str] = ()) -> Mapping[Kind, Prepared]:
    """The same as (calendar, start, end) in whole minutes since the epoch, rounded outward, for each kind of database."""
    starts, ends = f"{stretches.name}.starts_at", f"{stretches.name}.ends_at"
    written = {
        Kind.SQLITE: (f"{starts} / 60", f"({ends} + 59) / 60"),
        Kind.POSTGRESQL: (
            f"floor(date_part('epoch', {starts}) / 60)::bigint",
            f"ceil(date_part('epoch', {ends}) / 60)::bigint",
        ),
    }
    return {
        kind: Prepared(
            during(stretches, stretches.c.calendar_id, *(literal_column(each, Integer) for each in both), only=only)
        )
        for kind, both in written.items()
    }


def _true(table: str, columns: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return tuple(literal_column(f"{table}.{column}") for column in columns)
