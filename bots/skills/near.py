"""What is said of the session that runs or is about to begin: the one that is meant, and what becomes of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from bots.requests import (
    Change,
    EndSession,
    Extend,
    JoinSession,
    KeepWaiting,
    SayComing,
    SayLate,
    SayMissed,
    ShowBooking,
)
from bots.views.agenda import Way
from core.model.meeting import Appointment, Meeting
from core.model.timers import OPENS_BEFORE
from core.services.session import EXTENSION


def _late(request: Change, booking: Appointment) -> Way:
    return SayLate(booking.id, request.minutes[0]) if request.minutes else ShowBooking(booking.id)


def _extend(request: Change, booking: Appointment) -> Way:
    by = timedelta(minutes=request.minutes[0]) if request.minutes else EXTENSION
    return Extend(booking.id, booking.span.end + by)


def _missed(request: Change, booking: Appointment) -> Way:
    """Of a group session whoever is named."""
    named = request.person_ids[0] if isinstance(booking, Meeting) and request.person_ids else None
    return SayMissed(booking.id, named)


def most_likely(verb: str, near: Sequence[Appointment], now: datetime) -> Sequence[Appointment]:
    """Of the sessions that are near, those that can be meant: what is done in a session is done in one that is open by now."""
    opened = [booking for booking in near if booking.span.start - OPENS_BEFORE <= now]
    return opened if opened and verb in _WITHIN else near


_WITHIN = frozenset({"join", "extend", "end", "wait", "missed"})

NEAR: Mapping[str, Callable[[Change, Appointment], Way]] = {
    "coming": lambda _, booking: SayComing(booking.id),
    "late": _late,
    "join": lambda _, booking: JoinSession(booking.id),
    "extend": _extend,
    "end": lambda _, booking: EndSession(booking.id),
    "wait": lambda _, booking: KeepWaiting(booking.id),
    "missed": _missed,
    "open": lambda _, booking: ShowBooking(booking.id),
}
"""Each verb that is about such a session, with the request that does it."""
