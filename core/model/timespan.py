"""A stretch of time as a value: half-open and aware, with union, intersection and subtraction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Timespan:
    """The half-open stretch ``[start, end)``, both ends aware and kept in UTC.

    Raises ValueError for a naive end or a stretch that is empty or runs backwards.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a timespan needs aware datetimes")
        if self.start.tzinfo is not UTC:
            object.__setattr__(self, "start", self.start.astimezone(UTC))
        if self.end.tzinfo is not UTC:
            object.__setattr__(self, "end", self.end.astimezone(UTC))
        if self.start >= self.end:
            raise ValueError(f"a timespan must end after it starts: {self.start} – {self.end}")

    @classmethod
    def lasting(cls, start: datetime, minutes: int) -> Self:
        """The stretch of ``minutes`` from ``start``."""
        return cls(start, start + timedelta(minutes=minutes))

    @property
    def minutes(self) -> int:
        """The whole minutes from start to end."""
        return int((self.end - self.start).total_seconds() // 60)

    def overlaps(self, other: "Timespan") -> bool:
        """Whether some instant lies in both; neighbours that only touch do not overlap."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Timespan") -> bool:
        """Whether all of ``other`` lies in this one (S0.7)."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, moment: datetime) -> bool:
        """Whether the moment lies in ``[start, end)``."""
        return self.start <= moment < self.end

    def intersection(self, other: "Timespan") -> "Timespan | None":
        """What both share, or None if they only touch or lie apart."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Timespan(start, end) if start < end else None

    def widened(self, *, before: int = 0, after: int = 0) -> "Timespan":
        """This stretch extended by minutes on either side: a session with its buffers (S4.20)."""
        return Timespan(self.start - timedelta(minutes=before), self.end + timedelta(minutes=after))


def merge(spans: Iterable[Timespan]) -> tuple[Timespan, ...]:
    """The same instants as the fewest stretches, in order; adjacent ones are joined (S1.86, S4.21)."""
    merged: list[Timespan] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            if span.end > merged[-1].end:
                merged[-1] = Timespan(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def subtract(spans: Iterable[Timespan], taken: Iterable[Timespan]) -> tuple[Timespan, ...]:
    """What remains of ``spans`` without the instants of ``taken``, merged and in order."""
    return tuple(_remaining(merge(spans), merge(taken)))


def _remaining(spans: tuple[Timespan, ...], taken: tuple[Timespan, ...]) -> Iterator[Timespan]:
    for span in spans:
        start = span.start
        for hole in taken:
            if hole.end <= start:
                continue
            if hole.start >= span.end:
                break
            if hole.start > start:
                yield Timespan(start, hole.start)
            start = max(start, hole.end)
        if start < span.end:
            yield Timespan(start, span.end)
