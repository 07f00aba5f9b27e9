"""Confirming attendance, or announcing a delay: the other side sees it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from core.errors import IllegalMove, Invalid, NotAllowed
from core.events import Coming, RunningLate
from core.model.attendance import LATEST, NEAR, Attendance
from core.model.booking import Party, State
from core.model.meeting import Appointment
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.appointments import is_session, lock_appointment, taking_part
from core.services.booking.parts import tell

_TO_COME = frozenset({State.CONFIRMED, State.ONGOING})


def coming(unit: Unit, member: Membership, booking_id: int) -> Appointment:
    """Confirm coming on time (S2.9); repeating it changes nothing. Raises IllegalMove, NotFound, NotAllowed."""
    booking, known = _own(unit, member, booking_id)
    if not known.coming or known.late:
        unit.attendance.save(replace(known, coming=True, late=0))
        event = Coming(booking.id, booking.span.start, member.person_id)
        tell(unit, booking, event, others(unit, booking, member.person_id))
    return booking


def late(unit: Unit, member: Membership, booking_id: int, minutes: int) -> Appointment:
    """Announce being this many minutes late. Raises Invalid, IllegalMove, NotFound, NotAllowed."""
    if not 1 <= minutes <= LATEST:
        raise Invalid("minutes", "out_of_range", LATEST)
    booking, known = _own(unit, member, booking_id)
    if known.late != minutes:
        unit.attendance.save(replace(known, coming=True, late=minutes))
        event = RunningLate(booking.id, booking.span.start, member.person_id, minutes)
        tell(unit, booking, event, others(unit, booking, member.person_id))
    return booking


def others(unit: Unit, appointment: Appointment, person_id: int) -> Collection[int]:
    """The other side of the person: for the host all guests, for a guest the host."""
    if person_id == appointment.host_id:
        return taking_part(unit, appointment) - {person_id}
    return {appointment.host_id}


def near(unit: Unit, person_id: int) -> Sequence[Appointment]:
    """The person's sessions that are running or begin within ``NEAR``, including group sessions, in order of start."""
    window = Timespan(unit.now, unit.now + NEAR)
    meetings = [each for each in unit.meetings.of_person(person_id, window, _TO_COME) if is_session(each)]
    found: list[Appointment] = [*unit.bookings.of_person(person_id, window, _TO_COME), *meetings]
    return sorted(found, key=lambda each: (each.span.start, each.id))


def attendance_of(unit: Unit, booking: Appointment) -> Sequence[Attendance]:
    """What is known of its people, for the booking's current time."""
    return [each for each in unit.attendance.of_booking(booking.id) if each.starts_at == booking.span.start]


def own_attendance(unit: Unit, booking: Appointment, person_id: int) -> Attendance:
    """What is known of this person, for the booking's current time; a blank value if nothing is."""
    known = (each for each in attendance_of(unit, booking) if each.person_id == person_id)
    return next(known, Attendance(booking.id, person_id, booking.span.start))


def _own(unit: Unit, member: Membership, booking_id: int) -> tuple[Appointment, Attendance]:
    locked = lock_appointment(unit, member, booking_id)
    booking = locked.appointment
    if locked.party is Party.ORGANIZER:
        raise NotAllowed(needs="party")
    if booking.state not in _TO_COME:
        raise IllegalMove(booking, State.ONGOING)
    return booking, own_attendance(unit, booking, member.person_id)
