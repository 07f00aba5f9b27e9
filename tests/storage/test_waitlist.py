"""Wishes to hear when time comes free."""

from dataclasses import replace

from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import Waiting
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, at, span
from tests.storage.house import House


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


def test_freed_time_reaches_those_it_may_fit_oldest_first(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        anybody = unit.waitlist.add(wish(house, house.omar, span("08:00", "20:00")))
        mayas = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00"), host=house.maya))
        unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00"), host=house.tom))
        unit.waitlist.add(wish(house, house.lena, span("13:00", "14:00")))
        here = house.organisation.id
        fitting = unit.waitlist.fitting
        assert fitting(here, house.maya.id, span("11:00", "12:00"), MONDAY) == [anybody, mayas]
        assert fitting(here, house.maya.id, span("12:00", "13:00"), MONDAY) == [anybody]
        assert fitting(here, house.maya.id, span("11:00", "12:00"), at("12:00")) == [anybody]
        assert fitting(here + 1, house.maya.id, span("11:00", "12:00"), MONDAY) == []


def test_a_wish_is_removed_by_its_own_person(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        made = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00")))
        assert not unit.waitlist.remove(made.id, house.omar.id)
        assert unit.waitlist.remove(made.id, house.lena.id)
        assert not unit.waitlist.remove(made.id, house.lena.id)
        again = unit.waitlist.add(wish(house, house.lena, span("10:00", "12:00")))
    assert again.id > made.id, "an old button must never remove another wish"
