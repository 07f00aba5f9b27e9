"""Hours are a rule on the host's wall; open time is every instant at which that wall shows open hours."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.hours import (
    AlikeDays,
    Override,
    OverrideKind,
    Stretch,
    WeeklyHours,
    open_minutes,
    open_time,
    runs,
    week,
)
from core.model.minutes import DAY, MinuteSpan, day_number, moment_at
from core.model.timespan import Timespan
from core.model.zones import Repeated, Skipped, day_bounds, first_instant, grid, is_zone, sections, to_utc

NINE, FIVE = 9 * 60, 17 * 60
CHANGES = {
    "America/New_York": (date(2027, 3, 14), date(2027, 11, 7)),
    "Europe/Berlin": (date(2027, 3, 28), date(2027, 10, 31)),
    "Australia/Lord_Howe": (date(2027, 4, 4), date(2027, 10, 3)),
    "America/Santiago": (date(2027, 4, 4), date(2027, 9, 5)),
    "Africa/Cairo": (date(2027, 4, 30), date(2027, 10, 29)),
    "America/St_Johns": (date(2010, 3, 14), date(2010, 11, 7)),
    "Asia/Kathmandu": (date(2027, 1, 1),),
    "Pacific/Apia": (date(2011, 12, 30),),
}
places = st.sampled_from([(zone, day) for zone, days in CHANGES.items() for day in days])
day_minutes = st.tuples(st.integers(0, DAY - 1), st.integers(1, DAY)).map(
    lambda drawn: (drawn[0], min(DAY, drawn[0] + drawn[1]))
)


def utc(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def every_day(zone: str, start: int, end: int) -> WeeklyHours:
    return WeeklyHours(zone, tuple(Stretch(weekday, start, end) for weekday in range(7)))


def days(first: date, count: int, zone: str) -> Timespan:
    return Timespan(day_bounds(first, zone).start, day_bounds(first + timedelta(days=count - 1), zone).end)


# The week


def test_stretches_of_a_day_are_merged_and_in_order() -> None:
    hours = WeeklyHours("Europe/Berlin", (Stretch(2, 600, 660), Stretch(0, 600, 720), Stretch(0, 540, 600)))
    assert hours.stretches == (Stretch(0, 540, 720), Stretch(2, 600, 660))
    assert hours == WeeklyHours("Europe/Berlin", (Stretch(0, 540, 720), Stretch(2, 600, 660)))


def test_a_stretch_over_midnight_is_two_and_one_that_ends_there_is_one() -> None:
    assert Stretch.spanning(6, 22 * 60, 120) == (Stretch(6, 22 * 60, DAY), Stretch(0, 0, 120))
    assert Stretch.spanning(4, 22 * 60, 0) == (Stretch(4, 22 * 60, DAY),)
    assert Stretch.spanning(4, NINE, FIVE) == (Stretch(4, NINE, FIVE),)


@pytest.mark.parametrize("wrong", [(7, 0, 60), (-1, 0, 60), (0, 60, 60), (0, -1, 60), (0, 0, DAY + 1)])
def test_minutes_and_weekdays_that_do_not_exist_are_refused(wrong: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"weekday|stretch"):
        Stretch(*wrong)


def test_alike_days_are_read_back_together() -> None:
    hours = WeeklyHours(
        "Europe/Berlin",
        (*(Stretch(day, NINE, FIVE) for day in (0, 1, 2, 4)), Stretch(3, NINE, 720), Stretch(3, 780, FIVE)),
    )
    assert week(hours) == (AlikeDays((0, 1, 2, 4), ((NINE, FIVE),)), AlikeDays((3,), ((NINE, 720), (780, FIVE))))
    assert [list(runs(alike.days)) for alike in week(hours)] == [[(0, 2), (4, 4)], [(3, 3)]]
    assert week(WeeklyHours("Europe/Berlin")) == ()


# Open time


def test_nine_to_five_stays_nine_to_five_through_the_clock_change() -> None:
    hours = WeeklyHours("Europe/Berlin", (Stretch(4, NINE, FIVE), Stretch(0, NINE, FIVE)))
    assert open_time(hours, (), days(date(2027, 3, 26), 4, "Europe/Berlin")) == (
        Timespan(utc(2027, 3, 26, 8), utc(2027, 3, 26, 16)),
        Timespan(utc(2027, 3, 29, 7), utc(2027, 3, 29, 15)),
    )


def test_a_stretch_that_begins_in_the_skipped_hour_begins_at_the_jump() -> None:
    opened = open_time(every_day("Europe/Berlin", 150, 300), (), day_bounds(date(2027, 3, 28), "Europe/Berlin"))
    assert opened == (Timespan(utc(2027, 3, 28, 1), utc(2027, 3, 28, 3)),)


def test_a_stretch_within_the_skipped_hour_is_not_open_that_day() -> None:
    assert open_time(every_day("Europe/Berlin", 130, 170), (), day_bounds(date(2027, 3, 28), "Europe/Berlin")) == ()


def test_a_repeated_hour_is_open_twice() -> None:
    opened = open_time(every_day("Europe/Berlin", 120, 180), (), day_bounds(date(2027, 10, 31), "Europe/Berlin"))
    assert opened == (Timespan(utc(2027, 10, 31, 0), utc(2027, 10, 31, 2)),)


def test_nobody_is_open_when_their_clock_reads_later_than_closing_time() -> None:
    opened = open_time(every_day("Europe/Berlin", 60, 150), (), day_bounds(date(2027, 10, 31), "Europe/Berlin"))
    assert opened == (
        Timespan(utc(2027, 10, 30, 23), utc(2027, 10, 31, 0, 30)),
        Timespan(utc(2027, 10, 31, 1), utc(2027, 10, 31, 1, 30)),
    )


def test_a_night_shift_is_one_stretch_of_open_time() -> None:
    hours = WeeklyHours("Asia/Tokyo", Stretch.spanning(5, 22 * 60, 120))
    assert open_time(hours, (), days(date(2027, 3, 6), 2, "Asia/Tokyo")) == (
        Timespan(utc(2027, 3, 6, 13), utc(2027, 3, 6, 17)),
    )


def test_open_time_is_cut_to_the_window() -> None:
    window = Timespan(utc(2027, 3, 8, 10, 30), utc(2027, 3, 8, 11))
    assert open_time(every_day("UTC", NINE, FIVE), (), window) == (window,)


MONDAY = date(2027, 3, 8)


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ((), [(NINE, FIVE)]),
        ((Override(MONDAY, MONDAY, OverrideKind.CLOSED, note="sick"),), []),
        ((Override(MONDAY, MONDAY, OverrideKind.CLOSED, ((720, 780),)),), [(NINE, 720), (780, FIVE)]),
        ((Override(MONDAY, MONDAY, OverrideKind.EXTRA, ((FIVE, 1080), (1200, DAY))),), [(NINE, 1080), (1200, DAY)]),
        ((Override(MONDAY, MONDAY, OverrideKind.REPLACE, ((600, 660),)),), [(600, 660)]),
        ((Override(MONDAY, MONDAY, OverrideKind.REPLACE),), []),
        (
            (
                Override(MONDAY, MONDAY, OverrideKind.CLOSED, ((600, 620),)),
                Override(MONDAY, MONDAY, OverrideKind.EXTRA, ((610, 640),)),
                Override(MONDAY, MONDAY, OverrideKind.REPLACE, ((500, 510),)),
                Override(MONDAY, MONDAY, OverrideKind.REPLACE, ((590, 615),)),
            ),
            [(590, 600), (620, 640)],
        ),
        ((Override(MONDAY - timedelta(days=9), MONDAY - timedelta(days=1), OverrideKind.CLOSED),), [(NINE, FIVE)]),
        ((Override(MONDAY - timedelta(days=9), MONDAY + timedelta(days=900), OverrideKind.CLOSED),), []),
    ],
)
def test_an_override_changes_its_dates_and_leaves_the_weekly_rule(
    overrides: tuple[Override, ...], expected: list[MinuteSpan]
) -> None:
    hours = every_day("UTC", NINE, FIVE)
    midnight = day_number(MONDAY) * DAY
    found = open_minutes(hours, overrides, midnight, midnight + DAY)
    assert [(start - midnight, end - midnight) for start, end in found] == expected


@pytest.mark.parametrize(
    ("last", "kind", "stretches"),
    [
        (MONDAY - timedelta(days=1), OverrideKind.CLOSED, ()),
        (MONDAY, OverrideKind.EXTRA, ()),
        (MONDAY, OverrideKind.REPLACE, ((600, 600),)),
    ],
)
def test_overrides_that_mean_nothing_are_refused(
    last: date, kind: OverrideKind, stretches: tuple[MinuteSpan, ...]
) -> None:
    with pytest.raises(ValueError, match=r"override|stretch"):
        Override(MONDAY, last, kind, stretches)


def shown(minute: int, zone: str) -> tuple[date, int]:
    """What the wall shows, asked of the zone database for this one instant."""
    wall = moment_at(minute).astimezone(ZoneInfo(zone))
    return wall.date(), wall.hour * 60 + wall.minute


def is_open(minute: int, hours: WeeklyHours, overrides: Sequence[Override]) -> bool:
    """The rule of open time, one minute at a time."""
    day, at = shown(minute, hours.zone)
    touching = [o for o in overrides if o.first_date <= day <= o.last_date]
    weekly = [(s.start_minute, s.end_minute) for s in hours.stretches if s.weekday == day.weekday()]
    replaced = [list(o.stretches) for o in touching if o.kind is OverrideKind.REPLACE]
    base = replaced[-1] if replaced else weekly
    extra = [pair for o in touching if o.kind is OverrideKind.EXTRA for pair in o.stretches]
    closed = [pair for o in touching if o.kind is OverrideKind.CLOSED for pair in o.stretches or ((0, DAY),)]
    return any(s <= at < e for s, e in (*base, *extra)) and not any(s <= at < e for s, e in closed)


Rule = tuple[WeeklyHours, tuple[Override, ...], int]


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """A zone, a day on which its clock changes, and hours and overrides around it."""
    zone, change = draw(places)
    stretches = draw(st.lists(st.tuples(st.integers(0, 6), day_minutes), max_size=8))
    hours = WeeklyHours(zone, tuple(Stretch(weekday, *minutes) for weekday, minutes in stretches))
    overrides = []
    for kind in draw(st.lists(st.sampled_from(OverrideKind), max_size=4)):
        first = change + timedelta(days=draw(st.integers(-3, 2)))
        minutes = draw(st.lists(day_minutes, min_size=1 if kind is OverrideKind.EXTRA else 0, max_size=2))
        overrides.append(Override(first, first + timedelta(days=draw(st.integers(0, 2))), kind, tuple(minutes)))
    return hours, tuple(overrides), day_number(change) * DAY


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rules(), st.integers(-2 * DAY, DAY), st.integers(1, 3 * DAY))
def test_open_time_is_every_minute_at_which_the_wall_shows_open_hours(rule: Rule, ahead: int, length: int) -> None:
    hours, overrides, midnight = rule
    start, end = midnight + ahead, midnight + ahead + length
    found = open_minutes(hours, overrides, start, end)
    expected = [minute for minute in range(start, end) if is_open(minute, hours, overrides)]
    assert [minute for opens, closes in found for minute in range(opens, closes)] == expected
    assert all(closes < opens for (_, closes), (opens, _) in pairwise(found))


# The wall clock


def test_an_ordinary_wall_time_is_one_instant() -> None:
    assert to_utc(date(2027, 3, 8), NINE, "America/New_York") == utc(2027, 3, 8, 14)
    assert to_utc(date(2027, 3, 8), DAY, "America/New_York") == utc(2027, 3, 9, 5)


def test_a_wall_time_that_the_clock_jumps_over_names_the_jump() -> None:
    assert to_utc(date(2027, 3, 28), 150, "Europe/Berlin") == Skipped(utc(2027, 3, 28, 1))
    assert to_utc(date(2027, 10, 3), 2 * 60 + 15, "Australia/Lord_Howe") == Skipped(utc(2027, 10, 2, 15, 30))
    assert to_utc(date(2011, 12, 30), NINE, "Pacific/Apia") == Skipped(utc(2011, 12, 30, 10))


def test_a_wall_time_that_happens_twice_names_both() -> None:
    assert to_utc(date(2027, 10, 31), 150, "Europe/Berlin") == Repeated(
        utc(2027, 10, 31, 0, 30), utc(2027, 10, 31, 1, 30)
    )
    assert first_instant(date(2027, 10, 31), 150, "Europe/Berlin") == utc(2027, 10, 31, 0, 30)


def test_no_day_has_a_minute_outside_it() -> None:
    with pytest.raises(ValueError, match="no day has"):
        to_utc(MONDAY, DAY + 1, "UTC")


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2027, 3, 28), "Europe/Berlin", 23),
        (date(2027, 10, 31), "Europe/Berlin", 25),
        (date(2027, 9, 5), "America/Santiago", 23),
        (date(2027, 4, 3), "America/Santiago", 25),
        (date(2027, 4, 4), "Australia/Lord_Howe", 24.5),
        (date(2027, 3, 8), "Asia/Kathmandu", 24),
    ],
)
def test_a_day_is_as_long_as_the_clock_makes_it(day: date, zone: str, hours: float) -> None:
    assert day_bounds(day, zone).minutes == hours * 60


@settings(max_examples=100, deadline=None, derandomize=True)
@given(places, st.integers(-2 * DAY, 2 * DAY))
def test_every_instant_is_found_again_by_what_the_wall_shows(place: tuple[str, date], ahead: int) -> None:
    zone, change = place
    minute = day_number(change) * DAY + ahead
    found = to_utc(*shown(minute, zone), zone)
    assert not isinstance(found, Skipped)
    instants = (found.first, found.second) if isinstance(found, Repeated) else (found,)
    assert moment_at(minute) in instants
    assert {shown(int(instant.timestamp()) // 60, zone) for instant in instants} == {shown(minute, zone)}


@settings(max_examples=60, deadline=None, derandomize=True)
@given(places, st.integers(-3, 0), st.integers(0, 3))
def test_sections_say_the_offset_of_every_minute_without_a_gap(
    place: tuple[str, date], before: int, after: int
) -> None:
    zone, change = place
    first, last = day_number(change) + before, day_number(change) + after
    found = sections(zone, first, last)
    assert (found[0].start, found[-1].end) == (first * DAY, (last + 1) * DAY)
    assert all(one.end == other.start for one, other in pairwise(found))
    for start, end, offset in found:
        for minute in (start, (start + end) // 2, end - 1):
            assert moment_at(minute).astimezone(ZoneInfo(zone)).utcoffset() == timedelta(minutes=offset)


def test_a_change_by_half_an_hour_matters_to_hourly_starts_and_not_to_half_hourly_ones() -> None:
    change = day_number(date(2027, 4, 4))
    around = ("Australia/Lord_Howe", change - 1, change + 1)
    assert (len(sections(*around)), len(grid(*around, 60)), len(grid(*around, 30))) == (2, 2, 1)


@pytest.mark.parametrize(("name", "known"), [("Europe/Berlin", True), ("UTC", True), ("Mars/Base", False), ("", False),
                                             ("../etc/passwd", False), ("Europe", False), ("a\0b", False)])  # fmt: skip
def test_only_names_of_zones_are_zones(name: str, known: bool) -> None:
    assert is_zone(name) is known
    if not known:
        with pytest.raises(ValueError, match="no zone is named"):
            WeeklyHours(name)
