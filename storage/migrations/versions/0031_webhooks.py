"""Webhooks of organisations, and the messages that are to be posted there."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_TROUBLES = "trouble IN ('broken', 'busy', 'forbidden', 'gone', 'redirect', 'refused', 'timeout', 'unreachable')"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "webhooks",
        sa.Column("id", Id, nullable=False),
        sa.Column(
            "organisation_id", Id, sa.ForeignKey("organisations.id", name="fk_webhooks_organisation_id"), nullable=False
        ),
        sa.Column("sealed", sa.Text, nullable=False, comment="address and secrets, encrypted with SECRET_KEY (Fernet)"),
        sa.Column("groups", Json, nullable=False, comment="what is posted there"),
        _at("created_at"),
        sa.Column("condition", sa.Text, nullable=False),
        _at("changed_at", null=True),
        _at("renewed_at", null=True),
        _at("succeeded_at", null=True),
        _at("failed_at", null=True),
        sa.Column("trouble", sa.Text, nullable=True),
        _at("told_at", null=True),
        _at("lease_until", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_webhooks"),
        sa.CheckConstraint("condition IN ('active', 'paused', 'removed', 'stopped')", name="condition"),
        sa.CheckConstraint(_TROUBLES, name="trouble"),
    )
    op.create_index("ix_webhooks_organisation_id", "webhooks", ["organisation_id"])
    op.create_table(
        "webhook_messages",
        sa.Column("id", Id, nullable=False),
        sa.Column(
            "webhook_id", Id, sa.ForeignKey("webhooks.id", name="fk_webhook_messages_webhook_id"), nullable=False
        ),
        sa.Column("key", sa.Text, nullable=False, comment="its id for the receiver"),
        sa.Column("type", sa.Text, nullable=False),
        _at("at"),
        sa.Column("booking_id", Id, sa.ForeignKey("bookings.id", name="fk_webhook_messages_booking_id"), nullable=True),
        sa.Column("by", Id, sa.ForeignKey("people.id", name="fk_webhook_messages_by"), nullable=True),
        sa.Column("detail", sa.Text, nullable=False, comment="when it began before it was moved, ISO 8601"),
        sa.Column("body", sa.Text, nullable=False, comment="JSON, fixed by the first attempt, deleted when it is over"),
        sa.Column("attempts", sa.Integer, nullable=False),
        _at("due_at", null=True),
        _at("ended_at", null=True),
        sa.Column("trouble", sa.Text, nullable=True),
        sa.Column("asked_by", Id, sa.ForeignKey("people.id", name="fk_webhook_messages_asked_by"), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_webhook_messages"),
        sa.UniqueConstraint("key", name="uq_webhook_messages_key"),
        sa.CheckConstraint(_TROUBLES, name="trouble"),
    )
    op.create_index("ix_webhook_messages_by", "webhook_messages", ["by"])
    op.create_index("ix_webhook_messages_asked_by", "webhook_messages", ["asked_by"])
    _index("ix_webhook_messages_due", "webhook_id", "due_at", where="due_at IS NOT NULL")
    _index("ix_webhook_messages_open", "webhook_id", where="ended_at IS NULL")
    _index("ix_webhook_messages_at", "at", where="due_at IS NULL")


def _index(name: str, *columns: str, where: str) -> None:
    part = sa.text(where)
    op.create_index(name, "webhook_messages", list(columns), postgresql_where=part, sqlite_where=part)


def _at(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")
