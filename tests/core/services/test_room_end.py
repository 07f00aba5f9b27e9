"""Before a room's time ends its holder is asked, may go on while it is free, and loses nothing by silence (complaint 75)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

import pytest

from core.errors import IllegalMove, NotAllowed, RoomUnfit
from core.events import MeetingChanged, RoomEndsSoon
from core.model.booking import State
from core.model.meeting import Meeting
from core.model.people import Membership, Person, Role
from core.model.room import Room
from core.model.room_end import RoomEnds, room_end_timers
from core.model.timers import Timer, TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.meetings import MeetingPlan, create_meeting
from core.services.rooms.ending import Extended, extend_room, set_room_ends
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_member, a_mentee, a_room, an_organisation, at
from tests.ticking import tick_all

T = TypeVar("T")
TEN, ELEVEN = at("10:00", day=1), at("11:00", day=1)


@dataclass
class Stage:
    """Lena and Omar, an organizer, and the rooms Vega, with check-in, and Orion; all are asked about the end of theirs."""

    store: SqlStore
    clock: SetClock
    lena: Person
    lenas: Membership
    omar: Person
    omars: Membership
    olgas: Membership
    vega: Room
    orion: Room

    def does(self, what: Callable[[Unit], T]) -> T:
        return self.store.run(what)

    def books(self, who: Membership, room: Room, start: datetime = TEN, minutes: int = 60, *required: int) -> Meeting:
        plan = MeetingPlan("Planning", Timespan.lasting(start, minutes), required=required, room_id=room.id)
        return self.does(lambda unit: create_meeting(unit, who, plan))

    def extends(self, who: Membership, meeting: Meeting, until: datetime) -> Callable[[Unit], Extended]:
        return lambda unit: extend_room(unit, who, meeting.id, until)

    def reaches(self, moment: datetime) -> None:
        self.clock.set(moment)
        tick_all(self.store)

    def told(self) -> list[tuple[int | None, object]]:
        """(person, event) of what was told of rooms and changes since this was asked last."""
        events: list[tuple[int | None, object]] = []
        with self.store.write() as unit:
            while due := unit.outbox.claim_due(unit.now, unit.now + timedelta(minutes=1)):
                for each in due:
                    unit.outbox.sent(each.id, unit.now)
                unit.outbox.free(due)
                events += [(each.person_id, each.event) for each in due]
        return [each for each in events if isinstance(each[1], RoomEndsSoon | MeetingChanged)]


@pytest.fixture
def stage(store: SqlStore, clock: SetClock) -> Stage:
    with store.write() as unit:
        atelier = an_organisation(unit)
        (lena, lenas), (omar, omars) = a_mentee(unit, atelier, "Lena"), a_mentee(unit, atelier, "Omar")
        _, olgas = a_member(unit, atelier, "Olga", Role.ORGANIZER)
        vega, orion = a_room(unit, atelier, "Vega", 8, check_in=True), a_room(unit, atelier, "Orion", 6)
        set_room_ends(unit, olgas, RoomEnds.ALL)
    return Stage(store, clock, lena, lenas, omar, omars, olgas, vega, orion)


def test_the_holder_alone_is_asked_five_minutes_before_and_once(stage: Stage) -> None:
    meeting = stage.books(stage.lenas, stage.orion, TEN, 60, stage.omar.id)
    stage.reaches(ELEVEN - timedelta(minutes=6))
    assert stage.told() == []
    stage.reaches(ELEVEN - timedelta(minutes=5))
    stage.reaches(ELEVEN - timedelta(minutes=4))
    assert stage.told() == [(stage.lena.id, RoomEndsSoon(meeting.id, ELEVEN))]
    stage.reaches(ELEVEN)
    with stage.store.read() as unit:
        ended = unit.meetings.get(meeting.id)
    assert ended is not None
    assert (ended.state, ended.span) == (State.COMPLETED, meeting.span)


@pytest.mark.parametrize(("which", "asked"), [(RoomEnds.OFF, 0), (RoomEnds.CHECK_IN, 1), (RoomEnds.ALL, 2)])
def test_as_the_organisation_has_it_for_what_is_booked_already_too(stage: Stage, which: RoomEnds, asked: int) -> None:
    stage.books(stage.lenas, stage.orion)
    vega = stage.books(stage.omars, stage.vega, TEN, 480)
    stage.does(lambda unit: set_room_ends(unit, stage.olgas, which))
    stage.reaches(ELEVEN - timedelta(minutes=5))
    stage.reaches(vega.span.end - timedelta(minutes=5))
    assert len(stage.told()) == asked


def test_whole_days_and_what_is_over_in_a_few_minutes_are_left_alone(stage: Stage) -> None:
    hour = stage.books(stage.lenas, stage.orion)
    due = ELEVEN - timedelta(minutes=5)
    assert room_end_timers(hour, stage.orion, TEN) == (Timer(hour.id, TimerKind.ROOM_ENDS, due),)
    assert room_end_timers(hour, stage.orion, due) == ()
    assert room_end_timers(hour, None, TEN) == ()
    short = stage.books(stage.omars, stage.vega, TEN, 10)
    assert room_end_timers(short, stage.vega, at("09:00", day=1)) == ()
    whole_day = replace(hour, all_day=True, span=Timespan(at("23:00"), at("23:00", day=1)))
    assert room_end_timers(whole_day, stage.orion, TEN) == ()


def test_a_free_room_is_theirs_a_quarter_of_an_hour_longer_and_claimed(stage: Stage) -> None:
    meeting = stage.books(stage.lenas, stage.orion, TEN, 60, stage.omar.id)
    stage.reaches(ELEVEN - timedelta(minutes=5))
    until = ELEVEN + timedelta(minutes=15)
    done = stage.does(stage.extends(stage.lenas, meeting, until))
    assert (done.done, done.meeting.span) == (True, Timespan(TEN, until))
    with stage.store.read() as unit:
        claims = unit.bookings.claims([stage.orion.calendar_id], Timespan(TEN, until))[stage.orion.calendar_id]
    assert claims == [(Timespan(TEN, until), meeting.id)]
    assert stage.does(stage.extends(stage.lenas, meeting, until)).meeting == done.meeting
    assert stage.told()[-1] == (stage.omar.id, MeetingChanged(meeting.id, 3, stage.lena.id, was_end=ELEVEN))
    stage.reaches(until - timedelta(minutes=5))
    assert stage.told()[-1] == (stage.lena.id, RoomEndsSoon(meeting.id, until))


def test_a_room_that_somebody_else_has_then_stays_theirs(stage: Stage) -> None:
    meeting = stage.books(stage.lenas, stage.orion)
    stage.books(stage.omars, stage.orion, ELEVEN + timedelta(minutes=10), 30)
    stage.reaches(ELEVEN - timedelta(minutes=5))
    found = stage.does(stage.extends(stage.lenas, meeting, ELEVEN + timedelta(minutes=15)))
    assert (found.done, found.free_until) == (False, ELEVEN + timedelta(minutes=10))
    assert found.meeting.span.end == ELEVEN


def test_who_has_something_next_goes_there_while_the_room_stays(stage: Stage) -> None:
    meeting = stage.books(stage.lenas, stage.orion, TEN, 60, stage.omar.id)
    next_one = stage.books(stage.omars, stage.vega, ELEVEN, 30)
    stage.reaches(ELEVEN - timedelta(minutes=5))
    until = ELEVEN + timedelta(minutes=15)
    assert stage.does(stage.extends(stage.lenas, meeting, until)).done
    with stage.store.read() as unit:
        omar = unit.bookings.claims([stage.omar.calendar_id], Timespan(TEN, until))[stage.omar.calendar_id]
    assert omar == [(Timespan(TEN, ELEVEN), meeting.id), (next_one.span, next_one.id)]


def test_only_its_host_and_organizers_extend_it_while_it_goes_on_and_the_room_is_open(stage: Stage) -> None:
    meeting = stage.books(stage.lenas, stage.orion, TEN, 60, stage.omar.id)
    late = stage.books(stage.lenas, stage.vega, at("18:00", day=1), 60)
    with pytest.raises(IllegalMove):
        stage.does(stage.extends(stage.lenas, meeting, ELEVEN + timedelta(minutes=15)))
    stage.reaches(ELEVEN - timedelta(minutes=5))
    with pytest.raises(NotAllowed):
        stage.does(stage.extends(stage.omars, meeting, ELEVEN + timedelta(minutes=15)))
    stage.clock.set(late.span.end - timedelta(minutes=5))
    with pytest.raises(RoomUnfit):
        stage.does(stage.extends(stage.lenas, late, late.span.end + timedelta(minutes=15)))
    with pytest.raises(NotAllowed):
        stage.does(lambda unit: set_room_ends(unit, stage.omars, RoomEnds.OFF))
