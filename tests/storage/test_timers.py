"""What the clock does about sessions: kept per booking, taken once."""

import pytest

from core.errors import NotFound
from core.model.timers import Timer, TimerKind
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, at, span
from tests.storage.house import House

REMIND, CLOSE = TimerKind.REMIND, TimerKind.CLOSE


def test_timers_of_a_booking_are_replaced_as_a_whole(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booking = house.booked(unit, span("10:00", "10:30"))
        other = house.booked(unit, span("12:00", "12:30"))
        close = Timer(booking.id, CLOSE, at("10:30"))
        remind = Timer(booking.id, REMIND, at("09:00"), house.lena.id, 60)
        unit.timers.replace(other.id, [Timer(other.id, CLOSE, at("12:30"))])
        unit.timers.replace(booking.id, [close, remind])
        assert unit.timers.of_booking(booking.id) == [remind, close]
        unit.timers.replace(booking.id, [close])
        assert unit.timers.of_booking(booking.id) == [close]
        unit.timers.replace(booking.id, [])
        assert unit.timers.of_booking(booking.id) == []
        assert unit.timers.of_booking(other.id) == [Timer(other.id, CLOSE, at("12:30"))]


def test_due_timers_are_taken_once_the_earliest_first(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        booking = house.booked(unit, span("10:00", "10:30"))
        day = Timer(booking.id, REMIND, at("08:10"), house.lena.id, 110)
        hour = Timer(booking.id, REMIND, at("08:05"), house.maya.id, 115)
        last = Timer(booking.id, REMIND, at("09:45"), house.lena.id, 15)
        unit.timers.replace(booking.id, [day, hour, last, Timer(booking.id, CLOSE, at("08:00"))])
    clock.set(at("08:10"))
    with store.write() as unit:
        assert unit.timers.take(REMIND, unit.now, 1) == [hour]
        assert unit.timers.take(REMIND, unit.now, 10) == [day]
        assert unit.timers.take(REMIND, unit.now, 10) == []
        assert unit.timers.due(CLOSE, unit.now, 10) == [booking.id]
        assert [each.kind for each in unit.timers.of_booking(booking.id)] == [CLOSE, REMIND]


def test_what_a_unit_that_failed_has_taken_is_still_due(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        booking = house.booked(unit, span("10:00", "10:30"))
        unit.timers.replace(booking.id, [Timer(booking.id, REMIND, at("08:00"), house.lena.id, 120)])

    def fail(unit: Unit) -> None:
        assert len(unit.timers.take(REMIND, unit.now, 10)) == 1
        raise NotFound("booking")

    with pytest.raises(NotFound):
        store.run(fail)
    with store.write() as unit:
        assert len(unit.timers.take(REMIND, unit.now, 10)) == 1


def test_wishes_for_one_booking(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        booking = house.booked(unit, span("10:00", "10:30"))
        assert unit.timers.wishes(booking.id, house.lena.id) is None
        unit.timers.wish(booking.id, house.lena.id, [10, 60, 10])
        assert unit.timers.wishes(booking.id, house.lena.id) == (60, 10)
        unit.timers.wish(booking.id, house.lena.id, [])
        assert unit.timers.wishes(booking.id, house.lena.id) == ()
        unit.timers.wish(booking.id, house.lena.id, None)
        assert unit.timers.wishes(booking.id, house.lena.id) is None
