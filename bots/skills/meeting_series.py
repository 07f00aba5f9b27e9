"""Series of meetings: called, shown, answered, and this one, those that follow or all of them moved and cancelled."""

from collections.abc import Sequence
from datetime import datetime

from bots.cards import Text
from bots.conversation.turn import Answer, Turn
from bots.requests import CancelSeries, ChangeSeries, Meet, MoveSeries, RespondSeries
from bots.scenes.bookings import meeting_series_scene
from bots.views.meeting_series import meeting_series_card, series_title
from bots.views.series import cancel_series_card, sure_move_card
from bots.views.series_dates import listed_dates, named_days
from core.errors import NotFound
from core.model.booking import State
from core.model.meeting import Meeting
from core.model.series import Pattern, Scope
from core.model.timespan import Timespan
from core.services import meetings
from core.services import series as of_series
from core.services.conflicts import Insist


def drafted(turn: Turn, request: Meet, plan: meetings.MeetingPlan) -> Pattern:
    """How what is to be called repeats. Raises Invalid, ZoneUnknown."""
    return of_series.plan_pattern(turn.unit, turn.member, plan, request.recurrence, request.swaps)


def call_series(turn: Turn, request: Meet, plan: meetings.MeetingPlan, insist: Insist | None = None) -> Answer:
    """Call all of it, or show which dates clash (that refusal draws itself from the request).

    Once they ``insist``, organizers are asked about what clashes, or it has to make way.
    """
    made = of_series.create_meeting_series(
        turn.unit, turn.member, plan, request.recurrence, request.swaps, insist=insist
    )
    asked = [each for each in made.meetings if each.state is State.PENDING]
    return shown(turn, made.series.id, lines=named_days(turn.speak, "series.asked", asked))


def respond(turn: Turn, request: RespondSeries) -> Answer:
    """Answer all of it; what cannot be accepted any more is named."""
    reply = of_series.answer_all(turn.unit, turn.member, request.series_id, request.answer)
    n = turn.speak.count("series.count", reply.answered)
    title = turn.speak.say(f"series.answered.{request.answer.value}", n=n)
    return shown(turn, request.series_id, title=title, lines=listed_dates(turn.speak, "series.taken", reply.taken))


def cancel(turn: Turn, request: CancelSeries, meeting: Meeting) -> Answer:
    """Ask, then cancel those that are meant."""
    number = series_of(meeting)
    if not request.sure:
        scene = meeting_series_scene(turn.unit, turn.person, number)
        since = meeting.recurrence_at if request.scope is Scope.FOLLOWING else None
        ending = [each for each in scene.coming(turn.speak) if since is None or (each.recurrence_at or since) >= since]
        if ending:
            n = turn.speak.count("series.count", len(ending))
            title = turn.speak.say("series.cancel.ask.meetings", title=series_title(turn.speak, scene), n=n)
            card = cancel_series_card(turn.speak, request, scene.series, title, ending)
            return Answer(card, subject=f"series:{number}")
    done = of_series.cancel_meetings(turn.unit, turn.member, meeting.id, request.scope)
    title = turn.speak.say("series.meetings.cancelled.you", n=turn.speak.count("series.count", len(done.done)))
    return shown(turn, number, title=title)


def move(turn: Turn, request: MoveSeries, meeting: Meeting, starts_at: datetime) -> Answer:
    """Ask, then move those that are meant."""
    scene = meeting_series_scene(turn.unit, turn.person, series_of(meeting))
    if not request.sure:
        title = turn.speak.say(
            "series.move.sure.meetings", title=series_title(turn.speak, scene), now=turn.speak.moment(starts_at)
        )
        return Answer(sure_move_card(turn.speak, request, scene.series, title), subject=f"series:{scene.series.id}")
    span = Timespan.lasting(starts_at, request.length or meeting.span.minutes)
    change = meetings.MeetingChange(span=span)
    return Answer(also=ChangeSeries(meeting.id, meeting.version, change, request.scope or Scope.ALL, request.swaps))


def shown(turn: Turn, series_id: int, *, title: Text = (), lines: Sequence[Text] = (), skip: int = 0) -> Answer:
    """The series' card for the one who speaks, standing as their card of it."""
    scene = meeting_series_scene(turn.unit, turn.person, series_id)
    card = meeting_series_card(turn.speak, scene, title=title, lines=lines, skip=skip)
    return Answer(card, subject=f"series:{series_id}")


def series_of(meeting: Meeting) -> int:
    """The series of an occurrence. Raises NotFound for what is none."""
    if meeting.series_id is None:
        raise NotFound("series")
    return meeting.series_id
