"""What every platform's listeners call: async outside, the synchronous assistant inside."""

from typing import Protocol

from bots.cards import Choice, Keyed
from bots.conversation.handled import Handled, InlinePage
from bots.inbound import Inbound, Who


class Front(Protocol):
    """What a platform may ask of the bot. Answers come after the unit of work has committed.

    Cards that answer an inbound are outbox rows; the front hands them to the courier by itself, in order per conversation.
    """

    async def handle(self, inbound: Inbound) -> Handled:
        """Serve one inbound in its conversation's lane; a repeated event id has no second effect and an empty answer."""

    async def options(self, who: Who, search: str, query: str) -> tuple[Choice, ...]:
        """Values for a searched select: one short read, empty where it takes longer than a second."""

    async def inline(self, who: Who, query: str, offset: str) -> InlinePage:
        """Results for Telegram's inline mode."""

    async def unfurl(self, who: Who, token: str) -> Keyed | None:
        """The live card of an own link ``/b/<token>``, None where it is revoked or unknown."""
