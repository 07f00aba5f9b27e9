"""Lanes: the work of one conversation in order, conversations concurrently, bounded, and drained at stop."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Hashable
from typing import Final, TypeVar

from adapters.keyed_lock import KeyedLock

T = TypeVar("T")

LANE_LIMIT: Final = 100
"""Jobs that one conversation may have waiting: more than people type, less than a flood."""
TOTAL_LIMIT: Final = 5_000
"""Jobs that may wait in all."""


class LaneFull(Exception):
    """Too much waits already; the job was not taken in."""


class LanesClosed(Exception):
    """The process is stopping; the job was not taken in."""


class Lanes:
    """Runs jobs: those of one key one after the other in the order of their arrival, those of different keys concurrently.

    To be used inside one event loop. A lane exists as long as something is in it.
    """

    def __init__(self, *, lane_limit: int = LANE_LIMIT, total_limit: int = TOTAL_LIMIT) -> None:
        self._lane_limit = lane_limit
        self._total_limit = total_limit
        self._order = KeyedLock()
        self._waiting: Counter[Hashable] = Counter()
        self._tasks: set[asyncio.Task[object]] = set()
        self._closed = False

    def waiting(self) -> int:
        """How many jobs are taken in and not finished."""
        return len(self._tasks)

    async def run(self, key: Hashable, job: Callable[[], Awaitable[T]]) -> T:
        """The job's result, when its turn has come; its exception is the caller's, the lane goes on.

        A caller that is cancelled leaves the job running: what was taken in is finished. Raises LaneFull and LanesClosed.
        """
        if self._closed:
            raise LanesClosed
        if self._waiting[key] >= self._lane_limit or len(self._tasks) >= self._total_limit:
            raise LaneFull
        self._waiting[key] += 1
        task = asyncio.create_task(self._in_turn(key, job))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return await asyncio.shield(task)

    async def drain(self, seconds: float) -> int:
        """Accept nothing more and wait for running jobs; returns how many were not finished in time."""
        self._closed = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        return len(self._tasks)

    async def _in_turn(self, key: Hashable, job: Callable[[], Awaitable[T]]) -> T:
        try:
            async with self._order.held(key):
                return await job()
        finally:
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._waiting[key]
