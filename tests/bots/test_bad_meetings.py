"""Meetings that cannot be as they were asked for: each gets a clear answer with a next step, and loses nothing."""

import pytest

from core.model.hours import Stretch, WeeklyHours
from tests.bots.conftest import Cast
from tests.bots.lines import lines
from tests.builders import a_member, a_room, an_organisation

NIGHT = WeeklyHours("Europe/Berlin", (Stretch(0, 120, 300),))
"""Mondays from two to five in the morning, when nobody here works."""


def with_room(cast: Cast, name: str, hours: WeeklyHours | None = None) -> None:
    with cast.dialogue.store.write() as unit:
        here = unit.organisations.all()[0]
        a_room(unit, here, name, 6) if hours is None else a_room(unit, here, name, 6, hours=hours)


def test_whoever_is_named_twice_and_the_one_who_asks_come_once(cast: Cast) -> None:
    draft = cast.lena.says("set up a meeting with Omar, Omar and me tomorrow at 15:00")
    assert "  With: Omar Haddad\n" in draft
    assert "  Invited (1): Omar Haddad" in cast.lena.says("yes")


@pytest.mark.parametrize("whom", [" with Lena and Lena", " with me", ""])
def test_with_nobody_but_oneself_others_are_asked_for_and_the_time_stays(cast: Cast, whom: str) -> None:
    cast.lena.says(f"set up a meeting{whom} tomorrow at 15:00")
    assert cast.lena.says("Sync").splitlines()[-2] == "  Who must come?"
    assert "  Name somebody to meet.\n" in cast.lena.says("Lena")
    draft = cast.lena.says("Omar")
    assert draft.startswith(
        "Sync: shall I invite them?\n  When: Tue 3 Mar, 15:00–16:00 (Berlin)\n  With: Omar Haddad\n"
    )


def test_where_nobody_must_come_the_host_alone_does_and_the_card_says_so(cast: Cast) -> None:
    draft = cast.lena.says("set up a meeting tomorrow at 15:00, Omar optional")
    assert "  Optional: Omar Haddad\n" in draft
    assert "With:" not in draft


@pytest.mark.parametrize("whom", ["Zoltan", "@zoltan", "Ida Fremd"])
def test_who_is_not_of_this_organisation_is_told_and_the_others_are_met_without(cast: Cast, whom: str) -> None:
    with cast.dialogue.store.write() as unit:
        a_member(unit, an_organisation(unit, "Elsewhere"), "Ida Fremd")
    asked = cast.lena.says(f"set up a meeting with Omar and {whom} tomorrow at 15:00")
    name = whom.removeprefix("@")
    assert asked.startswith(f"I know nobody called “{name}” here.\n")
    draft = cast.lena.presses(f"Without “{name}”")
    assert draft.startswith("Meeting: shall I invite them?\n  When: Tue 3 Mar, 15:00–16:00 (Berlin)\n")
    assert "  With: Omar Haddad\n" in draft


class TestARoomThatIsOpenWhenNobodyWorks:
    def test_is_told_with_another_that_does(self, cast: Cast) -> None:
        with_room(cast, "Night", NIGHT)
        with_room(cast, "Orion")
        draft = cast.lena.says("meeting with Omar in Night tomorrow at 15:00")
        assert "Night (6 people) won’t do: it is closed then (Mon 02:00–05:00, Berlin time). Orion does." in draft
        assert "  Room: Orion\n" in draft

    def test_is_told_without_one_where_there_is_no_other(self, cast: Cast) -> None:
        with_room(cast, "Night", NIGHT)
        draft = cast.lena.says("set up a meeting with Omar in Night tomorrow at 15:00")
        assert "Night (6 people) won’t do: it is closed then" in draft
        assert "  Room:" not in draft
        assert cast.lena.captions == ["Invite, no room", "Change…", "Leave it"]

    def test_leaves_only_times_outside_everybodys_hours_which_say_so(self, cast: Cast) -> None:
        with_room(cast, "Night", NIGHT)
        found = lines(cast.lena.says("set up planning with Omar next week, an hour, in Night"))
        assert found[0] == "No time fits all of you and Omar, Mon 9 Mar – Sun 15 Mar. The best there are:"
        assert found[1] == "1. Mon 9 Mar, 02:00–03:00: both; outside everybody’s hours"
        assert "Put to a vote" in cast.lena.captions
