"""What happened (an event of core) → the card for one reader of it, worded when it is sent, after asking whether it is true."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.announcements import (
    bookings,
    calendars,
    conflicts,
    invitations,
    meetings,
    people,
    polls,
    rooms,
    series,
    sessions,
    together,
    webhooks,
)
from bots.announcements.desk import Announcement, Desk
from bots.names import Names
from bots.requests import Request, ShowBooking, ShowPoll
from bots.speaker import Speaker
from bots.views.common import press, simple
from core.errors import ZoneUnknown
from core.events import (
    Event,
    Invited,
    PollNudged,
    PollOpened,
)
from core.model.people import Person
from core.ports import Unit


def announce(
    unit: Unit, reader: Person, speak: Speaker, event: Event, names: Names, *, mailed: bool = False
) -> Announcement | None:
    """The card for this reader, or None where it is no longer true or nothing to them (guarantee 4); ``mailed`` by e-mail."""
    desk = Desk(unit, reader, speak, names, mailed)
    try:
        return _WORDED[type(event)](desk, event)
    except ZoneUnknown:
        return _unzoned(desk, event)


def _unzoned(desk: Desk, event: Event) -> Announcement | None:
    """Who has become known by being named is told by whom; what it is about comes once they have said where they are."""
    if isinstance(event, Invited):
        meeting = desk.unit.meetings.get(event.booking_id)
        host_id, about = (meeting.host_id if meeting else 0), ShowBooking(event.booking_id)
        return _first(desk, "announce.unzoned.invited", host_id, about)
    if isinstance(event, PollOpened | PollNudged):
        poll = desk.unit.polls.get(event.poll_id)
        return _first(desk, "announce.unzoned.asked", poll.host_id if poll else 0, ShowPoll(event.poll_id))
    return None


def _first(desk: Desk, key: str, host_id: int, about: Request) -> Announcement | None:
    host = desk.unit.people.get(host_id)
    if host is None:
        return None
    return Announcement(simple(desk.speak, key, press(desk.speak, "button.show", about), name=host.name))


_WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    **bookings.WORDED,
    **calendars.WORDED,
    **webhooks.WORDED,
    **conflicts.WORDED,
    **invitations.WORDED,
    **meetings.WORDED,
    **people.WORDED,
    **polls.WORDED,
    **rooms.WORDED,
    **series.WORDED,
    **sessions.WORDED,
    **together.WORDED,
}
"""How each event is worded: one line each; a test proves that none is missing."""
