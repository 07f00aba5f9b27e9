"""What happened about connected calendars → the card for their owner, worded when it is sent."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.cards import Card, Section, Text
from bots.conversation.asking import asks_itself
from bots.scenes.bookings import meeting_scene, scene_of
from bots.views.booking import booking_card
from bots.views.calendars import SUBJECT, calendars_card, listed, lost_card
from bots.views.meet import meeting_card
from bots.views.meeting_words import titled
from core.errors import NotFound
from core.events import CalendarClash, CalendarLost, CalendarRead
from core.model.booking import Booking
from core.model.connected import Trouble
from core.model.meeting import Appointment, Meeting


def read(desk: Desk, event: CalendarRead) -> Announcement | None:
    """That it is connected, at first; later the card that stands shows when it was read, and nobody is woken for it."""
    found = listed(desk.unit, desk.reader)
    own = next((each for each in found if each.calendar.id == event.calendar_id), None)
    if own is None or own.calendar.trouble is not None:
        return None
    card = calendars_card(desk.speak, found, first=own if event.first else None)
    return Announcement(asks_itself(card), SUBJECT, quiet=not event.first)


def lost(desk: Desk, event: CalendarLost) -> Announcement | None:
    """That it cannot be read, while that is so, with a way to mend it (guarantee 8)."""
    calendar = desk.unit.connected.get(event.calendar_id)
    trouble = Trouble(event.trouble)
    if calendar is None or calendar.person_id != desk.reader.id or calendar.trouble is not trouble:
        return None
    return Announcement(asks_itself(lost_card(desk.speak, calendar, trouble)), SUBJECT)


def clash(desk: Desk, event: CalendarClash) -> Announcement | None:
    """What is booked where the reader's calendar says that they are busy, to be moved or cancelled, while both are so."""
    found = desk.unit.bookings.get(event.booking_id) or desk.unit.meetings.get(event.booking_id)
    if found is None or not found.live or found.version != event.version or not _busy(desk, found):
        return None
    card = _card(desk, found)
    if card is None:
        return None
    lines = _lines(desk, found, event.more)
    return Announcement(
        replace(card, title=lines[0], sections=(Section(lines=lines[1:]), *card.sections)), _subject(found)
    )


def _busy(desk: Desk, found: Appointment) -> bool:
    calendar = desk.reader.calendar_id
    return found.span.start > desk.unit.now and bool(desk.unit.connected.busy([calendar], found.span)[calendar])


def _card(desk: Desk, found: Appointment) -> Card | None:
    try:
        if isinstance(found, Booking):
            return booking_card(desk.speak, scene_of(desk.unit, desk.reader, found, desk.names))
        return meeting_card(desk.speak, meeting_scene(desk.unit, desk.reader, found))
    except NotFound:
        return None


def _lines(desk: Desk, found: Appointment, more: int) -> tuple[Text, ...]:
    when = desk.speak.moment(found.span.start)
    if isinstance(found, Meeting):
        title = desk.speak.say("calendars.clash.meeting", title=titled(desk.speak, found), when=when)
    else:
        other = desk.unit.people.get(found.other(desk.reader.id))
        title = desk.speak.say("calendars.clash", other=other.name if other is not None else "", when=when)
    said: tuple[Text, ...] = (desk.speak.say("calendars.clash.how"),)
    return (title, *said, (desk.speak.count("calendars.clash.more", more),)) if more else (title, *said)


def _subject(found: Appointment) -> str:
    return f"booking:{found.id}"


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    CalendarRead: read,
    CalendarLost: lost,
    CalendarClash: clash,
}
