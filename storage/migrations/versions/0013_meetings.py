"""Meetings: bookings without a guest, with several people who are invited to them."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_KINDS = "kind IN ('begin', 'check', 'close', 'end', 'open', 'remind')"


def upgrade() -> None:
    """Let a booking have no guest, add what a meeting has beyond a booking, and let the clock begin and end it."""
    with op.batch_alter_table("bookings") as table:
        for name, comment in (("service_id", "null for most meetings"), ("guest_id", "null for a meeting")):
            table.alter_column(name, existing_type=Id, nullable=True, comment=comment)
        table.create_check_constraint("session", "guest_id IS NULL OR service_id IS NOT NULL")
    with op.batch_alter_table("timers") as table:
        table.drop_constraint("kind", type_="check")
        table.create_check_constraint("kind", _KINDS)
    _meetings()
    _invitations()


def _meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column(
            "booking_id",
            Id,
            sa.ForeignKey("bookings.id", name="fk_meetings_booking_id"),
            nullable=False,
            autoincrement=False,
        ),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("room_id", Id, nullable=True),
        sa.Column("priority", sa.Integer, nullable=False, comment="1 low, 2 normal, 3 high, 4 urgent"),
        sa.Column("private", sa.Boolean, nullable=False),
        sa.Column("all_day", sa.Boolean, nullable=False),
        sa.Column(
            "reminders",
            Json,
            nullable=True,
            comment="minutes before the start, the longest first; null for each person's own",
        ),
        sa.Column("series_id", Id, nullable=True),
        _at("recurrence_at"),
        sa.Column("changed", sa.Boolean, nullable=False, server_default=sa.false(), comment="differs from its series"),
        sa.Column("seats", sa.Integer, nullable=True, comment="null where it is no group session"),
        sa.PrimaryKeyConstraint("booking_id", name="pk_meetings"),
        sa.CheckConstraint("priority BETWEEN 1 AND 4", name="priority"),
        sa.CheckConstraint("seats > 0", name="seats"),
    )
    _partial_index("ix_meetings_room", ["room_id"], "room_id IS NOT NULL")
    _partial_index("uq_meetings_occurrence", ["series_id", "recurrence_at"], "series_id IS NOT NULL", unique=True)


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("id", Id, nullable=False),
        sa.Column("booking_id", Id, sa.ForeignKey("bookings.id", name="fk_invitations_booking_id"), nullable=False),
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_invitations_person_id"), nullable=True),
        sa.Column("email", sa.Text, nullable=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("required", sa.Boolean, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        *(_at(name) for name in ("sent_at", "responded_at", "proposed_start", "proposed_end")),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("booking_id", "person_id", name="uq_invitations_booking_id_person_id"),
        sa.UniqueConstraint("booking_id", "email", name="uq_invitations_booking_id_email"),
        sa.CheckConstraint("answer IN ('accepted', 'declined', 'pending', 'tentative')", name="answer"),
        sa.CheckConstraint("person_id IS NOT NULL OR email IS NOT NULL", name="somebody"),
        sa.CheckConstraint("proposed_end > proposed_start", name="proposed"),
    )
    op.create_index("ix_invitations_person_id_booking_id", "invitations", ["person_id", "booking_id"])


def _at(name: str) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=True, comment="UTC, whole seconds")


def _partial_index(name: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    part = sa.text(where)
    op.create_index(name, "meetings", columns, unique=unique, postgresql_where=part, sqlite_where=part)
