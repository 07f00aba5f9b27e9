"""Rooms, each with a calendar of its own, and what is in them."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "rooms",
        sa.Column("id", Id, nullable=False),
        sa.Column(
            "organisation_id", Id, sa.ForeignKey("organisations.id", name="fk_rooms_organisation_id"), nullable=False
        ),
        sa.Column("calendar_id", Id, sa.ForeignKey("calendars.id", name="fk_rooms_calendar_id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False, comment="the name without case, by which it is one"),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("folded_place", sa.Text, nullable=False, comment="the place without case, to be searched"),
        sa.Column("capacity", sa.Integer, nullable=False, comment="people"),
        sa.Column(
            "timetable",
            sa.Text,
            nullable=False,
            comment="IANA zone, then weekday:start-end in minutes of the day, Monday 0",
        ),
        sa.Column("check_in", sa.Boolean, nullable=False),
        sa.Column(
            "policy",
            sa.Text,
            nullable=True,
            comment="how clashes over it are decided; null: as the organisation decides",
        ),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rooms"),
        sa.UniqueConstraint("calendar_id", name="uq_rooms_calendar_id"),
        sa.UniqueConstraint("organisation_id", "folded", name="uq_rooms_organisation_id_folded"),
        sa.CheckConstraint("capacity >= 1", name="capacity"),
    )
    active = sa.text("active")
    op.create_index(
        "ix_rooms_fit",
        "rooms",
        ["organisation_id", "capacity", "folded"],
        postgresql_where=active,
        sqlite_where=active,
    )
    op.create_index("ix_rooms_organisation_id_timetable", "rooms", ["organisation_id", "timetable"])
    op.create_table(
        "room_amenities",
        sa.Column("room_id", Id, sa.ForeignKey("rooms.id", name="fk_room_amenities_room_id"), nullable=False),
        sa.Column("amenity", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("room_id", "amenity", name="pk_room_amenities"),
    )
