"""The clock: the time of day, and a few ticks that ask what is due. Later work is a row in the store, never a job here."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from adapters.health import Metrics

log = logging.getLogger(__name__)

SECOND: Final = 1.0
HOUR: Final = 3600.0
JUMP: Final = timedelta(seconds=2)
"""How far the time of day may drift from the monotonic clock between two checks before it counts as a jump."""

Work = Callable[[], Awaitable[None]]


class SystemClock:
    """The machine's time of day; nothing else reads it."""

    def now(self) -> datetime:
        """This moment, aware UTC, to the whole second."""
        return datetime.now(UTC).replace(microsecond=0)


class RunningClock:
    """A time of day that starts at a given moment and runs from there, for the terminal (``chat --now``)."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC).replace(microsecond=0)
        self._began = time.monotonic()

    def now(self) -> datetime:
        """This moment, aware UTC, to the whole second."""
        return self._start + timedelta(seconds=int(time.monotonic() - self._began))


class Ticks:
    """Calls a few pieces of work at intervals. A late one is called once, and one that still runs is not called again.

    The scheduler goes by the time of day (``wall``): set back by an hour, it would be silent for as long. So it is compared
    with the monotonic clock each second, and after a jump everything is called at once and continues from there.
    """

    def __init__(
        self, *, metrics: Metrics, passes: Callable[[Exception], bool], wall: Callable[[], datetime] | None = None
    ) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._metrics = metrics
        self._passes = passes
        self._wall = wall or (lambda: datetime.now(UTC))
        self._watch: asyncio.Task[None] | None = None
        # A tick that takes longer than its interval is no news: the next one asks for everything that is due.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)

    def add(self, name: str, work: Work, seconds: float) -> None:
        """Call ``work`` every ``seconds``, for the first time at the start."""
        self._scheduler.add_job(
            self._call, "interval", seconds=seconds, args=(name, work), id=name, next_run_time=self._wall()
        )

    def start(self) -> None:
        """Start ticking. To be called inside the event loop."""
        self._scheduler.start()
        self._watch = asyncio.create_task(self._follow_jumps(), name="clock")

    def stop(self) -> None:
        """Stop ticking; running work is left to finish."""
        if self._watch is not None:
            self._watch.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _follow_jumps(self) -> None:
        loop = asyncio.get_running_loop()
        ahead = self._wall() - timedelta(seconds=loop.time())
        while True:
            await asyncio.sleep(SECOND)
            wall, before = self._wall(), ahead
            ahead = wall - timedelta(seconds=loop.time())
            if abs(ahead - before) > JUMP:
                log.warning(
                    "the time of day has jumped by %s; everything that is due is looked for at once", ahead - before
                )
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=wall)

    async def _call(self, name: str, work: Work) -> None:
        """A tick that fails is logged, and called again at its next time: what was due is still due."""
        try:
            await work()
        except Exception as error:
            self._metrics.error(name)
            if self._passes(error):
                log.warning("tick %s: %s", name, error)
            else:
                log.exception("tick %s failed", name)
