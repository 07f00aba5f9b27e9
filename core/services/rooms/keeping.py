"""Managing an organisation's rooms: adding, changing, retiring, one by one or many at once (S1.30)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import Invalid, NotAllowed
from core.model.hours import WeeklyHours
from core.model.people import Membership
from core.model.rights import organizes
from core.model.room import ALWAYS, Room
from core.model.zones import is_zone
from core.ports import Unit
from core.services.fields import check_bounds, require
from core.services.free_rooms import room_here
from core.services.people import on_one_line

NAME_LIMIT = 60
"""Characters of a room's name."""

PLACE_LIMIT = 120
"""Characters of where a room is."""

AMENITIES_LIMIT = 20
"""How many amenities one room may have."""

AMENITY_LIMIT = 40
"""Characters of an amenity."""

CAPACITY = (1, 10_000)
"""The least and the most people that a room may hold."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The result of storing many rooms: how many are new, changed, and unchanged."""

    added: int
    changed: int
    same: int


def may_keep(member: Membership) -> bool:
    """Whether the member may manage the organisation's rooms."""
    return organizes(member)


def room_to_edit(unit: Unit, member: Membership, room_id: int) -> Room:
    """The room, if the member may change it. Raises NotFound, NotAllowed."""
    room = room_here(unit, member, room_id)
    _check_keeper(member)
    return room


def draft(member: Membership, zone: str) -> Room:
    """A new room to be filled in: for six people, open at all times, on the clock of this zone. Raises NotAllowed."""
    _check_keeper(member)
    return Room(0, member.organisation_id, 0, "", 6, WeeklyHours(zone, ALWAYS))


def keep(unit: Unit, member: Membership, wanted: Room) -> Room:
    """Store a room, a new one if its id is 0, after checking every value. Raises Invalid, NotFound, NotAllowed.

    Its calendar and whether it can be booked stay as they are; so does what is booked.
    """
    _check_keeper(member)
    if wanted.id:
        stored = room_to_edit(unit, member, wanted.id)
        wanted = replace(wanted, calendar_id=stored.calendar_id, active=stored.active)
    room = checked(wanted)
    other = unit.rooms.named(member.organisation_id, [room.name]).get(room.name.casefold())
    if other is not None and other.id != room.id:
        raise Invalid("name", "taken")
    if not room.id:
        return unit.rooms.add(member.organisation_id, [room])[0]
    unit.rooms.save(room)
    return room


def switch(unit: Unit, member: Membership, room_id: int, *, active: bool) -> Room:
    """Activate or retire the room; what is booked stays. Raises NotFound, NotAllowed."""
    room = room_to_edit(unit, member, room_id)
    if room.active == active:
        return room
    switched = replace(room, active=active)
    unit.rooms.save(switched)
    return switched


def keep_all(unit: Unit, organisation_id: int, wanted: Sequence[Room]) -> Kept:
    """Store checked rooms with different names: one with an existing name replaces that room, any other is new.

    A replaced room becomes bookable again, unless it is given as retired; its calendar stays.
    """
    known = unit.rooms.named(organisation_id, [room.name for room in wanted])
    new, changed = [], 0
    for room in wanted:
        before = known.get(room.name.casefold())
        if before is None:
            new.append(room)
            continue
        after = replace(room, id=before.id, organisation_id=organisation_id, calendar_id=before.calendar_id)
        if after != before:
            unit.rooms.save(after)
            changed += 1
    if new:
        unit.rooms.add(organisation_id, new)
    return Kept(len(new), changed, len(wanted) - len(new) - changed)


def checked(room: Room) -> Room:
    """The room with its words tidied. Raises Invalid, named by the field, for what cannot be."""
    name, place = on_one_line(room.name), on_one_line(room.place)
    require("name", "missing", holds=bool(name))
    require("name", "too_long", holds=len(name) <= NAME_LIMIT, limit=NAME_LIMIT)
    require("place", "too_long", holds=len(place) <= PLACE_LIMIT, limit=PLACE_LIMIT)
    check_bounds("capacity", room.capacity, CAPACITY)
    amenities = tuple(sorted({words for each in room.amenities if (words := _amenity(each))}))
    require("amenities", "too_many", holds=len(amenities) <= AMENITIES_LIMIT, limit=AMENITIES_LIMIT)
    for amenity in amenities:
        require("amenities", "too_long", holds=len(amenity) <= AMENITY_LIMIT, limit=AMENITY_LIMIT)
    require("zone", "unknown", holds=is_zone(room.zone))
    require("hours", "missing", holds=bool(room.hours.stretches))
    return replace(room, name=name, place=place, amenities=amenities)


def _amenity(said: str) -> str:
    """An amenity in lower case on one line, without commas, which separate amenities."""
    return on_one_line(said.replace(",", " ")).casefold()


def _check_keeper(member: Membership) -> None:
    if not may_keep(member):
        raise NotAllowed(needs="organizer")
