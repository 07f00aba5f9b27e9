"""The end of a room's time, through the whole program on each platform (complaint 75)."""

from tests.builders import at
from tests.stories.team import Team
from tests.stories.voices import said


def test_asked_before_the_end_and_put_off_by_a_press(team: Team) -> None:
    team.has_room("Orion", 6)
    team.grace.says("remind people before their room ends")
    assert said(team.grace)[0] == "Whoever holds a room is asked five minutes before its time ends."
    team.lena.says("set up a meeting with Gil tomorrow 14:00-15:00 in Orion")
    team.lena.presses("Invite")
    team.bot.reaches(at("13:00", day=1))
    team.bot.reaches(at("13:55", day=1))
    assert said(team.lena)[0] == "Orion is yours until 15:00: Meeting. Is that fine?"
    team.lena.presses("Extend by 15 minutes")
    assert said(team.lena)[0].startswith("Orion is yours until 15:15 now.")
    assert any("15:15" in line for line in said(team.gil))
