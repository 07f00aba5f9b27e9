"""The running parts that every way of running shares: dispatcher, courier, ticks and threads, opened and closed in order."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import Final, Protocol

from adapters.clock import HOUR, SECOND, Ticks, Work
from adapters.courier import Courier
from adapters.dispatcher import Assistant, Dispatcher
from adapters.gateway import Gateway
from adapters.health import Check, Metrics
from adapters.lanes import Lanes
from adapters.ticks import TICKS, TickWork
from adapters.workers import Workers
from bots.outgoing import Wording
from core.model.webhook import KEPT_FOR as MESSAGES_FOR
from core.model.webhook import UNDONE_FOR
from core.ports import Clock, Store, Unit
from core.services.gathering import KEPT_FOR as GATHERINGS_FOR
from core.services.misses import KEPT_FOR as MISSES_FOR

UNIT_SECONDS: Final = 10.0
"""A unit of work older than this is stuck; the watch cuts its connection."""
SEEN_FOR: Final = timedelta(days=7)
"""How long events are remembered: Telegram repeats an update for a day, Slack an event for an hour."""
SENDS_FOR: Final = timedelta(days=30)
"""How long the results of sends are remembered."""
BUTTONS_FOR: Final = timedelta(days=180)
"""How long the buttons of a card that is no longer current can be pressed."""
RATES_FOR: Final = timedelta(hours=1)
"""How long rate limits are remembered: none looks back that far."""
FORGET_AT_ONCE: Final = 5000
"""How many rows of a kind are forgotten in one unit of work."""
DRAIN_SECONDS: Final = 1.2
"""How long each of the two waits at the stop lasts: the process ends within five seconds."""
_THREADS: Final = 4
_BACK_THREADS: Final = 2


class WordingAssistant(Assistant, Wording, Protocol):
    """The assistant that serves inbounds and words what is sent."""


class Bell(Protocol):
    """Notifies until it is stopped."""

    def stop(self) -> None:
        """Stop notifying."""


class Runtime:
    """Dispatcher, courier and clock over one store. Built first, then opened with the assistant and the platforms that run.

    ``workers`` are the threads of clock and courier, for whatever else is no inbound. ``listen`` calls what it is given from a
    thread of its own when another process has written what is due; without it that is found by asking.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        passes: Callable[[Exception], bool],
        cut: Callable[[float], int],
        listen: Callable[[Callable[[], object]], Bell | None] | None = None,
    ) -> None:
        self._store = store
        self.clock = clock
        self._cut = cut
        self._listen = listen
        self._bell: Bell | None = None
        self.metrics = Metrics()
        self._front = Workers("assistant", _THREADS, passes=passes)
        self.workers = Workers("courier", _BACK_THREADS, passes=passes)
        self._watch = Workers("watch", 1, passes=passes)
        self._lanes = Lanes()
        self._ticks = Ticks(metrics=self.metrics, passes=passes)
        self._tick_work = TickWork(store=store, workers=self.workers, metrics=self.metrics, done=self.wake)
        self._courier: Courier | None = None
        self.dispatcher = Dispatcher(workers=self._front, lanes=self._lanes, clock=clock, metrics=self.metrics)

    def open(self, assistant: WordingAssistant, gateways: Mapping[str, Gateway]) -> None:
        """Start serving inbounds and sending cards. To be called inside the event loop, once."""
        courier = Courier(
            store=self._store,
            wording=assistant,
            clock=self.clock,
            gateways=gateways,
            workers=self.workers,
            metrics=self.metrics,
        )
        self._courier = courier
        courier.start()
        if self._listen is not None:
            self._bell = self._listen(partial(asyncio.get_running_loop().call_soon_threadsafe, self.wake))
        self.dispatcher.open(assistant, courier)
        self.metrics.watch("lanes_waiting", "Inbounds taken in and not answered", self._lanes.waiting)
        self.metrics.watch("cards_waiting", "Cards that wait in this process for their turn", courier.waiting)
        self._ticks.add("courier", courier.tick, SECOND)
        for tick in TICKS:
            self._ticks.add(tick.name, partial(self._tick_work.serve, tick), tick.seconds)
        self._ticks.add("watch", self._look_for_stuck_units, SECOND)
        self._ticks.add("forget", self._forget, HOUR)

    def every(self, name: str, work: Work, seconds: float) -> None:
        """Also call this work every ``seconds``, once ticking has begun."""
        self._ticks.add(name, work, seconds)

    async def settle(self) -> None:
        """Wait until every due card has been sent."""
        if self._courier is not None:
            await self._courier.settle()

    def tick(self) -> None:
        """Start asking what is due."""
        self._ticks.start()

    async def ask(self) -> None:
        """Ask once, now, what is due by the clock, and wait until it is done."""
        for tick in TICKS:
            await self._tick_work.serve(tick)

    def checks(self) -> dict[str, Check]:
        """The readiness checks of these parts."""
        return {"database": self._read, "assistant": self._is_open}

    async def finish(self) -> None:
        """Before the platforms stop: stop asking what is due, send what was answered, and keep sending answers."""
        self._ticks.stop()
        if self._bell is not None:
            self._bell.stop()
        self.dispatcher.finish()
        if self._courier is not None:
            await self._courier.drain(DRAIN_SECONDS)

    async def close(self) -> None:
        """After the platforms have stopped: finish accepted work, cut units that hang, end the threads."""
        await self._lanes.drain(DRAIN_SECONDS)
        if self._courier is not None:
            await self._courier.close()
        self._cut(0.0)
        for workers in (self._front, self.workers, self._watch):
            workers.close()

    def wake(self) -> None:
        """Have the courier look for due rows at once."""
        if self._courier is not None:
            self._courier.wake()

    async def _forget(self) -> None:
        """Forget what has served its purpose: seen events, finished sends, buttons of outdated cards, and other old rows.

        In small batches, so that nobody waits for it.
        """

        def forget(unit: Unit) -> None:
            unit.seen.forget(unit.now - SEEN_FOR)
            unit.outbox.forget(unit.now - SENDS_FOR, FORGET_AT_ONCE)
            unit.rates.forget(int((unit.now - RATES_FOR).timestamp() * 1000))
            unit.cards.forget(unit.now - BUTTONS_FOR, FORGET_AT_ONCE)
            unit.misses.forget(unit.now - MISSES_FOR)
            unit.gatherings.forget(unit.now - GATHERINGS_FOR)
            unit.webhooks.forget(unit.now - MESSAGES_FOR, unit.now - UNDONE_FOR, FORGET_AT_ONCE)

        await self.workers.run(lambda: self._store.run(forget))

    async def _look_for_stuck_units(self) -> None:
        cut = await self._watch.run(lambda: self._cut(UNIT_SECONDS))
        for _ in range(cut):
            self.metrics.error("stuck unit")

    async def _read(self) -> None:
        def look() -> None:
            with self._store.read() as unit:
                unit.organisations.all()

        await self.workers.run(look)

    async def _is_open(self) -> None:
        if self._courier is None:
            raise asyncio.InvalidStateError
