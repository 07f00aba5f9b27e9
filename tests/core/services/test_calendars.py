"""Connected calendars: their events keep others from booking, clash with what is booked, and free time for who waits.

Times are UTC on the Tuesday after the clock's Monday; Maya is open from 08:00 to 16:00 there.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from core.errors import Clashing, Invalid, NoSecretKey, NotFound, NotFree, SeriesClashes, TimeTaken, TooManyCalendars
from core.events import CalendarClash, CalendarLost, CalendarRead, Event, Offered
from core.model.booking import Booking
from core.model.conflict import Policy
from core.model.connected import EVERY, ConnectedCalendar, Connection, Content, MirroredEvent, Trouble
from core.model.itip import uid_of
from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import booking as bookings
from core.services import calendars, series
from core.services.calendars import Asked
from core.services.common_times import CommonWish, common_times
from core.services.freebusy import free_busy
from core.services.meetings import MeetingChange, MeetingPlan, change_meeting, create_meeting
from core.services.search import Wish, find
from storage.engine import Database
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, a_mentor, an_organisation, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.team import Team

ADDRESS = "https://calendar.example.org/private-abc/basic.ics"


@pytest.fixture
def stage(sqlite_database: Database, clock: SetClock) -> Stage:
    return Stage(sqlite_database, clock)


def event(start: str, end: str, uid: str = "lunch", **facts: bool) -> MirroredEvent:
    """An event of Tuesday."""
    return MirroredEvent(uid, "", span(start, end, day=1), title="Dentist", **facts)


def connected(unit: Unit, person: Person, address: str = ADDRESS) -> ConnectedCalendar:
    """The person's calendar, connected."""
    return calendars.connect(unit, person, address)


def holds(person: Person, *events: MirroredEvent, address: str = ADDRESS) -> Callable[[Unit], ConnectedCalendar]:
    """The person's connected calendar is read, and holds these events: to be done."""

    def read(unit: Unit) -> ConnectedCalendar:
        calendar = connected(unit, person, address)
        asked = calendars.asked(unit, calendar.id)
        assert asked is not None
        calendars.mirror(unit, asked, Content(events, name="Private"), every=EVERY)
        return calendar

    return read


def starts(stage: Stage) -> list[str]:
    """When Lena can book Maya on the hour."""
    window = span("08:00", "16:00", day=1)

    def found(unit: Unit) -> list[str]:
        times = find(unit, stage.member(unit, stage.lena), Wish(host_ids=(stage.maya.id,), window=window, length=60))
        return [f"{start:%H:%M}" for each in times.inside for start in each.starts if start.minute == 0]

    return stage.does(found)


class TestBusyTime:
    def test_is_booked_by_nobody_and_searched_in_vain(self, stage: Stage) -> None:
        assert starts(stage) == [f"{hour:02}:00" for hour in range(8, 16)]
        stage.does(holds(stage.maya, event("10:00", "12:30"), event("13:00", "14:00", "walk", busy=False)))
        assert starts(stage) == ["08:00", "09:00", "13:00", "14:00", "15:00"]
        refusal = stage.refused(TimeTaken, stage.holding(stage.lena, "11:00"))
        assert refusal.starts_at == at("11:00", day=1)
        assert refusal.held_until is None
        assert [f"{time.starts_at:%H:%M}" for time in refusal.others] == ["09:00", "09:30", "12:30"]

    def test_keeps_a_session_from_being_moved_there(self, stage: Stage) -> None:
        booked = stage.books(stage.lena, "09:00")
        stage.does(holds(stage.maya, event("10:00", "12:00")))
        stage.refused(TimeTaken, stage.moves(stage.lena, booked, "11:00"))
        stage.does(stage.moves(stage.lena, booked, "12:00"))

    def test_of_the_guest_keeps_others_from_choosing_it_and_not_themself(self, stage: Stage) -> None:
        stage.does(holds(stage.lena, event("10:00", "12:00")))
        booked = stage.books(stage.lena, "11:00")
        stage.refused(NotFree, stage.moves(stage.maya, booked, "10:00"))

    def test_is_shown_to_others_without_what_it_is(self, stage: Stage) -> None:
        stage.does(holds(stage.maya, event("10:00", "12:00")))
        stage.books(stage.lena, "14:00", length=60)
        with stage.store.read() as unit:
            found = free_busy(unit, stage.member(unit, stage.omar), stage.maya.id, span("08:00", "16:00", day=1))
        assert found.busy == (span("10:00", "12:00", day=1), span("14:00", "15:00", day=1))
        assert found.told == ()

    def test_counts_in_every_organisation(self, stage: Stage) -> None:
        def elsewhere(unit: Unit) -> list[Timespan]:
            guild = an_organisation(unit, "Guild")
            _, there = a_mentor(unit, guild, "Nora")
            unit.people.join(guild.id, stage.maya.id)
            return list(free_busy(unit, there, stage.maya.id, span("08:00", "16:00", day=1)).busy)

        stage.does(holds(stage.maya, event("10:00", "12:00")))
        assert stage.does(elsewhere) == [span("10:00", "12:00", day=1)]

    def test_of_two_calendars_is_one(self, stage: Stage) -> None:
        stage.does(holds(stage.maya, event("08:00", "10:00")))
        stage.does(holds(stage.maya, event("09:00", "12:00"), address=f"{ADDRESS}?second"))
        assert starts(stage) == ["12:00", "13:00", "14:00", "15:00"]
        second = stage.does(lambda unit: calendars.mine(unit, stage.maya))[1]
        stage.does(lambda unit: calendars.disconnect(unit, stage.maya, second.id))
        assert starts(stage) == ["10:00", "11:00", "12:00", "13:00", "14:00", "15:00"]

    def test_is_no_time_for_several(self, stage: Stage) -> None:
        day = span("08:00", "16:00", day=1)

        def best(unit: Unit) -> list[int]:
            wish = CommonWish((stage.maya.id,), day, 60)
            found = common_times(unit, stage.member(unit, stage.lena), wish, count=20)
            return [time.start * 60 for time in found.times if time.fits]

        stage.does(holds(stage.maya, event("08:00", "15:00")))
        assert stage.does(best) == [at("15:00", day=1).timestamp()]


class TestFreedTime:
    @pytest.fixture
    def entry(self, stage: Stage) -> int:
        """Omar waits for an hour of Maya's, who is busy all day, but nobody else."""
        stage.does(holds(stage.maya, event("08:00", "16:00")))
        stage.told()
        return stage.waits(stage.omar, host_id=stage.maya.id)

    @pytest.mark.parametrize(
        "left",
        [
            (),
            (event("08:00", "16:00", busy=False),),
            (event("08:00", "14:00"),),
            (replace(event("08:00", "16:00"), span=span("08:00", "16:00", day=2)),),
        ],
        ids=["gone", "free", "shorter", "moved"],
    )
    def test_is_offered_at_once_to_who_waits(self, stage: Stage, entry: int, left: tuple[MirroredEvent, ...]) -> None:
        stage.does(holds(stage.maya, *left))
        assert (stage.omar.id, stage.offered(entry)) in stage.told()

    def test_is_offered_when_the_calendar_is_disconnected(self, stage: Stage, entry: int) -> None:
        (calendar,) = stage.does(lambda unit: calendars.mine(unit, stage.maya))
        stage.does(lambda unit: calendars.disconnect(unit, stage.maya, calendar.id))
        assert (stage.omar.id, stage.offered(entry)) in stage.told()

    def test_stays_closed_while_another_event_has_it(self, stage: Stage, entry: int) -> None:
        stage.does(holds(stage.maya, event("08:00", "16:00", "another")))
        with stage.store.read() as unit:
            assert unit.bookings.offer_to(entry) is None

    @pytest.mark.usefixtures("entry")
    def test_is_offered_to_nobody_whose_own_calendar_is_busy_then(self, stage: Stage) -> None:
        stage.does(holds(stage.omar, event("08:00", "15:00", "work"), address=f"{ADDRESS}?omar"))
        stage.told()
        stage.does(holds(stage.maya))
        offers = [news for who, news in stage.told() if isinstance(news, Offered) and who == stage.omar.id]
        with stage.store.read() as unit:
            offer = unit.bookings.get(offers[0].booking_id)
        assert offer is not None
        assert offer.span.start == at("15:00", day=1)


class TestWhatIsBookedThere:
    def test_is_told_once_to_the_one_whose_calendar_it_is(self, stage: Stage) -> None:
        booked = stage.books(stage.lena, "10:00")
        stage.does(holds(stage.maya))
        stage.told()
        clash = (stage.maya.id, CalendarClash(booked.id, booked.version))
        stage.does(holds(stage.maya, event("10:00", "11:00")))
        assert [each for each in stage.told() if isinstance(each[1], CalendarClash)] == [clash]
        stage.does(holds(stage.maya, event("10:15", "11:00")))
        stage.does(holds(stage.maya, event("10:15", "12:00", "other")))
        assert [each for each in stage.told() if isinstance(each[1], CalendarClash)] == []
        assert stage.now(booked) == booked

    def test_is_told_a_few_at_a_time(self, stage: Stage) -> None:
        booked = [stage.books(stage.lena, f"{hour:02}:00") for hour in range(8, 15)]
        stage.does(holds(stage.maya, event("08:00", "16:00")))
        clashes = [news for _, news in stage.told() if isinstance(news, CalendarClash)]
        assert [(each.booking_id, each.more) for each in clashes] == [
            (each.id, 2 if place == 4 else 0) for place, each in enumerate(booked[:5])
        ]

    def test_is_no_clash_where_the_event_is_the_booking_itself(self, stage: Stage) -> None:
        booked = stage.books(stage.lena, "10:00", length=60)
        stage.told()
        assert booked.created_at is not None
        own = event("10:00", "11:00", uid_of("booking", booked.id, booked.created_at))
        stage.does(holds(stage.maya, own))
        assert [news for _, news in stage.told() if isinstance(news, CalendarClash)] == []
        stage.does(stage.cancels(stage.maya, booked))
        assert "10:00" in starts(stage)


class TestMeetings:
    @pytest.fixture
    def team(self, sqlite_database: Database, clock: SetClock) -> Team:
        team = Team(sqlite_database, clock, Policy.ASK)
        team.does(holds(team.bob, event("10:00", "11:00")))
        return team

    def test_are_not_called_where_somebody_needed_is_busy(self, team: Team) -> None:
        plan = MeetingPlan("Planning", span("10:30", "11:30", day=1), required=(team.bob.id, team.cara.id))
        with team.store.read() as unit, pytest.raises(Clashing) as refused:
            create_meeting(unit, team.member(unit, team.ana), plan)
        assert refused.value.person_ids == (team.bob.id,)
        assert not refused.value.room
        assert [clash.movable for clash in refused.value.outcome.clashes] == [False]

    def test_are_called_by_somebody_over_their_own_events_and_without_who_need_not_come(self, team: Team) -> None:
        wanted = span("10:00", "11:00", day=1)

        def called(unit: Unit) -> None:
            create_meeting(unit, team.member(unit, team.bob), MeetingPlan("Mine", wanted, required=(team.cara.id,)))
            create_meeting(unit, team.member(unit, team.ana), MeetingPlan("Hers", wanted, optional=(team.bob.id,)))

        team.does(called)

    def test_can_be_changed_in_all_but_time_whoever_is_busy_by_now(self, team: Team) -> None:
        def changed(unit: Unit) -> str:
            ana, plan = team.member(unit, team.ana), MeetingPlan("Old", span("12:00", "13:00", day=1), (team.bob.id,))
            meeting = create_meeting(unit, ana, plan)
            holds(team.bob, event("12:00", "13:00"))(unit)
            return change_meeting(unit, ana, meeting.id, MeetingChange(title="New")).title

        assert team.does(changed) == "New"

    def test_of_a_series_are_called_without_the_dates_at_which_somebody_is_busy(self, team: Team) -> None:
        def called(unit: Unit) -> None:
            plan = MeetingPlan("Weekly", span("10:00", "11:00", day=1), required=(team.bob.id,))
            series.create_meeting_series(unit, team.member(unit, team.ana), plan, "FREQ=WEEKLY;COUNT=2")

        with pytest.raises(SeriesClashes) as refused:
            team.does(called)
        assert [each.day for each in refused.value.clashes] == [at("10:00", day=1).date()]


class TestConnecting:
    def test_asks_to_be_read_at_once(self, stage: Stage) -> None:
        calendar = stage.does(partial(connected, person=stage.maya, address=f" webcal{ADDRESS[5:]} "))
        assert calendar == ConnectedCalendar(calendar.id, stage.maya.id, ADDRESS, MONDAY, due_at=MONDAY)
        with stage.store.read() as unit:
            read = calendars.asked(unit, calendar.id)
        assert read is not None
        assert (read.address, read.zone, read.etag) == (ADDRESS, "Europe/Berlin", "")
        assert "private" not in repr(read)

    def test_twice_is_once(self, stage: Stage) -> None:
        first = stage.does(partial(connected, person=stage.maya))
        assert stage.does(partial(connected, person=stage.maya)).id == first.id

    @pytest.mark.parametrize("said", ["", "my calendar", "gopher://example.org/a.ics"])
    def test_refuses_what_is_no_address(self, stage: Stage, said: str) -> None:
        refusal = stage.refused(Invalid, lambda unit: calendars.connect(unit, stage.maya, said))
        assert refusal == Invalid("address", "no_calendar")

    def test_refuses_more_than_five(self, stage: Stage) -> None:
        for number in range(5):
            stage.does(partial(connected, person=stage.maya, address=f"{ADDRESS}?{number}"))
        assert stage.refused(TooManyCalendars, partial(connected, person=stage.maya)) == TooManyCalendars(5)

    def test_needs_a_key(self, sqlite_database: Database, clock: SetClock, stage: Stage) -> None:
        with SqlStore(sqlite_database, clock).write() as unit, pytest.raises(NoSecretKey):
            calendars.connect(unit, stage.maya, ADDRESS)

    def test_somebody_elses_is_found_by_nobody(self, stage: Stage) -> None:
        theirs = stage.does(partial(connected, person=stage.maya))
        stage.refused(NotFound, lambda unit: calendars.disconnect(unit, stage.lena, theirs.id))
        stage.refused(NotFound, lambda unit: calendars.read_now(unit, stage.lena, theirs.id))
        stage.refused(NotFound, lambda unit: calendars.connect(unit, stage.lena, f"{ADDRESS}?x", instead=theirs.id))


class TestReading:
    def test_is_told_at_first_and_when_asked_for_and_done_again_after_a_while(self, stage: Stage) -> None:
        calendar = stage.does(holds(stage.maya, event("10:00", "11:00")))
        assert stage.told() == [(stage.maya.id, CalendarRead(calendar.id, first=True))]
        kept = self._kept(stage)
        assert (kept.name, kept.state, kept.read_at) == ("Private", Connection.WORKING, MONDAY)
        assert kept.due_at == MONDAY + EVERY
        stage.does(lambda unit: calendars.read_now(unit, stage.maya, calendar.id))
        stage.does(holds(stage.maya, event("10:00", "11:00")))
        assert stage.told() == [(stage.maya.id, CalendarRead(calendar.id, first=False))]

    def test_asks_for_what_has_changed_since_and_for_all_once_a_day(self, stage: Stage) -> None:
        calendar = stage.does(partial(connected, person=stage.maya))
        stage.does(lambda unit: self._takes(unit, calendar.id))
        stage.clock.tick(minutes=15)
        read = self._asked(stage, calendar)
        assert (read.etag, read.modified, read.digest) == ("e", "m", "d")
        stage.does(lambda unit: calendars.unchanged(unit, read, every=EVERY))
        assert self._kept(stage).due_at == MONDAY + 2 * EVERY
        stage.clock.tick(days=1)
        whole = self._asked(stage, calendar)
        assert (whole.etag, whole.modified, whole.digest) == ("", "", "")

    def test_of_what_was_disconnected_or_changed_meanwhile_counts_for_nothing(self, stage: Stage) -> None:
        calendar = stage.does(partial(connected, person=stage.maya))
        with stage.store.read() as unit:
            read = calendars.asked(unit, calendar.id)
        assert read is not None
        stage.does(lambda unit: calendars.connect(unit, stage.maya, f"{ADDRESS}?new", instead=calendar.id))
        stage.does(lambda unit: calendars.mirror(unit, read, Content((event("10:00", "11:00"),)), every=EVERY))
        stage.does(lambda unit: calendars.failed(unit, read, Trouble.GONE))
        assert self._kept(stage).state is Connection.WORKING
        stage.does(lambda unit: calendars.disconnect(unit, stage.maya, calendar.id))
        stage.does(lambda unit: calendars.mirror(unit, read, Content((event("10:00", "11:00"),)), every=EVERY))
        assert len(starts(stage)) == 8

    @staticmethod
    def _asked(stage: Stage, calendar: ConnectedCalendar) -> Asked:
        with stage.store.read() as unit:
            read = calendars.asked(unit, calendar.id)
        assert read is not None
        return read

    @staticmethod
    def _takes(unit: Unit, calendar_id: int) -> None:
        read = calendars.asked(unit, calendar_id)
        assert read is not None
        calendars.mirror(unit, read, Content((), etag="e", modified="m", digest="d"), every=EVERY)

    @staticmethod
    def _kept(stage: Stage) -> ConnectedCalendar:
        with stage.store.read() as unit:
            (kept,) = calendars.mine(unit, stage.maya)
        return kept


class TestTrouble:
    @pytest.fixture
    def calendar(self, stage: Stage) -> ConnectedCalendar:
        """Maya's, read once."""
        calendar = stage.does(holds(stage.maya, event("10:00", "11:00")))
        stage.told()
        return calendar

    @staticmethod
    def _fails(stage: Stage, calendar: ConnectedCalendar, trouble: Trouble, later: timedelta | None = None) -> None:
        with stage.store.read() as unit:
            kept = unit.connected.get(calendar.id)
        assert kept is not None
        assert kept.due_at is not None
        stage.clock.set(max(stage.clock.now(), kept.due_at))
        with stage.store.read() as unit:
            read = calendars.asked(unit, calendar.id)
        assert read is not None
        stage.does(lambda unit: calendars.failed(unit, read, trouble, later=later))

    def _kept(self, stage: Stage) -> ConnectedCalendar:
        with stage.store.read() as unit:
            (kept,) = calendars.mine(unit, stage.maya)
        return kept

    @pytest.mark.parametrize("trouble", [each for each in Trouble if not each.passes])
    def test_that_lasts_is_told_at_once_and_not_tried_again(
        self, stage: Stage, calendar: ConnectedCalendar, trouble: Trouble
    ) -> None:
        self._fails(stage, calendar, trouble)
        kept = self._kept(stage)
        assert (kept.state, kept.trouble, kept.due_at) == (Connection.ENDED, trouble, None)
        assert stage.told() == [(stage.maya.id, CalendarLost(calendar.id, trouble.value))]
        assert "10:00" not in starts(stage)
        stage.does(holds(stage.maya))
        assert stage.told() == [(stage.maya.id, CalendarRead(calendar.id, first=True))]
        assert self._kept(stage).trouble is None

    def test_that_passes_is_tried_again_and_told_after_some_hours(
        self, stage: Stage, calendar: ConnectedCalendar
    ) -> None:
        news: list[tuple[int, Event]] = []
        waits = []
        for _ in range(7):
            self._fails(stage, calendar, Trouble.UNREACHABLE)
            news += stage.told()
            kept = self._kept(stage)
            assert kept.due_at is not None
            waits.append((kept.due_at - stage.clock.now()) / timedelta(minutes=1))
        assert waits == [5, 10, 20, 40, 80, 160, 320]
        assert news == [(stage.maya.id, CalendarLost(calendar.id, "unreachable"))]
        assert kept.state is Connection.FAILING

    def test_waits_as_long_as_the_server_asks_and_never_for_days(
        self, stage: Stage, calendar: ConnectedCalendar
    ) -> None:
        self._fails(stage, calendar, Trouble.UNREACHABLE, timedelta(hours=1))
        assert self._kept(stage).due_at == stage.clock.now() + timedelta(hours=1)
        self._fails(stage, calendar, Trouble.UNREACHABLE, timedelta(days=30))
        assert self._kept(stage).due_at == stage.clock.now() + timedelta(days=1)


def test_nothing_is_lost_where_a_booking_is_made_while_the_calendar_is_read(stage: Stage) -> None:
    """A session that stands is left standing, whatever the calendar says: its owner decides."""
    booked: Booking = stage.books(stage.lena, "10:00")
    stage.does(holds(stage.maya, event("09:00", "12:00")))
    assert stage.now(booked) == booked
    stage.does(lambda unit: bookings.cancel(unit, stage.member(unit, stage.maya), booked.id))
    assert "10:00" not in starts(stage)
