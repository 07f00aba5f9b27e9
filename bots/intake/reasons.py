"""Why somebody refuses, cancels or asks the organizers, in their own words, which the other side reads."""

import re
from dataclasses import replace

from bots.conversation.turn import Turn
from bots.language.text.tokens import fold
from bots.language.words.languages import pattern_of
from bots.requests import Cancel, SayWhy
from core.services.booking import REASON_LIMIT

_I_AM = re.compile(rf"[,.;:–—]\s*(?={pattern_of('i_am').pattern})")
"""A mark behind which the writer speaks of themself."""

_MARK = re.compile(r"[,;:.–—!]+\s*|\s-\s")
"""What stands between a refusal and its reason, where no word does."""


def cancelled_for(text: str) -> str:
    """Why something is cancelled, where they say so: "cancel Friday, I'm ill"."""
    return _behind(text, pattern_of("because"), _I_AM)


def refused_for(text: str) -> str:
    """What is said behind a refusal: "can't make it, I'm ill"."""
    return _behind(text, _MARK, pattern_of("because"))


def reason_said(turn: Turn, text: str) -> SayWhy | Cancel | None:
    """Why the organizers were asked, said behind the card that asks them: "because the customer waits".

    Behind the question whether a session shall be cancelled it is the reason for that, and is asked about with it.
    """
    if pattern_of("because").match(fold(text).strip()) is None:
        return None
    asked = next((each for each in turn.requests_of(turn.memory.token) or () if isinstance(each, SayWhy)), None)
    why = cancelled_for(text)
    about = turn.memory.about
    if asked is None and why and isinstance(about, Cancel) and not about.sure:
        return replace(about, reason=why)
    return replace(asked, why=why) if asked is not None and why else None


def _behind(text: str, *leading: re.Pattern[str]) -> str:
    """The reason behind the first of what may lead to one; empty where nothing does."""
    said = "".join(sign if len(fold(sign)) != 1 else fold(sign) for sign in text)
    found = [match for pattern in leading if (match := pattern.search(said)) is not None]
    first = min(found, key=re.Match.start, default=None)
    if first is None:
        return ""
    reason = text[first.end() :].strip()[:REASON_LIMIT]
    return "" if _is_courtesy(reason) else reason


def _is_courtesy(reason: str) -> bool:
    """Whether nothing is said of why: "sorry"."""
    words = fold(reason).strip(" .,;:!?–—-")
    return not words or pattern_of("excuse").fullmatch(words) is not None
