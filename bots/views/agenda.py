"""What somebody has: lists as cards."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bots.cards import Button, Card, Means, Section, Style, Text
from bots.requests import (
    Agenda,
    AlterMeeting,
    Cancel,
    CancelMany,
    CancelMeeting,
    CancelSeries,
    Change,
    ChangeSeries,
    Done,
    EndSession,
    Export,
    Extend,
    Find,
    JoinSession,
    KeepWaiting,
    Meetings,
    Move,
    MoveMany,
    MoveMeeting,
    MoveSeries,
    Reminders,
    Respond,
    SayComing,
    SayLate,
    SayMissed,
    SeriesLength,
    SetReminders,
    ShowBooking,
    Sure,
)
from bots.speaker import Speaker, city
from bots.views.common import press, rows
from bots.views.find import window_words
from bots.views.meeting_words import opening
from bots.views.meetings import meeting_line, pages
from bots.views.refusals import reason_words
from core.errors import Refusal
from core.model.booking import Booking, State
from core.model.meeting import Appointment, Meeting
from core.model.people import Person

_NONE: Mapping[int, Text] = {}

REPEATS = "↻"
"""The mark of what repeats."""

PAGE = 6
"""Sessions on one card."""
MANY_SHOWN = 12
"""Sessions that one question names."""

Way = (
    Cancel
    | CancelSeries
    | Move
    | MoveSeries
    | ChangeSeries
    | SeriesLength
    | CancelMeeting
    | Respond
    | MoveMeeting
    | AlterMeeting
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
    | Sure
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
    opens = [Button(_caption(speak, number, booking, people), ShowBooking(booking.id)) for number, booking in numbered]
    ways = pages(speak, request, len(shown), more=more)
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
    if request.past and request.window is not None:
        key = "agenda.none.past.when" if empty else "agenda.past.when"
        return speak.say(key, when=window_words(speak, request.window))
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
        host = people.get(booking.host_id)
        return meeting_line(speak, number, booking, None if host is None else host.zone)
    other = people.get(booking.other(reader_id))
    what = speak.minutes(booking.span.minutes)
    if booking.state not in {State.CONFIRMED, State.COMPLETED}:
        what = f"{what}, {speak.words(f'state.{booking.state.value}')}"
    if booking.series_id is not None:
        what = f"{what} {REPEATS}"
    return speak.say(
        "agenda.line", n=number, when=speak.span(booking.span), other=other.name if other else "?", what=what
    )


def _caption(speak: Speaker, number: int, booking: Appointment, people: Mapping[int, Person]) -> str:
    if isinstance(booking, Meeting):
        host = people.get(booking.host_id)
        return opening(speak, number, booking, None if host is None else host.zone)
    day = speak.near_day(speak.local(booking.span.start).date())
    return speak.words("agenda.open", n=number, day=day, time=speak.clock(booking.span.start))


def _kind(request: Change) -> str:
    """The verb, or that the session which runs or is about to begin is meant."""
    return request.verb if request.verb in _ANY_TIME else "near"


_ANY_TIME = frozenset({"cancel", "move", "remind", "alter", "excuse", "show"})
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
    if request.everything and request.verb == "move":
        title = speak.say("change.each.move")
    return Card(title=title, sections=(_listed(speak, ways, people, reader_id),), tone="asks")


def none_card(
    speak: Speaker,
    request: Change,
    named: str,
    ways: Sequence[tuple[Appointment, Way]],
    people: Mapping[int, Person],
    reader_id: int,
    *,
    room: str = "",
) -> Card:
    """None fits what was asked for, in the ``room`` where one was named; those that there are, each with the whole wish."""
    which = ""
    if named or request.said:
        which += speak.words("change.with", name=named or f"“{request.said[:40]}”")
    if room:
        which += speak.words("change.room", room=room)
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


def none_left_card(
    speak: Speaker, request: Change, spared: Sequence[Appointment], people: Mapping[int, Person], reader_id: int
) -> Card:
    """All that there is was left out: nothing is done, and what stays is told."""
    ways: list[tuple[Appointment, Way]] = [(each, ShowBooking(each.id)) for each in spared[:PAGE]]
    return Card(
        title=speak.say(f"change.none_left.{_kind(request)}"), sections=(_listed(speak, ways, people, reader_id),)
    )


def _listed(
    speak: Speaker, ways: Sequence[tuple[Appointment, Way]], people: Mapping[int, Person], reader_id: int
) -> Section:
    lines = tuple(session_line(speak, n, booking, people, reader_id) for n, (booking, _) in enumerate(ways, 1))
    buttons = tuple(Button(_caption(speak, n, booking, people), way) for n, (booking, way) in enumerate(ways, 1))
    return Section(lines=lines, buttons=rows(buttons, 2))


def many_card(
    speak: Speaker, fitting: Sequence[Appointment], people: Mapping[int, Person], reader_id: int, reason: str = ""
) -> Card:
    """Cancel all of these? Nothing happens before the press."""
    lines = tuple(session_line(speak, n, booking, people, reader_id) for n, booking in enumerate(fitting, 1))
    sure = CancelMany(tuple(booking.id for booking in fitting), reason)
    buttons = (
        Button(speak.words("cancel.many.yes"), sure, style=Style.DANGER, means=Means.YES),
        Button(speak.words("cancel.no"), Done("kept"), means=Means.NO),
    )
    opens = tuple(Button(_caption(speak, n, b, people), ShowBooking(b.id)) for n, b in enumerate(fitting[:PAGE], 1))
    return Card(
        title=speak.say("cancel.many", n=len(fitting)),
        sections=(Section(lines=lines[:MANY_SHOWN], buttons=rows(opens, 2)), Section(buttons=(buttons,))),
        tone="asks",
    )


def move_many_card(
    speak: Speaker,
    fitting: Sequence[Booking],
    moves: Sequence[tuple[int, datetime]],
    people: Mapping[int, Person],
    reader_id: int,
    reason: str = "",
) -> Card:
    """Move all of these, each to when its line says? Nothing happens before the press."""
    there = dict(moves)
    lines = [
        (*session_line(speak, n, booking, people, reader_id), " → ", speak.moment(there[booking.id]))
        for n, booking in enumerate(fitting, 1)
    ]
    buttons = (
        Button(speak.words("move.many.yes"), MoveMany(tuple(moves), reason), style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("cancel.no"), Done("kept"), means=Means.NO),
    )
    more = (speak.count("move.many.more", len(lines) - MANY_SHOWN),) if len(lines) > MANY_SHOWN else ()
    section = Section(lines=(*lines[:MANY_SHOWN], *((more,) if more else ())), buttons=(buttons,))
    return Card(title=speak.say("move.many", n=len(fitting)), sections=(section,), tone="asks")


def moved_many_card(speak: Speaker, done: int, asked: int, kept: Sequence[tuple[Appointment, Refusal]]) -> Card:
    """What was moved, what the other side must agree to, and what stays, and why."""
    lines: list[Text] = []
    if asked:
        lines.append(speak.say("move.many.asked", n=asked))
    lines += [
        speak.say("move.many.kept", when=speak.span(booking.span), why=reason_words(speak, refusal))
        for booking, refusal in kept[:PAGE]
    ]
    buttons = tuple(Button(_caption(speak, n, b, {}), ShowBooking(b.id)) for n, (b, _) in enumerate(kept[:PAGE], 1))
    ways = (*buttons, press(speak, "help.agenda", Agenda()))
    return Card(speak.say("move.many.done", n=done), (Section(lines=tuple(lines), buttons=rows(ways, 2)),))


def many_done_card(speak: Speaker, done: int, kept: Sequence[tuple[Appointment, Refusal]]) -> Card:
    """What was cancelled, and what was not and why."""
    lines = []
    if kept:
        lines.append(speak.say("cancel.many.kept", n=len(kept), why=reason_words(speak, kept[0][1])))
    buttons = tuple(Button(_caption(speak, n, b, {}), ShowBooking(b.id)) for n, (b, _) in enumerate(kept[:PAGE], 1))
    ways = (*buttons, press(speak, "help.agenda", Agenda()))
    return Card(
        title=speak.say("cancel.many.done", n=done), sections=(Section(lines=tuple(lines), buttons=rows(ways, 2)),)
    )
