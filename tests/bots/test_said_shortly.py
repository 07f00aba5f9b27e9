"""Few words behind a card: an hour by its number, somebody by "her", the time that is listed, what is skipped."""

import pytest

from tests.bots.answered import agenda, booked, held, one_search
from tests.bots.conftest import Cast

# An hour by its number.


@pytest.mark.parametrize("said", ["no sorry, 11", "actually 11", "nein, lieber 11", "no, i meant 11", "sorry, 11!"])
def test_a_number_behind_a_time_held_is_an_hour_of_its_day(cast: Cast, said: str) -> None:
    held(cast)
    card = cast.lena.says(said)
    assert card.startswith("Held for you until 09:05\n")
    assert "When: Tue 3 Mar, 11:00–11:30 (Berlin)" in card


def test_a_number_that_counts_a_time_is_that_time(cast: Cast) -> None:
    one_search(cast)
    assert "When: Tue 3 Mar, 09:30–10:00 (Berlin)" in cast.lena.says("2")


def test_a_number_that_counts_none_of_the_times_is_an_hour(cast: Cast) -> None:
    cast.lena.says("find Maya tomorrow 15:00-17:00")
    assert "When: Tue 3 Mar, 16:00–16:30 (Berlin)" in cast.lena.says("16 works")


def test_an_hour_corrects_a_session_that_stands_after_a_question(cast: Cast) -> None:
    booked(cast)
    assert cast.lena.says("sorry, 12").startswith("Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 12:00\n")


@pytest.mark.parametrize("said", ["option 11", "11", "room 11", "the 11th"])
def test_no_other_number_moves_a_session(cast: Cast, said: str) -> None:
    booked(cast)
    assert "→" not in cast.lena.says(said)


# The time that is listed.


@pytest.mark.parametrize("said", ["10:30", "what about 10:30?", "10:30am"])
def test_a_clock_that_is_listed_once_is_held(cast: Cast, said: str) -> None:
    one_search(cast)
    assert "When: Tue 3 Mar, 10:30–11:00 (Berlin)" in cast.lena.says(said)


# Parts of the day.


@pytest.mark.parametrize("said", ["afternoons only please", "lieber nachmittags"])
def test_parts_of_days_behind_a_search_are_no_hours_of_ones_own(cast: Cast, said: str) -> None:
    cast.lena.says("find Python mentor this week")
    assert cast.lena.says(said).startswith("Python mentors, Mon 2 Mar – Sun 8 Mar, 12:00–18:00\n")


# Somebody who was shown.


@pytest.mark.parametrize("said", ["book her on Thursday", "ok book her thursday", "und ist sie am Donnerstag frei?"])
def test_her_is_the_one_who_was_shown(cast: Cast, said: str) -> None:
    cast.lena.says("is Maya free tomorrow?")
    assert cast.lena.says(said).startswith("Maya Iyer, Thu 5 Mar\n")


def test_her_hour_is_of_the_day_that_was_shown(cast: Cast) -> None:
    cast.lena.says("is Maya free on Thursday?")
    assert "When: Thu 5 Mar, 15:00–15:30 (Berlin)" in cast.lena.says("ok book her at 15:00")


def test_where_she_is_tells_her_card(cast: Cast) -> None:
    cast.lena.says("is Maya free tomorrow?")
    assert cast.lena.says("and where is she?").startswith("Maya Iyer\n")
    assert cast.lena.says("book her thursday").startswith("Maya Iyer, Thu 5 Mar\n")


def test_of_several_who_were_shown_nobody_is_her(cast: Cast) -> None:
    cast.lena.says("find Python mentor tomorrow")
    assert cast.lena.says("book her on Thursday").startswith("Mentors with open time, Thu 5 Mar\n")


# What is skipped.


@pytest.mark.parametrize("said", ["skip it", "let's skip this one", "lass es ausfallen", "sáltatela"])
def test_a_session_at_hand_is_skipped_after_a_question(cast: Cast, said: str) -> None:
    booked(cast)
    assert cast.lena.says(said).startswith("Cancel your session with Maya Iyer?")


def test_times_that_are_skipped_are_left(cast: Cast) -> None:
    agenda(cast)
    one_search(cast)
    assert cast.lena.says("skip it") == "Left as it is."


def test_a_series_goes_to_another_weekday_in_spanish(cast: Cast) -> None:
    cast.lena.says("every Thursday with Maya at 10 for 3 weeks")
    cast.lena.says("yes")
    assert "so that the first is on Tue 10 Mar, 10:00?" in cast.lena.says("pásalo a los martes")
