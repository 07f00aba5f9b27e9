"""Booking links as people live them: kept by mentors, opened by members, guests and strangers, shared in Slack."""

import re
from dataclasses import replace

import pytest

from adapters.console.render import draw
from bots.inbound import Who
from core.model.people import Joining
from core.ports import Store
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.lines import lines


def close(store: Store) -> None:
    """Let nobody in without an invitation."""
    with store.write() as unit:
        atelier = unit.organisations.all()[0]
        unit.organisations.save(replace(atelier, joining=Joining.INVITATION))


def my_link(speaker: Speaker) -> str:
    """Ask for one's own link by the way of the settings."""
    speaker.says("/settings")
    return speaker.presses("My booking link")


@pytest.fixture
def token(cast: Cast) -> str:
    """Maya's link."""
    my_link(cast.maya)
    return token_in(cast.maya.presses("Make my link"))


@pytest.fixture
def stranger(cast: Cast) -> Speaker:
    """Somebody whom nobody knows, in Telegram."""
    return cast.dialogue.speaker("telegram", "99", "Stranger")


def token_in(card: str) -> str:
    found = re.search(r"https://slotbot.example/b/([\w-]+)", card)
    assert found, card
    return found[1]


def test_a_mentor_makes_renews_and_revokes_the_link(cast: Cast) -> None:
    assert my_link(cast.maya).startswith("You have no booking link at present.")
    made = cast.maya.presses("Make my link")
    assert made.startswith("Your booking link\n  https://slotbot.example/b/")
    assert "Members of Atelier only." in made
    assert cast.maya.captions == ["Share", "Make a new link", "Revoke", "Let guests in"]
    assert cast.maya.presses("Make a new link").startswith("A new link?\n  The link in use now will lead nowhere.")
    renewed = cast.maya.presses("Make a new link")
    assert "The former link leads nowhere any more." in renewed
    assert token_in(renewed) != token_in(made)
    assert "as a guest who sees you alone" in cast.maya.presses("Let guests in")
    assert "Members of Atelier only." in cast.maya.presses("Members only")
    cast.maya.presses("Revoke")
    assert cast.maya.presses("Keep it").startswith("Left as it is.")
    assert my_link(cast.maya).startswith("Your booking link\n")
    cast.maya.presses("Revoke")
    assert cast.maya.presses("Revoke").startswith("You have no booking link at present.")


def test_a_member_who_opens_a_link_sees_the_times_at_once(cast: Cast, token: str) -> None:
    times = cast.lena.says(f"/start b_{token}")
    assert "Maya Iyer" in times
    assert "09:30–10:00" in times


def test_the_owner_who_opens_the_link_sees_what_it_is(cast: Cast, token: str) -> None:
    assert cast.maya.says(f"/start b_{token}").startswith("Your booking link\n")


def test_a_stranger_hears_how_to_join(cast: Cast, stranger: Speaker, token: str) -> None:
    close(cast.dialogue.store)
    assert lines(stranger.says(f"/start b_{token}"))[:2] == [
        "Maya Iyer can be booked by members of Atelier, and you’re not one yet.",
        "Ask Atelier for an invitation link, then open this one again.",
    ]
    assert stranger.presses("How to join").startswith("Hello Stranger! People come in by an invitation link here.")


def test_a_guest_books_that_mentor_alone(cast: Cast, stranger: Speaker, token: str) -> None:
    close(cast.dialogue.store)
    my_link(cast.maya)
    cast.maya.presses("Let guests in")
    assert stranger.says(f"/start b_{token}").startswith("Where are you?")
    stranger.says("Berlin")
    times = stranger.presses("Yes, that’s right")
    assert "Maya Iyer" in times
    assert cast.maya.sees.startswith("Stranger ")
    stranger.presses("09:30–10:00")
    assert stranger.presses("Confirm").startswith("Confirmed\n")
    assert "Tom" not in stranger.says("find Python mentor tomorrow")
    assert "You’re here as a guest of Maya Iyer" in stranger.says("/start")


def test_a_revoked_link_leads_nowhere_and_says_so(cast: Cast, token: str) -> None:
    my_link(cast.maya)
    cast.maya.presses("Revoke")
    cast.maya.presses("Revoke")
    assert lines(cast.lena.says(f"/start b_{token}"))[:2] == [
        "This link leads nowhere any more.",
        "Ask whoever gave it to you for a new one.",
    ]
    assert cast.lena.captions == ["Find a mentor", "Help"]


def test_a_shared_link_shows_live_times_and_books_for_whoever_presses(cast: Cast, token: str) -> None:
    who = Who("slack", "U9", "Zoe", tenant="T9", zone="America/New_York")
    keyed = cast.dialogue.assistant.unfurl(who, token)
    assert keyed is not None
    assert lines(draw(keyed.card)) == [
        "Maya Iyer · Atelier",
        "Next open times, 30 min each:",
        "Mon 2 Mar, 03:30",
        "Mon 2 Mar, 04:00",
        "Mon 2 Mar, 04:30",
        "[1] Book",
    ]
    cast.lena.forges(f"1:{keyed.token}:0")
    assert "Maya Iyer" in cast.lena.sees
    assert cast.dialogue.assistant.unfurl(who, "nothing") is None


def test_where_the_readers_zone_is_unknown_the_mentors_is_named(cast: Cast, token: str) -> None:
    keyed = cast.dialogue.assistant.unfurl(Who("slack", "U9", "Zoe", tenant="T9"), token)
    assert keyed is not None
    assert "Mon 2 Mar, 09:30" in draw(keyed.card)
    assert "Berlin time" in draw(keyed.card)
