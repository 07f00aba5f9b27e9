"""How a booking gives its time back before its session: released, declined, called off. Whoever must hear of it does."""

from core.events import Cancelled, Declined, Lapsed
from core.model.booking import Booking, Party, State
from core.model.moves import moved
from core.ports import Unit
from core.services.booking.freeing import freed
from core.services.booking.parts import both_but, holder_of, store, tell
from core.services.decisions import withdraw


def released(unit: Unit, booking: Booking, party: Party, *, by: int | None = None) -> Booking:
    """The held or pending time is kept no more; nobody is told but organizers who are asked about it."""
    ended = moved(booking, State.RELEASED, party)
    store(unit, booking, ended)
    if booking.awaits is Party.ORGANIZER:
        withdraw(unit, booking.id, by=by)
    return ended


def given_back(unit: Unit, held: Booking, party: Party, *, by: int, offered: bool = True, told: bool = True) -> Booking:
    """A hold is released; its holder hears of it where somebody else did it, unless they hear of it otherwise.

    Its time is offered to those who wait unless it is not to be ``offered`` yet: somebody has a use for it in the same unit.
    """
    ended = released(unit, held, party)
    if told:
        tell(unit, ended, Lapsed(ended.id, ended.version), {holder_of(unit, held)} - {by})
    if offered:
        freed(unit, held)
    return ended


def turned_down(
    unit: Unit, asked: Booking, party: Party, *, by: int, reason: str = "", offered: bool = True, told: bool = True
) -> Booking:
    """A request is declined, and with it whatever other time was proposed for it; ``offered`` as above, ``told`` as below."""
    end_shadow(unit, asked, party, by=by)
    ended = moved(asked, State.DECLINED, party, by=by, reason=reason)
    store(unit, asked, ended, by=by)
    if told:
        tell(unit, ended, Declined(ended.id, ended.version), both_but(ended, by))
    if offered:
        freed(unit, asked)
    return ended


def called_off(
    unit: Unit, booking: Booking, party: Party, *, by: int, reason: str = "", offered: bool = True, told: bool = True
) -> Booking:
    """A session or request is cancelled, and with it the time that it would have moved to; ``offered`` as above.

    The other side is told unless it hears of it otherwise, or has not heard of a request that organizers had not decided.
    """
    end_shadow(unit, booking, party, by=by)
    ended = moved(booking, State.CANCELLED, party, by=by, reason=reason)
    store(unit, booking, ended, by=by)
    if booking.awaits is Party.ORGANIZER:
        withdraw(unit, booking.id, by=by)
    if told and not booking.undecided:
        tell(unit, ended, Cancelled(ended.id, ended.version, by), both_but(ended, by))
    if offered:
        freed(unit, booking)
    return ended


def end_shadow(unit: Unit, booking: Booking, party: Party, *, by: int | None = None) -> None:
    """Give back the time that the booking would have moved to, if there is one."""
    shadow = unit.bookings.shadow(booking.id)
    if shadow is not None:
        released(unit, shadow, party, by=by)
        freed(unit, shadow)
