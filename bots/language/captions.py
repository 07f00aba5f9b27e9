"""A request in a few characters, for a button: what is done, with whom or what, and when."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo

from bots.language.reading import Answer, Intent, Reading
from bots.language.saying_times import DAY_NAMES, MONTHS
from core.model.timespan import Timespan

CAPTION_LIMIT = 24
"""Characters of a caption that a telephone shows where two buttons do not share a line."""

_ANSWERS = {Answer.ACCEPT: "Accept", Answer.DECLINE: "Decline", Answer.TENTATIVE: "Maybe"}
_VERBS: Mapping[Intent, str] = {
    Intent.FIND: "Find",
    Intent.BOOK: "Book",
    Intent.CANCEL: "Cancel",
    Intent.RESCHEDULE: "Move",
    Intent.AGENDA: "My sessions",
    Intent.FREE_BUSY: "Is free",
    Intent.WAITLIST: "Wait for",
    Intent.LEAVE_WAITLIST: "Stop waiting",
    Intent.HOURS: "My hours",
    Intent.TIME_OFF: "Time off",
    Intent.MEET: "Meet",
    Intent.FIND_ROOM: "Room",
    Intent.PROPOSE: "Propose",
    Intent.REMINDERS: "Remind me",
    Intent.TIMEZONE: "Time zone",
    Intent.PROFILE: "My skills",
    Intent.PICK: "Take",
    Intent.MORE: "Other times",
    Intent.YES: "Yes",
    Intent.NO: "No",
}
_SKILLS_FIRST = frozenset({Intent.FIND, Intent.WAITLIST, Intent.LEAVE_WAITLIST, Intent.PROFILE})


def caption(reading: Reading, *, now: datetime, zone: tzinfo, limit: int = CAPTION_LIMIT) -> str:
    """The request in at most ``limit`` characters, for somebody in ``zone``: ``Find Python · Sat``, ``Cancel Maya · Tue 14:00``.

    What does not fit gives way: first the clock, then the day, last the end of the name. Intents without a button say "Help".
    """
    verb = _ANSWERS.get(reading.answer, "") if reading.answer else _VERBS.get(reading.intent, "Help")
    head = " ".join(part for part in (verb, _object(reading)) if part)
    for when in _times(reading, now, zone):
        if len(head) + len(_BETWEEN) + len(when) <= limit:
            return head + _BETWEEN + when
    return head if len(head) <= limit else f"{head[: limit - 1].rstrip()}…"


_BETWEEN = " · "


def _object(reading: Reading) -> str:
    """With whom or what: first names alone, "Maya +2" for three people."""
    if reading.intent is Intent.PICK:
        return "the last" if reading.choice == -1 else f"no. {reading.choice}" if reading.choice else ""
    if reading.intent is Intent.TIMEZONE:
        return reading.zone.rpartition("/")[2].replace("_", " ") if reading.zone else ""
    if reading.intent is Intent.REMINDERS:
        return f"{', '.join(map(str, reading.minutes_before))} min" if reading.minutes_before else ""
    if reading.intent is Intent.FIND_ROOM:
        return reading.room or (f"for {reading.capacity}" if reading.capacity else "")
    people = _counted([name.partition(" ")[0] for name in reading.people])
    skills = _counted(list(reading.skills))
    named = (skills, people) if reading.intent in _SKILLS_FIRST else (people, skills)
    return next((name for name in (*named, reading.service, reading.room, reading.booking) if name), "")


def _counted(names: list[str]) -> str:
    return f"{names[0]} +{len(names) - 1}" if len(names) > 1 else names[0] if names else ""


def _times(reading: Reading, now: datetime, zone: tzinfo) -> Iterator[str]:
    """When, the longest form first."""
    today = now.astimezone(zone).date()
    if reading.weekly:
        first = reading.weekly[0]
        yield f"{', '.join(day.capitalize() for day in first.days)} {_hhmm(first.start)}–{_hhmm(first.end)}"
        yield ", ".join(day.capitalize() for day in first.days)
        return
    at = reading.at or reading.from_at
    window = reading.window or reading.from_window
    every = "every " if reading.recurrence and "FREQ=WEEKLY" in reading.recurrence else ""
    if at:
        local = at.astimezone(zone)
        named = DAY_NAMES[local.weekday()][:3] if every else _day(local.date(), today)
        yield f"{every}{named} {local:%H:%M}"
        yield f"{every}{named}"
    elif window:
        yield from _window(window, today, zone)


def _window(window: Timespan, today: date, zone: tzinfo) -> Iterator[str]:
    start, end = window.start.astimezone(zone), window.end.astimezone(zone)
    last = (end - timedelta(minutes=1)).date()
    if start.date() != last:
        yield f"{_day(start.date(), today)}–{_day(last, today)}"
    elif end.time() != datetime.min.time():
        yield f"{_day(last, today)} {start:%H:%M}–{end:%H:%M}"
    yield _day(start.date(), today)


def _day(day: date, today: date) -> str:
    """``today``, a weekday within the six days after, else the date, with its year where that is another."""
    if day == today:
        return "today"
    if today < day < today + timedelta(days=7):
        return DAY_NAMES[day.weekday()][:3]
    dated = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return dated if day.year == today.year else f"{dated} {day.year}"


def _hhmm(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
