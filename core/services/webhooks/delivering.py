"""Delivering messages: what is to be posted next, and what became of it. Posting itself happens outside any unit of work."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from core.events import WebhookFailed, WebhookTried
from core.model.webhook import TEST, TOLD_EVERY, Condition, Message, Trouble, Webhook, wait_after
from core.ports import Unit
from core.services.lookup import organizers
from core.services.webhooks.keeping import stop
from core.services.webhooks.payload import body_of

LEASE: Final = timedelta(minutes=1)
"""How long a worker has for one message, and so how long a webhook waits if it dies: longer than an attempt takes."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt: what is posted where, and the secrets that sign it. ``leased_to`` is when the webhook's lease ends."""

    message: Message
    address: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    leased_to: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attempt met: no ``trouble`` where the receiver accepted it; ``later`` is how long it asks to wait."""

    trouble: Trouble | None = None
    later: timedelta | None = None


def take(unit: Unit, webhook_id: int, leased_to: datetime) -> Delivery | None:
    """The next message of a leased webhook, its body fixed by now, with the lease prolonged.

    None if nothing is due, which ends the lease, or if somebody else has taken it since.
    """
    until = unit.now + LEASE
    if not unit.webhooks.keep_lease(webhook_id, leased_to, until):
        return None
    webhook, message = unit.webhooks.get(webhook_id), unit.webhooks.next(webhook_id, unit.now)
    if webhook is None or message is None:
        unit.webhooks.free(webhook_id, until)
        return None
    if not message.body:
        message = replace(message, body=body_of(unit, message))
        unit.webhooks.save_message(message)
    return Delivery(message, webhook.address, webhook.signing(unit.now), until)


def settle(unit: Unit, delivery: Delivery, outcome: Outcome, *, jitter: float) -> Delivery | None:
    """Record what the attempt met, and take the next message of the same webhook; ``jitter`` in [0, 1) spreads repeats."""
    webhook_id = delivery.message.webhook_id
    if not unit.webhooks.keep_lease(webhook_id, delivery.leased_to, delivery.leased_to):
        return None
    webhook = unit.webhooks.get(webhook_id)
    assert webhook is not None, "a webhook is forgotten after its messages"
    tried = replace(delivery.message, attempts=delivery.message.attempts + 1, trouble=outcome.trouble)
    if outcome.trouble is None:
        _accepted(unit, webhook, tried)
    else:
        _failed(unit, webhook, tried, outcome.trouble, wait_after(tried.attempts, jitter=jitter, asked=outcome.later))
    if tried.type == TEST and tried.asked_by is not None:
        _tell(unit, webhook, {tried.asked_by}, WebhookTried(webhook.id, outcome.trouble))
    return take(unit, webhook_id, delivery.leased_to)


def _accepted(unit: Unit, webhook: Webhook, message: Message) -> None:
    unit.webhooks.save_message(_over(unit, message))
    unit.webhooks.save(replace(webhook, succeeded_at=unit.now, trouble=None))


def _failed(unit: Unit, webhook: Webhook, message: Message, trouble: Trouble, wait: timedelta | None) -> None:
    """Try again later; give it up if that is of no use, and let the webhook rest if nothing else was accepted meanwhile."""
    met = replace(webhook, failed_at=unit.now, trouble=trouble)
    if message.type == TEST:
        unit.webhooks.save_message(_over(unit, message))
        unit.webhooks.save(met)
    elif trouble.final:
        unit.webhooks.save_message(replace(message, due_at=None))
        _rests(unit, met)
    elif wait is not None:
        due_at = unit.now + timedelta(seconds=round(wait.total_seconds()))
        runs = webhook.condition is Condition.ACTIVE
        unit.webhooks.save_message(replace(message, due_at=due_at if runs else None))
        unit.webhooks.save(met)
    else:
        unit.webhooks.save_message(_over(unit, message))
        if webhook.succeeded_at is None or webhook.succeeded_at < message.at:
            _rests(unit, met)
        else:
            _tell_once(unit, met, stopped=False)


def _rests(unit: Unit, webhook: Webhook) -> None:
    if webhook.condition is Condition.ACTIVE:
        webhook = stop(unit, webhook)
        _tell_once(unit, webhook, stopped=True)
    else:
        unit.webhooks.save(webhook)


def _tell_once(unit: Unit, webhook: Webhook, *, stopped: bool) -> None:
    """Organizers hear what to do, once a day at most while it runs."""
    told = webhook.told_at
    if stopped or told is None or unit.now >= told + TOLD_EVERY:
        readers = organizers(unit, webhook.organisation_id)
        _tell(unit, webhook, readers, WebhookFailed(webhook.id, str(webhook.trouble), stopped))
        told = unit.now
    unit.webhooks.save(replace(webhook, told_at=told))


def _tell(unit: Unit, webhook: Webhook, people: Collection[int], event: WebhookFailed | WebhookTried) -> None:
    unit.outbox.notify_all(people, event, organisation_id=webhook.organisation_id, now=unit.now)


def _over(unit: Unit, message: Message) -> Message:
    return replace(message, due_at=None, ended_at=unit.now, body="")
