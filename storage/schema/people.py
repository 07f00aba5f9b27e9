"""Who there is: organisations, people, what they can and when; codes and what people said that was not understood."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from core.model.changing import Reasons
from core.model.hours import OverrideKind
from core.model.people import Joining
from core.model.room_end import RoomEnds
from core.model.waitlist import Order
from storage.schema.columns import (
    at_column,
    flag_column,
    id_column,
    metadata,
    number_column,
    one_of,
    text_column,
    to_column,
)
from storage.types import Id, Json

organisations = Table(
    "organisations",
    metadata,
    id_column(),
    text_column("name"),
    text_column("joining"),
    text_column("slack_team", null=True),
    number_column("holds_limit"),
    number_column("hold_minutes", "minutes"),
    number_column("approval_hours", "hours"),
    Column("waitlist_order", Text, nullable=False, server_default=Order.FIRST_COME.value),
    number_column("directory", "rises with every change to a name, skill or service"),
    Column(
        "keeps_misses",
        Boolean,
        nullable=False,
        server_default=true(),
        comment="whether words not understood may be kept, of people who agree",
    ),
    Column("moves_limit", Integer, nullable=False, server_default="0", comment="moves of a guest's, 0 for any number"),
    Column("reasons", Text, nullable=False, server_default=Reasons.NONE.value, comment="what guests give a reason for"),
    Column(
        "room_ends", Text, nullable=False, server_default=RoomEnds.OFF.value, comment="of which rooms holders are asked"
    ),
    UniqueConstraint("slack_team"),
    CheckConstraint(one_of("joining", Joining), name="joining"),
    CheckConstraint(one_of("waitlist_order", Order), name="waitlist_order"),
)

organisation_groups = Table(
    "organisation_groups",
    metadata,
    text_column("platform"),
    text_column("chat_id"),
    to_column("organisations", "organisation_id"),
    PrimaryKeyConstraint("platform", "chat_id"),
)

calendars = Table("calendars", metadata, id_column())

people = Table(
    "people",
    metadata,
    id_column(),
    to_column("calendars", "calendar_id"),
    text_column("name"),
    Column("zone", Text, comment="IANA name, null until known"),
    Column("language", Text, comment="BCP 47"),
    text_column("email", null=True),
    Column("mail", Text, comment="the e-mail address that was confirmed by a code"),
    to_column("organisations", "organisation_id", null=True, comment="where the person speaks from at present"),
    Column("reminders", Json, comment="minutes before a session, the longest first; null for the usual ones"),
    Column("quiet_start", Integer, comment="minute of the day on the wall, included; null for no quiet hours"),
    Column("quiet_end", Integer, comment="minute of the day on the wall, not included; may be the next day's"),
    Column("offers_in_quiet", Boolean, nullable=False, server_default=false()),
    Column("phone", Text, comment="E.164"),
    Column("sms", Text, comment="the phone number that was confirmed by a code"),
    Column("channels", Json, comment="chosen channels: topic, channel, use; null for the usual ones"),
    Column("speaks", Text, comment="BCP 47, chosen by the person; null for the language that the platform tells"),
    Column("keeps_misses", Boolean, comment="whether their words not understood may be kept; null until asked"),
    UniqueConstraint("calendar_id"),
)

identities = Table(
    "identities",
    metadata,
    id_column(),
    to_column("people", "person_id", index=True),
    text_column("platform"),
    text_column("tenant"),
    text_column("user_id"),
    text_column("chat_id", null=True),
    text_column("handle", null=True),
    flag_column("reachable"),
    Column("silent", Boolean, nullable=False, server_default=false(), comment="messages can arrive without a sound"),
    at_column("heard_at", null=True),
    UniqueConstraint("platform", "tenant", "user_id"),
)

memberships = Table(
    "memberships",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    to_column("people", "person_id", index=True),
    flag_column("mentor"),
    flag_column("organizer"),
    flag_column("admin"),
    text_column("about"),
    to_column("people", "only_host_id", null=True, comment="set for a guest who sees this mentor alone"),
    flag_column("admits_guests"),
    number_column("rating_sum", "of ratings from 1 to 5"),
    number_column("rating_count"),
    Column("day_limit", Integer, nullable=False, server_default="0", comment="sessions a day, 0 for any number"),
    Column("week_limit", Integer, nullable=False, server_default="0", comment="sessions a week, 0 for any number"),
    UniqueConstraint("organisation_id", "person_id"),
)

skills = Table(
    "skills",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    text_column("name"),
    Column("folded", Text, nullable=False, comment="the name without case, by which it is one"),
    UniqueConstraint("organisation_id", "folded"),
)

member_skills = Table(
    "member_skills",
    metadata,
    to_column("memberships", "membership_id"),
    to_column("skills", "skill_id"),
    PrimaryKeyConstraint("membership_id", "skill_id"),
    Index(None, "skill_id", "membership_id"),
)

weekly_hours = Table(
    "weekly_hours",
    metadata,
    to_column("memberships", "membership_id"),
    number_column("day_of_week", "0 is Sunday, 6 is Saturday, on the wall of the person's zone"),
    number_column("start_minute", "minute of the day on the wall, included"),
    number_column("end_minute", "minute of the day on the wall, not included; 1440 is midnight"),
    PrimaryKeyConstraint("membership_id", "day_of_week", "start_minute", "end_minute"),
    CheckConstraint("day_of_week BETWEEN 0 AND 6", name="day_of_week"),
    CheckConstraint("start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440", name="minutes"),
)

overrides = Table(
    "overrides",
    metadata,
    id_column(),
    to_column("memberships", "membership_id"),
    text_column("kind"),
    Column("first_date", Date, nullable=False, comment="in the person's zone"),
    Column("last_date", Date, nullable=False, comment="in the person's zone, included"),
    Column("stretches", Json, nullable=False, comment="[[start, end), …] minutes of the day on the wall"),
    text_column("note"),
    Index(None, "membership_id", "last_date"),
    CheckConstraint(one_of("kind", OverrideKind), name="kind"),
    CheckConstraint("last_date >= first_date", name="dates"),
    sqlite_autoincrement=True,
)

OF_MEMBER = (overrides, weekly_hours, member_skills)
"""The tables of what a membership has, each with its ``membership_id``."""

codes = Table(
    "codes",
    metadata,
    Column("token", Text, primary_key=True, comment="SHA-256 in hexadecimal where the code works once"),
    text_column("kind"),
    Column("subject", Id, nullable=False),
    to_column("organisations", "organisation_id", null=True),
    at_column("expires_at", null=True),
    at_column("used_at", null=True),
    at_column("revoked_at", null=True),
    at_column("created_at"),
    Index(None, "kind", "subject"),
)

misses = Table(
    "misses",
    metadata,
    id_column(),
    to_column("organisations", "organisation_id"),
    to_column("people", "person_id"),
    at_column("at"),
    text_column("said"),
    Column("language", Text, nullable=False, comment="BCP 47, as it was read"),
    Column("offered", Json, nullable=False, comment="captions of the buttons that were offered instead"),
    Index(None, "organisation_id", "at"),
    Index(None, "person_id", "at"),
    Index(None, "at"),
)
