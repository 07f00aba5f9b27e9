"""Payloads taken apart: which request a press stands for, and whether it is the presser's to press (guarantee 7)."""

from bots.actions import BadPayload, unpack
from bots.requests import Request
from bots.turn import Turn


def pressed(turn: Turn, payload: str) -> Request | str:
    """The request behind a payload, or the words that say why there is none: it is never trusted (guarantee 7)."""
    try:
        action = unpack(payload)
    except BadPayload:
        return turn.speak.words("press.old")
    keyboard = turn.unit.cards.keyboard(action.token)
    if keyboard is None:
        return turn.speak.words("press.old")
    if keyboard.person_id not in (None, turn.person.id):
        owner = turn.unit.people.get(keyboard.person_id or 0)
        return turn.speak.words("press.other", name=owner.name if owner else "?")
    requests = turn.requests_of(action.token)
    if requests is None or action.number >= len(requests):
        return turn.speak.words("press.old")
    return requests[action.number]


def is_own(turn: Turn, payload: str) -> bool:
    """Whether the card is the presser's own; one that stands for everybody is answered in private."""
    keyboard = turn.unit.cards.keyboard(unpack(payload).token)
    return keyboard is not None and keyboard.person_id is not None
