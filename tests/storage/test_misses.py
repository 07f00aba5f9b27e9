"""Words that were not understood, as both databases keep them."""

from dataclasses import replace

from core.model.people import Person
from core.ports import Miss
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, an_organisation, at
from tests.storage.house import House


def miss(house: House, person: Person, said: str, clock: str, *offered: str) -> Miss:
    """Words of somebody of the house on Monday at that clock."""
    return Miss(house.organisation.id, person.id, at(clock), said, "en", offered)


def test_what_is_kept_is_told_newest_first_for_all_or_for_one(store: SqlStore, house: House) -> None:
    first = miss(house, house.lena, "glorp “äöü” 👍", "10:00")
    second = miss(house, house.omar, "blarg", "10:05", "Find Maya", "Maya free?")
    with store.write() as unit:
        guild = an_organisation(unit, "Guild")
        theirs = Miss(guild.id, house.lena.id, at("10:10"), "frob", "de")
        for each in (first, second, theirs):
            unit.misses.add(each)

        assert unit.misses.since(MONDAY) == [theirs, second, first]
        assert unit.misses.since(MONDAY, house.organisation.id) == [second, first]
        assert unit.misses.since(at("10:05"), house.organisation.id) == [second]


def test_what_was_chosen_after_all_is_dropped(store: SqlStore, house: House) -> None:
    kept, settled = miss(house, house.lena, "glorp", "10:00"), miss(house, house.lena, "blarg", "10:05", "Find Maya")
    others = miss(house, house.omar, "frob", "10:05")
    with store.write() as unit:
        for each in (kept, settled, others):
            unit.misses.add(each)
        assert unit.misses.stands(house.lena.id, at("10:05"))

        unit.misses.settle(house.lena.id, at("10:05"))

        assert not unit.misses.stands(house.lena.id, at("10:05"))
        assert unit.misses.since(MONDAY) == [others, kept]


def test_it_is_forgotten_by_person_by_organisation_and_by_age(store: SqlStore, house: House) -> None:
    lenas, omars = miss(house, house.lena, "glorp", "10:00"), miss(house, house.omar, "blarg", "10:05")
    with store.write() as unit:
        unit.misses.add(lenas)
        unit.misses.add(omars)
        assert unit.misses.forget(at("10:00")) == 0
        assert unit.misses.forget(at("10:01")) == 1
        assert unit.misses.since(MONDAY) == [omars]
        unit.misses.forget_person(house.omar.id)
        assert unit.misses.since(MONDAY) == []
        unit.misses.add(lenas)
        unit.misses.forget_organisation(house.organisation.id)
        assert unit.misses.since(MONDAY) == []


def test_it_goes_with_the_person_and_moves_with_the_one_they_become(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        unit.misses.add(miss(house, house.lena, "glorp", "10:00"))
        unit.misses.add(miss(house, house.tom, "blarg", "10:05"))
        unit.people.merge(house.omar.id, house.lena.id)
    with store.write() as unit:
        assert [(each.person_id, each.said) for each in unit.misses.since(MONDAY)] == [
            (house.tom.id, "blarg"),
            (house.omar.id, "glorp"),
        ]
        unit.people.forget(house.omar.id, name="gone", reason="gone")
    with store.read() as unit:
        assert [each.said for each in unit.misses.since(MONDAY)] == ["blarg"]


def test_what_was_said_to_it_is_remembered(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        assert (house.lena.keeps_misses, house.organisation.keeps_misses) == (None, True)
        unit.people.save(replace(house.lena, keeps_misses=True))
        unit.organisations.save(replace(house.organisation, keeps_misses=False))
    with store.read() as unit:
        lena, organisation = unit.people.get(house.lena.id), unit.organisations.get(house.organisation.id)
    assert lena is not None
    assert organisation is not None
    assert (lena.keeps_misses, organisation.keeps_misses) == (True, False)
