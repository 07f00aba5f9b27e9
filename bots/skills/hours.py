"""Weekly hours: read back as a week, set in words or by buttons, put back (S0.3, S1.20, S4.1)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bots.cards import Card, Form, FormField, Kind, Section
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import minute_in
from bots.requests import EditDay, Hours, SetHours, UndoHours, Weekday, WeekStretch
from bots.skills.offering import displaced, for_mentors, mended
from bots.views.hours import DAYS, WeekNote, day_card, undo_of, week_card, week_stretches
from core.errors import Invalid
from core.model.hours import Stretch
from core.model.rights import mentors
from core.services.hours import Changed, Week, set_week, spanned, week_of
from core.services.search import offered_by


def show_hours(turn: Turn, request: Hours) -> Answer:
    """The week as it stands, and the days that differ."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    return Answer(_week(turn, week_of(turn.unit, turn.member), "week.title", skip=request.skip))


def set_hours(turn: Turn, request: SetHours) -> Answer:
    """Make these the hours of the week, or of some days of it."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    try:
        stretches = stretches_of(request.stretches)
    except Invalid as invalid:
        return mended(turn, invalid, _again(request))
    if request.adds:
        kept = week_of(turn.unit, turn.member).hours.stretches
        return _set(turn, (*kept, *stretches), DAYS)
    return _set(turn, stretches, request.days)


def edit_day(turn: Turn, request: EditDay) -> Answer:
    """Change one weekday: by buttons, or by a form with from and to."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    week = week_of(turn.unit, turn.member)
    if not request.ask:
        return Answer(day_card(turn.speak, week, request.day))
    if turn.values is None:
        return Answer(Card(title=turn.speak.say("day.hint"), form=_day_form(turn, request)))
    weekday = DAYS.index(request.day)
    try:
        wanted = _filled(turn.values, weekday)
    except Invalid as invalid:
        return mended(turn, invalid, request)
    if request.ask == "more":
        wanted = (*(s for s in week.hours.stretches if s.weekday == weekday), *wanted)
    return _set(turn, wanted, (request.day,))


def undo_hours(turn: Turn, request: UndoHours) -> Answer:
    """Put the weekly hours back as they were."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    changed = set_week(turn.unit, turn.member, stretches_of(request.stretches))
    return Answer(_changed(turn, changed, "week.restored"))


def _set(turn: Turn, stretches: Iterable[Stretch], days: Sequence[Weekday]) -> Answer:
    weekdays = [DAYS.index(day) for day in days] if days else None
    changed = set_week(turn.unit, turn.member, stretches, weekdays)
    same = changed.before == changed.week.hours.stretches
    keep = None if days else _keeping_others(changed)
    return Answer(_changed(turn, changed, "week.same" if same else "week.saved", keep))


def _keeping_others(changed: Changed) -> SetHours | None:
    """The new hours with those of the days that were not named, which may have been meant to stay."""
    now = changed.week.hours.stretches
    others = [stretch for stretch in changed.before if stretch.weekday not in {each.weekday for each in now}]
    return SetHours(week_stretches((*others, *now))) if now and others else None


def _changed(turn: Turn, changed: Changed, title: str, keep: SetHours | None = None) -> Card:
    undo = undo_of(changed.before) if changed.before != changed.week.hours.stretches else None
    return _week(turn, changed.week, title, displaced(turn, changed.displaced), undo=undo, keep=keep)


def _week(
    turn: Turn,
    kept: Week,
    title: str,
    more: Sequence[Section] = (),
    *,
    undo: UndoHours | None = None,
    keep: SetHours | None = None,
    skip: int = 0,
) -> Card:
    services = turn.unit.services.of_organisation(turn.home.id)
    elsewhere = [m for m in turn.unit.people.memberships(turn.person.id) if mentors(m) and m.id != turn.member.id]
    note = WeekNote(
        title=title,
        undo=undo,
        keep=keep,
        organisation=turn.home.name if elsewhere else "",
        idle=not offered_by(services, turn.person.id),
        skip=skip,
        limits=turn.member.limits,
    )
    return week_card(turn.speak, turn.person.id, kept, note, *more)


def stretches_of(wanted: Iterable[WeekStretch]) -> tuple[Stretch, ...]:
    """The weekly hours as the model has them, each day of each by itself. Raises Invalid for what no day has."""
    return tuple(
        stretch
        for each in wanted
        for day in each.days
        for stretch in spanned(DAYS.index(day), each.start, each.end)
    )  # fmt: skip


def _again(request: SetHours) -> EditDay:
    """The form for the first weekday of what could not be."""
    days = request.days or tuple(day for each in request.stretches for day in each.days)
    return EditDay(days[0], "other")


def _filled(values: Mapping[str, str], weekday: int) -> tuple[Stretch, ...]:
    start, end = minute_in(values, "start"), minute_in(values, "end")
    if start is None or end is None:
        raise Invalid("start" if start is None else "end", "missing")
    return spanned(weekday, start, end)


def _day_form(turn: Turn, request: EditDay) -> Form:
    speak = turn.speak
    title = speak.words("day.form", day=speak.weekday(DAYS.index(request.day)))
    fields = (
        FormField("start", speak.words("day.start"), Kind.TIME, initial="09:00"),
        FormField("end", speak.words("day.end"), Kind.TIME, initial="17:00", hint=speak.words("day.end.hint")),
    )
    return Form(title, fields, speak.words("day.submit"), request)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Hours: show_hours,
    SetHours: set_hours,
    EditDay: edit_day,
    UndoHours: undo_hours,
}
