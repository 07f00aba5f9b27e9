"""A timespan is a half-open set of instants, and its algebra is that of sets."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.minutes import (
    MinuteSpan,
    merge_minutes,
    minute_at,
    minute_from,
    moment_at,
    subtract_minutes,
    timespan,
    whole_minutes,
)
from core.model.timespan import Timespan, merge, subtract

NOON = datetime(2027, 3, 8, 12, tzinfo=UTC)
EARLIEST, LATEST = datetime.fromisoformat("1965-01-01"), datetime.fromisoformat("2100-01-01")  # the zone is drawn
quick = settings(max_examples=120, deadline=None, derandomize=True)

pairs = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1]))
many_pairs = st.lists(pairs, max_size=12)


def span(start: int, end: int) -> Timespan:
    """Minutes after noon as a timespan."""
    return Timespan(NOON + timedelta(minutes=start), NOON + timedelta(minutes=end))


def minutes_of(spans: Iterable[MinuteSpan]) -> set[int]:
    return {minute for start, end in spans for minute in range(start, end)}


def as_pairs(spans: Iterable[Timespan]) -> list[MinuteSpan]:
    return [((s.start - NOON) // timedelta(minutes=1), (s.end - NOON) // timedelta(minutes=1)) for s in spans]


def is_merged(spans: list[MinuteSpan]) -> bool:
    return all(end < next_start for (_, end), (next_start, _) in pairwise(spans))


def test_ends_are_aware_kept_in_utc_and_in_order() -> None:
    berlin = timezone(timedelta(hours=1))
    assert Timespan(NOON.astimezone(berlin), NOON + timedelta(hours=1)) == span(0, 60)
    assert Timespan(NOON.astimezone(berlin), NOON + timedelta(hours=1)).start.tzinfo is UTC
    with pytest.raises(ValueError, match="aware"):
        Timespan(NOON.replace(tzinfo=None), NOON)
    with pytest.raises(ValueError, match="end after it starts"):
        Timespan(NOON, NOON)


@pytest.mark.parametrize(
    ("one", "other", "overlap", "contained"),
    [
        ((0, 60), (60, 90), False, False),
        ((0, 60), (59, 90), True, False),
        ((0, 60), (0, 60), True, True),
        ((0, 60), (10, 60), True, True),
        ((0, 60), (10, 50), True, True),
        ((0, 60), (-1, 10), True, False),
        ((0, 60), (70, 80), False, False),
    ],
)
def test_overlap_works_both_ways_and_neighbours_do_not(
    one: MinuteSpan, other: MinuteSpan, overlap: bool, contained: bool
) -> None:
    assert (span(*one).overlaps(span(*other)), span(*other).overlaps(span(*one))) == (overlap, overlap)
    assert span(*one).contains(span(*other)) is contained


def test_the_start_belongs_to_it_and_the_end_does_not() -> None:
    assert [span(0, 60).holds(NOON + timedelta(minutes=minute)) for minute in (-1, 0, 59, 60)] == [
        False,
        True,
        True,
        False,
    ]


def test_a_session_with_its_buffers_is_wider_by_both() -> None:
    assert span(0, 60).widened(before=5, after=10) == span(-5, 70)
    assert span(0, 60).widened(before=5, after=10).minutes == 75


def test_nine_to_ten_with_half_past_nine_to_eleven_is_nine_to_eleven() -> None:
    assert merge([span(30, 120), span(0, 60)]) == (span(0, 120),)


def test_neighbours_become_one() -> None:
    assert merge([span(60, 90), span(0, 60), span(91, 95)]) == (span(0, 90), span(91, 95))


@quick
@given(many_pairs)
def test_merging_keeps_every_minute_in_fewest_spans(spans: list[MinuteSpan]) -> None:
    merged = as_pairs(merge(span(*pair) for pair in spans))
    assert minutes_of(merged) == minutes_of(spans)
    assert is_merged(merged)
    assert merge_minutes(spans) == merged


@quick
@given(many_pairs, many_pairs)
def test_subtracting_leaves_exactly_the_minutes_not_taken(spans: list[MinuteSpan], taken: list[MinuteSpan]) -> None:
    remaining = as_pairs(subtract((span(*pair) for pair in spans), (span(*pair) for pair in taken)))
    assert minutes_of(remaining) == minutes_of(spans) - minutes_of(taken)
    assert is_merged(remaining)
    assert subtract_minutes(merge_minutes(spans), merge_minutes(taken)) == remaining


@quick
@given(pairs, pairs)
def test_intersection_of_two_is_none_or_what_both_hold(one: MinuteSpan, other: MinuteSpan) -> None:
    shared = span(*one).intersection(span(*other))
    assert minutes_of(as_pairs([shared] if shared else [])) == minutes_of([one]) & minutes_of([other])
    assert (shared is not None) == span(*one).overlaps(span(*other))


def test_seconds_round_outwards_to_whole_minutes() -> None:
    ragged = Timespan(NOON + timedelta(seconds=59), NOON + timedelta(minutes=3, seconds=1))
    assert timespan(whole_minutes(ragged)) == span(0, 4)
    assert timespan(whole_minutes(span(0, 4))) == span(0, 4)


@quick
@given(st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC)))
def test_a_moment_lies_between_the_minute_it_is_in_and_the_next_whole_one(moment: datetime) -> None:
    below, above = moment_at(minute_at(moment)), moment_at(minute_from(moment))
    assert below <= moment <= above
    assert above - below == (timedelta(0) if moment == below else timedelta(minutes=1))
