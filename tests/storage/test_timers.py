"""What the clock does about sessions: kept per booking, taken once."""

from core.model.timers import Timer, TimerKind
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


def test_due_timers_are_leased_once_the_earliest_first(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        booking = house.booked(unit, span("10:00", "10:30"))
        day = Timer(booking.id, REMIND, at("08:10"), house.lena.id, 110)
        hour = Timer(booking.id, REMIND, at("08:05"), house.maya.id, 115)
        last = Timer(booking.id, REMIND, at("09:45"), house.lena.id, 15)
        unit.timers.replace(booking.id, [day, hour, last, Timer(booking.id, CLOSE, at("08:00"))])
        assert not unit.timers.due(REMIND).waits(unit.now)
    now = clock.tick(minutes=10)
    with store.write() as unit:
        due = unit.timers.due(REMIND)
        first, second = due.lease(now, at("08:11"), 1), due.lease(now, at("08:11"), 10)
        assert due.lease(now, at("08:11"), 10) == []
        found = unit.timers.many((*first, *second))
        assert [found[each] for each in (*first, *second)] == [hour, day]
        assert unit.timers.take(first) == {first[0]: hour}
        assert unit.timers.take(first) == {}
        assert list(unit.timers.many((*first, *second)).values()) == [day]
        assert unit.timers.due(CLOSE).waits(now)


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
