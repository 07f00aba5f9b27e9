"""What happened with connected calendars."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """The reader's connected calendar was read: for the ``first`` time, or because they asked for it."""

    calendar_id: int
    first: bool


@dataclass(frozen=True, slots=True)
class CalendarLost:
    """The reader's connected calendar cannot be read; ``trouble`` says why."""

    calendar_id: int
    trouble: str


@dataclass(frozen=True, slots=True)
class CalendarClash:
    """The reader's connected calendar shows them busy during a session or meeting; ``more`` others clash as well."""

    booking_id: int
    version: int
    more: int = 0
