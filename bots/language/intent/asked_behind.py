"""What is asked behind a story: talk and what is told of oneself yield to a wish in a later sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bots.language.intent.cues import Found
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.text.clauses import concluding_clause
from bots.language.text.corrections import correction
from bots.language.words.languages import every

ACTIONS = frozenset(
    {
        Intent.FIND, Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE, Intent.MEET, Intent.TIME_OFF, Intent.PROPOSE, Intent.MORE,
        Intent.RESPOND, Intent.PICK, Intent.HOURS, Intent.FREE_BUSY, Intent.AGENDA, Intent.HELP, Intent.TIMEZONE,
        Intent.LATE,
    }
)  # fmt: skip
"""What is asked for, or done."""
_WISHES = ACTIONS | {Intent.WAITLIST, Intent.LEAVE_WAITLIST, Intent.FIND_ROOM, Intent.REMINDERS, Intent.PROFILE}
"""What may be asked for behind talk."""
_UNKNOWN, _TIMEZONE, _THANKS = Intent.UNKNOWN, Intent.TIMEZONE, Intent.THANKS
"""By names of their own: a look into an enumeration costs more than what is weighed by it."""

_PLAINLY_ASKED, _ASKED_APART, _MERELY_TOLD = 6.0, 3.4, 9.0
"""A cue from the first weight on asks for something, from the second in a clause of its own; one of talk up to the third yields
to what is asked behind it."""


def asked_after(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues without those of talk that something plainly asked follows: "Noah has flu, so cancel tomorrow's lesson".

    What is asked in a later clause than the talk need not be asked as plainly: "Priya said Thursday works. Book it for 4".
    A wish that begins with somebody is behind what is told of them: "Lena said 4 works, can you set that up".
    """
    if any(each.cue.intent in _TOLD_OF_BOOKED for each in found):
        found = _without_why_taken_back(_without_errands(found, parsed), parsed)
    found = _moving_what_is_told(found, parsed)
    found = _without_talk_behind(_without_thanks(found, parsed), parsed)
    talk = [each for each in found if each.cue.intent == _UNKNOWN]
    if not talk:
        return _asked_elsewhere(found, parsed)
    told = max(_clause_of(each.end - 1, parsed) for each in talk)
    asked = [
        each.first + (parsed.line[each.first] in _WHO)
        for each in found
        if each.cue.intent in _WISHES
        and (
            each.cue.weight >= _PLAINLY_ASKED
            or (each.cue.weight >= _ASKED_APART and _clause_of(each.first, parsed) > told)
        )
    ]
    if not asked:
        return found
    last = max(asked)
    wished = _clause_of(last, parsed)
    return [
        each
        for each in found
        if each.cue.intent != _UNKNOWN
        or each.cue.weight > _MERELY_TOLD
        or (each.first >= last and _clause_of(each.first, parsed) == wished)
    ]


def _without_thanks(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues without those of thanks, where more is asked in a later sentence: "cheers for these. Anything next week?"."""
    if not parsed.clauses[-1] or all(each.cue.intent != _THANKS for each in found):
        return found
    asked = any(
        each.cue.intent in _WISHES and each.cue.weight >= _ASKED_APART and _clause_of(each.end - 1, parsed)
        for each in found
    )
    return [each for each in found if each.cue.intent != _THANKS] if asked else found


def _without_talk_behind(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues without talk behind a wish that names with whom or when: "book Maya for 4, it's raining anyway"."""
    talk = [each for each in found if each.cue.intent == _UNKNOWN and each.cue.weight <= _MERELY_TOLD]
    if not talk:
        return found
    asked = [each for each in found if each.cue.intent in _WISHES and each.cue.weight >= _BOOKED]
    behind = [
        each
        for each in talk
        if any(wish.end <= each.first and not _SAID.isdisjoint(parsed.line[wish.first : each.first]) for wish in asked)
    ]
    return [each for each in found if each not in behind] if behind else found


def _without_why_taken_back(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues without errands that tell why something is taken back: "Ana at 2, no wait, I have yoga then, make it 4"."""
    taken_back = correction(parsed.tokens, parsed.words)
    if taken_back is None:
        return found
    told = {n for n, symbol in enumerate(parsed.symbols) if taken_back.tells(symbol.first, symbol.end)}
    return [each for each in found if each.cue.intent != _TIME_OFF or told.isdisjoint({each.first, each.end - 1})]


def _without_errands(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues without what is told behind somebody who is booked, or behind one of those shown that is chosen.

    "Book me with Ana at 2 I've got the school run at 4", "the 3 o'clock one please, the others clash with football".
    """
    wishes = [each for each in found if each.cue.weight >= _BOOKED]
    booked = [each.end for each in wishes if each.cue.intent in _OF_SOMEBODY and _is_with_somebody(each, parsed)]
    chosen = [each.end for each in wishes if each.cue.intent == Intent.PICK]
    if not (booked or chosen):
        return found
    before, told = min([*booked, *chosen]), _TOLD_OF_BOOKED if booked else _TOLD_BEHIND
    return [each for each in found if each.end <= before or each.cue.weight >= told.get(each.cue.intent, 0.0)]


def _is_with_somebody(each: Found, parsed: Parsed) -> bool:
    return not _WHO.isdisjoint(parsed.line[each.first : each.end + _TWO])


_OF_SOMEBODY = frozenset({Intent.FIND, Intent.BOOK})
_TOLD_BEHIND: Mapping[str, float] = {Intent.TIME_OFF: 7.0, Intent.RESPOND: 7.0, Intent.LATE: 9.0}
_TOLD_OF_BOOKED = {**_TOLD_BEHIND, Intent.PROPOSE: 6.0}
"""What may be told behind a wish, each with the weight from which on a cue asks for it whatever stands beside it."""
_WHO = frozenset({"<person>", "<people>"})
_SAID = _WHO | {"<time>"}
_TWO = 2
_BOOKED = 4.0
"""From this weight on a cue books somebody, or chooses, by itself."""


def _moving_what_is_told(found: Sequence[Found], parsed: Parsed) -> Sequence[Found]:
    """The cues where another time is proposed behind a session of one's own that is told with its time, which is then moved.

    "I've got Tom at 3 but my bus is late, could we make it 4?"
    """
    told = [each for each in found if each.cue.detail == TOLD]
    if not told:
        return found
    end = min(each.end for each in told)
    rest = [each for each in found if each.cue.detail != TOLD]
    if _TIMELY.isdisjoint(parsed.line[end:]):
        return rest
    proposed = any(each.cue.intent == _PROPOSE and each.end > end for each in rest)
    return [_moving(each) for each in rest if not (proposed and each.cue.intent in _MADE and each.end <= end)]


def _moving(each: Found) -> Found:
    """The cue, as one of moving where it proposes a time."""
    if each.cue.intent != _PROPOSE:
        return each
    return replace(each, cue=replace(each.cue, intent=_RESCHEDULE, weight=max(each.cue.weight, _PLAINLY_ASKED)))


TOLD = "told"
"""The detail of a cue that tells of a session, and asks for nothing."""
_PROPOSE, _RESCHEDULE = Intent.PROPOSE, Intent.RESCHEDULE
_MADE = frozenset({Intent.FIND, Intent.BOOK, Intent.MEET})
"""What words that tell of a session seem to ask for."""
_TIMELY = frozenset({"<time>", "<number>", "<part>"})


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
    if "?" in parsed.words and _asks_for_other_times(found, parsed):
        return [each for each in found if each.cue.intent != _TIME_OFF]
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


def _asks_for_other_times(found: Sequence[Found], parsed: Parsed) -> bool:
    """Whether errands only tell why other times are asked for behind them: "that's the school run, have you got Friday?"."""
    told = [_clause_of(each.first, parsed) for each in found if each.cue.intent == _TIME_OFF]
    asked = [
        _clause_of(each.end - 1, parsed)
        for each in found
        if each.cue.intent == Intent.MORE and each.cue.weight >= _OTHER_TIMES
    ]
    return bool(told and asked) and max(asked) > max(told)


_TIME_OFF = Intent.TIME_OFF
_OTHER_TIMES = 4.0
"""From this weight on a cue asks for other times than those that there are."""


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
