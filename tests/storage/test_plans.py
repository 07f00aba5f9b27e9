"""Every question that is asked often is answered by an index, however small or large its parameters are.

psycopg sends small ints as ``smallint``; beside a ``bigint`` column that would make PostgreSQL read whole tables.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from core.model.booking import State
from core.model.timers import TimerKind
from storage import booking_queries as queries
from storage import connected, hours, lanes, meeting_rows, people, search, seen, timers
from storage.engine import Database, Kind
from storage.leases import moments
from storage.prepared import Prepared
from tests.builders import span
from tests.databases import Postgres, Sqlite
from tests.storage.crowded import crowd

DAY = span("00:00", "23:00", day=3)
SOON = span("08:00", "09:00").start
WINDOW = {"since": DAY.start, "until": DAY.end}

CASES: dict[str, tuple[Prepared, dict[str, Any], set[str]]] = {
    "a clash": (queries.CLASH, {"calendar": 7} | WINDOW, {"ix_claims_hard"}),
    "a clash with exceptions": (
        queries.CLASH_EXCEPT,
        {"calendar": 7, "excepted": [1, 2]} | WINDOW,
        {"ix_claims_hard"},
    ),
    "claims of a day": (queries.CLAIMS, {"wanted": [1, 2, 3]} | WINDOW, {"ix_claims_hard"}),
    "what is busy elsewhere": (connected.BUSY, {"wanted": [1, 102, 103]} | WINDOW, {"busy_times"}),
    "whether a calendar is to be read": (connected.DUE.waits, {**moments(SOON)}, {"ix_connected_calendars_due"}),
    "when people have meetings": (
        meeting_rows.ATTENDED,
        {"wanted": [1, 2, 3]} | WINDOW,
        set(),
    ),
    "the same time": (
        queries.SAME,
        {"host": 1, "guest": 101, "start": DAY.start},
        {"uq_bookings_live_time"},
    ),
    "held times": (queries.HELD_BY, {"guest": 101}, {"ix_bookings_held"}),
    "what has run out": (
        queries.LAPSING.waits,
        {"now": DAY.start, "beyond": DAY.end},
        {"ix_bookings_expires"},
    ),
    "what has run out, leased": (
        queries.LAPSING.take,
        {"until": DAY.end, "most": 100, "now": DAY.start, "beyond": DAY.end},
        {"ix_bookings_expires"},
    ),
    "a move's time": (queries.SHADOW, {"wanted": 7}, {"ix_bookings_moves"}),
    "sessions of a person": (
        queries.OF_PERSON_DURING,
        {"person": 7, "states": [State.CONFIRMED.value], "most": 50} | WINDOW,
        {"ix_bookings_host_id_ends_at_state", "ix_bookings_guest_id_ends_at_state"},
    ),
    "what is over of a person": (
        queries.PAST,
        {"person": 7, "now": DAY.start, "most": 7, "skip": 0, "reach": 7},
        {"ix_bookings_host_id_ends_at_state", "ix_bookings_guest_id_ends_at_state"},
    ),
    "what waits for a person": (
        queries.AWAITING,
        {"person": 7, "now": DAY.start, "most": 50},
        {"ix_bookings_"},  # of the person's, or of all that can lapse, which is little at any time
    ),
    "load": (queries.LOAD, {"wanted": [1, 2, 3], "since": DAY.start}, {"ix_bookings_host_id_ends_at_state"}),
    "a short id": (queries.BY_SHORT_ID, {"organisation": 1, "called": "B-77"}, {"short_id"}),
    "mentors by skill": (
        search._statement(by_skill=True, by_host=False),
        {"organisation": 1, "skills": [7]},
        {"ix_member_skills_skill_id_membership_id"},
    ),
    "a week": (hours._WEEKLY, {"wanted": [1, 2, 3]}, {"weekly_hours"}),
    "due notices": (
        lanes.TAKE,
        {
            "now": DAY.start,
            "beyond": DAY.end,
            "until": DAY.end,
            "most": 50,
            "platforms": ["slack"],
            "stale": span("00:00", "01:00").start,
        },
        {"ix_outbox_due"},
    ),
    "whether a timer is due": (
        timers.DUE[TimerKind.CLOSE].waits,
        {**moments(SOON)},
        {"ix_timers_kind_due_at"},
    ),
    "due timers": (
        timers.DUE[TimerKind.REMIND].take,
        {"until": DAY.end, "most": 50, **moments(SOON)},
        {"ix_timers_kind_due_at"},
    ),
    "whether a notice is due": (lanes.WAITS, {"now": DAY.start, "beyond": DAY.end}, {"ix_outbox_due"}),
    "what goes next": (lanes.HEADS, {"lanes": ["person:7"], "now": DAY.start}, {"ix_outbox_lane"}),
    "an identity": (
        people._BY_PLATFORM,
        {"on_platform": "slack", "of_tenant": "T1", "as_user": "U1"},
        {"identities"},
    ),
    "an event seen": (seen._FORGET, {"before": span("00:00", "01:00").start}, {"ix_seen_events_seen_at"}),
}

LARGE = ("bookings", "busy_times", "claims", "outbox", "member_skills", "timers")
"""The tables that must never be read whole."""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def crowded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A database with twenty thousand bookings."""
    with ExitStack() as stack:
        if request.param == "sqlite":
            files: Sqlite = request.getfixturevalue("sqlite_files")
            folder: Path = tmp_path_factory.mktemp("crowded")
            database = stack.enter_context(files.fresh(folder))
        else:
            server: Postgres = request.getfixturevalue("postgres_server")
            database = stack.enter_context(server.fresh())
        with database.writing() as connection:
            crowd(connection)
        yield database


@pytest.mark.parametrize("case", CASES)
def test_the_index_answers(crowded: Database, case: str) -> None:
    statement, values, indexes = CASES[case]
    plan = explained(crowded, statement, values)
    assert [index for index in indexes if index not in plan] == []
    assert [table for table in LARGE if _reads_whole(plan, table)] == [], plan


def test_busy_minutes_of_many_are_answered_by_the_index(crowded: Database) -> None:
    plan = explained(crowded, queries.BUSY[crowded.kind], {"wanted": list(range(1, 101))} | WINDOW)
    assert "ix_claims_hard" in plan
    assert not _reads_whole(plan, "claims")
    elsewhere = explained(crowded, connected.BUSY_MINUTES[crowded.kind], {"wanted": list(range(1, 201))} | WINDOW)
    assert not _reads_whole(elsewhere, "busy_times")


def explained(database: Database, statement: Prepared, values: dict[str, Any]) -> str:
    """How the database would answer, with the parameters sent as they are in earnest."""
    with database.writing() as connection:
        ready = statement.ready(connection.dialect, values)
        cursor: Any = connection.connection.cursor()
        how = "EXPLAIN QUERY PLAN " if database.kind is Kind.SQLITE else "EXPLAIN "
        cursor.execute(how + ready.sql, ready.parameters(values))
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def _reads_whole(plan: str, table: str) -> bool:
    lines = [line.strip().removeprefix("-> ").strip() for line in plan.splitlines()]
    return any(
        line.startswith(f"Seq Scan on {table} ") or (line.startswith(f"SCAN {table}") and "INDEX" not in line)
        for line in lines
    )
