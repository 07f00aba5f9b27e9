"""An hour without am or pm is the one at which somebody is open, where only one of the two is; the card says so."""

import pytest

from tests.bots.answered import booked
from tests.bots.conftest import Cast

EARLY = "“6:30” taken as 06:30: nothing is open at 18:30."


@pytest.fixture
def early(cast: Cast) -> Cast:
    """Maya works from six to nine in the morning."""
    cast.maya.says("set my hours Mon-Fri 06:00-09:00")
    return cast


def test_the_hour_at_which_she_is_open_is_held(early: Cast) -> None:
    card = early.lena.says("book Maya thursday 6:30")
    assert "When: Thu 5 Mar, 06:30–07:00 (Berlin)" in card
    assert card.endswith(EARLY)
    assert early.lena.presses("18:30 instead").startswith("Maya Iyer is not open at Thu 5 Mar, 18:30.")


@pytest.mark.parametrize("said", ["is Maya free thursday at 6:30?", "find Maya thursday at 6:30"])
def test_what_is_only_looked_at_is_the_same_hour(early: Cast, said: str) -> None:
    card = early.lena.says(said)
    assert "Thu 5 Mar, 06:30" in card
    assert EARLY in card


@pytest.mark.parametrize(
    "said", ["move it to 6:30", "move it to thursday 6:30", "move my session with Maya to thursday 6:30"]
)
def test_a_session_is_moved_to_that_hour(cast: Cast, said: str) -> None:
    booked(cast)
    cast.maya.says("set my hours Mon-Fri 06:00-09:00")
    card = cast.lena.says(said)
    assert "06:30" in card.splitlines()[0]
    assert EARLY in card


def test_a_follow_up_to_times_is_that_hour(early: Cast) -> None:
    early.lena.says("find Maya thursday")
    assert early.lena.says("what about 6:30?").startswith("Maya Iyer, Thu 5 Mar, 06:30\n")


def test_a_time_within_her_hours_that_is_taken_stays_what_was_meant(cast: Cast) -> None:
    cast.maya.says("set my hours Mon-Fri 06:00-09:00, 18:00-20:00")
    cast.omar.says("book Maya thursday 19:30")
    cast.omar.presses("Confirm")
    card = cast.lena.says("book Maya thursday 6:30")
    assert card.startswith("Sorry, Thu 5 Mar, 18:30 with Maya Iyer has just been taken.")
    assert card.endswith("[6] 06:30 instead\n  “6:30” taken as 18:30.")


def test_where_neither_is_open_it_is_read_as_ever(cast: Cast) -> None:
    assert "“6:30” taken as 18:30." in cast.lena.says("book Maya thursday 6:30")
