"""Any sequence of acts, beside a simple model: the store says the same after each, and the same acts are refused."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from core.errors import Refusal
from core.model.booking import LIVE, Booking, State
from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import booking as bookings
from tests.builders import SetClock, a_mentor, a_service, at, span
from tests.core.services.booking.model import GONE, Fact, Model, halves
from tests.core.services.booking.stage import Stage
from tests.core.services.machines import histories
from tests.databases import Sqlite
from tests.ticking import lapse_due

TIMES = some.sampled_from(["10:00", "10:30", "11:00", "11:30"])
LENGTHS = some.sampled_from([30, 60])
SIDES = some.sampled_from(["guest", "host"])
PICKS = some.integers(0, 7)
WHICH = some.booleans()


class Acts(RuleBasedStateMachine):
    """Two mentors, two guests, an instant service and one by approval, and two hours of one day."""

    def __init__(self, files: Sqlite, folder: Path) -> None:
        super().__init__()
        self.open = ExitStack()
        self.stage = Stage(self.open.enter_context(files.fresh(folder)), SetClock())
        with self.stage.store.write() as unit:
            atelier = replace(self.stage.atelier, approval_hours=1)
            unit.organisations.save(atelier)
            self.tom, _ = a_mentor(unit, atelier, "Tom")
            self.asking = a_service(unit, atelier, "By approval", approval=True)
        self.model = Model(hold_minutes=5, approval_hours=1, holds_limit=2)

    def teardown(self) -> None:
        self.open.close()

    @rule(first=WHICH, with_tom=WHICH, approval=WHICH, time=TIMES, length=LENGTHS, at_once=WHICH)
    def hold(self, *, first: bool, with_tom: bool, approval: bool, time: str, length: int, at_once: bool) -> None:
        """Somebody holds a time of somebody, and may confirm it at once."""
        guest = self.stage.lena if first else self.stage.omar
        host = self.tom if with_tom else self.stage.maya
        service = self.asking if approval else self.stage.session

        def act(unit: Unit) -> Booking:
            return bookings.hold(
                unit,
                self.stage.member(unit, guest),
                host_id=host.id,
                service_id=service.id,
                starts_at=at(time, day=1),
                length=length,
            )

        new = Fact(0, host.id, guest.id, Timespan.lasting(at(time, day=1), length), approval)
        held = self._kept(act, lambda number: self.model.hold(replace(new, id=number), self._now))
        if held is not None and at_once:
            self._confirm(held, "guest")

    @precondition(lambda self: self.model.facts)
    @rule(pick=PICKS, by=SIDES, time=TIMES, length=LENGTHS, at_once=WHICH)
    def move(self, *, pick: int, by: str, time: str, length: int, at_once: bool) -> None:
        """One side holds another time for a booking, or for the one that a time is kept for, and may confirm it at once."""
        number = self._picked(pick)
        root = self.model.facts[self.model.facts[number].moves or number]
        act = self.stage.moves(self._person(number, by), self._named(number), time, length=length)
        new = replace(root, span=Timespan.lasting(at(time, day=1), length), state=State.HELD, moves=root.id, asker="")
        held = self._kept(act, lambda given: self.model.move(replace(new, id=given), by, self._now))
        if held is not None and at_once:
            self._confirm(held, by)

    @precondition(lambda self: self.model.facts)
    @rule(pick=PICKS, by=SIDES)
    def confirm(self, *, pick: int, by: str) -> None:
        """One side confirms."""
        self._confirm(self._picked(pick), by)

    @precondition(lambda self: self.model.facts)
    @rule(pick=PICKS, by=SIDES, yes=WHICH)
    def answer(self, *, pick: int, by: str, yes: bool) -> None:
        """One side grants or turns down; what has run out is not asked about, as who met it first decides what is said."""
        number = self._picked(pick)
        person, named = self._person(number, by), self._named(number)
        expected = self.model.answer(number, by, yes=yes)
        got = self._tried(self.stage.approves(person, named) if yes else self.stage.declines(person, named))
        assert expected == GONE or self._name(got) == expected

    @precondition(lambda self: self.model.facts)
    @rule(pick=PICKS, by=SIDES, releases=WHICH)
    def give_up(self, *, pick: int, by: str, releases: bool) -> None:
        """One side calls off, or gives a hold back."""
        number = self._picked(pick)
        person, named = self._person(number, by), self._named(number)
        if releases:
            self.model.release(number)
            self.stage.does(lambda unit: bookings.release(unit, self.stage.member(unit, person), number))
            return
        expected = self.model.cancel(number)
        got = self._tried(self.stage.cancels(person, named))
        assert expected == GONE or self._name(got) == expected

    @rule(minutes=some.sampled_from([1, 4, 30]), ticks=WHICH)
    def wait(self, *, minutes: int, ticks: bool) -> None:
        """Time passes, and the clock may ask what is due."""
        self.model.pass_to(self.stage.clock.tick(minutes=minutes))
        if ticks:
            self.stage.does(lapse_due)

    @invariant()
    def the_store_says_what_the_model_says(self) -> None:
        """Where each booking stands and when it is."""
        for number, fact in self.model.facts.items():
            stored = self.stage.now(self._named(number))
            assert (number, self._state(stored)) == (number, fact.state)
            assert stored.span == fact.span

    @invariant()
    def claims_are_those_of_what_is_live(self) -> None:
        """No half hour of a calendar has two owners, and every one has the right owner."""
        with self.stage.store.read() as unit:
            for person in (self.stage.maya, self.tom, self.stage.lena, self.stage.omar):
                found = unit.bookings.claims([person.calendar_id], span("00:00", "23:59", day=1))
                claimed = [
                    (moment, owner) for claim, owner in found[person.calendar_id] for moment in halves(claim)
                    if self.model.facts[owner].state != GONE
                ]  # fmt: skip
                assert len({moment for moment, _ in claimed}) == len(claimed)
                assert set(claimed) == self.model.claims(person.id)

    @property
    def _now(self) -> datetime:
        return self.stage.clock.now()

    def _picked(self, pick: int) -> int:
        """A booking that lives, or one of the last that do not."""
        live = [n for n, fact in self.model.facts.items() if fact.state in {*LIVE}]
        rest = [n for n in self.model.facts if n not in live]
        some_ids = [*live, *rest[-2:]]
        return some_ids[pick % len(some_ids)]

    def _kept(self, act: Callable[[Unit], Booking], expects: Callable[[int], str | int]) -> int | None:
        """Hold something: the id of the hold, if it is a new one, which the model learns."""
        got = self._tried(act)
        number = got.id if isinstance(got, Booking) else 0
        new = number not in self.model.facts
        expected = expects(number if new else -1)
        assert self._name(got) == (number if expected == "new" else expected)
        return number if new and number else None

    def _confirm(self, number: int, by: str) -> None:
        act = self.stage.confirming(self._person(number, by), self._named(number))
        expected = self.model.confirm(number, by, self._now)
        assert self._name(self._tried(act)) == expected

    def _tried(self, act: Callable[[Unit], Booking]) -> Booking | Refusal:
        """What comes of it; a refusal is met inside the unit, so that whatever it left behind would stay."""

        def work(unit: Unit) -> Booking | Refusal:
            try:
                return act(unit)
            except Refusal as refusal:
                return refusal

        return self.stage.does(work)

    def _named(self, number: int) -> Booking:
        with self.stage.store.read() as unit:
            found = unit.bookings.get(number)
        assert found is not None
        return found

    def _person(self, number: int, by: str) -> Person:
        fact = self.model.facts[number]
        people = (self.stage.maya, self.tom, self.stage.lena, self.stage.omar)
        return next(each for each in people if each.id == (fact.guest if by == "guest" else fact.host))

    def _state(self, booking: Booking) -> str:
        waits = booking.state in {State.HELD, State.PENDING}
        if waits and booking.expires_at is not None and booking.expires_at <= self._now:
            return GONE
        shadowed = booking.moves_id is not None and self.model.facts[booking.moves_id].state == GONE and waits
        return GONE if shadowed or booking.state in {State.LAPSED, State.RELEASED} else booking.state

    @staticmethod
    def _name(got: Booking | Refusal) -> str | int:
        return got.id if isinstance(got, Booking) else type(got).__name__


def test_any_sequence_of_acts(sqlite_files: Sqlite, tmp_path: Path) -> None:
    class Here(Acts):
        """The acts in a folder of this test's."""

        def __init__(self) -> None:
            super().__init__(sqlite_files, tmp_path)

    run_state_machine_as_test(Here, settings=histories(60, acts=30))
