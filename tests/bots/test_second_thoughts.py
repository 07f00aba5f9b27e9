"""Changes of mind behind a card: later by so much, one of a list that was left, a time held before, a day that a series lacks."""

import pytest

from tests.bots.answered import a_search, agenda, booked, called, held, held_at
from tests.bots.conftest import Cast
from tests.builders import a_room

# Later and earlier by so much.


@pytest.mark.parametrize("said", ["make it an hour later", "mach es eine Stunde später", "hazlo una hora más tarde"])
def test_a_time_held_is_made_later_and_not_taken(cast: Cast, said: str) -> None:
    held(cast)
    card = cast.lena.says(said)
    assert card.startswith("Held for you until 09:05\n")
    assert "When: Tue 3 Mar, 11:00–11:30 (Berlin)" in card


def test_a_meeting_that_was_refused_is_later_than_it_was_to_be(cast: Cast) -> None:
    cast.grace.says("set up review with Omar tomorrow 15:00-16:00")
    cast.grace.says("yes")
    assert "Tue 3 Mar, 15:00–16:00 is taken." in cast.lena.says("set up planning with Omar tomorrow 15:00-16:00")
    card = cast.lena.says("make it an hour later")
    assert card.startswith("Planning: shall I invite them?\n  When: Tue 3 Mar, 16:00–17:00 (Berlin)\n")


# One of a list.


def test_the_second_is_of_the_list_from_which_another_was_to_be_cancelled(cast: Cast) -> None:
    agenda(cast)
    cast.lena.says("cancel the first one")
    cast.lena.says("no wait")
    assert "Moving your session of Thu 5 Mar, 11:00." in cast.lena.says("move the second to Friday")


def test_the_second_is_of_the_list_from_which_another_was_opened(cast: Cast) -> None:
    agenda(cast)
    cast.lena.says("the first one")
    assert cast.lena.says("cancel the second one").startswith(
        "Cancel your session with Maya Iyer?\n  It is free to cancel.\n  When: Thu 5 Mar, 11:00"
    )


def test_where_nothing_is_listed_it_is_asked_which_is_the_second(cast: Cast) -> None:
    agenda(cast)
    cast.lena.says("settings")
    held_at(cast, 14)
    cast.lena.presses("Confirm")
    assert cast.lena.says("cancel the second one").startswith("Which one shall I cancel?")


# What a yes takes.


def test_a_confirm_behind_other_times_shows_what_is_held_first(cast: Cast) -> None:
    held(cast)
    cast.lena.says("with Tom instead")
    assert cast.lena.says("confirm").startswith("Held for you until 09:05\n  With: Maya Iyer\n")
    assert cast.lena.says("confirm").startswith("Confirmed\n  With: Maya Iyer\n")


def test_a_yes_to_several_times_for_a_meeting_asks_which(cast: Cast) -> None:
    called(cast)
    assert cast.lena.says("move it to Thursday afternoon").startswith("Other times for “Planning”")
    assert cast.lena.says("yes").startswith("Which one do you mean?")


def test_the_earliest_of_the_times_that_were_offered_is_held(cast: Cast) -> None:
    held(cast)
    cast.lena.says("with Tom instead")
    assert "With: Tom Becker" in cast.lena.says("book the earliest")


# Another day.


def test_a_room_is_wanted_at_the_same_clock_on_another_day(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0])
    cast.lena.says("room tomorrow at 14:00")
    assert "Thu 5 Mar, 14:00" in cast.lena.says("thursday then")


def test_a_day_that_the_series_has_no_date_on_leaves_nothing_out(cast: Cast) -> None:
    cast.grace.says("set up standup with Omar every Tuesday at 10 for 15 minutes")
    cast.grace.says("yes")
    assert cast.grace.says("skip Thursday").startswith("It has no date Thu 5 Mar. Nothing is left out.\n")
    assert cast.grace.says("skip Tuesday").startswith("Standup: leave out 1 meeting?")


# What was noted, what is waited for, what is left, what holds.


@pytest.mark.parametrize("said", ["remove the note", "oh, delete that note please", "lösche die Notiz"])
def test_a_note_is_taken_away_again(cast: Cast, said: str) -> None:
    booked(cast)
    assert "About: my CV" in cast.lena.says("note: my CV")
    assert "About:" not in cast.lena.says(said)


def test_what_one_waits_for_is_listed(cast: Cast) -> None:
    cast.lena.says("tell me when Maya frees up tomorrow")
    assert cast.lena.says("what am I waiting for?").startswith("You’re waiting for:\n")


def test_what_is_left_is_listed(cast: Cast) -> None:
    agenda(cast)
    cast.lena.says("settings")
    assert cast.lena.says("so what's left?").startswith("Your next sessions\n")


def test_an_organizer_asks_for_the_rules_and_sets_one(cast: Cast) -> None:
    assert cast.grace.says("what are the rules?").startswith("What holds for guests who move or cancel\n")
    assert cast.grace.says("from now on first come first served").startswith("Saved.")


# Somebody else, and the same time again.


@pytest.mark.parametrize("said", ["no, not Maya", "nee, nicht Maya", "not Maya"])
def test_not_her_by_name_is_anybody_else(cast: Cast, said: str) -> None:
    a_search(cast)
    found = cast.lena.says(said)
    assert found.startswith("Python mentors, tomorrow, Tue 3 Mar\n  Tom Becker")
    assert "Maya" not in found


def test_not_her_by_name_behind_a_time_held_is_anybody_else(cast: Cast) -> None:
    held(cast)
    assert "Tom Becker" in cast.lena.says("no, not Maya")


@pytest.mark.parametrize("said", ["same time", "gleiche Uhrzeit", "at the same time please"])
def test_the_same_time_on_the_day_that_is_shown(cast: Cast, said: str) -> None:
    booked(cast)
    cast.lena.says("move it to Friday")
    assert cast.lena.says(said).startswith("Held for you until 09:05: Tue 3 Mar, 10:00 → Fri 6 Mar, 10:00\n")


def test_another_part_of_the_days_that_were_shown_is_of_all_of_them(cast: Cast) -> None:
    cast.lena.says("find Python mentor next week in the morning")
    assert cast.lena.says("and in the afternoon?").startswith("Python mentors, Mon 9 Mar – Sun 15 Mar, 12:00–18:00\n")


# Days off.


@pytest.mark.parametrize("said", ["actually the whole day", "doch lieber den ganzen Tag", "all day please"])
def test_hours_off_become_the_whole_day(cast: Cast, said: str) -> None:
    cast.maya.says("block tomorrow morning")
    assert cast.maya.says(said).startswith("You’re off Tue 3 Mar\n")
    assert cast.maya.says("undo").startswith("Undone. You’re no longer off Tue 3 Mar\n")


def test_the_weekday_after_is_a_week_behind_the_day_that_was_said(cast: Cast) -> None:
    cast.maya.says("I'm off on 13 March")
    assert cast.maya.says("no, the friday after").startswith("You’re off Fri 20 Mar\n")


@pytest.mark.parametrize("said", ["nobody should be able to book me on Friday", "don't let anyone book me on Friday"])
def test_who_lets_nobody_book_them_is_off(cast: Cast, said: str) -> None:
    assert cast.maya.says(said).startswith("You’re off Fri 6 Mar\n")


# What comes between.


@pytest.mark.parametrize("said", ["❤️", "🎉🎉", "😊"])
def test_a_friendly_sign_is_no_nonsense(cast: Cast, said: str) -> None:
    held(cast)
    assert cast.lena.says(said) == "You’re welcome!"
    assert cast.lena.says("yes").startswith("Confirmed\n")


@pytest.mark.parametrize(
    ("said", "when"), [("make it an hour", "Tue 3 Mar, 10:00–11:00"), ("move it to 11:00", "Tue 3 Mar, 11:00–11:30")]
)
def test_behind_the_question_whether_a_yes_is_meant_the_time_held_is_changed(cast: Cast, said: str, when: str) -> None:
    held(cast)
    cast.lena.says("asdfgh")
    assert cast.lena.says("yes").startswith("I did not understand all of what you wrote.")
    assert f"When: {when} (Berlin)" in cast.lena.says(said)
    assert cast.lena.says("yes").startswith(f"Confirmed\n  With: Maya Iyer\n  When: {when}")


@pytest.mark.parametrize("said", ["who was that with?", "and who is it with?"])
def test_with_whom_it_was_is_asked_in_passing(cast: Cast, said: str) -> None:
    booked(cast)
    assert cast.lena.says(said).startswith("Confirmed\n  With: Maya Iyer\n")
