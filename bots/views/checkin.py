"""Checking into a room as cards: asked, warned, done, and too late (complaints 74 and 75)."""

from bots.cards import Button, Card, Means, Style
from bots.requests import CheckIn, FindRoom, ReleaseRoom, ShowBooking, ShowSeries
from bots.speaker import Speaker
from bots.views.common import press, simple
from bots.views.meeting_words import titled
from core.model.check_in import ASKED_BEFORE, released_at
from core.model.meeting import Meeting
from core.model.room import Room
from core.services.rooms.check_in import Checking


def ask_card(speak: Speaker, asked: Checking, *, warns: bool, holds: bool) -> Card:
    """Please check in, or the room comes free; ``warns`` once it has begun, ``holds`` where the reader may release it."""
    meeting, room = asked.meeting, asked.room
    ways = [Button(speak.words("check_in.button"), CheckIn(meeting.id), style=Style.PRIMARY, means=Means.YES)]
    if holds:
        ways.append(press(speak, "check_in.release", ReleaseRoom(meeting.id, meeting.version)))
    ways.append(press(speak, "button.show", ShowBooking(meeting.id)))
    key = "check_in.warned" if warns else "check_in.asked"
    return simple(
        speak,
        key,
        *ways,
        tone="asks",
        room=room.name,
        title=titled(speak, meeting),
        start=speak.clock(meeting.span.start),
        free=speak.clock(released_at(meeting)),
    )


def done_card(speak: Speaker, done: Checking, *, by: str) -> Card:
    """Somebody is there; ``by`` is their name, empty for the reader."""
    meeting = done.meeting
    key = "check_in.done.by" if by else "check_in.done"
    show = press(speak, "button.show", ShowBooking(meeting.id))
    until = speak.clock(meeting.span.end)
    return simple(speak, key, show, tone="good", room=done.room.name, title=titled(speak, meeting), until=until, who=by)


def early_card(speak: Speaker, asked: Checking) -> Card:
    """It is too early: from when on one can check in."""
    when = speak.moment(asked.meeting.span.start - ASKED_BEFORE)
    show = press(speak, "button.show", ShowBooking(asked.meeting.id))
    return simple(speak, "check_in.early", show, room=asked.room.name, when=when)


def not_asked_card(speak: Speaker, meeting: Meeting) -> Card:
    """Its room does not ask for it, or no more."""
    show = press(speak, "button.show", ShowBooking(meeting.id))
    return simple(speak, "check_in.not_asked", show, title=titled(speak, meeting))


def released_card(speak: Speaker, meeting: Meeting, room: Room) -> Card:
    """The room has come free, and there are others."""
    other = press(speak, "rooms.free_now", FindRoom(length=max(15, _left(speak, meeting))))
    again = press(speak, "check_in.again", FindRoom(room_id=room.id, length=max(15, _left(speak, meeting))))
    show = press(speak, "button.show", ShowBooking(meeting.id))
    title = titled(speak, meeting)
    return simple(speak, "check_in.released", again, other, show, tone="bad", room=room.name, title=title)


def _left(speak: Speaker, meeting: Meeting) -> int:
    """The minutes that the meeting still has."""
    return int((meeting.span.end - speak.now).total_seconds() // 60)


def unused_card(speak: Speaker, meeting: Meeting, room: Room, times: int) -> Card:
    """A series that is never checked into: does it still need its room? Its card leads to all that can be done about it."""
    show = press(speak, "button.show", ShowBooking(meeting.id))
    if meeting.series_id is not None:
        show = press(speak, "series.show", ShowSeries(meeting.series_id))
    title = titled(speak, meeting)
    return simple(speak, "check_in.unused", show, tone="asks", room=room.name, title=title, times=times)
