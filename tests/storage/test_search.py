"""Mentors for the search."""

from datetime import date

from core.model.hours import Override, OverrideKind
from core.model.people import Role
from core.ports import Mentor
from storage.unit_of_work import SqlStore
from tests.builders import a_member, a_mentor, an_organisation
from tests.storage.house import House


def test_mentors_with_hours_are_found_by_skill_and_name(store: SqlStore, house: House) -> None:
    with store.read() as unit:
        skills = unit.people.skill_ids([house.mayas.id, house.toms.id])
        maya = Mentor(
            house.mayas.id,
            house.maya.id,
            house.maya.calendar_id,
            "Maya",
            "",
            "Europe/Berlin",
            frozenset(skills[house.mayas.id]),
            0,
            0,
        )
        tom = Mentor(
            house.toms.id,
            house.tom.id,
            house.tom.calendar_id,
            "Tom",
            "",
            "Europe/Berlin",
            frozenset(skills[house.toms.id]),
            0,
            0,
        )
        here = house.organisation.id
        python, sql = skills[house.mayas.id][0], skills[house.toms.id][0]
        assert unit.search.mentors(here) == [maya, tom]
        assert unit.search.mentors(here, skill_ids=[python]) == [maya]
        assert unit.search.mentors(here, skill_ids=[python, sql]) == [maya, tom]
        assert unit.search.mentors(here, host_ids=[house.tom.id, house.lena.id]) == [tom]
        assert unit.search.mentors(here, skill_ids=[python], host_ids=[house.tom.id]) == []
        assert unit.search.mentors(here, skill_ids=[999]) == []


def test_who_offers_no_time_or_is_elsewhere_is_not_found(store: SqlStore, house: House) -> None:
    day = date(2026, 3, 7)
    with store.write() as unit:
        unit.hours.set_weekly(house.toms.id, [])
        unit.hours.add_override(house.toms.id, Override(day, day, OverrideKind.CLOSED))
        extra, extras = a_member(unit, house.organisation, "Extra", Role.MENTOR)
        unit.hours.add_override(extras.id, Override(day, day, OverrideKind.EXTRA, ((600, 720),)))
        a_mentor(unit, an_organisation(unit, "Elsewhere"), "Stranger")
        found = unit.search.mentors(house.organisation.id)
        assert [mentor.person_id for mentor in found] == [house.maya.id, extra.id]
        assert found[1].skill_ids == frozenset()
