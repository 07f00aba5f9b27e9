"""Calendars published at an address, read over HTTP: Google's secret address, Outlook's published one, any .ics file.

Requests are conditional (RFC 9110, 13.1), a few redirects are followed, and the server is not trusted: neither its address,
nor the length and timing of its response, nor the content.
"""

import hashlib
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

import aiohttp

from adapters.addresses import PrivateAddress, PublicResolver, is_number, is_public
from adapters.calendars.expanding import expanded
from adapters.calendars.feed import Unreadable
from adapters.calendars.source import Failed, Outcome, Unchanged
from core.model.connected import Content, Trouble
from core.model.timespan import Timespan
from core.ports import Clock
from core.services.calendars import Asked

log = logging.getLogger(__name__)

LARGEST: Final = 20 * 1024 * 1024
"""Bytes of a calendar, once unpacked."""
MOST_REDIRECTS: Final = 5
TIMEOUT: Final = aiohttp.ClientTimeout(total=30, connect=10)
"""Seconds."""
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_REFUSED: Final = frozenset({401, 402, 403, 407, 451})
_LATER: Final = frozenset({408, 409, 423, 425, 429})
_STAMPS: Final = re.compile(rb"^DTSTAMP[^\r\n]*\r?\n", re.MULTILINE)
"""Lines that some servers regenerate for each request."""

Expand = Callable[[bytes, Timespan, str], Awaitable[Content]]


@dataclass(frozen=True, slots=True)
class _Fetched:
    body: bytes
    etag: str
    modified: str


class IcsSource:
    """Implements ``adapters.calendars.source.Source``; with ``private`` it reads from private networks as well."""

    def __init__(self, *, clock: Clock, private: bool = False, expand: Expand = expanded) -> None:
        self._clock = clock
        self._private = private
        self._expand = expand
        self._session: aiohttp.ClientSession | None = None

    async def read(self, asked: Asked) -> Outcome:
        """Fetch the calendar and extract its events; neither exceptions nor logs reveal the address."""
        try:
            found = await self._fetched(asked)
        except PrivateAddress:
            return Failed(Trouble.FORBIDDEN)
        except (TimeoutError, aiohttp.ClientError, ValueError) as error:
            if isinstance(error.__cause__, PrivateAddress) or isinstance(error.__context__, PrivateAddress):
                return Failed(Trouble.FORBIDDEN)
            log.info("calendar %s: not reached: %s", asked.calendar_id, type(error).__name__)
            return Failed(Trouble.UNREACHABLE)
        return await self._taken(asked, found) if isinstance(found, _Fetched) else found

    async def stop(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def _taken(self, asked: Asked, found: _Fetched) -> Outcome:
        digest = digest_of(found.body, asked)
        if digest == asked.digest:
            return Unchanged()
        try:
            content = await self._expand(found.body, asked.window, asked.zone)
        except Unreadable as unreadable:
            return Failed(unreadable.trouble)
        return replace(content, etag=found.etag, modified=found.modified, digest=digest)

    async def _fetched(self, asked: Asked) -> _Fetched | Unchanged | Failed:
        address = asked.address
        headers = {"Accept": "text/calendar, */*;q=0.5", "User-Agent": "Slotbot (reads calendars)"}
        if asked.etag:
            headers["If-None-Match"] = asked.etag
        if asked.modified:
            headers["If-Modified-Since"] = asked.modified
        for _ in range(MOST_REDIRECTS + 1):
            self._check(address)
            async with self._open().get(address, headers=headers, allow_redirects=False) as response:
                if response.status not in _REDIRECTS:
                    return await self._answered(response)
                location = response.headers.get("Location")
            if location is None:
                return Failed(Trouble.UNREACHABLE)
            address = urljoin(address, location)
        return Failed(Trouble.UNREACHABLE)

    async def _answered(self, response: aiohttp.ClientResponse) -> _Fetched | Unchanged | Failed:
        match response.status:
            case 200:
                body = await _body(response)
                if body is None:
                    return Failed(Trouble.TOO_LARGE)
                return _Fetched(body, _short(response, "ETag"), _short(response, "Last-Modified"))
            case 304:
                return Unchanged()
            case status if status in _REFUSED:
                return Failed(Trouble.REFUSED)
            case status if status in _LATER or status >= 500:
                return Failed(Trouble.UNREACHABLE, self._later(response.headers.get("Retry-After", "")))
            case _:
                return Failed(Trouble.GONE)

    def _later(self, said: str) -> timedelta | None:
        """How long the server asks to wait: seconds, or until a moment (RFC 9110, 10.2.3)."""
        if said.isascii() and said.isdigit():
            return timedelta(seconds=min(int(said[:9]), 86_400))
        try:
            until = parsedate_to_datetime(said)
        except (TypeError, ValueError):
            return None
        until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
        return max(timedelta(0), until - self._clock.now())

    def _check(self, address: str) -> None:
        """Raise PrivateAddress for a numeric address that is not public, and ValueError for anything but HTTP."""
        parts = urlsplit(address)
        if parts.scheme not in {"https", "http"} or not parts.hostname:
            raise ValueError("not HTTP")
        if not self._private and is_number(parts.hostname) and not is_public(parts.hostname):
            raise PrivateAddress("a number")

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            resolver = None if self._private else PublicResolver()
            connector = aiohttp.TCPConnector(resolver=resolver, use_dns_cache=False, limit=8)
            self._session = aiohttp.ClientSession(
                connector=connector, timeout=TIMEOUT, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


def digest_of(body: bytes, asked: Asked) -> str:
    """A digest of the content as read for this owner on this day."""
    mark = hashlib.sha256(f"{asked.zone} {asked.window.start.isoformat()}\n".encode())
    mark.update(_STAMPS.sub(b"", body))
    return mark.hexdigest()


async def _body(response: aiohttp.ClientResponse) -> bytes | None:
    """The decompressed body; None if it is too large."""
    if (response.content_length or 0) > LARGEST:
        return None
    body = bytearray()
    async for part in response.content.iter_chunked(64 * 1024):
        body += part
        if len(body) > LARGEST:
            return None
    return bytes(body)


def _short(response: aiohttp.ClientResponse, name: str) -> str:
    """A header to be sent back with the next request; an unreasonably long one is ignored."""
    value = response.headers.get(name, "")
    return value if len(value) <= 500 else ""
