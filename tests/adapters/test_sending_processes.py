"""Processes that send: killed at each step they lose nothing and repeat nothing; several of them share the work."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from adapters.parcels import LEASE
from core.events import Booked
from storage import schema
from storage.engine import Database
from storage.unit_of_work import SqlStore
from tests.adapters.sender import send_all
from tests.builders import MONDAY, a_person

CHILD = Path(__file__).with_name("sender.py")
AFTER = MONDAY + LEASE + timedelta(seconds=1)
"""When every lease has run out."""


def sender(
    database: Database, now: datetime, accepted: Path, point: str = "-", times: int = 1
) -> subprocess.Popen[str]:
    """A process that sends what is due at that moment, and dies at that point when it comes there so many times."""
    url = database.url.render_as_string(hide_password=False)
    return subprocess.Popen([sys.executable, CHILD, url, now.isoformat(), str(accepted), point, str(times)], text=True)


def notices(store: SqlStore, people: int, each: int) -> list[list[int]]:
    """So many notices to each of so many people, by row; each person's in order."""
    with store.write() as unit:
        persons = [a_person(unit, f"P{number}") for number in range(people)]
        rows = [
            (person.id, unit.outbox.notify(person.id, Booked(1, 1), organisation_id=None, now=unit.now))
            for _ in range(each)
            for person in persons
        ]
    return [[row for owner, row in rows if owner == person.id] for person in persons]


def states(database: Database) -> list[str]:
    """What became of each row, in order."""
    with database.reading() as connection:
        found = connection.execute(select(schema.outbox.c.state).order_by(schema.outbox.c.id))
        return [row.state for row in found]


def seen(accepted: Path) -> list[list[int]]:
    """The rows that each chat has seen, in the order in which they came."""
    chats: dict[str, list[int]] = {}
    for line in accepted.read_text().splitlines() if accepted.exists() else ():
        chat, row = line.split()
        chats.setdefault(chat, []).append(int(row))
    return list(chats.values())


@pytest.mark.parametrize(
    ("point", "times", "became", "read"),
    [
        ("leasing", 1, ["sent", "sent", "sent"], [1, 2, 3]),
        ("leased", 2, ["sent", "sent", "sent"], [1, 2, 3]),
        ("marking", 2, ["sent", "sent", "sent"], [1, 2, 3]),
        ("marked", 2, ["sent", "unknown", "sent"], [1, 3]),
        ("accepted", 2, ["sent", "unknown", "sent"], [1, 2, 3]),
        ("noting", 2, ["sent", "unknown", "sent"], [1, 2, 3]),
        ("noted", 2, ["sent", "sent", "sent"], [1, 2, 3]),
    ],
)
def test_killed_at_any_step_of_sending_it_loses_nothing_and_repeats_nothing(
    database: Database, store: SqlStore, tmp_path: Path, point: str, times: int, became: list[str], read: list[int]
) -> None:
    """What was marked and not noted may have arrived: it alone is left unknown, and what comes after it goes on."""
    notices(store, 1, 3)
    accepted = tmp_path / "accepted"
    with sender(database, MONDAY, accepted, point, times) as first:
        assert first.wait() == -9
    send_all(database, AFTER, accepted)
    assert states(database) == became
    assert seen(accepted) == [read]


def test_processes_share_what_is_due_and_keep_each_readers_order(
    database: Database, store: SqlStore, tmp_path: Path
) -> None:
    rows = notices(store, 50, 4)
    accepted = tmp_path / "accepted"
    with sender(database, MONDAY, accepted) as first, sender(database, MONDAY, accepted) as second:
        assert (first.wait(), second.wait()) == (0, 0)
    assert sorted(seen(accepted)) == rows
    assert set(states(database)) == {"sent"}


@pytest.mark.soak
def test_two_processes_with_two_thousand_notices_between_them(
    database: Database, store: SqlStore, tmp_path: Path
) -> None:
    rows = notices(store, 500, 4)
    accepted = tmp_path / "accepted"
    with sender(database, MONDAY, accepted) as first, sender(database, MONDAY, accepted) as second:
        assert (first.wait(), second.wait()) == (0, 0)
    assert sorted(seen(accepted)) == rows
    assert set(states(database)) == {"sent"}
