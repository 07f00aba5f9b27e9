"""Series: what repeats when, and until which day its occurrences have been made."""

from sqlalchemy import CheckConstraint, Column, Date, Table

from core.model.series import SeriesKind
from storage.schema.columns import (
    at_column,
    flag_column,
    id_column,
    metadata,
    number_column,
    one_of,
    partial_index,
    text_column,
    to_column,
)
from storage.types import Json, UtcDateTime

series = Table(
    "series",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id", index=True),
    text_column("kind"),
    text_column("rule"),
    text_column("zone"),
    Column("first_day", Date, nullable=False, comment="in the zone"),
    number_column("minute", "minute of the day in the zone"),
    number_column("length", "minutes"),
    flag_column("whole_days"),
    Column("exceptions", Json, nullable=False, comment="days in the zone, in order"),
    Column("made_until", Date, nullable=False, comment="in the zone, included"),
    at_column("extend_at", null=True),
    Column("lease_until", UtcDateTime, comment="until then one worker makes its next occurrences"),
    number_column("version"),
    at_column("created_at"),
    CheckConstraint(one_of("kind", SeriesKind), name="kind"),
    CheckConstraint("version >= 1", name="version"),
    partial_index("ix_series_extend_at", "extend_at", where="extend_at IS NOT NULL"),
)
