"""Any history, beside a brute-force model: each freed time is offered to whose turn it is, and ends booked or open (S2.22)."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from core.errors import Refusal
from core.events import Event, Offered
from core.model.booking import LIVE, Booking
from core.model.conflict import Policy
from core.model.hours import Stretch
from core.model.people import Person
from core.model.reminders import QuietHours
from core.model.waitlist import Order
from core.ports import Unit
from core.services import hours, reminders, waitlist
from core.services.conflicts import Insist
from core.services.insisting import insist_on
from storage.engine import Database
from storage.schema import bookings as table
from tests.builders import SetClock, a_mentor, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.machines import histories
from tests.core.services.waiting_model import CONFIRMED, GONE, HELD, Fact, Waiters, Wish
from tests.databases import Postgres, Sqlite
from tests.ticking import lapse_due

TIMES = ("10:00", "10:30", "11:00", "11:30")
STARTS = [at(time) for time in TIMES]
WINDOWS = some.sampled_from([("10:00", "12:00"), ("10:00", "10:30"), ("10:30", "11:30"), ("11:00", "12:00")])
PICKS = some.integers(0, 7)
PEOPLE = some.integers(0, 3)
WHICH = some.booleans()
NOON = tuple(Stretch(weekday, 11 * 60, 13 * 60) for weekday in range(5))
"""The mentors' hours, in Berlin."""
ALL_DAY = QuietHours(0, 24 * 60 - 1)


class Histories(RuleBasedStateMachine):
    """Two mentors, four who book and wait, one of them a mentor; two hours of one day, in sessions of half an hour."""

    def __init__(self, opened: AbstractContextManager[Database]) -> None:
        super().__init__()
        self.open = ExitStack()
        self.stage = Stage(self.open.enter_context(opened), SetClock(), lengths=(30,))
        with self.stage.store.write() as unit:
            self.tom, _ = a_mentor(unit, self.stage.atelier, "Tom", hours=NOON)
            unit.hours.set_weekly(self.stage.member(unit, self.stage.maya).id, NOON)
        self.hosts = (self.stage.maya, self.tom)
        self.guests = (self.stage.lena, self.stage.omar, self.stage.olga, self.tom)
        self.model = Waiters(STARTS, Order.FIRST_COME)
        self.news: list[tuple[int, Event]] = []
        self.days_off: dict[int, tuple[int, ...]] = {}

    def teardown(self) -> None:
        self.open.close()

    @initialize(order=some.sampled_from(Order))
    def choose(self, *, order: Order) -> None:
        """The organisation says who comes first."""
        self.model = Waiters(STARTS, order)
        self.model.now = self.stage.clock.now()
        atelier = replace(self.stage.atelier, waitlist_order=order)
        self.stage.does(lambda unit: unit.organisations.save(atelier))
        self.stage.does(lambda unit: unit.conflicts.set_service(self.stage.session.id, Policy.PRIORITY))

    # What people do.

    @rule(who=PEOPLE, with_tom=WHICH, time=some.sampled_from(TIMES), confirms=WHICH)
    def book(self, *, who: int, with_tom: bool, time: str, confirms: bool) -> None:
        """Somebody holds a time of somebody, and may confirm it at once."""
        guest, host = self.guests[who], self.hosts[with_tom]
        held = self._tried(self.stage.holding(guest, time, day=0, host=host))
        if held is None:
            return
        if held.id not in self.model.facts:
            self.model.add(Fact(held.id, host.id, guest.id, held.span.start, HELD, held.expires_at))
        if confirms:
            self._confirm(guest, held.id)

    @rule(who=PEOPLE, host=some.sampled_from([None, 0, 1]), window=WINDOWS, urgent=WHICH)
    def wait(self, *, who: int, host: int | None, window: tuple[str, str], urgent: bool) -> None:
        """Somebody wants to be told."""
        person, wish = self.guests[who], span(*window)
        host_id = None if host is None else self.hosts[host].id

        def join(unit: Unit) -> int:
            member = self.stage.member(unit, person)
            return waitlist.join(unit, member, wish, host_id=host_id, urgent=urgent).id

        number = self.stage.does(join)
        self.model.wishes.setdefault(number, Wish(number, person.id, host_id, wish, urgent, self.model.now))

    @precondition(lambda self: self.model.live())
    @rule(pick=PICKS)
    def confirm(self, *, pick: int) -> None:
        """Somebody confirms what is held for them: an offer is taken."""
        fact = self._picked(pick)
        self._confirm(self._person(fact.guest), fact.id)

    @precondition(lambda self: self.model.live())
    @rule(pick=PICKS, by_host=WHICH)
    def give_up(self, *, pick: int, by_host: bool) -> None:
        """A hold is given back, an offer passed, a session called off by either side."""
        fact = self._picked(pick)
        who = self._person(fact.host if by_host else fact.guest)
        if self._tried(self.stage.cancels(who, self._stored(fact.id))) is not None:
            self.model.end(fact.id)

    @precondition(lambda self: self.model.live())
    @rule(pick=PICKS, time=some.sampled_from(TIMES))
    def move(self, *, pick: int, time: str) -> None:
        """A session goes to another time at once."""
        fact = self._picked(pick)
        guest = self._person(fact.guest)

        def work(unit: Unit) -> Booking:
            held = self.stage.moves(guest, self._stored(fact.id), time, day=0)(unit)
            return self.stage.confirming(guest, held)(unit)

        if fact.state == CONFIRMED and self._tried(work) is not None:
            self.model.move(fact.id, at(time))

    @precondition(lambda self: self.model.live())
    @rule(pick=PICKS, who=PEOPLE)
    def displace(self, *, pick: int, who: int) -> None:
        """Somebody says that it is urgent, whereupon what is there makes way, and whoever had it comes first."""
        fact, guest = self._picked(pick), self.guests[who]
        stored = self._stored(fact.id)

        def act(unit: Unit) -> Booking:
            return insist_on(
                unit,
                self.stage.member(unit, guest),
                host_id=fact.host,
                service_id=self.stage.session.id,
                starts_at=fact.start,
                length=30,
                insist=Insist("", frozenset({(stored.id, stored.version)})),
            )

        made = self._tried(act)
        if made is not None and made.id not in self.model.facts:
            new = Fact(made.id, fact.host, guest.id, fact.start, CONFIRMED)
            self.model.displace(fact.id, new, self._first(fact) if fact.state == CONFIRMED else None)

    @precondition(lambda self: self.model.wishes)
    @rule(pick=PICKS)
    def leave(self, *, pick: int) -> None:
        """Somebody waits no more."""
        wish = self._wish(pick)
        person = self._person(wish.person)
        self.stage.does(lambda unit: waitlist.leave(unit, self.stage.member(unit, person), wish.id))
        if wish.window.end > self.model.now:
            self.model.leave(wish.id)

    @precondition(lambda self: self.model.wishes)
    @rule(pick=PICKS, paused=WHICH)
    def pause(self, *, pick: int, paused: bool) -> None:
        """Somebody pauses, or waits again."""
        wish = self._wish(pick)
        person = self._person(wish.person)
        self.stage.does(lambda unit: waitlist.pause(unit, self.stage.member(unit, person), wish.id, paused=paused))
        wish.paused = paused
        self.model.look_again(wish.id)

    @rule(who=PEOPLE, asleep=WHICH)
    def sleep(self, *, who: int, asleep: bool) -> None:
        """Somebody's quiet hours begin or end."""
        person = self.guests[who]
        self.stage.does(lambda unit: reminders.set_quiet(unit, person, ALL_DAY if asleep else None))
        (self.model.asleep.add if asleep else self.model.asleep.discard)(person.id)

    @rule(with_tom=WHICH)
    def close_or_open(self, *, with_tom: bool) -> None:
        """A mentor takes the day off, or takes that back, whereupon all of it comes free at once."""
        host = self.hosts[with_tom]
        day = at("00:00").date()
        if host.id not in self.days_off:
            changed = self.stage.does(lambda unit: hours.block_days(unit, self.stage.member(unit, host), day, day))
            self.days_off[host.id] = changed.override_ids
            self.model.closed.add(host.id)
            return
        ids = self.days_off.pop(host.id)
        self.stage.does(lambda unit: hours.remove_overrides(unit, self.stage.member(unit, host), ids))
        self.model.closed.discard(host.id)
        self.model.free(host.id, STARTS)

    @rule(minutes=some.sampled_from([1, 4, 5, 30, -3]))
    def wait_on(self, *, minutes: int) -> None:
        """Time passes, or is put back, and the clock does what is due."""
        now = self.stage.clock.tick(minutes=minutes)
        self.stage.does(lapse_due)
        self.model.pass_to(now)

    # What must hold.

    @invariant()
    def offers_are_those_of_the_model(self) -> None:
        """Each to whose turn it is, under its number in the store, and no other."""
        with self.stage.database.reader.connect() as connection:
            rows = connection.execute(select(table).where(table.c.entry_id.is_not(None)).order_by(table.c.id)).all()
        for row in rows:
            if row.id not in self.model.facts:
                self.model.met(row.entry_id, (row.host_id, row.starts_at), row.id)
        assert self.model.expected == []
        told = [(person, event.booking_id) for person, event in self._told() if isinstance(event, Offered)]
        assert told == [(row.guest_id, row.id) for row in rows]

    @invariant()
    def every_time_is_offered_booked_or_open(self) -> None:
        """What is live stands where the model has it, no time has two owners, and no entry has two offers."""
        self.offers_are_those_of_the_model()
        live = self.model.live()
        with self.stage.store.read() as unit:
            for number, fact in self.model.facts.items():
                stored = unit.bookings.get(number)
                assert stored is not None
                assert (stored.span.start, stored.state in LIVE) == (fact.start, fact.state != GONE)
            for host in self.hosts:
                found = unit.bookings.claims([host.calendar_id], span("00:00", "23:59"))[host.calendar_id]
                mine = {(f.start, f.id) for f in live if f.host == host.id}
                mine |= {(f.start, f.id) for f in live if f.guest == host.id and f.state == CONFIRMED}
                assert {(claim.start, owner) for claim, owner in found} == mine
                assert all(before.end <= after.start for (before, _), (after, _) in pairwise(found))
        offers = [fact for fact in self.model.facts.values() if fact.entry is not None]
        open_now = [fact for fact in offers if fact.state == HELD]
        assert len({fact.entry for fact in open_now}) == len(open_now)
        assert all(fact.until is not None and fact.until > self.model.now for fact in open_now)

    # Helps.

    def _told(self) -> list[tuple[int, Event]]:
        self.news += self.stage.told()
        return self.news

    def _confirm(self, guest: Person, number: int) -> None:
        if self._tried(self.stage.confirming(guest, self._stored(number))) is not None:
            self.model.take(number)

    def _tried(self, act: Callable[[Unit], Booking]) -> Booking | None:
        """What comes of it; None for a refusal, which leaves nothing behind."""
        try:
            return self.stage.does(act)
        except Refusal:
            return None

    def _first(self, fact: Fact) -> Wish:
        """The entry of somebody who was displaced, in which they wait for that mentor and no other."""
        with self.stage.store.read() as unit:
            entries = unit.waitlist.of_person(fact.guest, datetime.min.replace(tzinfo=UTC))
        entry = next(each for each in entries if each.displaced and each.host_id == fact.host)
        return Wish(entry.id, fact.guest, fact.host, entry.window, urgent=False, since=entry.created_at)

    def _picked(self, pick: int) -> Fact:
        live = sorted(self.model.live(), key=lambda fact: fact.id)
        return live[pick % len(live)]

    def _wish(self, pick: int) -> Wish:
        wishes = list(self.model.wishes.values())
        return wishes[pick % len(wishes)]

    def _stored(self, number: int) -> Booking:
        with self.stage.store.read() as unit:
            found = unit.bookings.get(number)
        assert found is not None
        return found

    def _person(self, number: int) -> Person:
        return next(each for each in (*self.guests, *self.hosts) if each.id == number)


def test_any_history(sqlite_files: Sqlite, tmp_path: Path) -> None:
    _run(lambda: sqlite_files.fresh(tmp_path), examples=60)


@pytest.mark.soak
def test_many_histories(sqlite_files: Sqlite, tmp_path: Path) -> None:
    _run(lambda: sqlite_files.fresh(tmp_path), examples=400)


def test_some_histories_on_postgresql(postgres_server: Postgres) -> None:
    _run(postgres_server.emptied, examples=8)


def _run(opened: Callable[[], AbstractContextManager[Database]], *, examples: int) -> None:
    class Here(Histories):
        """The histories in databases of this test's."""

        def __init__(self) -> None:
            super().__init__(opened())

    run_state_machine_as_test(Here, settings=settings(histories(examples, acts=40), phases=(Phase.generate,)))


ACTS = some.tuples(some.sampled_from(["displace", "displace", "give_up", "give_up", "confirm", "lapse"]), PICKS, PEOPLE)
"""What is done, to which of what is live, and by whom."""


def test_displaced_people_come_first(sqlite_files: Sqlite, tmp_path: Path) -> None:
    _displacing(lambda: sqlite_files.fresh(tmp_path), examples=25)


def test_displaced_people_come_first_on_postgresql(postgres_server: Postgres) -> None:
    _displacing(postgres_server.emptied, examples=3)


def _displacing(opened: Callable[[], AbstractContextManager[Database]], *, examples: int) -> None:
    """Four have Maya's two hours, three of whom wait for more of them.

    In any order people displace each other, give up, take what they are offered, pass, and let it lapse; each freed time goes to
    whose turn it is, the displaced first.
    """

    @settings(histories(examples, acts=1), phases=(Phase.generate,))
    @given(order=some.sampled_from(Order), acts=some.lists(ACTS, min_size=12, max_size=20))
    def whatever_happens(order: Order, acts: list[tuple[str, int, int]]) -> None:
        scene = Histories(opened())
        try:
            scene.choose(order=order)
            for who, time in enumerate(TIMES):
                scene.book(who=who, with_tom=False, time=time, confirms=True)
            for who in range(3):
                scene.wait(who=who, host=0, window=("10:00", "12:00"), urgent=who == 1)
            for act, pick, who in acts:
                if act == "lapse":
                    scene.wait_on(minutes=5)
                elif scene.model.live() and act == "displace":
                    scene.displace(pick=pick, who=who)
                elif scene.model.live() and act == "give_up":
                    scene.give_up(pick=pick, by_host=False)
                elif scene.model.live():
                    scene.confirm(pick=pick)
                scene.every_time_is_offered_booked_or_open()
        finally:
            scene.teardown()

    whatever_happens()
