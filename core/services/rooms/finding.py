"""Finding a room: the best one that fits and is free, or else the next free room and time (S1.32, S1.35)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.model.minutes import minute_from, moment_at
from core.model.people import Membership
from core.model.room import ANY, STEP, Needs, Room, Unfit, free_until, next_free, why_unfit
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.free_rooms import MOST, room_here, rooms_free, seen_by
from core.services.rooms.perhaps import PerhapsFree, perhaps_free

USUAL_LENGTH = 60
"""Minutes for which a room is offered by default."""

LONGEST = 14 * 24 * 60
"""Minutes of the longest booking of a room: a fortnight."""

LEAST = 15
"""Minutes for which a room must at least be free to count as free if no length is given."""

_LOOKED_THROUGH = 200
"""How many of the best-fitting rooms are searched for the next free time."""

_PERHAPS = 2
"""How many rooms that are perhaps free are shown beside those that are, where these are few."""

_REACHES = (timedelta(hours=4), timedelta(days=1), timedelta(days=14))
"""How far ahead that time is sought, nearest first."""

_SEEN_AHEAD = timedelta(days=1)
"""How far ahead a room's free time is computed."""


@dataclass(frozen=True, slots=True)
class RoomWish:
    """A wish for a room: what is needed, at an exact start or in a window, else now, and for how many minutes."""

    needs: Needs = ANY
    at: datetime | None = None
    window: Timespan | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class RoomTime:
    """A time at which a room is available, and until when it stays free; ``far`` if that is as far as was looked ahead."""

    room: Room
    span: Timespan
    until: datetime
    far: bool = False


@dataclass(frozen=True, slots=True)
class RoomsFound:
    """The result of a search: ``times`` of different rooms, best first, and whether there are ``more``.

    If there are none, ``later`` are the next times of rooms that ``fit``; if no room fits, ``almost`` are
    the closest ones, each with why it does not fit. ``perhaps`` are others that only a tentative booking is in the way of.
    """

    wish: RoomWish
    times: tuple[RoomTime, ...] = ()
    more: bool = False
    later: tuple[RoomTime, ...] = ()
    almost: tuple[tuple[Room, Unfit], ...] = ()
    fit: bool = True
    perhaps: tuple[PerhapsFree, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A room asked for by name: the ``time`` at which it is available, or why not, and what is available instead.

    ``unfit`` says why it does not fit, ``taken`` that it is booked then, and ``perhaps`` that what is booked is tentative;
    ``later`` is its own next free time, ``others`` are rooms that are free then.
    """

    room: Room
    time: RoomTime | None = None
    unfit: Unfit | None = None
    taken: bool = False
    later: RoomTime | None = None
    others: tuple[RoomTime, ...] = ()
    perhaps: PerhapsFree | None = None


def find(unit: Unit, member: Membership, wish: RoomWish) -> RoomsFound:
    """The suitable rooms, or what comes closest. A mentor's guest is shown none."""
    if not seen_by(member):
        return RoomsFound(wish, fit=False)
    here = member.organisation_id
    times = _in_window(unit, here, wish, wish.window) if wish.window is not None else _at(unit, here, wish)
    if len(times) >= MOST:
        return RoomsFound(wish, tuple(times[:MOST]), more=len(times) > MOST)
    fitting = unit.rooms.fitting(here, wish.needs, limit=_LOOKED_THROUGH)
    if not fitting:
        return RoomsFound(wish, almost=_almost(unit, here, wish.needs), fit=False)
    free = {each.room.id for each in times}
    perhaps = _perhaps(unit, member, [room for room in fitting if room.id not in free], wish)[:_PERHAPS]
    if times:
        return RoomsFound(wish, tuple(times), perhaps=perhaps)
    start = wish.window.end if wish.window is not None else start_of(unit, wish)
    later = _next_times(unit, fitting, start, wish.length or USUAL_LENGTH)
    return RoomsFound(wish, later=later, perhaps=perhaps)


def _perhaps(unit: Unit, member: Membership, rooms: Sequence[Room], wish: RoomWish) -> tuple[PerhapsFree, ...]:
    """Those of the rooms that are perhaps free as wished for, in their order."""
    length = wish.length or USUAL_LENGTH
    window = wish.window if wish.window is not None else Timespan.lasting(start_of(unit, wish), length)
    return tuple(perhaps_free(unit, member, rooms, window, length))


def in_most_rooms(unit: Unit, member: Membership) -> Sequence[str]:
    """The most common amenities, to choose from."""
    return unit.rooms.amenities(member.organisation_id) if seen_by(member) else ()


def listed(
    unit: Unit, member: Membership, *, query: str = "", retired: bool = False, skip: int = 0, limit: int
) -> tuple[Sequence[Room], int]:
    """A page of the rooms with the words in their name or place, smallest first, and how many there are in all (S1.48)."""
    if not seen_by(member):
        return (), 0
    here = member.organisation_id
    shown = unit.rooms.fitting(here, ANY, said=query, retired=retired, skip=skip, limit=limit)
    return shown, unit.rooms.count(here, ANY, said=query, retired=retired)


def look_at(unit: Unit, member: Membership, room_id: int, wish: RoomWish) -> Named:
    """A room asked for by name: whether it is available, or why not and what is available instead (S1.8, S1.35).

    Raises NotFound.
    """
    room = room_here(unit, member, room_id)
    length = wish.length or USUAL_LENGTH
    if wish.window is not None:
        unfit = why_unfit(room, wish.needs)
        found = () if unfit else _earliest(unit, [room], wish.window, length)
        if found:
            return Named(room, time=found[0])
        start = wish.window.end
    else:
        start = start_of(unit, wish)
        asked = Timespan.lasting(start, wish.length or LEAST)
        unfit = why_unfit(room, wish.needs, asked)
        found = () if unfit else _freed(unit, [room], start, wish.length)
        if found:
            return Named(room, time=found[0])
    fit_at_all = why_unfit(room, wish.needs) is None
    later = _next_times(unit, [room], start, length) if fit_at_all else ()
    others = _instead(unit, member, room, wish)
    perhaps = () if unfit else _perhaps(unit, member, [room], wish)
    return Named(
        room,
        unfit=unfit,
        taken=unfit is None,
        later=later[0] if later else None,
        others=others,
        perhaps=perhaps[0] if perhaps else None,
    )


_INSTEAD = 2
"""How many other rooms are offered if the one asked for is not available."""


def _instead(unit: Unit, member: Membership, room: Room, wish: RoomWish) -> tuple[RoomTime, ...]:
    """Available rooms as large as the given one and at its place, or else any that fit the wish."""
    alike = replace(wish.needs, capacity=max(room.capacity, wish.needs.capacity), place=wish.needs.place or room.place)
    for needs in (alike, wish.needs):
        found = [each for each in find(unit, member, replace(wish, needs=needs)).times if each.room.id != room.id]
        if found:
            return tuple(found[:_INSTEAD])
    return ()


def seen_ahead(start: datetime, minutes: int = 0) -> Timespan:
    """The span over which a room's free time is computed: a day, or as many minutes as are asked for if longer."""
    return Timespan(start, start + max(_SEEN_AHEAD, timedelta(minutes=minutes)))


def start_of(unit: Unit, wish: RoomWish) -> datetime:
    """The start asked for, or else the next full five minutes."""
    if wish.at is not None:
        return wish.at
    return moment_at(-(-minute_from(unit.now) // STEP) * STEP)


def _at(unit: Unit, organisation_id: int, wish: RoomWish) -> Sequence[RoomTime]:
    """The rooms that are free from the wished start on."""
    start = start_of(unit, wish)
    span = Timespan.lasting(start, wish.length or LEAST)
    return _freed(unit, rooms_free(unit, organisation_id, wish.needs, span, limit=MOST + 1), start, wish.length)


def _freed(unit: Unit, rooms: Sequence[Room], start: datetime, length: int | None) -> Sequence[RoomTime]:
    """The rooms among these that are free from the start on, for ``length`` minutes or the usual length, and until when."""
    ahead = seen_ahead(start, length or 0)
    claims = unit.bookings.claims([room.calendar_id for room in rooms], ahead)
    found = []
    for room in rooms:
        until = free_until(room, [span for span, _ in claims[room.calendar_id]], ahead)
        least = start + timedelta(minutes=length or LEAST)
        if until is not None and until >= least:
            usual = min(start + timedelta(minutes=length or USUAL_LENGTH), until)
            found.append(RoomTime(room, Timespan(start, usual), until, far=until >= ahead.end))
    return found


def _in_window(unit: Unit, organisation_id: int, wish: RoomWish, window: Timespan) -> Sequence[RoomTime]:
    """The first time in the window of each fitting room that has one, earliest first."""
    rooms = unit.rooms.fitting(organisation_id, wish.needs, limit=_LOOKED_THROUGH)
    return _earliest(unit, rooms, window, wish.length or USUAL_LENGTH)


def _earliest(unit: Unit, rooms: Sequence[Room], window: Timespan, length: int) -> Sequence[RoomTime]:
    """The first time of each room that lies within the window, earliest first, better rooms before others."""
    found = [each for each in _starts(unit, rooms, window, length) if each.span.end <= window.end]
    return sorted(found, key=lambda each: each.span.start)


def _next_times(unit: Unit, rooms: Sequence[Room], since: datetime, length: int) -> tuple[RoomTime, ...]:
    """The next times of the rooms from then on, earliest first, better rooms before others; as many as are offered at once."""
    for reach in _REACHES:
        found = _starts(unit, rooms, Timespan(since, since + reach), length)
        if found:
            return tuple(sorted(found, key=lambda each: each.span.start)[:MOST])
    return ()


def _starts(unit: Unit, rooms: Sequence[Room], window: Timespan, length: int) -> Sequence[RoomTime]:
    """The first future start in the window of each room that has one, for the given length."""
    since = max(window.start, start_of(unit, RoomWish()))
    if since >= window.end or not rooms:
        return ()
    left = Timespan(since, window.end)
    around = Timespan(since, window.end + timedelta(minutes=length))
    busy = unit.bookings.busy_minutes([room.calendar_id for room in rooms], around)
    found = []
    for room in rooms:
        start = next_free(room, busy[room.calendar_id], length, left)
        if start is not None:
            span = Timespan.lasting(start, length)
            found.append(RoomTime(room, span, span.end))
    return found


def _almost(unit: Unit, organisation_id: int, needs: Needs) -> tuple[tuple[Room, Unfit], ...]:
    """If no room fits: one that is large enough but lacks amenities, and the largest with them, each with why it does not fit."""
    found: dict[int, Room] = {}
    if needs.amenities:
        holds = unit.rooms.fitting(organisation_id, replace(needs, amenities=()), limit=1)
        found |= {room.id: room for room in holds}
    equipped = replace(needs, capacity=1)
    largest = unit.rooms.count(organisation_id, equipped) - 1
    if largest >= 0:
        found |= {room.id: room for room in unit.rooms.fitting(organisation_id, equipped, limit=1, skip=largest)}
    if not found:
        largest = unit.rooms.count(organisation_id, ANY) - 1
        last = unit.rooms.fitting(organisation_id, ANY, limit=1, skip=largest) if largest >= 0 else ()
        found |= {room.id: room for room in last}
    return tuple((room, unfit) for room in found.values() if (unfit := why_unfit(room, needs)) is not None)
