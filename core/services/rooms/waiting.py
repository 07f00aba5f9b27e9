"""Waiting for a room: joining and leaving the queue, and taking or passing on an offered room (S1.33)."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from core.errors import IllegalMove, NotFound, OwnClash, RoomUnfit
from core.events import RoomOfferEnded
from core.model.booking import Party, State
from core.model.meeting import Meeting
from core.model.moves import moved
from core.model.people import Membership
from core.model.room import why_unfit
from core.model.room_wait import RoomWait
from core.model.timers import TimerKind
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.meetings.parts import (
    LockedMeeting,
    lock_meeting,
    lock_people,
    store_meeting,
    wanted_claims,
)
from core.services.rooms import USUAL_LENGTH, RoomWish, room_here, seen_by
from core.services.rooms.finding import start_of
from core.services.timers import taken


def wait_for_room(unit: Unit, member: Membership, wish: RoomWish, room_id: int | None = None) -> RoomWait:
    """Wait for a room, or for any suitable one; an equal entry is returned unchanged.

    Raises NotFound, and RoomUnfit for one that can never suit: too small, lacking amenities, or closed at that time.
    """
    if not seen_by(member):
        raise NotFound("room")
    room = None if room_id is None else room_here(unit, member, room_id)
    length = wish.length or USUAL_LENGTH
    window = wish.window if wish.window is not None else Timespan.lasting(start_of(unit, wish), length)
    if window.minutes < length:
        window = Timespan.lasting(window.start, length)
    unfit = why_unfit(room, wish.needs, window if window.minutes == length else None) if room is not None else None
    if room is not None and unfit is not None:
        raise RoomUnfit(room, unfit, window)
    wait = RoomWait(0, member.organisation_id, member.person_id, room_id, wish.needs, window, length, unit.now)
    return unit.room_waits.add(wait)


def leave_wait(unit: Unit, member: Membership, wait_id: int) -> None:
    """Stop waiting; what was offered goes to the next in line. Raises NotFound."""
    wait = unit.room_waits.get(wait_id)
    if wait is None or wait.person_id != member.person_id:
        raise NotFound("wish")
    offer = wait.booking_id
    unit.room_waits.remove(wait_id)
    if offer is not None:
        pass_room(unit, member, offer)


def take_room(unit: Unit, member: Membership, meeting_id: int) -> Meeting:
    """Book the offered room; a second press is a no-op. Raises NotFound, IllegalMove, OwnClash."""
    locked = lock_meeting(unit, member, meeting_id)
    if locked.party is not Party.HOST:
        raise NotFound("booking")
    held = locked.meeting
    if held.state is State.CONFIRMED:
        return held
    if held.state is not State.HELD:
        raise IllegalMove(held, State.CONFIRMED)
    booked = moved(held, State.CONFIRMED, Party.GUEST, by=member.person_id)
    claims = wanted_claims(unit, booked, locked.invitations, locked.people)
    mine = unit.bookings.clash(locked.people[held.host_id].calendar_id, held.span, except_ids={held.id})
    if mine is not None:
        raise OwnClash(held.span.start, mine)
    wait = unit.room_waits.of_booking(meeting_id)
    store_meeting(unit, held, booked, claims, by=member.person_id)
    if wait is not None:
        unit.room_waits.remove(wait.id)
    return booked


def pass_room(unit: Unit, member: Membership, meeting_id: int) -> Meeting:
    """Pass the room on to the next in line; one's place for another room stays. Raises NotFound, IllegalMove."""
    locked = lock_meeting(unit, member, meeting_id)
    if locked.party is not Party.HOST:
        raise NotFound("booking")
    if locked.meeting.state is not State.HELD:
        return locked.meeting
    return _ended(unit, locked, moved(locked.meeting, State.RELEASED, Party.GUEST, by=member.person_id))


def end_offers(unit: Unit, timer_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: rooms offered and not taken go to the next in line; returns the lapsed offers."""
    ended = []
    for number in sorted({timer.booking_id for timer in taken(unit, TimerKind.END_OFFER, timer_ids)}):
        before = unit.meetings.get(number)
        if before is None:
            continue
        people = lock_people(unit, {before.host_id}, before.room_id)
        held = unit.meetings.for_update(number)
        if held is None or held.state is not State.HELD:
            continue
        lapsed = moved(held, State.LAPSED, Party.CLOCK)
        _ended(unit, LockedMeeting(held, (), people, Party.HOST), lapsed)
        event = RoomOfferEnded(lapsed.id)
        unit.outbox.notify(held.host_id, event, organisation_id=held.organisation_id, now=unit.now, about=held.id)
        ended.append(lapsed)
    return ended


def _ended(unit: Unit, locked: LockedMeeting, after: Meeting) -> Meeting:
    """End the held time; its entry may be offered another one, and so may the person's other entries for that time."""
    wait = unit.room_waits.of_booking(after.id)
    if wait is not None:
        unit.room_waits.save(replace(wait, booking_id=None))
        unit.room_waits.wake_own(wait, after.span, unit.now)
    store_meeting(unit, locked.meeting, after)
    return after
