"""Arriving: who is made from what a platform knows, what is kept in step, and how one comes into an organisation."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from core.errors import CodeInvalid, Invalid, NotAllowed, NotFound, ZoneFollowed
from core.events import MemberJoined
from core.model.people import Account, Identity, Joining, Membership, Organisation, Person, Role
from core.ports import Unit
from core.services import admin, people
from core.services.people import Arrival, cleaned
from storage.unit_of_work import SqlStore
from tests.builders import a_member, a_mentor, a_person, an_organisation

SLACK = Account("slack", "U1", "Lena Brandt", "T1", "Europe/Berlin", "de-DE", "lena", "lena@example.org")
TELEGRAM = Account("telegram", "77", "Lena B", language="de")
MAYA = Account("slack", "U2", "Maya Iyer", "T1")
PRIVATE = {"slack": "D1", "telegram": "77"}
"""The private conversation with each of them."""


@pytest.fixture
def unit(sqlite_store: SqlStore) -> Iterator[Unit]:
    with sqlite_store.write() as opened:
        yield opened


def arrives(unit: Unit, account: Account, **changed: Any) -> Arrival:
    """They speak in private, or in the conversation ``chat_id``; other facts of the account may differ."""
    chat_id = changed.pop("chat_id", PRIVATE[account.platform])
    return people.arrive(unit, replace(account, **changed), chat_id=chat_id)


# First contact.


def test_first_contact_makes_the_person_from_what_telegram_knows(unit: Unit) -> None:
    lena = arrives(unit, TELEGRAM)
    person = Person(lena.person.id, lena.person.calendar_id, "Lena B", None, "de")
    identity = Identity(lena.identity.id, person.id, "telegram", "", "77", "77", None)
    assert lena == Arrival(person, identity, new=True)
    assert unit.people.get(person.id) == person


def test_a_workspace_becomes_an_organisation_with_a_service_and_its_people_members(unit: Unit) -> None:
    lena = arrives(unit, SLACK).person
    workspace = unit.organisations.of_slack("T1")
    assert workspace is not None
    assert workspace.joining is Joining.INVITATION
    assert lena == Person(
        lena.id, lena.calendar_id, "Lena Brandt", "Europe/Berlin", "de-DE", "lena@example.org", workspace.id
    )
    assert [service.lengths for service in unit.services.of_organisation(workspace.id)] == [(30, 60)]
    maya = arrives(unit, SLACK, user_id="U2", name="Maya").person
    assert [person.name for _, person in unit.people.members(workspace.id)] == ["Lena Brandt", "Maya"]
    assert maya.organisation_id == workspace.id


def test_the_same_person_is_known_again_and_two_workspaces_are_told_apart(unit: Unit) -> None:
    lena = arrives(unit, SLACK)
    again = arrives(unit, SLACK)
    assert again == Arrival(lena.person, lena.identity, new=False)
    assert arrives(unit, SLACK, tenant="T2").person.id != lena.person.id


def test_who_is_known_already_costs_no_write(sqlite_store: SqlStore) -> None:
    for known in (SLACK, TELEGRAM):
        first = sqlite_store.run(partial(arrives, account=known))
        with sqlite_store.read() as reading:
            assert arrives(reading, known) == replace(first, new=False)


def test_somebody_chosen_by_a_colleague_is_a_member_before_they_speak(unit: Unit) -> None:
    arrives(unit, SLACK)
    maya = people.introduce(unit, MAYA)
    workspace = unit.organisations.of_slack("T1")
    assert workspace is not None
    assert (maya.name, maya.zone, maya.organisation_id) == ("Maya Iyer", None, workspace.id)
    assert people.introduce(unit, replace(MAYA, name="somebody")) == maya


# Names.


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Ana", "Ana"),
        ("  Ana \n de\tla\r\nCruz ", "Ana de la Cruz"),
        ("<!channel> & <b>", "<!channel> & <b>"),
        ("A\x00n\x1ba", "A n a"),
        ("\u202eevil\u202c", "evil"),
        ("👩\u200d💻 Ana", "👩\u200d💻 Ana"),
        ("\ud800Ana", "Ana"),
        ("مریم", "مریم"),
        ("x" * 80, "x" * 80),
        ("x" * 300, "x" * 79 + "…"),
        ("", "otherwise"),
        (" \u200b\n\u2028 ", "otherwise"),
    ],
)
def test_names_are_one_clean_line_of_at_most_80_characters(name: str, kept: str) -> None:
    assert cleaned(name, otherwise="otherwise") == kept


def test_nobody_is_without_a_name(unit: Unit) -> None:
    assert arrives(unit, TELEGRAM, name="\n", handle="lena").person.name == "lena"
    assert arrives(unit, TELEGRAM, name="", user_id="78").person.name == "78"
    assert cleaned("", otherwise="") == "?"


# Kept in step.


def test_a_workspace_profile_is_followed(unit: Unit) -> None:
    lena = arrives(unit, SLACK).person
    moved = arrives(unit, SLACK, name="Lena Meier", zone="Asia/Tokyo", language="en-US").person
    assert moved == replace(lena, name="Lena Meier", zone="Asia/Tokyo", language="en-US")
    assert unit.people.get(lena.id) == moved


def test_a_workspace_that_tells_nothing_changes_nothing(unit: Unit) -> None:
    lena = arrives(unit, SLACK).person
    assert arrives(unit, SLACK, zone=None, language=None, email=None, handle=None).person == lena


def test_a_zone_or_language_that_does_not_exist_is_not_taken_over(unit: Unit) -> None:
    told = {"zone": "Mars/Olympus", "language": "<b>", "email": "nobody"}
    lena = arrives(unit, SLACK, **told).person
    assert (lena.zone, lena.language, lena.email) == (None, None, None)


def test_what_a_telegram_person_has_said_stays(unit: Unit) -> None:
    lena = arrives(unit, TELEGRAM)
    people.set_zone(unit, lena.person, lena.identity, "Europe/Lisbon")
    again = arrives(unit, TELEGRAM, name="somebody", language="fr").person
    assert again == replace(lena.person, zone="Europe/Lisbon")


def test_with_a_second_identity_only_gaps_are_filled(unit: Unit) -> None:
    lena = arrives(unit, TELEGRAM)
    unit.people.add_identity(lena.person.id, "slack", "T1", "U1", chat_id=None, handle=None)
    known = arrives(unit, SLACK, name="L.", language="fr").person
    workspace = unit.organisations.of_slack("T1")
    assert workspace is not None
    assert known == replace(lena.person, zone="Europe/Berlin", email="lena@example.org", organisation_id=workspace.id)


def test_an_address_is_kept_from_the_first_time(unit: Unit) -> None:
    arrives(unit, SLACK)
    assert arrives(unit, SLACK, email="other@example.org").person.email == "lena@example.org"


def test_the_private_conversation_and_the_handle_are_kept(unit: Unit) -> None:
    arrives(unit, TELEGRAM, chat_id=None)
    arrives(unit, TELEGRAM, handle="lena")
    identity = arrives(unit, TELEGRAM, chat_id=None).identity
    assert (identity.chat_id, identity.handle) == ("77", "lena")


def test_whoever_writes_in_private_can_be_reached_again(unit: Unit) -> None:
    lena = arrives(unit, TELEGRAM)
    unit.people.save_identity(replace(lena.identity, reachable=False))
    assert arrives(unit, TELEGRAM, chat_id=None).identity.reachable is False
    assert arrives(unit, TELEGRAM).identity.reachable is True


def test_the_identity_heard_of_last_comes_first(sqlite_store: SqlStore, clock: Any) -> None:
    lena = sqlite_store.run(lambda unit: arrives(unit, TELEGRAM)).person
    clock.tick(minutes=1)
    sqlite_store.run(lambda unit: unit.people.add_identity(lena.id, "slack", "T1", "U1", chat_id="D1", handle=None))
    clock.tick(minutes=1)
    sqlite_store.run(lambda unit: arrives(unit, TELEGRAM))
    with sqlite_store.read() as unit:
        assert [each.platform for each in unit.people.identities(lena.id)] == ["telegram", "slack"]


# Zone and address.


def test_a_zone_is_one_of_the_world(unit: Unit) -> None:
    lena = arrives(unit, TELEGRAM)
    with pytest.raises(Invalid):
        people.set_zone(unit, lena.person, lena.identity, "Atlantis/Center")
    assert people.set_zone(unit, lena.person, lena.identity, "Asia/Kolkata").zone == "Asia/Kolkata"


def test_a_workspace_profile_says_where_its_people_are(unit: Unit) -> None:
    lena = arrives(unit, SLACK)
    with pytest.raises(ZoneFollowed) as refused:
        people.set_zone(unit, lena.person, lena.identity, "Asia/Tokyo")
    assert refused.value.zone == "Europe/Berlin"
    assert people.set_zone(unit, lena.person, lena.identity, "Europe/Berlin") == lena.person
    unknown = arrives(unit, SLACK, user_id="U2", zone=None)
    assert people.set_zone(unit, unknown.person, unknown.identity, "Asia/Tokyo").zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    "email", ["ana", "ana@", "@example.org", "a na@example.org", "ana@example", "a" * 255 + "@example.org"]
)
def test_what_is_no_address_is_not_kept(unit: Unit, email: str) -> None:
    lena = arrives(unit, TELEGRAM).person
    with pytest.raises(Invalid):
        people.set_email(unit, lena, email)


def test_an_address_is_kept_and_forgotten(unit: Unit) -> None:
    lena = arrives(unit, TELEGRAM).person
    assert people.set_email(unit, lena, " ana.b+x@mail.example.org ").email == "ana.b+x@mail.example.org"
    assert people.set_email(unit, lena, "").email is None


# Coming into an organisation.


def test_an_open_organisation_is_joined_and_spoken_from(unit: Unit) -> None:
    atelier, lena = an_organisation(unit), a_person(unit, "Lena")
    membership = people.join(unit, lena, atelier.id)
    assert membership == Membership(membership.id, atelier.id, lena.id)
    assert unit.people.get(lena.id) == replace(lena, organisation_id=atelier.id)
    assert people.join(unit, lena, atelier.id) == membership


def test_a_closed_organisation_is_joined_by_invitation_only(unit: Unit) -> None:
    closed, lena = an_organisation(unit, joining=Joining.INVITATION), a_person(unit, "Lena")
    with pytest.raises(NotAllowed):
        people.join(unit, lena, closed.id)
    with pytest.raises(NotFound):
        people.join(unit, lena, 999)
    assert people.open_organisations(unit) == []


def invitation_of(unit: Unit, organisation: Organisation) -> str:
    _, ada = a_member(unit, organisation, "Ada", Role.ADMIN)
    return admin.invitation(unit, ada).token


def test_an_invitation_lets_in_and_its_admins_hear_of_it_once(unit: Unit) -> None:
    closed, lena = an_organisation(unit, joining=Joining.INVITATION), a_person(unit, "Lena")
    token = invitation_of(unit, closed)
    first = people.join_by_invitation(unit, lena, token)
    assert people.join_by_invitation(unit, lena, token) == first
    due = unit.outbox.claim_due(unit.now, unit.now)
    ada = unit.people.members(closed.id, Role.ADMIN)[0][1]
    assert [(row.person_id, row.event) for row in due] == [(ada.id, MemberJoined(lena.id, closed.id))]


def test_an_unknown_or_revoked_invitation_lets_nobody_in(unit: Unit) -> None:
    closed, lena = an_organisation(unit, joining=Joining.INVITATION), a_person(unit, "Lena")
    token = invitation_of(unit, closed)
    admin.revoke_invitation(unit, unit.people.members(closed.id, Role.ADMIN)[0][0])
    for each in (token, "nothing", ""):
        with pytest.raises(CodeInvalid):
            people.join_by_invitation(unit, lena, each)
    assert unit.people.membership(closed.id, lena.id) is None


def test_a_guest_becomes_a_whole_member_by_invitation(unit: Unit) -> None:
    closed, lena = an_organisation(unit, joining=Joining.INVITATION), a_person(unit, "Lena")
    maya, _ = a_mentor(unit, closed)
    guest = people.admit(unit, lena, closed.id, maya.id)
    assert guest.only_host_id == maya.id
    with pytest.raises(NotAllowed):
        people.join(unit, lena, closed.id)
    assert people.join_by_invitation(unit, lena, invitation_of(unit, closed)) == replace(guest, only_host_id=None)


def test_a_guest_follows_the_link_opened_last(unit: Unit) -> None:
    closed, lena = an_organisation(unit), a_person(unit, "Lena")
    maya, _ = a_mentor(unit, closed)
    noor, _ = a_mentor(unit, closed, "Noor")
    people.admit(unit, lena, closed.id, maya.id)
    assert people.admit(unit, lena, closed.id, noor.id).only_host_id == noor.id


def test_one_speaks_only_from_where_one_belongs(unit: Unit) -> None:
    atelier, other = an_organisation(unit), an_organisation(unit, "Other")
    lena, _ = a_member(unit, atelier, "Lena")
    assert people.switch(unit, lena, atelier.id) == unit.organisations.get(atelier.id)
    with pytest.raises(NotFound):
        people.switch(unit, lena, other.id)
    assert unit.people.get(lena.id) == replace(lena, organisation_id=atelier.id)
