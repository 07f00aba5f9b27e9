"""Rooms as organizers keep them, in words: "add a room Lyra in Berlin for 10", "Lyra has 12 seats now", "retire Lyra" (S1.30)."""

from collections.abc import Callable, Mapping

from bots.conversation.turn import Turn
from bots.intake.asked import Desk
from bots.intake.notes import Note
from bots.language.reading import Intent, Reading
from bots.requests import EditRoom, Request, RoomSaid, ShowRoom, Sure, SwitchRoom
from bots.views.rooms import said_words
from core.model.room import Room
from core.services.rooms import may_keep

Told = tuple[Request, tuple[Note, ...]]
"""What is asked for, with what is to be said of it."""


def room_kept(turn: Turn, reading: Reading) -> Told | None:
    """The room added or changed as it is said, to be pressed once; retired or taken up again.

    None where nothing of that is said.
    """
    if reading.intent is not Intent.ROOM_KEPT or turn.membership is None:
        return None
    if reading.verb == "add":
        added = RoomSaid(reading.argument or "", reading.capacity, reading.place, reading.amenities)
        return _once_sure(turn, EditRoom(said=added), "room.add.ask")
    room_id = Desk.of(turn).room(reading)
    room = turn.unit.rooms.get(room_id) if room_id is not None else None
    if room is None:
        return None
    if reading.verb == "closed":
        return _closed(turn, room, reading)
    if reading.verb in _SWITCHED:
        return SwitchRoom(room.id, active=_SWITCHED[reading.verb]), ()
    return _once_sure(turn, EditRoom(room.id, said=_CHANGED[reading.verb](reading)), "room.change.ask", room)


def _once_sure(turn: Turn, request: EditRoom, question: str, room: Room | None = None) -> Told:
    """The question with the room as it will be; whoever keeps no rooms is told so by the request itself."""
    assert request.said is not None
    if not may_keep(turn.member):
        return request, ()
    speak = turn.speak
    text = said_words(speak, request.said, room)
    return Sure(request, speak.words(question), text, speak.words("room.said.yes"), speak.words("no")), ()


def _closed(turn: Turn, room: Room, reading: Reading) -> Told:
    """A room has weekly hours and no days off: its day, with what keeps it closed."""
    speak = turn.speak
    start = reading.at or (reading.window.start if reading.window is not None else None)
    day = None if start is None else speak.local(start).date()
    return ShowRoom(room.id, day), (Note(speak.say("room.no_days_off", name=room.name)),)


_SWITCHED: Mapping[str, bool] = {"retire": False, "reopen": True}

_CHANGED: Mapping[str, Callable[[Reading], RoomSaid]] = {
    "seats": lambda reading: RoomSaid(capacity=reading.capacity),
    "adds": lambda reading: RoomSaid(adds=reading.amenities),
    "drops": lambda reading: RoomSaid(drops=reading.amenities),
    "place": lambda reading: RoomSaid(place=reading.place),
    "rename": lambda reading: RoomSaid(reading.argument or ""),
}
"""By the verb, what changes of a room."""
