"""The clock ticks, whatever a tick does."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from apscheduler.schedulers import base

from adapters import clock
from adapters.clock import SystemClock, Ticks
from adapters.health import Metrics
from storage.errors import Reason, Unavailable
from tests.adapters.runtime import passes


def test_the_system_clock_is_aware_utc_to_the_second() -> None:
    now = SystemClock().now()
    assert (now.tzinfo, now.microsecond, now.utcoffset()) == (UTC, 0, timedelta())


def ticked(*outcomes: Exception | None) -> tuple[int, str]:
    """How often a tick was called that meets these, until the last; and the errors counted.

    It may be called once more before it is stopped, and meets nothing then.
    """

    async def story() -> tuple[int, str]:
        metrics = Metrics()
        ticks = Ticks(metrics=metrics, passes=passes)
        rest, done = list(outcomes), asyncio.Event()

        async def work() -> None:
            outcome = rest.pop(0) if rest else None
            if not rest:
                done.set()
            if outcome is not None:
                raise outcome

        ticks.add("courier", work, 0.001)
        ticks.start()
        await asyncio.wait_for(done.wait(), 10)
        ticks.stop()
        errors = [line for line in metrics.text().decode().splitlines() if line.startswith("slotbot_errors_total")]
        return len(outcomes) - len(rest), "".join(errors)

    return asyncio.run(story())


def test_a_tick_is_called_at_once_and_again() -> None:
    assert ticked(None, None, None) == (3, "")


def test_a_tick_that_fails_is_logged_and_called_again(caplog: pytest.LogCaptureFixture) -> None:
    count = ticked(ZeroDivisionError("broken"), Unavailable(Reason.LOCKED), None)
    assert count == (3, 'slotbot_errors_total{part="courier"} 2.0')
    logged = [record for record in caplog.records if record.name == "adapters.clock"]
    assert [(record.levelno, record.getMessage()) for record in logged] == [
        (logging.ERROR, "tick courier failed"),
        (logging.WARNING, "tick courier: the database is not available: locked"),
    ]


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_time_of_day_that_jumps_stops_no_tick(monkeypatch: pytest.MonkeyPatch, hours: int) -> None:
    """APScheduler asks ``datetime.now`` of its own module: put back by an hour, it would wait for an hour."""
    jump = timedelta()

    class Wall(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Wall":
            moment = datetime.now(tz) + jump
            return cls.fromtimestamp(moment.timestamp(), tz)

    monkeypatch.setattr(base, "datetime", Wall)
    monkeypatch.setattr(clock, "SECOND", 0.01)

    async def story() -> None:
        nonlocal jump
        ticks = Ticks(metrics=Metrics(), passes=passes, wall=lambda: Wall.now(UTC))
        called = asyncio.Event()

        async def work() -> None:
            called.set()

        ticks.add("courier", work, 0.01)
        ticks.start()
        await asyncio.wait_for(called.wait(), 10)
        jump = timedelta(hours=hours)
        for _ in range(3):
            called.clear()
            await asyncio.wait_for(called.wait(), 10)
        ticks.stop()

    asyncio.run(story())
