"""Who is shown first, and why (S0.14)."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """Why somebody is ranked where they are: worded on the card as the "why" line."""

    SKILLS = "skills"
    SOONEST = "soonest"
    RATING = "rating"
    RESTED = "rested"


class Candidate(NamedTuple):
    """What ranking looks at: skills matched, the first open start (UTC), the rating if there is one, recent sessions."""

    host_id: int
    name: str
    matched: int
    soonest: datetime
    rating: float | None
    load: int


def ranked(candidates: Sequence[Candidate]) -> list[tuple[Candidate, tuple[Reason, ...]]]:
    """The best first, each with what speaks for it: more of the skills, sooner, better rated, less busy, then by name."""
    if not candidates:
        return []
    first, last = min(c.soonest for c in candidates), max(c.soonest for c in candidates)
    loads = min(c.load for c in candidates), max(c.load for c in candidates)
    best_first = sorted(
        candidates, key=lambda c: (-c.matched, c.soonest, -(c.rating or 0.0), c.load, c.name, c.host_id)
    )
    return [(c, _reasons(c, first if first < last else None, loads)) for c in best_first]


def _reasons(candidate: Candidate, soonest: datetime | None, loads: tuple[int, int]) -> tuple[Reason, ...]:
    """What speaks for the candidate: skills and rating always, being sooner or less busy only where others are not.

    ``soonest`` is the earliest start of all, None if all share it; ``loads`` the least and the most that any of them had to do.
    """
    least, most = loads
    found = []
    if candidate.matched:
        found.append(Reason.SKILLS)
    if candidate.soonest == soonest:
        found.append(Reason.SOONEST)
    if candidate.load == least < most:
        found.append(Reason.RESTED)
    if candidate.rating is not None:
        found.append(Reason.RATING)
    return tuple(found)
