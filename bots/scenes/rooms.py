"""Rooms gathered for a request: what is wished for, and what there is."""

from dataclasses import replace

from bots.requests import FindRoom
from bots.speaker import Speaker
from core.model.people import Membership
from core.model.room import Needs
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import rooms

_MORNING = 8
"""The hour from which a room is looked for on a day."""


def wish_of(request: FindRoom) -> rooms.RoomWish:
    """What is to be found."""
    needs = Needs(max(request.capacity, 1), request.amenities, request.place)
    return rooms.RoomWish(needs, request.at, request.window, request.length)


def found_rooms(unit: Unit, member: Membership, speak: Speaker, request: FindRoom) -> rooms.RoomsFound:
    """The rooms that can be had; of a whole day from the morning on, as nobody means midnight by it."""
    wish = wish_of(request)
    return _by_day(unit, member, speak, wish) or rooms.find(unit, member, wish)


def _by_day(unit: Unit, member: Membership, speak: Speaker, wish: rooms.RoomWish) -> rooms.RoomsFound | None:
    """Rooms of a day from the morning on; None where no day was named, or none is free then."""
    window = wish.window
    if window is None or window.start != speak.day_of(window.start).start:
        return None
    morning = speak.local(window.start).replace(hour=_MORNING)
    if morning >= window.end:
        return None
    found = rooms.find(unit, member, replace(wish, window=Timespan(morning, window.end)))
    return replace(found, wish=wish) if found.times else None
