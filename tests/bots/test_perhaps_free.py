"""Rooms that are perhaps free: marked with why, waited for or taken once they are (complaint 77)."""

from datetime import timedelta

import pytest

from core.model.conflict import Policy
from core.model.decision import ConflictRules
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.lines import lines
from tests.builders import a_room, at


@pytest.fixture
def orion(cast: Cast) -> Cast:
    """Orion is the only room. Lena has it tomorrow from 14 to 15 in Berlin, where it is Monday 9:00."""
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 6, check_in=True)
    cast.lena.says("Orion tomorrow 14-15")
    cast.lena.presses("Book Orion")
    return cast


def offered_to(waiter: Speaker, cast: Cast) -> None:
    """Lena gives it back, and it is held for the one who waits until 9:05."""
    waiter.says("wait for Orion tomorrow 14-15 Berlin time")
    cast.lena.says("Orion tomorrow")
    cast.lena.presses("Release 14:00")
    cast.dialogue.passes(cast.dialogue.clock.now() + timedelta(seconds=1))


def test_what_is_held_for_another_is_waited_for_and_had_once_it_is_not_taken(orion: Cast) -> None:
    offered_to(orion.grace, orion)
    perhaps = "Orion · Tue 3 Mar, 14:00–15:00 · perhaps free (held for somebody until 09:05)"
    assert lines(orion.maya.says("room for 4 tomorrow 14-15"))[:5] == [
        "Rooms for 4: none is free tomorrow, Tue 3 Mar, 14:00–15:00. The next times:",
        "1. Orion · 6 people · Tue 3 Mar, 15:00–16:00",
        "[1] Orion Tue 15:00",
        perhaps,
        "[2] Wait for Orion",
    ]
    assert lines(orion.maya.says("is Orion free tomorrow 14-15?"))[:3] == [
        "Orion is perhaps free tomorrow, Tue 3 Mar, 14:00–15:00.",
        perhaps,
        "[1] Wait for Orion",
    ]
    assert orion.maya.presses("Wait for Orion").startswith("You wait for Orion, tomorrow, Tue 3 Mar, 14:00–15:00.")
    orion.dialogue.passes(at("08:05") + timedelta(seconds=1))
    orion.dialogue.passes(at("08:05") + timedelta(seconds=2))
    assert orion.maya.sees.startswith("Orion has come free: Tue 3 Mar, 14:00–15:00")


def test_for_whom_it_is_held_takes_it(orion: Cast) -> None:
    offered_to(orion.maya, orion)
    assert lines(orion.maya.says("is Orion free tomorrow 14-15?"))[1:3] == [
        "Orion · Tue 3 Mar, 14:00–15:00 · perhaps free (held for you until 09:05)",
        "[1] Take Orion",
    ]
    orion.maya.presses("Take Orion")
    assert "Room: Orion" in orion.maya.sees
    assert orion.omar.says("is Orion free tomorrow 14-15 Berlin time?").startswith("Orion is taken")


def test_the_day_of_a_room_says_what_may_come_to_nothing(orion: Cast) -> None:
    offered_to(orion.grace, orion)
    assert "14:00–15:00 · Grace Osei · perhaps free (held for somebody until 09:05)" in lines(
        orion.maya.says("Orion tomorrow")
    )


def test_what_an_organizer_decides_about_is_perhaps_free(orion: Cast) -> None:
    """Lena has no time at ten, so that Maya's wish waits for an organizer, and the room with it."""
    with orion.dialogue.store.write() as unit:
        unit.conflicts.save(ConflictRules(unit.organisations.all()[0].id, Policy.ASK))
    orion.lena.says("set up a meeting with Omar tomorrow 10:00 for an hour")
    orion.lena.presses("Invite")
    orion.maya.says("meeting with Lena tomorrow 10:00 for an hour in Orion")
    orion.maya.presses("Ask an organizer")
    orion.maya.presses("Say why")
    orion.maya.says("The server is down")
    assert lines(orion.tom.says("is Orion free tomorrow 10-11 Berlin time?"))[1] == (
        "Orion · Tue 3 Mar, 04:00–05:00 · perhaps free (an organizer decides by 07:00)"
    )
    orion.tom.presses("Wait for Orion")
    orion.grace.presses("Refuse")
    orion.grace.says("Lena is needed")
    orion.dialogue.passes(orion.dialogue.clock.now() + timedelta(seconds=1))
    assert orion.tom.sees.startswith("Orion has come free: Tue 3 Mar, 04:00–05:00")


def test_where_nobody_is_there_yet_it_is_perhaps_free_from_when_it_is_released(orion: Cast) -> None:
    two = at("13:00", day=1)
    orion.dialogue.passes(two - timedelta(minutes=10))
    orion.dialogue.passes(two + timedelta(minutes=3))
    assert lines(orion.maya.says("room for 2 now for 30 minutes"))[3:5] == [
        "Orion · Tue 3 Mar, 14:10–14:40 · perhaps free (nobody is there yet; it comes free at 14:10)",
        "[2] Wait for Orion",
    ]
    orion.maya.presses("Wait for Orion")
    orion.dialogue.passes(two + timedelta(minutes=10))
    assert orion.maya.sees.startswith("Orion has come free: Tue 3 Mar, 14:10–14:40")


def test_who_is_there_has_it_for_good(orion: Cast) -> None:
    two = at("13:00", day=1)
    orion.dialogue.passes(two - timedelta(minutes=10))
    orion.lena.presses("Check in")
    orion.dialogue.passes(two + timedelta(minutes=3))
    assert "perhaps" not in orion.maya.says("room for 2 now for 30 minutes")


def test_in_german(orion: Cast) -> None:
    orion.maya.says("sprich deutsch")
    offered_to(orion.grace, orion)
    assert lines(orion.maya.says("ist Orion morgen 14-15 Uhr frei?"))[:3] == [
        "Orion ist vielleicht frei: morgen, Di 3. März, 14:00–15:00.",
        "Orion · Di 3. März, 14:00–15:00 · vielleicht frei (bis 09:05 für jemanden freigehalten)",
        "[1] Auf Orion warten",
    ]
    assert orion.maya.captions[0] == "Auf Orion warten"
