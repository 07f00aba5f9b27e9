"""Whose turn it is in a pool: even by recent load, the same for the same facts, and never somebody who is not free."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.model.pool import Pool, in_turn

people = st.lists(st.integers(1, 99), min_size=1, max_size=12, unique=True).map(tuple)


def pool_of(person_ids: tuple[int, ...]) -> Pool:
    return Pool(1, 1, "Support", person_ids)


def test_who_has_had_least_comes_first_then_who_stands_first() -> None:
    pool = pool_of((3, 1, 2))
    assert in_turn(pool, {1, 2, 3}, {}) == (3, 1, 2)
    assert in_turn(pool, {1, 2, 3}, {3: 1}) == (1, 2, 3)
    assert in_turn(pool, {1, 2, 3}, {3: 2, 1: 2, 2: 1}) == (2, 3, 1)


@given(people, st.data())
def test_nobody_who_is_not_free_or_not_of_the_pool_is_among_them(
    person_ids: tuple[int, ...], data: st.DataObject
) -> None:
    free = data.draw(st.sets(st.integers(1, 99)))
    load = data.draw(st.dictionaries(st.integers(1, 99), st.integers(0, 9)))
    found = in_turn(pool_of(person_ids), free, load)
    assert sorted(found) == sorted(free.intersection(person_ids))
    assert all(load.get(before, 0) <= load.get(after, 0) for before, after in pairwise(found))
    assert found == in_turn(pool_of(person_ids), sorted(free), dict(reversed(load.items())))


@given(people, st.integers(1, 60))
def test_where_all_are_always_free_no_two_differ_by_more_than_one(person_ids: tuple[int, ...], times: int) -> None:
    pool, load = pool_of(person_ids), Counter[int]()
    for _ in range(times):
        load[in_turn(pool, person_ids, load)[0]] += 1
    had = [load[person] for person in person_ids]
    assert max(had) - min(had) <= 1


@given(people, st.lists(st.sets(st.integers(0, 11)), max_size=40))
def test_whoever_was_free_when_another_was_taken_had_had_no_less(
    person_ids: tuple[int, ...], away: list[set[int]]
) -> None:
    pool, load = pool_of(person_ids), Counter[int]()
    for gone in away:
        free = {person for place, person in enumerate(person_ids) if place not in gone}
        taken = next(iter(in_turn(pool, free, load)), None)
        if taken is None:
            assert not free
            continue
        assert load[taken] == min(load[person] for person in free)
        load[taken] += 1
