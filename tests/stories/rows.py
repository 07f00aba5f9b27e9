"""What a story leaves in the database, said by names, so that it can be compared between platforms and databases."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from storage import schema
from storage.engine import Database

Row = tuple[Any, ...]
Names = dict[int | None, str]


@dataclass(frozen=True)
class Rows:
    """Bookings, claims, history and notices, each in order, with people by name."""

    bookings: tuple[Row, ...]
    claims: tuple[Row, ...]
    history: tuple[Row, ...]
    notices: tuple[Row, ...]


def rows_of(database: Database) -> Rows:
    """The rows as they stand. Left out: when something was written down, and ids drawn by lot."""
    with database.reading() as connection:
        names = _names(connection)
        bookings, history, outbox = schema.bookings.c, schema.booking_history.c, schema.outbox.c
        return Rows(
            tuple(_booking(row, names) for row in connection.execute(select(schema.bookings).order_by(bookings.id))),
            _claims(connection),
            tuple(
                (row.booking_id, row.what, names.get(row.by), row.detail)
                for row in connection.execute(select(schema.booking_history).order_by(history.id))
            ),
            tuple(
                (names[row.person_id], row.event, row.state)
                for row in connection.execute(select(schema.outbox).where(outbox.kind == "notice").order_by(outbox.id))
            ),
        )


def _names(connection: Connection) -> Names:
    return {row.id: row.name for row in connection.execute(select(schema.people.c.id, schema.people.c.name))}


def _booking(row: Any, names: Names) -> Row:
    people = (names[row.host_id], names[row.guest_id], names.get(row.ended_by))
    return (*people, row.starts_at, row.ends_at, row.state, row.version, row.reason, row.expires_at)


def _claims(connection: Connection) -> tuple[Row, ...]:
    claims, people = schema.claims.c, schema.people.c
    found = select(claims.booking_id, people.name, claims.starts_at, claims.ends_at, claims.hard).join(
        schema.people, people.calendar_id == claims.calendar_id
    )
    return tuple(tuple(row) for row in connection.execute(found.order_by(claims.booking_id, people.name)))


def unsent(database: Database) -> list[Row]:
    """Outbox rows that did not arrive: kind, state, why."""
    outbox = schema.outbox.c
    with database.reading() as connection:
        rows = connection.execute(select(outbox.kind, outbox.state, outbox.why).where(outbox.state != "sent"))
        return [tuple(row) for row in rows]
