"""Every table. Moments are UTC to the second; lengths and buffers are whole minutes; days are local dates.

What guards the data beyond columns and keys (the ban on overlaps) stands in ``storage.guards``. Constraint names follow one
convention, so that migrations agree on both databases.
"""

from storage.schema.booking import (
    LIVE_SQL,
    WAITING_SQL,
    absences,
    attendance,
    booking_history,
    bookings,
    claims,
    daily_agendas,
    reminder_wishes,
    services,
    timers,
    waitlist_entries,
)
from storage.schema.columns import metadata, one_of
from storage.schema.conflict import conflict_rules, decisions, service_policies
from storage.schema.connected import busy_times, calendar_events, connected_calendars
from storage.schema.gathering import gathered, gatherings
from storage.schema.messages import (
    UNKNOWN_SQL,
    UNSENT_SQL,
    conversations,
    installations,
    keyboards,
    lanes,
    outbox,
    rates,
    seen_events,
    sent_cards,
)
from storage.schema.people import (
    OF_MEMBER,
    calendars,
    codes,
    identities,
    member_skills,
    memberships,
    misses,
    organisation_groups,
    organisations,
    overrides,
    people,
    skills,
    weekly_hours,
)
from storage.schema.poll import poll_choices, polls, voters, votes
from storage.schema.pool import pool_people, pools
from storage.schema.rooms import check_ins, room_amenities, room_waits, rooms
from storage.schema.series import series
from storage.schema.summary import ratings, session_notes
from storage.schema.team import invitations, meetings
from storage.schema.webhook import webhook_messages, webhooks

__all__ = [
    "LIVE_SQL",
    "OF_MEMBER",
    "UNKNOWN_SQL",
    "UNSENT_SQL",
    "WAITING_SQL",
    "absences",
    "attendance",
    "booking_history",
    "bookings",
    "busy_times",
    "calendar_events",
    "calendars",
    "check_ins",
    "claims",
    "codes",
    "conflict_rules",
    "connected_calendars",
    "conversations",
    "daily_agendas",
    "decisions",
    "gathered",
    "gatherings",
    "identities",
    "installations",
    "invitations",
    "keyboards",
    "lanes",
    "meetings",
    "member_skills",
    "memberships",
    "metadata",
    "misses",
    "one_of",
    "organisation_groups",
    "organisations",
    "outbox",
    "overrides",
    "people",
    "poll_choices",
    "polls",
    "pool_people",
    "pools",
    "rates",
    "ratings",
    "reminder_wishes",
    "room_amenities",
    "room_waits",
    "rooms",
    "seen_events",
    "sent_cards",
    "series",
    "service_policies",
    "services",
    "session_notes",
    "skills",
    "timers",
    "voters",
    "votes",
    "waitlist_entries",
    "webhook_messages",
    "webhooks",
    "weekly_hours",
]
