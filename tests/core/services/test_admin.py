"""Administering: the first admin, name and rules, roles, members by page, the invitation link, and one-time codes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from core.errors import (
    AlreadyClaimed,
    CodeInvalid,
    IdentitiesClash,
    Invalid,
    LastAdmin,
    NotAllowed,
    NotFound,
    SameIdentity,
    TooManyGuesses,
)
from core.events import RoleGiven
from core.model.people import Account, Joining, Membership, Organisation, Person, Role
from core.ports import Unit
from core.services import admin, codes, identities, people
from core.services.lookup import person_of
from storage.unit_of_work import SqlStore
from tests.builders import (
    MONDAY,
    SetClock,
    a_booking,
    a_member,
    a_mentor,
    a_person,
    a_service,
    an_organisation,
    span,
)


@pytest.fixture
def unit(sqlite_store: SqlStore) -> Iterator[Unit]:
    with sqlite_store.write() as opened:
        yield opened


@dataclass
class Scene:
    """Ada administers the closed Atelier, where Lena is a member and Maya a mentor."""

    unit: Unit
    atelier: Organisation
    ada: Person
    chief: Membership
    lena: Person
    member: Membership
    maya: Person


@pytest.fixture
def scene(unit: Unit) -> Scene:
    atelier = an_organisation(unit, joining=Joining.INVITATION)
    ada, chief = a_member(unit, atelier, "Ada", Role.ADMIN)
    lena, member = a_member(unit, atelier, "Lena")
    maya, _ = a_mentor(unit, atelier)
    return Scene(unit, atelier, ada, chief, lena, member, maya)


# The first admin.


def code_of(unit: Unit) -> str:
    code = admin.first_code(unit)
    assert code is not None
    return code


def test_the_first_admin_founds_an_organisation(unit: Unit) -> None:
    ada = a_person(unit, "Ada")
    founded = admin.claim(unit, ada, code_of(unit), name="Ada’s")
    assert founded == Organisation(founded.id, "Ada’s", Joining.INVITATION)
    membership = unit.people.membership(founded.id, ada.id)
    assert membership is not None
    assert membership.roles == {Role.ADMIN}
    assert unit.people.get(ada.id) == replace(ada, organisation_id=founded.id)
    assert len(unit.services.of_organisation(founded.id)) == 1
    assert admin.first_code(unit) is None


def test_the_first_claimer_of_a_workspace_administers_it(unit: Unit) -> None:
    arrival = people.arrive(unit, Account("slack", "U1", "Ada", "T1"), chat_id=None)
    claimed = admin.claim(unit, arrival.person, code_of(unit), name="unused")
    assert claimed.slack_team == "T1"
    assert [each.slack_team for each in unit.organisations.all()] == ["T1"]


def test_somebody_from_outside_claims_the_only_organisation_without_an_admin(unit: Unit) -> None:
    atelier = an_organisation(unit)
    assert admin.claim(unit, a_person(unit, "Ada"), code_of(unit), name="unused").id == atelier.id


def test_a_code_claims_once(unit: Unit) -> None:
    code = code_of(unit)
    admin.claim(unit, a_person(unit, "Ada"), code, name="Atelier")
    with pytest.raises(CodeInvalid):
        admin.claim(unit, a_person(unit, "Eve"), code, name="Other")
    assert len(unit.organisations.all()) == 1


def test_a_code_is_typed_in_any_case_and_spacing(unit: Unit) -> None:
    code = code_of(unit)
    admin.claim(unit, a_person(unit, "Ada"), f" {code[:4].lower()}-{code[4:].lower()} ", name="Atelier")


def test_where_there_is_an_admin_nothing_is_claimed(scene: Scene) -> None:
    unit = scene.unit
    an_organisation(unit, "Other")
    code = code_of(unit)
    lena = person_of(unit, scene.lena.id)
    people.switch(unit, lena, scene.atelier.id)
    with pytest.raises(AlreadyClaimed):
        admin.claim(unit, person_of(unit, lena.id), code, name="x")
    assert codes.typed(unit, code, "admin").used_at is None


def test_the_code_of_a_start_lapses_in_a_week(sqlite_store: SqlStore, clock: SetClock) -> None:
    code = sqlite_store.run(code_of)
    clock.tick(days=7)
    with sqlite_store.write() as unit, pytest.raises(CodeInvalid):
        admin.claim(unit, a_person(unit, "Ada"), code, name="Atelier")


def test_codes_have_eight_characters_that_nobody_mistakes(unit: Unit) -> None:
    made = {code_of(unit) for _ in range(50)}
    assert len(made) == 50
    assert {len(code) for code in made} == {8}
    assert not set("".join(made)) & set("BIL1O0S5Z28")


def test_codes_cannot_be_guessed(sqlite_store: SqlStore, clock: SetClock) -> None:
    with sqlite_store.write() as unit:
        ada, code = a_person(unit, "Ada"), code_of(unit)
        for _ in range(5):
            with pytest.raises(CodeInvalid):
                admin.claim(unit, ada, "AAAAAAAA", name="Atelier")
        with pytest.raises(TooManyGuesses) as refused:
            admin.claim(unit, ada, code, name="Atelier")
    assert refused.value.until == MONDAY + timedelta(minutes=10)
    clock.set(refused.value.until)
    with sqlite_store.write() as unit:
        assert admin.claim(unit, ada, code, name="Atelier").name == "Atelier"


# Name and rules.


def test_an_admin_names_the_organisation_and_sets_its_rules(scene: Scene) -> None:
    after = admin.set_up(
        scene.unit, scene.chief, name=" The \n Guild ", joining=Joining.OPEN, holds_limit=3, hold_minutes=10,
        approval_hours=24,
    )  # fmt: skip
    assert after == replace(
        scene.atelier, name="The Guild", joining=Joining.OPEN, holds_limit=3, hold_minutes=10, approval_hours=24,
        directory=after.directory,
    )  # fmt: skip
    stored = scene.unit.organisations.get(scene.atelier.id)
    assert stored is not None
    assert replace(stored, directory=after.directory) == after


@pytest.mark.parametrize(
    ("wrong", "why", "limit"),
    [
        ({"name": " "}, "empty", None),
        ({"holds_limit": 0}, "too_small", 1),
        ({"hold_minutes": 61}, "too_large", 60),
        ({"approval_hours": 0}, "too_small", 1),
    ],
)
def test_rules_have_bounds(scene: Scene, wrong: dict[str, Any], why: str, limit: int | None) -> None:
    rules: dict[str, Any] = {
        "name": "Atelier", "joining": Joining.OPEN, "holds_limit": 2, "hold_minutes": 5, "approval_hours": 48,
    }  # fmt: skip
    with pytest.raises(Invalid) as refused:
        admin.set_up(scene.unit, scene.chief, **(rules | wrong))
    assert refused.value == Invalid(next(iter(wrong)), why, limit)


def test_only_admins_administer(scene: Scene) -> None:
    unit, lena = scene.unit, scene.member
    refused: list[Callable[[], object]] = [
        lambda: admin.settings(unit, lena),
        lambda: admin.members(unit, lena),
        lambda: admin.member_of(unit, lena, scene.ada.id),
        lambda: admin.named(unit, lena, "Ada"),
        lambda: admin.set_role(unit, lena, scene.lena.id, Role.ADMIN, given=True),
        lambda: admin.invitation(unit, lena),
        lambda: admin.renew_invitation(unit, lena),
        lambda: admin.revoke_invitation(unit, lena),
    ]
    for act in refused:
        with pytest.raises(NotAllowed):
            act()


# Members and roles.


def test_a_role_is_given_told_and_taken(scene: Scene) -> None:
    unit = scene.unit
    given = admin.set_role(unit, scene.chief, scene.lena.id, Role.MENTOR, given=True)
    assert given == replace(scene.member, roles=frozenset({Role.MENTOR}))
    assert admin.set_role(unit, scene.chief, scene.lena.id, Role.MENTOR, given=True) == given
    assert admin.set_role(unit, scene.chief, scene.lena.id, Role.MENTOR, given=False) == scene.member
    told = [(row.person_id, row.event) for row in unit.outbox.claim_due(unit.now, unit.now)]
    assert told == [(scene.lena.id, RoleGiven(scene.atelier.id, "mentor", scene.ada.id))]


def test_who_gives_themself_a_role_is_told_nothing(scene: Scene) -> None:
    admin.set_role(scene.unit, scene.chief, scene.ada.id, Role.MENTOR, given=True)
    assert scene.unit.outbox.pending() == 0


def test_a_guest_with_a_role_is_a_whole_member(scene: Scene) -> None:
    guest = a_person(scene.unit, "Gus")
    people.admit(scene.unit, guest, scene.atelier.id, scene.maya.id)
    assert admin.set_role(scene.unit, scene.chief, guest.id, Role.ORGANIZER, given=True).only_host_id is None


def test_somebody_stays_admin(scene: Scene) -> None:
    with pytest.raises(LastAdmin):
        admin.set_role(scene.unit, scene.chief, scene.ada.id, Role.ADMIN, given=False)
    admin.set_role(scene.unit, scene.chief, scene.lena.id, Role.ADMIN, given=True)
    assert admin.set_role(scene.unit, scene.chief, scene.ada.id, Role.ADMIN, given=False).roles == frozenset()


def test_nobody_from_elsewhere_is_given_a_role(scene: Scene) -> None:
    stranger = a_person(scene.unit, "Eve")
    with pytest.raises(NotFound):
        admin.set_role(scene.unit, scene.chief, stranger.id, Role.MENTOR, given=True)


def test_members_come_by_page_and_by_name(scene: Scene) -> None:
    for number in range(10):
        a_member(scene.unit, scene.atelier, f"Zoe {number}")

    def named(page: admin.MembersPage) -> list[str]:
        return [person.name for _, person in page.members]

    first = admin.members(scene.unit, scene.chief)
    assert (named(first), first.skip, first.total) == (["Ada", "Lena", "Maya", "Zoe 0", "Zoe 1", "Zoe 2"], 0, 13)
    last = admin.members(scene.unit, scene.chief, skip=12)
    assert (named(last), last.skip) == (["Zoe 9"], 12)
    assert named(admin.members(scene.unit, scene.chief, skip=999)) == ["Zoe 9"]
    assert named(admin.members(scene.unit, scene.chief, query="zOE 7")) == ["Zoe 7"]
    nobody = admin.members(scene.unit, scene.chief, query="nobody")
    assert nobody == admin.MembersPage((), 0, 0)


def test_a_name_as_typed_means_whoever_bears_it(scene: Scene) -> None:
    a_member(scene.unit, scene.atelier, "Ada Lovelace")
    assert admin.named(scene.unit, scene.chief, "@ada") == [scene.ada.id]
    assert len(admin.named(scene.unit, scene.chief, "lovelace")) == 1
    assert admin.named(scene.unit, scene.chief, " ") == []


# The invitation link.


def test_the_invitation_link_stands_until_it_is_renewed_or_revoked(scene: Scene) -> None:
    unit, chief = scene.unit, scene.chief
    first = admin.invitation(unit, chief)
    assert admin.invitation(unit, chief) == first
    second = admin.renew_invitation(unit, chief)
    assert second.token != first.token
    assert admin.invitation(unit, chief).token == second.token
    revoked = admin.revoke_invitation(unit, chief)
    assert revoked is not None
    assert revoked.token == second.token
    assert admin.revoke_invitation(unit, chief) is None


# Two identities of one person.


def test_two_identities_become_one_person(scene: Scene) -> None:
    unit = scene.unit
    phone = unit.people.add("Lena B", language="de")
    unit.people.add_identity(phone.id, "telegram", "", "77", chat_id="77", handle="lenab")
    code = identities.make_code(unit, scene.lena).token
    assert identities.whose(unit, phone, code) == scene.lena
    one = identities.link(unit, phone, code)
    assert one == replace(scene.lena, organisation_id=one.organisation_id)
    assert {each.platform for each in unit.people.identities(one.id)} == {"console", "telegram"}
    with pytest.raises(CodeInvalid):
        identities.whose(unit, a_person(unit, "Eve"), code)


def test_a_code_for_two_identities_lapses_in_ten_minutes(sqlite_store: SqlStore, clock: SetClock) -> None:
    with sqlite_store.write() as unit:
        lena, phone = a_person(unit, "Lena"), a_person(unit, "Lena B")
        code = identities.make_code(unit, lena).token
    clock.tick(minutes=10)
    with sqlite_store.write() as unit, pytest.raises(CodeInvalid):
        identities.link(unit, phone, code)


def test_nobody_is_joined_to_themself(scene: Scene) -> None:
    code = identities.make_code(scene.unit, scene.lena).token
    with pytest.raises(SameIdentity):
        identities.whose(scene.unit, scene.lena, code)


def test_two_who_have_something_at_one_time_stay_two_and_keep_the_code(scene: Scene) -> None:
    unit = scene.unit
    phone, _ = a_member(unit, scene.atelier, "Lena B")
    noor, _ = a_mentor(unit, scene.atelier, "Noor")
    service = a_service(unit, scene.atelier)
    own = a_booking(unit, service, scene.maya, scene.lena, span("10:00", "11:00", day=1))
    a_booking(unit, service, noor, phone, span("10:30", "11:30", day=1))
    code = identities.make_code(unit, scene.lena).token
    with pytest.raises(IdentitiesClash) as refused:
        identities.link(unit, phone, code)
    assert refused.value.booking == own
    assert codes.typed(unit, code, "identity").used_at is None


def test_two_who_have_met_stay_two(scene: Scene) -> None:
    unit = scene.unit
    met = a_booking(unit, a_service(unit, scene.atelier), scene.maya, scene.lena, span("10:00", "11:00", day=1))
    code = identities.make_code(unit, scene.lena).token
    with pytest.raises(IdentitiesClash) as refused:
        identities.link(unit, scene.maya, code)
    assert refused.value.booking == met
