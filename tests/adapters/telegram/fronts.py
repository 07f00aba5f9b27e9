"""A front that remembers what knocked, and an app between it and the double."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.applications import Starlette

from adapters.telegram.app import TelegramApp
from bots.cards import Choice, Keyed
from bots.conversation.handled import Handled, InlinePage
from bots.inbound import Inbound, Message, Press, Who
from tests.doubles.server import PATIENCE, serving
from tests.doubles.telegram import TelegramDouble

SECRET = "a-secret_of_the_webhook"
HOST = "slots.example.org"


class RecordingFront:
    """Remembers each inbound and inline query; answers as told."""

    def __init__(self, answer: Callable[[Inbound], Handled] = lambda _: Handled()) -> None:
        self.heard: list[Inbound] = []
        self.queries: list[tuple[str, str, str]] = []
        self.page = InlinePage(())
        self._answer = answer
        self._changed = asyncio.Condition()

    @property
    def messages(self) -> list[Message]:
        return [each for each in self.heard if isinstance(each, Message)]

    @property
    def presses(self) -> list[Press]:
        return [each for each in self.heard if isinstance(each, Press)]

    @property
    def texts(self) -> list[str]:
        return [each.text for each in self.messages]

    async def handle(self, inbound: Inbound) -> Handled:
        self.heard.append(inbound)
        async with self._changed:
            self._changed.notify_all()
        return self._answer(inbound)

    async def options(self, who: Who, search: str, query: str) -> tuple[Choice, ...]:
        raise AssertionError(f"Telegram has no searched selects: {who}, {search}, {query}")

    async def inline(self, who: Who, query: str, offset: str) -> InlinePage:
        self.queries.append((who.user_id, query, offset))
        return self.page

    async def unfurl(self, who: Who, token: str) -> Keyed | None:
        raise AssertionError(f"Telegram unfurls nothing: {who}, {token}")

    async def heard_so_many(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: len(self.heard) >= count)


@asynccontextmanager
async def polling(telegram: TelegramDouble, front: RecordingFront) -> AsyncIterator[TelegramApp]:
    """The app taking updates by long polling."""
    app = TelegramApp(token=telegram.token, api_url=telegram.api_url, front=front, read_timeout=0.5)
    await app.start()
    try:
        yield app
    finally:
        await app.stop()


@asynccontextmanager
async def by_webhook(telegram: TelegramDouble, front: RecordingFront) -> AsyncIterator[TelegramApp]:
    """The app taking updates by webhook, served in this loop."""
    app = TelegramApp(
        token=telegram.token,
        api_url=telegram.api_url,
        front=front,
        webhook_secret=SECRET,
        public_url=f"https://{HOST}",
        read_timeout=0.5,
    )
    route = app.webhook_route
    assert route is not None
    async with serving(Starlette(routes=[route])) as base_url:
        telegram.lead(HOST, base_url)
        await app.start()
        try:
            yield app
        finally:
            await app.stop()


Mode = Callable[[TelegramDouble, RecordingFront], AbstractAsyncContextManager[TelegramApp]]
MODES: dict[str, Mode] = {"polling": polling, "webhook": by_webhook}
