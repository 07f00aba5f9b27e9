"""What an organisation asks of guests who move or cancel, kept by every way there is to do so (complaint 68)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.errors import Invalid, NotAllowed, ReasonMissing, TooManyMoves
from core.events import Rescheduled
from core.model.booking import Booking, State
from core.model.changing import ChangeRules, Reasons, Verb
from core.model.people import Person
from core.ports import Unit
from core.services import booking as bookings
from core.services.change_rules import change_rules_here, set_change_rules
from tests.builders import at
from tests.core.services.booking.stage import Stage


def ruled(stage: Stage, rules: ChangeRules) -> None:
    """Olga sets the rules."""
    stage.does(lambda unit: set_change_rules(unit, stage.member(unit, stage.olga), rules))


def confirming(stage: Stage, who: Person, held: Booking, reason: str = "") -> Callable[[Unit], Booking]:
    """They confirm the new time for a reason: to be done."""
    return lambda unit: bookings.confirm(unit, stage.member(unit, who), held.id, reason=reason)


def moved(stage: Stage, who: Person, booking: Booking, time: str) -> Booking:
    """They move it there."""
    return stage.confirms(who, stage.does(stage.moves(who, booking, time)))


def test_a_guest_moves_it_twice_and_no_more_while_its_host_still_can(both: Stage) -> None:
    ruled(both, ChangeRules(moves_limit=2))
    booked = both.books(both.lena)
    moved(both, both.lena, booked, "11:00")
    moved(both, both.maya, booked, "11:30")
    moved(both, both.lena, booked, "12:00")
    refusal = both.refused(TooManyMoves, both.moves(both.lena, booked, "13:00"))
    assert (refusal.limit, refusal.booking.guest_moves, refusal.booking.span.start) == (2, 2, at("12:00", day=1))
    moved(both, both.olga, booked, "13:00")
    assert both.now(booked).guest_moves == 2
    assert both.does(both.cancels(both.lena, booked)).state is State.CANCELLED


def test_a_time_held_before_the_limit_was_reached_moves_nothing_after(stage: Stage) -> None:
    booked = stage.books(stage.lena)
    moved(stage, stage.lena, booked, "11:00")
    held = stage.does(stage.moves(stage.lena, booked, "12:00"))
    ruled(stage, ChangeRules(moves_limit=1))
    assert stage.refused(TooManyMoves, confirming(stage, stage.lena, held)).limit == 1
    assert stage.now(booked).span.start == at("11:00", day=1)


def test_a_move_that_the_host_granted_counts_as_its_guests(asking: Stage) -> None:
    ruled(asking, ChangeRules(moves_limit=1))
    booked = asking.confirms(asking.lena, asking.holds(asking.lena, "14:00"))
    asking.does(asking.approves(asking.maya, booked))
    asked = moved(asking, asking.lena, booked, "15:00")
    asking.does(asking.approves(asking.maya, asked))
    assert asking.now(booked).guest_moves == 1
    asking.refused(TooManyMoves, asking.moves(asking.lena, booked, "14:30"))


def test_a_move_takes_a_reason_that_the_host_hears(both: Stage) -> None:
    ruled(both, ChangeRules(reasons=Reasons.MOVING))
    booked = both.books(both.lena)
    held = both.does(both.moves(both.lena, booked, "11:00"))
    assert both.refused(ReasonMissing, both.confirming(both.lena, held)).verb is Verb.MOVE
    both.told()
    there = both.does(confirming(both, both.lena, held, " My train\nis late "))
    event = Rescheduled(booked.id, there.version, both.lena.id, booked.span.start, "My train is late")
    assert both.told() == [(both.maya.id, event)]
    assert moved(both, both.maya, booked, "12:00").span.start == at("12:00", day=1)


def test_a_reason_said_when_the_time_was_held_is_enough(stage: Stage) -> None:
    ruled(stage, ChangeRules(reasons=Reasons.BOTH))
    booked = stage.books(stage.lena)

    def holding(unit: Unit) -> Booking:
        lena = stage.member(unit, stage.lena)
        return bookings.hold_move(unit, lena, booked.id, at("11:00", day=1), reason="train")

    stage.confirms(stage.lena, stage.does(holding))
    assert [event.reason for _, event in stage.told() if isinstance(event, Rescheduled)] == ["train"]


def test_cancelling_takes_a_reason_of_the_guest_alone_and_of_what_is_agreed(both: Stage) -> None:
    ruled(both, ChangeRules(reasons=Reasons.CANCELLING))
    booked, other = both.books(both.lena), both.books(both.omar, "14:00")
    assert both.refused(ReasonMissing, both.cancels(both.lena, booked)).verb is Verb.CANCEL
    assert both.does(both.cancels(both.lena, booked, reason="flu")).reason == "flu"
    assert both.does(both.cancels(both.maya, other)).state is State.CANCELLED
    held = both.holds(both.lena, "15:00")
    assert both.does(both.cancels(both.lena, held)).state is State.RELEASED


def test_a_service_has_rules_of_its_own(stage: Stage) -> None:
    ruled(stage, ChangeRules(1, Reasons.BOTH))
    stage.offers(moves_limit=0, reasons=Reasons.NONE)
    booked = stage.books(stage.lena)
    for time in ("11:00", "12:00", "13:00"):
        moved(stage, stage.lena, booked, time)
    assert stage.does(stage.cancels(stage.lena, booked)).state is State.CANCELLED


@pytest.mark.parametrize("limit", [-1, 21])
def test_the_rules_have_bounds_and_are_set_by_organizers_alone(both: Stage, limit: int) -> None:
    with both.store.write() as unit:
        olga, lena = both.member(unit, both.olga), both.member(unit, both.lena)
        with pytest.raises(Invalid, match="moves_limit"):
            set_change_rules(unit, olga, ChangeRules(limit))
        with pytest.raises(NotAllowed):
            set_change_rules(unit, lena, ChangeRules(1))
        set_change_rules(unit, olga, replace(change_rules_here(unit, olga), reasons=Reasons.BOTH))
    with both.store.read() as unit:
        assert change_rules_here(unit, both.member(unit, both.olga)) == ChangeRules(0, Reasons.BOTH)
