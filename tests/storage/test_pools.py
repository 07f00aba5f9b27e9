"""Pools are kept with their people in order; of two identities that become one person, one place is left."""

from dataclasses import replace

import pytest

from core.errors import Conflict
from core.model.pool import Pool
from storage.unit_of_work import SqlStore
from tests.builders import a_member, an_organisation


def test_a_pool_comes_back_as_it_was_kept(store: SqlStore) -> None:
    with store.write() as unit:
        here, elsewhere = an_organisation(unit), an_organisation(unit, "Elsewhere")
        people = tuple(a_member(unit, here, name)[0].id for name in ("Maya", "Tom", "Ana"))
        support = unit.pools.add(Pool(0, here.id, "Support", people[::-1]))
        desk = unit.pools.add(Pool(0, here.id, "desk", ()))
    with store.write() as unit:
        assert unit.pools.get(support.id) == support == Pool(support.id, here.id, "Support", people[::-1])
        assert unit.pools.of_organisation(here.id) == [desk, support]
        assert unit.pools.of_organisation(elsewhere.id) == []
        unit.pools.save(replace(support, name="First line", person_ids=people[1:]))
        unit.pools.remove(desk)
    with store.read() as unit:
        assert unit.pools.of_organisation(here.id) == [Pool(support.id, here.id, "First line", people[1:])]
        assert unit.pools.get(desk.id) is None


def test_no_two_of_one_name_whatever_its_case(store: SqlStore) -> None:
    with store.write() as unit:
        here = an_organisation(unit)
        unit.pools.add(Pool(0, here.id, "Support", ()))
    with pytest.raises(Conflict), store.write() as unit:
        unit.pools.add(Pool(0, here.id, "SUPPORT", ()))


def test_two_identities_that_become_one_have_one_place(store: SqlStore) -> None:
    with store.write() as unit:
        here = an_organisation(unit)
        kept, other, tom = (a_member(unit, here, name)[0].id for name in ("Maya", "Maya I.", "Tom"))
        both = unit.pools.add(Pool(0, here.id, "Both", (other, tom, kept)))
        alone = unit.pools.add(Pool(0, here.id, "Alone", (other, tom)))
        unit.people.merge(kept, other)
    with store.read() as unit:
        assert unit.pools.get(both.id) == replace(both, person_ids=(tom, kept))
        assert unit.pools.get(alone.id) == replace(alone, person_ids=(kept, tom))
