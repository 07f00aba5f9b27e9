"""Administering as people live it: the first claim, the organisation's form, members and roles, the invitation link."""

from dataclasses import replace

import pytest

from bots.actions import pack
from bots.inbound import Submit, Who
from core.model.people import Joining, Organisation, Role
from core.services import admin
from storage.unit_of_work import SqlStore
from tests.bots.conftest import Cast
from tests.bots.dialogue import Dialogue, Speaker
from tests.bots.lines import lines
from tests.builders import SetClock, a_member


@pytest.fixture
def dialogue(sqlite_store: SqlStore, clock: SetClock) -> Dialogue:
    """A bot that nobody has set up."""
    return Dialogue(sqlite_store, clock)


@pytest.fixture
def ada(dialogue: Dialogue) -> Speaker:
    """The operator, in Telegram."""
    return dialogue.speaker("telegram", "1", "Ada Okoye", language="en")


def printed(dialogue: Dialogue) -> str:
    with dialogue.store.write() as unit:
        code = admin.first_code(unit)
    assert code is not None
    return code


def fills_in(speaker: Speaker, values: dict[str, str], chosen: dict[str, str]) -> None:
    """Fill in the open form of a platform that names those who were chosen."""
    form = speaker.handled.form
    assert form is not None
    payload = pack(form.token, len(form.card.requests()) - 1)
    event_id = speaker.dialogue.event_id()
    named = tuple(Who(speaker.who.platform, user, name, speaker.who.tenant) for user, name in chosen.items())
    filled = Submit(event_id, speaker.who, speaker.where, payload, values, named=named)
    speaker.handled = speaker.dialogue.hear(filled)


def organisations(dialogue: Dialogue) -> list[Organisation]:
    with dialogue.store.read() as unit:
        return [replace(each, id=0, directory=0) for each in unit.organisations.all()]


# The first admin.


def test_from_the_printed_code_to_an_organisation_that_others_join(dialogue: Dialogue, ada: Speaker) -> None:
    assert lines(ada.says(f"/start a_{printed(dialogue)}"))[:2] == [
        "You’re the admin of Ada’s organisation now.",
        "Give it its name, say who may join, and appoint mentors: it takes a minute.",
    ]
    ada.presses("Set it up")
    ada.says("The Guild")
    ada.presses("By invitation link")
    ada.says("Ada")
    ada.presses("Skip")
    for _ in range(4):
        ada.presses("Keep")
    said = lines(ada.sees)
    assert said[:2] == ["The Guild is set up.", "People join by this link:"]
    assert said[3] == "Mentors: Ada Okoye"
    assert ada.captions == ["Members", "Kinds of session", "Invitation link"]
    assert organisations(dialogue) == [Organisation(0, "The Guild")]

    lena = dialogue.speaker("telegram", "2", "Lena")
    assert lena.says("/start").startswith("Hello Lena! People come in by an invitation link here.")
    payload = said[2].split("start=")[1].split()[0]
    assert lena.says(f"/start {payload}").startswith("Welcome to The Guild, Lena!")
    assert ada.sees.startswith("Lena ")


def test_the_first_claimer_in_slack_fills_in_one_form(dialogue: Dialogue) -> None:
    ana = dialogue.speaker("slack", "U0ANA0001", "Ana", tenant="T1", zone="Europe/Lisbon")
    ana.forms = True
    ana.says(f"/admin {printed(dialogue)}")
    ana.presses("Set it up")
    filled = {
        "name": "",
        "joining": "open",
        "mentors": "U0ANA0001,U0MAYA0001",
        "organizers": "",
        "holds_limit": "3",
        "hold_minutes": "99",
        "approval_hours": "many",
    }
    chosen = {"U0ANA0001": "Ana", "U0MAYA0001": "Maya Iyer"}
    fills_in(ana, filled, chosen)
    assert ana.handled.errors == (
        ("hold_minutes", "At most 60."),
        ("approval_hours", "Write a whole number."),
        ("name", "Write its name, at most 80 characters."),
    )
    assert organisations(dialogue) == [Organisation(0, "T1", slack_team="T1")]

    ana.presses("Set it up")
    fills_in(ana, {**filled, "name": "Kiln", "hold_minutes": "10", "approval_hours": "24"}, chosen)
    assert organisations(dialogue) == [Organisation(0, "Kiln", Joining.OPEN, "T1", 3, 10, 24)]
    assert "Mentors: Ana, Maya Iyer" in ana.sees
    maya = dialogue.speaker("slack", "U0MAYA0001", "Maya Iyer", tenant="T1", zone="Europe/Berlin")
    assert maya.says("/start").startswith("Hello Maya, you’re in Kiln.\n  You’re a mentor")


def test_a_second_claim_is_refused(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        assert admin.first_code(unit) is None
    assert cast.lena.says("/admin AAAAAAAA").startswith("That code or link doesn’t work")


# Members and roles.


def test_only_admins_see_the_members(cast: Cast) -> None:
    assert cast.lena.says("/admin").startswith("Only an admin can do that.")


def test_members_come_by_page(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        atelier = unit.organisations.all()[0]
        for number in range(5):
            a_member(unit, atelier, f"Zoe {number}")
    assert lines(cast.grace.says("/admin"))[:8] == [
        "Atelier · 10 members",
        "Grace Osei · organizer, admin",
        "Lena Vogel · member",
        "Maya Iyer · mentor",
        "Omar Haddad · member",
        "Tom Becker · mentor",
        "Zoe 0 · member",
        "1–6 of 10",
    ]
    assert lines(cast.grace.presses("Later ›"))[-1] != ""
    assert "7–10 of 10" in cast.grace.sees
    assert cast.grace.presses("‹ Earlier").startswith("Atelier · 10 members\n  Grace Osei")


def test_a_member_is_searched_and_given_a_role_that_they_hear_of(cast: Cast) -> None:
    cast.grace.says("/admin")
    cast.grace.presses("Search")
    assert cast.grace.says("vogel").startswith("Atelier · 1 member with “vogel”\n  Lena Vogel · member")
    assert cast.grace.presses("Lena Vogel").startswith("Lena Vogel · member")
    assert cast.grace.captions == ["Make mentor", "Make organizer", "Make admin", "‹ Back"]
    assert cast.grace.presses("Make mentor").startswith("Lena Vogel · mentor")
    assert cast.grace.handled.toast == "Lena Vogel is a mentor now"
    assert "mentor" in cast.lena.sees
    cast.grace.presses("Take mentor role")
    assert cast.grace.presses("Take it").startswith("Lena Vogel · member")
    assert cast.grace.presses("‹ Back").startswith("Atelier · 5 members")


def test_nobody_of_that_name_is_said(cast: Cast) -> None:
    cast.grace.says("/admin")
    cast.grace.presses("Search")
    assert cast.grace.says("xyz").startswith("Nobody here is called xyz.")
    assert cast.grace.captions == ["All members", "Search"]


def test_the_last_admin_stays(cast: Cast) -> None:
    cast.grace.says("/admin")
    cast.grace.presses("Grace Osei")
    cast.grace.presses("Take admin role")
    assert cast.grace.presses("Take it").startswith("Somebody has to be admin.")


def test_an_admin_may_step_down_once_there_is_another(cast: Cast) -> None:
    cast.grace.says("/admin")
    cast.grace.presses("Lena Vogel")
    cast.grace.presses("Make admin")
    cast.grace.presses("‹ Back")
    cast.grace.presses("Grace Osei")
    cast.grace.presses("Take admin role")
    assert cast.grace.presses("Take it").startswith("You’re no longer admin here.")
    with cast.dialogue.store.read() as unit:
        atelier = unit.organisations.all()[0]
        assert [person.name for _, person in unit.people.members(atelier.id, Role.ADMIN)] == ["Lena Vogel"]


# The invitation link.


def test_the_invitation_link_is_shown_renewed_and_revoked(cast: Cast) -> None:
    cast.grace.says("/admin")
    first = cast.grace.presses("Invitation link")
    assert first.startswith("Atelier: whoever opens this link becomes a member\n")
    assert "https://t.me/slotbot?start=i_" in first
    cast.grace.presses("Make a new link")
    second = cast.grace.presses("Make a new link")
    assert second.startswith("Here is the new link. The former one leads nowhere any more.")
    assert second.splitlines()[1] != first.splitlines()[1]
    cast.grace.presses("Revoke")
    assert cast.grace.presses("Revoke").startswith("The invitation link of Atelier is revoked")
    assert "https://t.me/slotbot?start=i_" in cast.grace.presses("Make a new link")
