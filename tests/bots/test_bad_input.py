"""Bad input of any kind gets a clear answer with a next step, and loses nothing."""

import pytest

from tests.bots.conftest import Cast
from tests.bots.lines import lines
from tests.builders import a_mentor


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("book Maya yesterday at 10", "Sun 1 Mar, 10:00 has passed. The nearest open times with Maya Iyer:"),
        ("book Maya tomorrow at 3am", "Maya Iyer is not open at Tue 3 Mar, 03:00. The nearest open times:"),
        ("book Maya on 2 March 2027 at 10", "Tue 2 Mar 2027, 10:00 is further ahead than Maya Iyer can be booked."),
        ("book Maya tomorrow 25:00", "There is no “tomorrow 25:00”. Did you mean one of these?"),
        ("book Maya 31 February at 10", "There is no “31 February at 10”. Did you mean one of these?"),
        ("book Maya on 29 March at 2:30am", "The clocks skip “on 29 March at 2:30am” that day. One of these instead?"),
        ("book Maya on 25 October at 2:30am", "“on 25 October at 2:30am” comes twice that day, as the clocks go back."),
        ("book Maya tomorrow at 10 for 45 minutes", "That length isn’t offered. There are 30 min, 1 h:"),
        ("book Grace tomorrow", "Grace Osei takes no bookings here."),
        ("/booking B-NONE", "There is no such session of yours."),
        ("cancel my session with Maya", "You have no session to cancel with Maya Iyer."),
        ("move my session with Maya to Friday", "You have no session to move with Maya Iyer."),
        ("x" * 4001, "That is longer than I can read. Please put it in a sentence or two."),
        ("x" * 10_000, "That is longer than I can read. Please put it in a sentence or two."),
        ("find Python mentor " + "on 3 March " * 300, "Python mentors, tomorrow, Tue 3 Mar"),
        ("now " * 900, "I didn’t get that. Here is what I can do:"),
        ("9" * 400, "I didn’t get that. Here is what I can do:"),
        ("book Maya tomorrow at " + "9" * 400, "Maya Iyer, tomorrow, Tue 3 Mar"),
        ("bo\u202eok Ma\u202cya tomorrow at 10", "Held for you until 09:05"),
        ("bo\u200bok Ma\u200dya tomorrow at 10", "Held for you until 09:05"),
        ("bооk Mауа tomorrow at 10", "Held for you until 09:05"),
        ("book Maya завтра в 10", "Held for you until 09:05"),
        (
            "book Maya on 30 December 9998 at 10",
            "Wed 30 Dec 9998, 10:00 is further ahead than Maya Iyer can be booked.",
        ),
        ("book Maya on 1 January 1 at 10", "Fri 1 Jan 2027, 13:00 is further ahead than Maya Iyer can be booked."),
    ],
)
def test_each_has_its_answer_and_a_way_on(cast: Cast, said: str, answered: str) -> None:
    assert cast.lena.says(said).startswith(answered)
    assert cast.lena.captions


def test_a_question_carries_the_whole_booking_along(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 10 for 45 minutes")
    held = cast.lena.presses("1 h")
    assert "When: Tue 3 Mar, 10:00–11:00 (Berlin)" in held


def test_a_time_that_comes_twice_is_asked_about_with_its_two_clocks(cast: Cast) -> None:
    cast.lena.says("book Maya on 25 October at 2:30am")
    assert cast.lena.captions == ["25 Oct 02:30 CEST", "25 Oct 02:30 CET"]


def test_a_name_that_fits_two_is_asked_about(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        a_mentor(unit, organisation, "Maya Olsen", skills=("Python",))
    asked = cast.lena.says("book Maya tomorrow at 10")
    assert asked.startswith("Whom do you mean?")
    assert cast.lena.captions == ["Maya Iyer", "Maya Olsen"]
    assert "With: Maya Olsen" in cast.lena.presses("Maya Olsen")


def test_a_zone_that_there_is_not_leads_to_the_question_where_one_is(cast: Cast) -> None:
    asked = lines(cast.lena.says("my time zone is Mars/Olympus"))
    assert asked == [
        "Where are you? I show every time on your own clock.",
        "Write a city, such as “Lisbon”, or a zone, such as “Europe/Lisbon”.",
    ]


def test_of_three_hundred_of_one_name_the_first_are_offered_and_the_way_to_the_others(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        for number in range(300):
            a_mentor(unit, organisation, f"Anna {chr(65 + number // 26)}{chr(97 + number % 26)}berg", skills=("Chess",))
    asked = lines(cast.lena.says("book Anna tomorrow at 10"))
    assert asked[0] == "Whom do you mean?"
    assert "300 fit, and these are the first: press one, or say it again with the whole name." in asked
    assert len(cast.lena.captions) == 8
    assert "With: Anna Caberg" in cast.lena.says("book Anna Caberg tomorrow at 10")


def test_nobody_books_themself(cast: Cast) -> None:
    token_answer = cast.maya.says("book Maya tomorrow at 10")
    assert "Held" not in token_answer
    assert cast.maya.captions


def test_control_characters_and_markup_stay_words(cast: Cast) -> None:
    for text in (
        "<!channel> <b>hi</b> & @here",
        "a\x00b\x1b[31mred",
        "\u202eevil\u202c",
        "\n\n\n",
        "`rm -rf /`; DROP TABLE bookings; --",
    ):
        assert cast.lena.says(text)
        assert cast.lena.captions


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("and 5pm to 7pm on mondays", "I’m not sure what you mean."),
        ("take next week off", "You’re off Mon 9 Mar – Sun 15 Mar\n"),
        ("cancel my session on friday", "You have no session to cancel"),
    ],
)
def test_another_wish_is_no_answer_to_the_question_for_a_day(cast: Cast, said: str, begins: str) -> None:
    assert cast.tom.says("not fridays").startswith("Days off · 1 of 3\n")
    assert cast.tom.says(said).startswith(begins)


@pytest.mark.parametrize("said", ["friday", "next friday please", "the 6th", "6 March"])
def test_a_day_answers_it_however_it_is_named(cast: Cast, said: str) -> None:
    cast.tom.says("not fridays")
    assert cast.tom.says(said).startswith("Days off · 2 of 3\n")
