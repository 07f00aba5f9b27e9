"""Times for several people: the best of them, and why they are the best (S1.86, S1.105).

A start is held against everybody at once. What is claimed on somebody's calendar is hard: who is busy or away cannot come.
Hours are respected while some time lies in the hours of all required people; where none does, the best is what asks least of
people, and says of whom. What it asks is priced (:data:`MISSING` and the others), so that ten people are not called on a
Saturday because one is away. Before the price stands fairness: nobody is given an early or late hour while others have been
given fewer. Among times that are as good, days not yet offered come first, then times that lie apart, then what leaves no scraps
of time, then the earliest.

All in whole minutes since the epoch (see ``core.model.minutes``).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from core.model.hours import Override, OverrideKind, Stretch, WeeklyHours, open_minutes
from core.model.minutes import DAY, MinuteSpan, merge_minutes, subtract_minutes
from core.model.startset import StartGrid, StartSet, Tally

_WEEKDAYS = tuple(range(7))

WORKING_WEEK = tuple(Stretch(weekday, 9 * 60, 17 * 60) for weekday in range(5))
"""The hours of people who have set none: Monday to Friday, 9 to 17 on their own clock."""

MISSING = 10
"""The price of a required person who cannot come; more than one night, less than two."""

ABSENT = 3
"""The price of an optional person who cannot come."""

OUTSIDE = 2
"""The price of calling a required person outside their hours, beside what the day and the hour cost."""

DAY_OFF = 2
"""The price of calling somebody on a weekday on which they never have hours."""

CLOCK: tuple[tuple[MinuteSpan, int], ...] = (((8 * 60, 18 * 60), 1), ((7 * 60, 20 * 60), 1), ((6 * 60, 22 * 60), 2))
"""What a meeting costs that leaves these minutes of somebody's day: 1 early or late, 2 very, 4 at night."""

USEFUL_GAP = 60
"""Free minutes beside a meeting that are of use; fewer are a scrap."""

APART = 240
"""Minutes that two proposed times lie apart if possible, so that a day offers its morning and its afternoon."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who is to attend: hours on their own clock in an IANA ``zone``, and what is claimed on their calendar.

    ``busy`` is sorted and may overlap. ``odd_lately`` is the number of early and late hours they have recently been given.
    """

    person_id: int
    zone: str
    stretches: tuple[Stretch, ...] = ()
    overrides: tuple[Override, ...] = ()
    busy: Sequence[MinuteSpan] = ()
    required: bool = True
    odd_lately: int = 0

    @property
    def assumed(self) -> bool:
        """Whether they have set no hours, so that the working week is assumed; time off does not count as hours."""
        return not self.stretches and all(override.kind is OverrideKind.CLOSED for override in self.overrides)

    @property
    def week(self) -> tuple[Stretch, ...]:
        """Their weekly hours, or the working week."""
        return WORKING_WEEK if self.assumed else self.stretches

    def open_in(self, start: int, end: int) -> list[MinuteSpan]:
        """Their hours in ``[start, end)``, merged and in order."""
        if not self.overrides:
            return _open_week(self.zone, self.week, start, end)
        return open_minutes(WeeklyHours(self.zone, self.week), self.overrides, start, end)

    def workdays_in(self, start: int, end: int) -> list[MinuteSpan]:
        """The whole days in ``[start, end)`` that fall on a weekday with hours; every day if there are no weekly hours."""
        weekdays = tuple(sorted({stretch.weekday for stretch in self.week})) or _WEEKDAYS
        return _whole_days(self.zone, weekdays, start, end)

    def away_in(self, start: int, end: int) -> list[MinuteSpan]:
        """What they have blocked themselves in ``[start, end)``: unlike time outside hours, they cannot be invited then."""
        closed: list[MinuteSpan] = []
        for override in self.overrides:
            if override.kind is OverrideKind.CLOSED:
                dates = Override(
                    override.first_date, override.last_date, OverrideKind.REPLACE, override.stretches or ((0, DAY),)
                )
                closed += open_minutes(WeeklyHours(self.zone), (dates,), start, end)
        return closed


@dataclass(frozen=True, slots=True)
class CommonTime:
    """A start (minutes since the epoch), and what it means for whom; people by id, in the order they were given.

    ``able`` can attend within their hours. ``outside`` are required and free, but it is outside their hours. For those of
    both who are ``odd`` it is early or late on their clock, or a day off. ``missing`` are required and cannot attend,
    ``absent`` are optional and cannot.
    """

    start: int
    able: tuple[int, ...]
    outside: tuple[int, ...] = ()
    odd: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    absent: tuple[int, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether all required people can attend within their hours."""
        return not (self.outside or self.missing)


def best_times(
    attendees: Sequence[Attendee],
    spans: Sequence[MinuteSpan],
    *,
    length: int,
    step: int,
    zone: str,
    count: int,
    rooms: Sequence[Sequence[MinuteSpan]] | None = None,
) -> tuple[CommonTime, ...]:
    """The ``count`` best times for a meeting of ``length`` minutes inside one of the sorted, merged ``spans``; best first.

    Starts lie where the clock of ``zone`` shows a multiple of ``step`` minutes, and its dates are what times are spread over.
    ``rooms`` are the free stretches of each room of which one is needed, sorted and merged; None where none is.
    Where some times fit all required people, only such are given; else the best of those at which two required people (or the
    only one) could come. Raises ValueError where nobody is required, and for an unknown zone.
    """
    if not any(attendee.required for attendee in attendees):
        raise ValueError("a common time needs somebody who is required")
    starts = StartGrid(spans, length=length, step=step, zone=zone)
    if not starts.starts:
        return ()
    reach = (starts.starts[0] - DAY, starts.starts[-1] + length + DAY)
    people = [_StartsOf(attendee, starts, reach) for attendee in attendees]
    choice = _Choice(starts, people, _with_room(starts, rooms))
    return tuple(_told(starts.starts[at], at, people) for at in choice.best(count))


def odd_among(attendee: Attendee, spans: Sequence[MinuteSpan], reach: MinuteSpan) -> int:
    """How many of these meetings, all within ``reach``, are early or late on their clock, or on a day off.

    It is what ``odd_lately`` counts.
    """
    usual, _ = CLOCK[0]
    start, end = reach[0] - DAY, reach[1] + DAY
    unlike_odd = _clock(attendee.zone, usual, start, end), attendee.workdays_in(start, end)
    return sum(not all(_lies_in(span, spans) for spans in unlike_odd) for span in spans)


def _lies_in(span: MinuteSpan, spans: Sequence[MinuteSpan]) -> bool:
    """Whether it lies entirely in one of the sorted spans."""
    at = bisect_right(spans, span[0], key=itemgetter(0)) - 1
    return at >= 0 and span[1] <= spans[at][1]


@lru_cache(maxsize=1024)
def _clock(zone: str, minutes: MinuteSpan, start: int, end: int) -> list[MinuteSpan]:
    """These minutes of each day on the clock of a zone."""
    return _open_week(zone, tuple(Stretch(weekday, *minutes) for weekday in _WEEKDAYS), start, end)


@lru_cache(maxsize=1024)
def _whole_days(zone: str, weekdays: tuple[int, ...], start: int, end: int) -> list[MinuteSpan]:
    return _open_week(zone, tuple(Stretch(weekday, 0, DAY) for weekday in weekdays), start, end)


@lru_cache(maxsize=1024)
def _open_week(zone: str, stretches: tuple[Stretch, ...], start: int, end: int) -> list[MinuteSpan]:
    """The open minutes of a week without overrides: many people keep the same one."""
    return open_minutes(WeeklyHours(zone, stretches), (), start, end)


class _StartsOf:
    """The starts at which one attendee is able, outside their hours, or busy, comes, and comes at an odd hour."""

    def __init__(self, attendee: Attendee, starts: StartGrid, reach: MinuteSpan) -> None:
        self.attendee = attendee
        opened = attendee.open_in(*reach)
        taken = merge_minutes((*attendee.busy, *attendee.away_in(*reach)))
        self.busy = starts.touching(taken)
        self.able = starts.lying_in(opened) & ~self.busy
        self.outside = starts.all & ~self.busy & ~self.able
        self.day_off = starts.all & ~starts.lying_in(attendee.workdays_in(*reach))
        self.clock = [
            (starts.all & ~starts.lying_in(_clock(attendee.zone, minutes, *reach)), price) for minutes, price in CLOCK
        ]
        early_or_late, _ = self.clock[0]
        self.comes = starts.all & ~self.busy if attendee.required else self.able
        self.odd = (early_or_late | self.day_off) & self.comes
        self.gaps = subtract_minutes(opened, taken)

    def part_at(self, at: int) -> str:
        """Which part of a :class:`CommonTime` this person stands in at the start of this index."""
        if self.able >> at & 1:
            return "able"
        if not self.attendee.required:
            return "absent"
        return "missing" if self.busy >> at & 1 else "outside"


class _Choice:
    """The choice among the starts, by tallies in order: each one only breaks the ties that those before it leave."""

    def __init__(self, starts: StartGrid, people: Sequence[_StartsOf], among: StartSet) -> None:
        self._starts = starts
        required = [person for person in people if person.attendee.required]
        self._open = (_fitting(starts, required) & among) or (_possible(starts, required) & among)
        self._taken: StartSet = 0
        self._days, self._near = Tally(), Tally()
        self._order = (_unfairness(required), _prices(people), self._days, self._near, _scraps(starts, required))

    def best(self, count: int) -> Iterable[int]:
        """The indices of the best starts, best first; what is chosen weighs on the starts of its day and those near it.

        Those that overlap it come only when nothing else is left.
        """
        while count and self._open:
            among = self._open & ~self._taken or self._open
            for tally in self._order:
                among = tally.least(among)
            chosen = among & -among
            at = chosen.bit_length() - 1
            yield at
            start = self._starts.starts[at]
            self._days.add(next(day for day in self._starts.days.values() if day & chosen))
            self._near.add(self._starts.within(APART, of=start))
            self._taken |= self._starts.within(self._starts.length, of=start)
            self._open &= ~chosen
            count -= 1


def _with_room(starts: StartGrid, rooms: Sequence[Sequence[MinuteSpan]] | None) -> StartSet:
    """Where one of the rooms is free for all of the meeting; everywhere where none is needed."""
    if rooms is None:
        return starts.all
    found: StartSet = 0
    for free in rooms:
        found |= starts.lying_in(free)
    return found


def _fitting(starts: StartGrid, required: Sequence[_StartsOf]) -> StartSet:
    """Where all required people are able."""
    fitting = starts.all
    for person in required:
        fitting &= person.able
    return fitting


def _possible(starts: StartGrid, required: Sequence[_StartsOf]) -> StartSet:
    """Where at least two required people, or the only one, could come."""
    missing = Tally()
    for person in required:
        missing.add(person.busy)
    return missing.at_most(max(len(required) - 2, 0), starts.all)


def _unfairness(required: Sequence[_StartsOf]) -> Tally:
    """By how much more than one the odd hours of somebody who is given one would then exceed the fewest of anybody."""
    fewest = min(person.attendee.odd_lately for person in required)
    all_fewest: StartSet = -1
    ahead: dict[int, StartSet] = {}
    for person in required:
        more = person.attendee.odd_lately - fewest
        if more:
            ahead[more] = ahead.get(more, 0) | person.odd
        else:
            all_fewest &= person.odd
    unfair, counted = Tally(), 0
    for more in sorted(ahead, reverse=True):
        given = ahead[more] & ~counted
        unfair.add(given & ~all_fewest, more)
        unfair.add(given & all_fewest, more - 1)
        counted |= given
    return unfair


def _prices(people: Iterable[_StartsOf]) -> Tally:
    prices = Tally()
    for person in people:
        if person.attendee.required:
            prices.add(person.busy, MISSING)
            prices.add(person.outside, OUTSIDE)
        else:
            prices.add(person.busy | person.outside, ABSENT)
        for leaves, price in (*person.clock, (person.day_off, DAY_OFF)):
            prices.add(leaves & person.comes, price)
    return prices


def _scraps(starts: StartGrid, required: Iterable[_StartsOf]) -> Tally:
    """How many scraps of free time a meeting would leave on the days of the required people (S4.19)."""
    scraps = Tally()
    for person in required:
        for leaves in starts.leaving_less_than(USEFUL_GAP, person.gaps):
            scraps.add(leaves & person.able)
    return scraps


def _told(start: int, at: int, people: Iterable[_StartsOf]) -> CommonTime:
    told: dict[str, list[int]] = {"able": [], "outside": [], "odd": [], "missing": [], "absent": []}
    for person in people:
        told[person.part_at(at)].append(person.attendee.person_id)
        if person.odd >> at & 1:
            told["odd"].append(person.attendee.person_id)
    return CommonTime(start, **{part: tuple(people) for part, people in told.items()})
