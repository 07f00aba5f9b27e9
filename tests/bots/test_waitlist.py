"""The waitlist as it is lived: freed time is offered to one at a time, taken, passed or left to run out."""

from datetime import timedelta

import pytest

from bots.actions import pack
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker


@pytest.fixture
def full(cast: Cast) -> Cast:
    """Omar has Maya's Tuesday at 9:00 in Berlin; Lena waits for it first, then Grace."""
    cast.omar.says("book Maya tomorrow at 10")
    cast.omar.presses("Confirm")
    for waiting in (cast.lena, cast.grace):
        waiting.says("tell me when Maya frees up tomorrow")
    return cast


def cancels(cast: Cast) -> None:
    """Omar gives his session up."""
    cast.omar.says("cancel my session with Maya")
    cast.omar.presses("Yes, cancel")


def offered(speaker: Speaker) -> bool:
    """Whether their last card offers them freed time."""
    return "Take it" in speaker.captions


def test_the_first_who_waits_is_asked_and_the_mentor_is_told_so(full: Cast) -> None:
    cancels(full)
    assert full.lena.sees.splitlines()[0] == "Tue 3 Mar, 09:00–09:30 with Maya Iyer is free. Yours until 09:05."
    assert full.lena.captions == ["Take it", "Pass", "Stop waiting"]
    assert not offered(full.grace)
    assert full.maya.sees.splitlines()[0] == "Cancelled by Omar Haddad"
    assert full.maya.sees.splitlines()[-1].endswith("cancelled · offered to the waitlist (2 waiting)")


def test_taken_it_is_booked(full: Cast) -> None:
    cancels(full)
    assert full.lena.presses("Take it").startswith("Confirmed")
    assert full.maya.sees.startswith("Lena Vogel booked you")
    assert full.lena.says("/waitlist").startswith("You’re waiting for nothing at present.")


def test_passed_the_card_says_so_where_it_stands_and_the_next_is_asked(full: Cast) -> None:
    cancels(full)
    before = len(full.lena.screen)
    assert full.lena.presses("Pass").startswith("Passed: Tue 3 Mar, 09:00–09:30 with Maya Iyer.")
    assert len(full.lena.screen) == before
    assert offered(full.grace)
    assert "1. Maya Iyer, tomorrow, Tue 3 Mar · number 1 in line" in full.lena.says("/waitlist")


def test_run_out_the_card_says_so_and_the_next_is_asked(full: Cast) -> None:
    cancels(full)
    full.dialogue.passes(full.dialogue.clock.now() + timedelta(minutes=5))
    assert full.lena.sees.startswith("The offer has run out: Tue 3 Mar, 09:00–09:30 with Maya Iyer.")
    assert full.grace.sees.startswith("Tue 3 Mar, 09:00–09:30 with Maya Iyer is free. Yours until 09:10.")
    full.dialogue.passes(full.dialogue.clock.now() + timedelta(minutes=5))
    assert full.omar.says("book Maya tomorrow at 10").startswith("Held for you")


def test_taken_too_late_it_is_said_who_has_it_and_what_else_is_open(full: Cast) -> None:
    cancels(full)
    card = full.lena.screen[-1]
    full.dialogue.clock.tick(minutes=6)
    seen = full.lena.presses("Take it", on=card)
    assert seen.splitlines()[0] == (
        "The offer of Tue 3 Mar, 09:00 ran out: the next who waits was asked. These are open:"
    )
    assert full.lena.captions == ["Tue 09:30–10:00", "Tue 10:00–10:30", "Tue 10:30–11:00", "Other times", "My waitlist"]


def test_take_and_pass_pressed_together_are_one_of_them(full: Cast) -> None:
    cancels(full)
    card = full.lena.screen[-1]
    full.lena.presses("Take it", on=card)
    full.lena.forges(pack(card.keyed.token, 1), on=card)
    assert full.lena.says("my sessions").splitlines()[1].startswith("  1. Tue 3 Mar, 09:00–09:30 · Maya Iyer")
    assert not offered(full.grace)


def test_stopping_to_wait_gives_the_offer_to_the_next(full: Cast) -> None:
    cancels(full)
    assert full.lena.presses("Stop waiting").startswith("You’re off the waitlist.")
    assert offered(full.grace)


def test_pausing_keeps_the_place(full: Cast) -> None:
    full.lena.says("/waitlist")
    assert "1. Maya Iyer, tomorrow, Tue 3 Mar · paused" in full.lena.presses("Pause 1")
    assert full.lena.handled.toast == "Paused: I offer you nothing for now, and your place stays."
    assert "1. Maya Iyer, tomorrow, Tue 3 Mar · number 1 in line" in full.lena.presses("Resume 1")
    full.lena.presses("Pause 1")
    cancels(full)
    assert not offered(full.lena)
    assert offered(full.grace)


def test_words_take_and_pass(full: Cast) -> None:
    cancels(full)
    assert full.lena.says("no").startswith("Passed:")
    assert full.grace.says("yes").startswith("Confirmed")


def test_where_a_time_is_taken_one_can_wait_for_it(cast: Cast) -> None:
    cast.omar.says("book Maya tomorrow at 10")
    cast.omar.presses("Confirm")
    cast.lena.says("book Maya tomorrow at 9")
    assert "Tell me when free" in cast.lena.captions
    assert cast.lena.presses("Tell me when free").startswith(
        "I’ll offer you what comes free: Maya Iyer, Tue 3 Mar, 09:00. You"
    )


def test_urgent_words_are_urgent(cast: Cast) -> None:
    cast.lena.says("tell me asap when any Python mentor frees up on Saturday")
    with cast.dialogue.store.read() as unit:
        identity = unit.people.identity("console", "", cast.lena.who.user_id)
        assert identity is not None
        (entry,) = unit.waitlist.of_person(identity.person_id, unit.now)
    assert entry.urgent
