"""Meetings as they are lived in a chat: called, told, reminded of, and called off."""

from datetime import timedelta

from tests.bots.conftest import Cast
from tests.builders import at


def test_a_meeting_called_in_words_is_shown_before_anybody_is_invited(cast: Cast) -> None:
    draft = cast.maya.says("set up a meeting with Omar and Grace tomorrow 10-11")
    assert draft.splitlines()[0] == "Meeting: shall I invite them?"
    assert "Tue 3 Mar, 10:00–11:00 (Berlin)" in draft
    assert cast.maya.captions == ["Invite", "Leave it"]
    before = len(cast.omar.screen)
    cast.dialogue.settle()
    assert len(cast.omar.screen) == before
    card = cast.maya.presses("Invite")
    assert card.splitlines()[0] == "Meeting · confirmed"
    assert "Invited (2): Omar Haddad, Grace Osei" in card
    assert cast.omar.sees.splitlines()[0] == "Maya Iyer invites you: Meeting"
    assert "Tue 3 Mar, 11:00–12:00 (Cairo)" in cast.omar.sees


def test_whose_time_is_taken_is_named_and_nothing_is_called(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar tomorrow 10-11")
    cast.maya.presses("Invite")
    cast.grace.says("set up a meeting with Omar tomorrow 10:30-11 Berlin time")
    refused = cast.grace.presses("Invite")
    assert refused.startswith("Omar Haddad has something at")
    assert cast.grace.says("/meetings").startswith("You have no meetings ahead.")


def test_cancelled_everybody_hears_and_the_time_is_free_again(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar and Grace tomorrow 10-11")
    cast.maya.presses("Invite")
    cast.maya.presses("Cancel")
    assert cast.maya.sees.startswith("Cancel “Meeting”?\n  2 people will be told.")
    assert cast.maya.presses("Yes, cancel").startswith("You cancelled “Meeting”")
    assert cast.omar.sees.startswith("Maya Iyer cancelled “Meeting”")
    cast.maya.says("set up a meeting with Omar tomorrow 10-11")
    assert cast.maya.presses("Invite").startswith("Meeting · confirmed")


def test_everybody_is_reminded_and_the_cards_follow_the_clock(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar tomorrow 10-11")
    cast.maya.presses("Invite")
    starts = at("09:00", day=1)
    cast.dialogue.clock.set(starts - timedelta(minutes=16))
    cast.dialogue.passes(starts - timedelta(minutes=15))
    assert cast.omar.sees.startswith("Reminder: Meeting, Tue 3 Mar, 11:00")
    cast.dialogue.passes(starts)
    assert cast.omar.sees.startswith("Meeting · in progress")
    cast.dialogue.passes(starts + timedelta(hours=1))
    assert cast.omar.sees.startswith("Meeting · completed")
    assert cast.omar.says("/meetings").startswith("You have no meetings ahead.")
