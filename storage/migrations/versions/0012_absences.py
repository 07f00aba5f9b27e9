"""Who did not come to a session, their objection, and who decided what."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "absences",
        sa.Column(
            "booking_id",
            Id,
            sa.ForeignKey("bookings.id", name="fk_absences_booking_id"),
            nullable=False,
            autoincrement=False,
        ),
        sa.Column("absent_id", Id, sa.ForeignKey("people.id", name="fk_absences_absent_id"), nullable=False),
        sa.Column("marked_by", Id, sa.ForeignKey("people.id", name="fk_absences_marked_by"), nullable=False),
        sa.Column("marked_at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.Column("objected_at", UtcDateTime, nullable=True, comment="UTC, whole seconds"),
        sa.Column("objection", sa.Text, nullable=False),
        sa.Column("decided_by", Id, sa.ForeignKey("people.id", name="fk_absences_decided_by"), nullable=True),
        sa.Column("decided_at", UtcDateTime, nullable=True, comment="UTC, whole seconds"),
        sa.Column("upheld", sa.Boolean, nullable=True, comment="null while nothing is decided"),
        sa.Column("why", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("booking_id", name="pk_absences"),
    )
    for name in ("absent_id", "marked_by", "decided_by"):
        op.create_index(f"ix_absences_{name}", "absences", [name])
