"""The one retry rule: what to do after a failed send, decided purely from the error, the attempts and the moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from adapters.gateway import DeliveryError, Gone, Later, Moved, Unknown

FIRST_WAIT: Final = timedelta(seconds=2)
LONGEST_WAIT: Final = timedelta(hours=1)
ATTEMPTS: Final = 20
"""Attempts in all. The waits double from two seconds up to an hour: a platform may be down for nine hours."""


@dataclass(frozen=True, slots=True)
class Drop:
    """This conversation is closed for good; the reader's other identity may still be reached."""


@dataclass(frozen=True, slots=True)
class Retry:
    """It did not arrive: try again at that moment."""

    at: datetime


@dataclass(frozen=True, slots=True)
class MoveTo:
    """The conversation has another id now: send it there."""

    chat_id: str


@dataclass(frozen=True, slots=True)
class MarkUnknown:
    """It may have arrived: it is never repeated blindly (guarantee 3)."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Tried often enough."""


Decision = Drop | Retry | MoveTo | MarkUnknown | GiveUp

OUTCOMES: Final[Mapping[type[Decision], str]] = {
    Drop: "gone",
    Retry: "retry",
    MoveTo: "moved",
    MarkUnknown: "unknown",
    GiveUp: "given_up",
}
"""The names of the decisions in metrics."""


def decide(error: DeliveryError, attempts: int, now: datetime) -> Decision:
    """What to do after ``error``, when there had been ``attempts`` tries before this one.

    A platform's own waiting time is honoured: it may lengthen the wait, never shorten it.
    """
    match error:
        case Gone():
            return Drop()
        case Moved(chat_id=chat_id):
            return MoveTo(chat_id)
        case Later(seconds=seconds):
            if attempts + 1 >= ATTEMPTS:
                return GiveUp()
            return Retry(now + max(_wait(attempts), timedelta(seconds=seconds or 0)))
        case Unknown():
            return MarkUnknown()
    # An error of a kind unknown here: nothing says that it did not arrive.
    return MarkUnknown()


def _wait(attempts: int) -> timedelta:
    # Fifteen doublings are more than a day: beyond them only the number would grow.
    return min(FIRST_WAIT * (1 << min(attempts, 15)), LONGEST_WAIT)
