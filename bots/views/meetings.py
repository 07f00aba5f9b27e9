"""One's own meetings as a list, and what it can be narrowed to (S1.89)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bots.cards import Button, Card, Means, Section, Text
from bots.requests import Agenda, ListPolls, Meet, Meetings, ShowBooking
from bots.speaker import Speaker, city
from bots.views.common import press, rows, simple
from bots.views.find import window_words
from bots.views.meeting_words import listed_when, opening, titled, weeks
from core.model.booking import State
from core.model.meeting import Meeting
from core.model.people import Person

PAGE = 6
"""Meetings or sessions on one card."""

_WHICH = ("hosted", "invited", "unanswered", "declined")
"""What a list of meetings can be narrowed to by a button."""


def meetings_card(
    speak: Speaker, request: Meetings, shown: Sequence[Meeting], hosts: Mapping[int, Person], *, more: bool
) -> Card:
    """One's meetings as numbered lines, each opened by its button; ``hosts`` are who called them, by id."""
    if not shown:
        new, voted = press(speak, "meet.new", Meet()), press(speak, "poll.list", ListPolls())
        if request != Meetings():
            return simple(speak, "meet.none.such", press(speak, "meet.which.all", Meetings()), new, voted)
        return simple(speak, "meet.none", new, voted, press(speak, "help.agenda", Agenda()))
    numbered = list(enumerate(shown, request.skip + 1))
    zones = {number: host.zone for number, host in hosts.items()}
    lines = tuple(meeting_line(speak, number, meeting, zones.get(meeting.host_id)) for number, meeting in numbered)
    opens = [
        Button(opening(speak, number, meeting, zones.get(meeting.host_id)), ShowBooking(meeting.id))
        for number, meeting in numbered
    ]
    ways = pages(speak, request, len(shown), more=more)
    ways += _narrower(speak, request)
    ways += [press(speak, "meet.new", Meet()), press(speak, "poll.list", ListPolls())]
    sections = (Section(lines=lines, buttons=rows(opens, 2)), Section(buttons=rows(ways, 2)))
    note = speak.say("zone_time", city=city(speak.zone.key))
    key = f"meet.list.{request.which}" if request.which else "meet.list"
    title = speak.say(key)
    if request.window is not None:
        title = (*title, " · ", window_words(speak, request.window))
    return Card(title=title, sections=sections, note=note)


def pages(speak: Speaker, request: Agenda | Meetings, shown: int, *, more: bool) -> list[Button]:
    """The buttons to what comes before so many that are ``shown``, and behind them."""
    ways = []
    if request.skip:
        back = replace(request, skip=max(0, request.skip - PAGE))
        ways.append(Button(speak.words("agenda.earlier"), back, means=Means.EARLIER))
    if more:
        further = replace(request, skip=request.skip + shown)
        ways.append(Button(speak.words("agenda.more"), further, means=Means.MORE))
    return ways


def _narrower(speak: Speaker, request: Meetings) -> list[Button]:
    """The other lists there are of one's meetings: those of a kind, of this week and of the next, and all of them (S1.89)."""
    ways = [
        press(speak, f"meet.which.{each}", replace(request, which=each, skip=0))
        for each in _WHICH
        if each != request.which
    ]
    for key, window in zip(("meet.week.this", "meet.week.next"), weeks(speak), strict=True):
        if window != request.window:
            ways.append(press(speak, key, replace(request, window=window, skip=0)))
    if request != Meetings():
        ways.append(press(speak, "meet.which.all", Meetings()))
    return ways


def meeting_line(speak: Speaker, number: int, meeting: Meeting, zone: str | None) -> Text:
    """A meeting as one line of a list: its number, when, what it is called, and its state where it is not confirmed.

    ``zone`` is its host's.
    """
    state = "" if meeting.state in {State.CONFIRMED, State.COMPLETED} else speak.words(f"state.{meeting.state.value}")
    what = titled(speak, meeting) + (f", {state}" if state else "") + (" ↻" if meeting.series_id is not None else "")
    return speak.say("meet.line", n=number, when=listed_when(speak, meeting, zone), what=what)
