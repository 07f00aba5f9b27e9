"""The engine of webhooks over real HTTP, on both databases: one of many processes posts, and what fails comes again, the same."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.health import Metrics
from adapters.webhooks.post import Poster
from adapters.webhooks.sender import WebhookSender
from core.events import WebhookFailed, WebhookTried
from core.model.people import Membership, Role
from core.model.webhook import WAITS, Condition, Group, Trouble, Webhook
from core.ports import Due, Unit
from core.services import meetings
from core.services.meetings import MeetingPlan
from core.services.webhooks import delivering, keeping
from core.services.webhooks.delivering import LEASE
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import AtOnce
from tests.builders import MONDAY, SetClock, a_member, a_mentor, an_organisation, span
from tests.doubles.server import Server
from tests.doubles.webhook import Failure, Receiver


class Scene:
    """Grace, who organizes, and Maya, who meets; the receiver has the secret of the webhook."""

    def __init__(self, store: SqlStore, clock: SetClock, receiver: Receiver, address: str) -> None:
        self.store, self.clock, self.receiver = store, clock, receiver
        self.metrics = Metrics()
        with store.write() as unit:
            atelier = an_organisation(unit)
            _, self.grace = a_member(unit, atelier, "Grace", Role.ORGANIZER)
            _, self.maya = a_mentor(unit, atelier, "Maya")
            self.webhook = keeping.add_webhook(unit, self.grace, address, frozenset(Group), private=True)
        receiver.secrets.append(self.webhook.secrets[0])
        self.day = 0

    def meets(self, *, private: bool = False) -> int:
        """Maya calls Grace to one more meeting; its id."""
        self.day += 1
        with self.store.write() as unit:
            plan = MeetingPlan("Plans", span("10:00", "11:00", day=self.day), (self.grace.person_id,), private=private)
            return meetings.create_meeting(unit, self.maya, plan).id

    def posts(self) -> None:
        """One process posts what is due now."""

        async def settle() -> None:
            sender = self.sender()
            await sender.settle()
            await sender.stop()

        asyncio.run(settle())

    def sender(self) -> WebhookSender:
        return WebhookSender(
            store=self.store, workers=AtOnce(), metrics=self.metrics, way=Poster(clock=self.clock, private=True, seconds=0.3),
            done=lambda: None, jitter=lambda: 0.5,
        )  # fmt: skip

    def kept(self) -> Webhook:
        with self.store.read() as unit:
            found = unit.webhooks.get(self.webhook.id)
        assert found is not None
        return found

    def told(self, member: Membership) -> list[object]:
        """What waits in the outbox about webhooks for the member; it is taken out."""
        found: list[object] = []
        with self.store.write() as unit:
            for due in unit.outbox.claim_due(unit.now, unit.now + timedelta(seconds=1)):
                row: Due | None = due
                while row is not None:
                    if row.person_id == member.person_id and isinstance(row.event, WebhookFailed | WebhookTried):
                        found.append(row.event)
                    unit.outbox.sent(row.id, unit.now)
                    row = unit.outbox.next(row, unit.now + timedelta(seconds=1))
        return found


@pytest.fixture
def receiver(clock: SetClock) -> Iterator[Receiver]:
    receiver = Receiver(clock.now)
    yield receiver
    assert receiver.wrong == []


@pytest.fixture
def scene(store: SqlStore, clock: SetClock, receiver: Receiver) -> Iterator[Scene]:
    with Server(receiver.app) as server:
        yield Scene(store, clock, receiver, f"{server.base_url}/in")


def test_what_happens_is_posted_once_in_order_and_a_private_title_never(scene: Scene) -> None:
    number = scene.meets()
    scene.meets(private=True)
    with scene.store.write() as unit:
        meetings.cancel_meeting(unit, scene.maya, number, seen=1)
    scene.posts()
    scene.posts()
    first, private, gone = scene.receiver.accepted.values()
    assert [first["type"], private["type"], gone["type"]] == ["meeting.created", "meeting.created", "meeting.cancelled"]
    assert len(scene.receiver.attempts) == 3
    assert (private["data"]["title"], "attendees" in private["data"], "Plans" in str(private)) == ("busy", False, False)
    assert first["data"]["attendees"] == [
        {"id": scene.grace.person_id, "name": "Grace", "required": True, "answer": "pending"}
    ]
    kept = scene.kept()
    assert (kept.succeeded_at, kept.failed_at, kept.trouble) == (MONDAY, None, None)


def test_a_change_that_does_not_commit_is_told_to_nobody(scene: Scene) -> None:
    plan = MeetingPlan("Plans", span("10:00", "11:00"), (scene.grace.person_id,))

    def fails(unit: Unit) -> None:
        meetings.create_meeting(unit, scene.maya, plan)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        scene.store.run(fails)
    scene.posts()
    assert scene.receiver.attempts == []


def test_what_fails_comes_again_under_the_same_key_when_the_receiver_wants_it(scene: Scene) -> None:
    scene.receiver.failures.extend([Failure(500), Failure(429, (("Retry-After", "90"),)), Failure(hangs=True)])
    scene.meets()
    scene.posts()
    for seconds, attempts in ((4, 1), (1, 2), (89, 2), (1, 3), (120, 4), (86_400, 4)):
        scene.clock.tick(seconds=seconds)
        scene.posts()
        assert len(scene.receiver.attempts) == attempts
    assert len(set(scene.receiver.attempts)) == 1
    assert scene.receiver.types == ["meeting.created"]
    assert scene.kept().condition is Condition.ACTIVE


def test_one_that_accepts_nothing_for_a_day_rests_and_organizers_hear_once(scene: Scene) -> None:
    scene.receiver.failures.extend([Failure(500)] * (len(WAITS) + 3))
    scene.meets()
    scene.posts()
    for wait in WAITS[:-1]:
        scene.clock.tick(seconds=wait.total_seconds())
        scene.posts()
    assert scene.told(scene.grace) == []
    scene.clock.tick(seconds=WAITS[-1].total_seconds())
    scene.posts()
    assert scene.told(scene.grace) == [WebhookFailed(scene.webhook.id, "broken", stopped=True)]
    assert (scene.kept().condition, len(scene.receiver.attempts)) == (Condition.STOPPED, len(WAITS) + 1)
    scene.meets()
    scene.posts()
    assert len(scene.receiver.attempts) == len(WAITS) + 1
    scene.receiver.failures.clear()
    with scene.store.write() as unit:
        keeping.switch_webhook(unit, scene.grace, scene.webhook.id, active=True)
    scene.meets()
    scene.posts()
    assert scene.receiver.types == ["meeting.created"]


def test_one_that_is_gone_rests_at_once_and_what_waits_is_kept(scene: Scene) -> None:
    scene.receiver.failures.append(Failure(410))
    scene.meets()
    scene.meets()
    scene.posts()
    assert scene.told(scene.grace) == [WebhookFailed(scene.webhook.id, "gone", stopped=True)]
    assert scene.receiver.types == []
    with scene.store.write() as unit:
        keeping.switch_webhook(unit, scene.grace, scene.webhook.id, active=True)
    scene.posts()
    assert scene.receiver.types == ["meeting.created"] * 2


def test_a_test_is_tried_once_and_whoever_asked_hears(scene: Scene) -> None:
    scene.receiver.failures.append(Failure(302, (("Location", "/elsewhere"),)))
    for _ in range(2):
        with scene.store.write() as unit:
            keeping.try_webhook(unit, scene.grace, scene.webhook.id)
        scene.posts()
    assert scene.told(scene.grace) == [WebhookTried(scene.webhook.id, "redirect"), WebhookTried(scene.webhook.id, None)]
    assert scene.receiver.types == ["webhook.test"]


def test_processes_share_the_work_and_the_message_of_one_that_dies_comes_again_the_same(scene: Scene) -> None:
    scene.meets()

    async def dies_before_it_records() -> None:
        with scene.store.write() as unit:
            until = unit.now + LEASE
            [number] = unit.webhooks.due.lease(unit.now, until, 5)
            delivery = delivering.take(unit, number, until)
        assert delivery is not None
        poster = Poster(clock=scene.clock, private=True)
        assert (await poster.post(delivery)).trouble is None
        await poster.close()

    asyncio.run(dies_before_it_records())
    scene.posts()
    assert len(scene.receiver.attempts) == 1
    scene.clock.tick(seconds=LEASE.total_seconds())

    async def both() -> None:
        one, other = scene.sender(), scene.sender()
        await asyncio.gather(one.settle(), other.settle())
        await one.stop()
        await other.stop()

    asyncio.run(both())
    assert len(scene.receiver.attempts) == 2
    assert len(scene.receiver.accepted) == 1


def test_a_slow_receiver_delays_nobody_else(scene: Scene, clock: SetClock) -> None:
    quick = Receiver(clock.now)
    scene.receiver.failures.extend([Failure(hangs=True)] * 2)
    with Server(quick.app) as server:
        with scene.store.write() as unit:
            other = keeping.add_webhook(unit, scene.grace, f"{server.base_url}/in", [Group.CREATED], private=True)
        quick.secrets.append(other.secrets[0])
        scene.meets()
        scene.meets()
        scene.posts()
    assert (quick.types, quick.wrong) == (["meeting.created"] * 2, [])
    assert replace(scene.kept(), secrets=()).trouble is Trouble.TIMEOUT


def test_a_new_secret_signs_at_once_and_the_former_one_for_a_day(scene: Scene) -> None:
    with scene.store.write() as unit:
        renewed = keeping.renew_secret(unit, scene.grace, scene.webhook.id)
    scene.meets()
    scene.posts()
    scene.clock.tick(seconds=86_400)
    scene.receiver.secrets[:] = [renewed.secrets[0]]
    scene.day = 5
    scene.meets()
    scene.posts()
    assert scene.receiver.types == ["meeting.created"] * 2
