"""Rooms: kept whole, and found among many by name, by needs and by when they are free."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.errors import Conflict
from core.model.hours import Stretch, WeeklyHours
from core.model.room import ALWAYS, ANY, Needs, Room
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_room, an_organisation, span
from tests.storage.house import House

NIGHT = WeeklyHours("Asia/Tokyo", (Stretch(0, 0, 360), Stretch(6, 1200, 1440)))


def names(rooms: Sequence[Room]) -> list[str]:
    return [room.name for room in rooms]


def taken(unit: Unit, house: House, room: Room, start: str, end: str) -> int:
    """A booking that claims the room; its id."""
    booking = a_booking(unit, house.service, house.maya, house.lena, span(start, end))
    unit.bookings.save(replace(booking, version=2), [(room.calendar_id, span(start, end))], seen=1)
    return booking.id


def test_every_fact_of_a_room_is_kept(store: SqlStore, house: House) -> None:
    wanted = Room(0, house.organisation.id, 0, "Zürich", 8, NIGHT, "Haus 2", ("piano", "screen"), True, "ask", False)
    with store.write() as unit:
        (made,) = unit.rooms.add(house.organisation.id, [wanted])
        assert made == replace(wanted, id=made.id, calendar_id=made.calendar_id)
        changed = replace(made, name="Zug", amenities=("video",), active=True, policy=None)
        unit.rooms.save(changed)
    with store.read() as unit:
        assert unit.rooms.get(made.id) == changed
        assert unit.rooms.get(999) is None
        assert unit.rooms.many([made.id, 999]) == {made.id: changed}
        assert unit.rooms.of_calendars([made.calendar_id, house.maya.calendar_id]) == {made.calendar_id: changed}
        raised = unit.organisations.get(house.organisation.id)
        assert raised is not None
        assert raised.directory == house.organisation.directory + 2


def test_each_room_has_a_calendar_of_its_own(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        one, other = a_room(unit, house.organisation, "Orion"), a_room(unit, house.organisation, "Vega")
    people = {house.maya.calendar_id, house.tom.calendar_id, house.lena.calendar_id, house.omar.calendar_id}
    assert len({one.calendar_id, other.calendar_id} | people) == 6


def test_a_name_is_one_rooms_whatever_its_case(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        orion = a_room(unit, house.organisation, "Orion")
        a_room(unit, an_organisation(unit, "Elsewhere"), "Orion")
        assert unit.rooms.named(house.organisation.id, ["ORION", "Vega"]) == {"orion": orion}
        assert unit.rooms.names(house.organisation.id) == [(orion.id, "Orion")]
    with pytest.raises(Conflict), store.write() as unit:
        a_room(unit, house.organisation, "ORION")


def test_rooms_are_found_by_needs_the_best_first(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        for name, capacity, place, things in (
            ("Orion", 12, "Berlin, 3rd floor", ("projector", "video")),
            ("Vega", 6, "Lisbon", ("projector",)),
            ("Altair", 6, "Berlin", ("projector", "whiteboard")),
            ("Cell", 2, "100% Berlin_", ()),
        ):
            a_room(unit, house.organisation, name, capacity, place=place, amenities=things)
        a_room(unit, house.organisation, "Old", 20, active=False)
        a_room(unit, an_organisation(unit, "Elsewhere"), "Theirs", 8)
    with store.read() as unit:
        rooms, here = unit.rooms, house.organisation.id
        assert names(rooms.fitting(here, Needs())) == ["Cell", "Altair", "Vega", "Orion"]
        assert names(rooms.fitting(here, Needs(3, ("projector",)))) == ["Altair", "Vega", "Orion"]
        assert names(rooms.fitting(here, Needs(3, ("projector", "video")))) == ["Orion"]
        assert names(rooms.fitting(here, Needs(3, place="Berlin"))) == ["Altair", "Orion", "Vega"]
        assert names(rooms.fitting(here, Needs(3), limit=1, skip=1)) == ["Vega"]
        assert names(rooms.fitting(here, Needs(), said="ERL")) == ["Cell", "Altair", "Orion"]
        assert names(rooms.fitting(here, Needs(), said="0% berlin_")) == ["Cell"]
        assert names(rooms.fitting(here, Needs(), said="%")) == ["Cell"]
        assert names(rooms.fitting(here, Needs(), retired=True)) == ["Old"]
        assert rooms.count(here, Needs(3, ("projector",), "Berlin")) == 3
        assert rooms.count(here, Needs(), said="berlin") == 3
        assert rooms.fitting(here, Needs(30)) == []
        assert rooms.amenities(here) == ["projector", "video", "whiteboard"]
        assert rooms.amenities(here, limit=1) == ["projector"]


def test_a_room_is_free_where_nothing_claims_it_and_it_is_open(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        orion, vega = a_room(unit, house.organisation, "Orion", 4), a_room(unit, house.organisation, "Vega", 6)
        night = a_room(unit, house.organisation, "Night", 2, hours=NIGHT)
        always = WeeklyHours("UTC", ALWAYS)
        open_all_day = a_room(unit, house.organisation, "Hall", 90, hours=always)
        first = taken(unit, house, orion, "09:00", "10:00")
        taken(unit, house, vega, "12:00", "13:00")
        here = house.organisation.id
        week = orion.hours
        assert sorted(unit.rooms.timetables(here), key=lambda hours: hours.zone) == [night.hours, week, always]

        def free(start: str, end: str, needs: Needs = ANY, ignoring: tuple[int, ...] = ()) -> list[str]:
            found = unit.rooms.free(here, needs, span(start, end), open_in=[week, always], ignoring=ignoring)
            return names(found)

        assert free("08:00", "09:00") == ["Orion", "Vega", "Hall"]
        assert free("08:00", "09:01") == ["Vega", "Hall"]
        assert free("09:30", "09:31") == ["Vega", "Hall"]
        assert free("10:00", "12:00") == ["Orion", "Vega", "Hall"]
        assert free("08:00", "20:00") == ["Hall"]
        assert free("09:30", "09:31", ignoring=(first,)) == ["Orion", "Vega", "Hall"]
        assert free("10:00", "12:00", Needs(5)) == ["Vega", "Hall"]
        assert unit.rooms.free(here, Needs(), span("08:00", "09:00"), open_in=[]) == []
        assert unit.rooms.free(here, Needs(), span("08:00", "09:00"), open_in=[week], limit=1) == [orion]
        assert unit.rooms.free(here, Needs(), span("08:00", "09:00"), open_in=[always]) == [open_all_day]
