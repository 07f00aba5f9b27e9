"""Connected calendars: which there are, connecting one, reading it at once, letting go of it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Calendars:
    """Which calendars I have connected, and how it stands with each."""


@dataclass(frozen=True, slots=True)
class ConnectCalendar:
    """Connect the calendar at this iCalendar address, which is a secret; asked by a form where it is empty.

    It takes the place of the connected calendar ``instead``.
    """

    address: str = field(default="", repr=False)
    instead: int | None = None


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """Read this connected calendar now."""

    calendar_id: int


@dataclass(frozen=True, slots=True)
class DisconnectCalendar:
    """Forget this connected calendar with all that it held."""

    calendar_id: int
