"""Gatherings as core remembers them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.model.gathering import Gathering


class Gatherings(Protocol):
    """Who is in, where a time for a group is sought."""

    def add(self, gathering: Gathering) -> Gathering:
        """Store a new gathering under a new id."""

    def get(self, gathering_id: int) -> Gathering | None:
        """The gathering, or None."""

    def people(self, gathering_id: int) -> Sequence[int]:
        """Who is in, in the order in which they joined."""

    def enter(self, gathering_id: int, person_id: int) -> None:
        """Add the person, once."""

    def leave(self, gathering_id: int, person_id: int) -> None:
        """Remove the person."""

    def forget(self, before: datetime) -> int:
        """Forget the gatherings started before this; returns how many."""
