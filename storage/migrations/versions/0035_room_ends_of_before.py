"""Asking the holders of rooms that were booked before anybody could be asked (complaint 75)."""

from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

_BEFORE = {"postgresql": "interval '{} minutes'", "sqlite": "{} * 60"}
"""So many minutes, beside a moment of this database."""


def upgrade() -> None:
    """Let the clock look at each meeting in a room five minutes before its end, unless it lasts days or less than 15 minutes.

    What is over by now asks nobody: its timer goes at the next tick.
    """
    minutes = _BEFORE[op.get_bind().dialect.name]
    op.execute(
        "INSERT INTO timers (booking_id, kind, minutes, due_at) "
        f"SELECT bookings.id, 'room_ends', 0, bookings.ends_at - {minutes.format(5)} "
        "FROM bookings JOIN meetings ON meetings.booking_id = bookings.id "
        "WHERE meetings.room_id IS NOT NULL AND NOT meetings.all_day AND bookings.moves_id IS NULL "
        "AND bookings.state IN ('confirmed', 'ongoing') "
        f"AND bookings.ends_at >= bookings.starts_at + {minutes.format(15)} "
        "AND NOT EXISTS (SELECT 1 FROM timers AS known WHERE known.booking_id = bookings.id AND known.kind = 'room_ends')"
    )
