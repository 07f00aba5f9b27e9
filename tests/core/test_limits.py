"""How many sessions a mentor takes: days and weeks of the mentor's own calendar (complaint 18)."""

from datetime import UTC, datetime

from core.model.limits import Limits, full_spans, outside, why_full
from core.model.minutes import minute_at
from tests.builders import at

TWO_A_DAY = Limits(per_day=2)
THREE_A_WEEK = Limits(per_week=3)


def test_a_day_is_full_once_it_has_as_many_as_it_may() -> None:
    taken = [at("09:00"), at("11:00"), at("09:00", day=1)]
    asked = {day: why_full(TWO_A_DAY, "UTC", taken, at("15:00", day=day)) for day in range(3)}
    assert asked == {0: "day_limit", 1: None, 2: None}


def test_a_week_begins_on_monday() -> None:
    taken = [at("09:00", day=day) for day in (0, 3, 6)]
    asked = {day: why_full(THREE_A_WEEK, "UTC", taken, at("15:00", day=day)) for day in (-1, 0, 6, 7)}
    assert asked == {-1: None, 0: "week_limit", 6: "week_limit", 7: None}


def test_days_are_those_of_the_mentors_zone() -> None:
    """8:30 p.m. in New York is the next day in UTC and in Berlin, and still counts for the day on which it begins there."""
    evening = datetime(2026, 3, 4, 1, 30, tzinfo=UTC)
    noon = datetime(2026, 3, 3, 17, 0, tzinfo=UTC)
    one = Limits(per_day=1)
    assert why_full(one, "America/New_York", [evening], noon) == "day_limit"
    assert why_full(one, "Europe/Berlin", [evening], noon) is None


def test_the_starts_that_are_left_are_those_for_which_nothing_is_full() -> None:
    zone, limits = "Europe/Berlin", Limits(per_day=2, per_week=4)
    taken = [at("08:00", day=day) for day in (0, 0, 2, 7, 8, 8, 9)]
    starts = [at(f"{hour:02}:00", day=day) for day in range(-1, 16) for hour in (0, 9, 22, 23)]
    left = outside([minute_at(start) for start in starts], full_spans(limits, zone, taken))
    assert left == [minute_at(start) for start in starts if why_full(limits, zone, taken, start) is None]
    assert 0 < len(left) < len(starts)


def test_without_limits_nothing_is_full() -> None:
    taken = [at("09:00")] * 50
    assert (why_full(Limits(), "UTC", taken, at("10:00")), full_spans(Limits(), "UTC", taken)) == (None, [])
