"""What falls due, shared by any number of workers: rows are leased, processed and recorded."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Protocol

LONGEST_LEASE: Final = timedelta(minutes=10)
"""No lease lasts longer. One that seems to was taken before the clock was set back, and is ignored."""


class Leases(Protocol):
    """Rows of one kind, each with a due time; whoever leases one has it to themselves until the lease ends.

    The lease of a worker that dies runs out. Moments are wall time in UTC, as the process's clock tells it: after a jump
    forward leases end early, after a jump back those that seem longer than ``LONGEST_LEASE`` have ended. So a lease shares the
    work and makes nothing safe: the unit that changes a row checks it again.
    """

    def waits(self, now: datetime) -> bool:
        """Whether any row is due and not leased. Read-only; by index, in less than a millisecond if none is."""

    def lease(self, now: datetime, until: datetime, limit: int) -> Sequence[int]:
        """Lease at most ``limit`` due rows, longest overdue first; rows that another unit is leasing are skipped."""
