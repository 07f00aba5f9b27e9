"""Checking into rooms: who was asked, who did, and what came free; and what the clock does about it."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, UtcDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_KINDS = "kind IN ('ask_check_in', 'begin', 'check', 'close', 'end', 'open', 'release_room', 'remind', 'warn_check_in')"


def upgrade() -> None:
    """Make the table, and let the clock ask, warn and release."""
    op.create_table(
        "check_ins",
        sa.Column(
            "booking_id",
            Id,
            sa.ForeignKey("bookings.id", name="fk_check_ins_booking_id"),
            nullable=False,
            autoincrement=False,
        ),
        _at("starts_at", null=False),
        sa.Column("room_id", Id, sa.ForeignKey("rooms.id", name="fk_check_ins_room_id"), nullable=False),
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_check_ins_person_id"), nullable=True),
        _at("at", null=True),
        _at("released_at", null=True),
        sa.PrimaryKeyConstraint("booking_id", name="pk_check_ins"),
    )
    op.create_index("ix_check_ins_person_id", "check_ins", ["person_id"])
    with op.batch_alter_table("timers") as table:
        table.drop_constraint("kind", type_="check")
        table.create_check_constraint("kind", _KINDS)


def _at(name: str, *, null: bool) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")
