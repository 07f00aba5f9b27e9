"""At which times a session can start: inside open time, clear of every claim by both buffers, on the host's grid."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.hours import Override, OverrideKind, Stretch, WeeklyHours
from core.model.minutes import DAY, MinuteSpan, merge_minutes, moment_at, timespan
from core.model.openings import nearest, openings, start_bounds
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.zones import Section
from tests.core.engine import open_starts, start_minutes
from tests.core.slots_workload import Case, load

WORKLOAD = load()
MONDAY = datetime(2027, 3, 8, tzinfo=UTC)
NINE_TO_ELEVEN = WeeklyHours("UTC", tuple(Stretch(weekday, 540, 660) for weekday in range(5)))
SESSION = Service(id=1, organisation_id=1, name="Session", step=15)


def at(hour: int, minute: int = 0, day: int = 8) -> datetime:
    return datetime(2027, 3, day, hour, minute, tzinfo=UTC)


def starts(
    service: Service = SESSION,
    length: int = 30,
    *,
    hours: WeeklyHours = NINE_TO_ELEVEN,
    overrides: tuple[Override, ...] = (),
    busy: tuple[Timespan, ...] = (),
    window: Timespan | None = None,
    now: datetime = MONDAY,
) -> list[str]:
    """The open starts of a Monday as a person would read them off."""
    found = open_starts(
        hours, overrides, service, length, busy=busy, window=window or Timespan(at(0), at(0, day=9)), now=now
    )
    return [f"{start:%H:%M}" for start in found]


# The workload


@pytest.mark.parametrize("case", WORKLOAD.cases, ids=lambda case: case.name)
def test_the_workload_has_exactly_the_starts_it_lists(case: Case) -> None:
    first, end = case.window
    found = start_minutes(
        WORKLOAD.hours,
        WORKLOAD.overrides,
        WORKLOAD.service,
        WORKLOAD.length,
        busy=sorted(WORKLOAD.claims(case)),
        bounds=(first, end - 1),
    )
    assert tuple(found) == case.slots


@pytest.mark.parametrize("case", WORKLOAD.cases, ids=lambda case: case.name)
def test_the_same_starts_are_found_as_moments(case: Case) -> None:
    found = open_starts(
        WORKLOAD.hours,
        WORKLOAD.overrides,
        WORKLOAD.service,
        WORKLOAD.length,
        busy=map(timespan, WORKLOAD.claims(case)),
        window=timespan(case.window),
        now=moment_at(case.window[0]),
    )
    assert found == tuple(map(moment_at, case.slots))


# The rules, one by one


def test_a_session_lies_wholly_inside_open_time() -> None:
    assert starts(length=60) == ["09:00", "09:15", "09:30", "09:45", "10:00"]
    assert starts(length=120) == ["09:00"]
    assert starts(length=121) == []


def test_neighbours_may_touch_where_there_are_no_buffers() -> None:
    assert starts(busy=(Timespan(at(9, 30), at(10)),)) == ["09:00", "10:00", "10:15", "10:30"]


def test_buffers_of_both_neighbours_count() -> None:
    booked = Timespan(at(9, 45), at(10)).widened(before=5, after=10)
    assert starts(replace(SESSION, buffer_before=5, buffer_after=10), length=15, busy=(booked,)) == [
        "09:00",
        "09:15",
        "10:15",
        "10:30",
        "10:45",
    ]
    assert starts(replace(SESSION, buffer_before=6, buffer_after=10), length=15, busy=(booked,)) == [
        "09:00",
        "09:15",
        "10:30",
        "10:45",
    ]
    assert starts(replace(SESSION, buffer_before=5, buffer_after=11), length=15, busy=(booked,)) == [
        "09:00",
        "10:15",
        "10:30",
        "10:45",
    ]


def test_buffers_may_leave_open_time() -> None:
    assert starts(replace(SESSION, buffer_before=30, buffer_after=30), length=120) == ["09:00"]


def test_a_claim_outside_open_time_still_keeps_its_distance() -> None:
    service = replace(SESSION, buffer_before=15, buffer_after=15)
    assert starts(service, length=90, busy=(Timespan(at(8), at(9)), Timespan(at(11), at(12)))) == ["09:15"]


def test_claims_in_any_order_that_overlap_or_contain_each_other() -> None:
    busy = (Timespan(at(10, 15), at(10, 20)), Timespan(at(9), at(10, 30)), Timespan(at(9, 5), at(9, 10)))
    assert starts(busy=busy) == ["10:30"]


def test_a_claim_of_seconds_takes_its_minute() -> None:
    second = timedelta(seconds=1)
    assert starts(busy=(Timespan(at(9, 30) - second, at(10) + second),)) == ["10:15", "10:30"]


def test_minimum_notice_counts_from_now_and_rounds_up() -> None:
    service = replace(SESSION, minimum_notice=90)
    assert starts(service, now=at(8, 15)) == ["09:45", "10:00", "10:15", "10:30"]
    assert starts(service, now=at(8, 15) + timedelta(seconds=1)) == ["10:00", "10:15", "10:30"]


def test_nothing_starts_in_the_past() -> None:
    assert starts(now=at(10, 14)) == ["10:15", "10:30"]
    assert starts(now=at(10, 15)) == ["10:30"], "what starts this very moment can be held no more"
    assert starts(now=at(12)) == []


def test_the_horizon_is_the_last_start() -> None:
    service = replace(SESSION, horizon_days=3)
    assert starts(service, now=at(9, 15) - timedelta(days=3)) == ["09:00", "09:15"]
    assert starts(service, now=at(9, 15) - timedelta(days=4)) == []
    assert start_bounds(service, Timespan(at(9), at(10)), at(9) - timedelta(days=3)) == (
        int(at(9).timestamp()) // 60,
        int(at(9).timestamp()) // 60,
    )


def test_a_start_lies_in_the_window_and_the_session_may_end_after_it() -> None:
    assert starts(window=Timespan(at(9, 15), at(9, 46))) == ["09:15", "09:30", "09:45"]
    assert starts(window=Timespan(at(9, 15), at(9, 45))) == ["09:15", "09:30"]


def test_a_session_over_midnight_belongs_to_the_day_it_starts_on() -> None:
    late = WeeklyHours("UTC", Stretch.spanning(0, 23 * 60, 60))
    assert starts(replace(SESSION, step=30), length=60, hours=late) == ["23:00", "23:30"]


def test_an_inactive_service_is_not_offered() -> None:
    assert starts(replace(SESSION, active=False)) == []


def test_a_day_off_has_no_starts_and_an_extra_one_has() -> None:
    off = Override(date(2027, 3, 8), date(2027, 3, 8), OverrideKind.CLOSED)
    extra = Override(date(2027, 3, 8), date(2027, 3, 8), OverrideKind.EXTRA, ((1080, 1110),))
    assert starts(overrides=(off,)) == []
    assert starts(length=30, overrides=(extra,))[-1] == "18:00"


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("UTC", ["09:15", "09:30"]), ("Asia/Kathmandu", ["03:30", "03:45"]), ("Asia/Kolkata", ["03:45", "04:00"])],
)
def test_starts_stand_on_the_quarter_hours_of_the_hosts_wall(zone: str, expected: list[str]) -> None:
    assert starts(hours=WeeklyHours(zone, (Stretch(0, 550, 600),))) == expected


def test_full_hours_stay_full_hours_when_the_clock_changes_by_half_an_hour() -> None:
    hours = WeeklyHours("Australia/Lord_Howe", (Stretch(5, 1320, DAY), Stretch(6, 0, 300)))
    window = Timespan(datetime(2027, 4, 3, 11, tzinfo=UTC), datetime(2027, 4, 3, 19, tzinfo=UTC))
    assert starts(replace(SESSION, step=60), hours=hours, window=window) == [
        "11:00",
        "12:00",
        "13:00",
        "14:00",
        "15:30",
        "16:30",
        "17:30",
    ]


# Against the rule itself

spans = st.tuples(st.integers(0, 400), st.integers(1, 120)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1]))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    open_spans=st.lists(spans, max_size=4).map(merge_minutes),
    busy=st.lists(spans, max_size=6).map(sorted),
    length=st.integers(1, 90),
    buffers=st.tuples(st.integers(0, 40), st.integers(0, 40)),
    step=st.sampled_from([1, 5, 10, 15, 30, 60]),
    offsets=st.tuples(st.integers(-60, 60), st.integers(-60, 60)),
    change=st.integers(1, 599),
    bounds=st.tuples(st.integers(0, 599), st.integers(0, 599)),
)
def test_every_minute_that_may_be_a_start_is_one(
    *,
    open_spans: list[MinuteSpan],
    busy: list[MinuteSpan],
    length: int,
    buffers: tuple[int, int],
    step: int,
    offsets: tuple[int, int],
    change: int,
    bounds: MinuteSpan,
) -> None:
    before, after = buffers
    earliest, latest = bounds

    def may_start(minute: int) -> bool:
        offset = offsets[0] if minute < change else offsets[1]
        session = range(minute, minute + length)
        inside = any(start <= session.start and session.stop <= end for start, end in open_spans)
        clear = all(session.stop + after <= start or end <= session.start - before for start, end in busy)
        return inside and clear and (minute + offset) % step == 0

    found = openings(
        open_spans,
        busy,
        length=length,
        step=step,
        grid=(Section(0, change, offsets[0]), Section(change, 600, offsets[1])),
        not_before=earliest,
        not_after=latest,
        buffer_before=before,
        buffer_after=after,
    )
    assert found == [minute for minute in range(earliest, latest + 1) if may_start(minute)]


# The nearest other times

MORNING = tuple(at(hour, minute) for hour in (9, 10, 11) for minute in (0, 30))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (at(10), (at(9, 30), at(10, 30), at(9))),
        (at(10, 15), (at(9, 30), at(10), at(10, 30))),
        (at(10, 10), (at(9, 30), at(10), at(10, 30))),
        (at(8), (at(9), at(9, 30), at(10))),
        (at(23), (at(10, 30), at(11), at(11, 30))),
    ],
)
def test_the_three_nearest_other_times_on_either_side_ties_to_the_earlier(
    wanted: datetime, expected: tuple[datetime, ...]
) -> None:
    assert nearest(MORNING, wanted) == tuple(sorted(expected))


def test_fewer_are_given_where_there_are_fewer() -> None:
    assert nearest((), at(9)) == ()
    assert nearest((at(9),), at(9)) == ()
    assert nearest((at(9), at(10)), at(9)) == (at(10),)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.sets(st.integers(0, 60)), st.integers(-5, 65), st.integers(0, 5))
def test_the_nearest_are_the_first_by_distance_then_time(minutes: set[int], wanted: int, count: int) -> None:
    others = sorted(minutes - {wanted}, key=lambda minute: (abs(minute - wanted), minute))[:count]
    found = nearest([moment_at(minute) for minute in sorted(minutes)], moment_at(wanted), count)
    assert found == tuple(moment_at(minute) for minute in sorted(others))
