"""Turns as people write them who never press a button: asides, complaints, second thoughts, two wishes at once."""

import pytest

from tests.bots.answered import Situation, agenda, booked, called, cancelling, held, one_search
from tests.bots.conftest import Cast
from tests.builders import a_room

CARD = "Confirmed\n  With: Maya Iyer\n  When: Tue 3 Mar, 10:00–10:30 (Berlin)\n"


# What that was, and its link.


@pytest.mark.parametrize(
    "said",
    [
        "who was that again?",
        "where?",
        "wait, with whom?",
        "what did I just book?",
        "wer war das nochmal?",
        "¿quién era?",
    ],
)
def test_what_was_shown_is_asked_about_in_passing(cast: Cast, said: str) -> None:
    booked(cast)
    assert cast.lena.says(said).startswith(CARD)


@pytest.mark.parametrize(
    "said",
    [
        "can you send me the link?", "what's the link?", "pls send the zoom link again", "how do I join?",
        "kannst du mir den Link schicken?", "pásame el enlace",
    ],
)  # fmt: skip
def test_where_no_link_is_told_it_is_said_who_can_give_one(cast: Cast, said: str) -> None:
    booked(cast)
    card = cast.lena.says(said)
    assert card.startswith(CARD)
    assert card.endswith("No link is told yet. Maya can give one: “tell Maya I need the link” passes it on.")
    cast.lena.says("tell Maya I need the link")
    assert "About: I need the link" in cast.maya.sees


def test_the_link_of_what_comes_next_is_meant_where_nothing_was_shown(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("settings")
    assert cast.lena.says("send me the link please").startswith(CARD)
    assert "“put it on https://…” gives it one" not in cast.lena.sees


def test_the_host_of_a_meeting_is_told_how_to_give_it_a_link(cast: Cast) -> None:
    called(cast)
    assert cast.lena.says("can you send me the link?").endswith("“put it on https://…” gives it one.")
    cast.lena.says("put it on https://meet.example/x")
    assert "No link" not in cast.lena.says("what's the link")


# A complaint.


@pytest.mark.parametrize("said", ["that's not what I asked", "no, not what I meant", "you misunderstood me"])
def test_a_complaint_is_no_no(cast: Cast, said: str) -> None:
    one_search(cast)
    assert cast.lena.says(said).startswith("Sorry, I took that wrong. Say it once more with a name and a day: ")
    assert "When: Tue 3 Mar, 09:30–10:00 (Berlin)" in cast.lena.says("the second one")


def test_a_complaint_in_german(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    one_search(cast)
    assert cast.lena.says("das hab ich nicht gefragt").startswith("Entschuldige, da habe ich dich falsch verstanden.")


# Words that are not understood again.


def test_help_is_told_once_in_a_conversation(cast: Cast) -> None:
    assert cast.lena.says("qwertz asdfgh").startswith("I didn’t get that. Here is what I can do:\n")
    again = cast.lena.says("jklmno qwertz")
    assert again == (
        "I didn’t get that. Say it with a name and a day: “book Maya tomorrow at 3”. “help” shows all that I can do.\n"
        "    [1] Help"
    )
    assert cast.lena.presses("Help").startswith("I find people and book time with them.")


@pytest.mark.parametrize(
    ("said", "example"),
    [("is it going to rain in Lisbon?", "I’m in Lisbon"), ("how quiet are the hours there", "quiet hours 22-7")],
)
def test_what_comes_nearest_is_told_where_something_does(cast: Cast, said: str, example: str) -> None:
    cast.lena.says("help")
    assert cast.lena.says(said).startswith(f"I didn’t get that. Nearest to it: “{example}”.")


def test_in_a_later_conversation_help_is_told_again(cast: Cast) -> None:
    cast.lena.says("qwertz asdfgh")
    cast.dialogue.clock.tick(hours=2)
    assert "Here is what I can do:" in cast.lena.says("qwertz asdfgh")


def test_what_was_shown_stays_behind_words_not_understood_twice(cast: Cast) -> None:
    one_search(cast)
    cast.lena.says("qwertz asdfgh")
    cast.lena.says("jklmno qwertz")
    assert "When: Tue 3 Mar, 09:30–10:00 (Berlin)" in cast.lena.says("the second one")


def test_words_not_understood_twice_in_german(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    cast.lena.says("qwertz asdfgh")
    assert cast.lena.says("jklmno qwertz").startswith("Das habe ich nicht verstanden. Sag es mit Namen und Tag: ")


# Earlier and later by so much, however it is asked for.


@pytest.mark.parametrize(
    "said",
    [
        "any chance of half an hour earlier?", "half an hour earlier if possible", "could we start 30 min earlier?",
        "geht auch ne halbe Stunde früher?", "¿puede ser media hora antes?", "pode ser meia hora mais cedo?",
    ],
)  # fmt: skip
def test_earlier_by_so_much_is_asked_for_in_many_ways(cast: Cast, said: str) -> None:
    booked(cast)
    assert cast.lena.says(said).startswith("Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 09:30\n")


def test_earlier_without_a_length_shows_what_is_earlier(cast: Cast) -> None:
    held(cast)
    assert "[1] 09:00–09:30  [2] 09:30–10:00" in cast.lena.says("pode ser mais cedo?")


@pytest.mark.parametrize(("said", "until"), [("later", "10:15–00:00"), ("earlier", "00:00–10:15")])
def test_beside_a_refused_time_is_headed_as_it_was_said(cast: Cast, said: str, until: str) -> None:
    booked(cast)
    assert "already have a session" in cast.lena.says("book Maya tomorrow at 10:15")
    assert cast.lena.says(said).startswith(f"Maya Iyer, tomorrow, Tue 3 Mar, {until}\n")


# What is no time.


@pytest.mark.parametrize(("said", "word"), [("move it to banana", "banana"), ("verschieb's auf Banane", "Banane")])
def test_a_word_that_is_no_time_is_named(cast: Cast, said: str, word: str) -> None:
    booked(cast)
    card = cast.lena.says(said)
    assert "Moving your session of Tue 3 Mar, 10:00." in card
    assert card.endswith(f"“{word}” is no time that I know.")


def test_a_word_that_is_no_time_is_named_behind_a_time_held_too(cast: Cast) -> None:
    held(cast)
    assert cast.lena.says("move it to blursday").endswith("“blursday” is no time that I know.")


@pytest.mark.parametrize("said", ["move it to another time", "move it", "can we move it to later?"])
def test_what_says_no_time_but_is_understood_is_not_complained_of(cast: Cast, said: str) -> None:
    booked(cast)
    assert "is no time" not in cast.lena.says(said)


@pytest.mark.parametrize("said", ["move it to another time", "can we move it to later?", "move it to Wednesday"])
def test_what_is_understood_behind_a_time_held_is_not_complained_of(cast: Cast, said: str) -> None:
    held(cast)
    assert "is no time" not in cast.lena.says(said)


# Second thoughts.


def test_the_same_time_is_the_session_s_own_after_looking_elsewhere(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("what about Thursday?")
    assert cast.lena.says("actually never mind") == "Left as it is."
    assert cast.lena.says("same time next week").startswith(
        "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 10 Mar, 10:00\n"
    )


def test_the_same_time_is_the_session_s_own_after_a_refused_one(cast: Cast) -> None:
    booked(cast)
    assert "not open" in cast.lena.says("move it to 7:00")
    assert "→ Tue 10 Mar, 10:00" in cast.lena.says("same time next week")


def test_a_part_of_the_day_behind_times_greets_nobody(cast: Cast) -> None:
    cast.lena.says("find Python mentor tomorrow")
    assert cast.lena.says("afternoon").startswith("Python mentors, tomorrow, Tue 3 Mar, 12:00–18:00\n")
    cast.dialogue.clock.tick(hours=20)
    assert cast.lena.says("morning").startswith("Hello Lena!")


def test_a_skill_behind_a_search_for_anybody_narrows_it(cast: Cast) -> None:
    cast.lena.says("find a mentor tomorrow")
    assert cast.lena.says("Kubernetes").startswith("Kubernetes mentors, tomorrow, Tue 3 Mar\n")


def test_not_him_is_anybody_else(cast: Cast) -> None:
    one_search(cast)
    assert "Tom Becker" in cast.lena.says("not her")


@pytest.mark.parametrize("said", ["not Maya", "not with Maya", "no, anybody but Maya", "not her", "nicht mit Maya"])
def test_a_time_held_with_somebody_who_is_not_wanted_is_given_back(cast: Cast, said: str) -> None:
    held(cast)
    card = cast.lena.says(said)
    assert "Maya Iyer" not in card
    assert "Tom Becker" in card
    assert card.endswith("The time is given back.")
    assert cast.omar.says("book Maya tomorrow at 11:00").startswith("Held for you")


def test_not_her_behind_her_times_is_somebody_else(cast: Cast) -> None:
    held(cast)
    cast.lena.says("later")
    assert "Tom Becker" in cast.lena.says("not Maya")


def test_whatever_is_first_is_taken(cast: Cast) -> None:
    one_search(cast)
    assert "When: Tue 3 Mar, 09:00–09:30 (Berlin)" in cast.lena.says("whatever is first")


def test_whatever_is_first_behind_free_hours_shows_their_times(cast: Cast) -> None:
    cast.lena.says("when is Maya free tomorrow?")
    assert "[1] 09:00–09:30" in cast.lena.says("hm whatever is first")


# All but some.


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("cancel everything except Maya", "Nothing is left to cancel: you keep all that you have.\n"),
        ("move all but Maya to Friday", "Nothing is left to move: you keep all that you have as it is.\n"),
    ],
)
def test_where_all_is_left_out_nothing_is_left(cast: Cast, said: str, answered: str) -> None:
    agenda(cast)
    card = cast.lena.says(said)
    assert card.startswith(answered)
    assert "[1] 1. Tue 10:00  [2] 2. Thu 11:00" in card


def test_all_but_the_last_go_by_an_hour(cast: Cast) -> None:
    agenda(cast)
    assert cast.lena.says("move all but the last an hour later").startswith(
        "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00\n"
    )


# Two wishes.


def test_yes_to_the_second_wish_does_it(cast: Cast) -> None:
    agenda(cast)
    assert cast.lena.says("tell me when Tom frees up on Sunday, and what do I have on Thursday?").endswith(
        "Then “what do I have on Thursday?”?"
    )
    assert cast.lena.says("yes").startswith("Your sessions, Thu 5 Mar\n")


# Meetings.


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("set up budget with Maya tomorrow at 3", "Budget"),
        ("set up the pricing with Maya and Tom tomorrow at 3", "Pricing"),
        ("plane Budget mit Maya morgen um 15 Uhr", "Budget"),
    ],
)
def test_what_is_set_up_about_something_is_a_meeting(cast: Cast, said: str, title: str) -> None:
    assert cast.lena.says(said).startswith(f"{title}: shall I invite them?\n")


def test_without_somebody_they_come_no_more(cast: Cast) -> None:
    called(cast)
    assert "Invited (1): Maya Iyer" in cast.lena.says("without Tom")
    assert cast.tom.sees.startswith("Lena Vogel took you off “Planning”")


def test_a_question_for_another_room_moves_nothing_yet(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        a_room(unit, organisation, "Orion", capacity=6)
        a_room(unit, organisation, "Vega", capacity=8)
    cast.lena.says("set up planning with Maya wednesday 15:00-16:00 in Orion")
    cast.lena.presses("Invite")
    asked = cast.lena.says("any other room?")
    assert asked.startswith("Vega is free then. Move the meeting there?\n  1 person will be told.\n")
    assert "Room: Orion" in cast.maya.sees
    assert "Room: Vega" in cast.lena.says("yes")


@pytest.mark.parametrize(
    "said", ["put it on https://meet.example/x", "the link is https://meet.example/x", "https://meet.example/x"]
)
def test_a_link_given_behind_a_meeting_is_where_it_is(cast: Cast, said: str) -> None:
    called(cast)
    assert "Where: https://meet.example/x" in cast.lena.says(said)
    assert "Where: https://meet.example/x" in cast.maya.sees


def test_a_link_given_to_a_meeting_that_is_about_to_be_called_comes_with_it(cast: Cast) -> None:
    cast.lena.says("set up planning with Maya wednesday 15:00-16:00")
    assert "Where: https://meet.example/x" in cast.lena.says("hier ist der Link: https://meet.example/x")


# A slip taken back, and what lies between.


def test_another_of_the_list_takes_the_place_of_the_one_asked_about(cast: Cast) -> None:
    agenda(cast)
    cast.lena.says("cancel the second one")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in cast.lena.says("no, the first")
    assert "Reason: I'm in court" in cast.lena.says("because I'm in court")
    assert cast.lena.says("yes").startswith("Cancelled.")
    assert "Reason: I'm in court" in cast.maya.sees
    assert "Thu 5 Mar, 11:00" in cast.lena.says("my sessions")


@pytest.mark.parametrize("situation", [held, cancelling])
def test_a_yes_behind_words_not_understood_is_asked_about(cast: Cast, situation: Situation) -> None:
    situation(cast)
    cast.lena.says("qwertz asdfgh jklmno")
    asked = cast.lena.says("yes because of a family thing")
    assert asked.startswith("I did not understand all of what you wrote. Do you mean this?\n  Tue 3 Mar, 10:00\n")
    assert cast.lena.says("no").startswith("Left as it is.")


def test_it_is_done_once_it_is_meant(cast: Cast) -> None:
    held(cast)
    cast.lena.says("qwertz asdfgh jklmno")
    cast.lena.says("yes")
    assert cast.lena.says("yes").startswith("Confirmed\n")


def test_whatever_works_is_the_first(cast: Cast) -> None:
    one_search(cast)
    assert "When: Tue 3 Mar, 09:00–09:30 (Berlin)" in cast.lena.says("whatever works")


@pytest.mark.parametrize("said", ["did that work?", "is it booked?", "how much is it?", "was kostet das?"])
def test_whether_it_worked_and_what_it_costs_stands_on_its_card(cast: Cast, said: str) -> None:
    booked(cast)
    assert cast.lena.says(said).startswith(CARD)


@pytest.mark.parametrize("said", ["afternoons", "in the afternoon", "nachmittags"])
def test_a_part_of_the_day_behind_a_week_is_that_of_each_day(cast: Cast, said: str) -> None:
    cast.lena.says("find Maya next week")
    assert cast.lena.says(said).startswith("Maya Iyer, Mon 9 Mar – Sun 15 Mar, 12:00–18:00\n")


def test_and_adds_a_day_off(cast: Cast) -> None:
    cast.maya.says("take thursday off")
    assert cast.maya.says("and the morning after").startswith("You’re off Fri 6 Mar, 06:00–12:00\n")
    cast.maya.says("and next monday")
    assert [caption for caption in cast.maya.captions if caption == "Undo"]
    cast.maya.says("/hours")
    assert [each for each in cast.maya.captions if each.startswith("Undo")] == [
        "Undo Thu 5 Mar", "Undo Fri 6 Mar", "Undo Mon 9 Mar",
    ]  # fmt: skip


def test_undo_with_a_sigh_is_undo(cast: Cast) -> None:
    booked(cast)
    assert cast.lena.says("hm undo that").startswith("Cancel your session with Maya Iyer?\n")
