"""Words that take back what was just done: "undo", "take that back"."""

from datetime import datetime

from bots.conversation.turn import Turn
from bots.intake.agreed import pressed
from bots.intake.at_hand import at_hand
from bots.language.text.small_words import undoes
from bots.requests import Cancel, Hold, NotUnderstood, Release, Request
from core.model.booking import Booking, State


def undone(turn: Turn, text: str) -> Request | None:
    """What takes back the last thing done, or says that there is nothing to; None where the words ask for something else.

    A time held is given back. A session that was moved goes back to where it was, one that was booked is to be cancelled, which
    asks first, and one that was called off is booked again where its time is still open.
    """
    if not undoes(text):
        return None
    no = pressed(turn, "no")
    if isinstance(no, Release):
        return no
    found = at_hand(turn)
    back = _of_session(turn, found) if isinstance(found, Booking) else None
    return back or NotUnderstood(lost="undo")


def _of_session(turn: Turn, booking: Booking) -> Request | None:
    if booking.state is State.CONFIRMED and booking.span.start > turn.now:
        _, what, _, was = turn.unit.bookings.history(booking.id)[-1]
        if what != "moved":
            return Cancel(booking.id, booking.version)
        before = datetime.fromisoformat(was)
        return (
            None
            if before == booking.span.start
            else Hold(booking.host_id, booking.service_id, before, moving=booking.id)
        )
    offered = turn.requests_of(turn.memory.token) or ()
    return next((way for way in offered if isinstance(way, Hold)), None) if not booking.live else None
