"""Leasing: each due row is one worker's until its lease ends, whatever the others do and whatever becomes of the clock."""

from datetime import datetime, timedelta
from threading import Barrier, Thread

from core.model.booking import State
from core.ports.leases import LONGEST_LEASE
from storage.engine import Kind
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, a_mentee, a_mentor, at, span
from tests.storage.house import House

DUE = at("08:05")
"""When what the house holds falls due."""
UNTIL = DUE + timedelta(seconds=30)


def held(store: SqlStore, house: House, number: int) -> list[int]:
    """So many holds that run out at ``DUE``, each of other people."""
    with store.write() as unit:
        pairs = [
            (a_mentor(unit, house.organisation, f"M{n}")[0], a_mentee(unit, house.organisation, f"L{n}")[0])
            for n in range(number)
        ]
        return [
            house.booked(unit, span("10:00", "11:00"), State.HELD, host=host, guest=guest).id for host, guest in pairs
        ]


def leased(store: SqlStore, now: datetime, until: datetime, limit: int = 9) -> list[int]:
    with store.write() as unit:
        return list(unit.bookings.lapsing.lease(now, until, limit))


def waits(store: SqlStore, now: datetime) -> bool:
    with store.read() as unit:
        return unit.bookings.lapsing.waits(now)


def test_what_is_leased_waits_no_more_until_its_lease_has_run_out(store: SqlStore, house: House) -> None:
    rows = held(store, house, 2)
    assert not waits(store, MONDAY)
    assert leased(store, DUE, UNTIL, limit=1) == rows[:1]
    assert waits(store, DUE)
    assert leased(store, DUE, UNTIL) == rows[1:]
    assert not waits(store, UNTIL - timedelta(seconds=1))
    assert leased(store, UNTIL, UNTIL + timedelta(seconds=30)) == rows


def test_a_clock_put_back_by_an_hour_leaves_no_lease_standing_for_an_hour(store: SqlStore, house: House) -> None:
    rows = held(store, house, 1)
    ahead = DUE + timedelta(hours=1)
    assert leased(store, ahead, ahead + timedelta(seconds=30)) == rows
    assert waits(store, DUE)
    assert leased(store, DUE, UNTIL) == rows
    assert not waits(store, DUE)


def test_the_longest_lease_still_counts(store: SqlStore, house: House) -> None:
    rows = held(store, house, 1)
    assert leased(store, DUE, DUE + LONGEST_LEASE) == rows
    assert not waits(store, DUE)


def test_workers_side_by_side_lease_each_row_once(store: SqlStore, house: House, clock: SetClock) -> None:
    rows = held(store, house, 40)
    start, found = Barrier(4), list[int]()

    def worker() -> None:
        start.wait()
        while some := leased(store, DUE, UNTIL, limit=7):
            found.extend(some)

    workers = [Thread(target=worker) for _ in range(4)]
    for thread in workers:
        thread.start()
    for thread in workers:
        thread.join()
    assert sorted(found) == rows


def test_what_another_unit_is_taking_is_passed_over(store: SqlStore, house: House) -> None:
    rows = held(store, house, 2)
    if store._database.kind is Kind.SQLITE:
        return  # a unit that writes is alone
    with store.write() as first, store.write() as second:
        assert first.bookings.lapsing.lease(DUE, UNTIL, 1) == rows[:1]
        assert second.bookings.lapsing.lease(DUE, UNTIL, 1) == rows[1:]
