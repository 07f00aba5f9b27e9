"""The health of the process for operators' tools: metrics (Prometheus) and readiness."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

log = logging.getLogger(__name__)

METRICS_TYPE: Final = CONTENT_TYPE_LATEST
OK: Final = "ok"
_BUCKETS: Final = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0)


class Metrics:
    """The metrics of one process, in their own registry. No label reveals anything about a person."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry(auto_describe=True)
        self._units = Histogram(
            "slotbot_unit_seconds",
            "Units of work: how long each took, waiting for a thread included",
            ["work"],
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._errors = Counter("slotbot_errors", "Unexpected errors", ["part"], registry=self._registry)
        self._refused = Counter("slotbot_refused", "Inbounds refused because too many wait", registry=self._registry)
        self._sends = Counter(
            "slotbot_sends", "Cards sent, by what came of it", ["platform", "outcome"], registry=self._registry
        )
        self._too_late = Counter(
            "slotbot_reminders_too_late",
            "Reminders dropped, as their session had begun or was no more",
            registry=self._registry,
        )

    def watch(self, name: str, what: str, value: Callable[[], float]) -> None:
        """Show a number that is read when asked for, such as a queue's length."""
        Gauge(f"slotbot_{name}", what, registry=self._registry).set_function(value)

    @contextmanager
    def unit(self, work: str) -> Iterator[None]:
        """Measure what happens inside."""
        began = time.monotonic()
        try:
            yield
        finally:
            self._units.labels(work).observe(time.monotonic() - began)

    def error(self, part: str) -> None:
        """Something unexpected happened in this part."""
        self._errors.labels(part).inc()

    def refused(self) -> None:
        """An inbound was not taken in."""
        self._refused.inc()

    def too_late(self, reminders: int) -> None:
        """So many reminders came too late to be of use."""
        self._too_late.inc(reminders)

    def send(self, platform: str, outcome: str) -> None:
        """A send ended: ``sent``, or one of ``adapters.delivery.OUTCOMES``."""
        self._sends.labels(platform, outcome).inc()

    def text(self) -> bytes:
        """Everything in Prometheus' text format, of the type ``METRICS_TYPE``."""
        return generate_latest(self._registry)


Check = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the process can serve, part by part: "ok", or why not."""

    parts: Mapping[str, str]

    @property
    def ready(self) -> bool:
        """Whether every part can serve."""
        return all(state == OK for state in self.parts.values())


class Health:
    """Asks each part whether it can serve. A part's check raises when it cannot."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks

    async def look(self) -> Readiness:
        """The current state of every part. An error is reported only by its type, as this is readable without a password."""
        outcomes = await asyncio.gather(*(check() for check in self._checks.values()), return_exceptions=True)
        parts = {name: _state(outcome) for name, outcome in zip(self._checks, outcomes, strict=True)}
        for name, state in parts.items():
            if state != OK:
                log.warning("%s cannot serve: %s", name, state)
        return Readiness(parts)


def _state(outcome: BaseException | None) -> str:
    return OK if outcome is None else type(outcome).__name__
