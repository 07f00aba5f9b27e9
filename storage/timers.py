"""What the clock does about sessions, and when."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from core.model.timers import Timer, TimerKind
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import reminder_wishes, timers
from storage.types import UtcDateTime

_T = timers.c
_COLUMNS = (_T.booking_id, _T.kind, _T.due_at, _T.person_id, _T.minutes)
_DROP = Prepared(delete(timers).where(_T.booking_id == bindparam("booking")))
_ADD = Prepared(insert(timers))
_OF_BOOKING = Prepared(select(*_COLUMNS).where(_T.booking_id == bindparam("booking")).order_by(_T.due_at, _T.id))
_IS_DUE = (_T.kind == bindparam("wanted")) & (_T.due_at <= bindparam("now", type_=UtcDateTime()))
_EARLIEST = (
    select(_T.id).where(_IS_DUE).order_by(_T.due_at, _T.id).limit(bindparam("most")).with_for_update(skip_locked=True)
)
TAKE = Prepared(delete(timers).where(_T.id.in_(_EARLIEST)).returning(*_COLUMNS, _T.id))
DUE = Prepared(select(_T.booking_id).where(_IS_DUE).order_by(_T.due_at, _T.id).limit(bindparam("most")))

_W = reminder_wishes.c
_OWN = (_W.booking_id == bindparam("booking")) & (_W.person_id == bindparam("person"))
_WISHES = Prepared(select(_W.minutes).where(_OWN))
_FORGET = Prepared(delete(reminder_wishes).where(_OWN))
_WISH = Prepared(insert(reminder_wishes))


class TimerTable(Repository):
    """Implements ``core.ports.Timers``."""

    def replace(self, booking_id: int, timers: Sequence[Timer]) -> None:
        """Let these be the booking's timers, in place of all that it had."""
        self._session.change(_DROP, {"booking": booking_id})
        values = [
            {
                "booking_id": timer.booking_id,
                "kind": timer.kind.value,
                "due_at": timer.due_at,
                "person_id": timer.person_id,
                "minutes": timer.minutes,
            }
            for timer in timers
        ]
        if values:
            self._session.change_many(_ADD, values)

    def of_booking(self, booking_id: int) -> Sequence[Timer]:
        """The booking's timers, the next first."""
        return [_timer(row) for row in self._session.rows(_OF_BOOKING, {"booking": booking_id})]

    def take(self, kind: TimerKind, now: datetime, limit: int) -> Sequence[Timer]:
        """Due timers of the kind, at most so many, the earliest first, taken away: they are this unit's to act upon.

        What another unit is taking at the same time is passed over; a unit that fails gives them back.
        """
        rows = self._session.rows(TAKE, {"wanted": kind.value, "now": now, "most": limit})
        return [_timer(row[:-1]) for row in sorted(rows, key=lambda row: (row[2], row[-1]))]

    def due(self, kind: TimerKind, now: datetime, limit: int) -> Sequence[int]:
        """The bookings whose timer of the kind is due, at most so many, the earliest first."""
        return [row[0] for row in self._session.rows(DUE, {"wanted": kind.value, "now": now, "most": limit})]

    def wishes(self, booking_id: int, person_id: int) -> tuple[int, ...] | None:
        """How many minutes before this booking the person wants to be reminded, the longest first; None where not said of it."""
        row = self._session.row(_WISHES, {"booking": booking_id, "person": person_id})
        return None if row is None else tuple(row[0])

    def wish(self, booking_id: int, person_id: int, minutes: Sequence[int] | None) -> None:
        """Remember those wishes for this booking alone; None forgets them."""
        self._session.change(_FORGET, {"booking": booking_id, "person": person_id})
        if minutes is not None:
            values = {"booking_id": booking_id, "person_id": person_id, "minutes": sorted(set(minutes), reverse=True)}
            self._session.change(_WISH, values)


def _timer(row: AnyRow) -> Timer:
    booking, kind, due_at, person, minutes = row
    return Timer(booking, TimerKind(kind), due_at, person, minutes)
