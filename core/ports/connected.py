"""Connected calendars, as core remembers them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from core.model.connected import ConnectedCalendar, MirroredEvent
from core.model.timespan import Timespan
from core.ports.leases import Leases


class ConnectedCalendars(Protocol):
    """The calendars that people have connected, their events, and the time those events make busy."""

    @property
    def due(self) -> Leases:
        """Calendars due to be read, by their ids."""

    @property
    def keeps_secrets(self) -> bool:
        """Whether there is a key to encrypt addresses with; without one no calendar can be added."""

    def get(self, calendar_id: int) -> ConnectedCalendar | None:
        """The connected calendar, or None."""

    def of_person(self, person_id: int) -> Sequence[ConnectedCalendar]:
        """The person's, oldest first."""

    def add(self, calendar: ConnectedCalendar) -> ConnectedCalendar:
        """Store a new one under a new id, its address encrypted."""

    def save(self, calendar: ConnectedCalendar) -> None:
        """Store a changed one, which ends any lease on it."""

    def remove(self, calendar_id: int) -> None:
        """Remove it with its events."""

    def events(self, calendar_id: int) -> Sequence[MirroredEvent]:
        """What the connected calendar held when it was last read, in order of start."""

    def keep_events(self, calendar_id: int, events: Collection[MirroredEvent]) -> None:
        """Replace its events; only what differs is written."""

    def events_of(self, person_id: int, window: Timespan) -> Sequence[MirroredEvent]:
        """The events of all of a person's connected calendars that overlap the window, in order of start."""

    def busy(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[Timespan]]:
        """What connected calendars report as busy on each of our own calendars in the window: merged, in order."""

    def keep_busy(self, calendar_id: int, spans: Sequence[Timespan]) -> None:
        """Replace what connected calendars report as busy on this calendar (merged, in order); only what differs is written."""
