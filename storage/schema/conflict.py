"""What an organisation does about conflicts, and what its organizers decided."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, false

from core.model.conflict import Policy
from core.model.decision import Verdict
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
from storage.types import Id, Json

conflict_rules = Table(
    "conflict_rules",
    metadata,
    Column("organisation_id", Id, ForeignKey("organisations.id"), primary_key=True, autoincrement=False),
    text_column("policy", null=True),
    Column("remind_after", Integer, nullable=False, comment="minutes until organizers are reminded"),
    Column("answer_within", Integer, nullable=False, comment="minutes until what they were asked is refused"),
    Column(
        "before_start", Integer, nullable=False, comment="minutes before the start at which it is refused at the latest"
    ),
    text_column("platform", null=True),
    text_column("tenant", null=True),
    text_column("chat_id", null=True),
    CheckConstraint(one_of("policy", Policy), name="policy"),
)

service_policies = Table(
    "service_policies",
    metadata,
    Column("service_id", Id, ForeignKey("services.id"), primary_key=True, autoincrement=False),
    text_column("policy"),
    CheckConstraint(one_of("policy", Policy), name="policy"),
)

decisions = Table(
    "decisions",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    to_column("bookings", "booking_id", index=True),
    to_column("people", "asked_by", index=True),
    at_column("asked_at"),
    at_column("expires_at"),
    Column("seen", Json, nullable=False, comment="[booking, version] of what is in the way, as it was shown"),
    text_column("why"),
    at_column("due_at", null=True),
    at_column("lease_until", null=True),
    Column("reminded", Boolean, nullable=False, server_default=false()),
    number_column("version"),
    text_column("verdict", null=True),
    to_column("people", "decided_by", null=True, index=True),
    at_column("decided_at", null=True),
    text_column("reason"),
    CheckConstraint(one_of("verdict", Verdict), name="verdict"),
    CheckConstraint("version >= 1", name="version"),
    partial_index("uq_decisions_waiting", "booking_id", where="verdict IS NULL", unique=True),
    Index(None, "organisation_id", "id"),
    partial_index("ix_decisions_due", "due_at", where="verdict IS NULL"),
)
