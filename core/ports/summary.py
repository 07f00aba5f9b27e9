"""Notes and ratings of sessions that are over, as core remembers them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from core.model.summary import Notes, Rating


class NoteBook(Protocol):
    """What people have noted about their sessions."""

    def of_bookings(self, booking_ids: Collection[int]) -> Mapping[int, tuple[Notes, ...]]:
        """The notes on each of the bookings that has any, by booking id, in the order in which they were written."""

    def save(self, notes: Notes) -> None:
        """Store them in place of this person's earlier ones."""

    def drop(self, booking_id: int, person_id: int) -> None:
        """Remove this person's notes."""


class Ratings(Protocol):
    """How people have rated one another, once per session."""

    def of_person(self, booking_id: int, person_id: int) -> Sequence[Rating]:
        """How the person has rated the others in this session, oldest first."""

    def given(self, person_id: int) -> Sequence[Rating]:
        """All ratings by the person, oldest first."""

    def of_organisation(self, organisation_id: int, limit: int, skip: int = 0) -> Sequence[Rating]:
        """The ratings given in an organisation, newest first."""

    def add(self, rating: Rating) -> None:
        """Store a new one; raises Conflict if this person has already rated that one for the session."""

    def waiting(self, organisation_id: int, host_id: int) -> tuple[Rating, ...]:
        """The host's ratings there that are not yet part of their average, oldest first."""

    def count(self, organisation_id: int, host_id: int) -> None:
        """Make all waiting ratings part of the host's average there."""
