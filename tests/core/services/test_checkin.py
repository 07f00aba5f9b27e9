"""Checking into rooms: who is asked, what needs none, and what becomes of a room that nobody is in (complaints 74 and 75)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import pytest

from core.errors import NotFound
from core.events import CheckInAsked, CheckInWarned, Event, RoomReleased, SeriesUnused
from core.model.booking import State
from core.model.check_in import CheckIn
from core.model.hours import WeeklyHours
from core.model.meeting import Meeting
from core.model.people import Membership, Organisation, Person
from core.model.room import ALWAYS, Room
from core.model.timers import TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.meetings import MeetingChange, MeetingPlan, change_meeting, create_meeting
from core.services.rooms import check_in
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_mentee, a_room, an_organisation, at
from tests.ticking import tick_all

T = TypeVar("T")
TEN = at("10:00", day=1)
_OF_CHECK_IN = (CheckInAsked, CheckInWarned, RoomReleased, SeriesUnused)


@dataclass
class Stage:
    """Lena and Omar, and the room Vega, which wants check-in; the clock passes over everything that is due."""

    store: SqlStore
    clock: SetClock
    atelier: Organisation
    lena: Person
    lenas: Membership
    omar: Person
    omars: Membership
    vega: Room

    def does(self, what: Callable[[Unit], T]) -> T:
        return self.store.run(what)

    def books(self, minutes: int = 60, *, start: datetime = TEN, alone: bool = False, **facts: Any) -> Meeting:
        """Lena has Vega for so many minutes, with Omar if not alone."""
        plan = MeetingPlan(
            "Planning",
            Timespan.lasting(start, minutes),
            required=() if alone else (self.omar.id,),
            room_id=self.vega.id,
            **facts,
        )
        return self.does(lambda unit: create_meeting(unit, self.lenas, plan))

    def saves(self, changed: Meeting) -> None:
        """The meeting is what it was changed to, past all rules."""
        self.does(lambda unit: unit.meetings.save(changed, None, seen=1))

    def passes(self, until: datetime) -> None:
        self.clock.set(until)
        tick_all(self.store)

    def told(self) -> list[Event]:
        """What the people hear of check-in, which has not been told here before, each reader's by itself."""
        found: list[Event] = []
        with self.store.write() as unit:
            while due := unit.outbox.claim_due(unit.now, unit.now + timedelta(minutes=1)):
                for each in due:
                    unit.outbox.sent(each.id, unit.now)
                unit.outbox.free(due)
                found += [each.event for each in due if isinstance(each.event, _OF_CHECK_IN)]
        return found

    def now(self, meeting: Meeting) -> Meeting:
        found = self.does(lambda unit: unit.meetings.get(meeting.id))
        assert found is not None
        return found

    def timers(self, meeting: Meeting) -> list[tuple[str, str]]:
        kinds = {TimerKind.ASK_CHECK_IN, TimerKind.WARN_CHECK_IN, TimerKind.RELEASE_ROOM}
        found = self.does(lambda unit: unit.timers.of_booking(meeting.id))
        return [(each.kind.value, f"{each.due_at:%a %H:%M}") for each in found if each.kind in kinds]


@pytest.fixture
def stage(store: SqlStore, clock: SetClock) -> Stage:
    with store.write() as unit:
        atelier = an_organisation(unit)
        lena, lenas = a_mentee(unit, atelier)
        omar, omars = a_mentee(unit, atelier, "Omar")
        vega = a_room(unit, atelier, "Vega", 8, check_in=True, hours=WeeklyHours("UTC", ALWAYS))
    return Stage(store, clock, atelier, lena, lenas, omar, omars, vega)


def test_the_clock_asks_warns_and_releases(stage: Stage) -> None:
    meeting = stage.books()
    assert stage.timers(meeting) == [("ask_check_in", "Tue 09:50")]
    stage.passes(at("09:50", day=1))
    assert stage.timers(meeting) == [("warn_check_in", "Tue 10:05"), ("release_room", "Tue 10:10")]
    stage.passes(TEN)
    assert stage.timers(meeting) == [("warn_check_in", "Tue 10:05"), ("release_room", "Tue 10:10")]
    stage.passes(at("10:09", day=1))
    assert stage.now(meeting).room_id == stage.vega.id
    stage.passes(at("10:10", day=1))
    after = stage.now(meeting)
    assert (after.room_id, after.state) == (None, State.ONGOING)
    assert stage.timers(meeting) == []
    with stage.store.read() as unit:
        claims = unit.bookings.claims([stage.vega.calendar_id, stage.omar.calendar_id], meeting.span)
        assert (claims[stage.vega.calendar_id], len(claims[stage.omar.calendar_id])) == ([], 1)


def test_who_checks_in_keeps_the_room_for_all(stage: Stage) -> None:
    meeting = stage.books()
    stage.passes(at("09:50", day=1))
    done = stage.does(lambda unit: check_in.check_in(unit, stage.omars, meeting.id))
    assert done is not None
    assert done.known == CheckIn(meeting.id, TEN, stage.vega.id, stage.omar.id, at("09:50", day=1))
    assert stage.timers(meeting) == []
    stage.passes(at("09:55", day=1))
    again = stage.does(lambda unit: check_in.check_in(unit, stage.lenas, meeting.id))
    assert again == replace(done, can=False)
    stage.passes(at("10:30", day=1))
    assert stage.now(meeting).room_id == stage.vega.id


def test_a_room_alone_is_over_as_nobody_came(stage: Stage) -> None:
    meeting = stage.books(alone=True)
    stage.passes(at("09:50", day=1))
    stage.passes(at("10:10", day=1))
    assert (stage.now(meeting).state, stage.now(meeting).room_id) == (State.NO_SHOW, stage.vega.id)
    with stage.store.read() as unit:
        assert unit.bookings.claims([stage.vega.calendar_id], meeting.span) == {stage.vega.calendar_id: []}


@pytest.mark.parametrize("minutes", [5, 10, 8 * 60, 9 * 60])
def test_what_is_very_short_or_lasts_eight_hours_needs_none(stage: Stage, minutes: int) -> None:
    assert stage.timers(stage.books(minutes, start=at("08:00", day=1))) == []


def test_whole_days_need_none(stage: Stage) -> None:
    assert stage.timers(stage.books(60, all_day=True)) == []


def test_what_is_booked_when_people_would_be_asked_already_needs_none(stage: Stage) -> None:
    stage.clock.set(at("09:51", day=1))
    assert stage.timers(stage.books()) == []
    stage.clock.set(at("09:50", day=2))
    assert stage.timers(stage.books(start=at("10:00", day=2))) == [("ask_check_in", "Wed 09:50")]


def test_one_that_moves_is_asked_again_for_its_new_start(stage: Stage) -> None:
    meeting = stage.books()
    stage.passes(at("09:50", day=1))
    stage.does(lambda unit: check_in.check_in(unit, stage.lenas, meeting.id))
    change = MeetingChange(span=Timespan.lasting(at("14:00", day=1), 60))
    stage.does(lambda unit: change_meeting(unit, stage.lenas, meeting.id, change))
    assert stage.timers(meeting) == [("ask_check_in", "Tue 13:50")]
    stage.passes(at("13:50", day=1))
    stage.passes(at("14:10", day=1))
    assert stage.now(meeting).room_id is None


def test_a_clock_that_stood_still_over_the_start_releases_nothing(stage: Stage) -> None:
    """Nobody could be asked in time, so nobody is punished."""
    meeting = stage.books()
    stage.passes(at("10:20", day=1))
    assert (stage.now(meeting).room_id, stage.timers(meeting)) == (stage.vega.id, [])


def test_a_room_that_stops_asking_is_not_released(stage: Stage) -> None:
    meeting = stage.books()
    stage.passes(at("09:50", day=1))
    stage.does(lambda unit: unit.rooms.save(replace(stage.vega, check_in=False)))
    stage.passes(at("10:10", day=1))
    assert stage.now(meeting).room_id == stage.vega.id


def test_strangers_check_in_nowhere(stage: Stage) -> None:
    meeting = stage.books()
    with stage.store.write() as unit:
        _, tom = a_mentee(unit, stage.atelier, "Tom")
    stage.passes(at("09:50", day=1))
    with pytest.raises(NotFound):
        stage.does(lambda unit: check_in.check_in(unit, tom, meeting.id))
    with pytest.raises(NotFound):
        stage.does(lambda unit: check_in.to_check_into(unit, tom))
    assert stage.does(lambda unit: check_in.to_check_into(unit, stage.omars)).id == meeting.id


def test_everybody_who_comes_hears_of_each_step_once(stage: Stage) -> None:
    meeting = stage.books()
    stage.passes(at("09:50", day=1))
    assert stage.told() == [CheckInAsked(meeting.id, TEN)] * 2
    stage.passes(at("10:05", day=1))
    assert stage.told() == [CheckInWarned(meeting.id, TEN)] * 2
    stage.passes(at("10:10", day=1))
    assert stage.told() == [RoomReleased(meeting.id, stage.now(meeting).version, stage.vega.id)] * 2
    stage.passes(at("10:40", day=1))
    assert stage.told() == []


def test_three_unused_occurrences_in_a_row_are_put_before_the_host(stage: Stage) -> None:
    unused = []
    for day in range(1, 8):
        meeting = stage.books(start=at("10:00", day=day), alone=True)
        in_series = replace(meeting, version=2, series_id=7, recurrence_at=meeting.span.start)
        stage.saves(in_series)
        stage.passes(at("09:50", day=day))
        if day == 4:
            stage.does(partial(check_in.check_in, member=stage.lenas, meeting_id=meeting.id))
        stage.passes(at("10:10", day=day))
        unused += [(day, each.times) for each in stage.told() if isinstance(each, SeriesUnused)]
    assert unused == [(3, 3), (7, 3)]
