"""Texts as a gateway of Twilio's form takes them, and what its refusals mean."""

import asyncio
from collections import deque
from collections.abc import Iterator

import pytest
from aiohttp import ClientTimeout

from adapters.gateway import Address, DeliveryError, Sending
from adapters.settings import Secret, SmsSettings
from adapters.sms import SmsGateway
from adapters.sms_text import fits, text
from bots.cards import Bold, Button, Card, Field, Keyed, Section
from bots.requests import Help
from tests.doubles.server import Server
from tests.doubles.sms import ACCOUNT, SENDER, TOKEN, Failure, SmsDouble

NUMBER = "+4917012345678"
LINK = "https://slotbot.example/j/0123456789abcdef"


@pytest.fixture
def sms() -> SmsDouble:
    return SmsDouble()


@pytest.fixture
def url(sms: SmsDouble) -> Iterator[str]:
    with Server(sms.app) as server:
        yield server.base_url
    assert sms.wrong == []


def sent(url: str, *, to: str = NUMBER, sender: str = SENDER, token: str = TOKEN) -> str:
    """Send a card; what became of it."""

    async def story() -> str:
        gateway = SmsGateway(SmsSettings(url, ACCOUNT, Secret(token), sender))
        try:
            ref = await gateway.send(Sending(Address("sms", to), Keyed(Card((Bold("Reminder:"), " Maya, 10:00")), "")))
        except DeliveryError as error:
            return f"{type(error).__name__} {getattr(error, 'seconds', None)}: {error}"
        finally:
            await gateway.stop()
        return ref.message_id

    what = asyncio.run(story())
    assert NUMBER not in what, "what is written down names no number"
    assert TOKEN not in what
    return what


def test_a_text_is_taken_and_named(sms: SmsDouble, url: str) -> None:
    assert sent(url) == f"SM{1:032x}"
    assert sms.took == [(NUMBER, "Reminder: Maya, 10:00")]


REFUSALS = [
    (Failure(429, 20429, wait=30), "Later 30.0: the SMS gateway said 429, 20429"),
    (Failure(503), "Later None: the SMS gateway said 503"),
    (Failure(500, 20500), "Later None: the SMS gateway said 500, 20500"),
    (Failure(504), "Unknown None: the SMS gateway said 504"),
    (Failure(400, 21211), "Gone None: the SMS gateway said 400, 21211: the number is no number"),
    (Failure(400, 21408), "Gone None: the SMS gateway said 400, 21408: the number is in a region that is not allowed"),
    (Failure(400, 21610), "Gone None: the SMS gateway said 400, 21610: the number has asked for no more (STOP)"),
    (Failure(400, 21606), "Later None: the SMS gateway said 400, 21606"),
]


def test_what_each_refusal_means(sms: SmsDouble, url: str) -> None:
    sms.failures = deque(failure for failure, _ in REFUSALS)
    assert [(failure, sent(url)) for failure, _ in REFUSALS] == REFUSALS
    assert sms.took == []


def test_the_double_refuses_what_the_gateway_would(sms: SmsDouble, url: str) -> None:
    assert sent(url, token="another").startswith("Later None: the SMS gateway said 401, 20003")
    assert sent(url, to="0170 1234567").startswith("Gone None: the SMS gateway said 400, 21211")
    assert sent(url, sender="Somebody").startswith("Later None: the SMS gateway said 400, 21606")
    sms.stopped.add(NUMBER)
    assert sent(url).startswith("Gone None: the SMS gateway said 400, 21610")
    assert sms.took == []


def test_an_answer_that_does_not_come_is_unknown(sms: SmsDouble, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.sms.TIMEOUT", ClientTimeout(total=0.3))
    sms.failures.append(Failure(took=True))
    assert sent(url).startswith("Unknown")
    assert len(sms.took) == 1


def test_where_nobody_listens_it_certainly_did_not_arrive() -> None:
    assert sent("http://127.0.0.1:9").startswith("Later None: the SMS gateway cannot be reached")


def test_the_account_is_checked(sms: SmsDouble, url: str) -> None:
    async def checked(token: str) -> str:
        gateway = SmsGateway(SmsSettings(url, ACCOUNT, Secret(token), SENDER))
        try:
            await gateway.check()
        except DeliveryError as error:
            return str(error)
        finally:
            await gateway.stop()
        return "well"

    assert [asyncio.run(checked(token)) for token in (TOKEN, "another")] == ["well", "the SMS gateway said 401, 20003"]


def a_card(*, lines: int = 1, title: str = "Reminder: Maya Iyer, Tue 3 Mar, 10:00") -> Card:
    buttons = ((Button("Join", url=LINK), Button("Move", Help())),)
    section = Section(
        fields=tuple(Field(f"Line {n}", ("what stands there – “so”…",)) for n in range(lines)), buttons=buttons
    )
    return Card((Bold(title),), (section,), note=("a note",))


def test_a_card_as_a_text_keeps_its_title_and_its_addresses() -> None:
    assert text(a_card()) == f'Reminder: Maya Iyer, Tue 3 Mar, 10:00\nLine 0: what stands there - "so"...\nJoin: {LINK}'
    for long in (
        a_card(lines=40),
        a_card(title="x" * 900),
        a_card(title="ж" * 900),
        a_card(lines=40, title="Напоминание"),
    ):
        told = text(long)
        assert fits(told)
        assert told.endswith(f"Join: {LINK}")
        assert told[:5] == "".join(str(span.text) for span in long.title if isinstance(span, Bold))[:5]
