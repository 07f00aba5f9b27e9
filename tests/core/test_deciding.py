"""Until when organizers can decide, and when they are reminded (S1.117)."""

from dataclasses import replace
from datetime import datetime

import pytest

from core.model.conflict import Clash
from core.model.decision import Decision, Patience, deadlines
from core.model.priority import Priority
from tests.builders import at, span

USUAL = Patience()


@pytest.mark.parametrize(
    ("starts", "remind", "expires"),
    [
        (at("10:00", day=1), at("08:30"), at("12:00")),
        (at("13:00"), at("08:30"), at("12:00")),
        (at("11:00"), at("08:30"), at("10:00")),
        (at("09:20"), at("08:30"), at("08:40")),
        (at("09:00"), None, at("08:30")),
        (at("08:10"), None, at("08:05")),
    ],
    ids=["after four hours", "the same moment", "an hour before", "hardly longer", "within the hour", "very soon"],
)
def test_organizers_have_four_hours_until_an_hour_before_the_start_or_half_of_what_is_left(
    starts: datetime, remind: datetime | None, expires: datetime
) -> None:
    assert deadlines(USUAL, at("08:00"), starts) == (remind, expires)


def test_all_three_are_the_organisations_to_set() -> None:
    quick = Patience(remind_after=5, answer_within=20, before_start=10)
    assert deadlines(quick, at("08:00"), at("12:00")) == (at("08:05"), at("08:20"))
    assert deadlines(quick, at("08:00"), at("08:25")) == (at("08:05"), at("08:15"))


def test_what_was_shown_still_holds_while_nothing_else_is_in_the_way_and_nothing_has_changed() -> None:
    clash = Clash(70, span("10:00", "11:00"), 2, frozenset({1}), Priority.NORMAL)
    other = replace(clash, booking_id=71, version=5)
    decision = Decision(1, 1, 9, asked_by=4, asked_at=at("08:00"), expires_at=at("12:00"), seen=((70, 2), (71, 5)))
    assert decision.still([clash, other])
    assert decision.still([other])
    assert decision.still([])
    assert not decision.still([clash, replace(other, version=6)])
    assert not decision.still([clash, replace(other, booking_id=72)])
