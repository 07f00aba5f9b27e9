"""One attempt over real HTTP: signed, with nothing followed and nothing private reached; each answer has its meaning."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest
from aiohttp import ThreadedResolver

from adapters.webhooks.post import Poster
from adapters.webhooks.signing import headers
from core.model.webhook import Message, Trouble
from core.services.webhooks.delivering import Delivery, Outcome
from tests.builders import MONDAY, SetClock
from tests.doubles.server import Server
from tests.doubles.webhook import Failure, Receiver

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.fixture
def receiver(clock: SetClock) -> Iterator[Receiver]:
    receiver = Receiver(clock.now, [SECRET])
    yield receiver
    assert receiver.wrong == []


def delivery(address: str, *secrets: str) -> Delivery:
    message = Message(1, 1, "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook.test", MONDAY, body='{"test": 2432232314}')
    return Delivery(message, address, secrets or (SECRET,), MONDAY)


def posted(clock: SetClock, *deliveries: Delivery, private: bool = True, seconds: float = 5.0) -> list[Outcome]:
    async def post() -> list[Outcome]:
        poster = Poster(clock=clock, private=private, seconds=seconds)
        try:
            return [await poster.post(each) for each in deliveries]
        finally:
            await poster.close()

    return asyncio.run(post())


def test_the_signature_is_that_of_the_specifications_own_example() -> None:
    """From https://github.com/standard-webhooks/standard-webhooks/blob/main/libraries/python/tests/test_webhooks.py."""
    sent_at = MONDAY.fromtimestamp(1614265330, MONDAY.tzinfo)
    found = headers("msg_p5jXN8AQM9LWM0D4loKWxJek", sent_at, b'{"test": 2432232314}', [SECRET])
    assert dict(found) == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_each_answer_has_its_meaning(clock: SetClock, receiver: Receiver) -> None:
    answers = {
        Failure(200): Outcome(),
        Failure(302, (("Location", "http://127.0.0.1:9/elsewhere"),)): Outcome(Trouble.REDIRECT),
        Failure(400): Outcome(Trouble.REFUSED),
        Failure(410): Outcome(Trouble.GONE),
        Failure(429, (("Retry-After", "90"),)): Outcome(Trouble.BUSY, timedelta(seconds=90)),
        Failure(503, (("Retry-After", "Mon, 02 Mar 2026 08:02:00 GMT"),)): Outcome(Trouble.BUSY, timedelta(minutes=2)),
        Failure(500): Outcome(Trouble.BROKEN),
    }
    receiver.failures.extend(answers)
    with Server(receiver.app) as server:
        met = posted(clock, *(delivery(f"{server.base_url}/in", "whsec_bmV3ZXI=", SECRET) for _ in answers))
    assert met == list(answers.values())


def test_what_hangs_drops_or_listens_nowhere_is_no_acceptance(clock: SetClock, receiver: Receiver) -> None:
    receiver.failures.append(Failure(hangs=True))

    async def drops() -> list[Outcome]:
        dropping = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
        port = dropping.sockets[0].getsockname()[1]
        poster = Poster(clock=clock, private=True)
        dropped = await poster.post(delivery(f"http://127.0.0.1:{port}/in"))
        dropping.close()
        await dropping.wait_closed()
        nowhere = await poster.post(delivery(f"http://127.0.0.1:{port}/in"))
        await poster.close()
        return [dropped, nowhere]

    with Server(receiver.app) as server:
        assert posted(clock, delivery(f"{server.base_url}/in"), seconds=0.2) == [Outcome(Trouble.TIMEOUT)]
    assert asyncio.run(drops()) == [Outcome(Trouble.UNREACHABLE)] * 2


def test_nothing_private_is_reached(clock: SetClock, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a public name leads there, which is asked of the addresses that are connected to (DNS rebinding)."""

    async def rebound(*_: object) -> list[dict[str, object]]:
        there = {
            "hostname": "hooks.example.org",
            "host": "127.0.0.1",
            "port": port,
            "family": 2,
            "proto": 6,
            "flags": 4,
        }
        return [there]

    monkeypatch.setattr(ThreadedResolver, "resolve", rebound)
    with Server(receiver.app) as server:
        port = server.port
        private = (
            server.base_url, f"https://127.0.0.1:{port}", f"https://[::1]:{port}", "https://10.0.0.1", "https://169.254.169.254",
            f"https://0x7f000001:{port}", f"https://hooks.example.org:{port}/in", f"http://hooks.example.org:{port}/in",
        )  # fmt: skip
        assert posted(clock, *map(delivery, private), private=False) == [Outcome(Trouble.FORBIDDEN)] * len(private)
        odd = (f"https://2130706433:{port}", f"https://127.1:{port}", f"https://0177.0.0.1:{port}")
        assert posted(clock, *map(delivery, odd), private=False) == [Outcome(Trouble.UNREACHABLE)] * len(odd)
    assert receiver.attempts == []
