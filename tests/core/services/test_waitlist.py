"""Waiting: freed time is held for one of those who wait, in their order, until it is booked or open to everybody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import HoldLapsed, NotFound
from core.events import Cancelled, Lapsed, Offered
from core.model.booking import Booking, State
from core.model.hours import Override, OverrideKind, Stretch
from core.model.people import Person
from core.model.reminders import QuietHours
from core.model.waitlist import Order
from core.services import booking as bookings
from core.services import hours, waitlist
from storage.engine import Database
from tests.builders import SetClock, a_mentee, a_mentor, a_service, at, span
from tests.core.services.booking.stage import Stage
from tests.ticking import lapse_due


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    return Stage(sqlite_database, clock)


@pytest.fixture
def booked(stage: Stage) -> Booking:
    """Lena has Tuesday 10:00 with Maya, for an hour."""
    return stage.books(stage.lena, length=60)


def freed(stage: Stage, booked: Booking) -> list[tuple[str, str, str]]:
    """(who, from, to) of each offer once the session is cancelled."""
    stage.does(stage.cancels(stage.lena, booked))
    return offers(stage)


def offers(stage: Stage) -> list[tuple[str, str, str]]:
    """(who, from, to) of what is offered at present, in the order in which it was."""
    with stage.store.read() as unit:
        everybody = [person for _, person in unit.people.members(stage.atelier.id)]
        found = [(held, person) for person in everybody for held in unit.bookings.held_by(person.id)]
    offered = sorted(
        ((held.id, held, person) for held, person in found if held.entry_id is not None), key=lambda o: o[0]
    )
    return [(person.name, f"{held.span.start:%H:%M}", f"{held.span.end:%H:%M}") for _, held, person in offered]


def offer(stage: Stage, entry: int) -> Booking:
    """What is offered to the entry at present."""
    with stage.store.read() as unit:
        found = unit.bookings.offer_to(entry)
    assert found is not None
    return found


def passes(stage: Stage, who: Person, offered: Booking) -> None:
    """They press Pass."""
    stage.does(lambda unit: bookings.release(unit, stage.member(unit, who), offered.id))


def lapses(stage: Stage) -> None:
    """Five minutes go by."""
    stage.clock.tick(minutes=5)
    stage.does(lapse_due)


def skill(stage: Stage, name: str) -> tuple[int, ...]:
    """The id of a skill."""
    return (stage.does(lambda unit: unit.organisations.skill(stage.atelier.id, name)).id,)


def another(stage: Stage, name: str) -> Person:
    """One more mentor."""
    return stage.does(lambda unit: a_mentor(unit, stage.atelier, name))[0]


class TestWhoIsAsked:
    def test_the_first_who_came_alone(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.olga, host_id=stage.maya.id)
        stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        offered = offer(stage, entry)
        assert offers(stage) == [("Olga", "10:00", "11:00")]
        assert (offered.state, offered.expires_at) == (State.HELD, stage.clock.now() + timedelta(minutes=5))
        assert stage.claims(stage.maya) == [("10:00", "11:00", offered.id)]
        assert stage.told() == [
            (stage.maya.id, Cancelled(booked.id, 3, stage.lena.id)),
            (stage.olga.id, Offered(offered.id, 1)),
        ]

    def test_whoever_wants_another_mentor_skill_day_or_service_is_not(self, stage: Stage, booked: Booking) -> None:
        tom = another(stage, "Tom")
        with stage.store.write() as unit:
            other = a_service(unit, stage.atelier, "Review", host_id=tom.id)
        stage.waits(stage.omar, host_id=tom.id)
        stage.waits(stage.omar, skill_ids=skill(stage, "Rust"))
        stage.waits(stage.omar, day=2)
        stage.waits(stage.omar, service_id=other.id)
        assert freed(stage, booked) == []

    def test_whoever_wants_one_of_the_mentors_skills_is(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.omar, skill_ids=(*skill(stage, "Rust"), *skill(stage, "Python")))
        assert freed(stage, booked) == [("Omar", "10:00", "11:00")]

    def test_the_two_sides_are_not(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.lena)
        stage.waits(stage.maya)
        assert freed(stage, booked) == []

    def test_a_guest_of_another_mentor_is_not(self, stage: Stage, booked: Booking) -> None:
        tom = another(stage, "Tom")
        stage.does(
            lambda unit: unit.people.save_membership(replace(stage.member(unit, stage.omar), only_host_id=tom.id))
        )
        stage.waits(stage.omar)
        assert freed(stage, booked) == []

    def test_whoever_has_something_at_that_time_is_passed_over(self, stage: Stage, booked: Booking) -> None:
        tom = another(stage, "Tom")
        stage.confirms(stage.olga, stage.holds(stage.olga, "10:30", host=tom))
        stage.waits(stage.olga)
        stage.waits(stage.omar)
        assert freed(stage, booked) == [("Omar", "10:00", "11:00")]

    def test_whoever_is_asked_about_another_time_now_is_passed_over(self, stage: Stage, booked: Booking) -> None:
        other = stage.books(stage.omar, "13:00")
        entry = stage.waits(stage.olga)
        stage.does(stage.cancels(stage.omar, other))
        assert freed(stage, booked) == [("Olga", "13:00", "13:30")]
        passes(stage, stage.olga, offer(stage, entry))
        assert offers(stage) == [("Olga", "10:00", "11:00")]

    def test_whose_quiet_hours_it_is_keeps_the_place_for_later(self, stage: Stage, booked: Booking) -> None:
        quiet = replace(stage.olga, quiet=QuietHours(8 * 60, 12 * 60))
        stage.does(lambda unit: unit.people.save(quiet))
        entry = stage.waits(stage.olga)
        stage.waits(stage.omar)
        assert freed(stage, booked) == [("Omar", "10:00", "11:00")]
        with stage.store.read() as unit:
            waiting = unit.waitlist.get(entry)
            assert waiting is not None
            assert waitlist.position(unit, waiting) == 1

    def test_who_wants_offers_even_then_gets_them(self, stage: Stage, booked: Booking) -> None:
        awake = replace(stage.olga, quiet=QuietHours(8 * 60, 12 * 60), offers_in_quiet=True)
        stage.does(lambda unit: unit.people.save(awake))
        stage.waits(stage.olga)
        assert freed(stage, booked) == [("Olga", "10:00", "11:00")]

    def test_who_pauses_is_passed_over_and_keeps_the_place(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.olga)
        stage.waits(stage.omar)
        stage.does(lambda unit: waitlist.pause(unit, stage.member(unit, stage.olga), entry, paused=True))
        assert freed(stage, booked) == [("Omar", "10:00", "11:00")]

    @pytest.mark.parametrize(
        ("order", "first"), [(Order.FIRST_COME, "Olga"), (Order.URGENT_FIRST, "Omar"), (Order.FEWEST_SESSIONS, "Omar")]
    )
    def test_the_organisation_chooses_the_order(self, stage: Stage, booked: Booking, order: Order, first: str) -> None:
        stage.does(lambda unit: unit.organisations.save(replace(stage.atelier, waitlist_order=order)))
        stage.books(stage.olga, "13:00")
        stage.waits(stage.olga)
        stage.waits(stage.omar, urgent=True)
        assert freed(stage, booked) == [(first, "10:00", "11:00")]


class TestWhatIsOffered:
    def test_the_first_start_inside_the_wish(self, stage: Stage, booked: Booking) -> None:
        window = span("10:15", "12:00", day=1)
        stage.does(lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), window))
        assert freed(stage, booked) == [("Omar", "10:30", "11:30")]

    def test_the_shortest_where_the_whole_length_is_no_longer_open(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.omar)
        stage.offers(lengths=(30,))
        assert freed(stage, booked) == [("Omar", "10:00", "10:30")]

    def test_what_one_leaves_of_it_to_the_next(self, stage: Stage, booked: Booking) -> None:
        stage.offers(lengths=(30,))
        for person in (stage.olga, stage.omar, stage.lena):
            stage.waits(person)
        assert freed(stage, booked) == [("Olga", "10:00", "10:30"), ("Omar", "10:30", "11:00")]

    def test_another_service_of_the_same_host_with_its_own_length(self, stage: Stage, booked: Booking) -> None:
        with stage.store.write() as unit:
            short = a_service(unit, stage.atelier, "Quick one", lengths=(15,))
        stage.waits(stage.omar, service_id=short.id)
        assert freed(stage, booked) == [("Omar", "10:00", "10:15")]

    def test_for_as_long_as_the_service_says(self, stage: Stage, booked: Booking) -> None:
        stage.offers(offer_minutes=20)
        entry = stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        assert offer(stage, entry).expires_at == stage.clock.now() + timedelta(minutes=20)

    def test_never_beyond_its_start(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.omar)
        stage.clock.set(at("09:58", day=1))
        stage.does(stage.cancels(stage.lena, booked))
        assert offer(stage, entry).expires_at == at("10:00", day=1)

    def test_nothing_nearer_than_the_notice(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.omar)
        stage.offers(minimum_notice=120)
        stage.clock.set(at("09:00", day=1))
        assert freed(stage, booked) == []

    def test_nothing_where_the_host_has_closed(self, stage: Stage, booked: Booking) -> None:
        """Called off because of a day off, the time is not free."""
        stage.waits(stage.omar)
        day = (at("00:00") + timedelta(days=1)).date()
        stage.does(
            lambda unit: unit.hours.add_override(
                stage.member(unit, stage.maya).id, Override(day, day, OverrideKind.CLOSED)
            )
        )
        assert freed(stage, booked) == []

    def test_nothing_of_a_service_that_is_no_longer_offered(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.omar)
        stage.offers(active=False)
        assert freed(stage, booked) == []

    def test_nothing_for_a_wish_whose_time_has_passed(self, stage: Stage, booked: Booking) -> None:
        window = span("08:00", "09:00", day=0)
        stage.does(lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), window))
        assert freed(stage, booked) == []


class TestTakingAndPassing:
    def test_taken_it_is_booked_and_waited_for_no_more(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        taken = stage.confirms(stage.omar, offer(stage, entry))
        assert (taken.state, taken.entry_id) == (State.CONFIRMED, entry)
        with stage.store.read() as unit:
            assert unit.waitlist.get(entry) is None

    def test_passed_it_goes_to_the_next_and_never_comes_back(self, stage: Stage, booked: Booking) -> None:
        first, second = stage.waits(stage.olga), stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        passes(stage, stage.olga, offer(stage, first))
        assert offers(stage) == [("Omar", "10:00", "11:00")]
        passes(stage, stage.omar, offer(stage, second))
        assert offers(stage) == []
        assert stage.claims(stage.maya) == []

    def test_lapsed_it_goes_to_the_next_and_the_place_stays_for_other_times(
        self, stage: Stage, booked: Booking
    ) -> None:
        other = stage.books(stage.lena, "13:00")
        first = stage.waits(stage.olga)
        stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        offered = offer(stage, first)
        stage.told()
        lapses(stage)
        assert offers(stage) == [("Omar", "10:00", "11:00")]
        assert (stage.olga.id, Lapsed(offered.id, 2)) in stage.told()
        stage.does(stage.cancels(stage.lena, other))
        assert offers(stage) == [("Omar", "10:00", "11:00"), ("Olga", "13:00", "13:30")]

    def test_taken_too_late_it_is_said_who_is_asked_and_what_else_is_open(self, stage: Stage, booked: Booking) -> None:
        first = stage.waits(stage.olga)
        stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        offered = offer(stage, first)
        stage.clock.tick(minutes=5)
        refusal = stage.refused_settling(HoldLapsed, stage.confirming(stage.olga, offered))
        assert not refusal.still_open
        assert len(refusal.others) == 3
        assert offers(stage) == [("Omar", "10:00", "11:00")]

    def test_nobody_else_takes_it_meanwhile(self, stage: Stage, booked: Booking) -> None:
        entry = stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        assert stage.claims(stage.maya) == [("10:00", "11:00", offer(stage, entry).id)]

    def test_offers_are_not_among_the_times_that_one_may_hold(self, stage: Stage, booked: Booking) -> None:
        stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        stage.holds(stage.omar, "13:00")
        assert stage.holds(stage.omar, "14:00").state is State.HELD

    def test_stopping_to_wait_passes_what_is_offered(self, stage: Stage, booked: Booking) -> None:
        first = stage.waits(stage.olga)
        stage.waits(stage.omar)
        stage.does(stage.cancels(stage.lena, booked))
        assert stage.does(lambda unit: waitlist.leave(unit, stage.member(unit, stage.olga), first)) == 1
        assert offers(stage) == [("Omar", "10:00", "11:00")]


class TestHours:
    """Newly opened time is freed time."""

    def test_wider_hours_are_offered(self, stage: Stage) -> None:
        window = span("16:00", "23:00", day=1)
        stage.does(lambda unit: waitlist.join(unit, stage.member(unit, stage.omar), window))
        week = [Stretch(day, 9 * 60, 18 * 60) for day in range(5)]
        stage.does(lambda unit: hours.set_week(unit, stage.member(unit, stage.maya), week))
        assert offers(stage) == [("Omar", "16:00", "16:30")]

    def test_a_day_off_taken_back_is_offered(self, stage: Stage) -> None:
        day = (at("00:00") + timedelta(days=1)).date()
        changed = stage.does(lambda unit: hours.block_days(unit, stage.member(unit, stage.maya), day, day))
        stage.waits(stage.omar)
        ids = changed.override_ids
        stage.does(lambda unit: hours.remove_overrides(unit, stage.member(unit, stage.maya), ids))
        assert offers(stage) == [("Omar", "08:00", "08:30")]

    def test_what_was_open_before_is_not(self, stage: Stage) -> None:
        stage.waits(stage.omar)
        week = [Stretch(day, 9 * 60, 17 * 60) for day in range(6)]
        stage.does(lambda unit: hours.set_week(unit, stage.member(unit, stage.maya), week))
        assert offers(stage) == []


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

    def test_the_place_in_line_counts_those_who_want_some_of_the_same(self, stage: Stage) -> None:
        tom = another(stage, "Tom")
        ids = [
            stage.waits(stage.olga, host_id=tom.id),
            stage.waits(stage.lena),
            stage.waits(stage.omar, day=2),
            stage.waits(stage.omar, host_id=stage.maya.id),
        ]
        with stage.store.read() as unit:
            entries = [unit.waitlist.get(number) for number in ids]
            places = [waitlist.position(unit, entry) for entry in entries if entry is not None]
        assert places == [1, 2, 1, 2]

    def test_another_ones_entry_is_not_paused(self, stage: Stage) -> None:
        entry = stage.waits(stage.omar)
        stage.refused(NotFound, lambda unit: waitlist.pause(unit, stage.member(unit, stage.lena), entry, paused=True))

    def test_two_offers_of_one_entry_cannot_be(self, database: Database, clock: SetClock) -> None:
        both = Stage(database, clock)
        with both.store.write() as unit:
            guests = [a_mentee(unit, both.atelier, f"Guest {number}")[0] for number in range(3)]
        sessions = [both.books(guest, f"{9 + n}:00") for n, guest in enumerate(guests)]
        both.waits(both.omar)
        for guest, session in zip(guests, sessions, strict=True):
            both.does(both.cancels(guest, session))
        assert offers(both) == [("Omar", "09:00", "09:30")]
