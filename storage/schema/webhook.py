"""Webhooks, their addresses and secrets encrypted, and the messages that are to be posted there."""

from sqlalchemy import CheckConstraint, Column, Table, Text

from core.model.webhook import Condition, Trouble
from storage.schema.columns import (
    at_column,
    id_column,
    metadata,
    number_column,
    one_of,
    partial_index,
    text_column,
    to_column,
)
from storage.types import Json

webhooks = Table(
    "webhooks",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id", index=True),
    Column("sealed", Text, nullable=False, comment="address and secrets, encrypted with SECRET_KEY (Fernet)"),
    Column("groups", Json, nullable=False, comment="what is posted there"),
    at_column("created_at"),
    text_column("condition"),
    at_column("changed_at", null=True),
    at_column("renewed_at", null=True),
    at_column("succeeded_at", null=True),
    at_column("failed_at", null=True),
    text_column("trouble", null=True),
    at_column("told_at", null=True),
    at_column("lease_until", null=True),
    CheckConstraint(one_of("condition", Condition), name="condition"),
    CheckConstraint(one_of("trouble", Trouble), name="trouble"),
)

webhook_messages = Table(
    "webhook_messages",
    metadata,
    id_column(),
    to_column("webhooks", "webhook_id"),
    Column("key", Text, nullable=False, unique=True, comment="its id for the receiver"),
    text_column("type"),
    at_column("at"),
    to_column("bookings", "booking_id", null=True),
    to_column("people", "by", null=True, index=True),
    Column("detail", Text, nullable=False, comment="when it began before it was moved, ISO 8601"),
    Column("body", Text, nullable=False, comment="JSON, fixed by the first attempt, deleted when it is over"),
    number_column("attempts"),
    at_column("due_at", null=True),
    at_column("ended_at", null=True),
    text_column("trouble", null=True),
    to_column("people", "asked_by", null=True, index=True),
    CheckConstraint(one_of("trouble", Trouble), name="trouble"),
    partial_index("ix_webhook_messages_due", "webhook_id", "due_at", where="due_at IS NOT NULL"),
    partial_index("ix_webhook_messages_open", "webhook_id", where="ended_at IS NULL"),
    partial_index("ix_webhook_messages_at", "at", where="due_at IS NULL"),
)
