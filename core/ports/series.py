"""Series as core remembers them. Their occurrences are bookings; claims, history and calendars' locks are ``Bookings``'."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.model.booking import Booking, State
from core.model.meeting import Meeting
from core.model.series import Series
from core.ports.leases import Leases


class SeriesBook(Protocol):
    """Series of sessions and of meetings."""

    @property
    def due(self) -> Leases:
        """Series whose next occurrence is to be created, due at their ``extend_at``; by their ids."""

    def get(self, series_id: int) -> Series | None:
        """The series, or None."""

    def many(self, ids: Collection[int]) -> Mapping[int, Series]:
        """The series among these that exist, by id."""

    def for_update(self, series_id: int) -> Series | None:
        """The series with its row locked."""

    def add(self, series: Series) -> Series:
        """Store a new series under a new id."""

    def save(self, series: Series, *, seen: int) -> None:
        """Store a changed series whose version in the store is ``seen``; raises Conflict when it is not."""

    def sessions(
        self, series_id: int, states: Collection[State], *, since: datetime | None = None
    ) -> Sequence[Booking]:
        """The series' sessions in one of these states, by their RECURRENCE-ID, from that one on; moves left out."""

    def meetings(
        self, series_id: int, states: Collection[State], *, since: datetime | None = None
    ) -> Sequence[Meeting]:
        """The series' meetings in one of these states, by their RECURRENCE-ID, from that one on."""

    def take_out(self, meeting_ids: Collection[int]) -> None:
        """Detach these meetings from their series until they are saved again, so that none collides with another meanwhile."""
