"""Somebody who belongs to two organisations: one calendar, and each card answered where it belongs."""

from dataclasses import replace

from core.model.people import Joining
from core.services import offers
from tests.bots.conftest import Cast
from tests.builders import a_mentor


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
