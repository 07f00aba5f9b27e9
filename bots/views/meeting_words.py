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


def day_there(speak: Speaker, moment: datetime, zone: str | None) -> date:
    """The date that the wall in the zone shows at that moment, the reader's where none is known."""
    return (speak if zone is None else speak.elsewhere(zone)).local(moment).date()
