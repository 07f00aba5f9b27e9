"""Series of sessions: held together, confirmed, shown, and this one, those that follow or all of them changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bots.cards import Card, Form, FormField, Kind, Text
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import day_in, minute_in
from bots.forms.repeats import recurrence_in, repeat_fields
from bots.requests import (
    AnswerSeries,
    CancelSeries,
    ConfirmSeries,
    HoldSeries,
    MoveSeries,
    ReleaseSeries,
    RepeatSession,
    RespondSeries,
    SeriesLength,
    ShowSeries,
)
from bots.scenes.bookings import series_scene
from bots.skills import meeting_series
from bots.views.offering import invalid_words
from bots.views.series import (
    cancel_series_card,
    lengths_card,
    series_card,
    sure_move_card,
    which_length_card,
    which_move_card,
)
from bots.views.series_dates import listed_dates
from core.errors import Invalid, NotFound, OwnHost
from core.model.booking import State
from core.model.conflict import Clash
from core.model.meeting import Appointment, Meeting
from core.model.minutes import DAY
from core.model.series import Scope, SeriesKind
from core.model.zones import first_instant
from core.services import series as of_series
from core.services.conflicts import Insist
from core.services.search import offer_of
from core.services.series import SeriesWish


def hold_series(turn: Turn, request: HoldSeries) -> Answer:
    """Hold all of it, or show which dates clash (that refusal draws itself from the request)."""
    return held_series(turn, request)


def held_series(turn: Turn, request: HoldSeries, insist: Insist | None = None) -> Answer:
    """The same once they ``insist`` on the dates that others have."""
    turn.speak.need_zone()
    held = of_series.hold_series(
        turn.unit,
        turn.member,
        host_id=request.host_id,
        service_id=request.service_id,
        wish=_wish_of(turn, request),
        topic=request.topic,
        insist=insist,
    )
    return series_answer(turn, held.series.id)


def foreseen_series(turn: Turn, request: HoldSeries) -> Sequence[Clash]:
    """What would have to give way; raises SeriesClashes with what there is."""
    return of_series.foreseen_sessions(
        turn.unit,
        turn.member,
        host_id=request.host_id,
        service_id=request.service_id,
        wish=_wish_of(turn, request),
    )


def _wish_of(turn: Turn, request: HoldSeries) -> SeriesWish:
    """As long as was said, else as such sessions last. Raises OwnHost, and what ``offer_of`` does."""
    if request.host_id == turn.person.id:
        raise OwnHost
    length = request.length
    if length is None:
        length = offer_of(turn.unit, turn.member, request.host_id, request.service_id, None).length
    return SeriesWish(request.recurrence, request.starts_at, length, request.swaps)


def repeat(turn: Turn, request: RepeatSession) -> Answer:
    """Ask how often the session that is held shall repeat, then hold the series in its place."""
    held = turn.booking(request.booking_id)
    if held.state is not State.HELD or held.guest_id != turn.person.id or held.moves_id is not None:
        raise NotFound("booking")
    errors: tuple[tuple[str, str], ...] = ()
    if turn.values is not None:
        try:
            recurrence = recurrence_in(turn.speak, turn.values)
        except Invalid as invalid:
            field = invalid.name if invalid.name in {"interval", "until", "times"} else "repeats"
            errors = ((field, invalid_words(turn.speak, invalid)),)
        else:
            start, minutes = held.span.start, held.span.minutes
            return Answer(also=HoldSeries(held.host_id, held.service_id, start, recurrence, minutes, held.topic))
    fields = repeat_fields(turn.speak, held.span.start, required=True)
    form = Form(turn.speak.words("repeat.title"), fields, turn.speak.words("repeat.submit"), request, errors=errors)
    return Answer(Card(title=turn.speak.say("repeat.title"), form=form), errors=errors)


def confirm_series(turn: Turn, request: ConfirmSeries) -> Answer:
    """Turn what is held into sessions, or into a request."""
    of_series.confirm_series(turn.unit, turn.member, request.series_id)
    return series_answer(turn, request.series_id)


def release_series(turn: Turn, request: ReleaseSeries) -> Answer:
    """Give it back."""
    of_series.release_series(turn.unit, turn.member, request.series_id)
    return series_answer(turn, request.series_id)


def answer_series(turn: Turn, request: AnswerSeries) -> Answer:
    """Grant it or turn it down as a whole."""
    of_series.answer_series(turn.unit, turn.member, request.series_id, grant=request.grant)
    return series_answer(turn, request.series_id)


def show_series(turn: Turn, request: ShowSeries) -> Answer:
    """The series with its next dates, or those that follow."""
    series = turn.unit.series.get(request.series_id)
    if series is not None and series.kind is SeriesKind.MEETING:
        return meeting_series.shown(turn, series.id, skip=request.skip)
    return series_answer(turn, request.series_id, skip=request.skip)


def cancel_series(turn: Turn, request: CancelSeries) -> Answer:
    """Ask, then cancel those that are meant; what it is too late for is named."""
    session = turn.appointment(request.booking_id)
    if isinstance(session, Meeting):
        return meeting_series.cancel(turn, request, session)
    series_id = _series_of(session)
    if not request.sure:
        scene = series_scene(turn.unit, turn.person, series_id)
        since = session.recurrence_at if request.scope is Scope.FOLLOWING else None
        ending = [each for each in scene.coming(turn.speak) if since is None or (each.recurrence_at or since) >= since]
        if ending:
            n = turn.speak.count("series.sessions", len(ending))
            title = turn.speak.say("series.cancel.ask", other=scene.other.name, n=n)
            card = cancel_series_card(turn.speak, request, scene.series, title, ending)
            return Answer(card, subject=_subject(series_id))
    done = of_series.cancel_sessions(turn.unit, turn.member, session.id, request.scope, reason=request.reason)
    n = turn.speak.count("series.sessions", len(done.ended))
    title = turn.speak.say("series.cancelled.you", n=n)
    return series_answer(turn, series_id, title=title, lines=listed_dates(turn.speak, "series.kept.late", done.kept))


def move_series(turn: Turn, request: MoveSeries) -> Answer:
    """Ask which are meant, then to when, then move them; what keeps a time of its own is named."""
    session = turn.appointment(request.booking_id)
    series = turn.unit.series.get(_series_of(session))
    if series is None:
        raise NotFound("series")
    if request.scope is None:
        return Answer(which_move_card(turn.speak, series, session), subject=f"booking:{session.id}")
    starts_at = request.starts_at
    errors: tuple[tuple[str, str], ...] = ()
    if turn.values is not None:
        try:
            starts_at = _start_in(turn)
        except Invalid as invalid:
            errors = ((invalid.name, invalid_words(turn.speak, invalid)),)
        else:
            return Answer(also=replace(request, starts_at=starts_at, sure=True))
    if starts_at is None:
        return Answer(_move_form(turn, request, session, errors), errors=errors)
    if isinstance(session, Meeting):
        return meeting_series.move(turn, request, session, starts_at)
    if not request.sure:
        scene = series_scene(turn.unit, turn.person, series.id)
        title = turn.speak.say("series.move.sure", other=scene.other.name, now=turn.speak.moment(starts_at))
        return Answer(sure_move_card(turn.speak, request, series, title), subject=_subject(series.id))
    return moved_series(turn, request)


def moved_series(turn: Turn, request: MoveSeries, insist: Insist | None = None) -> Answer:
    """Move sessions to the time that was said; who does ``insist`` has the dates that others have decided about."""
    shift = _shift_of(request)
    done = of_series.move_sessions(
        turn.unit, turn.member, request.booking_id, shift, reason=request.reason, insist=insist
    )
    n = turn.speak.count("series.sessions", len(done.moved))
    title = turn.speak.say("series.changed.you" if request.length else "series.moved.you", n=n) if done.moved else ()
    asked = listed_dates(turn.speak, "series.asked.change", done.asked)
    kept = listed_dates(turn.speak, "series.kept", done.kept)
    return series_answer(turn, done.series.id, title=title, lines=(*asked, *kept))


def foreseen_move(turn: Turn, request: MoveSeries) -> Sequence[Clash]:
    """What would have to give way for the move; raises SeriesClashes with what there is."""
    return of_series.foreseen_moves(turn.unit, turn.member, request.booking_id, _shift_of(request))


def _shift_of(request: MoveSeries) -> of_series.Shift:
    """Raises NotFound where it is not said yet how many of the series are to move, and to when."""
    if request.scope is None or request.starts_at is None:
        raise NotFound("series")
    return of_series.Shift(request.scope, request.starts_at, request.length, request.swaps)


def series_length(turn: Turn, request: SeriesLength) -> Answer:
    """Ask how long, then which of the series are meant."""
    session = turn.booking(request.booking_id)
    series = turn.unit.series.get(_series_of(session))
    if series is None:
        raise NotFound("series")
    if request.length is None:
        lengths = offer_of(turn.unit, turn.member, session.host_id, session.service_id, None).service.lengths
        others = [each for each in lengths if each != series.pattern.length]
        return Answer(lengths_card(turn.speak, session, others), subject=f"booking:{session.id}")
    return Answer(which_length_card(turn.speak, series, session, request.length), subject=f"booking:{session.id}")


def _start_in(turn: Turn) -> datetime:
    """The new day and time of the form, on the reader's clock. Raises Invalid."""
    values = turn.values or {}
    day, minute = day_in(values, "day"), minute_in(values, "time")
    if day is None or minute is None:
        raise Invalid("day" if day is None else "time", "missing")
    return first_instant(day, minute % DAY, turn.speak.zone.key)


def _move_form(turn: Turn, request: MoveSeries, session: Appointment, errors: tuple[tuple[str, str], ...]) -> Card:
    local = turn.speak.local(session.span.start)
    fields = (
        FormField("day", turn.speak.words("series.move.day"), Kind.DATE, initial=local.date().isoformat()),
        FormField("time", turn.speak.words("series.move.time"), Kind.TIME, initial=f"{local:%H:%M}"),
    )
    title = turn.speak.words("series.move.title")
    form = Form(title, fields, turn.speak.words("series.move.submit"), request, errors=errors)
    return Card(title=turn.speak.say("series.move.title"), form=form)


def _series_of(session: Appointment) -> int:
    if session.series_id is None:
        raise NotFound("series")
    return session.series_id


def _subject(series_id: int) -> str:
    return f"series:{series_id}"


def series_answer(turn: Turn, series_id: int, *, title: Text = (), lines: Sequence[Text] = (), skip: int = 0) -> Answer:
    """The series' card for the one who speaks, standing as their card of it."""
    of_series.sessions_of(turn.unit, turn.member, series_id)
    scene = series_scene(turn.unit, turn.person, series_id)
    return Answer(series_card(turn.speak, scene, title=title, lines=lines, skip=skip), subject=_subject(series_id))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    HoldSeries: hold_series,
    RepeatSession: repeat,
    ConfirmSeries: confirm_series,
    ReleaseSeries: release_series,
    AnswerSeries: answer_series,
    ShowSeries: show_series,
    RespondSeries: meeting_series.respond,
    CancelSeries: cancel_series,
    MoveSeries: move_series,
    SeriesLength: series_length,
}
