"""What falls due, shared by any number of workers: rows are leased, worked upon, and recorded."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Protocol

LONGEST_LEASE: Final = timedelta(minutes=10)
"""No lease lasts longer. One that seems to is from before the clock was put back, and holds nobody up."""


class Leases(Protocol):
    """Rows of one kind with a moment at which each falls due; whoever leases one has it alone until the lease ends.

    A worker that dies leaves its lease to run out. Moments are wall time in UTC, as the process's clock tells it: after a jump
    forward leases end early, after a jump back those that seem longer than ``LONGEST_LEASE`` have ended. So a lease shares the
    work and makes nothing safe: what a row's work changes is looked at again in the unit that changes it.
    """

    def waits(self, now: datetime) -> bool:
        """Whether a row is due that nobody has leased; by index, in less than a millisecond where none is. Only looks."""

    def lease(self, now: datetime, until: datetime, limit: int) -> Sequence[int]:
        """Lease due rows, at most so many, the longest due first; what another unit is leasing is passed over."""
