"""The session itself: it opens before its start, somebody joins, it goes on for longer, and it ends."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.errors import IllegalMove, NoMoreTime, NotAllowed, NotBegun, TooEarly
from core.events import Checked, Completed, Extended, Joined, Opened
from core.model.attendance import Attendance
from core.model.booking import Booking, Party, State, rescheduled
from core.model.moves import may_move, moved
from core.model.people import Membership
from core.model.timers import CHECKED_AFTER, OPENS_BEFORE, Timer, TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.attendance import attendance_of, own_attendance
from core.services.availability import hours_reach
from core.services.booking.ending import end_shadow
from core.services.booking.freeing import freed
from core.services.booking.lapsing import still_claims
from core.services.booking.parts import (
    Locked,
    both_but,
    claims_of,
    for_update,
    lock,
    lock_calendars,
    store,
    tell,
)
from core.services.timers import taken

EXTENSION = timedelta(minutes=15)
"""By how much a session is extended at one press."""

UNDER_WAY = frozenset({State.CONFIRMED, State.ONGOING})
"""The states of a session that is to come or takes place."""


# By the clock.


def open_up(unit: Unit, timer_ids: Collection[int]) -> int:
    """The clock's tick: both people of these sessions can join from now on; returns of how many sessions they heard."""
    opened = [booking for booking in _due(unit, TimerKind.OPEN, timer_ids) if unit.now < booking.span.end]
    for booking in opened:
        tell(unit, booking, Opened(booking.id, booking.span.start), {booking.host_id, booking.guest_id})
    return len(opened)


def check(unit: Unit, timer_ids: Collection[int]) -> int:
    """The clock's tick: who is there is asked where somebody is missing, and who is missing hears; returns of how many.

    Where nobody has joined, both are asked whether it takes place.
    """
    missing = [
        booking
        for booking in _due(unit, TimerKind.CHECK, timer_ids)
        if unit.now < booking.span.end and len(joined_of(unit, booking)) < 2
    ]
    for booking in missing:
        tell(unit, booking, Checked(booking.id, booking.span.start), {booking.host_id, booking.guest_id})
    return len(missing)


def close(unit: Unit, timer_ids: Collection[int]) -> Sequence[Booking]:
    """The clock's tick: these sessions complete as far as their time is over; returns those that did."""
    over = [booking for booking in _due(unit, TimerKind.CLOSE, timer_ids) if booking.span.end <= unit.now]
    return tuple(_completed(unit, booking, Party.CLOCK) for booking in over)


def _due(unit: Unit, kind: TimerKind, timer_ids: Collection[int]) -> Iterator[Booking]:
    """The sessions of these timers that are still under way, locked one after the other."""
    due = {timer.booking_id for timer in taken(unit, kind, timer_ids)}
    for number in lock_calendars(unit, sorted(due)):
        booking = for_update(unit, number)
        if booking.state in UNDER_WAY:
            yield booking


# By its people.


def join(unit: Unit, member: Membership, booking_id: int, *, elsewhere: bool = False) -> Booking:
    """Be there: the first who is makes the session ongoing (S3.14); said again it changes nothing.

    ``elsewhere`` says that it was not in the chat, so that one's own card there is to change as well. Raises TooEarly,
    IllegalMove, NotFound, NotAllowed.
    """
    locked = own_session(unit, member, booking_id)
    booking = locked.booking
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.ONGOING)
    if unit.now < booking.span.start - OPENS_BEFORE:
        raise TooEarly(booking, "join", booking.span.start - OPENS_BEFORE)
    known = own_attendance(unit, booking, member.person_id)
    if known.joined_at is not None:
        return booking
    unit.attendance.save(replace(known, joined_at=unit.now))
    if booking.state is State.CONFIRMED:
        end_shadow(unit, booking, locked.party)
        booking = moved(booking, State.ONGOING, locked.party)
        store(unit, locked.booking, booking, by=member.person_id)
    readers = both_but(booking, 0 if elsewhere else member.person_id)
    tell(unit, booking, Joined(booking.id, booking.span.start, member.person_id), readers)
    return booking


def wait_on(unit: Unit, member: Membership, booking_id: int) -> tuple[Booking, datetime | None]:
    """Go on waiting for the other side: who is missing is asked about again in ten minutes, while it still goes on then.

    Returns the session, and when it is asked; None where the session is over before. Raises IllegalMove, NotFound, NotAllowed.
    """
    booking = own_session(unit, member, booking_id).booking
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.ONGOING)
    again = unit.now + CHECKED_AFTER
    if again >= booking.span.end:
        return booking, None
    others = [each for each in unit.timers.of_booking(booking.id) if each.kind is not TimerKind.CHECK]
    unit.timers.replace(booking.id, (*others, Timer(booking.id, TimerKind.CHECK, again)))
    return booking, again


def end(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """End the session: either side may once somebody has joined, the mentor from its start on; the rest of its time is free.

    A second press is a no-op. Raises NotBegun, IllegalMove, NotFound, NotAllowed.
    """
    locked = own_session(unit, member, booking_id)
    booking = locked.booking
    if booking.state is State.COMPLETED:
        return booking
    if booking.state not in UNDER_WAY:
        raise IllegalMove(booking, State.COMPLETED)
    if unit.now < booking.span.start or not may_move(booking, State.COMPLETED, locked.party):
        raise NotBegun(booking)
    completed = _completed(unit, booking, locked.party, by=member.person_id)
    freed(unit, booking)
    return completed


def extend(unit: Unit, member: Membership, booking_id: int, until: datetime) -> Booking:
    """Let the session go on until then, at most a quarter of an hour longer than now, while both its people are free.

    Pressed again, or by the other side as well, it changes nothing. Raises NoMoreTime, NotBegun, IllegalMove, NotFound,
    NotAllowed.
    """
    locked = own_session(unit, member, booking_id)
    booking = locked.booking
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
    longer = rescheduled(booking, Timespan(booking.span.start, until))
    claims = _claims(unit, locked)
    grown = {
        calendar: Timespan(claim.start, claim.end + (until - booking.span.end)) for calendar, claim in claims.items()
    }
    store(unit, booking, longer, grown, by=member.person_id, what="extended", detail=booking.span.end.isoformat())
    tell(unit, longer, Extended(longer.id, longer.version, member.person_id), both_but(longer, member.person_id))
    return longer


def own_session(unit: Unit, member: Membership, booking_id: int) -> Locked:
    """The session of one of its two people. Raises NotFound, NotAllowed."""
    locked = lock(unit, member, booking_id)
    if locked.party is Party.ORGANIZER:
        raise NotAllowed(needs="party")
    return replace(locked, booking=met(unit, locked.booking))


def joined_of(unit: Unit, booking: Booking) -> Sequence[Attendance]:
    """Who has joined the session, the first first."""
    joined = [each for each in attendance_of(unit, booking) if each.joined_at is not None]
    return sorted(joined, key=lambda each: (each.joined_at or unit.now, each.person_id))


def met(unit: Unit, booking: Booking) -> Booking:
    """The locked booking, completed where its time is over: whoever meets it need not wait for the clock."""
    over = booking.state in UNDER_WAY and booking.span.end <= unit.now
    return _completed(unit, booking, Party.CLOCK) if over else booking


def _completed(unit: Unit, booking: Booking, party: Party, *, by: int | None = None) -> Booking:
    """The session is over; both its people hear of it, but for who ended it and sees it at once."""
    completed = moved(booking, State.COMPLETED, party)
    store(unit, booking, completed, by=by)
    tell(unit, completed, Completed(completed.id, completed.version), {booking.host_id, booking.guest_id} - {by})
    return completed


def _claims(unit: Unit, locked: Locked) -> dict[int, Timespan]:
    return dict(claims_of(unit, locked.booking, sorted(locked.sides.calendar_ids)))


def _free_until(unit: Unit, locked: Locked, until: datetime) -> datetime:
    """Until when the session can go on, as far as it matters before ``until``: what either side has next ends it.

    So do the mentor's hours where it is the guest who asks; the mentor may stay longer.
    """
    booking = locked.booking
    latest = until
    for calendar, claim in _claims(unit, locked).items():
        after = claim.end - booking.span.end
        starts = _next_start(unit, booking, calendar, Timespan(claim.end, until + after))
        latest = latest if starts is None else min(latest, starts - after)
    if locked.party is Party.GUEST:
        latest = min(latest, hours_reach(unit, booking.organisation_id, locked.sides.host, booking.span.end, until))
    return max(latest, booking.span.end)


def _next_start(unit: Unit, booking: Booking, calendar_id: int, window: Timespan) -> datetime | None:
    """When what is next on the locked calendar begins, inside the window; what has lapsed is settled on the way."""
    elsewhere = unit.connected.busy([calendar_id], window)[calendar_id]
    starts = [max(span.start, window.start) for span in elsewhere[:1]]
    for claim, owner in unit.bookings.claims([calendar_id], window)[calendar_id]:
        if owner != booking.id and still_claims(unit, owner):
            starts.append(claim.start)
            break
    return min(starts, default=None)
