"""One attempt over HTTP: a signed POST, and what it met. The receiver is not trusted: its body is not read, nothing is followed.

A name is resolved once, and the connection goes to an address of that result, so that a name whose meaning changes between
check and connection leads nowhere else (``adapters.addresses``).
"""

import logging
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

import aiohttp

from adapters.addresses import PrivateAddress, PublicResolver, is_number, is_public
from adapters.webhooks.signing import headers
from core.model.webhook import LONGEST_WAIT, Trouble
from core.ports import Clock
from core.services.webhooks.delivering import Delivery, Outcome

log = logging.getLogger(__name__)

SECONDS: Final = 10.0
"""How long an attempt may take, from the name's resolution to the answer's headers."""
_AGENT: Final = "Slotbot-Webhooks/1"
_GONE: Final = 410
_BUSY: Final = frozenset({408, 425, 429, 503})


class Poster:
    """Posts messages; with ``private`` also to this machine and private networks."""

    def __init__(self, *, clock: Clock, private: bool = False, seconds: float = SECONDS) -> None:
        self._clock = clock
        self._private = private
        self._timeout = aiohttp.ClientTimeout(total=seconds)
        self._session: aiohttp.ClientSession | None = None

    async def post(self, delivery: Delivery) -> Outcome:
        """Make one attempt; neither exceptions nor logs reveal the address."""
        try:
            return await self._posted(delivery)
        except PrivateAddress:
            return Outcome(Trouble.FORBIDDEN)
        except TimeoutError:
            return Outcome(Trouble.TIMEOUT)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if isinstance(error.__cause__, PrivateAddress) or isinstance(error.__context__, PrivateAddress):
                return Outcome(Trouble.FORBIDDEN)
            log.info("webhook %s: not reached: %s", delivery.message.webhook_id, type(error).__name__)
            return Outcome(Trouble.UNREACHABLE)

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def _posted(self, delivery: Delivery) -> Outcome:
        self._check(delivery.address)
        message, body = delivery.message, delivery.message.body.encode()
        signed = headers(message.key, self._clock.now(), body, delivery.secrets)
        sent = {"Content-Type": "application/json", "User-Agent": _AGENT, **signed}
        async with self._open().post(
            delivery.address, data=body, headers=sent, allow_redirects=False, timeout=self._timeout
        ) as response:
            return self._met(response)

    def _met(self, response: aiohttp.ClientResponse) -> Outcome:
        later = self._later(response.headers.get("Retry-After", ""))
        match response.status:
            case status if 200 <= status < 300:
                return Outcome()
            case status if 300 <= status < 400:
                return Outcome(Trouble.REDIRECT)
            case status if status == _GONE:
                return Outcome(Trouble.GONE)
            case status if status in _BUSY:
                return Outcome(Trouble.BUSY, later)
            case status if status >= 500:
                return Outcome(Trouble.BROKEN, later)
            case _:
                return Outcome(Trouble.REFUSED, later)

    def _later(self, said: str) -> timedelta | None:
        """How long the receiver asks to wait: seconds, or until a moment (RFC 9110, 10.2.3)."""
        if said.isascii() and said.isdigit():
            return min(timedelta(seconds=int(said[:9])), LONGEST_WAIT)
        try:
            until = parsedate_to_datetime(said)
        except (TypeError, ValueError):
            return None
        until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
        return max(timedelta(0), until - self._clock.now())

    def _check(self, address: str) -> None:
        """Raise PrivateAddress for what may not be posted to, as the setting or a number in the address says so."""
        parts = urlsplit(address)
        if self._private:
            return
        if parts.scheme != "https" or parts.hostname is None:
            raise PrivateAddress("not https")
        if is_number(parts.hostname) and not is_public(parts.hostname):
            raise PrivateAddress("a number")

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            resolver = None if self._private else PublicResolver()
            connector = aiohttp.TCPConnector(resolver=resolver, use_dns_cache=False, limit=0, force_close=True)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._session
