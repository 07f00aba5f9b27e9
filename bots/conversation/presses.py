"""Payloads taken apart: which request a press stands for, and whether it is the presser's to press (guarantee 7)."""

from bots.actions import BadPayload, unpack
from bots.conversation.turn import Turn
from bots.requests import FindGathered, Outdated, Request
from bots.speaker import Speaker
from core.ports import Unit

ANSWERED_THERE = (FindGathered,)
"""What stands on a card for everybody, and is answered where that stands; all else is answered in private."""


def barred(unit: Unit, speak: Speaker, payload: str, person_id: int | None = None) -> str | None:
    """The words that say why the person, or a stranger, may not press it; None where they may."""
    try:
        keyboard = unit.cards.keyboard(unpack(payload).token)
    except BadPayload:
        keyboard = None
    if keyboard is None:
        return speak.words("press.old")
    if keyboard.person_id in (None, person_id):
        return None
    owner = unit.people.get(keyboard.person_id or 0)
    return speak.words("press.other", name=owner.name if owner else "?")


def pressed(turn: Turn, payload: str) -> Request | str:
    """The request behind a payload, or the words that say why there is none: it is never trusted (guarantee 7)."""
    why_not = barred(turn.unit, turn.speak, payload, turn.person.id)
    if why_not is not None:
        return why_not
    action = unpack(payload)
    requests = turn.requests_of(action.token)
    if requests is None:
        keyboard = turn.unit.cards.keyboard(action.token)
        return Outdated(keyboard.subject if keyboard is not None else "")
    if action.number >= len(requests):
        return turn.speak.words("press.old")
    return requests[action.number]


def is_own(turn: Turn, payload: str) -> bool:
    """Whether the card is the presser's own; one that stands for everybody is answered in private."""
    keyboard = turn.unit.cards.keyboard(unpack(payload).token)
    return keyboard is not None and keyboard.person_id is not None
