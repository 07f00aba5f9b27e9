"""Webhooks: kept whole, address and secrets sealed; messages leased with their webhook, one process at a time; forgotten."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from core.model.webhook import Condition, Group, Message, Trouble, Webhook
from core.ports import Unit
from storage.engine import Database
from storage.errors import NoKey
from storage.schema import webhooks
from storage.sealing import reseal
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, at, span
from tests.conftest import KEY
from tests.storage.house import House

ADDRESS = "https://hooks.example.org/in?token=abc"
NEWER = "bmV3ZXItdGVzdC1rZXktMDEyMzQ1Njc4OWFiY2RlZmc="
SOON = MONDAY + timedelta(minutes=1)


def a_webhook(unit: Unit, house: House) -> Webhook:
    new = Webhook(0, house.organisation.id, ADDRESS, ("whsec_new", "whsec_old"), frozenset({Group.CREATED}), MONDAY)
    return unit.webhooks.add(new)


def a_message(webhook: Webhook, key: str, **values: Any) -> Message:
    return replace(Message(0, webhook.id, key, "meeting.created", MONDAY, due_at=MONDAY), **values)


def test_it_is_kept_whole_and_a_removed_one_apart(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        webhook = a_webhook(unit, house)
        changed = replace(
            webhook,
            groups=frozenset(Group),
            condition=Condition.STOPPED,
            changed_at=at("09:00"),
            renewed_at=at("10:00"),
            succeeded_at=at("11:00"),
            failed_at=at("12:00"),
            trouble=Trouble.TIMEOUT,
            told_at=at("13:00"),
        )
        unit.webhooks.save(changed)
        other = a_webhook(unit, house)
        unit.webhooks.save(replace(other, condition=Condition.REMOVED))
        runs = a_webhook(unit, house)
    with store.read() as unit:
        assert unit.webhooks.active(house.organisation.id) == {runs.id: [Group.CREATED]}
        assert unit.webhooks.of_organisation(house.organisation.id) == [changed, runs]
        assert unit.webhooks.get(other.id) == replace(other, condition=Condition.REMOVED)
        assert unit.webhooks.get(99) is None


def test_messages_are_leased_with_their_webhook_and_only_its_holder_goes_on(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        webhook, other = a_webhook(unit, house), a_webhook(unit, house)
        assert not unit.webhooks.due.waits(MONDAY)
        booking = house.booked(unit, span("10:00", "11:00", day=1))
        first = a_message(
            webhook, "msg_a", booking_id=booking.id, by=house.maya.id, detail="was", asked_by=house.lena.id
        )
        unit.webhooks.publish([first, a_message(webhook, "msg_b"), a_message(other, "msg_c", due_at=at("12:00"))])
    with store.write() as unit:
        assert unit.webhooks.due.lease(MONDAY, SOON, 10) == [webhook.id]
        assert unit.webhooks.due.lease(MONDAY, SOON, 10) == []
        found = unit.webhooks.next(webhook.id, MONDAY)
        assert found is not None
        assert replace(found, id=0) == first
        done = replace(found, body="{}", attempts=2, due_at=None, ended_at=MONDAY, trouble=Trouble.BUSY)
        unit.webhooks.save_message(done)
        following = unit.webhooks.next(webhook.id, MONDAY)
        assert following is not None
        assert following.key == "msg_b"
        assert (unit.webhooks.waiting(webhook.id), unit.webhooks.waiting(other.id)) == (1, 1)
        assert not unit.webhooks.keep_lease(webhook.id, MONDAY, SOON)
        assert unit.webhooks.keep_lease(webhook.id, SOON, SOON + timedelta(seconds=5))
        unit.webhooks.free(webhook.id, SOON)
        assert not unit.webhooks.due.waits(MONDAY)
        unit.webhooks.free(webhook.id, SOON + timedelta(seconds=5))
        assert unit.webhooks.due.waits(MONDAY)
        unit.webhooks.hold(webhook.id)
        assert not unit.webhooks.due.waits(MONDAY)
        unit.webhooks.release(webhook.id, at("09:30"))
        assert (unit.webhooks.next(webhook.id, MONDAY), unit.webhooks.due.waits(at("09:30"))) == (None, True)


def test_address_and_secrets_are_sealed_and_sealed_anew(
    store: SqlStore, house: House, database: Database, clock: SetClock
) -> None:
    with store.write() as unit:
        webhook = a_webhook(unit, house)
    with database.reader.connect() as connection:
        [sealed] = connection.execute(select(webhooks.c.sealed)).scalars()
    assert ADDRESS not in sealed
    reseal(database, [NEWER, KEY])
    with SqlStore(database, clock, keys=[NEWER]).read() as unit:
        assert unit.webhooks.get(webhook.id) == webhook
    for keys in ([], [KEY]):
        other = SqlStore(database, clock, keys=keys)
        with other.read() as unit, pytest.raises(NoKey, match=r"SECRET_KEY|webhook"):
            unit.webhooks.get(webhook.id)
    with SqlStore(database, clock).read() as unit:
        assert not unit.webhooks.keeps_secrets
        assert unit.webhooks.active(house.organisation.id) == {webhook.id: [Group.CREATED]}, (
            "bookings go on without the key"
        )


def test_what_is_over_is_forgotten_and_then_what_was_removed(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        webhook = a_webhook(unit, house)
        old = MONDAY - timedelta(days=8)
        unit.webhooks.save(replace(webhook, condition=Condition.REMOVED, changed_at=old))
        unit.webhooks.publish([a_message(webhook, "msg_a", at=old, due_at=None), a_message(webhook, "msg_b", at=old)])
        unit.webhooks.forget(MONDAY - timedelta(days=7), MONDAY - timedelta(days=7), 10)
        assert unit.webhooks.waiting(webhook.id) == 1
        unit.webhooks.hold(webhook.id)
        unit.webhooks.forget(MONDAY - timedelta(days=7), MONDAY - timedelta(days=7), 10)
        assert unit.webhooks.get(webhook.id) is None


def test_a_person_who_is_forgotten_is_named_in_nothing_that_waits(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        webhook = a_webhook(unit, house)
        booking = house.booked(unit, span("10:00", "11:00", day=1))
        said = '{"name":"Lena"}'
        unit.webhooks.publish(
            [a_message(webhook, "msg_a", booking_id=booking.id, body=said), a_message(webhook, "msg_b", body=said)]
        )
        unit.people.forget(house.lena.id, name="Somebody", reason="")
        found = unit.webhooks.next(webhook.id, MONDAY)
        assert found is not None
        assert (found.key, found.body) == ("msg_a", "")
