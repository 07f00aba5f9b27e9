"""Waiting: whoever waits hears of freed time that fits and can be booked, first come first, and of nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.events import TimeFreed
from core.model.booking import Booking
from core.model.hours import Override, OverrideKind
from core.model.people import Person
from core.services import waitlist
from storage.engine import Database
from tests.builders import SetClock, a_mentor, a_service, at, span
from tests.core.services.booking.stage import Stage


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    return Stage(sqlite_database, clock)


@pytest.fixture
def booked(stage: Stage) -> Booking:
    """Lena has Tuesday 10:00 with Maya, for an hour."""
    return stage.books(stage.lena, length=60)


def heard(stage: Stage, booked: Booking) -> list[tuple[int, TimeFreed]]:
    """Who hears of the time once the session is cancelled."""
    stage.does(stage.cancels(stage.lena, booked))
    return [(person, event) for person, event in stage.told() if isinstance(event, TimeFreed)]


def freed(stage: Stage, entry: int, time: str = "10:00", length: int = 60) -> TimeFreed:
    """The news of a time of Maya's on Tuesday."""
    return TimeFreed(entry, stage.maya.id, stage.session.id, at(time, day=1), length)


def skill(stage: Stage, name: str) -> tuple[int, ...]:
    """The id of a skill."""
    return (stage.does(lambda unit: unit.organisations.skill(stage.atelier.id, name)).id,)


def another(stage: Stage, name: str) -> Person:
    """One more mentor."""
    return stage.does(lambda unit: a_mentor(unit, stage.atelier, name))[0]


class TestWhoHears:
    def test_those_who_wait_in_the_order_in_which_they_came(self, stage: Stage, booked: Booking) -> None:
        olga = stage.waits(stage.olga, host_id=stage.maya.id)
        omar = stage.waits(stage.omar)
        assert heard(stage, booked) == [
            (stage.olga.id, freed(stage, olga)),
            (stage.omar.id, freed(stage, omar)),
        ]

    def test_whoever_wants_another_mentor_skill_day_or_service_does_not(self, stage: Stage, booked: Booking) -> None:
        tom = another(stage, "Tom")
        with stage.store.write() as unit:
            other = a_service(unit, stage.atelier, "Review", host_id=tom.id)
        stage.waits(stage.omar, host_id=tom.id)
        stage.waits(stage.omar, skill_ids=skill(stage, "Rust"))
        stage.waits(stage.omar, day=2)
        stage.waits(stage.omar, service_id=other.id)
        assert heard(stage, booked) == []

    def test_whoever_wants_one_of_the_mentors_skills_does(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.omar, skill_ids=(*skill(stage, "Rust"), *skill(stage, "Python")))
        assert heard(stage, booked) == [(stage.omar.id, freed(stage, entry))]

    def test_another_service_of_the_same_host_fits_with_its_own_length(self, stage: Stage, booked: Booking) -> None:
        with stage.store.write() as unit:
            short = a_service(unit, stage.atelier, "Quick one", lengths=(15,))
        entry = stage.waits(stage.omar, service_id=short.id)
        event = replace(freed(stage, entry, length=15), service_id=short.id)
        assert heard(stage, booked) == [(stage.omar.id, event)]

    def test_the_two_sides_do_not(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.lena)
        stage.waits(stage.maya)
        assert heard(stage, booked) == []

    def test_a_guest_of_another_mentor_does_not(self, stage: Stage, booked: Booking) -> None:
        tom = another(stage, "Tom")
        stage.does(
            lambda unit: unit.people.save_membership(replace(stage.member(unit, stage.omar), only_host_id=tom.id))
        )
        stage.waits(stage.omar)
        assert heard(stage, booked) == []


class TestWhatIsTold:
    def test_the_first_start_inside_the_wish(self, stage: Stage, booked: Booking) -> None:
        window = span("10:15", "12:00", day=1)
        entry = stage.does(lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), window)).id
        assert heard(stage, booked) == [(stage.omar.id, freed(stage, entry, "10:30"))]

    def test_the_shortest_where_the_whole_length_is_no_longer_open(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.omar)
        stage.offers(lengths=(30,))
        assert heard(stage, booked) == [(stage.omar.id, freed(stage, entry, length=30))]

    def test_nothing_nearer_than_the_notice(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.omar)
        stage.offers(minimum_notice=120)
        stage.clock.set(at("09:00", day=1))
        assert heard(stage, booked) == []

    def test_nothing_where_the_host_has_closed(self, stage: Stage, booked: Booking) -> None:
        """Called off because of a day off, the time is not free."""
        stage.waits(stage.omar)
        day = (at("00:00") + timedelta(days=1)).date()
        stage.does(
            lambda unit: unit.hours.add_override(
                stage.member(unit, stage.maya).id, Override(day, day, OverrideKind.CLOSED)
            )
        )
        assert heard(stage, booked) == []

    def test_nothing_of_a_service_that_is_no_longer_offered(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.omar)
        stage.offers(active=False)
        assert heard(stage, booked) == []

    def test_nothing_for_a_wish_whose_time_has_passed(self, stage: Stage, booked: Booking) -> None:
        window = span("08:00", "09:00", day=0)
        stage.does(lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), window))
        assert heard(stage, booked) == []


class TestEntries:
    def test_the_same_wish_is_one_entry(self, stage: Stage) -> None:
        assert stage.waits(stage.omar, host_id=stage.maya.id) == stage.waits(stage.omar, host_id=stage.maya.id)
        assert stage.waits(stage.omar) != stage.waits(stage.omar, host_id=stage.maya.id)

    def test_leaving_one_or_all(self, stage: Stage) -> None:
        first, _, _ = (stage.waits(stage.omar, day=day) for day in (1, 2, 3))
        others = stage.waits(stage.lena)

        def leave(person: Person, entry: int | None = None) -> int:
            return stage.does(lambda unit: waitlist.leave(unit, stage.member(unit, person), entry))

        assert leave(stage.omar, others) == 0
        assert leave(stage.omar, first) == 1
        assert leave(stage.omar, first) == 0
        assert leave(stage.omar) == 2
        assert leave(stage.lena) == 1
