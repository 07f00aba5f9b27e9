"""Pools, as core remembers them."""

from collections.abc import Sequence
from typing import Protocol

from core.model.pool import Pool


class Pools(Protocol):
    """Who stands in for each other. A change raises the organisation's ``directory``."""

    def get(self, pool_id: int) -> Pool | None:
        """The pool, or None."""

    def of_organisation(self, organisation_id: int) -> Sequence[Pool]:
        """Every pool here, by name."""

    def add(self, pool: Pool) -> Pool:
        """Store a new pool (its id is given anew)."""

    def save(self, pool: Pool) -> None:
        """Store a changed pool."""

    def remove(self, pool: Pool) -> None:
        """Forget the pool; its people and what they have stay."""
