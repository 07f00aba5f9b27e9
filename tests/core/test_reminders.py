"""When reminders come: counted back from the start, never in quiet hours with a sound, never in the past."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.reminders import DEFAULT_REMINDERS, QuietHours, reminder_moments

BERLIN = "Europe/Berlin"
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
NIGHT = QuietHours(22 * 60, 7 * 60)


def berlin(text: str) -> datetime:
    """The moment at which Berlin's clock shows this."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(BERLIN)).astimezone(UTC)


def moments(start: str, now: str, **wish: Any) -> list[tuple[int, str]]:
    """What is planned for a session at ``start``, as Berlin's clock shows it."""
    facts: dict[str, Any] = {"wishes": DEFAULT_REMINDERS, "quiet": None, "silently": False} | wish
    planned = reminder_moments(berlin(start), now=berlin(now), zone=BERLIN, **facts)
    return [(minutes, f"{due.astimezone(ZoneInfo(BERLIN)):%a %H:%M}") for minutes, due in planned]


def test_a_day_an_hour_and_a_quarter_before_by_default() -> None:
    found = moments("2026-03-06T10:00", "2026-03-02T09:00")
    assert found == [(1440, "Thu 10:00"), (60, "Fri 09:00"), (15, "Fri 09:45")]


def test_booked_forty_minutes_ahead_only_the_last_is_left() -> None:
    assert moments("2026-03-06T10:00", "2026-03-06T09:20") == [(15, "Fri 09:45")]


def test_what_falls_into_quiet_hours_comes_just_before_them() -> None:
    found = moments("2026-03-06T07:30", "2026-03-02T09:00", quiet=NIGHT)
    assert found == [(1440, "Thu 07:30"), (60, "Thu 21:59"), (15, "Fri 07:15")]


def test_where_nothing_sounds_quiet_hours_change_nothing() -> None:
    found = moments("2026-03-06T07:30", "2026-03-02T09:00", quiet=NIGHT, silently=True)
    assert found == [(1440, "Thu 07:30"), (60, "Fri 06:30"), (15, "Fri 07:15")]


def test_of_several_at_one_moment_the_nearest_to_the_start_is_left() -> None:
    found = moments("2026-03-06T06:00", "2026-03-02T09:00", quiet=NIGHT)
    assert found == [(1440, "Wed 21:59"), (15, "Thu 21:59")]


def test_booked_in_the_quiet_hours_it_comes_when_they_end() -> None:
    assert moments("2026-03-06T07:30", "2026-03-05T23:10", quiet=NIGHT) == [(60, "Fri 07:00"), (15, "Fri 07:15")]
    assert moments("2026-03-06T07:05", "2026-03-05T21:59", quiet=NIGHT) == [(15, "Fri 07:00")]


def test_booked_in_the_quiet_hours_for_before_they_end_there_is_none() -> None:
    assert moments("2026-03-06T06:30", "2026-03-05T23:10", quiet=NIGHT) == []
    assert moments("2026-03-06T07:00", "2026-03-05T23:10", quiet=NIGHT) == []


def test_quiet_hours_end_when_the_wall_shows_it_for_the_last_time() -> None:
    night = QuietHours(22 * 60, 2 * 60 + 30)
    second = berlin("2026-10-25T02:15").replace(hour=1)
    assert night.hold(second, BERLIN)
    assert night.end_after(second, BERLIN) == second + timedelta(minutes=15)
    assert night.end_after(second - timedelta(hours=1), BERLIN) == second - timedelta(minutes=45)


def test_quiet_hours_of_one_day() -> None:
    noon = QuietHours(12 * 60, 14 * 60)
    found = moments("2026-03-06T14:30", "2026-03-06T09:00", quiet=noon)
    assert found == [(60, "Fri 11:59"), (15, "Fri 14:15")]


def test_an_hour_before_is_an_hour_before_through_a_clock_change() -> None:
    found = moments("2026-03-29T03:30", "2026-03-28T12:00")
    assert found == [(60, "Sun 01:30"), (15, "Sun 03:15")]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 5), (5, 1440)])
def test_hours_that_no_day_has_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no quiet hours"):
        QuietHours(start, end)


minute = st.integers(0, 1439)


@given(
    start=st.integers(0, 366 * 24 * 60).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes)),
    ahead=st.integers(1, 60 * 24 * 30),
    wishes=st.sets(st.integers(1, 40320), max_size=5),
    quiet=st.one_of(st.none(), st.tuples(minute, minute).filter(lambda pair: pair[0] != pair[1])),
    silently=st.booleans(),
)
def test_every_moment_is_to_come_before_the_start_and_not_loud_in_the_quiet(
    start: datetime, ahead: int, wishes: set[int], quiet: tuple[int, int] | None, silently: bool
) -> None:
    now = start - timedelta(minutes=ahead)
    hours = None if quiet is None else QuietHours(*quiet)
    planned = reminder_moments(start, wishes, now=now, zone=BERLIN, quiet=hours, silently=silently)
    assert [due for _, due in planned] == sorted({due for _, due in planned})
    assert {minutes for minutes, _ in planned} <= wishes
    for minutes, due in planned:
        wished = start - timedelta(minutes=minutes)
        assert now < due < start
        if silently or hours is None or not hours.hold(wished, BERLIN):
            assert due == wished
        else:
            assert not hours.hold(due, BERLIN)
            began, ended = hours.began(wished, BERLIN), hours.end_after(wished, BERLIN)
            assert due == (ended if began - timedelta(minutes=1) <= now else began - timedelta(minutes=1))
    if silently or hours is None:
        assert {minutes for minutes, _ in planned} == {each for each in wishes if each < ahead}


@given(
    start=st.integers(0, 366 * 24 * 60).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes)),
    ahead=st.integers(1, 60 * 24 * 30),
    wish=st.integers(1, 40320),
    quiet=st.tuples(minute, minute).filter(lambda pair: pair[0] != pair[1]),
)
def test_a_wish_is_dropped_only_where_no_moment_is_left_for_it(
    start: datetime, ahead: int, wish: int, quiet: tuple[int, int]
) -> None:
    now, hours, wished = start - timedelta(minutes=ahead), QuietHours(*quiet), start - timedelta(minutes=wish)
    planned = reminder_moments(start, [wish], now=now, zone=BERLIN, quiet=hours, silently=False)
    if wished <= now:
        assert planned == ()
    elif not hours.hold(wished, BERLIN):
        assert planned == ((wish, wished),)
    else:
        begun = hours.began(wished, BERLIN) - timedelta(minutes=1) <= now
        assert (planned == ()) == (begun and hours.end_after(wished, BERLIN) >= start)
