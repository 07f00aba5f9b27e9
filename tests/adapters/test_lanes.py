"""Lanes keep the order of a conversation, let conversations pass each other, are bounded and drained."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from adapters.lanes import LaneFull, Lanes, LanesClosed


class Gate:
    """Jobs that note when they begin and end, and wait to be let through."""

    def __init__(self) -> None:
        self.story: list[str] = []
        self.open = asyncio.Event()

    def job(self, name: str) -> Callable[[], Awaitable[str]]:
        async def run() -> str:
            self.story.append(f"{name} begins")
            await self.open.wait()
            self.story.append(f"{name} ends")
            return name

        return run


async def settle() -> None:
    """Let everything that can run do so."""
    for _ in range(10):
        await asyncio.sleep(0)


def test_one_conversation_in_order_and_conversations_side_by_side() -> None:
    async def story() -> None:
        gate, lanes = Gate(), Lanes()
        calls = [asyncio.create_task(lanes.run(name[0], gate.job(name))) for name in ("a1", "a2", "b1", "a3")]
        await settle()
        assert gate.story == ["a1 begins", "b1 begins"]
        assert lanes.waiting() == 4
        gate.open.set()
        assert await asyncio.gather(*calls) == ["a1", "a2", "b1", "a3"]
        assert [line for line in gate.story if line[0] == "a"] == [
            "a1 begins",
            "a1 ends",
            "a2 begins",
            "a2 ends",
            "a3 begins",
            "a3 ends",
        ]
        assert lanes.waiting() == 0

    asyncio.run(story())


def test_an_exception_is_the_callers_and_the_lane_goes_on() -> None:
    async def story() -> None:
        lanes, gate = Lanes(), Gate()
        gate.open.set()

        async def broken() -> str:
            raise ValueError("broken")

        first, second = await asyncio.gather(
            lanes.run("a", broken), lanes.run("a", gate.job("next")), return_exceptions=True
        )
        assert (repr(first), second) == ("ValueError('broken')", "next")

    asyncio.run(story())


def test_a_cancelled_caller_leaves_the_job_running_and_the_order_intact() -> None:
    async def story() -> None:
        gate, lanes = Gate(), Lanes()
        first = asyncio.create_task(lanes.run("a", gate.job("a1")))
        second = asyncio.create_task(lanes.run("a", gate.job("a2")))
        await settle()
        first.cancel()
        await settle()
        assert gate.story == ["a1 begins"]
        gate.open.set()
        assert await second == "a2"
        assert gate.story == ["a1 begins", "a1 ends", "a2 begins", "a2 ends"]

    asyncio.run(story())


@pytest.mark.parametrize(("keys", "refused"), [("aaab", [2]), ("abcd", [3]), ("aabb", [3])])
def test_lanes_are_bounded_each_and_together(keys: str, refused: list[int]) -> None:
    async def story() -> None:
        gate, lanes = Gate(), Lanes(lane_limit=2, total_limit=3)
        calls = [asyncio.create_task(lanes.run(key, gate.job(key))) for key in keys]
        await settle()
        gate.open.set()
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        assert [n for n, outcome in enumerate(outcomes) if isinstance(outcome, LaneFull)] == refused
        assert await lanes.run(keys[-1], gate.job("again")) == "again"

    asyncio.run(story())


def test_draining_finishes_what_is_there_and_takes_nothing_in() -> None:
    async def story() -> None:
        gate, lanes = Gate(), Lanes()
        calls = [asyncio.create_task(lanes.run("a", gate.job(name))) for name in ("a1", "a2")]
        await settle()
        assert await lanes.drain(0) == 2
        with pytest.raises(LanesClosed):
            await lanes.run("b", gate.job("b1"))
        gate.open.set()
        assert await lanes.drain(5) == 0
        assert await asyncio.gather(*calls) == ["a1", "a2"]

    asyncio.run(story())
