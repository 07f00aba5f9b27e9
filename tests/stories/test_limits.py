"""A mentor who takes one session a day, through the whole program on each platform (complaint 18)."""

from tests.stories.team import Team
from tests.stories.voices import said


def test_a_day_that_is_full_is_open_to_nobody_else(team: Team) -> None:
    team.maya.says("at most 1 session a day")
    assert "At most 1 session a day" in said(team.maya)
    team.lena.says("book Maya tomorrow at 11")
    team.lena.presses("Confirm")
    team.omar.says("book Maya tomorrow at 15:00")
    assert said(team.omar)[0].startswith("Maya Iyer takes no more sessions on the day of Tue 3 Mar, 15:00.")
    team.lena.says("cancel my session with Maya")
    team.lena.presses("Yes, cancel")
    team.omar.says("book Maya tomorrow at 15:00")
    assert said(team.omar)[0].startswith("Held for you")
