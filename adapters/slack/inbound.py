"""Slack's payloads as inbound values: pure functions from JSON to Message, Press, Submit and Visit.

Events: https://docs.slack.dev/apis/events-api; interactions: https://docs.slack.dev/interactivity/handling-user-interaction.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from adapters.slack.answers import read_values
from adapters.slack.forms import Origin
from adapters.slack.manifest import GLOBAL_SHORTCUT, MESSAGE_SHORTCUT
from adapters.slack.where import PLATFORM, in_slack
from bots.inbound import Message, MessageRef, Place, Press, Quoted, Submit, Visit, Who

Payload = Mapping[str, Any]

_SAID = (None, "file_share", "thread_broadcast")
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_TOKEN = re.compile(r"<([#!]?)([^<>|\s][^<>|]*)(?:\|([^<>]*))?>")


def is_said(event: Payload) -> bool:
    """Whether a message event is something a person wrote: not an edit, a deletion, or a bot's message."""
    return event.get("subtype") in _SAID and not event.get("bot_id") and bool(event.get("user"))


def mentioned(text: str, bot_user_id: str) -> tuple[str, ...]:
    """The user ids mentioned in Slack's text, without the bot's own, each once and in order."""
    return tuple(dict.fromkeys(found for found in _MENTION.findall(text) if found != bot_user_id))


def spoken(text: str, bot_user_id: str) -> str:
    """Slack's text as it was typed: entities and tokens decoded, the bot's own mention removed, others as ``<@U…>``."""
    pieces: list[str] = []
    rest = 0
    for found in _MENTION.finditer(text):
        pieces.append(_unescaped(text[rest : found.start()]))
        pieces.append("" if found[1] == bot_user_id else f"<@{found[1]}>")
        rest = found.end()
    pieces.append(_unescaped(text[rest:]))
    return "".join(pieces).strip()


def _unescaped(text: str) -> str:
    words = _TOKEN.sub(_token, text)
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _token(found: re.Match[str]) -> str:
    sign, target, caption = found[1], found[2], found[3]
    match sign:
        case "#":
            return f"#{caption or target}"
        case "!":
            return caption or f"@{target.partition('^')[0]}"
        case _:
            return caption if caption and not target.endswith(caption) else target.removeprefix("mailto:")


def message_of_event(body: Payload, who: Who, named: Sequence[Who], bot_user_id: str) -> Message:
    """A direct message, or a mention in a channel, which is answered in its thread."""
    event = body["event"]
    private = event.get("channel_type") == "im" or event["channel"].startswith("D")
    where = in_slack(
        event["channel"],
        Place.PRIVATE if private else Place.GROUP,
        who.tenant,
        thread=event.get("thread_ts") if private else event.get("thread_ts") or event["ts"],
        lists_members=not private,
    )
    return Message(
        body["event_id"],
        who,
        where,
        spoken(event.get("text", ""), bot_user_id),
        mentions=_names(named),
        named=_people(named),
    )


def _names(named: Sequence[Who]) -> dict[str, str]:
    return {who.user_id: who.name for who in named}


def _people(named: Sequence[Who]) -> tuple[Who, ...]:
    """Those of them about whom Slack gives details: of the others nothing but an id is known."""
    return tuple(who for who in named if who.name != who.user_id)


def _is_own(channel: str, direct: str) -> bool:
    """Whether it is the person's conversation with the bot; while ``direct`` is unknown, any direct conversation counts."""
    return channel == direct if direct else channel.startswith("D")


def command_text(text: str, bot_user_id: str) -> str:
    """The words after ``/slotbot`` as one command: ``find python`` → ``/find python``, none → ``/help``."""
    words = spoken(text, bot_user_id)
    return f"/{words.removeprefix('/')}" if words else "/help"


def message_of_command(body: Payload, who: Who, named: Sequence[Who], direct: str, bot_user_id: str) -> Message:
    """A slash command; outside the person's own conversation with the bot (``direct``) its answer is ephemeral."""
    private = _is_own(body["channel_id"], direct)
    where = in_slack(
        body["channel_id"],
        Place.PRIVATE if private else Place.GROUP,
        who.tenant,
        ephemeral=not private,
        forms=True,
        lists_members=not private,
    )
    return Message(
        body["trigger_id"],
        who,
        where,
        command_text(body.get("text", ""), bot_user_id),
        mentions=_names(named),
        named=_people(named),
    )


def concerned(body: Payload, bot_user_id: str) -> tuple[str, ...]:
    """The people concerned by the message a shortcut was used on: its author, unless a bot, and those it mentions."""
    message = body.get("message", {})
    author = message.get("user") if not message.get("bot_id") else None
    found = (author, *mentioned(message.get("text", ""), bot_user_id))
    return tuple(dict.fromkeys(user for user in found if user and user != bot_user_id))


def message_of_shortcut(
    body: Payload, who: Who, named: Sequence[Who], direct: str, bot_user_id: str, *, forms: bool
) -> Message:
    """A shortcut: ``/find``, or ``/meet``, with the message it was used on; answered in the direct conversation.

    ``named`` are the people whom that message concerns. ``forms`` is whether a form can be opened now.
    """
    where = in_slack(direct, Place.PRIVATE, who.tenant, forms=forms)
    said = "/find" if body["callback_id"] == GLOBAL_SHORTCUT else "/meet"
    quoted = None
    if body["callback_id"] == MESSAGE_SHORTCUT:
        quoted = Quoted(spoken(body.get("message", {}).get("text", ""), bot_user_id))
    return Message(body["trigger_id"], who, where, said, mentions=_names(named), named=_people(named), quoted=quoted)


def is_at_home(body: Payload) -> bool:
    """Whether a button was pressed in the App Home tab."""
    return bool((body.get("view") or {}).get("type") == "home")


def message_of_press(body: Payload, tenant: str) -> MessageRef | None:
    """The message of ours that a button stands on; none in the App Home and under somebody's unfurled link."""
    container = body.get("container") or {}
    if container.get("type") != "message":
        return None
    return MessageRef(PLATFORM, container["channel_id"], container["message_ts"], tenant)


def press_of_action(body: Payload, who: Who, direct: str, *, forms: bool) -> Press:
    """A button pressed in a message, in an unfurled link, or in the App Home (whose answer goes to ``direct``)."""
    container = body.get("container") or {}
    channel = container.get("channel_id") or direct
    private = _is_own(channel, direct)
    where = in_slack(
        channel,
        Place.PRIVATE if private else Place.GROUP,
        who.tenant,
        thread=container.get("thread_ts"),
        ephemeral=bool(container.get("is_ephemeral")) or container.get("type") == "message_attachment",
        forms=forms,
    )
    value = body["actions"][0].get("value") or ""
    return Press(body["trigger_id"], who, where, value, message_of_press(body, who.tenant))


def submit_of_view(body: Payload, who: Who, origin: Origin, named: Sequence[Who]) -> Submit:
    """A submitted modal; ``named`` are the people chosen in it."""
    values = read_values(body["view"]["state"]["values"], who.zone)
    event_id = body.get("trigger_id") or f"{body['view']['id']}:{body['view']['hash']}"
    return Submit(event_id, who, origin.where, origin.payload, values, origin.message, tuple(named))


def visit_of_event(event_id: str, who: Who, direct: str) -> Visit:
    """The App Home was opened, or must be redrawn."""
    return Visit(event_id, who, in_slack(direct, Place.PRIVATE, who.tenant))
