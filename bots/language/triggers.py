"""Which small readers have something to look at: each tells the words without one of which it finds nothing.

Most messages have nothing for most of them, so they are asked all at once: a word tells its readers by the bits of a number, and
those of a message are put together by "or". A reader is one line of the table and one question where it would be called.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from bots.language.intent import capacity
from bots.language.naming import floors
from bots.language.text import clauses, vocabulary
from bots.language.words.languages import LANGUAGES
from bots.language.zones import whereabouts

COMMAND, QUOTES, PLACES, CAPACITY, FLOORS, DOTS, DIVIDING, LOOKALIKES, REFUSING, TURNING, POSSIBLE, TELLING = (
    1 << number for number in range(12)
)
TURNED = REFUSING | TURNING | POSSIBLE
"""Something is turned down, and behind a comma or "but" something else is possible: all three are needed."""

OF_NO_TIME = DOTS | TURNING | LOOKALIKES | TELLING
"""What may tell of marks and words that no time reaches across."""


@cache
def _readers() -> Mapping[str, int]:
    """For each word the readers that it may concern; put together with the first message, as it takes the names of all zones."""
    words_of: Mapping[int, Iterable[str]] = {
        COMMAND: ("/",),
        QUOTES: clauses.QUOTES,
        PLACES: whereabouts.telling(),
        CAPACITY: frozenset().union(*map(capacity.asking, LANGUAGES)),
        FLOORS: floors.FLOORS,
        DOTS: (".",),
        DIVIDING: clauses.DIVIDING,
        LOOKALIKES: vocabulary.UNTIMELY,
        REFUSING: clauses.MAY_REFUSE,
        TURNING: clauses.TURNS,
        POSSIBLE: clauses.OFFERED,
        TELLING: clauses.TOLD,
    }
    readers: dict[str, int] = defaultdict(int)
    for reader, words in words_of.items():
        for word in words:
            readers[word] |= reader
    return dict(readers)


def readers_for(words: Iterable[str]) -> int:
    """The readers that have something to look at in a message of these words, as bits."""
    readers, found = _readers(), 0
    for word in words:
        if word in readers:
            found |= readers[word]
    return found
