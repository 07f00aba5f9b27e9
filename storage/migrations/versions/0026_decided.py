"""How much a session matters that was asked for as urgent, and what was displaced without asking anybody."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_VERDICTS = "verdict IN ('approved', 'displaced', 'expired', 'moved_new', 'moved_old', 'refused', 'withdrawn')"
_URGENT = "of a session that was asked for as urgent; a meeting's stands with it"


def upgrade() -> None:
    """Add the column, the verdict, and the way to the latest decisions."""
    op.add_column("bookings", sa.Column("priority", sa.Integer, nullable=True, comment=_URGENT))
    with op.batch_alter_table("decisions") as table:
        table.drop_constraint("verdict", type_="check")
        table.create_check_constraint("verdict", _VERDICTS)
    op.create_index("ix_decisions_organisation_id_id", "decisions", ["organisation_id", "id"])
