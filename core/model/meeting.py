"""A meeting: a booking with several people, and perhaps a room. Its state changes are defined in ``core.model.moves``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from core.model.booking import LIVE, Booking, State
from core.model.invitation import Invitation
from core.model.priority import Priority
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch on a calendar. Hard claims of one calendar never overlap; soft ones are merely recorded."""

    calendar_id: int
    span: Timespan
    hard: bool = True


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting under one short id for its whole life (S1.59), hosted by whoever called it (iCalendar's ORGANIZER).

    ``span`` is UTC; if ``all_day`` it runs from midnight to midnight in the host's local time. ``place`` is where it is or
    a link, beside ``room_id``. ``private`` shows all but its people that the time is busy, and nothing else (S1.54).
    ``reminders`` are minutes before the start for everybody who has not chosen their own for it, None for their usual ones.
    ``expires_at`` is the deadline of a decision about it, ``moves_id`` the meeting that it would change.
    ``series_id`` and ``recurrence_at`` (UTC, RFC 5545 RECURRENCE-ID) are an occurrence's, ``changed`` that it differs from its
    series. ``service_id`` and ``seats`` are a group session's. ``version`` rises with every change (S4.18).
    """

    id: int
    short_id: str
    organisation_id: int
    host_id: int
    title: str
    span: Timespan
    state: State = State.CONFIRMED
    version: int = 1
    room_id: int | None = None
    place: str = ""
    description: str = ""
    priority: Priority = Priority.NORMAL
    private: bool = False
    all_day: bool = False
    reminders: tuple[int, ...] | None = None
    expires_at: datetime | None = None
    reason: str = ""
    moves_id: int | None = None
    ended_by: int | None = None
    created_at: datetime | None = None
    series_id: int | None = None
    recurrence_at: datetime | None = None
    changed: bool = False
    service_id: int | None = None
    seats: int | None = None

    @property
    def live(self) -> bool:
        """Whether it keeps its time."""
        return self.state in LIVE

    @property
    def sequence(self) -> int:
        """ICalendar's SEQUENCE: 0 at first, higher with every change (RFC 5545, 3.8.7.4)."""
        return self.version - 1

    def rescheduled(self, span: Timespan) -> Self:
        """The same meeting at another time, one version later; an occurrence then differs from its series."""
        changed = self.changed or self.series_id is not None
        return replace(self, span=span, version=self.version + 1, changed=changed)


def claims_of_meeting(
    meeting: Meeting,
    invitations: Iterable[Invitation],
    calendars: Mapping[int, int],
    room_calendar: int | None,
    *,
    soft: Iterable[int] = (),
    host: Timespan | None = None,
) -> tuple[Claim, ...]:
    """What the meeting claims: its host, room and required people hard, optional people softly; nothing of those who declined.

    ``calendars`` are the people's, by person. Those in ``soft`` are claimed softly: they wait for a decision, or an organizer
    has allowed the overlap. ``host`` is what its host keeps where that is more than its time: a service's buffers. In ascending
    order of the calendars.
    """
    soft = set(soft)
    hard = {calendars[meeting.host_id]: True}
    if room_calendar is not None:
        hard[room_calendar] = True
    for each in invitations:
        if each.person_id is not None and each.comes:
            calendar = calendars[each.person_id]
            hard[calendar] = hard.get(calendar, False) or each.required
    spans = {calendars[meeting.host_id]: host or meeting.span}
    return tuple(
        Claim(calendar, spans.get(calendar, meeting.span), is_hard and calendar not in soft)
        for calendar, is_hard in sorted(hard.items())
    )


def people_of(meeting: Meeting, invitations: Iterable[Invitation]) -> frozenset[int]:
    """The host and every invited person known to the bot, whatever they answered."""
    return frozenset({meeting.host_id, *(each.person_id for each in invitations if each.person_id is not None)})


Appointment = Booking | Meeting
"""What somebody has at a time: a session of two, or a meeting of several."""


def seat_of(meeting: Meeting, guest_id: int) -> Booking:
    """A group session as one of its guests sees it: a session with its host. For display only; it is never stored."""
    return Booking(
        id=meeting.id,
        short_id=meeting.short_id,
        organisation_id=meeting.organisation_id,
        service_id=meeting.service_id or 0,
        host_id=meeting.host_id,
        guest_id=guest_id,
        span=meeting.span,
        state=meeting.state,
        version=meeting.version,
        place=meeting.place,
        reason=meeting.reason,
        ended_by=meeting.ended_by,
        created_at=meeting.created_at,
    )
