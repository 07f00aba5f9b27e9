"""A house for the Slack app without a database: a front that records what it is given and answers what a test says."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.applications import Starlette

from adapters.gateway import Address, Sending
from adapters.settings import Secret, SlackSettings
from adapters.slack.app import SlackApp
from adapters.slack.installs import Installation
from bots.cards import Bold, Button, Card, Choice, Confirm, Field, Form, FormField, Keyed, Kind, Section, Style
from bots.conversation.handled import Handled, InlinePage
from bots.inbound import Inbound, Message, MessageRef, Press, Submit, Visit, Who
from bots.requests import Help, PickDate, ShowTimes
from tests.doubles.server import Server
from tests.doubles.slack import SlackDouble

TOKEN = "AAAAAAAAAAAAAAAA"

FORM = Form(
    "Any date",
    (
        FormField("day", "Which day?", Kind.DATE, initial="2026-11-21"),
        FormField("why", "Why?", required=False),
    ),
    "Show times",
    PickDate(ShowTimes(7)),
)
FORM_CARD = Keyed(Card((), form=FORM), TOKEN)


def offer(title: str = "Ana Silva is free") -> Keyed:
    """A card with a press, a press that opens a form, and one that asks first."""
    row = (
        Button("Sat 10:00", ShowTimes(7), style=Style.PRIMARY),
        Button("Any date", PickDate(ShowTimes(7)), opens_form=True),
        Button("Cancel", Help(), style=Style.DANGER, confirm=Confirm("Cancel it?", "The time is freed.", "Yes", "No")),
    )
    section = Section((("With ", Bold("Ana Silva")),), (Field("When", ("Sat 21 Nov",)),), (row,))
    return Keyed(Card((title,), (section,)), TOKEN)


def nothing(_: Inbound) -> Handled:
    """The answer of a house that has nothing to show on the spot."""
    return Handled()


@dataclass
class RecordingFront:
    """Records every inbound; ``answer`` says what it gets. ``hold`` lets nothing be answered until ``release``."""

    answer: Callable[[Inbound], Handled] = nothing
    seen: list[Inbound] = field(default_factory=list)
    searched: list[tuple[str, str, str]] = field(default_factory=list)
    choices: tuple[Choice, ...] = (Choice("7", "Ana Silva"), Choice("8", "Ben Okafor"))
    cards: dict[str, Keyed] = field(default_factory=dict)
    unfurled: list[tuple[str, str]] = field(default_factory=list)
    changed: Callable[[], None] = lambda: None
    _open: asyncio.Event | None = None

    def hold(self) -> None:
        """From now on nothing is answered."""
        self._open = asyncio.Event()

    def release(self, loop: Server) -> None:
        """Answer what waits."""
        if self._open is not None:
            loop.call_soon(self._open.set)

    async def handle(self, inbound: Inbound) -> Handled:
        self.seen.append(inbound)
        self.changed()
        if self._open is not None:
            await self._open.wait()
        return self.answer(inbound)

    async def options(self, who: Who, search: str, query: str) -> tuple[Choice, ...]:
        self.searched.append((who.user_id, search, query))
        if self._open is not None:
            await self._open.wait()
        return tuple(choice for choice in self.choices if query.lower() in choice.caption.lower())

    async def inline(self, who: Who, query: str, offset: str) -> InlinePage:
        raise AssertionError(f"Slack has no inline mode: {who}, {query}, {offset}")

    async def unfurl(self, who: Who, token: str) -> Keyed | None:
        self.unfurled.append((who.user_id, token))
        return self.cards.get(token)


@dataclass
class MemoryInstallations:
    """The lasting store of installations, in memory."""

    kept: dict[str, Installation] = field(default_factory=dict)

    async def load(self) -> tuple[Installation, ...]:
        return tuple(self.kept.values())

    async def save(self, installation: Installation) -> None:
        self.kept[installation.tenant] = installation

    async def delete(self, tenant: str) -> None:
        self.kept.pop(tenant, None)


class House:
    """The Slack app running against the double, in Socket Mode or over HTTP, with the same listeners."""

    def __init__(
        self,
        slack: SlackDouble,
        *,
        http: bool = False,
        several: MemoryInstallations | None = None,
        timeout: float = 5.0,
    ) -> None:
        self.slack = slack
        self.front = RecordingFront(changed=self._notify)
        secrets = slack.app
        oauth = several is not None
        settings = SlackSettings(
            slack.api_url,
            bot_token=None if oauth else Secret(slack.bot_token),
            app_token=None if http else Secret(secrets.app_token),
            signing_secret=Secret(secrets.signing_secret) if http else None,
            client_id=secrets.client_id if oauth else None,
            client_secret=Secret(secrets.client_secret) if oauth else None,
        )
        self.app = SlackApp(
            settings,
            front=self.front,
            installations=several,
            secret="a secret of the house",
            timeout=timeout,
        )
        self.server = Server(Starlette(routes=self.app.routes))
        self._http = http

    def __enter__(self) -> "House":
        self.server.start()
        self.server.call(self.app.start())
        if self._http:
            self.slack.speaks_http(f"{self.server.base_url}/slack/events")
        return self

    def __exit__(self, *_: object) -> None:
        self.server.call(self.app.stop())
        self.server.stop()

    def sends(
        self,
        keyed: Keyed,
        *,
        chat_id: str = "",
        user_id: str | None = None,
        private_to: str | None = None,
        edits: MessageRef | None = None,
        thread: str | None = None,
        tenant: str | None = None,
    ) -> MessageRef:
        """The courier's part: send or edit a card through the app's gateway."""
        team = tenant or self.slack.home_workspace.team_id
        address = Address("slack", chat_id, team, user_id, thread, private_to)
        return self.server.call(self.app.gateway.send(Sending(address, keyed, edits)))

    def _notify(self) -> None:
        with self.slack.state.changed:
            self.slack.state.changed.notify_all()

    def idles(self) -> None:
        """Wait until the app has done all that it was given."""
        self.server.call(self.app.settle())

    def waits_for(self, kind: type[Message | Press | Submit | Visit], count: int = 1) -> Inbound:
        """The ``count``-th inbound of this kind; waits for it."""

        def found() -> list[Inbound]:
            of_kind = [one for one in self.front.seen if isinstance(one, kind)]
            return of_kind[count - 1 : count]

        inbounds: list[Inbound] = self.slack.wait_for(found, f"{kind.__name__} number {count} reaches the front")
        return inbounds[0]
