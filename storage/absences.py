"""Who did not come to a session, what they say to that, and what was decided."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select

from core.model.absence import Absence
from storage.prepared import Prepared
from storage.repository import Repository, facts
from storage.schema import absences

_A = absences.c
_COLUMNS = (
    _A.booking_id,
    _A.absent_id,
    _A.marked_by,
    _A.marked_at,
    _A.objected_at,
    _A.objection,
    _A.decided_by,
    _A.decided_at,
    _A.upheld,
    _A.why,
)
_OF_BOOKING = Prepared(
    select(*_COLUMNS).where(_A.booking_id == bindparam("booking")).order_by(_A.marked_at, _A.absent_id)
)
_OF_PERSON = (_A.booking_id == bindparam("booking"), _A.absent_id == bindparam("person"))
_GET = Prepared(select(*_COLUMNS).where(*_OF_PERSON))
_DROP = Prepared(delete(absences).where(*_OF_PERSON))
_ADD = Prepared(insert(absences))


class AbsenceTable(Repository):
    """Implements ``core.ports.Absences``."""

    def of_booking(self, booking_id: int) -> Sequence[Absence]:
        """Who did not come to it, in the order in which they were reported."""
        return [Absence(*row) for row in self._session.rows(_OF_BOOKING, {"booking": booking_id})]

    def of_person(self, booking_id: int, person_id: int) -> Absence | None:
        """The report that this person did not come to it, if there is one."""
        row = self._session.row(_GET, {"booking": booking_id, "person": person_id})
        return None if row is None else Absence(*row)

    def save(self, absence: Absence) -> None:
        """Store it in place of any earlier report of this person and booking."""
        self._session.change(_DROP, {"booking": absence.booking_id, "person": absence.absent_id})
        self._session.change(_ADD, facts(absence))
