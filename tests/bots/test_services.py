"""Kinds of session: listed, made, changed, offered or no more, card by card."""

from dataclasses import replace
from typing import Any

import pytest

from bots.requests import EditService, Find, ListServices, SwitchService
from core.model.people import Organisation, Person, Role
from core.model.service import Service
from core.services import offers
from storage.unit_of_work import SqlStore
from tests.bots.desk import Desk
from tests.builders import a_member, a_mentee, a_mentor, an_organisation


@pytest.fixture
def atelier(sqlite_store: SqlStore) -> Organisation:
    with sqlite_store.write() as unit:
        organisation = an_organisation(unit)
        offers.add_default(unit, organisation.id)
        return organisation


@pytest.fixture
def maya(sqlite_store: SqlStore, atelier: Organisation) -> Person:
    with sqlite_store.write() as unit:
        return a_mentor(unit, atelier)[0]


@pytest.fixture
def desk(sqlite_store: SqlStore, atelier: Organisation, maya: Person) -> Desk:
    """Maya's, where forms open."""
    return Desk(sqlite_store, maya, atelier)


@pytest.fixture
def phone(sqlite_store: SqlStore, atelier: Organisation, maya: Person) -> Desk:
    """Maya's, where questions come one by one."""
    return Desk(sqlite_store, maya, atelier, forms=False)


def own(store: SqlStore, atelier: Organisation, maya: Person, **facts: Any) -> Service:
    """A service of Maya's own."""
    with store.write() as unit:
        member = unit.people.membership(atelier.id, maya.id)
        assert member is not None
        wanted = replace(offers.draft(member, own=True), name="Code review", **facts)
        return offers.save(unit, member, wanted)


def stored(desk: Desk, service_id: int) -> Service:
    with desk.unit() as unit:
        service = unit.services.get(service_id)
        assert service is not None
        return service


class TestTheList:
    def test_a_mentee_sees_what_can_be_booked(
        self, sqlite_store: SqlStore, atelier: Organisation, maya: Person
    ) -> None:
        review = own(sqlite_store, atelier, maya, approval=True, policy="strict", lengths=(45,))
        with sqlite_store.write() as unit:
            lena, _ = a_mentee(unit, atelier)
        desk = Desk(sqlite_store, lena, atelier)
        desk.asks(ListServices())
        assert desk.said == (
            "What can be booked in Atelier\n"
            "  1. Mentoring session · 30 min, 1 h · free to cancel\n"
            "  2. Code review with Maya · 45 min · on request · 50 % within 24 h of the start"
        )
        assert desk.captions == ["Book 1", "Book 2"]
        assert desk.button("Book 2") == Find(host_ids=(maya.id,), service_id=review.id)

    def test_a_mentor_changes_their_own_alone(
        self, sqlite_store: SqlStore, atelier: Organisation, maya: Person
    ) -> None:
        own(sqlite_store, atelier, maya)
        desk = Desk(sqlite_store, maya, atelier)
        desk.asks(ListServices())
        assert desk.captions == ["Book 1", "Book 2", "Change 2", "New kind…"]

    def test_an_organizer_changes_the_organisations(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            olga, _ = a_member(unit, atelier, "Olga", Role.ORGANIZER)
        desk = Desk(sqlite_store, olga, atelier)
        desk.asks(ListServices())
        assert desk.captions == ["Book 1", "Change 1", "New kind…", "Pools"]

    def test_many_are_paged(self, sqlite_store: SqlStore, atelier: Organisation, maya: Person) -> None:
        with sqlite_store.write() as unit:
            for number in range(6):
                unit.services.add(Service(0, atelier.id, f"Kind {number}", host_id=maya.id))
        desk = Desk(sqlite_store, maya, atelier)
        desk.asks(ListServices())
        desk.presses("More ›")
        assert [line.split(" · ")[0] for line in desk.said.splitlines()[1:]] == ["  6. Kind 4", "  7. Kind 5"]

    def test_a_service_is_switched_off_and_on(
        self, sqlite_store: SqlStore, atelier: Organisation, maya: Person
    ) -> None:
        review = own(sqlite_store, atelier, maya)
        desk = Desk(sqlite_store, maya, atelier)
        desk.asks(SwitchService(review.id, active=False))
        assert desk.said == (
            "Code review is no longer offered. What is booked stays.\n"
            "  1. Mentoring session · 30 min, 1 h · free to cancel\n"
            "  2. Code review · 30 min, 1 h · not offered"
        )
        desk.presses("Undo")
        assert desk.said.splitlines()[0] == "Code review is offered again."
        assert stored(desk, review.id) == review


class TestTheForm:
    def test_a_new_one_is_the_mentors_own_with_sensible_defaults(self, desk: Desk, maya: Person) -> None:
        desk.asks(EditService())
        assert {field.name: field.initial for field in desk.form.fields} == {
            "name": None,
            "lengths": "30 min, 1 h",
            "buffer_before": "0",
            "buffer_after": "0",
            "minimum_notice": "0",
            "horizon_days": "60",
            "step": "30",
            "approval": "instant",
            "policy": "flexible",
            "change_notice": "0",
            "moves_limit": None,
            "reasons": "usual",
            "place": None,
            "seats": "1",
            "offer_minutes": "5 min",
            "no_show_frees": "keeps",
        }
        desk.submits(
            name="Deep dive",
            lengths="1 h 30, 45 min",
            buffer_before="5",
            buffer_after="10 min",
            minimum_notice="2 hours",
            horizon_days="30",
            step="15",
            approval="approval",
            policy="strict",
            change_notice="1 day",
            place="https://call.example/maya",
        )
        assert desk.said == (
            "Saved: Deep dive\n"
            "  Lengths: 45 min, 1 h 30 min\n"
            "  Buffer before: 5 min\n"
            "  Buffer after: 10 min\n"
            "  Minimum notice: 2 h\n"
            "  Days ahead: 30 days\n"
            "  Starts: every 15 min\n"
            "  Booking: on request, answered by the mentor\n"
            "  Cancelling: Strict: 50 % within 24 h of the start\n"
            "  Notice to change: until 1 day before\n"
            "  Place or link: https://call.example/maya\n"
            "  Seats: one guest\n"
            "  Waitlist offers: 5 min\n"
            "  After a no-show: the time stays taken"
        )
        with desk.unit() as unit:
            made = unit.services.of_organisation(1)[-1]
        assert made == Service(
            id=made.id,
            organisation_id=1,
            name="Deep dive",
            lengths=(45, 90),
            host_id=maya.id,
            buffer_before=5,
            buffer_after=10,
            minimum_notice=120,
            horizon_days=30,
            step=15,
            approval=True,
            policy="strict",
            change_notice=1440,
            place="https://call.example/maya",
        )

    def test_policies_say_what_they_mean(self, desk: Desk) -> None:
        desk.asks(EditService())
        policies = next(field for field in desk.form.fields if field.name == "policy")
        assert [choice.caption for choice in policies.choices] == [
            "Strict: 50 % within 24 h of the start",
            "Flexible: free to cancel",
        ]

    def test_who_mentors_and_organizes_says_whose_it_is(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            both, _ = a_member(unit, atelier, "Bo", Role.MENTOR, Role.ORGANIZER)
        desk = Desk(sqlite_store, both, atelier)
        desk.asks(EditService())
        desk.submits(name="Clinic", lengths="15", whose="all")
        with desk.unit() as unit:
            made = unit.services.of_organisation(atelier.id)[-1]
        assert (made.name, made.lengths, made.host_id) == ("Clinic", (15,), None)

    @pytest.mark.parametrize(
        ("values", "field", "why"),
        [
            ({"name": ""}, "name", "This is needed."),
            ({"name": "Code review"}, "name", "There is one of that name already. Choose another name."),
            ({"lengths": "soon"}, "lengths", "That is no length I can read, such as 45 min or 2 h."),
            ({"lengths": "3"}, "lengths", "A session lasts at least 5 minutes."),
            ({"lengths": "2 days"}, "lengths", "A session lasts at most 720 minutes."),
            ({"buffer_after": "5 h"}, "buffer_after", "That is too much: at most 240."),
            ({"horizon_days": "many"}, "horizon_days", "That is no whole number, such as 30."),
            ({"policy": "cruel"}, "policy", "There is no such choice."),
        ],
    )
    def test_it_says_what_to_mend_and_stores_nothing(
        self,
        sqlite_store: SqlStore,
        atelier: Organisation,
        maya: Person,
        values: dict[str, str],
        field: str,
        why: str,
    ) -> None:
        own(sqlite_store, atelier, maya)
        desk = Desk(sqlite_store, maya, atelier)
        desk.asks(EditService())
        desk.submits(**{"name": "New", "lengths": "30"} | values)
        assert desk.answer.errors == ((field, why),)
        with desk.unit() as unit:
            assert len(unit.services.of_organisation(atelier.id)) == 2


class TestFieldByField:
    def test_a_new_one_needs_a_name_and_lengths(self, phone: Desk) -> None:
        phone.asks(EditService())
        assert [field.name for field in phone.form.fields] == ["name", "lengths"]
        phone.submits(name="Chat", lengths="15")
        assert phone.said == (
            "Saved: Chat\n"
            "  Lengths: 15 min\n"
            "  Days ahead: 60 days\n"
            "  Starts: every 30 min\n"
            "  Booking: booked at once\n"
            "  Cancelling: Flexible: free to cancel\n"
            "  Seats: one guest\n"
            "  Waitlist offers: 5 min\n"
            "  After a no-show: the time stays taken"
        )

    def test_each_field_is_a_tap_away(
        self, sqlite_store: SqlStore, phone: Desk, atelier: Organisation, maya: Person
    ) -> None:
        review = own(sqlite_store, atelier, maya)
        phone.asks(EditService(review.id))
        assert phone.captions == [
            *("Name", "Lengths", "Buffer before", "Buffer after", "Minimum notice", "Days ahead"),
            *("Starts", "Booking", "Cancelling", "Notice to change", "Moves of a session", "Reason needed for"),
            *("Place or link", "Seats", "Waitlist offers", "After a no-show"),
            *("Stop offering", "All kinds"),
        ]
        phone.presses("Buffer after")
        assert [field.name for field in phone.form.fields] == ["buffer_after"]
        phone.submits(buffer_after="15")
        assert stored(phone, review.id) == replace(review, buffer_after=15)

    def test_a_mentee_is_offered_to_become_a_mentor(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            lena, _ = a_mentee(unit, atelier)
        desk = Desk(sqlite_store, lena, atelier)
        desk.asks(EditService())
        assert desk.said.startswith("That is for mentors.")
