"""A series: a rule of repetition at a time of the day in a zone, and the occurrences that follow from it (S1.72, S1.106).

Local time is kept through every clock change: 10:00 stays 10:00. A time that the clock skips is computed with the offset
before the gap (RFC 5545, section 3.3.5), so that 02:30 is then 03:30; one that it shows twice is the first. An occurrence that
falls into the gap does take place, where section 3.3.10 would drop it: people rely on the fifth time coming after the fourth.

At most one occurrence begins on a day, so that the date identifies it; its RECURRENCE-ID (section 3.8.4.4) is the
instant at which it was to begin when it was created, and stays when it is moved.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from core.errors import Invalid
from core.model.minutes import DAY, day_number, moment_at
from core.model.recurrence import Rule, all_days, begun, turned
from core.model.timespan import Timespan
from core.model.zones import Section, day_bounds, sections, zone_named

HORIZON = timedelta(days=365)
"""How far ahead occurrences are created and their time claimed."""

_YEAR = timedelta(days=366)
_LONGEST_OFFSET = timedelta(days=2)
"""No local time is further from UTC, gaps included."""


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One of a series: the date on which it begins in the series' zone, and when it takes place."""

    day: date
    span: Timespan

    @property
    def recurrence_at(self) -> datetime:
        """Its RECURRENCE-ID, in UTC."""
        return self.span.start


@dataclass(frozen=True, slots=True)
class Pattern:
    """What repeats when: the rule from its day ``first``, ``minute`` of the day in ``zone``, for ``length`` minutes.

    With ``whole_days`` it lasts local days, which may have 23 or 25 hours; then ``minute`` is 0 and ``length`` a
    multiple of 1440. ``exceptions`` are days of the rule on which it does not take place (EXDATE); they count towards a count,
    as RFC 5545 has it. Made by ``pattern_of``, which checks it.
    """

    rule: Rule
    zone: str
    first: date
    minute: int
    length: int
    whole_days: bool = False
    exceptions: frozenset[date] = frozenset()

    def occurrences(self, since: date, last: date) -> Iterator[Occurrence]:
        """Those that begin on the days from ``since`` to ``last``, in order, exceptions left out."""
        out = self.exceptions
        days = (day for day in self.rule.days(self.first, last) if day >= since and day not in out)
        return map(self._whole_day, days) if self.whole_days else self._on_the_clock(days)

    def within(self, window: Timespan) -> Iterator[Occurrence]:
        """Those that overlap the window."""
        zone = zone_named(self.zone)
        reach = timedelta(minutes=self.length) + _LONGEST_OFFSET
        since, last = window.start.astimezone(zone).date() - reach, window.end.astimezone(zone).date()
        return (found for found in self.occurrences(since, last) if found.span.overlaps(window))

    def occurrence(self, day: date) -> Occurrence:
        """The one that begins on this day."""
        return self._whole_day(day) if self.whole_days else next(self._on_the_clock((day,)))

    def _whole_day(self, day: date) -> Occurrence:
        last = day + timedelta(days=self.length // DAY - 1)
        return Occurrence(day, Timespan(day_bounds(day, self.zone).start, day_bounds(last, self.zone).end))

    def _on_the_clock(self, days: Iterable[date]) -> Iterator[Occurrence]:
        """The occurrences on these sorted days; the zone's offset is looked up only when it has changed."""
        length, section = timedelta(minutes=self.length), Section(0, 0, 0)
        for day in days:
            shown = day_number(day) * DAY + self.minute
            if not section.start <= shown - section.offset < section.end:
                section = _section_of(shown, self.zone)
            starts_at = moment_at(shown - section.offset)
            yield Occurrence(day, Timespan(starts_at, starts_at + length))

    def day_of(self, recurrence_at: datetime) -> date:
        """The day on which the occurrence with this RECURRENCE-ID begins."""
        return recurrence_at.astimezone(ZoneInfo(self.zone)).date()

    def has(self, day: date) -> bool:
        """Whether the rule has this day and it is not an exception."""
        return day not in self.exceptions and any(found == day for found in self.rule.days(self.first, day))

    @property
    def ends(self) -> bool:
        """Whether it has an end."""
        return self.rule.count is not None or self.rule.until is not None

    @property
    def last(self) -> date | None:
        """The day of its last occurrence; None if it is endless, or all of it are exceptions."""
        return max(self._all(), default=None)

    @property
    def times(self) -> int | None:
        """How often it takes place; None if it is endless."""
        return len(self._all()) if self.ends else None

    def _all(self) -> list[date]:
        return [day for day in all_days(self.rule, self.first) if day not in self.exceptions]


def pattern_of(rule: Rule, zone: str, starts_at: datetime, length: int, *, whole_days: bool = False) -> Pattern:
    """The pattern whose first occurrence is at ``starts_at`` (aware), or at that time on the next day that the rule has.

    Raises Invalid (``recurrence``) as ``core.model.recurrence.begun`` does, and ``overlaps`` where an occurrence would last
    beyond the beginning of the next; ValueError for an unknown zone.
    """
    local = starts_at.astimezone(zone_named(zone))
    minute = 0 if whole_days else local.hour * 60 + local.minute
    whole, first = begun(rule, local.date())
    return _apart(Pattern(whole, zone, first, minute, length, whole_days))


def _apart(pattern: Pattern) -> Pattern:
    """The pattern, after checking that its occurrences do not overlap."""
    days = list(pattern.rule.days(pattern.first, _later(pattern.first, _YEAR)))
    made = [pattern.occurrence(day).span for day in days]
    if any(after.start < before.end for before, after in pairwise(made)):
        raise Invalid("recurrence", "overlaps")
    return pattern


def without(pattern: Pattern, day: date) -> Pattern:
    """The pattern without its occurrence of that day (S1.73)."""
    return replace(pattern, exceptions=pattern.exceptions | {day})


def before(pattern: Pattern, day: date) -> Pattern | None:
    """The part of it before that day; None if there is none (S1.122)."""
    if day <= pattern.first:
        return None
    kept = frozenset(out for out in pattern.exceptions if out < day)
    return replace(pattern, rule=replace(pattern.rule, count=None, until=day - timedelta(days=1)), exceptions=kept)


def rest(pattern: Pattern, day: date) -> Pattern | None:
    """The part of it from that day on, as a pattern of its own, whose count is reduced accordingly; None if there is none."""
    first = next(iter(_from(pattern, day)), None)
    if first is None:
        return None
    rule = pattern.rule
    if rule.count is not None:
        gone = sum(1 for _ in rule.days(pattern.first, first - timedelta(days=1)))
        rule = replace(rule, count=rule.count - gone)
    kept = frozenset(out for out in pattern.exceptions if out >= first)
    return replace(pattern, rule=rule, first=first, exceptions=kept)


def reruled(pattern: Pattern, day: date, rule: Rule) -> Pattern:
    """The pattern from that day on by another rule, which has that day, at the same time; exceptions stay out.

    Where the rule differs in its end alone it is the same pattern with another end. Raises Invalid (``recurrence``) as ``begun``
    does, ``elsewhere`` where the rule does not have that day, ``overlaps``.
    """
    if str(rule) == str(pattern.rule) and rule.count is None:
        return replace(pattern, rule=rule)
    whole, first = begun(rule, day)
    if first != day:
        raise Invalid("recurrence", "elsewhere")
    kept = frozenset(out for out in pattern.exceptions if out >= day)
    return _apart(replace(pattern, rule=whole, first=day, exceptions=kept))


def _from(pattern: Pattern, day: date) -> Iterator[date]:
    """The rule's days from that one on, of at least nine years if it has no end."""
    return (
        each for each in pattern.rule.days(pattern.first, _later(max(day, pattern.first), _YEAR * 9)) if each >= day
    )


def shifted(
    pattern: Pattern, starts_at: datetime, length: int | None = None, *, whole_days: bool | None = None
) -> Pattern:
    """The pattern moved so that its first occurrence is at ``starts_at`` (aware), and all others accordingly.

    The rhythm, the end and the number of times stay; the weekdays of a weekly rule shift by as many days, and so do exceptions.
    ``length`` (minutes) and ``whole_days`` are kept if None. Raises Invalid as ``pattern_of`` and
    ``core.model.recurrence.turned`` do.
    """
    local = starts_at.astimezone(zone_named(pattern.zone))
    was, now = pattern.first, local.date()
    rule = turned(pattern.rule, was, now)
    if rule.until is not None:
        rule = replace(rule, until=rule.until + (now - was))
    on_days = pattern.whole_days if whole_days is None else whole_days
    minute = 0 if on_days else local.hour * 60 + local.minute
    whole, first = begun(rule, now)
    there = replace(
        pattern, rule=whole, first=first, minute=minute, length=length or pattern.length, whole_days=on_days
    )
    last = max(pattern.exceptions, default=None)
    moved = {} if last is None else dict(paired(pattern, there, last))
    return _apart(replace(there, exceptions=frozenset(moved[day] for day in pattern.exceptions if day in moved)))


def paired(old: Pattern, new: Pattern, last: date) -> Iterator[tuple[date, date]]:
    """Each day of the old rule up to ``last`` with its counterpart, the third with the third; exceptions included.

    If the new rule ends earlier, the remaining days have no counterpart.
    """
    there = new.rule.days(new.first, _later(max(last, new.first), _YEAR * 9))
    return zip(old.rule.days(old.first, last), there, strict=False)


def _section_of(shown: int, zone: str) -> Section:
    """The stretch of constant offset in which the clock first shows this minute; for a skipped one, that before the gap."""
    number = shown // DAY
    begins = number - number % _CACHED
    around = sections(zone, begins - 2, begins + _CACHED + 2)
    before_gap = around[0]
    for section in around:
        if shown - section.offset < section.start:
            break
        before_gap = section
        if shown - section.offset < section.end:
            break
    return before_gap


_CACHED = 256
"""Days whose offsets are looked up together, so that all series in a zone share the result."""


def _later(day: date, reach: timedelta) -> date:
    return day + reach if day < date.max - reach else date.max


def next_starts(pattern: Pattern, now: datetime, limit: int) -> tuple[Occurrence, ...]:
    """The next occurrences that have not begun, for the series' card."""
    since = now.astimezone(zone_named(pattern.zone)).date()
    found: list[Occurrence] = []
    for each in pattern.occurrences(since, _later(since, _YEAR * 9)):
        if len(found) == limit:
            break
        if each.span.start >= now:
            found.append(each)
    return tuple(found)


class SeriesKind(StrEnum):
    """What its occurrences are: sessions with one mentor, or meetings."""

    SESSION = "session"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Series:
    """A series as it is stored: its pattern, and until which day its occurrences have been created.

    People, place and title are in the occurrences, each a booking of its own; a new one is modelled on
    the last. ``extend_at`` is when the next is to be created, None if all are, or the series has ended. ``version`` rises
    with every change.
    """

    id: int
    organisation_id: int
    kind: SeriesKind
    pattern: Pattern
    made_until: date
    extend_at: datetime | None = None
    version: int = 1
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Swap:
    """What is to become of the occurrence of a day: another time (UTC), or None where it is left out.

    ``room_id`` is another room for it, None for the one that all have.
    """

    day: date
    starts_at: datetime | None = None
    room_id: int | None = None


def length_of(span: Timespan, zone: str, *, whole_days: bool) -> int:
    """The length of the span in a pattern: in minutes, with 1440 for each whole day regardless of clock changes."""
    if not whole_days:
        return span.minutes
    first, last = (each.astimezone(zone_named(zone)).date() for each in (span.start, span.end))
    return max((last - first).days, 1) * DAY


class Scope(StrEnum):
    """Which occurrences a change or cancellation applies to: this one, this and following ones, or all upcoming ones (S1.73)."""

    ONE = "one"
    FOLLOWING = "following"
    ALL = "all"


def made_by(pattern: Pattern, latest: datetime) -> date:
    """The last day up to which all occurrences beginning by ``latest`` can be created."""
    day = latest.astimezone(zone_named(pattern.zone)).date()
    return day if pattern.occurrence(day).span.start <= latest else day - timedelta(days=1)


def extended_at(pattern: Pattern, made_until: date, reach: timedelta) -> datetime | None:
    """When the first occurrence after that day is to be created, ``reach`` before its start; None if there is none."""
    since = made_until + timedelta(days=1)
    coming = next(iter(pattern.occurrences(since, _later(since, _YEAR * 9))), None)
    return None if coming is None else coming.span.start - reach
