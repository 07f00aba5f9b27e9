"""Time polls, as core remembers them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.model.poll import Poll, Voter
from core.ports.leases import Leases


class Polls(Protocol):
    """Time polls with their choices, voters and votes."""

    @property
    def due(self) -> Leases:
        """Open polls that are to be looked at, by their ids."""

    def get(self, poll_id: int) -> Poll | None:
        """The poll, or None."""

    def for_update(self, poll_id: int) -> Poll | None:
        """The poll with its row locked until the unit ends: whoever votes or decides comes one after the other."""

    def add(self, poll: Poll, due_at: datetime) -> Poll:
        """Store a new poll with its choices and voters, whose ids are given anew; it is looked at then (UTC)."""

    def save(self, poll: Poll, due_at: datetime | None, *, seen: int) -> None:
        """Store what has changed of the poll itself; its voters are saved by themselves.

        It is looked at then (UTC), no more where that is None. Raises Conflict where its version in the store is not ``seen``.
        """

    def save_voter(self, poll_id: int, voter: Voter) -> None:
        """Store a voter, new or changed, with all that they have said."""

    def of_person(self, person_id: int, limit: int = 50, *, undecided: bool = True) -> Sequence[Poll]:
        """Polls that the person hosts or is asked in, the newest first; open and closed ones alone if ``undecided``."""
