"""What happened to a booking, or to a message about it → the card for one reader of it, if it is still true."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.announcements import meetings
from bots.announcements.desk import Announcement, Desk
from bots.cards import Card, Section, Text
from bots.requests import Agenda, ShowBooking
from bots.scenes.bookings import approved_scene, moved_scene, scene_of
from bots.views.booking import booking_card
from bots.views.common import press
from bots.views.meeting_words import titled
from core.errors import NotFound
from core.events import (
    Approved,
    Booked,
    Cancelled,
    Declined,
    DeliveryFailed,
    Lapsed,
    Offered,
    Requested,
    Rescheduled,
)
from core.model.booking import Booking, State
from core.model.meeting import Appointment, Meeting


def _booking(desk: Desk, booking_id: int, version: int, *states: State) -> Booking | None:
    """The booking, if it still is as the event left it: a newer change has its own notice."""
    booking = desk.unit.bookings.get(booking_id)
    return booking if booking is not None and booking.version == version and booking.state in states else None


def shown(desk: Desk, booking: Appointment, *, quiet: bool = False) -> Announcement | None:
    """Its card as it is now; None where it is nothing to the reader by now."""
    if isinstance(booking, Meeting):
        return meetings.shown(desk, booking, quiet=quiet)
    try:
        scene = scene_of(desk.unit, desk.reader, booking, desk.names)
    except NotFound:
        return None
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.moves_id or booking.id}", quiet)


def _booked(desk: Desk, event: Booked) -> Announcement | None:
    booking = _booking(desk, event.booking_id, event.version, State.CONFIRMED)
    return shown(desk, booking) if booking else None


def _requested(desk: Desk, event: Requested) -> Announcement | None:
    booking = _booking(desk, event.booking_id, event.version, State.PENDING)
    return shown(desk, booking) if booking else None


def _approved(desk: Desk, event: Approved) -> Announcement | None:
    booking = _booking(desk, event.booking_id, event.version, State.CONFIRMED)
    if booking is None:
        return None
    scene = approved_scene(scene_of(desk.unit, desk.reader, booking, desk.names))
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.id}")


def _ended(desk: Desk, event: Declined | Cancelled) -> Announcement | None:
    """Where only the wish to move was withdrawn, the booking is shown as it stands."""
    booking = _booking(desk, event.booking_id, event.version, State.DECLINED, State.CANCELLED)
    if booking is not None and booking.state is State.CANCELLED and booking.moves_id is not None:
        booking = desk.unit.bookings.get(booking.moves_id)
    return shown(desk, booking) if booking else None


def _lapsed(desk: Desk, event: Lapsed) -> Announcement | None:
    """A hold that lapsed, or that somebody else gave back, changes its card in silence; a lapsed request is said to both."""
    booking = _booking(desk, event.booking_id, event.version, State.LAPSED, State.RELEASED)
    return shown(desk, booking, quiet=booking.awaits is None) if booking else None


def _rescheduled(desk: Desk, event: Rescheduled) -> Announcement | None:
    booking = _booking(desk, event.booking_id, event.version, State.CONFIRMED, State.PENDING)
    if booking is None:
        return None
    scene = scene_of(desk.unit, desk.reader, booking, desk.names)
    scene = moved_scene(desk.unit, scene, event.was, event.by, event.reason)
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.id}")


def _offered(desk: Desk, event: Offered) -> Announcement | None:
    """Freed time, while it is still held for whoever waited."""
    booking = _booking(desk, event.booking_id, event.version, State.HELD)
    return shown(desk, booking) if booking is not None and not booking.expired(desk.unit.now) else None


def _delivery_failed(desk: Desk, event: DeliveryFailed) -> Announcement | None:
    person = desk.unit.people.get(event.person_id)
    if person is None:
        return None
    buttons = [press(desk.speak, "help.agenda", Agenda())]
    lines = _about(desk, event.about)
    if lines and event.about is not None:
        buttons.insert(0, press(desk.speak, "button.show", ShowBooking(event.about)))
    reason = desk.speak.words(f"delivery.reason.{event.reason}")
    title = desk.speak.say("delivery.failed", name=person.name, reason=reason)
    return Announcement(
        Card(title=title, sections=(Section(lines=tuple(lines), buttons=(tuple(buttons),)),), tone="bad")
    )


def _about(desk: Desk, booking_id: int | None) -> list[Text]:
    """What a message was about that could not be delivered."""
    booking = desk.unit.bookings.get(booking_id) if booking_id is not None else None
    meeting = desk.unit.meetings.get(booking_id) if booking_id is not None else None
    if meeting is not None:
        when = desk.speak.moment(meeting.span.start)
        return [desk.speak.say("delivery.failed.meeting", title=titled(desk.speak, meeting), when=when)]
    return [] if booking is None else [desk.speak.say("delivery.failed.about", short_id=booking.short_id)]


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    Booked: _booked,
    Requested: _requested,
    Approved: _approved,
    Declined: _ended,
    Cancelled: _ended,
    Lapsed: _lapsed,
    Rescheduled: _rescheduled,
    DeliveryFailed: _delivery_failed,
    Offered: _offered,
}
