"""The clock's tick in tests that have no runtime: what is due is leased and worked upon in the unit that is given."""

from collections.abc import Sequence

from adapters.ticks import LEASE
from core.model.booking import Booking
from core.ports import Unit
from core.services.booking import lapse


def lapse_due(unit: Unit, limit: int = 100) -> Sequence[Booking]:
    """Let every hold and request whose time has come lapse, the earliest first; those that did."""
    return lapse(unit, unit.bookings.lapsing.lease(unit.now, unit.now + LEASE, limit))
