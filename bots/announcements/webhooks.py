"""What happened with webhooks → the card for an organizer, worded when it is sent."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.conversation.asking import asks_itself
from bots.views.webhooks import SUBJECT, failed_card, tried_card
from core.events import WebhookFailed, WebhookTried
from core.model.rights import organizes
from core.model.webhook import Condition, Trouble, Webhook


def tried(desk: Desk, event: WebhookTried) -> Announcement | None:
    """What became of the test that the reader asked for."""
    webhook = _theirs(desk, event.webhook_id)
    if webhook is None:
        return None
    trouble = None if event.trouble is None else Trouble(event.trouble)
    return Announcement(asks_itself(tried_card(desk.speak, webhook, trouble)), SUBJECT)


def failed(desk: Desk, event: WebhookFailed) -> Announcement | None:
    """That it does not accept what is posted, while that is so."""
    webhook = _theirs(desk, event.webhook_id)
    if webhook is None or (event.stopped and webhook.condition is not Condition.STOPPED):
        return None
    card = failed_card(desk.speak, webhook, Trouble(event.trouble), stopped=event.stopped)
    return Announcement(asks_itself(card), SUBJECT)


def _theirs(desk: Desk, webhook_id: int) -> Webhook | None:
    """The webhook, if the reader may still see it."""
    webhook = desk.unit.webhooks.get(webhook_id)
    if webhook is None or webhook.condition is Condition.REMOVED:
        return None
    members = desk.unit.people.memberships(desk.reader.id)
    may = any(each.organisation_id == webhook.organisation_id and organizes(each) for each in members)
    return webhook if may else None


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    WebhookTried: tried,
    WebhookFailed: failed,
}
