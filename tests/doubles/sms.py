"""A strict double of an SMS gateway of Twilio's form: it takes what the real one takes, refuses the rest, and fails as told.

Sources: twilio.com/docs/messaging/api/message-resource, twilio.com/docs/api/errors.
"""

import asyncio
import base64
import re
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

ACCOUNT, TOKEN, SENDER = "AC0123456789abcdef0123456789abcdef", "a-secret-token-of-the-gateway", "+15005550006"
LONGEST = 1600
_E164 = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)


@dataclass(frozen=True)
class Failure:
    """How a message is answered in place of "created"; with ``took`` it is sent all the same and the answer never comes."""

    status: int = 500
    code: int | None = None
    wait: int | None = None
    took: bool = False


@dataclass
class SmsDouble:
    """``took`` are number and body of every message. ``failures`` come first, in order; ``stopped`` numbers answered STOP."""

    took: list[tuple[str, str]] = field(default_factory=list)
    asked: int = 0
    failures: deque[Failure] = field(default_factory=deque)
    stopped: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    _ids: Any = field(default_factory=lambda: count(1))

    @property
    def app(self) -> Starlette:
        """The gateway, to be served over HTTP."""
        here = f"/2010-04-01/Accounts/{ACCOUNT}"
        return Starlette(
            routes=[
                Route(f"{here}.json", self._account, methods=["GET"]),
                Route(f"{here}/Messages.json", self._message, methods=["POST"]),
            ]
        )

    def code_to(self, number: str) -> str:
        """The code in the last message to the number."""
        body = next(body for to, body in reversed(self.took) if to == number)
        return body.splitlines()[0].removeprefix("Your code is ")

    async def _account(self, request: Request) -> Response:
        return JSONResponse({"sid": ACCOUNT, "status": "active"}) if self._signed(request) else self._error(401, 20003)

    async def _message(self, request: Request) -> Response:
        self.asked += 1
        if not self._signed(request):
            return self._error(401, 20003)
        if request.headers.get("content-type") != "application/x-www-form-urlencoded":
            self.wrong.append(f"a form of the type {request.headers.get('content-type')}")
        form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True, strict_parsing=True))
        if set(form) != {"To", "From", "Body"}:
            self.wrong.append(f"fields {sorted(form)}")
            return self._error(400, 21603)
        failure = self.failures.popleft() if self.failures else None
        if failure is not None and not failure.took:
            return self._error(failure.status, failure.code, failure.wait)
        code = self._objection(form["To"], form["From"], form["Body"])
        if code is not None:
            return self._error(400, code)
        self.took.append((form["To"], form["Body"]))
        if failure is not None:
            await asyncio.Event().wait()
        sid = f"SM{next(self._ids):032x}"
        return JSONResponse({"sid": sid, "status": "queued", "to": form["To"], "body": form["Body"]}, status_code=201)

    def _objection(self, to: str, sender: str, body: str) -> int | None:
        """The code of the error with which the message is refused."""
        if not _E164.fullmatch(to):
            return 21211
        if to in self.stopped:
            return 21610
        if sender != SENDER:
            return 21606
        if not body.strip():
            return 21602
        if len(body) > LONGEST:
            return 21617
        return None

    def _signed(self, request: Request) -> bool:
        signed = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        return request.headers.get("authorization") == f"Basic {signed}"

    @staticmethod
    def _error(status: int, code: int | None, wait: int | None = None) -> Response:
        body = (
            {"code": code, "message": "The number +4917012345678 …", "status": status} if code else {"status": status}
        )
        return JSONResponse(body, status_code=status, headers={"Retry-After": str(wait)} if wait is not None else {})
