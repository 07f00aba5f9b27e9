"""What cancelling costs and until when it is allowed: policies by name, and the notice that changes need.

Hours here are elapsed hours before the start, regardless of clock changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from core.model.booking import Party


@dataclass(frozen=True, slots=True)
class CancellationPolicy:
    """Free until so many hours before the start, ``fee_percent`` of the price from then on."""

    name: str
    free_until_hours: int
    fee_percent: int

    def __post_init__(self) -> None:
        if self.free_until_hours < 0 or not 0 <= self.fee_percent <= 100:
            raise ValueError(f"no such policy can be kept: {self}")


STRICT = CancellationPolicy("strict", free_until_hours=24, fee_percent=50)
"""Half the price within 24 hours of the start (S3.11)."""

FLEXIBLE = CancellationPolicy("flexible", free_until_hours=0, fee_percent=0)
"""Free at any time (S3.12)."""

POLICIES: Mapping[str, CancellationPolicy] = MappingProxyType({policy.name: policy for policy in (STRICT, FLEXIBLE)})
"""The policies a service can name; adding one takes one row here and nothing else (S3.13)."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What cancelling costs the guest at one moment: ``fee_percent`` of the price.

    ``free_until`` is the last moment at which it is free, None if it is always free.
    """

    fee_percent: int
    free_until: datetime | None


def terms(policy: CancellationPolicy, starts_at: datetime, now: datetime) -> Terms:
    """What the policy charges a guest who cancels a session starting at ``starts_at`` at ``now``."""
    if policy.fee_percent == 0:
        return Terms(fee_percent=0, free_until=None)
    free_until = starts_at - timedelta(hours=policy.free_until_hours)
    return Terms(fee_percent=policy.fee_percent if now > free_until else 0, free_until=free_until)


@dataclass(frozen=True, slots=True)
class MayChange:
    """The booking may be cancelled or moved; ``until`` is the last moment for it, None for those who need no notice."""

    until: datetime | None


@dataclass(frozen=True, slots=True)
class TooLateToChange:
    """The notice has begun; ``until`` was the last moment to cancel or move."""

    until: datetime


_EXEMPT = frozenset({Party.HOST, Party.ORGANIZER, Party.CLOCK})


def may_change(starts_at: datetime, now: datetime, *, notice: int, party: Party) -> MayChange | TooLateToChange:
    """Whether that side may cancel or move at ``now``, if guests must do so ``notice`` minutes before the start.

    Hosts and organizers are exempt. Whether the booking's state allows it at all is up to the table of moves.
    """
    if party in _EXEMPT or notice <= 0:
        return MayChange(until=None)
    until = starts_at - timedelta(minutes=notice)
    return MayChange(until) if now <= until else TooLateToChange(until)
