"""Booking links: where they lead, whom they let in, and how they end (S0.15, S4.61)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import pytest

from core.errors import CodeInvalid, NotAdmitted, NotAllowed, NotFound
from core.events import MemberJoined
from core.model.openings import OpenTime
from core.model.people import Joining, Membership, Organisation, Person, Role
from core.model.service import Service
from core.ports import Unit
from core.services import admin, links
from core.services.links import OwnLink, Target
from core.services.lookup import person_of
from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_member, a_mentee, a_mentor, a_person, a_service, an_organisation, at, span


@dataclass
class Scene:
    """Maya mentors in the closed Atelier, 9 to 17 in Berlin on weekdays; Lena is a member; Eve is a stranger."""

    unit: Unit
    atelier: Organisation
    maya: Person
    mentor: Membership
    lena: Person
    mentee: Membership
    eve: Person
    service: Service

    @property
    def token(self) -> str:
        """Maya's link, newly made."""
        token = links.renew(self.unit, self.mentor).token
        assert token is not None
        return token

    def membership(self, person: Person) -> Membership | None:
        return self.unit.people.membership(self.atelier.id, person.id)


@pytest.fixture
def scene(sqlite_store: SqlStore) -> Iterator[Scene]:
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit, joining=Joining.INVITATION)
        service = a_service(unit, atelier)
        maya, mentor = a_mentor(unit, atelier)
        lena, mentee = a_mentee(unit, atelier)
        yield Scene(unit, atelier, maya, mentor, lena, mentee, a_person(unit, "Eve"), service)


def admitting(scene: Scene) -> None:
    links.admit_guests(scene.unit, scene.mentor, admits=True)
    scene.mentor = replace(scene.mentor, admits_guests=True)


# Keeping one's own.


def test_a_mentor_has_one_link_that_is_renewed_and_revoked(scene: Scene) -> None:
    unit, mentor = scene.unit, scene.mentor
    assert links.mine(unit, mentor) == OwnLink(None, admits_guests=False)
    first = links.renew(unit, mentor)
    assert links.mine(unit, mentor) == first
    second = links.renew(unit, mentor)
    assert second.token != first.token
    assert first.token is not None
    with pytest.raises(CodeInvalid):
        links.resolve(unit, first.token)
    assert links.revoke(unit, mentor) == OwnLink(None, admits_guests=False)
    assert links.mine(unit, mentor).token is None


def test_a_link_fits_a_telegram_start_payload(scene: Scene) -> None:
    assert len(f"b_{scene.token}") <= 64
    assert set(scene.token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


def test_a_mentor_of_two_organisations_has_a_link_in_each(scene: Scene) -> None:
    other = an_organisation(scene.unit, "Other")
    there = Membership(0, other.id, scene.maya.id, frozenset({Role.MENTOR}))
    there = replace(there, id=scene.unit.people.join(other.id, scene.maya.id).id)
    scene.unit.people.save_membership(there)
    here, elsewhere = links.renew(scene.unit, scene.mentor), links.renew(scene.unit, there)
    assert links.mine(scene.unit, scene.mentor) == here
    assert links.mine(scene.unit, there) == elsewhere


def test_only_mentors_have_a_link_of_their_own(scene: Scene) -> None:
    for act in (links.mine, links.renew, links.revoke):
        with pytest.raises(NotAllowed):
            act(scene.unit, scene.mentee)
    with pytest.raises(NotAllowed):
        links.admit_guests(scene.unit, scene.mentee, admits=True)


def test_a_service_has_a_link_kept_by_whoever_keeps_the_service(scene: Scene) -> None:
    unit = scene.unit
    own = a_service(unit, scene.atelier, "CV review", host_id=scene.maya.id)
    assert links.renew(unit, scene.mentor, own.id).service == own
    with pytest.raises(NotAllowed):
        links.renew(unit, scene.mentor, scene.service.id)
    _, chief = a_member(unit, scene.atelier, "Ada", Role.ADMIN)
    assert links.renew(unit, chief, scene.service.id).service == scene.service
    with pytest.raises(NotAllowed):
        links.renew(unit, chief, own.id)
    with pytest.raises(NotFound):
        links.renew(unit, chief, 999)


# Where links lead.


def test_a_link_leads_to_the_mentor(scene: Scene) -> None:
    token = scene.token
    atelier = scene.unit.organisations.get(scene.atelier.id)
    assert atelier is not None
    assert links.resolve(scene.unit, token) == Target(token, atelier, scene.maya, scene.mentor, None)


def test_a_link_leads_nowhere_once_nothing_is_offered_behind_it(scene: Scene) -> None:
    unit = scene.unit
    own = a_service(unit, scene.atelier, "CV review", host_id=scene.maya.id)
    of_service = links.renew(unit, scene.mentor, own.id).token
    of_mentor = scene.token
    assert of_service is not None
    unit.services.save(replace(own, active=False))
    with pytest.raises(CodeInvalid):
        links.resolve(unit, of_service)
    unit.people.save_membership(replace(scene.mentor, roles=frozenset()))
    with pytest.raises(CodeInvalid):
        links.resolve(unit, of_mentor)
    with pytest.raises(CodeInvalid):
        links.resolve(unit, "nothing")


def test_an_invitation_is_no_booking_link(scene: Scene) -> None:
    _, chief = a_member(scene.unit, scene.atelier, "Ada", Role.ADMIN)
    with pytest.raises(CodeInvalid):
        links.resolve(scene.unit, admin.invitation(scene.unit, chief).token)


def test_a_link_shows_the_next_times_as_they_are(scene: Scene) -> None:
    target = links.resolve(scene.unit, scene.token)

    def times() -> list[datetime]:
        return [time.starts_at for time in links.next_times(scene.unit, target)]

    assert links.next_times(scene.unit, target)[0] == OpenTime(scene.maya.id, scene.service.id, at("08:30"), 30)
    assert times() == [at("08:30"), at("09:00"), at("09:30")]
    a_booking(scene.unit, scene.service, scene.maya, scene.lena, span("08:30", "09:30"))
    assert times() == [at("09:30"), at("10:00"), at("10:30")]


def test_a_link_of_everybodys_service_shows_the_next_times_of_all(scene: Scene) -> None:
    a_mentor(scene.unit, scene.atelier, "Noor", zone="Europe/Lisbon")
    _, chief = a_member(scene.unit, scene.atelier, "Ada", Role.ADMIN)
    token = links.renew(scene.unit, chief, scene.service.id).token
    assert token is not None
    target = links.resolve(scene.unit, token)
    assert (target.host, target.service) == (None, scene.service)
    times = links.next_times(scene.unit, target)
    assert [time.starts_at for time in times] == [at("08:30"), at("09:00"), at("09:00")]


# Whom they let in.


def test_a_member_opens_a_link_and_speaks_from_there(scene: Scene) -> None:
    target = links.enter_by(scene.unit, scene.lena, scene.token)
    assert target.host == scene.maya
    assert scene.unit.people.get(scene.lena.id) == replace(scene.lena, organisation_id=scene.atelier.id)
    assert scene.membership(scene.lena) == scene.mentee


def test_a_stranger_is_refused_where_guests_are_not_let_in(scene: Scene) -> None:
    with pytest.raises(NotAdmitted):
        links.enter_by(scene.unit, scene.eve, scene.token)
    assert scene.membership(scene.eve) is None


def test_a_stranger_becomes_a_guest_of_that_mentor_alone_who_hears_of_it(scene: Scene) -> None:
    admitting(scene)
    token = scene.token
    links.enter_by(scene.unit, scene.eve, token)
    links.enter_by(scene.unit, scene.eve, token)
    guest = scene.membership(scene.eve)
    assert guest is not None
    assert (guest.only_host_id, guest.roles) == (scene.maya.id, frozenset())
    told = [(row.person_id, row.event) for row in scene.unit.outbox.claim_due(scene.unit.now, scene.unit.now)]
    assert told == [(scene.maya.id, MemberJoined(scene.eve.id, scene.atelier.id))]


def test_a_guest_comes_over_to_another_mentor_who_lets_guests_in(scene: Scene) -> None:
    admitting(scene)
    links.enter_by(scene.unit, scene.eve, scene.token)
    noor, membership = a_mentor(scene.unit, scene.atelier, "Noor")
    token = links.renew(scene.unit, membership).token
    assert token is not None
    with pytest.raises(NotAdmitted):
        links.enter_by(scene.unit, scene.eve, token)
    links.admit_guests(scene.unit, membership, admits=True)
    links.enter_by(scene.unit, scene.eve, token)
    guest = scene.membership(scene.eve)
    assert guest is not None
    assert guest.only_host_id == noor.id


def test_an_open_organisation_takes_in_whoever_opens_a_link(scene: Scene) -> None:
    scene.unit.organisations.save(replace(scene.atelier, joining=Joining.OPEN))
    links.enter_by(scene.unit, scene.eve, scene.token)
    member = scene.membership(scene.eve)
    assert member is not None
    assert member.only_host_id is None


def test_guests_are_let_in_no_more_once_the_mentor_says_so(scene: Scene) -> None:
    admitting(scene)
    token = scene.token
    assert links.admit_guests(scene.unit, scene.mentor, admits=False) == OwnLink(token, admits_guests=False)
    with pytest.raises(NotAdmitted):
        links.enter_by(scene.unit, scene.eve, token)


def test_a_guest_of_everybodys_service_there_is_none(scene: Scene) -> None:
    admitting(scene)
    _, chief = a_member(scene.unit, scene.atelier, "Ada", Role.ADMIN)
    token = links.renew(scene.unit, chief, scene.service.id).token
    assert token is not None
    with pytest.raises(NotAdmitted):
        links.enter_by(scene.unit, person_of(scene.unit, scene.eve.id), token)
