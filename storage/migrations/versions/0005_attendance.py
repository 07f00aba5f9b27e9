"""What people say of coming to a session, and who wants their day each day."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables, and let due timers be leased."""
    leased = sa.Column("lease_until", UtcDateTime, nullable=True, comment="UTC, whole seconds")
    op.add_column("timers", leased)
    op.create_table(
        "attendance",
        sa.Column("booking_id", Id, sa.ForeignKey("bookings.id", name="fk_attendance_booking_id"), nullable=False),
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_attendance_person_id"), nullable=False),
        sa.Column("starts_at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.Column("coming", sa.Boolean, nullable=False),
        sa.Column("late", sa.Integer, nullable=False, comment="minutes, 0 for on time"),
        sa.Column("joined_at", UtcDateTime, nullable=True, comment="UTC, whole seconds"),
        sa.PrimaryKeyConstraint("booking_id", "person_id", name="pk_attendance"),
    )
    op.create_index("ix_attendance_person_id", "attendance", ["person_id"])
    op.create_table(
        "daily_agendas",
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_daily_agendas_person_id"), autoincrement=False),
        sa.Column("minute", sa.Integer, nullable=False, comment="of the day, on the wall of the person's zone"),
        sa.Column("due_at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.Column("lease_until", UtcDateTime, nullable=True, comment="UTC, whole seconds"),
        sa.PrimaryKeyConstraint("person_id", name="pk_daily_agendas"),
    )
    op.create_index("ix_daily_agendas_due_at", "daily_agendas", ["due_at"])
