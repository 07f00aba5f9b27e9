"""The closed list of things one can ask, typed. A sentence, a command, a button, a form and a link all become one of these.

Ids are the database's; moments are aware; dates are local to the person who asks. A request is a frozen value that the codec
(``bots.codec``) writes to JSON for the button that carries it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Help:
    """What can I do here?"""


@dataclass(frozen=True, slots=True)
class Find:
    """Who has open time: by skill, name, service and window, in any mix (S0.12).

    ``length`` in minutes, None for the shortest. ``skip`` leaves out so many mentors already shown.
    """

    skill_ids: tuple[int, ...] = ()
    host_ids: tuple[int, ...] = ()
    service_id: int | None = None
    window: Timespan | None = None
    length: int | None = None
    skip: int = 0
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ShowTimes:
    """The open times of one host, a day at a time. ``day`` is local to the reader; ``moving`` the booking to be moved."""

    host_id: int
    service_id: int | None = None
    length: int | None = None
    day: date | None = None
    moving: str | None = None
    after: datetime | None = None


@dataclass(frozen=True, slots=True)
class PickDate:
    """Ask for any date, then show that day's times; ``chosen`` is the form's answer."""

    times: ShowTimes


@dataclass(frozen=True, slots=True)
class Hold:
    """Hold a time for five minutes (S3.18). With ``moving``, the time that an existing booking would move to."""

    host_id: int
    service_id: int
    starts_at: datetime
    length: int
    moving: str | None = None
    topic: str = ""


Request = Help | Find | ShowTimes | PickDate | Hold
"""Every request; the assistant has exactly one skill for each."""
