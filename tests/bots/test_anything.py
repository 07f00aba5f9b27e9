"""Whatever people say and press, in whatever order: each answer keeps what every card promises, and nothing breaks.

The words are those of the yardstick, said after any card; the presses are those of the last one. The dialogue holds each card
to its promises (``tests.bots.promises``).
"""

from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.bots.answered import a_search, agenda, booked, called, held, pending
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.test_at_hand import a_weekly_retro, rooms
from tests.language.scoring import messages_in

BEGINNINGS = (a_search, agenda, booked, called, held, pending, a_weekly_retro)
YARDSTICK = Path(__file__).parents[1] / "language" / "yardstick"


@cache
def words() -> list[str]:
    """Everything that is said in the yardsticks."""
    return [said.text for path in sorted(YARDSTICK.glob("*.jsonl")) for said in messages_in(path)]


def talk(cast: Cast, seed: int, turns: int) -> None:
    """So many turns of five people, by chance: words, presses, and some beginnings of dialogues."""
    chance = Random(seed)
    rooms(cast)
    chance.choice(BEGINNINGS)(cast)
    for _ in range(turns):
        speaker = chance.choice((cast.lena, cast.maya, cast.grace, cast.omar, cast.tom))
        if chance.random() < 0.3 and speaker.screen:
            press_any(speaker, chance)
        else:
            speaker.says(chance.choice(words()))


def press_any(speaker: Speaker, chance: Random) -> None:
    """One of the last card's buttons; those that open a page elsewhere are none for the bot."""
    captions = [button.caption for button in speaker.card.buttons() if button.url is None]
    if captions:
        speaker.presses(chance.choice(captions))


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_said_and_pressed(cast: Cast, seed: int) -> None:
    talk(cast, seed, 120)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 22))
def test_whatever_is_said_and_pressed_for_long(cast: Cast, seed: int) -> None:
    talk(cast, seed, 600)
