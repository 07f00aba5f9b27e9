"""What is said of rooms, as a request: found by need or by name, looked at, listed, kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bots.intake.asked import Ask, Desk, asked
from bots.language.reading import Reading
from bots.requests import CheckIn, EditRoom, FindRoom, ListRooms, Request, ShowRoom, WaitForRoom
from core.model.timespan import Timespan


def room_request(reading: Reading, desk: Desk) -> Request | Ask:
    """The request of a reading about rooms; of several rooms that may be meant it is asked which."""
    if reading.rooms:
        named = (replace(reading, rooms=(), ambiguous=(), room=name) for name in reading.rooms)
        return asked(Ask("ask.room", "", ()), ((each.room or "", room_request(each, desk)) for each in named))
    by_verb = _BY_VERB.get(reading.verb)
    room_id = desk.room(reading)
    if reading.verb == "wait" and (reading.at is not None or reading.window is not None):
        return WaitForRoom(_wish(reading, room_id))
    if reading.verb == "release" and room_id is not None:
        return _to_release(reading, room_id, desk)
    if by_verb is not None:
        return by_verb(room_id)
    wish = _wish(reading, room_id)
    if room_id is None:
        return wish
    nothing_asked = wish.at is None and wish.capacity == 1 and not wish.amenities and wish.length is None
    if nothing_asked and (wish.window is None or _is_day(desk, wish.window)):
        return ShowRoom(room_id, None if wish.window is None else desk.speak.local(wish.window.start).date())
    return wish


def _to_release(reading: Reading, room_id: int, desk: Desk) -> ShowRoom:
    """The day on which the room can be given back: the one said, else the first on which it is held."""
    said = reading.at or (reading.window.start if reading.window is not None else None)
    return ShowRoom(room_id, held=True) if said is None else ShowRoom(room_id, desk.speak.local(said).date())


def _wish(reading: Reading, room_id: int | None) -> FindRoom:
    return FindRoom(
        capacity=reading.capacity or 1,
        amenities=reading.amenities,
        place=reading.place or "",
        at=reading.at,
        window=reading.window if reading.at is None else None,
        length=_length(reading),
        room_id=room_id,
    )


def _is_day(desk: Desk, window: Timespan) -> bool:
    """Whether the window is one of the reader's days, or what is left of today."""
    day = desk.speak.day_of(window.start)
    return window.end == day.end and (window.start == day.start or window.holds(desk.speak.now))


def _length(reading: Reading) -> int | None:
    if reading.duration is not None:
        return reading.duration
    if reading.at is not None and reading.until is not None and reading.until > reading.at:
        return (reading.until - reading.at) // timedelta(minutes=1)
    return None


_BY_VERB: Mapping[str, Callable[[int | None], Request]] = {
    "add": lambda _: EditRoom(),
    "check_in": lambda _: CheckIn(),
    "edit": lambda room_id: ListRooms() if room_id is None else EditRoom(room_id),
    "list": lambda room_id: ListRooms() if room_id is None else ShowRoom(room_id),
    "release": lambda _: ListRooms(),
}
"""What is done with a room, or with rooms, beside finding one."""
