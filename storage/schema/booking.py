"""What is offered, booked and waited for, with what the clock does about it. Lengths and buffers are whole minutes."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from core.model.booking import LIVE, Party, State
from core.model.timers import TimerKind
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

LIVE_SQL = one_of("state", LIVE)
"""SQL: whether a booking keeps its time."""

_OWN_TIME_SQL = f"moves_id IS NULL AND {LIVE_SQL}"

WAITING_SQL = one_of("state", (State.HELD, State.PENDING))
"""SQL: whether a booking lapses by itself."""

services = Table(
    "services",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id", index=True),
    to_column("people", "host_id", null=True, comment="null: every mentor offers it"),
    text_column("name"),
    Column("lengths", Json, nullable=False, comment="minutes"),
    number_column("buffer_before", "minutes"),
    number_column("buffer_after", "minutes"),
    number_column("minimum_notice", "minutes"),
    number_column("horizon_days", "days"),
    number_column("step", "minutes between starts on the host's wall"),
    flag_column("approval"),
    text_column("policy"),
    number_column("change_notice", "minutes, 0 for none"),
    text_column("place"),
    flag_column("active"),
    Column("offer_minutes", Integer, nullable=False, server_default="5", comment="freed time is held for who waits"),
    Column("no_show_frees", Boolean, nullable=False, server_default=false()),
    Column(
        "seats", Integer, nullable=False, server_default="1", comment="more than one: several guests share a session"
    ),
    Column("moves_limit", Integer, comment="moves of a guest's, 0 for any number, null as the organisation has it"),
    Column("reasons", Text, comment="what guests give a reason for, null as the organisation has it"),
)

bookings = Table(
    "bookings",
    metadata,
    id_column(),
    text_column("short_id"),
    to_column("organisations", "organisation_id"),
    to_column("services", "service_id", null=True, comment="null for most meetings"),
    to_column("people", "host_id"),
    to_column("people", "guest_id", null=True, comment="null for a meeting"),
    at_column("starts_at"),
    at_column("ends_at"),
    text_column("state"),
    number_column("version"),
    at_column("expires_at", null=True),
    Column("lease_until", UtcDateTime, comment="until then one worker lets it lapse"),
    text_column("topic"),
    text_column("place"),
    text_column("reason"),
    to_column("bookings", "moves_id", null=True),
    text_column("awaits", null=True),
    to_column("people", "ended_by", null=True),
    at_column("created_at"),
    Column("entry_id", Id, comment="the waitlist entry that it was offered to, which may be gone"),
    Column("series_id", Id, comment="the series of sessions that it is an occurrence of"),
    at_column("recurrence_at", null=True),
    Column("joins_id", Id, comment="the group session in which a seat is held"),
    Column("priority", Integer, comment="of a session that was asked for as urgent; a meeting's stands with it"),
    Column("guest_moves", Integer, nullable=False, server_default="0", comment="how often its guest has moved it"),
    UniqueConstraint("organisation_id", "short_id"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    CheckConstraint("host_id <> guest_id", name="two_people"),
    CheckConstraint("guest_id IS NULL OR service_id IS NOT NULL", name="session"),
    CheckConstraint("version >= 1", name="version"),
    CheckConstraint(one_of("state", State), name="state"),
    CheckConstraint(one_of("awaits", Party), name="awaits"),
    Index(None, "host_id", "ends_at", "state"),
    Index(None, "guest_id", "ends_at", "state"),
    partial_index("uq_bookings_live_time", "host_id", "guest_id", "starts_at", where=_OWN_TIME_SQL, unique=True),
    partial_index("ix_bookings_offered", "host_id", "starts_at", where="entry_id IS NOT NULL"),
    partial_index("uq_bookings_offer", "entry_id", where="state = 'held'", unique=True),
    partial_index("ix_bookings_joins", "joins_id", where="joins_id IS NOT NULL"),
    partial_index("ix_bookings_group", "service_id", "starts_at", where="guest_id IS NULL AND service_id IS NOT NULL"),
    partial_index("ix_bookings_moves", "moves_id", where="moves_id IS NOT NULL"),
    partial_index("ix_bookings_expires", "expires_at", where=WAITING_SQL),
    partial_index("ix_bookings_held", "guest_id", where="state = 'held'"),
    partial_index("ix_bookings_series", "series_id", "recurrence_at", where="series_id IS NOT NULL"),
)

claims = Table(
    "claims",
    metadata,
    to_column("bookings", "booking_id"),
    to_column("calendars", "calendar_id"),
    at_column("starts_at"),
    at_column("ends_at"),
    Column("hard", Boolean, nullable=False, comment="hard claims of one calendar never overlap"),
    PrimaryKeyConstraint("booking_id", "calendar_id"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    partial_index("ix_claims_hard", "calendar_id", "starts_at", where="hard"),
)

booking_history = Table(
    "booking_history",
    metadata,
    id_column(),
    to_column("bookings", "booking_id", index=True),
    at_column("at"),
    text_column("what"),
    to_column("people", "by", null=True),
    text_column("detail"),
)

timers = Table(
    "timers",
    metadata,
    id_column(),
    to_column("bookings", "booking_id", index=True),
    to_column("people", "person_id", null=True, index=True, comment="null: both sides"),
    text_column("kind"),
    number_column("minutes", "how long before the start a reminder was wished"),
    at_column("due_at"),
    at_column("lease_until", null=True),
    CheckConstraint(one_of("kind", TimerKind), name="kind"),
    Index(None, "kind", "due_at"),
)

reminder_wishes = Table(
    "reminder_wishes",
    metadata,
    to_column("bookings", "booking_id"),
    to_column("people", "person_id", index=True),
    Column("minutes", Json, nullable=False, comment="before the start, the longest first"),
    PrimaryKeyConstraint("booking_id", "person_id"),
)

attendance = Table(
    "attendance",
    metadata,
    to_column("bookings", "booking_id"),
    to_column("people", "person_id", index=True),
    at_column("starts_at"),
    flag_column("coming"),
    number_column("late", "minutes, 0 for on time"),
    at_column("joined_at", null=True),
    PrimaryKeyConstraint("booking_id", "person_id"),
)

absences = Table(
    "absences",
    metadata,
    to_column("bookings", "booking_id"),
    to_column("people", "absent_id", index=True),
    to_column("people", "marked_by", index=True),
    at_column("marked_at"),
    at_column("objected_at", null=True),
    text_column("objection"),
    to_column("people", "decided_by", null=True, index=True),
    at_column("decided_at", null=True),
    Column("upheld", Boolean, comment="null while nothing is decided"),
    text_column("why"),
    PrimaryKeyConstraint("booking_id", "absent_id"),
)

daily_agendas = Table(
    "daily_agendas",
    metadata,
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    number_column("minute", "of the day, on the wall of the person's zone"),
    at_column("due_at"),
    at_column("lease_until", null=True),
    Index(None, "due_at"),
)

waitlist_entries = Table(
    "waitlist_entries",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    to_column("people", "person_id"),
    to_column("people", "host_id", null=True),
    to_column("services", "service_id", null=True),
    Column("skills", Json, nullable=False, comment="ids, in order"),
    at_column("starts_at"),
    at_column("ends_at"),
    at_column("created_at"),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("paused", Boolean, nullable=False, server_default=false()),
    Column("turns", Json, nullable=False, server_default="[]", comment="[host, start, end in epoch seconds, due]"),
    Column("displaced", Boolean, nullable=False, server_default=false(), comment="comes before all others"),
    Column("pool_id", Id, comment="anyone of this pool"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    Index(None, "organisation_id", "ends_at"),
    Index(None, "organisation_id", "created_at", "id"),
    Index(None, "person_id"),
    partial_index("ix_waitlist_entries_pool", "pool_id", where="pool_id IS NOT NULL"),
    partial_index("ix_waitlist_entries_displaced", "organisation_id", "ends_at", where="displaced"),
    sqlite_autoincrement=True,
)
