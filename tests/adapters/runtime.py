"""What the runtime's tests share: time that jumps instead of passing, work that runs at once, a gateway that remembers."""

import asyncio
import logging
import selectors
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from adapters.gateway import Sending
from adapters.workers import Workers
from bots.inbound import MessageRef
from storage.engine import open_database
from storage.errors import Unavailable
from storage.schema import metadata
from storage.unit_of_work import SqlStore

T = TypeVar("T")
START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class _Jumping(selectors.DefaultSelector):
    """Instead of waiting, the time jumps to the next thing that is due."""

    passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise AssertionError("nothing is due and nothing can come: the test would wait for ever")
        self.passed += timeout
        return super().select(0)


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.jumping = _Jumping()
        super().__init__(self.jumping)

    def time(self) -> float:
        return 1000.0 + self.jumping.passed


def play(story: Coroutine[Any, Any, T]) -> T:
    """Run a story in a loop whose time jumps; no thread may be waited for inside."""
    with asyncio.Runner(loop_factory=_Loop) as runner:
        return runner.run(story)


class LoopClock:
    """The time of day that goes with the loop's time, but for a ``jump``."""

    def __init__(self) -> None:
        self.jump = timedelta()

    def now(self) -> datetime:
        try:
            passed = asyncio.get_running_loop().time() - 1000.0
        except RuntimeError:
            passed = 0.0
        return START + timedelta(seconds=int(passed)) + self.jump


def milliseconds() -> int:
    """The same in milliseconds since the epoch."""
    return int(START.timestamp() * 1000 + round((asyncio.get_running_loop().time() - 1000.0) * 1000))


def passes(error: Exception) -> bool:
    """Whether an error passes by itself: the database's do."""
    return isinstance(error, Unavailable)


class AtOnce(Workers):
    """Work done at once in the loop's own thread."""

    def __init__(self) -> None:
        super().__init__("test", 1, passes=passes)

    async def run(self, work: Callable[[], T]) -> T:
        await asyncio.sleep(0)
        return work()


def new_store(folder: Path, clock: LoopClock) -> SqlStore:
    """An empty database of its own."""
    database = open_database(f"sqlite:///{folder / 'test.sqlite3'}")
    metadata.create_all(database.writer)
    return SqlStore(database, clock)


@contextmanager
def kept_logging() -> Iterator[None]:
    """Leave the process's logging as it was before."""
    loggers = [logging.getLogger(name) for name in (None, "adapters", "bots", "core", "storage", "run_bot")]
    kept = [(logger.level, list(logger.handlers)) for logger in loggers]
    try:
        yield
    finally:
        for logger, (level, handlers) in zip(loggers, kept, strict=True):
            logger.setLevel(level)
            logger.handlers[:] = handlers


Outcome = Exception | float | None
"""What happens to a send: it is refused, it takes so many seconds, or it simply arrives."""


@dataclass
class Post:
    """A gateway that remembers. ``outcomes`` are those of the next sends, in order; after them everything arrives."""

    platform: str = "telegram"
    outcomes: list[Outcome] = field(default_factory=list)
    seen: list[tuple[float, Sending]] = field(default_factory=list)

    def account(self, tenant: str) -> str:
        return tenant or "token"

    async def send(self, sending: Sending) -> MessageRef:
        self.seen.append((round(asyncio.get_running_loop().time() - 1000.0, 3), sending))
        number = str(len(self.seen))
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if isinstance(outcome, Exception):
            raise outcome
        if outcome is not None:
            await asyncio.sleep(outcome)
        if sending.edits is not None:
            return sending.edits
        address = sending.address
        return MessageRef(self.platform, address.chat_id or f"D{address.user_id}", number, address.tenant)

    def log(self) -> list[tuple[float, str, str]]:
        """(second, chat, first line) of every send."""
        return [
            (at, one.address.chat_id or f"D{one.address.user_id}", str(one.keyed.card.title[0]))
            for at, one in self.seen
        ]


def lines(rows: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Database rows as plain tuples."""
    return [tuple(row) for row in rows]
