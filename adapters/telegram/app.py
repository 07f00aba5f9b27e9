"""The Telegram app as one component: built with a front, started and stopped; by polling, or by a webhook served elsewhere."""

import asyncio
import logging
import os
from contextlib import suppress

from starlette.routing import Route
from telegram.error import Conflict, TelegramError
from telegram.ext import Application

from adapters.front import Front
from adapters.telegram import commands
from adapters.telegram.gateway import TelegramGateway
from adapters.telegram.listeners import ALLOWED_UPDATES, Listeners, TelegramApplication
from adapters.telegram.webhook import PATH, webhook_endpoint

_LOG = logging.getLogger(__name__)

CONCURRENT_UPDATES = 256
CONNECTIONS = 32
POOL_SECONDS = 5.0
"""How long a call waits for a free connection; a call that got none was certainly not sent."""
WEBHOOK_CONNECTIONS = 40
POLL_STOP_SECONDS = 0.5


class TelegramApp:
    """Telegram for one bot token.

    With ``webhook_secret`` and ``public_url`` updates come by webhook, else by polling. ``api_url`` is the Bot API's root;
    ``read_timeout`` (seconds) is how long an answer of Telegram's is waited for.
    """

    def __init__(
        self,
        *,
        token: str,
        api_url: str,
        front: Front,
        webhook_secret: str | None = None,
        public_url: str | None = None,
        read_timeout: float = 8.0,
    ) -> None:
        _prepare_libraries()
        self._secret = webhook_secret if webhook_secret and public_url else None
        self._webhook_url = f"{public_url.rstrip('/')}{PATH}" if public_url else ""
        self._application = _build(token, api_url.rstrip("/"), read_timeout, polls=self._secret is None)
        self._gateway = TelegramGateway(self._application.bot)
        Listeners(front).add_to(self._application)

    @property
    def gateway(self) -> TelegramGateway:
        """The courier's gateway to Telegram."""
        return self._gateway

    @property
    def username(self) -> str:
        """The bot's name without ``@``, for links to it; known once started."""
        username: str = self._application.bot.username
        return username

    @property
    def webhook_route(self) -> Route | None:
        """The route to serve, None when polling."""
        if self._secret is None:
            return None
        return Route(PATH, webhook_endpoint(self._application, self._secret), methods=["POST"])

    async def start(self) -> None:
        """Check the token, register the commands, then take updates; closes everything again before raising TelegramError."""
        try:
            await self._application.initialize()
            await self._register_commands()
            await self._application.start()
            await self._take_updates()
        except BaseException:
            with suppress(TelegramError):
                await self.stop()
            raise

    async def stop(self) -> None:
        """Take no more updates, finish those being served (the front must still run), close the connections.

        A webhook stays set, so that Telegram keeps what arrives meanwhile.
        """
        updater = self._application.updater
        if updater is not None and updater.running:
            # After a failure polling sleeps for up to half a minute; this wakes it.
            async with asyncio.timeout(POLL_STOP_SECONDS):
                await updater.stop()
        if self._application.running:
            await self._application.stop()
        await self._application.shutdown()
        await self._application.bot.shutdown()

    async def _register_commands(self) -> None:
        try:
            await commands.register(self._application.bot)
        except TelegramError as error:
            # The menu is optional: the bot answers without it.
            _LOG.warning("The list of commands was not registered: %s", error.message)

    async def _take_updates(self) -> None:
        updater = self._application.updater
        if updater is not None:
            await updater.start_polling(allowed_updates=ALLOWED_UPDATES, error_callback=_on_polling_error)
            return
        await self._application.bot.set_webhook(
            self._webhook_url,
            secret_token=self._secret,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=WEBHOOK_CONNECTIONS,
        )


def _build(token: str, api_url: str, read_timeout: float, *, polls: bool) -> TelegramApplication:
    builder = (
        Application.builder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .job_queue(None)
        .concurrent_updates(CONCURRENT_UPDATES)
        .connection_pool_size(CONNECTIONS)
        .pool_timeout(POOL_SECONDS)
        .read_timeout(read_timeout)
    )
    return builder.build() if polls else builder.updater(None).build()


def _on_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _LOG.error(
            "Another process takes this bot's updates; stop it, or give this one its own token: %s", error.message
        )
    else:
        _LOG.warning("Telegram cannot be reached, trying again: %s", error.message)


def _prepare_libraries() -> None:
    """Take intervals as timedelta, as the library will in its next version, and keep the token out of httpx's request log."""
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    logging.getLogger("httpx").setLevel(logging.WARNING)
