"""Until when organizers can decide, and when they are reminded (S1.117)."""

from datetime import datetime

import pytest

from core.model.deciding import Patience, deadlines
from tests.builders import at

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
