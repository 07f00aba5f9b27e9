"""What core needs of the store about rooms."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.model.checkin import CheckIn
from core.model.hours import WeeklyHours
from core.model.room import Needs, Room
from core.model.room_wait import RoomWait
from core.model.timespan import Timespan
from core.ports.leases import Leases


class CheckIns(Protocol):
    """Who was asked to check into a room, and what came of it."""

    def of(self, booking_id: int) -> CheckIn | None:
        """What is known of checking into a meeting's room, also of a time or room that it has no more."""

    def of_series(self, series_id: int, limit: int) -> Sequence[CheckIn]:
        """The latest of a series' occurrences, the last first."""

    def save(self, check_in: CheckIn) -> None:
        """Store it in place of what was known of the meeting."""


class RoomWaits(Protocol):
    """Who waits for a room."""

    def add(self, wait: RoomWait) -> RoomWait:
        """Store an entry (its id is given anew), or return the equal one that there is."""

    def get(self, wait_id: int) -> RoomWait | None:
        """The entry, or None."""

    def lock(self, wait_id: int) -> RoomWait | None:
        """The entry as it stands, with its person's row locked until the unit ends; None where it is gone."""

    def of_booking(self, booking_id: int) -> RoomWait | None:
        """The entry to which this held time is offered."""

    def of_person(self, person_id: int, now: datetime) -> Sequence[RoomWait]:
        """A person's entries whose window has not passed, oldest first."""

    @property
    def due(self) -> Leases:
        """The entries for which something may have come free, by their ids."""

    def wake(self, organisation_id: int, room_id: int, span: Timespan, now: datetime, *, but: int) -> None:
        """Let others' entries be looked at that wait for this room or for any about the span, and are offered nothing."""

    def wake_own(self, wait: RoomWait, span: Timespan, now: datetime) -> None:
        """Let the same person's other entries be looked at that are about the span, and are offered nothing."""

    def settle(self, wait_id: int) -> None:
        """The entry has been looked at."""

    def save(self, wait: RoomWait) -> None:
        """Store what is and was offered to the entry."""

    def remove(self, wait_id: int) -> None:
        """Remove the entry."""


class Rooms(Protocol):
    """The rooms of organisations: thousands are asked for by what is needed of them, never listed whole."""

    def get(self, room_id: int) -> Room | None:
        """The room, or None."""

    def many(self, ids: Collection[int]) -> Mapping[int, Room]:
        """Those of the rooms that exist, by id."""

    def of_calendars(self, calendar_ids: Collection[int]) -> Mapping[int, Room]:
        """Those of the calendars that are a room's, with it."""

    def named(self, organisation_id: int, names: Collection[str]) -> Mapping[str, Room]:
        """Those of the organisation's rooms that have one of the names, whatever its case, by the name without case."""

    def names(self, organisation_id: int) -> Sequence[tuple[int, str]]:
        """(id, name) of every room that can be booked, oldest first: what the directory is made from."""

    def timetables(self, organisation_id: int) -> Sequence[WeeklyHours]:
        """The different hours that the organisation's rooms keep, each once: few, however many rooms there are."""

    def amenities(self, organisation_id: int, limit: int = 10) -> Sequence[str]:
        """What is in most of the rooms that can be booked, the most frequent first."""

    def add(self, organisation_id: int, rooms: Sequence[Room]) -> Sequence[Room]:
        """Store new rooms, each with a calendar of its own (its ids are given anew); raises the organisation's ``directory``."""

    def save(self, room: Room) -> None:
        """Store a changed room; raises the organisation's ``directory``."""

    def fitting(
        self,
        organisation_id: int,
        needs: Needs,
        *,
        said: str = "",
        retired: bool = False,
        limit: int = 50,
        skip: int = 0,
    ) -> Sequence[Room]:
        """The rooms that meet the needs, the best first (``core.model.room.fitting``); ``said`` stands in their name or place.

        ``retired`` asks for those instead that are booked no more.
        """

    def count(self, organisation_id: int, needs: Needs, *, said: str = "", retired: bool = False) -> int:
        """How many those are."""

    def free(
        self,
        organisation_id: int,
        needs: Needs,
        span: Timespan,
        *,
        open_in: Collection[WeeklyHours],
        limit: int = 50,
        ignoring: Collection[int] = (),
    ) -> Sequence[Room]:
        """Those that meet the needs, keep one of the hours, and have no hard claim in the span, the best first.

        Claims of the bookings ``ignoring`` do not count.
        """
