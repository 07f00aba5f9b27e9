"""Who has said to be in, where a time for a group is sought."""

from datetime import timedelta

from core.model.gathering import Gathering
from core.model.poll import Group
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY
from tests.storage.house import House

GROUP = Group("telegram", "", "-7", "3")


def begun(unit: Unit, house: House, *people: int) -> Gathering:
    gathering = unit.gatherings.add(Gathering(0, house.organisation.id, house.lena.id, GROUP, "a wish", MONDAY))
    for person in people:
        unit.gatherings.enter(gathering.id, person)
    return gathering


def test_people_are_in_once_in_the_order_in_which_they_said_so(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        gathering = begun(unit, house, house.tom.id, house.lena.id, house.tom.id, house.maya.id)
        other = begun(unit, house, house.omar.id)
        unit.gatherings.leave(gathering.id, house.lena.id)
        unit.gatherings.leave(gathering.id, house.omar.id)
    with store.read() as unit:
        assert unit.gatherings.get(gathering.id) == gathering
        assert unit.gatherings.get(other.id + 1) is None
        assert unit.gatherings.people(gathering.id) == [house.tom.id, house.maya.id]
        assert unit.gatherings.people(other.id) == [house.omar.id]


def test_an_old_one_is_forgotten_with_who_was_in(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        gathering = begun(unit, house, house.tom.id)
        assert unit.gatherings.forget(MONDAY) == 0
        assert unit.gatherings.forget(MONDAY + timedelta(seconds=1)) == 1
        assert unit.gatherings.get(gathering.id) is None
        assert unit.gatherings.people(gathering.id) == []


def test_one_person_of_two_is_in_once(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double = unit.people.add("Tom B.")
        both = begun(unit, house, double.id, house.tom.id)
        one = begun(unit, house, double.id)
        unit.people.merge(house.tom.id, double.id)
        assert unit.gatherings.people(both.id) == [house.tom.id]
        assert unit.gatherings.people(one.id) == [house.tom.id]


def test_who_is_forgotten_is_in_nothing_and_what_they_began_is_gone(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        gathering = begun(unit, house, house.lena.id, house.tom.id)
        unit.people.forget(house.tom.id, name="somebody", reason="gone")
        assert unit.gatherings.people(gathering.id) == [house.lena.id]
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
        assert unit.gatherings.get(gathering.id) is None
