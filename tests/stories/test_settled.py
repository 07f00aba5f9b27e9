"""What organizers settle, and what a host changes by the form: how long is waited, what rooms are, how a series goes on."""

from tests.builders import at
from tests.stories.team import Team
from tests.stories.voices import InSlack, Voice, said


def picks(voice: Voice, caption: str, field: str, **entered: str) -> None:
    """Open a form with that button; where it is asked by pieces, choose the one of that caption."""
    if isinstance(voice, InSlack):
        if field != "Room":
            voice.fills(caption, **entered)
            return
        voice.opens(caption, "Change the meeting")
        view = voice.user.waits_for_form()
        voice.user.searches(view, "room", entered["room"])
        voice.submits(view, entered)
        return
    voice.presses(caption)
    voice.fills(field, **entered)


def test_organizers_set_how_long_is_waited_and_an_hour_before_the_start_it_is_refused(team: Team) -> None:
    team.grace.says("/settings conflicts")
    asked = {"policy": "ask", "remind_after": "20 min", "answer_within": "2 h", "before_start": "90 min"}
    team.grace.fills("Change", **asked, **({} if isinstance(team.grace, InSlack) else {"where": "In private"}))
    assert said(team.grace)[:5] == [
        "Saved. It holds from now on.",
        "What is done: Ask an organizer",
        "Organizers are reminded after: 20 min",
        "Refused after: 2 h",
        "At the latest before the start: 1 h 30 min",
    ]
    team.omar.says("set up a meeting with Maya and Gil today at 13:00 for an hour")
    team.omar.presses("Invite")
    team.lena.says("meeting with Maya and Gil today at 12:00 for an hour")
    team.lena.presses("Ask an organizer")
    assert "Until: Mon 2 Mar, 10:30" in said(team.lena)
    team.bot.reaches(at("08:20"))
    assert said(team.olga)[0].startswith("Nobody has decided yet: Lena Vogel asks for “Meeting”")
    team.bot.reaches(at("09:30"))
    for reader in (team.lena, team.grace, team.olga):
        assert said(reader)[0] == "Nobody decided about “Meeting” in time, so it is refused."
    assert team.lena.captions[3:] == ["My meetings"]
    team.lena.presses(team.lena.captions[0])
    assert said(team.lena)[0] == "Meeting · confirmed"


def test_a_room_grows_has_a_rule_of_its_own_and_is_retired_by_name(team: Team) -> None:
    team.has_room("Orion", 6)
    team.has_room("Vega", 8)
    team.grace.says("Orion")
    picks(team.grace, "Change…", "People", capacity="9")
    team.grace.says("Orion")
    assert said(team.grace)[1].startswith("9 people")
    team.grace.fills("Conflicts", policy="Refuse" if not isinstance(team.grace, InSlack) else "refuse")
    assert "Orion: Refuse what clashes" in said(team.grace)
    team.gil.says("Orion tomorrow 14-16")
    team.gil.presses("Book Orion")
    team.lena.says("set up a meeting with Omar and Tom tomorrow 14-15 in Orion")
    taken = "The room is taken at Tue 3 Mar, 14:00–15:00. Choose another room, or another time."
    assert said(team.lena)[0] == taken
    team.grace.says("Orion")
    team.grace.presses("Retire")
    team.lena.says("book Orion on Thursday 10-11")
    assert said(team.lena)[:2] == [
        "Orion (9 people) won’t do: it is booked no more.",
        "Free instead: Vega · 8 people · free until 20:00",
    ]
    team.lena.presses("Book Vega")
    assert "Room: Vega" in said(team.lena)


def test_this_and_following_get_another_place_length_room_and_people_by_the_form(team: Team) -> None:
    team.has_room("Orion", 6)
    team.maya.says("set up sync with Omar and Gil every Tuesday at 11 for 4 weeks")
    team.maya.presses("Invite")
    for field, answer in (("Place", "Terrace"), ("Length", "30 min"), ("Room", "Orion")):
        team.maya.says("show the sync on 17 March")
        name = field.casefold()
        picked = {"length": "30"} if field == "Length" and isinstance(team.maya, InSlack) else {name: answer}
        picks(team.maya, "Change…", field, **picked)
        team.maya.presses("This and following")
        assert said(team.maya)[0] == "Changed: 2 meetings. Everybody hears of it."
    team.maya.says("invite Tom to the sync on 17 March and all following")
    assert said(team.tom)[0] == "Maya Iyer invites you to Sync · 2 meetings"
    team.omar.says("show the sync on 17 March")
    assert said(team.omar)[1:4] == [
        "When: Tue 17 Mar, 13:00–13:30 (Cairo)",
        "Elsewhere: 11:00 Lisbon · 12:00 Berlin · 07:00 New York",
        "Room: Orion",
    ]
    assert "Where: Terrace" in said(team.omar)
    team.omar.says("show the sync on 10 March")
    assert "When: Tue 10 Mar, 13:00–14:00 (Cairo)" in said(team.omar)
    assert "Tom" not in team.omar.sees
