"""Organisations, their groups and skills."""

from dataclasses import replace

from core.model.people import Joining, Organisation, Skill
from storage.unit_of_work import SqlStore


def test_an_organisation_begins_with_the_settings_of_the_model(store: SqlStore) -> None:
    with store.write() as unit:
        made = unit.organisations.add("Atelier", Joining.INVITATION, slack_team="T1")
    with store.read() as unit:
        assert unit.organisations.get(made.id) == made
        assert made == Organisation(made.id, "Atelier", Joining.INVITATION, slack_team="T1")


def test_who_is_not_there_is_none(store: SqlStore) -> None:
    with store.read() as unit:
        found = (
            unit.organisations.get(1),
            unit.organisations.of_slack("T1"),
            unit.organisations.of_group("telegram", "-1"),
        )
    assert found == (None, None, None)


def test_changed_settings_are_kept_and_raise_the_directory(store: SqlStore) -> None:
    with store.write() as unit:
        made = unit.organisations.add("Atelier", Joining.OPEN)
        changed = replace(made, name="Studio", joining=Joining.INVITATION, holds_limit=3, hold_minutes=10)
        unit.organisations.save(replace(changed, approval_hours=24, directory=77))
    with store.read() as unit:
        assert unit.organisations.get(made.id) == replace(changed, approval_hours=24, directory=made.directory + 1)


def test_a_workspace_and_a_group_lead_to_their_organisation(store: SqlStore) -> None:
    with store.write() as unit:
        first = unit.organisations.add("One", Joining.OPEN, slack_team="T1")
        second = unit.organisations.add("Two", Joining.OPEN)
        unit.organisations.bind_group("telegram", "-100", first.id)
        unit.organisations.bind_group("telegram", "-100", second.id)
    with store.read() as unit:
        assert unit.organisations.all() == [first, second]
        assert unit.organisations.of_slack("T1") == first
        assert unit.organisations.of_group("telegram", "-100") == second


def test_a_skill_is_one_whatever_its_case(store: SqlStore) -> None:
    with store.write() as unit:
        here = unit.organisations.add("One", Joining.OPEN)
        there = unit.organisations.add("Two", Joining.OPEN)
        sql, python = unit.organisations.skill(here.id, "SQL"), unit.organisations.skill(here.id, "Python")
        assert unit.organisations.skill(here.id, "PYTHON") == python
        assert unit.organisations.skill(there.id, "Python") != python
    with store.read() as unit:
        assert unit.organisations.skills(here.id) == [
            Skill(python.id, here.id, "Python"),
            Skill(sql.id, here.id, "SQL"),
        ]
        raised = unit.organisations.get(here.id)
        assert raised is not None
        assert raised.directory == here.directory + 2
