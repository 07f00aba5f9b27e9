"""Short words after each kind of card: every follow-up beside every situation, and what it is answered with."""

import pytest

from tests.bots.answered import ANSWERED, Situation, a_search, agenda, booked, held, one_search, pending, times
from tests.bots.conftest import Cast
from tests.bots.dialogue import in_group
from tests.builders import a_mentor


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
    assert "[1] 1. 12 Mar 10:00" in cast.lena.says("my sessions")


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


def test_the_day_after_is_that_of_what_was_shown(cast: Cast) -> None:
    assert cast.lena.says("find SQL mentor thursday").startswith("SQL mentors, Thu 5 Mar")
    assert cast.lena.says("the day after").startswith("SQL mentors, Fri 6 Mar")
    assert cast.lena.says("the day before").startswith("SQL mentors, Thu 5 Mar")


def test_a_session_moves_to_the_day_after_its_own(cast: Cast) -> None:
    booked(cast)
    shown = cast.lena.sees
    cast.lena.says("move it to the next day")
    assert "Wed 4 Mar" in cast.lena.sees, shown


def test_an_end_before_the_start_is_asked_about(cast: Cast) -> None:
    asked = cast.lena.says("meeting with Omar tomorrow at 9 until 8")
    assert asked.startswith("That is long. Which of these do you mean?")
    assert cast.lena.captions == ["09:00–20:00", "08:00–09:00", "09:00"]
    assert "When: Tue 3 Mar, 08:00–09:00 (Berlin)" in cast.lena.presses("08:00–09:00")


def test_a_skill_of_several_words_that_nobody_has_yet_is_added(cast: Cast) -> None:
    assert "  New here: data modelling" in cast.maya.says("add data modelling to my skills").splitlines()


# Another weekday of the week that was shown.


@pytest.mark.parametrize(
    ("shown", "said", "day"),
    [
        ("find Maya next week tuesday", "no, Thursday", "Thu 12 Mar"),
        ("find Maya next week", "thursday", "Thu 12 Mar"),
        ("find Maya next week tuesday", "Freitag stattdessen", "Fri 13 Mar"),
        ("find Maya next week tuesday", "nein, Freitag", "Fri 13 Mar"),
        ("find Maya next week tuesday", "non, vendredi", "Fri 13 Mar"),
        ("find Maya next week tuesday", "nee, vrijdag", "Fri 13 Mar"),
        ("find Maya next week tuesday", "não, sexta", "Fri 13 Mar"),
        ("find Maya next week tuesday", "нет, пятница", "Fri 13 Mar"),
        ("find Maya next week tuesday", "nie, w piątek", "Fri 13 Mar"),
        ("find Maya next week tuesday", "ні, п’ятниця", "Fri 13 Mar"),
        ("find Maya next week tuesday", "hayır, cuma", "Fri 13 Mar"),
        ("book Maya next tuesday at 10:00", "friday instead", "Fri 13 Mar"),
        ("find python mentor next week wednesday", "what about monday?", "Mon 9 Mar"),
        ("meet Omar next week tuesday at 15:00", "make it thursday", "Thu 12 Mar, 15:00"),
        ("meet Omar next week tuesday at 15:00", "no, next thursday", "Thu 12 Mar, 15:00"),
        ("find Maya tomorrow", "no, Thursday", "Thu 5 Mar"),
        ("find Maya on 10 March", "no, Friday", "Fri 13 Mar"),
        ("my sessions", "and on thursday?", "Thu 5 Mar"),
    ],
)
def test_a_weekday_is_that_of_the_shown_week(cast: Cast, shown: str, said: str, day: str) -> None:
    cast.lena.says(shown)
    assert day in cast.lena.says(said)


def test_a_day_off_is_put_right_within_its_week(cast: Cast) -> None:
    cast.maya.says("off next week tuesday")
    assert cast.maya.says("no, thursday").startswith("You’re off Thu 12 Mar\n")


def test_what_is_not_understood_loses_nothing(cast: Cast) -> None:
    cast.lena.says("meet Omar tomorrow at 15:00")
    cast.lena.says("blah fasel")
    assert "When: Thu 5 Mar, 15:00–16:00 (Berlin)" in cast.lena.says("make it thursday")
