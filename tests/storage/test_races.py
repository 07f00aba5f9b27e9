"""No interleaving yields two hard claims on one calendar at one time (guarantee 1)."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Lock, Thread

import pytest

from core.errors import Conflict
from core.model.booking import Booking, State
from core.ports import Unit
from storage.engine import Database
from storage.errors import Collision, Reason, Unavailable
from storage.fair_lock import FairLock
from storage.unit_of_work import SqlStore
from tests.builders import a_mentee, span
from tests.storage.house import House

THREADS = 32
CHILD = Path(__file__).with_name("rival.py")


def raced(store: SqlStore, house: House, take: Callable[[Unit, Booking], bool]) -> list[bool]:
    """What each of so many threads, each for a guest of its own, made of one time of Maya's."""
    with store.write() as unit:
        guests = [a_mentee(unit, house.organisation, f"Guest {number}")[0] for number in range(THREADS)]
    start, results = Barrier(THREADS), list[bool]()

    def rival(guest_id: int) -> None:
        wanted = Booking(
            0,
            "",
            house.organisation.id,
            house.service.id,
            house.maya.id,
            guest_id,
            span("10:00", "11:00"),
            State.HELD,
        )
        start.wait()
        try:
            results.append(store.run(lambda unit: take(unit, wanted)))
        except (Conflict, Collision):  # so many wait for one another that some give up after their repeats
            results.append(False)

    rivals = [Thread(target=rival, args=(guest.id,)) for guest in guests]
    for thread in rivals:
        thread.start()
    for thread in rivals:
        thread.join()
    return results


def test_of_32_threads_that_lock_look_and_take_one_wins(store: SqlStore, house: House) -> None:
    def take(unit: Unit, wanted: Booking) -> bool:
        unit.bookings.lock([house.maya.calendar_id])
        if unit.bookings.clash(house.maya.calendar_id, wanted.span):
            return False
        unit.bookings.add(wanted, [(house.maya.calendar_id, wanted.span)])
        return True

    assert sorted(raced(store, house, take)) == [False] * (THREADS - 1) + [True]
    _check_one(store, house)


def test_of_32_threads_that_neither_lock_nor_look_one_wins(store: SqlStore, house: House) -> None:
    def take(unit: Unit, wanted: Booking) -> bool:
        unit.bookings.add(wanted, [(house.maya.calendar_id, wanted.span)])
        return True

    assert sorted(raced(store, house, take)) == [False] * (THREADS - 1) + [True]
    _check_one(store, house)


def test_processes_that_take_the_same_times_share_them_out(database: Database, store: SqlStore, house: House) -> None:
    with store.write() as unit:
        guests = [a_mentee(unit, house.organisation, f"Guest {number}")[0] for number in range(3)]
    facts = [house.organisation.id, house.service.id, house.maya.id, house.maya.calendar_id]
    url = database.url.render_as_string(hide_password=False)
    rivals = [
        subprocess.Popen(
            [sys.executable, CHILD, url, *map(str, facts), str(guest.id)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for guest in guests
    ]
    for rival in rivals:
        assert rival.stdout is not None
        assert rival.stdout.readline() == "ready\n"
    won = [int(line) for out, _ in [rival.communicate("go\n") for rival in rivals] for line in out.split()]
    assert [rival.returncode for rival in rivals] == [0, 0, 0]
    assert sorted(won) == list(range(20))


def test_writers_take_turns_in_the_order_in_which_they_came() -> None:
    lock, passed, mutex = FairLock(), list[int](), Lock()

    def pass_through(number: int) -> None:
        with lock.held(10), mutex:
            passed.append(number)

    threads = [Thread(target=pass_through, args=(number,)) for number in range(8)]
    with lock.held(10):
        for number, thread in enumerate(threads):
            thread.start()
            while len(lock._waiting) <= number:
                thread.join(0.001)
    for thread in threads:
        thread.join()
    assert passed == list(range(8))


def test_who_waits_too_long_for_a_turn_leaves_the_queue() -> None:
    lock = FairLock()
    with lock.held(10), pytest.raises(Unavailable) as refused, lock.held(0.01):
        pass
    assert refused.value.reason is Reason.LOCKED
    with lock.held(0.01):
        assert list(lock._waiting) == []


def _check_one(store: SqlStore, house: House) -> None:
    with store.read() as unit:
        sessions = unit.bookings.of_person(house.maya.id, None, tuple(State))
        claims = unit.bookings.claims([house.maya.calendar_id], span("00:00", "23:00"))
    assert len(sessions) == 1
    assert claims == {house.maya.calendar_id: [(span("10:00", "11:00"), sessions[0].id)]}
