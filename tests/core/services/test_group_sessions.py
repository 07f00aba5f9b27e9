"""The life of a group session, on either database: opened, joined, extended, missed by some, closed, rated, moved."""

from datetime import timedelta

import pytest

from core.errors import NotAllowed
from core.events import Checked, Completed, Missed, ObjectionDecided, Opened
from core.model.booking import State
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.timers import TimerKind
from core.services import absence, attendance, session, summary
from core.services.meetings import MeetingChange, change_meeting
from core.services.summary import summary_of
from storage.engine import Database
from tests.builders import SetClock, at, span
from tests.core.services.test_seats import OfficeHours


@pytest.fixture
def stage(database: Database, clock: SetClock) -> OfficeHours:
    return OfficeHours(database, clock)


@pytest.fixture
def group(stage: OfficeHours) -> Meeting:
    """Lena and Omar sit in Maya's office hours on Tuesday from 10 to 11."""
    group = stage.seat(stage.lena)
    stage.seat(stage.omar)
    stage.told()
    return group


def ticks(stage: OfficeHours, kind: TimerKind, time: str) -> None:
    """It is that time on Tuesday, and the clock does what is due."""
    stage.clock.set(at(time, day=1))
    work = {TimerKind.OPEN: session.open_up, TimerKind.CHECK: session.check, TimerKind.CLOSE: session.close}[kind]
    until = stage.clock.now() + timedelta(seconds=30)
    stage.does(lambda unit: work(unit, unit.timers.due(kind).lease(unit.now, until, 10)))


def joins(stage: OfficeHours, who: Person, group: Meeting) -> None:
    stage.does(lambda unit: session.join(unit, stage.member(unit, who), group.id))


def misses(stage: OfficeHours, who: Person, group: Meeting, absent: Person | None = None) -> None:
    number = None if absent is None else absent.id
    stage.does(lambda unit: absence.missed(unit, stage.member(unit, who), group.id, number))


def everybody(stage: OfficeHours) -> tuple[Person, ...]:
    return stage.maya, stage.lena, stage.omar


def test_it_opens_for_all_and_is_ongoing_with_the_first(stage: OfficeHours, group: Meeting) -> None:
    ticks(stage, TimerKind.OPEN, "09:50")
    opened = Opened(group.id, group.span.start)
    assert stage.told() == [(person.id, opened) for person in everybody(stage)]
    joins(stage, stage.omar, group)
    before = stage.everything()
    joins(stage, stage.omar, group)
    assert (stage.as_it_stands(group).state, stage.everything()) == (State.ONGOING, before)


def test_who_is_missing_is_asked_about_and_the_others_go_on(stage: OfficeHours, group: Meeting) -> None:
    stage.clock.set(at("10:00", day=1))
    joins(stage, stage.maya, group)
    joins(stage, stage.lena, group)
    stage.told()
    ticks(stage, TimerKind.CHECK, "10:10")
    asked = Checked(group.id, group.span.start)
    assert stage.told() == [(stage.maya.id, asked), (stage.omar.id, asked)]
    misses(stage, stage.maya, group, stage.omar)
    assert stage.told() == [(stage.omar.id, Missed(group.id, 2, stage.omar.id))]
    assert stage.as_it_stands(group).state is State.ONGOING
    with stage.store.read() as unit:
        lena, omar = stage.member(unit, stage.lena), stage.member(unit, stage.omar)
    stage.refused(NotAllowed, lambda unit: absence.object_to(unit, lena, group.id, "no"))
    stage.does(lambda unit: absence.object_to(unit, omar, group.id, "I was there"))
    stage.told()
    ticks(stage, TimerKind.CLOSE, "11:00")
    over = stage.as_it_stands(group)
    assert over.state is State.COMPLETED
    assert {who for who, event in stage.told() if event == Completed(group.id, over.version)} >= {stage.lena.id}
    stage.refused(NotAllowed, lambda unit: summary.rate(unit, omar, group.id, 5))
    with stage.store.read() as unit:
        olga = stage.member(unit, stage.olga)
    stage.does(lambda unit: absence.decide(unit, olga, group.id, upheld=True, absent_id=stage.omar.id))
    told = stage.told()
    assert (stage.omar.id, ObjectionDecided(group.id, stage.omar.id)) in told
    assert (stage.omar.id, Completed(group.id, over.version)) in told
    stage.does(lambda unit: summary.rate(unit, omar, group.id, 5))


def test_without_its_mentor_or_anybody_else_all_of_it_is_missed(stage: OfficeHours, group: Meeting) -> None:
    stage.clock.set(at("10:10", day=1))
    misses(stage, stage.lena, group)
    assert stage.as_it_stands(group).state is State.NO_SHOW
    assert stage.claims(stage.maya) == []


def test_missed_by_every_guest_it_is_missed(stage: OfficeHours, group: Meeting) -> None:
    stage.clock.set(at("10:10", day=1))
    misses(stage, stage.maya, group, stage.lena)
    assert stage.as_it_stands(group).state is State.CONFIRMED
    misses(stage, stage.maya, group, stage.omar)
    assert stage.as_it_stands(group).state is State.NO_SHOW


def test_it_goes_on_for_longer_as_its_mentor_wishes(stage: OfficeHours, group: Meeting) -> None:
    stage.clock.set(at("10:30", day=1))
    joins(stage, stage.lena, group)
    until = at("11:15", day=1)
    with stage.store.read() as unit:
        lena, maya = stage.member(unit, stage.lena), stage.member(unit, stage.maya)
    stage.refused(NotAllowed, lambda unit: session.extend(unit, lena, group.id, until))
    stage.does(lambda unit: session.extend(unit, maya, group.id, until))
    assert stage.claims(stage.maya) == [("10:00", "11:30", group.id)]
    assert stage.claims(stage.lena) == [("10:00", "11:15", group.id)]
    stage.refused(NotAllowed, lambda unit: session.end(unit, lena, group.id))
    stage.does(lambda unit: session.end(unit, maya, group.id))
    assert (stage.as_it_stands(group).state, stage.claims(stage.maya)) == (State.COMPLETED, [])


def test_each_guest_rates_the_mentor_and_is_rated_once(stage: OfficeHours, group: Meeting) -> None:
    ticks(stage, TimerKind.CLOSE, "11:00")
    with stage.store.read() as unit:
        lena, maya, olga = (stage.member(unit, each) for each in (stage.lena, stage.maya, stage.olga))
    stage.does(lambda unit: summary.rate(unit, lena, group.id, 4))
    stage.does(lambda unit: summary.rate(unit, maya, group.id, 5, rated_id=stage.lena.id))
    stage.does(lambda unit: summary.rate(unit, maya, group.id, 3, rated_id=stage.omar.id))
    stage.refused(NotAllowed, lambda unit: summary.rate(unit, olga, group.id, 1))
    stage.does(lambda unit: summary.write_notes(unit, lena, group.id, "mine", ""))
    with stage.store.read() as unit:
        over = stage.as_it_stands(group)
        theirs, hosts = summary_of(unit, over, stage.omar.id), summary_of(unit, over, stage.maya.id)
    assert theirs is not None
    assert hosts is not None
    assert [note.notes for note in theirs.notes] == []
    assert [note.notes for note in hosts.notes] == ["mine"]
    assert ({each.rated_id: each.stars for each in hosts.ratings}, hosts.unrated) == (
        {stage.lena.id: 5, stage.omar.id: 3},
        (),
    )


def test_who_runs_late_tells_the_mentor_and_the_mentor_tells_all(stage: OfficeHours, group: Meeting) -> None:
    with stage.store.read() as unit:
        lena, maya = stage.member(unit, stage.lena), stage.member(unit, stage.maya)
    stage.does(lambda unit: attendance.late(unit, lena, group.id, 10))
    assert [who for who, _ in stage.told()] == [stage.maya.id]
    stage.does(lambda unit: attendance.late(unit, maya, group.id, 5))
    assert [who for who, _ in stage.told()] == [stage.lena.id, stage.omar.id]


def test_moved_by_its_mentor_it_keeps_its_buffer_and_its_guests(stage: OfficeHours, group: Meeting) -> None:
    later = MeetingChange(span=span("13:00", "14:00", day=1))
    stage.does(lambda unit: change_meeting(unit, stage.member(unit, stage.maya), group.id, later))
    assert stage.claims(stage.maya) == [("13:00", "14:15", group.id)]
    assert stage.claims(stage.omar) == [("13:00", "14:00", group.id)]
    with stage.store.read() as unit:
        seats = unit.meetings.invitations([group.id])[group.id]
    assert {each.answer.value for each in seats} == {"accepted"}
    assert stage.seat(stage.lena, "13:00") == stage.as_it_stands(group)
