"""Short words about what was shown: the only session listed, the same again, a list left for a time held, and undoing."""

import pytest

from tests.bots.answered import Situation, booked, cancelled
from tests.bots.conftest import Cast


def lines(card: str, first: int = 1) -> list[str]:
    """The first lines of a card."""
    return [line.strip() for line in card.splitlines()[:first]]


def one_listed(cast: Cast) -> None:
    """A list of one session: tomorrow at ten, for half an hour."""
    booked(cast)
    cast.lena.says("my sessions")


# Another length.


def test_a_longer_session_begins_when_it_did_first_of_all(cast: Cast) -> None:
    booked(cast)
    card = cast.lena.says("can it be an hour instead?")
    assert "[1] 10:00–11:00" in card
    assert cast.lena.presses("10:00–11:00").startswith("Held for you until 09:05: 30 min → 1 h\n")
    assert cast.lena.presses("Confirm").startswith("Changed: now 1 h\n")
    assert cast.maya.sees.startswith("Changed by Lena Vogel: now 1 h\n")


# The only one of a list.


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (
            "make it an hour",
            "Maya Iyer, tomorrow, Tue 3 Mar\n  Moving your session of Tue 3 Mar, 10:00.\n    [1] 10:00–11:00",
        ),
        ("an hour later", "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00\n"),
        ("can it be later", "Maya Iyer, tomorrow, Tue 3 Mar\n  Moving your session of Tue 3 Mar, 10:00.\n"),
        ("could it be on Friday", "Maya Iyer, Fri 6 Mar\n  Moving your session of Tue 3 Mar, 10:00.\n"),
        ("not tomorrow", "Maya Iyer, Wed 4 Mar\n  Moving your session of Tue 3 Mar, 10:00.\n"),
        ("any other day", "Maya Iyer, Wed 4 Mar\n  Moving your session of Tue 3 Mar, 10:00.\n"),
        ("move it to Friday", "Maya Iyer, Fri 6 Mar\n  Moving your session of Tue 3 Mar, 10:00.\n"),
        ("cancel it", "Cancel your session with Maya Iyer?\n"),
        ("where is it?", "Confirmed\n  With: Maya Iyer\n"),
        (
            "again next Friday",
            "Held for you until 09:05\n  With: Maya Iyer\n  When: Fri 13 Mar, 10:00–10:30 (Berlin)\n",
        ),
        ("mach eine Stunde draus", "Maya Iyer, tomorrow, Tue 3 Mar\n  Moving your session of Tue 3 Mar, 10:00.\n"),
        ("what about Thursday?", "Nothing booked Thu 5 Mar.\n"),
    ],
)
def test_the_only_session_of_a_list_is_meant(cast: Cast, said: str, answered: str) -> None:
    one_listed(cast)
    assert cast.lena.says(said)[: len(answered)] == answered


def test_a_mentor_blocks_a_day_behind_a_list(cast: Cast) -> None:
    booked(cast)
    cast.maya.says("my sessions")
    assert cast.maya.says("not friday").startswith("You’re off Fri 6 Mar")


# The same again.


@pytest.mark.parametrize("situation", [booked, cancelled])
@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("can you book the same for next week", "Tue 10 Mar, 10:00–10:30"),
        ("same time next week", "Tue 10 Mar, 10:00–10:30"),
        ("again next Friday", "Fri 13 Mar, 10:00–10:30"),
        ("again Thursday at 3pm", "Thu 5 Mar, 15:00–15:30"),
        ("buch das gleiche für nächste Woche", "Tue 10 Mar, 10:00–10:30"),
    ],
)
def test_the_same_session_is_booked_at_another_time(cast: Cast, situation: Situation, said: str, when: str) -> None:
    situation(cast)
    assert cast.lena.says(said).startswith(f"Held for you until 09:05\n  With: Maya Iyer\n  When: {when} (Berlin)\n")


# Who is free, and then a time.


def test_a_clock_stays_within_the_days_that_were_shown(cast: Cast) -> None:
    cast.lena.says("when is maya free wednesday or thursday")
    assert "When: Wed 4 Mar, 10:00–10:30 (Berlin)" in cast.lena.says("30 min at 10")
    assert "When: Wed 4 Mar, 11:00–11:30 (Berlin)" in cast.lena.says("actually make that 11:00")


def test_hours_of_several_days_are_those_of_each(cast: Cast) -> None:
    card = cast.lena.says("when is maya free tomorrow and wednesday after 3pm")
    assert "Free: Tue 15:00–17:00, Wed 15:00–17:00" in card


# Back to the list.


def test_another_of_the_list_takes_the_place_of_the_time_held(cast: Cast) -> None:
    cast.lena.says("find Maya tomorrow")
    cast.lena.says("2")
    assert "When: Tue 3 Mar, 09:00–09:30 (Berlin)" in cast.lena.says("ok take the first")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in cast.lena.says("the third one")
    assert cast.lena.says("the 40th one").startswith("Which one do you mean?")
    cast.lena.says("confirm")
    assert cast.lena.says("my sessions").count("Maya Iyer") == 1


def test_a_list_is_forgotten_once_something_else_is_booked(cast: Cast) -> None:
    cast.lena.says("find Maya tomorrow")
    cast.lena.says("2")
    cast.lena.says("confirm")
    cast.lena.says("book Maya thursday at 11")
    assert cast.lena.says("take the first").startswith("Which one do you mean?")


# Undoing.


def test_what_was_done_last_is_taken_back(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("move it to 14:00")
    cast.lena.presses("Confirm")
    assert cast.lena.says("undo").startswith("Held for you until 09:05: Tue 3 Mar, 14:00 → Tue 3 Mar, 10:00\n")
    assert not cast.lena.says("take that back").startswith("Held")


def test_a_booking_is_undone_by_cancelling_it_and_that_by_booking_it_again(cast: Cast) -> None:
    booked(cast)
    assert cast.lena.says("undo").startswith("Cancel your session with Maya Iyer?\n")
    cast.lena.presses("Yes, cancel")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in cast.lena.says("mach das rückgängig")


@pytest.mark.parametrize("said", ["undo", "undo that", "oops take it back", "rückgängig machen", "cofnij"])
def test_where_nothing_is_to_be_undone_it_is_said_what_can_be(cast: Cast, said: str) -> None:
    cast.lena.says("find Maya tomorrow")
    assert cast.lena.says(said) == (
        "There is nothing to undo here. “my sessions” shows what you have; behind it “cancel it” and “move it to Friday” "
        "change it."
    )
    assert "09:30–10:00" in cast.lena.says("2")


# Somebody's clock.


def test_what_time_that_is_for_somebody_is_told_and_what_was_shown_stays(cast: Cast) -> None:
    cast.lena.says("book Tom tomorrow at 16:00")
    assert "For Tom: Tue 3 Mar, 10:00–10:30 (New York)" in cast.lena.says("what time is that for Tom?")
    assert cast.lena.says("what time is that for Omar?") == (
        "For Omar that is Tue 3 Mar, 17:00 (Cairo)\n  For you: Tue 3 Mar, 16:00 (Berlin)"
    )
    assert cast.lena.says("confirm").startswith("Confirmed\n")


@pytest.mark.parametrize(
    "said", ["what time is it for Tom now?", "where is tom based", "what's Tom's time zone", "which city is Tom in"]
)
def test_where_a_mentor_is_stands_on_their_card_with_their_clock(cast: Cast, said: str) -> None:
    assert lines(cast.lena.says(said), 2) == ["Tom Becker", "New York, 03:00 there now"]


def test_of_a_colleague_it_is_said_at_once(cast: Cast) -> None:
    assert lines(cast.lena.says("what time is it for Omar now?")) == ["For Omar it is Mon 2 Mar, 10:00 (Cairo)"]


def test_a_person_who_fits_is_no_room(cast: Cast) -> None:
    assert cast.lena.says("is tom a good fit for pandas?").startswith("Tom Becker\n")


# One's session with somebody.


@pytest.mark.parametrize("said", ["when is my session with Maya?", "how long is my session with maya"])
def test_the_only_session_with_somebody_is_shown(cast: Cast, said: str) -> None:
    booked(cast)
    cast.lena.says("book Tom thursday at 16:00")
    cast.lena.presses("Confirm")
    assert lines(cast.lena.says(said), 2) == ["Confirmed", "With: Maya Iyer"]


def test_several_with_somebody_are_listed_and_none_is_said(cast: Cast) -> None:
    assert lines(cast.lena.says("when is my session with Maya?")) == ["You have nothing booked with Maya Iyer."]
    booked(cast)
    cast.lena.says("book Maya thursday at 11:00")
    cast.lena.presses("Confirm")
    assert cast.lena.says("when are my sessions with Maya?").count("Maya Iyer · 30 min") == 2


# What a session to come is about.


def test_a_note_before_a_session_is_what_it_is_about_and_the_other_side_reads_it(cast: Cast) -> None:
    booked(cast)
    assert "  About: bring the sql dump\n" in cast.lena.says("note: bring the sql dump")
    assert lines(cast.maya.sees) == ["Lena Vogel says what it is about"]
    assert "  About: bring the sql dump\n" in cast.maya.sees
    told = cast.lena.says("tell maya I'm bringing my laptop")
    assert "  About: bring the sql dump; I'm bringing my laptop\n" in told
    assert "Maya Iyer reads it on their card." in told


def test_who_has_no_session_with_somebody_tells_them_nothing(cast: Cast) -> None:
    cast.lena.says("tell maya I like tea")
    assert cast.maya.screen == []


def test_too_long_a_text_is_refused_and_what_stood_there_stays(cast: Cast) -> None:
    booked(cast)
    cast.lena.says("note: bring the dump")
    cast.lena.says("note: " + "more " * 120)
    cast.lena.says("when is my session with Maya?")
    assert "  About: bring the dump\n" in cast.lena.sees


# What there is nothing of.


def test_a_card_that_says_there_is_nothing_leaves_the_session_at_hand(cast: Cast) -> None:
    booked(cast)
    assert lines(cast.lena.says("I'm running 10 min late")) == [
        "You have no session that begins within two hours or runs now."
    ]
    assert lines(cast.lena.says("yes")) == ["Nothing waits for your answer."]
    assert cast.lena.says("can it be on Friday?").startswith("Maya Iyer, Fri 6 Mar\n  Moving your session")
