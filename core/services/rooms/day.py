"""A room's day: what is booked in it, as far as the reader may see it, and until when it is free (S1.69, S1.54)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.model.booking import LIVE, Party
from core.model.hours import open_time
from core.model.meeting import Meeting
from core.model.people import Membership
from core.model.room import Room, free_until
from core.model.tentative import Tentative
from core.model.timespan import Timespan, merge, subtract
from core.ports import Unit
from core.services.free_rooms import room_here
from core.services.meetings import party_of_meeting
from core.services.rooms.finding import seen_ahead
from core.services.rooms.perhaps import tentative_of


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch for which the room is booked: by which meeting and whose, None if the reader may not see that.

    ``releasable`` says whether the reader may release the room, ``tentative`` why it is perhaps free all the same.
    """

    span: Timespan
    meeting: Meeting | None = None
    host: str = ""
    releasable: bool = False
    tentative: Tentative | None = None


@dataclass(frozen=True, slots=True)
class RoomDay:
    """A room over a day: what is ``taken`` and what is open and ``free``, each in order.

    ``until`` is until when the room is free from now on, None if it is not; ``taken_until`` is then the end of its current
    booking, None if it is closed.
    """

    room: Room
    day: Timespan
    taken: tuple[Taken, ...]
    free: tuple[Timespan, ...]
    until: datetime | None = None
    taken_until: datetime | None = None


def day_of(unit: Unit, member: Membership, room_id: int, day: Timespan) -> RoomDay:
    """The room's day as the member may see it; raises NotFound."""
    room = room_here(unit, member, room_id)
    taken = tuple(_taken(unit, member, room, day))
    free = subtract(open_time(room.hours, (), day), merge(each.span for each in taken))
    ahead = seen_ahead(unit.now)
    claims = unit.bookings.claims([room.calendar_id], ahead)[room.calendar_id]
    until = free_until(room, [span for span, _ in claims], ahead)
    busy = next((span for span, _ in claims if span.holds(unit.now)), None)
    return RoomDay(room, day, taken, free, until, busy.end if busy is not None else None)


def next_held(unit: Unit, member: Membership, room_id: int) -> Meeting | None:
    """The next meeting that the member hosts in the room, also one that runs; raises NotFound where there is no such room."""
    room = room_here(unit, member, room_id)
    ahead = unit.meetings.of_person(member.person_id, Timespan(unit.now, unit.now + _A_YEAR), LIVE, _MANY)
    return next((each for each in ahead if each.host_id == member.person_id and each.room_id == room.id), None)


_A_YEAR = timedelta(days=365)
_MANY = 500
"""Meetings of one person among which the next in a room is looked for."""


def _taken(unit: Unit, member: Membership, room: Room, day: Timespan) -> Iterator[Taken]:
    meetings = unit.meetings.of_room(room.id, day, LIVE)
    hosts = unit.people.many({meeting.host_id for meeting in meetings})
    for meeting in meetings:
        party = party_of_meeting(unit, member, meeting)
        doubt = tentative_of(unit, meeting, room)
        if meeting.private and party is None:
            yield Taken(meeting.span, tentative=doubt)
        else:
            host = hosts.get(meeting.host_id)
            releasable = party in {Party.HOST, Party.ORGANIZER}
            yield Taken(meeting.span, meeting, host.name if host is not None else "", releasable, doubt)
