"""What happened to a meeting → the card for one reader of it, worded when it is sent, after asking whether it is true."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.announcements.guests import for_mailbox
from bots.requests import Meetings
from bots.scenes.bookings import changed_scene, meeting_scene
from bots.views.common import press, simple
from bots.views.meet import meeting_card
from bots.views.meeting_scene import MeetingScene
from bots.views.meeting_words import titled
from core.errors import NotFound
from core.events import (
    AttendeesChanged,
    Invited,
    MeetingBegan,
    MeetingCancelled,
    MeetingChanged,
    MeetingEnded,
    Reminded,
    Uninvited,
)
from core.model.booking import State
from core.model.meeting import Meeting


def _scene(desk: Desk, booking_id: int, version: int, *states: State) -> MeetingScene | None:
    """The meeting, if it still is as the event left it, and the reader still has a part in it."""
    meeting = desk.unit.meetings.get(booking_id)
    if meeting is None or meeting.version != version or meeting.state not in states:
        return None
    return _seen(desk, meeting)


def _seen(desk: Desk, meeting: Meeting) -> MeetingScene | None:
    try:
        return meeting_scene(desk.unit, desk.reader, meeting, desk.names)
    except NotFound:
        return None


def _card(desk: Desk, scene: MeetingScene | None, *, quiet: bool = False) -> Announcement | None:
    if scene is None:
        return None
    card = for_mailbox(desk, scene, meeting_card(desk.speak, scene))
    return Announcement(card, f"booking:{scene.meeting.id}", quiet)


def invited(desk: Desk, event: Invited) -> Announcement | None:
    """The invitation, as the meeting is now; nothing where it is off, or the reader is not invited any more."""
    meeting = desk.unit.meetings.get(event.booking_id)
    if meeting is None or meeting.state is not State.CONFIRMED:
        return None
    scene = _seen(desk, meeting)
    return _card(desk, replace(scene, invites=True)) if scene is not None and scene.own is not None else None


def uninvited(desk: Desk, event: Uninvited) -> Announcement | None:
    """To who is not asked to come any more, while that is so and the meeting is still to come."""
    meeting, by = desk.unit.meetings.get(event.booking_id), desk.unit.people.get(event.by)
    if meeting is None or by is None or not meeting.live:
        return None
    scene = _seen(desk, meeting)
    if scene is not None and scene.own is not None:
        return None
    ways = press(desk.speak, "button.meetings", Meetings())
    title, when = titled(desk.speak, meeting), desk.speak.moment(meeting.span.start)
    card = simple(desk.speak, "meet.uninvited", ways, who=by.name, title=title, when=when)
    return Announcement(card, f"booking:{meeting.id}")


def changed(desk: Desk, event: MeetingChanged) -> Announcement | None:
    """What has changed of it, until the next change says more."""
    scene = _scene(desk, event.booking_id, event.version, State.CONFIRMED, State.ONGOING)
    if scene is None:
        return None
    return _card(desk, changed_scene(desk.unit, scene, event))


def attendees_changed(desk: Desk, event: AttendeesChanged) -> Announcement | None:
    """The card of who stays invited shows who else is now."""
    return _card(desk, _scene(desk, event.booking_id, event.version, State.CONFIRMED), quiet=True)


def cancelled(desk: Desk, event: MeetingCancelled) -> Announcement | None:
    """It is off, by whom and why."""
    return _card(desk, _scene(desk, event.booking_id, event.version, State.CANCELLED))


def began(desk: Desk, event: MeetingBegan) -> Announcement | None:
    """The card changes where it stands; nobody is woken for it."""
    return _card(desk, _scene(desk, event.booking_id, event.version, State.ONGOING), quiet=True)


def ended(desk: Desk, event: MeetingEnded) -> Announcement | None:
    """The card changes where it stands; nobody is woken for it."""
    return _card(desk, _scene(desk, event.booking_id, event.version, State.COMPLETED), quiet=True)


def shown(desk: Desk, meeting: Meeting, *, quiet: bool = False) -> Announcement | None:
    """The meeting as it stands, to who still has a part in it."""
    return _card(desk, _seen(desk, meeting), quiet=quiet)


def checked(desk: Desk, meeting: Meeting) -> Announcement | None:
    """Who is missing from a group session is asked about, while somebody is."""
    scene = _seen(desk, meeting)
    if scene is None:
        return None
    if scene.seat is None:
        return _card(desk, replace(scene, checks=True)) if scene.missing or not scene.joined(meeting.host_id) else None
    pair = (scene.reader.id, meeting.host_id)
    if all(scene.seat.joined(each) for each in pair):
        return None
    return _card(desk, replace(scene, checks=True, seat=replace(scene.seat, checks=True)))


def reminded(desk: Desk, event: Reminded, meeting: Meeting) -> Announcement | None:
    """The meeting is near, at the time that was meant, and the reader may still come to it."""
    on = meeting.state is State.CONFIRMED and meeting.span.start == event.starts_at > desk.unit.now
    scene = _seen(desk, meeting) if on else None
    if scene is None or (scene.own is not None and not scene.own.comes) or scene.joined(desk.reader.id):
        return None
    seat = None if scene.seat is None else replace(scene.seat, reminds=True)
    return _card(desk, replace(scene, reminds=True, seat=seat))


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    Invited: invited,
    Uninvited: uninvited,
    MeetingChanged: changed,
    AttendeesChanged: attendees_changed,
    MeetingCancelled: cancelled,
    MeetingBegan: began,
    MeetingEnded: ended,
}
