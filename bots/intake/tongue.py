"""Words in another language than the person is spoken to: the bot offers, once, to go on in that one."""

from dataclasses import replace

from bots.cards import Button
from bots.conversation.turn import Turn
from bots.inbound import Place
from bots.intake.notes import Note
from bots.language.reading import Intent, Reading
from bots.phrases import CATALOGUES
from bots.requests import SetLanguage
from bots.views.common import called_in

_LEAST = 3
"""Words from which on a message tells its language for certain."""

_TELLS_NOTHING = frozenset({Intent.UNKNOWN, Intent.GREET, Intent.THANKS, Intent.YES, Intent.NO})
"""Intents of words that people say in any language."""


def another_tongue(turn: Turn, reading: Reading, text: str) -> str:
    """The code of the language of these words, where it is to be offered; empty where it is the one that is spoken.

    Whoever is in the midst of something, before a question that waits for a yes, is not asked a second one.
    """
    told, asked = reading.language, turn.memory.number_of("yes") is not None
    spoken_to = turn.person.tongue.partition("-")[0].lower()
    if told in {spoken_to, turn.speak.spoken, *turn.memory.tongues} or reading.intent in _TELLS_NOTHING:
        return ""
    return told if turn.where.place is Place.PRIVATE and not asked and len(text.split()) >= _LEAST else ""


def tongue_note(turn: Turn, code: str) -> Note:
    """The offer, in that language itself; where the bot has no words in it, that it is only understood."""
    if code not in CATALOGUES:
        return Note(turn.speak.say("language.only_read", language=called_in(code, turn.speak.spoken)))
    theirs = replace(turn.speak, language=code)
    return Note(theirs.say("language.offer"), Button(called_in(code, code), SetLanguage(code, beside=True)))
