"""The end of a room's time: its holder is asked a few minutes before, and can let it go on while the room is free."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.errors import IllegalMove, NotAllowed, NotFound
from core.events import MeetingChanged, RoomEndsSoon
from core.model.booking import State
from core.model.meeting import Claim, Meeting, people_of
from core.model.people import Membership
from core.model.rights import organizes
from core.model.room import Room
from core.model.room_end import EXTENSION, RoomEnds
from core.model.timers import TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.lookup import organisation_of
from core.services.meetings.parts import (
    LockedMeeting,
    check_room,
    lock_meeting,
    only_host,
    store_meeting,
    tell_people,
    wanted_claims,
)
from core.services.timers import taken

_HELD = frozenset({State.CONFIRMED, State.ONGOING})


@dataclass(frozen=True, slots=True)
class Extended:
    """The meeting as it stands, whose room is free until ``free_until``; it goes on unless ``free_until`` is too early."""

    meeting: Meeting
    room: Room
    free_until: datetime
    done: bool


def set_room_ends(unit: Unit, member: Membership, which: RoomEnds) -> RoomEnds:
    """Choose of which rooms the holders are asked, for what is booked already too. Raises NotAllowed."""
    before = room_ends_here(unit, member)
    if which is not before:
        organisation = organisation_of(unit, member.organisation_id)
        unit.organisations.save(replace(organisation, room_ends=which))
    return which


def room_ends_here(unit: Unit, member: Membership) -> RoomEnds:
    """What is chosen. Raises NotAllowed for all but organizers and admins."""
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    return organisation_of(unit, member.organisation_id).room_ends


def ask_about_end(unit: Unit, timer_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: ask the holders of rooms whose time is about to end; returns the meetings asked about."""
    asked = []
    for number in sorted({timer.booking_id for timer in taken(unit, TimerKind.ROOM_ENDS, timer_ids)}):
        meeting = unit.meetings.get(number)
        if meeting is None or not asks_about_end(unit, meeting):
            continue
        tell_people(unit, meeting, RoomEndsSoon(meeting.id, meeting.span.end), {meeting.host_id})
        asked.append(meeting)
    return asked


def asks_about_end(unit: Unit, meeting: Meeting) -> bool:
    """Whether its holder is to be asked now: it goes on in a room of which the organisation wants that."""
    room = unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    if room is None or meeting.state not in _HELD or not meeting.span.start <= unit.now < meeting.span.end:
        return False
    return organisation_of(unit, meeting.organisation_id).room_ends.asks(room)


def room_free_until(unit: Unit, meeting: Meeting, room: Room) -> datetime:
    """Until when the room is free behind the meeting, as far as it matters for going on a while."""
    behind = Timespan(meeting.span.end, meeting.span.end + EXTENSION)
    claims = unit.bookings.claims([room.calendar_id], behind)[room.calendar_id]
    return min((span.start for span, owner in claims if owner != meeting.id), default=behind.end)


def extend_room(unit: Unit, member: Membership, meeting_id: int, until: datetime) -> Extended:
    """Let a meeting that goes on have its room until then, at most a quarter of an hour longer, if the room is free.

    Of its people those who are free stay claimed with it; nobody's next appointment is touched. A second press changes nothing.
    Raises IllegalMove for what does not go on, RoomUnfit where the room is closed then, NotFound, NotAllowed.
    """
    locked = lock_meeting(unit, member, meeting_id)
    only_host(locked)
    meeting = locked.meeting
    room = unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    if room is None:
        raise NotFound("room")
    if meeting.state not in _HELD or not meeting.span.start <= unit.now < meeting.span.end:
        raise IllegalMove(meeting, State.ONGOING)
    until = min(until, meeting.span.end + EXTENSION)
    if until <= meeting.span.end:
        return Extended(meeting, room, meeting.span.end, done=True)
    free_until = room_free_until(unit, meeting, room)
    if free_until < until:
        return Extended(meeting, room, free_until, done=False)
    check_room(unit, meeting.organisation_id, room.id, Timespan(meeting.span.end, until), 1)
    longer = replace(meeting, span=Timespan(meeting.span.start, until), version=meeting.version + 1)
    claims = _claims(unit, locked, longer)
    was = meeting.span.end.isoformat()
    store_meeting(unit, meeting, longer, claims, by=member.person_id, what="extended", detail=was)
    comes = people_of(longer, [each for each in locked.invitations if each.comes])
    event = MeetingChanged(longer.id, longer.version, member.person_id, was_end=meeting.span.end)
    tell_people(unit, longer, event, comes - {member.person_id})
    return Extended(longer, room, until, done=True)


def _claims(unit: Unit, locked: LockedMeeting, longer: Meeting) -> Sequence[Claim]:
    """Everything to the new end, but of the calendars that have something else then to the old one."""
    before = locked.meeting
    added = Timespan(before.span.end, longer.span.end)
    wanted = wanted_claims(unit, longer, locked.invitations, locked.people)
    busy = unit.bookings.claims([claim.calendar_id for claim in wanted if claim.hard], added)
    taken_up = {number for number, claims in busy.items() if any(owner != before.id for _, owner in claims)}
    return [
        replace(claim, span=Timespan(claim.span.start, before.span.end)) if claim.calendar_id in taken_up else claim
        for claim in wanted
    ]
