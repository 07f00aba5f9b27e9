"""What happened about conflicts → the card for one reader of it, and the one that stands in the organizers' channel."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.cards import Button, Section
from bots.inbound import Place, Where
from bots.requests import Meet
from bots.scenes.bookings import meeting_scene, scene_of
from bots.scenes.conflicts import DecisionScene, decision_scene
from bots.views.booking import booking_card
from bots.views.common import rows
from bots.views.conflict import (
    again_button,
    change_button,
    decision_card,
    displaced_meeting_card,
    not_had_card,
    verdict_words,
    wanted_words,
)
from bots.views.find import other_buttons
from bots.views.meet import meeting_card
from core.errors import NotFound
from core.events import (
    DecisionAsked,
    DecisionChanged,
    DecisionMade,
    DecisionPosted,
    DecisionReminded,
    Displaced,
)
from core.model.booking import Booking, State
from core.model.conflict import Alternative
from core.model.decision import Verdict
from core.model.meeting import Meeting
from core.model.rights import organizes
from core.services.alternatives import other_times
from core.services.booking.checks import others_for
from core.services.meetings.deciding import Case, change_asked


def _scene(desk: Desk, decision_id: int) -> DecisionScene | None:
    """What organizers are asked, for an organizer of that organisation and for the one who asked."""
    decision = desk.unit.decisions.get(decision_id)
    if decision is None:
        return None
    reader = desk.unit.people.membership(decision.organisation_id, desk.reader.id)
    if reader is None or not (organizes(reader) or decision.asked_by == desk.reader.id):
        return None
    try:
        return decision_scene(desk.unit, reader, decision_id)
    except NotFound:
        return None


def _card(desk: Desk, scene: DecisionScene, *, quiet: bool = False, reminds: bool = False) -> Announcement:
    card = decision_card(desk.speak, scene, reminds=reminds)
    return Announcement(card, f"decision:{scene.decision.id}", quiet)


def _asked(desk: Desk, event: DecisionAsked) -> Announcement | None:
    """To each organizer, while nobody has decided."""
    scene = _scene(desk, event.decision_id)
    return _card(desk, scene) if scene is not None and scene.decision.waits else None


def _reminded(desk: Desk, event: DecisionReminded) -> Announcement | None:
    """Once more, while nobody has decided."""
    scene = _scene(desk, event.decision_id)
    return _card(desk, scene, reminds=True) if scene is not None and scene.decision.waits else None


def _changed(desk: Desk, event: DecisionChanged) -> Announcement | None:
    """The card changes where it stands."""
    scene = _scene(desk, event.decision_id)
    return _card(desk, scene, quiet=True) if scene is not None else None


def _posted(desk: Desk, event: DecisionPosted) -> Announcement | None:
    """The card in the organizers' channel, in the words and the zone of one of them: sent there, then changed."""
    scene = _scene(desk, event.decision_id)
    channel = desk.unit.conflicts.rules(scene.decision.organisation_id).channel if scene is not None else None
    if scene is None or channel is None:
        return None
    board = Where(channel.platform, channel.chat_id, Place.GROUP, channel.tenant)
    card = decision_card(desk.speak, scene, reminds=scene.decision.reminded and scene.decision.waits)
    return Announcement(card, f"conflict:{scene.decision.id}", board=board)


def _made(desk: Desk, event: DecisionMade) -> Announcement | None:
    """To the one who asked, what came of it; another organizer's card shows who decided what, where it stands."""
    scene = _scene(desk, event.decision_id)
    if scene is None or scene.decision.waits:
        return None
    if scene.decision.asked_by != desk.reader.id:
        return _card(desk, scene, quiet=True)
    stands, subject = scene.stands, f"booking:{scene.stands.id}"
    if scene.wanted.state in {State.DECLINED, State.LAPSED}:
        return Announcement(not_had_card(desk.speak, scene, _instead(desk, scene.case)), subject)
    if scene.decision.verdict not in _HAD or stands.state is not State.CONFIRMED:
        return None
    if isinstance(stands, Meeting):
        card = meeting_card(desk.speak, meeting_scene(desk.unit, desk.reader, stands))
    else:
        card = booking_card(desk.speak, scene_of(desk.unit, desk.reader, stands, desk.names))
    said = verdict_words(desk.speak, scene, wanted_words(desk.speak, scene))
    return Announcement(replace(card, title=said), subject)


_HAD = frozenset({Verdict.APPROVED, Verdict.MOVED_NEW, Verdict.MOVED_OLD})


def _instead(desk: Desk, case: Case) -> list[Button]:
    """When everybody who is required is free, to whom it may still be of use: a press has it then."""
    speak, wanted = desk.speak, case.wanted
    if isinstance(wanted, Booking):
        guest = case.people[wanted.guest_id].calendar_id
        others = others_for(desk.unit, wanted, ignoring=case.ignoring, also=(guest,))
        return list(other_buttons(speak, others, moving=wanted.moves_id))
    required = {each.person_id for each in case.invitations if each.required and each.comes}
    people = {wanted.host_id, *(person for person in required if person is not None)}
    times = other_times(desk.unit, wanted, people)
    if case.before is None:
        return [again_button(speak, wanted, time) for time in times]
    if isinstance(case.before, Booking) or case.before.state is not State.CONFIRMED:
        return []
    change = change_asked(wanted, case.invitations, desk.unit.meetings.invitations([case.before.id])[case.before.id])
    return [change_button(speak, case.before, change, time) for time in times]


def _displaced(desk: Desk, event: Displaced) -> Announcement | None:
    """To everybody who had a part in it, while it is as the event left it."""
    meeting, session = desk.unit.meetings.get(event.booking_id), desk.unit.bookings.get(event.booking_id)
    person = desk.unit.people.get(event.by)
    by = person.name if person is not None else ""
    if meeting is not None and meeting.version == event.version:
        return _displaced_meeting(desk, meeting, by)
    if session is not None and session.version == event.version:
        return _displaced_session(desk, session, by)
    return None


def _displaced_meeting(desk: Desk, meeting: Meeting, by: str) -> Announcement | None:
    try:
        scene = meeting_scene(desk.unit, desk.reader, meeting)
    except NotFound:
        return None
    wish: Meet | None = None
    times: tuple[Alternative, ...] = ()
    if meeting.host_id == desk.reader.id:
        coming = [each for each in scene.invitations if each.comes and each.person_id is not None]
        required = tuple(each.person_id for each in coming if each.required and each.person_id is not None)
        optional = tuple(each.person_id for each in coming if not each.required and each.person_id is not None)
        times = other_times(desk.unit, meeting, {meeting.host_id, *required})
        wish = Meet(
            title=meeting.title,
            length=meeting.span.minutes,
            person_ids=required,
            optional_ids=optional,
            place=meeting.place,
            description=meeting.description,
            private=meeting.private,
            priority=meeting.priority,
        )
    card = displaced_meeting_card(desk.speak, meeting, by, wish=wish, host=scene.host.name, times=times)
    return Announcement(card, f"booking:{meeting.id}")


def _displaced_session(desk: Desk, session: Booking, by: str) -> Announcement:
    """The session's card, which says why; for its guest the nearest other times, and that they come first where they wait."""
    card = booking_card(desk.speak, scene_of(desk.unit, desk.reader, session, desk.names))
    title = desk.speak.say("conflict.displaced.session", by=by)
    if desk.reader.id != session.guest_id:
        return Announcement(replace(card, title=title), f"booking:{session.id}")
    guest = desk.unit.people.get(session.guest_id)
    also = () if guest is None else (guest.calendar_id,)
    others = others_for(desk.unit, session, ignoring=(session.id,), also=also)
    buttons = rows(other_buttons(desk.speak, others), 3)
    first = Section(lines=(desk.speak.say("conflict.displaced.first"),), buttons=buttons)
    return Announcement(replace(card, title=title, sections=(*card.sections, first)), f"booking:{session.id}")


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    DecisionAsked: _asked,
    DecisionReminded: _reminded,
    DecisionChanged: _changed,
    DecisionPosted: _posted,
    DecisionMade: _made,
    Displaced: _displaced,
}
"""How each event of conflicts is worded."""
