"""What is done about conflicts, chosen in words while everything runs: for the organisation, a service, a room."""

from tests.bots.conftest import Cast
from tests.builders import a_room


def told(seen: str) -> str:
    """What the card says is done."""
    return next(line.partition(": ")[2] for line in seen.splitlines() if "is done: " in line or "wird getan: " in line)


def test_it_is_said_as_people_say_it_and_holds_from_then_on(cast: Cast) -> None:
    rows = {
        "refuse": ("when two meetings clash, refuse the new one", "conflicts: refuse", "refuse whatever clashes"),
        "propose": ("when meetings overlap, propose other times", "conflict policy: propose"),
        "priority": ("set the conflict policy to priority", "if meetings clash, let the more important one win"),
        "force": ("conflict policy is force",),
        "ask": ("ask the organizers about conflicts", "when something clashes ask us", "Bei Überschneidungen fragen"),
        "usual": ("conflicts: as usual", "Wenn sich zwei Termine überschneiden, wie üblich"),
    }
    known = {}
    for policy in rows:
        known[policy] = told(cast.grace.says(rows[policy][0]))
    assert len(set(known.values())) == len(rows)
    wrong = {
        words: cast.grace.sees
        for policy, ways in rows.items()
        for words in ways
        if known[policy] != told(cast.grace.says(words)) or not cast.grace.sees.startswith("Saved.")
    }
    assert not wrong


def test_a_service_and_a_room_have_their_own(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 6)
    cast.grace.says("conflict policy for Mentoring session: refuse")
    assert "Mentoring session: " in cast.grace.sees
    assert cast.grace.says("conflicts in Orion: propose other times").startswith("Saved")
    assert "Orion" in cast.grace.sees


def test_a_room_that_there_is_not_changes_nothing(cast: Cast) -> None:
    before = told(cast.grace.says("conflicts"))
    cast.grace.says("conflict policy for Nowhere: refuse")
    assert not cast.grace.sees.startswith("Saved")
    assert told(cast.grace.says("conflicts")) == before


def test_whose_meeting_made_way_finds_another_time_where_none_near_it_suits_all(cast: Cast) -> None:
    """Tom has one hour a week and Maya another; the host of what made way is led to the best times, with who is missing."""
    cast.grace.says("conflict policy: priority")
    cast.omar.says("set up standup with Maya and Tom tomorrow at 17:00 for an hour")
    cast.omar.presses("Invite")
    cast.maya.says("hours Tue 16-17")
    cast.tom.says("hours Tue 10-11")
    cast.lena.says("urgent meeting with Maya and Tom tomorrow at 16:00 for an hour")
    cast.lena.presses("Invite")
    assert cast.omar.sees.startswith("“Standup” had to make way for something more urgent, as Lena Vogel decided.")
    assert "In the week around it there is no time when everybody is free." in cast.omar.sees
    assert cast.omar.captions == ["Find a time", "My meetings"]
    assert cast.omar.presses("Find a time").startswith("No time fits all of you, Maya and Tom")
    cast.omar.presses(cast.omar.captions[0])
    assert cast.omar.sees.startswith("Standup: shall I invite them?")


def test_nobody_but_organizers_chooses_it(cast: Cast) -> None:
    assert cast.lena.says("when meetings clash, refuse").startswith("Only an organizer can do that.")


def test_why_the_organizers_are_asked_is_said_behind_the_card_that_asks_them(cast: Cast) -> None:
    cast.grace.says("conflict policy: ask")
    cast.lena.says("set up standup with Omar tomorrow at 15:00 for an hour")
    cast.lena.presses("Invite")
    cast.maya.says("set up planning with Omar tomorrow at 15:00 for an hour")
    cast.maya.presses("Ask an organizer")
    assert "  Why: the customer waits\n" in cast.maya.says("because the customer waits")
    assert "  Why: the customer waits\n" in cast.grace.sees
    cast.maya.says("my sessions")
    assert "customer" not in cast.maya.says("because the customer waits")
