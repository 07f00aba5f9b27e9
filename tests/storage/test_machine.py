"""The store agrees with a simple model after any sequence of holds, confirmations, lapses, moves and cancellations."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from core.errors import Conflict
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.model.people import Person
from core.model.timespan import Timespan
from storage.engine import Database
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock
from tests.databases import Postgres, Sqlite
from tests.storage.house import House

HOLD = timedelta(minutes=5)
SLOTS = st.integers(min_value=0, max_value=7)
LENGTHS = st.integers(min_value=1, max_value=3)


def slot(start: int, length: int) -> Timespan:
    """So many half hours from the start-th on, of a day on which all meet."""
    return Timespan.lasting(MONDAY + timedelta(days=1, minutes=30 * start), 30 * length)


class Sessions(RuleBasedStateMachine):
    """Two hosts and two guests; the model is a dictionary of bookings, and a claim is whatever a live one takes."""

    bookings = Bundle("bookings")
    fresh: AbstractContextManager[Database]

    def __init__(self) -> None:
        super().__init__()
        self.clock = SetClock()
        self.store = SqlStore(self.fresh.__enter__(), self.clock)
        self.house = House.built(self.store)
        self.model: dict[int, Booking] = {}
        self.stale: list[Booking] = []

    def teardown(self) -> None:
        """Let the database go."""
        self.fresh.__exit__(None, None, None)

    @property
    def hosts(self) -> tuple[Person, Person]:
        """Who is booked."""
        return self.house.maya, self.house.tom

    @property
    def guests(self) -> tuple[Person, Person]:
        """Who books; a host may be a guest elsewhere."""
        return self.house.lena, self.house.tom

    @rule(target=bookings, host=st.integers(0, 1), guest=st.integers(0, 1), start=SLOTS, length=LENGTHS)
    def hold(self, host: int, guest: int, start: int, length: int) -> object:
        """Hold a time; refused exactly when the host has another then."""
        mentor, mentee = self.hosts[host], self.guests[guest]
        if mentor == mentee:
            return multiple()
        wanted = Booking(
            0,
            "",
            self.house.organisation.id,
            self.house.service.id,
            mentor.id,
            mentee.id,
            slot(start, length),
            State.HELD,
            expires_at=self.clock.now() + HOLD,
        )
        try:
            with self.store.write() as unit:
                made = unit.bookings.add(wanted, self._claims(wanted))
        except Conflict:
            assert self._overlaps(wanted)
            return multiple()
        assert not self._overlaps(wanted)
        self.model[made.id] = made
        return made.id

    @rule(number=bookings)
    def confirm(self, number: int) -> None:
        """Confirm what is held; refused exactly when the guest is elsewhere then."""
        if self.model[number].state is State.HELD:
            self._change(moved(self.model[number], State.CONFIRMED, Party.GUEST))

    @rule(number=bookings, start=SLOTS, length=LENGTHS)
    def move(self, number: int, start: int, length: int) -> None:
        """Move what is confirmed; refused exactly when somebody is elsewhere then."""
        if self.model[number].state is State.CONFIRMED:
            self._change(self.model[number].rescheduled(slot(start, length)))

    @rule(number=bookings)
    def begin(self, number: int) -> None:
        """Somebody joins what is confirmed: it keeps its time."""
        if self.model[number].state is State.CONFIRMED:
            self._change(moved(self.model[number], State.ONGOING, Party.GUEST))

    @rule(number=bookings)
    def extend(self, number: int) -> None:
        """Let what goes on take half an hour longer; refused exactly when somebody is elsewhere then."""
        if self.model[number].state is State.ONGOING:
            span = self.model[number].span
            self._change(self.model[number].rescheduled(Timespan.lasting(span.start, span.minutes + 30)))

    @rule(number=bookings, missed=st.booleans())
    def finish(self, number: int, *, missed: bool) -> None:
        """What goes on ends, or was missed: its time is free."""
        if self.model[number].state is State.ONGOING:
            target = State.NO_SHOW if missed else State.COMPLETED
            self._change(moved(self.model[number], target, Party.HOST))

    @rule(number=bookings)
    def uphold(self, number: int) -> None:
        """What was missed counts as held after all, and takes no time."""
        if self.model[number].state is State.NO_SHOW:
            self._change(moved(self.model[number], State.COMPLETED, Party.ORGANIZER))

    @rule(number=consumes(bookings))
    def cancel(self, number: int) -> None:
        """Cancel what is confirmed, release what is held."""
        booking = self.model[number]
        target = {State.CONFIRMED: State.CANCELLED, State.HELD: State.RELEASED}.get(booking.state)
        if target is not None:
            self._change(moved(booking, target, Party.GUEST))

    @rule(minutes=st.integers(min_value=1, max_value=6))
    def wait(self, minutes: int) -> None:
        """Time passes, and what has run out lapses: the same in the store as in the model."""
        now = self.clock.tick(minutes=minutes)
        due = [
            b for b in self.model.values() if b.state is State.HELD and b.expires_at is not None and b.expires_at <= now
        ]
        with self.store.write() as unit:
            expired = unit.bookings.lapsing.lease(now, now, 100)
        assert sorted(expired) == sorted(b.id for b in due)
        for booking in due:
            self._change(moved(booking, State.LAPSED, Party.CLOCK))

    @rule()
    def repeat_an_old_change(self) -> None:
        """A change from a version that is past is always refused."""
        for booking in self.stale[-1:]:
            with pytest.raises(Conflict), self.store.write() as unit:
                unit.bookings.save(replace(booking, topic="late"), None, seen=booking.version)

    @invariant()
    def claims_are_what_live_bookings_take(self) -> None:
        """Every calendar has the claims of its live bookings, and no others."""
        calendars = {p.calendar_id for p in (*self.hosts, *self.guests)}
        expected: dict[int, list[tuple[Timespan, int]]] = {calendar: [] for calendar in calendars}
        for booking in self.model.values():
            if booking.live:
                for calendar, span in self._claims(booking):
                    expected[calendar].append((span, booking.id))
        with self.store.read() as unit:
            assert unit.bookings.claims(calendars, slot(-48, 200)) == {c: sorted(t) for c, t in expected.items()}

    @invariant()
    def bookings_are_as_they_were_left(self) -> None:
        """Each booking reads back whole, and a person's holds are those of the model."""
        with self.store.read() as unit:
            assert {number: unit.bookings.get(number) for number in self.model} == self.model
            held = {b.id for b in unit.bookings.held_by(self.house.lena.id)}
        assert held == {b.id for b in self.model.values() if b.state is State.HELD and b.guest_id == self.house.lena.id}

    def _change(self, changed: Booking) -> None:
        before = self.model[changed.id]
        claims = self._claims(changed) if changed.live else None
        try:
            with self.store.write() as unit:
                unit.bookings.save(changed, claims, seen=before.version)
        except Conflict:
            assert changed.live
            assert self._overlaps(changed)
            return
        assert not (changed.live and self._overlaps(changed))
        self.stale.append(before)
        self.model[changed.id] = changed

    def _claims(self, booking: Booking) -> list[tuple[int, Timespan]]:
        people = {person.id: person.calendar_id for person in (*self.hosts, *self.guests)}
        sides = [booking.host_id] if booking.state is State.HELD else [booking.host_id, booking.guest_id]
        return [(people[side], booking.span) for side in sides]

    def _overlaps(self, booking: Booking) -> bool:
        """Whether the model has something else on one of the booking's calendars then."""
        own = self._claims(booking)
        others = [c for b in self.model.values() if b.live and b.id != booking.id for c in self._claims(b)]
        return any(calendar == other and span.overlaps(taken) for calendar, span in own for other, taken in others)


def _run(machine: type[Sessions], examples: int) -> None:
    phases = [phase for phase in Phase if phase is not Phase.explain]
    health = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    limits = settings(
        max_examples=examples, stateful_step_count=25, deadline=None, phases=phases, suppress_health_check=health
    )
    run_state_machine_as_test(machine, settings=limits)


@contextmanager
def _in_a_folder(files: Sqlite) -> Iterator[Database]:
    with TemporaryDirectory() as folder, files.fresh(Path(folder)) as database:
        yield database


def test_the_store_agrees_with_the_model_on_sqlite(sqlite_files: Sqlite) -> None:
    class OnSqlite(Sessions):
        def __init__(self) -> None:
            self.fresh = _in_a_folder(sqlite_files)
            super().__init__()

    _run(OnSqlite, examples=40)


def test_the_store_agrees_with_the_model_on_postgresql(postgres_server: Postgres) -> None:
    class OnPostgresql(Sessions):
        def __init__(self) -> None:
            self.fresh = postgres_server.emptied()
            super().__init__()

    _run(OnPostgresql, examples=15)
