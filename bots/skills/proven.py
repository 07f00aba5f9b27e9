"""An address or a number, proven by the code that was sent there and is typed back into a message or a form."""

from collections.abc import Callable
from typing import Protocol

from bots.cards import Card
from bots.conversation.turn import Answer, Turn
from bots.speaker import Speaker
from core.errors import CodeInvalid
from core.model.people import Person
from core.ports import Unit


class Asks(Protocol):
    """Makes the card whose form asks for the code; ``bad`` says that what was typed is none."""

    def __call__(self, *, bad: bool = False) -> Card:
        """The card."""


def proven(
    turn: Turn,
    code: str,
    take: Callable[[Unit, Person, str], Person],
    asks: Asks,
    taken: Callable[[Speaker, Person], Card],
) -> Answer:
    """``Take`` the code that was typed and show what that proves; ask for it where none was typed, or none that counts."""
    said = turn.values.get("code", "") if turn.values is not None else code
    if not said:
        return Answer(asks())
    try:
        return Answer(taken(turn.speak, take(turn.unit, turn.person, said)))
    except CodeInvalid:
        again = asks(bad=True)
    return Answer(again) if turn.values is None or again.form is None else Answer(errors=again.form.errors)
