"""An organisation of any size, made in bulk: mentors with skills and hours, mentees, and the sessions between them.

The rows are plain values, the same on both databases, and loaded past SQLAlchemy: ten thousand mentors with two hundred
thousand bookings in seconds. Constraints and triggers look at every row all the same.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import psycopg

from core.model.people import Organisation
from storage.engine import Database, Kind
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, a_service, an_organisation
from tests.conftest import KEY

ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata", "Africa/Cairo", "America/Los_Angeles")
"""Where people live, by turns."""

COMMON = ("Python", "SQL", "Kubernetes", "Design", "React", "Rust", "Writing", "Statistics", "Finance", "Leadership")
"""Skills that one mentor in ten knows each; a hundred rarer ones stand beside them."""

GIVEN = (
    "Maya", "Tom", "Ines", "Noah", "Sofia", "Liam", "Aiko", "Omar", "Freya", "Mateo", "Zara", "Hugo", "Nadia", "Ravi", "Elif",
    "Jonas", "Amara", "Pavel", "Lucia", "Kofi", "Greta", "Yusuf", "Mei", "Tariq",
)  # fmt: skip
FAMILY = (
    "Iyer", "Becker", "Okafor", "Lindqvist", "Moreau", "Tanaka", "Silva", "Novak", "Haddad", "Kowalski", "Byrne", "Romano",
    "Petrov", "Nguyen", "Fischer", "Osei", "Demir", "Larsen", "Castro", "Mbeki",
)  # fmt: skip

WEEKS = (
    ((1, 9, 17), (2, 9, 17), (3, 9, 17), (4, 9, 17), (5, 9, 17)),
    ((2, 17, 21), (4, 17, 21), (6, 10, 14)),
    ((1, 8, 12), (3, 13, 18)),
    ((6, 9, 13), (0, 9, 13)),
)
"""Ready-made weeks, by turns: (day with Sunday as 0, from hour, to hour)."""

COUNTED = 20
"""Bookings of each mentor: half of them over, half still to come."""

Rows = Iterable[tuple[Any, ...]]


@dataclass(frozen=True)
class Crowd:
    """So many mentors, and as many mentees; ids count from 1, mentors first, and a person's calendar has the person's id."""

    mentors: int
    organisation: Organisation
    service_id: int

    @property
    def people(self) -> range:
        """Everybody's id."""
        return range(1, 2 * self.mentors + 1)

    @property
    def mentees(self) -> range:
        """The ids of the mentees, who are hosts to nobody."""
        return range(self.mentors + 1, 2 * self.mentors + 1)

    @property
    def hosts(self) -> range:
        """The ids of the mentors."""
        return range(1, self.mentors + 1)

    def name(self, person_id: int) -> str:
        """What a person is called: nobody like another."""
        given, family = GIVEN[person_id % len(GIVEN)], FAMILY[person_id // len(GIVEN) % len(FAMILY)]
        more = person_id // (len(GIVEN) * len(FAMILY))
        return f"{given} {family}" if more == 0 else f"{given} {(*FAMILY, *GIVEN)[more - 1]}-{family}"


def gather(database: Database, mentors: int) -> Crowd:
    """Fill an empty database with so many mentors; the bookings lie around the clock of the tests."""
    with SqlStore(database, SetClock(), keys=[KEY]).write() as unit:
        organisation = an_organisation(unit)
        crowd = Crowd(mentors, organisation, a_service(unit, organisation, "Mentoring session").id)
    if database.kind is Kind.POSTGRESQL:
        with bare_postgres(database) as connection:
            for table, columns, rows in _tables(crowd):
                _copy(connection, table, columns, rows)
            connection.commit()
            _settle(connection)
    else:
        with closing(bare_sqlite(database)) as file, file:
            for table, columns, rows in _tables(crowd):
                _insert(file, table, columns, rows)
    return crowd


def bare_sqlite(database: Database) -> sqlite3.Connection:
    """A connection of the driver's own, past everything of ours, with the settings that the bot gives it."""
    assert database.url.database is not None
    connection = sqlite3.connect(database.url.database, cached_statements=512, check_same_thread=False)
    for setting in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "cache_size = -16000"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def bare_postgres(database: Database) -> psycopg.Connection:
    """A connection of the driver's own, past everything of ours."""
    return psycopg.connect(database.url.set(drivername="postgresql").render_as_string(hide_password=False))


def _tables(crowd: Crowd) -> Iterator[tuple[str, str, Rows]]:
    here, people, hosts = crowd.organisation.id, crowd.people, crowd.hosts
    yield "calendars", "id", ((i,) for i in people)
    columns = "id, calendar_id, name, zone, language, organisation_id"
    yield "people", columns, ((i, i, crowd.name(i), ZONES[i // 7 % len(ZONES)], "en", here) for i in people)
    columns = "id, person_id, platform, tenant, user_id, chat_id, reachable, heard_at"
    yield "identities", columns, ((i, i, "console", "", f"user-{i}", f"chat-{i}", True, MONDAY) for i in people)
    columns = "id, organisation_id, person_id, mentor, organizer, admin, about, admits_guests, rating_sum, rating_count"
    yield (
        "memberships",
        columns,
        ((i, here, i, i in hosts, False, False, "", False, 4 * (i % 7), i % 7) for i in people),
    )
    skills = (*COMMON, *(f"Craft {n}" for n in range(1, 101)))
    yield (
        "skills",
        "id, organisation_id, name, folded",
        ((n, here, name, name.casefold()) for n, name in enumerate(skills, 1)),
    )
    yield "member_skills", "membership_id, skill_id", ((i, skill) for i in hosts for skill in _skills(i))
    yield (
        "weekly_hours",
        "membership_id, day_of_week, start_minute, end_minute",
        ((i, day, start * 60, end * 60) for i in hosts for day, start, end in WEEKS[i // len(COMMON) % len(WEEKS)]),
    )
    columns = "membership_id, kind, first_date, last_date, stretches, note"
    first, last = MONDAY.date() + timedelta(days=3), MONDAY.date() + timedelta(days=9)
    yield "overrides", columns, ((i, "closed", first, last, [], "away") for i in hosts[::19])
    columns = (
        "id, short_id, organisation_id, service_id, host_id, guest_id, starts_at, ends_at, state, version, topic, place, "
        "reason, created_at"
    )
    yield (
        "bookings",
        columns,
        (
            (number, f"B-{number}", here, crowd.service_id, host, guest, start, end, state, 2, "", "", "", MONDAY)
            for number, host, guest, start, end, state in _sessions(crowd)
        ),
    )
    yield (
        "claims",
        "booking_id, calendar_id, starts_at, ends_at, hard",
        (
            (number, calendar, start, end, True)
            for number, host, guest, start, end, state in _sessions(crowd)
            if state == "confirmed"
            for calendar in (host, guest)
        ),
    )


def _skills(host: int) -> Sequence[int]:
    """A common skill and two rarer ones."""
    return (1 + host % 10, 11 + host % 53, 64 + host % 47)


def _sessions(crowd: Crowd) -> Iterator[tuple[int, int, int, datetime, datetime, str]]:
    """Number, host, guest, start, end and state. Each of a host's sessions is on a day of its own, with another mentee."""
    number = 0
    for turn in range(COUNTED):
        first_day = MONDAY.replace(hour=0) + timedelta(days=3 * (turn - COUNTED // 2))
        state = "completed" if turn < COUNTED // 2 else "confirmed"
        for host in crowd.hosts:
            number += 1
            day = first_day + timedelta(days=host // 3 % 3)
            guest = crowd.mentees[(host + 37 * turn) % crowd.mentors]
            start = day + timedelta(minutes=30 * (14 + (host + 5 * turn) % 20))
            yield number, host, guest, start, start + timedelta(minutes=30 * (1 + host % 2)), state


def _insert(connection: sqlite3.Connection, table: str, columns: str, rows: Rows) -> None:
    marks = ", ".join("?" * len(columns.split(",")))
    plain = (tuple(map(_plain, row)) for row in rows)
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", plain)


def _plain(value: object) -> object:
    match value:
        case datetime():
            return int(value.timestamp())
        case date():
            return value.isoformat()
        case list():
            return json.dumps(value)
        case _:
            return value


def _copy(connection: psycopg.Connection, table: str, columns: str, rows: Rows) -> None:
    with connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN".encode()) as copy:
        for row in rows:
            copy.write_row([json.dumps(value) if isinstance(value, list) else value for value in row])


def _settle(connection: psycopg.Connection) -> None:
    """Sequences go on after the rows, and the planner knows them: what a server does by itself in a while."""
    connection.autocommit = True
    for table in ("calendars", "people", "identities", "memberships", "skills", "bookings"):
        last = f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"
        connection.execute(last.encode())
    connection.execute("VACUUM ANALYZE")
