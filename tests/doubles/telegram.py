"""A strict double of the Telegram Bot API: real HTTP, state in memory, driven from tests by plain methods.

``with TelegramDouble() as telegram:`` serves ``telegram.api_url``; ``telegram.user("Lena")`` is somebody who writes and presses;
``await telegram.until(lambda: …)`` waits for what the bot does. Updates leave by long polling, or by a webhook once one is
set: an address under ``https://`` as Telegram demands, led to the machine by ``telegram.lead(host, base_url)``, or any
address after ``telegram.allow_http()``.
"""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from tests.doubles import telegram_fields
from tests.doubles.server import PATIENCE, Server
from tests.doubles.telegram_methods import Methods
from tests.doubles.telegram_people import User
from tests.doubles.telegram_refusal import Refusal, too_many
from tests.doubles.telegram_updates import Feed
from tests.doubles.telegram_world import Account, Chat, Json, World

TOKEN = "7000000001:AAExampleTokenOfTheDoubleForTestsOnly"


@dataclass(frozen=True)
class Call:
    """One call that arrived: its method, its fields as they were understood, and the refusal if there was one.

    Polls are left out.
    """

    method: str
    fields: Json
    refusal: str | None = None


@dataclass(frozen=True)
class Fault:
    """How a call goes wrong. ``accepted``: Telegram did the work before it went wrong."""

    kind: str
    accepted: bool = False
    refusal: Refusal | None = None
    status: int = 502


NEVER_ANSWERS = Fault("hang", accepted=True)
DROPS = Fault("drop", accepted=True)
DROPS_BEFORE = Fault("drop")
BAD_GATEWAY = Fault("page", status=502)
INTERNAL_ERROR = Fault("refusal", refusal=Refusal(500, "Internal Server Error"))


def flood(seconds: int) -> Fault:
    """A 429 that names the seconds to wait."""
    return Fault("refusal", refusal=too_many(seconds))


def refuses(refusal: Refusal) -> Fault:
    """Any refusal of Telegram's."""
    return Fault("refusal", refusal=refusal)


class TelegramDouble:
    """Telegram for one bot."""

    def __init__(self, token: str = TOKEN, username: str = "slotbot_test_bot") -> None:
        self.token = token
        self.world = World(Account(int(token.partition(":")[0]), "Slotbot", username=username, is_bot=True))
        self.feed = Feed(self.world)
        self.calls: list[Call] = []
        self._methods = Methods(self.world, self.feed)
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.app = Starlette(routes=[Route("/bot{token}/{method}", self._serve, methods=["GET", "POST"])])
        self._server = Server(self.app)
        self._next_user = 100

    def __enter__(self) -> Self:
        self._server.start()
        self._server.call(self._begin())
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    @property
    def api_url(self) -> str:
        """What ``TELEGRAM_API_URL`` is set to."""
        return self._server.base_url

    def user(self, name: str, *, language: str = "en", handle: str = "", started: bool = True) -> User:
        """A new person; ``started`` when they have talked to the bot before."""
        self._next_user += 1
        first, _, last = name.partition(" ")
        account = Account(self._next_user, first, last, handle, language, started=started)
        with self.world.changed:
            self.world.accounts[account.id] = account
            return User(self.world, self.feed, account)

    def group(self, title: str, *members: User, kind: str = "supergroup", threads: tuple[int, ...] = ()) -> Chat:
        """A new group with the bot in it."""
        with self.world.changed:
            number = self.world.number()
            chat_id = -1_000_000_000_000 - number if kind == "supergroup" else -number
            chat = Chat(chat_id, kind, title, members={each.id for each in members}, threads=set(threads))
            self.world.chats[chat_id] = chat
            return chat

    def migrate(self, chat: Chat) -> Chat:
        """Make a group a supergroup: writing to the old id is refused with the new one."""
        new = self.group(chat.title)
        with self.world.changed:
            chat.migrated_to = new.id
        return new

    def fail(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next calls of a method go wrong."""
        self._faults[method].extend([fault] * times)

    def expire_presses(self) -> None:
        """Make every press so far too old to be answered."""
        with self.world.changed:
            for press in self.world.presses.values():
                press.expired = True

    def deliver_again(self, update_id: int, times: int = 5) -> None:
        """Deliver an update once more, so many times at once."""
        with self.world.changed:
            self.feed.repeat(update_id, times)

    def lead(self, host: str, base_url: str) -> None:
        """Lead a webhook's public host to where it is really served."""
        self.feed.hosts[host] = base_url

    def allow_http(self) -> None:
        """Take any address for a webhook, as a self-hosted Bot API server does."""
        self.feed.allows_http = True

    def post_to_webhook(self, body: bytes, secret: str | None) -> int:
        """Post anything to the webhook with any secret; the answer's status. Blocks: not for the bot's own loop."""
        return self._server.call(self.feed.post(body, secret))

    def calls_of(self, method: str) -> list[Json]:
        """The fields of every call of one method, refused ones too."""
        return [call.fields for call in self.calls if call.method == method]

    @property
    def refused(self) -> list[Call]:
        """Calls that broke Telegram's rules."""
        return [call for call in self.calls if call.refusal]

    def wait(self, met: Callable[[], bool]) -> None:
        """Block until something holds; raises AssertionError when it does not come to hold."""
        with self.world.changed:
            if not self.world.changed.wait_for(met, PATIENCE):
                raise AssertionError(f"it did not happen; the chats: {self.transcript()}")

    async def until(self, met: Callable[[], bool]) -> None:
        """``wait``, for a test whose loop also runs the bot."""
        await asyncio.to_thread(self.wait, met)

    def transcript(self) -> dict[int, list[tuple[str, str, list[list[str]]]]]:
        """Every chat as it is seen now: who, what, which buttons."""
        return {
            chat.id: [(each.sender.first_name, each.text, each.buttons) for each in chat.messages]
            for chat in self.world.chats.values()
        }

    async def _begin(self) -> None:
        self.feed.run_in(asyncio.get_running_loop())

    async def _serve(self, request: Request) -> Response:
        method = request.path_params["method"]
        if request.path_params["token"] != self.token:
            return _refused(Refusal(401, "Unauthorized"))
        if method not in telegram_fields.METHODS:
            return _refused(Refusal(404, "Not Found"))
        try:
            body = await request.body()
        except ClientDisconnect:
            return Response(status_code=400)
        fault = self._faults[method].popleft() if self._faults[method] else None
        if fault and not fault.accepted:
            return _broken(fault)
        try:
            result = await self._perform(method, request, body)
        except Refusal as refusal:
            return _refused(refusal)
        return _broken(fault) if fault else JSONResponse({"ok": True, "result": result})

    async def _perform(self, method: str, request: Request, body: bytes) -> Any:
        fields: Json = {}
        try:
            fields = telegram_fields.read(request.headers.get("content-type", ""), request.url.query, body)
            fields = telegram_fields.check(method, fields)
            if method in self._methods.named:
                return self._recorded(method, fields)
        except Refusal as refusal:
            self._note(Call(method, fields, refusal.description))
            raise
        return await self.feed.get_updates(fields)

    def _recorded(self, method: str, fields: Json) -> Any:
        with self.world.changed:
            result = self._methods.named[method](fields)
            self._note(Call(method, fields))
            return result

    def _note(self, call: Call) -> None:
        with self.world.changed:
            self.calls.append(call)
            self.world.changed.notify_all()


def _refused(refusal: Refusal) -> Response:
    return JSONResponse(refusal.body(), status_code=refusal.code)


def _broken(fault: Fault) -> Response:
    if fault.kind == "refusal":
        assert fault.refusal is not None
        return _refused(fault.refusal)
    if fault.kind == "page":
        return Response("<html><body>Bad Gateway</body></html>", fault.status, media_type="text/html")
    return _Silent() if fault.kind == "hang" else _Dropped()


class _Silent(Response):
    """Holds the connection until the other side gives up."""

    async def __call__(self, _scope: Scope, receive: Receive, _send: Send) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass


class _Dropped(Response):
    """Begins an answer and cuts the connection."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"100")]})


def body_of(update: Json) -> bytes:
    """An update as Telegram writes it into a webhook's request."""
    return json.dumps(update).encode()
