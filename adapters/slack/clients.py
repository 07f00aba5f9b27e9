"""Web API clients: one HTTP session, one client per installation, no retries of their own."""

import logging

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.installs import Installed

TIMEOUT_SECONDS = 10.0
_LOG = logging.getLogger("slotbot.slack.web")


class NotInstalled(Exception):
    """The app is not, or no longer, installed where something was to be done."""


FAILURES = (SlackApiError, NotInstalled, aiohttp.ClientError, TimeoutError)
"""What a call to Slack may raise."""


class Clients:
    """The clients of all installations. Opened and closed in the event loop that uses them.

    The courier alone repeats a request, so neither 429 nor a lost connection is retried underneath it.
    """

    def __init__(self, installed: Installed, api_url: str, *, timeout: float = TIMEOUT_SECONDS) -> None:
        self._installed = installed
        self._api_url = api_url
        self._timeout = timeout
        self._session: aiohttp.ClientSession | None = None
        self._clients: dict[str, AsyncWebClient] = {}

    async def open(self) -> None:
        """Open the HTTP session."""
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self._timeout))

    async def close(self) -> None:
        """Close the HTTP session."""
        if self._session is not None:
            await self._session.close()
        self._clients.clear()

    def with_token(self, token: str | None) -> AsyncWebClient:
        """A client for any token."""
        if self._session is None:
            raise RuntimeError("the Slack clients have not been opened")
        return AsyncWebClient(
            token, base_url=self._api_url, session=self._session, retry_handlers=[], logger=_LOG, timeout=30
        )

    def of(self, tenant: str) -> AsyncWebClient:
        """The client of a tenant's bot; raises NotInstalled."""
        installation = self._installed.of(tenant)
        if installation is None:
            raise NotInstalled(tenant)
        client = self._clients.get(tenant)
        if client is None or client.token != installation.bot_token:
            client = self._clients[tenant] = self.with_token(installation.bot_token)
        return client

    async def upload(self, url: str, content: bytes) -> None:
        """Put a file's content where ``files.getUploadURLExternal`` has said; raises aiohttp.ClientError, TimeoutError."""
        if self._session is None:
            raise RuntimeError("the Slack clients have not been opened")
        async with self._session.post(url, data=content) as response:
            response.raise_for_status()

    async def answer(self, response_url: str, body: dict[str, object]) -> bool:
        """Answer through a ``response_url``; says whether Slack took it (5 uses in 30 minutes)."""
        if self._session is None:
            raise RuntimeError("the Slack clients have not been opened")
        try:
            async with self._session.post(response_url, json=body) as response:
                return response.status == 200
        except (aiohttp.ClientError, TimeoutError) as error:
            _LOG.warning("response_url could not be used: %s", error)
            return False
