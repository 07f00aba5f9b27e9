"""What happened about rooms → the card for one reader, worded when it is sent."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.scenes.bookings import meeting_scene
from bots.views.checkin import ask_card, done_card, released_card, unused_card
from bots.views.room_end import ends_card
from bots.views.room_waiting import offer_card, offer_ended_card
from core.errors import NotFound
from core.events import (
    CheckedIn,
    CheckInAsked,
    CheckInWarned,
    RoomEndsSoon,
    RoomOffered,
    RoomOfferEnded,
    RoomReleased,
    SeriesUnused,
)
from core.model.booking import Party, State
from core.model.meeting import Meeting
from core.services.rooms.check_in import Checking, checking
from core.services.rooms.ending import asks_about_end, room_free_until


def _asked(desk: Desk, booking_id: int, starts_at: datetime) -> tuple[Checking, Party] | None:
    """How it stands with the meeting, at the time that was meant, for who may come to it."""
    meeting = desk.unit.meetings.get(booking_id)
    if meeting is None or meeting.span.start != starts_at or not meeting.live:
        return None
    party, now = _party(desk, meeting), checking(desk.unit, meeting)
    return None if party is None or now is None else (now, party)


def _party(desk: Desk, meeting: Meeting) -> Party | None:
    try:
        scene = meeting_scene(desk.unit, desk.reader, meeting)
    except NotFound:
        return None
    return None if scene.own is not None and not scene.own.comes else scene.party


def _ask(desk: Desk, event: CheckInAsked | CheckInWarned, *, warns: bool) -> Announcement | None:
    found = _asked(desk, event.booking_id, event.starts_at)
    if found is None or not found[0].can:
        return None
    card = ask_card(desk.speak, found[0], warns=warns, holds=found[1] is not Party.GUEST)
    return Announcement(card, f"check_in:{event.booking_id}")


def asked(desk: Desk, event: CheckInAsked) -> Announcement | None:
    """Please check in, while that is open."""
    return _ask(desk, event, warns=False)


def warned(desk: Desk, event: CheckInWarned) -> Announcement | None:
    """Nobody has, and the room is about to come free."""
    return _ask(desk, event, warns=True)


def checked_in(desk: Desk, event: CheckedIn) -> Announcement | None:
    """The card that asked changes where it stands; nobody is woken for it."""
    found, by = _asked(desk, event.booking_id, event.starts_at), desk.unit.people.get(event.by)
    if found is None or by is None:
        return None
    return Announcement(done_card(desk.speak, found[0], by=by.name), f"check_in:{event.booking_id}", quiet=True)


def ends_soon(desk: Desk, event: RoomEndsSoon) -> Announcement | None:
    """Its time is about to end, while the reader has it until then."""
    meeting = desk.unit.meetings.get(event.booking_id)
    room = desk.unit.rooms.get(meeting.room_id) if meeting is not None and meeting.room_id is not None else None
    if meeting is None or room is None or meeting.host_id != desk.reader.id:
        return None
    if meeting.span.end != event.ends_at or not asks_about_end(desk.unit, meeting):
        return None
    free = room_free_until(desk.unit, meeting, room)
    return Announcement(ends_card(desk.speak, meeting, room, free), f"room_ends:{meeting.id}")


def released(desk: Desk, event: RoomReleased) -> Announcement | None:
    """The room has come free, until the meeting changes again."""
    meeting, room = desk.unit.meetings.get(event.booking_id), desk.unit.rooms.get(event.room_id)
    if meeting is None or room is None or meeting.version != event.version or _party(desk, meeting) is None:
        return None
    return Announcement(released_card(desk.speak, meeting, room), f"check_in:{event.booking_id}")


def unused(desk: Desk, event: SeriesUnused) -> Announcement | None:
    """The series is put before its host."""
    meeting, room = desk.unit.meetings.get(event.booking_id), desk.unit.rooms.get(event.room_id)
    if meeting is None or room is None or meeting.host_id != desk.reader.id:
        return None
    return Announcement(unused_card(desk.speak, meeting, room, event.times), f"series_unused:{event.booking_id}")


def offered(desk: Desk, event: RoomOffered) -> Announcement | None:
    """A room that was waited for is held for the reader, as long as it is."""
    held = desk.unit.meetings.get(event.booking_id)
    room = desk.unit.rooms.get(held.room_id) if held is not None and held.room_id is not None else None
    if held is None or room is None or held.state is not State.HELD or event.until <= desk.unit.now:
        return None
    return Announcement(offer_card(desk.speak, held, room, event.until), f"booking:{held.id}")


def offer_ended(desk: Desk, event: RoomOfferEnded) -> Announcement | None:
    """The offer's card changes where it stands; nobody is woken for it."""
    held = desk.unit.meetings.get(event.booking_id)
    room = desk.unit.rooms.get(held.room_id) if held is not None and held.room_id is not None else None
    if held is None or room is None or held.state is not State.LAPSED:
        return None
    return Announcement(offer_ended_card(desk.speak, held, room), f"booking:{held.id}", quiet=True)


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    CheckInAsked: asked,
    CheckInWarned: warned,
    CheckedIn: checked_in,
    RoomEndsSoon: ends_soon,
    RoomReleased: released,
    SeriesUnused: unused,
    RoomOffered: offered,
    RoomOfferEnded: offer_ended,
}
