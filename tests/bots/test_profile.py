"""Profiles with the roles one holds, skills, and a mentor's card as others see it."""

from dataclasses import replace

import pytest

from bots.requests import BecomeMentor, EditProfile, Hold, Profile, SetSkills, ShowMentor, ShowTimes
from core.errors import NotFound
from core.model.people import Organisation, Person, Role
from core.model.service import Service
from core.ports import OneTimeCode
from core.services.offers import add_default
from storage.unit_of_work import SqlStore
from tests.bots.desk import Desk
from tests.builders import a_member, a_mentee, a_mentor, an_organisation, at


@pytest.fixture
def atelier(sqlite_store: SqlStore) -> Organisation:
    with sqlite_store.write() as unit:
        organisation = an_organisation(unit)
        add_default(unit, organisation.id)
        return organisation


@pytest.fixture
def maya(sqlite_store: SqlStore, atelier: Organisation) -> Person:
    """Knows Python, mentors Monday to Friday, 9 to 17 in Berlin."""
    with sqlite_store.write() as unit:
        return a_mentor(unit, atelier)[0]


@pytest.fixture
def desk(sqlite_store: SqlStore, atelier: Organisation, maya: Person) -> Desk:
    """Maya's."""
    return Desk(sqlite_store, maya, atelier)


@pytest.fixture
def lena(sqlite_store: SqlStore, atelier: Organisation) -> Desk:
    """A mentee's, in Lisbon."""
    with sqlite_store.write() as unit:
        person, _ = a_mentee(unit, atelier, zone="Europe/Lisbon")
    return Desk(sqlite_store, person, atelier)


class TestTheProfile:
    def test_it_shows_the_roles_held(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            person, _ = a_member(unit, atelier, "Bo", Role.MENTOR, Role.ORGANIZER)
        bo = Desk(sqlite_store, person, atelier)
        bo.asks(Profile())
        assert bo.said == (
            "Bo · mentor, organizer\n"
            "  No line about you yet.\n"
            "  No skills yet: nobody finds you by one.\n"
            "  Zone: Berlin (Europe/Berlin)"
        )

    def test_a_mentor_sees_skills_and_week(self, desk: Desk) -> None:
        desk.asks(Profile())
        assert desk.said == (
            "Maya · mentor\n"
            "  No line about you yet.\n"
            "  Skills: Python\n"
            "  Mon–Fri 09:00–17:00\n"
            "  Zone: Berlin (Europe/Berlin)"
        )

    def test_a_member_may_become_a_mentor(self, lena: Desk) -> None:
        lena.asks(Profile())
        assert lena.said == "Lena · member\n  Zone: Lisbon (Europe/Lisbon)"
        lena.presses("Become a mentor")
        assert lena.said == "You are a mentor now. Set your hours, and people find you."
        lena.presses("Set my hours")
        assert lena.said.startswith("Nobody finds you yet")
        lena.asks(BecomeMentor())
        assert lena.said.startswith("You are a mentor already.")

    def test_the_form_changes_skills_and_the_line(self, desk: Desk) -> None:
        desk.asks(EditProfile())
        assert [(field.name, field.initial) for field in desk.form.fields] == [("skills", "Python"), ("about", None)]
        desk.submits(skills="python; SQL,, Rust", about="Backend, mostly")
        assert desk.said == (
            "Saved. Maya · mentor\n"
            "  About: Backend, mostly\n"
            "  Skills: Python, Rust, SQL\n"
            "  Mon–Fri 09:00–17:00\n"
            "  Zone: Berlin (Europe/Berlin)"
        )

    def test_the_form_says_what_to_mend_and_keeps_nothing(self, desk: Desk) -> None:
        desk.asks(EditProfile())
        desk.submits(skills="Go", about="x" * 301)
        assert desk.answer.errors == (("about", "That is too long: at most 300 characters."),)
        desk.asks(Profile())
        assert "Skills: Python" in desk.said


class TestSkills:
    def test_they_are_added_and_undone(self, desk: Desk) -> None:
        desk.asks(SetSkills(("SQL",)))
        assert desk.said == "Your skills: Python, SQL\n  New here: SQL"
        desk.presses("Undo")
        assert desk.said == "Your skills: Python"

    def test_short_names_are_those_that_the_organisation_knows(
        self, sqlite_store: SqlStore, desk: Desk, atelier: Organisation
    ) -> None:
        with sqlite_store.write() as unit:
            a_mentor(unit, atelier, "Ana", skills=("JavaScript",))
        desk.asks(SetSkills(("js",)))
        assert desk.said == "Your skills: JavaScript, Python"

    def test_a_new_name_near_a_known_one_is_asked_about(self, desk: Desk) -> None:
        desk.asks(SetSkills(("Pyhton",)))
        assert desk.said == "Your skills: Pyhton, Python\n  New here: Pyhton\n  Did you mean Python?"
        desk.presses("Yes, Python")
        assert desk.said == "Your skills: Python"

    def test_without_any_nobody_finds_one_by_them(self, desk: Desk) -> None:
        desk.asks(SetSkills(("Python",), "remove"))
        assert desk.said == "You have no skills now. Nobody finds you by one."

    def test_a_mentee_is_offered_to_become_a_mentor_and_has_them_then(self, lena: Desk) -> None:
        lena.asks(SetSkills(("Python",)))
        lena.presses("Become a mentor")
        assert lena.said == "Your skills: Python\n  New here: Python"


class TestAMentorsCard:
    def test_it_has_what_one_books_by_on_the_mentors_own_clock(
        self, sqlite_store: SqlStore, lena: Desk, maya: Person, atelier: Organisation
    ) -> None:
        with sqlite_store.write() as unit:
            member = unit.people.membership(atelier.id, maya.id)
            assert member is not None
            unit.people.save_membership(replace(member, about="Backend", rating_sum=19, rating_count=4))
            unit.codes.add(OneTimeCode("t0ken", "mentor", maya.id, atelier.id), unit.now)
        lena.asks(ShowMentor(maya.id))
        assert lena.said == (
            "Maya · ★ 4.8 (4)\n"
            "  Backend\n"
            "  Berlin, 09:00 there now\n"
            "  Knows Python\n"
            "  Mentoring session · 30 min, 1 h\n"
            "  Open, Berlin time:\n"
            "  Mon–Fri 09:00–17:00\n"
            "  Link: slotbot.example/b/t0ken (https://slotbot.example/b/t0ken)"
        )

    def test_the_soonest_time_is_one_tap_in_the_readers_zone(self, lena: Desk, maya: Person) -> None:
        lena.asks(ShowMentor(maya.id))
        assert lena.captions == ["Book Mon 08:30", "Times"]
        assert lena.button("Book Mon 08:30") == Hold(maya.id, 1, at("08:30"), 30)

    def test_several_kinds_are_chosen_before_the_time(
        self, sqlite_store: SqlStore, lena: Desk, maya: Person, atelier: Organisation
    ) -> None:
        with sqlite_store.write() as unit:
            review = unit.services.add(Service(0, atelier.id, "Code review", host_id=maya.id))
            unit.services.add(Service(0, atelier.id, "Old kind", host_id=maya.id, active=False))
        lena.asks(ShowMentor(maya.id))
        assert lena.captions[1:] == ["Code review", "Mentoring session"]
        assert lena.button("Code review") == ShowTimes(maya.id, review.id)

    def test_without_hours_it_says_so(self, sqlite_store: SqlStore, lena: Desk, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            noor, _ = a_mentor(unit, atelier, "Noor", hours=())
        lena.asks(ShowMentor(noor.id))
        assert (lena.said.splitlines()[-1], lena.captions) == ("  No open hours yet.", ["Times"])

    def test_a_reader_without_a_zone_is_shown_no_moment(
        self, sqlite_store: SqlStore, maya: Person, atelier: Organisation
    ) -> None:
        with sqlite_store.write() as unit:
            person, _ = a_mentee(unit, atelier, "Tom", zone=None)
        tom = Desk(sqlite_store, person, atelier)
        tom.asks(ShowMentor(maya.id))
        assert tom.captions == ["Times"]

    def test_ones_own_leads_to_changing_it(self, desk: Desk, maya: Person) -> None:
        desk.asks(ShowMentor(maya.id))
        assert desk.captions == ["Change it…", "My hours", "My link"]

    def test_a_mentee_has_none(self, sqlite_store: SqlStore, desk: Desk, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            person, _ = a_mentee(unit, atelier, "Tom")
        with pytest.raises(NotFound):
            desk.asks(ShowMentor(person.id))
