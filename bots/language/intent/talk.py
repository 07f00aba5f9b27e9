"""How much is said: many words that name little are talk, unless they answer or choose in plain words."""

from collections.abc import Sequence

from bots.language.intent.asked_behind import ACTIONS
from bots.language.intent.cues import Found
from bots.language.parsed import Parsed
from bots.language.reading import Intent

_PICK, _MORE, _YES, _GREET, _RESPOND = Intent.PICK, Intent.MORE, Intent.YES, Intent.GREET, Intent.RESPOND
"""Intents by names of their own: a look into an enumeration costs more than what is weighed by it."""
_SOUGHT = frozenset({"<person>", "<people>", "<skill>"})
_NAMED = frozenset({"<skill>", "<room>", "<service>", "<length>", "<place>", "<number>"})
_GREETING, _SHORT, _LONG = 6, 14, 60
"""Words after which a message that names something is no mere greeting, one that names nothing is talk, any more and more so."""


def weigh_talk(
    scores: dict[Intent, float], parsed: Parsed, found: Sequence[Found], telling: int, *, slots: bool
) -> None:
    """A long message that names nothing is talk, unless an answer stands at one of its ends; a choice is made in few words.

    ``telling`` symbols are no filler.
    """
    if telling <= _GREETING:
        return
    if telling > _GREETING + 1 and not any(_chooses(each, parsed) for each in found):
        scores[_PICK] -= _NO_CHOICE
    if telling > 2 * _SHORT and not slots:
        scores[_MORE] -= _NO_MERE_WORD
    if telling > 2 * _GREETING and not _SOUGHT.isdisjoint(parsed.slots):
        scores[_YES] -= _NO_CHOICE
    slots = slots or not _NAMED.isdisjoint(parsed.slots)
    if slots:
        scores[_GREET] -= _NO_MERE_WORD
    if telling > _SHORT and not slots:
        answered = any(_answers(each, parsed) for each in found)
        for intent in ACTIONS:
            scores[intent] -= 0 if answered and intent is _RESPOND else _TALK
    if telling > _LONG:
        for intent in list(scores):
            scores[intent] -= _EACH_WORD * (telling - _LONG)


_NO_CHOICE, _NO_MERE_WORD, _TALK = 3.0, 4.0, 6.0
"""What a choice or a yes loses by many words, what a mere greeting does, and what every wish does where nothing is named."""
_EACH_WORD = 0.05
"""What each further word of a long message takes from all."""


def _chooses(each: Found, parsed: Parsed) -> bool:
    """Whether a cue plainly chooses, by an ordinal at the end of the message or before why, or by the number of an option."""
    if each.cue.intent != _PICK or "<nth>" not in parsed.line[each.first : each.end]:
        return each.cue.intent == _PICK and parsed.line[each.first] in _NUMBERED
    return each.cue.weight >= _CHOSEN_ANYWHERE or (
        each.cue.weight >= _CHOSEN_AT_THE_END and each.end >= len(parsed.line)
    )


_NUMBERED = frozenset({"option", "choice"})
_CHOSEN_AT_THE_END, _CHOSEN_ANYWHERE = 5.4, 6.8


def _answers(each: Found, parsed: Parsed) -> bool:
    """Whether a cue plainly answers an invitation, at the start of the message or at its end."""
    if each.cue.intent != _RESPOND or each.cue.weight < _PLAINLY_ANSWERED:
        return False
    return each.first <= _NEAR_START or each.end >= len(parsed.line) - _NEAR_END


_PLAINLY_ANSWERED, _NEAR_START, _NEAR_END = 6.0, 4, 5
"""The weight of a cue that says so by itself, and how many symbols may stand before or behind it there."""
