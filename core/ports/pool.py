"""Pools, as core remembers them."""

from collections.abc import Sequence
from typing import Protocol

from core.model.pool import Pool


class Pools(Protocol):
    """Groups of people who stand in for one another. A change raises the organisation's ``directory``."""

    def get(self, pool_id: int) -> Pool | None:
        """The pool, or None."""

    def of_organisation(self, organisation_id: int) -> Sequence[Pool]:
        """Every pool here, by name."""

    def add(self, pool: Pool) -> Pool:
        """Store a new pool under a new id."""

    def save(self, pool: Pool) -> None:
        """Store a changed pool."""

    def remove(self, pool: Pool) -> None:
        """Remove the pool; its people and their bookings stay."""
