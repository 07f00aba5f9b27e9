"""Offering: profile, hours, days off, services."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class ShowMentor:
    """A mentor's card (S0.15)."""

    host_id: int


@dataclass(frozen=True, slots=True)
class TheirClock:
    """What time it is where somebody is: at a moment that was shown, or now, with what else their card tells."""

    person_id: int
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What I offer: skills, a line about me."""


@dataclass(frozen=True, slots=True)
class EditProfile:
    """The form for skills and the line about me."""


@dataclass(frozen=True, slots=True)
class SetSkills:
    """My skills, by name as written: ``add`` to those there are, ``remove``, or ``replace`` them all."""

    names: tuple[str, ...]
    verb: str = "add"


@dataclass(frozen=True, slots=True)
class BecomeMentor:
    """I want to offer sessions: granted at once in an open organisation, else asked of the admins."""


class Weekday(StrEnum):
    """A weekday as RFC 5545 names it."""

    MO = "MO"
    TU = "TU"
    WE = "WE"
    TH = "TH"
    FR = "FR"
    SA = "SA"
    SU = "SU"


@dataclass(frozen=True, slots=True)
class WeekStretch:
    """Open time of every week on these days: ``[start, end)`` in minutes of the day."""

    days: tuple[Weekday, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hours:
    """My weekly hours, read back as a week; ``skip`` leaves out so many of the coming days off already shown."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetHours:
    """These are my weekly hours now; ``days`` limits the change to these weekdays, all when empty.

    With ``adds`` they are open beside what was open before.
    """

    stretches: tuple[WeekStretch, ...]
    days: tuple[Weekday, ...] = ()
    adds: bool = False


@dataclass(frozen=True, slots=True)
class EditDay:
    """Change one weekday's hours by buttons or words; ``ask`` opens the form: for ``other`` hours, or for ``more``."""

    day: Weekday
    ask: str = ""


@dataclass(frozen=True, slots=True)
class UndoHours:
    """Put weekly hours back as they were."""

    stretches: tuple[WeekStretch, ...]


@dataclass(frozen=True, slots=True)
class Off:
    """Block time: whole days (dates local to me, both included) or a stretch; asked by a form when nothing is said.

    ``instead`` are overrides made before, which it takes the place of.
    """

    first: date | None = None
    last: date | None = None
    window: Timespan | None = None
    note: str = ""
    instead: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenExtra:
    """Open extra time on a date, beyond the weekly hours; asked by a form when nothing is said.

    ``instead`` are overrides made before, which it takes the place of.
    """

    day: date | None = None
    start: int | None = None
    end: int | None = None
    instead: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class UndoOverride:
    """Remove a day off or extra time; ``others`` are the rest of one that needed several overrides."""

    override_id: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepBooking:
    """Keep a booking that lies inside newly blocked time; ``rest`` are those still to be decided."""

    booking_id: int
    rest: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CallOff:
    """Cancel a booking inside newly blocked time, then go on with the ``rest``; the reason is asked where it is empty.

    ``version`` is what the person saw.
    """

    booking_id: int
    version: int
    rest: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ListServices:
    """What can be booked here, and what I may change; ``skip`` leaves out so many already shown."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class EditService:
    """The form for a service, or for one ``field`` of it; without an id, for a new one."""

    service_id: int | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class OfferSeats:
    """Offer group sessions of my own with so many ``seats``, ``length`` minutes each, in these hours.

    The hours are those of every week, or with a ``day`` of that date alone, in minutes of the day.
    """

    seats: int
    length: int
    stretches: tuple[WeekStretch, ...]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class SwitchService:
    """Offer a service, or no more."""

    service_id: int
    active: bool
