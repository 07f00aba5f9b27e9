"""What the clock and the courier cost: a look at what is due where nothing is, and reminders of ten thousand sessions at once.

A tick is one look in a unit of work that only reads. The reminders are due in the same minute, for the sessions of as many
mentors: first each becomes a notice in its reader's lane, then lanes are leased and notices worded as before they are sent.
Sending is not timed, as a platform takes some thirty messages a second: what was worded is taken as sent.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import text

from adapters.courier import CLAIM
from adapters.gateway import Gateway, Sending
from adapters.parcels import LEASE, Ledger, claimed
from adapters.ticks import BATCH, TICKS
from bots.assistant import Assistant
from bots.inbound import MessageRef
from bots.names import Names
from core.ports import Due, Unit
from storage import lanes
from storage.engine import Kind
from storage.leases import moments
from tests.benchmarks.crowd import bare_postgres, bare_sqlite
from tests.benchmarks.houses import House, Opened, postgres_house, sqlite_house
from tests.benchmarks.table import Row, median_time

FUTURE = 1_000_000
"""Reminders that are not due yet, as timers and as notices."""
DUE = 10_000
"""Reminders that are due at once."""

_NUMBERS = {
    Kind.SQLITE: "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT i FROM n)",
    Kind.POSTGRESQL: "(SELECT generate_series AS i FROM generate_series(1, {}))",
}
_NOTICES = (
    "INSERT INTO outbox (kind, state, lane, rank, order_at, person_id, body, attempts, due_at, created_at, why) "
    "SELECT 'notice', 'due', 'person:' || (1 + i % 1000), 1, {at}, 1 + i % 1000, '', 0, {at}, {at}, '' FROM {rows} AS n"
)
_LATER = {Kind.SQLITE: "1772524800 + i", Kind.POSTGRESQL: "to_timestamp(1772524800 + i)"}


def bench_due() -> Iterator[Row]:
    """Both databases."""
    houses: tuple[Opened, ...] = (postgres_house, sqlite_house)
    for opened in houses:
        with opened() as house:
            yield from _nothing_due(house)
        with opened() as house:
            yield from _all_due(house)


def _nothing_due(house: House) -> Iterator[Row]:
    with house.database.writing() as connection:
        if house.database.kind is Kind.POSTGRESQL:
            connection.execute(text("SET LOCAL statement_timeout = 0"))
        facts = {"rows": _NUMBERS[house.database.kind].format(FUTURE), "at": _LATER[house.database.kind]}
        for statement in (
            "INSERT INTO timers (booking_id, person_id, kind, minutes, due_at) SELECT 1, 1, 'remind', 15, {at} FROM {rows} AS n",
            "INSERT INTO lanes (lane) SELECT 'person:' || id FROM people",
            _NOTICES,
            "ANALYZE",
        ):
            connection.execute(text(statement.format(**facts)))
    store = house.store

    def look(due: Any) -> None:
        with store.read() as unit:
            if due(unit).waits(unit.now):
                raise AssertionError("something is due")

    looks = [*(tick.due for tick in TICKS), lambda unit: unit.outbox]
    slowest = max(median_time(partial(look, due)) for due in looks)
    yield Row(
        f"tick with nothing due among {FUTURE:,} to come, the slowest of {len(looks)}, {house.label}",
        slowest * 1e3,
        "ms",
        target=1.0,
        beside="the courier's look by the bare driver",
        yardstick=_bare_look(house) * 1e3,
    )


def _bare_look(house: House) -> float:
    with house.database.reading() as connection:
        values = dict(moments(house.clock.now()))
        ready = lanes.WAITS.ready(connection.dialect, values)
        parameters = ready.parameters(values)
    bare = bare_sqlite if house.database.kind is Kind.SQLITE else bare_postgres
    with closing(bare(house.database)) as driver:
        cursor = driver.cursor()
        return median_time(lambda: cursor.execute(ready.sql, parameters).fetchall())


class _Nowhere:
    """A gateway to which nothing is sent."""

    platform = "console"

    def account(self, _tenant: str) -> str:
        return ""

    async def send(self, _sending: Sending) -> MessageRef:
        raise AssertionError("nothing is sent")


def _all_due(house: House) -> Iterator[Row]:
    _let_be_due(house)
    began = perf_counter()
    while _reminded(house):
        pass
    reminded = perf_counter() - began
    gateways: dict[str, Gateway] = {"console": _Nowhere()}
    ledger = Ledger(Assistant(house.store, Names()), gateways, lambda: 0)
    count, seconds, own = 0, 0.0, 0.0
    while True:
        began, own_began = perf_counter(), process_time()
        worded = house.store.run(lambda unit: _worded(unit, ledger))
        seconds, own = seconds + perf_counter() - began, own + process_time() - own_began
        if not worded:
            break
        count += len(worded)
        house.store.run(partial(_sent, dues=worded))
    if count != DUE:
        raise AssertionError(f"{count} of {DUE} were worded")
    yield Row(f"reminders that fall due made notices, {DUE:,} at once, {house.label}", DUE / reminded, "/s")
    yield Row(f"leased and worded, {DUE:,} due at once, {house.label}", count / seconds, "/s", target=2000.0)
    yield Row(f"the same by the process's own processor time, {house.label}", count / own, "/s")


def _let_be_due(house: House) -> None:
    """One session to come of each of so many mentors begins in a quarter of an hour, and its guest is to be reminded."""
    with house.database.writing() as connection:
        now = {Kind.SQLITE: "{}", Kind.POSTGRESQL: "to_timestamp({})"}[house.database.kind]
        seconds = int(house.clock.now().timestamp())
        moment = now.format(seconds)
        due = (
            "INSERT INTO timers (booking_id, person_id, kind, minutes, due_at) "
            f"SELECT max(id), max(guest_id), 'remind', 15, {moment} FROM bookings "
            f"WHERE state = 'confirmed' AND starts_at > {moment} GROUP BY host_id ORDER BY 1 LIMIT {DUE}"
        )
        connection.execute(text("DELETE FROM timers"))
        connection.execute(text(due))


def _reminded(house: House) -> int:
    tick = next(tick for tick in TICKS if tick.name == "remind")
    ids = house.store.run(lambda unit: tick.due(unit).lease(unit.now, unit.now + timedelta(seconds=30), BATCH))
    if ids:
        house.store.run(lambda unit: tick.work(unit, ids))
    return len(ids)


def _sent(unit: Unit, dues: Sequence[Due]) -> None:
    for due in dues:
        unit.outbox.sent(due.id, unit.now)
    unit.outbox.free(dues)


def _worded(unit: Unit, ledger: Ledger) -> Sequence[Due]:
    parcels = claimed(
        unit,
        ledger,
        lambda unit: unit.outbox.claim_due(unit.now, unit.now + LEASE, CLAIM, platforms=["console"]),
        0.0,
    )
    if any(not parcel.letters for parcel in parcels):
        raise AssertionError("a reminder was not worded")
    return [parcel.due for parcel in parcels]
