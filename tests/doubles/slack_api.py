"""The methods of the double's Web API, each refusing as Slack refuses.

https://docs.slack.dev/reference/methods; limits of text: chat.update takes 4,000 bytes counted after escaping, posting 40,000
characters, and all text of one message together may not pass about 13,000 (``msg_blocks_too_long``).
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from tests.doubles.slack_blocks import check_blocks
from tests.doubles.slack_state import Channel, Json, Person, Refused, Sent, Shared, State, Upload, Workspace
from tests.doubles.slack_views import open_view, publish_view, push_view, update_view

Method = Callable[[State, Workspace, Json], Json]


@dataclass(frozen=True)
class Known:
    """A method: what it does, what it must and may be given, and the scope it needs."""

    serve: Method
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    scope: str | None = None


def auth_test(state: State, workspace: Workspace, args: Json) -> Json:
    return {
        "url": f"https://{workspace.name.lower()}.slack.com/",
        "team": workspace.name,
        "user": "slotbot",
        "team_id": workspace.team_id,
        "user_id": workspace.bot_user_id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


def auth_revoke(state: State, workspace: Workspace, args: Json) -> Json:
    workspace.token = None
    return {"revoked": True}


def users_info(state: State, workspace: Workspace, args: Json) -> Json:
    if args["user"] == workspace.bot_user_id:
        return {"user": {"id": workspace.bot_user_id, "team_id": workspace.team_id, "name": "slotbot", "is_bot": True}}
    person = state.person(workspace, args["user"])
    locale = args.get("include_locale") in (True, "1", "true")
    return {"user": person.info(locale=locale, email="users:read.email" in workspace.scopes)}


def users_list(state: State, workspace: Workspace, args: Json) -> Json:
    email = "users:read.email" in workspace.scopes
    members = [one.info(locale=False, email=email) for one in workspace.people.values()]
    return {"members": members, "response_metadata": {"next_cursor": ""}}


def conversations_open(state: State, workspace: Workspace, args: Json) -> Json:
    person = state.person(workspace, args["users"])
    return {"channel": {"id": direct_channel(state, person)}, "already_open": True}


def conversations_members(state: State, workspace: Workspace, args: Json) -> Json:
    """https://docs.slack.dev/reference/methods/conversations.members"""
    channel = state.channel(workspace, args["channel"])
    needed = {"channel": "channels:read", "private": "groups:read", "im": "im:read", "mpim": "mpim:read"}[channel.kind]
    if needed not in workspace.scopes:
        raise Refused("missing_scope", [f"needed: {needed}"])
    if channel.kind != "channel" and workspace.bot_user_id not in channel.members:
        raise Refused("channel_not_found")
    first, limit = int(args.get("cursor") or 0), int(args.get("limit") or 100)
    members, after = sorted(channel.members), first + limit
    cursor = str(after) if after < len(members) else ""
    return {"members": members[first:after], "response_metadata": {"next_cursor": cursor}}


def direct_channel(state: State, person: Person) -> str:
    """The id of the conversation between a person and the bot, opened when first needed."""
    if not person.direct:
        person.direct = state.next("D")
        members = {person.user_id, person.workspace.bot_user_id}
        person.workspace.channels[person.direct] = Channel(person.direct, "directmessage", "im", members)
    return person.direct


def _writable(state: State, workspace: Workspace, channel_id: str) -> Channel:
    channel = state.channel(workspace, channel_id)
    if workspace.bot_user_id in channel.members:
        return channel
    raise Refused("not_in_channel" if channel.kind == "channel" else "channel_not_found")


def _content(args: Json, most_text: int) -> tuple[str, list[Json]]:
    """The text and blocks of a message; Refused for what Slack would refuse, and for a missing top-level text."""
    text, blocks = args.get("text") or "", args.get("blocks") or []
    if not text.strip():
        raise Refused("no_text")
    if (most_text == 4000 and len(text.encode()) > most_text) or len(text) > most_text:
        raise Refused("msg_too_long")
    if problems := check_blocks(blocks):
        raise Refused("invalid_blocks", problems)
    if _characters(blocks) > 13_000:
        raise Refused("msg_blocks_too_long")
    return text, blocks


def _characters(blocks: list[Json]) -> int:
    """The characters of all text of a message but its buttons'."""
    said = [block.get("text") for block in blocks]
    said += [
        one
        for block in blocks
        if block["type"] != "actions"
        for one in [*block.get("fields", ()), *block.get("elements", ())]
    ]
    return sum(len(one["text"]) for one in said if one and "text" in one)


def _numbered(state: State, blocks: list[Json]) -> list[Json]:
    """Slack names blocks and actions that have no name."""
    return [{"block_id": state.next("b"), **block} for block in blocks]


def chat_post_message(state: State, workspace: Workspace, args: Json) -> Json:
    channel = _writable(state, workspace, args["channel"])
    text, blocks = _content(args, 40_000)
    sent = Sent(channel.channel_id, state.ts(), workspace.bot_user_id, text, _numbered(state, blocks))
    sent.thread = args.get("thread_ts")
    state.messages.append(sent)
    return {"channel": channel.channel_id, "ts": sent.ts, "message": {"text": text, "ts": sent.ts, "blocks": blocks}}


def chat_post_ephemeral(state: State, workspace: Workspace, args: Json) -> Json:
    channel = _writable(state, workspace, args["channel"])
    if args["user"] not in channel.members:
        raise Refused("user_not_in_channel")
    text, blocks = _content(args, 40_000)
    sent = Sent(channel.channel_id, state.ts(), workspace.bot_user_id, text, _numbered(state, blocks))
    sent.thread, sent.only = args.get("thread_ts"), args["user"]
    state.messages.append(sent)
    return {"message_ts": sent.ts}


def _own_message(state: State, workspace: Workspace, args: Json, refusal: str) -> Sent:
    state.channel(workspace, args["channel"])
    for sent in state.messages:
        if (sent.channel, sent.ts, sent.gone, sent.only) == (args["channel"], args["ts"], False, None):
            if sent.author != workspace.bot_user_id:
                raise Refused(refusal)
            return sent
    raise Refused("message_not_found")


def chat_update(state: State, workspace: Workspace, args: Json) -> Json:
    sent = _own_message(state, workspace, args, "cant_update_message")
    text, blocks = _content(args, 4000)
    sent.text, sent.blocks, sent.edits = text, _numbered(state, blocks), sent.edits + 1
    return {"channel": sent.channel, "ts": sent.ts, "text": text}


def chat_delete(state: State, workspace: Workspace, args: Json) -> Json:
    sent = _own_message(state, workspace, args, "cant_delete_message")
    sent.gone = True
    return {"channel": sent.channel, "ts": sent.ts}


def chat_unfurl(state: State, workspace: Workspace, args: Json) -> Json:
    by_id, by_message = ("unfurl_id", "source"), ("channel", "ts")
    given = by_id if args.get("unfurl_id") else by_message
    if not all(args.get(name) for name in given):
        raise Refused("missing_argument", [f"needed together: {' and '.join(given)}"])
    for shared in state.shared:
        known = {"unfurl_id": shared.unfurl_id, "source": shared.source, "channel": shared.channel, "ts": shared.ts}
        if all(args[name] == known[name] for name in given):
            _unfurl(state, shared, args["unfurls"])
            return {}
    raise Refused("cannot_find_message")


def _unfurl(state: State, shared: Shared, unfurls: Json) -> None:
    if not set(unfurls) <= shared.urls:
        raise Refused("cannot_unfurl_url")
    for url, card in unfurls.items():
        if set(card) != {"blocks"}:
            raise Refused("invalid_unfurls_format")
        if problems := check_blocks(card["blocks"], at=f"/unfurls/{url}/blocks"):
            raise Refused("invalid_unfurls", problems)
    for sent in state.messages:
        if (sent.channel, sent.ts) == (shared.channel, shared.ts):
            sent.unfurls |= {url: {"blocks": _numbered(state, card["blocks"])} for url, card in unfurls.items()}


def files_get_upload_url(state: State, workspace: Workspace, args: Json) -> Json:
    """https://docs.slack.dev/reference/methods/files.getUploadURLExternal"""
    length = int(args["length"])
    if not 0 < length <= 1_073_741_824:
        raise Refused("invalid_arguments", ["[ERROR] length"])
    upload = Upload(state.next("F"), args["filename"], length)
    state.uploads[upload.file_id] = upload
    return {"upload_url": f"{state.base}/upload/{upload.file_id}", "file_id": upload.file_id}


def files_complete_upload(state: State, workspace: Workspace, args: Json) -> Json:
    """https://docs.slack.dev/reference/methods/files.completeUploadExternal"""
    uploads = [state.uploads.get(each["id"]) for each in args["files"]]
    if any(each is None or each.content is None or each.shared for each in uploads):
        raise Refused("file_not_found")
    channel = _writable(state, workspace, args["channel_id"])
    sent = Sent(channel.channel_id, state.ts(), workspace.bot_user_id, args.get("initial_comment") or "")
    sent.thread = args.get("thread_ts")
    for upload in uploads:
        assert upload is not None
        upload.shared = True
        sent.files.append(upload)
    state.messages.append(sent)
    return {"files": [{"id": each.file_id, "title": each.name} for each in sent.files]}


_CHAT = ("thread_ts", "blocks", "text", "unfurl_links", "unfurl_media")

METHODS: dict[str, Known] = {
    "auth.test": Known(auth_test),
    "auth.revoke": Known(auth_revoke, (), ("test",)),
    "users.info": Known(users_info, ("user",), ("include_locale",), "users:read"),
    "users.list": Known(users_list, (), ("cursor", "limit"), "users:read"),
    "conversations.open": Known(conversations_open, ("users",), ("return_im",), "im:write"),
    "conversations.members": Known(conversations_members, ("channel",), ("cursor", "limit")),
    "chat.postMessage": Known(chat_post_message, ("channel",), _CHAT, "chat:write"),
    "chat.postEphemeral": Known(chat_post_ephemeral, ("channel", "user"), _CHAT, "chat:write"),
    "chat.update": Known(chat_update, ("channel", "ts"), ("text", "blocks"), "chat:write"),
    "chat.delete": Known(chat_delete, ("channel", "ts"), (), "chat:write"),
    "chat.unfurl": Known(chat_unfurl, ("unfurls",), ("unfurl_id", "source", "channel", "ts"), "links:write"),
    "files.getUploadURLExternal": Known(
        files_get_upload_url, ("filename", "length"), ("alt_txt", "snippet_type"), "files:write"
    ),
    "files.completeUploadExternal": Known(
        files_complete_upload, ("files",), ("channel_id", "initial_comment", "thread_ts"), "files:write"
    ),
    "views.open": Known(open_view, ("view", "trigger_id")),
    "views.push": Known(push_view, ("view", "trigger_id")),
    "views.update": Known(update_view, ("view",), ("view_id", "external_id", "hash")),
    "views.publish": Known(publish_view, ("user_id", "view"), ("hash",)),
}


def serve(state: State, workspace: Workspace, method: str, args: Json) -> Json:
    """Serve one call of a bot; Refused as Slack refuses."""
    known = METHODS.get(method)
    if known is None:
        raise Refused("unknown_method")
    if known.scope is not None and known.scope not in workspace.scopes:
        raise Refused("missing_scope", [f"needed: {known.scope}"])
    missing = [name for name in known.required if args.get(name) in (None, "")]
    if missing:
        raise Refused("missing_argument", [f"[ERROR] missing required field: {name}" for name in missing])
    strange = sorted(set(args) - {*known.required, *known.optional})
    if strange:
        raise Refused("invalid_arguments", [f"[ERROR] unknown argument: {name}" for name in strange])
    for name in ("blocks", "view", "unfurls", "files"):
        if isinstance(args.get(name), str):
            args[name] = json.loads(args[name])
    return known.serve(state, workspace, args)
