"""A number behind times counts them or is a day of the month: "let's do the 2nd", "I'll take the 22nd"."""

import pytest

from tests.bots.answered import held, one_search
from tests.bots.conftest import Cast

WEEK = "when can Maya, Tom and I meet this week?"
"""Five times, one of each day from Monday, 2 March on."""


@pytest.mark.parametrize(
    "said",
    [
        "I'll take the 11th", "the 11th works", "let's do the 11th", "ok, the 11th it is", "let's book the 11th",
        "ich nehme den 11.", "prendo il 11", "je prends le 11",
    ],
)  # fmt: skip
def test_a_day_beyond_those_that_can_be_counted_is_looked_at(cast: Cast, said: str) -> None:
    cast.lena.says("find Maya next week")
    assert cast.lena.says(said).startswith("Maya Iyer, Wed 11 Mar\n")


def test_of_several_times_of_the_day_shown_it_is_asked_which(cast: Cast) -> None:
    cast.lena.says("find Maya 11 March")
    assert cast.lena.says("the 11th works").startswith("Which one do you mean?")


@pytest.mark.parametrize("said", ["the 10th works", "let's do the 10th", "yes, the 10th"])
def test_the_only_time_of_that_day_is_taken(cast: Cast, said: str) -> None:
    cast.lena.says("when can Maya, Tom and I meet next week?")
    assert "When: Tue 10 Mar, 14:00–15:00 (Berlin)" in cast.lena.says(said)


@pytest.mark.parametrize("said", ["let's do the 2nd", "I'll take the 2nd", "the 2nd please", "the 2nd works for me"])
def test_the_second_shown_is_taken_where_no_time_is_on_the_second(cast: Cast, said: str) -> None:
    one_search(cast)
    card = cast.lena.says(said)
    assert "When: Tue 3 Mar, 09:30–10:00 (Berlin)" in card
    assert "taken as" not in card


def test_where_both_fit_the_choice_is_taken_and_the_card_says_so(cast: Cast) -> None:
    cast.lena.says(WEEK)
    card = cast.lena.says("let's do the 3rd")
    assert "When: Wed 4 Mar, 15:00–16:00 (Berlin)" in card
    assert card.endswith("“3rd” taken as number 3 of those shown.")
    assert "When: Tue 3 Mar, 15:00–16:00 (Berlin)" in cast.lena.presses("Tue 3 Mar instead")


def test_nothing_is_said_where_what_is_counted_is_on_that_day(cast: Cast) -> None:
    one_search(cast)
    card = cast.lena.says("the 3rd works")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in card
    assert "taken as" not in card


@pytest.mark.parametrize("said", ["the second works", "2", "option 2"])
def test_what_only_counts_is_no_day(cast: Cast, said: str) -> None:
    cast.lena.says(WEEK)
    assert "When: Tue 3 Mar, 15:00–16:00 (Berlin)" in cast.lena.says(said)


def test_a_day_behind_a_time_held_shows_that_day(cast: Cast) -> None:
    held(cast)
    assert cast.lena.says("let's do the 11th").startswith("Maya Iyer, Wed 11 Mar\n")
