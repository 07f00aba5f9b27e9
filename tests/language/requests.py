"""Requests made at random, as somebody in some zone may make them at some moment: the values that a reading can have."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bots.language.grammar.values import WEEKDAYS
from bots.language.reading import Answer, Intent, Reading, WeeklyStretch
from core.model.timespan import Timespan
from tests.language.sample import ORGANISATION

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo")
MOMENTS = st.integers(0, 20 * 365 * 1440).map(
    lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
SEARCHES = (Intent.FIND, Intent.WAITLIST, Intent.FREE_BUSY, Intent.AGENDA, Intent.MORE)
EXACT = (Intent.BOOK, Intent.MEET, Intent.TIME_OFF, Intent.FIND_ROOM)

_PEOPLE = st.lists(st.sampled_from(ORGANISATION.people), unique=True, max_size=3).map(tuple)
_SKILLS = st.lists(st.sampled_from(ORGANISATION.skills), unique=True, max_size=3).map(tuple)
_SERVICES = st.none() | st.sampled_from(ORGANISATION.services)
_ROOMS = st.none() | st.sampled_from(ORGANISATION.rooms)
_LENGTHS = st.none() | st.sampled_from((10, 25, 30, 45, 60, 90, 120))
_URGENT = st.sampled_from((None, None, "urgent"))
_AMENITIES = st.lists(st.sampled_from(("projector", "whiteboard", "video", "phone", "screen")), unique=True).map(tuple)


def _wall(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """A clock of a day; one that is skipped or comes twice is moved on."""
    naive = datetime.combine(day, time()) + timedelta(minutes=minutes)
    there = naive.replace(tzinfo=zone)
    if there.utcoffset() != there.replace(fold=1).utcoffset():
        there = (naive + timedelta(hours=2)).replace(tzinfo=zone)
    return there.astimezone(UTC)


@st.composite
def starts(draw: st.DrawFn, now: datetime, zone: ZoneInfo) -> datetime:
    """A moment to the minute, in the two years from tomorrow on."""
    day = now.astimezone(zone).date() + timedelta(days=draw(st.integers(1, 700)))
    return _wall(day, draw(st.integers(0, 1439)), zone)


@st.composite
def stretches(draw: st.DrawFn, now: datetime, zone: ZoneInfo, *, across: bool = False) -> Timespan:
    """A part of a day, a day or several; with ``across`` also from a clock of one day to one of another."""
    day = now.astimezone(zone).date() + timedelta(days=draw(st.integers(1, 700)))
    form = draw(st.sampled_from(["part", "days", *(["across"] if across else [])]))
    if form == "part":
        first, last = sorted(draw(st.lists(st.integers(0, 1440), min_size=2, max_size=2, unique=True)))
        start, end = _wall(day, first, zone), _wall(day, last, zone)
        return Timespan(start, end) if start < end else Timespan(start, start + timedelta(hours=1))
    if form == "days":
        end_day = day + timedelta(days=draw(st.integers(1, 20)))
        return Timespan(_wall(day, 0, zone), _wall(end_day, 0, zone))
    end_day = day + timedelta(days=draw(st.integers(1, 5)))
    ends = draw(st.integers(1, 1439))
    return Timespan(_wall(day, draw(st.integers(1, 1439)), zone), _wall(end_day, ends, zone))


@st.composite
def _when(draw: st.DrawFn, reading: Reading, now: datetime, zone: ZoneInfo) -> Reading:
    """The reading with a time that its intent can have, or without one."""
    search = reading.intent in SEARCHES
    forms = ["none", "at", "window"] + (["range"] if reading.intent in EXACT else [])
    match draw(st.sampled_from(forms)):
        case "at":
            return replace(reading, at=draw(starts(now, zone)))
        case "window":
            return replace(reading, window=draw(stretches(now, zone, across=search)))
        case "range":
            at = draw(starts(now, zone))
            until = at + timedelta(minutes=draw(st.sampled_from((15, 30, 60, 150))))
            same = at.astimezone(zone).utcoffset() == until.astimezone(zone).utcoffset()
            return replace(reading, at=at, until=until if same else None)
    return reading


_RULES = st.sampled_from(("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=DAILY", "FREQ=MONTHLY"))


@st.composite
def _repeating(draw: st.DrawFn, reading: Reading, now: datetime, zone: ZoneInfo) -> Reading:
    at = draw(starts(now, zone))
    local = at.astimezone(zone)
    rule = draw(_RULES)
    if "WEEKLY" in rule:
        rule += f";BYDAY={WEEKDAYS[local.weekday()]}"
    elif "MONTHLY" in rule:
        nth = (local.day - 1) // 7 + 1
        by_day = nth < 5 and draw(st.booleans())
        rule += f";BYDAY={nth}{WEEKDAYS[local.weekday()]}" if by_day else f";BYMONTHDAY={local.day}"
    match draw(st.sampled_from(("open", "count", "until"))):
        case "count":
            rule += f";COUNT={draw(st.integers(2, 30))}"
        case "until":
            last = _wall(local.date() + timedelta(days=draw(st.integers(40, 400))), 0, zone) - timedelta(seconds=1)
            rule += f";UNTIL={last:%Y%m%dT%H%M%SZ}"
    return replace(reading, at=at, recurrence=rule)


@st.composite
def requests(draw: st.DrawFn) -> tuple[Reading, datetime, ZoneInfo]:
    """A request of any intent with parts that it may have, the moment at which it is made and the zone of who makes it."""
    now, zone = draw(MOMENTS), ZoneInfo(draw(st.sampled_from(ZONES)))
    intent = draw(st.sampled_from(sorted(_PARTS)))
    reading = Reading(intent, **draw(_PARTS[intent]))
    if intent in {Intent.CANCEL, Intent.RESCHEDULE}:
        span, at = draw(stretches(now, zone)), draw(starts(now, zone))
        reading = replace(reading, **_one(draw, {}, {"from_at": at}, {"from_window": span}))
    if intent is Intent.RESCHEDULE:
        span, at = draw(stretches(now, zone)), draw(starts(now, zone))
        return replace(reading, **_one(draw, {"at": at}, {"window": span})), now, zone
    if intent in {Intent.BOOK, Intent.MEET} and draw(st.booleans()):
        return draw(_repeating(reading, now, zone)), now, zone
    if intent is Intent.PROPOSE:
        return replace(reading, at=draw(starts(now, zone))), now, zone
    return (draw(_when(reading, now, zone)) if intent in {*SEARCHES, *EXACT} else reading), now, zone


def _one(draw: st.DrawFn, *parts: dict[str, Any]) -> dict[str, Any]:
    return draw(st.sampled_from(parts))


@st.composite
def _weekly(draw: st.DrawFn) -> tuple[WeeklyStretch, ...]:
    stretches = []
    for _ in range(draw(st.integers(1, 3))):
        days = draw(st.lists(st.integers(0, 6), min_size=1, unique=True))
        start, end = sorted(draw(st.lists(st.integers(0, 96), min_size=2, max_size=2, unique=True)))
        stretches.append(WeeklyStretch(tuple(WEEKDAYS[day] for day in sorted(days)), start * 15, end * 15))
    return tuple(stretches)


_SOMEBODY = _PEOPLE.filter(bool)
_PARTS: dict[Intent, st.SearchStrategy[dict[str, Any]]] = {
    Intent.FIND: st.fixed_dictionaries(
        {"people": _PEOPLE, "skills": _SKILLS, "service": _SERVICES, "duration": _LENGTHS, "priority": _URGENT}
    ),
    Intent.BOOK: st.fixed_dictionaries(
        {"people": _SOMEBODY, "skills": _SKILLS, "service": _SERVICES, "duration": _LENGTHS, "priority": _URGENT}
    ),
    Intent.MEET: st.fixed_dictionaries({"people": _SOMEBODY, "room": _ROOMS, "duration": _LENGTHS}),
    Intent.CANCEL: st.fixed_dictionaries({"people": _PEOPLE, "service": _SERVICES}),
    Intent.RESCHEDULE: st.fixed_dictionaries({"people": _PEOPLE}),
    Intent.AGENDA: st.fixed_dictionaries({"people": _PEOPLE}),
    Intent.FREE_BUSY: st.fixed_dictionaries({"people": _SOMEBODY}),
    Intent.WAITLIST: st.fixed_dictionaries({"people": _PEOPLE, "skills": _SKILLS, "duration": _LENGTHS}),
    Intent.LEAVE_WAITLIST: st.fixed_dictionaries({"people": _PEOPLE}),
    Intent.HOURS: st.fixed_dictionaries({"weekly": _weekly()}),
    Intent.TIME_OFF: st.just({}),
    Intent.FIND_ROOM: st.fixed_dictionaries(
        {"room": _ROOMS, "capacity": st.none() | st.integers(2, 200), "amenities": _AMENITIES, "duration": _LENGTHS}
    ),
    Intent.RESPOND: st.fixed_dictionaries({"answer": st.sampled_from(Answer), "people": _PEOPLE}),
    Intent.PROPOSE: st.fixed_dictionaries({"people": _PEOPLE}),
    Intent.REMINDERS: st.lists(st.integers(1, 9_999), min_size=1, max_size=4, unique=True).map(
        lambda each: {"minutes_before": tuple(sorted(each, reverse=True))}
    ),
    Intent.QUIET_HOURS: st.lists(
        st.integers(0, 95).map(lambda each: each * 15), min_size=2, max_size=2, unique=True
    ).map(lambda each: {"clocks": tuple(each)}),
    Intent.DAILY_AGENDA: st.integers(0, 1439).map(lambda each: {"clocks": (each,)}),
    Intent.COMING: st.just({}),
    Intent.LATE: st.fixed_dictionaries({"duration": st.none() | st.integers(1, 120), "people": _PEOPLE}),
    Intent.JOIN: st.just({}),
    Intent.END_SESSION: st.just({}),
    Intent.EXTEND: st.fixed_dictionaries({"duration": st.integers(1, 240)}),
    Intent.NO_SHOW: st.just({}),
    Intent.STILL_WAITING: st.just({}),
    Intent.PAUSE_WAITLIST: st.fixed_dictionaries({"verb": st.sampled_from(("pause", "resume")), "people": _PEOPLE}),
    Intent.HISTORY: st.fixed_dictionaries({"people": _PEOPLE}),
    Intent.RATE: st.fixed_dictionaries({"choice": st.integers(1, 5)}),
    Intent.NOTE: st.fixed_dictionaries(
        {
            "argument": st.sampled_from(("bring the slides", "cancel it on Friday, ask Tom")),
            "verb": st.sampled_from(("", "steps")),
        }
    ),
    Intent.EXPORT: st.just({}),
    Intent.TIMEZONE: st.fixed_dictionaries({"zone": st.sampled_from(ZONES)}),
    Intent.PROFILE: st.fixed_dictionaries({"skills": _SKILLS}),
    Intent.PICK: st.fixed_dictionaries({"choice": st.just(-1) | st.integers(1, 20)}),
    Intent.MORE: st.just({}),
    Intent.YES: st.just({}),
    Intent.NO: st.just({}),
    Intent.HELP: st.just({}),
    Intent.GREET: st.just({}),
    Intent.THANKS: st.just({}),
}
