"""Who is in, where a time for a group is sought."""

from sqlalchemy import Column, ForeignKey, Table, UniqueConstraint

from storage.schema.columns import at_column, id_column, metadata, text_column, to_column
from storage.types import Id, Json

gatherings = Table(
    "gatherings",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id", index=True),
    to_column("people", "starter_id", index=True),
    Column("board", Json, nullable=False, comment="the group: platform, tenant, chat, thread"),
    text_column("wish"),
    at_column("started_at"),
)

gathered = Table(
    "gathered",
    metadata,
    id_column(),
    Column("gathering_id", Id, ForeignKey("gatherings.id", ondelete="CASCADE"), nullable=False),
    to_column("people", "person_id", index=True),
    UniqueConstraint("gathering_id", "person_id"),
)
"""Each goes with its gathering, of which it is a part."""
