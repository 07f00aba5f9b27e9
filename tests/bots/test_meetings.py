"""Meetings as they are lived in a chat: called, told, reminded of, and called off."""

from datetime import timedelta

import pytest

from tests.bots.conftest import Cast
from tests.builders import a_room, at


def test_a_meeting_called_in_words_is_shown_before_anybody_is_invited(cast: Cast) -> None:
    draft = cast.maya.says("set up a meeting with Omar and Grace tomorrow 10-11")
    assert draft.splitlines()[0] == "Meeting: shall I invite them?"
    assert "Tue 3 Mar, 10:00–11:00 (Berlin)" in draft
    assert cast.maya.captions == ["Invite", "Change…", "Leave it"]
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
    refused = cast.grace.says("set up a meeting with Omar tomorrow 10:30-11 Berlin time")
    assert refused.startswith("Tue 3 Mar, 10:30–11:00 is taken.")
    assert "Tue 3 Mar, 10:00–11:00 · Omar Haddad · Meeting" in refused
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


def test_a_meeting_is_moved_in_words_after_it_was_shown_what_that_means(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar tomorrow 10-11")
    cast.maya.presses("Invite")
    asked = cast.maya.says("move my meeting with Omar tomorrow to 15:00")
    assert asked.startswith(
        "Move “Meeting”?\n  1 person will be told.\n  When: Tue 3 Mar, 10:00 → Tue 3 Mar, 15:00–16:00 (Berlin)"
    )
    assert cast.omar.sees.startswith("Maya Iyer invites you")
    cast.maya.presses("Move it")
    assert cast.omar.sees.startswith(
        "Maya Iyer changed “Meeting”\n  When: Tue 3 Mar, 11:00 → Tue 3 Mar, 16:00–17:00 (Cairo)"
    )


def test_without_a_time_the_best_for_everybody_are_offered(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar tomorrow 10-11")
    cast.maya.presses("Invite")
    cast.maya.presses("Move")
    assert cast.maya.sees.startswith("Other times for “Meeting”, the best first:")
    cast.maya.presses(cast.maya.captions[0])
    assert cast.maya.sees.startswith("Move “Meeting”?")
    assert cast.maya.presses("Move it").startswith("Meeting · confirmed")


def test_meetings_stand_among_ones_sessions(cast: Cast) -> None:
    cast.omar.says("book Maya tomorrow at 11")
    cast.omar.presses("Confirm")
    cast.maya.says("set up a meeting with Omar tomorrow 14-15")
    cast.maya.presses("Invite")
    listed = cast.omar.says("my sessions tomorrow")
    assert "1. Tue 3 Mar, 11:00–11:30 · Maya Iyer · 30 min" in listed
    assert "2. Tue 3 Mar, 15:00–16:00 · Meeting" in listed
    assert cast.omar.presses("2. Tue 15:00").startswith("Meeting · confirmed")


def test_only_the_host_moves_and_cancels(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar tomorrow 14-15")
    cast.maya.presses("Invite")
    assert "Cancel" not in cast.omar.captions
    assert cast.omar.says("cancel my meeting with Maya tomorrow").startswith("You have no session to cancel")


def test_one_is_reminded_of_a_meeting_as_one_wishes(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar tomorrow 14-15")
    cast.maya.presses("Invite")
    cast.omar.presses("Reminders")
    assert cast.omar.sees.startswith("Reminders of this session.")
    assert cast.omar.presses("Never").startswith("Reminders of this session. I remind you of it no more.")


def test_the_list_is_narrowed_to_what_waits_for_an_answer(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar tomorrow 14-15")
    cast.maya.presses("Invite")
    assert cast.omar.says("/meetings").startswith("Your meetings\n  1. Tue 3 Mar, 15:00–16:00 · Meeting")
    assert cast.omar.presses("To answer").startswith("Invitations that wait for your answer\n  1. ")
    assert cast.omar.presses("I host").startswith("None of your meetings ahead is like that.")


def test_a_whole_day_is_called_in_words(cast: Cast) -> None:
    draft = cast.maya.says("set up an all-day offsite with Omar and Grace on Friday")
    assert draft.splitlines()[:2] == ["Offsite: shall I invite them?", "  When: Fri 6 Mar, all day"]
    assert cast.maya.presses("Invite").startswith("Offsite · confirmed")


@pytest.mark.parametrize(
    "said",
    [
        "set up a meeting tomorrow at 10",
        "set up a meeting with Lena and Lena tomorrow at 10",
        "set up a meeting with me tomorrow at 10",
    ],
)
def test_who_names_nobody_but_themself_is_asked_who_has_to_come(cast: Cast, said: str) -> None:
    asked = cast.lena.says(said)
    assert asked.startswith("Call a meeting")
    cast.lena.says("Planning")
    assert "Who must come?" in cast.lena.sees
    shown = cast.lena.says("Omar")
    assert shown.startswith("Planning: shall I invite them?")
    assert "Tue 3 Mar, 10:00" in shown


def test_whole_days_are_listed_by_their_dates_wherever_the_reader_is(cast: Cast) -> None:
    cast.maya.says("set up a meeting with Omar all day on 29 March")
    cast.maya.presses("Invite")
    for who in (cast.maya, cast.omar):
        assert "1. Sun 29 Mar, all day · Meeting" in who.says("/meetings")
        assert who.captions[0] == "1. Sun 29 Mar"
    assert "1. Sun 29 Mar, all day · Meeting" in cast.maya.says("agenda from 28 March to 30 March")


def test_what_is_cancelled_by_its_room_is_what_is_in_it(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 6)
    cast.maya.says("set up a meeting with Omar tomorrow 14-15")
    cast.maya.presses("Invite")
    none = cast.maya.says("cancel Orion tomorrow")
    assert none.startswith("You have no session to cancel in Orion")
    cast.maya.says("set up a meeting with Omar tomorrow 16-17 in Orion")
    cast.maya.presses("Invite")
    assert cast.maya.says("cancel Orion tomorrow").startswith("Cancel “Meeting”?")
    assert "16:00–17:00" in cast.maya.sees


def test_a_room_that_does_not_do_is_said_why_and_another_takes_its_place(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        for name, capacity in (("Cell", 2), ("Vega", 8)):
            a_room(unit, unit.organisations.all()[0], name, capacity)
    shown = cast.maya.says("set up a meeting with Omar and Grace tomorrow 14-15 in Cell")
    assert "  Room: Vega" in shown.splitlines()
    assert "Cell (2 people) won’t do: it is too small for 3. Vega does." in shown
    shown = cast.maya.says("set up a meeting with Omar and Grace in Vega tomorrow 14-15 for 40 people")
    assert "Room:" not in shown
    assert "Vega (8 people) won’t do: it is too small for 40." in shown


def test_whole_days_are_moved_to_other_whole_days(cast: Cast) -> None:
    cast.maya.says("set up a meeting called Offsite with Omar all day on 30 March")
    cast.maya.presses("Invite")
    assert "Sun 29 Mar, all day" in cast.maya.says("move the Offsite to 29 March at 15:00")


def test_what_lasts_for_days_names_the_day_on_which_it_ends(cast: Cast) -> None:
    shown = cast.maya.says("set up a meeting with Omar and Grace tomorrow at 3pm for 30 hours")
    assert "  When: Tue 3 Mar, 15:00 – Wed 4 Mar, 21:00 (Berlin)\n" in shown
    assert cast.maya.presses("Invite").startswith("Meeting · confirmed")
    assert "When: Tue 3 Mar, 16:00 – Wed 4 Mar, 22:00 (Cairo)" in cast.omar.sees
    assert cast.maya.says("set up a meeting with Omar and Grace tomorrow at 3pm for 20 days").startswith(
        "That is too long: at most 14 days."
    )


def test_a_move_asks_who_declined_anew_and_counts_them_among_those_who_are_told(cast: Cast) -> None:
    cast.maya.says("set up planning with Omar and Grace tomorrow 14-15")
    cast.maya.presses("Invite")
    cast.omar.presses("Decline")
    assert "  2 people will be told.\n" in cast.maya.says("move the planning to tomorrow 15:00")
    cast.maya.presses("Move it")
    assert cast.omar.sees.startswith("Maya Iyer changed “Planning”\n")
    assert "Invited (2): Omar Haddad, Grace Osei" in cast.maya.sees


@pytest.mark.parametrize(
    "said",
    ["what did I decline?", "meetings declined", "which meetings have I declined?", "was habe ich abgelehnt?"],
)
def test_what_was_declined_is_listed_and_taken_up_again(cast: Cast, said: str) -> None:
    cast.lena.says("set up planning with Omar on wednesday 14:00-15:00")
    cast.lena.presses("Invite")
    assert cast.omar.says(said).startswith("None of your meetings ahead is like that.")
    cast.omar.says("accept wednesday 15:00")
    cast.omar.says("planning")
    cast.omar.presses("Decline")
    assert cast.omar.says("meetings").startswith("You have no meetings ahead.")
    assert cast.omar.says(said).splitlines()[:2] == [
        "Invitations that you declined",
        "  1. Wed 4 Mar, 15:00–16:00 · Planning",
    ]
    cast.omar.presses("1. Wed 15:00")
    assert "Your answer: you come" in cast.omar.presses("Accept")


def test_each_list_of_ones_meetings_is_a_typed_command(cast: Cast) -> None:
    cast.lena.says("set up planning with Omar on wednesday 14:00-15:00")
    cast.lena.presses("Invite")
    assert cast.lena.says("meetings hosted").startswith("Meetings that you host\n  1. ")
    assert cast.omar.says("meetings invited").startswith("Meetings to which you are invited\n  1. ")
    assert cast.omar.says("meetings unanswered").startswith("Invitations that wait for your answer\n  1. ")
