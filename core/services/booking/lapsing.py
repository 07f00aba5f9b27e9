"""Holds and requests that nobody acted on in time: settled by the clock, and by whoever meets them before it."""

from collections.abc import Sequence

from core.events import Lapsed, SeriesRanOut
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.ports import Unit
from core.services.booking.ending import end_shadow
from core.services.booking.freeing import freed
from core.services.booking.parts import for_update, holder_of, lock_calendars, store, tell
from core.services.decisions import run_out


def lapse(unit: Unit, booking_ids: Sequence[int]) -> Sequence[Booking]:
    """The clock's tick: let these holds and requests lapse as far as their time has come; returns those that did."""
    settled = [settle(unit, for_update(unit, number)) for number in lock_calendars(unit, booking_ids)]
    return tuple(booking for booking in settled if booking.state is State.LAPSED)


def settle(unit: Unit, booking: Booking, *, by: int | None = None) -> Booking:
    """The locked booking, lapsed if its time has come: whoever meets it need not wait for the clock.

    ``by`` is who asks for it, and sees what became of it in the answer.
    """
    return _lapse(unit, booking, by) if booking.expired(unit.now) else booking


def still_claims(unit: Unit, owner_id: int) -> bool:
    """Whether whoever has a claim that was met still has it: a session that has lapsed by now is settled and has it no more."""
    session = unit.bookings.for_update(owner_id)
    return session is None or settle(unit, session).live


def _lapse(unit: Unit, booking: Booking, by: int | None) -> Booking:
    """A hold lapses between the bot and its holder; of a request both sides hear, of what organizers decide, who asked."""
    end_shadow(unit, booking, Party.CLOCK)
    lapsed = moved(booking, State.LAPSED, Party.CLOCK)
    store(unit, booking, lapsed)
    held = booking.state is State.HELD
    readers = {holder_of(unit, booking)} if held else {booking.host_id, booking.guest_id}
    if booking.awaits is Party.ORGANIZER:
        run_out(unit, booking.id)
    elif booking.series_id is None or booking.moves_id is not None:
        tell(unit, lapsed, Lapsed(booking.id, lapsed.version), readers - {by})
    elif _is_first(unit, booking, booking.series_id):
        tell(unit, lapsed, SeriesRanOut(booking.series_id), readers - {by})
    freed(unit, booking)
    return lapsed


def _is_first(unit: Unit, booking: Booking, series_id: int) -> bool:
    """Whether it is the first of its series that runs out, together with the others: one notice tells of them.

    What organizers were asked about runs out by itself.
    """
    together = (each for each in unit.series.sessions(series_id, tuple(State)) if each.awaits is not Party.ORGANIZER)
    return next(together).id == booking.id
