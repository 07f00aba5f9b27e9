"""Checking into rooms as it is lived in a chat: asked, warned, done by one for all, and released where nobody is there."""

from datetime import timedelta

import pytest

from bots.actions import pack
from tests.bots.conftest import Cast
from tests.builders import a_room, at

NINE = at("08:00", day=1)
"""Tuesday 9:00 in Berlin."""


@pytest.fixture
def vega(cast: Cast) -> Cast:
    """A room that wants check-in, which Lena has on Tuesday from 9 to 10 for a meeting with Omar."""
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Vega", 8, check_in=True)
        a_room(unit, unit.organisations.all()[0], "Orion", 8)
    cast.lena.says("meeting with Omar and Maya tomorrow 9-10 in Vega")
    assert "  Room: Vega" in cast.lena.presses("Invite").splitlines()
    return cast


def passes(cast: Cast, minutes: int) -> None:
    """Let the clock show so many minutes after nine, or before it."""
    cast.dialogue.passes(NINE + timedelta(minutes=minutes))


def test_it_is_asked_before_the_start_and_one_checks_in_for_all(vega: Cast) -> None:
    passes(vega, -11)
    assert "Check in" not in vega.lena.captions
    passes(vega, -10)
    for reader, clock in ((vega.lena, "09:00"), (vega.omar, "10:00"), (vega.maya, "09:00")):
        free = clock.replace(":00", ":10")
        assert reader.sees.splitlines()[0] == (
            f"Please check in to Vega: Meeting, {clock}. It comes free at {free} otherwise."
        )
    assert vega.lena.captions == ["Check in", "Release the room", "Show"]
    assert vega.omar.captions == ["Check in", "Show"]
    assert vega.omar.presses("Check in").splitlines()[0] == "You checked in to Vega: Meeting, until 11:00."
    assert "Omar Haddad checked in to Vega: Meeting, until 10:00." in [s.text.splitlines()[0] for s in vega.lena.screen]
    passes(vega, 30)
    assert not any("come free" in shown.text for shown in vega.lena.screen)
    assert "  Taken now, until 10:00." in vega.lena.says("Vega").splitlines()


@pytest.mark.parametrize(
    "said", ["check in", "I'm here", "I've arrived", "we are in the room", "bin da", "check in to Vega"]
)
def test_it_is_said_in_words_as_well(vega: Cast, said: str) -> None:
    passes(vega, -10)
    assert vega.omar.says(said).splitlines()[0] == "You checked in to Vega: Meeting, until 11:00."


def test_before_it_is_asked_there_is_no_room_to_be_in(vega: Cast) -> None:
    assert vega.omar.says("I'm here").startswith("You have no session that begins within two hours or runs now.")


def test_it_is_warned_then_released_and_the_meeting_goes_on(vega: Cast) -> None:
    passes(vega, -10)
    passes(vega, 5)
    assert (
        vega.maya.sees.splitlines()[0] == "Nobody has checked in to Vega yet: Meeting, 09:00. It comes free at 09:10."
    )
    passes(vega, 10)
    assert vega.lena.sees.splitlines()[0] == "Vega has come free, as nobody checked in: Meeting."
    assert "  Free now, until 20:00." in vega.grace.says("Vega").splitlines()
    assert "Room" not in vega.lena.presses("Show")
    assert vega.lena.says("/meetings").splitlines()[1].endswith("Meeting, in progress")


def test_what_was_a_room_alone_is_over(vega: Cast) -> None:
    vega.maya.says("Vega tomorrow at 11 for an hour")
    vega.maya.presses("Book Vega")
    passes(vega, 110)
    passes(vega, 130)
    assert vega.maya.sees.splitlines()[0] == "Vega has come free, as nobody checked in: Meeting."
    assert vega.maya.captions == ["Take it again", "Free now", "Show"]
    assert vega.maya.presses("Take it again").splitlines()[0] == "Vega is free now."


def test_who_comes_too_late_is_offered_the_room_again(vega: Cast) -> None:
    passes(vega, -10)
    asked = vega.omar.screen[-1]
    payload = pack(asked.keyed.token, 0)
    passes(vega, 10)
    vega.omar.forges(payload, on=asked)
    assert asked.text.splitlines()[0] == "Vega has come free, as nobody checked in: Meeting."


def test_it_is_said_in_words_too(vega: Cast) -> None:
    assert vega.omar.says("check in").splitlines()[0] == "You have no room to check in to at present."
    passes(vega, -5)
    assert vega.omar.says("check in").splitlines()[0] == "You checked in to Vega: Meeting, until 11:00."
    assert vega.lena.says("check in").splitlines()[0] == "Omar Haddad checked in to Vega: Meeting, until 10:00."


def test_what_is_booked_at_the_last_minute_is_not_asked_for(vega: Cast) -> None:
    passes(vega, 60)
    vega.maya.says("Vega today at 10:05 for 30 minutes")
    vega.maya.presses("Book Vega")
    passes(vega, 80)
    assert vega.maya.sees.splitlines()[0] == "Meeting · in progress"


def test_a_room_without_check_in_asks_for_none(vega: Cast) -> None:
    vega.grace.says("Orion tomorrow 9-10")
    vega.grace.presses("Book Orion")
    passes(vega, 20)
    assert vega.grace.sees.splitlines()[0] == "Meeting · in progress"
    assert vega.grace.says("check in").splitlines()[0] == "Meeting needs no check-in."


def test_in_german(vega: Cast) -> None:
    vega.maya.says("sprich deutsch")
    passes(vega, -10)
    assert (
        vega.maya.sees.splitlines()[0] == "Bitte in Vega einchecken: Besprechung, 09:00. Sonst wird er um 09:10 frei."
    )
    assert vega.maya.says("einchecken").startswith("Du hast in Vega eingecheckt: ")
