"""The rooms of organisations, what is in them, and who checked into them."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from storage.schema.columns import (
    at_column,
    flag_column,
    id_column,
    metadata,
    number_column,
    partial_index,
    text_column,
    to_column,
)
from storage.types import Id, Json

rooms = Table(
    "rooms",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    to_column("calendars", "calendar_id"),
    text_column("name"),
    Column("folded", Text, nullable=False, comment="the name without case, by which it is one"),
    text_column("place"),
    Column("folded_place", Text, nullable=False, comment="the place without case, to be searched"),
    number_column("capacity", "people"),
    Column(
        "timetable", Text, nullable=False, comment="IANA zone, then weekday:start-end in minutes of the day, Monday 0"
    ),
    flag_column("check_in"),
    Column("policy", Text, comment="how clashes over it are decided; null: as the organisation decides"),
    flag_column("active"),
    UniqueConstraint("calendar_id"),
    UniqueConstraint("organisation_id", "folded"),
    CheckConstraint("capacity >= 1", name="capacity"),
    partial_index("ix_rooms_fit", "organisation_id", "capacity", "folded", where="active"),
    Index(None, "organisation_id", "timetable"),
)

room_amenities = Table(
    "room_amenities",
    metadata,
    to_column("rooms", "room_id"),
    text_column("amenity"),
    PrimaryKeyConstraint("room_id", "amenity"),
)

check_ins = Table(
    "check_ins",
    metadata,
    Column("booking_id", Id, ForeignKey("bookings.id"), primary_key=True, autoincrement=False),
    at_column("starts_at"),
    to_column("rooms", "room_id"),
    to_column("people", "person_id", null=True, index=True),
    at_column("at", null=True),
    at_column("released_at", null=True),
)

room_waits = Table(
    "room_waits",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    to_column("people", "person_id", index=True),
    to_column("rooms", "room_id", null=True),
    number_column("capacity", "people"),
    Column("amenities", Json, nullable=False, comment="words, in order"),
    text_column("place"),
    at_column("starts_at"),
    at_column("ends_at"),
    number_column("length", "minutes"),
    at_column("created_at"),
    Column("booking_id", Id, ForeignKey("bookings.id"), comment="the held time that is offered to it at present"),
    Column("had", Json, nullable=False, comment="[room, start in epoch seconds] of what was offered before"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    UniqueConstraint("booking_id"),
    at_column("due_at", null=True),
    at_column("lease_until", null=True),
    Index(None, "organisation_id", "ends_at"),
    partial_index("ix_room_waits_due", "due_at", where="due_at IS NOT NULL"),
)
