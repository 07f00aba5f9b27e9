"""Booking: hold, confirm, give back; answering what was asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.cards import Card, Form, FormField, Kind
from bots.conversation.turn import Answer, Turn
from bots.requests import (
    Approve,
    Cancel,
    CancelMany,
    CancelSeries,
    ChangeRhythm,
    ConfirmHold,
    Decline,
    GiveReason,
    Hold,
    InsistHold,
    MoveMany,
    MoveSeries,
    Release,
    Request,
    ShowBooking,
    SkipDates,
    TakeSeat,
)
from bots.scenes.bookings import moved_scene, scene_of
from bots.views.booking import booking_card
from bots.views.common import simple
from core.errors import AlreadyBooked, NotFound, OwnHost, TooManyHolds
from core.model.booking import Booking, State
from core.services import booking as bookings
from core.services.following import propose_next
from core.services.lookup import service_of
from core.services.search import offer_of
from core.services.seats import take_offered


def hold_time(turn: Turn, request: Hold) -> Answer:
    """Hold a time; of a booking that is pending for an answer, and after one that is over, propose it to the other side."""
    turn.speak.need_zone()
    if request.moving is not None:
        return _hold_move(turn, request, request.moving)
    if request.host_id == turn.person.id:
        raise OwnHost
    length = request.length
    service = turn.unit.services.get(request.service_id) if request.service_id is not None else None
    if service is not None and service.shared:
        return Answer(also=TakeSeat(request.host_id, service.id, request.starts_at, length or service.shortest))
    if length is None:
        length = offer_of(turn.unit, turn.member, request.host_id, request.service_id, None).length
    try:
        held = _held(turn, request, length)
    except AlreadyBooked as refusal:
        minutes = refusal.booking.span.minutes
        key = "refusal.already_booked" if minutes == length else "refusal.already_booked.length"
        return booking_answer(turn, refusal.booking, toast=turn.speak.words(key, length=turn.speak.minutes(minutes)))
    return booking_answer(turn, held)


def _held(turn: Turn, request: Hold, length: int) -> Booking:
    """The time held; the one that it was to be instead of is given back once nothing else refuses it."""

    def hold() -> Booking:
        return bookings.hold(
            turn.unit,
            turn.member,
            host_id=request.host_id,
            service_id=request.service_id,
            starts_at=request.starts_at,
            length=length,
            topic=request.topic,
        )

    try:
        held = hold()
    except TooManyHolds:
        if request.instead is None:
            raise
        bookings.release(turn.unit, turn.member, request.instead)
        return hold()
    if request.instead is not None and request.instead != held.id:
        bookings.release(turn.unit, turn.member, request.instead)
    return held


def _hold_move(turn: Turn, request: Hold, moving: int) -> Answer:
    booking = turn.unit.bookings.get(moving)
    if booking is not None and booking.state is State.COMPLETED:
        return booking_answer(turn, propose_next(turn.unit, turn.member, moving, request.starts_at))
    if booking is not None and booking.state is State.PENDING:
        return booking_answer(turn, bookings.propose(turn.unit, turn.member, moving, request.starts_at))
    held = bookings.hold_move(turn.unit, turn.member, moving, request.starts_at, request.length, reason=request.reason)
    return booking_answer(turn, held)


def confirm_hold(turn: Turn, request: ConfirmHold) -> Answer:
    """Turn a hold into a session or a request; a move says what it was."""
    held = turn.unit.bookings.get(request.booking_id)
    if held is not None and (held.joins_id is not None or service_of(turn.unit, held.service_id).shared):
        session = take_offered(turn.unit, turn.member, held.id)
        return Answer(also=ShowBooking(session.id))
    before = turn.unit.bookings.get(held.moves_id) if held is not None and held.moves_id is not None else None
    booking = bookings.confirm(turn.unit, turn.member, request.booking_id, reason=request.reason)
    toast = None
    if held is not None and held.state is not State.HELD:
        toast = turn.speak.words("press.already")
    return moved_answer(turn, before, booking) or booking_answer(turn, booking, toast=toast)


def moved_answer(turn: Turn, before: Booking | None, booking: Booking) -> Answer | None:
    """The card of a session that has gone from where it was ``before``; None where it has not."""
    if before is None or booking.id != before.id or before.span == booking.span:
        return None
    scene = scene_of(turn.unit, turn.person, booking, turn.names)
    scene = moved_scene(turn.unit, scene, before.span.start, turn.person.id)
    return Answer(booking_card(turn.speak, scene), subject=f"booking:{booking.id}")


def release_hold(turn: Turn, request: Release) -> Answer:
    """Give a held time back and show what was shown before."""
    released = bookings.release(turn.unit, turn.member, request.booking_id)
    if released.state is State.RELEASED and request.back is not None:
        return Answer(also=request.back, toast=turn.speak.words("hold.given_back"))
    return booking_answer(turn, released)


def approve(turn: Turn, request: Approve) -> Answer:
    """Grant a request."""
    return booking_answer(turn, bookings.approve(turn.unit, turn.member, request.booking_id))


def decline(turn: Turn, request: Decline) -> Answer:
    """Turn a request down."""
    declined = bookings.decline(turn.unit, turn.member, request.booking_id, request.reason)
    return booking_answer(turn, declined)


def give_reason(turn: Turn, request: GiveReason) -> Answer:
    """Ask why, then do what was asked for with the reason, which the other side sees (complaint 38)."""
    if turn.values is not None:
        return Answer(also=_with_reason(request.request, turn.values.get("reason", "").strip()))
    key = _SUBMITS.get(type(request.request), "cancel.reason.submit")
    field = FormField("reason", turn.speak.words("cancel.reason.field"), Kind.LONG_TEXT, limit=bookings.REASON_LIMIT)
    form = Form(turn.speak.words("cancel.reason.title"), (field,), turn.speak.words(key), request)
    return Answer(Card(title=turn.speak.say("cancel.reason.title"), form=form))


_SUBMITS: Mapping[type, str] = {
    Decline: "decline.reason.submit",
    ConfirmHold: "move.reason.submit",
    MoveSeries: "move.reason.submit",
    ChangeRhythm: "move.reason.submit",
    InsistHold: "move.reason.submit",
}
"""What the button of the form says, where it is not about cancelling."""


def _with_reason(request: Request, reason: str) -> Request:
    """The same with the reason; what would have asked whether it is meant is meant."""
    match request:
        case Cancel() | CancelSeries() | MoveSeries() | ChangeRhythm() | SkipDates():
            return replace(request, reason=reason, sure=True)
        case Decline() | CancelMany() | MoveMany() | ConfirmHold():
            return replace(request, reason=reason)
        case InsistHold():
            return replace(request, hold=replace(request.hold, reason=reason))
        case _:
            return request


def booking_answer(turn: Turn, booking: Booking, *, toast: str | None = None) -> Answer:
    """The booking's card for the one who speaks, standing as their card of it."""
    try:
        scene = scene_of(turn.unit, turn.person, booking, turn.names)
    except NotFound:
        return Answer(simple(turn.speak, "refusal.not_found.booking", tone="bad"))
    subject = f"booking:{booking.moves_id or booking.id}"
    return Answer(booking_card(turn.speak, scene), subject=subject, toast=toast)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Hold: hold_time,
    ConfirmHold: confirm_hold,
    Release: release_hold,
    Approve: approve,
    Decline: decline,
    GiveReason: give_reason,
}
