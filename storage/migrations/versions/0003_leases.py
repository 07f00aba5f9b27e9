"""Leases: what falls due is shared by any number of processes."""

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let holds and requests that fall due be leased."""
    lapsing = sa.Column("lease_until", UtcDateTime, nullable=True, comment="until then one worker lets it lapse")
    op.add_column("bookings", lapsing)
