"""The port between the courier and a platform: a card goes out, a reference to the sent message comes back."""

from dataclasses import dataclass
from typing import Protocol

from bots.cards import Keyed
from bots.inbound import MessageRef


@dataclass(frozen=True, slots=True)
class Address:
    """Where a card goes.

    ``chat_id`` is empty where only the person is known: the gateway then opens the private conversation with ``user_id``.
    ``private_to`` makes it visible to that user alone inside ``chat_id`` (Slack's ephemeral message); ``thread`` is Slack's
    ``thread_ts`` or Telegram's ``message_thread_id``.
    """

    platform: str
    chat_id: str = ""
    tenant: str = ""
    user_id: str | None = None
    thread: str | None = None
    private_to: str | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """One card on its way: ``edits`` is the message to change in place, None for a new one.

    Where the message can no longer be edited the gateway sends a new one and returns its reference; "not modified" counts as
    sent. ``silent`` makes no sound (quiet hours).
    """

    address: Address
    keyed: Keyed
    edits: MessageRef | None = None
    silent: bool = False


class DeliveryError(Exception):
    """A send that failed, with what is known about it. Raised by gateways, read by ``adapters.delivery`` alone."""


class Gone(DeliveryError):
    """It will never arrive: the person blocked the bot, or the chat or installation no longer exists."""


class Later(DeliveryError):
    """Refused for now and certainly not delivered: try again after ``seconds`` (None if the platform named none)."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Moved(DeliveryError):
    """The chat has a new id (Telegram's ``migrate_to_chat_id``)."""

    def __init__(self, reason: str, chat_id: str) -> None:
        super().__init__(reason)
        self.chat_id = chat_id


class Unknown(DeliveryError):
    """It timed out after it may have been accepted: not to be repeated blindly."""


class Gateway(Protocol):
    """A platform as the courier sees it."""

    @property
    def platform(self) -> str:
        """The platform's name, as in ``Address.platform``."""

    def account(self, tenant: str) -> str:
        """Whose limits a sending counts against: a hash of the token, or the workspace where each has a token of its own."""

    async def send(self, sending: Sending) -> MessageRef:
        """Send or edit, and say which message it became; raises DeliveryError."""
