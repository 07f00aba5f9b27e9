"""The terminal chat: reads lines, has them served, and waits until every card has been printed."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol, TextIO

from adapters.console.gateway import PLATFORM, ConsoleGateway
from adapters.console.inbound import Speaker, Translator
from adapters.front import Front
from core.ports import Store

_WELCOME = """Slotbot in the terminal. Write as you would to a person; a number presses that button.
/as NAME speaks as somebody else, /people lists who is here, exit leaves.
"""
_LEAVING = frozenset({"exit", "quit", "/quit"})
"""What ends the chat, as it ends most programs in a terminal."""


class Lines(Protocol):
    """Where lines are read from: standard input, or whatever stands in for it."""

    def isatty(self) -> bool:
        """Whether a person types them."""

    def readline(self) -> str:
        """The next line with its end; empty where there are no more."""


class ConsoleApp:
    """The terminal as a platform, shaped like the others: built upon the front, then run."""

    def __init__(
        self, *, front: Front, store: Store, settle: Callable[[], Awaitable[None]], out: TextIO, folder: Path
    ) -> None:
        self._front = front
        self._store = store
        self._settle = settle
        self._out = out
        self._translator = Translator(secrets.token_hex(4))
        self.gateway = ConsoleGateway(out, folder)

    async def run(self, lines: Lines) -> None:
        """Serve lines until they end or somebody quits; a prompt is shown if a person types."""
        interactive = lines.isatty()
        speaker = self._as(self._someone())
        self._say(_WELCOME if interactive else "")
        while True:
            if interactive:
                self._say(f"{speaker.name}> ", end="")
            line = await asyncio.to_thread(lines.readline)
            if not line or line.strip().casefold() in _LEAVING:
                return
            line = line.strip()
            if not interactive:
                self._say(f"{speaker.name}> {line}")
            speaker = await self._served(line, speaker)
            self.gateway.flush()

    async def _served(self, line: str, speaker: Speaker) -> Speaker:
        if line == "/people":
            self._say(", ".join(name for _, name in self._people()))
            return speaker
        if line.startswith("/as "):
            return self._switched(line.removeprefix("/as ").strip(), speaker)
        inbound = self._translator.inbound(line, speaker, self.gateway.last(speaker.user_id))
        handled = await self._front.handle(inbound)
        if handled.toast:
            self._say(f"({handled.toast})")
        await self._settle()
        return speaker

    def _switched(self, name: str, speaker: Speaker) -> Speaker:
        """Speak as the person whose name starts like this, else as a newcomer of that name."""
        fitting = [found for found in self._people() if found[1].casefold().startswith(name.casefold())]
        if len(fitting) > 1 and not any(found[1].casefold() == name.casefold() for found in fitting):
            self._say("Which one? " + ", ".join(found[1] for found in fitting))
            return speaker
        found = fitting[0] if fitting else (name.casefold().replace(" ", "-")[:40], name)
        self._say(f"You are {found[1]} now.")
        return self._as(found)

    def _as(self, found: tuple[str, str]) -> Speaker:
        speaker = Speaker(*found)
        self.gateway.speaker = speaker.user_id
        self.gateway.names = dict(self._people())
        return speaker

    def _someone(self) -> tuple[str, str]:
        return next((found for found in self._people() if found[0] == "lena"), ("you", "You"))

    def _people(self) -> list[tuple[str, str]]:
        """(user id, name) of everybody who has an identity in the terminal."""
        with self._store.read() as unit:
            people = {
                person.id: person
                for organisation in unit.organisations.all()
                for _, person in unit.people.members(organisation.id)
            }
            found = [
                (identity.user_id, person.name)
                for person in people.values()
                for identity in unit.people.identities(person.id)
                if identity.platform == PLATFORM
            ]
        return sorted(found, key=lambda each: each[1])

    def _say(self, text: str, end: str = "\n") -> None:
        self._out.write(text + end if text else "")
        self._out.flush()
