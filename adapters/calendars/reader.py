"""The engine of connected calendars: those that are due are leased, read outside any unit of work, and imported.

Any number of processes share the work: each leases a few, and the lease of one that dies runs out. What was read changes
nothing until the unit that imports it has checked the calendar again (``core.services.calendars``).
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Final

from adapters.calendars.source import Failed, Outcome, Source, Unchanged
from adapters.health import Metrics
from adapters.workers import Workers
from core.model.connected import Content
from core.ports import Store, Unit
from core.services import calendars
from core.services.calendars import Asked

log = logging.getLogger(__name__)

LEASE: Final = timedelta(minutes=2)
"""How long a worker has for a batch: longer than a calendar may take to be fetched and expanded."""
BATCH: Final = 4
"""Calendars that are read at the same time."""


class CalendarReader:
    """Reads connected calendars as they fall due, each again after ``every``; ``done`` is called when notices may be due."""

    def __init__(
        self,
        *,
        store: Store,
        workers: Workers,
        metrics: Metrics,
        source: Source,
        every: timedelta,
        done: Callable[[], None],
    ) -> None:
        self._store = store
        self._workers = workers
        self._metrics = metrics
        self._source = source
        self._every = every
        self._done = done
        self._stopping = False

    async def tick(self) -> None:
        """Read whatever is due now. Raises what the store raises; leased calendars are then read when their lease is over."""
        if not await self._workers.run(self._waits):
            return
        leased = BATCH
        while leased == BATCH:
            ids = await self._workers.run(lambda: self._store.run(_lease))
            leased = len(ids)
            await asyncio.gather(*(self._read(number) for number in ids))
            if ids:
                self._done()

    async def stop(self) -> None:
        """Close the connections. What is being read is discarded, and read again when its lease is over."""
        self._stopping = True
        await self._source.stop()

    def _waits(self) -> bool:
        with self._store.read() as unit:
            return unit.connected.due.waits(unit.now)

    async def _read(self, calendar_id: int) -> None:
        """Read and import one; a failure affects no other calendar, and is retried when its lease is over."""
        try:
            asked = await self._workers.run(lambda: self._asked(calendar_id))
            if asked is not None:
                outcome = await self._source.read(asked)
                if self._stopping:
                    return
                await self._workers.run(lambda: self._store.run(lambda unit: self._take(unit, asked, outcome)))
        except Exception as error:
            if self._workers.passes(error):
                raise
            # The type alone: what an error says may repeat the address, which is a secret.
            log.warning("calendar %s: %s; it is tried again in %s", calendar_id, type(error).__name__, LEASE)
            self._metrics.error("calendars")

    def _asked(self, calendar_id: int) -> Asked | None:
        with self._store.read() as unit:
            return calendars.asked(unit, calendar_id)

    def _take(self, unit: Unit, asked: Asked, outcome: Outcome) -> None:
        match outcome:
            case Content():
                calendars.mirror(unit, asked, outcome, every=self._every)
            case Unchanged():
                calendars.unchanged(unit, asked, every=self._every)
            case Failed(trouble, later):
                calendars.failed(unit, asked, trouble, later=later)


def _lease(unit: Unit) -> Sequence[int]:
    return unit.connected.due.lease(unit.now, unit.now + LEASE, BATCH)
