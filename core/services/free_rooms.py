"""Which rooms a member can book, and which are free: shared by finding a room and finding a time for a meeting."""

from collections.abc import Collection, Sequence

from core.errors import NotFound
from core.model.people import Membership
from core.model.room import Needs, Room, opens
from core.model.timespan import Timespan
from core.ports import Unit

MOST = 5
"""How many rooms are offered at once; the rest is narrowed down by asking, never listed (S1.48)."""


def rooms_free(
    unit: Unit, organisation_id: int, needs: Needs, span: Timespan, *, limit: int = MOST, ignoring: Collection[int] = ()
) -> Sequence[Room]:
    """The rooms that fit and are open and free for the whole span, best first (``core.model.room.fitting``).

    Claims of the bookings ``ignoring`` do not count. One query by index, however many rooms there are.
    """
    hours = [each for each in unit.rooms.timetables(organisation_id) if opens(each, span)]
    if not hours:
        return ()
    return unit.rooms.free(organisation_id, needs, span, open_in=hours, limit=limit, ignoring=ignoring)


def seen_by(member: Membership) -> bool:
    """Whether the member can book rooms: everybody except guests, who see only their mentor."""
    return member.only_host_id is None


def room_here(unit: Unit, member: Membership, room_id: int) -> Room:
    """The room of the member's own organisation; raises NotFound for any other, and for a mentor's guest."""
    room = unit.rooms.get(room_id)
    if room is None or room.organisation_id != member.organisation_id or member.only_host_id is not None:
        raise NotFound("room")
    return room
