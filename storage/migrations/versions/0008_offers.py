"""The waitlist: freed time is offered to one person at a time, in the order that the organisation chooses."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())


def upgrade() -> None:
    """Add what offers need to entries, bookings, services, people and organisations."""
    op.add_column("waitlist_entries", _flag("urgent"))
    op.add_column("waitlist_entries", _flag("paused"))
    columns = ["organisation_id", "created_at", "id"]
    op.create_index("ix_waitlist_entries_organisation_id_created_at_id", "waitlist_entries", columns)
    offered = "the waitlist entry that it was offered to, which may be gone"
    op.add_column("bookings", sa.Column("entry_id", Id, nullable=True, comment=offered))
    _partial_index("ix_bookings_offered", ["host_id", "starts_at"], "entry_id IS NOT NULL")
    _partial_index("uq_bookings_offer", ["entry_id"], "state = 'held'", unique=True)
    held = "freed time is held for who waits"
    op.add_column("services", sa.Column("offer_minutes", sa.Integer, nullable=False, server_default="5", comment=held))
    op.add_column("services", _flag("no_show_frees"))
    op.add_column("people", _flag("offers_in_quiet"))
    order = sa.Column("waitlist_order", sa.Text, nullable=False, server_default="first_come")
    known = "waitlist_order IN ('fewest_sessions', 'first_come', 'urgent_first')"
    with op.batch_alter_table("organisations") as table:
        table.add_column(order)
        table.create_check_constraint("waitlist_order", known)


def _partial_index(name: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    part = sa.text(where)
    op.create_index(name, "bookings", columns, unique=unique, postgresql_where=part, sqlite_where=part)
