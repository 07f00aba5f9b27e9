"""What is behind every platform's listeners: lanes, threads for the assistant, and the courier for its answers."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from functools import partial
from typing import Final, Protocol, TypeVar

from adapters.courier import Courier
from adapters.health import Metrics
from adapters.lanes import LaneFull, Lanes, LanesClosed
from adapters.workers import Workers
from bots.cards import Choice, Keyed
from bots.conversation.handled import Handled, InlinePage
from bots.inbound import Inbound, Message, Who
from bots.speaker import Speaker
from core.ports import Clock

log = logging.getLogger(__name__)
T = TypeVar("T")

READ_SECONDS: Final = 1.0
"""How long a read that somebody's typing waits for may take."""
UNFURL_SECONDS: Final = 10.0


class Assistant(Protocol):
    """The synchronous assistant, as it is called from worker threads."""

    def hear(self, inbound: Inbound) -> Handled:
        """Serve one inbound inside one unit of work."""

    def options(self, who: Who, search: str, query: str) -> tuple[Choice, ...]:
        """Values for a searched select."""

    def inline(self, who: Who, query: str, offset: str) -> InlinePage:
        """Results for Telegram's inline mode."""

    def unfurl(self, who: Who, token: str) -> Keyed | None:
        """The live card of an own link."""


class Dispatcher:
    """Implements ``adapters.front.Front``.

    It is built first, so that the platforms can be given it, and opened once they run; inbounds that come earlier wait.
    """

    def __init__(self, *, workers: Workers, lanes: Lanes, clock: Clock, metrics: Metrics) -> None:
        self._workers = workers
        self._lanes = lanes
        self._clock = clock
        self._metrics = metrics
        self._ready: asyncio.Future[tuple[Assistant, Courier]] | None = None
        self._finishing = False

    def open(self, assistant: Assistant, courier: Courier) -> None:
        """Serve the inbounds that wait, and those to come."""
        self._opened().set_result((assistant, courier))

    def finish(self) -> None:
        """From now on, return from an inbound only once its cards have been sent: the platforms are about to close."""
        self._finishing = True

    async def handle(self, inbound: Inbound) -> Handled:
        """Serve one inbound in its conversation's lane; whatever happens, there is an answer."""
        where = inbound.where
        try:
            return await self._lanes.run((where.platform, where.tenant, where.chat_id), partial(self._serve, inbound))
        except (LaneFull, LanesClosed) as error:
            self._metrics.refused()
            log.warning("an inbound from %s was not taken in: %s", where.platform, type(error).__name__)
            return Handled(toast=self._say(inbound.who, "busy"))

    async def options(self, who: Who, search: str, query: str) -> tuple[Choice, ...]:
        """Values for a searched select; none where it takes longer than a second."""
        return await self._read("options", lambda assistant: assistant.options(who, search, query), ())

    async def inline(self, who: Who, query: str, offset: str) -> InlinePage:
        """Results for Telegram's inline mode; an empty page where it takes longer than a second."""
        return await self._read("inline", lambda assistant: assistant.inline(who, query, offset), InlinePage(()))

    async def unfurl(self, who: Who, token: str) -> Keyed | None:
        """The live card of an own link; None where it takes longer than ten seconds: nobody waits typing."""
        return await self._read("unfurl", lambda assistant: assistant.unfurl(who, token), None, UNFURL_SECONDS)

    async def _serve(self, inbound: Inbound) -> Handled:
        assistant, courier = await asyncio.shield(self._opened())
        try:
            with self._metrics.unit("hear"):
                handled = await self._workers.insist(lambda: assistant.hear(inbound))
        except Exception as error:
            reference = secrets.token_hex(4)
            log.exception("%s of %s failed, reference %s", type(inbound).__name__, inbound.where.platform, reference)
            self._metrics.error("assistant")
            key = "busy" if self._workers.passes(error) else "trouble"
            return await self._apologise(inbound, courier, self._say(inbound.who, key, reference=reference))
        delivery = await courier.deliver(handled.replies)
        if self._finishing:
            await delivery.wait()
        return handled

    async def _apologise(self, inbound: Inbound, courier: Courier, words: str) -> Handled:
        """The last resort, bypassing the outbox: a message if words were typed, a toast if a button was pressed."""
        if isinstance(inbound, Message):
            await courier.say(inbound.where, words, user_id=inbound.who.user_id)
            return Handled()
        return Handled(toast=words, alert=True)

    def _say(self, who: Who, key: str, **values: str) -> str:
        return Speaker(who.language or "en", None, self._clock.now()).words(key, **values)

    async def _read(self, work: str, read: Callable[[Assistant], T], otherwise: T, seconds: float = READ_SECONDS) -> T:
        try:
            async with asyncio.timeout(seconds):
                assistant, _ = await asyncio.shield(self._opened())
                with self._metrics.unit(work):
                    return await self._workers.run(lambda: read(assistant))
        except TimeoutError:
            log.info("%s took longer than %s s", work, seconds)
        except Exception:
            log.exception("%s failed", work)
            self._metrics.error("assistant")
        return otherwise

    def _opened(self) -> "asyncio.Future[tuple[Assistant, Courier]]":
        if self._ready is None:
            self._ready = asyncio.get_running_loop().create_future()
        return self._ready
