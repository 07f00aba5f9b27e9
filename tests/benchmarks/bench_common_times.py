"""The best times for several people, from their weekly hours and claims, over weeks on a grid of a quarter of an hour.

First by itself, beside a version that tries each start against each person with datetimes and gives those that all can, the way
one would write it first; it knows nothing of optional people, fairness, or scraps. Then as a full use case, read from a database
with ten thousand mentors, two hundred thousand bookings, and meetings of these people over three months.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from core.model.common_times import Attendee, best_times
from core.model.hours import Stretch
from core.model.minutes import DAY, MinuteSpan, minute_at, moment_at
from core.model.timespan import Timespan
from core.services.common_times import CommonWish, common_times
from core.services.meetings import MeetingPlan, create_meeting
from tests.benchmarks.houses import House, postgres_house, sqlite_house
from tests.benchmarks.table import Row, median_time
from tests.builders import MONDAY

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


def bench_common_times_stored() -> Iterator[Row]:
    """Both databases, in a read unit of its own."""
    for opened in (postgres_house, sqlite_house):
        with opened() as house:
            _call_meetings(house)
            for (people, weeks), target in TARGETS.items():
                hosts = tuple(house.crowd.hosts[:people])
                window = Timespan(MONDAY, MONDAY + timedelta(weeks=weeks))
                find = partial(_found, house, CommonWish(hosts, window, _LENGTH))
                if find() < people:
                    raise AssertionError("everybody is concerned")
                what = f"find the best times for {people} people over {weeks} weeks, {house.label}"
                yield Row(what, median_time(find) * 1e3, "ms", target=target)


def _found(house: House, wish: CommonWish) -> int:
    with house.store.read() as unit:
        asker = unit.people.membership(house.crowd.organisation.id, wish.required[0])
        assert asker is not None
        return len(common_times(unit, asker, wish, count=6).people)


def _call_meetings(house: House) -> None:
    """A weekly meeting of each mentor of fifty with nine others, late in the evening, for twelve weeks."""
    with house.store.write() as unit:
        for number, host_id in enumerate(house.crowd.hosts[:50]):
            host = unit.people.membership(house.crowd.organisation.id, host_id)
            assert host is not None
            people = tuple(house.crowd.mentees[number * 9 : number * 9 + 9])
            for week in range(12):
                start = MONDAY + timedelta(weeks=week, days=number % 5, hours=20)
                create_meeting(unit, host, MeetingPlan("Weekly", Timespan.lasting(start, 30), required=people))


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
