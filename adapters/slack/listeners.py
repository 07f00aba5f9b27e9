"""Bolt's listeners: each acknowledges first, then hands the input on. None queries a database or decides anything.

Acknowledging: https://docs.slack.dev/tools/bolt-python/concepts/acknowledge.
"""

import re
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext

from adapters.slack.forms import CALLBACK, SEARCH, Origin, options
from adapters.slack.inbound import Payload, is_said
from adapters.slack.installs import Installation, Installed
from adapters.slack.manifest import SHORTCUTS
from adapters.slack.people import People
from adapters.slack.render import FORM, PRESS
from adapters.slack.serving import Serving
from adapters.slack.tasks import Tasks

Ack = Callable[..., Awaitable[Any]]
Serve = Callable[[Installation, Payload], Coroutine[Any, Any, None]]
_ANY = re.compile(".*")


class Listeners:
    """One listener per kind of input, all registered with a Bolt app in one place."""

    def __init__(self, serving: Serving, installed: Installed, people: People, tasks: Tasks) -> None:
        self._serving = serving
        self._installed = installed
        self._people = people
        self._tasks = tasks

    def attach(self, bolt: AsyncApp) -> None:
        """Register every listener; the last of each kind acknowledges whatever is left, so that Slack does not repeat it."""
        bolt.event("message")(self.on_message)
        bolt.event("app_mention")(self.on_message)
        bolt.event("app_home_opened")(self.on_home)
        bolt.event("link_shared")(self.on_link)
        bolt.event(re.compile("user_change|team_join"))(self.on_person)
        bolt.event(re.compile("app_uninstalled|tokens_revoked"))(self.on_removed)
        bolt.event(_ANY)(self.on_other)
        bolt.command(_ANY)(self.on_command)
        bolt.shortcut(re.compile("|".join(SHORTCUTS)))(self.on_shortcut)
        bolt.shortcut(_ANY)(self.on_other)
        bolt.action(re.compile(f"({PRESS}|{FORM}):.*"))(self.on_press)
        bolt.action(_ANY)(self.on_other)
        bolt.view(CALLBACK)(self.on_submission)
        bolt.view(_ANY)(self.on_other)
        bolt.options(re.compile(f"{SEARCH}:.*"))(self.on_options)

    async def on_message(self, body: Payload, context: AsyncBoltContext) -> None:
        """A direct message, or a mention in a channel (events are acknowledged by Bolt before the listener runs)."""
        if is_said(body["event"]):
            self._start(context, body, self._serving.event_message)

    async def on_home(self, body: Payload, context: AsyncBoltContext) -> None:
        """The App Home was opened; its messages tab shows the conversation itself."""
        event = body["event"]
        app = self._app(context)
        if app is not None and event.get("tab", "home") == "home":
            self._tasks.start(self._serving.visit(app, event["user"], body["event_id"]))

    async def on_link(self, body: Payload, context: AsyncBoltContext) -> None:
        """One of the bot's links was shared."""
        self._start(context, body, self._serving.unfurl)

    async def on_person(self, body: Payload, context: AsyncBoltContext) -> None:
        """A profile changed (its zone does when the person travels), or somebody joined."""
        app = self._app(context)
        if app is not None:
            self._people.learn(app.tenant, body["event"]["user"])

    async def on_removed(self, body: Payload, context: AsyncBoltContext) -> None:
        """The app was removed, or its bot token revoked: its installation is deleted."""
        event = body["event"]
        app = self._app(context)
        if app is not None and (event["type"] == "app_uninstalled" or event.get("tokens", {}).get("bot")):
            self._tasks.start(self._installed.forget(app.tenant))

    async def on_command(self, ack: Ack, body: Payload, context: AsyncBoltContext) -> None:
        """A slash command."""
        await ack()
        self._start(context, body, self._serving.command)

    async def on_shortcut(self, ack: Ack, body: Payload, context: AsyncBoltContext) -> None:
        """A global or message shortcut."""
        await ack()
        self._start(context, body, self._serving.shortcut)

    async def on_press(self, ack: Ack, body: Payload, context: AsyncBoltContext) -> None:
        """One of the bot's buttons."""
        await ack()
        self._start(context, body, self._serving.press)

    async def on_submission(self, ack: Ack, body: Payload, context: AsyncBoltContext) -> None:
        """One of the bot's modals was submitted."""
        app = self._app(context)
        try:
            origin = Origin.loads(body["view"].get("private_metadata", ""))
        except ValueError:
            app = None
        if app is None:
            await ack()
            return
        finish = await self._serving.submit(app, body, origin, ack)
        self._tasks.start(finish())

    async def on_options(self, ack: Ack, body: Payload, context: AsyncBoltContext) -> None:
        """Text typed into a select with external options."""
        app = self._app(context)
        search = body["action_id"].partition(":")[2]
        found = await self._serving.options(app, body, search) if app is not None else ()
        await ack(options=options(found))

    async def on_other(self, ack: Ack) -> None:
        """Input that needs no answer: a link button, or an event that is not used."""
        await ack()

    def _start(self, context: AsyncBoltContext, body: Payload, serve: Serve) -> None:
        app = self._app(context)
        if app is not None:
            self._tasks.start(serve(app, body))

    def _app(self, context: AsyncBoltContext) -> Installation | None:
        """The installation that a request belongs to, from memory."""
        return self._installed.find(context.enterprise_id, context.team_id)
