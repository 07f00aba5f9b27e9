"""What holds for any text whatever: it is read without a fault, and a reading keeps its promises."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bots.language.calendar.times import read_phrase
from bots.language.reader import read
from bots.language.reading import Intent, Reading
from bots.language.saying.request import say
from bots.language.text.courtesy import ASKED as ASKED_WITH_COURTESY
from tests.language.requests import requests
from tests.language.sample import BERLIN, NOW, ORGANISATION, expected, lines, said

GOLD = Path(__file__).parents[1] / "data" / "messages.jsonl"
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
)
WORDS = [
    word
    for line in (
        "book cancel move find me a with at on from to until by after before between and next this last every other maya tom ana",
        "python sql monday friday sunday weekend tomorrow today tonight morning afternoon noon midnight 3 11 12:30 25:00 2-4pm",
        "3pm half past quarter 31 february 29 feb 2027 3/4 24.12. 2 weeks hours min an hour in ago first second of the month may",
        "march except not or , . ? ! -> room for 6 people projector my hours mon-fri 9-5 instead remind before est london time",
        "yes no week day year 9999 0 -",
    )
    for word in line.split()
]
MOMENTS = st.integers(0, 100 * 365 * 1440).map(
    lambda minutes: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def _holds(reading: Reading, now: datetime, zone: ZoneInfo) -> None:
    """What any reading keeps to, whatever was written."""
    moments = [moment for moment in (reading.at, reading.until, reading.from_at) if moment]
    moments += [moment for asked in reading.questions for moment in asked.alternatives]
    assert all(_is_on_the_clocks_of(moment, zone) for moment in moments)
    for window in (reading.window, *reading.windows):
        assert window is None or now <= window.start < window.end
    for span in (reading.from_window, *reading.except_):
        assert span is None or span.start < span.end
    assert reading.until is None or (reading.at is not None and reading.at < reading.until)
    assert set(reading.people) | set(reading.without) | set(reading.optional) <= set(ORGANISATION.people)
    assert set(reading.skills) <= set(ORGANISATION.skills)
    assert reading.room is None or reading.room in ORGANISATION.rooms
    assert reading.service is None or reading.service in ORGANISATION.services
    assert reading.zone is None or reading.zone in available_timezones()
    assert 0 <= reading.confidence <= 1
    assert all(0 <= stretch.start < stretch.end <= 1440 and stretch.days for stretch in reading.weekly)
    assert all(minutes >= 0 for minutes in reading.minutes_before)
    assert reading.duration is None or reading.duration > 0


def _is_on_the_clocks_of(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the moment is aware and stands with the offset that the zone has then."""
    there = moment.astimezone(UTC).astimezone(zone)
    return (
        moment.utcoffset() is not None and moment == there and moment.astimezone(zone).utcoffset() == there.utcoffset()
    )


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(max_size=200), MOMENTS, st.sampled_from(ZONES))
def test_any_text_is_read(text: str, now: datetime, name: str) -> None:
    zone = ZoneInfo(name)

    _holds(read(text, now=now, zone=zone, lexicon=ORGANISATION), now, zone)
    read_phrase(text, now=now, zone=zone)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), MOMENTS, st.sampled_from(ZONES))
def test_any_jumble_of_words_that_mean_something_is_read(text: str, now: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    reading = read(text, now=now, zone=zone, lexicon=ORGANISATION)

    _holds(reading, now, zone)
    assert read(text, now=now, zone=zone, lexicon=ORGANISATION) == reading
    reading.to_json(zone)
    read_phrase(text, now=now, zone=zone)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\u0000\u0007",
        "?" * 5000,
        "a" * 10_000,
        "9" * 400,
        "now " * 1000,
        "on 3 may " * 300,
        "שלום עולם מחר",
        "\u202ebook maya\u202c tomorrow",
        "bo\u200bok ma\u200bya tomorrow at 3",
        "book maya on 1 january 1 at 3",
        "book maya on 31 december 9999 at 23:59",
        "in 999999 years",
        "every 400 years",
        "from 3 to",
        "<@U1> <@> <@U2|>",
        "👍" * 500,
        "12:99 99:12 0:00 24:00 24:01",
        "3/4/5/6/7 1/0 0/1 99/99 1.1.1.1",
        "until until until from from to to by by",
        "add Python to my skills, and",
    ],
)
def test_bad_input_is_read_like_any_other(text: str) -> None:
    _holds(said(text), NOW, BERLIN)


UNKNOWN = [
    row
    for line in GOLD.read_text(encoding="utf-8").splitlines()
    if (row := json.loads(line))["expect"] == {"intent": "unknown"}
]
ASKED = [expected(line)[0] for line in lines("messages_en.txt") if not line.startswith("/")]
DRESSED = (str.lower, "{} 🙂".format, "{} please".format, "hi! {}".format, "{} 🙏🙏".format, "  {}  ".format)
THANKED = ("good morning, {}".format, "{}, thanks in advance".format, "thank you! {}".format)


@pytest.mark.parametrize("text", ASKED[::3])
def test_case_politeness_and_emoji_change_nothing(text: str) -> None:
    plain = said(text).to_json(BERLIN)

    assert {dress(text): said(dress(text)).to_json(BERLIN) for dress in DRESSED} == {
        dress(text): plain for dress in DRESSED
    }


@pytest.mark.parametrize("text", [text for text in ASKED[::3] if said(text).intent in ASKED_WITH_COURTESY])
def test_nor_do_a_greeting_before_it_and_thanks_around_it(text: str) -> None:
    plain = said(text).to_json(BERLIN)

    assert {dress(text): said(dress(text)).to_json(BERLIN) for dress in THANKED} == {
        dress(text): plain for dress in THANKED
    }


@settings(max_examples=60, deadline=None, derandomize=True)
@given(requests(), st.sampled_from(DRESSED))
def test_of_no_request_at_any_moment(made: tuple[Reading, datetime, ZoneInfo], dress: Callable[[str], str]) -> None:
    wanted, now, zone = made
    assume(wanted.intent not in {Intent.GREET, Intent.THANKS, Intent.NOTE})  # a note is kept as it is written
    words = dress(say(wanted, now=now, zone=zone))

    reading = read(words, now=now, zone=zone, lexicon=ORGANISATION)

    assert reading.to_json(zone) == wanted.to_json(zone)
    _holds(reading, now, zone)


@pytest.mark.parametrize("text", [row["text"] for row in UNKNOWN])
def test_what_asks_for_nothing_in_the_gold_messages_is_taken_for_nothing(text: str) -> None:
    assert said(text).to_json(BERLIN) == {"intent": "unknown"}


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("bo\u202eok ma\u202cya tomorrow at 3", "book maya tomorrow at 3"),
        ("bооk Mауа tomorrow at 3", "book Maya tomorrow at 3"),
        ("book maya tomorrow at 3 " + "9" * 400, "book maya tomorrow at 3"),
        ("find python " + "on 27 november " * 300, "find python on 27 november"),
    ],
)
def test_odd_input_is_read_for_what_it_says(odd: str, plain: str) -> None:
    assert said(odd).to_json(BERLIN) == said(plain).to_json(BERLIN)


def test_a_year_far_away_is_that_year() -> None:
    assert said("book maya on 14 march 9998 at 3").at == datetime(9998, 3, 14, 15, tzinfo=BERLIN)
    assert said("book maya on 14 march 2130").at == datetime(2027, 3, 14, 21, 30, tzinfo=BERLIN)


def test_invisible_marks_inside_words_change_nothing() -> None:
    assert said("bo\u200bok ma\u200bya tomorrow at 3").to_json(BERLIN) == said("book maya tomorrow at 3").to_json(
        BERLIN
    )


def test_the_first_moment_of_a_reading_is_after_now() -> None:
    late = NOW + timedelta(hours=13, minutes=55)

    assert read("book maya at 9", now=late, zone=BERLIN, lexicon=ORGANISATION).at == datetime.fromisoformat(
        "2026-11-26T09:00+01:00"
    )


EXTREMES = [
    *(
        "31 february",
        "29 february",
        "31 april",
        "25:00",
        "24:00",
        "12am",
        "0",
        "-1",
        "999999",
        "30/2",
        "13/13",
        "q1",
        "q5",
    ),
    *("2026-13-01", "0001-01-01", "9999-12-31", "year 1", "in 9999 years", "in 400000 days", "in 2 weeks", "monthly"),
    *("every", "every other", "until", "from", "between", "and", "except", "second", "past", "before", "after", "week"),
    *(
        "book maya",
        "move my session",
        "cancel",
        "meeting with tom",
        "room for",
        "poll maya:",
        "off",
        "remind me",
        "@",
        "-",
    ),
]
MESSAGES = [json.loads(line)["text"].split() for line in GOLD.read_text(encoding="utf-8").splitlines()]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.data(), st.sampled_from(MESSAGES), st.lists(st.sampled_from(EXTREMES), min_size=1, max_size=6), MOMENTS)
def test_a_message_with_dates_between_its_words_that_cannot_be_is_read(
    data: st.DataObject, message: list[str], extremes: list[str], now: datetime
) -> None:
    words = list(message)
    for extreme in extremes:
        words.insert(data.draw(st.integers(0, len(words))), extreme)
    zone = ZoneInfo(data.draw(st.sampled_from(ZONES)))
    _holds(read(" ".join(words), now=now, zone=zone, lexicon=ORGANISATION), now, zone)
