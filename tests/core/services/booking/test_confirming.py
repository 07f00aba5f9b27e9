"""Confirming: what was held is booked, or asked for where the mentor wants to be asked; pressing twice changes nothing."""

from dataclasses import replace

import pytest

from core.errors import HoldLapsed, NotAllowed, NotFound, NotOpen, OwnClash, ServiceInactive
from core.events import Booked, Requested
from core.model.booking import Party, State
from core.model.openings import OpenTime
from core.model.people import Role
from core.ports import Unit
from core.services import booking as bookings
from tests.builders import WEEKDAYS_9_TO_17, a_booking, a_mentee, a_mentor, a_service, an_organisation, at, span
from tests.core.services.booking.stage import Stage


class TestABooking:
    def test_both_calendars_are_claimed_and_the_host_hears(self, stage: Stage) -> None:
        stage.offers(buffer_after=15)
        held = stage.holds(stage.lena)
        booked = stage.confirms(stage.lena, held)
        assert booked == replace(held, state=State.CONFIRMED, version=2, expires_at=None)
        assert stage.now(held) == booked
        assert stage.claims(stage.maya) == [("10:00", "10:45", booked.id)]
        assert stage.claims(stage.lena) == [("10:00", "10:30", booked.id)]
        assert stage.history(booked) == [("confirmed", stage.lena.id, "")]
        assert stage.told() == [(stage.maya.id, Booked(booked.id, 2))]

    def test_a_second_press_changes_nothing(self, stage: Stage) -> None:
        booked = stage.books(stage.lena)
        before = stage.everything()
        assert stage.confirms(stage.lena, booked) == booked
        assert stage.everything() == before

    def test_what_was_held_is_kept_although_the_services_buffers_have_grown(self, stage: Stage) -> None:
        stage.books(stage.omar, "10:30")
        held = stage.holds(stage.lena, "10:00")
        stage.offers(buffer_after=30)
        stage.confirms(stage.lena, held)
        assert stage.claims(stage.maya)[0] == ("10:00", "10:30", held.id)

    def test_what_was_held_is_kept_although_its_length_is_no_longer_offered(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        stage.offers(lengths=(45,))
        assert stage.confirms(stage.lena, held).state is State.CONFIRMED

    def test_nobody_else_confirms_a_hold(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        for person, needs in ((stage.maya, "guest"), (stage.olga, "guest"), (stage.omar, "party")):
            assert stage.refused(NotAllowed, stage.confirming(person, held)) == NotAllowed(needs)

    def test_another_organisations_hold_is_not_there(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        with stage.store.write() as unit:
            _, member = a_mentee(unit, an_organisation(unit, "Studio"), "Nina")
        assert stage.refused(NotFound, lambda unit: bookings.confirm(unit, member, held.id)) == NotFound("booking")

    def test_ones_own_hold_is_confirmed_from_whichever_organisation_one_speaks(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        with stage.store.write() as unit:
            member = unit.people.join(an_organisation(unit, "Studio").id, stage.lena.id)
            assert bookings.confirm(unit, member, held.id).state is State.CONFIRMED

    def test_a_service_withdrawn_meanwhile_is_refused(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        stage.offers(active=False)
        refusal = stage.refused(ServiceInactive, stage.confirming(stage.lena, held))
        assert refusal == ServiceInactive(stage.session.id)


class TestAnOwnClash:
    def test_two_mentors_can_be_held_for_one_hour_and_one_is_taken(self, stage: Stage) -> None:
        with stage.store.write() as unit:
            tom, _ = a_mentor(unit, stage.atelier, "Tom")
        with_maya = stage.holds(stage.lena)
        with_tom = stage.holds(stage.lena, host=tom)
        booked = stage.confirms(stage.lena, with_tom)
        refusal = stage.refused(OwnClash, stage.confirming(stage.lena, with_maya))
        free = tuple(
            OpenTime(stage.maya.id, stage.session.id, at(time, day=1), 30) for time in ("09:00", "09:30", "10:30")
        )
        assert refusal == OwnClash(at("10:00", day=1), booked, free)

    def test_the_times_offered_instead_are_free_for_the_guest_too(self, stage: Stage) -> None:
        with stage.store.write() as unit:
            tom, _ = a_mentor(unit, stage.atelier, "Tom")
            a_booking(unit, stage.session, tom, stage.lena, span("09:00", "11:00", day=1))
        held = stage.holds(stage.lena)
        refusal = stage.refused(OwnClash, stage.confirming(stage.lena, held))
        assert [other.starts_at for other in refusal.others] == [
            at(time, day=1) for time in ("08:30", "11:00", "11:30")
        ]

    def test_what_clashes_in_another_organisation_is_busy_and_nothing_else(self, stage: Stage) -> None:
        """Somebody in two organisations is never booked twice, and neither sees the other's session."""
        with stage.store.write() as unit:
            studio = an_organisation(unit, "Studio")
            ines, _ = a_mentor(unit, studio, "Ines")
            unit.people.join(studio.id, stage.lena.id)
            a_booking(unit, a_service(unit, studio), ines, stage.lena, span("10:00", "11:00", day=1))
        held = stage.holds(stage.lena)
        refusal = stage.refused(OwnClash, stage.confirming(stage.lena, held))
        assert refusal.booking is None

    def test_a_mentor_who_is_booked_as_a_host_cannot_be_a_guest_then(self, stage: Stage) -> None:
        booked = stage.books(stage.omar)
        with stage.store.write() as unit:
            tom, _ = a_mentor(unit, stage.atelier, "Tom")
        held = stage.holds(stage.maya, host=tom)
        refusal = stage.refused(OwnClash, stage.confirming(stage.maya, held))
        assert refusal.booking == booked

    def test_a_lapsed_hold_of_ones_own_time_is_no_clash(self, stage: Stage) -> None:
        """Somebody held the mentor's time, and let it lapse; the mentor books that hour with another."""
        with stage.store.write() as unit:
            tom, _ = a_mentor(unit, stage.atelier, "Tom")
        lapsing = stage.holds(stage.omar)
        stage.clock.tick(minutes=4)
        held = stage.holds(stage.maya, host=tom)
        stage.clock.tick(minutes=1)
        assert stage.confirms(stage.maya, held).state is State.CONFIRMED
        assert stage.now(lapsing).state is State.LAPSED


class TestTooLate:
    def test_a_lapsed_hold_says_so_and_whether_the_time_is_still_open(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        stage.clock.tick(minutes=5)
        confirm = stage.confirming(stage.lena, held)
        lapsed = replace(held, state=State.LAPSED, version=2, expires_at=None)
        assert stage.refused_settling(HoldLapsed, confirm) == HoldLapsed(lapsed, still_open=True)
        assert stage.now(held) == lapsed
        assert stage.told() == [], "whoever presses reads it in the answer"
        stage.books(stage.omar)
        refusal = stage.refused(HoldLapsed, confirm)
        assert refusal == HoldLapsed(lapsed, still_open=False, others=refusal.others)
        assert [f"{each.starts_at:%H:%M}" for each in refusal.others] == ["09:00", "09:30", "10:30"]

    def test_one_second_before_it_is_in_time(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        stage.clock.tick(minutes=4, seconds=59)
        assert stage.confirms(stage.lena, held).state is State.CONFIRMED

    def test_what_was_given_back_is_gone(self, stage: Stage) -> None:
        held = stage.holds(stage.lena)
        stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.lena), held.id))
        refusal = stage.refused(HoldLapsed, stage.confirming(stage.lena, held))
        assert (refusal.booking.state, refusal.still_open) == (State.RELEASED, True)


class TestByApproval:
    def test_a_request_claims_both_and_waits_for_the_host(self, asking: Stage) -> None:
        held = asking.holds(asking.lena)
        asked = asking.confirms(asking.lena, held)
        assert asked == replace(held, state=State.PENDING, version=2, expires_at=at("08:00", day=1), awaits=Party.HOST)
        assert asking.claims(asking.maya) == [("10:00", "10:30", asked.id)]
        assert asking.claims(asking.lena) == [("10:00", "10:30", asked.id)]
        assert asking.told() == [(asking.maya.id, Requested(asked.id, 2))]
        before = asking.everything()
        assert asking.confirms(asking.lena, asked) == asked
        assert asking.everything() == before

    @pytest.mark.parametrize(
        ("day", "time", "until"),
        [
            (7, "10:00", at("08:00", day=2)),
            (2, "10:00", at("08:00", day=2)),
            (2, "09:30", at("07:30", day=2)),
            (0, "10:30", at("08:30")),
        ],
        ids=["48 hours", "both", "the start less the notice", "today"],
    )
    def test_it_lapses_after_48_hours_or_when_no_notice_would_be_left(
        self, asking: Stage, day: int, time: str, until: object
    ) -> None:
        assert asking.confirms(asking.lena, asking.holds(asking.lena, time, day=day)).expires_at == until

    def test_there_must_be_time_left_to_answer(self, asking: Stage) -> None:
        held = asking.holds(asking.lena, "10:00", day=0)
        refusal = asking.refused(NotOpen, asking.confirming(asking.lena, held))
        free = tuple(OpenTime(asking.maya.id, asking.session.id, at(time), 30) for time in ("10:30", "11:00", "11:30"))
        assert refusal == NotOpen(asking.maya.id, at("10:00"), "notice", free)


def test_a_person_in_two_organisations_has_one_calendar(stage: Stage) -> None:
    """Held in one, the mentor's time is taken in the other."""
    with stage.store.write() as unit:
        studio = an_organisation(unit, "Studio")
        maya_there = replace(unit.people.join(studio.id, stage.maya.id), roles=frozenset({Role.MENTOR}))
        unit.people.save_membership(maya_there)
        unit.hours.set_weekly(maya_there.id, WEEKDAYS_9_TO_17)
        service = a_service(unit, studio)
        lena_there = unit.people.join(studio.id, stage.lena.id)
    stage.books(stage.omar)

    def starts(unit: Unit) -> bool:
        booked = bookings.hold(
            unit, lena_there, host_id=stage.maya.id, service_id=service.id, starts_at=at("10:30", day=1), length=30
        )
        return booked.live

    assert stage.does(starts)
    assert [claim[:2] for claim in stage.claims(stage.maya)] == [("10:00", "10:30"), ("10:30", "11:00")]
