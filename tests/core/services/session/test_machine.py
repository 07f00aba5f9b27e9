"""Any sequence of what can be done about one session, beside a simple model: the store says the same after each."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.errors import Refusal
from core.model.booking import LIVE, Booking, Party, State
from core.model.meeting import Appointment
from core.model.people import Person
from core.model.timers import TimerKind
from core.ports import Unit
from core.services import absence, session
from tests.builders import SetClock, at
from tests.core.services.booking.stage import Stage
from tests.core.services.machines import histories
from tests.databases import Sqlite
from tests.ticking import tick_all

SIDES = some.sampled_from([Party.GUEST, Party.HOST])
START, END, NEXT = at("10:00", day=1), at("10:30", day=1), at("11:00", day=1)
QUARTER, TEN = timedelta(minutes=15), timedelta(minutes=10)


@dataclass
class Model:
    """The session as it should be; each act returns what is to come of it: the state, or the refusal's name."""

    now: datetime
    end: datetime = END
    state: State = State.CONFIRMED
    joined: set[Party] = field(default_factory=set)
    absent: Party | None = None
    marked_at: datetime = START
    objected: bool = False
    decided: bool = False

    def pass_to(self, now: datetime) -> None:
        """Time passes, and what is over is over."""
        self.now = now
        if self.state in LIVE and now >= self.end:
            self.state = State.COMPLETED

    def join(self, side: Party) -> str:
        """Somebody joins."""
        if self.state not in LIVE:
            return "IllegalMove"
        if self.now < START - TEN:
            return "TooEarly"
        self.joined.add(side)
        self.state = State.ONGOING
        return self.state

    def finish(self, side: Party) -> str:
        """Somebody ends it."""
        if self.state is State.COMPLETED:
            return self.state
        if self.state not in LIVE:
            return "IllegalMove"
        if self.now < START or (self.state is State.CONFIRMED and side is Party.GUEST):
            return "NotBegun"
        self.state = State.COMPLETED
        return self.state

    def extend(self, until: datetime) -> str:
        """Somebody lets it go on; the mentor has something else at eleven."""
        if self.state is not State.ONGOING:
            return "NotBegun" if self.state is State.CONFIRMED else "IllegalMove"
        until = min(until, self.end + QUARTER)
        if until > max(NEXT, self.end):
            return "NoMoreTime"
        self.end = max(self.end, until)
        return self.state

    def miss(self, side: Party) -> str:
        """Somebody says that the other did not come."""
        other = Party.HOST if side is Party.GUEST else Party.GUEST
        if self.state is State.NO_SHOW:
            return self.state
        if self.state not in LIVE:
            return "IllegalMove"
        if self.now < START + TEN:
            return "TooEarly"
        if other in self.joined:
            return "WasThere"
        self.state, self.absent, self.marked_at = State.NO_SHOW, other, self.now
        return self.state

    def object_to(self, side: Party) -> str:
        """Somebody objects."""
        if self.absent is None:
            return "NotFound"
        if side is not self.absent:
            return "NotAllowed"
        if not self.objected and self.now > self.marked_at + timedelta(hours=24):
            return "TooLateToObject"
        self.objected = True
        return self.state

    def decide(self, *, upheld: bool) -> str:
        """The organizer decides."""
        if not self.objected:
            return "NotFound"
        if not self.decided and upheld:
            self.state = State.COMPLETED
        self.decided = True
        return self.state


class Acts(RuleBasedStateMachine):
    """Lena's session with Maya from ten, at some time about its start; Omar has Maya at eleven; Olga organizes."""

    def __init__(self, files: Sqlite, folder: Path) -> None:
        super().__init__()
        self.open = ExitStack()
        self.stage = Stage(self.open.enter_context(files.fresh(folder)), SetClock())
        self.booking = self.stage.books(self.stage.lena)
        self.stage.books(self.stage.omar, "11:00")
        self.model = Model(self.stage.clock.now())

    @initialize(time=some.sampled_from(["09:45", "10:09", "10:10", "10:20"]))
    def begin(self, time: str) -> None:
        """It is that time."""
        self.stage.clock.set(at(time, day=1))
        self.model.pass_to(self.stage.clock.now())

    def teardown(self) -> None:
        self.open.close()

    @rule(side=SIDES)
    def join(self, side: Party) -> None:
        """Somebody joins."""
        self._does(self.model.join(side), side, session.join)

    @rule(side=SIDES, enough=some.integers(0, 3))
    def finish(self, side: Party, enough: int) -> None:
        """Somebody ends it, not too often, as little can be done then."""
        if enough:
            return
        self._does(self.model.finish(side), side, session.end)

    @rule(side=SIDES, minutes=some.sampled_from([-5, 0, 10, 15, 60]))
    def extend(self, side: Party, minutes: int) -> None:
        """Somebody lets it go on, perhaps with a button that is old."""
        until = self.model.end + timedelta(minutes=minutes)
        expected = self.model.extend(until)
        self._does(expected, side, lambda unit, member, number: session.extend(unit, member, number, until))

    @rule(side=SIDES)
    def miss(self, side: Party) -> None:
        """Somebody says that the other did not come."""
        self._does(self.model.miss(side), side, absence.missed)

    @precondition(lambda self: self.model.absent is not None)
    @rule(side=SIDES)
    def object_to(self, side: Party) -> None:
        """Somebody objects."""
        expected = self.model.object_to(side)
        self._does(expected, side, lambda unit, member, number: absence.object_to(unit, member, number, "No"))

    @precondition(lambda self: self.model.absent is not None)
    @rule(upheld=some.booleans())
    def decide(self, *, upheld: bool) -> None:
        """The organizer decides."""

        def act(unit: Unit) -> State:
            absence.decide(unit, self.stage.member(unit, self.stage.olga), self.booking.id, upheld=upheld)
            return self._stored(unit).state

        assert self._tried(act) == self.model.decide(upheld=upheld)

    @rule(minutes=some.sampled_from([1, 5, 10]), ticks=some.booleans())
    def wait(self, *, minutes: int, ticks: bool) -> None:
        """Time passes, and the clock may do what is due."""
        self.model.pass_to(self.stage.clock.tick(minutes=minutes))
        if ticks:
            tick_all(self.stage.store)

    @precondition(lambda self: self.model.absent is not None)
    @rule()
    def wait_a_day(self) -> None:
        """A day goes by."""
        self.model.pass_to(self.stage.clock.tick(hours=24))

    @invariant()
    def the_store_says_what_the_model_says(self) -> None:
        """Where it stands, until when, and that the clock knows its end while it has not met it."""
        with self.stage.store.read() as unit:
            stored = self._stored(unit)
            timers = [each.due_at for each in unit.timers.of_booking(stored.id) if each.kind is TimerKind.CLOSE]
        assert timers == ([stored.span.end] if stored.live else [])
        over = stored.live and stored.span.end <= self.stage.clock.now()
        assert (State.COMPLETED if over else stored.state, stored.span.end) == (self.model.state, self.model.end)

    def _stored(self, unit: Unit) -> Booking:
        found = unit.bookings.get(self.booking.id)
        assert found is not None
        return found

    def _does(self, expected: str, side: Party, act: Callable[..., Appointment]) -> None:
        who: Person = self.stage.lena if side is Party.GUEST else self.stage.maya
        member = self.stage.member
        assert self._tried(lambda unit: act(unit, member(unit, who), self.booking.id).state) == expected

    def _tried(self, act: Callable[[Unit], State]) -> str:
        """What comes of it; a refusal is met inside the unit, so that whatever it left behind stays."""

        def work(unit: Unit) -> str:
            try:
                return act(unit)
            except Refusal as refusal:
                return type(refusal).__name__

        return self.stage.does(work)


def test_any_sequence_of_acts(sqlite_files: Sqlite, tmp_path: Path) -> None:
    _run(sqlite_files, tmp_path, examples=90)


@pytest.mark.soak
def test_many_sequences_of_acts(sqlite_files: Sqlite, tmp_path: Path) -> None:
    _run(sqlite_files, tmp_path, examples=400)


def _run(sqlite_files: Sqlite, tmp_path: Path, *, examples: int) -> None:
    class Here(Acts):
        """The acts in a folder of this test's."""

        def __init__(self) -> None:
            super().__init__(sqlite_files, tmp_path)

    run_state_machine_as_test(Here, settings=histories(examples, acts=25))
