"""Gatherings: who has said to be in, where a time for a group is to be found."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "gatherings",
        sa.Column("id", Id, nullable=False),
        sa.Column(
            "organisation_id",
            Id,
            sa.ForeignKey("organisations.id", name="fk_gatherings_organisation_id"),
            nullable=False,
        ),
        sa.Column("starter_id", Id, sa.ForeignKey("people.id", name="fk_gatherings_starter_id"), nullable=False),
        sa.Column("board", Json, nullable=False, comment="the group: platform, tenant, chat, thread"),
        sa.Column("wish", sa.Text, nullable=False),
        sa.Column("started_at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.PrimaryKeyConstraint("id", name="pk_gatherings"),
    )
    for name in ("organisation_id", "starter_id"):
        op.create_index(f"ix_gatherings_{name}", "gatherings", [name])
    op.create_table(
        "gathered",
        sa.Column("id", Id, nullable=False),
        sa.Column(
            "gathering_id",
            Id,
            sa.ForeignKey("gatherings.id", name="fk_gathered_gathering_id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_gathered_person_id"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_gathered"),
        sa.UniqueConstraint("gathering_id", "person_id", name="uq_gathered_gathering_id_person_id"),
    )
    op.create_index("ix_gathered_person_id", "gathered", ["person_id"])
