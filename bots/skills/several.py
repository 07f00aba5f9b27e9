"""Several sessions moved after one question (S1.12)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import MoveMany
from bots.views.agenda import moved_many_card
from core.errors import NotAllowed, Refusal
from core.model.booking import Booking
from core.model.changing import Verb
from core.services import booking as bookings


def in_turn(moves: Sequence[tuple[Booking, datetime]]) -> tuple[tuple[int, datetime], ...]:
    """The moves in an order in which none takes the time that another is about to leave; () if two would begin together."""
    if len({starts_at for _, starts_at in moves}) < len(moves):
        return ()
    later = all(starts_at > booking.span.start for booking, starts_at in moves)
    ordered = sorted(moves, key=lambda move: move[0].span.start, reverse=later)
    return tuple((booking.id, starts_at) for booking, starts_at in ordered)


def move_many(turn: Turn, request: MoveMany) -> Answer:
    """Move several, each on its own, or ask the other side where it must agree; what could not be moved is named with why.

    Where any takes a reason that was not given, none is moved before it is.
    """
    for each in turn.unit.bookings.many([number for number, _ in request.moves]).values():
        party = each.party(turn.person.id)
        if party is not None:
            bookings.check_reason(turn.unit, each, party, Verb.MOVE, request.reason)
    done = asked = 0
    kept: list[tuple[Booking, Refusal]] = []
    for number, starts_at in request.moves:
        try:
            became = _moved(turn, number, starts_at, request.reason)
        except Refusal as refusal:
            booking = turn.unit.bookings.get(number)
            if booking is None or isinstance(refusal, NotAllowed):
                raise
            kept.append((booking, refusal))
        else:
            there = became.id == number and became.span.start == starts_at
            done, asked = done + there, asked + (not there)
    return Answer(moved_many_card(turn.speak, done, asked, kept))


def _moved(turn: Turn, number: int, starts_at: datetime, reason: str) -> Booking:
    """Hold the time and take it; what is held is given back where it cannot be taken."""
    held = bookings.hold_move(turn.unit, turn.member, number, starts_at, reason=reason)
    try:
        return bookings.confirm(turn.unit, turn.member, held.id, reason=reason)
    except Refusal:
        bookings.release(turn.unit, turn.member, held.id)
        raise


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {MoveMany: move_many}
