"""What is asked in a group and answered in private is gone on with in either place."""

from tests.bots.conftest import Cast
from tests.bots.dialogue import in_group


def test_the_time_that_was_chosen_in_a_group_is_changed_and_taken_in_private(cast: Cast) -> None:
    team = in_group(cast.lena, "team")
    team.says("find Python mentor tomorrow")
    assert team.says("the first one") == "I’ve answered you in our private chat."
    assert "When: Tue 3 Mar, 09:00–10:00 (Berlin)" in cast.lena.says("make it an hour")
    assert cast.lena.says("ok do it").startswith("Confirmed\n  With: Maya Iyer\n")


def test_it_is_taken_in_the_group_as_well(cast: Cast) -> None:
    in_group(cast.lena, "team").says("book Maya tomorrow at 10")
    in_group(cast.lena, "team").says("yes")
    assert cast.lena.sees.startswith("Confirmed\n  With: Maya Iyer\n")


def test_a_yes_in_the_group_is_to_what_private_came_to(cast: Cast) -> None:
    team = in_group(cast.lena, "team")
    team.says("set up planning with Omar wednesday 15:00")
    cast.lena.says("yes")
    cast.lena.says("cancel it")
    team.says("yes")
    assert cast.lena.sees.startswith("You cancelled “Planning”\n")


def test_what_the_group_sees_itself_is_gone_on_with_there(cast: Cast) -> None:
    team = in_group(cast.lena, "team")
    team.says("book Maya tomorrow at 10")
    team.says("find Python mentor on Thursday")
    assert team.says("afternoons only").startswith("Python mentors, Thu 5 Mar, 12:00–18:00\n")
    assert cast.lena.says("yes").startswith("Confirmed\n  With: Maya Iyer\n")


def test_a_form_that_is_asked_in_private_takes_no_answer_from_the_group(cast: Cast) -> None:
    team = in_group(cast.maya, "team")
    team.says("my sessions")
    cast.maya.says("/profile")
    cast.maya.presses("Change it…")
    asked = cast.maya.sees
    assert team.says("find Python mentor tomorrow").startswith("Python mentors, tomorrow, Tue 3 Mar\n")
    assert cast.maya.sees == asked


def test_of_a_group_s_list_everybody_chooses_for_themselves(cast: Cast) -> None:
    in_group(cast.lena, "team").says("find Python mentor tomorrow")
    in_group(cast.omar, "team").says("the first one")
    assert cast.omar.sees.startswith("Which one do you mean?")
