"""The first schema: organisations, people, services, hours, bookings with their claims, and all that is sent and remembered."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table; the guards are made after the last migration, by ``storage.guards``."""
    _calendars()
    _installations()
    _organisations()
    _seen_events()
    _codes()
    _organisation_groups()
    _people()
    _skills()
    _conversations()
    _identities()
    _keyboards()
    _memberships()
    _outbox()
    _sent_cards()
    _services()
    _bookings()
    _member_skills()
    _overrides()
    _waitlist_entries()
    _weekly_hours()
    _booking_history()
    _claims()


def _at(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, UtcDateTime, nullable=null, comment="UTC, whole seconds")


def _to(table: str, name: str, target: str, *, null: bool = False, comment: str | None = None) -> sa.Column[int]:
    key = sa.ForeignKey(target, name=f"fk_{table}_{name}")
    return sa.Column(name, Id, key, nullable=null, comment=comment)


def _partial_index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    part = sa.text(where)
    op.create_index(name, table, columns, unique=unique, postgresql_where=part, sqlite_where=part)


def _calendars() -> None:
    op.create_table(
        "calendars",
        sa.Column("id", Id),
        sa.PrimaryKeyConstraint("id", name="pk_calendars"),
    )


def _installations() -> None:
    op.create_table(
        "installations",
        sa.Column("key", sa.Text),
        sa.Column("value", sa.Text, nullable=False, comment="encrypted with SECRET_KEY (Fernet)"),
        _at("saved_at"),
        sa.PrimaryKeyConstraint("key", name="pk_installations"),
    )


def _organisations() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", Id),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("joining", sa.Text, nullable=False),
        sa.Column("slack_team", sa.Text, nullable=True),
        sa.Column("holds_limit", sa.Integer, nullable=False),
        sa.Column("hold_minutes", sa.Integer, nullable=False, comment="minutes"),
        sa.Column("approval_hours", sa.Integer, nullable=False, comment="hours"),
        sa.Column(
            "directory", sa.Integer, nullable=False, comment="rises with every change to a name, skill or service"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_organisations"),
        sa.CheckConstraint("joining IN ('invitation', 'open')", name=op.f("ck_organisations_joining")),
        sa.UniqueConstraint("slack_team", name="uq_organisations_slack_team"),
    )


def _seen_events() -> None:
    op.create_table(
        "seen_events",
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("event_id", sa.Text, nullable=False),
        _at("seen_at"),
        sa.PrimaryKeyConstraint("platform", "event_id", name="pk_seen_events"),
    )
    op.create_index("ix_seen_events_seen_at", "seen_events", ["seen_at"])


def _codes() -> None:
    op.create_table(
        "codes",
        sa.Column("token", sa.Text, comment="SHA-256 in hexadecimal where the code works once"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", Id, nullable=False),
        _to("codes", "organisation_id", "organisations.id", null=True),
        _at("expires_at", null=True),
        _at("used_at", null=True),
        _at("revoked_at", null=True),
        _at("created_at"),
        sa.PrimaryKeyConstraint("token", name="pk_codes"),
    )
    op.create_index("ix_codes_kind_subject", "codes", ["kind", "subject"])


def _organisation_groups() -> None:
    op.create_table(
        "organisation_groups",
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("chat_id", sa.Text, nullable=False),
        _to("organisation_groups", "organisation_id", "organisations.id"),
        sa.PrimaryKeyConstraint("platform", "chat_id", name="pk_organisation_groups"),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", Id),
        _to("people", "calendar_id", "calendars.id"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=True, comment="IANA name, null until known"),
        sa.Column("language", sa.Text, nullable=True, comment="BCP 47"),
        sa.Column("email", sa.Text, nullable=True),
        _to(
            "people",
            "organisation_id",
            "organisations.id",
            null=True,
            comment="where the person speaks from at present",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("calendar_id", name="uq_people_calendar_id"),
    )


def _skills() -> None:
    op.create_table(
        "skills",
        sa.Column("id", Id),
        _to("skills", "organisation_id", "organisations.id"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False, comment="the name without case, by which it is one"),
        sa.PrimaryKeyConstraint("id", name="pk_skills"),
        sa.UniqueConstraint("organisation_id", "folded", name="uq_skills_organisation_id_folded"),
    )


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("tenant", sa.Text, nullable=False),
        sa.Column("chat_id", sa.Text, nullable=False),
        _to("conversations", "person_id", "people.id"),
        sa.Column("state", sa.Text, nullable=False),
        _at("updated_at"),
        sa.PrimaryKeyConstraint("platform", "tenant", "chat_id", "person_id", name="pk_conversations"),
    )


def _identities() -> None:
    op.create_table(
        "identities",
        sa.Column("id", Id),
        _to("identities", "person_id", "people.id"),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("tenant", sa.Text, nullable=False),
        sa.Column("user_id", sa.Text, nullable=False),
        sa.Column("chat_id", sa.Text, nullable=True),
        sa.Column("handle", sa.Text, nullable=True),
        sa.Column("reachable", sa.Boolean, nullable=False),
        _at("heard_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_identities"),
        sa.UniqueConstraint("platform", "tenant", "user_id", name="uq_identities_platform_tenant_user_id"),
    )
    op.create_index("ix_identities_person_id", "identities", ["person_id"])


def _keyboards() -> None:
    op.create_table(
        "keyboards",
        sa.Column("token", sa.Text),
        _to("keyboards", "organisation_id", "organisations.id", null=True),
        _to("keyboards", "person_id", "people.id", null=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("requests", sa.Text, nullable=False),
        _at("created_at"),
        sa.PrimaryKeyConstraint("token", name="pk_keyboards"),
    )


def _memberships() -> None:
    op.create_table(
        "memberships",
        sa.Column("id", Id),
        _to("memberships", "organisation_id", "organisations.id"),
        _to("memberships", "person_id", "people.id"),
        sa.Column("mentor", sa.Boolean, nullable=False),
        sa.Column("organizer", sa.Boolean, nullable=False),
        sa.Column("admin", sa.Boolean, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        _to(
            "memberships", "only_host_id", "people.id", null=True, comment="set for a guest who sees this mentor alone"
        ),
        sa.Column("admits_guests", sa.Boolean, nullable=False),
        sa.Column("rating_sum", sa.Integer, nullable=False, comment="of ratings from 1 to 5"),
        sa.Column("rating_count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_memberships"),
        sa.UniqueConstraint("organisation_id", "person_id", name="uq_memberships_organisation_id_person_id"),
    )
    op.create_index("ix_memberships_person_id", "memberships", ["person_id"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", Id),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("lane", sa.Text, nullable=False, comment="rows of one lane are sent in order"),
        _to("outbox", "organisation_id", "organisations.id", null=True),
        _to("outbox", "person_id", "people.id", null=True),
        sa.Column("event", Json, nullable=True, comment="a notice's event, see storage.events"),
        sa.Column("about", Id, nullable=True, comment="a booking's id"),
        sa.Column("body", sa.Text, nullable=False, comment="a reply's stored card"),
        sa.Column("attempts", sa.Integer, nullable=False),
        _at("due_at"),
        _at("lease_until", null=True),
        _at("created_at"),
        _at("ended_at", null=True),
        sa.Column("why", sa.Text, nullable=False, comment="what the last attempt met"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.CheckConstraint("kind IN ('notice', 'reply')", name=op.f("ck_outbox_kind")),
        sa.CheckConstraint(
            "state IN ('dropped', 'due', 'failed', 'sending', 'sent', 'unknown')", name=op.f("ck_outbox_state")
        ),
    )
    _partial_index("ix_outbox_due", "outbox", ["due_at"], "state IN ('due', 'sending')")
    _partial_index("ix_outbox_lane", "outbox", ["lane", "id"], "state IN ('due', 'sending')")
    op.create_index("ix_outbox_person_id", "outbox", ["person_id"])


def _sent_cards() -> None:
    op.create_table(
        "sent_cards",
        _to("sent_cards", "person_id", "people.id"),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("tenant", sa.Text, nullable=False),
        sa.Column("chat_id", sa.Text, nullable=False),
        sa.Column("message_id", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        _at("sent_at"),
        sa.PrimaryKeyConstraint("person_id", "subject", name="pk_sent_cards"),
    )


def _services() -> None:
    op.create_table(
        "services",
        sa.Column("id", Id),
        _to("services", "organisation_id", "organisations.id"),
        _to("services", "host_id", "people.id", null=True, comment="null: every mentor offers it"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("lengths", Json, nullable=False, comment="minutes"),
        sa.Column("buffer_before", sa.Integer, nullable=False, comment="minutes"),
        sa.Column("buffer_after", sa.Integer, nullable=False, comment="minutes"),
        sa.Column("minimum_notice", sa.Integer, nullable=False, comment="minutes"),
        sa.Column("horizon_days", sa.Integer, nullable=False, comment="days"),
        sa.Column("step", sa.Integer, nullable=False, comment="minutes between starts on the host's wall"),
        sa.Column("approval", sa.Boolean, nullable=False),
        sa.Column("policy", sa.Text, nullable=False),
        sa.Column("change_notice", sa.Integer, nullable=False, comment="minutes, 0 for none"),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_services"),
    )
    op.create_index("ix_services_organisation_id", "services", ["organisation_id"])


def _bookings() -> None:
    op.create_table(
        "bookings",
        sa.Column("id", Id),
        sa.Column("short_id", sa.Text, nullable=False),
        _to("bookings", "organisation_id", "organisations.id"),
        _to("bookings", "service_id", "services.id"),
        _to("bookings", "host_id", "people.id"),
        _to("bookings", "guest_id", "people.id"),
        _at("starts_at"),
        _at("ends_at"),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        _at("expires_at", null=True),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        _to("bookings", "moves_id", "bookings.id", null=True),
        sa.Column("awaits", sa.Text, nullable=True),
        _to("bookings", "ended_by", "people.id", null=True),
        _at("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_bookings"),
        sa.CheckConstraint("awaits IN ('clock', 'guest', 'host', 'organizer')", name=op.f("ck_bookings_awaits")),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_bookings_ends_after_starts")),
        sa.CheckConstraint(
            "state IN ('cancelled', 'completed', 'confirmed', 'declined', 'held', "
            "'lapsed', 'no_show', 'ongoing', 'pending', 'released')",
            name=op.f("ck_bookings_state"),
        ),
        sa.CheckConstraint("host_id <> guest_id", name=op.f("ck_bookings_two_people")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_bookings_version")),
        sa.UniqueConstraint("organisation_id", "short_id", name="uq_bookings_organisation_id_short_id"),
    )
    _partial_index("ix_bookings_expires", "bookings", ["expires_at"], "state IN ('held', 'pending')")
    op.create_index("ix_bookings_guest_id_ends_at_state", "bookings", ["guest_id", "ends_at", "state"])
    _partial_index("ix_bookings_held", "bookings", ["guest_id"], "state = 'held'")
    op.create_index("ix_bookings_host_id_ends_at_state", "bookings", ["host_id", "ends_at", "state"])
    _partial_index("ix_bookings_moves", "bookings", ["moves_id"], "moves_id IS NOT NULL")
    _partial_index(
        "uq_bookings_live_time",
        "bookings",
        ["host_id", "guest_id", "starts_at"],
        "moves_id IS NULL AND state IN ('confirmed', 'held', 'ongoing', 'pending')",
        unique=True,
    )


def _member_skills() -> None:
    op.create_table(
        "member_skills",
        _to("member_skills", "membership_id", "memberships.id"),
        _to("member_skills", "skill_id", "skills.id"),
        sa.PrimaryKeyConstraint("membership_id", "skill_id", name="pk_member_skills"),
    )
    op.create_index("ix_member_skills_skill_id_membership_id", "member_skills", ["skill_id", "membership_id"])


def _overrides() -> None:
    op.create_table(
        "overrides",
        sa.Column("id", Id),
        _to("overrides", "membership_id", "memberships.id"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("first_date", sa.Date, nullable=False, comment="in the person's zone"),
        sa.Column("last_date", sa.Date, nullable=False, comment="in the person's zone, included"),
        sa.Column("stretches", Json, nullable=False, comment="[[start, end), …] minutes of the day on the wall"),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_overrides"),
        sa.CheckConstraint("last_date >= first_date", name=op.f("ck_overrides_dates")),
        sa.CheckConstraint("kind IN ('closed', 'extra', 'replace')", name=op.f("ck_overrides_kind")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_overrides_membership_id_last_date", "overrides", ["membership_id", "last_date"])


def _waitlist_entries() -> None:
    op.create_table(
        "waitlist_entries",
        sa.Column("id", Id),
        _to("waitlist_entries", "organisation_id", "organisations.id"),
        _to("waitlist_entries", "person_id", "people.id"),
        _to("waitlist_entries", "host_id", "people.id", null=True),
        _to("waitlist_entries", "service_id", "services.id", null=True),
        sa.Column("skills", Json, nullable=False, comment="ids, in order"),
        _at("starts_at"),
        _at("ends_at"),
        _at("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_waitlist_entries"),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_waitlist_entries_ends_after_starts")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_waitlist_entries_organisation_id_ends_at", "waitlist_entries", ["organisation_id", "ends_at"])
    op.create_index("ix_waitlist_entries_person_id", "waitlist_entries", ["person_id"])


def _weekly_hours() -> None:
    op.create_table(
        "weekly_hours",
        _to("weekly_hours", "membership_id", "memberships.id"),
        sa.Column(
            "day_of_week",
            sa.Integer,
            nullable=False,
            comment="0 is Sunday, 6 is Saturday, on the wall of the person's zone",
        ),
        sa.Column("start_minute", sa.Integer, nullable=False, comment="minute of the day on the wall, included"),
        sa.Column(
            "end_minute",
            sa.Integer,
            nullable=False,
            comment="minute of the day on the wall, not included; 1440 is midnight",
        ),
        sa.PrimaryKeyConstraint("membership_id", "day_of_week", "start_minute", "end_minute", name="pk_weekly_hours"),
        sa.CheckConstraint("day_of_week BETWEEN 0 AND 6", name=op.f("ck_weekly_hours_day_of_week")),
        sa.CheckConstraint(
            "start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440",
            name=op.f("ck_weekly_hours_minutes"),
        ),
    )


def _booking_history() -> None:
    op.create_table(
        "booking_history",
        sa.Column("id", Id),
        _to("booking_history", "booking_id", "bookings.id"),
        _at("at"),
        sa.Column("what", sa.Text, nullable=False),
        _to("booking_history", "by", "people.id", null=True),
        sa.Column("detail", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_booking_history"),
    )
    op.create_index("ix_booking_history_booking_id", "booking_history", ["booking_id"])


def _claims() -> None:
    op.create_table(
        "claims",
        _to("claims", "booking_id", "bookings.id"),
        _to("claims", "calendar_id", "calendars.id"),
        _at("starts_at"),
        _at("ends_at"),
        sa.Column("hard", sa.Boolean, nullable=False, comment="hard claims of one calendar never overlap"),
        sa.PrimaryKeyConstraint("booking_id", "calendar_id", name="pk_claims"),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_claims_ends_after_starts")),
    )
    _partial_index("ix_claims_hard", "claims", ["calendar_id", "starts_at"], "hard")
