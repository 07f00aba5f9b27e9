"""Messages with two things in doubt: both are told at once, and each button decides them together and keeps the rest."""

import pytest

from tests.bots.conftest import Cast
from tests.builders import a_mentor, a_room

_NOBODY = "I know nobody called “Zorro” here."
_25 = "There is no “tomorrow 25:00”. Did you mean one of these?"
_31 = "There is no “on 31 February at 10”. Did you mean one of these?"
_PAST = "1 Mar 15:00 has passed. One of these instead?"
_SKIPPED = "The clocks skip “on 29 March at 2:30 am” that day. One of these instead?"
_ZONE = "I know no time zone called “Foobar”. Is it your own clock that you mean?"
_WHOM = "Whom do you mean?"
_ROOM = "There is no room called “Pluto” here."
_SKILL = "Nobody here offers “COBOL”."
_TOM = "I know nobody called “Tim” here. Did you mean …"
_BACKWARDS = "That ends before it starts. Did you mean one of these?"

_PAIRS = {
    "book Zorro tomorrow 25:00": (_NOBODY, _25, "Mentors here: ", "1. 3 Mar 23:00 · Anyone with time"),
    "book Zorro on 31 February at 10": (_NOBODY, _31, "1. 28 Feb 2027 10:00 · Anyone with time"),
    "book Zorro on 29 March at 2:30 am": (_NOBODY, _SKIPPED, "2. 29 Mar 03:30 · Anyone with time"),
    "book Zorro yesterday at 3pm": (_NOBODY, _PAST, "1. 2 Mar 15:00 · Anyone with time"),
    "book Zorro tomorrow at 10 Foobar time": (_NOBODY, _ZONE, "1. 10:00 Berlin · Anyone with time"),
    "book Zorro tomorrow 9pm to 8pm": (_NOBODY, _BACKWARDS, "1. 20:00–21:00 · Anyone with time"),
    "book Tim tomorrow 25:00": (_TOM, _25, "1. 3 Mar 23:00 · Tom Becker", "4. 4 Mar 01:00 · Anyone with time"),
    "book Zorro and Tim tomorrow at 10": (_NOBODY, _TOM, "1. Tom Becker"),
    "find a COBOL mentor called Zorro tomorrow": (_SKILL, _NOBODY, "[1] Anyone with time"),
    "find a COBOL mentor tomorrow 25:00": (_SKILL, _25, "1. 3 Mar 23:00 · Anyone with time"),
    "meet with Zorro and Ana tomorrow at 3": (_NOBODY, _WHOM, "1. Ana Petrov · Without “Zorro”"),
    "book Ana tomorrow 25:00": (_25, _WHOM, "4. Ana Silva · 4 Mar 01:00"),
    "book Ana on 31 February at 10": (_31, _WHOM, "1. Ana Petrov · 28 Feb 2027 10:00"),
    "book Ana on 29 March at 2:30 am": (_SKIPPED, _WHOM, "4. Ana Silva · 29 Mar 03:30"),
    "book Ana yesterday at 3pm": (_WHOM, _PAST, "3. 2 Mar 15:00 · Ana Silva"),
    "book Ana tomorrow at 10 Foobar time": (_ZONE, _WHOM, "1. Ana Petrov · 10:00 Berlin"),
    "book room Pluto tomorrow 25:00": (_ROOM, _25, "Rooms here: Orion", "1. 3 Mar 23:00 · Any free room"),
    "book room Pluto on 31 February at 10": (_ROOM, _31, "2. 1 Mar 2027 10:00 · Any free room"),
    "book room Pluto yesterday at 3pm": (_ROOM, _PAST, "1. 2 Mar 15:00 · Any free room"),
    "room Pluto with a jacuzzi tomorrow at 3": (_ROOM, "No room here has “jacuzzi”.", "[1] Any free room"),
}  # fmt: skip


def with_two_anas(cast: Cast) -> None:
    """Two mentors of one first name, and a room."""
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        for name in ("Ana Petrov", "Ana Silva"):
            a_mentor(unit, organisation, name, skills=("SQL",))
        a_room(unit, organisation, "Orion")


def test_both_are_told_with_ways_to_go_on(cast: Cast) -> None:
    with_two_anas(cast)
    wrong = {}
    for said, expected in _PAIRS.items():
        answer = cast.lena.says(said)
        if not answer.startswith(expected[0]) or any(each not in answer for each in expected):
            wrong[said] = answer
    assert wrong == {}


def test_a_press_decides_both_and_loses_nothing(cast: Cast) -> None:
    with_two_anas(cast)
    cast.lena.says("book Ana on 5 March at 10 Foobar time for an hour")
    assert "When: Thu 5 Mar, 10:00–11:00 (Berlin)" in cast.lena.presses("1. Ana Petrov · 10:…")


@pytest.mark.parametrize(
    ("said", "caption", "found"),
    [
        ("find Maya 31 February", "28 Feb 2027", "Maya Iyer has no open time Sun 28 Feb 2027."),
        ("meet Maya and Omar on 31 February", "28 Feb 2027", "Sun 28 Feb 2027"),
    ],
)
def test_a_day_that_cannot_be_is_asked_about_as_a_day(cast: Cast, said: str, caption: str, found: str) -> None:
    assert "There is no “" in cast.lena.says(said)
    assert cast.lena.captions[0] == caption
    assert found in cast.lena.presses(caption)


def test_a_day_off_that_cannot_be_takes_the_day_that_is_chosen(cast: Cast) -> None:
    cast.maya.says("block 31 February afternoon")
    assert cast.maya.captions == ["28 Feb 2027 12:00", "1 Mar 2027 12:00"]
    cast.maya.says("block 31 February")
    assert "Sun 28 Feb 2027" in cast.maya.presses("28 Feb 2027")
