"""Short words that people answer with, and what they say of what they have: each does what it says, and nothing is guessed."""

import pytest

from core.model.booking import State
from tests.bots.conftest import Cast
from tests.builders import a_service, at


def booked(cast: Cast, when: str = "tomorrow at 10") -> None:
    cast.lena.says(f"book Maya {when}")
    cast.lena.presses("Confirm")


# A time by itself.


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("today", "Nothing booked today, Mon 2 Mar."),
        ("tomorrow", "Nothing booked tomorrow, Tue 3 Mar."),
        ("this week", "Nothing booked Mon 2 Mar – Sun 8 Mar."),
        ("/today", "Nothing booked today, Mon 2 Mar."),
    ],
)
def test_a_time_by_itself_asks_what_is_on_then(cast: Cast, said: str, answered: str) -> None:
    assert cast.lena.says(said).startswith(answered)


def test_who_has_nothing_then_can_find_somebody_then(cast: Cast) -> None:
    cast.lena.says("tomorrow")
    assert cast.lena.presses("Find a mentor").startswith("Mentors with open time, tomorrow, Tue 3 Mar\n")


def test_a_time_after_finding_changes_when_is_looked(cast: Cast) -> None:
    cast.lena.says("find Python mentor tomorrow")
    assert cast.lena.says("wednesday").startswith("Python mentors, Wed 4 Mar\n")


@pytest.mark.parametrize("said", ["/week", "this week"])
def test_the_week_on_its_last_evening_is_what_is_left_of_it(cast: Cast, said: str) -> None:
    cast.dialogue.clock.set(at("19:30", day=6))
    assert cast.lena.says(said).startswith("Nothing booked today, Sun 8 Mar.")


# Paging.


def test_later_and_earlier_page_one_mentors_day_and_days(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.says("no")
    assert "[12] 14:30–15:00" in cast.lena.sees
    assert "[1] 15:00–15:30" in cast.lena.says("later")
    assert "[1] 09:00–09:30" in cast.lena.says("earlier")
    assert cast.lena.says("earlier").startswith("Maya Iyer, today, Mon 2 Mar\n")


def test_where_nothing_is_earlier_it_is_said_and_nothing_is_lost(cast: Cast) -> None:
    cast.dialogue.clock.tick(minutes=1)
    cast.lena.says("find Python mentor today")
    found = cast.lena.says("earlier")
    assert found.startswith("Python mentors, today, Mon 2 Mar\n")
    assert found.endswith("There is nothing earlier.")
    assert cast.lena.says("1").startswith("Held for you")


def test_earlier_than_a_day_that_was_searched_is_what_lies_before(cast: Cast) -> None:
    cast.lena.says("find Python mentor wednesday")
    assert cast.lena.says("earlier").startswith("Python mentors, Mon 2 Mar – Tue 3 Mar\n")


def test_the_last_one_is_the_last_time_and_not_the_last_button(cast: Cast) -> None:
    cast.lena.says("find Maya tomorrow")
    assert "When: Tue 3 Mar, 13:00–13:30 (Berlin)" in cast.lena.says("the last one")


@pytest.mark.parametrize(
    "words",
    [
        "I'll take the one at 10",
        "the 10:00 one please",
        "i'll take 10am",
        "ok, the 10:00 one",
        "I'll take the 10am one",
        "can I have the one at 10?",
        "nimm den um 10 Uhr",
        "ich nehm den um 10",
        "prendo quello delle 10",
        "ik neem die van 10 uur",
    ],
)
def test_one_of_those_shown_is_taken_by_its_time(cast: Cast, words: str) -> None:
    cast.lena.says("find Maya tomorrow")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in cast.lena.says(words)


@pytest.mark.parametrize("words", ["prendo quello di martedì", "tuesday one please", "I'll take the tuesday one"])
def test_a_day_on_which_several_of_those_shown_are_takes_none(cast: Cast, words: str) -> None:
    cast.lena.says("find Maya tomorrow")
    assert cast.lena.says(words).startswith("Which one do you mean?")


def test_a_time_that_none_of_those_shown_has_takes_none(cast: Cast) -> None:
    cast.lena.says("find Maya tomorrow")
    assert "Held for you" not in cast.lena.says("the 10:45 one")
    assert "Held for you" not in cast.lena.says("not the 10:00 one")


# Typed captions.


def test_a_caption_typed_presses_its_button_whatever_its_case_and_arrows(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    assert cast.lena.says("back").startswith("Maya Iyer, tomorrow, Tue 3 Mar\n")
    assert cast.lena.says("wed 4 mar").startswith("Maya Iyer, Wed 4 Mar\n")
    assert cast.lena.says("1 H").startswith("Maya Iyer, Wed 4 Mar\n")
    assert cast.lena.sees.endswith("1 h · your time, Berlin")


def test_undo_in_words(cast: Cast) -> None:
    cast.maya.says("off tomorrow")
    assert cast.maya.says("undo").startswith("Undone.")


# Cancel, no, yes.


def test_cancel_gives_back_the_time_that_is_held(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    given_back = cast.lena.says("cancel")
    assert given_back.startswith("Maya Iyer, tomorrow, Tue 3 Mar\n")
    assert given_back.endswith("The time is given back.")
    assert cast.omar.says("book Maya tomorrow at 10").startswith("Held for you")


def test_cancel_long_after_the_card_still_finds_what_is_held(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.says("help")
    assert cast.lena.says("cancel").startswith("Given back. The time is open again.\n")


def test_cancel_is_about_the_session_whose_card_is_the_last(cast: Cast) -> None:
    booked(cast, "tomorrow at 10")
    booked(cast, "tomorrow at 12")
    assert "When: Tue 3 Mar, 12:00–12:30" in cast.lena.says("cancel it")
    assert cast.lena.says("cancel").startswith("Cancelled. The time is open again.\n")


def test_no_leaves_everything_as_it_is(cast: Cast) -> None:
    assert cast.lena.says("no").startswith("Left as it is.")
    booked(cast, "tomorrow at 10")
    booked(cast, "tomorrow at 12")
    cast.lena.says("help")
    assert cast.lena.says("cancel").startswith("Which one shall I cancel?\n")
    assert cast.lena.says("no").startswith("Left as it is.")
    assert "[2] 2. Tue 12:00" in cast.lena.says("my sessions")


def test_cancel_everything_asks_once_for_all(cast: Cast) -> None:
    booked(cast, "tomorrow at 10")
    booked(cast, "tomorrow at 12")
    assert cast.lena.says("cancel everything").startswith("Cancel these 2 sessions?\n")
    assert cast.lena.says("yes").startswith("Cancelled: 2.")


def test_what_is_not_there_is_named_and_what_is_there_offered(cast: Cast) -> None:
    booked(cast)
    none = cast.lena.says("cancel my session with Tom")
    assert none.startswith(
        "You have no session to cancel with Tom Becker.\n  These are yours. Which one shall I cancel?\n"
    )
    assert cast.lena.captions == ["1. Tue 10:00"]
    assert cast.lena.says("move my session with Zorro to friday").startswith(
        "You have no session to move with “Zorro”.\n"
    )
    assert cast.lena.says("cancel friday's session").startswith("You have no session to cancel, Fri 6 Mar.\n")


def test_no_session_to_be_reminded_of_is_said_with_those_there_are(cast: Cast) -> None:
    booked(cast)
    none = cast.lena.says("remind me 2 hours before my session with Tom")
    assert none.startswith("You have no session to be reminded of with Tom Becker.\n  These are yours.")


# Moving by so much.


def test_a_session_moves_by_so_much(cast: Cast) -> None:
    booked(cast)
    assert "→ Tue 3 Mar, 11:00\n" in cast.lena.says("move my session with Maya an hour later")
    assert "→ Tue 3 Mar, 09:30\n" in cast.lena.says("move my session with Maya 30 minutes earlier")


def test_it_is_the_session_whose_card_is_the_last(cast: Cast) -> None:
    booked(cast, "tomorrow at 12")
    booked(cast, "tomorrow at 10")
    assert cast.lena.says("move it to 3pm").startswith(
        "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 15:00\n"
    )


# Requests.


def asked_for(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_service(unit, unit.organisations.all()[0], "Review", approval=True)
    cast.lena.says("book a review with Maya tomorrow at 10")
    cast.lena.presses("Ask for it")


def test_the_one_request_that_waits_is_shown_with_its_answers(cast: Cast) -> None:
    asked_for(cast)
    cast.maya.says("help")
    assert cast.maya.says("what's waiting for me").startswith("Lena Vogel asks for a session.")
    assert cast.maya.says("approve").startswith("Lena Vogel booked you\n")


def test_a_reason_behind_a_no_is_told(cast: Cast) -> None:
    asked_for(cast)
    assert cast.maya.says("decline, sorry I'm ill").startswith("Declined.")
    assert "Reason: sorry I'm ill" in cast.lena.sees


def test_a_booking_is_shown_by_its_short_id_in_words(cast: Cast) -> None:
    booked(cast)
    short_id = cast.lena.sees.splitlines()[-1].split()[0]
    assert cast.lena.says(short_id.lower()).startswith("Confirmed\n")
    assert cast.lena.says(f"show {short_id}").startswith("Confirmed\n")
    assert cast.omar.says(short_id).startswith("There is no such session of yours.")
    with cast.dialogue.store.read() as unit:
        found = unit.bookings.by_short_id(unit.organisations.all()[0].id, short_id)
        assert found is not None
        assert found.state is State.CONFIRMED


# Free and busy.


def test_when_somebody_is_free_is_told_for_a_week(cast: Cast) -> None:
    said = cast.lena.says("when is Tom free")
    assert said.startswith(
        "Tom Becker, Mon 2 Mar – Sun 8 Mar\n  Free: Mon 15:00–23:00, Tue 15:00–23:00, Wed 15:00–23:00"
    )


def test_who_has_set_no_hours_is_free_all_day_and_it_is_said_why(cast: Cast) -> None:
    said = cast.lena.says("is Grace free tomorrow")
    assert said.splitlines()[1:3] == [
        "  Free: all day",
        "  Grace Osei has set no hours: this is the time without bookings.",
    ]


# A yes that is meant for something else.


def test_a_mere_yes_takes_no_time_that_was_held_long_before(cast: Cast) -> None:
    booked(cast, "tomorrow at 12")
    cast.lena.says("book Maya tomorrow at 10")
    cast.lena.says("help")
    assert cast.lena.says("cancel").startswith("Which one shall I cancel?\n")
    assert cast.lena.says("yes").startswith("Nothing waits for your answer.")
    assert cast.lena.says("confirm").startswith("Confirmed\n")


# Hours in few words.


def test_a_weekday_with_hours_is_the_week_of_who_was_just_asked_for_it(cast: Cast) -> None:
    cast.maya.says("my hours")
    assert cast.maya.says("Mon 9-11").startswith("Saved. Your week, Berlin time:\n  Mon 09:00–11:00\n")


def test_a_weekday_with_hours_out_of_the_blue_is_asked_about(cast: Cast) -> None:
    asked = cast.maya.says("Tue 9-11")
    assert asked.startswith("Are those your weekly hours, or do you ask what is on then?")
    assert cast.maya.captions == ["My weekly hours", "What is on then"]
    assert cast.maya.presses("My weekly hours").startswith("Saved. Your week, Berlin time:\n  Tue 09:00–11:00\n")


def test_who_only_books_has_no_hours_to_set(cast: Cast) -> None:
    assert cast.lena.says("Tue 9-11").startswith("Nothing booked tomorrow, Tue 3 Mar, 09:00–11:00.")


def test_the_wish_to_mentor_in_words(cast: Cast) -> None:
    assert cast.lena.says("make me a mentor").startswith("Lena Vogel · member\n")
    assert cast.lena.presses("Become a mentor").startswith("You are a mentor now.")


# What words are about.


def test_words_that_are_not_understood_leave_the_choices_as_they_were(cast: Cast) -> None:
    cast.lena.says("find Maya tomorrow")
    assert cast.lena.says("asdf").startswith("I didn’t get that.")
    assert "When: Tue 3 Mar, 09:30–10:00 (Berlin)" in cast.lena.says("the second one")


def test_the_second_one_is_one_of_a_list_and_never_the_way_back(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10")
    assert cast.lena.says("the second one").startswith("Which one do you mean?")
    assert cast.lena.says("confirm").startswith("Confirmed\n")


def test_a_clock_after_one_mentors_times_takes_that_time(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.says("back")
    assert "When: Tue 3 Mar, 16:00–16:30 (Berlin)" in cast.lena.says("16:00")
    assert "When: Tue 3 Mar, 15:00–15:30 (Berlin)" in cast.lena.says("make it 3pm instead")


def test_a_time_that_is_held_changes_by_words(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10:00")
    assert "When: Tue 3 Mar, 11:00–11:30 (Berlin)" in cast.lena.says("change it to 11:00")
    assert "When: Tue 3 Mar, 12:00–12:30 (Berlin)" in cast.lena.says("move it an hour later")
    assert cast.lena.says("move it to wednesday").startswith("Maya Iyer, Wed 4 Mar\n")


def test_what_names_somebody_or_a_time_is_never_wholly_lost(cast: Cast) -> None:
    asked = cast.lena.says("asap with Tom")
    assert asked.startswith("I’m not sure what you mean. Did you want to …")
    assert cast.lena.captions == ["Find Tom", "Tom free?"]
    assert cast.lena.presses("Find Tom").startswith("Tom Becker, the next two weeks\n")


# Before it is known where somebody is.


def test_what_was_asked_waits_for_the_place_whatever_is_said_meanwhile(cast: Cast) -> None:
    nora = cast.dialogue.speaker("telegram", "55", "Nora", language="en")
    nora.says("book Maya tomorrow at 10:00")
    for said in ("nowhere land", "5pm", "its 3pm here"):
        nora.says(said)
    nora.says("Berlin")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in nora.says("yes")
