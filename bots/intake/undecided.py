"""What must be decided before a request can be made of a reading: names that fit nothing or several, times that cannot be.

Each way to go on carries the whole request, and is made by ``make``: a message with two things in doubt is asked about both at
once (``bots.intake.asked.asked``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bots.intake import strangers
from bots.intake.asked import Ask, Desk, Option, asked
from bots.intake.backwards import other_ways
from bots.intake.strangers import Make
from bots.language.reading import Intent, Question, Reading
from bots.requests import Hours, SetZone
from bots.speaker import city
from core.model.timespan import Timespan

_DAY_MINUTES = 1440


def asked_first(reading: Reading, desk: Desk, make: Make) -> Ask | None:
    """What fits several ways, or nothing, is asked about, each answer carrying the whole request (complaint 29)."""
    reading = strangers.of_its_kind(strangers.with_team(reading), desk)
    if reading.unknown and reading.intent in strangers.ASKED:
        return strangers.ask_about(_past_asked(reading, desk), desk, make)
    if reading.no_zone and reading.at is not None and reading.intent is not Intent.UNKNOWN:
        here = f"{desk.speak.clock(reading.at)} {city(desk.speak.zone.key)}"
        return _ask(Ask("ask.unknown.zone", reading.no_zone, ()), [(here, replace(reading, no_zone=""))], desk, make)
    if reading.questions:
        return _ask(*about_time(reading, desk), desk, make)
    return _which(reading, desk, make)


def _which(reading: Reading, desk: Desk, make: Make) -> Ask | None:
    """Which of several is meant."""
    if "people" in reading.ambiguous:
        whole = replace(_past_asked(reading, desk), ambiguous=())
        return _ask(
            Ask("ask.people", "", ()), ((name, replace(whole, people=(name,))) for name in reading.people), desk, make
        )
    if "service" in reading.ambiguous and reading.services:
        whole = replace(reading, ambiguous=())
        services = ((name, replace(whole, service=name)) for name in reading.services)
        return _ask(Ask("ask.service", "", ()), services, desk, make)
    if "weekly" in reading.ambiguous:
        return Ask("ask.hours", "", (Option(desk.speak.words("help.hours"), Hours()),))
    backwards = other_ways(reading, desk)
    if backwards is not None:
        kind, ways = backwards
        return _ask(Ask(kind, "", ()), ways.items(), desk, make)
    if "zone" in reading.ambiguous and reading.zones:
        return Ask("ask.zone", "", tuple(Option(city(zone), SetZone(zone)) for zone in reading.zones))
    return None


def _ask(ask: Ask, readings: Iterable[tuple[str, Reading]], desk: Desk, make: Make) -> Ask:
    return asked(ask, ((caption, make(replace(reading, confidence=1.0), desk)) for caption, reading in readings))


# Times.


def about_time(reading: Reading, desk: Desk) -> tuple[Ask, Sequence[tuple[str, Reading]]]:
    """The question about a time that cannot be, which the reading has, and it with each of the nearest ones by their captions."""
    question = reading.questions[0]
    whole = replace(
        reading,
        questions=reading.questions[1:],
        ambiguous=tuple(each for each in reading.ambiguous if each != ("from_at" if question.of_old else "at")),
    )
    ways = [(_when(desk, at, question), _answered(whole, question, at, desk)) for at in question.alternatives]
    return Ask(f"ask.{question.kind}", question.said, ()), ways


def _answered(reading: Reading, question: Question, at: datetime, desk: Desk) -> Reading:
    """The reading once a question was answered with a moment: its start, its day, or the end of what repeats."""
    if question.kind == "ends":
        return replace(reading, recurrence=f"{reading.recurrence};UNTIL={at.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    window = None
    if question.minutes:
        whole = question.minutes == _DAY_MINUTES
        window = desk.speak.day_of(at) if whole else Timespan(at, at + timedelta(minutes=question.minutes))
    if question.of_old:
        return replace(reading, from_at=None if window else at, from_window=window)
    return replace(reading, window=window) if window else replace(reading, at=at)


def _when(desk: Desk, at: datetime, question: Question) -> str:
    """The moment as a caption, with the year where that is another; a day without a clock, as is the end of a series."""
    local = desk.speak.local(at)
    year = "" if local.year == desk.speak.today().year else f" {local.year}"
    day = question.kind == "ends" or question.minutes == _DAY_MINUTES
    clock = "" if day else f" {desk.speak.clock(at)}"
    return f"{desk.speak.short_date(local.date())}{year}{clock}"


def _past_asked(reading: Reading, desk: Desk) -> Reading:
    """The reading with its time asked about where that has passed: what is asked besides must not hide it."""
    at, now = reading.at, desk.speak.now
    if at is None or at > now or reading.questions:
        return reading
    local = desk.speak.local(at)
    today = desk.speak.local(now).replace(hour=local.hour, minute=local.minute, second=0, microsecond=0)
    days = [today + timedelta(days=each) for each in range(_PAST_WAYS + 1)]
    alternatives = tuple([each for each in days if each > now][:_PAST_WAYS])
    said = f"{desk.speak.short_date(local.date())} {desk.speak.clock(at)}"
    length = int((reading.until - at).total_seconds()) // 60 if reading.until is not None else reading.duration
    return replace(reading, at=None, until=None, duration=length, questions=(Question("past", said, alternatives),))


_PAST_WAYS = 2
"""On how many of the next days a time that has passed is offered instead."""
