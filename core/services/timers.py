"""The timers of a session: written when it is confirmed, rewritten when it moves, removed when it ends."""

from collections.abc import Collection, Iterator, Sequence

from core.model.booking import Booking, State
from core.model.check_in import check_in_timers
from core.model.meeting import Appointment, Meeting, people_of
from core.model.people import Person
from core.model.reminders import DEFAULT_REMINDERS, reminder_moments
from core.model.room import Room
from core.model.room_end import room_end_timers
from core.model.timers import OPENS_BEFORE, Timer, TimerKind, life_of
from core.ports import Unit

_TIMED = frozenset({State.CONFIRMED, State.ONGOING})


def keep_timers(unit: Unit, before: Booking, after: Booking) -> None:
    """Adapt the booking's timers to a change of its state or time; the held time of a move has none of its own."""
    if after.moves_id is not None or _TIMED.isdisjoint({before.state, after.state}):
        return
    if (before.state, before.span) != (after.state, after.span):
        _set_timers(unit, before, after)


def taken(unit: Unit, kind: TimerKind, timer_ids: Collection[int]) -> Sequence[Timer]:
    """Those of the timers that are of this kind and due by now; they will not come again.

    A timer's id may by now be another's, which stays.
    """
    found = unit.timers.many(timer_ids)
    due = [number for number, timer in found.items() if timer.kind is kind and timer.due_at <= unit.now]
    mine = unit.timers.take(due)
    return tuple(mine[number] for number in due if number in mine)


def keep_meeting_timers(unit: Unit, meeting: Meeting) -> None:
    """Adapt the meeting's timers to a change of its state, time or people; a proposed change has none."""
    keep_timers_of(unit, (meeting,))


def keep_timers_of(unit: Unit, meetings: Collection[Meeting]) -> None:
    """The same for several meetings at once, in as few statements as for one."""
    stand = [each for each in meetings if each.moves_id is None]
    if not stand:
        return
    timers = list(_reminders_of_meetings(unit, [each for each in stand if each.state in _TIMED]))
    rooms = unit.rooms.many({each.room_id for each in stand if each.room_id is not None})
    for each in stand:
        timers += life_of(each, unit.now)
        timers += _checking(unit, each, rooms.get(each.room_id or 0))
        timers += room_end_timers(each, rooms.get(each.room_id or 0), unit.now)
    unit.timers.replace_all([each.id for each in stand], timers)


def _checking(unit: Unit, meeting: Meeting, room: Room | None) -> tuple[Timer, ...]:
    """The timers for checking into its room."""
    if room is None or not room.check_in:
        return ()
    return check_in_timers(meeting, room, unit.check_ins.of(meeting.id), unit.now)


def keep_attendee_timers(unit: Unit, meeting: Meeting, person_id: int) -> None:
    """Adapt the meeting's timers to one attendee's answer; everybody else's stay as they are."""
    left = [timer for timer in unit.timers.of_booking(meeting.id) if timer.person_id != person_id]
    own = [timer for timer in _reminders_of_meetings(unit, [meeting]) if timer.person_id == person_id]
    unit.timers.replace(meeting.id, (*left, *own))


def _reminders_of_meetings(unit: Unit, meetings: Sequence[Meeting]) -> Iterator[Timer]:
    if not meetings:
        return
    ids = [each.id for each in meetings]
    invited, said = unit.meetings.invitations(ids), unit.timers.all_wishes(ids)
    comes = {each.id: people_of(each, (one for one in invited[each.id] if one.comes)) for each in meetings}
    known = unit.people.many(set().union(*comes.values()))
    silently = {one.id: one.quiet is not None and _reaches_silently(unit, one) for one in known.values()}
    for meeting in meetings:
        opens = meeting.span.start - OPENS_BEFORE
        there = _joined(unit, meeting) if unit.now >= opens else frozenset[int]()
        for person in (known[one] for one in sorted(comes[meeting.id] - there) if one in known):
            wishes = _wishes(said.get((meeting.id, person.id)), person, meeting)
            yield from _reminders_of(unit, person, meeting, wishes, silently=silently[person.id])


def set_reminders_anew(unit: Unit, booking: Booking) -> None:
    """Rewrite the booking's future reminders from its people's wishes. One that is due now is still sent."""
    unit.timers.replace_reminders(booking.id, tuple(_reminders(unit, booking)))


def _set_timers(unit: Unit, before: Booking, after: Booking) -> None:
    """Write all timers anew, without reminders that would be past and what the clock has done already about the session."""
    pending = unit.timers.of_booking(after.id)
    done = [timer for timer in life_of(before, unit.now) if timer not in pending]
    life = [timer for timer in life_of(after, unit.now) if timer not in done]
    unit.timers.replace(after.id, (*_reminders_after(unit, before, after, pending), *life))


def _reminders_after(unit: Unit, before: Booking, after: Booking, pending: Collection[Timer]) -> Sequence[Timer]:
    """Anew for a session that has a new time; of one that goes on as it was those that are left, so that none comes twice."""
    if after.state not in _TIMED:
        return ()
    if before.state not in _TIMED or before.span != after.span:
        return tuple(_reminders(unit, after))
    joined = _joined(unit, after)
    return [timer for timer in pending if timer.kind is TimerKind.REMIND and timer.person_id not in joined]


def _joined(unit: Unit, booking: Appointment) -> set[int]:
    return {
        each.person_id
        for each in unit.attendance.of_booking(booking.id)
        if each.joined_at is not None and each.starts_at == booking.span.start
    }


def _reminders(unit: Unit, booking: Booking) -> Iterator[Timer]:
    for person in unit.people.many({booking.host_id, booking.guest_id} - _joined(unit, booking)).values():
        silently = person.quiet is not None and _reaches_silently(unit, person)
        yield from _reminders_of(unit, person, booking, wishes_of(unit, person, booking), silently=silently)


def _reminders_of(
    unit: Unit, person: Person, booking: Appointment, wishes: tuple[int, ...], *, silently: bool
) -> Iterator[Timer]:
    """``silently`` is whether in the person's quiet hours they can be sent something that makes no sound."""
    moments = reminder_moments(
        booking.span.start, wishes, now=unit.now, zone=person.zone, quiet=person.quiet, silently=silently
    )
    for minutes, due_at in moments:
        yield Timer(booking.id, TimerKind.REMIND, due_at, person.id, minutes)


def wishes_of(unit: Unit, person: Person, booking: Appointment) -> tuple[int, ...]:
    """How many minutes before it the person is reminded: as wished for it, else as a meeting's host set it, else as always."""
    return _wishes(unit.timers.wishes(booking.id, person.id), person, booking)


def _wishes(own: tuple[int, ...] | None, person: Person, booking: Appointment) -> tuple[int, ...]:
    if own is not None:
        return own
    if isinstance(booking, Meeting) and booking.reminders is not None:
        return booking.reminders
    return DEFAULT_REMINDERS if person.reminders is None else person.reminders


def _reaches_silently(unit: Unit, person: Person) -> bool:
    """Whether the conversation that reaches the person now can take a message without a sound."""
    here = next((identity for identity in unit.people.identities(person.id) if identity.reachable), None)
    return here is not None and here.silent
