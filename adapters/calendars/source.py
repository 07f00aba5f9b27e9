"""The port between the engine and each way of reading a calendar."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from core.model.connected import Content, Trouble
from core.services.calendars import Asked


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The calendar's content has not changed since it was last imported."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The calendar could not be read; ``later`` is how long its server asks to wait before it is tried again."""

    trouble: Trouble
    later: timedelta | None = None


Outcome = Content | Unchanged | Failed
"""What came of reading a calendar."""


class Source(Protocol):
    """One way of reading calendars."""

    async def read(self, asked: Asked) -> Outcome:
        """Read the calendar; failures of the outside are outcomes, not exceptions."""

    async def stop(self) -> None:
        """Close what is open."""
