"""Rooms: managed by organizers, found and waited for by members, checked into and released."""

from core.services.free_rooms import MOST, room_here, rooms_free, seen_by
from core.services.rooms.day import RoomDay, Taken, day_of, next_held
from core.services.rooms.finding import (
    LONGEST,
    USUAL_LENGTH,
    Named,
    RoomsFound,
    RoomTime,
    RoomWish,
    find,
    in_most_rooms,
    listed,
    look_at,
)
from core.services.rooms.keeping import (
    NAME_LIMIT,
    PLACE_LIMIT,
    Kept,
    checked,
    draft,
    keep,
    keep_all,
    may_keep,
    room_to_edit,
    switch,
)
from core.services.rooms.perhaps import PerhapsFree
from core.services.rooms.releasing import release_room

__all__ = [
    "LONGEST",
    "MOST",
    "NAME_LIMIT",
    "PLACE_LIMIT",
    "USUAL_LENGTH",
    "Kept",
    "Named",
    "PerhapsFree",
    "RoomDay",
    "RoomTime",
    "RoomWish",
    "RoomsFound",
    "Taken",
    "checked",
    "day_of",
    "draft",
    "find",
    "in_most_rooms",
    "keep",
    "keep_all",
    "listed",
    "look_at",
    "may_keep",
    "next_held",
    "release_room",
    "room_here",
    "room_to_edit",
    "rooms_free",
    "seen_by",
    "switch",
]
