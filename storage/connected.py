"""Connected calendars, their addresses encrypted at rest, their events, and the time that these make busy.

The busy time of one calendar is stored merged, so that its stretches never overlap (``storage.windows``).
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cryptography.fernet import InvalidToken, MultiFernet
from sqlalchemy import bindparam, delete, insert, select, text
from sqlalchemy import update as update_of

from core.model.connected import ConnectedCalendar, Connection, MirroredEvent, Trouble
from core.model.timespan import Timespan, merge
from core.ports import Leases
from storage.errors import NoKey
from storage.leases import LeasedRows, LeaseTable
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import busy_times, calendar_events, connected_calendars
from storage.session import Session
from storage.windows import SINCE, UNTIL, during, minutes_during

_C = connected_calendars.c
_E = calendar_events.c
_B = busy_times.c

_COLUMNS = (
    _C.id,
    _C.person_id,
    _C.address,
    _C.created_at,
    _C.name,
    _C.state,
    _C.trouble,
    _C.failures,
    _C.etag,
    _C.modified,
    _C.digest,
    _C.read_at,
    _C.taken_at,
    _C.due_at,
)
_GET = Prepared(select(*_COLUMNS).where(_C.id == bindparam("wanted")))
_OF_PERSON = Prepared(select(*_COLUMNS).where(_C.person_id == bindparam("person")).order_by(_C.id))
_ADD = Prepared(insert(connected_calendars).returning(_C.id))
_SAVE = Prepared(update_of(connected_calendars).where(_C.id == bindparam("wanted")))
_REMOVE = Prepared(delete(connected_calendars).where(_C.id == bindparam("wanted")))
_REMOVE_EVENTS = Prepared(delete(calendar_events).where(_E.connected_id == bindparam("wanted")))
DUE = LeasedRows(_C.id, _C.due_at, _C.lease_until, text("connected_calendars.due_at IS NOT NULL"))

_EVENT = (_E.uid, _E.recurrence, _E.starts_at, _E.ends_at, _E.busy, _E.title)
_EVENTS = Prepared(
    select(*_EVENT).where(_E.connected_id == bindparam("wanted")).order_by(_E.starts_at, _E.uid, _E.recurrence)
)
_EVENTS_OF = Prepared(
    select(*_EVENT)
    .join(connected_calendars, _C.id == _E.connected_id)
    .where(_C.person_id == bindparam("person"), _E.starts_at < UNTIL, _E.ends_at > SINCE)
    .order_by(_E.starts_at, _E.uid, _E.recurrence)
)
_ADD_EVENT = Prepared(insert(calendar_events))
_DROP_EVENT = Prepared(
    delete(calendar_events).where(
        _E.connected_id == bindparam("connected"), _E.uid == bindparam("of"), _E.recurrence == bindparam("which")
    )
)


BUSY = Prepared(during(busy_times, _B.calendar_id, _B.starts_at, _B.ends_at))

BUSY_MINUTES = minutes_during(busy_times)

_ALL_BUSY = Prepared(select(_B.starts_at, _B.ends_at).where(_B.calendar_id == bindparam("calendar")))
_ADD_BUSY = Prepared(insert(busy_times))
_DROP_BUSY = Prepared(
    delete(busy_times).where(_B.calendar_id == bindparam("calendar"), _B.starts_at == bindparam("start"))
)


class ConnectedTable(Repository):
    """Implements ``core.ports.ConnectedCalendars``; ``cipher`` is None where no ``SECRET_KEY`` is set."""

    def __init__(self, session: Session, cipher: MultiFernet | None) -> None:
        super().__init__(session)
        self._cipher = cipher

    @property
    def due(self) -> Leases:
        """Calendars due to be read, by their ids."""
        return LeaseTable(self._session, DUE)

    @property
    def keeps_secrets(self) -> bool:
        """Whether there is a key to encrypt addresses with; without one no calendar can be added."""
        return self._cipher is not None

    def get(self, calendar_id: int) -> ConnectedCalendar | None:
        """The connected calendar, or None. Raises NoKey where no key opens its address."""
        row = self._session.row(_GET, {"wanted": calendar_id})
        return None if row is None else self._calendar(row)

    def of_person(self, person_id: int) -> Sequence[ConnectedCalendar]:
        """The person's, oldest first. Raises NoKey where no key opens an address."""
        return [self._calendar(row) for row in self._session.rows(_OF_PERSON, {"person": person_id})]

    def add(self, calendar: ConnectedCalendar) -> ConnectedCalendar:
        """Store a new one (its id is given anew), its address encrypted. Raises NoKey without a key."""
        number = self._session.value(_ADD, self._values(calendar))
        found = self.get(int(number))
        assert found is not None, "it has just been stored"
        return found

    def save(self, calendar: ConnectedCalendar) -> None:
        """Store a changed one, which ends any lease on it."""
        self._session.change(_SAVE, self._values(calendar) | {"wanted": calendar.id, "lease_until": None})

    def remove(self, calendar_id: int) -> None:
        """Remove it with its events."""
        self._session.change(_REMOVE_EVENTS, {"wanted": calendar_id})
        self._session.change(_REMOVE, {"wanted": calendar_id})

    def events(self, calendar_id: int) -> Sequence[MirroredEvent]:
        """What the connected calendar held when it was last read, in order of start."""
        return [_event(row) for row in self._session.rows(_EVENTS, {"wanted": calendar_id})]

    def keep_events(self, calendar_id: int, events: Collection[MirroredEvent]) -> None:
        """Replace its events; only what differs is written."""
        before, after = set(self.events(calendar_id)), set(events)
        gone = [{"connected": calendar_id, "of": each.uid, "which": each.recurrence} for each in before - after]
        new = [_event_values(calendar_id, each) for each in after - before]
        if gone:
            self._session.change_many(_DROP_EVENT, gone)
        if new:
            self._session.change_many(_ADD_EVENT, new)

    def events_of(self, person_id: int, window: Timespan) -> Sequence[MirroredEvent]:
        """The events of all of a person's connected calendars that overlap the window, in order of start."""
        key = {"person": person_id, "since": window.start, "until": window.end}
        return [_event(row) for row in self._session.rows(_EVENTS_OF, key)]

    def busy(self, calendar_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[Timespan]]:
        """What connected calendars report as busy on each of our own calendars in the window: merged, in order."""
        found: dict[int, list[Timespan]] = {number: [] for number in calendar_ids}
        key = {"wanted": calendar_ids, "since": window.start, "until": window.end}
        for calendar, starts, ends in self._session.rows(BUSY, key):
            found[calendar].append(Timespan(starts, ends))
        return found

    def keep_busy(self, calendar_id: int, spans: Sequence[Timespan]) -> None:
        """Replace what connected calendars report as busy on this calendar (merged, in order); only what differs is written."""
        before = {Timespan(*row) for row in self._session.rows(_ALL_BUSY, {"calendar": calendar_id})}
        gone = [{"calendar": calendar_id, "start": span.start} for span in before.difference(spans)]
        new = [
            {"calendar_id": calendar_id, "starts_at": span.start, "ends_at": span.end}
            for span in spans
            if span not in before
        ]
        if gone:
            self._session.change_many(_DROP_BUSY, gone)
        if new:
            self._session.change_many(_ADD_BUSY, new)

    def _values(self, calendar: ConnectedCalendar) -> dict[str, Any]:
        if self._cipher is None:
            raise NoKey("SECRET_KEY must be set before a calendar can be connected")
        return {
            "person_id": calendar.person_id,
            "address": self._cipher.encrypt(calendar.address.encode()).decode(),
            "created_at": calendar.created_at,
            "name": calendar.name,
            "state": calendar.state.value,
            "trouble": None if calendar.trouble is None else calendar.trouble.value,
            "failures": calendar.failures,
            "etag": calendar.etag,
            "modified": calendar.modified,
            "digest": calendar.digest,
            "read_at": calendar.read_at,
            "taken_at": calendar.taken_at,
            "due_at": calendar.due_at,
        }

    def _calendar(self, row: AnyRow) -> ConnectedCalendar:
        number, person, sealed, created, name, state, trouble, *rest = row
        if self._cipher is None:
            raise NoKey("SECRET_KEY must be set: there are connected calendars to read")
        try:
            address = self._cipher.decrypt(sealed.encode()).decode()
        except InvalidToken as closed:
            raise NoKey(f"none of the keys in SECRET_KEY opens the address of calendar {number}") from closed
        why = None if trouble is None else Trouble(trouble)
        return ConnectedCalendar(number, person, address, created, name, Connection(state), why, *rest)


def join_busy(session: Session, person_id: int, calendar_id: int, absorbed_id: int) -> None:
    """Let all that the person's connected calendars hold be busy on their calendar, and nothing on the one that goes."""
    session.execute(delete(busy_times).where(_B.calendar_id.in_((calendar_id, absorbed_id))))
    events = select(_E.starts_at, _E.ends_at).join(connected_calendars, _C.id == _E.connected_id)
    rows = session.execute(events.where(_C.person_id == person_id, _E.busy)).all()
    new = [
        {"calendar_id": calendar_id, "starts_at": span.start, "ends_at": span.end}
        for span in merge(Timespan(*row) for row in rows)
    ]
    if new:
        session.change_many(_ADD_BUSY, new)


def _event(row: AnyRow) -> MirroredEvent:
    uid, recurrence, starts, ends, busy, title = row
    return MirroredEvent(uid, recurrence, Timespan(starts, ends), bool(busy), title)


def _event_values(calendar_id: int, event: MirroredEvent) -> dict[str, Any]:
    return {
        "connected_id": calendar_id,
        "uid": event.uid,
        "recurrence": event.recurrence,
        "starts_at": event.span.start,
        "ends_at": event.span.end,
        "busy": event.busy,
        "title": event.title,
    }
