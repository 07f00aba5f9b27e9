"""A plain statement that one has a session shows it where there is one; else it is asked what is meant, and nothing is held."""

import pytest

from tests.bots.answered import booked, called
from tests.bots.conftest import Cast


@pytest.mark.parametrize(
    "said",
    [
        "I have a session with Maya on Friday at 3", "I've got a lesson with Maya on Friday at 15:00",
        "hi, we have a meeting with Maya on Friday at 3pm", "there's a session with Maya on Friday at 3",
        "tengo una sesión con Maya el viernes a las 15", "ho una sessione con Maya venerdì alle 15",
        "tenho uma sessão com Maya na sexta às 15h", "ik heb een sessie met Maya vrijdag om 15 uur",
    ],
)  # fmt: skip
def test_where_there_is_none_both_ways_are_offered(cast: Cast, said: str) -> None:
    assert cast.lena.says(said).startswith("I’m not sure what you mean.")
    assert cast.lena.captions[:2] == ["My sessions · Fri", "Book Maya · Fri 15"]
    assert "When: Fri 6 Mar, 15:00–15:30 (Berlin)" in cast.lena.presses("Book Maya · Fri 15")


@pytest.mark.parametrize(
    "said",
    [
        "I have a session with Maya tomorrow at 10", "I already have a booking with Maya tomorrow",
        "my session with Maya is tomorrow at 11", "ich habe morgen um 10 Uhr einen Termin mit Maya",
    ],
)  # fmt: skip
def test_the_one_that_there_is_is_shown(cast: Cast, said: str) -> None:
    booked(cast)
    cast.lena.says("settings")
    assert cast.lena.says(said).startswith("Confirmed\n  With: Maya Iyer\n  When: Tue 3 Mar, 10:00–10:30 (Berlin)\n")


def test_the_meeting_that_there_is_is_shown(cast: Cast) -> None:
    called(cast)
    cast.lena.says("settings")
    assert "When: Wed 4 Mar, 15:00–16:00 (Berlin)" in cast.lena.says("we have a meeting with Tom on Wednesday at 3")


@pytest.mark.parametrize(
    "said",
    [
        "can I have a session with Maya on Friday at 3", "I have to have a session with Maya on Friday at 3",
        "I have a session with Maya on Friday at 3, please book it", "I'd like to have a session with Maya on Friday at 3",
    ],
)  # fmt: skip
def test_a_wish_is_held_as_ever(cast: Cast, said: str) -> None:
    assert "When: Fri 6 Mar, 15:00–15:30 (Berlin)" in cast.lena.says(said)
