"""Hold and confirm as full use cases, each in a unit of work of its own and counted singly, with the notice to the host.

They run among ten thousand mentors with two hundred thousand bookings: PostgreSQL from one process with eight threads, as it is
shipped (``fsync`` and ``synchronous_commit`` on), SQLite from one thread as the bot runs it. Beside them the same statements
with the same parameters, recorded and played by the bare driver in as many threads.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import perf_counter

from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.booking import confirm, hold
from core.services.search import Wish, find
from storage.engine import Kind
from storage.unit_of_work import SqlStore
from tests.benchmarks.crowd import COUNTED, bare_postgres, bare_sqlite
from tests.benchmarks.houses import MENTORS, House, Opened, postgres_house, sqlite_house
from tests.benchmarks.table import Row
from tests.benchmarks.tape import Renamed, Work, play, taped
from tests.builders import MONDAY

RECORDED, MEASURED = 400, 1_200
"""How many sessions are booked for the tape, and how many for our figure."""

LENGTH = 30
"""Minutes."""


@dataclass(frozen=True)
class Plan:
    """A session to be booked: with whom, by whom, and when."""

    host_id: int
    guest_id: int
    start: datetime


def bench_booking() -> Iterator[Row]:
    """Both databases; with a session booked, two use cases are done."""
    runs: tuple[tuple[Opened, int, float, str], ...] = (
        (postgres_house, 8, 500.0, " (fsync on), 8 threads"),
        (sqlite_house, 1, 1_000.0, ", 1 thread"),
    )
    for opened, threads, target, how in runs:
        with opened() as house:
            plans = _plans(house)
            units = _recorded(house, plans[:RECORDED])
            rate = _booked(house, plans[RECORDED:], threads)
        with opened() as house:
            yield Row(
                f"hold and confirm, {house.label}{how}",
                rate,
                "/s",
                target=target,
                beside="the same statements by the bare driver",
                yardstick=_played(house, units, threads),
            )


def _plans(house: House) -> Sequence[Plan]:
    """A free time of each host, with a guest who is free as well."""
    crowd = house.crowd
    number = RECORDED + MEASURED
    window = Timespan(MONDAY + timedelta(hours=1), MONDAY + timedelta(days=14))
    with house.store.read() as unit:
        seeker = _member(unit, house, crowd.mentees[-1])
        found = find(unit, seeker, Wish(host_ids=tuple(crowd.hosts[: 2 * number]), window=window)).inside
        guests = crowd.mentees[: len(found)]
        busy = unit.bookings.claims(guests, window)
    plans = []
    for each, guest in zip(found, guests, strict=True):
        taken = [span for span, _ in busy[guest]]
        start = next((s for s in each.starts if not any(Timespan.lasting(s, LENGTH).overlaps(t) for t in taken)), None)
        if start is not None:
            plans.append(Plan(each.mentor.person_id, guest, start))
    if len(plans) < number:
        raise AssertionError(f"only {len(plans)} sessions can be booked")
    return plans[:number]


def _member(unit: Unit, house: House, person_id: int) -> Membership:
    member = unit.people.membership(house.crowd.organisation.id, person_id)
    assert member is not None
    return member


def _book(store: SqlStore, house: House, plan: Plan) -> None:
    held = store.run(
        lambda unit: hold(
            unit,
            _member(unit, house, plan.guest_id),
            host_id=plan.host_id,
            service_id=house.crowd.service_id,
            starts_at=plan.start,
            length=LENGTH,
        )
    )
    store.run(lambda unit: confirm(unit, _member(unit, house, plan.guest_id), held.id))


def _recorded(house: House, plans: Sequence[Plan]) -> Sequence[Work]:
    with taped(house.database) as tape:
        for plan in plans:
            _book(house.store, house, plan)
    return tape.units


def _booked(house: House, plans: Sequence[Plan], threads: int) -> float:
    """Use cases a second."""
    store = house.store
    waiting = _pending(store)

    def work(part: int) -> None:
        for plan in plans[part::threads]:
            _book(store, house, plan)

    seconds = _seconds(work, threads)
    if _pending(store) != waiting + len(plans):
        raise AssertionError("not every host has a notice")
    return 2 * len(plans) / seconds


def _pending(store: SqlStore) -> int:
    with store.read() as unit:
        return unit.outbox.pending()


def _played(house: House, units: Sequence[Work], threads: int) -> float:
    """Units of work a second; a session's two units stay together."""
    with ExitStack() as stack:
        if house.database.kind is Kind.SQLITE:
            file = bare_sqlite(house.database)
            file.isolation_level = None
            stack.callback(file.close)
            return len(units) / _seconds(lambda _: _play_all(file, units), 1)
        connections = [stack.enter_context(bare_postgres(house.database)) for _ in range(threads)]

        def work(part: int) -> None:
            ids = Renamed(above=MENTORS * COUNTED)
            for first in range(2 * part, len(units), 2 * threads):
                for unit in units[first : first + 2]:
                    play(connections[part], unit, ids)

        return len(units) / _seconds(work, threads)


def _play_all(file: sqlite3.Connection, units: Sequence[Work]) -> None:
    for unit in units:
        play(file, unit)


def _seconds(work: Callable[[int], object], threads: int) -> float:
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda _: None, range(threads)))
        began = perf_counter()
        list(pool.map(work, range(threads)))
        return perf_counter() - began
