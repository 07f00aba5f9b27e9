"""What Slack asks in modals beside the meeting's: polls, series, rooms, and what a room does about clashes."""

from tests.stories.team import Team
from tests.stories.voices import InSlack, said


def in_slack(*voices: object) -> list[InSlack]:
    """Those voices, all of them in Slack."""
    found = [voice for voice in voices if isinstance(voice, InSlack)]
    assert len(found) == len(voices)
    return found


def test_a_poll_is_begun_in_a_modal_and_given_another_deadline_in_one(slack_team: Team) -> None:
    maya, omar, gil = in_slack(slack_team.maya, slack_team.omar, slack_team.gil)
    maya.says("help")
    maya.commands("poll")
    form = maya.user.waits_for_form()
    entered = {"title": "Kickoff", "required": f"{omar.user.user_id},{gil.user.user_id}", "length": "45 min"}
    maya.user.submits(form, {**entered, "time_1": "2026-03-04T10:00+00:00", "time_2": "2026-03-04T10:00+00:00"})
    assert form.errors == {"time_1": "A poll needs at least 2 different times."}
    maya.submits(form, {**entered, "time_1": "2026-03-04T10:00+00:00", "time_2": "2026-03-05T10:00+00:00"})
    assert said(maya)[:4] == [
        "Kickoff: 0 of 2 have answered (45 min)",
        "1. Wed 4 Mar, 10:00–10:45",
        "2. Thu 5 Mar, 10:00–10:45",
        "Until: Wed 4 Mar, 08:00",
    ]
    maya.fills("Other deadline", deadline="2026-03-03T18:00+00:00")
    assert "Until: Tue 3 Mar, 18:00" in said(maya)
    assert said(omar)[0] == "Kickoff: Maya Iyer asks when you can (45 min)"


def test_all_of_a_series_is_changed_in_a_modal_and_answers_stand(slack_team: Team) -> None:
    slack_team.has_room("Orion", 6)
    maya, omar = in_slack(slack_team.maya, slack_team.omar)
    maya.says("set up sync with Omar and Gil every Tuesday at 11 for 3 weeks")
    maya.presses("Invite")
    omar.presses("Accept all")
    maya.fills("Change all…", title="Roadmap", place="Terrace")
    assert said(maya)[0] == "Changed: 3 meetings. Everybody hears of it."
    assert said(omar)[0] == "Maya Iyer has changed the series Roadmap"
    omar.presses("3 Mar 13:00")
    assert "Where: Terrace" in said(omar)
    assert "Your answer: you come" in said(omar)


def test_a_room_is_changed_and_given_a_policy_of_its_own(slack_team: Team) -> None:
    slack_team.has_room("Orion", 6)
    (grace,) = in_slack(slack_team.grace)
    grace.says("Orion")
    grace.fills("Change…", capacity="8", check_in="check_in")
    assert said(grace)[:2] == ["Saved: Orion", "People: 8"]
    grace.says("Orion")
    grace.fills("Conflicts", policy="refuse")
    slack_team.gil.says("Orion tomorrow 14-16")
    slack_team.gil.presses("Book Orion")
    slack_team.lena.says("set up a meeting with Omar and Tom tomorrow 14-15 in Orion")
    taken = "The room is taken at Tue 3 Mar, 14:00–15:00. Choose another room, or another time."
    assert said(slack_team.lena)[0] == taken
    assert "Ask an organizer" not in slack_team.lena.captions
