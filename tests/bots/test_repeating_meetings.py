"""A single meeting that goes on as a series: "make it weekly until June", said after its card."""

from tests.bots.conftest import Cast
from tests.bots.lines import lines

CALLED = "set up planning with Omar and Grace on Thursday at 10, Grace optional"


def called(cast: Cast) -> None:
    """Lena calls it, and has its card."""
    cast.lena.says(CALLED)
    assert cast.lena.says("yes").startswith("Planning · confirmed")


def test_it_goes_on_from_the_next_date_with_all_that_it_has(cast: Cast) -> None:
    called(cast)
    cast.lena.says("it is urgent")
    cast.lena.says("every two weeks until June")
    assert lines(cast.lena.sees)[:6] == [
        "Planning: shall I invite them?",
        "When: Thu 19 Mar, 10:00–11:00 (Berlin)",
        "How often: every second Thursday 10:00, Berlin time, until 28 May, 6 times",
        "With: Omar Haddad",
        "Optional: Grace Osei",
        "Priority: urgent",
    ]
    assert "The meeting that there is stays as it is; the series begins after it." in cast.lena.sees
    heard = len(cast.omar.screen)
    assert cast.lena.says("yes").startswith("Planning · 6 meetings to come")
    assert len(cast.omar.screen) == heard + 1
    assert "How long: 1 h" in lines(cast.omar.sees)


def test_a_count_counts_the_meeting_too(cast: Cast) -> None:
    called(cast)
    assert "every Thursday 10:00, Berlin time, until 26 March, 3 times" in cast.lena.says("make it weekly 4 times")


def test_an_end_before_its_next_date_is_answered_with_a_way_on(cast: Cast) -> None:
    called(cast)
    assert cast.lena.says("make it weekly until tomorrow").startswith("That would end before it begins.")


def test_its_host_alone_lets_it_repeat(cast: Cast) -> None:
    called(cast)
    told = cast.omar.says("make it weekly until June")
    assert told.startswith("Only its host can let it repeat.")
    assert "stays as it is" not in told
