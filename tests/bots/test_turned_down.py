"""A day that is turned down behind times is left out of what was shown; where nothing else was shown, others are looked for."""

import pytest

from tests.bots.answered import booked, held
from tests.bots.conftest import Cast


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("the 11th doesn't work", "Mon 9 Mar – Sun 15 Mar, but not Wed 11 Mar"),
        ("not Monday", "Tue 10 Mar – Sun 15 Mar"),
        ("can't do Monday", "Tue 10 Mar – Sun 15 Mar"),
        ("Wednesday is bad", "Mon 9 Mar – Sun 15 Mar, but not Wed 11 Mar"),
        ("Mittwoch geht nicht", "Mon 9 Mar – Sun 15 Mar, but not Wed 11 Mar"),
        ("no, Thursday", "Thu 12 Mar"),
        ("no wait, Thursday", "Thu 12 Mar"),
    ],
)
def test_it_is_left_out_of_the_week_that_was_shown(cast: Cast, said: str, title: str) -> None:
    cast.lena.says("find Maya next week")
    assert cast.lena.says(said).startswith(f"Maya Iyer, {title}\n")


def test_two_days_are_turned_down_one_behind_the_other(cast: Cast) -> None:
    cast.lena.says("find Maya next week")
    cast.lena.says("not Monday")
    assert cast.lena.says("the 11th doesn't work either").startswith(
        "Maya Iyer, Tue 10 Mar – Sun 15 Mar, but not Wed 11 Mar\n"
    )


@pytest.mark.parametrize("said", ["not Thursday", "Thursday doesn't work for me", "can't do Thursday"])
def test_of_one_day_another_is_looked_for(cast: Cast, said: str) -> None:
    cast.lena.says("find Maya thursday")
    assert cast.lena.says(said).startswith("Maya Iyer, Fri 6 Mar – Thu 19 Mar\n")


def test_a_time_held_on_that_day_is_given_back(cast: Cast) -> None:
    held(cast)
    card = cast.lena.says("Tuesday doesn't work for me")
    assert card.startswith("Maya Iyer, Wed 4 Mar\n")
    assert card.endswith("The time is given back.")


def test_behind_one_day_s_times_the_next_day_with_any_is_shown(cast: Cast) -> None:
    held(cast)
    cast.lena.says("later")
    assert cast.lena.says("not the 3rd").startswith("Maya Iyer, Wed 4 Mar\n")


def test_where_one_has_a_session_then_that_is_meant(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("find Maya tomorrow")
    assert cast.lena.says("can't do Tuesday").startswith("Cancel your session with Maya Iyer?")
