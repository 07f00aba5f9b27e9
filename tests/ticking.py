"""The clock's tick in tests that have no runtime: what is due is leased and worked upon in the unit that is given."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from adapters.ticks import BATCH, LEASE, TICKS, Tick
from core.model.booking import Booking
from core.ports import Store, Unit
from core.services.booking import lapse


def lapse_due(unit: Unit, limit: int = 100) -> Sequence[Booking]:
    """Let every hold and request whose time has come lapse, the earliest first; those that did."""
    return lapse(unit, unit.bookings.lapsing.lease(unit.now, unit.now + LEASE, limit))


def is_due(unit: Unit, moment: datetime) -> bool:
    """Whether the clock would have something to do at that moment, as things stand."""
    return any(tick.due(unit).waits(moment) for tick in TICKS)


def tick_all(store: Store) -> None:
    """Do everything that is due by the clock, each tick as often as it has something to do."""
    with store.read() as unit:
        waiting = [tick for tick in TICKS if tick.due(unit).waits(unit.now)]
    while waiting:
        for tick in waiting:
            while store.run(partial(_worked, tick)):
                pass
        with store.read() as unit:
            waiting = [tick for tick in TICKS if tick.due(unit).waits(unit.now)]


def _worked(tick: Tick, unit: Unit) -> int:
    """Lease a batch and work upon it; how many rows were leased."""
    ids = tick.due(unit).lease(unit.now, unit.now + LEASE, BATCH)
    if ids:
        tick.work(unit, ids)
    return len(ids)
