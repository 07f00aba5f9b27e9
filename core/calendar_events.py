"""What happened about connected calendars, as frozen values; part of ``core.events.Event``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """The reader's connected calendar was read: for the ``first`` time, or because they had asked for it."""

    calendar_id: int
    first: bool


@dataclass(frozen=True, slots=True)
class CalendarLost:
    """The reader's connected calendar cannot be read; ``trouble`` says why."""

    calendar_id: int
    trouble: str


@dataclass(frozen=True, slots=True)
class CalendarClash:
    """The reader's connected calendar says that they are busy when a session or meeting is; ``more`` of them clash, too."""

    booking_id: int
    version: int
    more: int = 0
