"""Rooms, check-ins and waits for rooms, as core remembers them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.model.check_in import CheckIn
from core.model.hours import WeeklyHours
from core.model.room import Needs, Room
from core.model.room_wait import RoomWait
from core.model.timespan import Timespan
from core.ports.leases import Leases


class CheckIns(Protocol):
    """Who was asked to check into a room, and what came of it."""

    def of(self, booking_id: int) -> CheckIn | None:
        """What is known of checking into a meeting's room, including for a time or room it no longer has."""

    def of_series(self, series_id: int, limit: int) -> Sequence[CheckIn]:
        """The check-ins of a series' occurrences, latest first."""

    def save(self, check_in: CheckIn) -> None:
        """Store it in place of what was known of the meeting."""


class RoomWaits(Protocol):
    """Who waits for a room."""

    def add(self, wait: RoomWait) -> RoomWait:
        """Store an entry under a new id, or return the equal one that exists."""

    def get(self, wait_id: int) -> RoomWait | None:
        """The entry, or None."""

    def lock(self, wait_id: int) -> RoomWait | None:
        """The current entry, with its person's row locked until the unit ends; None if it is gone."""

    def of_booking(self, booking_id: int) -> RoomWait | None:
        """The entry to which this held booking is offered."""

    def of_person(self, person_id: int, now: datetime) -> Sequence[RoomWait]:
        """A person's entries whose window has not passed, oldest first."""

    @property
    def due(self) -> Leases:
        """The entries for which something may have become free, by their ids."""

    def wake(self, organisation_id: int, room_id: int, span: Timespan, now: datetime, *, but: int) -> None:
        """Make due the entries, but for ``but``'s own, that wait for this room or any around the span and have no offer."""

    def wake_own(self, wait: RoomWait, span: Timespan, now: datetime) -> None:
        """Make due the same person's other entries that overlap the span and have no offer."""

    def settle(self, wait_id: int) -> None:
        """The entry has been looked at, and is no longer due."""

    def save(self, wait: RoomWait) -> None:
        """Store what is, and has been, offered to the entry."""

    def remove(self, wait_id: int) -> None:
        """Remove the entry."""


class Rooms(Protocol):
    """The rooms of organisations: there may be thousands, so they are queried by need, never listed whole."""

    def get(self, room_id: int) -> Room | None:
        """The room, or None."""

    def many(self, ids: Collection[int]) -> Mapping[int, Room]:
        """The rooms among these that exist, by id."""

    def of_calendars(self, calendar_ids: Collection[int]) -> Mapping[int, Room]:
        """The rooms whose calendars are among these, by calendar."""

    def named(self, organisation_id: int, names: Collection[str]) -> Mapping[str, Room]:
        """The organisation's rooms with one of these names, ignoring case; by casefolded name."""

    def names(self, organisation_id: int, *, retired: bool = False) -> Sequence[tuple[int, str]]:
        """(id, name) of every bookable room, or of every retired one, oldest first: the source of the directory."""

    def timetables(self, organisation_id: int) -> Sequence[WeeklyHours]:
        """The distinct opening hours of the organisation's rooms: few, however many rooms there are."""

    def amenities(self, organisation_id: int, limit: int = 10) -> Sequence[str]:
        """The most common amenities of bookable rooms, most frequent first."""

    def add(self, organisation_id: int, rooms: Sequence[Room]) -> Sequence[Room]:
        """Store new rooms under new ids, each with its own calendar; raises the organisation's ``directory``."""

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
        """The rooms that meet the needs, best first (``core.model.room.fitting``), with ``said`` in their name or place.

        With ``retired``, only rooms that can no longer be booked.
        """

    def count(self, organisation_id: int, needs: Needs, *, said: str = "", retired: bool = False) -> int:
        """How many rooms ``fitting`` finds, without a limit."""

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
        """The rooms that meet the needs, keep one of the hours and have no hard claim in the span, best first.

        Claims of the bookings ``ignoring`` do not count.
        """
