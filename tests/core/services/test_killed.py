"""``kill -9`` at every step of offering and reminding, in real processes: nothing is lost, and nothing is done twice."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select

from core.events import (
    Booked,
    Cancelled,
    DecisionMade,
    Displaced,
    Event,
    Joined,
    Lapsed,
    MeetingCancelled,
    Offered,
    Reminded,
    SeriesBooked,
)
from core.model.attendance import Attendance
from core.model.booking import Booking, State
from core.model.conflict import Policy
from core.model.decision import Decision, Verdict
from core.model.meeting import Meeting
from core.model.room import Room
from core.model.webhook import Group, Webhook
from core.ports import Unit
from core.services import export
from core.services.conflicts import Insist
from core.services.insisting import insist_on
from core.services.summary import rate
from storage.engine import Database
from storage.schema import outbox
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_booking, a_meeting, a_room, at, span
from tests.conftest import KEY
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
            booked = [unit.bookings.get(number) or unit.meetings.get(number) for number in range(1, 10)]
            timers = [timer for number in range(1, 10) for timer in unit.timers.of_booking(number)]
            wishes = [entry for person in people for entry in unit.waitlist.of_person(person, unit.now)]
            there = [each for number in range(1, 10) for each in unit.attendance.of_booking(number)]
            wanted = [unit.decisions.get(number) for number in range(1, 5)]
            asked = unit.meetings.invitations(range(1, 10))
            rated = [*unit.ratings.of_organisation(self._stage.atelier.id, 99), *averages(unit, self._stage)]
            return (
                [*held],
                [*booked],
                [*timers],
                [*wishes],
                [*there],
                [*rated],
                [*wanted],
                [asked, unit.outbox.pending(), unit.webhooks.waiting(1)],
            )


def averages(unit: Unit, stage: Stage) -> list[tuple[int, int]]:
    """(sum, count) of the ratings that count, of everybody there."""
    return [(each.rating_sum, each.rating_count) for each, _ in unit.people.members(stage.atelier.id)]


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


def test_of_a_meeting_that_is_called_off(both: Stage) -> None:
    """Its room, its people's time, its reminders, what they and other tools are told: all of it, or nothing."""
    with SqlStore(both.database, both.clock, keys=[KEY]).write() as unit:
        new = Webhook(0, both.atelier.id, "https://hooks.example.org", ("whsec_",), frozenset(Group), unit.now)
        hooked = unit.webhooks.add(new).id
    when = span("14:00", "15:00", day=1)

    def calls(unit: Unit) -> tuple[Meeting, Room]:
        room = a_room(unit, both.atelier)
        people = (both.lena.id, both.omar.id)
        meeting = a_meeting(unit, both.member(unit, both.maya), when, required=people, room_id=room.id)
        return meeting, room

    meeting, room = both.does(calls)
    both.told()
    with killing(both) as killer:
        killed = killer.kills("call_off", meeting.id)
        off = MeetingCancelled(meeting.id, 2, both.maya.id)
        assert told_after(both, killed, 8) == [(both.lena.id, off), (both.omar.id, off)]
    calendars = [both.maya.calendar_id, both.lena.calendar_id, both.omar.calendar_id, room.calendar_id]
    with both.store.read() as unit:
        assert unit.bookings.claims(calendars, when) == {calendar: [] for calendar in calendars}
        assert list(unit.timers.of_booking(meeting.id)) == []
        assert unit.webhooks.waiting(hooked) == 2, "it was called, and called off"


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


def test_of_joining(both: Stage) -> None:
    booked = both.books(both.lena)
    both.clock.set(at("09:51", day=1))
    with killing(both) as killer:
        killed = killer.kills("join", booked.id)
        joined_at = both.clock.now()
        assert told_after(both, killed, 8) == [(both.maya.id, Joined(booked.id, booked.span.start, both.lena.id))]
        killer.kills("join", booked.id)
        assert both.told() == []
    assert both.now(booked).state is State.ONGOING
    assert [what for what, _, _ in both.history(booked)].count("ongoing") == 1
    with both.store.read() as unit:
        there = unit.attendance.of_booking(booked.id)
    assert there == [Attendance(booked.id, both.lena.id, booked.span.start, joined_at=joined_at)]


def test_of_the_rating_with_which_three_begin_to_count(both: Stage) -> None:
    def had(unit: Unit) -> list[int]:
        whens = [(guest, span(f"{hour}:00", f"{hour}:30", day=-7)) for hour, guest in enumerate(guests, 10)]
        made = [a_booking(unit, both.session, both.maya, who, when, state=State.COMPLETED) for who, when in whens]
        for booking, guest in list(zip(made, guests, strict=True))[:2]:
            rate(unit, both.member(unit, guest), booking.id, 4)
        return [booking.id for booking in made]

    guests = (both.omar, both.olga, both.lena)
    *_, last = both.does(had)
    with killing(both) as killer:
        assert killer.kills("rate", last) >= 8
        killer.kills("rate", last)
    with both.store.read() as unit:
        assert averages(unit, both).count((13, 3)) == 1
        assert [rating.counted for rating in unit.ratings.of_organisation(both.atelier.id, 9)] == [True] * 3


def standing_now(stage: Stage, number: int) -> Booking:
    """The session of that id."""
    with stage.store.read() as unit:
        found = unit.bookings.get(number)
    assert found is not None
    return found


@pytest.fixture
def asked(both: Stage) -> Decision:
    """Omar wants the time that Lena has with Maya, and has Olga asked."""
    booked = both.books(both.lena)
    both.does(lambda unit: unit.conflicts.set_service(both.session.id, Policy.ASK))

    def asks(unit: Unit) -> Decision | None:
        insist = Insist("It burns", frozenset({(booked.id, booked.version)}))
        member, start = both.member(unit, both.omar), booked.span.start
        wanted = insist_on(
            unit,
            member,
            host_id=both.maya.id,
            service_id=both.session.id,
            starts_at=start,
            length=30,
            insist=insist,
        )
        return unit.decisions.waiting(wanted.id)

    found = both.does(asks)
    assert found is not None
    both.told()
    return found


def test_of_a_decision(both: Stage, asked: Decision) -> None:
    ((gone, _),) = asked.seen
    with killing(both) as killer:
        killed = killer.kills("decide", asked.id)
        displaced = Displaced(gone, standing_now(both, gone).version, both.olga.id)
        booked = standing_now(both, asked.booking_id)
        assert told_after(both, killed, 20) == [
            (both.maya.id, displaced),
            (both.lena.id, displaced),
            (both.maya.id, Booked(booked.id, booked.version)),
            (both.omar.id, DecisionMade(asked.id)),
        ]
        assert killer.kills("decide", asked.id) > 0
        assert both.told() == []
    assert both.claims(both.maya) == [("10:00", "10:30", booked.id)]
    with both.store.read() as unit:
        (first,) = unit.waitlist.of_person(both.lena.id, unit.now)
        made = unit.decisions.get(asked.id)
    assert made is not None
    assert (first.displaced, made.verdict, made.decided_by) == (True, Verdict.APPROVED, both.olga.id)


def test_of_a_series_that_others_make_way_for(sqlite_database: Database, clock: SetClock) -> None:
    stage = Stage(sqlite_database, clock)
    taken = stage.books(stage.lena)
    stage.does(lambda unit: unit.conflicts.set_service(stage.session.id, Policy.PRIORITY))
    with killing(stage) as killer:
        killed = killer.kills("repeat", taken.id)
        displaced = Displaced(taken.id, standing_now(stage, taken.id).version, stage.olga.id)
        told = told_after(stage, killed, 20)
        assert sorted(told, key=str) == sorted(
            [(stage.maya.id, displaced), (stage.lena.id, displaced), (stage.maya.id, SeriesBooked(1, stage.olga.id))],
            key=str,
        )
        killer.kills("repeat", taken.id)
        assert stage.told() == []
    with stage.store.read() as unit:
        made = unit.series.sessions(1, tuple(State))
        assert unit.series.get(2) is None
    assert [(each.state, each.guest_id) for each in made] == [(State.CONFIRMED, stage.olga.id)] * 2
    assert stage.claims(stage.maya) == [("10:00", "10:30", made[0].id)]


def test_of_a_decision_that_nobody_makes(both: Stage, asked: Decision) -> None:
    ((standing, version),) = asked.seen
    both.clock.set(asked.expires_at)
    with killing(both) as killer:
        killed = killer.kills("look_after")
        made = DecisionMade(asked.id)
        assert told_after(both, killed, 8) == [(both.omar.id, made), (both.olga.id, made)]
        killer.kills("look_after")
        assert both.told() == []
    assert standing_now(both, asked.booking_id).state is State.LAPSED
    assert standing_now(both, standing).version == version
    assert both.claims(both.maya) == [("10:00", "10:30", standing)]


def test_of_an_export(both: Stage) -> None:
    booked = both.books(both.lena)
    with both.store.read() as unit:
        pending = unit.outbox.pending()
        lena = unit.people.get(both.lena.id)
        assert lena is not None
        told = export.of_person(unit, lena)["sessions"]
    with killing(both) as killer:
        assert killer.kills("export", both.lena.id) >= 8
        killer.kills("export", both.lena.id)
    with both.database.reader.connect() as connection:
        replies = connection.execute(select(outbox.c.body).where(outbox.c.kind == "reply")).scalars().all()
    assert [json.loads(body)["sessions"] for body in replies] == [told]
    with both.store.read() as unit:
        assert unit.outbox.pending() == pending + 1
    assert both.now(booked) == booked
