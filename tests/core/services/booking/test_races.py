"""Many at once, on either database: one gets the time, the others are refused with what else there is, nobody waits for ever."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Barrier
from typing import TypeVar

import pytest

from core.errors import HoldLapsed, OwnClash, Refusal, TimeTaken, TooManyHolds
from core.model.booking import Booking, State
from core.model.people import Person
from core.ports import Unit
from core.services.booking import lapse
from storage.engine import Database
from tests.builders import SetClock, a_mentee, a_mentor
from tests.core.services.booking.stage import Stage

T = TypeVar("T")


def at_once(stage: Stage, acts: Sequence[Callable[[Unit], T]], *, repeating: bool = False) -> list[T | Refusal]:
    """Do them all at one moment, each in a thread of its own: what each got, refusals included.

    No unit is repeated for a deadlock or a constraint, unless that is said: the locks alone bring them into an order.
    """
    gate = Barrier(len(acts), timeout=10)
    begun: list[object] = []

    def act(work: Callable[[Unit], T]) -> T | Refusal:
        def counted(unit: Unit) -> T:
            begun.append(work)
            return work(unit)

        gate.wait()
        try:
            return stage.does(counted)
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as threads:
        results = list(threads.map(act, acts))
    assert repeating or len(begun) == len(acts)
    return results


def won(results: Sequence[object]) -> list[Booking]:
    """The bookings among the results."""
    return [result for result in results if isinstance(result, Booking)]


@pytest.fixture
def guests(both: Stage) -> list[Person]:
    """Eight people who want the same."""
    with both.store.write() as unit:
        return [a_mentee(unit, both.atelier, f"Guest {number}")[0] for number in range(8)]


def test_eight_guests_hold_one_time(both: Stage, guests: list[Person]) -> None:
    results = at_once(both, [both.holding(guest) for guest in guests])
    (held,) = won(results)
    refusals = [result for result in results if isinstance(result, TimeTaken)]
    assert len(refusals) == 7
    assert {(refusal.held_until, len(refusal.others)) for refusal in refusals} == {(held.expires_at, 3)}
    assert both.claims(both.maya) == [("10:00", "10:30", held.id)]


def test_eight_guests_book_overlapping_times(both: Stage, guests: list[Person]) -> None:
    """They hold and confirm in one go; what stands in the end overlaps nowhere (S0.9, S3.1)."""
    times = ["10:00", "10:30", "10:00", "10:30", "10:00", "11:00", "10:30", "11:00"]

    def book(guest: Person, time: str) -> Callable[[Unit], Booking]:
        def work(unit: Unit) -> Booking:
            held = both.holding(guest, time, length=60)(unit)
            return both.confirming(guest, held)(unit)

        return work

    results = at_once(both, [book(guest, time) for guest, time in zip(guests, times, strict=True)])
    booked = won(results)
    assert 1 <= len(booked) <= 2
    assert all(isinstance(result, Booking | TimeTaken) for result in results)
    claims = both.claims(both.maya)
    assert [claim[2] for claim in claims] == [each.id for each in sorted(booked, key=lambda each: each.span)]
    assert all(before[1] <= after[0] for before, after in pairwise(claims))


def test_one_hold_confirmed_eight_times_is_one_booking(both: Stage) -> None:
    held = both.holds(both.lena)
    results = at_once(both, [both.confirming(both.lena, held)] * 8)
    assert {(each.id, each.state, each.version) for each in won(results)} == {(held.id, State.CONFIRMED, 2)}
    assert len(won(results)) == 8
    assert len(both.told()) == 1


def test_the_limit_of_holds_cannot_be_outrun(both: Stage) -> None:
    """Held of several mentors at one moment, two is still two (S2.21)."""
    with both.store.write() as unit:
        hosts = [a_mentor(unit, both.atelier, f"Mentor {number}")[0] for number in range(6)]
    results = at_once(both, [both.holding(both.lena, host=host) for host in hosts])
    assert len(won(results)) == 2
    assert sum(isinstance(result, TooManyHolds) for result in results) == 4


def test_granting_meets_withdrawing(database: Database, clock: SetClock) -> None:
    """Whichever came first stands, and the other is shown it or comes after it: never both undone."""
    asking = Stage(database, clock, approval=True)
    for day in range(1, 5):
        asked = asking.books(asking.lena, day=day)
        at_once(asking, [asking.approves(asking.maya, asked), asking.cancels(asking.lena, asked, seen=asked.version)])
        stands = asking.now(asked)
        claimed = [claim[2] for claim in asking.claims(asking.maya, day=day)]
        assert (stands.state, claimed) in [(State.CONFIRMED, [asked.id]), (State.CANCELLED, [])]
        assert stands.version == 3


def test_two_guests_move_into_each_others_slots(both: Stage) -> None:
    """Nobody has let go of theirs, so neither gets the other's; and nobody waits for the other."""
    first, second = both.books(both.lena, "10:00"), both.books(both.omar, "11:00")
    moves = [both.moves(both.lena, first, "11:00"), both.moves(both.omar, second, "10:00")] * 3
    assert all(isinstance(result, TimeTaken) for result in at_once(both, moves))
    assert [both.now(first), both.now(second)] == [first, second]


def test_two_mentors_book_each_other(both: Stage) -> None:
    """Each is the other's guest: calendars are locked in one order, so that neither waits for the other for ever."""
    with both.store.write() as unit:
        tom, _ = a_mentor(unit, both.atelier, "Tom")
    for day in range(1, 4):
        held = [both.holds(tom, "09:00", day=day), both.holds(both.maya, "10:00", host=tom, day=day)]
        results = at_once(both, [both.confirming(tom, held[0]), both.confirming(both.maya, held[1])])
        assert {each.state for each in won(results)} == {State.CONFIRMED}
        claimed = [(f"{each.span.start:%H:%M}", f"{each.span.end:%H:%M}", each.id) for each in held]
        assert both.claims(both.maya, day=day) == both.claims(tom, day=day) == claimed


def test_two_mentors_who_hold_each_other_at_one_hour_are_both_promised_already(both: Stage) -> None:
    """Neither can be a guest while the other holds that very time: one of them gives it back."""
    with both.store.write() as unit:
        tom, _ = a_mentor(unit, both.atelier, "Tom")
    held = [both.holds(tom), both.holds(both.maya, host=tom)]
    results = at_once(both, [both.confirming(tom, held[0]), both.confirming(both.maya, held[1])])
    assert all(isinstance(result, OwnClash) for result in results)
    both.does(both.cancels(both.maya, held[1]))
    assert both.confirms(tom, held[0]).state is State.CONFIRMED


def test_moves_to_one_free_time(both: Stage) -> None:
    booked = [both.books(guest, time) for guest, time in ((both.lena, "09:00"), (both.omar, "10:00"))]
    results = at_once(both, [both.moves(both.lena, booked[0], "12:00"), both.moves(both.omar, booked[1], "12:00")] * 4)
    assert len({each.id for each in won(results)}) == 1
    assert len(won(results)) == 4


def test_the_clock_meets_those_who_press(both: Stage, guests: list[Person]) -> None:
    """Holds lapse by several ticks at once while others take their times: each lapses once, each time has one holder."""
    held = [both.holds(guest, f"{8 + number}:00") for number, guest in enumerate(guests)]
    both.clock.tick(minutes=5)
    takes = [both.holding(guest, f"{8 + number}:00") for number, guest in enumerate(reversed(guests))]
    late = [both.confirming(guest, each) for guest, each in zip(guests, held, strict=True)]

    due = [each.id for each in held]

    def tick(unit: Unit) -> Booking:
        return (*lapse(unit, due), held[0])[0]

    results = at_once(both, [*takes, *late, tick, tick])
    assert len(won(results[:8])) == 8
    assert all(isinstance(result, HoldLapsed) for result in results[8:16])
    assert {both.now(each).state for each in held} == {State.LAPSED}
    assert len(both.told()) == 8
    assert len(both.claims(both.maya)) == 8


def test_cancelling_meets_confirming_its_move(both: Stage) -> None:
    for day in range(1, 5):
        booked = both.books(both.lena, day=day)
        held = both.does(both.moves(both.lena, booked, "12:00", day=day))
        at_once(both, [both.confirming(both.lena, held), both.cancels(both.maya, booked)])
        stands = both.now(booked)
        claims = [claim[:2] for claim in both.claims(both.maya, day=day)]
        assert stands.state is State.CANCELLED
        assert claims == []
        assert both.now(held).state is State.RELEASED
