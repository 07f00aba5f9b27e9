"""What turns an entry of the waitlist has had: time that comes free while another is offered to it is not lost to it."""

import sqlalchemy as sa
from alembic import op

from storage.types import Json

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column. No entry has had any."""
    meaning = "[host, start, end in epoch seconds, due]"
    op.add_column("waitlist_entries", sa.Column("turns", Json, nullable=False, server_default="[]", comment=meaning))
