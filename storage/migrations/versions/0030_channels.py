"""The channels that people choose for their notices, and copies of notices."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what was chosen, and whether a notice has its copies."""
    chosen = "chosen channels: topic, channel, use; null for the usual ones"
    op.add_column("people", sa.Column("channels", Json, nullable=True, comment=chosen))
    has = "whether other channels have their copies of it"
    op.add_column("outbox", sa.Column("copied", sa.Boolean, nullable=False, server_default=sa.false(), comment=has))
    of = "the notice of which this is a channel's copy; that may be gone"
    op.add_column("outbox", sa.Column("copy_of", Id, nullable=True, comment=of))
    with op.batch_alter_table("outbox") as table:
        leads = "where an answer or copy goes; null: wherever the reader is reached"
        table.alter_column("platform", existing_type=sa.Text, existing_nullable=True, comment=leads)
    part = sa.text("copy_of IS NOT NULL")
    op.create_index("ix_outbox_copy_of", "outbox", ["copy_of"], postgresql_where=part, sqlite_where=part)
