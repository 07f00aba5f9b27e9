"""The state changes of a booking: the one table, with who may make each, and the one setter (S1.82, S3.10)."""

from dataclasses import replace
from typing import TypeVar

from core.errors import IllegalMove
from core.model.booking import Party, State
from core.model.meeting import Appointment

Kind = TypeVar("Kind", bound=Appointment)
"""A session, or a meeting: both are bookings, and have the same states."""

_G, _H, _O, _C = Party.GUEST, Party.HOST, Party.ORGANIZER, Party.CLOCK

MOVES: dict[tuple[State, State], frozenset[Party]] = {
    (State.HELD, State.CONFIRMED): frozenset({_G}),
    (State.HELD, State.PENDING): frozenset({_G, _H, _O}),
    (State.HELD, State.RELEASED): frozenset({_G, _H, _O, _C}),
    (State.HELD, State.LAPSED): frozenset({_C}),
    (State.PENDING, State.CONFIRMED): frozenset({_H, _G, _O}),
    (State.PENDING, State.DECLINED): frozenset({_H, _G, _O}),
    (State.PENDING, State.CANCELLED): frozenset({_G, _H, _O}),
    (State.PENDING, State.LAPSED): frozenset({_C}),
    (State.PENDING, State.RELEASED): frozenset({_G, _H, _O, _C}),
    (State.CONFIRMED, State.ONGOING): frozenset({_G, _H, _C}),
    (State.CONFIRMED, State.CANCELLED): frozenset({_G, _H, _O}),
    (State.CONFIRMED, State.COMPLETED): frozenset({_H, _C}),
    (State.CONFIRMED, State.NO_SHOW): frozenset({_G, _H, _O, _C}),
    (State.ONGOING, State.COMPLETED): frozenset({_G, _H, _C}),
    (State.ONGOING, State.NO_SHOW): frozenset({_G, _H, _O, _C}),
    (State.NO_SHOW, State.COMPLETED): frozenset({_O}),
    (State.CANCELLED, State.CONFIRMED): frozenset({_H, _O}),
}
"""Every legal move, with who may make it (S1.82, S3.10). What is not in the table cannot happen.

``released`` is also where the held or pending time of a move ends: once the moved booking has taken its place, if another
time is kept instead, or if the booking itself ends. A meeting that had to make way goes from ``cancelled`` back to ``confirmed``.
"""


def may_move(booking: Appointment, target: State, party: Party) -> bool:
    """Whether the table lets this party make this move."""
    return party in MOVES.get((booking.state, target), frozenset())


def moved(booking: Kind, target: State, party: Party, *, by: int | None = None, reason: str = "") -> Kind:
    """The booking in its next state, one version later: the only way a state changes.

    Raises IllegalMove, which carries the current booking, for a move that the table does not have.
    """
    if not may_move(booking, target, party):
        raise IllegalMove(booking=booking, target=target)
    ends = target in {State.CANCELLED, State.DECLINED}
    return replace(
        booking,
        state=target,
        version=booking.version + 1,
        expires_at=None,
        ended_by=by if ends else booking.ended_by,
        reason=reason or booking.reason,
    )
