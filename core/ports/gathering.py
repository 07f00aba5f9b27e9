"""Gatherings as core remembers them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.model.gathering import Gathering


class Gatherings(Protocol):
    """Who has said to be in, where a time for a group is to be found."""

    def add(self, gathering: Gathering) -> Gathering:
        """Store a new gathering (its id is given anew)."""

    def get(self, gathering_id: int) -> Gathering | None:
        """The gathering, or None."""

    def people(self, gathering_id: int) -> Sequence[int]:
        """Who is in, in the order in which they said so."""

    def enter(self, gathering_id: int, person_id: int) -> None:
        """The person is in; once, however often they say so."""

    def leave(self, gathering_id: int, person_id: int) -> None:
        """The person is not in any more."""

    def forget(self, before: datetime) -> int:
        """Forget the gatherings that were begun before this; returns how many."""
