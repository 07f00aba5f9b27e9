"""Names that nobody and nothing here bears: said back, and asked about with the whole request on each button."""

import pytest

from core.model.people import Role
from tests.bots.conftest import Cast
from tests.builders import a_mentor


def test_an_unknown_person_is_asked_about_with_the_nearest_names(cast: Cast) -> None:
    asked = cast.lena.says("book Tim tomorrow at 16:00")
    assert asked.startswith("I know nobody called “Tim” here. Did you mean …\n")
    assert cast.lena.captions == ["Tom Becker", "Anyone with time"]
    assert "For you: Tue 3 Mar, 16:00–16:30 (Berlin)" in cast.lena.presses("Tom Becker")


def test_an_unknown_person_unlike_all_leaves_the_mentors_named_and_anyone_offered(cast: Cast) -> None:
    asked = cast.lena.says("book a session with Zbigniew Herbert tomorrow at 16:00")
    assert asked.startswith("I know nobody called “Zbigniew Herbert” here.\n  Mentors here: Maya Iyer, Tom Becker")
    assert cast.lena.presses("Anyone with time").startswith("Mentors with open time, tomorrow, Tue 3 Mar, 16:00\n")


def test_an_unknown_skill_is_named_with_what_is_known(cast: Cast) -> None:
    asked = cast.lena.says("find cobol mentor on Tuesday")
    assert asked.startswith("Nobody here offers “cobol”.\n  Known here: Kubernetes, Python, SQL")
    assert cast.lena.captions == ["Anyone with time"]
    assert cast.lena.presses("Anyone with time").startswith("Mentors with open time, tomorrow, Tue 3 Mar\n")


def test_an_unknown_name_beside_known_ones_can_be_left_out(cast: Cast) -> None:
    cast.lena.says("find python and cobol mentor tomorrow")
    assert cast.lena.captions == ["Without “cobol”"]
    assert cast.lena.presses("Without “cobol”").startswith("Python mentors, tomorrow, Tue 3 Mar\n")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("is Bob free tomorrow?", "I know nobody called “Bob” here."),
        ("when is zorro free", "I know nobody called “zorro” here."),
        ("find quantum", "I know nobody and nothing here called “quantum”."),
        ("I need help with Excel", "Nobody here offers “Excel”."),
        ("book a massage tomorrow at 5", "I know nobody and nothing here called “massage”."),
        ("waitlist me for Bob", "I know nobody and nothing here called “Bob”."),
    ],
)
def test_whatever_is_asked_for_an_unknown_name_is_said_back(cast: Cast, said: str, answered: str) -> None:
    assert answered.rstrip(".") in cast.lena.says(said).splitlines()[0]
    assert cast.lena.captions


def test_who_takes_no_bookings_is_said_to_take_none(cast: Cast) -> None:
    assert cast.lena.says("find Omar tomorrow").startswith("Omar Haddad takes no bookings here.")
    assert cast.lena.says("book Omar").startswith("Omar Haddad takes no bookings here.")
    assert cast.lena.captions


def test_oneself_is_no_stranger(cast: Cast) -> None:
    assert cast.maya.says("book Maya tomorrow at 10").startswith("Nobody can book themself.")
    assert cast.lena.says("book Lena tomorrow at 10").startswith("Nobody can book themself.")


def test_two_mentors_of_one_name_are_told_apart_by_what_they_know(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_mentor(unit, unit.organisations.all()[0], "Maya Iyer", skills=("Haskell",))
    asked = cast.lena.says("book Maya tomorrow at 10")
    assert asked.startswith("Whom do you mean?\n  1. Maya Iyer · Python, SQL\n  2. Maya Iyer · Haskell\n")
    assert cast.lena.captions == ["1. Maya Iyer", "2. Maya Iyer"]
    assert cast.lena.presses("2. Maya Iyer").startswith("Held for you until 09:05\n")


def test_several_mentors_at_one_time_are_a_meeting(cast: Cast) -> None:
    asked = cast.lena.says("set up a meeting with Maya and Tom tomorrow at 16:00")
    assert asked.startswith("Meeting: shall I invite them?")
    assert "With: Maya Iyer, Tom Becker" in asked


def test_skills_are_taken_as_they_are_written(cast: Cast) -> None:
    assert cast.maya.says("add rust to my skills").startswith("Your skills: Python, rust, SQL\n")
    assert cast.maya.says("remove rust and SQL from my skills").startswith("Your skills: Python\n")
    assert cast.maya.says("my skills are Haskell and Erlang").startswith("Your skills: Erlang, Haskell\n")
    assert cast.maya.says("undo").startswith("Your skills: Python\n")


def test_an_admin_names_a_mentor_in_words(cast: Cast) -> None:
    assert cast.grace.says("make Omar a mentor").startswith("Omar Haddad · member\n")
    cast.grace.presses("Make mentor")
    assert cast.grace.sees.startswith("Omar Haddad · mentor\n")
    assert cast.grace.says("members").startswith("Atelier · ")
    with cast.dialogue.store.read() as unit:
        assert unit.people.members(unit.organisations.all()[0].id, Role.MENTOR)
