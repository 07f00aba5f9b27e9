"""A series that goes by another rhythm or ends otherwise, dates of it that are left out, and how many are left."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bots.cards import Text
from bots.conversation.turn import Answer, Turn
from bots.requests import ChangeRhythm, SeriesLeft, SkipDates
from bots.scenes.bookings import meeting_series_scene, series_scene
from bots.skills import meeting_series
from bots.skills.series import series_answer
from bots.views.find import window_words
from bots.views.meeting_series import series_title
from bots.views.series_dates import listed_dates
from bots.views.series_rhythm import rhythm_card, skip_card
from core.errors import NotFound, SeriesOver
from core.model.meeting import Appointment, Meeting
from core.model.series import Series, SeriesKind
from core.services import series as of_series


def change_rhythm(turn: Turn, request: ChangeRhythm) -> Answer:
    """Show what the rule makes of it, then let it go by that; what stays although the rule has it no more is named."""
    speak, unit, member = turn.speak, turn.unit, turn.member
    speak.need_zone()
    named = turn.appointment(request.booking_id)
    series = _series_of(turn, named)
    if not request.sure:
        foresee = of_series.foreseen_meeting_rhythm if isinstance(named, Meeting) else of_series.foreseen_session_rhythm
        wanted = foresee(unit, member, named.id, request.rule)
        if not wanted.ending and not wanted.more and wanted.pattern.rule == series.pattern.rule:
            return _shown(turn, series, title=speak.say("series.rhythm.same"))
        return Answer(rhythm_card(speak, request, _name(turn, series), wanted), subject=f"series:{series.id}")
    if isinstance(named, Meeting):
        done = of_series.change_meeting_rhythm(unit, member, named.id, request.rule)
    else:
        done = of_series.change_session_rhythm(unit, member, named.id, request.rule, reason=request.reason)
    title = speak.say("series.rhythm.done")
    lines = [*_ended(turn, done.series, done.ended), *listed_dates(speak, "series.kept", done.kept)]
    return _shown(turn, done.series, title=title, lines=lines)


def _ended(turn: Turn, series: Series, ended: Sequence[Appointment]) -> Sequence[Text]:
    return (turn.speak.say("series.rhythm.ended", n=_counted(turn, series, len(ended))),) if ended else ()


def skip_dates(turn: Turn, request: SkipDates) -> Answer:
    """Show which are left out, then do so; what it is too late for is named."""
    found = [turn.appointment(number) for number in request.booking_ids]
    coming = [each for each in found if each.live and each.span.start > turn.now]
    if not found:
        raise NotFound("series")
    series = _series_of(turn, found[0])
    if not coming:
        raise SeriesOver(series.id)
    if not request.sure:
        title = turn.speak.say("series.skip.ask", n=_counted(turn, series, len(coming)), title=_name(turn, series))
        return Answer(skip_card(turn.speak, request, series.id, title, coming), subject=f"series:{series.id}")
    leave_out = of_series.leave_out_meetings if isinstance(coming[0], Meeting) else of_series.leave_out_sessions
    done = leave_out(turn.unit, turn.member, request.booking_ids, reason=request.reason)
    title = turn.speak.say("series.skip.done", n=_counted(turn, series, len(done.ended)))
    return _shown(turn, series, title=title, lines=listed_dates(turn.speak, "series.kept.late", done.kept))


def series_left(turn: Turn, request: SeriesLeft) -> Answer:
    """How many are left and which is the last; of a series without end, how many are booked so far."""
    series = turn.unit.series.get(request.series_id)
    if series is None:
        raise NotFound("series")
    coming: Sequence[Appointment]
    if series.kind is SeriesKind.MEETING:
        coming = meeting_series_scene(turn.unit, turn.person, series.id).coming(turn.speak)
    else:
        coming = series_scene(turn.unit, turn.person, series.id).coming(turn.speak)
    if request.nowhere is not None:
        return _shown(
            turn, series, title=turn.speak.say("series.skip.none", when=window_words(turn.speak, request.nowhere))
        )
    if not coming:
        return _shown(turn, series)
    key = "series.left" if series.extend_at is None else "series.left.endless"
    last = turn.speak.moment(coming[-1].span.start)
    return _shown(turn, series, title=turn.speak.say(key, n=_counted(turn, series, len(coming)), last=last))


def _series_of(turn: Turn, found: Appointment) -> Series:
    series = turn.unit.series.get(found.series_id) if found.series_id is not None else None
    if series is None:
        raise NotFound("series")
    return series


def _counted(turn: Turn, series: Series, n: int) -> str:
    return turn.speak.count("series.count" if series.kind is SeriesKind.MEETING else "series.sessions", n)


def _name(turn: Turn, series: Series) -> str:
    """What the series is called in a sentence: by its title, or by whom it is with."""
    if series.kind is SeriesKind.MEETING:
        return series_title(turn.speak, meeting_series_scene(turn.unit, turn.person, series.id))
    other = series_scene(turn.unit, turn.person, series.id).other.name
    return turn.speak.words("series.rhythm.of", other=other)


def _shown(turn: Turn, series: Series, *, title: Text = (), lines: Sequence[Text] = ()) -> Answer:
    if series.kind is SeriesKind.MEETING:
        return meeting_series.shown(turn, series.id, title=title, lines=lines)
    return series_answer(turn, series.id, title=title, lines=lines)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    ChangeRhythm: change_rhythm,
    SkipDates: skip_dates,
    SeriesLeft: series_left,
}
