"""A strict double of a server that publishes calendars: it serves what it was given at secret paths, and fails as it is told.

It takes nothing but a well-behaved GET: anything else is an error of the test.
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from hashlib import sha256

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route


@dataclass(frozen=True)
class Failure:
    """How a request is answered in place of the calendar; with ``hangs`` it never is."""

    status: int = 500
    headers: tuple[tuple[str, str], ...] = ()
    hangs: bool = False
    body: bytes = b""


@dataclass
class PublishedCalendars:
    """Calendars by path; ``asked`` are the paths that were, with the headers that matter. ``failures`` come first, in order."""

    pages: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    failures: deque[Failure] = field(default_factory=deque)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    tags: bool = True

    @property
    def app(self) -> Starlette:
        """The server, to be served over HTTP."""
        return Starlette(routes=[Route("/{path:path}", self._answer, methods=["GET", "POST", "HEAD", "PUT"])])

    async def _answer(self, request: Request) -> Response:
        self._check(request)
        path = request.url.path
        tag, since = request.headers.get("if-none-match", ""), request.headers.get("if-modified-since", "")
        self.asked.append((path, tag, since))
        if self.failures:
            return await self._failed(self.failures.popleft())
        if path in self.redirects:
            return RedirectResponse(self.redirects[path], status_code=302)
        if path not in self.pages:
            return Response("nothing here", status_code=404)
        return self._page(self.pages[path], tag)

    def _page(self, body: bytes, tag: str) -> Response:
        own = f'"{sha256(body).hexdigest()[:16]}"'
        if self.tags and tag == own:
            return Response(status_code=304)
        headers = {"ETag": own, "Last-Modified": "Mon, 02 Mar 2026 08:00:00 GMT"} if self.tags else {}
        return Response(body, media_type="text/calendar", headers=headers)

    @staticmethod
    async def _failed(failure: Failure) -> Response:
        if failure.hangs:
            await asyncio.Event().wait()
        return Response(failure.body, status_code=failure.status, headers=dict(failure.headers))

    def _check(self, request: Request) -> None:
        if request.method != "GET":
            self.wrong.append(f"{request.method} is no way to read a calendar")
        if "text/calendar" not in request.headers.get("accept", ""):
            self.wrong.append("no calendar was asked for")
        if not request.headers.get("user-agent", "").startswith("Slotbot"):
            self.wrong.append("nobody says who reads")
        if "cookie" in request.headers or "authorization" in request.headers:
            self.wrong.append("something was sent that is nobody's to know")
