"""Checking into the room of a meeting."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import CheckIn
from bots.views.checkin import done_card, early_card, not_asked_card, released_card
from core.services import meetings
from core.services.rooms.check_in import check_in as checked_in
from core.services.rooms.check_in import released_room, to_check_into


def check_in(turn: Turn, request: CheckIn) -> Answer:
    """I am there: said, or too early, done by another, or too late, with what can be had instead."""
    if request.booking_id is None:
        meeting = to_check_into(turn.unit, turn.member)
    else:
        meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    subject = f"check_in:{meeting.id}"
    now = checked_in(turn.unit, turn.member, meeting.id)
    if now is None:
        gone = released_room(turn.unit, meeting)
        card = not_asked_card(turn.speak, meeting) if gone is None else released_card(turn.speak, meeting, gone)
        return Answer(card, subject=subject)
    if now.known is None or now.known.at is None:
        return Answer(early_card(turn.speak, now), subject=subject)
    by = turn.unit.people.get(now.known.person_id) if now.known.person_id not in (None, turn.person.id) else None
    return Answer(done_card(turn.speak, now, by=by.name if by is not None else ""), subject=subject)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {CheckIn: check_in}
