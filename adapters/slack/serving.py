"""What happens after the acknowledgement: payload → inbound → the front → what is shown on the spot."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import Any

from adapters.front import Front
from adapters.keyed_lock import KeyedLock
from adapters.slack import inbound, words
from adapters.slack.answers import chosen_people, field_errors, reopened
from adapters.slack.clients import FAILURES, Clients
from adapters.slack.forms import Origin, checking_view, loading_view, notice_view
from adapters.slack.home import home_view
from adapters.slack.inbound import Payload
from adapters.slack.installs import Installation
from adapters.slack.manifest import GLOBAL_SHORTCUT
from adapters.slack.modals import Modals, OpenView
from adapters.slack.people import People
from adapters.slack.render import FORM, render
from adapters.slack.responses import Responses
from adapters.slack.spots import Spot, Spots
from adapters.slack.text import Block
from adapters.slack.where import in_slack
from bots.cards import Choice
from bots.conversation.handled import Handled
from bots.inbound import Inbound, Message, Who

log = logging.getLogger(__name__)

Ack = Callable[..., Awaitable[Any]]
Finish = Callable[[], Coroutine[Any, Any, None]]

OPTIONS_SECONDS = 1.0
SUBMIT_SECONDS = 1.0
"""How long options, and a submitted form, may take before an empty list, or the "Checking…" view, acknowledges them."""

_OWN_LINK = re.compile(r"https?://[^/]+/b/([A-Za-z0-9_-]{1,128})/?(?:[?#].*)?")


class Serving:
    """Serves acknowledged payloads, in order per conversation."""

    def __init__(self, front: Front, clients: Clients, people: People, responses: Responses) -> None:
        self._front = front
        self._clients = clients
        self._people = people
        self._responses = responses
        self._modals = Modals(clients)
        self._spots = Spots(clients, self._modals)
        self._order = KeyedLock()

    async def event_message(self, app: Installation, body: Payload) -> None:
        """A direct message or a mention."""
        event = body["event"]
        if event["channel"].startswith("D"):
            self._people.learn_direct(app.tenant, event["user"], event["channel"])

        async def read() -> Message:
            who = await self._people.who(app.tenant, event["user"])
            named = await self._named(app, event.get("text", ""))
            return inbound.message_of_event(body, who, named, app.bot_user_id)

        where = in_slack(event["channel"], tenant=app.tenant, thread=event.get("thread_ts"))
        await self._words(Spot(where, event["user"]), read)

    async def command(self, app: Installation, body: Payload) -> None:
        """A slash command."""

        async def read() -> Message:
            who = await self._people.who(app.tenant, body["user_id"], body.get("user_name", ""))
            named = await self._named(app, body.get("text", ""))
            return inbound.message_of_command(body, who, named, await self._direct(who), app.bot_user_id)

        where = in_slack(body["channel_id"], tenant=app.tenant)
        spot = Spot(where, body["user_id"], trigger_id=body["trigger_id"], response_url=body.get("response_url"))
        await self._words(spot, read)

    async def shortcut(self, app: Installation, body: Payload) -> None:
        """A global shortcut, or one used on a message; answered in the person's direct conversation.

        One that asks by a form opens its modal first, then asks what stands in it.
        """
        asks = body["callback_id"] != GLOBAL_SHORTCUT
        opened = await self._modals.open(app.tenant, body["trigger_id"], loading_view("")) if asks else None
        who = await self._who(app, body)
        direct = await self._direct(who)
        where = in_slack(direct, tenant=app.tenant)
        spot = Spot(where, who.user_id, trigger_id=body["trigger_id"])
        if not direct:
            if opened is not None:
                await self._spots.fill(opened, None, spot)
            return

        async def read() -> Message:
            named = await self._people.named(app.tenant, inbound.concerned(body, app.bot_user_id))
            forms = opened is not None or not asks
            return inbound.message_of_shortcut(body, who, named, direct, app.bot_user_id, forms=forms)

        await self._words(spot, read, opened)

    async def press(self, app: Installation, body: Payload) -> None:
        """A button pressed. One that opens a form opens its modal first, then asks what stands in it."""
        action = body["actions"][0]
        opens = action["action_id"].startswith(f"{FORM}:")
        opened = None
        if opens:
            view = loading_view((action.get("text") or {}).get("text", ""))
            opened = await self._modals.open(app.tenant, body["trigger_id"], view)
        who = await self._who(app, body)
        direct = await self._direct(who)
        if not direct and inbound.is_at_home(body):
            return
        press = inbound.press_of_action(body, who, direct, forms=opened is not None or not opens)
        if press.message and press.where.ephemeral and "response_url" in body:
            self._responses.remember(press.message, body["response_url"])
        spot = Spot(
            press.where,
            who.user_id,
            who.zone,
            body["trigger_id"],
            body.get("response_url"),
            press.message,
            inbound.is_at_home(body),
        )
        handled = await self._handle(press)
        if opened is not None:
            await self._spots.fill(opened, handled, spot)
        elif handled is None:
            await self._spots.say(words.SORRY, spot)
        else:
            await self._spots.show(handled, spot)
        await self._home_again(app, spot, body)

    async def submit(self, app: Installation, body: Payload, origin: Origin, ack: Ack) -> Finish:
        """A form filled in. Acknowledged by what came of it within a second, else by the "Checking…" view.

        Returns what is left to do after the acknowledgement.
        """
        spot = Spot(origin.where, body["user"]["id"], message=origin.message, home=origin.home)
        serving = asyncio.create_task(self._submitted(app, body, origin))
        await asyncio.wait({serving}, timeout=SUBMIT_SECONDS)
        if not serving.done():
            await ack(response_action="update", view=checking_view())
            return lambda: self._checked(app, body, spot, serving)
        who, handled = serving.result()
        spot = replace(spot, zone=who.zone)
        await ack(**self._acknowledgement(body["view"], handled, spot))
        if handled is None or handled.errors or handled.form is not None:
            return _nothing_left
        return lambda: self._submitted_well(app, body, handled, spot)

    async def _submitted(self, app: Installation, body: Payload, origin: Origin) -> tuple[Who, Handled | None]:
        who = await self._who(app, body)
        chosen = chosen_people(body["view"]["state"]["values"])
        named = await self._people.named(who.tenant, chosen)
        return who, await self._handle(inbound.submit_of_view(body, who, origin, named))

    def _acknowledgement(self, view: Payload, handled: Handled | None, spot: Spot) -> dict[str, Any]:
        if handled is None:
            return {"response_action": "errors", "errors": field_errors(view, (("", words.SORRY),))}
        if handled.errors:
            return {"response_action": "errors", "errors": field_errors(view, handled.errors)}
        if handled.form is not None:
            return {"response_action": "update", "view": self._spots.form(handled.form, spot)}
        return {}

    async def _submitted_well(self, app: Installation, body: Payload, handled: Handled, spot: Spot) -> None:
        if handled.toast:
            await self._spots.say(handled.toast, spot)
        await self._home_again(app, spot, body)

    async def _checked(
        self, app: Installation, body: Payload, spot: Spot, serving: asyncio.Task[tuple[Who, Handled | None]]
    ) -> None:
        """The form took longer: put its outcome where "Checking…" stands."""
        who, handled = await serving
        spot = replace(spot, zone=who.zone)
        view, instead = self._outcome(body["view"], handled, spot)
        await self._spots.refill(OpenView(app.tenant, body["view"]["id"]), view, instead, spot)
        await self._home_again(app, spot, body)

    def _outcome(self, view: Payload, handled: Handled | None, spot: Spot) -> tuple[Block, str]:
        """What the modal shows now, and what is said where it is gone."""
        errors = (("", words.SORRY),) if handled is None else handled.errors
        if handled is None or errors:
            said = words.NOT_SAVED.format(errors=" ".join(error for _, error in errors))
            return reopened(view, errors), said
        if handled.form is not None:
            return self._spots.form(handled.form, spot), words.DONE
        said = handled.toast or words.DONE
        return notice_view(words.DONE_TITLE, (said,)), said

    async def visit(self, app: Installation, user_id: str, event_id: str) -> None:
        """The App Home was opened: draw it."""
        who = await self._people.who(app.tenant, user_id)
        direct = await self._direct(who)
        if not direct:
            return
        handled = await self._handle(inbound.visit_of_event(event_id, who, direct))
        if handled is not None and handled.home is not None:
            try:
                await self._clients.of(app.tenant).views_publish(user_id=user_id, view=home_view(handled.home))
            except FAILURES as error:
                log.warning("views.publish failed: %s", error)

    async def _home_again(self, app: Installation, spot: Spot, body: Payload) -> None:
        if spot.home:
            await self.visit(app, spot.user_id, f"{body.get('trigger_id') or body['view']['id']}:home")

    async def unfurl(self, app: Installation, body: Payload) -> None:
        """Own links were shared: give them their live cards."""
        event = body["event"]
        who = await self._people.who(app.tenant, event["user"])
        cards: dict[str, Block] = {}
        for link in event["links"]:
            found = _OWN_LINK.fullmatch(link["url"])
            keyed = await self._front.unfurl(who, found[1]) if found else None
            if keyed is not None:
                cards[link["url"]] = {"blocks": list(render(keyed).blocks)}
        if not cards:
            return
        named = ("unfurl_id", "source") if event.get("unfurl_id") else ("channel", "message_ts")
        place = {"ts" if name == "message_ts" else name: event[name] for name in named}
        try:
            await self._clients.of(app.tenant).chat_unfurl(unfurls=cards, **place)
        except FAILURES as error:
            log.warning("chat.unfurl failed: %s", error)

    async def options(self, app: Installation, body: Payload, search: str) -> tuple[Choice, ...]:
        """What a searched select offers for the letters typed; nothing where it fails or takes longer than a second."""
        try:
            async with asyncio.timeout(OPTIONS_SECONDS):
                return await self._front.options(await self._who(app, body), search, body.get("value") or "")
        except TimeoutError:
            log.info("options for %s took too long", search)
        except Exception:
            log.exception("options for %s failed", search)
        return ()

    async def _words(self, spot: Spot, read: Callable[[], Awaitable[Message]], opened: OpenView | None = None) -> None:
        """Serve words in their conversation's turn, as reading them may ask Slack for names.

        What comes of them stands in the modal that was ``opened`` for it, if one was.
        """
        try:
            async with self._order.held((spot.where.tenant, spot.where.chat_id)):
                message = await read()
                serving = asyncio.ensure_future(self._front.handle(message))
            handled = await serving
            if handled.asks_members:
                there = message.where
                members = await self._people.members(there.tenant, there.chat_id)
                handled = await self._front.handle(replace(message, members=members))
        except Exception:
            log.exception("a message could not be served")
            if opened is not None:
                await self._spots.fill(opened, None, spot)
            else:
                await self._spots.say(words.SORRY, spot)
            return
        spot = replace(spot, where=replace(message.where, thread=spot.where.thread), zone=message.who.zone)
        if opened is not None:
            await self._spots.fill(opened, handled, spot)
        else:
            await self._spots.show(handled, spot)

    async def _handle(self, received: Inbound) -> Handled | None:
        """Serve one inbound; None where that failed."""
        try:
            return await self._front.handle(received)
        except Exception:
            log.exception("a %s could not be served", type(received).__name__)
            return None

    async def _who(self, app: Installation, body: Payload) -> Who:
        return await self._people.who(app.tenant, body["user"]["id"], body["user"].get("name", ""))

    async def _named(self, app: Installation, text: str) -> tuple[Who, ...]:
        return await self._people.named(app.tenant, inbound.mentioned(text, app.bot_user_id))

    async def _direct(self, who: Who) -> str:
        """The person's conversation with the bot; empty, and logged, where Slack does not open it."""
        try:
            return await self._people.direct(who.tenant, who.user_id)
        except FAILURES as error:
            log.warning("conversations.open failed: %s", error)
            return ""


async def _nothing_left() -> None:
    """Nothing is left to do after the acknowledgement."""
