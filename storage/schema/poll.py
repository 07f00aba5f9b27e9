"""Time polls: what is put to people, to whom, and what they have said."""

from sqlalchemy import CheckConstraint, Column, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from core.model.poll import PollState, Vote
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
from storage.types import Id, Json, UtcDateTime

OPEN_SQL = one_of("state", (PollState.OPEN,))
"""SQL: whether people vote."""

polls = Table(
    "polls",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id", index=True),
    to_column("people", "host_id", index=True),
    text_column("title"),
    text_column("description"),
    text_column("place"),
    text_column("state"),
    text_column("why", null=True),
    number_column("version"),
    flag_column("private"),
    Column("board", Json, comment="the group in which it stands: platform, tenant, chat, thread"),
    at_column("deadline"),
    at_column("nudge_at", null=True),
    at_column("created_at"),
    at_column("due_at", null=True),
    Column("lease_until", UtcDateTime, comment="until then one worker looks at it"),
    to_column("bookings", "meeting_id", null=True, index=True),
    Column("booked_id", Id, comment="the choice that was booked"),
    Column("room", Json, comment="people, amenities and place of the room that is wanted, null for none"),
    to_column("rooms", "room_id", null=True),
    CheckConstraint(one_of("state", PollState), name="state"),
    CheckConstraint("version >= 1", name="version"),
    partial_index("ix_polls_due", "due_at", where=OPEN_SQL),
)

poll_choices = Table(
    "poll_choices",
    metadata,
    id_column(),
    to_column("polls", "poll_id"),
    at_column("starts_at"),
    at_column("ends_at"),
    UniqueConstraint("poll_id", "starts_at"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
)

voters = Table(
    "voters",
    metadata,
    to_column("polls", "poll_id"),
    to_column("people", "person_id"),
    number_column("place", "the order in which they were asked"),
    flag_column("required"),
    flag_column("done"),
    at_column("marked_at", null=True),
    PrimaryKeyConstraint("poll_id", "person_id"),
    Index(None, "person_id"),
)

votes = Table(
    "votes",
    metadata,
    to_column("poll_choices", "choice_id"),
    to_column("people", "person_id"),
    to_column("polls", "poll_id"),
    text_column("vote"),
    PrimaryKeyConstraint("choice_id", "person_id"),
    CheckConstraint(one_of("vote", Vote), name="vote"),
    Index(None, "poll_id", "person_id"),
)
