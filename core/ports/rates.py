"""Rate limits on sending, shared by all processes. Moments (since the epoch) and durations are in milliseconds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

LONGEST_PAUSE: Final = 10 * 60 * 1000
"""A pause that seems longer was set before the clock was set back, and is over; a platform that wants more says so again."""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``burst`` at once, then one per ``interval``: in any window of w, burst + w / interval.

    ``reserve`` is the part of the burst that this sending leaves to others, from 0 to 1.
    """

    key: str
    interval: int
    burst: int
    reserve: float = 0.0

    @property
    def longest(self) -> int:
        """How far ahead the limit can be used up."""
        return (self.burst + 1) * self.interval

    def earliest(self, used_to: int) -> int:
        """When the next may be sent, with the limit used up to ``used_to``."""
        return used_to - int((self.burst * (1 - self.reserve) - 1) * self.interval)


@dataclass(frozen=True, slots=True)
class Wait:
    """Which limit must be waited for, and how long."""

    key: str
    milliseconds: int


class Rates(Protocol):
    """What has been sent, counted against limits; a limit is identified by its key (a hash of the token, perhaps with a chat)."""

    def take(self, limits: Sequence[Limit], now: int) -> Wait | None:
        """Count one message against all of the limits; or return what it must wait for, counting nothing."""

    def close(self, keys: Collection[str], until: int) -> None:
        """Close these limits until that moment, as the platform asked."""

    def forget(self, before: int) -> int:
        """Forget limits not used since ``before``; returns how many."""
