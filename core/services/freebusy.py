"""Free and busy time (S1.67, S1.90); what the busy time is taken by is told only as far as the asker may see it (S1.94)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from core.model.hours import WeeklyHours, open_time
from core.model.people import Membership, Person
from core.model.rights import sees_booking
from core.model.timespan import Timespan, merge, subtract
from core.ports import Unit
from core.services.lookup import colleague
from core.services.meetings.parts import party_of_meeting

_MARGIN = timedelta(days=1)
"""A date in the person's zone begins and ends less than this away from the same date in UTC."""


@dataclass(frozen=True, slots=True)
class Told:
    """What some busy time is taken by: a meeting's title, empty where it has none, or the name of a session's service."""

    span: Timespan
    title: str


@dataclass(frozen=True, slots=True)
class FreeAndBusy:
    """A person's time in a window: ``free`` is open and not busy, ``busy`` is claimed here or busy in a connected calendar.

    ``hours`` says whether the person has set any; without, they are free whenever they are not busy. ``told`` is what the asker
    may see of the busy time: what they take part in themselves and, for organizers, what is not private (S1.54).
    """

    person: Person
    free: tuple[Timespan, ...]
    busy: tuple[Timespan, ...]
    hours: bool
    told: tuple[Told, ...] = ()


def free_busy(unit: Unit, asker: Membership, person_id: int, window: Timespan) -> FreeAndBusy:
    """Free and busy time of a member of the asker's organisation; raises NotFound for anybody else."""
    membership, person = colleague(unit, asker, person_id)
    claims = unit.bookings.claims([person.calendar_id], window)[person.calendar_id]
    taken = unit.bookings.busy([person.calendar_id], window)[person.calendar_id]
    busy = merge(clipped for span in taken if (clipped := span.intersection(window)) is not None)
    told = _told(unit, asker, {booking for _, booking in claims}, window)
    stretches = unit.hours.weekly([membership.id]).get(membership.id, ())
    first, last = (window.start - _MARGIN).date(), (window.end + _MARGIN).date()
    overrides = unit.hours.overrides([membership.id], first, last).get(membership.id, ())
    if person.zone is None or not (stretches or overrides):
        return FreeAndBusy(person, subtract([window], busy), busy, hours=False, told=told)
    opened = open_time(WeeklyHours(person.zone, stretches), overrides, window)
    return FreeAndBusy(person, subtract(opened, busy), busy, hours=True, told=told)


def _told(unit: Unit, asker: Membership, booking_ids: Collection[int], window: Timespan) -> tuple[Told, ...]:
    """What the asker may see of those of the bookings that overlap the window, in order."""
    meetings = unit.meetings.many(booking_ids)
    sessions = unit.bookings.many(set(booking_ids) - set(meetings)) if len(meetings) < len(booking_ids) else {}
    found = [
        Told(meeting.span, meeting.title)
        for meeting in meetings.values()
        if meeting.span.overlaps(window) and party_of_meeting(unit, asker, meeting) is not None
    ]
    found += [
        Told(session.span, service.name)
        for session in sessions.values()
        if session.span.overlaps(window)
        and sees_booking(asker, session)
        and (service := unit.services.get(session.service_id)) is not None
    ]
    return tuple(sorted(found, key=lambda told: told.span))
