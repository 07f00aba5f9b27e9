"""What holds for any text whatever: it is read without a fault, and a reading keeps its promises."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bots.language.reader import read
from bots.language.reading import Reading
from bots.language.times import read_phrase
from tests.language.sample import BERLIN, NOW, ORGANISATION, expected, lines, said

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


def _holds(reading: Reading, now: datetime) -> None:
    moments = [moment for moment in (reading.at, reading.until, reading.from_at) if moment]
    moments += [moment for asked in reading.questions for moment in asked.alternatives]
    assert all(moment.tzinfo is not None for moment in moments)
    for window in (reading.window, *reading.windows):
        assert window is None or now <= window.start < window.end
    assert reading.until is None or (reading.at is not None and reading.at < reading.until)
    assert set(reading.people) <= set(ORGANISATION.people)
    assert set(reading.skills) <= set(ORGANISATION.skills)
    assert reading.room is None or reading.room in ORGANISATION.rooms
    assert reading.service is None or reading.service in ORGANISATION.services
    assert 0 <= reading.confidence <= 1
    assert all(stretch.start < stretch.end and stretch.days for stretch in reading.weekly)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(max_size=200), MOMENTS, st.sampled_from(ZONES))
def test_any_text_is_read(text: str, now: datetime, name: str) -> None:
    zone = ZoneInfo(name)

    _holds(read(text, now=now, zone=zone, lexicon=ORGANISATION), now)
    read_phrase(text, now=now, zone=zone)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), MOMENTS, st.sampled_from(ZONES))
def test_any_jumble_of_words_that_mean_something_is_read(text: str, now: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    reading = read(text, now=now, zone=zone, lexicon=ORGANISATION)

    _holds(reading, now)
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
    ],
)
def test_bad_input_is_read_like_any_other(text: str) -> None:
    _holds(said(text), NOW)


ASKED = [expected(line)[0] for line in lines("messages_en.txt") if not line.startswith("/")]


@pytest.mark.parametrize("text", ASKED[::3])
def test_case_politeness_and_emoji_change_nothing(text: str) -> None:
    plain = said(text).to_json(BERLIN)

    assert said(text + " 🙂").to_json(BERLIN) == plain
    assert said(text + " please").to_json(BERLIN) == plain
    assert said(text.lower()).to_json(BERLIN) == plain


def test_invisible_marks_inside_words_change_nothing() -> None:
    assert said("bo\u200bok ma\u200bya tomorrow at 3").to_json(BERLIN) == said("book maya tomorrow at 3").to_json(
        BERLIN
    )


def test_the_first_moment_of_a_reading_is_after_now() -> None:
    late = NOW + timedelta(hours=13, minutes=55)

    assert read("book maya at 9", now=late, zone=BERLIN, lexicon=ORGANISATION).at == datetime.fromisoformat(
        "2026-11-26T09:00+01:00"
    )
