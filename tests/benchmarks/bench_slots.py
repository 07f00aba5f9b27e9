"""Open times of one host over 7 and 30 days, from the weekly rule and unsorted claims to the list of starts.

Beside a version that is written with datetimes throughout, the way one would write it first.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from core.model.hours import OverrideKind
from core.model.minutes import MinuteSpan, moment_at
from tests.benchmarks.table import Row, median_time
from tests.core.engine import start_minutes
from tests.core.slots_workload import Case, Workload, load

TARGETS = {(7, 0): 10.0, (7, 20): 10.0, (30, 0): 30.0, (30, 20): 30.0}
"""Microseconds by days and busy spans."""


def bench_slots() -> Iterator[Row]:
    """All cases of the workload; both ways must give the starts that it lists."""
    workload = load()
    for case in workload.cases:
        claims = workload.claims(case)
        busy = [(moment_at(start), moment_at(end)) for start, end in claims]
        ours = partial(engine_starts, workload, case, claims)
        plain = partial(plain_starts, workload, moment_at(case.window[0]), moment_at(case.window[1]), busy)
        if tuple(ours()) != case.slots or tuple(plain()) != tuple(map(moment_at, case.slots)):
            raise AssertionError(f"not the starts that the workload lists: {case.name}")
        yield Row(
            f"open times, {case.name}",
            median_time(ours) * 1e6,
            "µs",
            target=TARGETS.get((case.days, len(case.bookings))),
            beside="datetimes throughout",
            yardstick=median_time(plain) * 1e6,
        )


def engine_starts(workload: Workload, case: Case, claims: list[MinuteSpan]) -> list[int]:
    """What is measured: claims sorted, open time reckoned from the rule, both swept."""
    first, end = case.window
    return start_minutes(
        workload.hours,
        workload.overrides,
        workload.service,
        workload.length,
        busy=sorted(claims),
        bounds=(first, end - 1),
    )


def plain_starts(
    workload: Workload, start: datetime, stop: datetime, busy: list[tuple[datetime, datetime]]
) -> list[datetime]:
    """The yardstick: walk the host's days, try each quarter of an hour, compare it with each claim."""
    zone = ZoneInfo(workload.hours.zone)
    service = workload.service
    length, step = timedelta(minutes=workload.length), timedelta(minutes=service.step)
    before, after = timedelta(minutes=service.buffer_before), timedelta(minutes=service.buffer_after)
    found = []
    day = start.astimezone(zone).date()
    while day <= stop.astimezone(zone).date():
        midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
        for opens, closes in _plain_hours(workload, midnight):
            begins = (midnight + timedelta(minutes=opens)).astimezone(UTC)
            ends = (midnight + timedelta(minutes=closes)).astimezone(UTC)
            while begins + length <= ends:
                clear = all(begins + length + after <= claimed or free <= begins - before for claimed, free in busy)
                if clear and start <= begins < stop:
                    found.append(begins)
                begins += step
        day += timedelta(days=1)
    return found


def _plain_hours(workload: Workload, midnight: datetime) -> list[tuple[int, int]]:
    """The minutes at which the host is open on that date."""
    for override in workload.overrides:
        if override.first_date <= midnight.date() <= override.last_date:
            return [] if override.kind is OverrideKind.CLOSED else list(override.stretches)
    return [(s.start_minute, s.end_minute) for s in workload.hours.stretches if s.weekday == midnight.weekday()]
