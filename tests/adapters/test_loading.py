"""Rooms loaded from a file: whole, or not at all with every row that cannot be."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from adapters.loading import Unloadable, load
from core.model.hours import Stretch, WeeklyHours
from core.model.people import Organisation
from core.model.room import ALWAYS, Room
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import a_room, an_organisation

WEEKDAYS_8_TO_20 = tuple(Stretch(weekday, 480, 1200) for weekday in range(5))


@pytest.fixture
def unit(sqlite_store: SqlStore) -> Iterator[Unit]:
    with sqlite_store.write() as unit:
        yield unit


@pytest.fixture
def atelier(unit: Unit) -> Organisation:
    return an_organisation(unit)


def loaded(unit: Unit, text: str, *, organisation: str | None = None, zone: str | None = "Europe/Berlin") -> str:
    return load(unit, text.encode(), organisation=organisation, zone=zone)


def refused(unit: Unit, content: str | bytes, *, zone: str | None = "Europe/Berlin") -> list[str]:
    """What is told of a file that cannot be loaded; nothing of it is stored."""
    before = [name for each in unit.organisations.all() for _, name in unit.rooms.names(each.id)]
    with pytest.raises(Unloadable) as raised:
        load(unit, content.encode() if isinstance(content, str) else content, organisation=None, zone=zone)
    assert [name for each in unit.organisations.all() for _, name in unit.rooms.names(each.id)] == before
    return str(raised.value).splitlines()


def stored(unit: Unit, atelier: Organisation, name: str) -> Room:
    return unit.rooms.named(atelier.id, [name])[name.casefold()]


def test_a_table_is_loaded_whole(unit: Unit, atelier: Organisation) -> None:
    text = (
        "\ufeffName,Capacity,Place,Amenities,Hours,Zone,Check_in,Active\r\n"
        'Orion,8,"Berlin, 2nd floor","Beamer, Whiteboard",Mon–Fri 8–20,Berlin,yes,\r\n'
        "\r\n"
        "Kämmerchen,2,,,,,no,no\r\n"
    )
    assert loaded(unit, text) == "Atelier: 2 rooms added, 0 changed, 0 as they were."
    orion, small = stored(unit, atelier, "Orion"), stored(unit, atelier, "Kämmerchen")
    assert orion == Room(
        orion.id,
        atelier.id,
        orion.calendar_id,
        "Orion",
        8,
        WeeklyHours("Europe/Berlin", WEEKDAYS_8_TO_20),
        "Berlin, 2nd floor",
        ("projector", "whiteboard"),
        check_in=True,
    )
    assert small == Room(
        small.id, atelier.id, small.calendar_id, "Kämmerchen", 2, WeeklyHours("Europe/Berlin", ALWAYS), active=False
    )


def test_semicolons_and_tabs_part_cells_too(unit: Unit, atelier: Organisation) -> None:
    loaded(unit, "name;capacity;amenities\nOrion;8;piano, TV\n")
    assert stored(unit, atelier, "Orion").amenities == ("piano", "screen")
    loaded(unit, "name\tcapacity\tplace\nVega\t6\tLisbon, 1\n")
    assert stored(unit, atelier, "Vega").place == "Lisbon, 1"


def test_json_is_a_list_or_has_the_rooms_in_it(unit: Unit, atelier: Organisation) -> None:
    rooms = [{"name": "Orion", "capacity": 8, "amenities": ["video"], "check_in": True, "place": None}]
    loaded(unit, json.dumps(rooms))
    orion = stored(unit, atelier, "Orion")
    assert (orion.capacity, orion.amenities, orion.check_in, orion.place) == (8, ("video",), True, "")
    assert loaded(unit, json.dumps({"rooms": rooms})) == "Atelier: 0 rooms added, 0 changed, 1 as they were."


def test_a_known_name_takes_the_rows_values_and_keeps_its_calendar(unit: Unit, atelier: Organisation) -> None:
    orion = a_room(unit, atelier, "Orion", active=False)
    vega = a_room(unit, atelier, "Vega")
    assert (
        loaded(unit, "name,capacity,hours\norion,12,Mon-Fri 8-20\n")
        == "Atelier: 0 rooms added, 1 changed, 0 as they were."
    )
    assert unit.rooms.get(orion.id) == replace(orion, name="orion", capacity=12, active=True)
    assert unit.rooms.get(vega.id) == vega


def test_every_row_that_cannot_be_is_told_and_none_is_loaded(unit: Unit, atelier: Organisation) -> None:
    assert refused(
        unit,
        "name,capacity,hours,zone,check_in\n"
        "Orion,8,,,\n"
        ",8,,,\n"
        "Vega,many,,,\n"
        "Lyra,0,,,\n"
        "Cygnus,,,,\n"
        "Altair,8,sometimes,,\n"
        "Deneb,8,,Atlantis,\n"
        "Rigel,8,,,perhaps\n"
        "ORION,9,,,\n",
    ) == [
        "line 3, name: This is needed.",
        "line 4, capacity: That is no whole number, such as 30.",
        "line 5, capacity: A room holds at least 1 person.",
        "line 6, capacity: This is needed.",
        "line 7, hours: Those are no hours I can read, such as Mon–Fri 8–20, Sat 9–12.",
        "line 8, zone: I know no such city or zone. Name a larger city nearby, or a zone such as Europe/Berlin.",
        "line 9: check_in is yes or no, not 'perhaps'",
        "line 10, name: ORION is named in line 2 already",
        "Nothing was loaded: mend these rows and load the file again.",
    ]


def test_no_more_errors_are_told_than_are_read(unit: Unit, atelier: Organisation) -> None:
    told = refused(unit, "name,capacity\n" + "\n".join(f"Room {n},none" for n in range(100)))
    assert len(told) == 22
    assert told[-2:] == ["… and 80 more", "Nothing was loaded: mend these rows and load the file again."]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "There is no room in the file. Its first line names the columns: name, capacity,"),
        ("name,capacity\n", "There is no room in the file."),
        ("name,seats\nOrion,8\n", "line 2: there is no column 'seats'; there are name, capacity,"),
        ("name,capacity\nOrion,8,big\n", "line 2: it has more cells than the first line"),
        (b"name,capacity\nK\xe4mmerchen,2\n", "The file is not UTF-8."),
        ("{}", 'A JSON file is a list of rooms, or an object with them under "rooms".'),
        ("[1]", 'room 1: a room is an object, such as {"name": "Orion", "capacity": 8}'),
        ('[{"name": "Orion"', "The file is no JSON: "),
        ("[" * 100_000, "The file is no JSON: "),
        ('[{"name": "Orion", "capacity": {"a": 1}}]', "room 1, capacity: That is no whole number"),
        ("name,capacity\n\0,8\n", "line 2, name: This is needed."),
        ('name,capacity\n"Orion,8\n', "line 2, capacity: This is needed."),
        ("name,capacity\n" + "x" * 200_000 + ",8\n", "line 2"),
    ],
)
def test_a_file_of_another_kind_is_told_apart(
    unit: Unit, atelier: Organisation, content: str | bytes, told: str
) -> None:
    assert refused(unit, content)[0].startswith(told)


def test_a_zone_is_needed_somewhere(unit: Unit, atelier: Organisation) -> None:
    assert refused(unit, "name,capacity\nOrion,8\n", zone=None)[0] == (
        "line 2: no zone: add a column “zone”, such as Europe/Berlin, or say --zone for all rooms without one"
    )
    assert refused(unit, "name,capacity\nOrion,8\n", zone="Atlantis") == [
        "--zone: 'Atlantis' is no one zone; name one such as Europe/Berlin"
    ]


def test_of_several_organisations_one_is_named(unit: Unit, atelier: Organisation) -> None:
    an_organisation(unit, "Bureau")
    assert refused(unit, "name,capacity\nOrion,8\n") == [
        "say which organisation the rooms are of, by --organisation; there are: Atelier, Bureau"
    ]
    loaded(unit, "name,capacity\nOrion,8\n", organisation="bureau")
    assert unit.rooms.names(atelier.id) == []


def test_thousands_are_loaded_at_once(unit: Unit, atelier: Organisation) -> None:
    text = "name,capacity,hours\n" + "\n".join(f"Room {n},{n % 30 + 1},Mon–Fri 8–20" for n in range(2000))
    assert loaded(unit, text) == "Atelier: 2000 rooms added, 0 changed, 0 as they were."
