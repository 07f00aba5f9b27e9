"""Time polls: several times put to people, who vote until one is booked."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_STATES = "state IN ('booked', 'closed', 'open', 'withdrawn')"
_VOTES = "vote IN ('if_needed', 'no', 'yes')"


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "polls",
        sa.Column("id", Id, nullable=False),
        _to("polls", "organisations", "organisation_id"),
        _to("polls", "people", "host_id"),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("private", sa.Boolean, nullable=False),
        sa.Column("board", Json, nullable=True, comment="the group in which it stands: platform, tenant, chat, thread"),
        _at("deadline"),
        _at("nudge_at", null=True),
        _at("created_at"),
        _at("due_at", null=True),
        sa.Column("lease_until", UtcDateTime, nullable=True, comment="until then one worker looks at it"),
        _to("polls", "bookings", "meeting_id", null=True),
        sa.Column("booked_id", Id, nullable=True, comment="the choice that was booked"),
        sa.CheckConstraint(_STATES, name="state"),
        sa.CheckConstraint("version >= 1", name="version"),
        sa.PrimaryKeyConstraint("id", name="pk_polls"),
    )
    for name in ("organisation_id", "host_id", "meeting_id"):
        op.create_index(f"ix_polls_{name}", "polls", [name])
    is_open = sa.text("state IN ('open')")
    op.create_index("ix_polls_due", "polls", ["due_at"], postgresql_where=is_open, sqlite_where=is_open)
    op.create_table(
        "poll_choices",
        sa.Column("id", Id, nullable=False),
        _to("poll_choices", "polls", "poll_id"),
        _at("starts_at"),
        _at("ends_at"),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
        sa.PrimaryKeyConstraint("id", name="pk_poll_choices"),
        sa.UniqueConstraint("poll_id", "starts_at", name="uq_poll_choices_poll_id_starts_at"),
    )
    op.create_table(
        "voters",
        _to("voters", "polls", "poll_id"),
        _to("voters", "people", "person_id"),
        sa.Column("place", sa.Integer, nullable=False, comment="the order in which they were asked"),
        sa.Column("required", sa.Boolean, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False),
        _at("marked_at", null=True),
        sa.PrimaryKeyConstraint("poll_id", "person_id", name="pk_voters"),
    )
    op.create_index("ix_voters_person_id", "voters", ["person_id"])
    op.create_table(
        "votes",
        _to("votes", "poll_choices", "choice_id"),
        _to("votes", "people", "person_id"),
        _to("votes", "polls", "poll_id"),
        sa.Column("vote", sa.Text, nullable=False),
        sa.CheckConstraint(_VOTES, name="vote"),
        sa.PrimaryKeyConstraint("choice_id", "person_id", name="pk_votes"),
    )
    op.create_index("ix_votes_poll_id_person_id", "votes", ["poll_id", "person_id"])


def _to(table: str, other: str, name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{name}"), nullable=null)


def _at(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")
