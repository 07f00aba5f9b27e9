"""Persons, identities and memberships."""

from dataclasses import replace

import pytest

from core.errors import Conflict
from core.model.people import Identity, Membership, Organisation, Person, Role
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_person
from tests.storage.house import House


def test_a_person_is_read_back_with_a_calendar_of_their_own(store: SqlStore) -> None:
    with store.write() as unit:
        ada = unit.people.add("Ada", zone="Europe/London", language="en")
        bob = unit.people.add("Bob")
        unit.people.save(replace(ada, zone="Asia/Tokyo", language="ja", email="ada@example.org"))
    with store.read() as unit:
        ada = Person(ada.id, ada.calendar_id, "Ada", "Asia/Tokyo", "ja", "ada@example.org")
        assert unit.people.get(ada.id) == ada
        assert unit.people.many([ada.id, bob.id, 999]) == {ada.id: ada, bob.id: Person(bob.id, bob.calendar_id, "Bob")}
        assert unit.people.get(999) is None
        assert ada.calendar_id != bob.calendar_id


def test_several_come_in_the_order_of_their_ids_whatever_was_changed_last(store: SqlStore) -> None:
    """A database that keeps what was changed at the end of the table gives it last where no order is asked for."""
    with store.write() as unit:
        known = [unit.people.add(name) for name in ("Ada", "Bob", "Cleo")]
        unit.people.save(replace(known[0], zone="Asia/Tokyo"))
    with store.read() as unit:
        assert [each.name for each in unit.people.many([one.id for one in reversed(known)]).values()] == [
            "Ada",
            "Bob",
            "Cleo",
        ]


def test_what_was_read_before_a_change_is_read_again_after_it(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        assert unit.people.get(house.lena.id) == house.lena
        unit.people.save(replace(house.lena, organisation_id=house.organisation.id))
        assert unit.people.get(house.lena.id) == replace(house.lena, organisation_id=house.organisation.id)


def test_a_new_name_raises_the_directory_and_nothing_else_does(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        unit.people.save(replace(house.lena, zone="Asia/Tokyo"))
        same = _directory(unit.organisations.get(house.organisation.id))
        unit.people.save(replace(house.lena, name="Helena"))
        renamed = _directory(unit.organisations.get(house.organisation.id))
    assert (same, renamed) == (house.organisation.directory, house.organisation.directory + 1)


def test_an_identity_is_found_as_its_platform_knows_it(store: SqlStore) -> None:
    with store.write() as unit:
        ada = unit.people.add("Ada")
        made = unit.people.add_identity(ada.id, "slack", "T1", "U1", chat_id="D1", handle="ada")
    with store.read() as unit:
        assert made == Identity(made.id, ada.id, "slack", "T1", "U1", "D1", "ada", reachable=True)
        assert unit.people.identity("slack", "T1", "U1") == made
        assert unit.people.identity("slack", "T2", "U1") is None


def test_one_platform_id_is_one_person(store: SqlStore) -> None:
    with store.write() as unit:
        ada, eve = unit.people.add("Ada"), unit.people.add("Eve")
        adas = unit.people.add_identity(ada.id, "telegram", "", "7", chat_id=None, handle=None)
    with pytest.raises(Conflict), store.write() as unit:
        unit.people.add_identity(eve.id, "telegram", "", "7", chat_id=None, handle=None)
    with store.read() as unit:
        assert unit.people.identity("telegram", "", "7") == adas


def test_the_identity_heard_of_last_comes_first(store: SqlStore, clock: SetClock) -> None:
    with store.write() as unit:
        ada = unit.people.add("Ada")
        slack = unit.people.add_identity(ada.id, "slack", "T1", "U1", chat_id="D1", handle=None)
        telegram = unit.people.add_identity(ada.id, "telegram", "", "7", chat_id=None, handle="ada")
        assert unit.people.identities(ada.id) == [telegram, slack]
        unit.people.save_identity(replace(slack, chat_id="D2", reachable=False), heard_at=clock.tick(minutes=1))
        unit.people.save_identity(replace(telegram, chat_id="8"))
    with store.read() as unit:
        assert unit.people.identities(ada.id) == [
            replace(slack, chat_id="D2", reachable=False),
            replace(telegram, chat_id="8"),
        ]


def test_joining_twice_is_joining_once(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        guest = unit.people.add("Guest")
        first = unit.people.join(house.organisation.id, guest.id, only_host_id=house.maya.id)
        again = unit.people.join(house.organisation.id, guest.id)
        assert first == again == Membership(first.id, house.organisation.id, guest.id, only_host_id=house.maya.id)
        assert unit.people.memberships(guest.id) == [first]
        assert unit.people.membership(house.organisation.id, 999) is None
        raised = _directory(unit.organisations.get(house.organisation.id))
        assert raised == house.organisation.directory + 1


def test_a_membership_keeps_all_that_is_said_of_it(store: SqlStore, house: House) -> None:
    changed = replace(
        house.mayas,
        roles=frozenset(Role),
        about="Ten years of Python",
        admits_guests=True,
        rating_sum=14,
        rating_count=3,
    )
    with store.write() as unit:
        unit.people.save_membership(changed)
    with store.read() as unit:
        assert unit.people.membership(house.organisation.id, house.maya.id) == changed


def test_members_come_by_name_and_by_role(store: SqlStore, house: House) -> None:
    with store.read() as unit:
        everybody = unit.people.members(house.organisation.id)
        assert [person for _, person in everybody] == [house.lena, house.maya, house.omar, house.tom]
        mentors = unit.people.members(house.organisation.id, Role.MENTOR)
        assert mentors == [(house.mayas, house.maya), (house.toms, house.tom)]
        assert unit.people.members(house.organisation.id, Role.ADMIN) == []
        assert unit.people.names(house.organisation.id) == [
            (house.maya.id, "Maya", True),
            (house.tom.id, "Tom", True),
            (house.lena.id, "Lena", False),
            (house.omar.id, "Omar", False),
        ]


def test_skills_are_replaced_whole_and_raise_the_directory(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        rust = unit.organisations.skill(house.organisation.id, "Rust")
        before = unit.people.skill_ids([house.mayas.id, house.lenas.id])
        unit.people.set_skills(house.mayas.id, [rust.id, rust.id])
        after = unit.people.skill_ids([house.mayas.id])
        raised = _directory(unit.organisations.get(house.organisation.id))
        unit.people.set_skills(house.mayas.id, [])
        assert unit.people.skill_ids([house.mayas.id]) == {house.mayas.id: ()}
    assert [len(before[house.mayas.id]), before[house.lenas.id]] == [2, ()]
    assert after == {house.mayas.id: (rust.id,)}
    assert raised == house.organisation.directory + 1


def _directory(organisation: Organisation | None) -> int:
    assert organisation is not None
    return organisation.directory


def test_members_among_people_are_those_of_one_organisation(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        stranger = unit.people.add("Nina")
    with store.read() as unit:
        found = unit.people.members_among(house.organisation.id, [house.maya.id, house.tom.id, stranger.id])
        assert found == {house.maya.id: house.mayas, house.tom.id: house.toms}
        assert unit.people.members_among(house.organisation.id, []) == {}


def test_members_are_found_by_their_usernames(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        unit.people.add_identity(house.omar.id, "telegram", "", "77", chat_id=None, handle="Haddad_O")
        stranger = a_person(unit, "Ada")
        unit.people.add_identity(stranger.id, "telegram", "", "78", chat_id=None, handle="ada")
        here = house.organisation.id
        assert unit.people.with_handles(here, "telegram", {"haddad_o", "ada", "nobody"}) == {"haddad_o": house.omar.id}
        assert unit.people.with_handles(here, "slack", {"haddad_o"}) == {}
        assert unit.people.with_handles(here, "telegram", set()) == {}
