"""Answers to an invitation: accept, tentative or decline, with a note that nobody has to write (S1.10, S1.71, S1.92).

They count until the meeting begins, and the last one stands. Who declines gets their time back at once, and claims it anew by
another answer, where it is still free.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from core.errors import NoAnswerNow, NoSeat, NotFound, OwnClash
from core.events import Answered
from core.model.answers import answered, is_news
from core.model.booking import LIVE
from core.model.invitation import Answer, Invitation
from core.model.meeting import Claim, Meeting
from core.model.people import Membership
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.booking.checks import standing_clash
from core.services.booking.freeing import seat_freed, seats_left
from core.services.booking.parts import tidy
from core.services.history import note
from core.services.lookup import person_of
from core.services.meetings.freeing import free_people
from core.services.timers import keep_attendee_timers

WAKES: Final = 5
"""Messages an hour that the answers of one attendee cause; what comes after them is seen on the host's card."""

_AHEAD: Final = timedelta(days=400)
"""How far ahead invitations are looked for when words name none."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A meeting and one person's invitation to it. ``again`` says that the same had been answered before."""

    meeting: Meeting
    invitation: Invitation
    again: bool = False


def own_invitation(unit: Unit, member: Membership, meeting_id: int) -> Reply:
    """The member's own invitation; raises NotFound for whoever is not invited, as for a meeting that there is not."""
    meeting = unit.meetings.get(meeting_id)
    invitations = unit.meetings.invitations([meeting_id])[meeting_id]
    found = None if meeting is None else _of(member.person_id, invitations)
    if meeting is None or found is None:
        raise NotFound("invitation")
    return Reply(meeting, found)


def open_invitations(unit: Unit, person_id: int) -> Sequence[Reply]:
    """The person's invitations to meetings that have not begun, the nearest first; those declined are left out."""
    window = Timespan(unit.now, unit.now + _AHEAD)
    meetings = [each for each in unit.meetings.of_person(person_id, window, LIVE) if each.span.start > unit.now]
    invitations = unit.meetings.invitations([each.id for each in meetings])
    own = ((each, _of(person_id, invitations[each.id])) for each in meetings)
    return [Reply(meeting, invitation) for meeting, invitation in own if invitation is not None]


def answer(unit: Unit, member: Membership, meeting_id: int, said: Answer, note: str | None = None) -> Reply:
    """Answer one's own invitation. The same answer again changes nothing, but for its note where one is given.

    Raises NoAnswerNow, OwnClash where the time that was given back is taken by now, NotFound, Invalid.
    """
    return answer_invitation(unit, own_invitation(unit, member, meeting_id).invitation.id, said, note)


def answer_invitation(unit: Unit, invitation_id: int, said: Answer, note: str | None = None) -> Reply:
    """The same for whoever holds the invitation. Raises as ``answer`` does."""
    note = None if note is None else tidy(note, "note")
    before, others = locked_invitation(unit, invitation_id)
    check_answerable(unit, before.meeting)
    if before.invitation.answer is said:
        return replace(_noted(unit, before, note), again=True)
    changed = answered(before.invitation, said, unit.now)
    if before.meeting.seats is not None and changed.comes and not before.invitation.comes:
        check_seat(unit, before.meeting)
    _claim(unit, before, changed)
    told = _told(unit, before, replace(changed, note=note or ""), news=is_news(others, changed))
    if before.meeting.seats is not None and not changed.comes:
        keep_attendee_timers(unit, before.meeting, changed.person_id or 0)
        seat_freed(unit, before.meeting, by=changed.person_id or before.meeting.host_id)
    return told


def check_seat(unit: Unit, session: Meeting) -> None:
    """Raise NoSeat where none is left in the group session."""
    if seats_left(unit, session) < 1:
        raise NoSeat(session)


def answer_quietly(unit: Unit, member: Membership, meeting_id: int, said: Answer) -> Reply:
    """The same, of which the host hears otherwise: with the rest of its series. Raises as ``answer`` does."""
    return answer_invitation_quietly(unit, own_invitation(unit, member, meeting_id).invitation.id, said)


def answer_invitation_quietly(unit: Unit, invitation_id: int, said: Answer) -> Reply:
    """The same for whoever holds the invitation. Raises as ``answer`` does."""
    before, _ = locked_invitation(unit, invitation_id)
    check_answerable(unit, before.meeting)
    if before.invitation.answer is said:
        return replace(before, again=True)
    changed = answered(before.invitation, said, unit.now)
    _claim(unit, before, changed)
    unit.meetings.save_invitation(changed)
    note(unit, before.meeting, changed.answer.value, by=changed.person_id)
    return replace(before, invitation=changed)


def add_note(unit: Unit, member: Membership, meeting_id: int, note: str) -> Reply:
    """Put a note on the answer that one has given (S1.70); an empty one takes it away. The host's card shows it.

    Raises NoAnswerNow, NotFound, Invalid.
    """
    note = tidy(note, "note")
    before, _ = locked_invitation(unit, own_invitation(unit, member, meeting_id).invitation.id)
    check_answerable(unit, before.meeting)
    return _noted(unit, before, note)


def check_answerable(unit: Unit, meeting: Meeting) -> None:
    """Raise NoAnswerNow where the meeting has begun or is no more."""
    if not meeting.live:
        raise NoAnswerNow(meeting, "ended")
    if meeting.span.start <= unit.now:
        raise NoAnswerNow(meeting, "begun")


def locked_invitation(unit: Unit, invitation_id: int) -> tuple[Reply, Sequence[Invitation]]:
    """The invitation and its meeting with its row and the attendee's calendar locked, and all invitations to it."""
    found = unit.meetings.invitation(invitation_id)
    if found is None:
        raise NotFound("invitation")
    if found.person_id is not None:
        unit.bookings.lock(_calendars(unit, found.person_id, unit.meetings.get(found.booking_id)))
    meeting = unit.meetings.for_update(found.booking_id)
    everybody = unit.meetings.invitations([found.booking_id])[found.booking_id]
    own = next((each for each in everybody if each.id == invitation_id), None)
    if meeting is None or own is None:
        raise NotFound("invitation")
    return Reply(meeting, own), everybody


def _calendars(unit: Unit, person_id: int, meeting: Meeting | None) -> set[int]:
    """The attendee's calendar; of a group session the host's, too, whose time is free when the last seat is given up."""
    host = {meeting.host_id} if meeting is not None and meeting.seats is not None else set[int]()
    return {person_of(unit, each).calendar_id for each in {person_id, *host}}


def _claim(unit: Unit, before: Reply, changed: Invitation) -> None:
    """Give the attendee's time back, or claim it anew where it was given back. Raises OwnClash."""
    if changed.person_id is None or before.invitation.comes is changed.comes:
        return
    calendar, meeting = person_of(unit, changed.person_id).calendar_id, before.meeting
    if not changed.comes:
        unit.meetings.unclaim(meeting.id, calendar)
        if changed.required:
            free_people(unit, meeting, {changed.person_id})
        return
    if changed.required:
        clash = standing_clash(unit, calendar, meeting.span, except_ids=(meeting.id,))
        if clash is not None:
            raise OwnClash(meeting.span.start, clash if clash.organisation_id == meeting.organisation_id else None)
    unit.meetings.claim(meeting.id, Claim(calendar, meeting.span, hard=changed.required))


def _noted(unit: Unit, before: Reply, note: str | None) -> Reply:
    if note is None or note == before.invitation.note:
        return before
    return _told(unit, before, replace(before.invitation, note=note), news=False)


def _told(unit: Unit, before: Reply, changed: Invitation, *, news: bool) -> Reply:
    """Write the changed invitation down; the host's card shows it, with a message where it is news."""
    meeting = before.meeting
    news = news and _may_wake(unit, changed)
    unit.meetings.save_invitation(changed)
    note(unit, meeting, changed.answer.value, by=changed.person_id)
    event = Answered(meeting.id, changed.id, news)
    unit.outbox.notify(meeting.host_id, event, organisation_id=meeting.organisation_id, now=unit.now, about=meeting.id)
    return replace(before, invitation=changed)


def _may_wake(unit: Unit, invitation: Invitation) -> bool:
    """Whether the host may have another message about this attendee: nobody is written to for each change of a mind."""
    hour = int(unit.now.timestamp() // 3600)
    return any(unit.seen.first("answer", f"{invitation.id}:{hour}:{n}", unit.now) for n in range(WAKES))


def _of(person_id: int, invitations: Sequence[Invitation]) -> Invitation | None:
    return next((each for each in invitations if each.person_id == person_id), None)
