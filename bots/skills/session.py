"""The session itself: being there, going on for longer, ending (S3.14)."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import Describe, EndSession, Extend, JoinSession, KeepWaiting
from bots.skills.appointment import appointment_answer
from core.services import booking as bookings
from core.services import session
from core.services.lookup import person_of


def join(turn: Turn, request: JoinSession) -> Answer:
    """The other side sees that one is there; the answer holds the link."""
    turn.speak.need_zone()
    return appointment_answer(turn, session.join(turn.unit, turn.member, request.booking_id))


def end(turn: Turn, request: EndSession) -> Answer:
    """It is over."""
    turn.speak.need_zone()
    return appointment_answer(turn, session.end(turn.unit, turn.member, request.booking_id))


def extend(turn: Turn, request: Extend) -> Answer:
    """It goes on for longer."""
    turn.speak.need_zone()
    longer = session.extend(turn.unit, turn.member, request.booking_id, request.until)
    toast = turn.speak.words("session.extended.toast", until=turn.speak.clock(longer.span.end))
    return appointment_answer(turn, longer, toast=toast)


def describe(turn: Turn, request: Describe) -> Answer:
    """The other side reads what it is about."""
    turn.speak.need_zone()
    booking = bookings.describe(turn.unit, turn.member, request.booking_id, request.topic)
    other = person_of(turn.unit, booking.other(turn.person.id)).name
    return appointment_answer(turn, booking, toast=turn.speak.words("session.described.toast", name=other))


def keep_waiting(turn: Turn, request: KeepWaiting) -> Answer:
    """The question comes again in a while, unless it is settled by then."""
    turn.speak.need_zone()
    booking, again = session.wait_on(turn.unit, turn.member, request.booking_id)
    key = "session.waits" if again is not None else "session.waits.end"
    toast = turn.speak.words(key, time=turn.speak.clock(again or booking.span.end))
    return appointment_answer(turn, booking, toast=toast)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    JoinSession: join,
    EndSession: end,
    Extend: extend,
    Describe: describe,
    KeepWaiting: keep_waiting,
}
