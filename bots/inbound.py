"""What reaches the bot, the same from every platform: who, where, which event, and what was said, pressed or filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.model.people import Account

Who = Account
"""Who sends or is named, as the platform knows them."""


class Place(StrEnum):
    """What kind of conversation it is: what may be shown there depends on it."""

    PRIVATE = "private"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Where:
    """The conversation: where an answer goes.

    ``ephemeral`` is set where an answer can be shown to the sender alone (a Slack slash command in a channel). ``forms`` is set
    where a form can be opened as a modal now; elsewhere its questions are asked one by one. ``confirms`` is set where the
    platform itself asks "Are you sure?" before a press; elsewhere the card does. ``opens`` is set where the bot may begin a
    private conversation; elsewhere people do. ``lists_members`` is set where the platform can be asked who is there.
    """

    platform: str
    chat_id: str
    place: Place = Place.PRIVATE
    tenant: str = ""
    thread: str | None = None
    ephemeral: bool = False
    forms: bool = False
    confirms: bool = False
    opens: bool = False
    lists_members: bool = False


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message that was sent: enough to edit it. ``message_id`` is Slack's ``ts``, Telegram's ``message_id``."""

    platform: str
    chat_id: str
    message_id: str
    tenant: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """A shared location in degrees, WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Quoted:
    """Somebody's message that something is asked about; whom it concerns is ``named`` beside it."""

    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """Words: typed, a slash command with its text, a deep link (``/start payload``), or a shared location."""

    event_id: str
    who: Who
    where: Where
    text: str
    location: Location | None = None
    mentions: Mapping[str, str] = field(default_factory=dict)
    """The platform's user ids mentioned in ``text`` → the names that the platform shows for them."""
    members: tuple[Who, ...] | None = None
    """Everybody in the conversation: None until it is asked for (``Handled.asks_members``), empty where nobody can tell."""
    named: tuple[Who, ...] = ()
    """Colleagues whom the words name by the platform's ids, where it tells all of them (Slack): they become known by it."""
    chosen: tuple[Who, ...] = ()
    """Who was chosen in a list of the platform's own, as the answer to a question for people (Telegram's request_users)."""
    quoted: Quoted | None = None
    """The message on which the words were said, where a platform has such a way (Slack's message shortcut)."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed: its payload, and the message it stands on (to be edited in place)."""

    event_id: str
    who: Who
    where: Where
    payload: str
    message: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Submit:
    """A form filled in: the form's payload and its values by field name, in the form that ``FormField.initial`` has."""

    event_id: str
    who: Who
    where: Where
    payload: str
    values: Mapping[str, str]
    message: MessageRef | None = None
    named: tuple[Who, ...] = ()
    """Who was chosen in people pickers: they become known by it."""


@dataclass(frozen=True, slots=True)
class Visit:
    """The person looks at the bot's own page (Slack's App Home): answered with the home card, stored nowhere."""

    event_id: str
    who: Who
    where: Where


Inbound = Message | Press | Submit | Visit
