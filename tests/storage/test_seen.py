"""Platform events that had their effect."""

from threading import Barrier, Thread

import pytest

from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, at


def test_an_event_has_its_effect_once(store: SqlStore) -> None:
    with store.write() as unit:
        assert unit.seen.first("slack", "Ev1", MONDAY)
        assert not unit.seen.first("slack", "Ev1", MONDAY)
        assert unit.seen.first("telegram", "Ev1", MONDAY)
    with store.write() as unit:
        assert not unit.seen.first("slack", "Ev1", MONDAY)


def test_an_event_whose_unit_failed_is_still_to_come(store: SqlStore) -> None:
    def failing() -> None:
        with store.write() as unit:
            unit.seen.first("slack", "Ev1", MONDAY)
            raise LookupError

    with pytest.raises(LookupError):
        failing()
    with store.write() as unit:
        assert unit.seen.first("slack", "Ev1", MONDAY)


def test_old_events_are_forgotten(store: SqlStore) -> None:
    with store.write() as unit:
        unit.seen.first("slack", "old", MONDAY)
        unit.seen.first("slack", "new", at("09:00"))
        assert unit.seen.forget(at("09:00")) == 1
        assert unit.seen.first("slack", "old", at("10:00"))
        assert not unit.seen.first("slack", "new", at("10:00"))


def test_the_same_event_delivered_five_times_at_once_is_first_once(store: SqlStore) -> None:
    start, firsts = Barrier(5), list[bool]()

    def deliver() -> None:
        start.wait()
        firsts.append(store.run(lambda unit: unit.seen.first("telegram", "42", MONDAY)))

    deliveries = [Thread(target=deliver) for _ in range(5)]
    for thread in deliveries:
        thread.start()
    for thread in deliveries:
        thread.join()
    assert sorted(firsts) == [False, False, False, False, True]
