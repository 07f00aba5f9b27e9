"""Releasing a room: before a meeting, during it, or together with it (S1.69)."""

from dataclasses import replace

from core.errors import IllegalMove, NotFound, StaleVersion
from core.events import MeetingChanged
from core.model.booking import Party, State
from core.model.meeting import Meeting, people_of
from core.model.moves import moved
from core.model.people import Membership
from core.ports import Unit
from core.services.meetings import MeetingChange, cancel_meeting, change_meeting
from core.services.meetings.parts import (
    LockedMeeting,
    lock_meeting,
    only_host,
    store_meeting,
    tell_people,
    wanted_claims,
)


def release_room(unit: Unit, member: Membership, meeting_id: int, *, seen: int | None = None) -> Meeting:
    """Release the meeting's room, as its host or an organizer. The people of the meeting are told.

    If nobody else is invited, only the room was booked: the meeting is cancelled, or over if it had begun. ``seen`` is the
    version that the person saw. Raises NotFound, NotAllowed, StaleVersion, IllegalMove.
    """
    locked = lock_meeting(unit, member, meeting_id)
    only_host(locked)
    meeting = locked.meeting
    if seen is not None and seen != meeting.version:
        raise StaleVersion(meeting)
    if meeting.room_id is None:
        raise NotFound("room")
    if not meeting.live:
        raise IllegalMove(meeting, State.CANCELLED)
    alone = not locked.invitations
    if meeting.span.start > unit.now:
        if alone:
            return cancel_meeting(unit, member, meeting_id, seen=seen)
        return change_meeting(unit, member, meeting_id, MeetingChange(room_id=0), seen=seen)
    if alone:
        return over(
            unit, meeting, moved(meeting, State.COMPLETED, Party.HOST, by=member.person_id), by=member.person_id
        )
    after = without_room(unit, locked, by=member.person_id)
    comes = [each for each in locked.invitations if each.comes]
    event = MeetingChanged(after.id, after.version, member.person_id, was_room=meeting.room_id)
    tell_people(unit, after, event, people_of(after, comes) - {member.person_id})
    return after


def over(unit: Unit, before: Meeting, ended: Meeting, *, by: int | None = None) -> Meeting:
    """End a booking of a room alone: its time is free from now on."""
    store_meeting(unit, before, ended, by=by)
    return ended


def without_room(unit: Unit, locked: LockedMeeting, *, by: int | None = None) -> Meeting:
    """Continue the meeting without its room, whose time is free from now on."""
    meeting = locked.meeting
    after = replace(meeting, room_id=None, version=meeting.version + 1)
    claims = wanted_claims(unit, after, locked.invitations, locked.people)
    store_meeting(unit, meeting, after, claims, by=by, what="changed", detail="room")
    return after
