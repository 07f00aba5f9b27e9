"""What is asked behind a story: talk and what is told of oneself yield to a wish in a later sentence."""

from collections.abc import Sequence

from bots.language.intent.cues import Found
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.text.clauses import concluding_clause
from bots.language.words.languages import every

ACTIONS = frozenset(
    {
        Intent.FIND, Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE, Intent.MEET, Intent.TIME_OFF, Intent.PROPOSE, Intent.MORE,
        Intent.RESPOND, Intent.PICK, Intent.HOURS, Intent.FREE_BUSY, Intent.AGENDA, Intent.HELP, Intent.TIMEZONE,
        Intent.LATE,
    }
)  # fmt: skip
"""What is asked for, or done."""
_UNKNOWN, _TIMEZONE = Intent.UNKNOWN, Intent.TIMEZONE
"""By names of their own: a look into an enumeration costs more than what is weighed by it."""

_PLAINLY_ASKED, _ASKED_APART, _MERELY_TOLD = 6.0, 3.4, 9.0
"""A cue from the first weight on asks for something, from the second in a clause of its own; one of talk up to the third yields
to what is asked behind it."""


def asked_after(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues without those of talk that something plainly asked follows: "Noah has flu, so cancel tomorrow's lesson".

    What is asked in a later clause than the talk need not be asked as plainly: "Priya said Thursday works. Book it for 4".
    """
    talk = [each for each in found if each.cue.intent == _UNKNOWN]
    if not talk:
        return _asked_elsewhere(found, parsed)
    told = max(_clause_of(each.end - 1, parsed) for each in talk)
    asked = [
        each.first
        for each in found
        if each.cue.intent in ACTIONS
        and (
            each.cue.weight >= _PLAINLY_ASKED
            or (each.cue.weight >= _ASKED_APART and _clause_of(each.first, parsed) > told)
        )
    ]
    if not asked:
        return found
    last = max(asked)
    return [
        each for each in found if each.cue.intent != _UNKNOWN or each.cue.weight > _MERELY_TOLD or each.first >= last
    ]


def _asked_elsewhere(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues without those of where one is, or when one can or cannot, where a later clause asks for somebody.

    "I fly to Paris on the 28th, who can give me a French lesson?" tells no zone, and "I'm off on Friday so book Tom for Thursday"
    takes no day off.
    """
    if not parsed.clauses[-1]:
        return found
    told = [each for each in found if each.cue.intent in _TOLD and each.cue.weight < _MERELY_TOLD]
    if not told:
        return found
    asked = [
        _clause_of(each.first, parsed)
        for each in found
        if each.cue.intent in _ASKING_OF_PEOPLE and each.cue.weight >= _ASKED_APART
    ]
    concluding = _concluded(parsed)
    before = concluding or max(asked, default=0)
    gone = {each.cue.intent for each in told if _clause_of(each.end - 1, parsed) < before}
    kept = {each.cue.intent for each in told if _clause_of(each.end - 1, parsed) >= before}
    gone = {
        intent for intent in gone - kept if concluding or intent == _TIMEZONE or _is_told_of_oneself(parsed, before)
    }
    return [each for each in found if each.cue.intent not in gone] if gone else found


def _concluded(parsed: Parsed) -> int:
    """The clause that says with whom and when, as what follows from those before it: "so Maya on Thursday at 11"; or 0."""
    clause = concluding_clause(parsed.tokens, parsed.clauses, parsed.words)
    named = {symbol.text for symbol in parsed.symbols if clause and parsed.clauses[symbol.first] >= clause}
    return clause if "<time>" in named and not named.isdisjoint(_NAMED) else 0


def _is_told_of_oneself(parsed: Parsed, before: int) -> bool:
    """Whether the message begins with its writer, and what is asked behind it names somebody or something."""
    named = {symbol.text for symbol in parsed.symbols if parsed.clauses[symbol.first] >= before}
    return parsed.tokens[0].norm in _MINE and not named.isdisjoint(_NAMED)


_MINE = every("clauses.mine")
_NAMED = frozenset({"<person>", "<people>", "<skill>", "<service>"})
_TOLD = frozenset({_TIMEZONE, Intent.TIME_OFF, Intent.HOURS})
_ASKING_OF_PEOPLE = frozenset({Intent.FIND, Intent.BOOK, Intent.MEET, Intent.FREE_BUSY, Intent.WAITLIST})


def _clause_of(place: int, parsed: Parsed) -> int:
    """The clause of a symbol of the line; the last one beyond its end."""
    symbols = parsed.symbols
    return parsed.clauses[symbols[min(place, len(symbols) - 1)].first]
