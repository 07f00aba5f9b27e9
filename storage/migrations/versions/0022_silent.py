"""Whether messages can reach an identity without a sound, as its platform tells."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it; of those that are known already, Telegram's can."""
    told = "messages can arrive without a sound"
    op.add_column(
        "identities", sa.Column("silent", sa.Boolean, nullable=False, server_default=sa.false(), comment=told)
    )
    op.execute("UPDATE identities SET silent = true WHERE platform = 'telegram'")
