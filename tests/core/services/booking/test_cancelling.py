"""Cancelling: said with its cost beforehand, until the notice begins, told with its reason; the time is free at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import IllegalMove, Invalid, NotAllowed, StaleVersion, TooLate
from core.events import Cancelled
from core.model.booking import Booking, Party, State
from core.model.cancellation import Terms
from core.model.people import Person
from core.ports import Unit
from core.services import booking as bookings
from tests.builders import a_mentor, at, span
from tests.core.services.booking.stage import Stage


@pytest.fixture
def booked(stage: Stage) -> Booking:
    """Lena has Tuesday 10:00 with Maya."""
    return stage.books(stage.lena)


class TestTheAct:
    @pytest.mark.parametrize("who", ["lena", "maya", "olga"])
    def test_either_side_and_organizers_cancel(self, stage: Stage, booked: Booking, who: str) -> None:
        person: Person = getattr(stage, who)
        cancelled = stage.does(stage.cancels(person, booked, seen=2, reason=" Flu,\nsorry "))
        assert cancelled == replace(booked, state=State.CANCELLED, version=3, ended_by=person.id, reason="Flu, sorry")
        assert stage.now(booked) == cancelled
        assert stage.claims(stage.maya) == stage.claims(stage.lena) == []
        assert stage.history(booked) == [("confirmed", stage.lena.id, ""), ("cancelled", person.id, "")]
        readers = [each for each in (stage.maya, stage.lena) if each.id != person.id]
        assert stage.told() == [(each.id, Cancelled(booked.id, 3, person.id)) for each in readers]

    def test_a_second_press_changes_nothing(self, stage: Stage, booked: Booking) -> None:
        cancelled = stage.does(stage.cancels(stage.lena, booked, seen=2, reason="flu"))
        before = stage.everything()
        assert stage.does(stage.cancels(stage.maya, booked, seen=2, reason="other")) == cancelled
        assert stage.everything() == before

    def test_the_time_can_be_booked_again_at_once(self, stage: Stage, booked: Booking) -> None:
        cancelled = stage.does(stage.cancels(stage.lena, booked))

        def still_open() -> bool:
            return stage.does(lambda unit: bookings.still_open(unit, stage.member(unit, stage.lena), cancelled))

        assert still_open()
        again = stage.books(stage.lena)
        assert again.id != booked.id
        assert not still_open()

    def test_a_time_on_offer_no_more_is_not_offered_again(self, stage: Stage, booked: Booking) -> None:
        cancelled = stage.does(stage.cancels(stage.lena, booked))
        for change in ({"lengths": (60,)}, {"active": False}):
            stage.offers(lengths=(30, 60), active=True)
            stage.offers(**change)
            assert not stage.does(lambda unit: bookings.still_open(unit, stage.member(unit, stage.lena), cancelled))

    def test_who_waits_hears_and_the_two_sides_do_not(self, stage: Stage, booked: Booking) -> None:
        omar = stage.waits(stage.omar, host_id=stage.maya.id)
        stage.waits(stage.lena, host_id=stage.maya.id)
        stage.does(stage.cancels(stage.lena, booked))
        offered = (stage.omar.id, stage.offered(omar))
        assert stage.told() == [(stage.maya.id, Cancelled(booked.id, 3, stage.lena.id)), offered]

    def test_what_was_held_for_a_move_goes_with_it(self, stage: Stage, booked: Booking) -> None:
        held = stage.does(stage.moves(stage.maya, booked, "12:00"))
        stage.does(stage.cancels(stage.lena, booked))
        assert stage.now(held).state is State.RELEASED
        assert stage.claims(stage.maya) == []

    def test_a_request_is_withdrawn(self, asking: Stage) -> None:
        asked = asking.books(asking.lena)
        withdrawn = asking.does(asking.cancels(asking.lena, asked))
        assert (withdrawn.state, asking.claims(asking.maya)) == (State.CANCELLED, [])
        assert asking.told() == [(asking.maya.id, Cancelled(asked.id, 3, asking.lena.id))]

    def test_a_hold_is_given_back(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        assert stage.does(stage.cancels(stage.lena, held)).state is State.RELEASED
        assert stage.told() == []


class TestRefusals:
    def test_what_has_changed_since_it_was_seen(self, stage: Stage, booked: Booking) -> None:
        moved = stage.confirms(stage.maya, stage.does(stage.moves(stage.maya, booked, "12:00")))
        refusal = stage.refused(StaleVersion, stage.cancels(stage.lena, booked, seen=2))
        assert refusal == StaleVersion(moved)
        assert stage.does(stage.cancels(stage.lena, booked, seen=3)).state is State.CANCELLED

    def test_a_reason_has_a_limit(self, stage: Stage, booked: Booking) -> None:
        refusal = stage.refused(Invalid, stage.cancels(stage.lena, booked, reason="x" * 501))
        assert refusal == Invalid("reason", "too_long", bookings.REASON_LIMIT)

    def test_strangers(self, stage: Stage, booked: Booking) -> None:
        assert stage.refused(NotAllowed, stage.cancels(stage.omar, booked)) == NotAllowed("party")

    @pytest.mark.parametrize(
        "state", [State.ONGOING, State.COMPLETED, State.NO_SHOW, State.DECLINED, State.LAPSED], ids=str
    )
    def test_what_runs_or_is_over(self, stage: Stage, booked: Booking, state: State) -> None:
        """S1.82, S3.10."""

        def become(unit: Unit) -> None:
            unit.bookings.save(replace(booked, state=state, version=3), None, seen=2)

        stage.does(become)
        refusal = stage.refused(IllegalMove, stage.cancels(stage.maya, booked))
        assert refusal == IllegalMove(stage.now(booked), State.CANCELLED)

    @pytest.mark.parametrize("who", ["lena", "maya", "olga"])
    def test_what_has_begun(self, stage: Stage, booked: Booking, who: str) -> None:
        stage.clock.set(at("10:00", day=1))
        refusal = stage.refused(TooLate, stage.cancels(getattr(stage, who), booked))
        assert refusal == TooLate(booked, at("10:00", day=1))


class TestNotice:
    def test_it_binds_the_guest_and_nobody_else(self, stage: Stage, booked: Booking) -> None:
        """Complaints 66, 67 and 69."""
        stage.offers(change_notice=60)
        other = stage.books(stage.omar, "10:30")
        stage.clock.set(at("09:00", day=1) + timedelta(seconds=1))
        assert stage.refused(TooLate, stage.cancels(stage.lena, booked)) == TooLate(booked, at("09:00", day=1))
        assert stage.does(stage.cancels(stage.maya, booked)).state is State.CANCELLED
        assert stage.does(stage.cancels(stage.olga, other)).state is State.CANCELLED

    def test_its_last_moment_is_in_time(self, stage: Stage, booked: Booking) -> None:
        stage.offers(change_notice=60)
        stage.clock.set(at("09:00", day=1))
        assert stage.does(stage.cancels(stage.lena, booked)).state is State.CANCELLED

    def test_a_request_is_withdrawn_at_any_time(self, asking: Stage) -> None:
        asking.offers(change_notice=60 * 48)
        asked = asking.books(asking.lena)
        assert asking.does(asking.cancels(asking.lena, asked)).state is State.CANCELLED


class TestTerms:
    def terms(self, stage: Stage, booking: Booking, party: Party) -> Terms:
        """What cancelling costs that side now."""
        return stage.does(lambda unit: bookings.cancellation_terms(unit, booking, party))

    def test_strict_costs_the_guest_half_within_a_day(self, stage: Stage, booked: Booking) -> None:
        """S3.11."""
        stage.offers(policy="strict")
        free_until = at("10:00")
        assert self.terms(stage, booked, Party.GUEST) == Terms(0, free_until)
        stage.clock.set(free_until + timedelta(seconds=1))
        assert self.terms(stage, booked, Party.GUEST) == Terms(50, free_until)

    def test_flexible_costs_nothing(self, stage: Stage, booked: Booking) -> None:
        """S3.12."""
        stage.clock.set(at("09:59", day=1))
        assert self.terms(stage, booked, Party.GUEST) == Terms(0, None)

    def test_hosts_organizers_and_requests_cost_nothing(self, asking: Stage) -> None:
        asking.offers(policy="strict")
        asked = asking.books(asking.lena)
        asking.clock.set(at("07:00", day=1))
        assert self.terms(asking, asked, Party.GUEST) == Terms(0, None)
        granted = asking.does(asking.approves(asking.maya, asked))
        for party in (Party.HOST, Party.ORGANIZER):
            assert self.terms(asking, granted, party) == Terms(0, None)
        assert self.terms(asking, granted, Party.GUEST).fee_percent == 50


def test_sessions_of_others_are_untouched(stage: Stage, booked: Booking) -> None:
    with stage.store.write() as unit:
        tom, _ = a_mentor(unit, stage.atelier, "Tom")
    theirs = stage.confirms(stage.omar, stage.holds(stage.omar, host=tom))
    stage.does(stage.cancels(stage.lena, booked))
    assert stage.now(theirs) == theirs
    assert stage.claims(tom) == [("10:00", "10:30", theirs.id)]
    assert theirs.span == span("10:00", "10:30", day=1)
