"""Whose turn it is: what comes free while something else is offered, what one gave up oneself, and what fits only together."""

import pytest

from core.events import Offered
from core.model.booking import Booking, State
from core.model.hours import Stretch
from core.services import booking as bookings
from core.services import hours, privacy, waitlist
from storage.engine import Database
from tests.builders import SetClock, a_mentor, a_service, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.test_waitlist import lapses, offer, offers, passes


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    return Stage(sqlite_database, clock)


@pytest.fixture
def sessions(stage: Stage) -> list[Booking]:
    """Lena has Tuesday 10:00, 11:00 and 12:00 with Maya, half an hour each."""
    return [stage.books(stage.lena, time) for time in ("10:00", "11:00", "12:00")]


def cancelled(stage: Stage, *sessions: Booking) -> None:
    """Lena calls them off, one after the other."""
    for session in sessions:
        stage.does(stage.cancels(stage.lena, session))


class TestWhatComesFreeMeanwhile:
    def test_is_offered_once_the_first_offer_has_ended(self, stage: Stage, sessions: list[Booking]) -> None:
        """First to nobody, as nobody else waits: it is open to everybody meanwhile."""
        entry = stage.waits(stage.omar)
        cancelled(stage, *sessions)
        assert offers(stage) == [("Omar", "10:00", "10:30")]
        assert [claim[:2] for claim in stage.claims(stage.maya)] == [("10:00", "10:30")]
        passes(stage, stage.omar, offer(stage, entry))
        assert offers(stage) == [("Omar", "11:00", "11:30")]
        lapses(stage)
        assert offers(stage) == [("Omar", "12:00", "12:30")]
        lapses(stage)
        assert offers(stage) == []
        assert stage.claims(stage.maya) == []

    def test_goes_to_the_next_first_and_comes_back_when_they_pass(self, stage: Stage, sessions: list[Booking]) -> None:
        first, second = stage.waits(stage.olga), stage.waits(stage.omar)
        cancelled(stage, *sessions[:2])
        assert offers(stage) == [("Olga", "10:00", "10:30"), ("Omar", "11:00", "11:30")]
        passes(stage, stage.omar, offer(stage, second))
        assert offers(stage) == [("Olga", "10:00", "10:30")]
        passes(stage, stage.olga, offer(stage, first))
        assert offers(stage) == [("Omar", "10:00", "10:30"), ("Olga", "11:00", "11:30")]

    def test_is_left_to_whoever_has_booked_it(self, stage: Stage, sessions: list[Booking]) -> None:
        entry = stage.waits(stage.omar)
        cancelled(stage, *sessions[:2])
        stage.holds(stage.olga, "11:00")
        passes(stage, stage.omar, offer(stage, entry))
        assert offers(stage) == []

    def test_is_forgotten_once_the_wish_is_fulfilled(self, stage: Stage, sessions: list[Booking]) -> None:
        entry = stage.waits(stage.omar)
        cancelled(stage, *sessions[:2])
        taken = stage.confirms(stage.omar, offer(stage, entry))
        stage.does(stage.cancels(stage.omar, taken))
        assert offers(stage) == []

    def test_waits_for_whoever_pauses(self, stage: Stage, sessions: list[Booking]) -> None:
        entry = stage.waits(stage.omar)
        cancelled(stage, *sessions[:2])

        def pause(*, paused: bool) -> None:
            stage.does(lambda unit: waitlist.pause(unit, stage.member(unit, stage.omar), entry, paused=paused))

        pause(paused=True)
        passes(stage, stage.omar, offer(stage, entry))
        assert offers(stage) == []
        pause(paused=False)
        assert offers(stage) == [("Omar", "11:00", "11:30")]

    def test_may_be_another_mentors(self, stage: Stage, sessions: list[Booking]) -> None:
        tom = stage.does(lambda unit: a_mentor(unit, stage.atelier, "Tom"))[0]
        other = stage.confirms(stage.lena, stage.holds(stage.lena, "13:00", host=tom))
        entry = stage.waits(stage.omar)
        cancelled(stage, sessions[0], other)
        passes(stage, stage.omar, offer(stage, entry))
        assert (offer(stage, entry).host_id, offers(stage)) == (tom.id, [("Omar", "13:00", "13:30")])

    def test_of_many_hours_opened_at_once_one_time_is_offered(self, stage: Stage) -> None:
        """The rest is open, and no reason to ask the same person over and over."""
        entry = stage.does(
            lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), span("16:00", "23:00", day=1))
        )
        week = [Stretch(day, 9 * 60, 20 * 60) for day in range(5)]
        stage.does(lambda unit: hours.set_week(unit, stage.member(unit, stage.maya), week))
        assert offers(stage) == [("Omar", "16:00", "16:30")]
        passes(stage, stage.omar, offer(stage, entry.id))
        assert offers(stage) == []

    def test_is_not_offered_to_somebody_who_goes(self, stage: Stage, sessions: list[Booking]) -> None:
        stage.waits(stage.omar)
        cancelled(stage, *sessions[:2])
        stage.does(lambda unit: privacy.forget(unit, stage.omar, name="gone", reason="gone"))
        assert offers(stage) == []
        assert [claim[:2] for claim in stage.claims(stage.maya)] == [("12:00", "12:30")]


class TestWhatOneGaveUp:
    def test_does_not_come_back_when_others_pass(self, stage: Stage, sessions: list[Booking]) -> None:
        stage.waits(stage.lena)
        entry = stage.waits(stage.omar)
        cancelled(stage, sessions[0])
        passes(stage, stage.omar, offer(stage, entry))
        assert offers(stage) == []

    def test_is_no_matter_for_other_times(self, stage: Stage, sessions: list[Booking]) -> None:
        other = stage.books(stage.omar, "14:00")
        stage.waits(stage.lena)
        cancelled(stage, sessions[0])
        stage.does(stage.cancels(stage.omar, other))
        assert offers(stage) == [("Lena", "14:00", "14:30")]


class TestWhatFits:
    def test_longer_sessions_that_need_the_freed_half_hour(self, database: Database, clock: SetClock) -> None:
        both = Stage(database, clock)
        with both.store.write() as unit:
            long = a_service(unit, both.atelier, "Workshop", lengths=(60,))
        freed, after = both.books(both.lena, "10:30"), both.books(both.lena, "11:00")
        both.waits(both.omar, service_id=long.id)
        both.does(both.cancels(both.lena, freed))
        assert offers(both) == [("Omar", "10:00", "11:00")]
        assert both.now(after).state is State.CONFIRMED

    def test_what_only_the_buffer_was_in_the_way_of(self, database: Database, clock: SetClock) -> None:
        both = Stage(database, clock, buffer_after=30)
        with both.store.write() as unit:
            plain = a_service(unit, both.atelier, "Call", lengths=(30,))
        freed = both.books(both.lena, "10:00")
        window = span("10:30", "11:00", day=1)
        both.does(lambda unit: waitlist.join(unit, both.member(unit, both.omar), window, service_id=plain.id))
        both.does(both.cancels(both.lena, freed))
        assert offers(both) == [("Omar", "10:30", "11:00")]

    def test_the_shortest_for_a_wish_whose_hours_are_too_narrow_for_more(self, stage: Stage) -> None:
        freed, _ = stage.books(stage.lena, "10:00", length=60), stage.books(stage.lena, "11:00")
        stage.does(lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), span("10:15", "12:00", day=1)))
        cancelled(stage, freed)
        assert offers(stage) == [("Omar", "10:30", "11:00")]

    def test_the_mentors_other_service_where_the_booked_one_is_offered_no_more(
        self, stage: Stage, sessions: list[Booking]
    ) -> None:
        with stage.store.write() as unit:
            other = a_service(unit, stage.atelier, "Review", lengths=(30,))
        stage.offers(active=False)
        entry = stage.waits(stage.omar)
        cancelled(stage, sessions[0])
        assert offer(stage, entry).service_id == other.id


def test_a_move_to_a_time_that_overlaps_the_one_kept_before_is_kept_from_those_who_wait(stage: Stage) -> None:
    booked = stage.books(stage.lena, "09:00")
    stage.waits(stage.omar)
    stage.does(stage.moves(stage.lena, booked, "10:00", length=60))
    kept = stage.does(stage.moves(stage.lena, booked, "10:30", length=60))
    assert offers(stage) == [("Omar", "10:00", "10:30")]
    assert [claim[:2] for claim in stage.claims(stage.maya)] == [
        ("09:00", "09:30"),
        ("10:00", "10:30"),
        ("10:30", "11:30"),
    ]
    assert stage.now(kept).state is State.HELD


def test_whoever_is_offered_two_times_by_turns_hears_of_each_once(stage: Stage, sessions: list[Booking]) -> None:
    entry = stage.waits(stage.omar)
    cancelled(stage, *sessions[:2])
    stage.told()
    passes(stage, stage.omar, offer(stage, entry))
    assert stage.told() == [(stage.omar.id, Offered(offer(stage, entry).id, 1))]
    stage.does(lambda unit: bookings.lapse(unit, [offer(stage, entry).id]))
    assert stage.told() == []
    assert offer(stage, entry).span.start == at("11:00", day=1)
