"""Rooms as organizers keep them, said in words and done at one press (S1.30)."""

import pytest

from tests.bots.conftest import Cast
from tests.builders import a_room

CLOCK = "Time zone: Europe/Berlin"


def fields(card: str) -> list[str]:
    """What the card of a room says of it."""
    told = ("Saved", "People", "Place", "Equipment", "Time zone")
    return [line.strip() for line in card.splitlines() if line.strip().startswith(told)]


def test_a_room_is_added_changed_and_retired(cast: Cast) -> None:
    asked = cast.grace.says("add a room Lyra in Lisbon for 10 with a projector and a whiteboard")
    assert asked.splitlines()[:2] == ["Add this room?", "  Lyra · 10 people · projector, whiteboard · Lisbon"]
    clock = "Time zone: Europe/Lisbon"
    things = "Equipment: projector, whiteboard"
    assert fields(cast.grace.says("yes")) == ["Saved: Lyra", "People: 10", "Place: Lisbon", things, clock]
    for said, told in (
        ("Lyra has 12 seats now", ["Saved: Lyra", "People: 12", "Place: Lisbon", things, clock]),
        (
            "Lyra has no whiteboard anymore",
            ["Saved: Lyra", "People: 12", "Place: Lisbon", "Equipment: projector", clock],
        ),
        (
            "Lyra now has a screen",
            ["Saved: Lyra", "People: 12", "Place: Lisbon", "Equipment: projector, screen", clock],
        ),
        ("Lyra moved to Berlin", ["Saved: Lyra", "People: 12", "Place: Berlin", "Equipment: projector, screen", CLOCK]),
        ("rename Lyra to Vega", ["Saved: Vega", "People: 12", "Place: Berlin", "Equipment: projector, screen", CLOCK]),
    ):
        assert cast.grace.says(said).startswith("Change the room like this?"), said
        assert fields(cast.grace.says("yes")) == told, said
    assert cast.grace.says("retire Vega").startswith("Vega is booked no more.")
    assert cast.grace.says("bring back Vega").startswith("Vega can be booked again.")


def test_in_german(cast: Cast) -> None:
    cast.grace.says("sprich deutsch")
    asked = cast.grace.says("lege einen Raum Lyra in Berlin für 10 mit Beamer an")
    assert asked.splitlines()[:2] == ["Diesen Raum aufnehmen?", "  Lyra · 10 Personen · Beamer · Berlin"]
    cast.grace.says("ja")
    assert "Lyra · 12 Personen" in cast.grace.says("Lyra hat jetzt 12 Plätze")
    assert "Lyra · − Beamer" in cast.grace.says("Lyra hat keinen Beamer mehr")
    assert cast.grace.says("lege Lyra still").startswith("Lyra wird nicht mehr gebucht.")


def test_what_cannot_be_is_refused_and_nothing_is_kept(cast: Cast) -> None:
    cast.grace.says("add a room Lyra for 0")
    cast.grace.says("add a room Lyra for 10")
    cast.grace.says("yes")
    cast.grace.says("Lyra has 99999 seats now")
    assert cast.grace.says("yes").startswith("A room holds at most 10000 people.\n")
    assert cast.lena.says("retire Lyra").startswith("Only an organizer can do that.")
    assert cast.lena.says("add a room Orion in Berlin").startswith("Only an organizer can do that.")


def test_a_room_that_is_closed_on_one_day_closes_nobody_else(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", capacity=6)
    card = cast.maya.says("Orion is closed on Friday")
    assert "Orion keeps weekly hours and has no single days off: book it to keep it closed." in card
    assert "You’re off" not in card


@pytest.mark.parametrize("said", ["add a room for 6", "add a room with a projector tomorrow at 3", "add a big room"])
def test_what_a_room_must_have_is_no_name(cast: Cast, said: str) -> None:
    assert not cast.grace.says(said).startswith("Add this room?")
