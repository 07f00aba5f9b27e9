"""Prints cards, and remembers for each reader which one stands last, so that a number can press its buttons."""

from itertools import count
from typing import TextIO

from adapters.console.render import draw
from adapters.gateway import Sending
from bots.cards import Keyed
from bots.inbound import MessageRef

PLATFORM = "console"


class ConsoleGateway:
    """The terminal as the courier sees it: one screen that everybody's cards are printed on."""

    platform = PLATFORM

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._ids = count(1)
        self._last: dict[str, tuple[Keyed, MessageRef]] = {}
        self.speaker = ""
        self.names: dict[str, str] = {}

    async def send(self, sending: Sending) -> MessageRef:
        """Print the card; a card that changed is printed anew, since nothing printed can be changed."""
        reader = sending.address.chat_id or sending.address.user_id or ""
        edits = sending.edits
        ref = edits or MessageRef(PLATFORM, reader, str(next(self._ids)))
        if self._superseded(reader, sending):
            return ref
        self._last[reader] = (sending.keyed, ref)
        if reader != self.speaker:
            self._out.write(f"\n── to {self.names.get(reader, reader)} ──\n")
        self._out.write(f"\n{draw(sending.keyed.card)}\n\n")
        self._out.flush()
        return ref

    def last(self, reader: str) -> tuple[Keyed, MessageRef] | None:
        """The card that the reader saw last."""
        return self._last.get(reader)

    def _superseded(self, reader: str, sending: Sending) -> bool:
        """An edit of a card that is no longer the last one: the screen has scrolled on, its buttons are not reached."""
        standing = self._last.get(reader)
        return sending.edits is not None and standing is not None and standing[1] != sending.edits
