"""Cancelling a meeting: room, claims, invitations, reminders and notices in one transaction, all or nothing (S1.24, S1.121)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.errors import IllegalMove, StaleVersion
from core.events import MeetingCancelled
from core.model.booking import LIVE, Party, State
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting, people_of
from core.model.moves import may_move, moved
from core.model.people import Membership, Person
from core.ports import Unit
from core.services.booking.freeing import seat_freed
from core.services.booking.parts import tidy
from core.services.decisions import withdraw
from core.services.meetings.freeing import Left, free_times, held_people
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import (
    LockedMeeting,
    Written,
    lock_meeting,
    lock_people,
    only_host,
    store_meetings,
    tell_people,
    wanted_claims,
)


def cancel_meeting(
    unit: Unit, member: Membership, meeting_id: int, *, seen: int | None = None, reason: str = ""
) -> Meeting:
    """Call a meeting off; the host may, and organizers. Everybody invited hears who and why; a second press is a no-op.

    ``seen`` is the version that the person saw. Raises Invalid, StaleVersion, IllegalMove, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked = lock_meeting(unit, member, meeting_id)
    only_host(locked)
    meeting = locked.meeting
    if meeting.state is State.CANCELLED:
        return meeting
    if not may_move(meeting, State.CANCELLED, locked.party):
        raise IllegalMove(meeting, State.CANCELLED)
    if seen is not None and seen != meeting.version:
        raise StaleVersion(meeting)
    return called_off_meeting(unit, locked, by=member.person_id, reason=reason)


def called_off_meeting(unit: Unit, locked: LockedMeeting, *, by: int, reason: str) -> Meeting:
    """The locked meeting is cancelled by whom its ``party`` names, and with it the change that was wished of it.

    Its people are told. To one about which organizers have not decided nobody was invited yet:
    they alone see that it is wanted no more.
    """
    (ended,) = _ended(unit, (locked,), by=by, reason=reason)
    comes = [each for each in locked.invitations if each.comes]
    if locked.meeting.state is not State.PENDING:
        tell_people(unit, ended, MeetingCancelled(ended.id, ended.version, by), people_of(ended, comes) - {by})
        tell_guests(unit, ended, comes, "cancelled")
    free_times(unit, (_left(locked),))
    return ended


def call_off_quietly(unit: Unit, locked: Sequence[LockedMeeting], *, by: int, reason: str) -> Sequence[Meeting]:
    """The same of several meetings at once, of which their people hear otherwise."""
    ended = _ended(unit, locked, by=by, reason=reason)
    free_times(unit, [_left(each) for each in locked])
    return ended


def _ended(unit: Unit, locked: Sequence[LockedMeeting], *, by: int, reason: str) -> Sequence[Meeting]:
    shadows = unit.meetings.shadows([each.meeting.id for each in locked])
    released = [
        Written(shadows[each.meeting.id], moved(shadows[each.meeting.id], State.RELEASED, each.party))
        for each in locked
        if each.meeting.id in shadows
    ]
    if released:
        store_meetings(unit, released)
    ended = [moved(each.meeting, State.CANCELLED, each.party, by=by, reason=reason) for each in locked]
    store_meetings(unit, [Written(each.meeting, now) for each, now in zip(locked, ended, strict=True)], by=by)
    asked = [each.meeting.id for each in locked if each.meeting.state is State.PENDING]
    for number in (*(each.before.id for each in released), *asked):
        withdraw(unit, number, by=by)
    return ended


def _left(locked: LockedMeeting) -> Left:
    comes = (each for each in locked.invitations if each.comes)
    return Left(locked.meeting, held_people(locked.meeting, comes))


def leave_meetings(unit: Unit, person: Person, *, reason: str) -> Sequence[Meeting]:
    """Whoever leaves calls off what they host, declines the rest, and is left out of what organizers have not decided yet.

    Returns what was called off.
    """
    ended = []
    found = (*unit.meetings.of_person(person.id, None, LIVE, limit=10_000), *unit.meetings.requests_with(person.id))
    for number in dict.fromkeys(each.id for each in found):
        meeting, invitations, people = _locked(unit, number)
        if meeting.host_id == person.id and may_move(meeting, State.CANCELLED, Party.HOST):
            locked = LockedMeeting(meeting, tuple(invitations), people, Party.HOST)
            ended.append(called_off_meeting(unit, locked, by=person.id, reason=reason))
            continue
        if not meeting.live:
            continue
        if meeting.state is State.PENDING:
            unit.meetings.uninvite([each.id for each in invitations if each.person_id == person.id])
            unit.meetings.unclaim(meeting.id, person.calendar_id)
            continue
        keep = [each for each in invitations if each.person_id != person.id]
        for each in invitations:
            if each not in keep:
                gone = replace(each, answer=Answer.DECLINED, note="", responded_at=unit.now, proposed=None)
                unit.meetings.save_invitation(gone)
        if meeting.seats is not None:
            unit.meetings.unclaim(meeting.id, person.calendar_id)
            seat_freed(unit, meeting, by=person.id)
            continue
        unit.meetings.reclaim(meeting.id, wanted_claims(unit, meeting, keep, people))
    return ended


def _locked(unit: Unit, meeting_id: int) -> tuple[Meeting, Sequence[Invitation], Mapping[int, Person]]:
    """The meeting, who is invited and the people, as they are once its calendars and its row are locked."""
    before = unit.meetings.many([meeting_id])[meeting_id]
    invited = unit.meetings.invitations([meeting_id])[meeting_id]
    lock_people(unit, people_of(before, invited), before.room_id)
    meeting = unit.meetings.for_update(meeting_id)
    assert meeting is not None, "no meeting is deleted"
    invitations = unit.meetings.invitations([meeting_id])[meeting_id]
    return meeting, invitations, unit.people.many(people_of(meeting, invitations))
