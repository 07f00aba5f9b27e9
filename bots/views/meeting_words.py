"""How meetings are named and when they are, wherever they are told of."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bots.cards import Text
from bots.speaker import Speaker, city
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_CLOCKS = 5
"""Other clocks on one card."""


def titled(speak: Speaker, meeting: Meeting) -> str:
    """What the meeting is called: its title, else that it is a meeting."""
    return meeting.title or speak.words("meet.untitled")


def when_words(speak: Speaker, span: Timespan, *, all_day: bool = False, zone: str | None = None) -> Text:
    """The time in the reader's zone with its city; of whole days their dates alone, whatever the reader's zone (S1.112).

    ``zone`` is the host's, on whose wall whole days begin and end.
    """
    if not all_day:
        return speak.say("booking.zone", when=speak.span(span), city=city(speak.zone.key))
    first, last = (day_there(speak, each, zone) for each in (span.start, span.end - timedelta(minutes=1)))
    if first == last:
        return speak.say("meet.all_day.one", first=speak.day(first))
    return speak.say("meet.all_day", first=speak.day(first), last=speak.day(last))


def taken_words(speak: Speaker, span: Timespan) -> Text:
    """When something is in the way: whole days of the reader's wall by their dates."""
    whole = all(speak.day_of(each).start == each for each in (span.start, span.end))
    return when_words(speak, span, all_day=True) if whole and span.minutes else speak.span(span)


def listed_when(speak: Speaker, meeting: Meeting, zone: str | None) -> Text:
    """When it is, as a line of a list says it: under the list stands whose clock it is. ``zone`` is the host's."""
    if meeting.all_day:
        return when_words(speak, meeting.span, all_day=True, zone=zone)
    return speak.span(meeting.span)


def opening(speak: Speaker, number: int, meeting: Meeting, zone: str | None) -> str:
    """The caption of the button that opens a line of a list: its number and when the meeting begins."""
    if meeting.all_day:
        return speak.words("agenda.open.day", n=number, day=speak.day(day_there(speak, meeting.span.start, zone)))
    start = meeting.span.start
    day = speak.near_day(speak.local(start).date())
    return speak.words("agenda.open", n=number, day=day, time=speak.clock(start))


def elsewhere_words(speak: Speaker, start: datetime, zones: Sequence[str]) -> str:
    """``14:00 London · Tue 00:00 Tokyo``: the start on each clock that shows another hour than the reader's, at most five.

    Where the day is another there, it is named.
    """
    mine, told = speak.local(start), dict[tuple[int, int, int], str]()
    for zone in zones:
        there = speak.elsewhere(zone)
        local = there.local(start)
        shown = (local.toordinal(), local.hour, local.minute)
        if shown == (mine.toordinal(), mine.hour, mine.minute) or shown in told or len(told) == _CLOCKS:
            continue
        day = "" if local.date() == mine.date() else f"{speak.day(local.date(), short=True)} "
        told[shown] = f"{day}{there.clock(start)} {city(zone)}"
    return " · ".join(told.values())


def odd_words(speak: Speaker, start: datetime, people: Sequence[Person]) -> Text:
    """``Early, late or a day off: 04:00 for Bob (San Francisco), …``: the start on the clocks of those for whom it is."""
    shown = [_for_one(speak, start, each) for each in people[:_CLOCKS]]
    more = len(people) - len(shown)
    return speak.say("meet.odd", who=", ".join(shown) + (f" +{more}" if more else ""))


def _for_one(speak: Speaker, start: datetime, person: Person) -> str:
    """The start on somebody's clock, with their city where that shows another hour, and the day where it is another or off."""
    there = speak.elsewhere(person.zone) if person.zone is not None else speak
    local, mine = there.local(start), speak.local(start)
    away = local.weekday() >= _SATURDAY or local.date() != mine.date()
    day = f"{speak.day(local.date(), short=True)} " if away else ""
    place = f" ({city(there.zone.key)})" if local.replace(tzinfo=None) != mine.replace(tzinfo=None) else ""
    return speak.words("meet.odd.one", time=f"{day}{there.clock(start)}", name=f"{person.name}{place}")


_SATURDAY = 5


def weeks(speak: Speaker) -> tuple[Timespan, Timespan]:
    """What is left of the reader's week, from now to the end of Sunday, and the week after it."""
    today = speak.today()
    monday = today + timedelta(days=7 - today.weekday())
    begins, ends = (day_bounds(day, speak.zone.key).start for day in (monday, monday + timedelta(days=7)))
    return Timespan(day_bounds(today, speak.zone.key).start, begins), Timespan(begins, ends)


def day_there(speak: Speaker, moment: datetime, zone: str | None) -> date:
    """The date that the wall in the zone shows at that moment, the reader's where none is known."""
    return (speak if zone is None else speak.elsewhere(zone)).local(moment).date()
