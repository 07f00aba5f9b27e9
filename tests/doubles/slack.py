"""The strict double of Slack: a real HTTP Web API, a real WebSocket for Socket Mode, and people who act.

It refuses what Slack refuses and demands an acknowledgement within three seconds::

    with SlackDouble() as slack:
        ana = slack.person("Ana Silva", zone="Europe/Lisbon")
        …start the app against slack.api_url…
        ana.types("find python sat")
        ana.waits_for("Python").captions
"""

from collections import deque
from collections.abc import Callable
from typing import Any, Self

from tests.doubles.server import Server
from tests.doubles.slack_delivery import Deliverer, Delivery, Signature
from tests.doubles.slack_state import Call, Channel, Json, Person, State, Workspace
from tests.doubles.slack_user import SlackUser
from tests.doubles.slack_wire import App, Failure, Wire

SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:read",
        "im:history",
        "im:write",
        "links:read",
        "links:write",
        "mpim:read",
        "users:read",
        "users:read.email",
    }
)


class SlackDouble:
    """One Slack with one app and any number of workspaces; the first has the app installed.

    ``limit`` is how long it waits for an acknowledgement, in real seconds.
    """

    def __init__(self, *, limit: float = 3.0) -> None:
        self.state = State()
        self.app = App()
        self._wire = Wire(self.state, self.app)
        self._server = Server(self._wire.asgi())
        self._signature = Signature(self.app.signing_secret)
        self._deliverer = Deliverer(self.state, self._wire, self._server, self._signature, limit)
        self.home_workspace = self.workspace("Acme")

    def __enter__(self) -> Self:
        self._server.start()
        self._wire.base = self.state.base = self._server.base_url
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    # addresses and secrets

    @property
    def api_url(self) -> str:
        """The base URL of the Web API, with its path."""
        return f"{self._server.base_url}/api/"

    @property
    def bot_token(self) -> str:
        """The token of the first workspace's bot."""
        return str(self.home_workspace.token)

    def speaks_http(self, url: str) -> None:
        """Deliver to this address instead of over the socket."""
        self._deliverer.events_url = url

    # who and where

    def workspace(self, name: str, *, installed: bool = True) -> Workspace:
        """A workspace, with the app in it or without."""
        team_id = self.state.next("T")
        token = f"xoxb-{team_id}" if installed else None
        made = Workspace(team_id, name, self.state.next("UBOT"), self.state.next("B"), token, set(SCOPES))
        self.state.workspaces[team_id] = made
        return made

    def person(
        self,
        name: str,
        *,
        zone: str | None = "Europe/Berlin",
        locale: str = "en-GB",
        email: str | None = None,
        workspace: Workspace | None = None,
    ) -> SlackUser:
        """Somebody in a workspace."""
        home = workspace or self.home_workspace
        handle = name.split(maxsplit=1)[0].lower()
        person = Person(home, self.state.next("U"), handle, name, zone, locale, email)
        home.people[person.user_id] = person
        return SlackUser(self.state, self._deliverer, person, self.app.app_id, self._server.base_url)

    def channel(self, name: str, *members: SlackUser, bot: bool = True, private: bool = False) -> Channel:
        """A channel with these people, with the bot in it or without."""
        home = members[0].person.workspace if members else self.home_workspace
        inside = {member.user_id for member in members} | ({home.bot_user_id} if bot else set())
        made = Channel(self.state.next("C"), name, "private" if private else "channel", inside)
        home.channels[made.channel_id] = made
        return made

    def code(self, workspace: Workspace) -> str:
        """The code with which Slack sends an installer back."""
        code = self.state.next("code-")
        self.state.codes[code] = workspace
        return code

    # time and trouble

    def passes(self, seconds: float) -> None:
        """Let the double's own clock pass: triggers and response URLs grow old."""
        with self.state.changed:
            self.state.now += seconds

    def fails(self, method: str, failure: Failure, times: int = 1) -> None:
        """Let the next calls of a method fail."""
        with self.state.changed:
            self._wire.failures.setdefault(method, deque()).extend([failure] * times)

    def signs(self, *, age: float = 0.0, forged: bool = False) -> None:
        """How the following requests over HTTP are signed."""
        self._signature.age, self._signature.forged = age, forged

    def asks_to_reconnect(self) -> None:
        """Slack's ``disconnect`` message: the app is to open a new socket; returns when it has."""
        old = self._deliverer.link()
        self._server.call(old.socket.send_json({"type": "disconnect", "reason": "refresh_requested"}))
        self.state.wait_for(lambda: any(link is not old for link in self._wire.links), "the app reconnects")
        self.state.wait_for(lambda: old not in self._wire.links, "the app leaves the old socket")

    def drops_socket(self) -> None:
        """The socket is closed under the app; returns when it has opened another."""
        old = self._deliverer.link()
        self._server.call(old.socket.close(1012))
        self.state.wait_for(lambda: any(link is not old for link in self._wire.links), "the app reconnects")

    def redelivers(self, delivery: Delivery) -> Delivery:
        """The same event once more, with Slack's marks of a retry."""
        return self._deliverer.redeliver(delivery)

    def removes_app(self, somebody: SlackUser) -> Delivery:
        """The app is uninstalled from somebody's workspace."""
        return somebody.happens({"type": "app_uninstalled", "event_ts": self.state.ts()})

    def revokes_tokens(self, somebody: SlackUser) -> Delivery:
        """The bot's token is revoked in somebody's workspace."""
        bot = somebody.person.workspace.bot_user_id
        return somebody.happens({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [bot]}})

    def echoes(self, somebody: SlackUser, text: str) -> Delivery:
        """The bot's own message comes back as an event, as in every conversation it writes in."""
        workspace = somebody.person.workspace
        event: Json = {"type": "message", "channel": somebody.direct, "channel_type": "im", "text": text}
        event |= {"user": workspace.bot_user_id, "bot_id": workspace.bot_id, "ts": self.state.ts()}
        return somebody.happens(event)

    # what was done

    def calls(self, method: str) -> tuple[Call, ...]:
        """The calls of one method so far (``response_url`` for answers through one)."""
        with self.state.changed:
            return tuple(call for call in self.state.calls if call.method == method)

    @property
    def refusals(self) -> tuple[Call, ...]:
        """The calls that were refused."""
        with self.state.changed:
            return tuple(call for call in self.state.calls if call.refused is not None)

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """Everything delivered to the app."""
        return tuple(self._deliverer.all)

    @property
    def unacknowledged(self) -> tuple[Delivery, ...]:
        """What the app did not acknowledge in time."""
        return tuple(one for one in self._deliverer.all if not one.acknowledged)

    @property
    def strange_frames(self) -> tuple[str, ...]:
        """Frames over the socket that are no acknowledgement."""
        return tuple(self._wire.strange)

    def wait_for(self, happened: Callable[[], Any], what: str) -> Any:
        """Wait until ``happened`` gives something; it is asked after each call of the app."""
        return self.state.wait_for(happened, what)
