"""What the double of Slack knows: workspaces, people, channels, messages, views, triggers, and what was asked of it.

One lock guards it all: the server's thread answers the app while the test's thread acts and looks.
"""

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

PATIENCE = 10.0
"""Real seconds after which something that does not happen is a failure of the test."""
TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60
RESPONSE_USES = 5
START = 1_795_168_800.0
"""2026-11-20T10:00:00Z, where the double's own clock stands until a test moves it."""

Json = dict[str, Any]

_DATE = re.compile(r"<!date\^\d+\^[^|>]*\|([^>]*)>")
_LINK = re.compile(r"<(?:[^|>]*\|([^>]*)|(https?:[^|>]*))>")


class Refused(Exception):
    """``{"ok": false, "error": …}``, with Slack's messages about what is wrong."""

    def __init__(self, error: str, messages: list[str] | None = None) -> None:
        super().__init__(error)
        self.error = error
        self.messages = messages or []


@dataclass
class Person:
    """A user of a workspace; ``user_id`` is what others call them by."""

    workspace: "Workspace"
    user_id: str
    handle: str
    name: str
    zone: str | None
    locale: str
    email: str | None
    direct: str = ""
    bot: bool = False
    deleted: bool = False
    of_team: str = ""
    """Another workspace whose person it is (Slack Connect), empty for this one."""

    def info(self, *, locale: bool, email: bool) -> Json:
        """The user object of ``users.info``."""
        profile: Json = {"real_name": self.name, "display_name": ""}
        if email and self.email:
            profile["email"] = self.email
        user: Json = {
            "id": self.user_id,
            "team_id": self.of_team or self.workspace.team_id,
            "name": self.handle,
            "real_name": self.name,
            "deleted": self.deleted,
            "is_bot": self.bot,
            "profile": profile,
        }
        if self.zone is not None:
            user["tz"] = self.zone
        return user | ({"locale": self.locale} if locale else {})


@dataclass
class Sent:
    """A message as it stands now; ``only`` is the one person who sees an ephemeral one."""

    channel: str
    ts: str
    author: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread: str | None = None
    only: str | None = None
    gone: bool = False
    unfurls: Json = field(default_factory=dict)
    files: "list[Upload]" = field(default_factory=list)
    edits: int = 0

    @property
    def words(self) -> str:
        """The blocks as a person reads them, line by line; the text where there are none."""
        return "\n".join(line for block in self.blocks for line in shown(block)) or plain(self.text)

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions of the buttons that stand on it, unfurled cards included."""
        return tuple(one["text"]["text"] for one in self.buttons)

    @property
    def buttons(self) -> list[Json]:
        """The buttons as Slack holds them."""
        blocks = [*self.blocks, *(block for card in self.unfurls.values() for block in card["blocks"])]
        return buttons_of(blocks)


@dataclass
class Upload:
    """A file on its way: announced with its length, put where Slack has said, then completed into a message."""

    file_id: str
    name: str
    length: int
    content: bytes | None = None
    shared: bool = False


@dataclass
class View:
    """A modal or a home tab as it stands now. ``errors`` are those of the last submission, by block id."""

    view_id: str
    hash: str
    user: Person
    content: Json
    parent: str | None = None
    errors: dict[str, str] = field(default_factory=dict)

    def payload(self) -> Json:
        """The view object that Slack puts into payloads and answers."""
        return {
            "id": self.view_id,
            "hash": self.hash,
            "team_id": self.user.workspace.team_id,
            "private_metadata": "",
            "callback_id": "",
            **self.content,
            "app_installed_team_id": self.user.workspace.team_id,
        }

    @property
    def title(self) -> str:
        return str(self.content["title"]["text"])

    @property
    def words(self) -> str:
        """What stands in it, labels included."""
        return "\n".join(line for block in self.content["blocks"] for line in shown(block))

    @property
    def buttons(self) -> list[Json]:
        return buttons_of(self.content["blocks"])

    @property
    def fields(self) -> tuple[str, ...]:
        """The block ids of its questions."""
        return tuple(block["block_id"] for block in self.content["blocks"] if block["type"] == "input")


@dataclass
class Workspace:
    """A workspace with the app in it (``token``) or without."""

    team_id: str
    name: str
    bot_user_id: str
    bot_id: str
    token: str | None
    scopes: set[str]
    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, "Channel"] = field(default_factory=dict)


@dataclass
class Channel:
    """A conversation; ``kind`` is channel, private, im or mpim."""

    channel_id: str
    name: str
    kind: str
    members: set[str]


@dataclass
class Trigger:
    """A right to open one modal, for three seconds of the double's clock."""

    user: Person
    until: float
    used: bool = False


@dataclass
class ResponseUrl:
    """A right to answer five times within half an hour; ``message`` is the one pressed, None for a command."""

    person: Person
    channel: str
    until: float
    message: Sent | None = None
    uses: int = 0


@dataclass(frozen=True)
class Shared:
    """Links of ours in somebody's message, which may be unfurled."""

    unfurl_id: str
    source: str
    channel: str
    ts: str
    urls: frozenset[str]


@dataclass(frozen=True)
class Call:
    """One call of the Web API: what was asked and what was answered."""

    method: str
    args: Json
    answer: Json

    @property
    def refused(self) -> str | None:
        return None if self.answer.get("ok") else str(self.answer.get("error"))


@dataclass
class State:
    """All of it. ``changed`` is notified after every call and every frame; ``base`` is the double's own address."""

    changed: threading.Condition = field(default_factory=lambda: threading.Condition(threading.RLock()))
    workspaces: dict[str, Workspace] = field(default_factory=dict)
    messages: list[Sent] = field(default_factory=list)
    views: dict[str, View] = field(default_factory=dict)
    stacks: dict[str, list[str]] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    responses: dict[str, ResponseUrl] = field(default_factory=dict)
    shared: list[Shared] = field(default_factory=list)
    uploads: dict[str, Upload] = field(default_factory=dict)
    base: str = ""
    codes: dict[str, Workspace] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    now: float = START
    _counter: int = 0

    def next(self, prefix: str) -> str:
        """A fresh id."""
        with self.changed:
            self._counter += 1
            return f"{prefix}{self._counter:06d}"

    def ts(self) -> str:
        """A fresh message timestamp, rising."""
        with self.changed:
            self._counter += 1
            return f"{int(self.now)}.{self._counter:06d}"

    def wait_for(self, happened: Callable[[], Any], what: str) -> Any:
        """Wait until ``happened`` gives something, and give it; AssertionError after ten seconds."""
        deadline = time.monotonic() + PATIENCE
        with self.changed:
            while not (result := happened()):
                left = deadline - time.monotonic()
                if left <= 0 or not self.changed.wait(left):
                    if result := happened():
                        break
                    raise AssertionError(f"it did not happen: {what}")
            return result

    def channel(self, workspace: Workspace, channel_id: str) -> Channel:
        """A channel by its id; Refused where there is none."""
        found = workspace.channels.get(channel_id)
        if found is None:
            raise Refused("channel_not_found")
        return found

    def person(self, workspace: Workspace, user_id: str) -> Person:
        """A person by id; Refused where there is none."""
        found = workspace.people.get(user_id)
        if found is None:
            raise Refused("user_not_found")
        return found

    def stack(self, user: Person) -> list[str]:
        """The ids of the modals that a person has open, the one in front last."""
        return self.stacks.setdefault(user.user_id, [])


def buttons_of(blocks: list[Json]) -> list[Json]:
    """Every button of these blocks, in order."""
    return [
        {**one, "block_id": block.get("block_id", "")}
        for block in blocks
        for one in [*block.get("elements", ()), block.get("accessory", {})]
        if one.get("type") == "button"
    ]


def plain(text: str) -> str:
    """Markup as a reader sees it: dates as their fallback, links as their caption or address, entities as characters."""
    words = _LINK.sub(r"\1\2", _DATE.sub(r"\1", text))
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def shown(block: Json) -> list[str]:
    """A block as lines of words; buttons as ``[Caption]``."""
    match block["type"]:
        case "section" | "header":
            lines = [plain(block["text"]["text"])] if "text" in block else []
            return lines + [plain(one["text"]).replace("\n", ": ") for one in block.get("fields", ())]
        case "context":
            return [plain(one["text"]) for one in block["elements"] if "text" in one]
        case "actions":
            return [" ".join(f"[{one['text']['text']}]" for one in block["elements"] if one["type"] == "button")]
        case "input":
            return [f"{block['label']['text']}:"]
        case _:
            return []
