"""Timers: what the clock does about sessions, and when; when people want to be reminded, and when not."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table. Sessions booked before have no timers until they change."""
    op.create_table(
        "timers",
        sa.Column("id", Id),
        sa.Column("booking_id", Id, sa.ForeignKey("bookings.id", name="fk_timers_booking_id"), nullable=False),
        sa.Column(
            "person_id",
            Id,
            sa.ForeignKey("people.id", name="fk_timers_person_id"),
            nullable=True,
            comment="null: both sides",
        ),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False, comment="how long before the start a reminder was wished"),
        sa.Column("due_at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.PrimaryKeyConstraint("id", name="pk_timers"),
        sa.CheckConstraint("kind IN ('check', 'close', 'open', 'remind')", name=op.f("ck_timers_kind")),
    )
    op.create_index("ix_timers_booking_id", "timers", ["booking_id"])
    op.create_index("ix_timers_person_id", "timers", ["person_id"])
    op.create_index("ix_timers_kind_due_at", "timers", ["kind", "due_at"])
    op.create_table(
        "reminder_wishes",
        sa.Column("booking_id", Id, sa.ForeignKey("bookings.id", name="fk_reminder_wishes_booking_id"), nullable=False),
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_reminder_wishes_person_id"), nullable=False),
        sa.Column("minutes", Json, nullable=False, comment="before the start, the longest first"),
        sa.PrimaryKeyConstraint("booking_id", "person_id", name="pk_reminder_wishes"),
    )
    op.create_index("ix_reminder_wishes_person_id", "reminder_wishes", ["person_id"])
    wished = "minutes before a session, the longest first; null for the usual ones"
    op.add_column("people", sa.Column("reminders", Json, nullable=True, comment=wished))
    begins = "minute of the day on the wall, included; null for no quiet hours"
    op.add_column("people", sa.Column("quiet_start", sa.Integer, nullable=True, comment=begins))
    ends = "minute of the day on the wall, not included; may be the next day's"
    op.add_column("people", sa.Column("quiet_end", sa.Integer, nullable=True, comment=ends))
