"""What is told and not asked: that one is busy at a time before another is asked for, and that somebody else is away."""

from collections.abc import Mapping

from bots.language.grammar.bare_hours import with_bare_hours
from bots.language.intent.asked_behind import ACTIONS
from bots.language.parsed import Parsed
from bots.language.reading import Intent
from bots.language.text.clauses import busy_clauses
from bots.language.words.languages import every

_TIMELY = frozenset({"CLOCK", "RANGE", "BOUND", "DAY"})


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
