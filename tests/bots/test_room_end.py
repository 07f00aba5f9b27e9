"""The end of a room's time as it is lived in a chat: asked, let be, put off or given up, as the organisation has it."""

from dataclasses import replace

import pytest

from bots.requests import SetRoomEnds
from tests.bots.conftest import Cast
from tests.bots.ruled import rule_in
from tests.builders import a_room, at


@pytest.fixture
def orion(cast: Cast) -> Cast:
    """Lena has Orion on Tuesday from 9 to 10 with Omar; whoever holds a room is asked before the end."""
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 8)
    assert cast.grace.says("remind people before their room ends").startswith(
        "Whoever holds a room is asked five minutes before its time ends."
    )
    cast.lena.says("meeting with Omar tomorrow 9-10 in Orion")
    cast.lena.presses("Invite")
    return cast


def test_what_is_said_of_it() -> None:
    said = {
        "remind people before their room ends": SetRoomEnds("all"),
        "remind people 5 minutes before a room booking ends, only with check-in": SetRoomEnds("check_in"),
        "no reminders before rooms end": SetRoomEnds("off"),
        "no reminders before the rooms end": SetRoomEnds("off"),
        "room reminders": SetRoomEnds(),
        "erinnere alle kurz vor dem Ende einer Raumbuchung": SetRoomEnds("all"),
        "keine Erinnerung vor dem Ende einer Raumbuchung": SetRoomEnds("off"),
        "room for 6 tomorrow": None,
    }
    assert {words: rule_in(words) for words in said} == said


def test_asked_and_fine(orion: Cast) -> None:
    orion.dialogue.passes(at("08:54", day=1))
    assert "Extend by 15 minutes" not in orion.lena.captions
    orion.dialogue.passes(at("08:55", day=1))
    assert orion.lena.sees == (
        "Orion is yours until 10:00: Meeting. Is that fine?\n"
        "    [1] Fine  [2] Extend by 15 minutes\n"
        "    [3] Release now"
    )
    assert "Fine" not in orion.omar.captions
    assert orion.lena.presses("Fine").startswith("Fine: Orion is yours until 10:00.")


def test_put_off_and_the_others_hear_of_it(orion: Cast) -> None:
    orion.dialogue.passes(at("08:55", day=1))
    assert orion.lena.presses("Extend by 15 minutes").startswith("Orion is yours until 10:15 now.")
    assert "11:15" in orion.omar.sees
    assert orion.lena.captions == ["Show", "Release now"]


def test_a_room_that_is_taken_cannot_be_had_longer(orion: Cast) -> None:
    orion.maya.says("book Orion tomorrow 10:00-11:00")
    orion.maya.presses("Book Orion")
    orion.dialogue.passes(at("08:55", day=1))
    assert orion.lena.sees.startswith("Orion is yours until 10:00: Meeting. From 10:00 on somebody else has it.")
    assert orion.lena.captions == ["Fine", "Release now"]


def test_taken_between_the_question_and_the_press(orion: Cast) -> None:
    orion.dialogue.passes(at("08:55", day=1))
    orion.maya.says("book Orion today 10:00-11:00")
    orion.maya.presses("Book Orion")
    said = orion.lena.presses("Extend by 15 minutes")
    assert said.startswith("Orion can’t be had longer: from 10:00 on somebody else has it. It is yours until 10:00.")


def test_given_up_at_once(orion: Cast) -> None:
    orion.dialogue.passes(at("08:55", day=1))
    orion.lena.presses("Release now")
    orion.lena.presses("Yes, release")
    assert "Room: Orion" not in orion.lena.sees
    assert "Free now, until 20:00." in orion.maya.says("is Orion free now?")


@pytest.mark.parametrize("forms", [True, False])
def test_organizers_choose_by_form_too(cast: Cast, forms: bool) -> None:
    grace = replace(cast.grace, forms=forms)
    grace.says("room reminders")
    if forms:
        grace.submits({"which": "check_in"})
    else:
        grace.presses("with check-in")
    assert grace.sees.startswith("Whoever holds a room with check-in is asked five minutes before its time ends.")
    assert grace.presses("Undo").startswith("Nobody is asked before their room’s time ends.")
    assert cast.lena.says("room reminders").startswith("Only an organizer can do that.")
