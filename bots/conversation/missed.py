"""What was not understood, on its way to the organizers: kept where the person agreed, asked for the first time it happens.

Only what somebody writes to the bot alone is kept, never what is said in a group. A question whose answers fit is no miss: what
was kept with it goes when one of its buttons is pressed.
"""

from dataclasses import replace

from bots.actions import BadPayload, unpack
from bots.cards import Button, Card, Section
from bots.conversation.turn import Changes, Served, Turn
from bots.inbound import Place
from bots.intake.asked import Ask
from bots.language.text.detect import language_of
from bots.language.text.tokens import tokenize
from bots.requests import KeepMisses, NotUnderstood
from bots.views.common import rows
from core.model.people import Organisation
from core.services import misses


def noted(turn: Turn, text: str, served: Served) -> Served:
    """The answer to words; where they were not understood, they are kept, or the person is asked whether they may be.

    Raises Changes in a unit that may only read.
    """
    organisation = _concerned(turn)
    card = served.answer.card
    if organisation is None or card is None or not _is_miss(served):
        return served
    if misses.may_keep(turn.person, organisation):
        _writing(turn)
        keep(turn, organisation, text)
    elif misses.to_be_asked(turn.person, organisation):
        _writing(turn)
        misses.ask(turn.unit, turn.person)
        memory = replace(served.memory, missed=text[: misses.SAID_LIMIT])
        return replace(served, answer=replace(served.answer, card=_asking(turn, card)), memory=memory)
    return served


def doubted(turn: Turn, text: str, ask: Ask) -> None:
    """Words that may mean several things, kept with what was offered until one of that is chosen. Raises Changes."""
    organisation = _concerned(turn)
    if organisation is not None and ask.kind == "ask.doubt" and misses.may_keep(turn.person, organisation):
        _writing(turn)
        keep(turn, organisation, text, tuple(option.caption for option in ask.options))


def settled_by(turn: Turn, payload: str) -> None:
    """A button was pressed, if the payload is one's: the question that it answers was understood."""
    try:
        settled(turn, unpack(payload).token)
    except BadPayload:
        return


def settled(turn: Turn, token: str) -> None:
    """That card was answered: where it is the question shown last, that question was understood. Raises Changes."""
    memory = turn.memory
    if not memory.question or memory.shown_at is None or memory.token != token:
        return
    if turn.unit.misses.stands(turn.person.id, memory.shown_at):
        _writing(turn)
        turn.unit.misses.settle(turn.person.id, memory.shown_at)


def keep(turn: Turn, organisation: Organisation, text: str, offered: tuple[str, ...] = ()) -> None:
    """Keep the words, in the language in which they were read."""
    language = language_of(tokenize(text), turn.person.tongue).code
    misses.keep(turn.unit, turn.person, organisation, text, language, offered)


def _concerned(turn: Turn) -> Organisation | None:
    """Whose organizers it concerns; None in a group, and for whoever is no member anywhere."""
    return turn.organisation if turn.where.place is Place.PRIVATE and turn.membership is not None else None


def _is_miss(served: Served) -> bool:
    return isinstance(served.request, NotUnderstood) and not served.request.lost


def _writing(turn: Turn) -> None:
    if turn.looking:
        raise Changes


def _asking(turn: Turn, card: Card) -> Card:
    speak = turn.speak
    buttons = (
        Button(speak.words("misses.agree"), KeepMisses(agreed=True)),
        Button(speak.words("misses.decline"), KeepMisses()),
    )
    asked = speak.say("misses.ask", days=misses.KEPT_FOR.days)
    return replace(card, sections=(*card.sections, Section(lines=(asked,), buttons=rows(buttons, 2))))
