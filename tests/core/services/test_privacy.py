"""Being forgotten: what is to come ends first, and an organisation keeps somebody who administers it."""

from dataclasses import replace

import pytest

from core.errors import LastAdmin
from core.events import Cancelled, Lapsed
from core.model.booking import Booking, State
from core.model.people import Membership, Person, Role
from core.ports import Unit
from core.services import admin, privacy
from storage.engine import Database
from tests.builders import SetClock, a_member
from tests.core.services.booking.stage import Stage


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Stage:
    """Maya mentors, Lena and Omar book, on each database."""
    return Stage(database, clock)


def forgets(stage: Stage, person: Person) -> list[int]:
    """Forget the person; the ids of what was called off."""
    ended = stage.does(lambda unit: privacy.forget(unit, person, name="somebody", reason="gone"))
    return [booking.id for booking in ended]


def ended(booking: Booking, by: Person) -> Booking:
    return replace(
        booking, state=State.CANCELLED, version=booking.version + 1, expires_at=None, ended_by=by.id, reason="gone"
    )


def test_a_guests_sessions_end_and_each_mentor_hears_why(stage: Stage) -> None:
    booked, held = stage.books(stage.lena, "10:00"), stage.holds(stage.lena, "12:00")
    assert forgets(stage, stage.lena) == [booked.id, held.id]
    cancelled = ended(booked, stage.lena)
    assert stage.now(booked) == cancelled
    assert stage.now(held).state is State.RELEASED
    assert stage.told() == [(stage.maya.id, Cancelled(booked.id, cancelled.version, stage.lena.id))]
    assert stage.claims(stage.maya) == []


def test_of_a_mentor_who_goes_no_time_is_told_to_be_free(stage: Stage) -> None:
    booked = stage.books(stage.lena, "10:00")
    stage.waits(stage.omar, host_id=stage.maya.id)
    assert forgets(stage, stage.maya) == [booked.id]
    assert stage.told() == [(stage.lena.id, Cancelled(booked.id, booked.version + 1, stage.maya.id))]


def test_of_a_guest_who_goes_the_time_is_told_to_those_who_wait(stage: Stage) -> None:
    booked = stage.books(stage.lena, "10:00")
    entry = stage.waits(stage.omar, host_id=stage.maya.id)
    forgets(stage, stage.lena)
    assert (stage.omar.id, stage.offered(entry)) in stage.told()
    with stage.store.read() as unit:
        offer = unit.bookings.offer_to(entry)
    assert offer is not None
    assert offer.span == booked.span


def test_what_others_hold_with_a_mentor_who_goes_is_given_back(stage: Stage) -> None:
    held = stage.holds(stage.lena, "10:00")
    assert forgets(stage, stage.maya) == [held.id]
    assert stage.told() == [(stage.lena.id, Lapsed(held.id, held.version + 1))]


def test_no_notice_for_changes_holds_somebody_who_goes(stage: Stage) -> None:
    stage.offers(change_notice=7 * 24 * 60)
    booked = stage.books(stage.lena, "10:00")
    assert forgets(stage, stage.lena) == [booked.id]


def test_what_has_begun_stays(stage: Stage) -> None:
    booked = stage.books(stage.lena, "10:00")
    stage.clock.set(booked.span.start)
    assert forgets(stage, stage.lena) == []
    assert stage.now(booked) == booked


def test_what_would_end_is_known_before(stage: Stage) -> None:
    booked = stage.books(stage.lena, "10:00")
    with stage.store.read() as unit:
        assert privacy.would_end(unit, stage.lena) == [booked]
        assert privacy.would_end(unit, stage.omar) == []


def test_a_lone_admin_appoints_another_first(stage: Stage) -> None:
    def appointed(unit: Unit) -> tuple[Person, Membership]:
        return a_member(unit, stage.atelier, "Ada", Role.ADMIN)

    ada, member = stage.does(appointed)
    refusal = stage.refused(LastAdmin, lambda unit: privacy.forget(unit, ada, name="somebody", reason="gone"))
    assert refusal == LastAdmin(stage.atelier.id)
    stage.does(lambda unit: admin.set_role(unit, member, stage.olga.id, Role.ADMIN, given=True))
    assert forgets(stage, ada) == []


def test_who_is_alone_in_an_organisation_may_go(stage: Stage) -> None:
    def alone(unit: Unit) -> Person:
        there = unit.organisations.add("Empty", stage.atelier.joining)
        return a_member(unit, there, "Ada", Role.ADMIN)[0]

    ada = stage.does(alone)
    assert forgets(stage, ada) == []
    with stage.store.read() as unit:
        assert unit.people.memberships(ada.id) == []
