"""A session through the whole program, with a mentee in Telegram and a mentor in Slack: joined, ended, or missed."""

from dataclasses import replace

import httpx

from core.ports import Unit
from tests.builders import at
from tests.stories.acme import Acme
from tests.stories.voices import InTelegram, plain

PLACE = "https://meet.example.com/maya"


def booked(acme: Acme) -> InTelegram:
    """Lena has Tuesday 10:00 in Berlin with Maya, 9:00 UTC, where a link leads."""

    def takes_place(unit: Unit) -> None:
        service = unit.services.of_organisation(unit.organisations.all()[0].id)[0]
        unit.services.save(replace(service, place=PLACE))

    acme.bot.store.run(takes_place)
    lena = acme.lena_comes_in()
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    return lena


def joins(acme: Acme, lena: InTelegram) -> None:
    """Lena joins: by a press, or by the link on her card where the bot has an address, whose page joins when it is asked to."""
    url = lena.user.private.answers[-1].button("Join").get("url")
    if url is None:
        lena.presses("Join")
        return
    with httpx.Client() as client:
        assert client.get(url).status_code == 200
        acme.bot.settle()
        assert "joined" not in lena.sees, "looking joins nobody"
        pressed = client.post(url)
    assert (pressed.status_code, pressed.headers["location"]) == (303, PLACE)
    acme.bot.settle()


def test_joined_from_two_platforms_extended_and_ended(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    lena = booked(acme)
    acme.bot.reaches(at("08:45", day=1))
    standing = len(lena.user.private.answers), len(acme.maya.user.messages())
    acme.bot.reaches(at("08:50", day=1))
    assert (len(lena.user.private.answers), len(acme.maya.user.messages())) == standing
    assert "you can join now" in lena.sees
    acme.bot.reaches(at("08:52", day=1))
    joins(acme, lena)
    assert "There: you joined 09:52" in plain(lena.sees)
    assert "Open the link" in lena.captions
    assert "Lena Vogel joined 08:52" in plain(acme.maya.sees)
    acme.bot.reaches(at("09:00", day=1))
    acme.maya.says("I’m here")
    assert "Maya Iyer joined 10:00" in plain(lena.sees)
    acme.maya.says("my sessions")
    acme.maya.presses("1. Tue 09:00")
    acme.maya.presses("Extend by 15 minutes")
    assert lena.sees.startswith("Maya Iyer lets it go on until 10:45")
    lena.presses("End session")
    assert "is over" in acme.maya.sees


def test_a_mentee_who_does_not_come_objects_and_an_organizer_decides(acme: Acme) -> None:
    lena = booked(acme)
    acme.bot.reaches(at("08:55", day=1))
    acme.maya.presses("Join")
    acme.bot.reaches(at("09:10", day=1))
    assert plain(acme.maya.sees).startswith("Lena Vogel has not joined. Do you go on waiting?")
    assert lena.sees.startswith("Maya Iyer is waiting for you.")
    acme.maya.presses("They didn’t come")
    assert lena.sees.startswith("Missed: Maya Iyer says that you did not come")
    lena.presses("Object")
    lena.says("The link <b>did not</b> work")
    assert "Lena Vogel objects: The link <b>did not</b> work" in plain(lena.sees)
    assert "The link <b>did not</b> work" in acme.grace.sees
    view = acme.grace.opens("Uphold", "Uphold")
    seen = acme.grace.submits(view, {"why": "The link was wrong"})
    assert "Decision: Grace Osei upheld the objection, so it counts as held: The link was wrong" in plain(seen)
    told = "Grace Osei upheld the objection: the session with Maya Iyer counts as held. The link was wrong"
    assert told in [answer.text.replace("\u2060", "") for answer in lena.user.private.answers]
    assert "is over" in acme.maya.sees
