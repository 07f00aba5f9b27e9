"""What cannot be wished for: on each platform it is answered with its reason and a way on, and nothing comes of it."""

from core.model.booking import LIVE
from core.model.hours import Stretch, WeeklyHours
from core.model.people import Joining, Organisation
from core.ports import Unit
from tests.stories.team import Team
from tests.stories.voices import said

MANY_TIMES = ", ".join(f"{day} April {hour}:00" for day in range(1, 26) for hour in range(9, 17))
REFUSED = {
    "set up a meeting with " + ", ".join(f"g{number}@example.org" for number in range(500)) + " tomorrow at 15:00": (
        "That is longer than I can read. Please put it in a sentence or two."
    ),
    "set up a meeting with @zorro and Omar tomorrow at 15:00": "I know nobody called “zorro” here.",
    "set up a meeting with Omar and Gil yesterday at 15:00": "That time has passed. Name one that is still to come.",
    "sync with Omar and Gil every day at 10, 100000 times": (
        "A series that ends has at most 1000 times. Name an earlier end, or none."
    ),
    "sync with Omar and Gil on 31 February at 10": "There is no “on 31 February at 10”. Did you mean one of these?",
    "poll planning with Omar: Tue 14:00": "A poll needs at least 2 different times.",
    f"poll planning with Omar: {MANY_TIMES}": "A poll has at most 8 times: leave some out.",
    "poll planning with Omar: Tue 14:00, Wed 10:00 until yesterday": (
        "That deadline has passed. Choose one that is still to come."
    ),
}


def test_each_is_refused_with_a_way_on_and_nothing_comes_of_it(team: Team) -> None:
    answers = {}
    for words in REFUSED:
        team.lena.says(words)
        answers[words] = said(team.lena)[0]
        assert team.lena.captions
    assert answers == REFUSED
    with team.bot.store.read() as unit:
        lena = next(person for _, person in unit.people.members(1) if person.name == "Lena Vogel")
        assert unit.meetings.of_person(lena.id, None, LIVE) == []


def test_somebody_of_another_organisation_is_a_stranger_here(team: Team) -> None:
    def elsewhere(unit: Unit, _: Organisation) -> None:
        zoe = unit.people.add("Zoe Park", zone="Europe/Berlin", language="en")
        unit.people.join(unit.organisations.add("Globex", Joining.INVITATION).id, zoe.id)

    team.does(elsewhere)
    team.lena.says("set up a meeting with Zoe Park and Omar tomorrow at 15:00")
    assert said(team.lena)[0].startswith("I know nobody called “Zoe Park” here.")
    assert team.lena.captions == ["Without “Zoe Park”"]
    team.lena.says("is Zoe Park free tomorrow?")
    assert said(team.lena)[0].startswith("I know nobody called “Zoe Park” here.")


def test_oneself_twice_is_nobody_and_a_day_of_25_hours_is_a_day(team: Team) -> None:
    team.lena.says("set up a meeting with Omar, Omar, Gil and me all day on 25 October")
    assert "With: Omar Haddad, Gil Amado" in said(team.lena)
    team.lena.presses("Invite")
    assert said(team.lena)[1] == "When: Sun 25 Oct, all day"
    assert said(team.omar)[1] == "When: Sun 25 Oct, all day"


def test_a_room_whose_hours_never_meet_those_of_the_people_is_said_so_before_anybody_is_invited(team: Team) -> None:
    team.has_room("Owl", 4, hours=WeeklyHours("Europe/Berlin", (Stretch(5, 0, 120),)), amenities=("telescope",))
    team.lena.says("set up a meeting with Omar and Gil tomorrow at 9 in Owl")
    closed = "Owl (4 people) won’t do: it is closed then (Sat 00:00–02:00, Berlin time). "
    assert f"{closed}No other room does: it would be without one." in said(team.lena)
    assert "Invite, no room" in team.lena.captions
    team.lena.says("find a time for a meeting with Omar and Gil tomorrow, a room with a telescope")
    assert "No such room is free at a time that suits: these are without one." in said(team.lena)


def test_what_was_withdrawn_is_approved_no_more(team: Team) -> None:
    team.omar.says("set up a meeting with Maya and Tom tomorrow at 16:00 for an hour")
    team.omar.presses("Invite")
    team.lena.says("meeting with Maya and Tom tomorrow at 15:00 for an hour")
    team.lena.presses("Ask an organizer")
    team.lena.presses("Withdraw")
    for organizer in (team.grace, team.olga):
        assert said(organizer)[0] == "Lena Vogel withdrew “Meeting”. There is nothing left to decide."
        assert organizer.captions == []
    team.omar.says("my meetings")
    assert any("16:00–17:00" in line for line in said(team.omar))


def test_a_date_is_not_moved_onto_its_sibling(team: Team) -> None:
    team.maya.says("set up sync with Omar and Gil every Tuesday at 11 for 4 weeks")
    team.maya.presses("Invite")
    team.maya.says("move the sync on 10 March to 17 March at 11:30")
    team.maya.presses("This one")
    assert said(team.maya)[0].startswith("Another session of the same series is at that time.")
