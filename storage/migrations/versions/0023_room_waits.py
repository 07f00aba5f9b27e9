"""Waiting for a room, and what is offered of it by the clock."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_KINDS = (
    "kind IN ('ask_check_in', 'begin', 'check', 'close', 'end', 'end_offer', 'open', "
    "'release_room', 'remind', 'warn_check_in')"
)


def upgrade() -> None:
    """Make the table, and let the clock end what is offered."""
    op.create_table(
        "room_waits",
        sa.Column("id", Id, nullable=False),
        _to("organisations", "organisation_id"),
        _to("people", "person_id"),
        _to("rooms", "room_id", null=True),
        sa.Column("capacity", sa.Integer, nullable=False, comment="people"),
        sa.Column("amenities", Json, nullable=False, comment="words, in order"),
        sa.Column("place", sa.Text, nullable=False),
        _at("starts_at"),
        _at("ends_at"),
        sa.Column("length", sa.Integer, nullable=False, comment="minutes"),
        _at("created_at"),
        sa.Column(
            "booking_id",
            Id,
            sa.ForeignKey("bookings.id", name="fk_room_waits_booking_id"),
            nullable=True,
            comment="the held time that is offered to it at present",
        ),
        sa.Column("had", Json, nullable=False, comment="[room, start in epoch seconds] of what was offered before"),
        _at("due_at", null=True),
        _at("lease_until", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_room_waits"),
        sa.UniqueConstraint("booking_id", name="uq_room_waits_booking_id"),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    )
    op.create_index("ix_room_waits_person_id", "room_waits", ["person_id"])
    op.create_index("ix_room_waits_organisation_id_ends_at", "room_waits", ["organisation_id", "ends_at"])
    due = sa.text("due_at IS NOT NULL")
    op.create_index("ix_room_waits_due", "room_waits", ["due_at"], postgresql_where=due, sqlite_where=due)
    with op.batch_alter_table("timers") as table:
        table.drop_constraint("kind", type_="check")
        table.create_check_constraint("kind", _KINDS)


def _to(table: str, name: str, *, null: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", name=f"fk_room_waits_{name}")
    return sa.Column(name, Id, key, nullable=null)


def _at(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")
