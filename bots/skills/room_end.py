"""The end of a room's time: let be, or put off; and of which rooms the holders are asked (complaint 75)."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.forms.filled import said
from bots.requests import ExtendRoom, LetRoomEnd, SetRoomEnds, ShowBooking
from bots.skills.offering import mended
from bots.views.room_end import extended_card, left_card, room_ends_card, room_ends_form, taken_card
from core.errors import Invalid
from core.model.room_end import RoomEnds
from core.services import meetings
from core.services.rooms.ending import extend_room, room_ends_here, set_room_ends


def let_end(turn: Turn, request: LetRoomEnd) -> Answer:
    """Fine: nothing changes but the card."""
    meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    room = turn.unit.rooms.get(meeting.room_id) if meeting.room_id is not None else None
    if room is None or not meeting.live:
        return Answer(also=ShowBooking(meeting.id))
    return Answer(left_card(turn.speak, meeting, room), subject=f"room_ends:{meeting.id}")


def extend(turn: Turn, request: ExtendRoom) -> Answer:
    """A while longer; where somebody else has the room then, from when on."""
    extended = extend_room(turn.unit, turn.member, request.booking_id, request.until)
    meeting, room = extended.meeting, extended.room
    subject = f"room_ends:{meeting.id}"
    if not extended.done:
        return Answer(taken_card(turn.speak, meeting, room, extended.free_until), subject=subject)
    return Answer(extended_card(turn.speak, meeting, room), subject=subject)


def set_ends(turn: Turn, request: SetRoomEnds) -> Answer:
    """Set what was said or filled in; with nothing said, the form."""
    before = room_ends_here(turn.unit, turn.member)
    which = request.which if turn.values is None else said(turn.values, "which")
    if turn.values is None and not which:
        return Answer(room_ends_form(turn.speak, before))
    if which not in set(RoomEnds):
        return mended(turn, Invalid("which", "unknown"), SetRoomEnds())
    after = set_room_ends(turn.unit, turn.member, RoomEnds(which))
    return Answer(room_ends_card(turn.speak, after, before))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {LetRoomEnd: let_end, ExtendRoom: extend, SetRoomEnds: set_ends}
