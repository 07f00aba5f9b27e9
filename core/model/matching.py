"""Who is shown first, and why (S0.14)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why somebody stands where they stand: worded on the card as the "why" line."""

    SKILLS = "skills"
    SOONEST = "soonest"
    RATING = "rating"
    RESTED = "rested"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What ranking looks at: skills matched, the first open start (UTC), the rating if there is one, sessions lately."""

    host_id: int
    name: str
    matched: int
    soonest: datetime
    rating: float | None
    load: int


def rank(candidates: list[Candidate]) -> list[Candidate]:
    """The best first: more of the skills, then sooner, then better rated, then less busy, then by name."""
    return sorted(candidates, key=lambda c: (-c.matched, c.soonest, -(c.rating or 0.0), c.load, c.name, c.host_id))


def reasons(candidate: Candidate, among: list[Candidate]) -> tuple[Reason, ...]:
    """What speaks for the candidate against the others: nothing that is true of all of them, except the skills."""
    found = []
    if candidate.matched:
        found.append(Reason.SKILLS)
    if len(among) > 1:
        if candidate.soonest == min(c.soonest for c in among):
            found.append(Reason.SOONEST)
        if candidate.load < max(c.load for c in among) and candidate.load == min(c.load for c in among):
            found.append(Reason.RESTED)
    if candidate.rating is not None:
        found.append(Reason.RATING)
    return tuple(found)
