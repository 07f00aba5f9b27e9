"""Which channels carry which notices to a person: what they chose, what is usual, and what exists decide (S1.12, S1.21, S1.80).

Pure: a topic, a person's choice and the channels that exist make a route.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Channel(StrEnum):
    """A way by which notices reach a person, in the order in which they are tried."""

    CHAT = "chat"
    EMAIL = "email"
    SMS = "sms"


class Topic(StrEnum):
    """A kind of event: the coarse one of S1.81 by which people choose channels; ``core.events.topics`` sorts all events."""

    NEW = "new"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    REMINDER = "reminder"
    OTHER = "other"


class Use(StrEnum):
    """How a channel is used for a topic: for every notice, where no other channel carries it, or never."""

    ALWAYS = "always"
    FALLBACK = "fallback"
    NEVER = "never"


_STANDS_IN: Final[Mapping[Channel, frozenset[Topic]]] = {
    Channel.EMAIL: frozenset(Topic),
    Channel.SMS: frozenset({Topic.REMINDER, Topic.CANCELLED}),
}
"""The topics for which a channel stands in where the chat fails."""


def usual(topic: Topic, channel: Channel) -> Use:
    """How the channel is used for the topic by whoever has chosen nothing: a chat first (S1.12)."""
    if channel is Channel.CHAT:
        return Use.ALWAYS
    return Use.FALLBACK if topic in _STANDS_IN[channel] else Use.NEVER


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose, where it is not the usual: (topic, channel, use), each topic and channel at most once, sorted."""

    made: tuple[tuple[Topic, Channel, Use], ...] = ()

    def use(self, topic: Topic, channel: Channel) -> Use:
        """How the channel is used for the topic."""
        found = (use for of, by, use in self.made if of is topic and by is channel)
        return next(found, usual(topic, channel))

    def always(self, topic: Topic) -> tuple[Channel, ...]:
        """The channels chosen for every notice of the topic."""
        return tuple(channel for channel in Channel if self.use(topic, channel) is Use.ALWAYS)

    def set(self, topic: Topic, channel: Channel, use: Use) -> "Choices":
        """The choices with this one; what is usual again is none."""
        others = {(of, by, how) for of, by, how in self.made if (of, by) != (topic, channel)}
        chosen = set() if use is usual(topic, channel) else {(topic, channel, use)}
        return Choices(tuple(sorted(others | chosen)))

    def tick(self, topic: Topic, channels: Collection[Channel]) -> "Choices":
        """The choices with exactly these channels for every notice of the topic.

        A channel that is left out is used as it was, if that was not always; a chat never, as it is the usual one.
        """
        choices = self
        for channel in Channel:
            if channel in channels:
                choices = choices.set(topic, channel, Use.ALWAYS)
            elif choices.use(topic, channel) is Use.ALWAYS:
                otherwise = usual(topic, channel)
                choices = choices.set(topic, channel, Use.NEVER if otherwise is Use.ALWAYS else otherwise)
        return choices


USUAL: Final = Choices()
"""The choices of whoever has made none."""


@dataclass(frozen=True, slots=True)
class Route:
    """How one notice goes: itself by the first of ``ways`` that reaches its reader, and a copy by each of ``copies``."""

    ways: tuple[Channel, ...]
    copies: tuple[Channel, ...] = ()


def route(topic: Topic, choices: Choices, there: Collection[Channel]) -> Route:
    """How a notice of the topic goes to a person for whom the channels in ``there`` exist.

    The first channel chosen for every notice carries it, each further one a copy. Where the first fails, the fallbacks carry it
    in their order, and at last the chat, even unchosen: a notice is never silent because a choice cannot be kept (guarantee 8).
    """
    always = [channel for channel in choices.always(topic) if channel in there]
    fallbacks = [channel for channel in Channel if channel in there and choices.use(topic, channel) is Use.FALLBACK]
    ways = [*always[:1], *fallbacks]
    if Channel.CHAT in there and Channel.CHAT not in ways:
        ways.append(Channel.CHAT)
    return Route(tuple(ways), tuple(always[1:]))
