"""Mail: the address that was confirmed by a code, to which mail may go."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column. No address counts as confirmed."""
    op.add_column(
        "people", sa.Column("mail", sa.Text, nullable=True, comment="the e-mail address that was confirmed by a code")
    )
