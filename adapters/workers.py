"""The one place where async meets sync: threads of our own that run units of work (docs/architecture.md)."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

T = TypeVar("T")

PAUSES: Final = (0.1, 0.4, 1.0, 2.0, 3.0, 4.0, 5.0)
"""Seconds between the attempts of work that must not be lost: long enough for a database that is away for ten seconds."""


class Workers:
    """A few threads for synchronous work; the database keeps one connection for each.

    ``passes`` tells temporary errors (the database is locked or away) from those that a repeat cannot fix.
    """

    def __init__(
        self, name: str, threads: int, *, passes: Callable[[Exception], bool], pauses: Sequence[float] = PAUSES
    ) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self.passes = passes
        self._pauses = pauses

    async def run(self, work: Callable[[], T]) -> T:
        """The work's result; its exceptions reach the caller. A cancelled caller leaves the work running."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def insist(self, work: Callable[[], T]) -> T:
        """The same, repeated while the error is temporary, for about a quarter of a minute."""
        for pause in self._pauses:
            try:
                return await self.run(work)
            except Exception as error:
                if not self.passes(error):
                    raise
            await asyncio.sleep(pause)
        return await self.run(work)

    def close(self) -> None:
        """Start nothing more; running work is left to finish."""
        self._threads.shutdown(wait=False, cancel_futures=True)
