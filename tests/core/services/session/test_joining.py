"""Joining: from ten minutes before the start, once each; the first makes the session ongoing, and both see who is there."""

from functools import partial

import pytest

from core.errors import IllegalMove, NotAllowed, TooEarly
from core.events import Checked, Joined, Opened
from core.model.booking import Booking, State
from core.model.people import Person
from core.model.timers import TimerKind
from core.ports import Unit
from core.services import reminders, session
from core.services.attendance import late
from tests.builders import at
from tests.core.services.booking.stage import Stage
from tests.core.services.session.acts import joining, joins, opened, timers
from tests.ticking import tick_all


def test_ten_minutes_before_the_start_both_hear_that_it_can_be_joined(stage: Stage, booked: Booking) -> None:
    stage.clock.set(at("09:49", day=1))
    tick_all(stage.store)
    stage.told()
    stage.clock.set(at("09:50", day=1))
    tick_all(stage.store)
    opens = Opened(booked.id, booked.span.start)
    assert stage.told() == [(stage.maya.id, opens), (stage.lena.id, opens)]


def test_before_that_nobody_joins(stage: Stage, booked: Booking) -> None:
    stage.clock.set(at("09:49", day=1))
    refusal = stage.refused(TooEarly, joining(stage, stage.lena, booked))
    assert refusal == TooEarly(booked, "join", at("09:50", day=1))


@pytest.mark.parametrize("name", ["lena", "maya"])
def test_the_first_who_joins_makes_it_ongoing(stage: Stage, booked: Booking, name: str) -> None:
    who: Person = getattr(stage, name)
    opened(stage, "09:55")
    ongoing = joins(stage, who, booked)
    assert (ongoing.state, ongoing.version) == (State.ONGOING, booked.version + 1)
    other = booked.other(who.id)
    assert stage.told() == [(other, Joined(booked.id, booked.span.start, who.id))]
    assert stage.history(booked)[-1] == ("ongoing", who.id, "")
    assert timers(stage, booked) == [("check", "10:10"), ("close", "10:30")]


def test_who_has_not_joined_is_still_reminded(stage: Stage, booked: Booking) -> None:
    for who in (stage.lena, stage.maya):
        stage.does(partial(_wishes_three_minutes, stage, who, booked))
    opened(stage, "09:55")
    joins(stage, stage.lena, booked)
    with stage.store.read() as unit:
        left = [each for each in unit.timers.of_booking(booked.id) if each.kind is TimerKind.REMIND]
    assert [(each.person_id, each.due_at) for each in left] == [(stage.maya.id, at("09:57", day=1))]


def _wishes_three_minutes(stage: Stage, who: Person, booked: Booking, unit: Unit) -> None:
    reminders.set_reminders_of(unit, stage.member(unit, who), booked.id, (3,))


def test_joining_again_changes_nothing(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    joins(stage, stage.lena, booked)
    stage.clock.tick(minutes=1)
    before = stage.everything()
    joins(stage, stage.lena, booked)
    assert stage.everything() == before


def test_the_second_is_there_as_well(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    ongoing = joins(stage, stage.lena, booked)
    stage.clock.set(at("10:02", day=1))
    assert joins(stage, stage.maya, booked) == ongoing
    with stage.store.read() as unit:
        there = [(each.person_id, each.joined_at) for each in session.joined_of(unit, ongoing)]
    assert there == [(stage.lena.id, at("09:55", day=1)), (stage.maya.id, at("10:02", day=1))]


def test_by_a_link_one_s_own_card_changes_too(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    stage.does(lambda unit: session.join(unit, stage.member(unit, stage.lena), booked.id, elsewhere=True))
    joined = Joined(booked.id, booked.span.start, stage.lena.id)
    assert stage.told() == [(stage.maya.id, joined), (stage.lena.id, joined)]


def test_an_organizer_does_not_join_for_others(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    assert stage.refused(NotAllowed, joining(stage, stage.olga, booked)) == NotAllowed("party")


def test_a_cancelled_session_is_not_joined(stage: Stage, booked: Booking) -> None:
    cancelled = stage.does(stage.cancels(stage.lena, booked))
    opened(stage, "09:55")
    assert stage.refused(IllegalMove, joining(stage, stage.lena, booked)) == IllegalMove(cancelled, State.ONGOING)


def test_what_is_over_is_not_joined_even_before_the_clock_has_met_it(stage: Stage, booked: Booking) -> None:
    stage.clock.set(at("10:30", day=1))
    refusal = stage.refused_settling(IllegalMove, joining(stage, stage.lena, booked))
    assert refusal.booking.state is State.COMPLETED
    assert stage.now(booked) == refusal.booking


def test_a_move_that_was_asked_for_ends_when_somebody_joins(stage: Stage, booked: Booking) -> None:
    stage.offers(approval=True)
    opened(stage, "09:50")
    asked = stage.confirms(stage.lena, stage.does(stage.moves(stage.lena, booked, "13:00")))
    assert asked.state is State.PENDING
    joins(stage, stage.maya, booked)
    assert stage.now(asked).state is State.RELEASED


def checked(stage: Stage, booked: Booking) -> list[int]:
    """Who hears, ten minutes after the start, that not both are there."""
    stage.clock.set(at("10:10", day=1))
    tick_all(stage.store)
    return [who for who, event in stage.told() if event == Checked(booked.id, booked.span.start)]


def test_ten_minutes_after_the_start_both_are_asked_where_nobody_has_joined(stage: Stage, booked: Booking) -> None:
    assert checked(stage, booked) == [stage.maya.id, stage.lena.id]


def test_both_hear_where_one_has_not_joined(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    joins(stage, stage.lena, booked)
    assert checked(stage, booked) == [stage.maya.id, stage.lena.id]


def test_nobody_is_asked_where_both_are_there(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    joins(stage, stage.lena, booked)
    joins(stage, stage.maya, booked)
    assert checked(stage, booked) == []


def test_whoever_is_late_may_say_so_once_it_goes_on(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:01")
    joins(stage, stage.maya, booked)
    stage.does(lambda unit: late(unit, stage.member(unit, stage.lena), booked.id, 10))
    with stage.store.read() as unit:
        said: dict[int, int] = {each.person_id: each.late for each in unit.attendance.of_booking(booked.id)}
    assert said == {stage.maya.id: 0, stage.lena.id: 10}


def test_a_standstill_over_the_whole_session_asks_nobody(stage: Stage, booked: Booking) -> None:
    def events(unit: Unit) -> None:
        assert unit.now == at("10:31", day=1)

    stage.clock.set(at("10:31", day=1))
    stage.does(events)
    tick_all(stage.store)
    kinds = {type(event).__name__ for _, event in stage.told()}
    assert kinds == {"Completed"}
