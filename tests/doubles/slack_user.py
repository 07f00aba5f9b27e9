"""A person at Slack, as a test plays them: types, presses, fills in, and reads what they see."""

import re
from typing import Any

from tests.doubles.slack_api import direct_channel
from tests.doubles.slack_blocks import check_options, check_view
from tests.doubles.slack_delivery import COMMAND, EVENT, INTERACTIVE, Deliverer, Delivery
from tests.doubles.slack_form import Entered, state_of
from tests.doubles.slack_state import (
    RESPONSE_SECONDS,
    TRIGGER_SECONDS,
    Channel,
    Json,
    Person,
    ResponseUrl,
    Sent,
    Shared,
    State,
    Trigger,
    View,
)
from tests.doubles.slack_views import replace_content

_KEPT = re.compile(r"(<[@#][A-Z0-9]+(?:\|[^<>]*)?>)")


class SlackUser:
    """One person. Every act waits for the app's acknowledgement and returns the delivery."""

    def __init__(self, state: State, deliverer: Deliverer, person: Person, app_id: str, base_url: str) -> None:
        self.person = person
        self._state = state
        self._deliverer = deliverer
        self._app_id = app_id
        self._base = base_url
        self._found: dict[str, list[Json]] = {}

    @property
    def user_id(self) -> str:
        return self.person.user_id

    @property
    def mention(self) -> str:
        """This person in somebody's words."""
        return f"<@{self.person.user_id}>"

    @property
    def direct(self) -> str:
        """The channel id of the conversation with the bot."""
        return direct_channel(self._state, self.person)

    # acts

    def types(self, text: str, *, thread: str | None = None, subtype: str | None = None) -> Delivery:
        """Words in the direct conversation with the bot."""
        sent = self._says(self.direct, text)
        event: Json = {**self._event("message", sent), "channel_type": "im"}
        event |= {"thread_ts": thread} if thread else {}
        event |= {"subtype": subtype} if subtype else {}
        return self.happens(event)

    def mentions(self, text: str, channel: Channel, *, thread: str | None = None) -> Delivery:
        """Words in a channel that begin with a mention of the bot."""
        sent = self._says(channel.channel_id, f"<@{self.person.workspace.bot_user_id}> {text}")
        return self.happens(self._event("app_mention", sent) | ({"thread_ts": thread} if thread else {}))

    def command(self, command: str, text: str = "", channel: Channel | None = None) -> Delivery:
        """A slash command, in the conversation with the bot unless a channel is named."""
        channel_id = channel.channel_id if channel else self.direct
        payload: Json = {
            "token": "unused",
            "team_id": self.person.workspace.team_id,
            "team_domain": self.person.workspace.name.lower(),
            "channel_id": channel_id,
            "channel_name": self.person.workspace.channels[channel_id].name,
            "user_id": self.user_id,
            "user_name": self.person.handle,
            "command": command,
            "text": _escaped(text),
            "api_app_id": self._app_id,
            "response_url": self._response_url(channel_id),
            "trigger_id": self._trigger(),
        }
        return self._deliverer.deliver(Delivery(COMMAND, payload))

    def presses(self, caption: str, *, sure: bool = True, among: Sent | View | None = None) -> Delivery:
        """The latest button with that caption that this person sees; ``sure`` answers its confirmation, if it has one."""
        place, button = self._find(caption, among)
        if "confirm" in button and not sure:
            return Delivery(INTERACTIVE, {})
        action: Json = {"type": "button", "action_ts": self._state.ts()}
        action |= {key: button[key] for key in ("action_id", "block_id", "value", "text", "style") if key in button}
        payload = self._interaction("block_actions") | {"actions": [action]} | self._container(place)
        return self._interacts(payload)

    def opens_home(self, tab: str = "home") -> Delivery:
        """A look at the bot's own page."""
        event = {"type": "app_home_opened", "user": self.user_id, "channel": self.direct, "tab": tab}
        return self.happens(event | {"event_ts": self._state.ts()})

    def submits(self, view: View, entered: Entered) -> Delivery:
        """A modal filled in; what is not named keeps its initial value. The acknowledgement takes its effect."""
        payload = self._interaction("view_submission")
        payload["view"] = view.payload() | {"state": state_of(view, entered, self._found)}
        delivery = self._interacts(payload)
        if delivery.acknowledged:
            self._submitted(view, delivery.answer or {})
        return delivery

    def closes(self, view: View) -> None:
        """A modal closed by its cross."""
        with self._state.changed:
            self._state.stack(self.person).remove(view.view_id)

    def searches(self, view: View, field: str, letters: str) -> tuple[str, ...]:
        """Letters typed into a searched select; the captions it then offers."""
        block = next(block for block in view.content["blocks"] if block.get("block_id") == field)
        payload = self._interaction("block_suggestion")
        payload |= {"action_id": block["element"]["action_id"], "block_id": field, "value": letters}
        payload |= {"container": {"type": "view", "view_id": view.view_id}, "view": view.payload()}
        delivery = self._interacts(payload)
        assert delivery.acknowledged, "the options request was not answered in time"
        problems = check_options(delivery.answer)
        assert not problems, problems
        self._found[field] = delivery.answer["options"]
        return tuple(one["text"]["text"] for one in delivery.answer["options"])

    def global_shortcut(self, callback_id: str) -> Delivery:
        """A shortcut from the lightning menu; it has no channel."""
        return self._interacts(self._interaction("shortcut") | {"callback_id": callback_id})

    def message_shortcut(self, callback_id: str, message: Sent) -> Delivery:
        """A shortcut used on somebody's message."""
        payload = self._interaction("message_action") | {"callback_id": callback_id}
        payload |= {
            "channel": {"id": message.channel, "name": "channel"},
            "message": {"type": "message", "user": message.author, "text": message.text, "ts": message.ts},
            "message_ts": message.ts,
            "response_url": self._response_url(message.channel),
        }
        return self._interacts(payload)

    def says(self, text: str, channel: Channel) -> Sent:
        """Words in a channel that do not concern the bot."""
        return self._says(channel.channel_id, text)

    def shares_link(self, url: str, channel: Channel, *, composer: bool = False) -> Sent:
        """A message with a link of ours, or such a link still being written (``composer``)."""
        sent = self._says(channel.channel_id, f"<{url}>", raw=True)
        source = "composer" if composer else "conversations_history"
        shared = Shared(self._state.next("unfurl-"), source, channel.channel_id, sent.ts, frozenset({url}))
        self._state.shared.append(shared)
        event: Json = {
            "type": "link_shared",
            "user": self.user_id,
            "channel": "COMPOSER" if composer else channel.channel_id,
            "message_ts": shared.unfurl_id if composer else sent.ts,
            "unfurl_id": shared.unfurl_id,
            "source": source,
            "event_ts": sent.ts,
            "links": [{"domain": url.split("/")[2], "url": url}],
        }
        self.happens(event)
        return sent

    def travels(self, zone: str) -> Delivery:
        """Another time zone in the profile."""
        self.person.zone = zone
        user = self.person.info(locale=True, email=True)
        return self.happens({"type": "user_change", "user": user, "event_ts": self._state.ts()})

    def happens(self, event: Json) -> Delivery:
        """Any event, in the envelope of the Events API."""
        team_id = self.person.workspace.team_id
        authorization = {
            "enterprise_id": None,
            "team_id": team_id,
            "user_id": self.person.workspace.bot_user_id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        payload: Json = {
            "token": "unused",
            "team_id": team_id,
            "api_app_id": self._app_id,
            "event": event,
            "type": "event_callback",
            "event_id": self._state.next("Ev"),
            "event_time": int(self._state.now),
            "authorizations": [authorization],
            "is_ext_shared_channel": False,
        }
        return self._deliverer.deliver(Delivery(EVENT, payload))

    # what is seen

    def messages(self, channel: Channel | None = None) -> tuple[Sent, ...]:
        """What this person sees of the bot, the latest last; in the conversation with it unless a channel is named."""
        channel_id = channel.channel_id if channel else self.direct
        bot = self.person.workspace.bot_user_id
        with self._state.changed:
            return tuple(one for one in self._seen() if one.channel == channel_id and one.author == bot)

    def waits_for(self, words: str, channel: Channel | None = None) -> Sent:
        """The latest message of the bot with these words; waits for it."""

        def found() -> Sent | None:
            return next((one for one in reversed(self.messages(channel)) if words in one.words), None)

        sent: Sent = self._state.wait_for(found, f"{self.person.name} reads {words!r}")
        return sent

    @property
    def views(self) -> tuple[View, ...]:
        """The modals that are open, the one in front last."""
        with self._state.changed:
            return tuple(self._state.views[view_id] for view_id in self._state.stack(self.person))

    def waits_for_view(self, title: str) -> View:
        """The modal in front once it has this title; waits for it."""

        def found() -> View | None:
            return self.views[-1] if self.views and self.views[-1].title == title else None

        view: View = self._state.wait_for(found, f"{self.person.name} sees the modal {title!r}")
        return view

    def waits_for_form(self) -> View:
        """The modal in front once it asks for something; waits for it."""

        def found() -> View | None:
            return self.views[-1] if self.views and self.views[-1].fields else None

        view: View = self._state.wait_for(found, f"{self.person.name} sees a form")
        return view

    @property
    def home(self) -> View | None:
        """The bot's own page as it stands now."""
        return self._state.homes.get(self.user_id)

    # payloads

    def _says(self, channel_id: str, text: str, *, raw: bool = False) -> Sent:
        sent = Sent(channel_id, self._state.ts(), self.user_id, text if raw else _escaped(text))
        with self._state.changed:
            self._state.messages.append(sent)
        return sent

    def _event(self, kind: str, sent: Sent) -> Json:
        event = {"type": kind, "user": self.user_id, "channel": sent.channel, "text": sent.text}
        return event | {"ts": sent.ts, "event_ts": sent.ts, "team": self.person.workspace.team_id}

    def _trigger(self) -> str:
        trigger_id = self._state.next("trigger-")
        self._state.triggers[trigger_id] = Trigger(self.person, self._state.now + TRIGGER_SECONDS)
        return trigger_id

    def _response_url(self, channel_id: str, message: Sent | None = None) -> str:
        key = self._state.next("response-")
        until = self._state.now + RESPONSE_SECONDS
        self._state.responses[key] = ResponseUrl(self.person, channel_id, until, message)
        return f"{self._base}/response/{key}"

    def _interaction(self, kind: str) -> Json:
        workspace = self.person.workspace
        return {
            "type": kind,
            "token": "unused",
            "api_app_id": self._app_id,
            "team": {"id": workspace.team_id, "domain": workspace.name.lower()},
            "user": {"id": self.user_id, "name": self.person.handle, "team_id": workspace.team_id},
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": self._trigger(),
        }

    def _interacts(self, payload: Json) -> Delivery:
        return self._deliverer.deliver(Delivery(INTERACTIVE, payload))

    def _container(self, place: Sent | View) -> Json:
        if isinstance(place, View):
            return {"container": {"type": "view", "view_id": place.view_id}, "view": place.payload()}
        container: Json = {"message_ts": place.ts, "channel_id": place.channel}
        if place.author == self.person.workspace.bot_user_id:
            container |= {"type": "message", "is_ephemeral": place.only is not None}
        else:
            container |= {
                "type": "message_attachment",
                "is_app_unfurl": True,
                "app_unfurl_url": next(iter(place.unfurls)),
            }
        container |= {"thread_ts": place.thread} if place.thread else {}
        return {
            "container": container,
            "channel": {"id": place.channel, "name": "channel"},
            "message": {"text": place.text, "ts": place.ts, "blocks": place.blocks},
            "response_url": self._response_url(place.channel, place),
        }

    def _seen(self) -> list[Sent]:
        channels = self.person.workspace.channels
        return [
            one
            for one in self._state.messages
            if not one.gone and one.only in (None, self.user_id) and self.user_id in channels[one.channel].members
        ]

    def _find(self, caption: str, among: Sent | View | None) -> tuple[Sent | View, Json]:
        with self._state.changed:
            places: list[Sent | View] = [*self._seen(), *([self.home] if self.home else []), *self.views]
            for place in reversed([among] if among else places):
                for button in place.buttons:
                    if button["text"]["text"] == caption:
                        return place, button
            seen = [button["text"]["text"] for place in places for button in place.buttons]
        raise AssertionError(f"{self.person.name} sees no button {caption!r}, only {seen}")

    def _submitted(self, view: View, answer: Any) -> None:
        """Slack's part after a submission was acknowledged."""
        with self._state.changed:
            stack = self._state.stack(self.person)
            match answer.get("response_action"):
                case None:
                    assert not answer, f"not an answer to a submission: {answer}"
                    stack.remove(view.view_id)
                case "errors":
                    assert set(answer["errors"]) <= set(view.fields), f"errors of unknown fields: {answer['errors']}"
                    view.errors = dict(answer["errors"])
                case "update":
                    problems = check_view(answer["view"], "modal")
                    assert not problems, problems
                    replace_content(self._state, view, answer["view"])
                case "clear":
                    stack.clear()
                case other:
                    raise AssertionError(f"not a response_action: {other}")
            self._state.changed.notify_all()


def _escaped(text: str) -> str:
    """What Slack makes of typed words: entities, while mentions of people and channels stay tokens."""
    pieces = _KEPT.split(text)
    for position in range(0, len(pieces), 2):
        piece = pieces[position].replace("&", "&amp;")
        pieces[position] = piece.replace("<", "&lt;").replace(">", "&gt;")
    return "".join(pieces)
