"""Named people and things for tests, made through a unit of work; and a clock that is set by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from core.model.booking import Booking, State
from core.model.hours import Stretch, WeeklyHours
from core.model.meeting import Meeting
from core.model.people import Joining, Membership, Organisation, Person, Role
from core.model.room import Room
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.meetings import MeetingPlan, create_meeting

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""Where the clock of a test stands at first: a Monday morning far from any clock change."""

_NUMBERS = count(1)


class SetClock:
    """A clock that shows what it is told."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self._now = now

    def now(self) -> datetime:
        """The moment that it shows."""
        return self._now

    def set(self, now: datetime) -> None:
        """Show this moment."""
        self._now = now

    def tick(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0, days: float = 0) -> datetime:
        """Go on by so much; the moment that it shows then."""
        self._now += timedelta(seconds=seconds, minutes=minutes, hours=hours, days=days)
        return self._now


def at(clock_time: str, *, day: int = 0) -> datetime:
    """The moment ``HH:MM`` UTC on the test's Monday or ``day`` days later."""
    hour, minute = clock_time.split(":")
    return MONDAY.replace(hour=int(hour), minute=int(minute)) + timedelta(days=day)


def span(start: str, end: str, *, day: int = 0) -> Timespan:
    """The time from ``HH:MM`` to ``HH:MM`` UTC on the test's Monday or ``day`` days later."""
    return Timespan(at(start, day=day), at(end, day=day))


def an_organisation(unit: Unit, name: str = "Atelier", *, joining: Joining = Joining.OPEN) -> Organisation:
    """An organisation that everybody may join."""
    return unit.organisations.add(name, joining)


def a_person(unit: Unit, name: str, *, zone: str | None = "Europe/Berlin") -> Person:
    """Somebody, known to the terminal by an id of their own."""
    person = unit.people.add(name, zone=zone, language="en")
    unit.people.add_identity(
        person.id, "console", "", f"{name.lower()}-{next(_NUMBERS)}", chat_id=f"chat-{person.id}", handle=name.lower()
    )
    return person


def a_member(
    unit: Unit, organisation: Organisation, name: str, *roles: Role, zone: str | None = "Europe/Berlin"
) -> tuple[Person, Membership]:
    """Somebody with these roles in the organisation."""
    person = a_person(unit, name, zone=zone)
    membership = unit.people.join(organisation.id, person.id)
    if roles:
        membership = Membership(membership.id, organisation.id, person.id, frozenset(roles))
        unit.people.save_membership(membership)
    return person, membership


WEEKDAYS_9_TO_17 = tuple(Stretch(weekday, 9 * 60, 17 * 60) for weekday in range(5))


def a_mentor(
    unit: Unit,
    organisation: Organisation,
    name: str = "Maya",
    *,
    zone: str = "Europe/Berlin",
    skills: Sequence[str] = ("Python",),
    hours: Sequence[Stretch] = WEEKDAYS_9_TO_17,
) -> tuple[Person, Membership]:
    """A mentor with skills and weekly hours."""
    person, membership = a_member(unit, organisation, name, Role.MENTOR, zone=zone)
    known = [unit.organisations.skill(organisation.id, skill).id for skill in skills]
    unit.people.set_skills(membership.id, known)
    unit.hours.set_weekly(membership.id, hours)
    return person, membership


def a_mentee(
    unit: Unit, organisation: Organisation, name: str = "Lena", *, zone: str | None = "Europe/Berlin"
) -> tuple[Person, Membership]:
    """Somebody who books."""
    return a_member(unit, organisation, name, zone=zone)


def a_service(unit: Unit, organisation: Organisation, name: str = "Session", **facts: Any) -> Service:
    """A service with the defaults of the model, apart from ``facts``."""
    return unit.services.add(Service(id=0, organisation_id=organisation.id, name=name, **facts))


def a_booking(
    unit: Unit,
    service: Service,
    host: Person,
    guest: Person,
    when: Timespan,
    *,
    state: State = State.CONFIRMED,
    expires_at: datetime | None = None,
    moves_id: int | None = None,
) -> Booking:
    """A booking with the claims that its state has: a held one claims the host alone."""
    booking = Booking(
        id=0,
        short_id="",
        organisation_id=service.organisation_id,
        service_id=service.id,
        host_id=host.id,
        guest_id=guest.id,
        span=when,
        state=state,
        expires_at=expires_at,
        moves_id=moves_id,
    )
    claimed = when.widened(before=service.buffer_before, after=service.buffer_after)
    claims = [(host.calendar_id, claimed)] if booking.live else []
    if booking.live and state is not State.HELD:
        claims.append((guest.calendar_id, when))
    return unit.bookings.add(booking, claims)


def a_room(unit: Unit, organisation: Organisation, name: str = "Orion", capacity: int = 6, **facts: Any) -> Room:
    """A room in Berlin that is open on weekdays from 8 to 20, apart from ``facts``."""
    hours = WeeklyHours("Europe/Berlin", tuple(Stretch(weekday, 8 * 60, 20 * 60) for weekday in range(5)))
    room = Room(0, organisation.id, 0, name, capacity, hours)
    return unit.rooms.add(organisation.id, [replace(room, **facts)])[0]


def a_meeting(
    unit: Unit,
    host: Membership,
    when: Timespan,
    *,
    title: str = "Planning",
    required: tuple[int, ...] = (),
    optional: tuple[int, ...] = (),
    **facts: Any,
) -> Meeting:
    """A meeting that the host has called, its people invited; ``facts`` are the plan's."""
    plan = MeetingPlan(title, when, required=required, optional=optional, **facts)
    return create_meeting(unit, host, plan)
