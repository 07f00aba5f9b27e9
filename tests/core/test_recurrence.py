"""A rule of repetition: read from RFC 5545's text, its days, what it leaves out, and the same rhythm on another day."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Invalid
from core.model.recurrence import LeftOut, Rule, begun, left_out, rule_of, turned
from tests.core.rules import FIRST_DAYS, endless_rules

TEN = 10 * 60
quick = settings(max_examples=150, deadline=None, derandomize=True)


def rule(text: str, minute: int = TEN, zone: str = "Europe/Berlin") -> Rule:
    return rule_of(text, zone, minute)


def days(text: str, first: str, many: int = 4) -> Sequence[str]:
    """The first days of the rule from that day on."""
    whole, begins = begun(rule(text), date.fromisoformat(first))
    return [f"{day:%a %d %b %y}" for day in islice(whole.days(begins, date(2200, 1, 1)), many)]


@pytest.mark.parametrize(
    ("text", "first", "found"),
    [
        ("FREQ=DAILY", "2027-03-26", ["Fri 26 Mar 27", "Sat 27 Mar 27", "Sun 28 Mar 27", "Mon 29 Mar 27"]),
        ("FREQ=DAILY;INTERVAL=3;COUNT=2", "2027-03-26", ["Fri 26 Mar 27", "Mon 29 Mar 27"]),
        ("FREQ=WEEKLY", "2027-03-26", ["Fri 26 Mar 27", "Fri 02 Apr 27", "Fri 09 Apr 27", "Fri 16 Apr 27"]),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=2", "2027-03-26", ["Tue 30 Mar 27", "Tue 13 Apr 27"]),
        ("freq=weekly;byday=mo,th;until=20270408", "2027-03-30", ["Thu 01 Apr 27", "Mon 05 Apr 27", "Thu 08 Apr 27"]),
        ("FREQ=MONTHLY;BYDAY=1MO", "2027-03-26", ["Mon 05 Apr 27", "Mon 03 May 27", "Mon 07 Jun 27", "Mon 05 Jul 27"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2027-03-01", ["Fri 26 Mar 27", "Fri 30 Apr 27"]),
        ("FREQ=MONTHLY", "2027-01-31", ["Sun 31 Jan 27", "Wed 31 Mar 27", "Mon 31 May 27", "Sat 31 Jul 27"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "2027-02-01", ["Sun 28 Feb 27", "Wed 31 Mar 27"]),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "2027-05-01",
            ["Mon 31 May 27", "Wed 30 Jun 27", "Fri 30 Jul 27", "Tue 31 Aug 27"],
        ),
        ("FREQ=YEARLY", "2028-02-29", ["Tue 29 Feb 28", "Sun 29 Feb 32", "Fri 29 Feb 36", "Wed 29 Feb 40"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1", "2097-01-01", ["Fri 29 Feb 04"]),
        # A week that begins on Sunday parts Sunday from the Monday after it otherwise (RFC 5545, section 3.8.5.3).
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", "1997-08-05", "Tue 05 Aug 97|Sun 10 Aug 97|Tue 19 Aug 97|Sun 24 Aug 97"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "1997-08-05",
            "Tue 05 Aug 97|Sun 17 Aug 97|Tue 19 Aug 97|Sun 31 Aug 97",
        ),
    ],
)
def test_a_rule_has_these_days(text: str, first: str, found: str | list[str]) -> None:
    assert days(text, first) == (found.split("|") if isinstance(found, str) else found)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "rule"),
        ("every Tuesday", "rule"),
        ("FREQ=WEEKLY;FREQ=DAILY", "rule"),
        ("FREQ=FORTNIGHTLY", "rule"),
        ("FREQ=WEEKLY;BYDAY=XX", "rule"),
        ("FREQ=WEEKLY;BYDAY=2MO", "rule"),
        ("FREQ=MONTHLY;BYDAY=6MO", "rule"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "rule"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "rule"),
        ("FREQ=YEARLY;BYMONTH=13", "rule"),
        ("FREQ=YEARLY;BYWEEKNO=20", "rule"),
        ("FREQ=DAILY;INTERVAL=0", "rule"),
        ("FREQ=DAILY;COUNT=0", "rule"),
        ("FREQ=DAILY;COUNT=-3", "rule"),
        ("FREQ=DAILY;COUNT=x", "rule"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270408", "rule"),
        ("FREQ=DAILY;UNTIL=soon", "rule"),
        ("FREQ=DAILY;UNTIL=20270231", "rule"),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", "rule"),
        ("FREQ=HOURLY", "too_often"),
        ("FREQ=DAILY;BYHOUR=9,15", "too_often"),
        ("FREQ=DAILY;COUNT=100000", "too_many"),
        ("FREQ=DAILY;COUNT=1001", "too_many"),
        ("FREQ=DAILY;INTERVAL=1000", "too_far"),
    ],
)
def test_what_is_no_rule_that_anybody_means_is_refused(text: str, why: str) -> None:
    with pytest.raises(Invalid) as refused:
        rule(text, zone="Asia/Tokyo" if "9999" not in text else "Pacific/Kiritimati")
    assert (refused.value.name, refused.value.why) == ("recurrence", why)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "never"),
        ("FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31", "never"),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "never"),
        ("FREQ=WEEKLY;UNTIL=20270301", "ended"),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270328", "ended"),
        ("FREQ=DAILY;UNTIL=23000101", "too_many"),
        ("FREQ=MONTHLY;UNTIL=20990101", "too_far"),
        ("FREQ=YEARLY;COUNT=60", "too_far"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1000", "too_far"),
    ],
)
def test_a_rule_must_have_a_day_and_a_sane_end(text: str, why: str) -> None:
    with pytest.raises(Invalid) as refused:
        begun(rule(text), date(2027, 3, 26))
    assert (refused.value.name, refused.value.why) == ("recurrence", why)


@pytest.mark.parametrize(
    ("until", "minute", "last"),
    [
        ("20270630", TEN, "2027-06-30"),
        ("20270630T215959Z", TEN, "2027-06-30"),
        ("20270630T080000Z", TEN, "2027-06-30"),
        ("20270630T075900Z", TEN, "2027-06-29"),
        ("20270630T100000", TEN, "2027-06-30"),
        ("20270630T220000Z", TEN, "2027-06-30"),
        ("20270630T220000Z", 0, "2027-07-01"),
    ],
)
def test_the_end_is_the_last_day_on_which_it_may_still_begin(until: str, minute: int, last: str) -> None:
    assert rule(f"FREQ=DAILY;UNTIL={until}", minute).until == date.fromisoformat(last)


def test_the_text_of_a_rule_is_read_as_the_same_rule() -> None:
    for text in (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270630T215959Z",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=8",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2",
        "FREQ=WEEKLY;BYDAY=SU;WKST=SU",
    ):
        read = rule(text)
        assert rule(read.text("Europe/Berlin")) == read
        assert sorted(read.text("Europe/Berlin").split(";")) == sorted(text.split(";"))


@pytest.mark.parametrize(
    ("text", "first", "found"),
    [
        ("FREQ=MONTHLY", "2027-01-31", LeftOut.SHORT_MONTHS),
        ("FREQ=MONTHLY;BYMONTHDAY=15,29", "2027-01-31", LeftOut.SHORT_MONTHS),
        ("FREQ=MONTHLY;BYMONTHDAY=28", "2027-01-31", None),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31", None),
        ("FREQ=YEARLY", "2027-12-31", None),
        ("FREQ=YEARLY", "2028-02-29", LeftOut.SHORT_YEARS),
        ("FREQ=MONTHLY;BYDAY=5MO", "2027-01-01", LeftOut.FOUR_WEEKS),
        ("FREQ=MONTHLY;BYDAY=-1MO", "2027-01-01", None),
        ("FREQ=WEEKLY", "2027-01-31", None),
    ],
)
def test_what_a_rule_leaves_out_is_known(text: str, first: str, found: LeftOut | None) -> None:
    assert left_out(begun(rule(text), date.fromisoformat(first))[0]) is found


@pytest.mark.parametrize(
    ("text", "was", "now", "found"),
    [
        ("FREQ=DAILY", "2027-03-30", "2027-03-31", "FREQ=DAILY"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "2027-03-30", "2027-03-31", "FREQ=WEEKLY;BYDAY=WE,FR"),
        ("FREQ=WEEKLY;BYDAY=SU", "2027-03-28", "2027-03-29", "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "2027-04-15", "2027-04-16", "FREQ=MONTHLY;BYMONTHDAY=16"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-04-30", "2027-04-29", "FREQ=MONTHLY;BYMONTHDAY=-2"),
        ("FREQ=MONTHLY;BYDAY=1MO", "2027-04-05", "2027-04-13", "FREQ=MONTHLY;BYDAY=2TU"),
        ("FREQ=MONTHLY;BYDAY=1MO", "2027-04-05", "2027-04-30", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2027-04-30", "2027-04-29", "FREQ=MONTHLY;BYDAY=-1TH"),
        ("FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=5", "2027-05-01", "2027-04-30", "FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=4"),
    ],
)
def test_a_rhythm_turns_to_another_day(text: str, was: str, now: str, found: str) -> None:
    assert str(turned(rule(text), date.fromisoformat(was), date.fromisoformat(now))) == found


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=TH",
        "FREQ=YEARLY;BYDAY=1MO",
        "FREQ=DAILY;BYDAY=MO,TH",
    ],
)
def test_a_rhythm_of_several_days_a_month_does_not_turn(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        turned(rule(text), date(2027, 4, 1), date(2027, 4, 2))
    assert refused.value.why == "turn"


@given(endless_rules(), FIRST_DAYS, st.sampled_from(("", ";COUNT=7", ";UNTIL={:%Y%m%d}")))
@quick
def test_the_days_are_those_that_dateutil_finds(endless: str, wished: date, end: str) -> None:
    text = endless + end.format(wished + timedelta(days=900))
    whole, first = begun(rule(text), wished)
    begins = datetime.combine(first, time())
    last = first + timedelta(days=1000)
    theirs = (day.date() for day in rrulestr(text, dtstart=begins).xafter(begins, inc=True, count=1001))
    assert list(whole.days(first, last)) == [day for day in theirs if day <= last]


@given(
    st.sets(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1),
    st.integers(1, 4),
    FIRST_DAYS,
    st.integers(-9, 9),
)
@quick
def test_a_weekly_rhythm_turned_is_the_same_days_later(names: set[str], interval: int, wished: date, away: int) -> None:
    whole, first = begun(rule(f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={','.join(sorted(names))}"), wished)
    moved = turned(whole, first, first + timedelta(days=away))
    there = list(moved.days(first + timedelta(days=away), first + timedelta(days=away + 200)))
    assert there == [day + timedelta(days=away) for day in whole.days(first, first + timedelta(days=200))]
