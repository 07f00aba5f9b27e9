"""Who was asked to check into a room, and what came of it."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select

from core.model.check_in import CheckIn
from storage.prepared import Prepared
from storage.repository import Repository, facts
from storage.schema import check_ins, meetings

_C = check_ins.c
_COLUMNS = (_C.booking_id, _C.starts_at, _C.room_id, _C.person_id, _C.at, _C.released_at)
_OF = Prepared(select(*_COLUMNS).where(_C.booking_id == bindparam("booking")))
_OF_SERIES = Prepared(
    select(*_COLUMNS)
    .join(meetings, meetings.c.booking_id == _C.booking_id)
    .where(meetings.c.series_id == bindparam("series"))
    .order_by(_C.starts_at.desc())
    .limit(bindparam("most"))
)
_DROP = Prepared(delete(check_ins).where(_C.booking_id == bindparam("booking")))
_ADD = Prepared(insert(check_ins))


class CheckInTable(Repository):
    """Implements ``core.ports.CheckIns``."""

    def of(self, booking_id: int) -> CheckIn | None:
        """What is known of checking into a meeting's room, including for a time or room it no longer has."""
        row = self._session.row(_OF, {"booking": booking_id})
        return None if row is None else CheckIn(*row)

    def of_series(self, series_id: int, limit: int) -> Sequence[CheckIn]:
        """The check-ins of a series' occurrences, latest first."""
        return [CheckIn(*row) for row in self._session.rows(_OF_SERIES, {"series": series_id, "most": limit})]

    def save(self, check_in: CheckIn) -> None:
        """Store it in place of what was known of the meeting."""
        self._session.change(_DROP, {"booking": check_in.booking_id})
        self._session.change(_ADD, facts(check_in))
