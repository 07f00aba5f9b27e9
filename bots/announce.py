"""What happened (an event of core) → the card for one reader of it, worded when it is sent, after asking whether it is true."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bots import (
    announce_calendars,
    announce_conflicts,
    announce_invitations,
    announce_meetings,
    announce_polls,
    announce_rooms,
    announce_series,
    announce_together,
)
from bots.announcing import Announcement, Desk
from bots.cards import Card, MomentStyle, Section, Text
from bots.requests import Agenda, Find, Hours, Request, SetRole, ShowBooking, ShowPoll, ShowWaitlist
from bots.scenes import approved_scene, case_of, checking_scene, moved_scene, reminding_scene, scene_of
from bots.speaker import Speaker
from bots.turn import Names
from bots.views.absence import Case, case_card
from bots.views.agenda import PAGE, agenda_card
from bots.views.booking import booking_card
from bots.views.common import press, simple
from bots.views.meeting_words import titled
from core.errors import NotFound, ZoneUnknown
from core.events import (
    Approved,
    Booked,
    Cancelled,
    Checked,
    Coming,
    Completed,
    DailyAgenda,
    Declined,
    DeliveryFailed,
    Event,
    Extended,
    Invited,
    Joined,
    Lapsed,
    MemberJoined,
    MentorWanted,
    Missed,
    NotesWritten,
    Objected,
    ObjectionDecided,
    Offered,
    Opened,
    PollNudged,
    PollOpened,
    PoolRemoved,
    Reminded,
    Requested,
    Rescheduled,
    RoleGiven,
    RunningLate,
)
from core.model.absence import stands
from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment, Meeting
from core.model.people import Membership, Person, Role
from core.model.place import link_in
from core.model.rights import administers, mentors
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.absence import absence_of, deciders
from core.services.agenda import sides_of_all
from core.services.appointments import taking_part
from core.services.attendance import own_attendance
from core.services.joining import make_link
from core.services.reminders import agenda_today
from core.services.session import UNDER_WAY, joined_of


def announce(unit: Unit, reader: Person, speak: Speaker, event: Event, names: Names) -> Announcement | None:
    """The card for this reader, or None where it is no longer true or nothing to them (guarantee 4)."""
    desk = Desk(unit, reader, speak, names)
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


def _booking(desk: Desk, booking_id: int, version: int, *states: State) -> Booking | None:
    """The booking, if it still is as the event left it: a newer change has its own notice."""
    booking = desk.unit.bookings.get(booking_id)
    return booking if booking is not None and booking.version == version and booking.state in states else None


def _card(desk: Desk, booking: Appointment, *, quiet: bool = False) -> Announcement | None:
    if isinstance(booking, Meeting):
        return announce_meetings.shown(desk, booking, quiet=quiet)
    try:
        scene = scene_of(desk.unit, desk.reader, booking, desk.names)
    except NotFound:
        return None
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.moves_id or booking.id}", quiet)


def _booked(desk: Desk, event: Booked) -> Announcement | None:
    booking = _booking(desk, event.booking_id, event.version, State.CONFIRMED)
    return _card(desk, booking) if booking else None


def _requested(desk: Desk, event: Requested) -> Announcement | None:
    booking = _booking(desk, event.booking_id, event.version, State.PENDING)
    return _card(desk, booking) if booking else None


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
    return _card(desk, booking) if booking else None


def _lapsed(desk: Desk, event: Lapsed) -> Announcement | None:
    """A hold that lapsed, or that somebody else gave back, changes its card in silence; a lapsed request is said to both."""
    booking = _booking(desk, event.booking_id, event.version, State.LAPSED, State.RELEASED)
    return _card(desk, booking, quiet=booking.awaits is None) if booking else None


def _rescheduled(desk: Desk, event: Rescheduled) -> Announcement | None:
    booking = _booking(desk, event.booking_id, event.version, State.CONFIRMED, State.PENDING)
    if booking is None:
        return None
    scene = moved_scene(desk.unit, scene_of(desk.unit, desk.reader, booking, desk.names), event.was, event.by)
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.id}")


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


def _member(desk: Desk, organisation_id: int, person_id: int) -> Membership | None:
    """What the person is there by now."""
    return desk.unit.people.membership(organisation_id, person_id)


def _joined(desk: Desk, event: MemberJoined) -> Announcement | None:
    person = desk.unit.people.get(event.person_id)
    if person is None or _member(desk, event.organisation_id, person.id) is None:
        return None
    return Announcement(simple(desk.speak, "announce.joined", name=person.name))


def _mentor_wanted(desk: Desk, event: MentorWanted) -> Announcement | None:
    """The wish, to whoever can still grant it while it is not granted."""
    person = desk.unit.people.get(event.person_id)
    seeker = _member(desk, event.organisation_id, event.person_id)
    reader = _member(desk, event.organisation_id, desk.reader.id)
    if person is None or seeker is None or mentors(seeker) or reader is None or not administers(reader):
        return None
    grant = press(desk.speak, "announce.grant", SetRole(person.id, Role.MENTOR.value))
    return Announcement(simple(desk.speak, "announce.mentor_wanted", grant, name=person.name))


def _role_given(desk: Desk, event: RoleGiven) -> Announcement | None:
    giver = desk.unit.people.get(event.by)
    organisation = desk.unit.organisations.get(event.organisation_id)
    reader = _member(desk, event.organisation_id, desk.reader.id)
    if giver is None or organisation is None or reader is None or event.role not in reader.roles:
        return None
    role = desk.speak.words(f"role.{event.role}")
    hours, find = press(desk.speak, "help.hours", Hours()), press(desk.speak, "help.find", Find())
    buttons = (hours, find) if event.role == Role.MENTOR.value else (find,)
    card = simple(desk.speak, "announce.role", *buttons, role=role, by=giver.name, organisation=organisation.name)
    return Announcement(card)


def _offered(desk: Desk, event: Offered) -> Announcement | None:
    """Freed time, while it is still held for whoever waited."""
    booking = _booking(desk, event.booking_id, event.version, State.HELD)
    return _card(desk, booking) if booking is not None and not booking.expired(desk.unit.now) else None


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
    return _card(desk, booking, quiet=True)


def _extended(desk: Desk, event: Extended) -> Announcement | None:
    booking, person = _appointment(desk, event.booking_id), desk.unit.people.get(event.by)
    if booking is None or booking.version != event.version or booking.state is not State.ONGOING or person is None:
        return None
    shown = _card(desk, booking)
    if shown is None:
        return None
    until = desk.speak.moment(booking.span.end, MomentStyle.TIME)
    title = desk.speak.say("session.extended", name=person.name, until=until)
    return replace(shown, card=replace(shown.card, title=title))


def _checked(desk: Desk, event: Checked) -> Announcement | None:
    """Who is missing is asked about, while somebody is."""
    booking = _appointment(desk, event.booking_id)
    if booking is None or not _is_on(booking, event.starts_at) or booking.span.end <= desk.unit.now:
        return None
    if isinstance(booking, Meeting):
        return announce_meetings.checked(desk, booking)
    if len(joined_of(desk.unit, booking)) > 1:
        return None
    scene = checking_scene(scene_of(desk.unit, desk.reader, booking, desk.names))
    return Announcement(booking_card(desk.speak, scene), f"booking:{booking.id}")


def _completed(desk: Desk, event: Completed) -> Announcement | None:
    """A session that is over: its summary, with what can be done now."""
    booking = _appointment(desk, event.booking_id)
    over = booking is not None and booking.version == event.version and booking.state is State.COMPLETED
    return _card(desk, booking) if booking is not None and over else None


def _notes_written(desk: Desk, event: NotesWritten) -> Announcement | None:
    """The card changes where it stands; nobody is woken for it."""
    booking = _appointment(desk, event.booking_id)
    return _card(desk, booking, quiet=True) if booking is not None and booking.state is State.COMPLETED else None


def _missed(desk: Desk, event: Missed) -> Announcement | None:
    """While it stands: the whole session, or of a group's a guest, who hears it, and whose host sees it on the card."""
    meeting = desk.unit.meetings.get(event.booking_id)
    if meeting is not None and event.absent_id is not None:
        absence = absence_of(desk.unit, meeting, event.absent_id)
        heard = absence is not None and stands(absence)
        return _card(desk, meeting, quiet=event.absent_id != desk.reader.id) if heard else None
    booking = _appointment(desk, event.booking_id)
    missed = booking is not None and booking.version == event.version and booking.state is State.NO_SHOW
    return _card(desk, booking) if booking is not None and missed else None


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
        return _card(desk, booking, quiet=True) if booking is not None else None
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
        return announce_meetings.reminded(desk, event, meeting)
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
    return _card(desk, booking, quiet=True) if booking else None


def _running_late(desk: Desk, event: RunningLate) -> Announcement | None:
    booking, person = _appointment(desk, event.booking_id), desk.unit.people.get(event.person_id)
    if booking is None or person is None or booking.span.start != event.starts_at or not booking.live:
        return None
    if own_attendance(desk.unit, booking, person.id).late != event.minutes:
        return None
    show = press(desk.speak, "button.show", ShowBooking(booking.id))
    length, when = desk.speak.minutes(event.minutes), desk.speak.moment(event.starts_at)
    return Announcement(simple(desk.speak, "announce.late", show, name=person.name, length=length, when=when))


def _day(desk: Desk, event: DailyAgenda) -> Announcement | None:
    """The rest of the day that was meant; nothing on another day, or where it has become empty."""
    day = desk.speak.day_of(desk.unit.now)
    mine = agenda_today(desk.unit, desk.reader) if day.start == event.day else ()
    if not mine:
        return None
    people = sides_of_all(desk.unit, mine, desk.reader.id)
    request = Agenda(Timespan(desk.unit.now, day.end))
    shown = mine[:PAGE]
    more = len(mine) > PAGE
    return Announcement(agenda_card(desk.speak, request, shown, people, desk.reader.id, more=more))


def _pool_removed(desk: Desk, event: PoolRemoved) -> Announcement:
    ways = press(desk.speak, "help.find", Find()), press(desk.speak, "help.waitlist", ShowWaitlist())
    return Announcement(simple(desk.speak, "announce.pool_removed", *ways, pool=event.name))


_WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    Booked: _booked,
    Requested: _requested,
    Approved: _approved,
    Declined: _ended,
    Cancelled: _ended,
    Lapsed: _lapsed,
    Rescheduled: _rescheduled,
    DeliveryFailed: _delivery_failed,
    MemberJoined: _joined,
    MentorWanted: _mentor_wanted,
    RoleGiven: _role_given,
    Offered: _offered,
    Opened: _going_on,
    Joined: _going_on,
    Extended: _extended,
    Checked: _checked,
    Completed: _completed,
    NotesWritten: _notes_written,
    Missed: _missed,
    Objected: _objected,
    ObjectionDecided: _objection_decided,
    Reminded: _reminded,
    Coming: _coming,
    RunningLate: _running_late,
    DailyAgenda: _day,
    PoolRemoved: _pool_removed,
    **announce_meetings.WORDED,
    **announce_conflicts.WORDED,
    **announce_rooms.WORDED,
    **announce_polls.WORDED,
    **announce_together.WORDED,
    **announce_invitations.WORDED,
    **announce_series.WORDED,
    **announce_calendars.WORDED,
}
"""How each event is worded: one line each; a test proves that none is missing."""
