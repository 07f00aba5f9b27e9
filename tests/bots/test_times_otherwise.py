"""The best times for several people, looked for otherwise by a few words said after them, as to a colleague (S1.36, S1.105)."""

from tests.bots.conftest import Cast
from tests.builders import a_room

ASKED = "When can Omar, Maya and I meet next week for 45 minutes?"


def headline(text: str) -> str:
    """What the card says it looked for."""
    return text.splitlines()[0]


def best(text: str) -> str:
    """The first of the times."""
    return text.splitlines()[1].strip()


def test_who_comes_and_who_may_be_missing(cast: Cast) -> None:
    for said, title in (
        ("Omar is optional", "Best times for you, Maya and Omar, Mon 9 Mar – Sun 15 Mar"),
        ("without Omar", "Best times for you and Maya, Mon 9 Mar – Sun 15 Mar"),
        ("and Grace", "Best times for you, Maya and Grace, Mon 9 Mar – Sun 15 Mar"),
        ("Grace can be missing", "Best times for you, Maya and Grace, Mon 9 Mar – Sun 15 Mar"),
        ("leave Grace out", "Best times for you and Maya, Mon 9 Mar – Sun 15 Mar"),
        ("with Omar instead", "Best times for you and Omar, Mon 9 Mar – Sun 15 Mar"),
    ):
        if said == "Omar is optional":
            cast.lena.says(ASKED)
        assert headline(cast.lena.says(said)) == title, said


def test_when_they_may_be(cast: Cast) -> None:
    cast.lena.says(ASKED)
    week = "Best times for you, Omar and Maya, Mon 9 Mar – Sun 15 Mar"
    after = "Best times for you, Omar and Maya, Mon 16 Mar – Sun 22 Mar"
    for said, title, first in (
        ("in the mornings", f"{week}, 06:00–12:00", "1. Mon 9 Mar, 09:00–09:45: all 3"),
        ("not Monday", f"{week}, 06:00–12:00, but not Mon 9 Mar", "1. Tue 10 Mar, 09:00–09:45: all 3"),
        ("make it an hour", f"{week}, 06:00–12:00, but not Mon 9 Mar", "1. Tue 10 Mar, 09:00–10:00: all 3"),
        ("the week after", f"{after}, 06:00–12:00, but not Mon 16 Mar", "1. Tue 17 Mar, 09:00–10:00: all 3"),
        ("afternoons only", f"{after}, 12:00–18:00", "1. Mon 16 Mar, 12:00–13:00: all 3"),
        ("at 15:00", f"{after}, 15:00–16:00", "1. Mon 16 Mar, 15:00–16:00: all 3"),
        ("Tuesday", "Best times for you, Omar and Maya, Tue 17 Mar", "1. Tue 17 Mar, 09:00–10:00: all 3"),
    ):
        card = cast.lena.says(said)
        assert (headline(card), best(card)) == (title, first), said
    assert "When: Tue 17 Mar, 15:00–16:00 (Berlin)" in cast.lena.says("at 15:00")


def test_a_room_comes_with_each_time(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        a_room(unit, organisation, "Orion", capacity=6, place="Berlin")
        a_room(unit, organisation, "Tejo", capacity=8, place="Lisbon")
    cast.lena.says(ASKED)
    assert "A room is free at each of them: 6 people." in cast.lena.says("with a room for 6")
    assert "A room is free at each of them: 6 people, Lisbon." in cast.lena.says("in Lisbon")
    draft = cast.lena.presses("9 Mar 09:00–09:45")
    assert "Room: Tejo" in draft
    cast.lena.says(ASKED)
    assert "A room is free at each of them: Orion." in cast.lena.says("in Orion")
    assert "A room is free" not in cast.lena.says("without a room")


def test_in_german(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    cast.lena.says("Wann können Omar, Maya und ich uns nächste Woche 45 Minuten treffen?")
    week = "Die besten Zeiten für dich, Maya und Omar, Mo 9. März – So 15. März"
    after = "Die besten Zeiten für dich und Maya, Mo 16. März – So 22. März"
    for said, title in (
        ("Omar kann fehlen", week),
        ("nur vormittags", f"{week}, 06:00–12:00"),
        ("nicht am Montag", f"{week}, 06:00–12:00, aber nicht Mo 9. März"),
        ("lass Omar weg", f"{week.replace(', Maya und Omar', ' und Maya')}, 06:00–12:00, aber nicht Mo 9. März"),
        ("die Woche danach", f"{after}, 06:00–12:00, aber nicht Mo 16. März"),
    ):
        assert headline(cast.lena.says(said)) == title, said


def test_anybody_but_one_mentor(cast: Cast) -> None:
    assert "Tom Becker" in cast.lena.says("find Python mentor tomorrow")
    assert "Tom Becker" not in cast.lena.says("without Tom")
