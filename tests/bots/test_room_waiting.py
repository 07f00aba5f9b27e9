"""Waiting for a room: what comes free is held for one who waits at a time, five minutes each."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.model.hours import Stretch, WeeklyHours
from tests.bots.conftest import Cast
from tests.builders import a_room, at


@pytest.fixture
def taken(cast: Cast) -> Cast:
    """Orion is Lena's on Tuesday from 14 to 15 in Berlin; it is the only room."""
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 6)
    cast.lena.says("Orion tomorrow 14-15")
    cast.lena.presses("Book Orion")
    return cast


def released(cast: Cast) -> None:
    """Lena gives Orion back, and the clock ticks."""
    cast.lena.says("Orion tomorrow")
    cast.lena.presses("Release 14:00")
    ticks(cast)


def ticks(cast: Cast) -> None:
    cast.dialogue.passes(cast.dialogue.clock.now() + timedelta(seconds=1))


def test_what_is_released_is_offered_to_who_waits(taken: Cast) -> None:
    taken.maya.says("Orion tomorrow 14-15")
    assert taken.maya.presses("Wait for it") == (
        "You wait for Orion, tomorrow, Tue 3 Mar, 14:00–15:00. What comes free is held for you for five minutes.\n"
        "    [1] Stop waiting  [2] My waitlist"
    )
    released(taken)
    assert taken.maya.sees == (
        "Orion has come free: Tue 3 Mar, 14:00–15:00 (6 people). It is held for you until 09:05.\n    [1] Take it  [2] Pass"
    )
    assert taken.maya.presses("Take it").splitlines()[2] == "  Room: Orion"
    assert "  14:00–15:00 · Maya Iyer" in taken.lena.says("Orion tomorrow").splitlines()
    assert "Orion" not in taken.maya.says("waitlist")


def test_who_passes_lets_the_next_have_it_and_keeps_waiting(taken: Cast) -> None:
    for waiter in (taken.maya, taken.grace):
        waiter.says("wait for Orion tomorrow 14-15")
    released(taken)
    assert not any("come free" in shown.text for shown in taken.grace.screen)
    taken.maya.presses("Pass")
    ticks(taken)
    assert taken.maya.sees.startswith("Orion (Tue 3 Mar, 14:00–15:00) is not held for you any more.")
    assert taken.grace.sees.startswith("Orion has come free: Tue 3 Mar, 14:00–15:00")
    assert "Orion · tomorrow, Tue 3 Mar, 14:00–15:00" in taken.maya.says("waitlist")


def test_what_is_not_taken_goes_on_after_five_minutes(taken: Cast) -> None:
    for waiter in (taken.maya, taken.grace):
        waiter.says("wait for Orion tomorrow 14-15")
    released(taken)
    taken.dialogue.passes(at("08:05") + timedelta(seconds=1))
    ticks(taken)
    assert taken.maya.sees.startswith("Orion (Tue 3 Mar, 14:00–15:00) is not held for you any more.")
    assert taken.grace.sees.startswith("Orion has come free: Tue 3 Mar, 14:00–15:00")
    taken.dialogue.passes(at("08:11"))
    ticks(taken)
    assert "Nothing is booked." in taken.lena.says("Orion tomorrow")
    assert taken.maya.presses("Is it free?").startswith("Orion is free tomorrow")


def test_any_room_that_does_is_waited_for_too(taken: Cast) -> None:
    taken.omar.says("room for 4 tomorrow 15-16")
    assert taken.omar.sees.startswith("Rooms for 4: none is free")
    taken.omar.presses("Wait for it")
    released(taken)
    assert taken.omar.sees.startswith("Orion has come free: Tue 3 Mar, 15:00–16:00")


def test_a_room_that_comes_free_by_itself_is_offered(taken: Cast) -> None:
    """Nobody checks in, so it goes to who waits."""
    with taken.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Vega", 8, check_in=True)
    taken.lena.says("Vega tomorrow 9-10")
    taken.lena.presses("Book Vega")
    taken.maya.says("wait for Vega tomorrow from 9:15 to 9:45")
    nine = at("08:00", day=1)
    taken.dialogue.passes(nine - timedelta(minutes=10))
    taken.dialogue.passes(nine + timedelta(minutes=10))
    ticks(taken)
    assert taken.maya.sees.startswith("Vega has come free: Tue 3 Mar, 09:15–09:45")


def test_who_leaves_the_line_is_offered_nothing(taken: Cast) -> None:
    taken.maya.says("wait for Orion tomorrow 14-15")
    taken.maya.presses("Stop waiting")
    released(taken)
    assert not any("come free" in shown.text for shown in taken.maya.screen)


def test_in_german(taken: Cast) -> None:
    taken.maya.says("sprich deutsch")
    assert taken.maya.says("warte auf Orion morgen 14-15 Uhr").startswith("Du wartest auf Orion, morgen, Di 3. März")
    released(taken)
    assert taken.maya.sees.startswith("Orion ist frei geworden: Di 3. März, 14:00–15:00 (6 Personen).")


def test_nobody_waits_for_a_room_that_is_closed_then(taken: Cast) -> None:
    with taken.dialogue.store.write() as unit:
        here = unit.organisations.all()[0].id
        ((number, _),) = unit.rooms.names(here)
        orion = unit.rooms.get(number)
        assert orion is not None
        unit.rooms.save(
            replace(orion, hours=WeeklyHours("Europe/Berlin", (Stretch(0, 480, 1080), Stretch(1, 480, 1080))))
        )
    assert taken.maya.says("wait for Orion on Wednesday 14-15").startswith(
        "Orion (6 people) won’t do: it is closed then"
    )
