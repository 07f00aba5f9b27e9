"""The HTTP side: one ASGI app for the platforms' requests, the pages of links, health and metrics; served in the shared loop."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.health import METRICS_TYPE, Health, Metrics
from adapters.pages import Page

log = logging.getLogger(__name__)

PORT: Final = 8080
"""The default port of the HTTP side."""
BODY_LIMIT: Final = 1_000_000
"""Bytes of a request's body: several times what Slack and Telegram send."""
STOP_SECONDS: Final = 1
"""How long a running request may take when the process stops."""
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""The headers of every page behind a link: it loads nothing, is kept nowhere, and stands in nobody else's frame."""

PageOf = Callable[[str], Awaitable[Page]]
"""The page of a link's token."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages behind links: of a booking link, of a session that can be joined, and of one that is being joined."""

    landing: PageOf
    joining: PageOf
    joined: PageOf


def application(*, routes: Sequence[Route], pages: Pages, health: Health, metrics: Metrics) -> Starlette:
    """The ASGI app: the platforms' ``routes``, ``/b/<token>``, ``/j/<token>``, ``/healthz``, ``/readyz`` and ``/metrics``."""

    def shows(page_of: PageOf) -> Callable[[Request], Awaitable[Response]]:
        async def page(request: Request) -> Response:
            found = await page_of(request.path_params["token"])
            onward = {} if found.location is None else {"Location": found.location}
            return HTMLResponse(found.html, found.status, headers={**HEADERS, **onward})

        return page

    async def alive(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_: Request) -> Response:
        state = await health.look()
        return JSONResponse({"ready": state.ready, "parts": dict(state.parts)}, 200 if state.ready else 503)

    async def numbers(_: Request) -> Response:
        return Response(metrics.text(), media_type=METRICS_TYPE)

    own = [
        Route("/b/{token}", shows(pages.landing), methods=["GET"]),
        Route("/j/{token}", shows(pages.joining), methods=["GET"]),
        Route("/j/{token}", shows(pages.joined), methods=["POST"]),
        Route("/healthz", alive, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
        Route("/metrics", numbers, methods=["GET"]),
    ]
    return Starlette(routes=[*routes, *own], middleware=[Middleware(BodyLimit)])


class _TooLarge(Exception):
    """The body grew beyond the limit while it was read."""


class BodyLimit:
    """ASGI middleware that answers 413 instead of reading more than ``BODY_LIMIT`` bytes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting its body as it is read."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = dict(scope["headers"]).get(b"content-length", b"")
        if announced.isdigit() and int(announced) > BODY_LIMIT:
            await _refuse(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > BODY_LIMIT:
                raise _TooLarge
            return message

        try:
            await self._app(scope, counted, send)
        except _TooLarge:
            await _refuse(scope, receive, send)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("too large", 413)(scope, receive, send)


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: the process has its own, and uvicorn would raise the signal again."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield


class WebServer:
    """Serves the app on one address until stopped, in the loop that starts it."""

    def __init__(self, app: ASGIApp, *, host: str, port: int) -> None:
        self._host = host
        self._port = port
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=STOP_SECONDS,
        )
        self._server = _Server(config)
        self._serving: asyncio.Task[None] | None = None

    def start(self) -> int:
        """Listen; returns the port. Raises OSError if the address is not available."""
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        listening = socket.create_server((self._host, self._port), family=family)
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]), name="web")
        port: int = listening.getsockname()[1]
        log.info("listening on %s:%s", self._host, port)
        return port

    async def stop(self) -> None:
        """Accept no more requests, and let running ones finish."""
        self._server.should_exit = True
        if self._serving is not None:
            await self._serving
