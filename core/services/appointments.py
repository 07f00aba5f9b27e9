"""What sessions of two and group sessions have in common: who takes part, looking up, locking, storing.

A session with one guest is a ``Booking``, a group session a ``Meeting`` of its service; a team's meeting is not a session. What
people do during and after one (``session``, ``absence``, ``attendance``, ``summary``) is written once, in terms of these.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from core.errors import NotAllowed, NotFound
from core.model.booking import Booking, Party
from core.model.meeting import Appointment, Claim, Meeting, people_of
from core.model.people import Membership, Person
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.booking.freeing import freed
from core.services.booking.parts import claims_of, for_update, lock, lock_calendars, shown, store
from core.services.meetings.freeing import free_people
from core.services.meetings.parts import lock_meeting, lock_people, room_calendar, seen_meeting, store_meeting


@dataclass(frozen=True, slots=True)
class LockedAppointment:
    """An appointment with its row and all calendars locked, the people who take part, and the acting person's side.

    ``people`` are its host and guests by id, without those who have given up their seat or declined.
    """

    appointment: Appointment
    party: Party
    people: Mapping[int, Person]

    @property
    def guests(self) -> frozenset[int]:
        """Everybody but the host."""
        return frozenset(self.people) - {self.appointment.host_id}


def taking_part(unit: Unit, appointment: Appointment) -> frozenset[int]:
    """The host and the guests; of a meeting, those who have not declined and are known to the bot."""
    if isinstance(appointment, Booking):
        return frozenset({appointment.host_id, appointment.guest_id})
    return people_of(
        appointment, [each for each in unit.meetings.invitations([appointment.id])[appointment.id] if each.comes]
    )


def found(unit: Unit, booking_id: int) -> Appointment:
    """The session or meeting; raises NotFound."""
    appointment = unit.meetings.get(booking_id) or unit.bookings.get(booking_id)
    if appointment is None:
        raise NotFound("booking")
    return appointment


def seen_appointment(unit: Unit, member: Membership, booking_id: int) -> Appointment:
    """The session or meeting, for a member who may see it; NotFound hides even its existence from all others."""
    if unit.meetings.get(booking_id) is not None:
        return seen_meeting(unit, member, booking_id)
    return shown(unit, member, unit.bookings.get(booking_id))


def lock_appointment(unit: Unit, member: Membership, booking_id: int) -> LockedAppointment:
    """Lock it with all of its calendars, and read it again. Raises NotFound, and NotAllowed for people who take no part in it."""
    if unit.meetings.get(booking_id) is None:
        session = lock(unit, member, booking_id)
        people = {person.id: person for person in (session.sides.host, session.sides.guest)}
        return LockedAppointment(session.booking, session.party, people)
    there = unit.people.membership(found(unit, booking_id).organisation_id, member.person_id) or member
    meeting = lock_meeting(unit, there, booking_id)
    part = taking_part(unit, meeting.meeting)
    if meeting.party is Party.GUEST and member.person_id not in part:
        raise NotAllowed(needs="party")
    return LockedAppointment(meeting.meeting, meeting.party, {n: p for n, p in meeting.people.items() if n in part})


def lock_session(unit: Unit, member: Membership, booking_id: int) -> LockedAppointment:
    """The same for a session; NotFound for a team's meeting, which cannot be ended, missed or rated."""
    locked = lock_appointment(unit, member, booking_id)
    if not is_session(locked.appointment):
        raise NotFound("booking")
    return locked


def locked_one_by_one(unit: Unit, booking_ids: Collection[int]) -> Iterator[Appointment]:
    """Each of these, locked when its turn comes, as what happens to one may change another."""
    meetings = unit.meetings.many(booking_ids)
    for number in lock_calendars(unit, sorted(set(booking_ids) - set(meetings))):
        yield for_update(unit, number)
    for number in sorted(meetings):
        before = meetings[number]
        lock_people(unit, people_of(before, unit.meetings.invitations([number])[number]), before.room_id)
        meeting = unit.meetings.for_update(number)
        if meeting is not None:
            yield meeting


def is_session(appointment: Appointment) -> bool:
    """Whether it belongs to a service: a session with one guest, or a group session."""
    return appointment.service_id is not None


def keep(
    unit: Unit,
    before: Appointment,
    after: Appointment,
    claims: Mapping[int, Timespan] | None = None,
    *,
    by: int | None = None,
    what: str = "",
    detail: str = "",
) -> None:
    """Store the change with its timers and a line of history; None leaves the claims while it is live."""
    if isinstance(before, Meeting) and isinstance(after, Meeting):
        wanted = None if claims is None else [Claim(calendar, span) for calendar, span in sorted(claims.items())]
        store_meeting(unit, before, after, wanted, by=by, what=what, detail=detail)
    elif isinstance(before, Booking) and isinstance(after, Booking):
        store(unit, before, after, claims, by=by, what=what, detail=detail)
    else:
        raise TypeError("a session of two stays one, and so does a meeting")


def claimed(unit: Unit, locked: LockedAppointment) -> dict[int, Timespan]:
    """Its current claims on its people's calendars and its room's, by calendar."""
    calendars = {person.calendar_id for person in locked.people.values()}
    room = room_calendar(unit, locked.appointment.room_id) if isinstance(locked.appointment, Meeting) else None
    return dict(claims_of(unit, locked.appointment, sorted(calendars | ({room} if room is not None else set()))))


def free_rest(unit: Unit, before: Appointment) -> None:
    """Offer what is left of its time, no longer claimed, to the waitlist."""
    if isinstance(before, Meeting):
        free_people(unit, before, {before.host_id})
    else:
        freed(unit, before)
