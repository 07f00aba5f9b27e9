"""What attendees said about a meeting → the card for who hears of it, worded when it is sent, if it is still true."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.cards import Card, Section
from bots.requests import ShowBooking
from bots.scenes.bookings import meeting_scene
from bots.views.common import press
from bots.views.invitation import answerable, kept_title, news_title, proposal_title
from bots.views.meet import meeting_card
from bots.views.meeting_scene import MeetingScene
from bots.views.meeting_words import titled
from core.errors import NotFound
from core.events import Answered, GuestUnreached, Proposed, TimeKept
from core.model.invitation import Invitation


def answered(desk: Desk, event: Answered) -> Announcement | None:
    """The host's card counts anew where it stands; a new one says so where the outcome is another."""
    found = _said(desk, event.booking_id, event.invitation_id)
    if found is None:
        return None
    scene, invitation = found
    card = meeting_card(desk.speak, scene)
    if event.news:
        card = replace(card, title=news_title(desk.speak, scene, invitation))
    return Announcement(card, f"booking:{scene.meeting.id}", quiet=not event.news)


def proposed(desk: Desk, event: Proposed) -> Announcement | None:
    """Another time, while it waits for the host."""
    found = _said(desk, event.booking_id, event.invitation_id)
    if found is None or found[1].proposed is None:
        return None
    scene, invitation = found
    title = proposal_title(desk.speak, scene, invitation)
    return Announcement(replace(meeting_card(desk.speak, scene), title=title), f"booking:{scene.meeting.id}")


def time_kept(desk: Desk, event: TimeKept) -> Announcement | None:
    """The time stays, while that is so: the answer to it is still wanted."""
    scene = _scene(desk, event.booking_id)
    if scene is None or scene.own is None or scene.meeting.span.start != event.starts_at:
        return None
    card = replace(meeting_card(desk.speak, scene), title=kept_title(desk.speak, scene))
    return Announcement(card, f"booking:{scene.meeting.id}")


def guest_unreached(desk: Desk, event: GuestUnreached) -> Announcement | None:
    """A guest may not know: the host can tell them."""
    speak, scene = desk.speak, _scene(desk, event.booking_id)
    if scene is None:
        return None
    reason = speak.words("invite.unreached.gone" if event.reason == "gone" else "invite.unreached.gave_up")
    title = speak.say(
        "invite.unreached",
        name=event.name or event.email,
        title=titled(speak, scene.meeting),
        email=event.email,
        reason=reason,
    )
    show = press(speak, "button.show", ShowBooking(scene.meeting.id))
    how = Section(lines=(speak.say("invite.unreached.how"),), buttons=((show,),))
    return Announcement(Card(title=title, sections=(how,), tone="bad"))


def _said(desk: Desk, booking_id: int, invitation_id: int) -> tuple[MeetingScene, Invitation] | None:
    scene = _scene(desk, booking_id)
    if scene is None:
        return None
    found = next((each for each in scene.invitations if each.id == invitation_id), None)
    return None if found is None else (scene, found)


def _scene(desk: Desk, booking_id: int) -> MeetingScene | None:
    """The meeting, while answers to it count and the reader has a part in it."""
    meeting = desk.unit.meetings.get(booking_id)
    if meeting is None or not answerable(desk.speak, meeting):
        return None
    try:
        return meeting_scene(desk.unit, desk.reader, meeting)
    except NotFound:
        return None


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    Answered: answered,
    Proposed: proposed,
    TimeKept: time_kept,
    GuestUnreached: guest_unreached,
}
