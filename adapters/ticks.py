"""What the clock asks for: each tick is one line of ``TICKS``, and all are served alike: look, lease, process, record.

A tick that finds nothing costs one index look-up. What is due is leased in batches, so that several processes share it, and
each batch is processed in one unit of work; if that fails, each row is processed on its own, so that a bad one blocks no
other. A row that failed stays leased until its lease has run out, and is then tried again.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from adapters.clock import SECOND
from adapters.health import Metrics
from adapters.workers import Workers
from core.model.timers import TimerKind
from core.ports import Leases, Store, Unit
from core.services.booking import lapse
from core.services.meetings import begin_meetings, end_meetings
from core.services.meetings.deciding import look_after
from core.services.polls import look_at
from core.services.reminders import Reminding, remind, send_agendas
from core.services.rooms.check_in import ask_to_check_in, release_unused, warn_of_release
from core.services.rooms.ending import ask_about_end
from core.services.rooms.offering import offer_rooms
from core.services.rooms.waiting import end_offers
from core.services.series import extend
from core.services.session import check, close, open_up

log = logging.getLogger(__name__)

LEASE: Final = timedelta(seconds=30)
"""How long a worker has for a batch, and so how long its rows wait if it dies."""
BATCH: Final = 50
"""Rows processed in one unit: few enough that no other writer waits for long."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that happens when it is due: every ``seconds`` due rows are leased and processed.

    ``work`` gets their ids and must itself check whether there is still something to do: a lease guarantees nothing.
    """

    name: str
    seconds: float
    due: Callable[[Unit], Leases]
    work: Callable[[Unit, Sequence[int]], object]


TICKS: Final = (
    Tick("lapse", SECOND, lambda unit: unit.bookings.lapsing, lapse),
    Tick("remind", SECOND, lambda unit: unit.timers.due(TimerKind.REMIND), remind),
    Tick("open", SECOND, lambda unit: unit.timers.due(TimerKind.OPEN), open_up),
    Tick("check", SECOND, lambda unit: unit.timers.due(TimerKind.CHECK), check),
    Tick("close", SECOND, lambda unit: unit.timers.due(TimerKind.CLOSE), close),
    Tick("room ends", SECOND, lambda unit: unit.timers.due(TimerKind.ROOM_ENDS), ask_about_end),
    Tick("begin", SECOND, lambda unit: unit.timers.due(TimerKind.BEGIN), begin_meetings),
    Tick("end", SECOND, lambda unit: unit.timers.due(TimerKind.END), end_meetings),
    Tick("ask check-in", SECOND, lambda unit: unit.timers.due(TimerKind.ASK_CHECK_IN), ask_to_check_in),
    Tick("warn check-in", SECOND, lambda unit: unit.timers.due(TimerKind.WARN_CHECK_IN), warn_of_release),
    Tick("release room", SECOND, lambda unit: unit.timers.due(TimerKind.RELEASE_ROOM), release_unused),
    Tick("offer rooms", SECOND, lambda unit: unit.room_waits.due, offer_rooms),
    Tick("end offer", SECOND, lambda unit: unit.timers.due(TimerKind.END_OFFER), end_offers),
    Tick("polls", SECOND, lambda unit: unit.polls.due, look_at),
    Tick("series", SECOND, lambda unit: unit.series.due, extend),
    Tick("decide", SECOND, lambda unit: unit.decisions.due, look_after),
    Tick("agenda", SECOND, lambda unit: unit.agendas.due, send_agendas),
)
"""Everything that happens by the clock, except sending, which is the courier's."""


class TickWork:
    """Serves ticks on threads of ``workers``; ``done`` is called after each batch, which may have written notices."""

    def __init__(self, *, store: Store, workers: Workers, metrics: Metrics, done: Callable[[], None]) -> None:
        self._store = store
        self._workers = workers
        self._metrics = metrics
        self._done = done

    async def serve(self, tick: Tick) -> None:
        """Process everything that is due now. Raises what the store raises; leased rows are then tried again later."""
        if not await self._workers.run(lambda: self._waits(tick)):
            return
        leased = BATCH
        while leased == BATCH:
            ids = await self._workers.run(lambda: self._store.run(lambda unit: _lease(unit, tick)))
            leased = len(ids)
            if ids:
                await self._work(tick, ids)
                self._done()

    def _waits(self, tick: Tick) -> bool:
        with self._store.read() as unit:
            return tick.due(unit).waits(unit.now)

    async def _work(self, tick: Tick, ids: Sequence[int]) -> None:
        try:
            self._count(await self._workers.run(lambda: self._store.run(lambda unit: tick.work(unit, ids))))
        except Exception as error:
            if self._workers.passes(error):
                raise
            log.warning("tick %s: a batch of %s failed, so each is worked alone: %s", tick.name, len(ids), error)
            for one in ids:
                await self._work_alone(tick, one)

    async def _work_alone(self, tick: Tick, one: int) -> None:
        try:
            self._count(await self._workers.run(lambda: self._store.run(lambda unit: tick.work(unit, (one,)))))
        except Exception as error:
            if self._workers.passes(error):
                raise
            log.exception("tick %s: row %s is left until its lease has run out", tick.name, one)
            self._metrics.error(tick.name)

    def _count(self, outcome: object) -> None:
        if isinstance(outcome, Reminding):
            self._metrics.too_late(outcome.too_late)


def _lease(unit: Unit, tick: Tick) -> Sequence[int]:
    return tick.due(unit).lease(unit.now, unit.now + LEASE, BATCH)
