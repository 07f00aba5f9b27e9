"""Skills, the line about oneself, becoming a mentor, and a mentor's card."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from core.errors import Invalid, NotAllowed, NotFound
from core.events import MentorWanted
from core.model.people import Joining, Membership, Organisation, Person, Role
from core.model.rights import mentors
from core.ports import OneTimeCode, Unit
from core.services import profile
from core.services.offers import add_default
from storage.unit_of_work import SqlStore
from tests.builders import a_member, a_mentee, a_mentor, an_organisation, at


@dataclass
class Scene:
    """Maya mentors in the open Atelier; Lena books there."""

    unit: Unit
    atelier: Organisation
    maya: Person
    mentor: Membership
    lena: Person
    mentee: Membership

    def wishes(self) -> list[tuple[int, object]]:
        """Whom a notice waits for, and of what."""
        now = self.unit.now
        return [(due.person_id or 0, due.event) for due in self.unit.outbox.claim_due(now, now + timedelta(minutes=1))]

    def closed(self) -> Organisation:
        """The Atelier, joined by invitation from now on."""
        closed = replace(self.atelier, joining=Joining.INVITATION)
        self.unit.organisations.save(closed)
        return closed


@pytest.fixture
def scene(sqlite_store: SqlStore) -> Iterator[Scene]:
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit)
        add_default(unit, atelier.id)
        maya, mentor = a_mentor(unit, atelier)
        lena, mentee = a_mentee(unit, atelier)
        yield Scene(unit, atelier, maya, mentor, lena, mentee)


class TestSkills:
    def names(self, scene: Scene) -> list[str]:
        return [skill.name for skill in profile.skills_of(scene.unit, scene.mentor)]

    def test_they_are_added_in_the_organisations_spelling(self, scene: Scene) -> None:
        profile.set_skills(scene.unit, scene.mentor, ["  SQL ", "python", "", "sql"])
        assert self.names(scene) == ["Python", "SQL"]

    def test_they_are_removed(self, scene: Scene) -> None:
        profile.set_skills(scene.unit, scene.mentor, ["SQL"])
        profile.set_skills(scene.unit, scene.mentor, ["PYTHON", "Rust"], "remove")
        assert self.names(scene) == ["SQL"]

    def test_they_are_replaced(self, scene: Scene) -> None:
        assert [s.name for s in profile.set_skills(scene.unit, scene.mentor, ["Go", "Rust"], "replace")] == [
            "Go",
            "Rust",
        ]

    @pytest.mark.parametrize(
        ("names", "refusal"),
        [
            (["x" * 41], Invalid("skills", "too_long", 40)),
            ([f"skill {n}" for n in range(30)], Invalid("skills", "too_many", 30)),
        ],
    )
    def test_too_long_or_too_many_change_nothing(self, scene: Scene, names: list[str], refusal: Invalid) -> None:
        with pytest.raises(Invalid) as refused:
            profile.set_skills(scene.unit, scene.mentor, names)
        assert (refused.value, self.names(scene)) == (refusal, ["Python"])
        assert [skill.name for skill in scene.unit.organisations.skills(scene.atelier.id)] == ["Python"]

    def test_only_mentors_have_them(self, scene: Scene) -> None:
        with pytest.raises(NotAllowed):
            profile.set_skills(scene.unit, scene.mentee, ["Go"])


class TestTheLineAboutOneself:
    def test_it_is_tidied_and_kept(self, scene: Scene) -> None:
        changed = profile.set_about(scene.unit, scene.mentor, "  Backend,\n databases ")
        assert changed.about == "Backend, databases"
        assert scene.unit.people.membership(scene.atelier.id, scene.maya.id) == changed

    def test_it_has_a_limit(self, scene: Scene) -> None:
        with pytest.raises(Invalid) as refused:
            profile.set_about(scene.unit, scene.mentor, "x" * 301)
        assert refused.value == Invalid("about", "too_long", 300)


class TestBecomingAMentor:
    def test_it_is_granted_at_once_where_everybody_may_join(self, scene: Scene) -> None:
        assert profile.become_mentor(scene.unit, scene.mentee) is profile.Wanted.GRANTED
        member = scene.unit.people.membership(scene.atelier.id, scene.lena.id)
        assert member == replace(scene.mentee, roles=frozenset({Role.MENTOR}))
        assert profile.become_mentor(scene.unit, member) is profile.Wanted.ALREADY

    def test_elsewhere_the_admins_are_asked_once_a_day(self, scene: Scene) -> None:
        ada, _ = a_member(scene.unit, scene.closed(), "Ada", Role.ADMIN)
        outcomes = [profile.become_mentor(scene.unit, scene.mentee) for _ in range(3)]
        assert outcomes == [profile.Wanted.ASKED] * 3
        assert scene.wishes() == [(ada.id, MentorWanted(scene.lena.id, scene.atelier.id))]
        member = scene.unit.people.membership(scene.atelier.id, scene.lena.id)
        assert member is not None
        assert not mentors(member)

    def test_an_admin_needs_nobody(self, scene: Scene) -> None:
        _, ada = a_member(scene.unit, scene.closed(), "Ada", Role.ADMIN)
        assert profile.become_mentor(scene.unit, ada) is profile.Wanted.GRANTED

    def test_without_an_admin_nobody_can_be_asked(self, scene: Scene) -> None:
        scene.closed()
        assert profile.become_mentor(scene.unit, scene.mentee) is profile.Wanted.NOBODY
        assert scene.wishes() == []


class TestAMentorsCard:
    def test_it_has_what_one_books_by(self, scene: Scene) -> None:
        card = profile.mentor_card(scene.unit, scene.mentee, scene.maya.id)
        assert (card.person, [s.name for s in card.skills], [s.name for s in card.services]) == (
            scene.maya,
            ["Python"],
            ["Mentoring session"],
        )
        assert card.week is not None
        assert card.week.hours.zone == "Europe/Berlin"
        assert card.soonest is not None
        assert (card.soonest.starts[0], card.soonest.length) == (at("08:30"), 30)

    def test_it_has_the_mentors_link_of_this_organisation(self, scene: Scene) -> None:
        forum = an_organisation(scene.unit, "Forum")
        for token, organisation in (("here", scene.atelier), ("there", forum)):
            scene.unit.codes.add(OneTimeCode(token, "mentor", scene.maya.id, organisation.id), scene.unit.now)
        assert profile.mentor_card(scene.unit, scene.mentee, scene.maya.id).link == "here"

    def test_the_mentor_sees_it_too_without_a_time_to_book(self, scene: Scene) -> None:
        assert profile.mentor_card(scene.unit, scene.mentor, scene.maya.id).soonest is None

    def test_who_is_no_mentor_or_not_seen_has_none(self, scene: Scene) -> None:
        _, ana = a_mentor(scene.unit, scene.atelier, "Ana")
        guest = replace(scene.mentee, only_host_id=ana.person_id)
        for viewer, host in ((scene.mentee, scene.lena.id), (scene.mentee, 999), (guest, scene.maya.id)):
            with pytest.raises(NotFound):
                profile.mentor_card(scene.unit, viewer, host)
