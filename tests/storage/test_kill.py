"""The process ends at any instruction: what it said is committed, and nothing is half done (guarantee 2)."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.events import Booked
from core.model.booking import State
from core.model.timespan import Timespan
from storage.engine import Database, Kind
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, span
from tests.storage.house import House

CHILD = Path(__file__).with_name("victim.py")
STATEMENTS = {Kind.SQLITE: 7, Kind.POSTGRESQL: 9}
"""How many statements the victim sends for one booking, its commit among them; SQLite needs none to lock calendars or to ring."""


def victim(database: Database, house: House, *, dies_at: int, after: int) -> subprocess.Popen[str]:
    """A process that books one half hour after the other."""
    facts = [
        house.organisation.id,
        house.service.id,
        house.maya.id,
        house.maya.calendar_id,
        house.lena.id,
        house.lena.calendar_id,
        dies_at,
        after,
    ]
    url = database.url.render_as_string(hide_password=False)
    return subprocess.Popen([sys.executable, CHILD, url, *map(str, facts)], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("dies_at", range(10))
def test_a_process_that_dies_between_statements(
    database: Database, store: SqlStore, house: House, dies_at: int
) -> None:
    with victim(database, house, dies_at=dies_at, after=2) as child:
        said = [int(line) for line in child.communicate()[0].split()]
        assert child.returncode == -9
    kept = check_whole(store, house)
    assert len(said) == 2
    assert kept[:2] == said
    assert len(kept) == (3 if dies_at >= STATEMENTS[database.kind] else 2)


def test_a_process_that_is_killed_from_outside(database: Database, store: SqlStore, house: House) -> None:
    with victim(database, house, dies_at=0, after=10_000) as child:
        assert child.stdout is not None
        said = [int(child.stdout.readline()) for _ in range(20)]
        child.kill()
        said += [int(line) for line in child.stdout.read().splitlines()]
    kept = check_whole(store, house)
    assert kept[: len(said)] == said
    assert len(kept) <= len(said) + 1


def check_whole(store: SqlStore, house: House) -> list[int]:
    """The bookings that were kept, in order, after a look at each: both claims, its history and its notice, or nothing."""
    with store.write() as unit:
        kept = list(unit.bookings.of_person(house.maya.id, None, tuple(State), limit=10_000))
        ever = Timespan(span("00:00", "01:00").start, span("00:00", "01:00", day=1000).end)
        claims = unit.bookings.claims([house.maya.calendar_id, house.lena.calendar_id], ever)
        expected = [(booking.span, booking.id) for booking in kept]
        assert claims == {house.maya.calendar_id: expected, house.lena.calendar_id: expected}
        for booking in kept:
            assert unit.bookings.history(booking.id) == [(MONDAY, "confirmed", house.lena.id, "")]
        assert unit.outbox.pending() == len(kept)
        oldest = unit.outbox.claim_due(MONDAY, MONDAY)
        assert [row.event for row in oldest] == [Booked(booking.id, 1) for booking in kept[:1]]
    return [booking.id for booking in kept]
