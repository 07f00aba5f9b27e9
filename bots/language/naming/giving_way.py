"""People who are only told of where somebody else is wanted: "Tom is ill, book Ana", "Lena can't, find me someone else"."""

from collections.abc import Sequence

from bots.language.naming.hits import Hit
from bots.language.naming.lexicon import PERSON
from bots.language.text.tokens import Token
from bots.language.words.languages import every, pattern_of


def giving_way(hits: Sequence[Hit], tokens: Sequence[Token]) -> list[str]:
    """The people who give way to others named, or to "someone else"."""
    people = [hit for hit in hits if hit.kind == PERSON]
    if not people:
        return []
    if _asks_for_another(tokens[people[-1].end :]):
        return [name for hit in people for name in hit.names]
    if len(people) == 1:
        return []
    told = [hit for hit in people if _is_told_of(hit, tokens)]
    wanted = {name for hit in people if hit not in told and not _joins(tokens, hit.first - 1) for name in hit.names}
    return [name for hit in told for name in hit.names if name not in wanted] if wanted else []


def _asks_for_another(tokens: Sequence[Token]) -> bool:
    """Whether somebody else is asked for, and not only named beside others: "find me someone else"."""
    found = _SOMEBODY_ELSE.search(_words(tokens))
    before = found.string[: found.start()].split() if found else []
    return bool(before) and before[-1] in _SEEKING


def _is_told_of(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether somebody is said to be away or to have said something, or was talked to."""
    if hit.first > 1 and tokens[hit.first - 2].norm in _TALKED:
        return True
    shortened = "s " if tokens[hit.end - 1].text.endswith(("'s", "’s")) else ""
    return _SAID_OF.match(shortened + _words(tokens[hit.end : hit.end + _NEAR])) is not None


def _joins(tokens: Sequence[Token], place: int) -> bool:
    return place >= 0 and tokens[place].norm in _JOINING


def _words(tokens: Sequence[Token]) -> str:
    return " ".join([token.norm for token in tokens])


_SAID_OF, _SOMEBODY_ELSE = pattern_of("clauses.giving_way"), pattern_of("somebody_else")
_TALKED = every("clauses.talked")
_SEEKING = every("clauses.seeking_another")
_JOINING = every("and_") | every("or_") | {",", "&", "+"}
_NEAR = 4
"""How many words behind a name may say so."""
