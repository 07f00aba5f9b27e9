"""The session itself: it ends by itself when its time is over."""

from collections.abc import Collection, Sequence

from core.events import Completed
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.model.timers import TimerKind
from core.ports import Unit
from core.services.booking.parts import for_update, lock_calendars, store, tell
from core.services.timers import taken

_UNDER_WAY = frozenset({State.CONFIRMED, State.ONGOING})


def close(unit: Unit, timer_ids: Collection[int]) -> Sequence[Booking]:
    """The clock's tick: these sessions complete as far as their time is over; returns those that did."""
    due = {timer.booking_id for timer in taken(unit, TimerKind.CLOSE, timer_ids)}
    met = [for_update(unit, number) for number in lock_calendars(unit, sorted(due))]
    over = [booking for booking in met if booking.state in _UNDER_WAY and booking.span.end <= unit.now]
    return tuple(_completed(unit, booking, Party.CLOCK) for booking in over)


def _completed(unit: Unit, booking: Booking, party: Party, *, by: int | None = None) -> Booking:
    """The session is over, and both its people hear of it."""
    completed = moved(booking, State.COMPLETED, party)
    store(unit, booking, completed, by=by)
    tell(unit, completed, Completed(completed.id, completed.version), {booking.host_id, booking.guest_id})
    return completed
