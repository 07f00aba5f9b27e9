"""Languages: people choose the one that they are spoken to in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a person's own choice stand beside what the platform tells."""
    chosen = "BCP 47, chosen by the person; null for the language that the platform tells"
    op.add_column("people", sa.Column("speaks", sa.Text, nullable=True, comment=chosen))
