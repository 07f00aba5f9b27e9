"""Every table, in one place. Moments are UTC to the second; lengths and buffers are whole minutes; days are local dates.

What guards the data beyond columns and keys (the ban on overlaps) stands in ``storage.guards``. Constraint names follow one
convention, so that migrations agree on both databases.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from core.model.booking import LIVE, Party, State
from core.model.hours import OverrideKind
from core.model.people import Joining
from core.model.timers import TimerKind
from core.model.waitlist import Order
from storage.types import Id, Json, UtcDateTime

CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

metadata = MetaData(naming_convention=CONVENTION)


def one_of(name: str, values: Iterable[str]) -> str:
    """SQL: whether the column is one of these words. Literal, so that planners see which partial index it implies."""
    words = ", ".join(f"'{value}'" for value in sorted(values))
    return f"{name} IN ({words})"


LIVE_SQL = one_of("state", LIVE)
"""SQL: whether a booking keeps its time."""

_OWN_TIME_SQL = f"moves_id IS NULL AND {LIVE_SQL}"

WAITING_SQL = one_of("state", (State.HELD, State.PENDING))
"""SQL: whether a booking lapses by itself."""

UNKNOWN_SQL = "state = 'unknown'"
"""SQL: whether an outbox row may or may not have arrived."""

UNSENT_SQL = one_of("state", ("due", "sending"))
"""SQL: whether an outbox row is still to be sent."""


def _id() -> Column[int]:
    return Column("id", Id, primary_key=True)


def _to(table: str, name: str, *, null: bool = False, **options: Any) -> Column[int]:
    return Column(name, Id, ForeignKey(f"{table}.id"), nullable=null, **options)


def _at(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _number(name: str, comment: str | None = None) -> Column[int]:
    return Column(name, Integer, nullable=False, comment=comment)


def _partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    part = text(where)
    return Index(name, *columns, unique=unique, postgresql_where=part, sqlite_where=part)


organisations = Table(
    "organisations",
    metadata,
    _id(),
    _text("name"),
    _text("joining"),
    _text("slack_team", null=True),
    _number("holds_limit"),
    _number("hold_minutes", "minutes"),
    _number("approval_hours", "hours"),
    Column("waitlist_order", Text, nullable=False, server_default=Order.FIRST_COME.value),
    _number("directory", "rises with every change to a name, skill or service"),
    Column(
        "keeps_misses",
        Boolean,
        nullable=False,
        server_default=true(),
        comment="whether words not understood may be kept, of people who agree",
    ),
    UniqueConstraint("slack_team"),
    CheckConstraint(one_of("joining", Joining), name="joining"),
    CheckConstraint(one_of("waitlist_order", Order), name="waitlist_order"),
)

organisation_groups = Table(
    "organisation_groups",
    metadata,
    _text("platform"),
    _text("chat_id"),
    _to("organisations", "organisation_id"),
    PrimaryKeyConstraint("platform", "chat_id"),
)

calendars = Table("calendars", metadata, _id())

people = Table(
    "people",
    metadata,
    _id(),
    _to("calendars", "calendar_id"),
    _text("name"),
    Column("zone", Text, comment="IANA name, null until known"),
    Column("language", Text, comment="BCP 47"),
    _text("email", null=True),
    _to("organisations", "organisation_id", null=True, comment="where the person speaks from at present"),
    Column("reminders", Json, comment="minutes before a session, the longest first; null for the usual ones"),
    Column("quiet_start", Integer, comment="minute of the day on the wall, included; null for no quiet hours"),
    Column("quiet_end", Integer, comment="minute of the day on the wall, not included; may be the next day's"),
    Column("offers_in_quiet", Boolean, nullable=False, server_default=false()),
    Column("speaks", Text, comment="BCP 47, chosen by the person; null for the language that the platform tells"),
    Column("keeps_misses", Boolean, comment="whether their words not understood may be kept; null until asked"),
    UniqueConstraint("calendar_id"),
)

identities = Table(
    "identities",
    metadata,
    _id(),
    _to("people", "person_id", index=True),
    _text("platform"),
    _text("tenant"),
    _text("user_id"),
    _text("chat_id", null=True),
    _text("handle", null=True),
    _flag("reachable"),
    _at("heard_at", null=True),
    UniqueConstraint("platform", "tenant", "user_id"),
)

memberships = Table(
    "memberships",
    metadata,
    _id(),
    _to("organisations", "organisation_id"),
    _to("people", "person_id", index=True),
    _flag("mentor"),
    _flag("organizer"),
    _flag("admin"),
    _text("about"),
    _to("people", "only_host_id", null=True, comment="set for a guest who sees this mentor alone"),
    _flag("admits_guests"),
    _number("rating_sum", "of ratings from 1 to 5"),
    _number("rating_count"),
    UniqueConstraint("organisation_id", "person_id"),
)

skills = Table(
    "skills",
    metadata,
    _id(),
    _to("organisations", "organisation_id"),
    _text("name"),
    Column("folded", Text, nullable=False, comment="the name without case, by which it is one"),
    UniqueConstraint("organisation_id", "folded"),
)

member_skills = Table(
    "member_skills",
    metadata,
    _to("memberships", "membership_id"),
    _to("skills", "skill_id"),
    PrimaryKeyConstraint("membership_id", "skill_id"),
    Index(None, "skill_id", "membership_id"),
)

weekly_hours = Table(
    "weekly_hours",
    metadata,
    _to("memberships", "membership_id"),
    _number("day_of_week", "0 is Sunday, 6 is Saturday, on the wall of the person's zone"),
    _number("start_minute", "minute of the day on the wall, included"),
    _number("end_minute", "minute of the day on the wall, not included; 1440 is midnight"),
    PrimaryKeyConstraint("membership_id", "day_of_week", "start_minute", "end_minute"),
    CheckConstraint("day_of_week BETWEEN 0 AND 6", name="day_of_week"),
    CheckConstraint("start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440", name="minutes"),
)

overrides = Table(
    "overrides",
    metadata,
    _id(),
    _to("memberships", "membership_id"),
    _text("kind"),
    Column("first_date", Date, nullable=False, comment="in the person's zone"),
    Column("last_date", Date, nullable=False, comment="in the person's zone, included"),
    Column("stretches", Json, nullable=False, comment="[[start, end), …] minutes of the day on the wall"),
    _text("note"),
    Index(None, "membership_id", "last_date"),
    CheckConstraint(one_of("kind", OverrideKind), name="kind"),
    CheckConstraint("last_date >= first_date", name="dates"),
    sqlite_autoincrement=True,
)

OF_MEMBER = (overrides, weekly_hours, member_skills)
"""The tables of what a membership has, each with its ``membership_id``."""

services = Table(
    "services",
    metadata,
    _id(),
    _to("organisations", "organisation_id", index=True),
    _to("people", "host_id", null=True, comment="null: every mentor offers it"),
    _text("name"),
    Column("lengths", Json, nullable=False, comment="minutes"),
    _number("buffer_before", "minutes"),
    _number("buffer_after", "minutes"),
    _number("minimum_notice", "minutes"),
    _number("horizon_days", "days"),
    _number("step", "minutes between starts on the host's wall"),
    _flag("approval"),
    _text("policy"),
    _number("change_notice", "minutes, 0 for none"),
    _text("place"),
    _flag("active"),
    Column("offer_minutes", Integer, nullable=False, server_default="5", comment="freed time is held for who waits"),
    Column("no_show_frees", Boolean, nullable=False, server_default=false()),
)

bookings = Table(
    "bookings",
    metadata,
    _id(),
    _text("short_id"),
    _to("organisations", "organisation_id"),
    _to("services", "service_id"),
    _to("people", "host_id"),
    _to("people", "guest_id"),
    _at("starts_at"),
    _at("ends_at"),
    _text("state"),
    _number("version"),
    _at("expires_at", null=True),
    Column("lease_until", UtcDateTime, comment="until then one worker lets it lapse"),
    _text("topic"),
    _text("place"),
    _text("reason"),
    _to("bookings", "moves_id", null=True),
    _text("awaits", null=True),
    _to("people", "ended_by", null=True),
    _at("created_at"),
    Column("entry_id", Id, comment="the waitlist entry that it was offered to, which may be gone"),
    UniqueConstraint("organisation_id", "short_id"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    CheckConstraint("host_id <> guest_id", name="two_people"),
    CheckConstraint("version >= 1", name="version"),
    CheckConstraint(one_of("state", State), name="state"),
    CheckConstraint(one_of("awaits", Party), name="awaits"),
    Index(None, "host_id", "ends_at", "state"),
    Index(None, "guest_id", "ends_at", "state"),
    _partial_index("uq_bookings_live_time", "host_id", "guest_id", "starts_at", where=_OWN_TIME_SQL, unique=True),
    _partial_index("ix_bookings_offered", "host_id", "starts_at", where="entry_id IS NOT NULL"),
    _partial_index("uq_bookings_offer", "entry_id", where="state = 'held'", unique=True),
    _partial_index("ix_bookings_moves", "moves_id", where="moves_id IS NOT NULL"),
    _partial_index("ix_bookings_expires", "expires_at", where=WAITING_SQL),
    _partial_index("ix_bookings_held", "guest_id", where="state = 'held'"),
)

claims = Table(
    "claims",
    metadata,
    _to("bookings", "booking_id"),
    _to("calendars", "calendar_id"),
    _at("starts_at"),
    _at("ends_at"),
    Column("hard", Boolean, nullable=False, comment="hard claims of one calendar never overlap"),
    PrimaryKeyConstraint("booking_id", "calendar_id"),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    _partial_index("ix_claims_hard", "calendar_id", "starts_at", where="hard"),
)

booking_history = Table(
    "booking_history",
    metadata,
    _id(),
    _to("bookings", "booking_id", index=True),
    _at("at"),
    _text("what"),
    _to("people", "by", null=True),
    _text("detail"),
)

timers = Table(
    "timers",
    metadata,
    _id(),
    _to("bookings", "booking_id", index=True),
    _to("people", "person_id", null=True, index=True, comment="null: both sides"),
    _text("kind"),
    _number("minutes", "how long before the start a reminder was wished"),
    _at("due_at"),
    _at("lease_until", null=True),
    CheckConstraint(one_of("kind", TimerKind), name="kind"),
    Index(None, "kind", "due_at"),
)

reminder_wishes = Table(
    "reminder_wishes",
    metadata,
    _to("bookings", "booking_id"),
    _to("people", "person_id", index=True),
    Column("minutes", Json, nullable=False, comment="before the start, the longest first"),
    PrimaryKeyConstraint("booking_id", "person_id"),
)

attendance = Table(
    "attendance",
    metadata,
    _to("bookings", "booking_id"),
    _to("people", "person_id", index=True),
    _at("starts_at"),
    _flag("coming"),
    _number("late", "minutes, 0 for on time"),
    _at("joined_at", null=True),
    PrimaryKeyConstraint("booking_id", "person_id"),
)

daily_agendas = Table(
    "daily_agendas",
    metadata,
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    _number("minute", "of the day, on the wall of the person's zone"),
    _at("due_at"),
    _at("lease_until", null=True),
    Index(None, "due_at"),
)

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
    _id(),
    _text("kind"),
    _text("state"),
    Column("lane", Text, nullable=False, comment="rows of one lane are sent in order"),
    Column("platform", Text, comment="where an answer goes; null: wherever the reader is reached"),
    _number("rank", "0 for answers, which go before notices"),
    Column("order_at", UtcDateTime, nullable=False, comment="when what it tells of begins: the earlier goes first"),
    _to("organisations", "organisation_id", null=True),
    _to("people", "person_id", null=True),
    Column("event", Json, comment="a notice's event, see storage.events"),
    Column("about", Id, comment="a booking's id"),
    Column("body", Text, nullable=False, comment="a reply's stored card"),
    _number("attempts"),
    _at("due_at"),
    _at("created_at"),
    _at("ended_at", null=True),
    Column("why", Text, nullable=False, comment="what the last attempt met"),
    CheckConstraint(one_of("kind", ("reply", "notice")), name="kind"),
    CheckConstraint(one_of("state", ("due", "sending", "sent", "dropped", "failed", "unknown")), name="state"),
    Index(None, "person_id"),
    _partial_index("ix_outbox_unknown", "person_id", where=UNKNOWN_SQL),
    _partial_index("ix_outbox_due", "due_at", where=UNSENT_SQL),
    _partial_index("ix_outbox_lane", "lane", "rank", "order_at", "id", where=UNSENT_SQL),
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
    _to("organisations", "organisation_id", null=True),
    _to("people", "person_id", null=True),
    _text("subject"),
    _text("requests"),
    _at("created_at"),
)

sent_cards = Table(
    "sent_cards",
    metadata,
    _to("people", "person_id"),
    _text("subject"),
    _text("platform"),
    _text("tenant"),
    _text("chat_id"),
    _text("message_id"),
    _text("token"),
    _at("sent_at"),
    PrimaryKeyConstraint("person_id", "subject"),
)

conversations = Table(
    "conversations",
    metadata,
    _text("platform"),
    _text("tenant"),
    _text("chat_id"),
    _to("people", "person_id"),
    _text("state"),
    _at("updated_at"),
    PrimaryKeyConstraint("platform", "tenant", "chat_id", "person_id"),
)

codes = Table(
    "codes",
    metadata,
    Column("token", Text, primary_key=True, comment="SHA-256 in hexadecimal where the code works once"),
    _text("kind"),
    Column("subject", Id, nullable=False),
    _to("organisations", "organisation_id", null=True),
    _at("expires_at", null=True),
    _at("used_at", null=True),
    _at("revoked_at", null=True),
    _at("created_at"),
    Index(None, "kind", "subject"),
)

waitlist_entries = Table(
    "waitlist_entries",
    metadata,
    _id(),
    _to("organisations", "organisation_id"),
    _to("people", "person_id"),
    _to("people", "host_id", null=True),
    _to("services", "service_id", null=True),
    Column("skills", Json, nullable=False, comment="ids, in order"),
    _at("starts_at"),
    _at("ends_at"),
    _at("created_at"),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("paused", Boolean, nullable=False, server_default=false()),
    CheckConstraint("ends_at > starts_at", name="ends_after_starts"),
    Index(None, "organisation_id", "ends_at"),
    Index(None, "organisation_id", "created_at", "id"),
    Index(None, "person_id"),
    sqlite_autoincrement=True,
)

seen_events = Table(
    "seen_events",
    metadata,
    _text("platform"),
    _text("event_id"),
    _at("seen_at"),
    PrimaryKeyConstraint("platform", "event_id"),
    Index(None, "seen_at"),
)

installations = Table(
    "installations",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False, comment="encrypted with SECRET_KEY (Fernet)"),
    _at("saved_at"),
)

misses = Table(
    "misses",
    metadata,
    _id(),
    _to("organisations", "organisation_id"),
    _to("people", "person_id"),
    _at("at"),
    _text("said"),
    Column("language", Text, nullable=False, comment="BCP 47, as it was read"),
    Column("offered", Json, nullable=False, comment="captions of the buttons that were offered instead"),
    Index(None, "organisation_id", "at"),
    Index(None, "person_id", "at"),
    Index(None, "at"),
)
