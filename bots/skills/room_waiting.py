"""Waiting for a room, and taking or passing on what is offered (S1.33)."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import PassRoom, ShowWaitlist, StopWaitingForRoom, TakeRoom, WaitForRoom
from bots.scenes.rooms import wish_of
from bots.skills.meet import meeting_answer
from bots.views.room_waiting import offer_ended_card, waiting_card
from core.model.booking import State
from core.services import meetings
from core.services.rooms import waiting


def wait_for_room(turn: Turn, request: WaitForRoom) -> Answer:
    """Take the wish down and read it back."""
    turn.speak.need_zone()
    wait = waiting.wait_for_room(turn.unit, turn.member, wish_of(request.wish), request.wish.room_id)
    room = turn.unit.rooms.get(wait.room_id) if wait.room_id is not None else None
    return Answer(waiting_card(turn.speak, wait, room))


def take(turn: Turn, request: TakeRoom) -> Answer:
    """Book the room that is held for me, or say that it is not any more."""
    held = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    if held.state in {State.LAPSED, State.RELEASED}:
        return _gone(turn, request.booking_id)
    return meeting_answer(turn, waiting.take_room(turn.unit, turn.member, request.booking_id))


def pass_on(turn: Turn, request: PassRoom) -> Answer:
    """Let the next have it."""
    waiting.pass_room(turn.unit, turn.member, request.booking_id)
    return _gone(turn, request.booking_id)


def _gone(turn: Turn, booking_id: int) -> Answer:
    held = meetings.seen_meeting(turn.unit, turn.member, booking_id)
    room = turn.unit.rooms.get(held.room_id) if held.room_id is not None else None
    if room is None:
        return meeting_answer(turn, held)
    return Answer(offer_ended_card(turn.speak, held, room), subject=f"booking:{held.id}")


def stop(turn: Turn, request: StopWaitingForRoom) -> Answer:
    """Wait for it no more."""
    waiting.leave_wait(turn.unit, turn.member, request.wait_id)
    return Answer(also=ShowWaitlist(), toast=turn.speak.words("wait.left"))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    WaitForRoom: wait_for_room,
    TakeRoom: take,
    PassRoom: pass_on,
    StopWaitingForRoom: stop,
}
