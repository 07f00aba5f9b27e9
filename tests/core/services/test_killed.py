"""``kill -9`` at every step of offering and reminding, in real processes: nothing is lost, and nothing is done twice."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from core.events import Cancelled, Event, Lapsed, Offered, Reminded
from storage.engine import Database
from tests.builders import SetClock, at
from tests.core.services.booking.stage import Stage
from tests.core.services.test_waitlist import offer

CHILD = Path(__file__).with_name("victim.py")
LEASE = timedelta(seconds=31)
"""A second longer than a worker has for what it has leased."""


class Killer:
    """Has an act done by one process after the other, each killed a statement later than the one before, until it is done."""

    def __init__(self, stage: Stage, child: "subprocess.Popen[str]") -> None:
        self._stage, self._child = stage, child

    def kills(self, act: str, number: int = 0) -> int:
        """How many died before one did it; what each left behind is nothing but a lease, which runs out."""
        before = self._kept()
        for statement in count():
            if self._asked(f"{act} {number} {self._stage.clock.now().timestamp():.0f} {statement}") == "done":
                return statement
            assert self._kept() == before, f"half done when killed at statement {statement}"
            self._stage.clock.set(self._stage.clock.now() + LEASE)
        raise AssertionError("nothing is counted that far")

    def _asked(self, line: str) -> str:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        print(line, file=self._child.stdin, flush=True)
        answer = self._child.stdout.readline().strip()
        assert answer in {"done", "killed"}
        return answer

    def _kept(self) -> tuple[list[object], ...]:
        """Everything that is told and offered, and every timer, without leases."""
        with self._stage.store.read() as unit:
            people = [person.id for _, person in unit.people.members(self._stage.atelier.id)]
            held = [booking for person in people for booking in unit.bookings.held_by(person)]
            booked = [unit.bookings.get(number) for number in range(1, 10)]
            timers = [timer for number in range(1, 10) for timer in unit.timers.of_booking(number)]
            wishes = [entry for person in people for entry in unit.waitlist.of_person(person, unit.now)]
            return [*held], [*booked], [*timers], [*wishes], [unit.outbox.pending()]


@contextmanager
def killing(stage: Stage) -> Iterator[Killer]:
    """A process that has others killed, over the stage's database."""
    url = stage.database.url.render_as_string(hide_password=False)
    with subprocess.Popen(
        [sys.executable, CHILD, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        yield Killer(stage, child)


@pytest.fixture
def both(database: Database, clock: SetClock) -> Stage:
    return Stage(database, clock)


def told_after(stage: Stage, killed: int, at_least: int) -> list[tuple[int, Event]]:
    """What was told in the end, after so many have died."""
    assert killed >= at_least
    return stage.told()


def test_of_freeing_and_offering(both: Stage) -> None:
    booked = both.books(both.lena)
    first, second = both.waits(both.omar), both.waits(both.olga)
    with killing(both) as killer:
        killed = killer.kills("cancel", booked.id)
        offered = offer(both, first)
        assert told_after(both, killed, 12) == [
            (both.maya.id, Cancelled(booked.id, 3, both.lena.id)),
            (both.omar.id, Offered(offered.id, 1)),
        ]
        assert killer.kills("cancel", booked.id) > 0
        assert both.told() == []
    assert both.claims(both.maya) == [("10:00", "10:30", offered.id)]
    with both.store.read() as unit:
        assert unit.bookings.offer_to(second) is None


def test_of_an_offer_that_runs_out_and_goes_on(both: Stage) -> None:
    booked = both.books(both.lena)
    first, second = both.waits(both.omar), both.waits(both.olga)
    both.does(both.cancels(both.lena, booked))
    over = offer(both, first)
    both.told()
    both.clock.tick(minutes=5)
    with killing(both) as killer:
        killed = killer.kills("lapse")
        offered = offer(both, second)
        assert told_after(both, killed, 12) == [
            (both.omar.id, Lapsed(over.id, 2)),
            (both.olga.id, Offered(offered.id, 1)),
        ]
        killer.kills("lapse")
        assert both.told() == []
    assert both.claims(both.maya) == [("10:00", "10:30", offered.id)]


def test_of_reminding(both: Stage) -> None:
    booked = both.books(both.lena)
    both.clock.set(at("10:00"))
    with killing(both) as killer:
        killed = killer.kills("remind")
        news = Reminded(booked.id, booked.span.start)
        assert told_after(both, killed, 6) == [(both.maya.id, news), (both.lena.id, news)]
        killer.kills("remind")
        assert both.told() == []
