"""Skills that nobody here has yet, by what is said around them: "add data modelling to my skills"."""

from collections.abc import Iterator
from itertools import groupby

from bots.language.naming.lexicon import NameKind
from bots.language.parsed import Parsed
from bots.language.text.tokens import Token
from bots.language.words.languages import every, pattern_of

_MOST_WORDS = 5
"""Words of a skill; what is longer is no name of one."""


def skills_said(parsed: Parsed) -> Iterator[str]:
    """The skills between the verb that adds them and the words for one's skills, without those that are known."""
    words = [token.norm for token in parsed.tokens]
    known = {n for hit in parsed.names.of(NameKind.SKILL) for n in range(hit.first, hit.end)}
    begin = next((n + 1 for n, word in enumerate(words) if word in every("adds")), 0)
    found = pattern_of("my_skills").search(" ".join(words))
    if not begin or found is None:
        return
    end = " ".join(words)[: found.start()].count(" ")
    for divides, places in groupby(range(begin, end), lambda n: _divides(parsed.tokens[n])):
        part = list(places)
        if not divides and len(part) <= _MOST_WORDS and known.isdisjoint(part):
            yield parsed.said(part[0], part[-1] + 1)


def _divides(token: Token) -> bool:
    return token.kind == "mark" or token.norm in every("and_")
