"""What organizers are asked and what organisations choose about conflicts: kept whole, once for each request, due by index."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.errors import Conflict
from core.model.conflict import Policy
from core.model.decision import Channel, ConflictRules, Decision, Patience, Verdict
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, a_person, at, span
from tests.storage.house import House


def asked(unit: Unit, house: House, **facts: Any) -> Decision:
    """Lena has the organizers asked about something of hers."""
    booking = house.booked(unit, span("10:00", "11:00"))
    decision = Decision(
        id=0,
        organisation_id=booking.organisation_id,
        booking_id=booking.id,
        asked_by=house.lena.id,
        asked_at=MONDAY,
        expires_at=at("12:00"),
        seen=((7, 2), (9, 1)),
        why="It’s <urgent>",
        due_at=at("08:30"),
    )
    return unit.decisions.add(replace(decision, **facts))


def test_it_is_kept_whole_and_changed(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first = asked(unit, house)
        assert unit.decisions.get(first.id) == unit.decisions.waiting(first.booking_id) == first
        made = replace(
            first,
            seen=((7, 3),),
            due_at=None,
            reminded=True,
            version=2,
            verdict=Verdict.REFUSED,
            decided_by=house.tom.id,
            decided_at=at("09:00"),
            reason="No",
        )
        unit.decisions.save(made)
    with store.read() as unit:
        assert unit.decisions.get(first.id) == made
        assert unit.decisions.waiting(first.booking_id) is None
        assert unit.decisions.of_booking(first.booking_id) == [made]


def test_organizers_are_asked_once_at_a_time_about_one_booking(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first = asked(unit, house)
    with pytest.raises(Conflict), store.write() as unit:
        unit.decisions.add(replace(first, id=0))


def test_it_falls_due_until_it_is_decided(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first = asked(unit, house, due_at=MONDAY)
        other = asked_again(unit, first)
        assert unit.decisions.due.waits(unit.now)
        assert unit.decisions.due.lease(unit.now, unit.now + timedelta(seconds=30), 10) == [first.id]
        unit.decisions.save(replace(first, verdict=Verdict.EXPIRED, due_at=None))
        assert not unit.decisions.due.waits(other.expires_at - timedelta(hours=4))


def asked_again(unit: Unit, first: Decision) -> Decision:
    """Something that is due later, and decided already."""
    return unit.decisions.add(replace(first, id=0, verdict=Verdict.WITHDRAWN, due_at=None))


def test_two_identities_that_become_one_person_keep_it(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double = a_person(unit, "Lena T.")
        first = asked(unit, house, asked_by=double.id, verdict=Verdict.APPROVED, decided_by=double.id)
        unit.people.merge(house.lena.id, double.id)
        expected = replace(first, asked_by=house.lena.id, decided_by=house.lena.id)
        assert unit.decisions.get(first.id) == expected


def test_who_is_forgotten_leaves_no_words(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first = asked(unit, house, verdict=Verdict.REFUSED, decided_by=house.tom.id, reason="Friday")
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
        unit.people.forget(house.tom.id, name="somebody", reason="gone")
        assert unit.decisions.get(first.id) == replace(first, why="", reason="")


def test_what_nobody_has_decided_is_listed_the_oldest_first(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first = asked(unit, house, verdict=Verdict.REFUSED, decided_by=house.lena.id, decided_at=MONDAY)
        waiting: dict[str, Any] = {"id": 0, "verdict": None, "decided_by": None, "decided_at": None}
        second = unit.decisions.add(replace(first, **waiting))
        here = first.organisation_id
        assert unit.decisions.open(here, 9) == [second]
        assert unit.decisions.open(here + 1, 9) == []


def test_what_was_decided_is_listed_the_latest_first(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first = asked(unit, house, verdict=Verdict.DISPLACED, decided_by=house.lena.id, decided_at=MONDAY)
        again: dict[str, Any] = {"id": 0, "verdict": Verdict.REFUSED, "decided_by": house.tom.id}
        second = unit.decisions.add(replace(first, **again))
        unit.decisions.add(replace(first, id=0, verdict=None, decided_by=None, decided_at=None))
        here = first.organisation_id
        assert [unit.decisions.latest(here, most) for most in (1, 9)] == [[second], [second, first]]
        assert unit.decisions.latest(here + 1, 9) == []


def test_rules_are_kept_whole_and_replaced(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        here = house.service.organisation_id
        assert unit.conflicts.rules(here) == ConflictRules(here)
        for rules in (
            ConflictRules(here, Policy.FORCE, Patience(5, 60, 0), Channel("slack", "T1", "C1")),
            ConflictRules(here, None, Patience(10, 20, 30)),
        ):
            unit.conflicts.save(rules)
            assert unit.conflicts.rules(here) == rules


def test_a_service_has_its_own_policy_or_none(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        here, service = house.service.organisation_id, house.service.id
        assert (unit.conflicts.of_service(service), unit.conflicts.of_services(here)) == (None, {})
        unit.conflicts.set_service(service, Policy.REFUSE)
        assert (unit.conflicts.of_service(service), unit.conflicts.of_services(here)) == (
            Policy.REFUSE,
            {service: Policy.REFUSE},
        )
        unit.conflicts.set_service(service, None)
        assert unit.conflicts.of_services(here) == {}
