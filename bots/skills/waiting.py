"""Waiting for time to come free."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.requests import PauseWaiting, ShowWaitlist, StopWaiting, Wait
from bots.turn import Answer, Turn
from bots.views.common import simple
from bots.views.waiting import joined_card, waitlist_card
from core.services import waitlist


def wait(turn: Turn, request: Wait) -> Answer:
    """Take the wish down and read it back."""
    entry = waitlist.join(
        turn.unit,
        turn.member,
        request.window,
        host_id=request.host_id,
        service_id=request.service_id,
        skill_ids=request.skill_ids,
        urgent=request.urgent,
    )
    place = waitlist.position(turn.unit, entry)
    return Answer(joined_card(turn.speak, turn.unit, entry, place))


def pause_waiting(turn: Turn, request: PauseWaiting) -> Answer:
    """Be passed over for a while, or no more."""
    waitlist.pause(turn.unit, turn.member, request.entry_id, paused=request.paused)
    toast = turn.speak.words("wait.paused" if request.paused else "wait.resumed")
    return replace(show_waitlist(turn, ShowWaitlist()), toast=toast)


def stop_waiting(turn: Turn, request: StopWaiting) -> Answer:
    """Leave the waitlist, in one place or everywhere."""
    left = waitlist.leave(turn.unit, turn.member, request.entry_id)
    return Answer(simple(turn.speak, "wait.left" if left else "wait.none"))


def show_waitlist(turn: Turn, _: ShowWaitlist) -> Answer:
    """What I wait for, each with its way out."""
    entries = turn.unit.waitlist.of_person(turn.person.id, turn.now)
    listed = [(entry, waitlist.position(turn.unit, entry)) for entry in entries]
    return Answer(waitlist_card(turn.speak, turn.unit, listed))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Wait: wait,
    PauseWaiting: pause_waiting,
    StopWaiting: stop_waiting,
    ShowWaitlist: show_waitlist,
}
