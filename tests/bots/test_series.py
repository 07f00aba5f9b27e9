"""Series of sessions as people live them: in words and by form, this one, those that follow or all, and what clashes."""

from dataclasses import replace

import pytest

from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker


def books(who: Speaker, words: str = "book Maya every Thursday at 10 for 8 weeks") -> str:
    """Hold a series and confirm it."""
    who.says(words)
    return who.presses("Confirm all")


def test_a_series_is_held_together_and_confirmed_together(cast: Cast) -> None:
    assert cast.lena.says("book Maya every Thursday at 10 for 8 weeks") == (
        "Held for you until 09:05: 8 sessions with Maya Iyer\n"
        "  With: Maya Iyer\n"
        "  How often: every Thursday 10:00, Berlin time, until 23 April, 8 times\n"
        "  What: Mentoring session, 30 min\n"
        "  Thu 5 Mar, 10:00–10:30\n"
        "  Thu 12 Mar, 10:00–10:30\n"
        "  Thu 19 Mar, 10:00–10:30\n"
        "  Thu 26 Mar, 10:00–10:30\n"
        "  Thu 2 Apr, 10:00–10:30\n"
        "  Thu 9 Apr, 10:00–10:30\n"
        "  and 2 more\n"
        "    [1] Confirm all  [2] ‹ Back\n"
        "    [3] Later ›\n"
        "  Nobody else can take it meanwhile."
    )
    assert cast.lena.presses("Later ›").splitlines()[4:] == [
        "  Thu 16 Apr, 10:00–10:30",
        "  Thu 23 Apr, 10:00–10:30",
        "    [1] Confirm all  [2] ‹ Back",
        "    [3] ‹ Earlier",
        "  Nobody else can take it meanwhile.",
    ]
    assert cast.lena.says("yes").startswith("Booked: 8 sessions with Maya Iyer\n")
    assert len(cast.lena.screen) == 2
    assert cast.maya.sees.startswith("Lena Vogel has booked 8 sessions with you\n")
    assert len(cast.maya.screen) == 1
    assert "  1. Thu 5 Mar, 10:00–10:30 · Maya Iyer · 30 min ↻\n" in cast.lena.says("my sessions")


def test_where_no_time_of_the_day_is_said_that_days_times_are_offered_for_the_series(cast: Cast) -> None:
    times = cast.lena.says("every Thursday with Maya for 8 weeks")
    assert times.startswith(
        "Maya Iyer, Thu 5 Mar\n"
        "  A press holds the whole series: every Thursday, 8 times.\n"
        "    [1] 09:00–09:30  [2] 09:30–10:00  [3] 10:00–10:30\n"
    )
    assert cast.lena.presses("Thu 12 Mar ›").startswith("Maya Iyer, Thu 12 Mar\n")
    held = cast.lena.presses("10:00–10:30")
    assert held.startswith("Held for you until 09:05: 8 sessions with Maya Iyer\n")
    assert "  How often: every Thursday 10:00, Berlin time, until 30 April, 8 times\n" in held


def test_a_part_of_the_day_and_then_a_clock_are_enough_for_a_series(cast: Cast) -> None:
    times = cast.lena.says("book Maya every Thursday afternoon until 30 April")
    assert "  A press holds the whole series: every Thursday, until 30 April.\n" in times
    assert "09:00–09:30" not in times
    assert "  How often: every Thursday 15:00, Berlin time, until 30 April, 9 times\n" in cast.lena.says("at 15:00")


def test_on_another_day_than_the_series_has_nothing_is_offered_for_it(cast: Cast) -> None:
    cast.lena.says("every Thursday with Maya for 8 weeks")
    cast.lena.presses("Another date…")
    assert cast.lena.says("13 March").startswith("Maya Iyer has no open time Fri 13 Mar.\n")


def test_it_is_given_back_as_a_whole(cast: Cast) -> None:
    cast.lena.says("book Maya every Thursday at 10 for 8 weeks")
    assert cast.lena.presses("‹ Back").startswith("The series with Maya Iyer: given back\n")
    assert cast.omar.says("book Maya on 12 March at 11").startswith("Held for you")


def test_what_ran_out_is_held_again(cast: Cast) -> None:
    cast.lena.says("book Maya every Thursday at 10 for 8 weeks")
    cast.dialogue.clock.tick(minutes=6)
    assert cast.lena.presses("Confirm all").startswith("The times are no longer held. You can hold them again.\n")
    assert cast.lena.presses("Hold it again").startswith("Held for you until 09:11: 8 sessions with Maya Iyer\n")


def test_dates_that_clash_are_named_with_the_nearest_time_of_each(cast: Cast) -> None:
    cast.omar.says("book Maya on 12 March at 11")
    cast.omar.presses("Confirm")
    cast.omar.says("book Maya on 19 March at 11")
    cast.omar.presses("Confirm")
    told = cast.lena.says("book Maya every Thursday at 10 for 4 weeks")
    assert told == (
        "2 of 4 can’t be at that time. Nothing has changed yet.\n"
        "  Thu 12 Mar, 10:00: taken. Nearest: 09:30\n"
        "  Thu 19 Mar, 10:00: taken. Nearest: 09:30\n"
        "    [1] Nearest times  [2] Without these\n"
        "    [3] → 12 Mar 09:30  [4] → 19 Mar 09:30\n"
        "    [5] Other times"
    )
    assert cast.lena.presses("→ 12 Mar 09:30").startswith("1 of 4 can’t be at that time.")
    held = cast.lena.presses("Without these")
    assert "  Not on: Thu 19 Mar\n" in held
    assert "  Thu 12 Mar, 09:30–10:00 · a time of its own\n" in held
    assert cast.lena.presses("Confirm all").startswith("Booked: 3 sessions with Maya Iyer\n")


def test_all_the_nearest_times_are_one_press(cast: Cast) -> None:
    cast.omar.says("book Maya on 12 March at 11")
    cast.omar.presses("Confirm")
    cast.lena.says("book Maya every Thursday at 10 for 4 weeks")
    assert "  Thu 12 Mar, 09:30–10:00 · a time of its own\n" in cast.lena.presses("Nearest times")


def test_where_no_date_can_be_had_the_nearest_of_each_are_offered(cast: Cast) -> None:
    told = cast.lena.says("book Maya every Saturday at 10 for 3 weeks")
    assert told.startswith("None of these 3 can be at that time. Nothing has changed yet.\n")
    assert "  Sat 7 Mar, 10:00: not open then. Nearest: Fri 6 Mar, 16:30\n" in told
    assert cast.lena.captions[-1] == "Other times"


@pytest.mark.parametrize(
    ("button", "first_line", "left"),
    [
        ("This one", "Cancelled. The time is open again.", 7),
        ("This and following", "Cancelled: 6 sessions. Their time is open again.", 2),
        ("All to come", "Cancelled: 8 sessions. Their time is open again.", 0),
    ],
)
def test_this_one_those_that_follow_or_all_are_cancelled(cast: Cast, button: str, first_line: str, left: int) -> None:
    books(cast.lena)
    cast.lena.presses("5 Mar 10:00" if button == "All to come" else "19 Mar 10:00")
    cast.lena.presses("Cancel")
    assert cast.lena.presses(button).splitlines()[0] == first_line
    told = cast.maya.sees.splitlines()[0]
    assert told.startswith("Cancelled by Lena Vogel" if button == "This one" else "Lena Vogel has cancelled")
    assert cast.lena.says("my sessions").count("↻") == min(left, 6)


def test_all_of_a_series_is_cancelled_from_its_card_after_a_question(cast: Cast) -> None:
    books(cast.lena)
    asked = cast.lena.presses("Cancel all")
    assert asked.startswith("Cancel 8 sessions with Maya Iyer?\n  Thu 5 Mar, 10:00–10:30\n")
    assert cast.lena.says("no").startswith("Booked: 8 sessions with Maya Iyer\n")
    cast.lena.presses("Cancel all")
    assert cast.lena.says("yes").startswith("Cancelled: 8 sessions. Their time is open again.\n")
    assert cast.maya.sees.startswith("Lena Vogel has cancelled 8 sessions, from Thu 5 Mar, 10:00 on\n")


def test_a_series_is_moved_and_what_has_its_own_time_keeps_it(cast: Cast) -> None:
    books(cast.lena)
    cast.lena.says("move my session with Maya on 26 March to 27 March at 11")
    cast.lena.presses("Confirm")
    asked = cast.lena.says("move the series with Maya to Friday at 14:00")
    assert asked.startswith("Move the series with Maya Iyer, so that the first is on Fri 6 Mar, 14:00?\n")
    moved = cast.lena.says("yes")
    assert moved.startswith(
        "Moved: 7 sessions\n  These were changed by themselves and keep that:\n  Fri 27 Mar, 11:00–11:30 · a time of its own\n"
    )
    assert "  How often: every Friday 14:00, Berlin time, until 24 April, 8 times\n" in moved
    assert cast.maya.sees.startswith("Lena Vogel has moved the series: Thu 5 Mar, 10:00 → Fri 6 Mar, 14:00\n")


def test_those_that_follow_are_moved_by_buttons_and_a_form(cast: Cast) -> None:
    books(cast.lena)
    cast.lena.presses("19 Mar 10:00")
    which = cast.lena.presses("Move")
    assert which.startswith("Which ones shall move, with that of Thu 19 Mar, 10:00?\n")
    cast.lena.presses("This and following")
    cast.lena.says("18 March")
    moved = cast.lena.says("15:30")
    assert moved.startswith("Moved: 6 sessions\n")
    assert "  How often: every Wednesday 15:30, Berlin time, until 22 April, 6 times\n" in moved


@pytest.mark.parametrize(("button", "moved", "often"), [("This and following", 6, 6), ("All to come", 8, 8)])
def test_dates_that_clash_when_it_is_moved_go_to_the_nearest_time_or_stay(
    cast: Cast, button: str, moved: int, often: int
) -> None:
    books(cast.lena)
    cast.omar.says("book Maya on 27 March at 16:00")
    cast.omar.presses("Confirm")
    cast.lena.presses("19 Mar 10:00")
    cast.lena.presses("Move")
    cast.lena.presses(button)
    cast.lena.says("20 March")
    assert cast.lena.says("15:00").startswith(
        f"1 of {often} can’t be at that time. Nothing has changed yet.\n  Fri 27 Mar, 15:00: taken. Nearest: 14:30\n"
    )
    assert cast.lena.captions == ["Nearest times", "Leave these"]
    done = cast.lena.presses("Nearest times")
    assert done.startswith(f"Moved: {moved} sessions\n")
    assert "  Fri 27 Mar, 14:30–15:00 · a time of its own\n" in done


def test_this_one_alone_is_moved_by_its_button_as_any_session(cast: Cast) -> None:
    books(cast.lena)
    cast.lena.presses("19 Mar 10:00")
    cast.lena.presses("Move")
    assert cast.lena.presses("This one").startswith(
        "Maya Iyer, Thu 19 Mar\n  Moving your session of Thu 19 Mar, 10:00.\n"
    )
    cast.lena.presses("15:00–15:30")
    assert cast.lena.presses("Confirm").startswith("Moved: Thu 19 Mar, 10:00 → Thu 19 Mar, 15:00\n")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("move the whole series with Maya to 15:00", "Thu 5 Mar, 15:00"),
        ("move my session with Maya on 19 March and all following to 15:00", "Thu 19 Mar, 15:00"),
        ("move my session with Maya on 19 March and all following to Friday at 14:00", "Fri 20 Mar, 14:00"),
        ("move my session with Maya on 19 March and all following to 20 March at 14:00", "Fri 20 Mar, 14:00"),
    ],
)
def test_which_of_a_series_move_is_said_in_words(cast: Cast, words: str, asked: str) -> None:
    books(cast.lena)
    assert cast.lena.says(words).startswith(f"Move the series with Maya Iyer, so that the first is on {asked}?\n")


def test_one_is_not_moved_onto_its_sibling(cast: Cast) -> None:
    books(cast.lena)
    told = cast.lena.says("move my session with Maya on 5 March to 12 March at 10")
    assert told.startswith("Another session of the same series is at that time.")


@pytest.mark.parametrize(
    ("words", "first_line"),
    [
        ("cancel the series with Maya", "Cancel 8 sessions with Maya Iyer?"),
        ("cancel every Thursday with Maya", "Cancel 8 sessions with Maya Iyer?"),
        ("cancel my session with Maya on 19 March and all following", "Cancel 6 sessions with Maya Iyer?"),
        ("cancel the series with Maya from 19 March", "Cancel 6 sessions with Maya Iyer?"),
        ("cancel all sessions with Maya from 19 March on", "Cancel 6 sessions with Maya Iyer?"),
        ("cancel my session with Maya", "Cancel your session with Maya Iyer?"),
        ("sag die Serie mit Maya ab", "Cancel 8 sessions with Maya Iyer?"),
    ],
)
def test_which_of_a_series_are_meant_is_said_in_words(cast: Cast, words: str, first_line: str) -> None:
    books(cast.lena)
    assert cast.lena.says(words).splitlines()[0] == first_line


def test_a_session_that_is_held_is_made_a_series_by_form(cast: Cast) -> None:
    lena = replace(cast.lena, forms=True)
    lena.says("book Maya on Thursday at 10")
    lena.presses("Repeat…")
    held = lena.submits({"repeats": "FREQ=WEEKLY;INTERVAL=2", "times": "3"})
    assert held.startswith("Held for you until 09:05: 3 sessions with Maya Iyer\n")
    assert "  How often: every second Thursday 10:00, Berlin time, until 2 April, 3 times\n" in held


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"repeats": "FREQ=DAILY", "times": "100000"}, "A series that ends has at most 1000 times."),
        (
            {"repeats": "FREQ=DAILY", "times": "3", "until": "2026-04-01"},
            "Name a last day or a number of times, not both.",
        ),
        ({"repeats": "FREQ=DAILY", "interval": "x"}, "That is no whole number, such as 30."),
        ({"repeats": "FREQ=HOURLY"}, "A series repeats once a day at most"),
    ],
)
def test_what_is_wrong_in_the_form_is_said_at_its_field(cast: Cast, values: dict[str, str], wrong: str) -> None:
    lena = replace(cast.lena, forms=True)
    lena.says("book Maya on Thursday at 10")
    lena.presses("Repeat…")
    assert wrong in lena.submits(values) or wrong in str(lena.handled)


def test_the_same_form_is_asked_question_by_question(cast: Cast) -> None:
    cast.lena.says("book Maya on Thursday at 10")
    asked = cast.lena.presses("Repeat…")
    assert asked.startswith("Repeat this session · 1 of 5\n  How often?\n")
    cast.lena.says("every Thursday")
    for _ in range(3):
        cast.lena.presses("Skip")
    held = cast.lena.says("4")
    assert "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n" in held


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("book Maya every Thursday at 10 until 2 March", "That would end before it begins."),
        ("book Maya every day at 10, 100000 times", "A series that ends has at most 1000 times."),
    ],
)
def test_what_cannot_repeat_is_refused_with_a_way_on(cast: Cast, words: str, told: str) -> None:
    assert cast.lena.says(words).startswith(told)


def test_a_series_in_german(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    held = cast.lena.says("buche Maya jeden Donnerstag um 10 Uhr, 8 mal")
    assert held.startswith(
        "Für dich frei gehalten bis 09:05: 8 Termine mit Maya Iyer\n"
        "  Mit: Maya Iyer\n"
        "  Wie oft: jeden Donnerstag um 10:00, Zeit in Berlin, bis 23. April, 8 Mal\n"
    )
    assert cast.lena.presses("Alle bestätigen").startswith("Gebucht: 8 Termine mit Maya Iyer\n")


def test_this_and_all_following_are_counted_from_the_date_that_is_shown(cast: Cast) -> None:
    cast.lena.says("book Maya every Thursday at 10 for 4 weeks")
    cast.lena.presses("Confirm all")
    cast.lena.presses("19 Mar 10:00")
    assert cast.lena.says("cancel this and all following").startswith("Cancel 2 sessions with Maya Iyer?\n")
    cast.lena.presses("Yes, cancel")
    assert cast.maya.sees.startswith("Lena Vogel has cancelled 2 sessions, from Thu 19 Mar, 10:00 on")
