"""Group sessions: a seat each, one claim on the mentor; full ones are waited for, and a seat that is given up is offered."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from threading import Barrier, Thread

import pytest

from core.errors import HoldLapsed, IllegalMove, NoSeat, NotFound, NotOpen, OwnClash, OwnHost, TimeTaken
from core.events import Answered, Lapsed, MeetingCancelled, Offered
from core.model.booking import Booking, State
from core.model.invitation import Answer
from core.model.meeting import Meeting
from core.model.openings import OpenTime
from core.model.people import Person
from core.model.timers import TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import booking as bookings
from core.services import privacy, seats
from core.services.meetings import cancel_meeting
from core.services.meetings.answering import answer
from core.services.search import Wish, find
from storage.engine import Database
from tests.builders import SetClock, a_booking, a_mentee, a_mentor, a_service, at, span
from tests.core.services.booking.stage import Stage
from tests.ticking import lapse_due


class OfficeHours(Stage):
    """Maya has office hours with two seats, an hour long, with a quarter of an hour kept after them."""

    def __init__(self, database: Database, clock: SetClock) -> None:
        super().__init__(database, clock)
        with self.store.write() as unit:
            facts: dict[str, object] = {"lengths": (60,), "seats": 2, "buffer_after": 15, "place": "Room 1"}
            self.office = a_service(unit, self.atelier, "Office hours", **facts)

    def seat(self, who: Person, time: str = "10:00", *, day: int = 1) -> Meeting:
        """They take a seat."""
        return self.does(self.seating(who, time, day=day))

    def seating(self, who: Person, time: str = "10:00", *, day: int = 1) -> Callable[[Unit], Meeting]:
        """The same, to be done."""
        wanted = OpenTime(self.maya.id, self.office.id, at(time, day=day), 60)
        return lambda unit: seats.take_seat(unit, self.member(unit, who), wanted)

    def gives_up(self, who: Person, session: Meeting) -> None:
        """They give their seat up."""
        self.does(lambda unit: answer(unit, self.member(unit, who), session.id, Answer.DECLINED))

    def takes(self, who: Person, offer: Booking) -> Callable[[Unit], Meeting]:
        """They take the seat that is offered: to be done."""
        return lambda unit: seats.take_offered(unit, self.member(unit, who), offer.id)

    def waits_for_a_seat(self, who: Person) -> int:
        """They wait for one of these office hours."""
        return self.waits(who, host_id=self.maya.id, service_id=self.office.id)

    def seated(self, session: Meeting) -> list[int]:
        """Who has a seat."""
        with self.store.read() as unit:
            found = unit.meetings.invitations([session.id])[session.id]
        return [each.person_id for each in found if each.comes and each.person_id is not None]

    def as_it_stands(self, session: Meeting) -> Meeting:
        """The session as it stands."""
        with self.store.read() as unit:
            found = unit.meetings.get(session.id)
        assert found is not None
        return found

    def offer(self, entry: int) -> Booking:
        """What is offered to the entry."""
        with self.store.read() as unit:
            found = unit.bookings.offer_to(entry)
        assert found is not None
        return found


@pytest.fixture
def stage(database: Database, clock: SetClock) -> OfficeHours:
    return OfficeHours(database, clock)


class TestSeats:
    def test_the_first_begins_the_session_and_claims_the_mentor_with_its_buffer(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        assert (session.title, session.place, session.seats, session.span) == (
            "Office hours",
            "Room 1",
            2,
            span("10:00", "11:00", day=1),
        )
        assert stage.claims(stage.maya) == [("10:00", "11:15", session.id)]
        assert stage.claims(stage.lena) == [("10:00", "11:00", session.id)]
        assert stage.told() == [(stage.maya.id, Answered(session.id, 1, news=True))]

    def test_the_next_shares_it_and_the_mentor_is_claimed_once(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.told()
        assert stage.seat(stage.omar) == session
        assert stage.seated(session) == [stage.lena.id, stage.omar.id]
        assert stage.claims(stage.maya) == [("10:00", "11:15", session.id)]
        assert stage.claims(stage.omar) == [("10:00", "11:00", session.id)]
        assert stage.told() == [(stage.maya.id, Answered(session.id, 2, news=False))]

    def test_everybody_is_reminded_the_mentor_once(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.seat(stage.omar)
        with stage.store.read() as unit:
            timers = [each for each in unit.timers.of_booking(session.id) if each.kind is TimerKind.REMIND]
        people = Counter(each.person_id for each in timers)
        assert people == {person.id: 3 for person in (stage.maya, stage.lena, stage.omar)}

    def test_taken_twice_it_is_one_seat(self, stage: OfficeHours) -> None:
        stage.seat(stage.lena)
        before = stage.everything()
        stage.seat(stage.lena)
        assert stage.everything() == before

    def test_no_more_than_there_are(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.seat(stage.omar)
        assert stage.refused(NoSeat, stage.seating(stage.olga)) == NoSeat(session)

    def test_the_mentor_is_in_one_place(self, stage: OfficeHours) -> None:
        stage.books(stage.lena, "10:30")
        stage.refused(TimeTaken, stage.seating(stage.omar))
        stage.seat(stage.omar, "12:00")
        stage.refused(TimeTaken, stage.holding(stage.lena, "12:30"))
        stage.refused(OwnHost, stage.seating(stage.maya))

    def test_so_is_the_guest(self, stage: OfficeHours) -> None:
        def tom(unit: Unit) -> Person:
            host, _ = a_mentor(unit, stage.atelier, "Tom")
            a_booking(unit, stage.session, host, stage.lena, span("10:30", "11:00", day=1))
            return host

        stage.seat(stage.omar)
        stage.does(tom)
        refusal = stage.refused(OwnClash, stage.seating(stage.lena))
        assert (refusal.starts_at, getattr(refusal.booking, "span", None)) == (
            at("10:00", day=1),
            span("10:30", "11:00", day=1),
        )

    def test_only_where_the_mentor_is_open(self, stage: OfficeHours) -> None:
        stage.refused(NotOpen, stage.seating(stage.lena, "20:00"))
        stage.clock.set(at("10:01", day=1))
        stage.refused(NotOpen, stage.seating(stage.lena))

    def test_once_it_has_begun_nobody_joins(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.clock.set(at("10:00", day=1))
        assert stage.refused(NoSeat, stage.seating(stage.omar)) == NoSeat(session)

    def test_it_is_not_held_as_a_session_alone(self, stage: OfficeHours) -> None:
        with stage.store.read() as unit:
            lena = stage.member(unit, stage.lena)
            assert {found.service.id for found in find(unit, lena, Wish()).inside} == {stage.session.id}
        stage.refused(
            NotFound,
            lambda unit: bookings.hold(
                unit,
                stage.member(unit, stage.lena),
                host_id=stage.maya.id,
                service_id=stage.office.id,
                starts_at=at("10:00", day=1),
                length=60,
            ),
        )


class TestGivingUp:
    def test_the_time_is_the_guest_s_again_and_the_session_goes_on(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.seat(stage.omar)
        stage.gives_up(stage.lena, session)
        assert stage.seated(session) == [stage.omar.id]
        assert stage.claims(stage.lena) == []
        assert stage.as_it_stands(session).state is State.CONFIRMED
        stage.seat(stage.lena)
        assert stage.seated(session) == [stage.lena.id, stage.omar.id]

    def test_the_last_to_go_ends_it_and_the_time_is_open(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.told()
        stage.gives_up(stage.lena, session)
        assert stage.as_it_stands(session).state is State.CANCELLED
        assert stage.claims(stage.maya) == []
        assert (stage.maya.id, MeetingCancelled(session.id, 2, stage.lena.id)) in stage.told()
        assert stage.seat(stage.omar).id != session.id

    def test_a_full_session_is_not_joined_by_answering_again(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.seat(stage.omar)
        stage.gives_up(stage.lena, session)
        stage.seat(stage.olga)
        stage.refused(NoSeat, lambda unit: answer(unit, stage.member(unit, stage.lena), session.id, Answer.ACCEPTED))

    def test_whoever_leaves_for_good_gives_it_up(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.seat(stage.omar)
        entry = stage.waits_for_a_seat(stage.olga)
        stage.does(lambda unit: privacy.forget(unit, stage.lena, name="Gone", reason="gone"))
        assert stage.seated(session) == [stage.omar.id]
        assert stage.offer(entry).joins_id == session.id
        assert stage.claims(stage.maya) == [("10:00", "11:15", session.id)]

    def test_the_mentor_calls_it_off_and_all_hear(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        stage.seat(stage.omar)
        stage.told()
        stage.does(lambda unit: cancel_meeting(unit, stage.member(unit, stage.maya), session.id))
        event = MeetingCancelled(session.id, 2, stage.maya.id)
        assert stage.told() == [(stage.lena.id, event), (stage.omar.id, event)]
        assert [stage.claims(each) for each in (stage.maya, stage.lena, stage.omar)] == [[], [], []]


class TestWaiting:
    @pytest.fixture
    def full(self, stage: OfficeHours) -> Meeting:
        session = stage.seat(stage.lena)
        stage.seat(stage.omar)
        return session

    def test_a_freed_seat_is_held_for_who_waits_first(self, stage: OfficeHours, full: Meeting) -> None:
        ida = stage.does(partial(a_mentee, organisation=stage.atelier, name="Ida"))[0]
        first, second = stage.waits_for_a_seat(stage.olga), stage.waits_for_a_seat(ida)
        stage.told()
        stage.gives_up(stage.lena, full)
        offer = stage.offer(first)
        assert (offer.joins_id, offer.state, offer.span) == (full.id, State.HELD, full.span)
        assert (stage.olga.id, Offered(offer.id, 1)) in stage.told()
        stage.refused(NoSeat, stage.seating(ida))
        with stage.store.read() as unit:
            assert unit.bookings.offer_to(second) is None

    def test_taken_it_is_theirs_and_they_wait_no_more(self, stage: OfficeHours, full: Meeting) -> None:
        entry = stage.waits_for_a_seat(stage.olga)
        stage.gives_up(stage.lena, full)
        offer = stage.offer(entry)
        session = stage.does(stage.takes(stage.olga, offer))
        assert stage.seated(session) == [stage.omar.id, stage.olga.id]
        assert stage.claims(stage.olga) == [("10:00", "11:00", full.id)]
        assert stage.now(offer).state is State.RELEASED
        with stage.store.read() as unit:
            assert unit.waitlist.get(entry) is None
        before = stage.everything()
        assert stage.does(stage.takes(stage.olga, offer)) == session
        assert stage.everything() == before

    def test_passed_or_lapsed_it_goes_to_the_next(self, stage: OfficeHours, full: Meeting) -> None:
        more = [stage.does(partial(a_mentee, organisation=stage.atelier, name=name))[0] for name in ("Ida", "Jo")]
        entries = [stage.waits_for_a_seat(person) for person in (stage.olga, *more)]
        stage.gives_up(stage.lena, full)
        offer = stage.offer(entries[0])
        stage.does(lambda unit: bookings.release(unit, stage.member(unit, stage.olga), offer.id))
        second = stage.offer(entries[1])
        stage.told()
        stage.clock.tick(minutes=5)
        stage.does(lapse_due)
        third = stage.offer(entries[2])
        assert stage.told() == [(more[0].id, Lapsed(second.id, 2)), (more[1].id, Offered(third.id, 1))]
        stage.refused(HoldLapsed, stage.takes(more[0], second))
        stage.clock.tick(minutes=5)
        stage.does(lapse_due)
        assert stage.seat(more[0]).id == full.id

    def test_who_waits_for_other_sessions_is_not_offered_a_seat(self, stage: OfficeHours, full: Meeting) -> None:
        entry = stage.waits(stage.olga, host_id=stage.maya.id)
        stage.gives_up(stage.lena, full)
        with stage.store.read() as unit:
            assert unit.bookings.offer_to(entry) is None

    def test_nobody_left_but_who_is_offered_a_seat_keeps_the_session_until_it_lapses(
        self, stage: OfficeHours, full: Meeting
    ) -> None:
        stage.waits_for_a_seat(stage.olga)
        stage.gives_up(stage.lena, full)
        stage.gives_up(stage.omar, full)
        assert stage.as_it_stands(full).state is State.CONFIRMED
        stage.clock.tick(minutes=5)
        stage.does(lapse_due)
        assert stage.as_it_stands(full).state is State.CANCELLED
        assert stage.claims(stage.maya) == []

    def test_an_offer_is_no_booking_of_its_own(self, stage: OfficeHours, full: Meeting) -> None:
        entry = stage.waits_for_a_seat(stage.olga)
        stage.gives_up(stage.lena, full)
        offer = stage.offer(entry)
        assert stage.claims(stage.olga) == []
        stage.refused(IllegalMove, stage.confirming(stage.olga, offer))


class TestFinding:
    def test_sessions_with_their_seats_and_times_for_new_ones(self, stage: OfficeHours) -> None:
        session = stage.seat(stage.lena)
        wish = Wish(service_id=stage.office.id, window=Timespan(at("09:00", day=1), at("13:00", day=1)))
        found = stage.does(lambda unit: seats.group_times(unit, stage.member(unit, stage.omar), wish))
        assert found.sessions == (seats.GroupTime(session, 1, mine=False),)
        assert [f"{start:%H:%M}" for each in found.open.inside for start in each.starts] == ["11:30", "12:00", "12:30"]
        mine = stage.does(lambda unit: seats.group_times(unit, stage.member(unit, stage.lena), wish))
        assert mine.sessions == (seats.GroupTime(session, 1, mine=True),)


def test_many_at_once_get_as_many_seats_as_there_are(stage: OfficeHours) -> None:
    guests = [stage.does(partial(a_mentee, organisation=stage.atelier, name=f"Guest {n}"))[0] for n in range(8)]
    barrier, came = Barrier(len(guests)), list[str]()

    def comes(guest: Person) -> None:
        barrier.wait(10)
        try:
            came.append(str(stage.seat(guest).id))
        except NoSeat:
            came.append("none")

    threads = [Thread(target=comes, args=(guest,)) for guest in guests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert Counter(came) == {came_to: count for came_to, count in Counter(came).items() if came_to != "none"} | {
        "none": 6
    }
    assert len(set(came)) == 2
