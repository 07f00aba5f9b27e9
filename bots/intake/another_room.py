"""Another room for the meeting that the last card shows: "a bigger room", "not Orion", "any other room" (S1.31)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bots.conversation.turn import Turn
from bots.intake.agreed import pressed
from bots.intake.at_hand import at_hand
from bots.intake.drafted import draft_at_hand, draft_in_room, everybody_of
from bots.intake.notes import Note
from bots.language.reading import Intent, Reading
from bots.language.text.small_words import RoomPointer, room_pointers_in
from bots.requests import Alteration, AlterMeeting, FindRoom, Meet, Request, ShowBooking, Sure
from core.model.booking import State
from core.model.meeting import Meeting
from core.model.room import Needs, Room, is_near
from core.model.timespan import Timespan
from core.services.rooms import rooms_free

_USUAL_LENGTH = 60
"""Minutes of a draft whose length was not said."""

_LOOKED_THROUGH = 50
"""Rooms among which another one is looked for, the best first."""

_OF_A_ROOM = frozenset({Intent.UNKNOWN, Intent.FIND_ROOM, Intent.MORE, Intent.PROPOSE, Intent.MEET})
"""Intents of words that may turn a room down."""


@dataclass(frozen=True, slots=True)
class _Meant:
    """The meeting whose room is to be another: when it is, what its room must have, and the room that it has now."""

    span: Timespan
    needs: Needs
    room: Room | None


def another_room(turn: Turn, reading: Reading, text: str) -> tuple[Request, tuple[Note, ...]] | None:
    """The draft or the meeting at hand in another room, with what is to be said of it; None where the words ask for none."""
    pointers = room_pointers_in(text)
    unwanted = {number for name in reading.without_rooms if (number := turn.directory.room(name)) is not None}
    if not (pointers or unwanted) or reading.intent not in _OF_A_ROOM or reading.room is not None:
        return None
    if reading.at is not None or reading.window is not None:
        return None
    draft = draft_at_hand(turn)
    if draft is not None:
        return _for_draft(turn, draft, reading, pointers, unwanted)
    meeting = at_hand(turn)
    if not isinstance(meeting, Meeting) or meeting.state is not State.CONFIRMED or meeting.host_id != turn.person.id:
        return None
    come = 1 + sum(each.comes for each in turn.unit.meetings.invitations([meeting.id])[meeting.id])
    meant = _Meant(meeting.span, _needed(come, (), reading), _room(turn, meeting.room_id))
    if _is_so(meant, pointers, unwanted):
        return ShowBooking(meeting.id), ()
    found = _best(turn, meant, pointers, unwanted)
    if found is None:
        return ShowBooking(meeting.id), (Note(turn.speak.say("meet.room.no_other")),)
    moved = AlterMeeting(meeting.id, meeting.version, Alteration(room_id=found.id))
    return (_asked_about(turn, moved, found, come - 1) if text.rstrip().endswith("?") else moved), ()


def _asked_about(turn: Turn, moved: AlterMeeting, room: Room, others: int) -> Sure:
    """Who only asks whether there is another room is shown it before anybody hears of it."""
    speak, title = turn.speak, turn.speak.words("meet.room.other", name=room.name)
    told = speak.count("meet.cancel.told", others) if others else ""
    return Sure(moved, title, told, speak.words("meet.room.take", name=room.name), speak.words("no"))


def _for_draft(
    turn: Turn, draft: Meet, reading: Reading, pointers: frozenset[RoomPointer], unwanted: set[int]
) -> tuple[Request, tuple[Note, ...]]:
    assert draft.at is not None
    span = Timespan.lasting(draft.at, draft.length or _USUAL_LENGTH)
    shown = pressed(turn, "yes")
    room_id = shown.room_id if isinstance(shown, Meet) else draft.room_id
    meant = _Meant(span, _needed(everybody_of(draft), draft.amenities, reading), _room(turn, room_id))
    found = _best(turn, meant, pointers, unwanted)
    if found is not None:
        return draft_in_room(draft, FindRoom(room_id=found.id)), ()
    without = replace(draft, room_id=None if room_id in unwanted else draft.room_id)
    return without, (Note(turn.speak.say("meet.room.no_other")),)


def _is_so(meant: _Meant, pointers: frozenset[RoomPointer], unwanted: set[int]) -> bool:
    """Whether the room is none of those that are turned down, and no other is asked for."""
    near = meant.room is None or not meant.needs.place or is_near(meant.room, meant.needs.place)
    return not pointers and near and (meant.room is None or meant.room.id not in unwanted)


def _needed(come: int, amenities: Sequence[str], reading: Reading) -> Needs:
    near = reading.place or reading.placed
    return Needs(max(come, reading.capacity or 1), (*amenities, *reading.amenities), near)


def _room(turn: Turn, room_id: int | None) -> Room | None:
    return None if room_id is None else turn.unit.rooms.get(room_id)


def _best(turn: Turn, meant: _Meant, pointers: frozenset[RoomPointer], unwanted: set[int]) -> Room | None:
    """The best of the free rooms that is none of those turned down, and larger or smaller where that is asked for."""
    has, needs = meant.room, meant.needs
    if RoomPointer.BIGGER in pointers:
        needs = replace(
            needs, capacity=1 + max(needs.capacity - 1, has.capacity if has is not None else needs.capacity)
        )
    free = rooms_free(turn.unit, turn.member.organisation_id, needs, meant.span, limit=_LOOKED_THROUGH)
    gone = {*unwanted, has.id} if has is not None else unwanted
    smaller = RoomPointer.SMALLER in pointers and has is not None
    others = (each for each in free if each.id not in gone)
    return next((each for each in others if not smaller or has is None or each.capacity < has.capacity), None)
