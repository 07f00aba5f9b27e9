"""How meetings are named and when they are, wherever they are told of."""

from datetime import date, datetime, timedelta

from bots.cards import Text
from bots.speaker import Speaker, city
from core.model.meeting import Meeting
from core.model.timespan import Timespan


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
    day = speak.day(speak.local(start).date(), short=True)
    return speak.words("agenda.open", n=number, day=day, time=speak.clock(start))


def day_there(speak: Speaker, moment: datetime, zone: str | None) -> date:
    """The date that the wall in the zone shows at that moment, the reader's where none is known."""
    return (speak if zone is None else speak.elsewhere(zone)).local(moment).date()
