"""Rules of repetition read back in words, in English and German."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bots.speaker import Speaker
from bots.views.rhythm import left_out_words, rhythm
from core.model.recurrence import rule_of
from core.model.series import Pattern, pattern_of, without

NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)
ENGLISH = Speaker("en", "Europe/Berlin", NOW)
GERMAN = Speaker("de", "Europe/Berlin", NOW)


def pattern(text: str, starts: str = "2027-01-05 10:00", *, whole_days: bool = False) -> Pattern:
    starts_at = datetime.fromisoformat(starts).replace(tzinfo=ZoneInfo("Europe/Berlin"))
    rule = rule_of(text, "Europe/Berlin", starts_at.hour * 60 + starts_at.minute)
    return pattern_of(rule, "Europe/Berlin", starts_at, 1440 if whole_days else 60, whole_days=whole_days)


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("FREQ=DAILY", "every day", "jeden Tag"),
        ("FREQ=DAILY;INTERVAL=2", "every second day", "jeden zweiten Tag"),
        ("FREQ=DAILY;INTERVAL=10", "every 10 days", "alle 10 Tage"),
        ("FREQ=WEEKLY", "every Tuesday", "jeden Dienstag"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and Thursday", "jeden Dienstag und Donnerstag"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday", "von Montag bis Freitag"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "every day", "jeden Tag"),
        ("FREQ=WEEKLY;INTERVAL=2", "every second Tuesday", "jeden zweiten Dienstag"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,FR",
            "every second week on Monday, Tuesday and Friday",
            "jede zweite Woche am Montag, Dienstag und Freitag",
        ),
        ("FREQ=WEEKLY;INTERVAL=3", "every 3 weeks on Tuesday", "alle 3 Wochen am Dienstag"),
        ("FREQ=MONTHLY", "every month on the 5th", "jeden Monat am 5."),
        ("FREQ=MONTHLY;BYMONTHDAY=1,22", "every month on the 1st and 22nd", "jeden Monat am 1. und 22."),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day", "jeden Monat am letzten Tag"),
        ("FREQ=MONTHLY;BYMONTHDAY=-3", "every month on the 3rd day from the end", "jeden Monat am 3. Tag vom Ende an"),
        ("FREQ=MONTHLY;BYDAY=1MO", "every month on the first Monday", "jeden Monat am ersten Montag"),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
            "every second month on the last Friday",
            "jeden zweiten Monat am letzten Freitag",
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "every month on the last weekday",
            "jeden Monat am letzten Werktag",
        ),
        ("FREQ=MONTHLY;INTERVAL=6;BYDAY=TH", "every 6 months on Thursday", "alle 6 Monate am Donnerstag"),
        ("FREQ=YEARLY", "every year on 5 January", "jedes Jahr am 5. Januar"),
        (
            "FREQ=YEARLY;BYMONTH=3,9;BYDAY=2WE",
            "every year on the second Wednesday in March and September",
            "jedes Jahr am zweiten Mittwoch im März und September",
        ),
    ],
)
def test_how_often_is_said_as_people_say_it(text: str, english: str, german: str) -> None:
    made = pattern(text)
    assert rhythm(ENGLISH, made) == f"{english} 10:00, Berlin time"
    assert rhythm(GERMAN, made) == f"{german} um 10:00, Zeit in Berlin"


def test_until_when_and_how_often_are_both_said_whichever_was_meant() -> None:
    fortnightly = pattern("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270705", "2027-01-05 10:00")
    counted = pattern("FREQ=WEEKLY;INTERVAL=2;COUNT=14", "2027-01-05 10:00")
    assert rhythm(ENGLISH, counted) == "every second Tuesday 10:00, Berlin time, until 6 July, 14 times"
    assert rhythm(ENGLISH, fortnightly) == "every second Tuesday 10:00, Berlin time, until 22 June, 13 times"
    assert rhythm(GERMAN, counted) == "jeden zweiten Dienstag um 10:00, Zeit in Berlin, bis 6. Juli, 14 Mal"
    fewer = without(counted, counted.first)
    assert rhythm(ENGLISH, fewer) == "every second Tuesday 10:00, Berlin time, until 6 July, 13 times"
    assert rhythm(ENGLISH, pattern("FREQ=YEARLY;COUNT=3")) == (
        "every year on 5 January 10:00, Berlin time, until 5 January 2029, 3 times"
    )


def test_whole_days_have_no_clock_and_clocks_are_written_as_the_reader_does() -> None:
    assert rhythm(ENGLISH, pattern("FREQ=WEEKLY", whole_days=True)) == "every Tuesday, Berlin time"
    american = Speaker("en-US", "America/New_York", NOW)
    assert rhythm(american, pattern("FREQ=WEEKLY", "2027-01-05 15:30")) == "every Tuesday 3:30 PM, Berlin time"


@pytest.mark.parametrize(
    ("text", "starts", "english", "german"),
    [
        ("FREQ=MONTHLY", "2027-01-31", "Months without a 31st are left out.", "Monate ohne 31. fallen aus."),
        ("FREQ=MONTHLY", "2027-01-30", "Months without a 30th are left out.", "Monate ohne 30. fallen aus."),
        ("FREQ=MONTHLY", "2027-01-28", "", ""),
        (
            "FREQ=YEARLY",
            "2028-02-29",
            "Years without 29 February are left out: the next is 29 February 2028.",
            "Jahre ohne 29. Februar fallen aus: der nächste ist 29. Februar 2028.",
        ),
        (
            "FREQ=MONTHLY;BYDAY=5FR",
            "2027-01-01",
            "Months without a fifth Friday are left out.",
            "Monate ohne fünften Freitag fallen aus.",
        ),
    ],
)
def test_what_not_every_month_has_is_stated(text: str, starts: str, english: str, german: str) -> None:
    made = pattern(text, f"{starts} 10:00")
    assert (left_out_words(ENGLISH, made), left_out_words(GERMAN, made)) == (english, german)
