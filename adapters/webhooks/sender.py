"""The engine of webhooks: those with due messages are leased, their messages posted one after the other, outcomes recorded.

As the courier leases recipients, this leases webhooks (``core.services.webhooks.delivering``): no two processes post to one at
the same time, and a slow receiver delays nobody else. The lease of a process that dies runs out; what it may have posted is
posted again under the same id, by which receivers know it.
"""

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from adapters.health import Metrics
from adapters.workers import Workers
from core.ports import Store, Unit
from core.services.webhooks import delivering
from core.services.webhooks.delivering import LEASE, Delivery, Outcome

log = logging.getLogger(__name__)

SERVING: Final = "webhook"
"""The name of the tasks that post."""
AT_ONCE: Final = 16
"""Webhooks that one process serves at the same time."""


class Way(Protocol):
    """How a message is posted."""

    async def post(self, delivery: Delivery) -> Outcome:
        """Make one attempt."""

    async def close(self) -> None:
        """Close the connections."""


class WebhookSender:
    """Posts what is due; ``done`` is called when notices may be due, ``jitter`` gives a number in [0, 1)."""

    def __init__(
        self,
        *,
        store: Store,
        workers: Workers,
        metrics: Metrics,
        way: Way,
        done: Callable[[], None],
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._store = store
        self._workers = workers
        self._metrics = metrics
        self._way = way
        self._done = done
        self._jitter = jitter
        self._serving: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def tick(self) -> None:
        """Take over what is due, as much as this process may; returns before it is posted. Raises what the store raises."""
        room = AT_ONCE - len(self._serving)
        if self._stopping or room <= 0 or not await self._workers.run(self._waits):
            return
        for first in await self._workers.run(lambda: self._store.run(lambda unit: _take(unit, room))):
            task = asyncio.create_task(self._serve(first), name=SERVING)
            self._serving.add(task)
            task.add_done_callback(self._serving.discard)

    async def settle(self) -> None:
        """Post everything that is due now, and wait until it is done."""
        await self.tick()
        while self._serving:
            await asyncio.gather(*self._serving)
            await self.tick()

    async def stop(self) -> None:
        """Take over nothing more and close the connections; what is being posted is left until its lease has run out."""
        self._stopping = True
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await self._way.close()

    def _waits(self) -> bool:
        with self._store.read() as unit:
            return unit.webhooks.due.waits(unit.now)

    async def _serve(self, first: Delivery) -> None:
        """Post one webhook's messages, one after the other; a failure here leaves it until its lease has run out."""
        delivery: Delivery | None = first
        try:
            while delivery is not None:
                delivery = await self._settled(delivery, await self._way.post(delivery))
        except Exception as error:  # noqa: BLE001 - its type alone is logged: what an error says may repeat the secret address
            log.warning(
                "webhook %s is left until its lease has run out: %s", first.message.webhook_id, type(error).__name__
            )
            self._metrics.error("webhooks")

    async def _settled(self, delivery: Delivery, outcome: Outcome) -> Delivery | None:
        jitter = self._jitter()
        self._metrics.send("webhook", "sent" if outcome.trouble is None else outcome.trouble.value)
        following = await self._workers.insist(
            lambda: self._store.run(lambda unit: delivering.settle(unit, delivery, outcome, jitter=jitter))
        )
        self._done()
        return following


def _take(unit: Unit, room: int) -> Sequence[Delivery]:
    until = unit.now + LEASE
    leased = unit.webhooks.due.lease(unit.now, until, room)
    taken = (delivering.take(unit, number, until) for number in leased)
    return [delivery for delivery in taken if delivery is not None]
