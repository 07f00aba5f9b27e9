"""A meeting that had to make way goes on at another time: it stays the same meeting, and its people are asked anew (S1.78)."""

from collections.abc import Sequence
from dataclasses import replace

from core.errors import IllegalMove
from core.events import MeetingChanged
from core.model.booking import State
from core.model.conflict import Alternative, Displace
from core.model.invitation import Answer, Invitation
from core.model.meeting import Appointment, Meeting, people_of
from core.model.moves import moved
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.conflicts import resolve
from core.services.decisions import note_displaced
from core.services.meetings.asking import lock_met, settle_met
from core.services.meetings.creating import call_again
from core.services.meetings.displacing import DISPLACED, displace, offer_left
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import (
    LockedMeeting,
    check_room,
    lock_meeting,
    only_host,
    seen_meeting,
    store_meeting,
    tell_people,
    wanted_claims,
)


def meet_again(unit: Unit, member: Membership, meeting_id: int, time: Alternative) -> Meeting:
    """Let a meeting that is off take place at another time: one that had to make way goes on as itself, any other is called anew.

    A second press of the same time is a no-op. Raises as calling does, and NotFound, NotAllowed, IllegalMove.
    """
    meeting = seen_meeting(unit, member, meeting_id)
    if _there(meeting, time):
        return meeting
    if meeting.state is not State.CANCELLED or not _made_way(unit, meeting):
        return call_again(unit, member, meeting_id, time)
    return _resume(unit, member, meeting_id, time)


def _resume(unit: Unit, member: Membership, meeting_id: int, time: Alternative) -> Meeting:
    locked = lock_meeting(unit, member, meeting_id)
    only_host(locked)
    before = locked.meeting
    if _there(before, time):
        return before
    if time.starts_at <= unit.now:
        raise IllegalMove(before, State.CONFIRMED)
    after, invitations = _as_it_goes_on(before, time, locked)
    comes = [each for each in invitations if each.comes]
    check_room(unit, after.organisation_id, after.room_id, after.span, 1 + len(comes))
    lock_met(unit, people_of(after, invitations), [after.span], room_ids={after.room_id})
    claims = wanted_claims(unit, after, invitations, locked.people)
    settle_met(unit, claims)
    outcome = resolve(unit, member, after, claims, locked.people)
    gone: Sequence[Appointment] = ()
    if isinstance(outcome, Displace):
        gone = displace(unit, outcome.clashes, by=member.person_id, reason=outcome.reason)
        note_displaced(unit, after, outcome.clashes, by=member.person_id, reason=outcome.reason)
    for each in invitations:
        unit.meetings.save_invitation(each)
    was = before.span
    store_meeting(unit, before, after, claims, by=member.person_id, what="moved", detail=was.start.isoformat())
    room = before.room_id if before.room_id != after.room_id else None
    event = MeetingChanged(
        after.id, after.version, member.person_id, was_start=was.start, was_end=was.end, was_room=room
    )
    tell_people(unit, after, event, people_of(after, comes) - {member.person_id})
    tell_guests(unit, after, comes, "changed", was=was.start)
    offer_left(unit, gone)
    return after


def _as_it_goes_on(before: Meeting, time: Alternative, locked: LockedMeeting) -> tuple[Meeting, Sequence[Invitation]]:
    """The meeting at its new time, and its people, asked anew as after any move; who had declined is not asked again."""
    after = replace(
        moved(before, State.CONFIRMED, locked.party),
        span=Timespan.lasting(time.starts_at, before.span.minutes),
        room_id=time.room_id or before.room_id,
        changed=before.changed or before.series_id is not None,
        ended_by=None,
        reason="",
    )
    asked = [
        replace(each, answer=Answer.PENDING, note="", responded_at=None, proposed=None) if each.comes else each
        for each in locked.invitations
    ]
    return after, asked


def _there(meeting: Meeting, time: Alternative) -> bool:
    """Whether it has gone on at that time already."""
    return meeting.state is State.CONFIRMED and meeting.span.start == time.starts_at


def _made_way(unit: Unit, meeting: Meeting) -> bool:
    """Whether it was displaced, rather than called off by its host or an organizer."""
    history = unit.bookings.history(meeting.id)
    return bool(history) and history[-1][1] == DISPLACED
