"""A poll whose meeting is to have a room."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the room must have, and which it is."""
    wanted = "people, amenities and place of the room that is wanted, null for none"
    with op.batch_alter_table("polls") as table:
        table.add_column(sa.Column("room", Json, nullable=True, comment=wanted))
        table.add_column(sa.Column("room_id", Id, nullable=True))
        table.create_foreign_key("fk_polls_room_id", "rooms", ["room_id"], ["id"])
