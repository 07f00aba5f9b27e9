"""A blocked stretch closes exactly what the wall clock showed in it."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.model.blocking import closing
from core.model.hours import Override, OverrideKind, Stretch, WeeklyHours, open_time
from core.model.timespan import Timespan, subtract

ALWAYS = tuple(Stretch(weekday, 0, 1440) for weekday in range(7))
SUMMER = datetime(2026, 6, 1, tzinfo=UTC)
MARCH = datetime(2026, 3, 26, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 22, tzinfo=UTC)


def spans(around: datetime) -> st.SearchStrategy[Timespan]:
    """Stretches of up to three days in the week from ``around`` on."""
    starts = st.integers(0, 6 * 1440).map(lambda minutes: around + timedelta(minutes=minutes))
    return st.builds(Timespan.lasting, starts, st.integers(1, 3 * 1440))


def still_open(span: Timespan, zone: str, week: Timespan) -> tuple[Timespan, ...]:
    return open_time(WeeklyHours(zone, ALWAYS), closing(span, zone), week)


@given(spans(SUMMER), st.sampled_from(["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"]))
def test_without_a_clock_change_it_closes_the_span_and_nothing_else(span: Timespan, zone: str) -> None:
    week = Timespan(SUMMER - timedelta(days=2), SUMMER + timedelta(days=12))
    assert still_open(span, zone, week) == subtract([week], [span])


@given(st.one_of(spans(MARCH), spans(OCTOBER)))
def test_through_a_clock_change_all_of_it_is_closed(span: Timespan) -> None:
    assert still_open(span, "Europe/Berlin", span) == ()


def test_whole_days_are_one_override_and_parts_their_own() -> None:
    friday_noon = datetime(2026, 6, 5, 10, tzinfo=UTC)
    monday_eight = datetime(2026, 6, 8, 6, tzinfo=UTC)
    assert closing(Timespan(friday_noon, monday_eight), "Europe/Berlin", "away") == (
        Override(date(2026, 6, 5), date(2026, 6, 5), OverrideKind.CLOSED, ((720, 1440),), "away"),
        Override(date(2026, 6, 6), date(2026, 6, 7), OverrideKind.CLOSED, (), "away"),
        Override(date(2026, 6, 8), date(2026, 6, 8), OverrideKind.CLOSED, ((0, 480),), "away"),
    )


def test_an_hour_that_the_clock_shows_twice_is_closed_both_times() -> None:
    first_half_past_two = Timespan.lasting(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), 15)
    day = Timespan(datetime(2026, 10, 25, 0, tzinfo=UTC), datetime(2026, 10, 25, 2, tzinfo=UTC))
    second = Timespan.lasting(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), 15)
    assert still_open(first_half_past_two, "Europe/Berlin", day) == subtract([day], [first_half_past_two, second])
