"""What is said of a series that stands becomes a request: "end it after March", "skip Christmas week", "make it biweekly"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.at_hand import at_hand
from bots.intake.days import on_day
from bots.intake.drafted import draft_at_hand, on_its_day
from bots.language.reading import Reading
from bots.language.text.tokens import fold
from bots.requests import CancelSeries, ChangeRhythm, MoveSeries, Request, SeriesLeft, SkipDates
from core.errors import Invalid
from core.model.booking import LIVE, State
from core.model.meeting import Appointment, Meeting
from core.model.recurrence import Frequency, Rule, Weekday, begun, rule_of
from core.model.series import Scope, Series
from core.model.timespan import Timespan

_REACH = timedelta(days=2 * 366)


def series_said(turn: Turn, reading: Reading) -> Request | None:
    """What words that were read as about a series ask of one of theirs, at hand or named; None where none is meant."""
    if not reading.verb or turn.membership is None or turn.person.zone is None or draft_at_hand(turn) is not None:
        return None
    series = _meant(turn, reading)
    return None if series is None else _request(turn, series, reading)


def _request(turn: Turn, series: Series, reading: Reading) -> Request | None:
    coming = _coming(turn, series.id)
    if reading.verb == "left":
        return SeriesLeft(series.id)
    if not coming:
        return None
    match reading.verb:
        case "end":
            return _ended(turn, series, coming, reading)
        case "next":
            return SkipDates(tuple(each.id for each in coming[: reading.some or 1]))
        case "skip":
            return _skipped(turn, series, coming, reading)
        case _:
            return _in_rhythm(turn, series, coming, reading)


# Which series.


def _meant(turn: Turn, reading: Reading) -> Series | None:
    """The series of that name, by its title or by whom it is with; without a name that of the last card, or the only one."""
    words = set(re.findall(r"\w+", fold(" ".join((reading.argument or "", *reading.people)))))
    if words:
        named = {each.series_id for each in _own(turn) if words <= _called(turn, each)}
        return turn.unit.series.get(named.pop() or 0) if len(named) == 1 else None
    shown = _shown(turn)
    if shown is not None or at_hand(turn) is not None:
        return None if shown is None else turn.unit.series.get(shown)
    own = {each.series_id for each in _own(turn)}
    return turn.unit.series.get(own.pop() or 0) if len(own) == 1 and not reading.pointed else None


def _shown(turn: Turn) -> int | None:
    """The series of the last card; None where it is about none."""
    found = at_hand(turn)
    if found is not None:
        return found.series_id
    kind, _, number = turn.memory.subject.partition(":")
    return int(number) if kind == "series" else None


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


def _ended(turn: Turn, series: Series, coming: Sequence[Appointment], reading: Reading) -> Request | None:
    """It ends on a day, or after so many more; what leaves nothing of it cancels it."""
    first = _on_rule(coming)
    if reading.deadline is not None:
        last = turn.speak.local(reading.deadline - timedelta(seconds=1)).date()
    else:
        last = _day_of(series, coming[min(reading.some or 1, len(coming)) - 1])
    if first is None or last < _day_of(series, first):
        return CancelSeries(coming[0].id, Scope.ALL)
    rule = replace(series.pattern.rule, count=None, until=last)
    return ChangeRhythm(first.id, rule.text(series.pattern.zone))


# Dates left out.


def _skipped(turn: Turn, series: Series, coming: Sequence[Appointment], reading: Reading) -> Request | None:
    """The dates in the stretch that is said; where the series that was shown has none there, that is told."""
    window = reading.window
    if window is None:
        return None
    inside = [each for each in coming if window.start <= each.span.start < window.end]
    if inside:
        return SkipDates(tuple(each.id for each in inside))
    return SeriesLeft(series.id, window) if _shown(turn) == series.id else None


# Its rhythm.


def _in_rhythm(turn: Turn, series: Series, coming: Sequence[Appointment], reading: Reading) -> Request | None:
    """Another rhythm from the first date on that it has; another weekday alone is a move."""
    assert reading.recurrence is not None, "a rhythm has one"
    since = coming[0].span.start if reading.window is None else max(coming[0].span.start, reading.window.start)
    later = [each for each in coming if each.span.start >= since]
    first = _on_rule(later)
    if first is None:
        return None
    rule = _like_it(turn, series, reading.recurrence, first)
    if rule is None:
        return None
    moved = _moved_to(turn, series, rule, first, since)
    if moved is not None:
        return moved
    base = next((each for each in later if _begins(series, rule, each)), None)
    return None if base is None else ChangeRhythm(base.id, rule.text(series.pattern.zone))


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
