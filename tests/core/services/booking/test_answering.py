"""Requests: granted, declined, met with another time, or lapsed; whoever asked hears, and nobody answers their own."""

from dataclasses import replace

import pytest

from core.errors import HoldLapsed, IllegalMove, Invalid, NotAllowed, NotFree, NotOpen, OwnClash, TimeTaken
from core.events import Approved, Declined, Lapsed, Requested, Rescheduled
from core.model.booking import Booking, Party, State
from core.services import booking as bookings
from tests.builders import a_mentor, at, span
from tests.core.services.booking.stage import Stage
from tests.ticking import lapse_due


@pytest.fixture
def asked(asking: Stage) -> Booking:
    """Lena asks for Tuesday 10:00."""
    return asking.books(asking.lena)


class TestGranting:
    def test_the_host_grants_it(self, asking: Stage, asked: Booking) -> None:
        granted = asking.does(asking.approves(asking.maya, asked))
        assert granted == replace(asked, state=State.CONFIRMED, version=3, expires_at=None)
        assert asking.now(asked) == granted
        assert asking.claims(asking.maya) == asking.claims(asking.lena) == [("10:00", "10:30", asked.id)]
        assert asking.told() == [(asking.lena.id, Approved(asked.id, 3))]
        assert asking.history(asked) == [("pending", asking.lena.id, ""), ("confirmed", asking.maya.id, "")]

    def test_an_organizer_grants_it_and_both_hear(self, asking: Stage, asked: Booking) -> None:
        asking.does(asking.approves(asking.olga, asked))
        assert asking.told() == [(person.id, Approved(asked.id, 3)) for person in (asking.maya, asking.lena)]

    def test_a_second_press_changes_nothing(self, asking: Stage, asked: Booking) -> None:
        granted = asking.does(asking.approves(asking.maya, asked))
        before = asking.everything()
        assert asking.does(asking.approves(asking.maya, asked)) == granted
        assert asking.everything() == before

    def test_nobody_grants_their_own(self, asking: Stage, asked: Booking) -> None:
        for act in (asking.approves(asking.lena, asked), asking.declines(asking.lena, asked)):
            assert asking.refused(NotAllowed, act) == NotAllowed("host")
        assert asking.refused(NotAllowed, asking.approves(asking.omar, asked)) == NotAllowed("party")

    def test_what_was_withdrawn_is_shown_as_it_stands(self, asking: Stage, asked: Booking) -> None:
        withdrawn = asking.does(asking.cancels(asking.lena, asked))
        before = asking.everything()
        assert asking.does(asking.approves(asking.maya, asked)) == withdrawn
        assert asking.everything() == before


class TestDeclining:
    def test_the_time_is_free_at_once_and_the_reason_is_kept(self, asking: Stage, asked: Booking) -> None:
        entry = asking.waits(asking.omar, host_id=asking.maya.id)
        declined = asking.does(asking.declines(asking.maya, asked, " I am\naway "))
        assert declined == replace(
            asked, state=State.DECLINED, version=3, expires_at=None, ended_by=asking.maya.id, reason="I am away"
        )
        offered = asking.offered(entry)
        assert asking.claims(asking.lena) == []
        assert asking.claims(asking.maya) == [("10:00", "10:30", offered.booking_id)]
        assert asking.told() == [(asking.lena.id, Declined(asked.id, 3)), (asking.omar.id, offered)]

    def test_a_second_press_changes_nothing(self, asking: Stage, asked: Booking) -> None:
        declined = asking.does(asking.declines(asking.maya, asked, "away"))
        before = asking.everything()
        assert asking.does(asking.declines(asking.maya, asked, "again")) == declined
        assert asking.everything() == before

    def test_what_is_granted_is_declined_no_more(self, asking: Stage, asked: Booking) -> None:
        granted = asking.does(asking.approves(asking.maya, asked))
        refusal = asking.refused(IllegalMove, asking.declines(asking.maya, asked))
        assert refusal == IllegalMove(granted, State.DECLINED)

    def test_a_reason_has_a_limit(self, asking: Stage, asked: Booking) -> None:
        refusal = asking.refused(Invalid, asking.declines(asking.maya, asked, "x" * 501))
        assert refusal == Invalid("reason", "too_long", bookings.REASON_LIMIT)

    def test_another_time_proposed_before_goes_with_it(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        asking.does(asking.declines(asking.maya, asked))
        assert asking.now(proposed).state is State.RELEASED
        assert asking.claims(asking.maya) == asking.claims(asking.lena) == []


class TestLapsing:
    def test_both_hear_and_the_time_is_free(self, asking: Stage, asked: Booking) -> None:
        asking.clock.set(at("08:00", day=1))
        lapsed = asking.does(lapse_due)
        assert lapsed == (replace(asked, state=State.LAPSED, version=3, expires_at=None),)
        assert asking.told() == [(person.id, Lapsed(asked.id, 3)) for person in (asking.maya, asking.lena)]
        assert asking.claims(asking.maya) == asking.claims(asking.lena) == []

    def test_an_answer_that_comes_too_late_says_so(self, asking: Stage, asked: Booking) -> None:
        asking.clock.set(at("08:00", day=1))
        for act in (asking.approves(asking.maya, asked), asking.declines(asking.maya, asked)):
            refusal = asking.refused_settling(HoldLapsed, act)
            assert refusal == HoldLapsed(asking.now(asked), still_open=False)
        assert asking.now(asked).state is State.LAPSED

    def test_another_time_proposed_before_lapses_with_it(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        assert proposed.expires_at == asked.expires_at
        asking.clock.set(at("08:00", day=1))
        asking.does(lapse_due)
        assert {asking.now(each).state for each in (asked, proposed)} <= {State.LAPSED, State.RELEASED}
        assert asking.claims(asking.maya) == asking.claims(asking.lena) == []

    def test_a_time_held_to_move_it_goes_with_it(self, asking: Stage, asked: Booking) -> None:
        asking.clock.set(at("07:58", day=1))
        held = asking.does(asking.moves(asking.lena, asked, "12:00"))
        asking.clock.set(at("08:00", day=1))
        asking.does(lapse_due)
        assert (asking.now(asked).state, asking.now(held).state) == (State.LAPSED, State.RELEASED)
        assert asking.claims(asking.maya) == []

    def test_nothing_else_is_done_with_it_either(self, asking: Stage, asked: Booking) -> None:
        asking.clock.set(at("08:00", day=1))
        for act in (
            asking.cancels(asking.lena, asked),
            asking.moves(asking.lena, asked, "12:00"),
            asking.proposes(asking.maya, asked, "12:00"),
        ):
            assert asking.refused_settling(IllegalMove, act).booking.state is State.LAPSED


class TestProposing:
    def test_the_other_time_is_kept_for_the_guest_to_answer(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        assert proposed == replace(
            asked,
            id=proposed.id,
            short_id=proposed.short_id,
            span=span("12:00", "12:30", day=1),
            version=2,
            moves_id=asked.id,
            awaits=Party.GUEST,
        )
        both = [("10:00", "10:30", asked.id), ("12:00", "12:30", proposed.id)]
        assert asking.claims(asking.maya) == asking.claims(asking.lena) == both
        assert asking.told() == [(asking.lena.id, Requested(proposed.id, 2))]

    def test_the_guest_takes_it_and_the_request_is_granted_there(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        asking.told()
        granted = asking.does(asking.approves(asking.lena, proposed))
        assert granted == replace(
            asked, state=State.CONFIRMED, span=span("12:00", "12:30", day=1), version=3, expires_at=None
        )
        assert asking.now(proposed).state is State.RELEASED
        assert asking.claims(asking.maya) == asking.claims(asking.lena) == [("12:00", "12:30", asked.id)]
        assert asking.told() == [(asking.maya.id, Rescheduled(asked.id, 3, asking.lena.id, at("10:00", day=1)))]
        assert asking.does(asking.approves(asking.lena, proposed)) == granted

    def test_the_guest_keeps_what_they_asked_for(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        asking.told()
        asking.does(asking.declines(asking.lena, proposed))
        assert asking.now(asked) == asked
        assert asking.claims(asking.maya) == [("10:00", "10:30", asked.id)]
        assert asking.told() == [(asking.maya.id, Declined(proposed.id, 3))]

    def test_the_host_does_not_answer_their_own_proposal(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        assert asking.refused(NotAllowed, asking.approves(asking.maya, proposed)) == NotAllowed("guest")

    def test_the_host_may_still_grant_what_was_asked(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        asking.does(asking.approves(asking.maya, asked))
        assert asking.now(proposed).state is State.RELEASED
        assert asking.claims(asking.maya) == [("10:00", "10:30", asked.id)]

    def test_what_the_host_holds_already_is_proposed_as_it_is(self, asking: Stage, asked: Booking) -> None:
        held = asking.does(asking.moves(asking.maya, asked, "12:00"))
        proposed = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        assert (proposed.id, proposed.state) == (held.id, State.PENDING)

    def test_a_proposal_is_answered_with_another(self, asking: Stage, asked: Booking) -> None:
        """Either the request or the time proposed for it can be named: both mean the same booking."""
        first = asking.does(asking.proposes(asking.maya, asked, "12:00"))
        second = asking.does(asking.proposes(asking.lena, first, "13:00"))
        assert (second.moves_id, second.awaits) == (asked.id, Party.HOST)
        assert asking.now(first).state is State.RELEASED
        granted = asking.does(asking.approves(asking.maya, second))
        assert (granted.id, granted.span.start) == (asked.id, at("13:00", day=1))

    def test_an_organizer_proposes_in_the_hosts_stead(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.olga, asked, "12:00"))
        assert proposed.awaits is Party.GUEST
        assert asking.told() == [(person.id, Requested(proposed.id, 2)) for person in (asking.maya, asking.lena)]

    def test_a_host_may_propose_a_time_within_the_notice(self, asking: Stage, asked: Booking) -> None:
        proposed = asking.does(asking.proposes(asking.maya, asked, "09:00", day=0))
        assert proposed.expires_at == at("09:00")
        refusal = asking.refused(NotOpen, asking.proposes(asking.lena, asked, "09:30", day=0))
        assert refusal.why == "notice"

    def test_a_time_that_clashes_for_the_guest_is_not_free_and_no_more_is_said(
        self, asking: Stage, asked: Booking
    ) -> None:
        with asking.store.write() as unit:
            tom, _ = a_mentor(unit, asking.atelier, "Tom")
        asking.confirms(asking.lena, asking.holds(asking.lena, "12:00", host=tom))
        refusal = asking.refused(NotFree, asking.proposes(asking.maya, asked, "12:00"))
        assert refusal.person_id == asking.lena.id
        assert [other.starts_at for other in refusal.others] == [at(t, day=1) for t in ("11:00", "11:30", "12:30")]

    def test_only_what_waits_is_answered_so(self, stage: Stage) -> None:
        booked = stage.books(stage.lena)
        refusal = stage.refused(IllegalMove, stage.proposes(stage.maya, booked, "12:00"))
        assert refusal == IllegalMove(booked, State.PENDING)


class TestAMoveThatWaits:
    def test_a_guests_move_waits_for_the_host(self, asking: Stage, asked: Booking) -> None:
        booked = asking.does(asking.approves(asking.maya, asked))
        held = asking.does(asking.moves(asking.lena, booked, "12:00"))
        asking.told()
        pending = asking.confirms(asking.lena, held)
        assert (pending.state, pending.awaits, pending.moves_id) == (State.PENDING, Party.HOST, booked.id)
        assert asking.now(booked) == booked
        assert asking.told() == [(asking.maya.id, Requested(pending.id, 2))]
        moved = asking.does(asking.approves(asking.maya, pending))
        assert moved == replace(booked, span=span("12:00", "12:30", day=1), version=4, guest_moves=1)
        assert asking.told() == [(asking.lena.id, Rescheduled(booked.id, 4, asking.maya.id, at("10:00", day=1)))]

    def test_it_lapses_before_the_session_that_it_would_move(self, asking: Stage, asked: Booking) -> None:
        booked = asking.does(asking.approves(asking.maya, asked))
        pending = asking.confirms(asking.lena, asking.does(asking.moves(asking.lena, booked, "10:00", day=8)))
        assert pending.expires_at == booked.span.start
        asking.clock.set(booked.span.start)
        asking.does(lapse_due)
        assert (asking.now(pending).state, asking.now(booked)) == (State.LAPSED, booked)

    def test_what_has_lapsed_is_not_met_with_another_time(self, asking: Stage, asked: Booking) -> None:
        booked = asking.does(asking.approves(asking.maya, asked))
        pending = asking.confirms(asking.lena, asking.does(asking.moves(asking.lena, booked, "09:30")))
        asking.clock.set(at("07:30", day=1))
        refusal = asking.refused_settling(IllegalMove, asking.proposes(asking.maya, pending, "12:00"))
        assert (refusal.booking.id, refusal.booking.state) == (pending.id, State.LAPSED)

    def test_the_host_declines_it_and_the_session_stays(self, asking: Stage, asked: Booking) -> None:
        booked = asking.does(asking.approves(asking.maya, asked))
        pending = asking.confirms(asking.lena, asking.does(asking.moves(asking.lena, booked, "12:00")))
        asking.told()
        asking.does(asking.declines(asking.maya, pending, "full"))
        assert asking.now(booked) == booked
        assert asking.told() == [(asking.lena.id, Declined(pending.id, 3))]

    def test_it_claims_the_guests_time_so_that_it_can_be_granted(self, asking: Stage, asked: Booking) -> None:
        booked = asking.does(asking.approves(asking.maya, asked))
        pending = asking.confirms(asking.lena, asking.does(asking.moves(asking.lena, booked, "12:00")))
        with asking.store.write() as unit:
            tom, _ = a_mentor(unit, asking.atelier, "Tom")
        held = asking.holds(asking.lena, "12:00", host=tom)
        refusal = asking.refused(OwnClash, asking.confirming(asking.lena, held))
        assert refusal.booking == pending

    def test_its_time_is_taken_for_others(self, asking: Stage, asked: Booking) -> None:
        booked = asking.does(asking.approves(asking.maya, asked))
        asking.confirms(asking.lena, asking.does(asking.moves(asking.lena, booked, "12:00")))
        for time in ("10:00", "12:00"):
            asking.refused(TimeTaken, asking.holding(asking.omar, time))
