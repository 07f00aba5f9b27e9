"""Somebody who belongs to two organisations: one calendar, and each card answered where it belongs."""

from dataclasses import replace

from core.model.people import Joining, Membership, Role
from core.services import offers
from tests.bots.conftest import Cast
from tests.builders import WEEKDAYS_9_TO_17, a_mentor


def a_second_organisation(cast: Cast) -> None:
    """Lena belongs to the Guild as well, where Nina mentors."""
    with cast.dialogue.store.write() as unit:
        guild = unit.organisations.add("Guild", Joining.OPEN)
        offers.add_default(unit, guild.id)
        nina, _ = a_mentor(unit, guild, "Nina Roth", skills=("Chess",))
        unit.people.save(replace(nina, organisation_id=guild.id))
        lena = next(person for _, person in unit.people.members(1) if person.name == "Lena Vogel")
        unit.people.join(guild.id, lena.id)


def test_a_card_of_the_other_organisation_is_answered_there(cast: Cast) -> None:
    a_second_organisation(cast)
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    atelier = cast.lena.screen[-1]
    cast.lena.says("/org")
    cast.lena.presses("Guild")
    cast.lena.says("book Nina tomorrow at 11")
    assert cast.lena.presses("Confirm").endswith("confirmed · Guild")
    cast.lena.presses("Move", on=atelier)
    assert atelier.text.startswith("Maya Iyer, tomorrow, Tue 3 Mar")
    cast.lena.presses("14:00–14:30", on=atelier)
    assert atelier.text.startswith("Held for you until 09:05")
    assert cast.lena.says("confirm").startswith("Moved: Tue 3 Mar, 09:00 → Tue 3 Mar, 14:00")


def test_one_calendar_in_both(cast: Cast) -> None:
    a_second_organisation(cast)
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    cast.lena.says("/org")
    cast.lena.presses("Guild")
    cast.lena.says("book Nina tomorrow at 9")
    assert cast.lena.presses("Confirm").startswith("You already have something at Tue 3 Mar, 09:00.")
    assert "Maya" not in cast.lena.sees


def test_what_is_next_leads_to_sessions_of_both(cast: Cast) -> None:
    a_second_organisation(cast)
    cast.lena.says("book Maya tomorrow at 9")
    cast.lena.presses("Confirm")
    cast.lena.says("/org")
    cast.lena.presses("Guild")
    assert cast.lena.says("my sessions").splitlines()[1] == "  1. Tue 3 Mar, 09:00–09:30 · Maya Iyer · 30 min"
    assert cast.lena.says("1").startswith("Confirmed\n")
    cast.lena.presses("Cancel")
    assert cast.lena.presses("Yes, cancel").startswith("Cancelled. The time is open again.")


def test_what_is_held_in_the_other_organisation_is_busy_and_no_more(cast: Cast) -> None:
    a_second_organisation(cast)
    with cast.dialogue.store.write() as unit:
        maya = next(person for _, person in unit.people.members(1) if person.name == "Maya Iyer")
        there = unit.people.join(2, maya.id)
        unit.people.save_membership(Membership(there.id, 2, maya.id, frozenset({Role.MENTOR})))
        unit.hours.set_weekly(there.id, WEEKDAYS_9_TO_17)
    cast.omar.says("book Maya tomorrow at 10")
    assert cast.omar.sees.startswith("Held for you until")
    held = "09:00–09:30 is held by someone until 09:05."
    cast.lena.says("find Maya tomorrow")
    assert held in cast.lena.presses("More times")
    cast.lena.says("/org")
    cast.lena.presses("Guild")
    cast.lena.says("find Maya tomorrow")
    assert "is held" not in cast.lena.presses("More times")
    assert "09:00–09:30" not in cast.lena.captions
    assert "09:30–10:00" in cast.lena.captions
