"""What the bot does by itself: reminding, the day's agenda; and what is said back to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reminders:
    """When I am reminded: of every session, or of one."""

    booking_id: int | None = None


@dataclass(frozen=True, slots=True)
class SetReminders:
    """Remind me so many minutes before: of every session, or of one. None is as usual (of one: as of all others)."""

    minutes: tuple[int, ...] | None
    booking_id: int | None = None


@dataclass(frozen=True, slots=True)
class SetQuiet:
    """Let nothing make a sound between these minutes of the day; asked by a form when not said."""

    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class NoQuiet:
    """No quiet hours any more."""


@dataclass(frozen=True, slots=True)
class OffersInQuiet:
    """Whether freed time is offered to me in my quiet hours as well."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class SetDailyAgenda:
    """Send me my day each day at this minute of it; asked by a form when not said."""

    minute: int | None = None


@dataclass(frozen=True, slots=True)
class NoDailyAgenda:
    """Send me my day no more."""


@dataclass(frozen=True, slots=True)
class SayComing:
    """Tell the other side that I come."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class SayLate:
    """Tell the other side that I come so many minutes late."""

    booking_id: int
    minutes: int
