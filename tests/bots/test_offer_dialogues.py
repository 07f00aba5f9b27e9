"""Offering time in words, as mentors live it: hours, days off, extra hours, services and skills on the real assistant."""

import pytest

from tests.bots.conftest import Cast


def test_hours_in_words_are_read_back_as_a_week_and_put_back(cast: Cast) -> None:
    assert cast.maya.says("my hours: mon-fri 10-4").startswith(
        "Saved. Your week, Berlin time:\n  Mon–Fri 10:00–16:00\n"
    )
    assert cast.maya.presses("Undo").startswith("Put back. Your week, Berlin time:\n  Mon–Fri 09:00–17:00\n")
    assert len(cast.maya.screen) == 1


def test_one_tap_per_weekday(cast: Cast) -> None:
    cast.maya.says("/hours")
    cast.maya.presses("Fri")
    assert cast.maya.presses("Closed").startswith("Saved. Your week, Berlin time:\n  Mon–Thu 09:00–17:00\n")


def test_other_hours_are_asked_question_by_question(cast: Cast) -> None:
    cast.maya.says("/hours")
    cast.maya.presses("Mon")
    cast.maya.presses("Other hours…")
    assert "From" in cast.maya.sees
    cast.maya.says("8:30")
    assert "To" in cast.maya.sees
    assert cast.maya.says("12:00").startswith("Saved. Your week, Berlin time:\n  Mon 08:30–12:00\n")


def test_what_is_off_is_found_no_more_and_undone_found_again(cast: Cast) -> None:
    cast.maya.says("off tomorrow")
    assert cast.maya.sees.startswith("You’re off Tue 3 Mar\n")
    assert "Maya" not in cast.lena.says("find SQL mentor tomorrow").splitlines()[0]
    assert "Nobody has open time" in cast.lena.sees
    cast.maya.presses("Undo")
    assert "Maya Iyer" in cast.lena.says("find SQL mentor tomorrow")


def test_sick_today_lists_the_sessions_and_tells_who_is_cancelled(cast: Cast) -> None:
    cast.lena.says("book Maya today at 14:00")
    cast.lena.presses("Confirm")
    cast.omar.says("book Maya today at 17:00")
    cast.omar.presses("Confirm")
    listed = cast.maya.says("sick today")
    assert "1. Mon 2 Mar, 14:00–14:30 · Lena Vogel" in listed
    assert "2. Mon 2 Mar, 16:00–16:30 · Omar Haddad" in listed
    cast.maya.presses("Cancel 1")
    assert "Why? Lena Vogel sees it" in cast.maya.sees
    cast.maya.says("I’m sick, sorry")
    assert cast.maya.sees.startswith("Cancelled: Lena Vogel, Mon 2 Mar, 14:00. They have been told.\n")
    assert cast.lena.sees.startswith("Cancelled by Maya Iyer\n")
    assert "I’m sick, sorry" in cast.lena.sees
    assert cast.maya.presses("Keep 1").startswith("Kept: Omar Haddad, Mon 2 Mar, 16:00\n")
    assert cast.omar.sees.startswith("Confirmed\n")


def test_a_day_off_by_questions_may_be_left(cast: Cast) -> None:
    cast.maya.says("/off")
    cast.maya.presses("Stop")
    assert cast.maya.sees.startswith("Left. Nothing was changed.")
    cast.maya.says("/hours")
    assert "Days off" not in cast.maya.sees


def test_a_day_off_by_questions(cast: Cast) -> None:
    cast.maya.says("/off")
    cast.maya.says("5 March")
    cast.maya.presses("Skip")
    cast.maya.says("dentist")
    assert cast.maya.sees.startswith("You’re off Thu 5 Mar (dentist)\n")


def test_an_impossible_answer_is_asked_again(cast: Cast) -> None:
    cast.maya.says("/off")
    cast.maya.says("20 March")
    cast.maya.says("10 March")
    again = cast.maya.presses("Skip")
    assert "That ends before it starts.\n  Last day off" in again
    cast.maya.says("21 March")
    assert cast.maya.presses("Skip").startswith("You’re off Fri 20 Mar – Sat 21 Mar\n")


def test_a_mentee_who_says_hours_becomes_a_mentor_with_them(cast: Cast) -> None:
    cast.lena.says("my hours: mon-fri 10-4")
    assert cast.lena.sees.startswith("That is for mentors.")
    cast.lena.presses("Become a mentor")
    assert cast.lena.sees.startswith("Saved. Your week, Berlin time:\n  Mon–Fri 10:00–16:00\n")
    assert "Lena Vogel" in cast.omar.says("find Lena tomorrow")


def test_a_service_that_is_no_longer_offered_is_not_found(cast: Cast) -> None:
    cast.maya.says("/services")
    cast.maya.presses("New kind…")
    cast.maya.says("Deep dive")
    cast.maya.says("90 min")
    assert cast.maya.sees.startswith("Saved: Deep dive\n  Lengths: 1 h 30 min\n")
    cast.maya.presses("Stop offering")
    assert cast.maya.sees.startswith("Deep dive is no longer offered.")
    assert "Deep dive" not in cast.lena.says("/services")


def test_the_profile_says_which_roles_one_holds(cast: Cast) -> None:
    assert cast.grace.says("/profile").startswith("Grace Osei · organizer, admin\n")
    assert cast.maya.says("/profile").startswith("Maya Iyer · mentor\n")


@pytest.mark.parametrize(
    ("first", "then", "title"),
    [
        ("I'm off thursday", "no wait, friday", "You’re off Fri 6 Mar"),
        ("I'm off thursday", "sorry, I meant friday", "You’re off Fri 6 Mar"),
        ("I'm off thursday", "only the afternoon", "You’re off Thu 5 Mar, 12:00–18:00"),
        ("block thursday 14:00-16:00", "friday instead", "You’re off Fri 6 Mar, 14:00–16:00"),
    ],
)
def test_a_day_off_gives_way_to_the_one_that_was_meant(cast: Cast, first: str, then: str, title: str) -> None:
    cast.maya.says(first)
    assert cast.maya.says(then).splitlines()[0] == title
    assert [line for line in cast.maya.says("my hours").splitlines() if line.strip().endswith(": off")] == [
        f"  {title.removeprefix('You’re off ')}: off"
    ]


@pytest.mark.parametrize(
    "said", ["open up saturday 9-12 every week", "I can also do saturdays 9-12", "auch samstags 9-12"]
)
def test_hours_are_opened_beside_those_that_there_are(cast: Cast, said: str) -> None:
    cast.maya.says("my hours are mon-fri 9-17")
    card = cast.maya.says(said)
    assert "Mon–Fri 09:00–17:00" in card
    assert "Sat 09:00–12:00" in card


def test_bookings_are_paused_and_a_day_taken_off_in_passing(cast: Cast) -> None:
    assert cast.maya.says("not this wednesday though").startswith("You’re off Wed 4 Mar\n")
    assert cast.maya.says("pause bookings until Friday, please").startswith("You’re off Mon 2 Mar – Fri 6 Mar\n")


def test_how_others_see_one_and_what_one_drops(cast: Cast) -> None:
    assert cast.maya.says("what do people see of me?").startswith("Maya Iyer · mentor\n")
    assert "SQL" not in cast.maya.says("drop sql").splitlines()[0]
    assert "SQL" in cast.maya.presses("Undo").splitlines()[0]


def test_who_comes_in_a_week_is_that_week(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    assert "1. Tue 3 Mar, 09:00–09:30 · Lena Vogel" in cast.maya.says("who's coming this week?")
