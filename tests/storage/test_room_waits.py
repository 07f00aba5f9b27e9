"""Who waits for a room: kept whole, once, and woken by what comes free."""

from dataclasses import replace
from datetime import timedelta

from core.model.room import ANY, Needs
from core.model.room_wait import RoomWait
from storage.unit_of_work import SqlStore
from tests.builders import a_room, at, span
from tests.storage.house import House


def test_every_fact_of_a_wish_is_kept_once(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        orion = a_room(unit, house.organisation)
        needs = Needs(4, ("projector",), "Berlin")
        wanted = RoomWait(0, house.organisation.id, house.lena.id, None, needs, span("14:00", "16:00"), 45, unit.now)
        made = unit.room_waits.add(wanted)
        assert made == replace(wanted, id=made.id)
        assert unit.room_waits.add(wanted) == made
        other = unit.room_waits.add(replace(wanted, room_id=orion.id))
        assert other.id != made.id
        held = house.booked(unit, span("10:00", "10:30"))
        offered = replace(made, booking_id=held.id, had=((orion.id, at("14:00")),))
        unit.room_waits.save(offered)
        assert unit.room_waits.get(made.id) == offered
        assert unit.room_waits.of_booking(held.id) == offered
        assert unit.room_waits.of_person(house.lena.id, unit.now) == [offered, other]
        assert unit.room_waits.of_person(house.lena.id, at("16:00")) == []
        unit.room_waits.remove(made.id)
        assert unit.room_waits.get(made.id) is None


def test_whoever_waits_for_the_time_that_comes_free_is_woken(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        orion, vega = a_room(unit, house.organisation), a_room(unit, house.organisation, "Vega")
        here, now = house.organisation.id, unit.now
        day = span("09:00", "12:00", day=1)

        def waits(person_id: int, room_id: int | None = None, when: str = "10:00") -> int:
            window = span(when, "12:00", day=1)
            return unit.room_waits.add(RoomWait(0, here, person_id, room_id, ANY, window, 60, now)).id

        any_room, this, theirs = waits(house.lena.id), waits(house.omar.id, orion.id), waits(house.tom.id, orion.id)
        waits(house.omar.id, vega.id)
        waits(house.omar.id, orion.id, "11:30")
        unit.room_waits.wake(here, orion.id, replace(day, end=at("11:00", day=1)), now, but=house.tom.id)
        until = now + timedelta(seconds=30)
        assert sorted(unit.room_waits.due.lease(now, until, 10)) == [any_room, this]
        unit.room_waits.settle(any_room)
        unit.room_waits.settle(this)
        assert not unit.room_waits.due.waits(until)
        assert theirs not in {any_room, this}
