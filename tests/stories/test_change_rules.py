"""An organisation that limits moves and asks why, through the whole program on each platform (complaint 68)."""

from tests.stories.team import Team
from tests.stories.voices import said


def test_moved_once_for_a_reason_that_the_mentor_reads_and_no_more(team: Team) -> None:
    team.grace.says("sessions may be moved at most once")
    team.grace.says("moving needs a reason")
    assert said(team.grace)[2:4] == ["Moves of one session: once", "A reason is needed for: moving"]
    team.lena.says("book Maya tomorrow at 11")
    team.lena.presses("Confirm")
    team.lena.says("move it to 12")
    team.lena.fills("Confirm", reason="My train is late")
    assert said(team.lena)[0].startswith("Moved:")
    assert "Reason: My train is late" in said(team.maya)
    team.lena.says("move my session with Maya to tomorrow at 13:00")
    assert said(team.lena)[0].startswith("You have moved this once, and it can’t be moved more often.")
    team.lena.presses("Keep it")
    assert "Moving: no more: ask the host" in said(team.lena)
