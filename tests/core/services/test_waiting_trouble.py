"""What may go wrong while somebody waits: services and mentors that are no more, people who left, offers nobody can take."""

from dataclasses import replace

import pytest

from core.errors import HoldLapsed, Invalid, NotFound, OwnClash, ServiceInactive
from core.model.booking import State
from core.model.people import Role
from core.services import admin, reminders, waitlist
from storage.engine import Database
from tests.builders import SetClock, a_member, a_mentor, span
from tests.core.services.booking.stage import Stage
from tests.core.services.test_waitlist import lapses, offer, offers, passes


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    return Stage(sqlite_database, clock)


def mentors_no_more(stage: Stage) -> None:
    """An admin takes Maya's role."""
    boss, _ = stage.does(lambda unit: a_member(unit, stage.atelier, "Boss", Role.ADMIN))
    stage.does(lambda unit: admin.set_role(unit, stage.member(unit, boss), stage.maya.id, Role.MENTOR, given=False))


def test_a_service_that_is_switched_off_while_its_time_is_offered(stage: Stage) -> None:
    """It can be taken no more, and when it has run out it is offered to nobody."""
    booked = stage.books(stage.lena)
    entry, _ = stage.waits(stage.omar), stage.waits(stage.olga)
    stage.does(stage.cancels(stage.lena, booked))
    stage.offers(active=False)
    stage.refused(ServiceInactive, stage.confirming(stage.omar, offer(stage, entry)))
    lapses(stage)
    assert offers(stage) == []
    assert stage.claims(stage.maya) == []


def test_a_mentor_who_stops(stage: Stage) -> None:
    """Nothing of theirs is offered any more, and the wish stays for whoever comes."""
    booked = stage.books(stage.lena)
    entry = stage.waits(stage.omar, host_id=stage.maya.id)
    mentors_no_more(stage)
    stage.does(stage.cancels(stage.lena, booked))
    assert offers(stage) == []
    stage.refused(
        NotFound,
        lambda unit: waitlist.join(
            unit, stage.member(unit, stage.olga), span("08:00", "20:00", day=1), host_id=stage.maya.id
        ),
    )
    with stage.store.read() as unit:
        assert [each.id for each in unit.waitlist.of_person(stage.omar.id, unit.now)] == [entry]


def test_an_offer_of_a_mentor_who_stops_ends_with_it(stage: Stage) -> None:
    booked = stage.books(stage.lena)
    entry, _ = stage.waits(stage.omar), stage.waits(stage.olga)
    stage.does(stage.cancels(stage.lena, booked))
    offered = offer(stage, entry)
    mentors_no_more(stage)
    passes(stage, stage.omar, offered)
    assert offers(stage) == []
    assert stage.now(offered).state is State.RELEASED


def test_somebody_who_may_see_one_mentor_alone_by_now(stage: Stage) -> None:
    tom = stage.does(lambda unit: a_mentor(unit, stage.atelier, "Tom"))[0]
    booked = stage.books(stage.lena)
    stage.waits(stage.omar)
    stage.does(lambda unit: unit.people.save_membership(replace(stage.member(unit, stage.omar), only_host_id=tom.id)))
    stage.does(stage.cancels(stage.lena, booked))
    assert offers(stage) == []


def test_an_offer_that_what_was_booked_since_stands_in_the_way_of(stage: Stage) -> None:
    """It is said what, and the offer stays: that can be called off."""
    tom = stage.does(lambda unit: a_mentor(unit, stage.atelier, "Tom"))[0]
    booked = stage.books(stage.lena)
    entry = stage.waits(stage.omar)
    stage.does(stage.cancels(stage.lena, booked))
    own = stage.confirms(stage.omar, stage.holds(stage.omar, host=tom))
    refusal = stage.refused(OwnClash, stage.confirming(stage.omar, offer(stage, entry)))
    assert refusal.booking == own
    stage.does(stage.cancels(stage.omar, own))
    assert stage.confirms(stage.omar, offer(stage, entry)).state is State.CONFIRMED


def test_taken_after_it_was_passed_from_another_device(stage: Stage) -> None:
    booked = stage.books(stage.lena)
    entry = stage.waits(stage.omar)
    stage.does(stage.cancels(stage.lena, booked))
    offered = offer(stage, entry)
    passes(stage, stage.omar, offered)
    assert stage.refused(HoldLapsed, stage.confirming(stage.omar, offered)).still_open


def test_passed_after_it_was_taken_it_stays_booked(stage: Stage) -> None:
    booked = stage.books(stage.lena)
    entry = stage.waits(stage.omar)
    stage.does(stage.cancels(stage.lena, booked))
    taken = stage.confirms(stage.omar, offer(stage, entry))
    passes(stage, stage.omar, taken)
    assert stage.now(taken).state is State.CONFIRMED


@pytest.mark.parametrize("minutes", [[0], [-5], [100_000], [1, 2, 3, 4, 5, 6]])
def test_reminders_that_cannot_be(stage: Stage, minutes: list[int]) -> None:
    booked = stage.books(stage.lena)
    stage.refused(Invalid, lambda unit: reminders.set_reminders(unit, stage.lena, minutes))
    stage.refused(
        Invalid,
        lambda unit: reminders.set_reminders_of(unit, stage.member(unit, stage.lena), booked.id, minutes),
    )


def test_one_who_pauses_and_leaves_many_wishes_at_once(stage: Stage) -> None:
    entries = [stage.waits(stage.omar, day=day) for day in range(1, 30)]
    for entry in entries:
        stage.does(stage.pausing(stage.omar, entry))
    assert stage.does(lambda unit: waitlist.leave(unit, stage.member(unit, stage.omar))) == 29
