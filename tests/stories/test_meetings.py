"""A meeting from the first word to its end, in Slack, in Telegram and in the terminal: called, answered, changed, cancelled."""

from tests.builders import at
from tests.stories.team import Team
from tests.stories.voices import InSlack, said

PLANNING = "set up planning with Omar and Gil tomorrow 14-15, Tom optional, a room for 6 with a projector"


def planned(team: Team) -> None:
    """Maya's planning of Tuesday 14:00 in Lisbon, in Orion."""
    team.has_room("Orion", 6, amenities=("projector",))
    team.has_room("Vega", 8)
    team.maya.says(PLANNING)
    team.maya.presses("Invite")


def test_it_is_called_in_words_and_each_has_a_card_in_their_own_zone(team: Team) -> None:
    planned(team)
    card = said(team.maya)
    assert card[:-1] == [
        "Planning · confirmed",
        "When: Tue 3 Mar, 14:00–15:00 (Lisbon)",
        "Elsewhere: 16:00 Cairo · 15:00 Berlin · 09:00 New York",
        "Room: Orion",
        "Host: Maya Iyer",
        "Invited (3): Omar Haddad, Gil Amado, Tom Becker (optional)",
    ]
    assert card[-1].endswith(" · 3 answers to come · no conflicts · reminders 1 day, 1 h and 15 min before")
    for voice, when in (
        (team.omar, "16:00–17:00 (Cairo)"),
        (team.gil, "15:00–16:00 (Berlin)"),
        (team.tom, "09:00–10:00 (New York)"),
    ):
        assert said(voice)[:2] == ["Maya Iyer invites you: Planning", f"When: Tue 3 Mar, {when}"]
        assert voice.captions == ["Accept", "Tentative", "Decline", "Another time", "Reminders", "My meetings"]


def test_answers_are_counted_live_and_told_only_where_the_outcome_changes(team: Team) -> None:
    planned(team)
    before = len(team.maya.cards)
    team.tom.presses("Tentative")
    team.omar.presses("Accept")
    team.omar.fills("Add a note", note="ten minutes late")
    assert set(said(team.maya)) >= {
        "Invited (1): Gil Amado",
        "Coming (1): Omar Haddad (just now: ten minutes late)",
        "Perhaps (1): Tom Becker (optional) (just now)",
    }
    assert said(team.maya)[0] == "Planning · confirmed"
    if team.edits:
        assert len(team.maya.cards) == before
    team.gil.presses("Decline")
    assert said(team.maya)[0] == "Gil Amado does not come: Planning"
    if team.edits:
        assert len(team.maya.cards) == before + 1


def test_another_time_is_proposed_and_the_host_keeps_theirs_or_takes_it(team: Team) -> None:
    planned(team)
    team.omar.presses("Another time")
    assert said(team.omar)[0] == "Another time for “Planning”? These suit everybody who has to come."
    team.omar.presses(next(caption for caption in team.omar.captions if caption.startswith("Wed ")))
    assert said(team.maya)[0] == "Omar Haddad proposes another time: Planning"
    team.maya.presses("Keep mine")
    assert said(team.omar)[0].startswith("Maya Iyer keeps the time: Planning, Tue 3 Mar, 16:00.")
    team.omar.says("what about Wed 17:00?")
    assert "Omar Haddad would rather have Wed 4 Mar, 15:00–16:00" in said(team.maya)
    team.maya.presses("Take it")
    assert "When: Wed 4 Mar, 15:00–16:00 (Lisbon)" in said(team.maya)
    was = {team.gil: "15:00 → Wed 4 Mar, 16:00–17:00 (Berlin)", team.tom: "09:00 → Wed 4 Mar, 10:00–11:00 (New York)"}
    for voice, when in was.items():
        assert said(voice)[:2] == ["Maya Iyer changed “Planning”", f"When: Tue 3 Mar, {when}"]
    assert "Your answer: you come" in said(team.omar)


def test_who_is_concerned_hears_what_is_different_and_cancelling_frees_it_all(team: Team) -> None:
    planned(team)
    team.maya.says("move the planning to Thursday 14:00")
    team.maya.presses("Move it")
    assert said(team.gil)[:2] == [
        "Maya Iyer changed “Planning”",
        "When: Tue 3 Mar, 15:00 → Thu 5 Mar, 15:00–16:00 (Berlin)",
    ]
    heard = {voice: len(voice.cards) for voice in (team.omar, team.tom)}
    team.maya.says("add Olga to the planning")
    assert said(team.olga)[0] == "Maya Iyer invites you: Planning"
    team.maya.says("remove Gil from the planning")
    assert said(team.gil)[0] == "Maya Iyer took you off “Planning” (Thu 5 Mar, 15:00). Your time is free again."
    for voice, before in heard.items():
        assert "Gil" not in voice.sees
        assert "Olga Brandt" in voice.sees
        assert len(voice.cards) == before or not team.edits, "their cards change where they stand"
    team.maya.says("move the planning to Vega")
    assert "Room: Orion → Vega" in said(team.tom)
    team.maya.says("cancel the planning")
    assert "3 people will be told." in said(team.maya)
    team.maya.presses("Yes, cancel")
    for voice in (team.omar, team.tom, team.olga):
        assert said(voice)[0] == "Maya Iyer cancelled “Planning”"
    team.grace.says("what's in Vega on Thursday")
    assert "Nothing is booked." in said(team.grace)
    told = [len(voice.cards) for voice in (team.omar, team.tom, team.olga, team.gil)]
    team.bot.reaches(at("14:30", day=3))
    assert [len(voice.cards) for voice in (team.omar, team.tom, team.olga, team.gil)] == told
    team.gil.says("set up a review with Omar and Tom on Friday at 15:30 in Vega")
    team.gil.presses("Invite")
    assert said(team.gil)[0] == "Review · confirmed"


def test_what_is_private_is_busy_to_others_and_ones_own_are_listed_as_one_likes(team: Team) -> None:
    team.has_room("Orion", 6)
    for voice, words in (
        (team.maya, "set up a private meeting with Omar and Tom tomorrow 14-15 in Orion called Salaries"),
        (team.maya, "set up planning with Omar and Gil on Thursday at 10"),
        (team.omar, "set up a review with Maya and Gil on Friday at 12 in Orion"),
    ):
        voice.says(words)
        voice.presses("Invite")
    team.lena.says("what's in Orion tomorrow")
    assert "15:00–16:00 · taken" in said(team.lena)
    for voice in (team.lena, team.grace):
        voice.says("is Omar free tomorrow?")
        assert "Salaries" not in voice.sees
    team.lena.says("meeting with Omar and Gil tomorrow at 15:00")
    assert "Tue 3 Mar, 15:00–16:00 · Omar Haddad · busy" in said(team.lena)
    salaries, planning, review = (
        "Tue 3 Mar, 14:00–15:00 · Salaries",
        "Thu 5 Mar, 10:00–11:00 · Planning",
        "Fri 6 Mar, 10:00–11:00 · Review",
    )
    for words, listed in (
        ("/meetings", [salaries, planning, review]),
        ("meetings I haven't answered", [review]),
        ("meetings I’m invited to", [review]),
        ("meetings I host on Thursday", [planning]),
        ("meetings with Gil", [planning, review]),
        ("meetings in Orion", [salaries, review]),
    ):
        team.maya.says(words)
        assert [line.partition(". ")[2] for line in said(team.maya) if line[:2] in {"1.", "2.", "3."}] == listed
    team.maya.presses("I host")
    assert review not in team.maya.sees
    team.maya.presses("Invited to")
    assert said(team.maya)[:2] == ["Meetings to which you are invited", f"1. {review}"]
    team.maya.presses("Next week")
    assert said(team.maya)[0] == "None of your meetings ahead is like that."
    team.maya.presses("All my meetings")
    team.maya.presses("This week")
    assert said(team.maya)[:2] == ["Your meetings · Mon 2 Mar – Sun 8 Mar", f"1. {salaries}"]


def test_a_new_title_is_given_by_the_form_and_answers_stand(team: Team) -> None:
    planned(team)
    team.omar.presses("Accept")
    if isinstance(team.maya, InSlack):
        team.maya.fills("Change…", title="Roadmap")
    else:
        team.maya.presses("Change…")
        team.maya.fills("Title", title="Roadmap")
    assert said(team.maya)[0] == "Roadmap · confirmed"
    assert said(team.omar)[:2] == ["Maya Iyer changed “Roadmap”", "Title: Planning → Roadmap"]
    assert "Your answer: you come" in said(team.omar)


def test_where_it_is_and_how_much_it_matters_stand_on_each_card(team: Team) -> None:
    team.maya.says(
        "set up an urgent review with Omar and Gil tomorrow at 10 at https://meet.example.org/x?a=b, 30 minutes"
    )
    team.maya.presses("Invite")
    for voice, when, elsewhere in (
        (team.maya, "10:00–10:30 (Lisbon)", "12:00 Cairo · 11:00 Berlin"),
        (team.gil, "11:00–11:30 (Berlin)", "10:00 Lisbon · 12:00 Cairo"),
    ):
        assert said(voice)[1:4] == [
            f"When: Tue 3 Mar, {when}",
            f"Elsewhere: {elsewhere}",
            "Where: https://meet.example.org/x?a=b",
        ]
        assert "Priority: urgent" in said(voice)
