"""Converting a booking to its row and back, and the short ids that people use."""

import secrets
from collections.abc import Sequence
from typing import Any

from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment
from core.model.priority import Priority
from core.model.timespan import Timespan
from storage.schema import bookings

_B = bookings.c
COLUMNS = (
    _B.id,
    _B.short_id,
    _B.organisation_id,
    _B.service_id,
    _B.host_id,
    _B.guest_id,
    _B.starts_at,
    _B.ends_at,
    _B.state,
    _B.version,
    _B.expires_at,
    _B.topic,
    _B.place,
    _B.reason,
    _B.moves_id,
    _B.awaits,
    _B.ended_by,
    _B.created_at,
    _B.entry_id,
    _B.series_id,
    _B.recurrence_at,
    _B.joins_id,
    _B.priority,
    _B.guest_moves,
)
"""The columns of a booking in the order that ``booking_of`` reads."""

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Characters that cannot be confused when read aloud or written by hand: no 0 O, 1 I L, U V."""


SHORT_ID_LENGTHS = (4, 4, 4, 5, 6, 8)
"""Letters of a short id at each try, until one is free in the organisation."""


def new_short_id(length: int) -> str:
    """An unpredictable short id such as ``B-7K2Q``, which may turn out to be taken."""
    return "B-" + "".join(secrets.choice(_LETTERS) for _ in range(length))


_GUEST = COLUMNS.index(_B.guest_id)


def is_session(row: Sequence[Any]) -> bool:
    """Whether a row of ``COLUMNS`` is a session's: a meeting has no guest."""
    return row[_GUEST] is not None


def booking_of(row: Sequence[Any]) -> Booking:
    """The booking of a row of ``COLUMNS``."""
    number, short_id, organisation, service, host, guest, starts, ends, state, version, expires, *rest = row
    topic, place, reason, moves, awaits, ended_by, created, entry, series, recurrence, joins, priority, moves_made = (
        rest
    )
    return Booking(
        id=number,
        short_id=short_id,
        organisation_id=organisation,
        service_id=service,
        host_id=host,
        guest_id=guest,
        span=Timespan(starts, ends),
        state=State(state),
        version=version,
        expires_at=expires,
        topic=topic,
        place=place,
        reason=reason,
        moves_id=moves,
        awaits=None if awaits is None else Party(awaits),
        ended_by=ended_by,
        created_at=created,
        entry_id=entry,
        series_id=series,
        recurrence_at=recurrence,
        joins_id=joins,
        priority=Priority.NORMAL if priority is None else Priority(priority),
        guest_moves=moves_made,
    )


def common_values(booking: Appointment) -> dict[str, Any]:
    """The columns that may change in both a session and a meeting, with their values."""
    return {
        "service_id": booking.service_id,
        "host_id": booking.host_id,
        "starts_at": booking.span.start,
        "ends_at": booking.span.end,
        "state": booking.state.value,
        "version": booking.version,
        "expires_at": booking.expires_at,
        "place": booking.place,
        "reason": booking.reason,
        "moves_id": booking.moves_id,
        "ended_by": booking.ended_by,
    }


def values_of(booking: Booking) -> dict[str, Any]:
    """The columns of a session that may change, with their values."""
    return common_values(booking) | {
        "guest_id": booking.guest_id,
        "topic": booking.topic,
        "awaits": None if booking.awaits is None else booking.awaits.value,
        "entry_id": booking.entry_id,
        "series_id": booking.series_id,
        "recurrence_at": booking.recurrence_at,
        "joins_id": booking.joins_id,
        "priority": None if booking.priority is Priority.NORMAL else booking.priority.value,
        "guest_moves": booking.guest_moves,
    }
