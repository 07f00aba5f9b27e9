"""Which language a message is taken for, where few of its words tell."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.language.reader import read
from bots.language.said_in_fields import week_said

NOW = datetime.fromisoformat("2026-11-25T10:00+01:00")
BERLIN = ZoneInfo("Europe/Berlin")
WORKDAYS = ["MO", "TU", "WE", "TH", "FR"]


@pytest.mark.parametrize(
    ("text", "language", "weekend"),
    [
        ("Mo-Fr 8-20, Sa 9-12", "de", ["SA"]),
        ("Mon-Fri 8-20, Sat 9-12", "en", ["SA"]),
        ("lun-vie 8-20, sáb 9-12", "es", ["SA"]),
        ("ma-vr 8-20, zo 9-12", "nl", ["SU"]),
        ("пн-пт 8-20, сб 9-12", "ru", ["SA"]),
    ],
)
def test_weekdays_and_hours_alone_are_in_a_language_that_has_them_all(
    text: str, language: str, weekend: list[str]
) -> None:
    reading = read(text, now=NOW, zone=BERLIN)

    assert reading.language == language
    assert reading.to_json(BERLIN) == {
        "intent": "hours",
        "weekly": [
            {"days": WORKDAYS, "start": "08:00", "end": "20:00"},
            {"days": weekend, "start": "09:00", "end": "12:00"},
        ],
    }


def test_a_writer_of_a_language_that_has_the_weekdays_too_is_read_in_it() -> None:
    assert read("lun, ven 9-12", now=NOW, zone=BERLIN, language="it").language == "it"
    assert read("lun, ven 9-12", now=NOW, zone=BERLIN).language == "fr"


@pytest.mark.parametrize("text", ["do so at 9", "so, 2 of us", "sat 3 exams"])
def test_a_weekday_among_other_words_tells_no_language(text: str) -> None:
    assert read(text, now=NOW, zone=BERLIN).language == "en"


def test_a_short_weekday_with_hours_is_in_the_writers_own_language() -> None:
    (stretch,) = week_said("Di 9-11", now=NOW, language="de")
    assert (stretch.weekday, stretch.start_minute, stretch.end_minute) == (1, 540, 660)
