"""Series, and the sessions that are their occurrences."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_AT = "UTC, whole seconds"


def upgrade() -> None:
    """Make the table, and let a session be an occurrence."""
    op.create_table(
        "series",
        sa.Column("id", Id, nullable=False),
        sa.Column(
            "organisation_id",
            Id,
            sa.ForeignKey("organisations.id", name="fk_series_organisation_id"),
            nullable=False,
        ),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("first_day", sa.Date, nullable=False, comment="in the zone"),
        sa.Column("minute", sa.Integer, nullable=False, comment="minute of the day in the zone"),
        sa.Column("length", sa.Integer, nullable=False, comment="minutes"),
        sa.Column("whole_days", sa.Boolean, nullable=False),
        sa.Column("exceptions", Json, nullable=False, comment="days in the zone, in order"),
        sa.Column("made_until", sa.Date, nullable=False, comment="in the zone, included"),
        sa.Column("extend_at", UtcDateTime, nullable=True, comment=_AT),
        sa.Column(
            "lease_until", UtcDateTime, nullable=True, comment="until then one worker makes its next occurrences"
        ),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False, comment=_AT),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
        sa.CheckConstraint("kind IN ('meeting', 'session')", name="kind"),
        sa.CheckConstraint("version >= 1", name="version"),
    )
    op.create_index("ix_series_organisation_id", "series", ["organisation_id"])
    _partial_index("ix_series_extend_at", "series", ["extend_at"], "extend_at IS NOT NULL")
    op.add_column("bookings", sa.Column("series_id", Id, comment="the series of sessions that it is an occurrence of"))
    op.add_column("bookings", sa.Column("recurrence_at", UtcDateTime, comment=_AT))
    _partial_index("ix_bookings_series", "bookings", ["series_id", "recurrence_at"], "series_id IS NOT NULL")


def _partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    part = sa.text(where)
    op.create_index(name, table, columns, postgresql_where=part, sqlite_where=part)
