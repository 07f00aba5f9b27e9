"""Webhooks, as core remembers them: addresses of other tools, and the messages that are to be posted there."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.model.webhook import Group, Message, Webhook
from core.ports.leases import Leases


class Webhooks(Protocol):
    """An organisation's webhooks, secrets encrypted, and their messages: written with the change that caused them."""

    @property
    def keeps_secrets(self) -> bool:
        """Whether there is a key to encrypt secrets with; without one no webhook can be added."""

    @property
    def due(self) -> Leases:
        """The webhooks for which a message is due, by their ids: whoever leases one posts its messages one after the other."""

    def get(self, webhook_id: int) -> Webhook | None:
        """The webhook, removed or not; None where there is none."""

    def of_organisation(self, organisation_id: int) -> Sequence[Webhook]:
        """The organisation's, oldest first, removed ones left out."""

    def active(self, organisation_id: int) -> Mapping[int, Collection[Group]]:
        """What is posted to each of the organisation's that are active, by id; no secret is opened for it."""

    def add(self, webhook: Webhook) -> Webhook:
        """Store a new one under a new id."""

    def save(self, webhook: Webhook) -> None:
        """Store a changed one; a lease on it stays."""

    def keep_lease(self, webhook_id: int, seen: datetime, until: datetime) -> bool:
        """Prolong the lease that ends at ``seen``; False if somebody else has taken it since."""

    def free(self, webhook_id: int, seen: datetime) -> None:
        """End the lease that ends at ``seen``, unless somebody else has taken it since."""

    def publish(self, messages: Collection[Message]) -> None:
        """Store new messages under new ids."""

    def next(self, webhook_id: int, now: datetime) -> Message | None:
        """The message that is due there first; None if none is."""

    def save_message(self, message: Message) -> None:
        """Store a changed message."""

    def waiting(self, webhook_id: int) -> int:
        """How many messages wait there to be accepted."""

    def hold(self, webhook_id: int) -> None:
        """Let no message be due there."""

    def release(self, webhook_id: int, now: datetime) -> None:
        """Let every message that was not accepted yet be due there now."""

    def forget(self, messages_before: datetime, removed_before: datetime, limit: int) -> None:
        """Forget at most ``limit`` messages from before the first moment, and webhooks removed before the second."""
