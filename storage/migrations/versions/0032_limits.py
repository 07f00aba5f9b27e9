"""How many sessions a mentor takes a day and a week."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both limits; nobody had one."""
    for name in ("day", "week"):
        limit = sa.Column(
            f"{name}_limit",
            sa.Integer,
            nullable=False,
            server_default="0",
            comment=f"sessions a {name}, 0 for any number",
        )
        op.add_column("memberships", limit)
