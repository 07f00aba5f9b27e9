"""How the double reaches the app: envelopes over the socket, or signed requests over HTTP; each to be acknowledged.

https://docs.slack.dev/apis/events-api/using-socket-mode, …/authentication/verifying-requests-from-slack.
"""

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx

from tests.doubles.server import Server
from tests.doubles.slack_state import Json, State
from tests.doubles.slack_wire import Link, Wire

EVENT, COMMAND, INTERACTIVE = "events_api", "slash_commands", "interactive"


@dataclass
class Delivery:
    """One thing that happened, on its way to the app. ``answer`` is the acknowledgement's payload."""

    kind: str
    payload: Json
    acknowledged: bool = False
    answer: Any = None
    status: int | None = None
    attempt: int = 0
    retries: list["Delivery"] = field(default_factory=list)


@dataclass
class Signature:
    """How requests over HTTP are signed: truly, unless told otherwise."""

    secret: str
    age: float = 0.0
    forged: bool = False

    def headers(self, body: bytes) -> dict[str, str]:
        """Slack's two headers. The age counts from the real clock, which the app compares with."""
        moment = str(int(time.time() - self.age))
        digest = hmac.new(self.secret.encode(), f"v0:{moment}:".encode() + body, hashlib.sha256).hexdigest()
        signature = f"v0={digest[::-1] if self.forged else digest}"
        return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": signature}


@dataclass
class Deliverer:
    """Delivers over HTTP where it was given an address, over the open socket else; waits for the acknowledgement."""

    state: State
    wire: Wire
    server: Server
    signature: Signature
    limit: float = 3.0
    events_url: str | None = None
    all: list[Delivery] = field(default_factory=list)

    def deliver(self, delivery: Delivery) -> Delivery:
        """Deliver once and wait for the acknowledgement, at most three seconds."""
        self.all.append(delivery)
        (self._over_http if self.events_url else self._over_socket)(delivery)
        return delivery

    def redeliver(self, delivery: Delivery) -> Delivery:
        """Deliver the same event again, as Slack does up to three times."""
        attempt = len(delivery.retries) + 1
        if delivery.kind != EVENT or attempt > 3:
            raise AssertionError("Slack repeats events alone, and three times at most")
        again = Delivery(EVENT, delivery.payload, attempt=attempt)
        delivery.retries.append(again)
        return self.deliver(again)

    def link(self) -> Link:
        """The newest open socket; waits for one."""
        links: list[Link] = self.state.wait_for(lambda: list(self.wire.links), "the app opens a socket")
        return links[-1]

    def _over_socket(self, delivery: Delivery) -> None:
        envelope_id = self.state.next("envelope-")
        frame: Json = {
            "type": delivery.kind,
            "envelope_id": envelope_id,
            "payload": delivery.payload,
            "accepts_response_payload": delivery.kind != EVENT,
        }
        if delivery.attempt:
            frame |= {"retry_attempt": delivery.attempt, "retry_reason": "timeout"}
        self.server.call(self.link().socket.send_json(frame))
        acknowledged = self._wait(lambda: envelope_id in self.wire.acknowledged)
        delivery.acknowledged = acknowledged
        delivery.answer = self.wire.acknowledged.get(envelope_id)

    def _wait(self, happened: Callable[[], bool]) -> bool:
        deadline = time.monotonic() + self.limit
        with self.state.changed:
            while not happened():
                left = deadline - time.monotonic()
                if left <= 0:
                    return False
                self.state.changed.wait(left)
        return True

    def _over_http(self, delivery: Delivery) -> None:
        body, kind = _body(delivery)
        headers = {"Content-Type": kind, **self.signature.headers(body)}
        if delivery.attempt:
            headers |= {"X-Slack-Retry-Num": str(delivery.attempt), "X-Slack-Retry-Reason": "http_timeout"}
        try:
            response = httpx.post(str(self.events_url), content=body, headers=headers, timeout=self.limit)
        except httpx.TransportError:
            return
        delivery.status = response.status_code
        delivery.acknowledged = response.status_code == 200
        if response.content:
            is_json = response.headers.get("content-type", "").startswith("application/json")
            delivery.answer = response.json() if is_json else response.text


def _body(delivery: Delivery) -> tuple[bytes, str]:
    match delivery.kind:
        case "events_api":
            return json.dumps(delivery.payload).encode(), "application/json"
        case "slash_commands":
            return urlencode(delivery.payload).encode(), "application/x-www-form-urlencoded"
        case _:
            body = urlencode({"payload": json.dumps(delivery.payload)}).encode()
            return body, "application/x-www-form-urlencoded"
