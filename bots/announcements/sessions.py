"""What happened around a session: it can be joined, is on, is over, was missed → the card for one reader of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bots.announcements import meetings
from bots.announcements.bookings import shown
from bots.announcements.desk import Announcement, Desk
from bots.cards import MomentStyle
from bots.requests import ShowBooking
from bots.scenes.bookings import case_of, checking_scene, reminding_scene, scene_of
from bots.views.absence import Case, case_card
from bots.views.booking import booking_card
from bots.views.common import press, simple
from core.errors import NotFound
from core.events import (
    Checked,
    Coming,
    Completed,
    Described,
    Extended,
    Joined,
    Missed,
    NotesWritten,
    Objected,
    ObjectionDecided,
    Opened,
    Reminded,
    RunningLate,
)
from core.model.absence import stands
from core.model.booking import Party, State
from core.model.meeting import Appointment, Meeting
from core.model.place import link_in
from core.services.absence import absence_of, deciders
from core.services.appointments import taking_part
from core.services.attendance import own_attendance
from core.services.joining import make_link
from core.services.session import UNDER_WAY, joined_of


def _appointment(desk: Desk, booking_id: int) -> Appointment | None:
    """The session, or the meeting of several."""
    return desk.unit.meetings.get(booking_id) or desk.unit.bookings.get(booking_id)


def _going_on(desk: Desk, event: Opened | Joined) -> Announcement | None:
    """The card changes where it stands: the session can be joined, or somebody has."""
    booking = _appointment(desk, event.booking_id)
    if booking is None or not _is_on(booking, event.starts_at) or booking.span.end <= desk.unit.now:
        return None
    if desk.names.public_url and link_in(booking.place):
        make_link(desk.unit, booking, desk.reader.id)
    return shown(desk, booking, quiet=True)


def _extended(desk: Desk, event: Extended) -> Announcement | None:
    booking, person = _appointment(desk, event.booking_id), desk.unit.people.get(event.by)
    if booking is None or booking.version != event.version or booking.state is not State.ONGOING or person is None:
        return None
    standing = shown(desk, booking)
    if standing is None:
        return None
    until = desk.speak.moment(booking.span.end, MomentStyle.TIME)
    title = desk.speak.say("session.extended", name=person.name, until=until)
    return replace(standing, card=replace(standing.card, title=title))


def _described(desk: Desk, event: Described) -> Announcement | None:
    """What the session is about, until it is said otherwise or the session changes."""
    booking, person = desk.unit.bookings.get(event.booking_id), desk.unit.people.get(event.by)
    if booking is None or booking.version != event.version or not booking.live or person is None:
        return None
    standing = shown(desk, booking)
    if standing is None:
        return None
    return replace(standing, card=replace(standing.card, title=desk.speak.say("session.described", name=person.name)))


def _checked(desk: Desk, event: Checked) -> Announcement | None:
    """Who is missing is asked about, while somebody is."""
    booking = _appointment(desk, event.booking_id)
    if booking is None or not _is_on(booking, event.starts_at) or booking.span.end <= desk.unit.now:
        return None
    if isinstance(booking, Meeting):
        return meetings.checked(desk, booking)
    if len(joined_of(desk.unit, booking)) > 1:
        return None
    scene = checking_scene(scene_of(desk.unit, desk.reader, booking, desk.names))
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.id}")


def _completed(desk: Desk, event: Completed) -> Announcement | None:
    """A session that is over: its summary, with what can be done now."""
    booking = _appointment(desk, event.booking_id)
    over = booking is not None and booking.version == event.version and booking.state is State.COMPLETED
    return shown(desk, booking) if booking is not None and over else None


def _notes_written(desk: Desk, event: NotesWritten) -> Announcement | None:
    """The card changes where it stands; nobody is woken for it."""
    booking = _appointment(desk, event.booking_id)
    return shown(desk, booking, quiet=True) if booking is not None and booking.state is State.COMPLETED else None


def _missed(desk: Desk, event: Missed) -> Announcement | None:
    """While it stands: the whole session, or of a group's a guest, who hears it, and whose host sees it on the card."""
    meeting = desk.unit.meetings.get(event.booking_id)
    if meeting is not None and event.absent_id is not None:
        absence = absence_of(desk.unit, meeting, event.absent_id)
        heard = absence is not None and stands(absence)
        return shown(desk, meeting, quiet=event.absent_id != desk.reader.id) if heard else None
    booking = _appointment(desk, event.booking_id)
    missed = booking is not None and booking.version == event.version and booking.state is State.NO_SHOW
    return shown(desk, booking) if booking is not None and missed else None


def _case(desk: Desk, event: Objected | ObjectionDecided) -> Case | None:
    """The objection, for the two sides and for whoever may still decide about it."""
    booking = _appointment(desk, event.booking_id)
    if booking is None:
        return None
    side = desk.reader.id in taking_part(desk.unit, booking)
    if not side and desk.reader.id not in deciders(desk.unit, booking):
        return None
    try:
        return case_of(desk.unit, desk.reader, booking.id, desk.names, event.absent_id)
    except NotFound:
        return None


def _objected(desk: Desk, event: Objected) -> Announcement | None:
    """To organizers, while nobody has decided; the other side's card changes where it stands."""
    case = _case(desk, event)
    if case is None:
        return None
    booking = _appointment(desk, event.booking_id)
    if case.scene.party is not Party.ORGANIZER:
        return shown(desk, booking, quiet=True) if booking is not None else None
    return Announcement(case_card(desk.speak, case), case.subject) if case.absence.waits else None


def _objection_decided(desk: Desk, event: ObjectionDecided) -> Announcement | None:
    """To the sides; another organizer's card shows who decided what, where it stands."""
    case = _case(desk, event)
    if case is None or case.absence.upheld is None:
        return None
    if case.scene.party is Party.ORGANIZER:
        return Announcement(case_card(desk.speak, case), case.subject, quiet=True)
    key = "absence.decided.upheld" if case.absence.upheld else "absence.decided.kept"
    show = press(desk.speak, "button.show", ShowBooking(event.booking_id))
    why = f" {case.absence.why}" if case.absence.why else ""
    return Announcement(simple(desk.speak, key, show, name=case.decider, other=case.scene.other.name, why=why))


def _near(desk: Desk, event: Reminded | Coming | RunningLate) -> Appointment | None:
    """The session, while it is still to come at the time that the event speaks of."""
    booking = _appointment(desk, event.booking_id)
    return (
        booking
        if booking is not None and desk.unit.now < event.starts_at and _is_on(booking, event.starts_at)
        else None
    )


def _is_on(booking: Appointment, starts_at: datetime) -> bool:
    """Whether the session is still to come, or goes on, at the time that an event speaks of."""
    return booking.state in UNDER_WAY and booking.span.start == starts_at


def _reminded(desk: Desk, event: Reminded) -> Announcement | None:
    meeting = desk.unit.meetings.get(event.booking_id)
    if meeting is not None:
        return meetings.reminded(desk, event, meeting)
    booking = _near(desk, event)
    if booking is None or isinstance(booking, Meeting):
        return None
    if any(each.person_id == desk.reader.id for each in joined_of(desk.unit, booking)):
        return None
    scene = reminding_scene(scene_of(desk.unit, desk.reader, booking, desk.names))
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.id}")


def _coming(desk: Desk, event: Coming) -> Announcement | None:
    """The card changes where it stands; nobody is woken for it."""
    booking = _near(desk, event)
    return shown(desk, booking, quiet=True) if booking else None


def _running_late(desk: Desk, event: RunningLate) -> Announcement | None:
    booking, person = _appointment(desk, event.booking_id), desk.unit.people.get(event.person_id)
    if booking is None or person is None or booking.span.start != event.starts_at or not booking.live:
        return None
    if own_attendance(desk.unit, booking, person.id).late != event.minutes:
        return None
    show = press(desk.speak, "button.show", ShowBooking(booking.id))
    length, when = desk.speak.minutes(event.minutes), desk.speak.moment(event.starts_at)
    return Announcement(simple(desk.speak, "announce.late", show, name=person.name, length=length, when=when))


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    Opened: _going_on,
    Joined: _going_on,
    Extended: _extended,
    Described: _described,
    Checked: _checked,
    Completed: _completed,
    NotesWritten: _notes_written,
    Missed: _missed,
    Objected: _objected,
    ObjectionDecided: _objection_decided,
    Reminded: _reminded,
    Coming: _coming,
    RunningLate: _running_late,
}
