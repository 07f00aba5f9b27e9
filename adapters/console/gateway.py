"""Prints cards, and remembers each reader's last one, so that a number can press its buttons."""

import os
from itertools import count
from pathlib import Path
from typing import TextIO

from adapters.console.render import draw
from adapters.files import content_of
from adapters.gateway import Sending
from bots.cards import File, Keyed
from bots.inbound import MessageRef

PLATFORM = "console"


class ConsoleGateway:
    """The terminal as the courier sees it: one screen on which everybody's cards are printed."""

    platform = PLATFORM

    def __init__(self, out: TextIO, folder: Path) -> None:
        self._out = out
        self._folder = folder
        self._ids = count(1)
        self._last: dict[str, tuple[Keyed, MessageRef]] = {}
        self._changed: dict[str, None] = {}
        self.speaker = ""
        self.names: dict[str, str] = {}

    def account(self, _tenant: str) -> str:
        """Nobody's: a terminal has no limits."""
        return ""

    async def send(self, sending: Sending) -> MessageRef:
        """Print the card. A changed card is printed again by ``flush``, unless a newer one has been printed since."""
        reader = sending.address.chat_id or sending.address.user_id or ""
        if sending.edits is None:
            ref = MessageRef(PLATFORM, reader, str(next(self._ids)))
            self._changed.pop(reader, None)
            self._last[reader] = (sending.keyed, ref)
            self._print(reader)
            return ref
        standing = self._last.get(reader)
        if standing is None or standing[1] == sending.edits:
            self._last[reader] = (sending.keyed, sending.edits)
            self._changed[reader] = None
        return sending.edits

    def flush(self) -> None:
        """Print the changed cards that are still the last ones, as printed text cannot be edited in place."""
        while self._changed:
            self._print(self._changed.popitem()[0])

    def last(self, reader: str) -> tuple[Keyed, MessageRef] | None:
        """The card that the reader saw last."""
        return self._last.get(reader)

    def _print(self, reader: str) -> None:
        if reader != self.speaker:
            self._out.write(f"\n── to {self.names.get(reader, reader)} ──\n")
        self._out.write(f"\n{draw(self._last[reader][0].card)}\n\n")
        self._save(self._last[reader][0].card.file)
        self._out.flush()

    def _save(self, file: File | None) -> None:
        """Save a file that comes with the card, readable only by the user, and print its path."""
        if file is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / file.name
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as written:
            written.write(content_of(file))
        self._out.write(f"  {path}\n\n")
