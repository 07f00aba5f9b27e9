"""Timers of bookings, and people's wishes of when to be reminded of one."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, delete, insert, select, text

from core.model.timers import Timer, TimerKind
from core.ports import Leases
from storage.leases import LeasedRows, LeaseTable
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import reminder_wishes, timers
from storage.types import UtcDateTime, among

_T = timers.c
_COLUMNS = (_T.booking_id, _T.kind, _T.due_at, _T.person_id, _T.minutes)
_DROP = Prepared(delete(timers).where(_T.booking_id == bindparam("booking")))
_DROP_ALL = Prepared(delete(timers).where(among(_T.booking_id, "wanted")))
_AHEAD = (_T.booking_id == bindparam("booking")) & (_T.due_at > bindparam("now", type_=UtcDateTime()))
_DROP_REMINDERS = Prepared(delete(timers).where(_AHEAD, text(f"timers.kind = '{TimerKind.REMIND}'")))
_TAKE = Prepared(delete(timers).where(among(_T.id, "wanted")).returning(_T.id, *_COLUMNS))
_ADD = Prepared(insert(timers))
_OF_BOOKING = Prepared(select(*_COLUMNS).where(_T.booking_id == bindparam("booking")).order_by(_T.due_at, _T.id))
_THESE = Prepared(select(_T.id, *_COLUMNS).where(among(_T.id, "wanted")))
DUE = {kind: LeasedRows(_T.id, _T.due_at, _T.lease_until, text(f"timers.kind = '{kind.value}'")) for kind in TimerKind}

_W = reminder_wishes.c
_OWN = (_W.booking_id == bindparam("booking")) & (_W.person_id == bindparam("person"))
_WISHES = Prepared(select(_W.minutes).where(_OWN))
_ALL_WISHES = Prepared(select(_W.booking_id, _W.person_id, _W.minutes).where(among(_W.booking_id, "wanted")))
_FORGET = Prepared(delete(reminder_wishes).where(_OWN))
_WISH = Prepared(insert(reminder_wishes))


class TimerTable(Repository):
    """Implements ``core.ports.Timers``."""

    def due(self, kind: TimerKind) -> Leases:
        """The due work of this kind of timer."""
        return LeaseTable(self._session, DUE[kind])

    def many(self, ids: Collection[int]) -> Mapping[int, Timer]:
        """The timers among these that still exist, by id."""
        return {row[0]: _timer(row[1:]) for row in self._session.rows(_THESE, {"wanted": ids})}

    def take(self, ids: Collection[int]) -> Mapping[int, Timer]:
        """Remove these, which are about to be acted upon; returns those that nobody else had removed, by id."""
        return {row[0]: _timer(row[1:]) for row in self._session.rows(_TAKE, {"wanted": ids})} if ids else {}

    def replace(self, booking_id: int, timers: Sequence[Timer]) -> None:
        """Replace all of the booking's timers."""
        self._session.change(_DROP, {"booking": booking_id})
        self._add(timers)

    def replace_all(self, booking_ids: Collection[int], timers: Sequence[Timer]) -> None:
        """Replace all timers of these bookings."""
        if booking_ids:
            self._session.change(_DROP_ALL, {"wanted": booking_ids})
            self._add(timers)

    def replace_reminders(self, booking_id: int, timers: Sequence[Timer]) -> None:
        """Replace the booking's future reminders. Reminders already due stay, and so do all other timers."""
        self._session.change(_DROP_REMINDERS, {"booking": booking_id, "now": self._session.now})
        self._add(timers)

    def _add(self, timers: Sequence[Timer]) -> None:
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

    def wishes(self, booking_id: int, person_id: int) -> tuple[int, ...] | None:
        """How many minutes before this booking the person wants to be reminded, longest first; None if they have not said."""
        row = self._session.row(_WISHES, {"booking": booking_id, "person": person_id})
        return None if row is None else tuple(row[0])

    def all_wishes(self, booking_ids: Collection[int]) -> Mapping[tuple[int, int], tuple[int, ...]]:
        """The same for everybody who has made such a wish for one of these bookings, by (booking, person)."""
        rows = self._session.rows(_ALL_WISHES, {"wanted": booking_ids}) if booking_ids else ()
        return {(booking, person): tuple(minutes) for booking, person, minutes in rows}

    def wish(self, booking_id: int, person_id: int, minutes: Sequence[int] | None) -> None:
        """Remember these wishes for this booking only; None forgets them."""
        self._session.change(_FORGET, {"booking": booking_id, "person": person_id})
        if minutes is not None:
            values = {"booking_id": booking_id, "person_id": person_id, "minutes": sorted(set(minutes), reverse=True)}
            self._session.change(_WISH, values)


def _timer(row: AnyRow) -> Timer:
    booking, kind, due_at, person, minutes = row
    return Timer(booking, TimerKind(kind), due_at, person, minutes)
