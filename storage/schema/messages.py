"""What is said and sent: the outbox with its lanes and rates, keyboards, cards, conversations, events, installations."""

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Index, PrimaryKeyConstraint, Table, Text, false

from storage.schema.columns import (
    at_column,
    id_column,
    metadata,
    number_column,
    one_of,
    partial_index,
    text_column,
    to_column,
)
from storage.types import Id, Json, UtcDateTime

UNKNOWN_SQL = "state = 'unknown'"
"""SQL: whether an outbox row may or may not have arrived."""

UNSENT_SQL = one_of("state", ("due", "sending"))
"""SQL: whether an outbox row is still to be sent."""

lanes = Table(
    "lanes",
    metadata,
    Column("lane", Text, primary_key=True, comment="a recipient: a person, or a conversation for answers"),
    Column("free_at", UtcDateTime, comment="nothing is sent there before"),
    Column("lease_until", UtcDateTime, comment="until then one worker sends what goes there"),
)

outbox = Table(
    "outbox",
    metadata,
    id_column(),
    text_column("kind"),
    text_column("state"),
    Column("lane", Text, nullable=False, comment="rows of one lane are sent in order"),
    Column("platform", Text, comment="where an answer or copy goes; null: wherever the reader is reached"),
    number_column("rank", "0 for answers, which go before notices"),
    Column("order_at", UtcDateTime, nullable=False, comment="when what it tells of begins: the earlier goes first"),
    to_column("organisations", "organisation_id", null=True),
    to_column("people", "person_id", null=True),
    Column("event", Json, comment="a notice's event, see storage.events"),
    Column("about", Id, comment="a booking's id"),
    Column("body", Text, nullable=False, comment="a reply's stored card"),
    number_column("attempts"),
    at_column("due_at"),
    at_column("created_at"),
    at_column("ended_at", null=True),
    Column("why", Text, nullable=False, comment="what the last attempt met"),
    Column(
        "copied",
        Boolean,
        nullable=False,
        server_default=false(),
        comment="whether other channels have their copies of it",
    ),
    Column("copy_of", Id, comment="the notice of which this is a channel's copy; that may be gone"),
    CheckConstraint(one_of("kind", ("reply", "notice")), name="kind"),
    CheckConstraint(one_of("state", ("due", "sending", "sent", "dropped", "failed", "unknown")), name="state"),
    Index(None, "person_id"),
    partial_index("ix_outbox_unknown", "person_id", where=UNKNOWN_SQL),
    partial_index("ix_outbox_copy_of", "copy_of", where="copy_of IS NOT NULL"),
    partial_index("ix_outbox_due", "due_at", where=UNSENT_SQL),
    partial_index("ix_outbox_lane", "lane", "rank", "order_at", "id", where=UNSENT_SQL),
)

rates = Table(
    "rates",
    metadata,
    Column("key", Text, primary_key=True, comment="a platform, a hash of the token, perhaps a chat"),
    Column("used_to", BigInteger, nullable=False, comment="milliseconds since the epoch"),
    Column("closed_to", BigInteger, nullable=False, comment="milliseconds since the epoch"),
)

keyboards = Table(
    "keyboards",
    metadata,
    Column("token", Text, primary_key=True),
    to_column("organisations", "organisation_id", null=True),
    to_column("people", "person_id", null=True),
    text_column("subject"),
    text_column("requests"),
    at_column("created_at"),
)

sent_cards = Table(
    "sent_cards",
    metadata,
    to_column("people", "person_id"),
    text_column("subject"),
    text_column("platform"),
    text_column("tenant"),
    text_column("chat_id"),
    text_column("message_id"),
    text_column("token"),
    at_column("sent_at"),
    PrimaryKeyConstraint("person_id", "subject"),
)

conversations = Table(
    "conversations",
    metadata,
    text_column("platform"),
    text_column("tenant"),
    text_column("chat_id"),
    to_column("people", "person_id"),
    text_column("state"),
    at_column("updated_at"),
    PrimaryKeyConstraint("platform", "tenant", "chat_id", "person_id"),
)

seen_events = Table(
    "seen_events",
    metadata,
    text_column("platform"),
    text_column("event_id"),
    at_column("seen_at"),
    PrimaryKeyConstraint("platform", "event_id"),
    Index(None, "seen_at"),
)

installations = Table(
    "installations",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False, comment="encrypted with SECRET_KEY (Fernet)"),
    at_column("saved_at"),
)
