"""Moving: the booking keeps its id and history, its old time is free at once, and the other side hears who moved it."""

from dataclasses import replace

import pytest

from core.errors import (
    AlreadyBooked,
    HoldLapsed,
    IllegalMove,
    LengthNotOffered,
    NotAllowed,
    NotFree,
    NotOpen,
    OwnClash,
    TimeTaken,
    TooLate,
)
from core.events import Cancelled, Declined, Lapsed, Rescheduled
from core.model.booking import Booking, State
from core.model.people import Person
from core.services import booking as bookings
from tests.builders import a_mentor, at, span
from tests.core.services.booking.stage import Stage
from tests.ticking import lapse_due


@pytest.fixture
def booked(stage: Stage) -> Booking:
    """Lena has Tuesday 10:00 with Maya."""
    return stage.books(stage.lena)


class TestHoldingAnotherTime:
    def test_it_is_held_beside_the_one_there_is(self, stage: Stage, booked: Booking) -> None:
        held = stage.does(stage.moves(stage.lena, booked, "12:00"))
        assert held == replace(
            booked,
            id=held.id,
            short_id=held.short_id,
            span=span("12:00", "12:30", day=1),
            state=State.HELD,
            version=1,
            expires_at=at("08:05"),
            moves_id=booked.id,
        )
        assert stage.now(booked) == booked
        assert stage.claims(stage.maya) == [("10:00", "10:30", booked.id), ("12:00", "12:30", held.id)]
        assert stage.told() == []

    def test_the_same_again_is_the_hold_there_is(self, stage: Stage, booked: Booking) -> None:
        held = stage.does(stage.moves(stage.lena, booked, "12:00"))
        before = stage.everything()
        assert stage.does(stage.moves(stage.lena, booked, "12:00")) == held
        assert stage.does(stage.moves(stage.lena, held, "12:00")) == held
        assert stage.everything() == before

    def test_another_takes_its_place(self, stage: Stage, booked: Booking) -> None:
        first = stage.does(stage.moves(stage.lena, booked, "12:00"))
        second = stage.does(stage.moves(stage.lena, booked, "12:00", length=60))
        assert stage.now(first).state is State.RELEASED
        assert stage.claims(stage.maya)[1:] == [("12:00", "13:00", second.id)]

    def test_another_follows_one_that_has_lapsed(self, stage: Stage, booked: Booking) -> None:
        lapsed = stage.does(stage.moves(stage.lena, booked, "12:00"))
        stage.clock.tick(minutes=5)
        held = stage.does(stage.moves(stage.lena, booked, "13:00"))
        assert stage.told() == [(stage.lena.id, Lapsed(lapsed.id, 2))]
        assert stage.claims(stage.maya)[1:] == [("13:00", "13:30", held.id)]

    def test_the_holder_hears_where_the_other_side_chooses_another(self, stage: Stage, booked: Booking) -> None:
        lenas = stage.does(stage.moves(stage.lena, booked, "12:00"))
        stage.does(stage.moves(stage.maya, booked, "13:00"))
        assert stage.told() == [(stage.lena.id, Lapsed(lenas.id, 2))]

    def test_where_it_is_already(self, stage: Stage, booked: Booking) -> None:
        assert stage.refused(AlreadyBooked, stage.moves(stage.lena, booked, "10:00")) == AlreadyBooked(booked)

    @pytest.mark.parametrize(
        ("time", "day", "length", "why"),
        [("16:00", 1, None, "hours"), ("07:00", 0, None, "past"), ("10:00", 90, None, "horizon")],
    )
    def test_closed_times(
        self, stage: Stage, booked: Booking, time: str, day: int, length: int | None, why: str
    ) -> None:
        refusal = stage.refused(NotOpen, stage.moves(stage.lena, booked, time, day=day, length=length))
        assert (refusal.why, len(refusal.others)) == (why, 3)

    def test_a_taken_time(self, stage: Stage, booked: Booking) -> None:
        stage.books(stage.omar, "12:00")
        refusal = stage.refused(TimeTaken, stage.moves(stage.lena, booked, "12:00"))
        assert [other.starts_at for other in refusal.others] == [at(t, day=1) for t in ("11:00", "11:30", "12:30")]

    def test_a_length_that_is_not_offered(self, stage: Stage, booked: Booking) -> None:
        refusal = stage.refused(LengthNotOffered, stage.moves(stage.lena, booked, "12:00", length=45))
        assert refusal.lengths == [30, 60]

    def test_its_own_length_is_kept_although_it_is_no_longer_offered(self, stage: Stage, booked: Booking) -> None:
        stage.offers(lengths=(60,))
        assert stage.does(stage.moves(stage.lena, booked, "12:00")).span.minutes == 30

    def test_where_the_guest_has_something_else(self, stage: Stage, booked: Booking) -> None:
        """The guest is told what; the host only that the guest is not free (guarantee 7)."""
        with stage.store.write() as unit:
            tom, _ = a_mentor(unit, stage.atelier, "Tom")
        other = stage.confirms(stage.lena, stage.holds(stage.lena, "12:00", host=tom))
        assert stage.refused(OwnClash, stage.moves(stage.lena, booked, "12:00")).booking == other
        for person in (stage.maya, stage.olga):
            assert stage.refused(NotFree, stage.moves(person, booked, "12:00")).person_id == stage.lena.id

    def test_strangers_and_ended_bookings(self, stage: Stage, booked: Booking) -> None:
        assert stage.refused(NotAllowed, stage.moves(stage.omar, booked, "12:00")) == NotAllowed("party")
        cancelled = stage.does(stage.cancels(stage.lena, booked))
        refusal = stage.refused(IllegalMove, stage.moves(stage.lena, booked, "12:00"))
        assert refusal == IllegalMove(cancelled, State.CANCELLED)

    def test_hosts_and_organizers_need_no_minimum_notice(self, stage: Stage, booked: Booking) -> None:
        """Complaint 69."""
        stage.offers(minimum_notice=180)
        assert stage.refused(NotOpen, stage.moves(stage.lena, booked, "10:00", day=0)).why == "notice"
        for person in (stage.maya, stage.olga):
            assert stage.does(stage.moves(person, booked, "10:00", day=0)).live


class TestConfirmingTheMove:
    @pytest.mark.parametrize("who", ["lena", "maya", "olga"])
    def test_either_side_and_organizers_move_it(self, stage: Stage, booked: Booking, who: str) -> None:
        mover: Person = getattr(stage, who)
        held = stage.does(stage.moves(mover, booked, "12:00", day=2))
        moved = stage.confirms(mover, held)
        assert moved == replace(booked, span=span("12:00", "12:30", day=2), version=3, guest_moves=int(who == "lena"))
        assert stage.now(booked) == moved
        assert stage.claims(stage.maya) == stage.claims(stage.lena) == []
        claimed = [("12:00", "12:30", booked.id)]
        assert stage.claims(stage.maya, day=2) == stage.claims(stage.lena, day=2) == claimed
        assert stage.history(booked) == [
            ("confirmed", stage.lena.id, ""),
            ("moved", mover.id, at("10:00", day=1).isoformat()),
        ]
        event = Rescheduled(booked.id, 3, mover.id, at("10:00", day=1))
        readers = [person for person in (stage.maya, stage.lena) if person.id != mover.id]
        assert stage.told() == [(person.id, event) for person in readers]

    def test_a_second_press_changes_nothing(self, stage: Stage, booked: Booking) -> None:
        held = stage.does(stage.moves(stage.lena, booked, "12:00"))
        moved = stage.confirms(stage.lena, held)
        before = stage.everything()
        assert stage.confirms(stage.lena, held) == moved
        assert stage.everything() == before

    def test_the_old_time_is_free_at_once_and_who_waits_hears(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.omar, host_id=stage.maya.id)
        stage.confirms(stage.lena, stage.does(stage.moves(stage.lena, booked, "12:00")))
        assert stage.told()[1:] == [(stage.omar.id, stage.offered(entry))]
        assert stage.holds(stage.omar, "10:00").live

    @pytest.mark.parametrize(
        ("time", "length", "kept"),
        [
            ("10:00", 60, [("10:30", "11:00")]),
            ("09:30", 60, [("09:30", "10:00")]),
            ("10:30", 30, [("10:30", "11:00")]),
        ],
        ids=["longer", "earlier", "next to it"],
    )
    def test_it_can_move_into_its_own_time(
        self, stage: Stage, booked: Booking, time: str, length: int, kept: list[tuple[str, str]]
    ) -> None:
        """What the booking keeps needs no second claim; only what is new is claimed until then."""
        held = stage.does(stage.moves(stage.lena, booked, time, length=length))
        claims = [(start, end) for start, end, owner in stage.claims(stage.maya) if owner == held.id]
        assert claims == kept
        moved = stage.confirms(stage.lena, held)
        whole = (f"{moved.span.start:%H:%M}", f"{moved.span.end:%H:%M}", booked.id)
        assert stage.claims(stage.maya) == stage.claims(stage.lena) == [whole]

    def test_a_shorter_time_inside_claims_nothing_more(self, stage: Stage) -> None:
        booked = stage.books(stage.lena, length=60)
        held = stage.does(stage.moves(stage.lena, booked, "10:00", length=30))
        assert stage.claims(stage.maya) == [("10:00", "11:00", booked.id)]
        stage.confirms(stage.lena, held)
        assert stage.claims(stage.maya) == stage.claims(stage.lena) == [("10:00", "10:30", booked.id)]

    def test_a_time_that_reaches_out_on_both_sides_is_asked_for_again(self, stage: Stage) -> None:
        """One claim is kept beside the booking's own: where the other end is taken meanwhile, the move is refused."""
        stage.offers(step=15, lengths=(30, 60))
        booked = stage.books(stage.lena, "10:00")
        held = stage.does(stage.moves(stage.lena, booked, "09:45", length=60))
        other = stage.books(stage.omar, "10:30")

        refusal = stage.refused(TimeTaken, stage.confirming(stage.lena, held))
        assert (refusal.starts_at, len(refusal.others)) == (at("09:45", day=1), 3)
        stage.does(stage.cancels(stage.omar, other))
        assert stage.confirms(stage.lena, held).span == span("09:45", "10:45", day=1)

    def test_what_the_guest_has_booked_meanwhile_stands(self, stage: Stage, booked: Booking) -> None:
        """A hold claims nothing of the guest, so it is asked again."""
        held = stage.does(stage.moves(stage.lena, booked, "12:00"))
        with stage.store.write() as unit:
            tom, _ = a_mentor(unit, stage.atelier, "Tom")
        other = stage.confirms(stage.lena, stage.holds(stage.lena, "12:00", host=tom))
        refusal = stage.refused(OwnClash, stage.confirming(stage.lena, held))
        free = [at(time, day=1) for time in ("11:00", "11:30", "12:30")]
        assert (refusal.booking, [each.starts_at for each in refusal.others]) == (other, free)

    def test_a_lapsed_hold_leaves_the_session_where_it_is(self, stage: Stage, booked: Booking) -> None:
        """Whoever held the time hears that it lapsed; the other side never knew of it."""
        for person in (stage.lena, stage.maya):
            held = stage.does(stage.moves(person, booked, "12:00"))
            stage.clock.tick(minutes=5)
            stage.does(lapse_due)
            assert stage.told() == [(person.id, Lapsed(held.id, 2))]
            refusal = stage.refused(HoldLapsed, stage.confirming(person, held))
            assert refusal.still_open
        assert stage.now(booked) == booked

    def test_what_was_cancelled_meanwhile_moves_no_more(self, stage: Stage, booked: Booking) -> None:
        held = stage.does(stage.moves(stage.lena, booked, "12:00"))
        stage.does(stage.cancels(stage.maya, booked))
        assert stage.now(held).state is State.RELEASED
        assert stage.claims(stage.maya) == []
        refusal = stage.refused(HoldLapsed, stage.confirming(stage.lena, held))
        assert not refusal.still_open

    def test_what_was_given_back_is_not_taken_for_moved(self, stage: Stage, booked: Booking) -> None:
        held = stage.does(stage.moves(stage.lena, booked, "12:00"))
        stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.lena), held.id))
        refusal = stage.refused(HoldLapsed, stage.confirming(stage.lena, held))
        assert refusal.still_open


class TestUntilWhen:
    def test_the_services_notice_binds_the_guest_alone(self, stage: Stage, booked: Booking) -> None:
        """Complaints 66 and 67."""
        stage.offers(change_notice=24 * 60)
        until = at("10:00")
        stage.clock.set(until)
        assert stage.does(stage.moves(stage.lena, booked, "12:00", day=3)).live
        stage.clock.tick(seconds=1)
        refusal = stage.refused(TooLate, stage.moves(stage.lena, booked, "12:00", day=3))
        assert refusal == TooLate(booked, until)
        for person in (stage.maya, stage.olga):
            assert stage.does(stage.moves(person, booked, "13:00", day=3)).live

    @pytest.mark.parametrize("who", ["lena", "maya", "olga"])
    def test_nobody_moves_what_has_begun(self, stage: Stage, booked: Booking, who: str) -> None:
        stage.clock.set(at("10:00", day=1))
        refusal = stage.refused(TooLate, stage.moves(getattr(stage, who), booked, "12:00", day=3))
        assert refusal == TooLate(booked, booked.span.start)

    def test_a_hold_for_a_move_ends_where_the_session_begins(self, stage: Stage, booked: Booking) -> None:
        stage.clock.set(at("09:58", day=1))
        assert stage.does(stage.moves(stage.lena, booked, "12:00", day=3)).expires_at == at("10:00", day=1)


class TestMovesThatMeet:
    @pytest.fixture
    def pending(self, asking: Stage) -> Booking:
        """Lena asks to move her session from Tuesday 10:00 to 12:00."""
        booked = asking.does(asking.approves(asking.maya, asking.books(asking.lena)))
        pending = asking.confirms(asking.lena, asking.does(asking.moves(asking.lena, booked, "12:00")))
        asking.told()
        return pending

    def test_the_host_answers_with_a_move_of_their_own(self, asking: Stage, pending: Booking) -> None:
        """The guest hears that their wish is declined before anything else comes of it."""
        held = asking.does(asking.moves(asking.maya, pending, "13:00"))
        assert held.moves_id == pending.moves_id
        assert asking.told() == [(asking.lena.id, Declined(pending.id, 3))]
        moved = asking.confirms(asking.maya, held)
        assert (moved.id, moved.span.start) == (pending.moves_id, at("13:00", day=1))

    def test_an_organizer_does_and_both_hear_of_the_wish(self, asking: Stage, pending: Booking) -> None:
        asking.does(asking.moves(asking.olga, pending, "13:00"))
        assert asking.told() == [(person.id, Declined(pending.id, 3)) for person in (asking.maya, asking.lena)]

    def test_the_guest_thinks_again(self, asking: Stage, pending: Booking) -> None:
        asking.does(asking.moves(asking.lena, pending, "13:00"))
        assert asking.told() == [(asking.maya.id, Cancelled(pending.id, 3, asking.lena.id))]

    def test_the_guest_withdraws_the_wish_and_keeps_the_session(self, asking: Stage, pending: Booking) -> None:
        asking.does(asking.cancels(asking.lena, pending))
        assert asking.told() == [(asking.maya.id, Cancelled(pending.id, 3, asking.lena.id))]
        assert [claim[:2] for claim in asking.claims(asking.maya)] == [("10:00", "10:30")]

    def test_a_request_is_moved_only_with_the_other_sides_yes(self, asking: Stage) -> None:
        """What was never agreed cannot be confirmed by the one who chose another time for it."""
        asked = asking.books(asking.lena, day=2)
        held = asking.does(asking.moves(asking.maya, asked, "12:00", day=2))
        pending = asking.confirms(asking.maya, held)
        assert (pending.state, pending.awaits, asking.now(asked)) == (State.PENDING, "guest", asked)
