"""Pools: people who stand in for each other."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "pools",
        sa.Column("id", Id, nullable=False),
        _to("pools", "organisations", "organisation_id"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pools"),
        sa.UniqueConstraint("organisation_id", "folded", name="uq_pools_organisation_id_folded"),
    )
    op.create_table(
        "pool_people",
        _to("pool_people", "pools", "pool_id"),
        _to("pool_people", "people", "person_id"),
        sa.Column(
            "place",
            sa.Integer,
            nullable=False,
            comment="the order in which they take turns where all have had the same",
        ),
        sa.PrimaryKeyConstraint("pool_id", "person_id", name="pk_pool_people"),
    )
    op.create_index("ix_pool_people_person_id", "pool_people", ["person_id"])


def _to(table: str, other: str, name: str) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{name}"), nullable=False)
