"""Summaries: what people write down of a session that is over, and how they rate each other."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _to(table: str, other: str, name: str) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{name}"), nullable=False)


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "session_notes",
        _to("session_notes", "bookings", "booking_id"),
        _to("session_notes", "people", "person_id"),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("next_steps", sa.Text, nullable=False),
        sa.Column("written_at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.PrimaryKeyConstraint("booking_id", "person_id", name="pk_session_notes"),
    )
    op.create_index("ix_session_notes_person_id", "session_notes", ["person_id"])
    counted = "part of the host's average"
    op.create_table(
        "ratings",
        _to("ratings", "bookings", "booking_id"),
        _to("ratings", "organisations", "organisation_id"),
        _to("ratings", "people", "person_id"),
        _to("ratings", "people", "rated_id"),
        sa.Column("stars", sa.Integer, nullable=False, comment="1 to 5, the best last"),
        sa.Column("comment", sa.Text, nullable=False),
        sa.Column("rated_at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.Column("as_host", sa.Boolean, nullable=False),
        sa.Column("counted", sa.Boolean, nullable=False, server_default=sa.false(), comment=counted),
        sa.PrimaryKeyConstraint("booking_id", "person_id", name="pk_ratings"),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),
    )
    op.create_index("ix_ratings_person_id", "ratings", ["person_id"])
    columns = ["rated_id", "organisation_id", "counted"]
    op.create_index("ix_ratings_rated_id_organisation_id_counted", "ratings", columns)
    op.create_index("ix_ratings_organisation_id_rated_at", "ratings", ["organisation_id", "rated_at"])
