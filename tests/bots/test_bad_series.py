"""What cannot repeat is refused with its reason and a way on, in words and in the form, and nothing that was typed is lost."""

from dataclasses import replace

import pytest

from tests.bots.conftest import Cast
from tests.bots.meet_forms import WHOLE, opened, people, submits
from tests.bots.test_meeting_series import called

_MANY = "A series that ends has at most 1000 times. Name an earlier end, or none."
_SHORT = "That reaches more than 50 years ahead. Name an earlier end, or repeat it more often."


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("sync with Omar and Grace every day at 10 100000 times", _MANY),
        ("sync with Omar and Grace every day at 10 for 100000 days", _MANY),
        ("sync with Omar and Grace every Thursday at 10 for 60 years", _MANY),
        (
            "sync with Omar and Grace every 30 minutes at 10",
            "A series repeats once a day at most: say it by days, weeks, months or years.",
        ),
        ("sync with Omar and Grace every 1000 weeks on Thursday at 10", _SHORT),
        (
            "sync with Omar and Grace every Thursday at 10 until last week",
            "That would end before it begins. Name a later end.",
        ),
    ],
)
def test_a_meeting_that_cannot_repeat_so_can_be_had_otherwise_or_once(cast: Cast, words: str, why: str) -> None:
    assert cast.lena.says(words).splitlines()[0] == why
    assert cast.lena.captions == ["How often…", "Only once"]
    cast.lena.presses("How often…")
    mended = cast.lena.says("every Thursday until 26 March")
    assert mended.startswith("Sync: shall I invite them?\n")
    assert "  When: Thu 5 Mar, 10:00–11:00 (Berlin)\n" in mended
    assert "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n" in mended
    assert "  With: Omar Haddad, Grace Osei\n" in mended


def test_the_first_of_it_alone_can_be_had(cast: Cast) -> None:
    cast.lena.says("sync with Omar and Grace every day at 10 100000 times")
    assert "How often" not in cast.lena.presses("Only once")
    assert cast.lena.says("yes").startswith("Sync · confirmed\n")


def test_sessions_that_cannot_repeat_so_can_be_had_once(cast: Cast) -> None:
    assert cast.lena.says("book Maya every day at 10 100000 times").splitlines()[0] == _MANY
    assert cast.lena.captions == ["Only once"]
    assert cast.lena.presses("Only once").startswith("Held for you until ")


def test_a_day_that_no_year_has_is_asked_about(cast: Cast) -> None:
    asked = cast.lena.says("sync with Omar and Grace on 31 February every year at 10")
    assert asked.splitlines()[0] == "There is no “on 31 February every year at 10”. Did you mean one of these?"
    assert cast.lena.captions == ["28 Feb 2027 10:00", "1 Mar 2027 10:00"]


def test_a_day_that_few_years_have_is_stated(cast: Cast) -> None:
    asked = cast.lena.says("sync with Omar and Grace every year on 29 February at 10")
    assert "  Years without 29 February are left out: the next is " in asked
    assert cast.lena.says("yes").startswith("Sync · 1 meeting to come\n")


def test_a_series_without_end_is_one(cast: Cast) -> None:
    asked = cast.lena.says("sync with Omar and Grace every Thursday at 10")
    assert "  How often: every Thursday 10:00, Berlin time\n" in asked
    assert cast.lena.says("yes").startswith("Sync · 52 meetings to come\n")


@pytest.mark.parametrize(
    ("entered", "why"),
    [
        ({"repeats": "FREQ=DAILY", "times": "100000"}, _MANY),
        ({"repeats": "FREQ=WEEKLY", "until": "2020-01-01"}, "That would end before it begins. Name a later end."),
        (
            {"repeats": "FREQ=WEEKLY", "until": "2027-01-01", "times": "3"},
            "Name a last day or a number of times, not both.",
        ),
        ({"repeats": "FREQ=WEEKLY", "interval": "5000"}, _SHORT),
    ],
)
def test_the_form_says_at_its_field_what_cannot_be(cast: Cast, entered: dict[str, str], why: str) -> None:
    lena = replace(cast.lena, forms=True)
    lena.says("/meet")
    payload, _ = opened(lena)
    submits(lena, payload, **WHOLE, required=people(cast, "Omar"), **entered)
    ((name, words),) = lena.handled.errors
    assert (name in {"repeats", "times", "interval"}, words) == (True, why)


def test_one_date_is_not_moved_onto_another_of_the_same_series(cast: Cast) -> None:
    called(cast)
    cast.lena.says("move the sync on 12 March to 19 March at 10:30")
    assert cast.lena.presses("This one").startswith("Another session of the same series is at that time.")
    assert cast.lena.captions == ["Show", "My sessions"]
