"""The double's side of the wire: the Web API under ``/api/``, the socket of Socket Mode, and ``response_url``."""

import asyncio
import base64
import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.doubles.slack_api import serve
from tests.doubles.slack_blocks import check_blocks
from tests.doubles.slack_state import Call, Json, Refused, Sent, State, Workspace


@dataclass(frozen=True)
class Failure:
    """How the next call of a method fails. ``accepted``: it has its effect all the same."""

    status: int = 200
    error: str = ""
    retry_after: int | None = None
    accepted: bool = False
    hangs: bool = False


@dataclass(eq=False)
class Link:
    """One open socket of Socket Mode."""

    socket: WebSocket
    loop: asyncio.AbstractEventLoop


@dataclass
class App:
    """The app's own secrets, as its settings page shows them."""

    app_id: str = "A0SLOTBOT"
    app_token: str = "xapp-1-A0SLOTBOT-1-secret"
    signing_secret: str = "a-signing-secret"
    client_id: str = "111.222"
    client_secret: str = "a-client-secret"


@dataclass
class Wire:
    """The ASGI app over a state. ``base`` is its own address, known once it is served."""

    state: State
    app: App
    base: str = ""
    failures: dict[str, deque[Failure]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    acknowledged: dict[str, Any] = field(default_factory=dict)
    tickets: set[str] = field(default_factory=set)
    strange: list[str] = field(default_factory=list)

    def asgi(self) -> Starlette:
        """The routes."""
        return Starlette(
            routes=[
                Route("/api/{method}", self._api, methods=["GET", "POST"]),
                Route("/upload/{key}", self._upload, methods=["POST"]),
                Route("/response/{key}", self._response, methods=["POST"]),
                WebSocketRoute("/link", self._link),
            ]
        )

    async def _api(self, request: Request) -> Response:
        method = request.path_params["method"]
        args = await _arguments(request)
        with self.state.changed:
            planned = self.failures.get(method)
            failure = planned.popleft() if planned else None
        answer: Json = {"ok": False, "error": failure.error if failure else ""}
        if failure is None or failure.accepted:
            answer = self._served(request, method, args)
        self._record(Call(method, args, answer))
        if failure is not None and failure.hangs:
            await asyncio.Event().wait()
        headers = {"x-oauth-scopes": ",".join(sorted(self._scopes(request)))}
        if failure is not None:
            if failure.retry_after is not None:
                headers["Retry-After"] = str(failure.retry_after)
            return JSONResponse({"ok": False, "error": failure.error}, failure.status, headers)
        return JSONResponse(answer, headers=headers)

    async def _upload(self, request: Request) -> Response:
        """A file's content, as long as it was announced; once."""
        content = await request.body()
        with self.state.changed:
            planned = self.failures.get("upload")
            failure = planned.popleft() if planned else None
            upload = self.state.uploads.get(request.path_params["key"])
            if failure is not None:
                return PlainTextResponse(failure.error, failure.status)
            if upload is None or upload.content is not None or len(content) != upload.length:
                return PlainTextResponse("not such a file", 400)
            upload.content = content
        return PlainTextResponse(f"OK - {len(content)}")

    def _record(self, call: Call) -> None:
        with self.state.changed:
            self.state.calls.append(call)
            self.state.changed.notify_all()

    def _served(self, request: Request, method: str, args: Json) -> Json:
        try:
            with self.state.changed:
                if method == "apps.connections.open":
                    return {"ok": True, "url": self._ticket(request)}
                if method == "oauth.v2.access":
                    return {"ok": True, **self._exchange(request, args)}
                return {"ok": True, **serve(self.state, self._workspace(request, args), method, args)}
        except Refused as refused:
            answer: Json = {"ok": False, "error": refused.error}
            return answer | ({"response_metadata": {"messages": refused.messages}} if refused.messages else {})

    def _scopes(self, request: Request) -> set[str]:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        return next((one.scopes for one in self.state.workspaces.values() if token and one.token == token), set())

    def _workspace(self, request: Request, args: Json) -> Workspace:
        token = request.headers.get("authorization", "").removeprefix("Bearer ") or args.pop("token", "")
        for workspace in self.state.workspaces.values():
            if token and workspace.token == token:
                return workspace
        raise Refused("invalid_auth" if token else "not_authed")

    def _ticket(self, request: Request) -> str:
        if request.headers.get("authorization") != f"Bearer {self.app.app_token}":
            raise Refused("invalid_auth")
        ticket = self.state.next("ticket-")
        self.tickets.add(ticket)
        return f"{self.base.replace('http', 'ws', 1)}/link?ticket={ticket}"

    def _exchange(self, request: Request, args: Json) -> Json:
        expected = base64.b64encode(f"{self.app.client_id}:{self.app.client_secret}".encode()).decode()
        given = args.get("client_id"), args.get("client_secret")
        basic = request.headers.get("authorization") == f"Basic {expected}"
        if not basic and given != (self.app.client_id, self.app.client_secret):
            raise Refused("bad_client_secret")
        workspace = self.state.codes.pop(args.get("code", ""), None)
        if workspace is None:
            raise Refused("invalid_code")
        workspace.token = f"xoxb-{workspace.team_id}-{self.state.next('')}"
        return {
            "access_token": workspace.token,
            "token_type": "bot",
            "scope": ",".join(sorted(workspace.scopes)),
            "bot_user_id": workspace.bot_user_id,
            "app_id": self.app.app_id,
            "team": {"id": workspace.team_id, "name": workspace.name},
            "enterprise": None,
            "is_enterprise_install": False,
            "authed_user": {"id": "U0INSTALLER"},
        }

    async def _link(self, socket: WebSocket) -> None:
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self.tickets:
            await socket.close(4401)
            return
        self.tickets.discard(ticket)  # a URL of apps.connections.open is good for one connection
        await socket.accept()
        link = Link(socket, asyncio.get_running_loop())
        info = {"app_id": self.app.app_id}
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": info})
        with self.state.changed:
            self.links.append(link)
            self.state.changed.notify_all()
        try:
            while True:
                self._acknowledge(await socket.receive_json())
        except WebSocketDisconnect:
            pass
        finally:
            with self.state.changed:
                if link in self.links:
                    self.links.remove(link)
                self.state.changed.notify_all()

    def _acknowledge(self, frame: Json) -> None:
        with self.state.changed:
            if set(frame) - {"envelope_id", "payload"} or "envelope_id" not in frame:
                self.strange.append(f"not an acknowledgement: {frame}")
            self.acknowledged[frame.get("envelope_id", "")] = frame.get("payload")
            self.state.changed.notify_all()

    async def _response(self, request: Request) -> Response:
        key, body = request.path_params["key"], json.loads(await request.body())
        with self.state.changed:
            try:
                self._answered(key, body)
                outcome: Response = PlainTextResponse("ok")
            except Refused as refused:
                outcome = PlainTextResponse(refused.error, 404)
        self._record(
            Call("response_url", body, {"ok": outcome.status_code == 200, "error": bytes(outcome.body).decode()})
        )
        return outcome

    def _answered(self, key: str, body: Json) -> None:
        right = self.state.responses.get(key)
        if right is None:
            raise Refused("unknown_url")
        if right.uses >= 5 or self.state.now > right.until:
            raise Refused("used_url" if right.uses >= 5 else "expired_url")
        known = {"text", "blocks", "response_type", "replace_original", "delete_original", "thread_ts"}
        if set(body) - known or not body.get("text") or check_blocks(body.get("blocks", [])):
            raise Refused("invalid_payload")
        right.uses += 1
        blocks = [{"block_id": self.state.next("b"), **block} for block in body.get("blocks", [])]
        if body.get("replace_original") and right.message is not None:
            right.message.text, right.message.blocks = body["text"], blocks
            right.message.edits += 1
            return
        only = None if body.get("response_type") == "in_channel" else right.person.user_id
        bot = right.person.workspace.bot_user_id
        self.state.messages.append(Sent(right.channel, self.state.ts(), bot, body["text"], blocks, only=only))


async def _arguments(request: Request) -> Json:
    body = await request.body()
    given: Json = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        return given | (json.loads(body) if body else {})
    return given | dict(parse_qsl(body.decode(), keep_blank_values=True))
