"""What is kept of words that were not understood: of whom, how much of them, and what organizers read."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.errors import NotAllowed
from core.model.people import Role
from core.ports import Unit
from core.services import misses
from core.services.misses import Wish
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, a_member, an_organisation


@pytest.fixture
def unit(sqlite_store: SqlStore) -> Iterator[Unit]:
    with sqlite_store.write() as opened:
        yield opened


def test_nothing_is_kept_before_somebody_agreed(unit: Unit) -> None:
    home = an_organisation(unit)
    lena, _ = a_member(unit, home, "Lena")
    assert misses.to_be_asked(lena, home)
    misses.keep(unit, lena, home, "glorp", "en")
    misses.ask(unit, lena)
    asked = unit.people.get(lena.id)
    assert asked is not None
    assert not misses.to_be_asked(asked, home)
    misses.keep(unit, asked, home, "glorp", "en")
    assert unit.misses.since(MONDAY) == []


def test_with_a_no_what_was_kept_goes(unit: Unit) -> None:
    home = an_organisation(unit)
    lena, _ = a_member(unit, home, "Lena")
    agreed = misses.agree(unit, lena, agreed=True)
    misses.keep(unit, agreed, home, "glorp", "en")
    assert [each.said for each in unit.misses.since(MONDAY)] == ["glorp"]
    misses.agree(unit, agreed, agreed=False)
    assert unit.misses.since(MONDAY) == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("write to lena@example.org please", "write to … please"),
        ("call +49 170 1234567 or 030/1234567", "call … or …"),
        ("see https://example.org/secret?token=1", "see …"),
        ("at 14:00 on 24.12. room 204", "at 14:00 on 24.12. room 204"),
        ("  two \n lines  ", "two lines"),
        ("x" * 500, "x" * misses.SAID_LIMIT),
    ],
)
def test_what_tells_who_it_is_and_what_is_long_is_left_out(unit: Unit, said: str, kept: str) -> None:
    home = an_organisation(unit)
    lena, _ = a_member(unit, home, "Lena")
    misses.keep(unit, misses.agree(unit, lena, agreed=True), home, said, "en")
    assert [each.said for each in unit.misses.since(MONDAY)] == [kept]


def test_an_admin_switches_it_off_for_all(unit: Unit) -> None:
    home = an_organisation(unit)
    lena, member = a_member(unit, home, "Lena")
    _, admin = a_member(unit, home, "Grace", Role.ADMIN)
    _, organizer = a_member(unit, home, "Otto", Role.ORGANIZER)
    agreed = misses.agree(unit, lena, agreed=True)
    misses.keep(unit, agreed, home, "glorp", "en")
    for other in (member, organizer):
        with pytest.raises(NotAllowed):
            misses.switch(unit, other, keeps=False)
    off = misses.switch(unit, admin, keeps=False)
    misses.keep(unit, agreed, off, "blarg", "en")
    assert unit.misses.since(MONDAY) == []
    assert not misses.to_be_asked(replace(lena, keeps_misses=None), off)


def test_organizers_read_like_messages_as_one_newest_first(sqlite_store: SqlStore, clock: SetClock) -> None:
    with sqlite_store.write() as unit:
        home = an_organisation(unit)
        lena, member = a_member(unit, home, "Lena")
        _, organizer = a_member(unit, home, "Otto", Role.ORGANIZER)
        agreed = misses.agree(unit, lena, agreed=True)
        misses.keep(unit, agreed, home, "book the sauna", "en", ("Find",))
    first = clock.now()
    clock.tick(minutes=1)
    with sqlite_store.write() as unit:
        misses.keep(unit, agreed, home, "Pferd?", "de")
    horse = clock.now()
    clock.tick(minutes=1)
    with sqlite_store.write() as unit:
        misses.keep(unit, agreed, home, "Book the sauna!", "en", ("Find", "Book"))
        found = misses.wishes(unit, organizer)
        with pytest.raises(NotAllowed):
            misses.wishes(unit, member)
    assert found.wishes == (
        Wish(home.id, "Book the sauna!", "en", ("Find", "Book"), 2, first, clock.now()),
        Wish(home.id, "Pferd?", "de", (), 1, horse, horse),
    )
    clock.tick(minutes=60 * 24 * 91)
    with sqlite_store.read() as unit:
        assert misses.wishes(unit, organizer).total == 0
