"""Limits that all processes keep together, counted in milliseconds."""

from threading import Barrier, Thread

from core.ports import Limit, Wait
from storage.unit_of_work import SqlStore

ALL = Limit("telegram:token", 40, 5)
CHAT = Limit("telegram:token:7", 1000, 3)
NOW = 1_772_438_400_000


def take(store: SqlStore, now: int, *limits: Limit) -> Wait | None:
    with store.write() as unit:
        return unit.rates.take(limits, now)


def test_a_burst_and_then_one_each_interval(store: SqlStore) -> None:
    assert [take(store, NOW, CHAT) for _ in range(4)] == [None, None, None, Wait(CHAT.key, 1000)]
    assert take(store, NOW + 999, CHAT) == Wait(CHAT.key, 1)
    assert take(store, NOW + 1000, CHAT) is None
    assert take(store, NOW + 1000, CHAT) == Wait(CHAT.key, 1000)


def test_what_must_wait_is_counted_against_nothing(store: SqlStore) -> None:
    for _ in range(3):
        assert take(store, NOW, CHAT, ALL) is None
    assert take(store, NOW, CHAT, ALL) == Wait(CHAT.key, 1000)
    assert [take(store, NOW, ALL) for _ in range(3)] == [None, None, Wait(ALL.key, 40)]


def test_notices_leave_a_reserve_to_answers(store: SqlStore) -> None:
    notice = Limit(ALL.key, ALL.interval, ALL.burst, 0.4)
    assert [take(store, NOW, notice) for _ in range(4)] == [None, None, None, Wait(ALL.key, 40)]
    assert [take(store, NOW, ALL) for _ in range(3)] == [None, None, Wait(ALL.key, 40)]


def test_a_platforms_wait_is_everybodys(store: SqlStore) -> None:
    with store.write() as unit:
        unit.rates.close([ALL.key], NOW + 5000)
        unit.rates.close([], NOW + 9000)
    assert take(store, NOW, CHAT, ALL) == Wait(ALL.key, 5000)
    assert take(store, NOW + 5000, CHAT, ALL) is None


def test_a_clock_put_back_by_an_hour_stops_nothing(store: SqlStore) -> None:
    hour = 3_600_000
    assert [take(store, NOW + hour, CHAT) for _ in range(3)] == [None] * 3
    with store.write() as unit:
        unit.rates.close([CHAT.key], NOW + hour + 5000)
    assert [take(store, NOW, CHAT) for _ in range(4)] == [None, None, None, Wait(CHAT.key, 1000)]


def test_what_is_long_unused_is_forgotten(store: SqlStore) -> None:
    take(store, NOW, CHAT)
    with store.write() as unit:
        assert unit.rates.forget(NOW) == 0
        assert unit.rates.forget(NOW + 10_000) == 1


def test_processes_side_by_side_keep_the_limit_together(store: SqlStore) -> None:
    start, went = Barrier(4), list[bool]()

    def process() -> None:
        start.wait()
        for _ in range(5):
            went.append(take(store, NOW, CHAT, ALL) is None)

    threads = [Thread(target=process) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert went.count(True) == 3
