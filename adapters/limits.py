"""How fast each platform may be written to, and who goes next, as plain data with the time passed in.

Telegram: about one message a second in a chat, 20 a minute in a group, 30 a second in all (Bot API FAQ, "My bot is hitting
limits"). Slack: one message a second in a channel with short bursts, several hundred a minute in a workspace, and 50 updates
a minute in a workspace (tier 3; docs.slack.dev/apis/web-api/rate-limits).

What was sent is counted in the database (``core.ports.Rates``), so that all processes together keep a limit; here is which limits
a sending counts against, and the queue of one process. Seconds are those of a monotonic clock.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Generic, TypeVar

from adapters.gateway import Sending
from core.ports import Limit

Item = TypeVar("Item")
Key = tuple[Hashable, ...]
Order = tuple[datetime, int]
"""When its subject begins, and its row: of two that may be sent, the lower goes first."""


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``burst`` at once, then one per ``interval`` seconds: in any window of w seconds, burst + w / interval.

    ``shared`` by many conversations, of which notices leave a reserve to fresh replies.
    """

    interval: float
    burst: int
    shared: bool = False


TELEGRAM_ALL: Final = Rate(1 / 25, 5, shared=True)
TELEGRAM_CHAT: Final = Rate(1, 3)
TELEGRAM_GROUP: Final = Rate(4, 5)
SLACK_CHANNEL: Final = Rate(1, 3)
SLACK_POSTS: Final = Rate(1 / 4, 20, shared=True)
SLACK_UPDATES: Final = Rate(2, 20, shared=True)
MAILS: Final = Rate(1 / 5, 10, shared=True)
"""Few enough for any server that takes mail for delivery."""
TEXTS: Final = Rate(1, 3, shared=True)
"""What a plain number sends: a text a second (twilio.com/docs/messaging, "Message queueing and throughput")."""
RESERVE: Final = 0.4
"""The part of a shared limit's burst that notices leave to fresh replies."""


def conversation(sending: Sending) -> Key:
    """The conversation within which this sending keeps its order."""
    address = sending.address
    return (address.platform, address.tenant, address.chat_id or address.user_id)


def limits(sending: Sending, account: str, *, urgent: bool) -> tuple[Limit, ...]:
    """The limits that this sending counts against; ``account`` is whose they are, as its gateway says."""
    return tuple(_limit(key, rate, urgent=urgent) for key, rate in _rates(sending, account))


def shared(sending: Sending, account: str) -> tuple[str, ...]:
    """The keys of the limits to which a requested pause applies: those of the whole token."""
    return tuple(key for key, rate in _rates(sending, account) if rate.shared)


def _rates(sending: Sending, account: str) -> tuple[tuple[str, Rate], ...]:
    address = sending.address
    whole = f"{address.platform}:{account}"
    chat = f"{whole}:{address.chat_id or address.user_id}"
    match address.platform:
        case "telegram":
            return ((chat, TELEGRAM_GROUP if address.chat_id.startswith("-") else TELEGRAM_CHAT), (whole, TELEGRAM_ALL))
        case "slack" if sending.edits is not None:
            return ((f"{whole}:updates", SLACK_UPDATES),)
        case "slack":
            return ((chat, SLACK_CHANNEL), (f"{whole}:posts", SLACK_POSTS))
        case "email":
            return ((whole, MAILS),)
        case "sms":
            return ((whole, TEXTS),)
    return ()


def _limit(key: str, rate: Rate, *, urgent: bool) -> Limit:
    reserve = RESERVE if rate.shared and not urgent else 0.0
    return Limit(key, round(rate.interval * 1000), rate.burst, reserve)


@dataclass(slots=True)
class _Waiting(Generic[Item]):
    item: Item
    sending: Sending
    keys: tuple[str, ...]
    urgent: bool
    order: Order

    @property
    def place(self) -> tuple[bool, Order]:
        """Fresh replies, then notices, each in their order."""
        return (not self.urgent, self.order)


@dataclass(slots=True)
class _Conversation(Generic[Item]):
    """What waits in one conversation."""

    waiting: list[_Waiting[Item]] = field(default_factory=list)
    in_flight: bool = False
    paused_until: float = 0.0

    def first(self) -> "_Waiting[Item] | None":
        """What goes next here, None while something is on its way."""
        return None if self.in_flight else min(self.waiting, key=lambda one: one.place, default=None)

    def matters(self, now: float) -> bool:
        """Whether something waits, is on its way, or is to be waited for."""
        return bool(self.in_flight or self.waiting or self.paused_until > now)


class Queue(Generic[Item]):
    """What waits to be sent: one at a time per conversation, fresh replies before notices, and none before its limits allow."""

    def __init__(self) -> None:
        self._conversations: dict[Key, _Conversation[Item]] = {}
        self._held: dict[tuple[str, bool], float] = {}

    def __len__(self) -> int:
        """How many wait, those on their way left out."""
        return sum(len(one.waiting) for one in self._conversations.values())

    def notices(self, platform: str) -> int:
        """How many notices wait for the platform."""
        return sum(
            not each.urgent for key, one in self._conversations.items() if key[0] == platform for each in one.waiting
        )

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is on its way."""
        return not any(one.in_flight or one.waiting for one in self._conversations.values())

    def put(self, item: Item, sending: Sending, keys: tuple[str, ...], *, urgent: bool, order: Order) -> None:
        """Let it wait; ``keys`` are those of the limits that it counts against."""
        place = self._conversations.setdefault(conversation(sending), _Conversation())
        place.waiting.append(_Waiting(item, sending, keys, urgent, order))

    def hold(self, key: str, until: float, *, urgent: bool) -> None:
        """Record that this limit is used up until then, for fresh replies or for notices."""
        self._held[key, urgent] = until

    def take(self, now: float) -> Item | None:
        """The next item that may be sent now; its conversation waits until ``done``."""
        ready = [one for one in self._firsts() if self._wait(one, now) <= 0]
        if not ready:
            return None
        chosen = min(ready, key=lambda one: one.place)
        place = self._conversations[conversation(chosen.sending)]
        place.waiting.remove(chosen)
        place.in_flight = True
        return chosen.item

    def done(self, sending: Sending, now: float, *, pause: float = 0.0) -> None:
        """It is no longer being sent; its conversation may continue after ``pause`` seconds."""
        place = self._conversations[conversation(sending)]
        place.in_flight = False
        place.paused_until = now + pause
        self._held = {key: until for key, until in self._held.items() if until > now}
        self._conversations = {key: one for key, one in self._conversations.items() if one.matters(now)}

    def wait(self, now: float) -> float | None:
        """Seconds until ``take`` may return something; None while only ``put`` or ``done`` can change that."""
        return min((max(0.0, self._wait(one, now)) for one in self._firsts()), default=None)

    def _firsts(self) -> list[_Waiting[Item]]:
        return [first for one in self._conversations.values() if (first := one.first()) is not None]

    def _wait(self, waiting: _Waiting[Item], now: float) -> float:
        until = self._conversations[conversation(waiting.sending)].paused_until
        return max(until, *(self._held.get((key, waiting.urgent), 0.0) for key in waiting.keys), 0.0) - now
