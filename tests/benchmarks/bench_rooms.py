"""Finding a room among ten thousand of one organisation, nine in ten of which are taken then, in a read unit.

The best that fits and is free is asked for, with until when; and where all that fit are taken, the next time of one.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from core.model.hours import Stretch, WeeklyHours
from core.model.meeting import Claim, Meeting
from core.model.people import Membership
from core.model.room import Needs, Room
from core.ports import Unit
from core.services.rooms import RoomsFound, RoomWish, find
from storage.engine import Database, Kind
from storage.unit_of_work import SqlStore
from tests.benchmarks.table import Row, median_time
from tests.builders import SetClock, a_mentee, an_organisation, at, span
from tests.databases import Postgres, Sqlite

ROOMS = 10_000

_FREE_IN = 10
"""Every tenth room is free at the time that is asked for."""

_WEEK = WeeklyHours("Europe/Berlin", tuple(Stretch(day, 8 * 60, 20 * 60) for day in range(5)))
_TAKEN = span("09:00", "12:00", day=1)
_WISHES = {
    "the best that is free": RoomWish(Needs(8, ("projector",)), at=at("10:00", day=1), length=60),
    "the next time where none is": RoomWish(Needs(30, ("video",)), at=at("10:00", day=1), length=60),
}


def bench_rooms() -> Iterator[Row]:
    """On both databases."""
    with TemporaryDirectory(prefix="slotbot-bench-") as folder, Sqlite(Path(folder)).fresh(Path(folder)) as database:
        yield from _measured(database)
    with Postgres(durable=True).fresh() as database:
        yield from _measured(database)


def _measured(database: Database) -> Iterator[Row]:
    store = SqlStore(database, SetClock())
    label = {Kind.SQLITE: "SQLite", Kind.POSTGRESQL: "PostgreSQL"}[database.kind]
    with store.write() as unit:
        member = _furnish(unit)
    for words, wish in _WISHES.items():
        found = _found(store, member, wish)
        assert found.times or found.later, "there is something to be found"
        took = median_time(partial(_found, store, member, wish))
        yield Row(f"find {words} among {ROOMS:,} rooms, {label}", took * 1e3, "ms")


def _found(store: SqlStore, member: Membership, wish: RoomWish) -> RoomsFound:
    with store.read() as unit:
        return find(unit, member, wish)


def _furnish(unit: Unit) -> Membership:
    """The rooms, and a meeting in nine of ten; those for forty people with video are all taken."""
    organisation = an_organisation(unit)
    person, member = a_mentee(unit, organisation)
    plain = Room(0, organisation.id, 0, "", 1, _WEEK)
    things = (("projector",), ("video",), ("projector", "whiteboard"), ())
    new = [
        replace(plain, name=f"Room {number}", capacity=1 + number % 40, amenities=things[number % 4])
        for number in range(ROOMS)
    ]
    for number, room in enumerate(unit.rooms.add(organisation.id, new)):
        if (number % _FREE_IN and room.capacity < 40) or "video" in room.amenities:
            meeting = Meeting(0, "", organisation.id, person.id, "Taken", _TAKEN, room_id=room.id)
            unit.meetings.add(meeting, (), (Claim(room.calendar_id, _TAKEN),))
    return member
