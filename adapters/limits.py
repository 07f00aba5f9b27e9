"""How fast each platform may be written to, and who goes next: pacing as plain data, with the time handed in.

Telegram: about one message a second in a chat, 20 a minute in a group, 30 a second in all (Bot API FAQ, "My bot is hitting
limits"). Slack: one message a second in a channel with short bursts, several hundred a minute in a workspace, and 50 updates
a minute in a workspace (tier 3; docs.slack.dev/apis/web-api/rate-limits). Seconds are those of a monotonic clock.
"""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field
from itertools import count
from typing import Final, Generic, TypeVar

from adapters.gateway import Sending

Item = TypeVar("Item")
Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``burst`` at once, then one each ``interval`` seconds: in any window of w seconds, burst + w / interval.

    ``shared`` by many conversations, of which notices leave a reserve to fresh replies.
    """

    interval: float
    burst: int
    shared: bool = False


TELEGRAM_ALL: Final = Rate(1 / 20, 10, shared=True)
TELEGRAM_CHAT: Final = Rate(1, 3)
TELEGRAM_GROUP: Final = Rate(4, 5)
SLACK_CHANNEL: Final = Rate(1, 3)
SLACK_POSTS: Final = Rate(1 / 4, 20, shared=True)
SLACK_UPDATES: Final = Rate(2, 20, shared=True)
RESERVE: Final = 0.4
"""The part of a shared limit's burst that notices leave to fresh replies."""


def conversation(sending: Sending) -> Key:
    """The conversation in which this sending keeps its order."""
    address = sending.address
    return (address.platform, address.tenant, address.chat_id or address.user_id)


def limits(sending: Sending) -> tuple[tuple[Key, Rate], ...]:
    """The limits that this sending counts against."""
    address = sending.address
    key = conversation(sending)
    match address.platform:
        case "telegram":
            chat = TELEGRAM_GROUP if address.chat_id.startswith("-") else TELEGRAM_CHAT
            return ((key, chat), (("telegram",), TELEGRAM_ALL))
        case "slack" if sending.edits is not None:
            return ((("slack", "updates", address.tenant), SLACK_UPDATES),)
        case "slack":
            return ((key, SLACK_CHANNEL), (("slack", "posts", address.tenant), SLACK_POSTS))
    return ()


class Pacer:
    """Counts what was sent against limits, by the generic cell rate algorithm: one number for each limit."""

    def __init__(self) -> None:
        self._booked_to: dict[Key, float] = {}

    def wait(self, sending: Sending, now: float, *, urgent: bool) -> float:
        """Seconds until it may go, 0 for now."""
        return max((self._wait(key, rate, now, urgent=urgent) for key, rate in limits(sending)), default=0.0)

    def count(self, sending: Sending, now: float) -> None:
        """It goes now."""
        for key, rate in limits(sending):
            self._booked_to[key] = max(self._booked_to.get(key, now), now) + rate.interval

    def forget(self, now: float) -> None:
        """Forget the limits that are unused by now."""
        self._booked_to = {key: until for key, until in self._booked_to.items() if until > now}

    def _wait(self, key: Key, rate: Rate, now: float, *, urgent: bool) -> float:
        burst = rate.burst * (1 - RESERVE) if rate.shared and not urgent else rate.burst
        return max(0.0, self._booked_to.get(key, now) - (burst - 1) * rate.interval - now)


@dataclass(slots=True)
class _Waiting(Generic[Item]):
    item: Item
    sending: Sending
    urgent: bool
    place: int


@dataclass(slots=True)
class _Conversation(Generic[Item]):
    """What waits in one conversation: fresh replies, then notices, each in the order of their arrival."""

    replies: deque[_Waiting[Item]] = field(default_factory=deque)
    notices: deque[_Waiting[Item]] = field(default_factory=deque)
    in_flight: bool = False
    paused_until: float = 0.0

    def first(self) -> "_Waiting[Item] | None":
        """What goes next here, None while something is on its way."""
        if self.in_flight:
            return None
        return next(iter(self.replies or self.notices), None)

    def matters(self, now: float) -> bool:
        """Whether something waits, is on its way, or is to be waited for."""
        return bool(self.in_flight or self.replies or self.notices or self.paused_until > now)

    def pop(self, waiting: "_Waiting[Item]") -> None:
        """The first one leaves."""
        (self.replies if waiting.urgent else self.notices).popleft()
        self.in_flight = True


class Queue(Generic[Item]):
    """What waits to be sent: one at a time in a conversation, within the limits, fresh replies before notices."""

    def __init__(self) -> None:
        self._pacer = Pacer()
        self._conversations: dict[Key, _Conversation[Item]] = {}
        self._places = count()

    def __len__(self) -> int:
        """How many wait, those on their way left out."""
        return sum(len(one.replies) + len(one.notices) for one in self._conversations.values())

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is on its way."""
        return not any(one.in_flight or one.replies or one.notices for one in self._conversations.values())

    def put(self, item: Item, sending: Sending, *, urgent: bool, again: bool = False) -> None:
        """Let it wait; ``again`` puts it before all others of its kind in the conversation."""
        place = self._conversations.setdefault(conversation(sending), _Conversation())
        line = place.replies if urgent else place.notices
        waiting = _Waiting(item, sending, urgent, next(self._places))
        if again:
            line.appendleft(waiting)
        else:
            line.append(waiting)

    def take(self, now: float) -> Item | None:
        """The next that may go now, counted as gone; its conversation waits until ``done``."""
        ready = [one for one in self._firsts() if self._wait(one, now) <= 0]
        if not ready:
            return None
        chosen = min(ready, key=lambda one: (not one.urgent, one.place))
        self._conversations[conversation(chosen.sending)].pop(chosen)
        self._pacer.count(chosen.sending, now)
        return chosen.item

    def done(self, sending: Sending, now: float, *, pause: float = 0.0) -> None:
        """It is on its way no longer; after ``pause`` seconds its conversation may go on."""
        place = self._conversations[conversation(sending)]
        place.in_flight = False
        place.paused_until = now + pause
        self._pacer.forget(now)
        self._conversations = {key: one for key, one in self._conversations.items() if one.matters(now)}

    def wait(self, now: float) -> float | None:
        """Seconds until ``take`` may give something; None while only ``put`` or ``done`` can change that."""
        return min((self._wait(one, now) for one in self._firsts()), default=None)

    def _firsts(self) -> list[_Waiting[Item]]:
        return [first for one in self._conversations.values() if (first := one.first()) is not None]

    def _wait(self, waiting: _Waiting[Item], now: float) -> float:
        paused = self._conversations[conversation(waiting.sending)].paused_until - now
        return max(paused, self._pacer.wait(waiting.sending, now, urgent=waiting.urgent))
