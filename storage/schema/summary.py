"""What is kept of sessions that are over: what their people wrote down, and how they rated each other."""

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, PrimaryKeyConstraint, Table, false

from storage.schema.columns import at_column, flag_column, metadata, text_column, to_column

session_notes = Table(
    "session_notes",
    metadata,
    to_column("bookings", "booking_id"),
    to_column("people", "person_id", index=True),
    text_column("notes"),
    text_column("next_steps"),
    at_column("written_at"),
    PrimaryKeyConstraint("booking_id", "person_id"),
)

ratings = Table(
    "ratings",
    metadata,
    to_column("bookings", "booking_id"),
    to_column("organisations", "organisation_id"),
    to_column("people", "person_id", index=True),
    to_column("people", "rated_id"),
    Column("stars", Integer, nullable=False, comment="1 to 5, the best last"),
    text_column("comment"),
    at_column("rated_at"),
    flag_column("as_host"),
    Column("counted", Boolean, nullable=False, server_default=false(), comment="part of the host's average"),
    PrimaryKeyConstraint("booking_id", "person_id", "rated_id"),
    CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),
    Index(None, "rated_id", "organisation_id", "counted"),
    Index(None, "organisation_id", "rated_at"),
)
