"""A booking: its states, the one table of moves between them with who may make each, and the one setter."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from core.errors import IllegalMove
from core.model.timespan import Timespan


class State(StrEnum):
    """Where a booking stands (S0.5, S1.60, S3.9)."""

    HELD = "held"
    PENDING = "pending"
    CONFIRMED = "confirmed"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    LAPSED = "lapsed"
    RELEASED = "released"
    NO_SHOW = "no_show"


class Party(StrEnum):
    """Who makes a move: one of the two sides, an organizer of the organisation, or the clock."""

    GUEST = "guest"
    HOST = "host"
    ORGANIZER = "organizer"
    CLOCK = "clock"


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
}
"""Every legal move and who may make it (S1.82, S3.10). What is not in the table cannot happen.

``released`` is also where the held or pending time of a move ends: once the moved booking has taken its place, when another
time is kept instead, or when the booking itself ends.
"""

LIVE = frozenset({State.HELD, State.PENDING, State.CONFIRMED, State.ONGOING})
"""The states in which a booking keeps claims on calendars."""


@dataclass(frozen=True, slots=True)
class Booking:
    """A session of a host and a guest, under one short id through its whole life (S0.16).

    ``span`` is the session itself, without buffers. ``expires_at`` is when a hold or a request lapses. ``moves_id`` is set on
    the held or pending time that an existing booking would move to, ``awaits`` on a request: who must answer, or had to.
    ``version`` rises with every change (S4.18). ``ended_by`` is who cancelled or declined, ``reason`` why.
    """

    id: int
    short_id: str
    organisation_id: int
    service_id: int
    host_id: int
    guest_id: int
    span: Timespan
    state: State
    version: int = 1
    expires_at: datetime | None = None
    topic: str = ""
    place: str = ""
    reason: str = ""
    moves_id: int | None = None
    awaits: Party | None = None
    ended_by: int | None = None
    created_at: datetime | None = None

    @property
    def live(self) -> bool:
        """Whether it keeps its time."""
        return self.state in LIVE

    def other(self, person_id: int) -> int:
        """The person on the other side."""
        return self.host_id if person_id == self.guest_id else self.guest_id

    def party(self, person_id: int) -> Party | None:
        """Which side the person is, None for a stranger."""
        if person_id == self.host_id:
            return Party.HOST
        return Party.GUEST if person_id == self.guest_id else None


def may_move(booking: Booking, target: State, party: Party) -> bool:
    """Whether the table lets this party make this move."""
    return party in MOVES.get((booking.state, target), frozenset())


def moved(booking: Booking, target: State, party: Party, *, by: int | None = None, reason: str = "") -> Booking:
    """The booking in its next state, one version on: the only way a state changes.

    Raises IllegalMove, which carries the present state, for a move that the table does not have.
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


def rescheduled(booking: Booking, span: Timespan) -> Booking:
    """The same booking at another time, one version on: its id and history stay."""
    return replace(booking, span=span, version=booking.version + 1)
