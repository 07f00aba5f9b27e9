"""Meetings: calling one in words, showing it, cancelling it, and one's own as a list."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bots.requests import CancelMeeting, Meet, Meetings
from bots.scenes import meeting_scene
from bots.turn import Answer, Turn
from bots.views.meet import PAGE, cancel_meeting_card, draft_card, meeting_card, meetings_card
from core.errors import Invalid
from core.model.booking import LIVE
from core.model.meeting import Meeting
from core.model.timespan import Timespan
from core.services import meetings

USUAL_LENGTH = 60
"""Minutes of a meeting whose length was not said."""

_FAR = timedelta(days=400)


def meet(turn: Turn, request: Meet) -> Answer:
    """Show what would be called, then call it: its people are invited at the press, not before."""
    if request.at is None:
        raise Invalid("start", "missing")
    span = Timespan.lasting(request.at, request.length or USUAL_LENGTH)
    plan = meetings.checked(turn.unit, turn.member, plan_of(request, span))
    if not request.sure:
        people = turn.unit.people.many({*request.person_ids, *request.optional_ids})
        return Answer(draft_card(turn.speak, request, span, people))
    meeting = meetings.create_meeting(turn.unit, turn.member, plan)
    return meeting_answer(turn, meeting)


def plan_of(request: Meet, span: Timespan) -> meetings.MeetingPlan:
    """What is to be called at that time."""
    return meetings.MeetingPlan(
        title=request.title,
        span=span,
        required=request.person_ids,
        optional=request.optional_ids,
        guests=tuple(meetings.Guest(email) for email in request.guests),
        room_id=request.room_id,
        place=request.place,
        description=request.description,
        priority=request.priority,
        private=request.private,
        all_day=request.all_day,
        reminders=request.reminders,
    )


def cancel(turn: Turn, request: CancelMeeting) -> Answer:
    """Ask, then cancel; everybody invited hears of it."""
    meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    if request.sure or not meeting.live:
        cancelled = meetings.cancel_meeting(
            turn.unit, turn.member, meeting.id, seen=request.version, reason=request.reason
        )
        return meeting_answer(turn, cancelled)
    scene = meeting_scene(turn.unit, turn.person, meeting)
    return Answer(cancel_meeting_card(turn.speak, scene, request.reason), subject=f"booking:{meeting.id}")


def show_meetings(turn: Turn, request: Meetings) -> Answer:
    """My meetings in the window or from now on."""
    window = request.window or Timespan(turn.now, turn.now + _FAR)
    mine = turn.unit.meetings.of_person(turn.person.id, window, LIVE, request.skip + PAGE + 1)
    shown = mine[request.skip : request.skip + PAGE]
    return Answer(meetings_card(turn.speak, request, shown, more=len(mine) > request.skip + PAGE))


def meeting_answer(turn: Turn, meeting: Meeting) -> Answer:
    """The meeting's card for the one who speaks, standing as their card of it."""
    scene = meeting_scene(turn.unit, turn.person, meeting)
    return Answer(meeting_card(turn.speak, scene), subject=f"booking:{meeting.moves_id or meeting.id}")


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Meet: meet,
    CancelMeeting: cancel,
    Meetings: show_meetings,
}
