"""Webhooks: which there are, adding and changing one, trying it, pausing it, a new secret, removing it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Webhooks:
    """Which webhooks the organisation has, and how each does."""


@dataclass(frozen=True, slots=True)
class EditWebhook:
    """Add a webhook at this address, which is a secret, or change the one of this id; asked by a form if there is no address."""

    webhook_id: int | None = None
    address: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class TryWebhook:
    """Post a test there."""

    webhook_id: int


@dataclass(frozen=True, slots=True)
class SwitchWebhook:
    """Pause it, or let it run again."""

    webhook_id: int
    active: bool


@dataclass(frozen=True, slots=True)
class RenewSecret:
    """Make a new secret for it."""

    webhook_id: int


@dataclass(frozen=True, slots=True)
class RemoveWebhook:
    """Remove it, or undo that."""

    webhook_id: int
    undo: bool = False
