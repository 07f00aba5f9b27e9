"""Many bookings, made by the database itself, so that its planner has something to choose."""

from sqlalchemy import Connection, text

PEOPLE = 200
BOOKINGS = 20_000

_NUMBERS = {
    "sqlite": "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT i FROM n)",
    "postgresql": "(SELECT generate_series AS i FROM generate_series(1, {}))",
}
_HOUR = {
    "sqlite": "1772438400 + (i / 100) * 3600 + {}",
    "postgresql": "to_timestamp(1772438400 + (i / 100) * 3600 + {})",
}
_WITHOUT = {"sqlite": "0", "postgresql": "false"}

_SCRIPT = """
    INSERT INTO organisations (id, name, joining, holds_limit, hold_minutes, approval_hours, directory)
       VALUES (1, 'Atelier', 'open', 2, 5, 48, 0);
    INSERT INTO calendars (id) SELECT i FROM {people};
    INSERT INTO people (id, calendar_id, name) SELECT i, i, 'P' || i FROM {people};
    INSERT INTO memberships (id, organisation_id, person_id, mentor, organizer, admin, about, admits_guests,
       rating_sum, rating_count) SELECT i, 1, i, i <= 100, {no}, {no}, '', {no}, 0, 0 FROM {people};
    INSERT INTO weekly_hours SELECT i, 1, 540, 1020 FROM {people};
    INSERT INTO skills (id, organisation_id, name, folded) SELECT i, 1, 'S' || i, 's' || i FROM {people};
    INSERT INTO member_skills (membership_id, skill_id) SELECT 1 + i % 200, 1 + i / 200 FROM {bookings};
    ANALYZE;
    INSERT INTO seen_events (platform, event_id, seen_at) SELECT 'slack', 'Ev' || i, {start} FROM {bookings};
    INSERT INTO services (id, organisation_id, name, lengths, buffer_before, buffer_after, minimum_notice, horizon_days,
       step, approval, policy, change_notice, place, active) VALUES (1, 1, 'S', '[60]', 0, 0, 0, 60, 30, {no}, '', 0, '', {no});
    INSERT INTO bookings (id, short_id, organisation_id, service_id, host_id, guest_id, starts_at, ends_at, state, version,
       topic, place, reason, created_at) SELECT i, 'B-' || i, 1, 1, 1 + i % 100, 101 + i % 100, {start}, {end},
       CASE WHEN i % 50 = 0 THEN 'held' ELSE 'confirmed' END, 1, '', '', '', {start} FROM {bookings};
    ANALYZE;
    INSERT INTO claims (booking_id, calendar_id, starts_at, ends_at, hard) SELECT id, host_id, starts_at, ends_at, NOT {no}
       FROM bookings;
    INSERT INTO connected_calendars (person_id, address, created_at, name, state, failures, etag, modified, digest, due_at)
       SELECT 1 + i % 200, '', {start}, '', 'working', 0, '', '', '', {start} FROM {bookings};
    INSERT INTO busy_times (calendar_id, starts_at, ends_at) SELECT 101 + i % 100, {start}, {end} FROM {bookings};
    INSERT INTO lanes (lane) SELECT 'person:' || i FROM {people};
    INSERT INTO outbox (kind, state, lane, rank, order_at, person_id, body, attempts, due_at, created_at, why)
       SELECT 'notice', CASE WHEN i % 50 = 0 THEN 'due' ELSE 'sent' END, 'person:' || (1 + i % 200), 1, {start}, 1 + i % 200,
       '', 0, {start}, {start}, '' FROM {bookings};
    INSERT INTO timers (booking_id, person_id, kind, minutes, due_at)
       SELECT i, NULL, CASE WHEN i % 4 = 0 THEN 'close' ELSE 'remind' END, 15, {start} FROM {bookings};
    ANALYZE
"""


def crowd(connection: Connection) -> None:
    """A hundred hosts with two hundred sessions each, from 2 March 2026 on, and as many notices, most of them sent."""
    name = connection.dialect.name
    words = {
        "people": _NUMBERS[name].format(PEOPLE),
        "bookings": _NUMBERS[name].format(BOOKINGS),
        "no": _WITHOUT[name],
        "start": _HOUR[name].format(0),
        "end": _HOUR[name].format(3600),
    }
    for statement in _SCRIPT.split(";"):
        connection.execute(text(statement.format(**words)))
