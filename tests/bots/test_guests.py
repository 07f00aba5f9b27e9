"""Guests, who are invited by an address alone: what they are mailed, and what the host hears where that does not arrive."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from adapters.invitation_pages import Asked, acted
from adapters.parcels import give_up
from bots.assistant import Assistant
from bots.cards import Card
from core.model.booking import LIVE
from core.model.itip import Method
from core.ports import Unit
from core.services.meetings.guests import resolve, tell_guests
from tests.bots.conftest import Cast
from tests.bots.dialogue import NAMES

BOB = "bob@example.com"
MEET = f"set up a meeting with Omar and {BOB} tomorrow 10-11"


@pytest.fixture
def mailing(cast: Cast) -> Cast:
    """A bot that can send mail, and has a public address."""
    names = replace(NAMES, mails=True, public_url="https://slots.example.org")
    cast.dialogue.assistant = Assistant(cast.dialogue.store, names)
    return cast


def mails(cast: Cast, address: str = BOB) -> list[Card]:
    """What was mailed there."""
    return [shown.keyed.card for shown in cast.dialogue.screens.get(("email", address), [])]


def text(cast: Cast, address: str = BOB) -> str:
    """The last mail there."""
    return cast.dialogue.screens["email", address][-1].text


def _person(unit: Unit, name: str) -> int:
    organisation = unit.organisations.all()[0]
    return next(person.id for _, person in unit.people.members(organisation.id) if person.name == name)


def called(cast: Cast) -> None:
    cast.maya.says(MEET)
    cast.maya.presses("Invite")


def test_a_guest_named_by_an_address_is_mailed_at_the_press_and_not_before(mailing: Cast) -> None:
    assert f"By e-mail: {BOB}" in mailing.maya.says(MEET)
    assert mails(mailing) == []
    card = mailing.maya.presses("Invite")
    assert f"Invited (2): Omar Haddad, {BOB}" in card
    assert text(mailing).splitlines()[:3] == [
        "Maya Iyer invites you: Meeting",
        "  When: Tue 3 Mar, 10:00–11:00 (Berlin)",
        "  Host: Maya Iyer",
    ]
    [mail] = mails(mailing)
    assert mail.calendar is not None
    [event] = mail.calendar.events
    assert (mail.calendar.method, event.sequence, event.title) == (Method.REQUEST, 0, "")
    assert [attendee.email for attendee in event.attendees] == [BOB]


def test_its_link_leads_to_the_guests_own_page(mailing: Cast) -> None:
    called(mailing)
    links = [(button.caption, urlsplit(button.url)) for button in mails(mailing)[-1].buttons() if button.url]
    assert [(caption, link.query, link.fragment) for caption, link in links] == [
        ("Accept", "answer=accepted", ""),
        ("Tentative", "answer=tentative", ""),
        ("Decline", "answer=declined", ""),
        ("Another time", "", "propose"),
    ]
    [address] = {(link.hostname, link.path[:3], link.path[3:]) for _, link in links}
    assert address[:2] == ("slots.example.org", "/i/")
    with mailing.dialogue.store.read() as unit:
        assert resolve(unit, address[2]).invitation.email == BOB


def test_whom_no_chat_reaches_is_invited_by_mail_as_guests_are(mailing: Cast) -> None:
    address = "omar@example.com"
    with mailing.dialogue.store.write() as unit:
        omar = unit.people.get(_person(unit, "Omar Haddad"))
        assert omar is not None
        unit.people.save(replace(omar, mail=address))
        unit.people.save_identity(replace(unit.people.identities(omar.id)[0], reachable=False))
    called(mailing)
    assert "Tue 3 Mar, 11:00–12:00 (Cairo)" in text(mailing, address)
    mail = mails(mailing, address)[-1]
    assert mail.calendar is not None
    assert [each.email for each in mail.calendar.events[0].attendees] == [address]
    token = next(urlsplit(button.url).path[3:] for button in mail.buttons() if button.url)
    page = mailing.dialogue.store.run(lambda unit: acted(unit, Asked(token, "de", {"answer": "accepted"})))
    assert "Tue 3 Mar, 11:00–12:00 (Cairo)" in page.html
    mailing.dialogue.settle()
    assert "Coming (1): Omar Haddad (just now)" in mailing.maya.sees
    mailing.maya.presses("Cancel")
    mailing.maya.presses("Yes, cancel")
    ended = mails(mailing, address)[-1].calendar
    assert ended is not None
    assert ended.method is Method.CANCEL


def test_a_move_is_mailed_with_both_times_and_a_higher_sequence(mailing: Cast) -> None:
    called(mailing)
    mailing.omar.says("what about Wed 3pm?")
    mailing.maya.presses("Take it")
    assert text(mailing).startswith("Maya Iyer moved “Meeting”: Tue 3 Mar, 10:00 → Wed 4 Mar, 14:00")
    first, second = (mail.calendar for mail in mails(mailing))
    assert first is not None
    assert second is not None
    assert first.events[0].uid == second.events[0].uid
    assert (second.method, second.events[0].sequence > first.events[0].sequence) == (Method.REQUEST, True)


def test_the_end_is_mailed_with_its_reason(mailing: Cast) -> None:
    called(mailing)
    mailing.maya.says("cancel it, I am ill")
    mailing.maya.presses("Yes, cancel")
    assert text(mailing).startswith("Maya Iyer cancelled “Meeting” (Tue 3 Mar, 10:00)")
    last = mails(mailing)[-1]
    assert last.calendar is not None
    assert last.calendar.method is Method.CANCEL
    assert list(last.buttons()) == []


def test_a_mail_that_is_no_longer_true_is_not_sent(mailing: Cast) -> None:
    called(mailing)
    with mailing.dialogue.store.write() as unit:
        [meeting] = unit.meetings.of_person(_person(unit, "Maya Iyer"), None, LIVE)
        for what in ("cancelled", "uninvited"):
            tell_guests(unit, meeting, unit.meetings.invitations([meeting.id])[meeting.id], what)
    mailing.dialogue.settle()
    assert len(mails(mailing)) == 1


def test_without_a_public_address_the_mail_names_whom_to_answer(cast: Cast) -> None:
    cast.dialogue.assistant = Assistant(cast.dialogue.store, replace(NAMES, mails=True, public_url=None))
    called(cast)
    assert "Please answer Maya Iyer directly." in text(cast)
    assert list(mails(cast)[-1].buttons()) == []


def test_where_no_mail_can_be_sent_nobody_is_invited_by_it(cast: Cast) -> None:
    cast.dialogue.assistant = Assistant(cast.dialogue.store, replace(NAMES, mails=False))
    assert cast.maya.says(MEET).startswith("I can’t send mail here")
    assert cast.maya.presses(cast.maya.captions[0]) == (
        "Meeting: shall I invite them?\n"
        "  When: Tue 3 Mar, 10:00–11:00 (Berlin)\n"
        "  With: Omar Haddad\n"
        "    [1] Invite  [2] Change…  [3] Leave it"
    )
    assert mails(cast) == []


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("gone", "There is no such mailbox."),
        ("gave_up", "Their mail server did not take it, however often I tried."),
    ],
)
def test_the_host_hears_that_a_guest_may_not_know(mailing: Cast, reason: str, said: str) -> None:
    called(mailing)
    with mailing.dialogue.store.write() as unit:
        [meeting] = unit.meetings.of_person(_person(unit, "Maya Iyer"), None, LIVE)
        [bob] = [each for each in unit.meetings.invitations([meeting.id])[meeting.id] if each.email]
        tell_guests(unit, meeting, [bob], "changed")
        [due] = unit.outbox.claim_due(unit.now, unit.now + timedelta(minutes=1))
        give_up(unit, due, reason)
        unit.outbox.free([due])
    mailing.dialogue.settle()
    assert mailing.maya.sees.startswith(f"{BOB} may not know of “Meeting”. The mail to {BOB} did not arrive. {said}")
    assert mailing.maya.captions == ["Show"]
