"""How updates reach the bot: long polling or a webhook, never both, again and again until they are confirmed."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.doubles.telegram_fields import Fields
from tests.doubles.telegram_refusal import Refusal, bad
from tests.doubles.telegram_world import Json, World

ATTEMPTS = 5
"""How often the double posts one update to a webhook that does not answer 2xx; Telegram goes on longer and slower."""

KNOCK_AGAIN = 0.05
"""Seconds after which the double tries a webhook again where nobody listens: the bot is being started anew."""

HEADER = "X-Telegram-Bot-Api-Secret-Token"
_PORTS = {80, 88, 443, 8443}
_KINDS = {"message", "edited_message", "callback_query", "inline_query", "my_chat_member", "chosen_inline_result"}


@dataclass
class Pending:
    """An update on its way, ``copies`` times at once; ``again`` when it had been confirmed before."""

    update: Json
    copies: int = 1
    again: bool = False
    handed_out: bool = False


@dataclass
class Webhook:
    """Where updates are posted."""

    url: str
    secret: str | None
    last_error: str = ""


class Feed:
    """The queue of updates and its two ways out."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._loop: asyncio.AbstractEventLoop | None = None
        self._arrived: asyncio.Event | None = None
        self._poll = 0
        self._pump: asyncio.Task[None] | None = None
        self._next_id = 1000
        self.pending: list[Pending] = []
        self.given: dict[int, Json] = {}
        self.allowed: set[str] = set(_KINDS)
        self.webhook: Webhook | None = None
        self.hosts: dict[str, str] = {}
        self.allows_http = False
        self.answers: list[int] = []

    def add(self, kind: str, payload: Json) -> int | None:
        """A new update; None where the bot did not ask for this kind."""
        if kind not in self.allowed:
            return None
        self._next_id += 1
        update = {"update_id": self._next_id, kind: payload}
        self.given[self._next_id] = update
        self._put(Pending(update))
        return self._next_id

    def repeat(self, update_id: int, times: int) -> None:
        """Deliver an update again, confirmed or not, so many times at once."""
        self._put(Pending(self.given[update_id], copies=times, again=True))

    def run_in(self, loop: asyncio.AbstractEventLoop) -> None:
        """Name the loop that serves; called once per start."""
        self._loop, self._arrived = loop, asyncio.Event()
        self._wake()

    async def get_updates(self, fields: Fields) -> list[Json]:
        """The method getUpdates; raises Refusal 409 with a webhook, or when a newer call takes over."""
        assert self._arrived is not None
        if self.webhook:
            raise _conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self._poll += 1
        mine = self._poll
        self._arrived.set()
        self._allow(fields)
        self._confirm(fields.get("offset", 0))
        limit, deadline = fields.get("limit", 100), asyncio.get_running_loop().time() + fields.get("timeout", 0)
        while not (batch := self._batch(limit)):
            self._arrived.clear()
            if not await self._wait(deadline):
                return []
            if mine != self._poll:
                raise _conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
        return batch

    def set_webhook(self, fields: Fields) -> bool:
        """The method setWebhook; an empty address removes it."""
        if not fields["url"]:
            return self.delete_webhook(fields)
        if not self.allows_http:
            _check_address(fields["url"])
        secret = fields.get("secret_token")
        if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise bad("secret token contains unallowed characters")
        if not 1 <= fields.get("max_connections", 40) <= 100:
            raise bad("max_connections must be between 1 and 100")
        self._drop(fields)
        self._allow(fields)
        self.webhook = Webhook(fields["url"], secret)
        self._wake()
        return True

    def delete_webhook(self, fields: Fields) -> bool:
        """The method deleteWebhook."""
        self._drop(fields)
        self.webhook = None
        return True

    def info(self) -> Json:
        """The method getWebhookInfo."""
        info: Json = {
            "url": self.webhook.url if self.webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
            "allowed_updates": sorted(self.allowed),
        }
        if self.webhook and self.webhook.last_error:
            info["last_error_message"] = self.webhook.last_error
        return info

    async def post(self, body: bytes, secret: str | None) -> int:
        """Post a body to the webhook as Telegram would, with any secret; the status of the answer."""
        assert self.webhook is not None
        headers = {"Content-Type": "application/json"} | ({HEADER: secret} if secret is not None else {})
        async with httpx.AsyncClient(timeout=10, verify=False) as client:
            answer = await client.post(self._address(), content=body, headers=headers)
        return answer.status_code

    def _put(self, pending: Pending) -> None:
        self.pending.append(pending)
        if self._loop:
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        if self._arrived:
            self._arrived.set()
        if self.webhook and (self._pump is None or self._pump.done()):
            self._pump = asyncio.get_running_loop().create_task(self._push_all())

    async def _push_all(self) -> None:
        while self.webhook and self.pending:
            pending = self.pending[0]
            await asyncio.gather(*(self._push(pending.update) for _ in range(pending.copies)))
            with self._world.changed:
                self.pending.remove(pending)
                self._world.changed.notify_all()

    async def _push(self, update: Json) -> None:
        attempts = 0
        while self.webhook and attempts < ATTEMPTS:
            try:
                status = await self.post(httpx.Request("POST", "http://x", json=update).content, self.webhook.secret)
            except httpx.ConnectError as error:
                self.webhook.last_error = str(error)
                await asyncio.sleep(KNOCK_AGAIN)
                continue
            except httpx.HTTPError as error:
                self.webhook.last_error = str(error)
                attempts += 1
                continue
            attempts += 1
            self.answers.append(status)
            if 200 <= status < 300:
                return
            self.webhook.last_error = f"Wrong response from the webhook: {status}"

    def _address(self) -> str:
        assert self.webhook is not None
        parts = urlsplit(self.webhook.url)
        return self.hosts.get(parts.netloc, f"{parts.scheme}://{parts.netloc}") + parts.path

    async def _wait(self, deadline: float) -> bool:
        assert self._arrived is not None
        try:
            await asyncio.wait_for(self._arrived.wait(), deadline - asyncio.get_running_loop().time())
        except TimeoutError:
            return False
        return True

    def _batch(self, limit: int) -> list[Json]:
        batch: list[Json] = []
        with self._world.changed:
            for pending in self.pending:
                if len(batch) < limit:
                    pending.handed_out = True
                    batch += [pending.update] * pending.copies
        return batch

    def _confirm(self, offset: int) -> None:
        def done(pending: Pending) -> bool:
            return pending.handed_out if pending.again else bool(pending.update["update_id"] < offset)

        with self._world.changed:
            if offset < 0:
                self.pending = self.pending[offset:]
            else:
                self.pending = [pending for pending in self.pending if not done(pending)]
            self._world.changed.notify_all()

    def _allow(self, fields: Fields) -> None:
        wanted: list[Any] | None = fields.get("allowed_updates")
        if wanted is not None:
            self.allowed = {each for each in wanted if each in _KINDS} or set(_KINDS)

    def _drop(self, fields: Fields) -> None:
        if fields.get("drop_pending_updates"):
            self.pending = []


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in _PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _conflict(what: str) -> Refusal:
    return Refusal(409, f"Conflict: {what}")
