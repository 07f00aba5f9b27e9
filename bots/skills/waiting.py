"""Waiting for time to come free."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.requests import ShowWaitlist, StopWaiting, Wait
from bots.turn import Answer, Turn
from bots.views.common import press, simple
from bots.views.waiting import waitlist_card, wish_words
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
    )
    what, when = wish_words(turn.speak, turn.unit, entry)
    leave = press(turn.speak, "wait.leave", StopWaiting(entry.id))
    return Answer(simple(turn.speak, "wait.joined", leave, tone="good", what=what, when=when))


def stop_waiting(turn: Turn, request: StopWaiting) -> Answer:
    """Leave the waitlist, in one place or everywhere."""
    left = waitlist.leave(turn.unit, turn.member, request.entry_id)
    return Answer(simple(turn.speak, "wait.left" if left else "wait.none"))


def show_waitlist(turn: Turn, _: ShowWaitlist) -> Answer:
    """What I wait for, each with its way out."""
    entries = turn.unit.waitlist.of_person(turn.person.id, turn.now)
    return Answer(waitlist_card(turn.speak, turn.unit, entries))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Wait: wait,
    StopWaiting: stop_waiting,
    ShowWaitlist: show_waitlist,
}
