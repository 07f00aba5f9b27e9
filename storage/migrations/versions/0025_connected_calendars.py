"""Connected calendars: where they are read, what they held, and the time that this makes busy."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, UtcDateTime

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "connected_calendars",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_connected_calendars_person_id"), nullable=False),
        sa.Column("address", sa.Text, nullable=False, comment="encrypted with SECRET_KEY (Fernet)"),
        _at("created_at"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("trouble", sa.Text, nullable=True),
        sa.Column("failures", sa.Integer, nullable=False, comment="in a row"),
        sa.Column("etag", sa.Text, nullable=False),
        sa.Column("modified", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False, comment="SHA-256 of the content that was last taken in"),
        _at("read_at", null=True),
        _at("taken_at", null=True),
        _at("due_at", null=True),
        _at("lease_until", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_connected_calendars"),
        sa.CheckConstraint("state IN ('ended', 'failing', 'working')", name="state"),
        sa.CheckConstraint(
            "trouble IN ('forbidden', 'gone', 'refused', 'too_large', 'unreachable', 'unreadable')", name="trouble"
        ),
    )
    op.create_index("ix_connected_calendars_person_id", "connected_calendars", ["person_id"])
    due = sa.text("due_at IS NOT NULL")
    op.create_index(
        "ix_connected_calendars_due", "connected_calendars", ["due_at"], postgresql_where=due, sqlite_where=due
    )
    connected = sa.ForeignKey("connected_calendars.id", name="fk_calendar_events_connected_id")
    op.create_table(
        "calendar_events",
        sa.Column("connected_id", Id, connected, nullable=False),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("recurrence", sa.Text, nullable=False, comment="which occurrence of the uid"),
        _at("starts_at"),
        _at("ends_at"),
        sa.Column("busy", sa.Boolean, nullable=False),
        sa.Column("title", sa.Text, nullable=False, comment="for its owner alone"),
        sa.PrimaryKeyConstraint("connected_id", "uid", "recurrence", name="pk_calendar_events"),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    )
    op.create_table(
        "busy_times",
        sa.Column("calendar_id", Id, sa.ForeignKey("calendars.id", name="fk_busy_times_calendar_id"), nullable=False),
        _at("starts_at"),
        _at("ends_at"),
        sa.PrimaryKeyConstraint("calendar_id", "starts_at", name="pk_busy_times"),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    )


def _at(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")
