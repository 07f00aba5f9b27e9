"""The best times for several people, from their weekly hours and claims, over weeks on a grid of a quarter of an hour.

Beside a version that tries each start against each person with datetimes and gives the first that all can, the way one would
write it first; it knows nothing of optional people, fairness, or scraps.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from core.model.common_times import Attendee, best_times
from core.model.hours import Stretch
from core.model.minutes import DAY, MinuteSpan, minute_at, moment_at
from tests.benchmarks.table import Row, median_time

ZONES = ("Europe/Berlin", "Europe/London", "Europe/Lisbon", "America/New_York")
TARGETS = {(8, 2): 15.0, (50, 4): 60.0}
"""Milliseconds by people and weeks."""

_LENGTH, _STEP = 45, 15


def bench_common_times() -> Iterator[Row]:
    """Both ways, for people of four zones with two to five meetings on each working day; every fifth is optional."""
    for (people, weeks), target in TARGETS.items():
        monday = datetime(2027, 3, 8, tzinfo=UTC)
        window = (minute_at(monday), minute_at(monday) + weeks * 7 * DAY)
        attendees = crowd(people, window)
        ours = partial(best_times, attendees, [window], length=_LENGTH, step=_STEP, zone=ZONES[0], count=5)
        fitting = plain_times(attendees, window)
        if not all(time.fits and moment_at(time.start) in fitting for time in ours()) and fitting:
            raise AssertionError("a time that some required person has not")
        yield Row(
            f"best times for {people} people over {weeks} weeks",
            median_time(ours) * 1e3,
            "ms",
            target=target,
            beside="datetimes, start by start",
            yardstick=median_time(partial(plain_times, attendees, window)) * 1e3,
        )


def crowd(people: int, window: MinuteSpan) -> list[Attendee]:
    """Attendees with hours of their own, always the same."""
    chance = random.Random(people)
    found = []
    for number in range(people):
        zone, opens = ZONES[number % len(ZONES)], chance.choice((8, 9, 10)) * 60
        hours = tuple(Stretch(weekday, opens, opens + 8 * 60) for weekday in range(5))
        busy = [
            (start, start + chance.choice((30, 60)))
            for day in range(window[0], window[1], DAY)
            for start in (day + chance.randrange(8 * 4, 18 * 4) * 15 for _ in range(chance.randint(2, 5)))
        ]
        lately = chance.randrange(3)
        found.append(Attendee(number, zone, hours, (), sorted(busy), required=bool(number % 5), odd_lately=lately))
    return found


def plain_times(attendees: Sequence[Attendee], window: MinuteSpan) -> list[datetime]:
    """The yardstick: each quarter of an hour against each required person's hours of that day and each of their meetings."""
    length, required = timedelta(minutes=_LENGTH), [attendee for attendee in attendees if attendee.required]
    busy = [[(moment_at(start), moment_at(end)) for start, end in attendee.busy] for attendee in required]
    found = []
    start, stop = moment_at(window[0]), moment_at(window[1])
    while start + length <= stop:
        if all(
            _in_hours(attendee, start, start + length)
            and all(end <= start or start + length <= begin for begin, end in claims)
            for attendee, claims in zip(required, busy, strict=True)
        ):
            found.append(start)
        start += timedelta(minutes=_STEP)
    return found


def _in_hours(attendee: Attendee, start: datetime, end: datetime) -> bool:
    zone = ZoneInfo(attendee.zone)
    begins, ends = start.astimezone(zone), end.astimezone(zone)
    first, last = begins.hour * 60 + begins.minute, ends.hour * 60 + ends.minute
    return begins.date() == ends.date() and any(
        stretch.weekday == begins.weekday() and stretch.start_minute <= first and last <= stretch.end_minute
        for stretch in attendee.stretches
    )
