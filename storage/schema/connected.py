"""Connected calendars: where they are read, what they held, and the time that this makes busy."""

from sqlalchemy import CheckConstraint, Column, PrimaryKeyConstraint, Table, Text

from core.model.connected import Connection, Trouble
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

connected_calendars = Table(
    "connected_calendars",
    metadata,
    id_column(),
    to_column("people", "person_id", index=True),
    Column("address", Text, nullable=False, comment="encrypted with SECRET_KEY (Fernet)"),
    at_column("created_at"),
    text_column("name"),
    text_column("state"),
    text_column("trouble", null=True),
    number_column("failures", "in a row"),
    text_column("etag"),
    text_column("modified"),
    Column("digest", Text, nullable=False, comment="SHA-256 of the content that was last taken in"),
    at_column("read_at", null=True),
    at_column("taken_at", null=True),
    at_column("due_at", null=True),
    at_column("lease_until", null=True),
    CheckConstraint(one_of("state", Connection), name="state"),
    CheckConstraint(one_of("trouble", Trouble), name="trouble"),
    partial_index("ix_connected_calendars_due", "due_at", where="due_at IS NOT NULL"),
)

calendar_events = Table(
    "calendar_events",
    metadata,
    to_column("connected_calendars", "connected_id"),
    text_column("uid"),
    Column("recurrence", Text, nullable=False, comment="which occurrence of the uid"),
    at_column("starts_at"),
    at_column("ends_at"),
    flag_column("busy"),
    Column("title", Text, nullable=False, comment="for its owner alone"),
    PrimaryKeyConstraint("connected_id", "uid", "recurrence"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
)

busy_times = Table(
    "busy_times",
    metadata,
    to_column("calendars", "calendar_id"),
    at_column("starts_at"),
    at_column("ends_at"),
    PrimaryKeyConstraint("calendar_id", "starts_at"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
)
