"""The house: order, bounds, answers whatever happens, and inbounds that survive a database that is away."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import pytest

from adapters.courier import Courier, Delivery
from adapters.dispatcher import Dispatcher
from adapters.health import Metrics
from adapters.lanes import Lanes
from adapters.workers import Workers
from bots.cards import Choice, Keyed
from bots.conversation.handled import Handled, InlinePage
from bots.inbound import Inbound, Message, Press, Where, Who
from storage.errors import Reason, Unavailable
from tests.adapters.runtime import AtOnce, LoopClock, passes, play

LENA = Who("telegram", "7", "Lena", language="en-GB")


def message(text: str, chat: str = "7") -> Message:
    return Message(f"event {text}", LENA, Where("telegram", chat), text)


def press(payload: str) -> Press:
    return Press(f"event {payload}", LENA, Where("telegram", "7"), payload)


@dataclass
class Ear:
    """An assistant that remembers what it heard. ``outcomes`` are those of the next calls."""

    outcomes: list[Any] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def hear(self, inbound: Inbound) -> Handled:
        self.heard.append(inbound.event_id)
        outcome = self.outcomes.pop(0) if self.outcomes else Handled()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def options(self, _who: Who, search: str, query: str) -> tuple[Choice, ...]:
        return (Choice(search, query),)

    def inline(self, _who: Who, query: str, offset: str) -> InlinePage:
        return InlinePage((), next_offset=f"{query}{offset}")

    def unfurl(self, _who: Who, _token: str) -> Keyed | None:
        raise ZeroDivisionError


class Bag(Courier):
    """A courier that only notes what it was given."""

    def __init__(self) -> None:
        self.given: list[Any] = []
        self.end = asyncio.Event()

    async def deliver(self, row_ids: Any) -> Delivery:
        self.given.append(tuple(row_ids))
        return Delivery((self.end,))

    async def say(self, where: Where, words: str, *, user_id: str) -> None:
        self.given.append((where.chat_id, user_id, words))


class Scene:
    """A house with its assistant and courier."""

    def __init__(self, workers: Workers | None = None, lanes: Lanes | None = None) -> None:
        self.ear, self.bag, self.metrics = Ear(), Bag(), Metrics()
        self.dispatcher = Dispatcher(
            workers=workers or AtOnce(), lanes=lanes or Lanes(), clock=LoopClock(), metrics=self.metrics
        )

    def open(self) -> Dispatcher:
        self.dispatcher.open(self.ear, self.bag)
        return self.dispatcher


def told(story: Callable[[Scene], Coroutine[Any, Any, None]]) -> Scene:
    scene = Scene()
    play(story(scene))
    return scene


def test_an_answer_comes_after_its_unit_and_its_cards_are_handed_over() -> None:
    async def story(scene: Scene) -> None:
        scene.ear.outcomes = [Handled(toast="Held", replies=(3, 4))]
        assert await scene.open().handle(press("hold")) == Handled(toast="Held", replies=(3, 4))

    assert told(story).bag.given == [(3, 4)]


def test_what_comes_before_the_house_is_open_waits_in_order() -> None:
    async def story(scene: Scene) -> None:
        waiting = [asyncio.create_task(scene.dispatcher.handle(message(text))) for text in ("one", "two")]
        await asyncio.sleep(3)
        assert scene.ear.heard == []
        scene.open()
        await asyncio.gather(*waiting)

    assert told(story).ear.heard == ["event one", "event two"]


def test_a_database_that_is_away_for_ten_seconds_loses_nothing() -> None:
    async def story(scene: Scene) -> None:
        scene.ear.outcomes = [Unavailable(Reason.UNREACHABLE)] * 6 + [Handled(toast="Booked")]
        assert await scene.open().handle(press("confirm")) == Handled(toast="Booked")
        assert asyncio.get_running_loop().time() > 1010

    assert told(story).ear.heard == ["event confirm"] * 7


def test_a_database_that_stays_away_is_owned_up_to() -> None:
    async def story(scene: Scene) -> None:
        scene.ear.outcomes = [Unavailable(Reason.UNREACHABLE)] * 8
        handled = await scene.open().handle(press("confirm"))
        assert handled == Handled(
            toast="I can’t reach my memory right now, and nothing was changed. Please try again in a minute.",
            alert=True,
        )

    told(story)


def test_an_unexpected_error_has_a_reference_and_the_lane_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    async def story(scene: Scene) -> None:
        scene.ear.outcomes = [ZeroDivisionError(), Handled(toast="fine")]
        broken, fine = await asyncio.gather(scene.open().handle(press("one")), scene.dispatcher.handle(press("two")))
        assert broken.toast is not None
        reference = broken.toast.split("Reference ")[1].rstrip(")")
        assert [record.getMessage() for record in caplog.records] == [
            f"Press of telegram failed, reference {reference}"
        ]
        assert (broken.alert, fine) == (True, Handled(toast="fine"))

    told(story)


def test_words_are_answered_with_words_when_all_else_fails() -> None:
    async def story(scene: Scene) -> None:
        scene.ear.outcomes = [ZeroDivisionError()]
        assert await scene.open().handle(message("find")) == Handled()

    [(chat, user_id, words)] = told(story).bag.given
    assert (chat, user_id, words.split("(")[0]) == (
        "7",
        "7",
        "Something went wrong on my side, and nothing was changed. Please try again. ",
    )


def test_no_message_text_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def story(scene: Scene) -> None:
        scene.ear.outcomes = [ZeroDivisionError()]
        await scene.open().handle(message("my private words"))

    told(story)
    assert "private" not in caplog.text


def test_a_flood_is_refused_politely() -> None:
    async def story() -> None:
        scene = Scene(lanes=Lanes(lane_limit=2))
        calls = [asyncio.create_task(scene.dispatcher.handle(press(str(number)))) for number in range(3)]
        assert await calls[2] == Handled(
            toast="I can’t reach my memory right now, and nothing was changed. Please try again in a minute."
        )
        scene.open()
        assert await asyncio.gather(*calls[:2]) == [Handled(), Handled()]

    play(story())


def test_before_the_platforms_close_an_answer_waits_until_its_cards_are_sent() -> None:
    async def story(scene: Scene) -> None:
        scene.ear.outcomes = [Handled(replies=(1,)), Handled(replies=(2,))]
        house = scene.open()
        await house.handle(message("one"))
        house.finish()
        second = asyncio.create_task(house.handle(message("two")))
        await asyncio.sleep(1)
        assert not second.done()
        scene.bag.end.set()
        await second

    told(story)


def test_reads_come_from_the_assistant_and_a_broken_one_is_empty() -> None:
    async def story(scene: Scene) -> None:
        house = scene.open()
        assert await house.options(LENA, "skill", "py") == (Choice("skill", "py"),)
        assert await house.inline(LENA, "python", "10") == InlinePage((), next_offset="python10")
        assert await house.unfurl(LENA, "token") is None

    told(story)


def test_a_read_that_takes_longer_than_a_second_is_empty() -> None:
    class Slow(Workers):
        async def run(self, work: Any) -> Any:
            await asyncio.sleep(1.5)
            return work()

    async def story() -> None:
        scene = Scene(workers=Slow("slow", 1, passes=passes))
        house = scene.open()
        assert await house.options(LENA, "skill", "py") == ()
        assert asyncio.get_running_loop().time() == 1001.0

    play(story())
