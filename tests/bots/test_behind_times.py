"""What is said right behind times: somebody at an hour, who else is free then, a yes to the hour asked for, the waitlist."""

from collections.abc import Callable

import pytest

from tests.bots.answered import a_search, booked, held
from tests.bots.conftest import Cast


@pytest.mark.parametrize("said", ["book Tom at 16:00", "Tom at 16:00 please", "Tom works, 16:00", "take Tom at 16:00"])
@pytest.mark.parametrize("asked", ["find Python mentor thursday", "find Tom thursday", "is Tom free on thursday?"])
def test_who_is_named_at_an_hour_is_meant_on_the_day_shown(cast: Cast, asked: str, said: str) -> None:
    cast.lena.says(asked)
    assert "For you: Thu 5 Mar, 16:00–16:30 (Berlin)" in cast.lena.says(said)


def test_a_day_of_its_own_counts(cast: Cast) -> None:
    cast.lena.says("find Python mentor thursday")
    assert "Fri 6 Mar, 16:00" in cast.lena.says("book Tom friday at 16:00")


def test_long_after_the_card_it_is_the_next_such_hour(cast: Cast) -> None:
    cast.lena.says("find Python mentor thursday")
    cast.dialogue.clock.tick(hours=2)
    assert "Mon 2 Mar, 16:00" in cast.lena.says("book Tom at 16:00")


def test_who_else_is_free_then_is_asked_of_the_session_s_time(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 15:00")
    cast.lena.presses("Confirm")
    card = cast.lena.says("who else is free then?")
    assert card.startswith("Mentors with open time, tomorrow, Tue 3 Mar, 15:00\n  Tom Becker")


def test_a_yes_to_times_around_the_hour_asked_for_takes_that_hour(cast: Cast) -> None:
    cast.lena.says("find Maya friday at 10:00")
    assert "When: Fri 6 Mar, 10:00–10:30 (Berlin)" in cast.lena.says("yes")


def test_a_yes_to_several_times_is_asked_about(cast: Cast) -> None:
    a_search(cast)
    assert cast.lena.says("yes").startswith("Which one do you mean?")


@pytest.mark.parametrize("said", ["move it to Thursday", "push it to the 5th", "verschieb es auf Donnerstag"])
def test_a_time_held_that_is_moved_to_another_day_is_given_back(cast: Cast, said: str) -> None:
    held(cast)
    card = cast.lena.says(said)
    assert card.startswith("Maya Iyer, Thu 5 Mar\n")
    assert "The time is given back." in card


def test_a_time_held_is_kept_while_others_are_looked_at(cast: Cast) -> None:
    held(cast)
    assert "given back" not in cast.lena.says("later")


# The waitlist.


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        ("book Maya tomorrow at 22:00", "Maya Iyer, tomorrow, Tue 3 Mar"),
        ("find Maya sunday", "Maya Iyer, Sun 8 Mar"),
        ("find Kubernetes mentor sunday", "Kubernetes, Sun 8 Mar"),
    ],
)
@pytest.mark.parametrize(
    "said", ["put me on the waitlist", "ok add me to the list then", "setz mich auf die Warteliste"]
)
def test_who_asks_to_be_put_on_the_list_waits_for_what_was_shown(cast: Cast, asked: str, waits: str, said: str) -> None:
    cast.lena.says(asked)
    assert cast.lena.says(said).startswith(f"I’ll offer you what comes free: {waits}")


@pytest.mark.parametrize("said", ["my waitlist", "waitlist"])
def test_the_list_alone_is_shown(cast: Cast, said: str) -> None:
    cast.lena.says("find Maya sunday")
    assert cast.lena.says(said).startswith("You’re waiting for nothing at present.")


def test_with_nothing_shown_the_list_is_shown(cast: Cast) -> None:
    booked(cast)
    assert cast.omar.says("put me on the waitlist").startswith("You’re waiting for nothing at present.")


@pytest.mark.parametrize("said", ["the 10 o'clock one", "I'll take the ten o'clock one", "10 o'clock please"])
def test_one_behind_an_hour_is_no_minute(cast: Cast, said: str) -> None:
    cast.lena.says("find Maya wednesday")
    assert "When: Wed 4 Mar, 10:00–10:30 (Berlin)" in cast.lena.says(said)


@pytest.mark.parametrize("said", ["book 16:00", "ok book 4pm", "can you book 16:00 please"])
@pytest.mark.parametrize("asked", ["find Tom thursday", "is Tom free on thursday?", "find Kubernetes mentor thursday"])
def test_an_hour_alone_books_the_one_shown_on_the_day_shown(cast: Cast, asked: str, said: str) -> None:
    cast.lena.says(asked)
    assert "For you: Thu 5 Mar, 16:00–16:30 (Berlin)" in cast.lena.says(said)


def test_an_hour_alone_behind_somebody_s_card_books_them(cast: Cast) -> None:
    cast.lena.says("who's Maya")
    assert "When: Mon 2 Mar, 16:00–16:30 (Berlin)" in cast.lena.says("ok book 4pm")


def test_an_hour_alone_behind_several_takes_the_one_listed_then(cast: Cast) -> None:
    a_search(cast)
    assert "When: Tue 3 Mar, 09:30–10:00 (Berlin)" in cast.lena.says("book 9:30")


# A time that cannot be.


@pytest.mark.parametrize(
    ("said", "named", "offered"),
    [
        ("move it to 31 april", "31 april", ["30 Apr", "1 May"]),
        ("move it to 31 april at 6pm", "31 april at 6pm", ["30 Apr 18:00", "1 May 18:00"]),
        ("can it be tomorrow 25:00?", "tomorrow 25:00", ["3 Mar 23:00", "4 Mar 01:00"]),
        ("verschieb es auf den 31. April", "31. April", ["30 Apr", "1 May"]),
    ],
)
@pytest.mark.parametrize("behind", [held, booked])
def test_a_time_that_cannot_be_is_asked_about_behind_a_session(
    cast: Cast, behind: Callable[[Cast], None], said: str, named: str, offered: list[str]
) -> None:
    behind(cast)
    card = cast.lena.says(said)
    assert f"{named}”. Did you mean one of these?" in card
    assert cast.lena.captions[: len(offered)] == offered


def test_its_answer_carries_what_was_asked(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("move it to 31 april")
    assert "Moving your session of " in cast.lena.presses("30 Apr")


def test_a_time_that_the_clocks_skip_is_asked_about_behind_a_session(cast: Cast) -> None:
    booked(cast)
    assert cast.lena.says("move it to 29 march 2:30am").startswith("The clocks skip “29 march 2:30am” that day.")


def test_it_is_asked_about_behind_times(cast: Cast) -> None:
    a_search(cast)
    assert cast.lena.says("31 april?").startswith("There is no “31 april”.")
