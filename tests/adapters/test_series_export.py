"""Series in a calendar export: one UID with its rule, and read back by other programs the very times that stand (RFC 5545)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import recurring_ical_events
from icalendar import Calendar

from adapters.calendar_mail import published
from core.model.booking import State
from core.model.people import Person
from core.model.series import Scope
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import booking as bookings
from core.services import export, meetings, series
from core.services.meetings import MeetingChange
from storage.engine import Database
from tests.builders import SetClock, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import WEEKLY_8, confirmed, shifting
from tests.core.services.series.test_meeting_conflicts import asked
from tests.core.services.series.test_meetings import called, changing

_STAND = (State.CONFIRMED, State.ONGOING, State.COMPLETED)


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Stage:
    return Stage(database, clock)


def calendar(stage: Stage, person: Person) -> Calendar:
    """The person's export, read back."""
    with stage.store.read() as unit:
        return Calendar.from_ical(published(export.calendar_of_person(unit, person)))


def shown(found: Calendar) -> list[str]:
    """What a calendar program shows of it: start in UTC, minutes, title."""
    events = recurring_ical_events.of(found).between(date(2026, 1, 1), date(2028, 1, 1))
    return sorted(
        f"{each.start.astimezone(at('00:00').tzinfo):%m-%d %H:%M} {(each.end - each.start).seconds // 60} {each['SUMMARY']}"
        for each in events
    )


def standing(stage: Stage, person: Person) -> list[str]:
    """What stands of the person's meetings, likewise."""
    with stage.store.read() as unit:
        mine = unit.meetings.of_person(person.id, None, _STAND, 1000)
    return sorted(f"{each.span.start:%m-%d %H:%M} {each.span.minutes} {each.title}" for each in mine)


def uids(found: Calendar) -> set[str]:
    return {str(event["UID"]) for event in found.events}


def change(stage: Stage, number: int, **wanted: Any) -> Callable[[Unit], object]:
    """Olga changes one meeting by itself: to be done."""
    made = MeetingChange(**wanted)
    return lambda unit: meetings.change_meeting(unit, stage.member(unit, stage.olga), number, made)


def test_meetings_are_one_event_with_those_that_differ_and_without_those_called_off(stage: Stage) -> None:
    made = called(stage, "FREQ=WEEKLY;COUNT=6").meetings
    stage.does(change(stage, made[1].id, span=span("12:00", "13:30", day=9)))
    stage.does(change(stage, made[2].id, title="Kick-off"))
    stage.does(lambda unit: meetings.cancel_meeting(unit, stage.member(unit, stage.olga), made[3].id))
    found = calendar(stage, stage.maya)
    assert shown(found) == standing(stage, stage.maya)
    assert (len(standing(stage, stage.maya)), len(uids(found)), len(found.events)) == (5, 1, 3)


def test_the_uid_is_that_of_the_invitations_and_stays_through_every_change(stage: Stage) -> None:
    made = called(stage)
    before = calendar(stage, stage.maya)
    stage.does(changing(stage, made.meetings[0], Scope.ALL, span=span("13:00", "14:00", day=1)))
    after = calendar(stage, stage.maya)
    assert uids(after) == uids(before) == uids(calendar(stage, stage.olga))
    assert int(str(after.events[0]["SEQUENCE"])) > int(str(before.events[0]["SEQUENCE"]))
    assert shown(after) == standing(stage, stage.maya)


def test_what_has_been_stays_where_it_was_when_the_rest_is_moved(stage: Stage) -> None:
    made = called(stage, "FREQ=WEEKLY;COUNT=6").meetings
    stage.clock.set(at("12:00", day=9))
    stage.does(changing(stage, made[2], Scope.ALL, span=span("13:00", "14:00", day=16)))
    assert shown(calendar(stage, stage.maya)) == standing(stage, stage.maya)
    stage.does(changing(stage, made[4], Scope.FOLLOWING, span=span("07:00", "08:00", day=30)))
    found = calendar(stage, stage.maya)
    assert shown(found) == standing(stage, stage.maya)
    assert len(uids(found)) == 2


def test_a_date_that_organizers_have_not_decided_about_is_not_in_it(stage: Stage) -> None:
    asked(stage)
    stood = [line for line in shown(calendar(stage, stage.maya)) if line.endswith("Review")]
    assert stood == ["03-03 09:00 60 Review", "03-17 09:00 60 Review", "03-24 09:00 60 Review"]


def test_whole_days_are_dates(stage: Stage) -> None:
    called(stage, "FREQ=MONTHLY;COUNT=3", span=Timespan.lasting(at("23:00", day=0), 24 * 60), all_day=True)
    found = calendar(stage, stage.maya)
    assert [
        str(each.start) for each in recurring_ical_events.of(found).between(date(2026, 1, 1), date(2027, 1, 1))
    ] == [
        "2026-03-03",
        "2026-04-03",
        "2026-05-03",
    ]


def test_sessions_are_one_event_likewise(stage: Stage) -> None:
    made = confirmed(stage, stage.lena, WEEKLY_8, day=2)
    third, fourth = made.sessions[2], made.sessions[3]
    stage.does(stage.cancels(stage.lena, third))
    held = stage.does(stage.moves(stage.lena, fourth, "13:00", day=24))
    stage.does(lambda unit: bookings.confirm(unit, stage.member(unit, stage.lena), held.id))
    stage.does(shifting(stage, stage.lena, made.sessions[5], Scope.FOLLOWING, at("08:00", day=38)))
    with stage.store.read() as unit:
        mine = unit.bookings.of_person(stage.lena.id, None, _STAND, 100)
    stand = sorted(f"{each.span.start:%m-%d %H:%M} 30 Session: Maya, Lena" for each in mine)
    found = calendar(stage, stage.lena)
    assert (shown(found), len(stand), len(uids(found))) == (stand, 7, 2)


def test_a_series_without_end_goes_on_as_far_as_its_rule(stage: Stage) -> None:
    called(stage, "FREQ=WEEKLY")
    found = calendar(stage, stage.maya)
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU\r\n" in found.to_ical().decode()
    last = stage.does(lambda unit: series.meetings_seen(unit, stage.member(unit, stage.olga), 1)).meetings[-1]
    end = recurring_ical_events.of(found).between(last.span.start, last.span.end)
    assert len(end) == 1
