"""The line of symbols that cues read: words and slots in the order of the message."""

from collections.abc import Iterable
from typing import NamedTuple

_TIMES = frozenset({"<time>", "<part>"})
_JOINED = _TIMES | {"<person>"}
_EITHER = frozenset({"or", "oder", "o", "ou", "of", "или", "lub", "albo", "або", "чи", "veya"})
_JOINING = frozenset({"and", "&", "+", "y", "e", "et", "und", "en", "и", "i", "та", "ve", "plus", "n"})


class Symbol(NamedTuple):
    """One element of the line that cues read: a word or a slot, and the tokens behind it."""

    text: str
    first: int
    end: int


def joined(symbols: Iterable[Symbol]) -> tuple[Symbol, ...]:
    """The line with times side by side as one, and people joined by "and" as people, by "or" as one person."""
    apart = tuple(symbols)
    if len([symbol for symbol in apart if symbol.text in _JOINED]) < _LEAST_TO_JOIN:
        return apart
    line: list[Symbol] = []
    for symbol in apart:
        _append(line, symbol)
    return tuple(line)


_LEAST_TO_JOIN = 2


def _append(line: list[Symbol], symbol: Symbol) -> None:
    last = line[-1] if line else None
    if last and symbol.text in _TIMES and last.text in _TIMES:
        line[-1] = Symbol("<time>", last.first, symbol.end)
        return
    if symbol.text == "<person>":
        if last and last.text in {"<person>", "<people>"}:
            line[-1] = Symbol("<people>", last.first, symbol.end)
            return
        if len(line) > 1 and last and last.text in _JOINING and line[-2].text in {"<person>", "<people>"}:
            line.pop()
            line[-1] = Symbol("<people>", line[-1].first, symbol.end)
            return
        if len(line) > 1 and last and last.text in _EITHER and line[-2].text in {"<person>", "<people>"}:
            line.pop()
            line[-1] = Symbol("<person>", line[-1].first, symbol.end)
            return
    line.append(symbol)
