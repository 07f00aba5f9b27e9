"""The next session, proposed by the host of one that is over: kept for the guest, who confirms or declines."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from core.errors import AlreadyBooked, HoldLapsed, IllegalMove, NotAllowed, NotFound, NotFree, NotOpen, TimeTaken
from core.events import Approved, Cancelled, Declined, Lapsed, Requested, Rescheduled
from core.model.booking import Booking, Party, State
from core.model.people import Person
from core.ports import Unit
from core.services.booking import approve, cancel, decline, propose
from core.services.following import propose_next
from storage.engine import Database
from tests.builders import SetClock, a_booking, a_mentee, an_organisation, at, span
from tests.core.services.booking.stage import Stage
from tests.ticking import lapse_due


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Stage:
    return Stage(database, clock)


@pytest.fixture
def over(stage: Stage) -> Booking:
    """Lena's session with Maya a week ago, an hour long."""
    when = span("10:00", "11:00", day=-6)
    return stage.does(lambda unit: a_booking(unit, stage.session, stage.maya, stage.lena, when, state=State.COMPLETED))


def proposing(stage: Stage, over: Booking, time: str = "10:00", by: Person | None = None) -> Callable[[Unit], Booking]:
    return lambda unit: propose_next(unit, stage.member(unit, by or stage.maya), over.id, at(time, day=1))


def proposes(stage: Stage, over: Booking, time: str = "10:00") -> Booking:
    return stage.does(proposing(stage, over, time))


def test_it_keeps_the_time_on_both_calendars_until_the_guest_answers(stage: Stage, over: Booking) -> None:
    asked = proposes(stage, over)
    assert (asked.state, asked.awaits, asked.moves_id) == (State.PENDING, Party.GUEST, None)
    assert (asked.host_id, asked.guest_id, asked.service_id) == (over.host_id, over.guest_id, over.service_id)
    assert asked.span == span("10:00", "11:00", day=1)
    assert asked.expires_at == asked.span.start
    assert stage.claims(stage.maya) == stage.claims(stage.lena) == [("10:00", "11:00", asked.id)]
    assert stage.told() == [(stage.lena.id, Requested(asked.id, asked.version))]
    with stage.store.read() as unit:
        assert [each.id for each in unit.bookings.awaiting(stage.lena.id, unit.now, 9)] == [asked.id]
        assert unit.bookings.awaiting(stage.maya.id, unit.now, 9) == []


def test_the_guest_confirms_it(stage: Stage, over: Booking) -> None:
    asked = proposes(stage, over)
    stage.told()
    granted = stage.does(lambda unit: approve(unit, stage.member(unit, stage.lena), asked.id))
    assert granted.state is State.CONFIRMED
    assert stage.told() == [(stage.maya.id, Approved(asked.id, granted.version))]
    with stage.store.read() as unit:
        assert {timer.person_id for timer in unit.timers.of_booking(asked.id)} == {None, stage.maya.id, stage.lena.id}


def test_the_guest_declines_it_and_the_time_is_open_again(stage: Stage, over: Booking) -> None:
    asked = proposes(stage, over)
    stage.told()
    declined = stage.does(lambda unit: decline(unit, stage.member(unit, stage.lena), asked.id, "On holiday"))
    assert (declined.state, declined.reason) == (State.DECLINED, "On holiday")
    assert stage.told() == [(stage.maya.id, Declined(asked.id, declined.version))]
    assert stage.claims(stage.maya) == stage.claims(stage.lena) == []


def test_the_guest_answers_with_another_time_which_the_host_takes(stage: Stage, over: Booking) -> None:
    asked = proposes(stage, over)
    other = stage.does(lambda unit: propose(unit, stage.member(unit, stage.lena), asked.id, at("13:00", day=1)))
    assert (other.moves_id, other.awaits) == (asked.id, Party.HOST)
    stage.told()
    moved = stage.does(lambda unit: approve(unit, stage.member(unit, stage.maya), other.id))
    assert (moved.id, moved.state, moved.span) == (asked.id, State.CONFIRMED, span("13:00", "14:00", day=1))
    assert stage.told() == [
        (stage.lena.id, Rescheduled(asked.id, moved.version, stage.maya.id, at("10:00", day=1))),
    ]
    assert stage.claims(stage.maya) == stage.claims(stage.lena) == [("13:00", "14:00", asked.id)]


def test_the_host_takes_it_back(stage: Stage, over: Booking) -> None:
    asked = proposes(stage, over)
    stage.told()
    taken_back = stage.does(lambda unit: cancel(unit, stage.member(unit, stage.maya), asked.id))
    assert stage.told() == [(stage.lena.id, Cancelled(asked.id, taken_back.version, stage.maya.id))]
    assert stage.claims(stage.lena) == []


def test_unanswered_it_lapses_and_both_hear(stage: Stage, over: Booking) -> None:
    asked = proposes(stage, over)
    stage.told()
    stage.clock.set(asked.span.start)
    stage.does(lapse_due)
    assert [person for person, event in stage.told() if isinstance(event, Lapsed)] == [stage.maya.id, stage.lena.id]
    stage.refused(HoldLapsed, lambda unit: approve(unit, stage.member(unit, stage.lena), asked.id))


def test_proposed_twice_it_is_one(stage: Stage, over: Booking) -> None:
    asked = proposes(stage, over)
    before = stage.everything()
    assert proposes(stage, over) == asked
    assert stage.everything() == before


def test_hosts_need_no_minimum_notice(stage: Stage, over: Booking) -> None:
    stage.offers(minimum_notice=48 * 60)
    assert proposes(stage, over).state is State.PENDING


def test_only_the_host_proposes(stage: Stage, over: Booking) -> None:
    for who, needs in ((stage.lena, "host"), (stage.olga, "party")):
        assert stage.refused(NotAllowed, proposing(stage, over, by=who)) == NotAllowed(needs=needs)
    stage.refused(NotFound, proposing(stage, over, by=stage.omar))


@pytest.mark.parametrize("state", [State.CONFIRMED, State.CANCELLED, State.NO_SHOW])
def test_only_what_is_over_has_a_next_one(stage: Stage, state: State) -> None:
    when = span("12:00", "12:30", day=1)
    other = stage.does(lambda unit: a_booking(unit, stage.session, stage.maya, stage.lena, when, state=state))
    stage.refused(IllegalMove, proposing(stage, other, "14:00"))


class TestRefused:
    def test_what_is_booked_already(self, stage: Stage, over: Booking) -> None:
        booked = stage.books(stage.lena, length=60)
        assert stage.refused(AlreadyBooked, proposing(stage, over)) == AlreadyBooked(booked)

    def test_what_somebody_else_has(self, stage: Stage, over: Booking) -> None:
        stage.books(stage.omar)
        refusal = stage.refused(TimeTaken, proposing(stage, over))
        assert [f"{other.starts_at:%H:%M}" for other in refusal.others] == ["09:00", "10:30", "11:00"]

    def test_what_the_guest_holds_at_this_moment(self, stage: Stage, over: Booking) -> None:
        stage.holds(stage.lena, length=60)
        stage.refused(TimeTaken, proposing(stage, over))

    def test_where_the_guest_has_something_elsewhere(self, stage: Stage, over: Booking) -> None:
        def busy(unit: Unit) -> None:
            elsewhere = an_organisation(unit, "Elsewhere")
            other, _ = a_mentee(unit, elsewhere, "Otto")
            a_booking(unit, stage.session, other, stage.lena, span("10:30", "11:30", day=1))

        stage.does(busy)
        assert stage.refused(NotFree, proposing(stage, over)).person_id == stage.lena.id

    def test_what_is_past_or_not_open(self, stage: Stage, over: Booking) -> None:
        stage.refused(NotOpen, proposing(stage, over, "22:00"))
        stage.clock.set(at("10:00", day=1) + timedelta(minutes=1))
        stage.refused(NotOpen, proposing(stage, over))
