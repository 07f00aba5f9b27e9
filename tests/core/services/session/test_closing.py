"""A session whose time is over completes by itself, once, whoever else is at work."""

from core.events import Completed
from core.model.booking import Booking, State
from core.model.timers import TimerKind
from core.ports import Unit
from core.services.session import close
from tests.builders import at
from tests.core.services.booking.stage import Stage
from tests.ticking import tick_all


def closers(unit: Unit) -> list[int]:
    """What a worker leases of the sessions whose end has come."""
    return list(unit.timers.due(TimerKind.CLOSE).lease(unit.now, unit.now, 50))


def test_nothing_is_over_before_its_end(stage: Stage, booked: Booking) -> None:
    stage.clock.set(at("10:29", day=1))
    tick_all(stage.store)
    assert stage.now(booked) == booked


def test_a_session_is_over_at_its_end_and_both_hear_once(stage: Stage, booked: Booking) -> None:
    stage.clock.set(at("10:30", day=1))
    tick_all(stage.store)
    over = stage.now(booked)
    assert (over.state, over.version) == (State.COMPLETED, booked.version + 1)
    assert stage.claims(stage.maya) == stage.claims(stage.lena) == []
    told = [(who, event) for who, event in stage.told() if isinstance(event, Completed)]
    assert told == [(stage.maya.id, Completed(over.id, 3)), (stage.lena.id, Completed(over.id, 3))]
    tick_all(stage.store)
    assert [event for _, event in stage.told() if isinstance(event, Completed)] == []


def test_a_timer_that_is_another_s_by_now_is_left_to_it(stage: Stage, booked: Booking) -> None:
    stage.clock.set(at("09:59", day=1))
    held = stage.does(stage.moves(stage.maya, booked, "11:00"))
    moved = stage.confirms(stage.maya, held)
    stage.clock.set(at("10:30", day=1))
    assert stage.does(lambda unit: close(unit, range(1, 40))) == ()
    assert stage.now(booked) == moved
    stage.clock.set(at("11:30", day=1))
    assert [each.id for each in stage.does(lambda unit: close(unit, closers(unit)))] == [booked.id]


def test_a_cancelled_session_does_not_complete(stage: Stage, booked: Booking) -> None:
    cancelled = stage.does(stage.cancels(stage.lena, booked))
    stage.clock.set(at("10:30", day=1))
    tick_all(stage.store)
    assert stage.now(booked) == cancelled
