"""What an export has in it: one's own and what one may read, nothing that others said in private."""

import json
from dataclasses import replace
from typing import Any

import pytest

from core.model.absence import Absence
from core.model.booking import State
from core.model.connected import EVERY, Content, MirroredEvent
from core.model.itip import CalendarEvent
from core.ports import Unit
from core.services import calendars, export, summary
from storage.engine import Database
from tests.builders import SetClock, a_booking, a_meeting, a_room, span
from tests.core.services.booking.stage import Stage


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Stage:
    """Lena's session with Maya a week ago, of which both have written and which both have rated, and one to come."""
    stage = Stage(database, clock)

    def had(unit: Unit) -> None:
        past = a_booking(
            unit, stage.session, stage.maya, stage.lena, span("10:00", "10:30", day=-7), state=State.COMPLETED
        )
        a_booking(unit, stage.session, stage.maya, stage.lena, span("12:00", "12:30", day=-7), state=State.LAPSED)
        a_booking(unit, stage.session, stage.maya, stage.omar, span("14:00", "14:30", day=1))
        lena, maya = stage.member(unit, stage.lena), stage.member(unit, stage.maya)
        summary.write_notes(unit, lena, past.id, "Asyncio", "read chapter 4")
        summary.write_notes(unit, maya, past.id, "", "send the list")
        summary.rate(unit, lena, past.id, 4, "a bit fast")
        summary.rate(unit, maya, past.id, 2, "never prepared")

    stage.does(had)
    stage.books(stage.lena)
    stage.waits(stage.lena, day=2, host_id=stage.maya.id)
    return stage


def listed(told: export.Record, name: str) -> list[Any]:
    """What an export has under this name, which is a list."""
    found = told[name]
    assert isinstance(found, list)
    return found


def test_somebodys_export_has_all_that_is_theirs_to_read(stage: Stage) -> None:
    with stage.store.read() as unit:
        person = unit.people.get(stage.lena.id)
        assert person is not None
        told = export.of_person(unit, person)
    assert json.loads(json.dumps(told)) == told
    past, coming = listed(told, "sessions")
    assert {**past, "id": ""} == {
        "id": "",
        "starts_at": "2026-02-23T10:00:00Z",
        "ends_at": "2026-02-23T10:30:00Z",
        "state": "completed",
        "organisation": "Atelier",
        "service": "Session",
        "host": "Maya",
        "guest": "Lena",
        "topic": "",
        "place": "",
        "reason": "",
        "absence": None,
        "notes": [
            {"by": "Maya", "notes": "", "next_steps": "send the list", "written_at": "2026-03-02T08:00:00Z"},
            {"by": "Lena", "notes": "Asyncio", "next_steps": "read chapter 4", "written_at": "2026-03-02T08:00:00Z"},
        ],
        "ratings": [
            {"by": "Lena", "of": "Maya", "stars": 4, "comment": "a bit fast", "rated_at": "2026-03-02T08:00:00Z"}
        ],
    }
    assert (coming["state"], coming["starts_at"]) == ("confirmed", "2026-03-03T10:00:00Z")
    assert told["waitlist"] == [
        {
            "from": "2026-03-04T00:00:00Z",
            "to": "2026-03-04T23:59:00Z",
            "host": "Maya",
            "pool": None,
            "service": None,
            "skills": [],
            "since": "2026-03-02T08:00:00Z",
            "paused": False,
        }
    ]
    assert "never prepared" not in json.dumps(told)
    assert "Omar" not in json.dumps(told)


def test_what_connected_calendars_hold_is_told_and_never_their_addresses(stage: Stage) -> None:
    def read(unit: Unit) -> None:
        calendar = calendars.connect(unit, stage.lena, "https://example.org/private-abc/basic.ics")
        asked = calendars.asked(unit, calendar.id)
        assert asked is not None
        event = MirroredEvent("a", "", span("10:00", "11:00", day=2), title="Dentist")
        calendars.mirror(unit, asked, Content((event,), name="Private"), every=EVERY)

    stage.does(read)
    with stage.store.read() as unit:
        told = export.of_person(unit, stage.lena)
    assert told["calendars"] == [
        {
            "name": "Private",
            "kept_at": "example.org",
            "state": "working",
            "connected_at": "2026-03-02T08:00:00Z",
            "events": [
                {
                    "starts_at": "2026-03-04T10:00:00Z",
                    "ends_at": "2026-03-04T11:00:00Z",
                    "busy": True,
                    "title": "Dentist",
                }
            ],
        }
    ]
    assert "private-abc" not in json.dumps(told)


def test_a_mentors_export_has_hours_and_skills_and_no_comment_on_them(stage: Stage) -> None:
    with stage.store.read() as unit:
        person = unit.people.get(stage.maya.id)
        assert person is not None
        told = export.of_person(unit, person)
    (there,) = listed(told, "organisations")
    assert (there["roles"], there["skills"], there["rating"]) == (["mentor"], ["Python"], None)
    assert there["hours"][0] == {"day": "MO", "from": "09:00", "to": "17:00"}
    written = json.dumps(told)
    assert "never prepared" in written
    assert "a bit fast" not in written


def test_an_organisations_export_has_everything(stage: Stage) -> None:
    with stage.store.read() as unit:
        told = export.of_organisation(unit, unit.organisations.all()[0])
    assert [each["name"] for each in listed(told, "members")] == ["Lena", "Maya", "Olga", "Omar"]
    assert [(each["guest"], each["state"]) for each in listed(told, "sessions")] == [
        ("Lena", "completed"),
        ("Lena", "confirmed"),
        ("Omar", "confirmed"),
    ]
    written = json.dumps(told)
    assert "never prepared" in written
    assert "a bit fast" in written


def test_an_organisations_rooms_are_in_its_export(stage: Stage) -> None:
    with stage.store.write() as unit:
        organisation = unit.organisations.all()[0]
        a_room(unit, organisation, "Orion", 6, amenities=("projector",), check_in=True)
        a_room(unit, organisation, "Old", 20, active=False)
        told = export.of_organisation(unit, organisation)["rooms"]
    week = [[weekday, 480, 1200] for weekday in range(5)]
    plain = {"place": "", "zone": "Europe/Berlin", "hours": week}
    assert told == [
        plain | {"name": "Orion", "capacity": 6, "amenities": ["projector"], "check_in": True, "active": True},
        plain | {"name": "Old", "capacity": 20, "amenities": [], "check_in": False, "active": False},
    ]


def test_who_did_not_come_reads_what_they_said_to_it(stage: Stage) -> None:
    def missed(unit: Unit) -> None:
        when = span("09:00", "09:30", day=-1)
        booking = a_booking(unit, stage.session, stage.maya, stage.lena, when, state=State.NO_SHOW)
        absence = Absence(booking.id, stage.lena.id, stage.maya.id, unit.now)
        unit.absences.save(replace(absence, objected_at=unit.now, objection="I was there"))

    stage.does(missed)
    with stage.store.read() as unit:
        person = unit.people.get(stage.lena.id)
        assert person is not None
        sessions = listed(export.of_person(unit, person), "sessions")
    assert [each["absence"] for each in sessions if each["state"] == "no_show"] == [
        {"absent": "Lena", "objection": "I was there", "upheld": None, "why": ""}
    ]


def test_the_table_has_a_line_for_each_session_and_no_formulas(stage: Stage) -> None:
    with stage.store.write() as unit:
        maya = unit.people.get(stage.maya.id)
        assert maya is not None
        told = export.of_person(unit, maya)
        listed(told, "sessions")[0]["topic"] = '=HYPERLINK("x"), and "more"'
    lines = export.table(told).split("\r\n")
    assert lines[0] == "id,starts_at,ends_at,state,organisation,service,host,guest,topic,place"
    short = listed(told, "sessions")[0]["id"]
    assert lines[1] == (
        f"{short},2026-02-23T10:00:00Z,2026-02-23T10:30:00Z,completed,Atelier,Session,Maya,Lena,"
        '"\'=HYPERLINK(""x""), and ""more""",'
    )
    assert len(lines) == 5
    assert lines[-1] == ""


def test_a_calendar_has_what_took_place_and_what_is_to_come(stage: Stage) -> None:
    with stage.store.read() as unit:
        lena, atelier = unit.people.get(stage.lena.id), unit.organisations.get(stage.atelier.id)
        assert lena is not None
        assert atelier is not None
        mine = unit.bookings.of_person(lena.id, None, {State.CONFIRMED, State.COMPLETED})
        taken, everybody = export.calendar_of_person(unit, lena), export.calendar_of_organisation(unit, atelier)
        assert taken.at == unit.now
    assert [(each.title, each.span, each.description) for each in taken.events] == [
        ("Session: Maya, Lena", booking.span, booking.short_id) for booking in mine
    ]
    assert len(taken.events) == 2
    assert len(everybody.events) == 3
    assert set(taken.events) <= set(everybody.events)


def test_moved_it_is_the_same_event_in_a_later_state(stage: Stage) -> None:
    def coming() -> CalendarEvent:
        with stage.store.read() as unit:
            lena = unit.people.get(stage.lena.id)
            assert lena is not None
            return export.calendar_of_person(unit, lena).events[-1]

    before = coming()
    with stage.store.read() as unit:
        booking = unit.bookings.of_person(stage.lena.id, None, {State.CONFIRMED})[0]
    stage.confirms(stage.maya, stage.does(stage.moves(stage.maya, booking, "15:00")))
    after = coming()
    assert (after.uid, after.span) == (before.uid, span("15:00", "15:30", day=1))
    assert after.sequence > before.sequence


def test_meetings_are_in_it_with_everybodys_answers(stage: Stage) -> None:
    def meets(unit: Unit) -> None:
        maya = stage.member(unit, stage.maya)
        a_meeting(unit, maya, span("16:00", "17:00", day=3), required=(stage.lena.id,), optional=(stage.omar.id,))
        a_meeting(unit, maya, span("16:00", "17:00", day=4), title="Secret", required=(stage.lena.id,), private=True)

    stage.does(meets)
    with stage.store.read() as unit:
        mine = export.of_person(unit, stage.lena)["meetings"]
        everybodys = export.of_organisation(unit, stage.atelier)["meetings"]
        events = export.calendar_of_person(unit, stage.lena).events
    assert isinstance(mine, list)
    assert isinstance(everybodys, list)
    assert [each["title"] for each in mine] == ["Planning", "Secret"]
    assert [each["title"] for each in everybodys] == ["Planning"]
    assert mine[0] | {"id": ""} == {
        "id": "",
        "title": "Planning",
        "starts_at": "2026-03-05T16:00:00Z",
        "ends_at": "2026-03-05T17:00:00Z",
        "all_day": False,
        "state": "confirmed",
        "host": "Maya",
        "place": "",
        "description": "",
        "priority": "normal",
        "private": False,
        "attendees": [
            {"name": "Lena", "email": None, "required": True, "answer": "pending", "note": ""},
            {"name": "Omar", "email": None, "required": False, "answer": "pending", "note": ""},
        ],
    }
    assert [(each.title, each.private) for each in events[-2:]] == [("Planning", False), ("Secret", True)]
