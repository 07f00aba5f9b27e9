"""Rooms that are perhaps free: all that is booked in them then is tentative (complaint 77)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.model.booking import State
from core.model.meeting import Meeting
from core.model.minutes import minute_from, moment_at, whole_minutes
from core.model.people import Membership
from core.model.room import STEP, Room, next_free
from core.model.tentative import Tentative, tentative
from core.model.timespan import Timespan
from core.ports import Unit

SOON = timedelta(minutes=15)
"""What begins by then may also begin as much later, as soon as what is tentative has ended."""

_Claims = Sequence[tuple[Timespan, int]]


@dataclass(frozen=True, slots=True)
class PerhapsFree:
    """A time at which only a tentative booking is in a room. ``offered`` is that booking where it is held for the reader.

    A booking that ends by itself before the room is wanted is waited for within ``window``.
    """

    room: Room
    span: Timespan
    tentative: Tentative
    window: Timespan
    offered: int | None = None


def perhaps_free(
    unit: Unit, member: Membership, rooms: Collection[Room], window: Timespan, length: int
) -> Sequence[PerhapsFree]:
    """The first such time of each room within the window, for ``length`` minutes; in the order of the rooms."""
    if window.start <= unit.now + SOON:
        window = Timespan(window.start, window.end + SOON)
    claims = unit.bookings.claims([room.calendar_id for room in rooms], window)
    owners = unit.meetings.many({owner for each in claims.values() for _, owner in each})
    found = []
    for room in rooms:
        taken = claims[room.calendar_id]
        doubts = {
            owner: doubt
            for _, owner in taken
            if owner in owners and (doubt := tentative_of(unit, owners[owner], room)) is not None
        }
        time = _first(room, taken, doubts, window, length, unit.now) if doubts and room.active else None
        if time is not None:
            span, owner = time
            mine = owners[owner].state is State.HELD and owners[owner].host_id == member.person_id
            within = Timespan(span.start, window.end)
            found.append(PerhapsFree(room, span, doubts[owner], within, owner if mine else None))
    return found


def tentative_of(unit: Unit, meeting: Meeting, room: Room) -> Tentative | None:
    """What makes the meeting's booking of the room tentative; None if it is firm."""
    goes_on = room.check_in and meeting.span.holds(unit.now)
    return tentative(meeting, room, unit.check_ins.of(meeting.id) if goes_on else None, unit.now)


def _first(
    room: Room,
    taken: Sequence[tuple[Timespan, int]],
    doubts: Mapping[int, Tentative],
    window: Timespan,
    length: int,
    now: datetime,
) -> tuple[Timespan, int] | None:
    """The first time in the window at which only tentative bookings are in the way, and the first of these.

    Not before those that end by themselves have ended.
    """
    since = max([window.start, now, *(doubt.until for doubt in doubts.values() if doubt.until is not None)])
    start_at = moment_at(-(-minute_from(since) // STEP) * STEP)
    if start_at >= window.end:
        return None
    firm = [whole_minutes(span) for span, owner in taken if owner not in doubts]
    start = next_free(room, firm, length, Timespan(start_at, window.end))
    if start is None or (span := Timespan.lasting(start, length)).end > window.end:
        return None
    around = Timespan(window.start, span.end)
    return next(((span, owner) for each, owner in taken if owner in doubts and each.overlaps(around)), None)
