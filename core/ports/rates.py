"""How fast may be sent: limits that all processes keep together. Moments, since the epoch, and lengths are milliseconds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

LONGEST_PAUSE: Final = 10 * 60 * 1000
"""A pause that seems longer is from before the clock was put back, and is over; a platform that wants more says so again."""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``burst`` at once, then one each ``interval``: in any window of w, burst + w / interval.

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
        """When the next may go, where so much is used up."""
        return used_to - int((self.burst * (1 - self.reserve) - 1) * self.interval)


@dataclass(frozen=True, slots=True)
class Wait:
    """For what must be waited, and how long."""

    key: str
    milliseconds: int


class Rates(Protocol):
    """What has been sent, counted against limits; a limit is known by its key (a hash of the token, and perhaps a chat)."""

    def take(self, limits: Sequence[Limit], now: int) -> Wait | None:
        """Count one sending against all of the limits; or what it must wait for, and then nothing is counted."""

    def close(self, keys: Collection[str], until: int) -> None:
        """The platform wants nothing under these limits before that moment."""

    def forget(self, before: int) -> int:
        """Forget limits that have not been used since; returns how many."""
