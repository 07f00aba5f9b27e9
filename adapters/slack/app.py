"""The Slack app: Bolt's listeners, the same in Socket Mode and over HTTP, and what they need, started and stopped together.

Bolt: https://docs.slack.dev/tools/bolt-python; Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.errors import SlackApiError
from starlette.routing import Route

from adapters.front import Front
from adapters.settings import SlackSettings, revealed
from adapters.slack import http
from adapters.slack.clients import TIMEOUT_SECONDS, Clients
from adapters.slack.gateway import SlackGateway
from adapters.slack.installs import Installation, Installations, Installed, MemoryAuthorize, SignedStates
from adapters.slack.listeners import Listeners
from adapters.slack.manifest import BOT_SCOPES, REDIRECT_PATH
from adapters.slack.people import People
from adapters.slack.refusals import error_of
from adapters.slack.responses import Responses
from adapters.slack.serving import Serving
from adapters.slack.tasks import Tasks

log = logging.getLogger(__name__)

DRAIN_SECONDS = 1.2  # the whole process ends within five seconds


class SlackSetupError(Exception):
    """Slack refuses what the settings say; the message names the setting and the mend."""


class SlackApp:
    """Everything of Slack in one process. ``start`` and ``stop`` belong to one event loop.

    Socket Mode if the settings have an ``app_token``, else HTTP with their ``signing_secret``: then ``routes`` are to be served.
    What several workspaces install is remembered in ``installations``; ``secret`` signs the OAuth state. ``public_url`` is the
    address to which Slack sends people back. Raises SlackSetupError for settings that do not suffice.
    """

    def __init__(
        self,
        settings: SlackSettings,
        *,
        front: Front,
        installations: Installations | None = None,
        secret: str = "",
        public_url: str | None = None,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        self._bot_token = revealed(settings.bot_token)
        self._app_token = revealed(settings.app_token)
        self._signing_secret = revealed(settings.signing_secret)
        client_id, client_secret = settings.client_id, revealed(settings.client_secret)
        self._oauth = (client_id, client_secret) if client_id and client_secret else None
        if not self._app_token and not self._signing_secret:
            raise SlackSetupError("Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)")
        if not self._bot_token and self._oauth is None:
            raise SlackSetupError("Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID with SLACK_CLIENT_SECRET")
        self._states = SignedStates(secret) if self._oauth else None
        self._redirect = f"{public_url.rstrip('/')}{REDIRECT_PATH}" if public_url else None
        self._installed = Installed(installations)
        self._clients = Clients(self._installed, settings.api_url, timeout=timeout)
        self._people = People(self._clients)
        responses = Responses(self._clients)
        self._gateway = SlackGateway(self._clients, self._people, responses)
        self._serving = Serving(front, self._clients, self._people, responses)
        self._tasks = Tasks()
        self._bolt: AsyncApp | None = None
        self._socket: AsyncSocketModeHandler | None = None
        self._connecting: asyncio.Task[None] | None = None

    @property
    def gateway(self) -> SlackGateway:
        """The courier's way to Slack; usable between ``start`` and ``stop``."""
        return self._gateway

    @property
    def routes(self) -> list[Route]:
        """The HTTP side, to be served by the one ASGI app; none in Socket Mode."""
        return [] if self._app_token else http.routes(lambda: self._bolt, installs=self._oauth is not None)

    async def start(self) -> None:
        """Learn where the app is installed, then listen; raises SlackSetupError where Slack refuses a token."""
        await self._clients.open()
        try:
            await self._installed.load()
            if self._bot_token:
                self._installed.hold(await self._own_workspace(self._bot_token))
            self._bolt = self._build()
            Listeners(self._serving, self._installed, self._people, self._tasks).attach(self._bolt)
            if self._app_token:
                await self._connect(self._bolt, self._app_token)
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Take nothing in any more, let what runs come to its end, close every connection."""
        if self._connecting is not None:
            self._connecting.cancel()
        if self._socket is not None:
            await self._socket.close_async()
        self._bolt = None
        await self._tasks.drain(DRAIN_SECONDS)
        await self._clients.close()

    async def settle(self) -> None:
        """Wait until nothing runs that an acknowledged request has begun."""
        await self._tasks.settle()

    def _build(self) -> AsyncApp:
        settings = None
        if self._oauth is not None and self._states is not None:
            settings = AsyncOAuthSettings(
                client_id=self._oauth[0],
                client_secret=self._oauth[1],
                scopes=list(BOT_SCOPES),
                user_scopes=[],
                redirect_uri=self._redirect,
                installation_store=self._installed,
                state_store=self._states,
            )
        # Bolt's hint says that each is authorized; its own class answers None, too, for a workspace without the app.
        authorize: Callable[..., Awaitable[Any]] = MemoryAuthorize(self._installed)
        with _without_hints():
            return AsyncApp(
                name="slotbot",
                client=self._clients.with_token(None),
                signing_secret=self._signing_secret or "",
                authorize=authorize,
                oauth_settings=settings,
                request_verification_enabled=not self._app_token,
            )

    async def _own_workspace(self, token: str) -> Installation:
        try:
            answer = await self._clients.with_token(token).auth_test()
        except SlackApiError as error:
            raise SlackSetupError(f"Slack refuses SLACK_BOT_TOKEN: {error_of(error)}") from error
        scopes = answer.headers.get("x-oauth-scopes", "")
        return Installation(
            enterprise_id=answer.get("enterprise_id"),
            team_id=answer["team_id"],
            bot_token=token,
            bot_user_id=answer["user_id"],
            app_id=answer.get("app_id") or "",
            scopes=tuple(scope.strip() for scope in scopes.split(",") if scope.strip()),
            is_enterprise_install=bool(answer.get("is_enterprise_install")),
            bot_id=answer.get("bot_id"),
        )

    async def _connect(self, bolt: AsyncApp, app_token: str) -> None:
        """Open the socket; a refused token ends the start, a Slack that cannot be reached is tried again behind it."""
        self._socket = AsyncSocketModeHandler(bolt, app_token)
        try:
            answer = await self._clients.with_token(None).apps_connections_open(app_token=app_token)
            self._socket.client.wss_uri = answer["url"]
        except SlackApiError as error:
            if error.response.status_code == 200:
                raise SlackSetupError(f"Slack refuses SLACK_APP_TOKEN: {error_of(error)}") from error
            log.warning("Slack's Socket Mode is not available yet: %s", error_of(error))
        except (aiohttp.ClientError, TimeoutError) as error:
            log.warning("Slack cannot be reached yet: %s", error)
        self._connecting = asyncio.ensure_future(self._socket.connect_async())
        if self._socket.client.wss_uri is not None:
            await self._connecting


@contextmanager
def _without_hints() -> Iterator[None]:
    """Bolt reads SLACK_BOT_TOKEN by itself and warns that it leaves it unused: it is used, through ``authorize``."""
    logger = logging.getLogger("slack_bolt.AsyncApp")
    logger.addFilter(_is_grave)
    try:
        yield
    finally:
        logger.removeFilter(_is_grave)


def _is_grave(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.ERROR
