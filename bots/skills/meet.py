"""Meetings: calling one in words, showing it, cancelling it, and one's own as a list."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bots.cards import Text
from bots.conversation.turn import Answer, Turn
from bots.intake.days import on_day
from bots.intake.room_choice import with_room
from bots.intake.said import same_clock
from bots.requests import (
    AlterMeeting,
    CancelMeeting,
    ChangeMeeting,
    ChangeSeries,
    EditMeet,
    EditMeeting,
    Meet,
    Meetings,
    MoveMeeting,
)
from bots.scenes.bookings import meeting_scene
from bots.scenes.conflicts import clash_lines, seen_of
from bots.skills.meeting_series import call_series, drafted
from bots.views.conflict import displacing_words
from bots.views.meet import (
    cancel_meeting_card,
    draft_card,
    meeting_card,
    move_meeting_card,
    times_for_meeting_card,
)
from bots.views.meeting_scene import MeetingScene
from bots.views.meeting_words import odd_words
from bots.views.meetings import PAGE, meetings_card
from core.errors import IllegalMove, Invalid, NotAllowed
from core.model.booking import LIVE, Party, State
from core.model.conflict import Clash
from core.model.invitation import Answer as Answered
from core.model.invitation import Invitation
from core.model.meeting import Meeting, people_of
from core.model.minutes import moment_at
from core.model.people import Person
from core.model.series import Scope
from core.model.timespan import Timespan
from core.services import meetings
from core.services.common_times import CommonWish, at_odd_hours, common_times
from core.services.series import foreseen_series

USUAL_LENGTH = 60
"""Minutes of a meeting whose length was not said."""

_FAR = timedelta(days=400)
_A_WEEK = timedelta(days=7)
_OFFERED = 5
"""Other times on one card."""

_MANY = 500
"""Meetings among which those asked for are looked for."""


def meet(turn: Turn, request: Meet) -> Answer:
    """Show what would be called, then call it: its people are invited at the press, not before. What is not said is asked."""
    apart = {turn.person.id}
    request = replace(request, person_ids=_without(request.person_ids, apart))
    request = replace(request, optional_ids=_without(request.optional_ids, {*apart, *request.person_ids}))
    if request.at is None or _nobody(request):
        return Answer(also=EditMeet(request))
    if request.guests and not turn.names.mails:
        raise Invalid("guests", "no_mail")
    span = Timespan.lasting(request.at, request.length or USUAL_LENGTH)
    plan = meetings.checked(turn.unit, turn.member, plan_of(request, span))
    if not request.sure:
        people = turn.unit.people.many({*request.person_ids, *request.optional_ids})
        wished = request
        request, room, said = with_room(turn, request, span)
        repeats = drafted(turn, request, plan) if request.recurrence else None
        clashes = foreseen(turn, request, plan_of(request, span))
        said = (
            *said,
            *_odd_hours(turn, request, span, people),
            *displacing_words(turn.speak, clash_lines(turn.unit, turn.member, clashes, people)),
        )
        displaces = seen_of(clashes)
        lacking = request.no_room and not wished.no_room
        return Answer(
            draft_card(
                turn.speak,
                request,
                span,
                people,
                room=None if lacking else room,
                repeats=repeats,
                assumed=said,
                displaces=displaces,
            )
        )
    if request.recurrence:
        return call_series(turn, request, plan)
    clear = not meetings.foreseen(turn.unit, turn.member, plan)
    meeting = meetings.create_meeting(turn.unit, turn.member, plan)
    return meeting_answer(turn, meeting, clear=clear)


def _odd_hours(turn: Turn, request: Meet, span: Timespan, people: Mapping[int, Person]) -> tuple[Text, ...]:
    """For whom of the others it is early or late, or a day off, before they are invited: a series has it so each time."""
    others = (*request.person_ids, *request.optional_ids)
    odd = () if request.all_day or not others else at_odd_hours(turn.unit, turn.member, others, span)
    return (odd_words(turn.speak, span.start, [people[each] for each in odd]),) if odd else ()


def _without(people: Sequence[int], apart: Collection[int]) -> tuple[int, ...]:
    """Each of the people once, but for those."""
    return tuple(each for each in dict.fromkeys(people) if each not in apart)


def _nobody(request: Meet) -> bool:
    """Whether there is nobody to meet beside oneself, and no room to be in: then it is asked who has to come."""
    room = request.room_id or (not request.no_room and (request.capacity or request.amenities))
    return not (request.person_ids or request.optional_ids or request.guests or room)


def foreseen(turn: Turn, request: Meet, plan: meetings.MeetingPlan) -> tuple[Clash, ...]:
    """What would have to give way if it were called now, of a series on all of its dates. Raises as calling it would."""
    if request.recurrence:
        return foreseen_series(turn.unit, turn.member, plan, request.recurrence, request.swaps)
    return meetings.foreseen(turn.unit, turn.member, plan)


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


def move(turn: Turn, request: MoveMeeting) -> Answer:
    """Offer times for the meeting, or show what a move to the one that was named would mean, then move it."""
    meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    scene = meeting_scene(turn.unit, turn.person, meeting)
    if meeting.state is not State.CONFIRMED or meeting.span.start <= turn.now:
        raise IllegalMove(meeting, State.CONFIRMED)
    if scene.party is Party.GUEST:
        raise NotAllowed(needs="meeting_host")
    at = _new_start(turn, request, meeting)
    if at is None:
        return _times_for(turn, request, scene)
    span = meetings.span_from(turn.unit, meeting, at)
    if request.length is not None and not meeting.all_day:
        span = Timespan.lasting(at, request.length)
    change = meetings.MeetingChange(span=span)
    if not request.sure:
        alone = meeting.series_id is None
        clashes = meetings.foreseen_change(turn.unit, turn.member, meeting.id, change) if alone else ()
        said = displacing_words(turn.speak, clash_lines(turn.unit, turn.member, clashes, scene.people))
        return Answer(move_meeting_card(turn.speak, scene, span, said), subject=f"booking:{meeting.id}")
    return meeting_answer(
        turn, meetings.change_meeting(turn.unit, turn.member, meeting.id, change, seen=request.version)
    )


def alter(turn: Turn, request: AlterMeeting) -> Answer:
    """Invite people, let them go, call the meeting otherwise or say how weighty it is; those concerned hear of it."""
    wanted = request.alteration
    if wanted.title == "":
        return Answer(also=EditMeeting(request.booking_id, request.version, "title", request.scope))
    if wanted.guests and not turn.names.mails:
        raise Invalid("guests", "no_mail")
    change = meetings.MeetingChange(
        title=wanted.title,
        place=wanted.place,
        private=wanted.private,
        priority=wanted.priority,
        room_id=wanted.room_id,
        add=wanted.add,
        add_optional=wanted.optional,
        add_guests=tuple(meetings.Guest(email) for email in wanted.guests),
        remove=wanted.remove,
        remove_guests=wanted.gone_guests,
    )
    return changed_answer(turn, request.booking_id, request.version, change, request.scope)


def changed_answer(
    turn: Turn, booking_id: int, version: int, change: meetings.MeetingChange, scope: Scope | None
) -> Answer:
    """The meeting as it was changed; of a series, which of the others are meant as well."""
    meeting = meetings.seen_meeting(turn.unit, turn.member, booking_id)
    if meeting.series_id is not None:
        return Answer(also=ChangeSeries(booking_id, version, change, scope))
    return Answer(also=ChangeMeeting(booking_id, version, change))


def _new_start(turn: Turn, request: MoveMeeting, meeting: Meeting) -> datetime | None:
    """The start that was named, if one was: by its own clock and day, or from where the meeting stands.

    Where its length alone is to be another it begins when it does.
    """
    if request.length is not None and request.at is None and request.window is None and request.shift is None:
        return meeting.span.start
    if request.shift is not None:
        return meeting.span.start + timedelta(minutes=request.shift)
    if request.same_clock and request.window is not None:
        return same_clock(turn, meeting.span.start, request.window)
    if request.at is None or not request.same_day:
        return request.at
    return on_day(turn.speak, request.at, turn.speak.local(meeting.span.start).date())


def _times_for(turn: Turn, request: MoveMeeting, scene: MeetingScene) -> Answer:
    """The best other times of everybody who may come, each a press that shows the move."""
    meeting = scene.meeting
    day = turn.speak.day_of(meeting.span.start)
    window = request.window or Timespan(max(turn.now, day.start), day.end + _A_WEEK)
    comes = [each for each in scene.invitations if each.comes and each.person_id is not None]
    wish = CommonWish(
        required=tuple(each.person_id for each in comes if each.required and each.person_id is not None),
        optional=tuple(each.person_id for each in comes if not each.required and each.person_id is not None),
        window=window,
        length=request.length or meeting.span.minutes,
    )
    found = common_times(turn.unit, turn.member, wish, count=_OFFERED)
    spans = [Timespan.lasting(moment_at(time.start), wish.length) for time in found.times]
    return Answer(times_for_meeting_card(turn.speak, scene, spans), subject=f"booking:{meeting.id}")


def show_meetings(turn: Turn, request: Meetings) -> Answer:
    """My meetings in the window or from now on, or those of them that were asked for."""
    window = request.window or Timespan(turn.now, turn.now + _FAR)
    mine = _mine(turn, window, declined=request.which == "declined")
    invited = turn.unit.meetings.invitations([meeting.id for meeting in mine])
    wanted = [each for each in mine if _asked_for(turn, request, each, invited[each.id])]
    shown = wanted[request.skip : request.skip + PAGE]
    hosts = turn.unit.people.many({meeting.host_id for meeting in shown})
    return Answer(meetings_card(turn.speak, request, shown, hosts, more=len(wanted) > request.skip + PAGE))


def _mine(turn: Turn, window: Timespan, *, declined: bool) -> Sequence[Meeting]:
    if not declined:
        return turn.unit.meetings.of_person(turn.person.id, window, LIVE, _MANY)
    refused = turn.unit.meetings.declined(turn.person.id, turn.now, _MANY)
    return [meeting for meeting in refused if meeting.span.overlaps(window)]


def _asked_for(turn: Turn, request: Meetings, meeting: Meeting, invited: Sequence[Invitation]) -> bool:
    own = next((each for each in invited if each.person_id == turn.person.id), None)
    which = {
        "hosted": meeting.host_id == turn.person.id,
        "invited": own is not None,
        "unanswered": own is not None and own.answer is Answered.PENDING,
    }
    in_room = request.room_id is None or meeting.room_id == request.room_id
    return which.get(request.which, True) and in_room and people_of(meeting, invited).issuperset(request.person_ids)


def meeting_answer(turn: Turn, meeting: Meeting, *, toast: str | None = None, clear: bool = False) -> Answer:
    """The meeting's card for the one who speaks, standing as their card of it; ``clear`` where it was just called at no cost."""
    scene = replace(meeting_scene(turn.unit, turn.person, meeting, turn.names), clear=clear)
    return Answer(meeting_card(turn.speak, scene), subject=f"booking:{meeting.moves_id or meeting.id}", toast=toast)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Meet: meet,
    CancelMeeting: cancel,
    MoveMeeting: move,
    AlterMeeting: alter,
    Meetings: show_meetings,
}
