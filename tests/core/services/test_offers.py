"""Services: the one from the start, who may change which, and values that cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from core.errors import Invalid, NotAllowed, NotFound
from core.model.people import Membership, Organisation, Role
from core.model.service import Service
from core.ports import Unit
from core.services import offers
from storage.unit_of_work import SqlStore
from tests.builders import a_member, a_mentee, a_mentor, a_service, an_organisation


@dataclass
class Scene:
    """An organisation with its first service, two mentors, an organizer and a mentee."""

    unit: Unit
    atelier: Organisation
    first: Service
    maya: Membership
    ana: Membership
    organizer: Membership
    lena: Membership

    def own(self, mentor: Membership, name: str = "Code review") -> Service:
        """A service of a mentor's own."""
        return offers.save(self.unit, mentor, replace(offers.draft(mentor, own=True), name=name))

    def names(self, member: Membership) -> list[str]:
        """What the member sees."""
        return [service.name for service in offers.listed(self.unit, member)]


@pytest.fixture
def scene(sqlite_store: SqlStore) -> Iterator[Scene]:
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit)
        first = offers.add_default(unit, atelier.id)
        _, maya = a_mentor(unit, atelier)
        _, ana = a_mentor(unit, atelier, "Ana")
        _, organizer = a_member(unit, atelier, "Olga", Role.ORGANIZER)
        _, lena = a_mentee(unit, atelier)
        yield Scene(unit, atelier, first, maya, ana, organizer, lena)


class TestTheFirstService:
    def test_it_asks_for_nothing_to_be_set(self, scene: Scene) -> None:
        assert scene.first == Service(
            id=scene.first.id,
            organisation_id=scene.atelier.id,
            name="Mentoring session",
            lengths=(30, 60),
            host_id=None,
            buffer_before=0,
            buffer_after=0,
            minimum_notice=0,
            horizon_days=60,
            step=30,
            approval=False,
            policy="flexible",
            change_notice=0,
            place="",
            active=True,
        )

    def test_an_organisation_with_services_keeps_them(self, scene: Scene) -> None:
        assert offers.add_default(scene.unit, scene.atelier.id) == scene.first
        assert scene.unit.services.of_organisation(scene.atelier.id) == (scene.first,)


class TestWhoMayChangeWhat:
    def test_a_mentor_their_own_and_organizers_the_organisations(self, scene: Scene) -> None:
        own = scene.own(scene.maya)
        people = (scene.maya, scene.ana, scene.organizer, scene.lena)
        assert [offers.may_edit(each, own) for each in people] == [True, False, False, False]
        assert [offers.may_edit(each, scene.first) for each in people] == [False, False, True, False]

    def test_nobody_else_saves(self, scene: Scene) -> None:
        with pytest.raises(NotAllowed) as refused:
            offers.save(scene.unit, scene.maya, replace(scene.first, name="Mine"))
        assert (refused.value.needs, scene.unit.services.get(scene.first.id)) == ("organizer", scene.first)

    def test_nobody_makes_a_service_for_another(self, scene: Scene) -> None:
        with pytest.raises(NotAllowed):
            offers.save(
                scene.unit, scene.maya, replace(offers.draft(scene.maya, own=True), host_id=scene.ana.person_id)
            )

    def test_a_mentee_makes_none(self, scene: Scene) -> None:
        with pytest.raises(NotAllowed) as refused:
            offers.draft(scene.lena, own=True)
        assert refused.value.needs == "mentor"

    def test_another_organisations_service_does_not_exist_here(self, scene: Scene) -> None:
        other = a_service(scene.unit, an_organisation(scene.unit, "Forum"))
        with pytest.raises(NotFound):
            offers.service_to_edit(scene.unit, scene.organizer, other.id)

    def test_whose_it_is_cannot_be_changed(self, scene: Scene) -> None:
        own = scene.own(scene.maya)
        saved = offers.save(scene.unit, scene.maya, replace(own, host_id=None, active=False, name="Review"))
        assert saved == replace(own, name="Review") == scene.unit.services.get(own.id)


class TestOfferedOrNot:
    def test_what_is_not_offered_is_seen_by_who_may_offer_it_again(self, scene: Scene) -> None:
        own = scene.own(scene.maya)
        offers.switch(scene.unit, scene.maya, own.id, active=False)
        assert scene.names(scene.maya) == ["Mentoring session", "Code review"]
        assert scene.names(scene.lena) == ["Mentoring session"]
        offers.switch(scene.unit, scene.maya, own.id, active=True)
        assert scene.names(scene.lena) == ["Mentoring session", "Code review"]

    def test_a_guest_of_one_mentor_sees_what_that_mentor_offers(self, scene: Scene) -> None:
        scene.own(scene.maya)
        scene.own(scene.ana, "Ana’s hour")
        guest = replace(scene.lena, only_host_id=scene.ana.person_id)
        assert scene.names(guest) == ["Mentoring session", "Ana’s hour"]


class TestValues:
    def test_words_and_lengths_are_tidied(self, scene: Scene) -> None:
        draft = replace(
            offers.draft(scene.maya, own=True), name="  Code \n review ", lengths=(60, 30, 60), place=" Room  1 "
        )
        saved = offers.save(scene.unit, scene.maya, draft)
        assert (saved.name, saved.lengths, saved.place) == ("Code review", (30, 60), "Room 1")

    @pytest.mark.parametrize(
        ("changes", "refusal"),
        [
            ({"name": "  "}, Invalid("name", "missing")),
            ({"name": "x" * 61}, Invalid("name", "too_long", 60)),
            ({"name": "code REVIEW"}, Invalid("name", "taken")),
            ({"place": "x" * 201}, Invalid("place", "too_long", 200)),
            ({"lengths": ()}, Invalid("lengths", "missing")),
            ({"lengths": (0,)}, Invalid("lengths", "too_small", 5)),
            ({"lengths": (721,)}, Invalid("lengths", "too_large", 720)),
            ({"lengths": (10, 20, 30, 40, 50, 60, 70)}, Invalid("lengths", "too_many", 6)),
            ({"buffer_before": -1}, Invalid("buffer_before", "too_small", 0)),
            ({"buffer_after": 241}, Invalid("buffer_after", "too_large", 240)),
            ({"minimum_notice": 43_201}, Invalid("minimum_notice", "too_large", 43_200)),
            ({"horizon_days": 0}, Invalid("horizon_days", "too_small", 1)),
            ({"horizon_days": 366}, Invalid("horizon_days", "too_large", 365)),
            ({"change_notice": -5}, Invalid("change_notice", "too_small", 0)),
            ({"step": 7}, Invalid("step", "unknown")),
            ({"policy": "cruel"}, Invalid("policy", "unknown")),
        ],
    )
    def test_what_cannot_be_says_why_and_is_not_stored(
        self, scene: Scene, changes: dict[str, Any], refusal: Invalid
    ) -> None:
        scene.own(scene.maya)
        other = scene.own(scene.maya, "Other")
        with pytest.raises(Invalid) as refused:
            offers.save(scene.unit, scene.maya, replace(other, **changes))
        assert (refused.value, scene.unit.services.get(other.id)) == (refusal, other)

    def test_two_mentors_may_use_one_name(self, scene: Scene) -> None:
        assert scene.own(scene.maya).name == scene.own(scene.ana).name
