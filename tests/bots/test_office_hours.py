"""Hours that a mentor says are for several at once: a group session with seats, asked about first, and joined in words."""

import pytest

from core.services import offers
from tests.bots.conftest import Cast
from tests.bots.test_seats import office_hours
from tests.bots.theirs import people_of

HOURS = "office hours Friday 14-16 for 5 people"


def test_hours_for_several_are_asked_about_before_anything_changes(cast: Cast) -> None:
    before = cast.maya.says("hours")
    seen = cast.maya.says(HOURS)
    assert seen.startswith("For 5 at once? That is a group session with 5 seats.")
    assert cast.maya.captions == ["5 seats each week", "Only Fri 6 Mar", "One at a time"]
    assert cast.maya.says("hours") == before


def test_each_week_there_is_a_group_session_that_is_joined_in_words(cast: Cast) -> None:
    cast.maya.says(HOURS)
    seen = cast.maya.presses("5 seats each week")
    assert seen.startswith("Offered: Office hours, 5 seats, 2 h\n  Every week: Fri 14:00–16:00\n")
    for words in ("a seat in office hours on Friday", "can I join Maya's office hours on Friday?"):
        cast.lena.says("my sessions")
        assert cast.lena.says(words).startswith("Office hours, Fri 6 Mar\n"), words
    cast.lena.presses("12:00–14:00")
    assert "Seats: 1 of 5 taken" in cast.lena.presses("Take a seat")
    assert cast.maya.sees.startswith("Lena Vogel has taken a seat: Office hours")


def test_of_one_date_alone_the_week_stays_as_it_is(cast: Cast) -> None:
    before = cast.maya.says("hours")
    cast.maya.says(HOURS)
    assert "Only Fri 6 Mar: 14:00–16:00" in cast.maya.presses("Only Fri 6 Mar")
    assert cast.maya.says("hours").splitlines()[:3] == before.splitlines()[:3]


def test_what_there_is_of_that_name_is_changed_and_not_doubled(cast: Cast) -> None:
    for seats in (5, 8):
        with cast.dialogue.store.write() as unit:
            maya = people_of(unit, 1)["Maya Iyer"][0]
            offered = offers.offer_seats(unit, maya, "Office hours", seats=seats, length=60)
    with cast.dialogue.store.read() as unit:
        own = [each for each in unit.services.of_organisation(1) if each.name == "Office hours"]
    assert own == [offered]
    assert offered.seats == 8


def test_hours_for_one_at_a_time_are_hours(cast: Cast) -> None:
    cast.maya.says(HOURS)
    assert cast.maya.presses("One at a time").startswith("Saved. Your week")


def test_in_german_it_is_german(cast: Cast) -> None:
    cast.maya.says("sprich deutsch")
    assert cast.maya.says(HOURS).startswith("Für 5 zugleich?")
    seen = cast.maya.presses("5 Plätze jede Woche")
    assert seen.startswith("Angeboten: Sprechstunde, 5 Plätze, 2 Std.")


@pytest.mark.parametrize(
    "said",
    ["join office hours", "sign me up for office hours", "when are the office hours?", "can I join office hours?"],
)
def test_who_may_take_a_seat_is_shown_where_there_are_any(cast: Cast, said: str) -> None:
    office_hours(cast)
    assert cast.lena.says(said).startswith("Office hours, ")
