"""Sets of starts as integers: bit ``i`` is the i-th start of a grid.

What is true of the starts for one person is one integer; for several people they combine by ``&`` and ``|``: thousands of starts
are compared at once, in a hundredth of the time of a loop over starts and people.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby

from core.model.minutes import DAY, MinuteSpan
from core.model.zones import grid, sections

StartSet = int
"""A set of the starts of one :class:`StartGrid`."""


class StartGrid:
    """The starts of a meeting of ``length`` minutes that lies in ``spans``, where a clock shows a multiple of ``step``.

    ``spans`` are sorted and merged, in minutes since the epoch, and the clock is that of an IANA ``zone``. ``days`` holds the
    starts of each date there, in order. Raises ValueError for an unknown zone.
    """

    def __init__(self, spans: Sequence[MinuteSpan], *, length: int, step: int, zone: str) -> None:
        self.length = length
        self.starts = _starts(spans, length, step, zone)
        self.all: StartSet = (1 << len(self.starts)) - 1
        self.days: dict[int, StartSet] = _days(self.starts, zone)

    def lying_in(self, spans: Iterable[MinuteSpan]) -> StartSet:
        """The starts whose meeting lies entirely in one of the spans."""
        length = self.length
        return self._between((opens, closes - length + 1) for opens, closes in spans)

    def touching(self, spans: Iterable[MinuteSpan]) -> StartSet:
        """The starts whose meeting overlaps one of the spans."""
        length = self.length
        return self._between((opens - length + 1, closes) for opens, closes in spans)

    def within(self, minutes: int, of: int) -> StartSet:
        """The starts fewer than ``minutes`` before or after the minute ``of``."""
        return self._between([(of - minutes + 1, of + minutes)])

    def leaving_less_than(self, useful: int, gaps: Iterable[MinuteSpan]) -> tuple[StartSet, StartSet]:
        """The starts that leave some, but fewer than ``useful``, minutes of a gap before, and those that do after."""
        length, gaps = self.length, tuple(gaps)
        before = self._between((opens + 1, min(opens + useful, closes - length + 1)) for opens, closes in gaps)
        after = self._between(
            (max(opens, closes - length - useful + 1), closes - length) for opens, closes in gaps
        )  # fmt: skip
        return before, after

    def _between(self, bounds: Iterable[MinuteSpan]) -> StartSet:
        """The starts in one of the stretches ``[first, end)``; one that is empty or runs backwards has none."""
        starts, found = self.starts, 0
        for first, end in bounds:
            if first < end:
                low = bisect_left(starts, first)
                found |= ((1 << (bisect_left(starts, end, low) - low)) - 1) << low
        return found


def _starts(spans: Sequence[MinuteSpan], length: int, step: int, zone: str) -> list[int]:
    if not spans:
        return []
    starts: list[int] = []
    for begins, ends, offset in grid(zone, spans[0][0] // DAY, (spans[-1][1] - 1) // DAY, step):
        for opens, closes in spans:
            first, end = max(begins, opens), min(ends, closes - length + 1)
            starts += range(first + -(first + offset) % step, end, step)
    return starts


def _days(starts: Sequence[int], zone: str) -> dict[int, StartSet]:
    days: dict[int, StartSet] = {}
    if not starts:
        return days
    for begins, ends, offset in sections(zone, starts[0] // DAY, starts[-1] // DAY):
        low, high = bisect_left(starts, begins), bisect_left(starts, ends)
        for day, run in groupby(range(low, high), key=lambda at: (starts[at] + offset) // DAY):
            first, *others = run
            days[day] = days.get(day, 0) | ((1 << (len(others) + 1)) - 1) << first
    return days


class Tally:
    """A sum of weights for each start: bit ``i`` of plane ``p`` is worth ``2**p`` at the i-th start."""

    def __init__(self) -> None:
        self._planes: list[StartSet] = []

    def add(self, starts: StartSet, weight: int = 1) -> None:
        """Add ``weight``, which is not negative, to each of the starts."""
        planes, place = self._planes, 0
        while starts and weight >> place:
            if weight >> place & 1:
                carried, at = starts, place
                while carried:
                    if at >= len(planes):
                        planes += [0] * (at + 1 - len(planes))
                    planes[at], carried = planes[at] ^ carried, planes[at] & carried
                    at += 1
            place += 1

    def least(self, among: StartSet) -> StartSet:
        """The starts among these with the least weight."""
        for plane in reversed(self._planes):
            lighter = among & ~plane
            if lighter:
                among = lighter
        return among

    def at_most(self, limit: int, among: StartSet) -> StartSet:
        """The starts among these with at most that weight."""
        below = 0
        for place in reversed(range(max(len(self._planes), limit.bit_length()))):
            plane = self._planes[place] if place < len(self._planes) else 0
            if limit >> place & 1:
                below |= among & ~plane
                among &= plane
            else:
                among &= ~plane
        return below | among
