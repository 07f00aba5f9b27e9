"""Words in another language than the person is spoken to are answered as ever, with an offer to go on in that one."""

import pytest

from tests.bots.answered import held
from tests.bots.conftest import Cast
from tests.bots.dialogue import in_group

GERMAN = "Soll ich ab jetzt Deutsch mit dir sprechen?"
SPANISH = "I read Spanish, but cannot speak it yet."


@pytest.mark.parametrize(
    "said", ["finde einen Python-Mentor morgen", "was steht diese Woche an?", "habe ich morgen Termine?"]
)
def test_it_is_offered_to_go_on_in_german(cast: Cast, said: str) -> None:
    card = cast.lena.says(said)
    assert card.endswith(GERMAN)
    assert "Deutsch" in cast.lena.captions


def test_the_offer_is_made_once(cast: Cast) -> None:
    cast.lena.says("finde einen Python-Mentor morgen")
    assert GERMAN not in cast.lena.says("was steht diese Woche an?")
    cast.lena.says("my sessions")
    assert GERMAN not in cast.lena.says("finde einen Python-Mentor am Freitag")


def test_who_takes_it_is_spoken_to_so_and_what_was_shown_stays(cast: Cast) -> None:
    cast.lena.says("finde einen Python-Mentor morgen")
    assert cast.lena.presses("Deutsch").startswith("Ich spreche ab jetzt Deutsch mit dir.")
    assert cast.lena.screen[-2].text.startswith("Python mentors, tomorrow, Tue 3 Mar\n")
    assert cast.lena.says("meine Termine").startswith("Du hast keine Termine vor dir.")


def test_english_is_offered_to_who_is_spoken_to_in_german(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    assert cast.lena.says("find a Python mentor tomorrow please").endswith("Shall I speak English to you from now on?")


def test_of_a_language_that_is_only_read_it_is_said_once(cast: Cast) -> None:
    card = cast.lena.says("busca un mentor de Python para mañana")
    assert card.startswith("Python mentors, tomorrow, Tue 3 Mar\n")
    assert card.endswith(SPANISH)
    assert SPANISH not in cast.lena.says("¿qué tengo mañana por la tarde?")


@pytest.mark.parametrize(
    "said", ["danke dir sehr", "Termine morgen", "find a mentor for Python tomorrow", "my sessions"]
)
def test_what_is_no_wish_or_too_short_to_tell_offers_nothing(cast: Cast, said: str) -> None:
    assert GERMAN not in cast.lena.says(said)


def test_nothing_is_offered_in_the_midst_of_something(cast: Cast) -> None:
    held(cast)
    assert GERMAN not in cast.lena.says("geht es auch um 11 Uhr?")


def test_in_a_group_nothing_is_offered(cast: Cast) -> None:
    assert GERMAN not in in_group(cast.lena, "team").says("finde einen Python-Mentor morgen")
