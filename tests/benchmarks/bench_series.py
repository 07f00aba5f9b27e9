"""A year of 1,000 weekly series, from the rule to each occurrence in UTC, beside dateutil and the zone asked for each."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from core.model.recurrence import WEEKDAYS, rule_of
from core.model.series import Pattern, pattern_of
from core.model.timespan import Timespan
from tests.benchmarks.table import Row, median_time

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
    wall = datetime(made.first.year, made.first.month, made.first.day, made.minute // 60, made.minute % 60)  # noqa: DTZ001 - dateutil reckons on the wall
    spans = []
    for each in rrulestr(str(made.rule), dtstart=wall).between(wall, wall + timedelta(days=400), inc=True):
        span = Timespan.lasting(each.replace(tzinfo=zone).astimezone(UTC), made.length)
        if span.overlaps(YEAR):
            spans.append(span)
    return len(spans)
