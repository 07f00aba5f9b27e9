"""A burst of reminders while Telegram refuses: in the order of the sessions, each once, and whoever asks meanwhile is answered.

The real gateway speaks to the strict double inside one loop whose time jumps, so that the pace of minutes is a matter of moments.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from math import ceil
from pathlib import Path
from random import Random

import httpx
import pytest
from starlette.types import Receive, Scope, Send
from telegram import Bot
from telegram.request import HTTPXRequest

from adapters.courier import Courier
from adapters.gateway import Gateway
from adapters.health import Metrics
from adapters.telegram.gateway import TelegramGateway
from bots.assistant import Assistant
from bots.inbound import Message, Where, Who
from bots.names import Names
from core.model.people import Person
from core.model.timers import Timer, TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.adapters.courier_house import ticks
from tests.adapters.runtime import START, AtOnce, LoopClock, milliseconds, new_store, play
from tests.builders import a_booking, a_service, an_organisation
from tests.doubles.telegram import TelegramDouble, flood
from tests.doubles.telegram_people import User
from tests.ticking import tick_all

BURST = 150
SOON = START + timedelta(minutes=15)


class Flooded:
    """The double, which wants nothing for some seconds more than once, and says for how long."""

    def __init__(self, telegram: TelegramDouble, *pauses: tuple[float, float]) -> None:
        self._telegram = telegram
        self._pauses = pauses
        self.seen: list[tuple[float, str]] = []
        """(second, chat) of each message that was taken."""
        self.refused: list[float] = []
        """When one was not."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        now = _seconds()
        until = next((end for begin, end in self._pauses if begin <= now < end), None)
        before = len(self._telegram.calls_of("sendMessage"))
        if until is not None:
            self._telegram.fail("sendMessage", flood(ceil(until - now)))
            self.refused.append(now)
        await self._telegram.app(scope, receive, send)
        self.seen += [(now, str(call["chat_id"])) for call in self._telegram.calls_of("sendMessage")[before:]]


def _seconds() -> float:
    return asyncio.get_running_loop().time() - 1000.0


@contextmanager
def gateway(flooded: Flooded, telegram: TelegramDouble) -> Iterator[Gateway]:
    """The way to the double without a socket."""
    transport = httpx.ASGITransport(flooded)
    request = HTTPXRequest(httpx_kwargs={"transport": transport})
    yield TelegramGateway(Bot(telegram.token, "http://telegram/bot", request=request))


class House:
    """A mentor for each of so many people in Telegram, and a session of each pair; all their reminders are due now."""

    def __init__(self, folder: Path) -> None:
        self.clock = LoopClock()
        self.store: SqlStore = new_store(folder, self.clock)
        self.telegram = TelegramDouble()
        self.users = [self.telegram.user(f"Guest {number}") for number in range(BURST)]
        """Those who are reminded, in order of their sessions."""
        self.store.run(self._fill)
        tick_all(self.store)

    def _fill(self, unit: Unit) -> None:
        here = an_organisation(unit)
        service = a_service(unit, here)
        shuffled = [*enumerate(self.users)]
        Random(4).shuffle(shuffled)
        for number, user in shuffled:
            mentor = unit.people.add(f"Mentor {number}", zone="Europe/Berlin")
            unit.people.join(here.id, mentor.id)
            guest = self._in_telegram(unit, user, here.id)
            when = Timespan.lasting(SOON + timedelta(minutes=number), 30)
            booking = a_booking(unit, service, mentor, guest, when)
            unit.timers.replace(booking.id, (Timer(booking.id, TimerKind.REMIND, START, guest.id, 15),))

    def _in_telegram(self, unit: Unit, user: User, organisation_id: int) -> Person:
        person = replace(
            unit.people.add(user.account.first_name, zone="Europe/Berlin"), organisation_id=organisation_id
        )
        unit.people.save(person)
        unit.people.add_identity(person.id, "telegram", "", str(user.id), chat_id=str(user.id), handle=None)
        unit.people.join(organisation_id, person.id)
        return person


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    return House(tmp_path)


def test_a_burst_goes_in_order_each_once_and_starves_no_answer(house: House) -> None:
    flooded = Flooded(house.telegram, (2.0, 7.0), (8.5, 11.5))
    words = Assistant(house.store, Names())
    asked: dict[str, float] = {}

    async def asks(courier: Courier, user: User, event: str) -> None:
        who = Who("telegram", str(user.id), user.account.first_name, language="en")
        asked[str(user.id)] = _seconds()
        handled = words.hear(Message(event, who, Where("telegram", str(user.id)), "my sessions"))
        await courier.deliver(handled.replies)

    async def story() -> None:
        with gateway(flooded, house.telegram) as way:
            courier = Courier(
                store=house.store,
                wording=words,
                clock=house.clock,
                gateways={"telegram": way},
                workers=AtOnce(),
                metrics=Metrics(),
                milliseconds=milliseconds,
            )
            courier.start()
            await ticks(courier, 1)
            await asks(courier, house.users[-1], "while all goes well")
            await ticks(courier, 3)
            await asks(courier, house.users[-2], "while Telegram refuses")
            await ticks(courier, 30)
            await courier.drain(1)

    play(story())
    last, but_one = (str(user.id) for user in house.users[:-3:-1])
    answers = {chat: next(at for at, to in flooded.seen if to == chat) for chat in (last, but_one)}
    assert answers[last] - asked[last] < 0.5
    assert 7.0 <= answers[but_one] < 7.5
    reminders = [chat for at, chat in flooded.seen if answers.get(chat) != at]
    assert reminders == [str(user.id) for user in house.users]
    assert Counter(chat for _, chat in flooded.seen) == {str(user.id): 1 for user in house.users} | dict.fromkeys(
        (last, but_one), 2
    )
    assert {at < 7.0 for at in flooded.refused} == {True, False}
    assert len(flooded.refused) < 20
    assert not any(2.0 <= at < 7.0 or 8.5 <= at < 11.5 for at, _ in flooded.seen)
