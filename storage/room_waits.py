"""Who waits for a room."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select, text, update

from core.model.room import Needs
from core.model.room_wait import RoomWait
from core.model.timespan import Timespan
from core.ports import Leases
from storage.engine import Kind
from storage.leases import LeasedRows, LeaseTable
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import people, room_waits
from storage.types import UtcDateTime

_W = room_waits.c
_COLUMNS = (
    _W.id,
    _W.organisation_id,
    _W.person_id,
    _W.room_id,
    _W.capacity,
    _W.amenities,
    _W.place,
    _W.starts_at,
    _W.ends_at,
    _W.length,
    _W.created_at,
    _W.booking_id,
    _W.had,
)
_NOW = bindparam("now", type_=UtcDateTime())
_ADD = Prepared(insert(room_waits).returning(room_waits.c.id))
_GET = Prepared(select(*_COLUMNS).where(_W.id == bindparam("wanted")))
_OF_BOOKING = Prepared(select(*_COLUMNS).where(_W.booking_id == bindparam("booking")))
_OF_PERSON = Prepared(
    select(*_COLUMNS).where(_W.person_id == bindparam("person"), _W.ends_at > _NOW).order_by(_W.created_at, _W.id)
)
_WAKE = Prepared(
    update(room_waits)
    .where(
        _W.organisation_id == bindparam("organisation"),
        or_(_W.room_id.is_(None), _W.room_id == bindparam("room")),
        _W.booking_id.is_(None),
        _W.person_id != bindparam("but"),
        _W.ends_at > bindparam("since", type_=UtcDateTime()),
        _W.starts_at < bindparam("until", type_=UtcDateTime()),
    )
    .values(due_at=_NOW)
)
_WAKE_OWN = Prepared(
    update(room_waits)
    .where(
        _W.person_id == bindparam("person"),
        _W.id != bindparam("but"),
        _W.booking_id.is_(None),
        _W.ends_at > bindparam("since", type_=UtcDateTime()),
        _W.starts_at < bindparam("until", type_=UtcDateTime()),
    )
    .values(due_at=_NOW)
)
_ALONE = Prepared(select(people.c.id).where(people.c.id == bindparam("person")).with_for_update(key_share=True))
_SETTLE = Prepared(update(room_waits).where(_W.id == bindparam("wanted")).values(due_at=None, lease_until=None))
DUE = LeasedRows(_W.id, _W.due_at, _W.lease_until, text("room_waits.due_at IS NOT NULL"))
_SAVE = Prepared(update(room_waits).where(_W.id == bindparam("wanted")))
_REMOVE = Prepared(delete(room_waits).where(_W.id == bindparam("wanted")))


class RoomWaitTable(Repository):
    """Implements ``core.ports.RoomWaits``."""

    def add(self, wait: RoomWait) -> RoomWait:
        """Store an entry under a new id, or return the equal one that exists."""
        for there in self.of_person(wait.person_id, self._session.now):
            if replace(there, id=0, created_at=wait.created_at, booking_id=None, had=()) == replace(wait, id=0):
                return there
        values = {
            "organisation_id": wait.organisation_id,
            "person_id": wait.person_id,
            "room_id": wait.room_id,
            "capacity": wait.needs.capacity,
            "amenities": list(wait.needs.amenities),
            "place": wait.needs.place,
            "starts_at": wait.window.start,
            "ends_at": wait.window.end,
            "length": wait.length,
            "created_at": wait.created_at,
            "booking_id": wait.booking_id,
            "had": [],
        }
        return replace(wait, id=self._session.value(_ADD, values))

    def get(self, wait_id: int) -> RoomWait | None:
        """The entry, or None."""
        return self._one(_GET, {"wanted": wait_id})

    def lock(self, wait_id: int) -> RoomWait | None:
        """The current entry, with its person's row locked until the unit ends; None if it is gone."""
        wait = self.get(wait_id)
        if wait is not None and self._session.kind is Kind.POSTGRESQL:
            self._session.change(_ALONE, {"person": wait.person_id})
            return self.get(wait_id)
        return wait

    def of_booking(self, booking_id: int) -> RoomWait | None:
        """The entry to which this held booking is offered."""
        return self._one(_OF_BOOKING, {"booking": booking_id})

    def of_person(self, person_id: int, now: datetime) -> Sequence[RoomWait]:
        """A person's entries whose window has not passed, oldest first."""
        return [_wait(row) for row in self._session.rows(_OF_PERSON, {"person": person_id, "now": now})]

    @property
    def due(self) -> Leases:
        """The entries for which something may have become free, by their ids."""
        return LeaseTable(self._session, DUE)

    def wake(self, organisation_id: int, room_id: int, span: Timespan, now: datetime, *, but: int) -> None:
        """Make due the entries, but for ``but``'s own, that wait for this room or any around the span and have no offer."""
        key = {"organisation": organisation_id, "room": room_id, "since": span.start, "until": span.end}
        self._session.change(_WAKE, key | {"now": now, "but": but})

    def wake_own(self, wait: RoomWait, span: Timespan, now: datetime) -> None:
        """Make due the same person's other entries that overlap the span and have no offer."""
        key = {"person": wait.person_id, "but": wait.id, "since": span.start, "until": span.end, "now": now}
        self._session.change(_WAKE_OWN, key)

    def settle(self, wait_id: int) -> None:
        """The entry has been looked at, and is no longer due."""
        self._session.change(_SETTLE, {"wanted": wait_id})

    def save(self, wait: RoomWait) -> None:
        """Store what is, and has been, offered to the entry."""
        had = [[room, int(at.timestamp())] for room, at in wait.had]
        self._session.change(_SAVE, {"wanted": wait.id, "booking_id": wait.booking_id, "had": had})

    def remove(self, wait_id: int) -> None:
        """Remove the entry."""
        self._session.change(_REMOVE, {"wanted": wait_id})

    def _one(self, statement: Prepared, key: dict[str, Any]) -> RoomWait | None:
        row = self._session.row(statement, key)
        return None if row is None else _wait(row)


def _wait(row: AnyRow) -> RoomWait:
    number, organisation, person, room, capacity, amenities, place, starts, ends, length, created, booking, had = row
    return RoomWait(
        number,
        organisation,
        person,
        room,
        Needs(capacity, tuple(amenities), place),
        Timespan(starts, ends),
        length,
        created,
        booking,
        tuple((room_id, datetime.fromtimestamp(at, UTC)) for room_id, at in had),
    )
