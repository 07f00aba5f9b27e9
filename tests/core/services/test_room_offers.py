"""Rooms that come free at one instant: one person has one offer of a wish, and one of a time, on either database."""

from collections.abc import Callable, Sequence

import pytest

from core.model.meeting import Meeting
from core.model.room import ANY
from core.model.room_wait import RoomWait
from core.ports import Unit
from core.services.rooms.offering import offer_rooms
from core.services.rooms.waiting import pass_room
from storage.engine import Database
from tests.builders import SetClock, a_room, at, span
from tests.core.services.booking.stage import Stage
from tests.core.services.booking.test_races import at_once


@pytest.fixture
def both(database: Database, clock: SetClock) -> Stage:
    return Stage(database, clock)


@pytest.fixture
def rooms(both: Stage) -> list[int]:
    """Orion and Vega, both free."""
    with both.store.write() as unit:
        return [a_room(unit, both.atelier, name).id for name in ("Orion", "Vega")]


def waits(stage: Stage, room_id: int | None) -> int:
    """Lena waits for that room, or for any, from 10 to 11 on Tuesday."""
    when = span("10:00", "11:00", day=1)
    wish = RoomWait(0, stage.atelier.id, stage.lena.id, room_id, ANY, when, 60, at("08:00"))
    return stage.does(lambda unit: unit.room_waits.add(wish)).id


def offering(entry: int) -> Callable[[Unit], Sequence[Meeting]]:
    """One worker's look at the entry: to be done."""
    return lambda unit: offer_rooms(unit, [entry])


def offers(stage: Stage) -> list[Meeting]:
    """What is held for Lena."""
    with stage.store.read() as unit:
        held = [each.booking_id for each in unit.room_waits.of_person(stage.lena.id, unit.now)]
        return [each for number in held if number is not None and (each := unit.meetings.get(number)) is not None]


def test_a_wish_that_several_workers_look_at_has_one_offer(both: Stage, rooms: list[int]) -> None:
    entry = waits(both, None)
    made = at_once(both, [offering(entry)] * 4, repeating=True)
    assert sorted(len(each) for each in made if isinstance(each, tuple | list)) == [0, 0, 0, 1]
    (held,) = offers(both)
    assert held.room_id in rooms
    with both.store.read() as unit:
        orion, vega = (room.calendar_id for room in unit.rooms.many(rooms).values())
        claimed = unit.bookings.claims([orion, vega], span("08:00", "16:00", day=1))
    assert [owner for claims in claimed.values() for _, owner in claims] == [held.id]


def test_two_wishes_of_one_person_for_one_time_have_one_offer(both: Stage, rooms: list[int]) -> None:
    entries = [waits(both, room) for room in rooms]
    at_once(both, [offering(entry) for entry in entries], repeating=True)
    (held,) = offers(both)
    lena = both.does(lambda unit: both.member(unit, both.lena))
    both.does(lambda unit: pass_room(unit, lena, held.id))
    (due,) = both.does(lambda unit: unit.room_waits.due.lease(unit.now, at("09:30"), 5))
    both.does(offering(due))
    (other,) = offers(both)
    assert {held.room_id, other.room_id} == set(rooms)
