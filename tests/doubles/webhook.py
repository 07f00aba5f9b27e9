"""A strict double of a tool that receives webhooks: it verifies each message as the specification asks for, and fails as told.

It checks the three headers, the signature by any secret that it was given, and that a key that comes again has the same body.
Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import asyncio
import base64
import hashlib
import hmac
import json
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

TOLERANCE = timedelta(minutes=5)
"""How far the moment of an attempt may be from the receiver's own clock."""


@dataclass(frozen=True)
class Failure:
    """How an attempt is answered in place of 204; with ``hangs`` it is taken in and never answered."""

    status: int = 500
    headers: tuple[tuple[str, str], ...] = ()
    hangs: bool = False


@dataclass
class Receiver:
    """Messages as they arrived, by key and in order; ``attempts`` are all keys that came. ``failures`` come first, in order."""

    now: Callable[[], datetime]
    secrets: list[str] = field(default_factory=list)
    failures: deque[Failure] = field(default_factory=deque)
    attempts: list[str] = field(default_factory=list)
    accepted: dict[str, dict[str, Any]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    bodies: dict[str, bytes] = field(default_factory=dict)

    @property
    def app(self) -> Starlette:
        """The server, to be served over HTTP; it takes nothing but POST at ``/in``."""
        return Starlette(routes=[Route("/in", self._take, methods=["POST"])])

    @property
    def types(self) -> list[str]:
        """The types of what was accepted, in order."""
        return [str(each["type"]) for each in self.accepted.values()]

    async def _take(self, request: Request) -> Response:
        body = await request.body()
        key = request.headers.get("webhook-id", "")
        self._check(request, key, body)
        self.attempts.append(key)
        failure = self.failures.popleft() if self.failures else None
        if failure is None or failure.hangs:
            self.accepted.setdefault(key, json.loads(body))
        if failure is None:
            return Response(status_code=204)
        if failure.hangs:
            await asyncio.Event().wait()
        return Response("no", status_code=failure.status, headers=dict(failure.headers))

    def _check(self, request: Request, key: str, body: bytes) -> None:
        if not re.fullmatch(r"msg_[\w-]{20,}", key):
            self.wrong.append(f"{key!r} is no key of a message")
        if self.bodies.setdefault(key, body) != body:
            self.wrong.append("one key has two bodies")
        if request.headers.get("content-type") != "application/json":
            self.wrong.append("no JSON was announced")
        if "cookie" in request.headers or "authorization" in request.headers:
            self.wrong.append("something was sent that is nobody's to know")
        stamp = request.headers.get("webhook-timestamp", "")
        if not stamp.isdigit() or abs(datetime.fromtimestamp(int(stamp), UTC) - self.now()) > TOLERANCE:
            self.wrong.append(f"{stamp!r} is not the time")
        given = request.headers.get("webhook-signature", "").split()
        if not any(self._signature(secret, key, stamp, body) in given for secret in self.secrets):
            self.wrong.append("nobody who knows the secret has signed it")

    @staticmethod
    def _signature(secret: str, key: str, stamp: str, body: bytes) -> str:
        assert secret.startswith("whsec_")
        raw = base64.b64decode(secret[6:], validate=True)
        assert 24 <= len(raw) <= 64
        digest = hmac.new(raw, b".".join((key.encode(), stamp.encode(), body)), hashlib.sha256).digest()
        return "v1," + base64.b64encode(digest).decode()
