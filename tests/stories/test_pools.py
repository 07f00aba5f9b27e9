"""Any of the team and office hours, wherever people are: taken by turns, several seats on one claim, a line for a full one."""

from dataclasses import replace

from core.model.people import Organisation, Role
from core.model.pool import Pool
from core.model.service import Service
from core.ports import Unit
from tests.builders import WEEKDAYS_9_TO_17
from tests.stories.team import Team
from tests.stories.voices import said


def has_support(team: Team) -> None:
    """Grace mentors as well, and she and Maya are Support; there are office hours with two seats."""

    def made(unit: Unit, here: Organisation) -> None:
        known = {person.name: (member, person) for member, person in unit.people.members(here.id)}
        member, grace = known["Grace Osei"]
        unit.people.save_membership(replace(member, roles=member.roles | {Role.MENTOR}))
        unit.hours.set_weekly(member.id, WEEKDAYS_9_TO_17)
        unit.pools.add(Pool(0, here.id, "Support", (known["Maya Iyer"][1].id, grace.id)))
        unit.services.add(Service(0, here.id, "Office hours", (60,), known["Maya Iyer"][1].id, seats=2, step=60))

    team.does(made)


def test_any_of_the_team_is_booked_by_turns_and_never_who_has_no_time(team: Team) -> None:
    has_support(team)
    for time, host in (("11:00–11:30", team.maya), ("12:00–12:30", team.grace), ("13:00–13:30", team.maya)):
        team.lena.says("anyone from support tomorrow")
        assert said(team.lena)[0] == "Any of Support, tomorrow, Tue 3 Mar"
        team.lena.presses(time)
        team.lena.presses("Confirm")
        assert said(host)[0] == "Lena Vogel booked you"
    team.grace.says("off tomorrow")
    team.lena.says("anyone from support tomorrow")
    assert "Whoever has had least lately: Maya, Grace" in said(team.lena)
    team.lena.presses(team.lena.captions[0])
    assert "With: Maya Iyer" in said(team.lena)


def test_two_of_the_team_are_met(team: Team) -> None:
    has_support(team)
    team.omar.says("meet with two of support tomorrow at 13:00")
    assert "With: Maya Iyer, Grace Osei" in said(team.omar)
    team.omar.presses("Invite")
    for voice in (team.maya, team.grace):
        assert said(voice)[0].startswith("Omar Haddad invites you: ")


def test_organizers_make_a_pool_by_a_form(team: Team) -> None:
    has_support(team)
    team.grace.says("pools")
    assert "Support · Maya, Grace" in said(team.grace)
    assert team.grace.captions[:4] == ["Book any", "Meet some of them", "Change", "Remove"]


def test_a_full_one_is_waited_for_and_a_seat_that_is_given_up_is_offered(team: Team) -> None:
    has_support(team)
    team.lena.says("office hours tomorrow")
    team.lena.presses("12:00–13:00")
    team.lena.presses("Take a seat")
    assert "Seats: 1 of 2 taken" in said(team.lena)
    assert said(team.maya)[0] == "Lena Vogel has taken a seat: Office hours"
    team.grace.says("office hours tomorrow")
    team.grace.presses("Take a seat")
    team.grace.presses("Take a seat")
    assert "2 of 2 taken" in team.grace.sees
    team.gil.says("office hours tomorrow")
    team.gil.presses("Wait for a seat")
    team.grace.presses("Give up my seat")
    team.gil.presses("Take it")
    assert said(team.gil)[0].startswith("Office hours")
