"""Two wishes in one message: the first is done, the second is a button on its card with all that was said of it."""

import pytest

from tests.bots.conftest import Cast


def booked(cast: Cast, when: str) -> None:
    cast.lena.says(f"book Maya {when}")
    cast.lena.presses("Confirm")


def test_the_first_is_done_and_the_second_is_offered(cast: Cast) -> None:
    booked(cast, "thursday at 10")
    card = cast.lena.says("book Maya tomorrow at 15:00 and cancel Thursday")
    assert card.startswith("Held for you until 09:05\n")
    assert "When: Tue 3 Mar, 15:00–15:30 (Berlin)" in card
    assert card.endswith("Then “cancel Thursday”?")
    assert cast.lena.captions == ["Confirm", "‹ Back", "Repeat…", "Cancel it · Thu"]
    asked = cast.lena.presses("Cancel it · Thu")
    assert asked.startswith("Cancel your session with Maya Iyer?\n")
    assert "Thu 5 Mar, 10:00" in asked


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("find Python mentor saturday and show my sessions", "Nobody has open time for that", "My sessions"),
        ("my sessions, and find a SQL mentor tomorrow", "You have no sessions", "Find SQL · Tue"),
        ("find Maya tomorrow; then book Tom wednesday at 16:00", "Maya Iyer, tomorrow", "Book Tom · Wed 16:00"),
        (
            "cancel my session with Maya and also book Tom wednesday at 16:00",
            "You have no session",
            "Book Tom · Wed 16:00",
        ),
        ("finde Maya morgen und buche Tom am Mittwoch um 16 Uhr", "Maya Iyer, tomorrow", "Book Tom · Wed 16:00"),
    ],
)
def test_whatever_the_two_are(cast: Cast, said: str, first: str, second: str) -> None:
    assert cast.lena.says(said).startswith(first)
    assert second in cast.lena.captions


def test_what_speaks_of_the_first_wish_is_a_part_of_it(cast: Cast) -> None:
    booked(cast, "tomorrow at 10")
    moved = cast.lena.says("cancel my session with Maya and move it to Friday at 10:00")
    assert moved.startswith("Held for you until 09:05: Tue 3 Mar, 10:00 → Fri 6 Mar, 10:00\n")
    assert "Then" not in moved


def test_a_second_wish_that_must_be_asked_about_is_read_when_it_is_pressed(cast: Cast) -> None:
    cast.lena.says("find Maya tomorrow and book Zorro friday at 10")
    assert cast.lena.presses("book Zorro friday a…").startswith("I know nobody called “Zorro” here.")


def test_the_reason_of_a_first_wish_is_not_the_second(cast: Cast) -> None:
    booked(cast, "tomorrow at 10")
    asked = cast.lena.says("cancel my session with Maya, I'm ill and book Tom friday at 16:00")
    assert "Reason: I'm ill\n" in asked


def test_the_second_waits_until_the_first_is_done(cast: Cast) -> None:
    booked(cast, "thursday at 10")
    cast.lena.says("book Maya tomorrow at 15:00 and cancel Thursday")
    done = cast.lena.presses("Confirm")
    assert done.startswith("Confirmed\n")
    assert done.endswith("Then “cancel Thursday”?")
    asked = cast.lena.presses("Cancel it · Thu")
    assert asked.startswith("Cancel your session with Maya Iyer?\n")
    assert cast.lena.says("yes").startswith("Cancelled.")
    assert "Then" not in cast.lena.sees


def test_a_typed_yes_is_as_good_as_a_press(cast: Cast) -> None:
    booked(cast, "thursday at 10")
    cast.lena.says("book Maya tomorrow at 15:00 and cancel Thursday")
    assert cast.lena.says("confirm").endswith("Then “cancel Thursday”?")


def test_talk_that_goes_on_leaves_the_second_wish(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 15:00 and show my sessions")
    cast.lena.says("find Tom wednesday")
    assert "Then" not in cast.lena.presses("15:00–15:30")


def test_the_verb_of_the_second_may_be_understood(cast: Cast) -> None:
    card = cast.lena.says("Book Maya tue 3pm and Tom wed 4pm")
    assert "When: Tue 3 Mar, 15:00–15:30 (Berlin)" in card
    assert card.endswith("Then “Tom wed 4pm”?")
    assert cast.lena.captions[-1] == "Book Tom · Wed 16:00"
    assert "Tom" in cast.lena.presses("Book Tom · Wed 16:00")


def test_two_people_at_one_time_are_one_wish(cast: Cast) -> None:
    assert "Then “" not in cast.lena.says("meet Omar and Tom wed 4pm")


@pytest.mark.parametrize(
    ("said", "second", "asked"),
    [
        ("book Tom mon 3pm and Zorro tue 4pm", "Zorro tue 4pm", "I know nobody called “Zorro” here."),
        ("buche Tom Mo 15 Uhr und Zorro Di 16 Uhr", "Zorro Di 16 Uhr", "I know nobody called “Zorro” here."),
        ("book Tom mon 3pm and Maya tue 25:00", "Maya tue 25:00", "There is no “tue 25:00”. Did you mean one of these?"),
        ("book Tom mon 3pm and Zorro tue 25:00", "Zorro tue 25:00", "I know nobody called “Zorro” here."),
    ],
)  # fmt: skip
def test_a_second_wish_in_doubt_is_kept_and_asked_about(cast: Cast, said: str, second: str, asked: str) -> None:
    assert f"Then “{second}”?" in cast.lena.says(said)
    assert cast.lena.presses(second).startswith(asked)


def test_skills_are_added_and_others_dropped_in_one_breath(cast: Cast) -> None:
    assert cast.maya.says("add Rust to my skills and drop SQL").startswith("Your skills: Python, Rust, SQL\n")
    assert "No more: SQL" in cast.maya.captions
    assert cast.maya.presses("No more: SQL").startswith("Your skills: Python, Rust\n")
