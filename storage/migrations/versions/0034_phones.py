"""The phone numbers to which notices are sent as texts."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the number, and which of them was confirmed."""
    op.add_column("people", sa.Column("phone", sa.Text, nullable=True, comment="E.164"))
    confirmed = "the phone number that was confirmed by a code"
    op.add_column("people", sa.Column("sms", sa.Text, nullable=True, comment=confirmed))
