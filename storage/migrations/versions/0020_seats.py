"""Group sessions: how many seats a kind of session has, and what a seat that came free is offered as."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the seats, the group session that a held seat would join, and the ways to find both."""
    one = "more than one: several guests share a session"
    op.add_column("services", sa.Column("seats", sa.Integer, nullable=False, server_default="1", comment=one))
    joins = "the group session in which a seat is held"
    op.add_column("bookings", sa.Column("joins_id", Id, nullable=True, comment=joins))
    _partial_index("ix_bookings_joins", ["joins_id"], "joins_id IS NOT NULL")
    _partial_index("ix_bookings_group", ["service_id", "starts_at"], "guest_id IS NULL AND service_id IS NOT NULL")


def _partial_index(name: str, columns: list[str], where: str) -> None:
    part = sa.text(where)
    op.create_index(name, "bookings", columns, postgresql_where=part, sqlite_where=part)
