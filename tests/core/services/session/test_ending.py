"""A session ends by a press of those who may, and goes on for longer while both its people are free."""

import pytest

from core.errors import IllegalMove, NoMoreTime, NotAllowed, NotBegun
from core.events import Completed, Extended, Offered
from core.model.booking import Booking, State
from tests.builders import a_mentor, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.session.acts import ending, extending, joins, opened, timers
from tests.ticking import tick_all


@pytest.fixture
def ongoing(stage: Stage, booked: Booking) -> Booking:
    """The session at five past ten, which Lena has joined."""
    opened(stage, "10:05")
    going = joins(stage, stage.lena, booked)
    stage.told()
    return going


@pytest.mark.parametrize("name", ["lena", "maya"])
def test_either_ends_what_goes_on_and_its_time_is_free(stage: Stage, ongoing: Booking, name: str) -> None:
    ended = stage.does(ending(stage, getattr(stage, name), ongoing))
    assert ended.state is State.COMPLETED
    over = Completed(ended.id, ended.version)
    other = stage.lena if name == "maya" else stage.maya
    assert stage.told() == [(other.id, over)]
    assert stage.claims(stage.maya) == stage.claims(stage.lena) == []
    assert timers(stage, ended) == []
    before = stage.everything()
    assert stage.does(ending(stage, stage.lena, ended)) == ended, "a second press is a no-op"
    assert stage.everything() == before


def test_what_is_left_of_its_time_is_offered_to_who_waits(stage: Stage) -> None:
    long = stage.books(stage.lena, length=60)
    entry = stage.waits(stage.omar, host_id=stage.maya.id)
    opened(stage, "10:05")
    joins(stage, stage.lena, long)
    stage.told()
    stage.does(ending(stage, stage.lena, long))
    assert [event for who, event in stage.told() if who == stage.omar.id] == [stage.offered(entry)]
    with stage.store.read() as unit:
        offer = unit.bookings.offer_to(entry)
    assert offer is not None
    assert offer.span == span("10:30", "11:30", day=1)


def test_the_mentor_completes_what_nobody_joined_once_it_has_begun(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:59")
    assert stage.refused(NotBegun, ending(stage, stage.maya, booked)) == NotBegun(booked)
    opened(stage, "10:00")
    assert stage.refused(NotBegun, ending(stage, stage.lena, booked)) == NotBegun(booked)
    assert stage.does(ending(stage, stage.maya, booked)).state is State.COMPLETED


def test_what_was_joined_early_does_not_end_before_its_start(stage: Stage, booked: Booking) -> None:
    opened(stage, "09:55")
    ongoing = joins(stage, stage.lena, booked)
    assert stage.refused(NotBegun, ending(stage, stage.maya, booked)) == NotBegun(ongoing)


def test_a_cancelled_session_does_not_end(stage: Stage, booked: Booking) -> None:
    cancelled = stage.does(stage.cancels(stage.lena, booked))
    opened(stage, "10:05")
    assert stage.refused(IllegalMove, ending(stage, stage.maya, booked)) == IllegalMove(cancelled, State.COMPLETED)


def test_an_organizer_neither_ends_nor_extends(stage: Stage, ongoing: Booking) -> None:
    assert stage.refused(NotAllowed, ending(stage, stage.olga, ongoing)) == NotAllowed("party")
    later = extending(stage, stage.olga, ongoing, at("10:45", day=1))
    assert stage.refused(NotAllowed, later) == NotAllowed("party")


def test_longer_by_a_quarter_of_an_hour_for_both_and_the_clock_follows(stage: Stage, ongoing: Booking) -> None:
    longer = stage.does(extending(stage, stage.lena, ongoing, at("10:45", day=1)))
    assert longer.span == span("10:00", "10:45", day=1)
    assert stage.claims(stage.maya) == stage.claims(stage.lena) == [("10:00", "10:45", ongoing.id)]
    assert stage.told() == [(stage.maya.id, Extended(ongoing.id, longer.version, stage.lena.id))]
    assert stage.history(ongoing)[-1] == ("extended", stage.lena.id, at("10:30", day=1).isoformat())
    assert timers(stage, ongoing) == [("check", "10:10"), ("close", "10:45")]
    stage.clock.set(at("10:44", day=1))
    tick_all(stage.store)
    assert stage.now(ongoing) == longer
    stage.clock.set(at("10:45", day=1))
    tick_all(stage.store)
    assert stage.now(ongoing).state is State.COMPLETED


def test_pressed_on_two_devices_it_goes_on_once(stage: Stage, ongoing: Booking) -> None:
    longer = stage.does(extending(stage, stage.lena, ongoing, at("10:45", day=1)))
    before = stage.everything()
    assert stage.does(extending(stage, stage.lena, ongoing, at("10:45", day=1))) == longer
    assert stage.does(extending(stage, stage.maya, ongoing, at("10:45", day=1))) == longer
    assert stage.everything() == before


def test_never_by_more_than_a_quarter_of_an_hour_at_once(stage: Stage, ongoing: Booking) -> None:
    longer = stage.does(extending(stage, stage.lena, ongoing, at("15:00", day=1)))
    assert longer.span.end == at("10:45", day=1)


@pytest.mark.parametrize("name", ["lena", "maya"])
def test_what_the_mentor_has_next_says_until_when(stage: Stage, ongoing: Booking, name: str) -> None:
    stage.books(stage.omar, "10:30")
    refusal = stage.refused(NoMoreTime, extending(stage, getattr(stage, name), ongoing, at("10:45", day=1)))
    assert refusal == NoMoreTime(ongoing, at("10:30", day=1))


def test_buffers_are_kept_and_a_few_minutes_are_taken(stage: Stage) -> None:
    stage.offers(buffer_after=5, buffer_before=5, step=5)
    booked = stage.books(stage.lena)
    stage.books(stage.omar, "10:50")
    opened(stage, "10:05")
    ongoing = joins(stage, stage.lena, booked)
    refusal = stage.refused(NoMoreTime, extending(stage, stage.maya, ongoing, at("10:45", day=1)))
    assert refusal == NoMoreTime(ongoing, at("10:40", day=1))
    stage.does(extending(stage, stage.maya, ongoing, refusal.until))
    assert stage.claims(stage.maya)[0] == ("09:55", "10:45", ongoing.id)


def test_what_the_guest_has_next_says_until_when(stage: Stage, ongoing: Booking) -> None:
    tom, _ = stage.does(lambda unit: a_mentor(unit, stage.atelier, "Tom"))
    stage.confirms(stage.lena, stage.holds(stage.lena, "10:30", host=tom))
    refusal = stage.refused(NoMoreTime, extending(stage, stage.maya, ongoing, at("10:45", day=1)))
    assert refusal == NoMoreTime(ongoing, at("10:30", day=1))


def test_a_hold_that_has_lapsed_is_in_nobody_s_way(stage: Stage, ongoing: Booking) -> None:
    held = stage.holds(stage.omar, "10:30")
    stage.refused(NoMoreTime, extending(stage, stage.lena, ongoing, at("10:45", day=1)))
    stage.clock.tick(minutes=5)
    assert stage.does(extending(stage, stage.lena, ongoing, at("10:45", day=1))).span.end == at("10:45", day=1)
    assert stage.now(held).state is State.LAPSED


def test_the_mentor_s_hours_hold_the_guest_and_not_the_mentor(stage: Stage) -> None:
    last = stage.books(stage.lena, "15:30")
    opened(stage, "15:35")
    ongoing = joins(stage, stage.lena, last)
    refusal = stage.refused(NoMoreTime, extending(stage, stage.lena, ongoing, at("16:15", day=1)))
    assert refusal == NoMoreTime(ongoing, at("16:00", day=1))
    assert stage.does(extending(stage, stage.maya, ongoing, at("16:15", day=1))).span.end == at("16:15", day=1)


def test_what_nobody_has_joined_or_is_over_is_not_extended(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:05")
    assert stage.refused(NotBegun, extending(stage, stage.maya, booked, at("10:45", day=1))) == NotBegun(booked)
    opened(stage, "10:30")
    refusal = stage.refused(IllegalMove, extending(stage, stage.maya, booked, at("10:45", day=1)))
    assert refusal.booking.state is State.COMPLETED


def test_the_offer_is_of_what_is_left(stage: Stage, ongoing: Booking) -> None:
    stage.waits(stage.omar, host_id=stage.maya.id)
    stage.does(ending(stage, stage.lena, ongoing))
    assert [event for _, event in stage.told() if isinstance(event, Offered)] == [], "nothing starts in 25 minutes"
