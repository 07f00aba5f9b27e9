"""Short words after each kind of card: every follow-up beside every situation, and what it is answered with."""

from collections.abc import Callable, Mapping

import pytest

from tests.bots.conftest import Cast
from tests.bots.dialogue import in_group
from tests.bots.test_conversation import make_approval
from tests.builders import a_mentor


def a_search(cast: Cast) -> None:
    """Two mentors and their times of tomorrow."""
    cast.lena.says("find Python mentor tomorrow")


def one_search(cast: Cast) -> None:
    """One mentor's times of tomorrow, found."""
    cast.lena.says("find Maya tomorrow")


def times(cast: Cast) -> None:
    """One mentor's day."""
    held_at(cast, 9)
    cast.lena.presses("‹ Back")


def held(cast: Cast) -> None:
    """A time that is held."""
    held_at(cast, 10)


def held_at(cast: Cast, hour: int) -> None:
    """Maya's hour of tomorrow, held."""
    cast.lena.says(f"book Maya tomorrow at {hour}:00")


def booked(cast: Cast) -> None:
    """A session that is confirmed."""
    held(cast)
    cast.lena.presses("Confirm")


def agenda(cast: Cast) -> None:
    """A list of two sessions."""
    booked(cast)
    cast.lena.says("book Maya thursday at 11:00")
    cast.lena.presses("Confirm")
    cast.lena.says("my sessions")


def pending(cast: Cast) -> None:
    """A request that waits for the mentor."""
    make_approval(cast.dialogue)
    held(cast)
    cast.lena.presses("Ask for it")


def cancelled(cast: Cast) -> None:
    """A session that has been cancelled."""
    cancelling(cast)
    cast.lena.presses("Yes, cancel")


def cancelling(cast: Cast) -> None:
    """The question whether a session shall be cancelled."""
    booked(cast)
    cast.lena.says("cancel")


def question(cast: Cast) -> None:
    """A question that words have raised."""
    cast.lena.says("find Zorro tomorrow")


def nothing(_: Cast) -> None:
    """No card at all."""


Situation = Callable[[Cast], None]
ANSWERED: Mapping[Situation, Mapping[str, tuple[str, ...]]] = {
    a_search: {
        "the second one": ("Held for you until 09:05", "When: Tue 3 Mar, 09:30–10:00 (Berlin)"),
        "the last one": ("Held for you until 09:05", "For you: Tue 3 Mar, 16:00–16:30 (Berlin)"),
        "later": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "earlier": ("Python mentors, today, Mon 2 Mar",),
        "an hour later": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "what about Sunday?": ("Nobody has open time for that, Sun 8 Mar. The nearest:",),
        "and Friday?": ("Python mentors, Fri 6 Mar",),
        "any other day": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "same time next week": ("Python mentors, Tue 10 Mar",),
        "in the afternoon": ("Python mentors, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Python mentors, tomorrow, Tue 3 Mar",),
        "make it an hour": ("Python mentors, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Python mentors, tomorrow, Tue 3 Mar", "There is nothing more."),
        "not that one": ("Python mentors, Wed 4 Mar – Tue 17 Mar",),
        "ok do it": ("Which one do you mean?",),
        "cancel that": ("You have no session to cancel.",),
    },
    one_search: {
        "the second one": ("Held for you until 09:05", "When: Tue 3 Mar, 09:30–10:00 (Berlin)"),
        "the last one": ("Held for you until 09:05", "When: Tue 3 Mar, 13:00–13:30 (Berlin)"),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, today, Mon 2 Mar",),
        "an hour later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "what about Sunday?": ("Nobody has open time for that, Sun 8 Mar. The nearest:",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar – Tue 17 Mar",),
        "same time next week": ("Maya Iyer, Tue 10 Mar",),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "make it an hour": ("Maya Iyer, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Which one do you mean?",),
        "cancel that": ("You have no session to cancel.",),
    },
    times: {
        "the second one": ("Held for you until 09:05", "When: Tue 3 Mar, 09:30–10:00 (Berlin)"),
        "the last one": ("Held for you until 09:05", "When: Tue 3 Mar, 14:30–15:00 (Berlin)"),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, today, Mon 2 Mar",),
        "an hour later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar",),
        "same time next week": ("Maya Iyer, Tue 10 Mar",),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Held for you until 09:05", "When: Tue 3 Mar, 14:00–14:30 (Berlin)"),
        "make it an hour": ("Maya Iyer, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Which one do you mean?",),
        "cancel that": ("You have no session to cancel.",),
    },
    held: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "an hour later": ("Held for you until 09:05", "When: Tue 3 Mar, 11:00–11:30 (Berlin)"),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar",),
        "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Held for you until 09:05", "When: Tue 3 Mar, 14:00–14:30 (Berlin)"),
        "make it an hour": ("Held for you until 09:05", "When: Tue 3 Mar, 10:00–11:00 (Berlin)"),
        "with Tom instead": ("Tom Becker is not open at Tue 3 Mar, 10:00. The nearest open times:",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Confirmed",),
        "cancel that": ("Maya Iyer, tomorrow, Tue 3 Mar",),
    },
    booked: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "an hour later": (
            "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00",
            "When: Tue 3 Mar, 11:00–11:30 (Berlin)",
        ),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.", "Moving your session of Tue 3 Mar, 10:00."),
        "and Friday?": ("Maya Iyer, Fri 6 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "any other day": ("Maya Iyer, Wed 4 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00", "Moving your session of Tue 3 Mar, 10:00."),
        "at 14:00": (
            "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 14:00",
            "When: Tue 3 Mar, 14:00–14:30 (Berlin)",
        ),
        "make it an hour": (
            "Maya Iyer, tomorrow, Tue 3 Mar",
            "Moving your session of Tue 3 Mar, 10:00.",
            "1 h · your time, Berlin",
        ),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("Cancel your session with Maya Iyer?",),
    },
    agenda: {
        "the second one": ("Confirmed",),
        "the last one": ("Confirmed",),
        "later": ("Your next sessions", "There is nothing more."),
        "earlier": ("Your next sessions", "There is nothing earlier."),
        "an hour later": ("I don’t know what that is about.",),
        "what about Sunday?": ("Nothing booked Sun 8 Mar.",),
        "and Friday?": ("Nothing booked Fri 6 Mar.",),
        "any other day": ("I don’t know what that is about.",),
        "same time next week": ("Nothing booked Mon 9 Mar – Sun 15 Mar.",),
        "in the afternoon": ("Nothing booked today, Mon 2 Mar, 12:00–18:00.",),
        "at 14:00": ("Nothing booked today, Mon 2 Mar.",),
        "make it an hour": ("I don’t know what that is about.",),
        "with Tom instead": ("I’m not sure what you mean. Did you want to …", "Find Tom", "Tom free?"),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("I didn’t get that.",),
        "not that one": ("I don’t know what that is about.",),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("Which one shall I cancel?",),
    },
    pending: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "an hour later": ("Do I understand you right?", "Move it → +1 h"),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.", "Moving your session of Tue 3 Mar, 10:00."),
        "and Friday?": ("Maya Iyer, Fri 6 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "any other day": ("Maya Iyer, Wed 4 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00", "Moving your session of Tue 3 Mar, 10:00."),
        "at 14:00": ("Do I understand you right?", "Move it → 14:00"),
        "make it an hour": (
            "Maya Iyer, tomorrow, Tue 3 Mar",
            "Moving your session of Tue 3 Mar, 10:00.",
            "1 h · your time, Berlin",
        ),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("Cancel your session with Maya Iyer?",),
    },
    cancelled: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "an hour later": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.",),
        "and Friday?": ("Maya Iyer, Fri 6 Mar",),
        "any other day": ("Maya Iyer, Wed 4 Mar",),
        "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00",),
        "at 14:00": ("Held for you until 09:05", "When: Tue 3 Mar, 14:00–14:30 (Berlin)"),
        "make it an hour": ("Maya Iyer, tomorrow, Tue 3 Mar", "1 h · your time, Berlin"),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Maya Iyer, tomorrow, Tue 3 Mar",),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("Cancelled. The time is open again.",),
    },
    cancelling: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "earlier": ("Maya Iyer, tomorrow, Tue 3 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "an hour later": (
            "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 11:00",
            "When: Tue 3 Mar, 11:00–11:30 (Berlin)",
        ),
        "what about Sunday?": ("Maya Iyer has no open time Sun 8 Mar.", "Moving your session of Tue 3 Mar, 10:00."),
        "and Friday?": ("Maya Iyer, Fri 6 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "any other day": ("Maya Iyer, Wed 4 Mar", "Moving your session of Tue 3 Mar, 10:00."),
        "same time next week": ("Held for you until 09:05", "When: Tue 10 Mar, 10:00–10:30 (Berlin)"),
        "in the afternoon": ("Maya Iyer, tomorrow, Tue 3 Mar, 12:00–18:00", "Moving your session of Tue 3 Mar, 10:00."),
        "at 14:00": (
            "Held for you until 09:05: Tue 3 Mar, 10:00 → Tue 3 Mar, 14:00",
            "When: Tue 3 Mar, 14:00–14:30 (Berlin)",
        ),
        "make it an hour": (
            "Maya Iyer, tomorrow, Tue 3 Mar",
            "Moving your session of Tue 3 Mar, 10:00.",
            "1 h · your time, Berlin",
        ),
        "with Tom instead": ("Tom Becker, tomorrow, Tue 3 Mar",),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "not that one": ("Confirmed",),
        "ok do it": ("Cancelled. The time is open again.",),
        "cancel that": ("Cancelled. The time is open again.",),
    },
    question: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Mentors with open time, tomorrow, Tue 3 Mar",),
        "later": ("I don’t know what that is about.",),
        "earlier": ("I don’t know what that is about.",),
        "an hour later": ("I don’t know what that is about.",),
        "what about Sunday?": (
            "I’m not sure what you mean. Did you want to …",
            "Find a mentor · Sun",
            "My sessions · Sun",
        ),
        "and Friday?": ("I’m not sure what you mean. Did you want to …", "Find a mentor · Fri", "My sessions · Fri"),
        "any other day": ("I don’t know what that is about.",),
        "same time next week": (
            "I’m not sure what you mean. Did you want to …",
            "Anyone · 9–15 Mar",
            "My sessions 9–15 Mar",
        ),
        "in the afternoon": ("Nothing booked today, Mon 2 Mar, 12:00–18:00.",),
        "at 14:00": ("Nothing booked today, Mon 2 Mar.",),
        "make it an hour": ("I don’t know what that is about.",),
        "with Tom instead": ("I’m not sure what you mean. Did you want to …", "Find Tom", "Tom free?"),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("I didn’t get that.",),
        "not that one": ("I don’t know what that is about.",),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("You have no session to cancel.",),
    },
    nothing: {
        "the second one": ("Which one do you mean?",),
        "the last one": ("Which one do you mean?",),
        "later": ("I don’t know what that is about.",),
        "earlier": ("I don’t know what that is about.",),
        "an hour later": ("I don’t know what that is about.",),
        "what about Sunday?": (
            "I’m not sure what you mean. Did you want to …",
            "Find a mentor · Sun",
            "My sessions · Sun",
        ),
        "and Friday?": ("I’m not sure what you mean. Did you want to …", "Find a mentor · Fri", "My sessions · Fri"),
        "any other day": ("I don’t know what that is about.",),
        "same time next week": (
            "I’m not sure what you mean. Did you want to …",
            "Anyone · 9–15 Mar",
            "My sessions 9–15 Mar",
        ),
        "in the afternoon": ("Nothing booked today, Mon 2 Mar, 12:00–18:00.",),
        "at 14:00": ("Nothing booked today, Mon 2 Mar.",),
        "make it an hour": ("I don’t know what that is about.",),
        "with Tom instead": ("I’m not sure what you mean. Did you want to …", "Find Tom", "Tom free?"),
        "what about Ana?": ("Whom do you mean?", "Ana Silva", "Ana Petrov"),
        "someone else": ("I didn’t get that.",),
        "not that one": ("I don’t know what that is about.",),
        "ok do it": ("Nothing waits for your answer.",),
        "cancel that": ("You have no session to cancel.",),
    },
}
"""Situation → what is said → how the answer begins, and what else it says."""


@pytest.mark.parametrize(
    ("situation", "said"), [(situation, said) for situation, answers in ANSWERED.items() for said in answers]
)
def test_what_is_said_after_a_card(cast: Cast, situation: Situation, said: str) -> None:
    with cast.dialogue.store.write() as unit:
        for name in ("Ana Silva", "Ana Petrov"):
            a_mentor(unit, unit.organisations.all()[0], name, skills=("SQL",))
    situation(cast)
    first, *others = ANSWERED[situation][said]
    answer = cast.lena.says(said)
    assert answer.startswith(first)
    assert [other for other in others if other not in answer] == []


def test_everything_is_said_everywhere() -> None:
    assert len({tuple(answers) for answers in ANSWERED.values()}) == 1


# What is counted in a list.


def test_one_of_a_list_is_cancelled_or_moved_by_its_number(cast: Cast) -> None:
    agenda(cast)
    assert "When: Thu 5 Mar, 11:00–11:30 (Berlin)" in cast.lena.says("cancel the second one")
    cast.lena.says("my sessions")
    assert cast.lena.says("move the last one to friday at 10:00").startswith(
        "Held for you until 09:05: Thu 5 Mar, 11:00 → Fri 6 Mar, 10:00\n"
    )


@pytest.mark.parametrize("said", ["-1", "0", "17", "the 17th one"])
def test_what_counts_nothing_presses_nothing(cast: Cast, said: str) -> None:
    held(cast)
    assert not cast.lena.says(said).startswith("Confirmed")
    assert cast.lena.says("confirm").startswith("Confirmed\n")


def test_last_is_no_yes(cast: Cast) -> None:
    held(cast)
    assert cast.lena.says("last").startswith("Which one do you mean?")


# Whose card it is.


def test_two_people_in_one_channel_do_not_mix(cast: Cast) -> None:
    lena, omar = in_group(cast.lena, "group-1"), in_group(cast.omar, "group-1")
    lena.says("find Maya tomorrow")
    omar.says("find Tom wednesday")
    assert lena.says("what about Friday?").startswith("Maya Iyer, Fri 6 Mar\n")
    assert omar.says("what about Friday?").startswith("Tom Becker, Fri 6 Mar\n")


def test_what_came_unasked_is_the_last_card(cast: Cast) -> None:
    pending(cast)
    assert cast.maya.says("what about Friday?").startswith("Maya Iyer, Fri 6 Mar\n  Moving your session")


# A card of long ago.


def test_an_old_card_changes_nothing_by_words_before_it_is_asked_about(cast: Cast) -> None:
    cast.lena.says("book Maya on 12 March at 10:00")
    cast.lena.presses("Confirm")
    cast.lena.says("cancel")
    cast.dialogue.clock.tick(days=2)
    asked = cast.lena.says("yes")
    assert asked.startswith("You answer a card that is some time old. Do you still mean this?\n")
    assert cast.lena.says("no").startswith("Left as it is.")
    assert "[1] 1. Thu 10:00" in cast.lena.says("my sessions")


def test_an_old_question_is_answered_by_its_button_as_ever(cast: Cast) -> None:
    cast.lena.says("book Maya on 12 March at 10:00")
    cast.lena.presses("Confirm")
    cast.lena.says("cancel")
    cast.dialogue.clock.tick(days=2)
    assert cast.lena.presses("Yes, cancel").startswith("Cancelled.")


def test_times_of_long_ago_are_looked_up_anew(cast: Cast) -> None:
    one_search(cast)
    cast.dialogue.clock.tick(days=3)
    assert cast.lena.says("the second one").startswith("Tue 3 Mar, 09:30 has passed.")
    assert cast.lena.says("what about Monday?").startswith("Maya Iyer, Mon 9 Mar\n")


# A search that was refused.


def test_what_was_refused_is_changed_as_well(cast: Cast) -> None:
    assert cast.lena.says("book Maya tomorrow at 7:00").startswith("Maya Iyer is not open at Tue 3 Mar, 07:00.")
    assert "When: Tue 3 Mar, 10:00–10:30 (Berlin)" in cast.lena.says("at 10:00 then")


def test_between_the_starts_the_nearest_starts_are_told(cast: Cast) -> None:
    assert cast.lena.says("book Maya tomorrow at 10:07").startswith(
        "Nothing starts at Tue 3 Mar, 10:07 with Maya Iyer. The nearest starts:\n"
    )
    assert cast.lena.captions[:3] == ["Tue 09:30–10:00", "Tue 10:00–10:30", "Tue 10:30–11:00"]


def test_what_starts_this_very_moment_is_not_offered(cast: Cast) -> None:
    assert "[1] 09:30–10:00" in cast.lena.says("find Maya today")


# Past sessions, and waiting.


def test_past_sessions_are_those_that_are_over(cast: Cast) -> None:
    booked(cast)
    assert cast.lena.says("my past sessions").startswith("You have had no sessions yet.")
    cast.dialogue.clock.tick(days=2)
    assert cast.lena.says("my past sessions").startswith(
        "Your past sessions, the latest first\n  1. Tue 3 Mar, 10:00–10:30 · Maya Iyer · 30 min\n"
    )


def test_waiting_for_somebody_is_no_search(cast: Cast) -> None:
    assert cast.lena.says("wait for Maya on Saturday").startswith(
        "I’ll offer you what comes free: Maya Iyer, Sat 7 Mar."
    )


# Talk between.


def test_a_friendly_word_between_loses_nothing(cast: Cast) -> None:
    one_search(cast)
    cast.lena.says("thanks")
    assert cast.lena.says("and Friday?").startswith("Maya Iyer, Fri 6 Mar\n")


def test_a_length_that_is_not_offered_leaves_the_time_as_it_was(cast: Cast) -> None:
    held(cast)
    assert cast.lena.says("make it 45 minutes").startswith("That length isn’t offered.")
    cast.lena.says("actually no")
    assert "When: Tue 3 Mar, 14:30–15:00 (Berlin)" in cast.lena.says("can we do 14:30 instead?")


def test_a_proposal_after_a_search_asks_for_other_times(cast: Cast) -> None:
    a_search(cast)
    assert cast.lena.says("anything on Friday instead?").startswith("Python mentors, Fri 6 Mar\n")
    assert cast.lena.says("works for me").startswith("Which one do you mean?")


@pytest.mark.parametrize("situation", [one_search, times, held])
def test_a_day_turned_down_is_no_day_off(cast: Cast, situation: Situation) -> None:
    situation(cast)
    assert cast.lena.says("not Tuesday").startswith("Maya Iyer, Wed 4 Mar")


def test_a_mentor_who_has_seen_no_times_takes_the_day_off(cast: Cast) -> None:
    assert cast.maya.says("not Tuesday").startswith("You’re off Tue 3 Mar")


# Hours of a day.


def test_later_and_earlier_than_what_is_held_is_the_rest_of_its_day(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10:00")
    assert cast.lena.says("later").startswith("Maya Iyer, tomorrow, Tue 3 Mar, 10:30–00:00\n")
    assert cast.lena.captions[0] == "10:30–11:00"
    cast.lena.says("book Maya tomorrow at 11:00")
    assert cast.lena.says("earlier").startswith("Maya Iyer, tomorrow, Tue 3 Mar, 00:00–11:00\n")
    assert "11:30–12:00" not in cast.lena.captions
    assert cast.lena.presses("More times").startswith("Maya Iyer, tomorrow, Tue 3 Mar\n")


@pytest.mark.parametrize(
    "said", ["in the morning", "move my session with Maya to the morning", "move it to the morning"]
)
def test_a_part_of_day_that_has_begun_today_is_whole_on_the_sessions_day(cast: Cast, said: str) -> None:
    cast.lena.says("book Maya tomorrow at 14:00")
    cast.lena.presses("Confirm")
    assert cast.lena.says(said).startswith("Maya Iyer, tomorrow, Tue 3 Mar, 06:00–12:00\n")
    assert cast.lena.captions[:6] == [
        "09:00–09:30", "09:30–10:00", "10:00–10:30", "10:30–11:00", "11:00–11:30", "11:30–12:00",
    ]  # fmt: skip
