"""What careful writers spell out: "do not" says what "don't" says, which is how the cues have it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bots.language.words.languages import every, every_by

_CONTRACTIONS: Mapping[tuple[str, ...], Sequence[str]] = {
    tuple(spelled_out.split()): short.split() for spelled_out, short in every_by("wishes.contracted").items()
}
_SPELLED_OUT = every("wishes.spelled_out")


def contracted(symbols: Sequence[str]) -> tuple[list[str], list[int]] | None:
    """A line of symbols with what is spelled out put together, "do not" as "dont", and where each stood, the end last.

    None where nothing is spelled out.
    """
    if _SPELLED_OUT.isdisjoint(symbols) or _CONTRACTIONS.keys().isdisjoint(pairwise(symbols)):
        return None
    line: list[str] = []
    places: list[int] = []
    for place, symbol in enumerate(symbols):
        short = _CONTRACTIONS.get((line[-1], symbol)) if line else None
        if short:
            line[-1:] = short
            places += [place] * (len(short) - 1)
        else:
            line.append(symbol)
            places.append(place)
    return line, [*places, len(symbols)]
