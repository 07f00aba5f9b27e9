"""Times by themselves and in messages: our conventions, several zones, and the nights when the clocks change."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.language.calendar.times import read_phrase
from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Question, Reading

WEDNESDAY = "2026-11-25T10:00+01:00 Europe/Berlin"


def _scene(where: str) -> tuple[datetime, ZoneInfo]:
    now, zone = where.split()
    return datetime.fromisoformat(now), ZoneInfo(zone)


def _find(text: str, where: str = WEDNESDAY) -> str:
    """The window or the time of ``find … <text>``, with its offsets, as ``start/end`` or ``time``."""
    now, zone = _scene(where)
    found = read(f"find python {text}", now=now, zone=zone, lexicon=Lexicon(skills=("Python",))).to_json(zone)
    if "at" in found:
        return str(found["at"])
    window = found.get("window")
    return f"{window['start']}/{window['end']}" if window else "nothing"


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("today", "2026-11-25T10:00+01:00/2026-11-26T00:00+01:00"),
        ("tomorrow", "2026-11-26T00:00+01:00/2026-11-27T00:00+01:00"),
        ("wednesday", "2026-11-25T10:00+01:00/2026-11-26T00:00+01:00"),
        ("this friday", "2026-11-27T00:00+01:00/2026-11-28T00:00+01:00"),
        ("this tuesday", "2026-12-01T00:00+01:00/2026-12-02T00:00+01:00"),
        ("next friday", "2026-12-04T00:00+01:00/2026-12-05T00:00+01:00"),
        ("this week", "2026-11-25T10:00+01:00/2026-11-30T00:00+01:00"),
        ("next week", "2026-11-30T00:00+01:00/2026-12-07T00:00+01:00"),
        ("on the weekend", "2026-11-28T00:00+01:00/2026-11-30T00:00+01:00"),
        ("next weekend", "2026-12-05T00:00+01:00/2026-12-07T00:00+01:00"),
        ("this morning", "2026-11-25T10:00+01:00/2026-11-25T12:00+01:00"),
        ("friday evening", "2026-11-27T18:00+01:00/2026-11-27T22:00+01:00"),
        ("tomorrow lunchtime", "2026-11-26T12:00+01:00/2026-11-26T14:00+01:00"),
        ("friday eod", "2026-11-27T16:00+01:00/2026-11-27T18:00+01:00"),
        ("early tomorrow morning", "2026-11-26T06:00+01:00/2026-11-26T09:00+01:00"),
        ("friday late morning", "2026-11-27T10:00+01:00/2026-11-27T12:00+01:00"),
        ("after work tomorrow", "2026-11-26T17:00+01:00/2026-11-26T21:00+01:00"),
        ("tomorrow, business hours", "2026-11-26T09:00+01:00/2026-11-26T17:00+01:00"),
        ("after 3 tomorrow", "2026-11-26T15:00+01:00/2026-11-27T00:00+01:00"),
        ("friday before 11", "2026-11-27T00:00+01:00/2026-11-27T11:00+01:00"),
        ("not before 10 on friday", "2026-11-27T10:00+01:00/2026-11-28T00:00+01:00"),
        ("by friday", "2026-11-25T10:00+01:00/2026-11-28T00:00+01:00"),
        ("before friday", "2026-11-25T10:00+01:00/2026-11-27T00:00+01:00"),
        ("around 3 on friday", "2026-11-27T14:00+01:00/2026-11-27T16:00+01:00"),
        ("between 3 and 5 on friday", "2026-11-27T15:00+01:00/2026-11-27T17:00+01:00"),
        ("friday 2-4pm", "2026-11-27T14:00+01:00/2026-11-27T16:00+01:00"),
        ("in the next 2 hours", "2026-11-25T10:00+01:00/2026-11-25T12:00+01:00"),
        ("in december", "2026-12-01T00:00+01:00/2027-01-01T00:00+01:00"),
        ("next month", "2026-12-01T00:00+01:00/2027-01-01T00:00+01:00"),
        ("the first week of december", "2026-12-07T00:00+01:00/2026-12-14T00:00+01:00"),
        ("monday to wednesday", "2026-11-30T00:00+01:00/2026-12-03T00:00+01:00"),
        ("24 dec to 2 jan", "2026-12-24T00:00+01:00/2027-01-03T00:00+01:00"),
        ("on the 14th", "2026-12-14T00:00+01:00/2026-12-15T00:00+01:00"),
        ("first monday of march", "2027-03-01T00:00+01:00/2027-03-02T00:00+01:00"),
        ("a week from friday", "2026-12-04T00:00+01:00/2026-12-05T00:00+01:00"),
        ("the day after tomorrow", "2026-11-27T00:00+01:00/2026-11-28T00:00+01:00"),
        ("on 3/4", "2027-04-03T00:00+02:00/2027-04-04T00:00+02:00"),
        ("on 2027-01-09", "2027-01-09T00:00+01:00/2027-01-10T00:00+01:00"),
        ("at 3 tomorrow", "2026-11-26T15:00+01:00"),
        ("tomorrow half past 8", "2026-11-26T08:30+01:00"),
        ("tomorrow quarter to 4", "2026-11-26T15:45+01:00"),
        ("tomorrow 15h30", "2026-11-26T15:30+01:00"),
        ("tomorrow at 1530", "2026-11-26T15:30+01:00"),
        ("tomorrow at 3.30pm", "2026-11-26T15:30+01:00"),
        ("tomorrow at noon", "2026-11-26T12:00+01:00"),
        ("at 8 tomorrow evening", "2026-11-26T20:00+01:00"),
        ("at 9", "2026-11-26T09:00+01:00"),
        ("at 4", "2026-11-25T16:00+01:00"),
        ("in 2 hours", "2026-11-25T12:00+01:00"),
        ("in half an hour", "2026-11-25T10:30+01:00"),
        ("in an hour and a half", "2026-11-25T11:30+01:00"),
        ("in 3 days at 10", "2026-11-28T10:00+01:00"),
    ],
)
def test_the_conventions_hold_on_a_wednesday_in_berlin(text: str, window: str) -> None:
    assert _find(text) == window


@pytest.mark.parametrize(
    ("text", "where", "window"),
    [
        ("on 3/4", "2026-11-25T10:00-07:00 America/Denver", "2027-03-04T00:00-07:00/2027-03-05T00:00-07:00"),
        ("on 3/4", "2026-11-25T10:00+11:00 Australia/Sydney", "2027-04-03T00:00+11:00/2027-04-04T00:00+11:00"),
        ("tomorrow", "2026-11-25T23:50+05:30 Asia/Kolkata", "2026-11-26T00:00+05:30/2026-11-27T00:00+05:30"),
        ("friday 3pm London time", "2026-11-25T10:00-05:00 America/New_York", "2026-11-27T10:00-05:00"),
        ("friday 9am Pacific", "2026-11-25T10:00+01:00 Europe/Berlin", "2026-11-27T18:00+01:00"),
        ("tomorrow 10am New York time", "2026-11-25T10:00+09:00 Asia/Tokyo", "2026-11-27T00:00+09:00"),
        ("friday 8pm tokyo", "2026-11-25T10:00+01:00 Europe/Berlin", "2026-11-27T12:00+01:00"),
        ("sunday", "2026-10-23T09:30+01:00 Europe/London", "2026-10-25T00:00+01:00/2026-10-26T00:00+00:00"),
        ("sunday", "2027-03-25T09:30+01:00 Europe/Berlin", "2027-03-28T00:00+01:00/2027-03-29T00:00+02:00"),
        ("tonight", "2026-11-25T23:30+01:00 Europe/Berlin", "nothing"),
    ],
)
def test_the_writers_zone_and_region_decide(text: str, where: str, window: str) -> None:
    assert _find(text, where) == window


def _booked(text: str, where: str) -> Reading:
    now, zone = _scene(where)
    return read(text, now=now, zone=zone, lexicon=Lexicon(people=("Maya Iyer",)))


@pytest.mark.parametrize(
    ("text", "where", "kind", "alternatives"),
    [
        ("book maya sunday 2:30am", "2027-03-25T12:00+01:00 Europe/Berlin", "skipped",
         ("2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00")),
        ("book maya sunday 2:30am", "2026-10-22T12:00+02:00 Europe/Berlin", "repeated",
         ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00")),
        ("book maya sunday 2:30am", "2027-03-12T16:00-05:00 America/New_York", "skipped",
         ("2027-03-14T01:30:00-05:00", "2027-03-14T03:30:00-04:00")),
        ("book maya sunday 1:30am", "2026-10-30T16:00-04:00 America/New_York", "repeated",
         ("2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00")),
        ("book maya sunday 2:15am", "2026-10-01T20:00+10:30 Australia/Lord_Howe", "skipped",
         ("2026-10-04T01:45:00+10:30", "2026-10-04T02:45:00+11:00")),
        ("book maya on 31 february at 10", "2026-11-25T10:00+01:00 Europe/Berlin", "impossible",
         ("2027-02-28T10:00:00+01:00", "2027-03-01T10:00:00+01:00")),
        ("book maya tomorrow 25:00", "2026-11-25T10:00+01:00 Europe/Berlin", "impossible",
         ("2026-11-26T23:00:00+01:00", "2026-11-27T01:00:00+01:00")),
    ],
)  # fmt: skip
def test_a_time_that_cannot_be_or_comes_twice_is_asked_about(
    text: str, where: str, kind: str, alternatives: tuple[str, ...]
) -> None:
    reading = _booked(text, where)

    assert reading.at is None
    assert reading.ambiguous == ("at",)
    assert [
        (asked.kind, tuple(moment.isoformat() for moment in asked.alternatives)) for asked in reading.questions
    ] == [(kind, alternatives)]


def test_the_clock_change_does_not_touch_the_hours_beside_it() -> None:
    assert _booked("book maya sunday 3:30am", "2027-03-25T12:00+01:00 Europe/Berlin").questions == ()


def test_what_is_asked_about_says_which_words_asked_for_it() -> None:
    (question,) = _booked("book maya sunday 2:30am", "2027-03-25T12:00+01:00 Europe/Berlin").questions

    assert isinstance(question, Question)
    assert question.said == "sunday 2:30am"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("next Friday at 3pm", {"start": "2026-12-04T15:00+01:00", "grain": "minute"}),
        ("tomorrow", {"start": "2026-11-26T00:00+01:00", "grain": "day"}),
        ("from 9:30 to 11:00 on Thursday",
         {"start": "2026-11-26T09:30+01:00", "end": "2026-11-26T11:00+01:00", "grain": "minute"}),
        ("July 13-15", {"start": "2027-07-13T00:00+02:00", "end": "2027-07-16T00:00+02:00", "grain": "day"}),
        ("4pm for 30 mins", {"start": "2026-11-25T16:00+01:00", "end": "2026-11-25T16:30+01:00", "grain": "minute"}),
    ],
)  # fmt: skip
def test_a_phrase_alone_has_a_start_and_perhaps_an_end(text: str, found: dict[str, str]) -> None:
    now, zone = _scene(WEDNESDAY)

    phrase = read_phrase(text, now=now, zone=zone)

    assert phrase is not None
    assert phrase.to_json() == found


def test_words_that_name_no_time_are_no_phrase() -> None:
    now, zone = _scene(WEDNESDAY)

    assert read_phrase("the quick brown fox", now=now, zone=zone) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("book maya on 31 december 9999 at 23:59", None),
        ("book maya on 14 march 2750 at 10:00", "2750-03-14T10:00:00+01:00"),
        ("book maya tomorrow at 10 about my thesis", "2026-11-26T10:00:00+01:00"),
        ("book maya tomorrow at 15:00 GMT+5:30", "2026-11-26T10:30:00+01:00"),
        ("book maya tomorrow 3pm UTC -5", "2026-11-26T21:00:00+01:00"),
        ("book maya 2026-12-03T15:30+05:30", "2026-12-03T11:00:00+01:00"),
        ("book maya tomorrow 3pm St. John's time", "2026-11-26T19:30:00+01:00"),
        ("can maya do it an hour later, at 4?", "2026-11-25T16:00:00+01:00"),
    ],
)
def test_a_time_is_what_was_said_and_never_a_nearer_one(text: str, at: str | None) -> None:
    found = _booked(text, WEDNESDAY).at

    assert (found.astimezone(ZoneInfo("Europe/Berlin")).isoformat() if found else None) == at


@pytest.mark.parametrize(
    "text",
    [
        "book maya tomorrow 10am her time",
        "book maya 10am tomorrow, Maya's time",
        "is maya free friday afternoon her time",
    ],
)
def test_a_time_on_the_clock_of_the_person_named_says_so(text: str) -> None:
    assert _booked(text, WEDNESDAY).theirs


@pytest.mark.parametrize("text", ["book maya tomorrow 10am", "tell maya to take her time", "is maya free any time"])
def test_any_other_time_is_the_writers(text: str) -> None:
    assert not _booked(text, WEDNESDAY).theirs


@pytest.mark.parametrize(
    ("text", "weekly"),
    [
        ("my hours are weekends except sunday mornings", [(("SA",), 0, 1440), (("SU",), 720, 1440)]),
        ("i'm available weekdays 9-17 except friday afternoon",
         [(("MO", "TU", "WE", "TH"), 540, 1020), (("FR",), 540, 720)]),
    ],
)  # fmt: skip
def test_a_part_of_a_day_can_be_left_out_of_the_week(text: str, weekly: list[tuple[tuple[str, ...], int, int]]) -> None:
    assert [(each.days, each.start, each.end) for each in _booked(text, WEDNESDAY).weekly] == weekly


def test_the_last_weekday_of_every_month_repeats_as_such() -> None:
    reading = _booked("book maya on the last weekday of every month at 10am", WEDNESDAY)

    assert reading.recurrence == "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
    assert reading.at is not None
    assert reading.at.isoformat() == "2026-11-30T10:00:00+01:00"


@pytest.mark.parametrize(
    ("text", "first", "rule"),
    [
        ("tomorrow at 11, repeat weekly 3 times", "2026-11-26", "FREQ=WEEKLY;BYDAY=TH;COUNT=3"),
        ("tomorrow at 11 every week 3 times", "2026-11-26", "FREQ=WEEKLY;BYDAY=TH;COUNT=3"),
        ("on 12 december at 11 every week until february", "2026-12-12", "FREQ=WEEKLY;BYDAY=SA;UNTIL=20270131T225959Z"),
        ("on the 12th at 11 every week", "2026-12-12", "FREQ=WEEKLY;BYDAY=SA"),
        ("on thursday next week at 11, weekly, 4 times", "2026-12-03", "FREQ=WEEKLY;BYDAY=TH;COUNT=4"),
        ("next monday at 11 every second week", "2026-11-30", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("on friday at 11 every second day", "2026-11-27", "FREQ=DAILY;INTERVAL=2"),
        ("on the 3rd at 11 every second month", "2026-12-03", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3"),
        ("am 12. dezember um 11 jede woche, 4 mal", "2026-12-12", "FREQ=WEEKLY;BYDAY=SA;COUNT=4"),
    ],
)
def test_a_series_begins_on_the_day_that_is_said_beside_it(text: str, first: str, rule: str) -> None:
    reading = _booked(f"book maya {text}", WEDNESDAY)
    assert reading.at is not None
    assert (reading.at.isoformat(), reading.recurrence) == (f"{first}T11:00:00+01:00", rule)


@pytest.mark.parametrize(("text", "minutes"), [("for 30 hours", 1800), ("for 2 days", 2880), ("for 20 hours", 1200)])
def test_a_meeting_that_begins_at_an_exact_time_may_last_for_days(text: str, minutes: int) -> None:
    assert _booked(f"set up a team meeting tomorrow at 3pm {text}", WEDNESDAY).duration == minutes


def test_a_link_ends_before_the_comma_behind_it() -> None:
    assert _booked(
        "set up a meeting with maya tomorrow at 11 at https://meet.example.org/x?a=b, urgent", WEDNESDAY
    ).place == ("https://meet.example.org/x?a=b")


@pytest.mark.parametrize(
    "text",
    [
        "in 10000000000 business days", "3 business days " * 300, "the week after " * 300 + "christmas", "13/13/13",
        "0000-00-00", "the 9999th of may", "week 99", "my timezone is Europe/Atlantis", "tomorrow 3pm GMT+99:99",
        "the year 9998", "the 9990s", "in 99999999 weeks", "now " * 1000, "9" * 400, "on 3 may " * 300,
        "31 december 9999", "1 january 1", "-" * 300, "half of " * 200,
    ],
)  # fmt: skip
def test_a_phrase_of_any_kind_is_answered_or_not_and_never_raises(text: str) -> None:
    now, zone = _scene(WEDNESDAY)
    found = read_phrase(text, now=now, zone=zone)

    assert found is None or found.end is None or found.start < found.end
