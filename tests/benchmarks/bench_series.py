"""A year of 1,000 weekly series, from the rule to each occurrence in UTC, beside dateutil and the zone asked for each.

And one series that is called as a use case: every day of a year, nine people and a room, among ten thousand mentors with two
hundred thousand bookings; it is given another title, moved by an hour, and called off.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from core.model.hours import WeeklyHours
from core.model.meeting import Meeting
from core.model.recurrence import WEEKDAYS, rule_of
from core.model.room import ALWAYS, Room
from core.model.series import Pattern, Scope, pattern_of
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.meetings import MeetingChange, MeetingPlan
from core.services.series import cancel_meetings, change_meetings, create_meeting_series
from tests.benchmarks.houses import House, postgres_house, sqlite_house
from tests.benchmarks.table import Row, median_time
from tests.builders import MONDAY

TARGET = 250.0
"""Milliseconds."""
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney")
YEAR = Timespan(datetime(2027, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC))


def bench_series() -> Iterator[Row]:
    """Weekly series on one to three days, every week to every third, in four zones; both ways must find the same."""
    series = [_made(number) for number in range(1000)]
    if sum(map(ours, series)) != sum(map(plain, series)):
        raise AssertionError("not the occurrences that dateutil finds")
    yield Row(
        "a year of 1,000 weekly series",
        median_time(lambda: sum(map(ours, series))) * 1e3,
        "ms",
        target=TARGET,
        beside="dateutil, zone by zone",
        yardstick=median_time(lambda: sum(map(plain, series))) * 1e3,
    )


OTHERS = 8
"""People beside the host."""

YEAR_TARGET = 1500.0
"""Milliseconds to call it: the press waits no longer than a person does."""


def bench_series_of_a_year() -> Iterator[Row]:
    """Both databases, one thread, once: 364 meetings with 3,640 claims and some ten thousand reminders."""
    for opened in (postgres_house, sqlite_house):
        with opened() as house:
            for what, took in _lived(house):
                yield Row(f"{what} 364 daily meetings of 9 people in a room, {house.label}", took, "ms", YEAR_TARGET)


def _lived(house: House) -> Iterator[tuple[str, float]]:
    """What is done with it, and how long that takes in milliseconds."""
    store, organisation_id = house.store, house.crowd.organisation.id
    first = house.crowd.mentees[0]
    with store.write() as unit:
        (room,) = unit.rooms.add(
            organisation_id, [Room(0, organisation_id, 0, "Orion", 12, WeeklyHours("UTC", ALWAYS))]
        )
        host = unit.people.membership(organisation_id, first)
    assert host is not None
    others = tuple(range(first + 1, first + 1 + OTHERS))
    house.clock.set(MONDAY + timedelta(days=90))
    at = house.clock.now() + timedelta(days=1, hours=1)
    plan = MeetingPlan("Standup", Timespan.lasting(at, 15), required=others, room_id=room.id)
    named: list[Meeting] = []

    def calls(unit: Unit) -> None:
        named[:] = create_meeting_series(unit, host, plan, "FREQ=DAILY").meetings[:1]

    def changes(change: MeetingChange) -> Callable[[Unit], object]:
        return lambda unit: change_meetings(unit, host, named[0].id, Scope.ALL, change)

    later = Timespan.lasting(at + timedelta(hours=1), 15)
    acts: tuple[tuple[str, Callable[[Unit], object]], ...] = (
        ("call", calls),
        ("rename", changes(MeetingChange(title="Daily"))),
        ("move", changes(MeetingChange(span=later))),
        ("cancel", lambda unit: cancel_meetings(unit, host, named[0].id, Scope.ALL)),
    )
    for what, act in acts:
        begun = perf_counter()
        store.run(act)
        yield what, (perf_counter() - begun) * 1e3


def _made(number: int) -> Pattern:
    zone = ZONES[number % len(ZONES)]
    starts_at = datetime(2026, 12, 1 + number % 28, 8 + number % 9, tzinfo=ZoneInfo(zone))
    days = sorted({WEEKDAYS[(number + each) % 7] for each in range(1 + number % 3)})
    rule = rule_of(f"FREQ=WEEKLY;INTERVAL={1 + number % 3};BYDAY={','.join(days)}", zone, starts_at.hour * 60)
    return pattern_of(rule, zone, starts_at, 60)


def ours(made: Pattern) -> int:
    """What is measured; returns how many there are."""
    return sum(1 for _ in made.within(YEAR))


def plain(made: Pattern) -> int:
    """The yardstick: dateutil's days, each put on the zone's clock."""
    zone = ZoneInfo(made.zone)
    wall = datetime.combine(made.first, time(made.minute // 60, made.minute % 60))
    spans = []
    for each in rrulestr(str(made.rule), dtstart=wall).between(wall, wall + timedelta(days=400), inc=True):
        span = Timespan.lasting(each.replace(tzinfo=zone).astimezone(UTC), made.length)
        if span.overlaps(YEAR):
            spans.append(span)
    return len(spans)
