"""What is for several people: meetings and who is invited to them. A meeting is a booking without a guest."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, UniqueConstraint, false

from core.model.invitation import Answer
from storage.schema.columns import (
    at_column,
    flag_column,
    id_column,
    metadata,
    number_column,
    one_of,
    partial_index,
    text_column,
    to_column,
)
from storage.types import Id, Json

meetings = Table(
    "meetings",
    metadata,
    Column("booking_id", Id, ForeignKey("bookings.id"), primary_key=True, autoincrement=False),
    text_column("title"),
    text_column("description"),
    Column("room_id", Id),
    number_column("priority", "1 low, 2 normal, 3 high, 4 urgent"),
    flag_column("private"),
    flag_column("all_day"),
    Column("reminders", Json, comment="minutes before the start, the longest first; null for each person's own"),
    Column("series_id", Id),
    at_column("recurrence_at", null=True),
    Column("changed", Boolean, nullable=False, server_default=false(), comment="differs from its series"),
    Column("seats", Integer, comment="null where it is no group session"),
    CheckConstraint("priority BETWEEN 1 AND 4", name="priority"),
    CheckConstraint("seats > 0", name="seats"),
    partial_index("ix_meetings_room", "room_id", where="room_id IS NOT NULL"),
    partial_index("uq_meetings_occurrence", "series_id", "recurrence_at", where="series_id IS NOT NULL", unique=True),
)

invitations = Table(
    "invitations",
    metadata,
    id_column(),
    to_column("bookings", "booking_id"),
    to_column("people", "person_id", null=True),
    text_column("email", null=True),
    text_column("name"),
    flag_column("required"),
    text_column("answer"),
    text_column("note"),
    at_column("sent_at", null=True),
    at_column("responded_at", null=True),
    at_column("proposed_start", null=True),
    at_column("proposed_end", null=True),
    UniqueConstraint("booking_id", "person_id"),
    UniqueConstraint("booking_id", "email"),
    Index(None, "person_id", "booking_id"),
    CheckConstraint(one_of("answer", Answer), name="answer"),
    CheckConstraint("person_id IS NOT NULL OR email IS NOT NULL", name="somebody"),
    CheckConstraint("proposed_end > proposed_start", name="proposed"),
)
