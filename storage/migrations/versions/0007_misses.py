"""Misses: words that were not understood are kept for the organizers, of people who agree."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table. Nobody was asked yet; an organisation may switch it off."""
    op.create_table(
        "misses",
        sa.Column("id", Id),
        sa.Column(
            "organisation_id",
            Id,
            sa.ForeignKey("organisations.id", name="fk_misses_organisation_id"),
            nullable=False,
        ),
        sa.Column("person_id", Id, sa.ForeignKey("people.id", name="fk_misses_person_id"), nullable=False),
        sa.Column("at", UtcDateTime, nullable=False, comment="UTC, whole seconds"),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False, comment="BCP 47, as it was read"),
        sa.Column("offered", Json, nullable=False, comment="captions of the buttons that were offered instead"),
        sa.PrimaryKeyConstraint("id", name="pk_misses"),
    )
    op.create_index("ix_misses_organisation_id_at", "misses", ["organisation_id", "at"])
    op.create_index("ix_misses_person_id_at", "misses", ["person_id", "at"])
    op.create_index("ix_misses_at", "misses", ["at"])
    asked = "whether their words not understood may be kept; null until asked"
    op.add_column("people", sa.Column("keeps_misses", sa.Boolean, nullable=True, comment=asked))
    kept = "whether words not understood may be kept, of people who agree"
    op.add_column(
        "organisations",
        sa.Column("keeps_misses", sa.Boolean, nullable=False, server_default=sa.true(), comment=kept),
    )
