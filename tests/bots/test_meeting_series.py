"""Series of meetings as people live them: called in words, answered as a whole, moved and cancelled together or one by one."""

import pytest

from tests.bots.conftest import Cast

WEEKLY = "sync with Omar and Grace every Thursday at 10 for 4 weeks"


def called(cast: Cast, words: str = WEEKLY) -> str:
    """Lena calls it; the card that she gets."""
    cast.lena.says(words)
    return cast.lena.says("yes")


def test_a_series_is_shown_before_anybody_is_invited_and_then_called_as_a_whole(cast: Cast) -> None:
    asked = cast.lena.says(WEEKLY)
    assert "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n" in asked
    assert cast.lena.says("yes").startswith("Sync · 4 meetings to come\n")
    assert len(cast.omar.screen) == 1
    assert cast.omar.sees.startswith(
        "Lena Vogel invites you to Sync · 4 meetings\n"
        "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n"
    )
    assert "  1. Thu 5 Mar, 10:00–11:00 · Sync ↻\n" in cast.lena.says("my meetings")


def test_months_without_a_31st_are_stated(cast: Cast) -> None:
    asked = cast.lena.says("meeting with Omar and Grace on the 31st of every month at 10")
    assert "Months without a 31st are left out." in asked


@pytest.mark.parametrize(
    ("button", "told"),
    [
        ("Accept all", "Omar Haddad has accepted all of Sync"),
        ("Tentative for all", "Omar Haddad is tentative about all of Sync"),
        ("Decline all", "Omar Haddad has declined all of Sync"),
    ],
)
def test_all_of_it_is_answered_at_one_press_and_the_host_hears_once(cast: Cast, button: str, told: str) -> None:
    called(cast)
    before = len(cast.lena.screen)
    cast.omar.presses(button)
    assert cast.lena.sees.splitlines()[0] == told
    assert len(cast.lena.screen) <= before + 1


def test_dates_that_clash_are_named_and_left_out_or_held_at_the_nearest_time(cast: Cast) -> None:
    cast.grace.says("meeting with Omar on 12 March at 10:30")
    cast.grace.says("meeting with Omar and Tom on 12 March at 10:30")
    cast.grace.says("yes")
    cast.lena.says(WEEKLY)
    told = cast.lena.says("yes")
    assert told.startswith(
        "1 of 4 can’t be at that time. Nothing has changed yet.\n"
        "  Thu 12 Mar, 10:00: somebody has something then. Nearest: "
    )
    assert cast.lena.captions == ["Nearest times", "Without these"]
    assert cast.omar.screen[-1].text.startswith("Lena Vogel invites") is False
    made = cast.lena.presses("Without these")
    assert made.startswith("Sync · 3 meetings to come\n")
    assert "  Not on: Thu 12 Mar\n" in made


def test_the_series_is_moved_in_words_after_a_question(cast: Cast) -> None:
    called(cast)
    asked = cast.lena.says("move the series with Omar and Grace to Friday at 11")
    assert asked.startswith("Move Sync, so that this one is on Fri 6 Mar, 11:00 and the others move by as much?\n")
    moved = cast.lena.says("yes")
    assert moved.startswith("Moved: 4 meetings. Everybody hears of it.\n")
    assert "  How often: every Friday 11:00, Berlin time, until 27 March, 4 times\n" in moved
    assert cast.grace.sees.startswith("Lena Vogel has moved the series Sync: Thu 5 Mar, 10:00 → Fri 6 Mar, 11:00\n")


@pytest.mark.parametrize(
    ("button", "first_line", "left"),
    [
        ("This and following", "Cancelled: 3 meetings. Everybody hears of it.", 1),
        ("All to come", "Cancelled: 4 meetings. Everybody hears of it.", 0),
    ],
)
def test_those_that_follow_or_all_are_cancelled_from_a_date(
    cast: Cast, button: str, first_line: str, left: int
) -> None:
    called(cast)
    cast.lena.presses("12 Mar 10:00")
    cast.lena.presses("Cancel")
    assert cast.lena.presses(button).splitlines()[0] == first_line
    assert cast.grace.sees.startswith("Lena Vogel has cancelled")
    assert cast.lena.says("my meetings").count("↻") == left


def test_this_one_alone_is_cancelled_as_any_meeting(cast: Cast) -> None:
    called(cast)
    cast.lena.presses("12 Mar 10:00")
    cast.lena.presses("Cancel")
    cast.lena.presses("This one")
    assert cast.lena.says("my meetings").count("↻") == 3


def test_those_that_follow_are_moved_by_buttons(cast: Cast) -> None:
    called(cast)
    cast.lena.presses("19 Mar 10:00")
    assert cast.lena.presses("Move").startswith("Which ones shall move, with that of Thu 19 Mar, 10:00?\n")
    cast.lena.presses("This and following")
    cast.lena.says("18 March")
    moved = cast.lena.says("15:30")
    assert moved.startswith("Moved: 2 meetings. Everybody hears of it.\n")


def test_a_series_of_meetings_in_german(cast: Cast) -> None:
    cast.omar.says("sprich deutsch")
    called(cast)
    assert cast.omar.sees.startswith(
        "Lena Vogel lädt dich zu Sync ein · 4 Besprechungen\n"
        "  Wie oft: jeden Donnerstag um 10:00, Zeit in Berlin, bis 26. März, 4 Mal\n"
    )
    assert cast.omar.presses("Alle annehmen").startswith("Angenommen: 4 Besprechungen\n")
