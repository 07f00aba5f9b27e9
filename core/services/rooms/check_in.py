"""Checking into rooms: people are asked before the start, then warned, and the room is released if nobody checks in."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.errors import NotFound
from core.events import CheckedIn, CheckInAsked, CheckInWarned, RoomReleased, SeriesUnused
from core.model.booking import LIVE, Party, State
from core.model.check_in import ASKED_BEFORE, UNUSED_TIMES, CheckIn, released_at, wants_check_in
from core.model.meeting import Meeting, people_of
from core.model.moves import moved
from core.model.people import Membership
from core.model.room import Room
from core.model.timers import TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.history import note
from core.services.meetings.parts import (
    LockedMeeting,
    lock_meeting,
    lock_people,
    seen_meeting,
    tell_people,
)
from core.services.rooms.releasing import over, without_room
from core.services.timers import keep_meeting_timers, taken


@dataclass(frozen=True, slots=True)
class Checking:
    """A meeting whose room requires check-in: what is known of it, and whether people can check in now."""

    meeting: Meeting
    room: Room
    known: CheckIn | None
    can: bool


def checking(unit: Unit, meeting: Meeting) -> Checking | None:
    """The state of checking into the meeting's room; None if its room does not require it."""
    room = unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    if room is None or not wants_check_in(meeting, room):
        return None
    known = unit.check_ins.of(meeting.id)
    known = known if known is not None and known.of(meeting) else None
    opened = meeting.span.start - ASKED_BEFORE <= unit.now < meeting.span.end
    return Checking(meeting, room, known, can=opened and known is not None and known.open)


def check_in(unit: Unit, member: Membership, meeting_id: int) -> Checking | None:
    """Check into the meeting's room; a second person finds it done. None if there is nothing to check into.

    Raises NotFound.
    """
    locked = lock_meeting(unit, member, meeting_id)
    now = checking(unit, locked.meeting)
    if now is None or not now.can or now.known is None:
        return now
    done = replace(now.known, person_id=member.person_id, at=unit.now)
    unit.check_ins.save(done)
    note(unit, locked.meeting, "checked_in", by=member.person_id)
    keep_meeting_timers(unit, locked.meeting)
    event = CheckedIn(meeting_id, done.starts_at, member.person_id)
    tell_people(unit, locked.meeting, event, set(_who_comes(locked)) - {member.person_id})
    return replace(now, known=done, can=False)


def released_room(unit: Unit, meeting: Meeting) -> Room | None:
    """The room that the meeting lost because nobody checked in; None if it lost none."""
    known = unit.check_ins.of(meeting.id)
    lost = known is not None and known.released_at is not None and known.starts_at == meeting.span.start
    return unit.rooms.get(known.room_id) if known is not None and lost else None


def to_check_into(unit: Unit, member: Membership) -> Meeting:
    """The member's current or imminent meeting in a room, preferably one to be checked into.

    Raises NotFound.
    """
    mine = _soon_in_rooms(unit, member)
    found = waits_for_check_in(unit, member) or next(iter(mine), None)
    if found is None:
        raise NotFound("check_in")
    return seen_meeting(unit, member, found.id)


def waits_for_check_in(unit: Unit, member: Membership) -> Meeting | None:
    """The member's current or imminent meeting that can be checked into now; None where there is none."""
    can = (each for each in _soon_in_rooms(unit, member) if (known := checking(unit, each)) is not None and known.can)
    return next(can, None)


def _soon_in_rooms(unit: Unit, member: Membership) -> Sequence[Meeting]:
    around = Timespan(unit.now, unit.now + ASKED_BEFORE + timedelta(minutes=1))
    return [each for each in unit.meetings.of_person(member.person_id, around, LIVE) if each.room_id is not None]


def ask_to_check_in(unit: Unit, timer_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: ask the people of these meetings to check in, unless it is too late; returns the meetings asked."""
    asked = []
    for locked in _due(unit, TimerKind.ASK_CHECK_IN, timer_ids):
        meeting = locked.meeting
        now = checking(unit, meeting)
        if (
            now is None
            or now.known is not None
            or not meeting.span.start - ASKED_BEFORE <= unit.now <= meeting.span.start
        ):
            continue
        unit.check_ins.save(CheckIn(meeting.id, meeting.span.start, now.room.id))
        keep_meeting_timers(unit, meeting)
        tell_people(unit, meeting, CheckInAsked(meeting.id, meeting.span.start), _who_comes(locked))
        asked.append(meeting)
    return asked


def warn_of_release(unit: Unit, timer_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: warn people that nobody has checked in and the room will be released; returns those meetings."""
    warned = []
    for locked in _due(unit, TimerKind.WARN_CHECK_IN, timer_ids):
        now = checking(unit, locked.meeting)
        if now is not None and now.can and unit.now < released_at(locked.meeting):
            event = CheckInWarned(locked.meeting.id, locked.meeting.span.start)
            tell_people(unit, locked.meeting, event, _who_comes(locked))
            warned.append(locked.meeting)
    return warned


def release_unused(unit: Unit, timer_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: release rooms into which nobody has checked in; returns the meetings that had them.

    A booking of a room alone is over; a meeting goes on without its room. A series that is never checked into is put
    before its host.
    """
    released = []
    for locked in _due(unit, TimerKind.RELEASE_ROOM, timer_ids):
        now = checking(unit, locked.meeting)
        if now is None or not now.can or now.known is None or unit.now < released_at(locked.meeting):
            continue
        unit.check_ins.save(replace(now.known, released_at=unit.now))
        after = without_room(unit, locked) if locked.invitations else _unused(unit, locked)
        event = RoomReleased(after.id, after.version, now.room.id)
        tell_people(unit, after, event, _who_comes(locked))
        _ask_about_series(unit, after, now.room)
        released.append(after)
    return released


def _unused(unit: Unit, locked: LockedMeeting) -> Meeting:
    ended = moved(locked.meeting, State.NO_SHOW, Party.CLOCK)
    return over(unit, locked.meeting, ended)


def _ask_about_series(unit: Unit, meeting: Meeting, room: Room) -> None:
    """Ask the host about the series after every three consecutive occurrences without a check-in."""
    if meeting.series_id is None:
        return
    missed = 0
    for each in unit.check_ins.of_series(meeting.series_id, 4 * UNUSED_TIMES):
        if each.released_at is None:
            break
        missed += 1
    if missed and missed % UNUSED_TIMES == 0:
        event = SeriesUnused(meeting.id, room.id, missed)
        tell_people(unit, meeting, event, {meeting.host_id})


def _who_comes(locked: LockedMeeting) -> Collection[int]:
    return people_of(locked.meeting, (each for each in locked.invitations if each.comes))


def _due(unit: Unit, kind: TimerKind, timer_ids: Collection[int]) -> Iterator[LockedMeeting]:
    """The meetings of these timers, locked one after the other."""
    for number in sorted({timer.booking_id for timer in taken(unit, kind, timer_ids)}):
        before = unit.meetings.get(number)
        if before is None:
            continue
        invitations = tuple(unit.meetings.invitations([number])[number])
        people = lock_people(unit, people_of(before, invitations), before.room_id)
        meeting = unit.meetings.for_update(number)
        if meeting is not None:
            yield LockedMeeting(meeting, invitations, people, Party.HOST)
