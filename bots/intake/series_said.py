"""What is said of a series that stands becomes a request: "end it after March", "skip Christmas week", "make it biweekly"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.at_hand import at_hand
from bots.intake.days import on_day
from bots.intake.drafted import draft_at_hand, on_its_day
from bots.intake.series_words import Kind, Wanted, wanted_of
from bots.language.calendar.stretches import Grain
from bots.language.calendar.times import read_phrase
from bots.language.reader import read
from bots.language.text.tokens import fold
from bots.requests import CancelSeries, ChangeRhythm, MoveSeries, Request, SeriesLeft, SkipDates
from core.errors import Invalid
from core.model.booking import LIVE, State
from core.model.meeting import Appointment, Meeting
from core.model.recurrence import Frequency, Rule, Weekday, begun, rule_of
from core.model.series import Scope, Series
from core.model.timespan import Timespan
from core.model.zones import zone_named

_REACH = timedelta(days=2 * 366)


def series_said(turn: Turn, text: str) -> Request | None:
    """What the words ask of a series of theirs, at hand or named; None where they are about something else."""
    if turn.membership is None or turn.person.zone is None or draft_at_hand(turn) is not None:
        return None
    for wanted in wanted_of(text):
        series = _meant(turn, wanted.of)
        made = None if series is None else _request(turn, series, wanted)
        if made is not None:
            return made
    return None


def _request(turn: Turn, series: Series, wanted: Wanted) -> Request | None:
    coming = _coming(turn, series.id)
    if wanted.kind is Kind.LEFT:
        return SeriesLeft(series.id)
    if not coming:
        return None
    match wanted.kind:
        case Kind.END:
            return _ended(turn, series, coming, wanted)
        case Kind.SKIP_NEXT:
            return SkipDates(tuple(each.id for each in coming[: wanted.n]))
        case Kind.SKIP:
            return _skipped(turn, coming, wanted)
        case _:
            return _in_rhythm(turn, series, coming, wanted)


# Which series.

_PRONOUNS = frozenset(
    [
        "it",
        "this",
        "that",
        "them",
        "these",
        "those",
        "the",
        "our",
        "my",
        "series",
        "one",
        "ones",
        "session",
        "sessions",
        "meeting",
        "meetings",
        "times",
        "dates",
        "of",
        "with",
        "weekly",
        "daily",
        "monthly",
        "biweekly",
        "recurring",
        "repeating",
        "regular",
        "es",
        "das",
        "die",
        "der",
        "den",
        "dem",
        "sie",
        "ihn",
        "serie",
        "termin",
        "termine",
        "treffen",
        "mit",
        "unsere",
        "unseren",
        "meine",
        "meinen",
    ]
)
"""What tells no series from another."""

_ABOUT_ONE = frozenset(["it", "this", "that", "them", "these", "those", "es", "das", "sie", "ihn"])


def _meant(turn: Turn, of: str) -> Series | None:
    """The series of that name, by its title or by whom it is with; without a name that of the last card, or the only one."""
    words = [word for word in re.findall(r"\w+", fold(of)) if word not in _PRONOUNS]
    if not words:
        found = at_hand(turn)
        if found is not None:
            return None if found.series_id is None else turn.unit.series.get(found.series_id)
        kind, _, number = turn.memory.subject.partition(":")
        if kind == "series":
            return turn.unit.series.get(int(number))
        pointed = not of or _ABOUT_ONE.intersection(re.findall(r"\w+", fold(of)))
        own = {each.series_id for each in _own(turn)}
        return turn.unit.series.get(own.pop() or 0) if len(own) == 1 and not pointed else None
    named = {each.series_id for each in _own(turn) if set(words) <= _called(turn, each)}
    return turn.unit.series.get(named.pop() or 0) if len(named) == 1 else None


def _own(turn: Turn) -> Iterator[Appointment]:
    """What they have of series and is to come."""
    window, states = Timespan(turn.now, turn.now + _REACH), (State.CONFIRMED, State.PENDING)
    number = turn.person.id
    found: list[Appointment] = [*turn.unit.bookings.of_person(number, window, states, limit=_MOST)]
    found += turn.unit.meetings.of_person(number, window, states, limit=_MOST)
    there = turn.member.organisation_id
    return (each for each in found if each.series_id is not None and each.organisation_id == there)


_MOST = 400
"""Of so many to come a series is looked for by its name."""


def _called(turn: Turn, found: Appointment) -> set[str]:
    """The words by which it may be called."""
    if isinstance(found, Meeting):
        return set(re.findall(r"\w+", fold(found.title)))
    other = turn.unit.people.get(found.host_id if found.guest_id == turn.person.id else found.guest_id)
    return set() if other is None else set(re.findall(r"\w+", fold(other.name)))


def _coming(turn: Turn, series_id: int) -> Sequence[Appointment]:
    """What of it is to come, in order of start."""
    book = turn.unit.series
    dates: list[Appointment] = [*book.sessions(series_id, LIVE), *book.meetings(series_id, LIVE)]
    stand = (each for each in dates if each.state is not State.HELD and each.span.start > turn.now)
    return sorted(stand, key=lambda each: each.span)


# Its end.


def _ended(turn: Turn, series: Series, coming: Sequence[Appointment], wanted: Wanted) -> Request | None:
    """It ends on a day, or after so many more; what leaves nothing of it cancels it."""
    first = _on_rule(coming)
    if wanted.n:
        last = _day_of(series, coming[min(wanted.n, len(coming)) - 1])
    else:
        days = _days(turn, wanted)
        if days is None:
            return None
        last = days[0] - timedelta(days=1) if _excludes(wanted) else days[1]
    if first is None or last < _day_of(series, first):
        return CancelSeries(coming[0].id, Scope.ALL)
    rule = replace(series.pattern.rule, count=None, until=last)
    return ChangeRhythm(first.id, rule.text(series.pattern.zone))


_UP_TO = frozenset({"until", "till", "to", "by", "before", "bis", "vor"})


def _excludes(wanted: Wanted) -> bool:
    """Whether the time named is no more of it: "until June" ends in May, as where a series is made; "before 1 June" as well."""
    coarse = _coarse(wanted.when) and not _ENDS.search(wanted.when)
    return wanted.rel in {"before", "vor"} or (wanted.rel in _UP_TO and coarse)


_ENDS = re.compile(r"\b(?:end of|ende)\b|jahresende|\d", re.IGNORECASE)


def _coarse(when: str) -> bool:
    """Whether a week, month or year is named, and no day."""
    now = datetime.fromisoformat("2026-01-01T00:00:00+00:00")
    found = read_phrase(when, now=now, zone=zone_named("UTC"))
    return found is not None and found.grain >= Grain.WEEK


def _days(turn: Turn, wanted: Wanted) -> tuple[date, date] | None:
    """The first and the last day of the time that is named; None where that is none, or a time of the day."""
    when = _GERMAN_DAYS.sub(lambda found: _IN_ENGLISH[fold(found[0])], wanted.when)
    language = wanted.language if when == wanted.when else "en"
    found = read_phrase(when, now=turn.now, zone=turn.speak.zone, language=language)
    if found is None or found.grain < Grain.DAY:
        return None
    start, end = turn.speak.local(found.start), found.end
    return start.date(), start.date() if end is None else (turn.speak.local(end) - timedelta(seconds=1)).date()


_IN_ENGLISH = {
    "weihnachtswoche": "Christmas week", "weihnachten": "Christmas", "heiligabend": "Christmas Eve",
    "silvester": "New Year's Eve", "neujahr": "New Year's Day", "jahresende": "end of the year",
}  # fmt: skip
"""Names of days that are read in English alone."""
_GERMAN_DAYS = re.compile(rf"\b(?:{'|'.join(_IN_ENGLISH)})\b", re.IGNORECASE)


# Dates left out.


def _skipped(turn: Turn, coming: Sequence[Appointment], wanted: Wanted) -> Request | None:
    days = _days(turn, wanted)
    if days is None:
        return None
    inside = [each for each in coming if days[0] <= turn.speak.local(each.span.start).date() <= days[1]]
    return SkipDates(tuple(each.id for each in inside)) if inside else None


# Its rhythm.


def _in_rhythm(turn: Turn, series: Series, coming: Sequence[Appointment], wanted: Wanted) -> Request | None:
    """Another rhythm from the first date on that it has; another weekday alone is a move."""
    how = _EACH.sub(lambda found: f"every {found[1]}" if found[1] else f"jeden {found[2]}", wanted.how)
    reading = read(f"{_MAKE[wanted.language]} {how}", now=turn.now, zone=turn.speak.zone, language=wanted.language)
    told = reading.recurrence
    if not told or reading.at is not None or reading.duration is not None:
        return None
    since = coming[0].span.start
    if wanted.when:
        days = _days(turn, wanted)
        if days is None:
            return None
        since = turn.speak.day_of(on_day(turn.speak, since, days[0])).start
    later = [each for each in coming if each.span.start >= since]
    first = _on_rule(later)
    if first is None:
        return None
    rule = _like_it(turn, series, told, first)
    if rule is None:
        return None
    moved = _moved_to(turn, series, rule, first, since)
    if moved is not None:
        return moved
    base = next((each for each in later if _begins(series, rule, each)), None)
    return None if base is None else ChangeRhythm(base.id, rule.text(series.pattern.zone))


_EACH = re.compile(
    r"^(?:on )?(?:(monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))s$",
    re.IGNORECASE,
)
"""A weekday of every week."""

_MAKE = {"en": "make it", "de": "Treffen"}
"""What a rhythm is said of, to be read by itself."""


def _like_it(turn: Turn, series: Series, told: str, first: Appointment) -> Rule | None:
    """The rule on the weekday that the series has where the words name none; of a weekly one "monthly" keeps its weekday."""
    zone, minute = series.pattern.zone, series.pattern.minute
    try:
        rule = rule_of(on_its_day(turn, told, first.span.start), zone, minute)
    except Invalid:
        return None
    plain = not (rule.weekdays or rule.month_days or rule.positions)
    if rule.frequency is Frequency.MONTHLY and plain and series.pattern.rule.frequency is Frequency.WEEKLY:
        day = _day_of(series, first)
        nth = (day.day - 1) // 7 + 1
        return replace(rule, weekdays=(Weekday(day.weekday(), nth if nth < 5 else -1),))
    return rule


def _moved_to(turn: Turn, series: Series, rule: Rule, first: Appointment, since: datetime) -> MoveSeries | None:
    """The move that another weekday in the same rhythm is, at the same time; None where more than that is another."""
    old, day = series.pattern.rule, _day_of(series, first)
    weekly = old.frequency is rule.frequency is Frequency.WEEKLY and old.plain and rule.plain
    same = weekly and len(old.weekdays) == len(rule.weekdays) == 1 and rule.interval in {1, old.interval}
    if not same or old.weekdays == rule.weekdays or rule.count is not None or rule.until is not None:
        return None
    there = day + timedelta(days=rule.weekdays[0].number - day.weekday())
    start = on_day(turn.speak, first.span.start, there)
    if start < since or start <= turn.now:
        start = on_day(turn.speak, first.span.start, there + timedelta(days=7))
    return MoveSeries(first.id, Scope.FOLLOWING, start)


def _begins(series: Series, rule: Rule, found: Appointment) -> bool:
    """Whether the rule has the day of this one."""
    day = _day_of(series, found)
    try:
        return begun(rule, day)[1] == day
    except Invalid:
        return False


def _on_rule(coming: Sequence[Appointment]) -> Appointment | None:
    """The first of them that its series has where it is."""
    return next((each for each in coming if each.span.start == each.recurrence_at), None)


def _day_of(series: Series, found: Appointment) -> date:
    assert found.recurrence_at is not None, "an occurrence has one"
    return series.pattern.day_of(found.recurrence_at)
