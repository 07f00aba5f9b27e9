"""What room fits, why another does not, and for how long a room is free."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.model.hours import Stretch, WeeklyHours
from core.model.minutes import whole_minutes
from core.model.room import ALWAYS, Needs, Room, Unfit, fitting, free_until, next_free, why_unfit
from core.model.timespan import Timespan
from tests.builders import at, span

WEEK = WeeklyHours("Europe/Berlin", tuple(Stretch(weekday, 8 * 60, 20 * 60) for weekday in range(5)))
"""8 to 20 in Berlin is 7 to 19 UTC in March."""
ORION = Room(1, 1, 1, "Orion", 6, WEEK, "Berlin, 2nd floor", ("projector", "whiteboard"))


def test_a_room_that_has_everything_fits() -> None:
    assert why_unfit(ORION, Needs(6, ("whiteboard", "projector")), span("07:00", "19:00")) is None


def test_all_reasons_for_which_a_room_does_not_fit_are_told_at_once() -> None:
    retired = replace(ORION, active=False)
    needs = Needs(7, ("video", "projector", "piano"))
    assert why_unfit(retired, needs, span("06:45", "07:15")) == Unfit(
        retired=True, wanted=7, missing=("video", "piano"), closed=True
    )
    assert why_unfit(ORION, needs) == Unfit(wanted=7, missing=("video", "piano"))


def test_the_smallest_room_that_fits_is_the_best_and_one_at_the_place_is_better_still() -> None:
    vega, lyra = replace(ORION, id=2, name="vega", capacity=12), replace(ORION, id=3, name="Lyra")
    far = replace(ORION, id=4, name="Altair", place="Lisbon")
    small = replace(ORION, id=5, name="Cell", capacity=2)
    rooms = [small, vega, ORION, lyra, far]
    assert fitting(rooms, Needs(4)) == (far, lyra, ORION, vega)
    assert fitting(rooms, Needs(4, place="berlin")) == (lyra, ORION, vega, far)
    assert fitting(rooms, Needs(4, ("video",))) == ()


def test_a_room_is_free_until_it_is_claimed_or_closes() -> None:
    busy = [span("06:00", "09:00"), span("12:30", "14:00")]
    day = span("10:00", "23:59")
    assert free_until(ORION, busy, day) == at("12:30")
    assert free_until(ORION, busy, Timespan(at("14:00"), day.end)) == at("19:00")
    assert free_until(ORION, busy, Timespan(at("13:59"), day.end)) is None
    assert free_until(ORION, busy, Timespan(at("19:00"), day.end)) is None
    assert free_until(ORION, busy, span("10:00", "11:00")) == at("11:00")


def test_what_is_free_in_the_middle_of_a_minute_is_free() -> None:
    now = at("10:00") + timedelta(seconds=23)
    assert free_until(ORION, [], Timespan(now, at("23:00"))) == at("19:00")
    assert ORION.is_open(Timespan(now, at("11:00")))


def test_the_next_free_time_begins_where_a_claim_ends_or_the_room_opens() -> None:
    busy = [whole_minutes(span("08:00", "12:02")), whole_minutes(span("12:30", "18:30"))]
    window = Timespan(at("08:03"), at("08:00", day=7))
    assert next_free(ORION, busy, 25, window) == at("12:05")
    assert next_free(ORION, busy, 30, window) == at("18:30")
    assert next_free(ORION, busy, 60, window) == at("07:00", day=1)
    assert next_free(ORION, busy, 60, Timespan(at("08:03"), at("19:00"))) is None


_EPOCH = datetime(2026, 10, 23, tzinfo=UTC)
_QUARTERS = st.integers(min_value=0, max_value=5 * 96)
_CLAIMS = st.lists(st.tuples(_QUARTERS, st.integers(min_value=1, max_value=12)), max_size=12)


def _spans(claims: list[tuple[int, int]]) -> list[Timespan]:
    """Claims of one calendar: those that overlap an earlier one are left out, as the store leaves them out."""
    kept: list[Timespan] = []
    for first, length in sorted(claims):
        claim = Timespan.lasting(_EPOCH + timedelta(minutes=15 * first), 15 * length)
        if not kept or kept[-1].end <= claim.start:
            kept.append(claim)
    return kept


def _free(room: Room, busy: list[Timespan], wanted: Timespan) -> bool:
    return room.is_open(wanted) and not any(claim.overlaps(wanted) for claim in busy)


@given(_CLAIMS, _QUARTERS, st.sampled_from(["Europe/Berlin", "UTC", "America/New_York"]))
def test_free_until_is_the_last_moment_to_which_each_quarter_is_free(
    claims: list[tuple[int, int]], first: int, zone: str
) -> None:
    """Over the end of summer time in Berlin."""
    room = replace(ORION, hours=WeeklyHours(zone, (*ALWAYS[:5], Stretch(6, 60, 300))))
    busy, start = _spans(claims), _EPOCH + timedelta(minutes=15 * first)
    until = start
    while until < start + timedelta(days=1) and _free(room, busy, Timespan.lasting(until, 15)):
        until += timedelta(minutes=15)
    assert free_until(room, busy, Timespan(start, start + timedelta(days=1))) == (until if until > start else None)


@given(_CLAIMS, _QUARTERS, st.sampled_from([15, 45, 120]))
def test_the_next_free_time_is_the_first_start_that_is_free(
    claims: list[tuple[int, int]], first: int, length: int
) -> None:
    busy, start = _spans(claims), _EPOCH + timedelta(minutes=15 * first)
    window = Timespan(start, start + timedelta(days=4))
    starts = (start + timedelta(minutes=minute) for minute in range(0, 4 * 1440, 5))
    wanted = next((each for each in starts if _free(ORION, busy, Timespan.lasting(each, length))), None)
    assert next_free(ORION, [whole_minutes(claim) for claim in busy], length, window) == wanted
