"""What is told and not asked: a time at which one is busy, or that does not suit, before another; that somebody else is away."""

from collections.abc import Mapping

from bots.language.grammar.bare_hours import with_bare_hours
from bots.language.intent.asked_behind import ACTIONS
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.text.clauses import busy_clauses, refusing_clauses
from bots.language.words.languages import every

_TIMELY = frozenset({"CLOCK", "RANGE", "BOUND", "DAY"})
_EXACTLY = frozenset({"DAY", "CLOCK"})
_MORE_PLAINLY = frozenset({Intent.CANCEL, Intent.RESCHEDULE, Intent.WAITLIST, Intent.FIND, Intent.FIND_ROOM})
"""What says more of a time than that another would do."""


def asks_another_time(parsed: Parsed, scores: Mapping[Intent, float]) -> bool:
    """Whether somebody is busy then and asks for another time behind it: "alle 15 sto in riunione, facciamo alle 17?"."""
    busy = busy_clauses(parsed.tokens, parsed.clauses)
    if not busy or not _MORE_PLAINLY.isdisjoint(scores):
        return False
    items = with_bare_hours(parsed, Intent.PROPOSE)
    timed = {parsed.clauses[item.first] for item in items if item.kind in _TIMELY}
    return not timed.isdisjoint(busy) and max(timed - busy, default=-1) > min(timed & busy)


def names_another_time(parsed: Parsed) -> bool:
    """Whether a time is turned down, and another named behind it: "dinsdag lukt me niet, donderdag 15 uur dan?"."""
    if not parsed.clauses[-1]:
        return False
    if _asks_of_a_time_alone(parsed):
        return True
    timed = {parsed.clauses[item.first] for item in parsed.items if item.kind in _EXACTLY}
    refused = timed & refusing_clauses(parsed.tokens, parsed.clauses) if len(timed) > 1 else timed
    return bool(refused) and max(timed - refused, default=-1) > max(refused)


def _asks_of_a_time_alone(parsed: Parsed) -> bool:
    """Whether something is turned down, and behind it a time is asked about in no more words: "can't do that. Thursday 4pm?"."""
    tokens, clauses = parsed.tokens, parsed.clauses
    if tokens[-1].norm != "?":
        return False
    said = {place for item in parsed.items if item.kind in _EXACTLY for place in range(item.first, item.end)}
    last = {n for n, token in enumerate(tokens) if clauses[n] == clauses[-1] and token.kind not in {"mark", "number"}}
    return bool(last) and last <= said and not refusing_clauses(tokens, clauses).isdisjoint(set(clauses[: min(last)]))


_WHO = frozenset({"<person>", "<people>"})
_WRITER = every("clauses.writer")
_ASKED = 3.0
"""From this score on something is asked besides."""


def weigh_others_absence(scores: dict[Intent, float], parsed: Parsed) -> None:
    """Where somebody else is said to be away, the writer takes no time off: "Tom can't come in tomorrow"."""
    if parsed.line[0] not in _WHO or "?" in parsed.words or not _WRITER.isdisjoint(parsed.words):
        return
    behind = parsed.symbols[0].end
    if behind < len(parsed.tokens) and parsed.tokens[behind].kind == "word":
        told = scores.pop(Intent.TIME_OFF)
        if max([scores.get(intent, 0.0) for intent in ACTIONS]) < _ASKED:
            scores[Intent.UNKNOWN] = max(scores.get(Intent.UNKNOWN, 0.0), told)
