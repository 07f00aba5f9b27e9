"""A freed room is held for the first person waiting for it (S1.33).

Whatever frees it makes the waiting entries due, in its own transaction; the clock then looks up what is free for them,
once everything else that the change brought with it is claimed.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from core.events import RoomOffered
from core.model.booking import State
from core.model.meeting import Claim, Meeting
from core.model.minutes import minute_from, moment_at
from core.model.people import Person
from core.model.room import STEP, Room, next_free
from core.model.room_wait import RoomWait, offered_until
from core.model.timers import Timer, TimerKind
from core.model.timespan import Timespan
from core.ports import Unit

_LOOKED_AT = 20
"""How many of the best-fitting rooms are considered for an entry that accepts any room."""


def offer_rooms(unit: Unit, wait_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: hold a room for each of these entries, first come first served, if one is free; returns the offers."""
    waits = [wait for number in wait_ids if (wait := unit.room_waits.get(number)) is not None]
    offers = []
    for each in sorted(waits, key=lambda wait: (wait.created_at, wait.id)):
        unit.room_waits.settle(each.id)
        # Another worker may have offered them something since they were read: whoever has the lock sees it.
        alone = unit.room_waits.lock(each.id)
        offer = _offer_to(unit, alone) if alone is not None and alone.booking_id is None else None
        if offer is not None:
            offers.append(offer)
    return offers


def _offer_to(unit: Unit, wait: RoomWait) -> Meeting | None:
    person = unit.people.get(wait.person_id)
    if person is None or _is_asleep(unit, person):
        return None
    held = _held(unit, wait)
    for room in _rooms(unit, wait):
        unit.bookings.lock({room.calendar_id})
        time = _time(unit, room, wait)
        if time is None or any(span.overlaps(time) for span in held):
            continue
        if not unit.bookings.busy([person.calendar_id], time)[person.calendar_id]:
            return _offer(unit, room, wait, time)
    return None


def _held(unit: Unit, wait: RoomWait) -> Sequence[Timespan]:
    """The times offered to the same person's other entries: nobody gets two offers for one time."""
    others = {each.booking_id for each in unit.room_waits.of_person(wait.person_id, unit.now) if each.id != wait.id}
    meetings = unit.meetings.many({number for number in others if number is not None})
    return [meeting.span for meeting in meetings.values() if meeting.state is State.HELD]


def _rooms(unit: Unit, wait: RoomWait) -> Sequence[Room]:
    """The suitable rooms, best first."""
    if wait.room_id is None:
        return unit.rooms.fitting(wait.organisation_id, wait.needs, limit=_LOOKED_AT)
    room = unit.rooms.get(wait.room_id)
    return [room] if room is not None and room.active else []


def _time(unit: Unit, room: Room, wait: RoomWait) -> Timespan | None:
    """The room's first free time in the rest of the window, unless it was already offered to them."""
    since = max(wait.window.start, moment_at(-(-minute_from(unit.now) // STEP) * STEP))
    if since >= wait.window.end:
        return None
    left = Timespan(since, wait.window.end)
    busy = unit.bookings.busy_minutes([room.calendar_id], left)[room.calendar_id]
    start = next_free(room, busy, wait.length, left)
    if start is None or (room.id, start) in wait.had:
        return None
    time = Timespan.lasting(start, wait.length)
    return time if wait.window.contains(time) else None


def _is_asleep(unit: Unit, person: Person) -> bool:
    quiet = person.quiet is not None and person.zone is not None and person.quiet.hold(unit.now, person.zone)
    return quiet and not person.offers_in_quiet


def _offer(unit: Unit, room: Room, wait: RoomWait, time: Timespan) -> Meeting:
    held = Meeting(
        id=0,
        short_id="",
        organisation_id=wait.organisation_id,
        host_id=wait.person_id,
        title="",
        span=time,
        state=State.HELD,
        room_id=room.id,
        created_at=unit.now,
    )
    held = unit.meetings.add(held, (), (Claim(room.calendar_id, time),))
    until = offered_until(unit.now, time)
    unit.room_waits.save(replace(wait, booking_id=held.id, had=(*wait.had, (room.id, time.start))))
    unit.timers.replace(held.id, (Timer(held.id, TimerKind.END_OFFER, until),))
    event = RoomOffered(held.id, until)
    unit.outbox.notify(wait.person_id, event, organisation_id=wait.organisation_id, now=unit.now, about=held.id)
    return held
