"""How often guests may move a session, and what they must give a reason for."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_LIMIT = "moves of a guest's, 0 for any number"
_REASONS = "what guests give a reason for"


def upgrade() -> None:
    """Add the rules of organisations and services, and the count of each session; none was limited so far."""
    op.add_column(
        "organisations", sa.Column("moves_limit", sa.Integer, nullable=False, server_default="0", comment=_LIMIT)
    )
    op.add_column(
        "organisations", sa.Column("reasons", sa.Text, nullable=False, server_default="none", comment=_REASONS)
    )
    as_usual = ", null as the organisation has it"
    op.add_column("services", sa.Column("moves_limit", sa.Integer, nullable=True, comment=_LIMIT + as_usual))
    op.add_column("services", sa.Column("reasons", sa.Text, nullable=True, comment=_REASONS + as_usual))
    moves = "how often its guest has moved it"
    op.add_column("bookings", sa.Column("guest_moves", sa.Integer, nullable=False, server_default="0", comment=moves))
