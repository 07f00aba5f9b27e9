"""Asking the holders of rooms before their time ends."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

_KINDS = (
    "kind IN ('ask_check_in', 'begin', 'check', 'close', 'end', 'end_offer', 'open', "
    "'release_room', 'remind', 'room_ends', 'warn_check_in')"
)


def upgrade() -> None:
    """Add the choice, which nobody has made, and let the clock ask."""
    which = "of which rooms holders are asked"
    op.add_column("organisations", sa.Column("room_ends", sa.Text, nullable=False, server_default="off", comment=which))
    with op.batch_alter_table("timers") as table:
        table.drop_constraint("kind", type_="check")
        table.create_check_constraint("kind", _KINDS)
