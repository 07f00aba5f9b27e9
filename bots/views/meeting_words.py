"""How meetings are named and when they are, wherever they are told of."""

from datetime import timedelta

from bots.cards import Text
from bots.speaker import Speaker, city
from core.model.meeting import Meeting
from core.model.timespan import Timespan


def titled(speak: Speaker, meeting: Meeting) -> str:
    """What the meeting is called: its title, else that it is a meeting."""
    return meeting.title or speak.words("meet.untitled")


def when_words(speak: Speaker, span: Timespan, *, all_day: bool = False) -> Text:
    """The time in the reader's zone with its city; of whole days their dates alone, whatever the zone (S1.112)."""
    if not all_day:
        return speak.say("booking.zone", when=speak.span(span), city=city(speak.zone.key))
    first, last = span.start, span.end - timedelta(minutes=1)
    return speak.say(
        "meet.all_day", first=speak.day(speak.local(first).date()), last=speak.day(speak.local(last).date())
    )
