"""Another time: an attendee would rather have it, and the host takes it or keeps the one that there is (S1.28)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from core.errors import Invalid, StaleVersion
from core.events import Proposed, TimeKept
from core.model.common_times import best_times
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.meeting_change import MeetingChange
from core.model.minutes import moment_at, whole_minutes
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.common_times import LONGEST, STEP, attendees_of
from core.services.history import note
from core.services.meetings.answering import Reply, check_answerable, locked_invitation, own_invitation
from core.services.meetings.changing import change_meeting
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import lock_meeting, only_host, span_from

OFFERED: Final = 6
"""Other times that are offered at once."""

_SOON: Final = timedelta(minutes=15)
"""Nothing that begins sooner is offered: it would be over before the host has decided."""

_FAR: Final = timedelta(days=400)
"""How far ahead a time can be proposed, as invitations are looked for."""

_AROUND: Final = timedelta(days=14)
"""How far from the meeting other times are looked for."""


def propose_time(unit: Unit, member: Membership, meeting_id: int, starts_at: datetime) -> Reply:
    """Propose another time for a meeting one is invited to, as long as it is; the last proposal stands.

    It moves nothing: the host decides, and both are told for whom it is taken (``taken_for``). Raises NoAnswerNow, Invalid,
    NotFound.
    """
    return propose_for(unit, own_invitation(unit, member, meeting_id).invitation.id, starts_at)


def propose_for(unit: Unit, invitation_id: int, starts_at: datetime) -> Reply:
    """The same for whoever holds the invitation. Raises as ``propose_time`` does."""
    before, _ = locked_invitation(unit, invitation_id)
    meeting = before.meeting
    check_answerable(unit, meeting)
    if starts_at <= unit.now:
        raise Invalid("proposal", "past")
    if starts_at > unit.now + _FAR:
        raise Invalid("proposal", "too_far", _FAR.days)
    span = span_from(unit, meeting, starts_at)
    if span == meeting.span:
        raise Invalid("proposal", "same")
    if before.invitation.proposed == span:
        return replace(before, again=True)
    proposed = replace(before.invitation, proposed=span, responded_at=unit.now)
    unit.meetings.save_invitation(proposed)
    note(unit, meeting, "proposed", by=proposed.person_id, detail=starts_at.isoformat())
    unit.outbox.notify(
        meeting.host_id,
        Proposed(meeting.id, proposed.id),
        organisation_id=meeting.organisation_id,
        now=unit.now,
        about=meeting.id,
    )
    return replace(before, invitation=proposed)


def times_for(
    unit: Unit, meeting: Meeting, *, within: Timespan | None = None, count: int = OFFERED
) -> Sequence[Timespan]:
    """Other times at which all required people come within their hours, in order; none of a meeting of whole days.

    They lie ``within`` a window, else in the days around the meeting, from now on. Who has declined counts as well: they
    decline this time.
    """
    host = unit.people.membership(meeting.organisation_id, meeting.host_id)
    length = meeting.span.minutes
    if host is None or meeting.all_day or length > LONGEST:
        return ()
    invited = [each for each in unit.meetings.invitations([meeting.id])[meeting.id] if each.person_id is not None]
    required = tuple(each.person_id for each in invited if each.person_id is not None and each.required)
    optional = tuple(each.person_id for each in invited if each.person_id is not None and not each.required)
    window = _window(unit, meeting, within)
    if window is None:
        return ()
    people = (meeting.host_id, *required, *optional)
    attendees, persons = attendees_of(unit, host, people, window, optional=optional)
    zone = persons[meeting.host_id].zone or "UTC"
    found = best_times(attendees, [whole_minutes(window)], length=length, step=STEP, zone=zone, count=count)
    return sorted(Timespan.lasting(moment_at(each.start), length) for each in found if each.fits)


def taken_for(unit: Unit, meeting: Meeting, span: Timespan) -> tuple[str, ...]:
    """Who of those who have to come, and whether the room, has something else at a time that is proposed: their names.

    It is only told: the host may still make room for it, and whoever proposes may choose again.
    """
    invitations = unit.meetings.invitations([meeting.id])[meeting.id]
    required = {each.person_id for each in invitations if each.required and each.person_id is not None}
    people = unit.people.many({meeting.host_id, *required})
    named = {person.calendar_id: person.name for person in people.values()}
    room = unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    named |= {} if room is None else {room.calendar_id: room.name}
    claims = unit.bookings.claims(named, span)
    return tuple(
        name
        for calendar, name in named.items()
        if any(booking != meeting.id and taken.overlaps(span) for taken, booking in claims[calendar])
    )


def _window(unit: Unit, meeting: Meeting, within: Timespan | None) -> Timespan | None:
    """What is still to come of the window; None where nothing is."""
    start, end = meeting.span.start - _AROUND, meeting.span.start + _AROUND
    if within is not None:
        start, end = within.start, within.end
    soon = unit.now + _SOON
    return Timespan(max(soon, start), end) if end > soon else None


def take_time(unit: Unit, member: Membership, meeting_id: int, invitation_id: int, starts_at: datetime) -> Meeting:
    """Move the meeting to the time that an attendee has proposed, who thereby comes; the others are asked anew.

    A second press is a no-op. Raises StaleVersion where something else is proposed by now, and as ``change_meeting`` does.
    """
    meeting, found = _proposal(unit, member, meeting_id, invitation_id)
    if meeting.span.start == starts_at:
        return meeting
    if found is None or found.proposed is None or found.proposed.start != starts_at:
        raise StaleVersion(meeting)
    moved = change_meeting(unit, member, meeting_id, MeetingChange(span=found.proposed))
    asked = unit.meetings.invitation(invitation_id)
    if asked is not None:
        unit.meetings.save_invitation(replace(asked, answer=Answer.ACCEPTED, responded_at=unit.now))
    return moved


def keep_time(unit: Unit, member: Membership, meeting_id: int, invitation_id: int) -> Meeting:
    """Keep the time that there is; who proposed another hears of it, and may still answer. A second press is a no-op.

    Raises NotFound, NotAllowed.
    """
    meeting, found = _proposal(unit, member, meeting_id, invitation_id)
    if found is None or found.proposed is None:
        return meeting
    unit.meetings.save_invitation(replace(found, proposed=None))
    note(unit, meeting, "time_kept", by=member.person_id)
    if found.person_id is not None:
        event = TimeKept(meeting.id, meeting.span.start)
        unit.outbox.notify(
            found.person_id, event, organisation_id=meeting.organisation_id, now=unit.now, about=meeting.id
        )
    tell_guests(unit, meeting, [found], "kept")
    return meeting


def proposals(invitations: Sequence[Invitation]) -> Sequence[Invitation]:
    """The invitations whose holders would rather have another time, the earliest time first."""
    waiting = [(each.proposed.start, each.id, each) for each in invitations if each.proposed is not None]
    return [each for _, _, each in sorted(waiting, key=lambda found: found[:2])]


def _proposal(unit: Unit, member: Membership, meeting_id: int, invitation_id: int) -> tuple[Meeting, Invitation | None]:
    """The locked meeting and the invitation, None where it is gone. Raises NotAllowed for all but the host and organizers."""
    locked = lock_meeting(unit, member, meeting_id)
    only_host(locked)
    return locked.meeting, next((each for each in locked.invitations if each.id == invitation_id), None)
