"""Guests: people invited by their mail address alone, each with a link of their own that nobody guesses (S1.26).

A link names one invitation. Looking at it changes nothing, as whatever previews and scans mails looks as well.
"""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from core.errors import CodeInvalid, OwnClash
from core.events import GuestTold
from core.model.booking import State
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.people import Person
from core.ports import Unit
from core.services import codes
from core.services.lookup import person_of
from core.services.meetings.answering import Reply, answer_invitation, answer_invitation_quietly
from core.services.meetings.parts import invited_to

_KIND = "attendee"


@dataclass(frozen=True, slots=True)
class GuestLink:
    """Where such a link leads: an invitation to a meeting, and who hosts it."""

    meeting: Meeting
    invitation: Invitation
    host: Person


def tell_guests(
    unit: Unit,
    meeting: Meeting,
    invitations: Iterable[Invitation],
    what: str,
    *,
    was: datetime | None = None,
    whole: bool = False,
) -> None:
    """A mail to each of those that have an address alone: ``what``, ``was`` and ``whole`` as of ``GuestTold``."""
    for each in invitations:
        if each.person_id is None and each.email is not None:
            began = meeting.span.start if was is None else was
            event = GuestTold(meeting.id, each.id, each.email, each.name, what, began, whole)
            unit.outbox.notify_address(
                each.email, event, organisation_id=meeting.organisation_id, now=unit.now, about=meeting.id
            )


def invite_guests(unit: Unit, meeting: Meeting, emails: Collection[str], *, whole: bool = False) -> None:
    """A mail to each of these, whose invitations are stored by now; ``whole`` where they are invited to all of its series."""
    if emails:
        invitations = unit.meetings.invitations([meeting.id])[meeting.id]
        tell_guests(unit, meeting, [each for each in invitations if each.email in emails], "invited", whole=whole)


def uninvite_guests(unit: Unit, meeting: Meeting, invitations: Iterable[Invitation], *, whole: bool = False) -> None:
    """Those who are not asked to come any more hear of it, and links that they were given lead nowhere."""
    invitations = tuple(invitations)
    for each in invitations:
        unit.codes.revoke_all(_KIND, each.id, unit.now)
    tell_guests(unit, meeting, invitations, "uninvited", whole=whole)


def where_of(unit: Unit, meeting: Meeting) -> str:
    """Where the meeting is, for somebody who does not know the house: its room with the room's own place, and what was told."""
    room = unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    told = (room.name, room.place, meeting.place) if room is not None else (meeting.place,)
    return ", ".join(part for part in told if part)


def make_link(unit: Unit, meeting: Meeting, invitation_id: int) -> str:
    """A new token for the invitation, beside those that were mailed before: it can be read only now."""
    return codes.secret_link(unit, _KIND, invitation_id, meeting.organisation_id).token


def resolve(unit: Unit, token: str) -> GuestLink:
    """Where the link leads: of a series to the next that is to come, while one is. Looking changes nothing.

    Raises CodeInvalid where it leads nowhere.
    """
    invitation = unit.meetings.invitation(codes.standing(unit, token, _KIND).subject)
    meeting = unit.meetings.get(invitation.booking_id) if invitation is not None else None
    if invitation is None or meeting is None:
        raise CodeInvalid(_KIND)
    found = GuestLink(meeting, invitation, person_of(unit, meeting.host_id))
    return next(iter(coming_of(unit, found)), found)


def coming_of(unit: Unit, found: GuestLink) -> Sequence[GuestLink]:
    """What is to come of the series behind the link to which the same attendee is invited, nearest first; else nothing."""
    if found.meeting.series_id is None:
        return ()
    made = unit.series.meetings(found.meeting.series_id, (State.CONFIRMED,))
    coming = sorted((each for each in made if each.span.start > unit.now), key=lambda each: each.span)
    theirs = invited_to(unit, coming, found.invitation.person_id, found.invitation.email)
    return [replace(found, meeting=meeting, invitation=invitation) for meeting, invitation in theirs]


def answer_coming(unit: Unit, found: GuestLink, said: Answer, note: str | None = None) -> Reply:
    """Answer all that is to come of the series behind the link; the host hears of it once.

    What has been taken by something else meanwhile stays declined. Raises as ``answer`` does of the one behind the resolve.
    """
    reply = answer_invitation(unit, found.invitation.id, said, note)
    for each in coming_of(unit, found):
        if each.invitation.id != found.invitation.id:
            with suppress(OwnClash):
                answer_invitation_quietly(unit, each.invitation.id, said)
    return reply
