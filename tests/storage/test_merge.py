"""Making one person of two (``/link``)."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import get_args

import pytest

from core.errors import Conflict
from core.events import PEOPLE, Cancelled, Event, Joined, Missed
from core.model.booking import State
from core.model.hours import Override, OverrideKind
from core.model.people import Membership, Role
from core.model.waitlist import Waiting
from core.ports import Conversation, Due, Keyboard, OneTimeCode, SentCard
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, a_meeting, a_mentee, a_mentor, a_person, a_service, an_organisation, span
from tests.storage.house import House


def test_all_that_one_had_is_the_others(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double = a_person(unit, "Lena T.")
        unit.people.save(replace(double, email="lena@example.org"))
        identity = unit.people.identities(double.id)[0]
        card = SentCard(double.id, "booking:1", "console", "", "chat", "m1", "k")
        unit.cards.sent(card, unit.now)
        unit.cards.keep(Keyboard("k", None, double.id, "booking:1", "[]", unit.now))
        unit.conversations.save(Conversation("console", "", "chat", double.id, "{}", unit.now))
        unit.codes.add(OneTimeCode("123", "identity", double.id, None), unit.now)
        booked = house.booked(unit, span("10:00", "11:00"), guest=double)
        unit.bookings.note(booked.id, unit.now, "confirmed", by=double.id)
        notice = unit.outbox.notify(double.id, Cancelled(booked.id, 1, double.id), organisation_id=None, now=unit.now)
        wish = Waiting(0, house.organisation.id, double.id, house.tom.id, None, (), span("08:00", "20:00"), unit.now)
        wish = unit.waitlist.add(wish)
        unit.people.merge(house.lena.id, double.id)
    with store.write() as unit:
        lena = house.lena.id
        assert unit.people.get(double.id) is None
        assert unit.people.get(lena) == replace(house.lena, email="lena@example.org")
        assert unit.people.identity("console", "", identity.user_id) == replace(identity, person_id=lena)
        assert unit.cards.standing(lena, "booking:1") == replace(card, person_id=lena)
        assert unit.cards.keyboard("k") == Keyboard("k", None, lena, "booking:1", "[]", MONDAY)
        assert unit.conversations.get("console", "", "chat", lena) is not None
        assert unit.codes.get("123") == OneTimeCode("123", "identity", lena, None)
        assert unit.bookings.get(booked.id) == replace(booked, guest_id=lena)
        assert unit.bookings.history(booked.id) == [(MONDAY, "confirmed", lena, "")]
        assert unit.bookings.clash(house.lena.calendar_id, booked.span) == replace(booked, guest_id=lena)
        assert unit.waitlist.of_person(lena, MONDAY) == [replace(wish, person_id=lena)]
        due = unit.outbox.claim_due(MONDAY, MONDAY + timedelta(minutes=1))
        assert [(row.id, row.person_id, row.event, row.lane) for row in due] == [
            (notice, lena, Cancelled(booked.id, 1, lena), f"person:{lena}")
        ]


def test_what_is_still_to_be_told_of_the_absorbed_person_is_told_of_the_kept_one(store: SqlStore, house: House) -> None:
    """By whom something was done, who joined, and who is said not to have come."""
    with store.write() as unit:
        double = a_person(unit, "Lena T.")
        events = (Cancelled(7, 1, double.id), Joined(7, MONDAY, double.id), Missed(7, 2, double.id))
        for event in events:
            unit.outbox.notify(house.tom.id, event, organisation_id=None, now=unit.now)
        unit.people.merge(house.lena.id, double.id)
    told = []
    with store.write() as unit:
        (due,) = unit.outbox.claim_due(MONDAY, MONDAY + timedelta(minutes=1))
        following: Due | None = due
        while following is not None:
            told.append(following.event)
            unit.outbox.sent(following.id, unit.now)
            following = unit.outbox.next(following, MONDAY + timedelta(minutes=1))
    lena = house.lena.id
    assert told == [Cancelled(7, 1, lena), Joined(7, MONDAY, lena), Missed(7, 2, lena)]


def test_every_number_in_an_event_is_known_to_be_a_persons_or_not() -> None:
    others = {
        "about", "booking_id", "calendar_id", "decision_id", "gathering_id", "invitation_id", "minutes", "more",
        "organisation_id", "poll_id", "room_id", "series_id", "times", "version", "was_room", "webhook_id",
    }  # fmt: skip
    numbers = {field.name for kind in get_args(Event) for field in fields(kind) if field.type in (int, int | None)}
    assert numbers == others | PEOPLE


def test_two_memberships_of_one_organisation_become_one(store: SqlStore, house: House) -> None:
    day = date(2026, 12, 24)
    with store.write() as unit:
        unit.people.save_membership(replace(house.mayas, rating_sum=9, rating_count=2))
        double, doubles = a_mentor(unit, house.organisation, "Maya I.", skills=("Rust", "Go"))
        there = an_organisation(unit, "Elsewhere")
        elsewhere = unit.people.join(there.id, double.id)
        unit.people.save_membership(
            replace(doubles, roles=frozenset({Role.MENTOR, Role.ADMIN}), about="Hi", rating_sum=5, rating_count=1)
        )
        unit.hours.add_override(doubles.id, Override(day, day, OverrideKind.CLOSED))
        own = a_service(unit, house.organisation, "Own", host_id=double.id)
        unit.people.merge(house.maya.id, double.id)
        raised = unit.organisations.get(house.organisation.id)
    with store.read() as unit:
        joined = Membership(
            house.mayas.id,
            house.organisation.id,
            house.maya.id,
            frozenset({Role.MENTOR, Role.ADMIN}),
            "Hi",
            rating_sum=14,
            rating_count=3,
        )
        assert unit.people.memberships(house.maya.id) == [joined, replace(elsewhere, person_id=house.maya.id)]
        names = {skill.id: skill.name for skill in unit.organisations.skills(house.organisation.id)}
        assert {names[number] for number in unit.people.skill_ids([house.mayas.id])[house.mayas.id]} == {
            "Python",
            "Rust",
            "Go",
        }
        assert len(unit.hours.weekly([house.mayas.id])[house.mayas.id]) == 5
        assert len(unit.hours.overrides([house.mayas.id], day, day)[house.mayas.id]) == 1
        assert unit.services.get(own.id) == replace(own, host_id=house.maya.id)
        assert raised is not None
        assert raised.directory > house.organisation.directory


def test_hours_are_taken_over_by_who_has_none(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        unit.people.merge(house.lena.id, house.tom.id)
        assert len(unit.hours.weekly([house.lenas.id])[house.lenas.id]) == 5


def test_two_times_at_once_are_refused_and_the_unit_goes_on(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        house.booked(unit, span("10:00", "11:00"), guest=house.lena)
        house.booked(unit, span("10:30", "11:30"), host=house.tom, guest=house.omar)
        with pytest.raises(Conflict):
            unit.people.merge(house.lena.id, house.omar.id)
        unit.people.save(replace(house.omar, zone="Asia/Tokyo"))
    with store.read() as unit:
        assert unit.people.get(house.omar.id) == replace(house.omar, zone="Asia/Tokyo")


def test_people_who_have_met_are_two(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        house.booked(unit, span("10:00", "11:00"), State.COMPLETED)
        with pytest.raises(Conflict):
            unit.people.merge(house.maya.id, house.lena.id)


def test_of_two_cards_about_one_thing_the_kept_persons_stays(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        kept = SentCard(house.lena.id, "home", "console", "", "chat", "m1", "k1")
        unit.cards.sent(kept, unit.now)
        unit.cards.sent(replace(kept, person_id=house.omar.id, message_id="m2"), unit.now)
        for person in (house.lena, house.omar):
            unit.conversations.save(Conversation("slack", "T1", "C1", person.id, person.name, unit.now))
        unit.people.merge(house.lena.id, house.omar.id)
        talk = unit.conversations.get("slack", "T1", "C1", house.lena.id)
        assert unit.cards.standing(house.lena.id, "home") == kept
        assert talk == Conversation("slack", "T1", "C1", house.lena.id, "Lena", MONDAY)


def test_two_who_are_in_one_meeting_are_not_one_person(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        a_meeting(unit, house.mayas, span("10:00", "11:00"), required=(house.lena.id, house.omar.id))
    for one, other in ((house.lena, house.omar), (house.maya, house.lena), (house.lena, house.maya)):
        with store.write() as unit, pytest.raises(Conflict, match="met in a booking"):
            unit.people.merge(one.id, other.id)


def test_who_is_invited_stays_so_under_the_other_id(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double, _ = a_mentee(unit, house.organisation, "Lena T.")
        meeting = a_meeting(unit, house.mayas, span("10:00", "11:00"), required=(double.id,))
        unit.people.merge(house.lena.id, double.id)
    with store.read() as unit:
        assert [each.person_id for each in unit.meetings.invitations([meeting.id])[meeting.id]] == [house.lena.id]
        assert unit.bookings.clash(house.lena.calendar_id, meeting.span) == meeting
