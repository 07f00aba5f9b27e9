"""The messages that docs/webhooks.md shows are those that are posted, word for word."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from core.model.meeting_change import MeetingChange
from core.model.people import Role
from core.model.webhook import TEST, WAITS, Group, Happening, Webhook
from core.ports import Unit
from core.services import booking, meetings
from core.services.meetings import MeetingPlan
from core.services.webhooks import keeping
from core.services.webhooks.delivering import LEASE, Outcome, settle, take
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_member, a_mentor, a_room, a_service, an_organisation, at, span

DOCUMENT = (Path(__file__).parent.parent / "docs" / "webhooks.md").read_text(encoding="utf-8")
SHORT = {"meeting": "7KQ2", "session": "M4TX", "private": "9RFD"}


def shown() -> list[Any]:
    """The messages in the document, in order."""
    return [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)]


def posted(unit: Unit, webhook: Webhook) -> list[Any]:
    """What is due there, as it is posted now."""
    until = unit.now + LEASE
    assert unit.webhooks.due.lease(unit.now, until, 5) == [webhook.id]
    found, delivery = [], take(unit, webhook.id, until)
    while delivery is not None:
        found.append(json.loads(delivery.message.body))
        delivery = settle(unit, delivery, Outcome(), jitter=0.5)
    return found


def called(message: Any, name: str) -> Any:
    """The message with the document's short id in place of the one that was drawn."""
    return message | {"data": message["data"] | {"id": SHORT[name]}}


def test_the_document_shows_what_is_posted(sqlite_store: SqlStore, clock: SetClock) -> None:
    found = []
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit)
        _, grace = a_member(unit, atelier, "Grace Osei", Role.ORGANIZER)
        maya, mayas = a_mentor(unit, atelier, "Maya Iyer")
        lena, lenas = a_member(unit, atelier, "Lena Vogel")
        review = a_service(unit, atelier, "Code review", host_id=maya.id)
        room = a_room(unit, atelier, "Orion")
        webhook = keeping.add_webhook(unit, grace, "https://hooks.example.org/in", frozenset(Group), private=False)
        plan = MeetingPlan(
            "Sprint planning", span("13:00", "14:00", day=1), (lena.id,), room_id=room.id, description="Bring ideas"
        )
        meeting = meetings.create_meeting(unit, mayas, plan)
        found.append(called(posted(unit, webhook)[0], "meeting"))
        clock.tick(minutes=5)
    with sqlite_store.write() as unit:
        meetings.change_meeting(unit, mayas, meeting.id, MeetingChange(span=span("15:00", "16:00", day=1)), seen=1)
        found.append(called(posted(unit, webhook)[0], "meeting"))
        held = booking.hold(unit, lenas, host_id=maya.id, service_id=review.id, starts_at=at("10:00", day=1), length=30)
        booking.confirm(unit, lenas, held.id)
        found.append(called(posted(unit, webhook)[0], "session"))
        meetings.create_meeting(unit, mayas, replace(plan, span=span("10:00", "11:00", day=2), private=True))
        found.append(called(posted(unit, webhook)[0], "private"))
        keeping.try_webhook(unit, grace, webhook.id)
        found += posted(unit, webhook)
    assert shown() == found


def test_the_document_lists_every_type_and_the_waits() -> None:
    listed = set(re.findall(r"`\*\.(\w+)`", DOCUMENT))
    assert listed == {happening.value for happening in Happening}
    assert TEST in DOCUMENT
    hours = sum(WAITS, timedelta()) / timedelta(hours=1)
    assert f"{len(WAITS) + 1} attempts" in DOCUMENT
    assert f"{hours:.1f} hours" in DOCUMENT
