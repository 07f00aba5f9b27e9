"""Guests: people invited by their mail address alone, each with a link of their own that nobody guesses (S1.26).

A link names one invitation. Looking at it changes nothing, as whatever previews and scans mails looks as well.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from core.errors import CodeInvalid
from core.events import GuestTold
from core.model.invitation import Invitation
from core.model.meeting import Meeting
from core.model.people import Person
from core.ports import Unit
from core.services import codes
from core.services.lookup import person_of

_KIND = "attendee"


@dataclass(frozen=True, slots=True)
class Door:
    """Where such a link leads: an invitation to a meeting, and who hosts it."""

    meeting: Meeting
    invitation: Invitation
    host: Person


def tell_guests(
    unit: Unit, meeting: Meeting, invitations: Iterable[Invitation], what: str, *, was: datetime | None = None
) -> None:
    """A mail to each of those that have an address alone: ``what`` and ``was`` as of ``GuestTold``."""
    for each in invitations:
        if each.person_id is None and each.email is not None:
            began = meeting.span.start if was is None else was
            event = GuestTold(meeting.id, each.id, each.email, each.name, what, began)
            unit.outbox.notify_address(
                each.email, event, organisation_id=meeting.organisation_id, now=unit.now, about=meeting.id
            )


def invite_guests(unit: Unit, meeting: Meeting, emails: Collection[str]) -> None:
    """A mail to each of these, whose invitations are stored by now."""
    if emails:
        invitations = unit.meetings.invitations([meeting.id])[meeting.id]
        tell_guests(unit, meeting, [each for each in invitations if each.email in emails], "invited")


def uninvite_guests(unit: Unit, meeting: Meeting, invitations: Iterable[Invitation]) -> None:
    """Those who are not asked to come any more hear of it, and links that they were given lead nowhere."""
    invitations = tuple(invitations)
    for each in invitations:
        unit.codes.revoke_all(_KIND, each.id, unit.now)
    tell_guests(unit, meeting, invitations, "uninvited")


def where_of(unit: Unit, meeting: Meeting) -> str:
    """Where the meeting is, for somebody who does not know the house: its room with the room's own place, and what was told."""
    room = unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    told = (room.name, room.place, meeting.place) if room is not None else (meeting.place,)
    return ", ".join(part for part in told if part)


def make_link(unit: Unit, meeting: Meeting, invitation_id: int) -> str:
    """A new token for the invitation, beside those that were mailed before: it can be read only now."""
    return codes.secret_link(unit, _KIND, invitation_id, meeting.organisation_id).token


def door(unit: Unit, token: str) -> Door:
    """Where the link leads; looking changes nothing. Raises CodeInvalid where it leads nowhere."""
    invitation = unit.meetings.invitation(codes.standing(unit, token, _KIND).subject)
    meeting = unit.meetings.get(invitation.booking_id) if invitation is not None else None
    if invitation is None or meeting is None:
        raise CodeInvalid(_KIND)
    return Door(meeting, invitation, person_of(unit, meeting.host_id))
