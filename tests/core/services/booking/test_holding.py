"""Holding a time: it is yours for five minutes, others see it as held, and giving it back frees it at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import (
    AlreadyBooked,
    Invalid,
    LengthNotOffered,
    NotAllowed,
    NotFound,
    NotOpen,
    OwnHost,
    ServiceInactive,
    TimeTaken,
    TooManyHolds,
)
from core.events import Lapsed
from core.model.booking import Booking, State
from core.model.hours import Override, OverrideKind
from core.model.openings import OpenTime
from core.model.people import Role
from core.ports import Unit
from core.services import booking as bookings
from tests.builders import WEEKDAYS_9_TO_17, a_member, a_mentee, a_mentor, a_service, an_organisation, at, span
from tests.core.services.booking.stage import Stage


def others(stage: Stage, *times: str, day: int = 1, length: int = 30) -> tuple[OpenTime, ...]:
    """Times of Maya's as they are offered instead."""
    return tuple(OpenTime(stage.maya.id, stage.session.id, at(time, day=day), length) for time in times)


class TestAHold:
    def test_it_is_kept_for_five_minutes_and_claims_the_host_alone(self, stage: Stage) -> None:
        held = stage.holds(stage.lena, "10:00")
        assert held == Booking(
            id=held.id,
            short_id=held.short_id,
            organisation_id=stage.atelier.id,
            service_id=stage.session.id,
            host_id=stage.maya.id,
            guest_id=stage.lena.id,
            span=span("10:00", "10:30", day=1),
            state=State.HELD,
            expires_at=at("08:05"),
            created_at=at("08:00"),
        )
        assert stage.claims(stage.maya) == [("10:00", "10:30", held.id)]
        assert stage.claims(stage.lena) == []
        assert stage.told() == []

    def test_the_same_again_is_the_hold_there_is(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        before = stage.everything()
        stage.clock.tick(minutes=2)
        assert stage.holds(stage.lena) == held
        assert stage.everything() == before

    def test_ones_own_hold_is_never_in_ones_way(self, stage: Stage) -> None:
        """Another length, or a time that overlaps, takes its place (complaint 8)."""
        short = stage.holds(stage.lena, "10:00", length=30)
        longer = stage.holds(stage.lena, "10:00", length=60)
        later = stage.holds(stage.lena, "10:30", length=60)
        assert [stage.now(each).state for each in (short, longer, later)] == [
            State.RELEASED,
            State.RELEASED,
            State.HELD,
        ]
        assert stage.claims(stage.maya) == [("10:30", "11:30", later.id)]

    def test_two_own_holds_give_way_to_one_that_overlaps_both(self, stage: Stage) -> None:
        stage.holds(stage.lena, "10:00")
        stage.holds(stage.lena, "10:30")
        one = stage.holds(stage.lena, "10:00", length=60)
        assert stage.claims(stage.maya) == [("10:00", "11:00", one.id)]

    def test_own_holds_stay_where_the_new_time_is_refused(self, stage: Stage) -> None:
        stage.books(stage.omar, "11:00")
        held = stage.holds(stage.lena, "10:30")
        refusal = stage.refused(TimeTaken, stage.holding(stage.lena, "10:30", length=60))
        nearest = others(stage, "09:30", "10:00", "11:30", length=60)
        assert refusal == TimeTaken(stage.maya.id, at("10:30", day=1), nearest)
        assert stage.now(held) == held

    def test_it_ends_with_its_start_where_that_is_sooner(self, stage: Stage) -> None:
        stage.clock.set(at("09:58"))
        assert stage.holds(stage.lena, "10:00", day=0).expires_at == at("10:00")

    def test_its_topic_stands_in_one_line(self, stage: Stage) -> None:
        def hold(unit: Unit, topic: str) -> Booking:
            member = stage.member(unit, stage.lena)
            return bookings.hold(
                unit,
                member,
                host_id=stage.maya.id,
                service_id=None,
                starts_at=at("10:00", day=1),
                length=30,
                topic=topic,
            )

        assert stage.refused(Invalid, lambda unit: hold(unit, "x" * 501)) == Invalid("topic", "too_long", 500)
        assert stage.does(lambda unit: hold(unit, " SQL\n joins ")).topic == "SQL joins"

    def test_buffers_of_both_neighbours_count(self, stage: Stage) -> None:
        stage.offers(buffer_before=15, buffer_after=30)
        held = stage.holds(stage.lena, "10:00")
        assert stage.claims(stage.maya) == [("09:45", "11:00", held.id)]
        for near in ("09:00", "09:30", "10:30", "11:00"):
            assert stage.refused(TimeTaken, stage.holding(stage.omar, near)).starts_at == at(near, day=1)
        assert stage.holds(stage.omar, "08:30").live
        assert stage.holds(stage.omar, "11:30").live


class TestTakenTimes:
    def test_others_see_a_held_time_as_held_and_until_when(self, stage: Stage) -> None:
        stage.holds(stage.lena, "10:00")
        refusal = stage.refused(TimeTaken, stage.holding(stage.omar, "10:00"))
        assert refusal == TimeTaken(
            stage.maya.id, at("10:00", day=1), others(stage, "09:00", "09:30", "10:30"), at("08:05")
        )

    def test_a_booked_time_is_taken_with_the_three_nearest_instead(self, stage: Stage) -> None:
        stage.books(stage.lena, "10:00")
        refusal = stage.refused(TimeTaken, stage.holding(stage.omar, "10:00"))
        assert refusal == TimeTaken(stage.maya.id, at("10:00", day=1), others(stage, "09:00", "09:30", "10:30"), None)

    def test_a_request_that_waits_takes_its_time(self, asking: Stage) -> None:
        """Complaints 2, 3 and 7."""
        asking.books(asking.lena, "10:00")
        assert asking.refused(TimeTaken, asking.holding(asking.omar, "10:00")).held_until is None

    def test_a_lapsed_hold_met_on_the_way_is_settled(self, stage: Stage) -> None:
        held = stage.holds(stage.lena, "10:00")
        stage.clock.tick(minutes=5)
        mine = stage.holds(stage.omar, "10:00")
        assert stage.now(held).state is State.LAPSED
        assert stage.claims(stage.maya) == [("10:00", "10:30", mine.id)]
        assert stage.told() == [(stage.lena.id, Lapsed(held.id, 2))]

    def test_the_same_person_at_the_same_time_has_it_already(self, stage: Stage) -> None:
        booked = stage.books(stage.lena, "10:00")
        for length in (30, 60):
            refusal = stage.refused(AlreadyBooked, stage.holding(stage.lena, "10:00", length=length))
            assert refusal == AlreadyBooked(booked)

    def test_what_another_organisation_has_there_is_only_taken(self, stage: Stage) -> None:
        """One mentor in two organisations has one calendar, and neither sees into the other."""
        with stage.store.write() as unit:
            studio = an_organisation(unit, "Studio")
            member = unit.people.join(studio.id, stage.maya.id)
            unit.people.save_membership(replace(member, roles=frozenset({Role.MENTOR})))
            unit.hours.set_weekly(member.id, WEEKDAYS_9_TO_17)
            service = a_service(unit, studio)
            _, guest = a_mentee(unit, studio, "Nina")
        theirs = stage.does(
            lambda unit: bookings.hold(
                unit, guest, host_id=stage.maya.id, service_id=service.id, starts_at=at("10:00", day=1), length=30
            )
        )
        assert stage.claims(stage.maya) == [("10:00", "10:30", theirs.id)]
        refusal = stage.refused(TimeTaken, stage.holding(stage.lena, "10:00"))
        assert refusal.held_until is None


class TestClosedTimes:
    def test_outside_the_hours(self, stage: Stage) -> None:
        refusal = stage.refused(NotOpen, stage.holding(stage.lena, "16:00"))
        assert refusal == NotOpen(stage.maya.id, at("16:00", day=1), "hours", others(stage, "14:30", "15:00", "15:30"))

    def test_off_the_grid(self, stage: Stage) -> None:
        refusal = stage.refused(NotOpen, stage.holding(stage.lena, "10:10"))
        assert refusal == NotOpen(
            stage.maya.id, at("10:10", day=1), "between", others(stage, "09:30", "10:00", "10:30")
        )

    def test_longer_than_what_is_left_of_the_hours(self, stage: Stage) -> None:
        """A session lies inside open time, whole (S0.7)."""
        refusal = stage.refused(NotOpen, stage.holding(stage.lena, "15:30", length=60))
        assert (refusal.why, refusal.others) == ("hours", others(stage, "14:00", "14:30", "15:00", length=60))

    def test_in_the_past(self, stage: Stage) -> None:
        stage.clock.set(at("10:00"))
        refusal = stage.refused(NotOpen, stage.holding(stage.lena, "09:00", day=0))
        assert refusal == NotOpen(stage.maya.id, at("09:00"), "past", others(stage, "10:30", "11:00", "11:30", day=0))

    def test_a_past_time_is_past_even_where_it_was_booked(self, stage: Stage) -> None:
        stage.books(stage.omar, "09:00", day=0)
        stage.clock.set(at("09:10"))
        assert stage.refused(NotOpen, stage.holding(stage.lena, "09:00", day=0)).why == "past"

    def test_within_the_notice(self, stage: Stage) -> None:
        stage.offers(minimum_notice=120)
        refusal = stage.refused(NotOpen, stage.holding(stage.lena, "09:30", day=0))
        assert refusal == NotOpen(stage.maya.id, at("09:30"), "notice", others(stage, "10:00", "10:30", "11:00", day=0))

    def test_beyond_the_horizon(self, stage: Stage) -> None:
        stage.offers(horizon_days=3)
        refusal = stage.refused(NotOpen, stage.holding(stage.lena, "10:00", day=100))
        assert refusal == NotOpen(
            stage.maya.id,
            at("10:00", day=100),
            "horizon",
            (*others(stage, "15:00", "15:30", day=2), *others(stage, "08:00", day=3)),
        )

    def test_other_times_are_found_however_far_they_are(self, stage: Stage) -> None:
        def away(unit: Unit) -> None:
            today = at("00:00").date()
            closed = Override(today, today + timedelta(days=40), OverrideKind.CLOSED)
            unit.hours.add_override(stage.member(unit, stage.maya).id, closed)

        stage.does(away)
        refusal = stage.refused(NotOpen, stage.holding(stage.lena, "10:00"))
        assert refusal.others == others(stage, "07:00", "07:30", "08:00", day=42)

    def test_a_clash_with_buffers_alone_is_taken_and_not_closed(self, stage: Stage) -> None:
        stage.books(stage.omar, "10:00")
        stage.offers(buffer_after=30)
        assert stage.refused(TimeTaken, stage.holding(stage.lena, "09:30")).others == others(
            stage, "08:30", "09:00", "10:30"
        )


class TestWhatIsNotOffered:
    def test_another_length(self, stage: Stage) -> None:
        for length in (45, 0, -30):
            refusal = stage.refused(LengthNotOffered, stage.holding(stage.lena, length=length))
            assert refusal == LengthNotOffered(stage.session.id, length, [30, 60])

    def test_another_length_where_no_service_was_named(self, stage: Stage) -> None:
        refusal = stage.refused(
            LengthNotOffered,
            lambda unit: bookings.hold(
                unit,
                stage.member(unit, stage.lena),
                host_id=stage.maya.id,
                service_id=None,
                starts_at=at("10:00", day=1),
                length=45,
            ),
        )
        assert refusal == LengthNotOffered(stage.session.id, 45, [30, 60])

    def test_a_service_that_is_no_longer_active(self, stage: Stage) -> None:
        stage.offers(active=False)
        assert stage.refused(ServiceInactive, stage.holding(stage.lena)) == ServiceInactive(stage.session.id)

    def test_a_service_of_another_organisation_is_not_there(self, stage: Stage) -> None:
        with stage.store.write() as unit:
            stage.session = a_service(unit, an_organisation(unit, "Studio"), active=False)
        assert stage.refused(NotFound, stage.holding(stage.lena)) == NotFound("service")

    def test_oneself(self, stage: Stage) -> None:
        assert stage.refused(OwnHost, stage.holding(stage.maya)) == OwnHost()

    def test_somebody_who_is_no_mentor(self, stage: Stage) -> None:
        assert stage.refused(NotFound, stage.holding(stage.lena, host=stage.omar)) == NotFound("mentor", "Omar")

    def test_a_mentor_whom_a_guest_may_not_see(self, stage: Stage) -> None:
        with stage.store.write() as unit:
            tom, _ = a_mentor(unit, stage.atelier, "Tom")
            nina, _ = a_member(unit, stage.atelier, "Nina")
            member = stage.member(unit, nina)
            unit.people.save_membership(replace(member, only_host_id=tom.id))
        assert stage.refused(NotFound, stage.holding(nina)).what == "mentor"
        assert stage.holds(nina, host=tom).live


class TestHowManyAtOnce:
    def test_two_times_may_be_held_at_once(self, stage: Stage) -> None:
        held = [stage.holds(stage.lena, time) for time in ("10:00", "11:00")]
        refusal = stage.refused(TooManyHolds, stage.holding(stage.lena, "12:00"))
        assert refusal == TooManyHolds(2, held)

    def test_a_time_held_for_a_move_counts(self, stage: Stage) -> None:
        booked = stage.books(stage.lena, "09:00")
        moving = stage.does(stage.moves(stage.lena, booked, "10:00"))
        first = stage.holds(stage.lena, "11:00")
        assert stage.refused(TooManyHolds, stage.holding(stage.lena, "12:00")).held == [moving, first]

    def test_what_the_host_holds_to_move_a_session_does_not_count_for_the_guest(self, stage: Stage) -> None:
        booked = stage.books(stage.lena, "09:00")
        stage.does(stage.moves(stage.maya, booked, "10:00"))
        stage.holds(stage.lena, "11:00")
        assert stage.holds(stage.lena, "12:00").live

    def test_lapsed_and_confirmed_ones_do_not_count(self, stage: Stage) -> None:
        stage.books(stage.lena, "09:00")
        stage.holds(stage.lena, "10:00")
        stage.holds(stage.lena, "11:00")
        stage.clock.tick(minutes=5)
        assert stage.holds(stage.lena, "12:00").live
        assert stage.holds(stage.lena, "13:00").live

    def test_it_is_the_organisations_to_say(self, stage: Stage) -> None:
        stage.does(lambda unit: unit.organisations.save(replace(stage.atelier, holds_limit=1)))
        stage.holds(stage.lena, "10:00")
        assert stage.refused(TooManyHolds, stage.holding(stage.lena, "12:00")).limit == 1


class TestGivingBack:
    def test_the_time_is_free_at_once_and_a_second_press_is_a_no_op(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        released = stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.lena), held.id))
        assert released == replace(held, state=State.RELEASED, version=2, expires_at=None)
        assert stage.claims(stage.maya) == []
        before = stage.everything()
        assert stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.lena), held.id)) == released
        assert stage.everything() == before
        assert stage.told() == []

    def test_who_waits_for_it_hears(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        entry = stage.waits(stage.omar, host_id=stage.maya.id)
        stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.lena), held.id))
        assert stage.told() == [(stage.omar.id, stage.offered(entry))]

    def test_what_is_confirmed_stays(self, stage: Stage) -> None:
        booked = stage.books(stage.lena)
        assert stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.lena), booked.id)) == booked

    def test_the_holder_hears_where_the_host_calls_it_off(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        assert stage.does(stage.cancels(stage.maya, held)).state is State.RELEASED
        assert stage.told() == [(stage.lena.id, Lapsed(held.id, 2))]

    def test_others_may_not(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        release = stage.refused(
            NotAllowed, lambda unit: bookings.release(unit, stage.member(unit, stage.omar), held.id)
        )
        assert release == NotAllowed("party")


@pytest.mark.parametrize("day", [27, 28], ids=["the day before", "the day of the clock change"])
def test_hours_keep_the_hosts_wall_clock(stage: Stage, day: int) -> None:
    """On Sunday, 29 March 2026 Berlin's clocks go forward: Monday 9:00 is 07:00 UTC, where it was 08:00 (complaints 14, 15)."""
    first = {27: at("08:00", day=25), 28: at("07:00", day=28)}[day]
    held = stage.does(
        lambda unit: bookings.hold(
            unit, stage.member(unit, stage.lena), host_id=stage.maya.id, service_id=None, starts_at=first, length=30
        )
    )
    assert held.span.start == first
    refusal = stage.refused(
        NotOpen,
        lambda unit: bookings.hold(
            unit,
            stage.member(unit, stage.omar),
            host_id=stage.maya.id,
            service_id=None,
            starts_at=first - timedelta(minutes=30),
            length=30,
        ),
    )
    assert refusal.why == "hours"
