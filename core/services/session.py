"""The session itself: it opens before its start, people join, it may be extended, and it ends."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.errors import IllegalMove, NoMoreTime, NotAllowed, NotBegun, TooEarly
from core.events import Checked, Completed, Extended, Joined, Opened
from core.model.attendance import Attendance
from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment, Meeting
from core.model.moves import may_move, moved
from core.model.people import Membership
from core.model.timers import CHECKED_AFTER, OPENS_BEFORE, Timer, TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.appointments import (
    LockedAppointment,
    claimed,
    free_rest,
    is_session,
    keep,
    lock_appointment,
    lock_session,
    locked_one_by_one,
    taking_part,
)
from core.services.attendance import attendance_of, own_attendance
from core.services.availability import hours_reach
from core.services.booking.ending import end_shadow
from core.services.booking.lapsing import still_claims
from core.services.booking.parts import tell
from core.services.timers import taken

EXTENSION = timedelta(minutes=15)
"""How much one press extends a session."""

UNDER_WAY = frozenset({State.CONFIRMED, State.ONGOING})
"""The states of an upcoming or running session."""


# By the clock.


def open_up(unit: Unit, timer_ids: Collection[int]) -> int:
    """The clock's tick: tell people that they can join these; returns for how many sessions and meetings."""
    opened = [each for each in _due(unit, TimerKind.OPEN, timer_ids) if unit.now < each.span.end]
    for each in opened:
        tell(unit, each, Opened(each.id, each.span.start), taking_part(unit, each))
    return len(opened)


def check(unit: Unit, timer_ids: Collection[int]) -> int:
    """The clock's tick: where somebody is missing, tell them and ask those present; returns for how many sessions.

    Where nobody has joined, all are asked whether it takes place. Of a group session the host is asked about each guest who is
    missing; the guests are asked where the host is.
    """
    asked = 0
    for each in _due(unit, TimerKind.CHECK, timer_ids):
        missing = missing_from(unit, each) if unit.now < each.span.end else frozenset()
        if missing:
            everybody = isinstance(each, Booking) or each.host_id in missing
            readers = taking_part(unit, each) if everybody else {each.host_id, *missing}
            tell(unit, each, Checked(each.id, each.span.start), readers)
            asked += 1
    return asked


def close(unit: Unit, timer_ids: Collection[int]) -> Sequence[Appointment]:
    """The clock's tick: complete those of these sessions whose time is over; returns them."""
    over = [each for each in _due(unit, TimerKind.CLOSE, timer_ids) if each.span.end <= unit.now]
    return tuple(completed(unit, each, Party.CLOCK) for each in over)


def _due(unit: Unit, kind: TimerKind, timer_ids: Collection[int]) -> Iterator[Appointment]:
    """The sessions of these timers that are upcoming or running, locked one after the other."""
    due = {timer.booking_id for timer in taken(unit, kind, timer_ids)}
    return (each for each in locked_one_by_one(unit, due) if each.state in UNDER_WAY)


# By its people.


def join(unit: Unit, member: Membership, booking_id: int, *, elsewhere: bool = False) -> Appointment:
    """Join: the first person to do so makes the session ongoing (S3.14); repeating it changes nothing.

    A team's meeting goes on from its start, whoever has joined. ``elsewhere`` says that it was not in the chat, so that one's own
    card there is to change as well. Raises TooEarly, IllegalMove, NotFound, NotAllowed.
    """
    locked = _own(unit, lock_appointment(unit, member, booking_id))
    booking = locked.appointment
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.ONGOING)
    if unit.now < booking.span.start - OPENS_BEFORE:
        raise TooEarly(booking, "join", booking.span.start - OPENS_BEFORE)
    known = own_attendance(unit, booking, member.person_id)
    if known.joined_at is not None:
        return booking
    unit.attendance.save(replace(known, joined_at=unit.now))
    if booking.state is State.CONFIRMED and is_session(booking):
        if isinstance(booking, Booking):
            end_shadow(unit, booking, locked.party)
        booking = moved(booking, State.ONGOING, locked.party)
        keep(unit, locked.appointment, booking, by=member.person_id)
    readers = frozenset(locked.people) - ({member.person_id} if not elsewhere else frozenset())
    tell(unit, booking, Joined(booking.id, booking.span.start, member.person_id), readers)
    return booking


def wait_on(unit: Unit, member: Membership, booking_id: int) -> tuple[Appointment, datetime | None]:
    """Keep waiting for the other side: ask about missing people again in ten minutes, if the session is still running then.

    Returns the session, and when it is asked; None where the session is over before. Raises IllegalMove, NotFound, NotAllowed.
    """
    booking = own_session(unit, member, booking_id).appointment
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.ONGOING)
    again = unit.now + CHECKED_AFTER
    if again >= booking.span.end:
        return booking, None
    others = [each for each in unit.timers.of_booking(booking.id) if each.kind is not TimerKind.CHECK]
    unit.timers.replace(booking.id, (*others, Timer(booking.id, TimerKind.CHECK, again)))
    return booking, again


def end(unit: Unit, member: Membership, booking_id: int) -> Appointment:
    """End the session: who takes part may once somebody has joined, the mentor from its start on; the rest of its time is free.

    Of a group session only the mentor may, as the others may want to go on. A second press is a no-op. Raises NotBegun,
    IllegalMove, NotFound, NotAllowed.
    """
    locked = own_session(unit, member, booking_id)
    booking = locked.appointment
    if isinstance(booking, Meeting) and locked.party is not Party.HOST:
        raise NotAllowed(needs="host")
    if booking.state is State.COMPLETED:
        return booking
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.COMPLETED)
    if unit.now < booking.span.start or not may_move(booking, State.COMPLETED, locked.party):
        raise NotBegun(booking)
    over = completed(unit, booking, locked.party, by=member.person_id)
    free_rest(unit, booking)
    return over


def extend(unit: Unit, member: Membership, booking_id: int, until: datetime) -> Appointment:
    """Let an ongoing session go on until then, at most a quarter of an hour longer than now, while all its people are free.

    A group session goes on as its mentor wishes. Pressed again, or by the other side as well, it changes nothing. Raises
    NoMoreTime, NotBegun, IllegalMove, NotFound, NotAllowed.
    """
    locked = own_session(unit, member, booking_id)
    booking = locked.appointment
    if isinstance(booking, Meeting) and locked.party is not Party.HOST:
        raise NotAllowed(needs="host")
    if booking.state is State.CONFIRMED:
        raise NotBegun(booking)
    if booking.state is not State.ONGOING:
        raise IllegalMove(booking, State.ONGOING)
    until = min(until, booking.span.end + EXTENSION)
    if until <= booking.span.end:
        return booking
    latest = _free_until(unit, locked, until)
    if latest < until:
        raise NoMoreTime(booking, latest)
    longer = booking.rescheduled(Timespan(booking.span.start, until))
    grown = {
        calendar: Timespan(claim.start, claim.end + (until - booking.span.end))
        for calendar, claim in claimed(unit, locked).items()
    }
    keep(unit, booking, longer, grown, by=member.person_id, what="extended", detail=booking.span.end.isoformat())
    everybody = frozenset(locked.people) - {member.person_id}
    tell(unit, longer, Extended(longer.id, longer.version, member.person_id), everybody)
    return longer


def own_session(unit: Unit, member: Membership, booking_id: int) -> LockedAppointment:
    """The session, for one of its people. Raises NotFound, NotAllowed."""
    return _own(unit, lock_session(unit, member, booking_id))


def _own(unit: Unit, locked: LockedAppointment) -> LockedAppointment:
    if locked.party is Party.ORGANIZER:
        raise NotAllowed(needs="party")
    return replace(locked, appointment=completed_if_over(unit, locked.appointment))


def joined_of(unit: Unit, booking: Appointment) -> Sequence[Attendance]:
    """Who has joined the session, in order."""
    joined = [each for each in attendance_of(unit, booking) if each.joined_at is not None]
    return sorted(joined, key=lambda each: (each.joined_at or unit.now, each.person_id))


def missing_from(unit: Unit, booking: Appointment) -> frozenset[int]:
    """Who takes part and has neither joined nor been reported missing."""
    absent = {each.absent_id for each in unit.absences.of_booking(booking.id)}
    return taking_part(unit, booking) - {each.person_id for each in joined_of(unit, booking)} - absent


def completed_if_over(unit: Unit, booking: Appointment) -> Appointment:
    """The locked session, completed if its time is over, so that nobody has to wait for the clock."""
    over = booking.state in UNDER_WAY and booking.span.end <= unit.now and is_session(booking)
    return completed(unit, booking, Party.CLOCK) if over else booking


def completed(unit: Unit, booking: Appointment, party: Party, *, by: int | None = None) -> Appointment:
    """Complete the session and tell its people, except the one who ended it."""
    over = moved(booking, State.COMPLETED, party)
    keep(unit, booking, over, by=by)
    tell(unit, over, Completed(over.id, over.version), taking_part(unit, over) - {by})
    return over


def _free_until(unit: Unit, locked: LockedAppointment, until: datetime) -> datetime:
    """Until when the session can go on, as far as it matters before ``until``: what anybody of it has next ends it.

    So do the mentor's hours where it is the guest who asks; the mentor may stay longer.
    """
    booking = locked.appointment
    latest = until
    for calendar, claim in claimed(unit, locked).items():
        after = claim.end - booking.span.end
        starts = _next_start(unit, booking, calendar, Timespan(claim.end, until + after))
        latest = latest if starts is None else min(latest, starts - after)
    if locked.party is Party.GUEST:
        host = locked.people[booking.host_id]
        latest = min(latest, hours_reach(unit, booking.organisation_id, host, booking.span.end, until))
    return max(latest, booking.span.end)


def _next_start(unit: Unit, booking: Appointment, calendar_id: int, window: Timespan) -> datetime | None:
    """When what is next on the locked calendar begins, inside the window; what has lapsed is settled on the way."""
    elsewhere = unit.connected.busy([calendar_id], window)[calendar_id]
    starts = [max(span.start, window.start) for span in elsewhere[:1]]
    for claim, owner in unit.bookings.claims([calendar_id], window)[calendar_id]:
        if owner != booking.id and still_claims(unit, owner):
            starts.append(claim.start)
            break
    return min(starts, default=None)
