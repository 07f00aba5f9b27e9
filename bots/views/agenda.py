"""What somebody has, and when somebody is free: lists as cards."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bots.cards import Button, Card, Means, Section, Style, Text
from bots.requests import (
    Agenda,
    Cancel,
    CancelMany,
    CancelMeeting,
    Change,
    Done,
    EndSession,
    Export,
    Extend,
    Find,
    Hold,
    JoinSession,
    KeepWaiting,
    Meetings,
    Move,
    MoveMeeting,
    Reminders,
    SayComing,
    SayLate,
    SayMissed,
    SetReminders,
    ShowBooking,
    ShowTimes,
)
from bots.speaker import Speaker, city
from bots.views.common import clipped, first_name, press, rows
from bots.views.find import window_words
from bots.views.meet import meeting_line
from bots.views.refusals import reason_words
from core.errors import Refusal
from core.model.booking import State
from core.model.meeting import Appointment, Meeting
from core.model.people import Person
from core.model.timespan import Timespan
from core.services.freebusy import FreeAndBusy

_NONE: Mapping[int, Text] = {}

PAGE = 6
"""Sessions on one card."""

Way = (
    Cancel
    | Move
    | CancelMeeting
    | MoveMeeting
    | Reminders
    | SetReminders
    | SayComing
    | SayLate
    | ShowBooking
    | JoinSession
    | Extend
    | EndSession
    | KeepWaiting
    | SayMissed
)
"""What is to be done with one of several sessions."""


def agenda_card(
    speak: Speaker,
    request: Agenda,
    shown: Sequence[Appointment],
    people: Mapping[int, Person],
    reader_id: int,
    *,
    more: bool,
    gists: Mapping[int, Text] = _NONE,
) -> Card:
    """One's sessions as numbered lines, each opened by its button; under a line what ``gists`` has of it by booking id."""
    title = _agenda_title(speak, request, empty=not shown)
    numbered = list(enumerate(shown, request.skip + 1))
    lines: list[Text] = []
    for number, booking in numbered:
        lines.append(session_line(speak, number, booking, people, reader_id))
        lines += [gists[booking.id]] if gists.get(booking.id) else []
    opens = [Button(_caption(speak, number, booking), ShowBooking(booking.id)) for number, booking in numbered]
    ways = []
    if request.skip:
        back = replace(request, skip=max(0, request.skip - PAGE))
        ways.append(Button(speak.words("agenda.earlier"), back, means=Means.EARLIER))
    if more:
        further = replace(request, skip=request.skip + len(shown))
        ways.append(Button(speak.words("agenda.more"), further, means=Means.MORE))
    if len(shown) > 1 and request.window is not None and not request.waiting:
        ways.append(press(speak, "agenda.cancel_all", Change("cancel", window=request.window)))
    if not shown:
        ways.append(press(speak, "help.find", Find(window=request.window)))
    if request.past and shown:
        ways.append(press(speak, "export.button", Export()))
    if not request.past and not request.waiting:
        ways.append(press(speak, "agenda.history", Agenda(past=True)))
        ways.append(press(speak, "button.meetings", Meetings()))
    note = speak.say("zone_time", city=city(speak.zone.key)) if shown else ()
    sections = (Section(lines=tuple(lines), buttons=rows(opens, 2)), Section(buttons=rows(ways, 2)))
    return Card(title=title, sections=sections, note=note)


def _agenda_title(speak: Speaker, request: Agenda, *, empty: bool) -> Text:
    if request.waiting:
        return speak.say("agenda.waiting.none" if empty else "agenda.waiting")
    if request.past:
        return speak.say("agenda.none.past" if empty else "agenda.past")
    if request.window is None:
        return speak.say("agenda.none.upcoming" if empty else "agenda.upcoming")
    return speak.say("agenda.none" if empty else "agenda.title", when=window_words(speak, request.window))


def session_line(
    speak: Speaker, number: int, booking: Appointment, people: Mapping[int, Person], reader_id: int
) -> Text:
    """A line of a list: its number, when, with whom and how long or what it is called, its state where it is not confirmed."""
    if isinstance(booking, Meeting):
        return meeting_line(speak, number, booking)
    other = people.get(booking.other(reader_id))
    what = speak.minutes(booking.span.minutes)
    if booking.state not in {State.CONFIRMED, State.COMPLETED}:
        what = f"{what}, {speak.words(f'state.{booking.state.value}')}"
    return speak.say(
        "agenda.line", n=number, when=speak.span(booking.span), other=other.name if other else "?", what=what
    )


def _caption(speak: Speaker, number: int, booking: Appointment) -> str:
    local = speak.local(booking.span.start)
    day = speak.day(local.date(), short=True)
    return speak.words("agenda.open", n=number, day=day, time=speak.clock(booking.span.start))


def _kind(request: Change) -> str:
    """The verb, or that the session which runs or is about to begin is meant."""
    return request.verb if request.verb in _ANY_TIME else "near"


_ANY_TIME = frozenset({"cancel", "move", "remind"})
"""What can be done to any session to come."""


def which_card(
    speak: Speaker,
    request: Change,
    ways: Sequence[tuple[Appointment, Way]],
    people: Mapping[int, Person],
    reader_id: int,
) -> Card:
    """Which of them? Each button carries the whole wish."""
    title = speak.say(f"change.which.{_kind(request)}")
    return Card(title=title, sections=(_listed(speak, ways, people, reader_id),), tone="asks")


def none_card(
    speak: Speaker,
    request: Change,
    named: str,
    ways: Sequence[tuple[Appointment, Way]],
    people: Mapping[int, Person],
    reader_id: int,
) -> Card:
    """None fits what was asked for; those that there are, each with the whole wish."""
    which = ""
    if named or request.said:
        which += speak.words("change.with", name=named or f"“{request.said[:40]}”")
    if request.at is not None:
        which += speak.words("change.at", when=speak.moment(request.at).text)
    elif request.window is not None:
        which += speak.words("change.in", when=window_words(speak, request.window))
    title = speak.say(f"change.none.{_kind(request)}", which=which)
    if not ways:
        others = (press(speak, "help.agenda", Agenda()), press(speak, "help.find", Find()))
        return Card(title=title, sections=(Section(buttons=(others,)),))
    yours = Section(lines=(speak.say(f"change.yours.{_kind(request)}"),))
    return Card(title=title, sections=(yours, _listed(speak, ways, people, reader_id)), tone="asks")


def _listed(
    speak: Speaker, ways: Sequence[tuple[Appointment, Way]], people: Mapping[int, Person], reader_id: int
) -> Section:
    lines = tuple(session_line(speak, n, booking, people, reader_id) for n, (booking, _) in enumerate(ways, 1))
    buttons = tuple(Button(_caption(speak, n, booking), way) for n, (booking, way) in enumerate(ways, 1))
    return Section(lines=lines, buttons=rows(buttons, 2))


def many_card(speak: Speaker, fitting: Sequence[Appointment], people: Mapping[int, Person], reader_id: int) -> Card:
    """Cancel all of these? Nothing happens before the press."""
    lines = tuple(session_line(speak, n, booking, people, reader_id) for n, booking in enumerate(fitting, 1))
    sure = CancelMany(tuple(booking.id for booking in fitting))
    buttons = (
        Button(speak.words("cancel.many.yes"), sure, style=Style.DANGER, means=Means.YES),
        Button(speak.words("cancel.no"), Done("kept"), means=Means.NO),
    )
    opens = tuple(Button(_caption(speak, n, b), ShowBooking(b.id)) for n, b in enumerate(fitting[:PAGE], 1))
    return Card(
        title=speak.say("cancel.many", n=len(fitting)),
        sections=(Section(lines=lines[:12], buttons=rows(opens, 2)), Section(buttons=(buttons,))),
        tone="asks",
    )


def many_done_card(speak: Speaker, done: int, kept: Sequence[tuple[Appointment, Refusal]]) -> Card:
    """What was cancelled, and what was not and why."""
    lines = []
    if kept:
        lines.append(speak.say("cancel.many.kept", n=len(kept), why=reason_words(speak, kept[0][1])))
    buttons = tuple(Button(_caption(speak, n, b), ShowBooking(b.id)) for n, (b, _) in enumerate(kept[:PAGE], 1))
    ways = (*buttons, press(speak, "help.agenda", Agenda()))
    return Card(
        title=speak.say("cancel.many.done", n=done), sections=(Section(lines=tuple(lines), buttons=rows(ways, 2)),)
    )


def free_busy_card(speak: Speaker, days: Sequence[FreeAndBusy], window: Timespan, *, at: datetime | None) -> Card:
    """Free and busy stretches of each person, or a plain yes or no for one moment."""
    if at is not None:
        sections = tuple(Section(lines=(_at_line(speak, day, at),)) for day in days)
        first, *rest = sections
        return Card(title=first.lines[0], sections=(*rest, _book_at(speak, days, at), _times_of(speak, days, window)))
    when = window_words(speak, window)
    title = speak.say("free.title", name=days[0].person.name, when=when)
    if len(days) > 1:
        title = speak.say("free.title.many", when=when)
    sections = tuple(Section(lines=_stretches(speak, day, window, named=len(days) > 1)) for day in days)
    note = speak.say("zone_time", city=city(speak.zone.key))
    return Card(title=title, sections=(*sections, _times_of(speak, days, window)), note=note)


def _at_line(speak: Speaker, day: FreeAndBusy, at: datetime) -> Text:
    free = any(span.holds(at) for span in day.free)
    return speak.say(f"free.at.{'yes' if free else 'no'}", name=day.person.name, when=speak.moment(at))


def _stretches(speak: Speaker, day: FreeAndBusy, window: Timespan, *, named: bool) -> tuple[Text, ...]:
    lines: list[Text] = [speak.say("free.person", name=day.person.name)] if named else []
    if not day.free and not day.busy:
        lines.append(speak.say("free.nothing", name=day.person.name, when=window_words(speak, window)))
    if day.free:
        lines.append(speak.say("free.free", times=_times(speak, day.free, window)))
    if day.busy:
        lines.append(speak.say("free.busy", times=_times(speak, day.busy, window)))
    if not day.hours:
        lines.append(speak.say("free.no_hours", name=day.person.name))
    return tuple(lines)


def _times(speak: Speaker, spans: Sequence[Timespan], window: Timespan) -> str:
    several = speak.local(window.start).date() != _last_day(speak, window)
    words = [_stretch(speak, span, several=several) for span in spans[:12]]
    return ", ".join(words) + (" …" if len(spans) > 12 else "")


def _last_day(speak: Speaker, span: Timespan) -> date:
    return speak.local(span.end - timedelta(seconds=1)).date()


def _stretch(speak: Speaker, span: Timespan, *, several: bool) -> str:
    """``14:00–16:00``, ``all day``, ``from 14:00``; with the day where ``several`` are told of."""
    first, last = speak.local(span.start), speak.local(span.end)
    begins, ends = first.hour == first.minute == 0, last.hour == last.minute == 0
    day = f"{speak.day(first.date(), short=True)} " if several else ""
    if first.date() != _last_day(speak, span):
        until = speak.day(_last_day(speak, span), short=True)
        start, end = "" if begins else f" {speak.clock(span.start)}", "" if ends else f" {speak.clock(span.end)}"
        return f"{day.strip()}{start} – {until}{end}"
    if begins and ends:
        return day + speak.words("free.all_day")
    if ends:
        return day + speak.words("free.from", time=speak.clock(span.start))
    return day + speak.range(span.start, span.end)


def _book_at(speak: Speaker, days: Sequence[FreeAndBusy], at: datetime) -> Section:
    """The moment asked about, a press away from being held."""
    free = [each for each in days if each.hours and any(span.holds(at) for span in each.free)]
    buttons = [
        Button(clipped(speak.words("free.hold", name=first_name(each.person.name), time=speak.clock(at))), hold)
        for each in free
        for hold in (Hold(each.person.id, None, at),)
    ]
    return Section(buttons=rows(buttons, 2))


def _times_of(speak: Speaker, days: Sequence[FreeAndBusy], window: Timespan) -> Section:
    day = max(speak.local(window.start).date(), speak.today())
    buttons = [
        Button(
            clipped(speak.words("free.times", name=first_name(each.person.name))), ShowTimes(each.person.id, day=day)
        )
        for each in days
        if each.hours
    ]
    return Section(buttons=rows(buttons, 2))
