"""The line of symbols that cues read: words and slots in the order of the message."""

from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from bots.language.words.languages import every, every_by

NEW = "<new>"
"""The slot of a word that nothing explains; a mention of somebody unknown is one from the start."""
MAIL = "<mail>"
"""The slot of an e-mail address."""
TITLE = "<title>"
"""The slot of what stands in quotes."""
EMOJI = frozenset("👍👎✅❌👌🙏🙅👋🤒🤧")
_MOST_DIGITS = 5
"""A longer number names or counts nothing that is asked for here."""
_TIMES = frozenset({"<time>", "<part>"})
_EITHER = every("or_")
_ARTICLES = every("clauses.name_articles")
"""What stands before a name in some languages: "o Tom e a Lena"."""
_JOINING = every("and_") | every("wishes.joins_people") | {"&", "+"}
_TEXTED: Mapping[str, str] = every_by("wishes.texted")


class Symbol(NamedTuple):
    """One element of the line that cues read: a word or a slot, and the tokens behind it."""

    text: str
    first: int
    end: int


def symbol_text(kind: str, norm: str) -> str:
    """What a token of that kind is in the line where it is no part of a name or a time; empty where it says nothing."""
    if kind == "word":
        return _TEXTED.get(norm, norm)
    if kind in {"number", "decimal"}:
        return "<number>" if len(norm) <= _MOST_DIGITS else norm
    if kind == "mention":
        return NEW
    if kind == "mail":
        return MAIL
    return norm if norm in EMOJI or norm == "#" else ""


def joined(symbols: Sequence[Symbol]) -> tuple[tuple[Symbol, ...], Sequence[str]]:
    """The line with times side by side as one, and people joined by "and" as people, by "or" as one person; and what it says."""
    texts = [symbol[0] for symbol in symbols]
    people = texts.count("<person>") + texts.count("<people>")
    times = texts.count("<time>") + texts.count("<part>")
    if people < _LEAST_TO_JOIN and (times < _LEAST_TO_JOIN or _SIDE_BY_SIDE.isdisjoint(pairwise(texts))):
        return tuple(symbols), texts
    line: list[Symbol] = []
    for symbol in symbols:
        if symbol[0] in _JOINED:
            _append(line, symbol)
        else:
            line.append(symbol)
    return tuple(line), [symbol[0] for symbol in line]


_LEAST_TO_JOIN = 2
_JOINED = _TIMES | {"<person>"}
"""What may be one with what stands before it."""
_SIDE_BY_SIDE = frozenset(product(_TIMES, _TIMES))


def _drop_beside(line: list[Symbol]) -> None:
    """Take away what only pads the "and" between two people: "Ana and also Tom", "Ana, oh and Tom"."""
    if len(line) > _LEAST_TO_JOIN and line[-1].text in _BESIDE_AND and line[-2].text in _JOINING:
        line.pop()
    if len(line) > _LEAST_TO_JOIN and line[-1].text in _JOINING and line[-2].text in _BEFORE_AND:
        del line[-2]


_BESIDE_AND, _BEFORE_AND = every("wishes.behind_and"), every("wishes.before_and")


def _append(line: list[Symbol], symbol: Symbol) -> None:
    last = line[-1] if line else None
    if last and symbol.text in _TIMES and last.text in _TIMES:
        line[-1] = Symbol("<time>", last.first, symbol.end)
        return
    if symbol.text == "<person>":
        _drop_beside(line)
        last = line[-1] if line else None
        if last and last.text in {"<person>", "<people>"}:
            line[-1] = Symbol("<people>", last.first, symbol.end)
            return
        if len(line) > 2 and last and last.text in _ARTICLES and line[-2].text in _JOINING:
            line.pop()
            last = line[-1]
        if len(line) > 1 and last and last.text in _JOINING and line[-2].text in {"<person>", "<people>"}:
            line.pop()
            line[-1] = Symbol("<people>", line[-1].first, symbol.end)
            return
        if len(line) > 1 and last and last.text in _EITHER and line[-2].text in {"<person>", "<people>"}:
            line.pop()
            line[-1] = Symbol("<person>", line[-1].first, symbol.end)
            return
    line.append(symbol)
