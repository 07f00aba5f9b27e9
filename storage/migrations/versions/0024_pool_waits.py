"""Waiting for anyone of a pool."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the pool that is waited for, and the way to find who does when there is no such pool any more."""
    op.add_column("waitlist_entries", sa.Column("pool_id", Id, nullable=True, comment="anyone of this pool"))
    part = sa.text("pool_id IS NOT NULL")
    op.create_index(
        "ix_waitlist_entries_pool", "waitlist_entries", ["pool_id"], postgresql_where=part, sqlite_where=part
    )
