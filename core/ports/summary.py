"""What is kept of sessions that are over, as core remembers it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from core.model.summary import Notes, Rating


class NoteBook(Protocol):
    """What people have written down of their sessions."""

    def of_bookings(self, booking_ids: Collection[int]) -> Mapping[int, tuple[Notes, ...]]:
        """What was written of each of the bookings, by booking id, the first writer first; nothing of the others."""

    def save(self, notes: Notes) -> None:
        """Store it in place of what this side had written."""

    def drop(self, booking_id: int, person_id: int) -> None:
        """Remove what this side had written."""


class Ratings(Protocol):
    """How people have rated each other, each once for each session."""

    def of_person(self, booking_id: int, person_id: int) -> Sequence[Rating]:
        """How the person has rated the others of this session, the first first."""

    def given(self, person_id: int) -> Sequence[Rating]:
        """All that the person has given, the first first."""

    def of_organisation(self, organisation_id: int, limit: int, skip: int = 0) -> Sequence[Rating]:
        """What was given in an organisation, the newest first."""

    def add(self, rating: Rating) -> None:
        """Store a new one; raises Conflict where this person has rated that one for the session already."""

    def waiting(self, organisation_id: int, host_id: int) -> tuple[Rating, ...]:
        """What a host was given there that is no part of their average yet, the first first."""

    def count(self, organisation_id: int, host_id: int) -> None:
        """Make all that waits part of the host's average there."""
