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
        """Series whose next occurrence is to be made, due at their ``extend_at``; by their ids."""

    def get(self, series_id: int) -> Series | None:
        """The series, or None."""

    def many(self, ids: Collection[int]) -> Mapping[int, Series]:
        """Those of the series that exist, by id."""

    def for_update(self, series_id: int) -> Series | None:
        """The series with its row locked."""

    def add(self, series: Series) -> Series:
        """Store a new series (its id is given anew)."""

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
        """Let these meetings be of no series, until they are saved anew: none is in the way of another meanwhile."""
