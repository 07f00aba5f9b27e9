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
        """Open polls due for a look, by their ids."""

    def get(self, poll_id: int) -> Poll | None:
        """The poll, or None."""

    def for_update(self, poll_id: int) -> Poll | None:
        """The poll with its row locked until the unit ends, so that votes and decisions take turns."""

    def add(self, poll: Poll, due_at: datetime) -> Poll:
        """Store a new poll with its choices and voters under new ids; it is looked at again at ``due_at`` (UTC)."""

    def save(self, poll: Poll, due_at: datetime | None, *, seen: int) -> None:
        """Store the changed poll itself; its voters are saved separately.

        It is looked at again at ``due_at`` (UTC), never if that is None. Raises Conflict if its stored version is not ``seen``.
        """

    def save_voter(self, poll_id: int, voter: Voter) -> None:
        """Store a voter, new or changed, with all of their votes."""

    def of_person(self, person_id: int, limit: int = 50, *, undecided: bool = True) -> Sequence[Poll]:
        """Polls that the person hosts or votes in, newest first; only open and closed ones if ``undecided``."""
