"""Wishes to hear when time comes free."""

from dataclasses import replace

from core.model.people import Person
from core.model.timespan import Timespan
from core.model.waitlist import Order, Waiting
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, at, span
from tests.storage.house import House

FIRST = Order.FIRST_COME


def wish(
    house: House, person: Person, window: Timespan, *, host: Person | None = None, skills: tuple[int, ...] = ()
) -> Waiting:
    """A wish that is not stored yet."""
    return Waiting(0, house.organisation.id, person.id, host.id if host else None, None, skills, window, MONDAY)


def test_equal_wishes_are_one(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        first = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00"), skills=(3, 1)))
        clock.tick(minutes=5)
        again = unit.waitlist.add(
            replace(wish(house, house.lena, span("10:00", "12:00"), skills=(1, 3)), created_at=clock.now())
        )
        other = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00"), host=house.maya))
        assert first == again == replace(first, skill_ids=(1, 3), created_at=MONDAY)
        assert unit.waitlist.of_person(house.lena.id, MONDAY) == [first, other]
        assert unit.waitlist.of_person(house.omar.id, MONDAY) == []


def test_a_wish_passes_with_its_window(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        made = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00")))
        assert unit.waitlist.of_person(house.lena.id, at("11:59")) == [made]
        assert unit.waitlist.of_person(house.lena.id, at("12:00")) == []


def test_freed_time_reaches_those_it_may_fit_oldest_first(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        anybody = unit.waitlist.add(wish(house, house.omar, span("08:00", "20:00")))
        mayas = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00"), host=house.maya))
        unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00"), host=house.tom))
        unit.waitlist.add(wish(house, house.lena, span("13:00", "14:00")))
        here = house.organisation.id
        fitting = unit.waitlist.fitting
        assert fitting(here, house.maya.id, span("11:00", "12:00"), order=FIRST) == [anybody, mayas]
        assert fitting(here, house.maya.id, span("11:00", "12:00"), order=FIRST, limit=1) == [anybody]
        assert fitting(here, house.maya.id, span("12:00", "13:00"), order=FIRST) == [anybody]
        assert fitting(here + 1, house.maya.id, span("11:00", "12:00"), order=FIRST) == []
        assert unit.waitlist.latest(here, house.maya.id, span("08:00", "23:00")) == at("20:00")
        assert unit.waitlist.latest(here, house.maya.id, span("20:00", "23:00")) is None
        unit.waitlist.pause(anybody.id, paused=True)
        assert fitting(here, house.maya.id, span("11:00", "12:00"), order=FIRST) == [mayas]
        assert unit.waitlist.get(anybody.id) == replace(anybody, paused=True)
    clock.set(at("12:00"))
    with store.write() as unit:
        assert unit.waitlist.fitting(here, house.maya.id, span("11:00", "12:00"), order=FIRST) == []


def test_an_organisation_may_choose_another_order(store: SqlStore, house: House, clock: SetClock) -> None:
    with store.write() as unit:
        first = unit.waitlist.add(wish(house, house.lena, span("10:00", "20:00")))
        urgent = unit.waitlist.add(replace(wish(house, house.omar, span("10:00", "20:00")), urgent=True))
        house.booked(unit, span("07:00", "07:30"), guest=house.lena)
        here, when = house.organisation.id, span("11:00", "12:00")

        def ordered(order: Order) -> list[int]:
            return [each.id for each in unit.waitlist.fitting(here, house.maya.id, when, order=order)]

        assert ordered(Order.FIRST_COME) == [first.id, urgent.id]
        assert ordered(Order.URGENT_FIRST) == [urgent.id, first.id]
        assert ordered(Order.FEWEST_SESSIONS) == [urgent.id, first.id]
        assert [unit.waitlist.ahead(each, Order.FIRST_COME) for each in (first, urgent)] == [0, 1]
        assert [unit.waitlist.ahead(each, Order.URGENT_FIRST) for each in (first, urgent)] == [1, 0]
        alone = unit.waitlist.add(wish(house, house.omar, span("21:00", "22:00")))
        assert unit.waitlist.ahead(alone, Order.FIRST_COME) == 0


def test_a_wish_is_removed_by_its_own_person(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        made = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00")))
        assert not unit.waitlist.remove(made.id, house.omar.id)
        assert unit.waitlist.remove(made.id, house.lena.id)
        assert not unit.waitlist.remove(made.id, house.lena.id)
        again = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00")))
    assert again.id > made.id, "an old button must never remove another wish"


def test_a_locked_wish_is_the_current_one(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        made = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00")))
        unit.waitlist.pause(made.id, paused=True)
        assert unit.waitlist.lock(made) == replace(made, paused=True)
        assert unit.waitlist.remove(made.id, house.lena.id)
        assert unit.waitlist.lock(made) is None
