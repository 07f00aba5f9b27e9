"""Of a group session several may not have come, and its host rates each guest."""

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let each person be missed, and each be rated, once."""
    with op.batch_alter_table("absences") as table:
        table.drop_constraint("pk_absences", type_="primary")
        table.create_primary_key("pk_absences", ["booking_id", "absent_id"])
    with op.batch_alter_table("ratings") as table:
        table.drop_constraint("pk_ratings", type_="primary")
        table.create_primary_key("pk_ratings", ["booking_id", "person_id", "rated_id"])
