"""What a poll still asks for: times of which one cannot be read, and the room that its meeting is to have."""

from dataclasses import replace

import pytest

from tests.bots.conftest import Cast
from tests.bots.lines import lines
from tests.bots.test_polls import said, submits
from tests.builders import a_room

BAD = "I can’t read “Wed 25:00”: write it again, such as: Wed 15:00. The others are kept."


class TestTimesThatCannotBeRead:
    def test_the_bad_one_is_named_and_the_good_ones_are_kept(self, cast: Cast) -> None:
        asked = cast.maya.says("poll planning with Lena: Tue 14:00, Wed 25:00, Thu 10:00")
        assert asked.startswith(f"Put times to a vote\n  Which times?\n  ({BAD})\n")
        cast.maya.says("Wed 15:00")
        assert lines(cast.maya.sees)[:4] == [
            "Planning: 0 of 1 have answered (1 h)",
            "1. Tue 3 Mar, 14:00–15:00",
            "2. Wed 4 Mar, 15:00–16:00",
            "3. Thu 5 Mar, 10:00–11:00",
        ]

    def test_it_may_be_left_out_where_enough_are_left(self, cast: Cast) -> None:
        cast.maya.says("poll planning with Lena: Tue 14:00, Wed 25:00, Thu 10:00")
        assert "2. Thu 5 Mar, 10:00–11:00" in lines(cast.maya.presses("Skip"))

    def test_one_in_the_answer_to_the_question_is_named_too(self, cast: Cast) -> None:
        cast.maya.says("poll planning with Lena")
        assert BAD in cast.maya.says("Tue 14:00, Wed 25:00")
        assert "Skip" not in cast.maya.captions
        assert "2. Wed 4 Mar, 15:00–16:00" in lines(cast.maya.says("Wed 15:00"))

    def test_in_a_form_the_good_ones_stand_and_the_next_field_tells(self, cast: Cast) -> None:
        maya = replace(cast.maya, forms=True)
        maya.says("poll planning with Lena: Tue 14:00, Wed 25:00, Thu 10:00")
        assert maya.handled.form is not None
        form = maya.handled.form.card.form
        assert form is not None
        times = {field.name: (field.initial, field.hint) for field in form.fields if field.name.startswith("time_")}
        assert times["time_2"] == ("2026-03-05T10:00+01:00", None)
        assert times["time_3"] == (None, BAD)


class TestTheRoomInTheForm:
    @pytest.fixture(autouse=True)
    def _rooms(self, cast: Cast) -> None:
        with cast.dialogue.store.write() as unit:
            here = unit.organisations.all()[0]
            a_room(unit, here, "Orion", 6, amenities=("projector",))
            a_room(unit, here, "Den", 2)

    def test_is_picked_from_a_searched_list(self, cast: Cast) -> None:
        maya = replace(cast.maya, forms=True)
        maya.says("/poll offsite with Lena")
        opened = maya.handled.form
        assert opened is not None
        form = opened.card.form
        assert form is not None
        (field,) = (each for each in form.fields if each.name == "room")
        assert (field.search, field.required) == ("rooms", False)
        given = {"title": "Offsite", "required": "3", "length": "60", "private": "no", "room": "1"}
        submits(maya, opened.token, **given, time_1="2026-03-03T14:00+01:00", time_2="2026-03-04T10:00+01:00")
        assert "1. Tue 3 Mar, 14:00–15:00 · with Orion" in said(maya)

    @pytest.mark.parametrize("words", ["Orion", "for 4 with a projector"])
    def test_is_written_where_questions_are_asked_one_by_one(self, cast: Cast, words: str) -> None:
        cast.maya.says("poll planning with Lena")
        assert "Which room?" in cast.maya.says("Tue 14:00, Wed 10:00")
        assert "1. Tue 3 Mar, 14:00–15:00 · with Orion" in lines(cast.maya.says(words))

    def test_may_be_left_out_and_one_that_there_is_not_is_asked_for_again(self, cast: Cast) -> None:
        cast.maya.says("poll planning with Lena")
        cast.maya.says("Tue 14:00, Wed 10:00")
        assert "I know no such room." in cast.maya.says("Narnia")
        assert "1. Tue 3 Mar, 14:00–15:00" in lines(cast.maya.presses("Skip"))


def test_a_question_of_an_impossible_day_is_no_list_of_times(cast: Cast) -> None:
    cast.maya.says("poll planning with Lena")
    assert cast.maya.says("is Lena free 31 February").startswith("There is no “31 February”.")
    assert cast.maya.presses("1 Mar 2027").startswith("Lena Vogel, ")
