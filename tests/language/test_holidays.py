"""Holidays: the day of each in a year, and the next one from a day on."""

from datetime import date, datetime

import pytest

from bots.language.calendar.holidays import HOLIDAYS, finder
from bots.language.calendar.stretches import Frame


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2000, date(2000, 4, 23)),
        ("easter", 2024, date(2024, 3, 31)),
        ("easter", 2027, date(2027, 3, 28)),
        ("easter", 2038, date(2038, 4, 25)),
        ("good friday", 2027, date(2027, 3, 26)),
        ("pentecost", 2027, date(2027, 5, 16)),
        ("thanksgiving", 2026, date(2026, 11, 26)),
        ("black friday", 2026, date(2026, 11, 27)),
        ("memorial", 2027, date(2027, 5, 31)),
        ("christmas eve", 2026, date(2026, 12, 24)),
    ],
)
def test_a_holiday_has_its_day_in_each_year(name: str, year: int, day: date) -> None:
    assert HOLIDAYS[name](year) == day


def test_a_holiday_that_has_passed_is_next_years() -> None:
    frame = Frame(datetime.fromisoformat("2026-12-26T09:00"), date(2026, 12, 26))

    found = finder("christmas")(frame)

    assert found is not None
    assert found.start.date() == date(2027, 12, 25)
