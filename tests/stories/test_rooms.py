"""Rooms through the whole program: found in Telegram, seen in Slack, given back by the clock when nobody checks in."""

from core.ports import Unit
from tests.builders import a_room, at
from tests.stories.acme import Acme
from tests.stories.voices import plain


def has_orion(acme: Acme) -> None:
    """A room for six with a projector, where people check in."""

    def made(unit: Unit) -> None:
        a_room(unit, unit.organisations.all()[0], amenities=("projector",), check_in=True)

    acme.bot.store.run(made)


def test_one_books_in_telegram_what_the_other_sees_taken_in_slack(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    has_orion(acme)
    lena, grace = acme.lena_comes_in(), acme.grace
    found = lena.says("room for 6 with projector tomorrow 14-16")
    assert found.startswith("Rooms for 6 with projector · free tomorrow, Tue 3 Mar, 14:00–16:00")
    assert "Room: Orion" in lena.presses("Book Orion")
    day = plain(grace.says("what's in Orion tomorrow"))
    assert "13:00–15:00 · Lena Vogel" in day
    assert grace.captions[:2] == ["Release 13:00", "Book…"]
    taken = plain(grace.says("book Orion tomorrow 14:00-15:00"))
    assert taken.startswith(
        "Orion is taken tomorrow, Tue 3 Mar, 14:00–15:00.\nOrion is next free Tue 3 Mar, 15:00–16:00"
    )
    assert "Orion · 6 people · it is too small for 60" in plain(grace.says("room for 60"))
    grace.says("Orion tomorrow")
    grace.presses("Release 13:00")
    assert "Room: Orion" not in lena.says("my meetings")
    assert plain(grace.says("book Orion tomorrow 14:00-15:00")).startswith("Orion is free tomorrow")


def test_who_checks_in_nowhere_is_warned_and_the_room_goes_to_who_waits(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    has_orion(acme)
    lena, grace = acme.lena_comes_in(), acme.grace
    lena.says("Orion tomorrow 14-16")
    lena.presses("Book Orion")
    grace.says("book Orion tomorrow 13:30-14:30")
    assert plain(grace.presses("Wait for it")).startswith("You wait for Orion, tomorrow, Tue 3 Mar, 13:30–14:30.")
    acme.bot.reaches(at("12:50", day=1))
    acme.bot.reaches(at("13:05", day=1))
    assert lena.sees.startswith("Nobody has checked in to Orion yet: Meeting, 14:00. It comes free at 14:10.")
    assert lena.captions == ["Check in", "Release the room", "Show"]
    acme.bot.reaches(at("13:10", day=1))
    assert lena.sees.startswith("Orion has come free, as nobody checked in: Meeting.")
    assert plain(grace.sees).startswith("Orion has come free: Tue 3 Mar, 13:30–14:30 (6 people · projector).")
    assert "Room: Orion" in plain(grace.presses("Take it"))


def test_who_checks_in_keeps_the_room(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    has_orion(acme)
    grace = acme.grace
    grace.says("Orion tomorrow 13:00-15:00")
    grace.presses("Book Orion")
    acme.bot.reaches(at("12:50", day=1))
    grace.presses("Check in")
    acme.bot.reaches(at("13:10", day=1))
    assert "Taken now, until 15:00." in plain(grace.says("Orion"))
