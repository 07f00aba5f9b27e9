"""Pools: people who stand in for each other."""

from sqlalchemy import PrimaryKeyConstraint, Table, UniqueConstraint

from storage.schema.columns import id_column, metadata, number_column, text_column, to_column

pools = Table(
    "pools",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    text_column("name"),
    text_column("folded"),
    UniqueConstraint("organisation_id", "folded"),
)

pool_people = Table(
    "pool_people",
    metadata,
    to_column("pools", "pool_id"),
    to_column("people", "person_id", index=True),
    number_column("place", "the order in which they take turns where all have had the same"),
    PrimaryKeyConstraint("pool_id", "person_id"),
)
