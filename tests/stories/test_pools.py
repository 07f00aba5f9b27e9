"""Any of the team and office hours through the whole program: booked in Telegram, heard of in Slack, and the other way about."""

from dataclasses import replace

from core.model.people import Role
from core.model.pool import Pool
from core.model.service import Service
from core.ports import Unit
from tests.builders import WEEKDAYS_9_TO_17
from tests.stories.acme import Acme
from tests.stories.voices import plain


def has_support(acme: Acme) -> None:
    """Grace mentors as well, and she and Maya are Support; there are office hours with two seats."""

    def made(unit: Unit) -> None:
        here = unit.organisations.all()[0]
        known = {person.name: (member, person) for member, person in unit.people.members(here.id)}
        member, grace = known["Grace Osei"]
        unit.people.save_membership(replace(member, roles=member.roles | {Role.MENTOR}))
        unit.hours.set_weekly(member.id, WEEKDAYS_9_TO_17)
        unit.pools.add(Pool(0, here.id, "Support", (known["Maya Iyer"][1].id, grace.id)))
        unit.services.add(Service(0, here.id, "Office hours", (60,), known["Maya Iyer"][1].id, seats=2, step=60))

    acme.bot.store.run(made)


def test_any_of_the_team_is_booked_in_telegram_and_whose_turn_it_is_hears_in_slack(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    has_support(acme)
    lena = acme.lena_comes_in()
    assert lena.says("anyone from support tomorrow").startswith("Any of Support, tomorrow, Tue 3 Mar")
    lena.presses("11:00–11:30")
    lena.presses("Confirm")
    assert plain(acme.maya.sees).startswith("Lena Vogel booked you")
    lena.says("anyone from support tomorrow")
    lena.presses("12:00–12:30")
    lena.presses("Confirm")
    assert plain(acme.grace.sees).startswith("Lena Vogel booked you")


def test_organizers_make_a_pool_in_a_modal(acme: Acme) -> None:
    has_support(acme)
    acme.grace.says("pools")
    assert "*Support* · Maya, Grace" in acme.grace.sees
    assert acme.grace.captions[:4] == ["Book any", "Meet some of them", "Change", "Remove"]


def test_a_seat_in_slack_and_one_in_telegram_and_a_third_waits(acme: Acme) -> None:
    has_support(acme)
    lena = acme.lena_comes_in()
    lena.says("office hours tomorrow")
    lena.presses("12:00–13:00")
    assert "Seats: 1 of 2 taken" in lena.presses("Take a seat")
    assert plain(acme.maya.sees).startswith("Lena Vogel has taken a seat: Office hours")
    acme.grace.says("office hours tomorrow")
    acme.grace.presses("Take a seat")
    acme.grace.presses("Take a seat")
    assert "2 of 2 taken" in acme.grace.sees
    omar = acme.in_telegram("Omar")
    omar.says(acme.invitation)
    omar.says("Berlin")
    omar.presses("Yes, that’s right")
    omar.says("office hours tomorrow")
    omar.presses("Wait for a seat")
    acme.grace.presses("Give up my seat")
    assert omar.presses("Take it").startswith("Office hours")
