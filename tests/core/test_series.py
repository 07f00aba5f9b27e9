"""A series: occurrences on the wall clock through clock changes, exceptions, and what is before and after a day of it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from dateutil.rrule import rrule, rruleset, rrulestr
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from icalendar import Calendar

from core.errors import Invalid
from core.model.recurrence import rule_of
from core.model.series import (
    HORIZON,
    Occurrence,
    Pattern,
    before,
    extended_at,
    made_by,
    next_starts,
    paired,
    pattern_of,
    rest,
    shifted,
    without,
)
from core.model.timespan import Timespan
from tests.core.rules import FIRST_DAYS, ZONES, endless_rules

BERLIN = "Europe/Berlin"
quick = settings(max_examples=100, deadline=None, derandomize=True)


def local(said: str, zone: str = BERLIN) -> datetime:
    """``2027-03-30 10:00`` on that zone's clock."""
    return datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(zone))


def pattern(text: str, starts: str, length: int = 60, *, zone: str = BERLIN, whole_days: bool = False) -> Pattern:
    starts_at = local(starts, zone)
    rule = rule_of(text, zone, starts_at.hour * 60 + starts_at.minute)
    return pattern_of(rule, zone, starts_at, length, whole_days=whole_days)


def said(found: Iterable[Occurrence], zone: str = BERLIN) -> list[str]:
    """Each occurrence on the wall clock, with its offset from UTC."""
    return [f"{each.span.start.astimezone(ZoneInfo(zone)):%a %d %b %H:%M %z}" for each in found]


def first_of(made: Pattern, many: int = 4) -> list[str]:
    return said(next_starts(made, datetime(2020, 1, 1, tzinfo=UTC), many), made.zone)


def test_the_wall_clock_is_kept_through_a_clock_change() -> None:
    assert first_of(pattern("FREQ=WEEKLY", "2027-03-23 10:00"), 2) == [
        "Tue 23 Mar 10:00 +0100",
        "Tue 30 Mar 10:00 +0200",
    ]


def test_a_time_that_the_clock_skips_is_reckoned_with_the_offset_before_the_gap() -> None:
    nightly = pattern("FREQ=DAILY", "2027-03-27 02:30", 30)
    assert first_of(nightly, 3) == ["Sat 27 Mar 02:30 +0100", "Sun 28 Mar 03:30 +0200", "Mon 29 Mar 02:30 +0200"]


def test_a_time_that_the_clock_shows_twice_is_the_first() -> None:
    nightly = pattern("FREQ=DAILY", "2027-10-30 02:30", 30)
    assert first_of(nightly, 3) == ["Sat 30 Oct 02:30 +0200", "Sun 31 Oct 02:30 +0200", "Mon 01 Nov 02:30 +0100"]


def test_a_whole_day_is_as_long_as_the_clock_has_it() -> None:
    days = pattern("FREQ=WEEKLY;BYDAY=SU", "2027-03-21 00:00", 1440, whole_days=True)
    lengths = [each.span.minutes // 60 for each in days.within(Timespan(local("2027-03-20"), local("2027-11-01")))]
    assert {hours: lengths.count(hours) for hours in sorted(set(lengths))} == {23: 1, 24: 31, 25: 1}


def test_the_first_occurrence_is_on_a_day_of_the_rule() -> None:
    assert first_of(pattern("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2027-03-26 10:00"), 2) == [
        "Tue 30 Mar 10:00 +0200",
        "Tue 13 Apr 10:00 +0200",
    ]


@pytest.mark.parametrize(
    ("text", "length"), [("FREQ=DAILY", 25 * 60), ("FREQ=WEEKLY;BYDAY=MO,TU", 1500), ("FREQ=WEEKLY", 7 * 1440 + 30)]
)
def test_a_series_that_runs_into_itself_is_refused(text: str, length: int) -> None:
    with pytest.raises(Invalid) as refused:
        pattern(text, "2027-03-29 10:00", length)
    assert (refused.value.name, refused.value.why) == ("recurrence", "overlaps")


def test_exceptions_count_and_do_not_take_place() -> None:
    made = without(pattern("FREQ=WEEKLY;COUNT=4", "2027-03-23 10:00"), date(2027, 3, 30))
    assert first_of(made) == ["Tue 23 Mar 10:00 +0100", "Tue 06 Apr 10:00 +0200", "Tue 13 Apr 10:00 +0200"]
    assert (made.times, made.last) == (3, date(2027, 4, 13))
    assert made.has(date(2027, 4, 6))
    assert not made.has(date(2027, 3, 30))


def test_how_often_and_until_when_is_known_of_what_ends() -> None:
    every_second = pattern("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630T215959Z", "2027-03-30 10:00")
    assert (every_second.times, every_second.last) == (7, date(2027, 6, 22))
    endless = pattern("FREQ=WEEKLY", "2027-03-30 10:00")
    assert (endless.times, endless.last) == (None, None)


def test_an_occurrence_is_known_by_its_day_and_its_recurrence_id() -> None:
    made = pattern("FREQ=WEEKLY", "2027-03-23 00:15")
    found = made.occurrence(date(2027, 3, 30))
    assert found.recurrence_at == local("2027-03-30 00:15")
    assert made.day_of(found.recurrence_at) == date(2027, 3, 30)


def test_occurrences_are_made_until_a_year_ahead_and_the_next_when_it_comes_into_reach() -> None:
    weekly = pattern("FREQ=WEEKLY;BYDAY=TU", "2027-03-23 10:00")
    assert made_by(weekly, local("2028-03-21 10:00")) == date(2028, 3, 21)
    assert made_by(weekly, local("2028-03-21 09:59")) == date(2028, 3, 20)
    assert extended_at(weekly, date(2028, 3, 20), HORIZON) == local("2028-03-21 10:00") - HORIZON
    assert extended_at(weekly, date(2028, 3, 21), HORIZON) == local("2028-03-28 10:00") - HORIZON
    ends = pattern("FREQ=WEEKLY;COUNT=3", "2027-03-23 10:00")
    assert extended_at(ends, date(2027, 4, 5), HORIZON) == local("2027-04-06 10:00") - HORIZON
    assert extended_at(ends, date(2027, 4, 6), HORIZON) is None


def test_this_and_following_leaves_what_was_before_and_takes_the_rest() -> None:
    made = without(pattern("FREQ=WEEKLY;COUNT=6", "2027-03-23 10:00"), date(2027, 4, 20))
    old, new = before(made, date(2027, 4, 6)), rest(made, date(2027, 4, 6))
    assert old is not None
    assert new is not None
    assert old.rule.text(BERLIN) == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270405T215959Z"
    assert new.rule.text(BERLIN) == "FREQ=WEEKLY;BYDAY=TU;COUNT=4"
    assert (old.exceptions, new.exceptions) == (frozenset(), frozenset({date(2027, 4, 20)}))


def test_there_is_nothing_before_the_first_and_nothing_after_the_last() -> None:
    made = pattern("FREQ=WEEKLY;COUNT=2", "2027-03-23 10:00")
    assert before(made, date(2027, 3, 23)) is None
    assert rest(made, date(2027, 3, 31)) is None
    assert rest(made, date(2027, 3, 20)) == made


def test_the_rest_of_a_series_is_moved_to_another_day_and_time_with_its_exceptions() -> None:
    made = without(pattern("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270415", "2027-03-30 10:00"), date(2027, 4, 6))
    moved = shifted(made, local("2027-03-31 15:30"), 45)
    assert first_of(moved) == [
        "Wed 31 Mar 15:30 +0200",
        "Fri 02 Apr 15:30 +0200",
        "Fri 09 Apr 15:30 +0200",
        "Wed 14 Apr 15:30 +0200",
    ]
    assert (moved.length, moved.exceptions, moved.last) == (45, frozenset({date(2027, 4, 7)}), date(2027, 4, 16))
    assert list(paired(made, moved, date(2027, 4, 3))) == [
        (date(2027, 3, 30), date(2027, 3, 31)),
        (date(2027, 4, 1), date(2027, 4, 2)),
    ]


ENDLESS = (None,)
"""No count: a series without end."""
COUNTS = (None, 7, 40)
"""Without end, or so many times, of which an exception is one."""


@st.composite
def patterns(draw: st.DrawFn, counts: tuple[int | None, ...] = ENDLESS) -> Pattern:
    """A series that does not run into itself, at any time of the day, with exceptions among its first days."""
    zone, wished, minute = draw(st.sampled_from(ZONES)), draw(FIRST_DAYS), draw(st.integers(0, 95)) * 15
    midnight = datetime(wished.year, wished.month, wished.day, tzinfo=ZoneInfo(zone))
    starts_at = midnight.replace(hour=minute // 60, minute=minute % 60)
    assume(starts_at.astimezone(UTC).astimezone(ZoneInfo(zone)) == starts_at)
    count = draw(st.sampled_from(counts))
    text = draw(endless_rules()) + (f";COUNT={count}" if count else "")
    length = draw(st.sampled_from((15, 60, 600)))
    try:
        made = pattern_of(rule_of(text, zone, minute), zone, starts_at, length)
    except Invalid:  # so many times take more than fifty years
        reject()
    days = list(made.rule.days(made.first, made.first + timedelta(days=150)))
    for day in draw(st.sets(st.sampled_from(days), max_size=3)):
        made = without(made, day)
    return made


def stretch(made: Pattern) -> Timespan:
    """Four hundred days from its beginning."""
    starts = made.occurrence(made.first).span.start
    return Timespan(starts, starts + timedelta(days=400))


@given(patterns(COUNTS))
@quick
def test_occurrences_are_those_of_dateutils_set_on_the_wall_clock(made: Pattern) -> None:
    wall = datetime.combine(made.first, time(made.minute // 60, made.minute % 60))
    theirs, endless = rruleset(), rrulestr(made.rule.text(made.zone), dtstart=wall)
    assert isinstance(endless, rrule)
    theirs.rrule(endless)
    for day in made.exceptions:
        theirs.exdate(wall.replace(year=day.year, month=day.month, day=day.day))
    zone, window = ZoneInfo(made.zone), stretch(made)
    expected = []
    for naive in theirs.between(wall, wall + timedelta(days=401), inc=True):
        span = Timespan.lasting(naive.replace(tzinfo=zone).astimezone(UTC), made.length)
        if span.overlaps(window):
            expected.append(span)
    assert [each.span for each in made.within(window)] == expected


@given(patterns(COUNTS))
@quick
def test_occurrences_are_those_that_a_calendar_would_show(made: Pattern) -> None:
    wall = f"{made.first:%Y%m%d}T{made.minute // 60:02}{made.minute % 60:02}00"
    out = "".join(
        f"EXDATE;TZID={made.zone}:{day:%Y%m%d}T{made.minute // 60:02}{made.minute % 60:02}00\r\n"
        for day in sorted(made.exceptions)
    )
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:series@test\r\nDTSTAMP:20260101T000000Z\r\n"
        f"DTSTART;TZID={made.zone}:{wall}\r\nDURATION:PT{made.length}M\r\nRRULE:{made.rule.text(made.zone)}\r\n{out}"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    window = stretch(made)
    events = recurring_ical_events.of(Calendar.from_ical(text)).between(window.start, window.end)
    expected = sorted(each["DTSTART"].dt.astimezone(UTC) for each in events)
    assert [each.span.start for each in made.within(window)] == expected


@given(patterns(), st.sampled_from((None, 12)), st.integers(0, 14))
@quick
def test_a_series_taken_apart_is_the_same_series(made: Pattern, count: int | None, which: int) -> None:
    whole = (
        made
        if count is None
        else pattern_of(
            rule_of(f"{made.rule};COUNT={count}", made.zone, made.minute),
            made.zone,
            made.occurrence(made.first).span.start,
            made.length,
        )
    )
    days = [each.day for each in whole.within(stretch(whole))]
    assume(which < len(days))
    old, new = before(whole, days[which]), rest(whole, days[which])
    assert new is not None
    window = stretch(whole)
    assert [*(old.within(window) if old else ()), *new.within(window)] == list(whole.within(window))


@given(
    patterns().filter(lambda made: made.rule.frequency in {"DAILY", "WEEKLY"}), st.integers(1, 20), st.integers(0, 95)
)
@quick
def test_a_daily_or_weekly_series_moved_is_the_same_days_later(made: Pattern, days: int, quarter: int) -> None:
    zone = ZoneInfo(made.zone)
    there = made.first + timedelta(days=days)
    starts_at = datetime(there.year, there.month, there.day, quarter // 4, quarter % 4 * 15, tzinfo=zone)
    assume(starts_at.astimezone(UTC).astimezone(zone) == starts_at)
    moved = shifted(made, starts_at)
    last = made.first + timedelta(days=120)
    expected = [each.day + timedelta(days=days) for each in made.occurrences(made.first, last)]
    assert [each.day for each in moved.occurrences(there, last + timedelta(days=days))] == expected
    assert {each.span.start.astimezone(zone).minute for each in moved.occurrences(there, there)} <= {quarter % 4 * 15}
