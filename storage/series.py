"""Series and their occurrences."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, text, update

from core.model.booking import Booking, State
from core.model.meeting import Meeting
from core.model.recurrence import rule_of
from core.model.series import Pattern, Series, SeriesKind
from core.ports import Leases
from storage.booking_rows import COLUMNS as BOOKING_COLUMNS
from storage.booking_rows import booking_of
from storage.leases import LeasedRows, LeaseTable
from storage.meeting_rows import COLUMNS as MEETING_COLUMNS
from storage.meeting_rows import meeting_of
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import bookings, meetings, series
from storage.types import UtcDateTime, among, among_words

_S = series.c
_B = bookings.c
_M = meetings.c
_COLUMNS = (
    _S.id,
    _S.organisation_id,
    _S.kind,
    _S.rule,
    _S.zone,
    _S.first_day,
    _S.minute,
    _S.length,
    _S.whole_days,
    _S.exceptions,
    _S.made_until,
    _S.extend_at,
    _S.version,
    _S.created_at,
)
_ONE = select(*_COLUMNS).where(_S.id == bindparam("wanted"))
_GET = Prepared(_ONE)
_FOR_UPDATE = Prepared(_ONE.with_for_update(key_share=True))
_MANY = Prepared(select(*_COLUMNS).where(among(_S.id, "wanted")))
_ADD = Prepared(insert(series).returning(_S.id))
_SAVE = Prepared(update(series).where(_S.id == bindparam("wanted"), _S.version == bindparam("seen")))
_SESSIONS = Prepared(
    select(*BOOKING_COLUMNS)
    .where(
        _B.series_id == bindparam("wanted"),
        text("bookings.series_id IS NOT NULL"),
        _B.moves_id.is_(None),
        _B.recurrence_at >= bindparam("since", type_=UtcDateTime()),
        among_words(_B.state, "states"),
    )
    .order_by(_B.recurrence_at, _B.id)
)
_MEETINGS = Prepared(
    select(*MEETING_COLUMNS)
    .select_from(bookings.join(meetings, _M.booking_id == _B.id))
    .where(
        _M.series_id == bindparam("wanted"),
        text("meetings.series_id IS NOT NULL"),
        _B.moves_id.is_(None),
        _M.recurrence_at >= bindparam("since", type_=UtcDateTime()),
        among_words(_B.state, "states"),
    )
    .order_by(_M.recurrence_at, _B.id)
)
_TAKE_OUT = Prepared(update(meetings).where(among(_M.booking_id, "wanted")))
DUE = LeasedRows(_S.id, _S.extend_at, _S.lease_until, text("series.extend_at IS NOT NULL"))


class SeriesTable(Repository):
    """Implements ``core.ports.SeriesBook``."""

    @property
    def due(self) -> Leases:
        """Series whose next occurrence is to be made."""
        return LeaseTable(self._session, DUE)

    def get(self, series_id: int) -> Series | None:
        """The series, or None."""
        row = self._session.row(_GET, {"wanted": series_id})
        return None if row is None else _series(row)

    def many(self, ids: Collection[int]) -> Mapping[int, Series]:
        """The series among these that exist, by id."""
        return {row[0]: _series(row) for row in self._session.rows(_MANY, {"wanted": ids})} if ids else {}

    def for_update(self, series_id: int) -> Series | None:
        """The series with its row locked until the unit ends."""
        row = self._session.row(_FOR_UPDATE, {"wanted": series_id})
        return None if row is None else _series(row)

    def add(self, new: Series) -> Series:
        """Store a new series; its id is given anew."""
        created = new.created_at or self._session.now
        values = _values(new) | {"organisation_id": new.organisation_id, "created_at": created}
        number = self._session.value(_ADD, values)
        found = self.get(number)
        assert found is not None, "it was just stored"
        return found

    def save(self, changed: Series, *, seen: int) -> None:
        """Store a changed series whose version in the store is ``seen``; raises Conflict when it is not."""
        if not self._session.change(_SAVE, _values(changed) | {"wanted": changed.id, "seen": seen}):
            raise self._session.conflict(f"series {changed.id} is not at version {seen}")

    def sessions(
        self, series_id: int, states: Collection[State], *, since: datetime | None = None
    ) -> Sequence[Booking]:
        """The series' sessions in one of these states, by their RECURRENCE-ID, from that one on; moves left out."""
        words = [state.value for state in states]
        key = {"wanted": series_id, "states": words, "since": since or _EVER}
        return [booking_of(row) for row in self._session.rows(_SESSIONS, key)]

    def meetings(
        self, series_id: int, states: Collection[State], *, since: datetime | None = None
    ) -> Sequence[Meeting]:
        """The series' meetings in one of these states, by their RECURRENCE-ID, from that one on."""
        words = [state.value for state in states]
        key = {"wanted": series_id, "states": words, "since": since or _EVER}
        return [meeting_of(row) for row in self._session.rows(_MEETINGS, key)]

    def take_out(self, meeting_ids: Collection[int]) -> None:
        """Let these meetings be of no series, until they are saved anew."""
        if meeting_ids:
            self._session.change(_TAKE_OUT, {"wanted": meeting_ids, "series_id": None, "recurrence_at": None})


_EVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def _values(of: Series) -> dict[str, Any]:
    """The columns of a series that may change, with their values. A change ends the lease for which it was made."""
    pattern = of.pattern
    return {
        "kind": of.kind.value,
        "rule": pattern.rule.text(pattern.zone),
        "zone": pattern.zone,
        "first_day": pattern.first,
        "minute": pattern.minute,
        "length": pattern.length,
        "whole_days": pattern.whole_days,
        "exceptions": [day.isoformat() for day in sorted(pattern.exceptions)],
        "made_until": of.made_until,
        "extend_at": of.extend_at,
        "lease_until": None,
        "version": of.version,
    }


def _series(row: AnyRow) -> Series:
    number, organisation, kind, rule, zone, first, minute, length, whole_days, out, made, extend, version, at = row
    return Series(
        id=number,
        organisation_id=organisation,
        kind=SeriesKind(kind),
        pattern=Pattern(
            rule=rule_of(rule, zone, minute),
            zone=zone,
            first=first,
            minute=minute,
            length=length,
            whole_days=whole_days,
            exceptions=frozenset(date.fromisoformat(day) for day in out),
        ),
        made_until=made,
        extend_at=extend,
        version=version,
        created_at=at,
    )
