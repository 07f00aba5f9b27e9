"""What a calendar program is told about a meeting, as values: an iTIP message (RFC 5546) of one event and its occurrences."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from core.model.invitation import Answer
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.timespan import Timespan

_NAMES = UUID("6f3f0e2a-5a0c-5c0e-9a52-6b1d1f0c7a10")
"""The name space of our events' UIDs (RFC 4122, 4.3)."""


class Method(StrEnum):
    """What the calendar program is to do (RFC 5546, 3.2): take in an invitation or its update, or cancel it."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who is invited, by their mail address."""

    email: str
    name: str = ""
    required: bool = True
    answer: Answer = Answer.PENDING


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A meeting, or one occurrence of a series, as calendar programs know it.

    ``uid`` never changes, ``sequence`` rises with every change that asks for a new answer (RFC 5546, 2.1.4). ``host_email``
    is None if the host has no address to which answers may be sent. ``zone`` is the IANA zone on whose wall clock an all-day
    event lies and a series repeats; without one times are told in UTC. ``rule`` is the series' RRULE, whose UNTIL may be a date
    or a time of that wall clock; ``excluded`` are the starts that it leaves out, ``recurrence_at`` the start in the series of
    an occurrence that this event stands in for (RFC 5545, 3.8.4.4).
    """

    uid: str
    sequence: int
    span: Timespan
    title: str
    host: str
    host_email: str | None = None
    attendees: tuple[Attendee, ...] = ()
    description: str = ""
    place: str = ""
    private: bool = False
    all_day: bool = False
    zone: str | None = None
    rule: str | None = None
    excluded: tuple[datetime, ...] = ()
    recurrence_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ItipMessage:
    """One message: events of one UID, the series before the occurrences that differ from it."""

    method: Method
    events: tuple[CalendarEvent, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """Events for a calendar program to import, without asking anybody for an answer; they are as of ``at`` (UTC)."""

    events: tuple[CalendarEvent, ...]
    at: datetime


def uid_of(kind: str, number: int, created_at: datetime) -> str:
    """The UID of a meeting (``booking``) or of a series: stable and unique."""
    return str(uuid5(_NAMES, f"{kind}:{number}:{created_at.timestamp():.0f}"))


def event_of(meeting: Meeting, host: Person, attendee: Attendee, *, place: str) -> CalendarEvent:
    """The meeting as this attendee's calendar program is told about it, without the other attendees."""
    assert meeting.created_at is not None
    return CalendarEvent(
        uid_of("booking", meeting.id, meeting.created_at),
        meeting.sequence,
        meeting.span,
        meeting.title,
        host.name,
        host_email=host.mail,
        attendees=(attendee,),
        description=meeting.description,
        place=place,
        private=meeting.private,
        all_day=meeting.all_day,
        zone=host.zone,
    )
