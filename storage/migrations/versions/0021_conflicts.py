"""What organisations do about conflicts, and what their organizers decided."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_POLICIES = "policy IN ('ask', 'force', 'priority', 'propose', 'refuse')"
_VERDICTS = "verdict IN ('approved', 'expired', 'moved_new', 'moved_old', 'refused', 'withdrawn')"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "conflict_rules",
        _key("conflict_rules", "organisation_id", "organisations"),
        sa.Column("policy", sa.Text, nullable=True),
        sa.Column("remind_after", sa.Integer, nullable=False, comment="minutes until organizers are reminded"),
        sa.Column("answer_within", sa.Integer, nullable=False, comment="minutes until what they were asked is refused"),
        sa.Column(
            "before_start",
            sa.Integer,
            nullable=False,
            comment="minutes before the start at which it is refused at the latest",
        ),
        *(sa.Column(name, sa.Text, nullable=True) for name in ("platform", "tenant", "chat_id")),
        sa.PrimaryKeyConstraint("organisation_id", name="pk_conflict_rules"),
        sa.CheckConstraint(_POLICIES, name="policy"),
    )
    op.create_table(
        "service_policies",
        _key("service_policies", "service_id", "services"),
        sa.Column("policy", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("service_id", name="pk_service_policies"),
        sa.CheckConstraint(_POLICIES, name="policy"),
    )
    first = "comes before all others"
    column = sa.Column("displaced", sa.Boolean, nullable=False, server_default=sa.false(), comment=first)
    op.add_column("waitlist_entries", column)
    displaced = sa.text("displaced")
    op.create_index(
        "ix_waitlist_entries_displaced",
        "waitlist_entries",
        ["organisation_id", "ends_at"],
        postgresql_where=displaced,
        sqlite_where=displaced,
    )
    _decisions()


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", Id, nullable=False),
        _to("organisation_id", "organisations"),
        _to("booking_id", "bookings"),
        _to("asked_by", "people"),
        _at("asked_at", null=False),
        _at("expires_at", null=False),
        sa.Column("seen", Json, nullable=False, comment="[booking, version] of what is in the way, as it was shown"),
        sa.Column("why", sa.Text, nullable=False),
        _at("due_at"),
        _at("lease_until"),
        sa.Column("reminded", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("verdict", sa.Text, nullable=True),
        _to("decided_by", "people", null=True),
        _at("decided_at"),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sa.CheckConstraint(_VERDICTS, name="verdict"),
        sa.CheckConstraint("version >= 1", name="version"),
    )
    for name in ("booking_id", "asked_by", "decided_by"):
        op.create_index(f"ix_decisions_{name}", "decisions", [name])
    waiting = sa.text("verdict IS NULL")
    op.create_index(
        "uq_decisions_waiting",
        "decisions",
        ["booking_id"],
        unique=True,
        postgresql_where=waiting,
        sqlite_where=waiting,
    )
    op.create_index("ix_decisions_due", "decisions", ["due_at"], postgresql_where=waiting, sqlite_where=waiting)


def _key(table: str, name: str, to: str) -> sa.Column[int]:
    return sa.Column(
        name, Id, sa.ForeignKey(f"{to}.id", name=f"fk_{table}_{name}"), nullable=False, autoincrement=False
    )


def _to(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id", name=f"fk_decisions_{name}"), nullable=null)


def _at(name: str, *, null: bool = True) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")
