"""What people have said of coming to their sessions, and when they joined."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, delete, insert, select

from core.model.attendance import Attendance
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import attendance
from storage.types import among

_A = attendance.c
_COLUMNS = (_A.booking_id, _A.person_id, _A.starts_at, _A.coming, _A.late, _A.joined_at)
_OF_BOOKING = Prepared(select(*_COLUMNS).where(_A.booking_id == bindparam("booking")).order_by(_A.person_id))
_OF_BOOKINGS = Prepared(select(*_COLUMNS).where(among(_A.booking_id, "wanted")).order_by(_A.person_id))
_DROP = Prepared(delete(attendance).where(_A.booking_id == bindparam("booking"), _A.person_id == bindparam("person")))
_ADD = Prepared(insert(attendance))


class AttendanceTable(Repository):
    """Implements ``core.ports.Attendances``."""

    def of_booking(self, booking_id: int) -> Sequence[Attendance]:
        """What is known of a booking's people, including for a time it no longer has."""
        return self._ahead(("attendance", booking_id), lambda: self._read(booking_id))

    def read_ahead(self, booking_ids: Collection[int]) -> None:
        """What is known of the sides of these bookings."""
        found: dict[int, list[Attendance]] = {booking_id: [] for booking_id in booking_ids}
        for row in self._session.rows(_OF_BOOKINGS, {"wanted": booking_ids}):
            found[row[0]].append(Attendance(*row))
        self._session.ahead.update((("attendance", booking_id), each) for booking_id, each in found.items())

    def _read(self, booking_id: int) -> Sequence[Attendance]:
        return [Attendance(*row) for row in self._session.rows(_OF_BOOKING, {"booking": booking_id})]

    def save(self, attendance: Attendance) -> None:
        """Store it in place of what was known of this person."""
        self._session.change(_DROP, {"booking": attendance.booking_id, "person": attendance.person_id})
        values = {
            "booking_id": attendance.booking_id,
            "person_id": attendance.person_id,
            "starts_at": attendance.starts_at,
            "coming": attendance.coming,
            "late": attendance.late,
            "joined_at": attendance.joined_at,
        }
        self._session.change(_ADD, values)
