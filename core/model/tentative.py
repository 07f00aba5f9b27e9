"""Tentative bookings of rooms, which may yet come to nothing: a room that has no others then is perhaps free (complaint 77).

Calendars call such time BUSY-TENTATIVE (RFC 5545, 3.2.9).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.model.booking import State
from core.model.check_in import CheckIn, released_at, wants_check_in
from core.model.meeting import Meeting
from core.model.room import Room
from core.model.room_wait import offered_until


class Doubt(StrEnum):
    """Why a booking may come to nothing."""

    HELD = "held"
    """It is held for somebody who was offered it."""
    UNDECIDED = "undecided"
    """An organizer decides about it."""
    UNATTENDED = "unattended"
    """It has begun, and nobody has checked in."""


@dataclass(frozen=True, slots=True)
class Tentative:
    """Why a booking is tentative, and when (UTC) it ends if nobody acts; None if that is not known."""

    doubt: Doubt
    until: datetime | None = None


def tentative(meeting: Meeting, room: Room, known: CheckIn | None, now: datetime) -> Tentative | None:
    """What makes the meeting's booking of the room tentative, None if it is firm; ``known`` is what came of its check-in."""
    if meeting.state is State.HELD:
        made = meeting.created_at
        return Tentative(Doubt.HELD, offered_until(made, meeting.span) if made is not None else None)
    if meeting.state is State.PENDING:
        return Tentative(Doubt.UNDECIDED, meeting.expires_at)
    waited_for = known is not None and known.of(meeting) and known.open and wants_check_in(meeting, room)
    if waited_for and meeting.span.start <= now < released_at(meeting):
        return Tentative(Doubt.UNATTENDED, released_at(meeting))
    return None
