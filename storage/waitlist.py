"""The waitlist: wishes for time that comes free."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    update,
)

from core.model.booking import State
from core.model.timespan import Timespan
from core.model.waitlist import Order, Turn, Waiting
from storage.engine import Kind
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import bookings, one_of, people, pool_people, waitlist_entries
from storage.types import Json, UtcDateTime

_LATELY = timedelta(days=30)
"""How far back sessions count where whoever has had the fewest comes first."""

_W = waitlist_entries.c
_COLUMNS = (
    _W.id,
    _W.organisation_id,
    _W.person_id,
    _W.host_id,
    _W.service_id,
    _W.skills,
    _W.starts_at,
    _W.ends_at,
    _W.created_at,
    _W.urgent,
    _W.paused,
    _W.turns,
    _W.displaced,
    _W.pool_id,
)
_ALONE = Prepared(select(people.c.id).where(people.c.id == bindparam("person_id")).with_for_update(key_share=True))
_EQUAL = Prepared(
    select(*_COLUMNS).where(
        _W.organisation_id == bindparam("organisation_id"),
        _W.person_id == bindparam("person_id"),
        _W.host_id.is_not_distinct_from(bindparam("host_id")),
        _W.service_id.is_not_distinct_from(bindparam("service_id")),
        _W.pool_id.is_not_distinct_from(bindparam("pool_id")),
        _W.starts_at == bindparam("starts_at"),
        _W.ends_at == bindparam("ends_at"),
        _W.skills == bindparam("skills", type_=Json),
    )
)
_ADD = Prepared(insert(waitlist_entries).returning(waitlist_entries.c.id))
_GET = Prepared(select(*_COLUMNS).where(_W.id == bindparam("wanted")))
_NOW = bindparam("now", type_=UtcDateTime())
_OF_PERSON = Prepared(
    select(*_COLUMNS).where(_W.person_id == bindparam("person"), _W.ends_at > _NOW).order_by(_W.created_at, _W.id)
)
_ACTIVE = and_(_W.paused.is_(False), _W.ends_at > _NOW)
_OF_HOST = and_(
    _W.organisation_id == bindparam("organisation"),
    _ACTIVE,
    or_(_W.host_id.is_(None), _W.host_id == bindparam("host")),
    or_(
        _W.pool_id.is_(None),
        exists().where(pool_people.c.pool_id == _W.pool_id, pool_people.c.person_id == bindparam("host")),
    ),
    _W.ends_at > bindparam("since", type_=UtcDateTime()),
    _W.starts_at < bindparam("until", type_=UtcDateTime()),
)
_FITTING = select(*_COLUMNS).where(_OF_HOST)
_LATEST = Prepared(select(_W.ends_at).where(_OF_HOST).order_by(_W.ends_at.desc()).limit(1))
_B = bookings.c
_COUNTED = one_of("bookings.state", (State.CONFIRMED, State.ONGOING, State.COMPLETED))
_DISPLACED = Prepared(_FITTING.where(text("waitlist_entries.displaced")).order_by(_W.created_at, _W.id))
_SESSIONS = (
    select(func.count())
    .select_from(bookings)
    .where(
        _B.guest_id == _W.person_id,
        _B.ends_at > bindparam("lately", type_=UtcDateTime()),
        text(_COUNTED),
    )
    .correlate(waitlist_entries)
    .scalar_subquery()
)
_FIRST = (_W.created_at, _W.id)
_ORDERED: Mapping[Order, Sequence[ColumnElement[Any]]] = {
    Order.FIRST_COME: _FIRST,
    Order.URGENT_FIRST: (_W.urgent.desc(), *_FIRST),
    Order.FEWEST_SESSIONS: (_SESSIONS, *_FIRST),
}


@cache
def _fitting(order: Order, limit: int) -> Prepared:
    """The limit is told to PostgreSQL when it plans: for a few it walks the index, for an unknown number it would sort all."""
    return Prepared(_FITTING.order_by(*_ORDERED[order]).limit(literal_column(str(limit))))


_EARLIER = or_(
    _W.created_at < bindparam("created", type_=UtcDateTime()),
    and_(_W.created_at == bindparam("created", type_=UtcDateTime()), _W.id < bindparam("entry")),
)
_FIRST_OF_ALL = and_(_W.displaced.is_(True), bindparam("displaced").is_(False))
_AS_MUCH = _W.displaced == bindparam("displaced")
"""Whether an entry is as much first of all as the one that is asked about."""
_AHEAD = select(func.count()).where(
    _W.organisation_id == bindparam("organisation"),
    _ACTIVE,
    _W.person_id != bindparam("person"),
    _W.starts_at < bindparam("until", type_=UtcDateTime()),
    _W.ends_at > bindparam("since", type_=UtcDateTime()),
    func.coalesce(_W.host_id, bindparam("host"), 0) == func.coalesce(bindparam("host"), _W.host_id, 0),
)
_BEFORE: Mapping[Order, Prepared] = {
    Order.FIRST_COME: Prepared(_AHEAD.where(or_(_FIRST_OF_ALL, and_(_AS_MUCH, _EARLIER)))),
    Order.URGENT_FIRST: Prepared(
        _AHEAD.where(
            or_(
                _FIRST_OF_ALL,
                and_(_AS_MUCH, _W.urgent.is_(True), bindparam("urgent").is_(False)),
                and_(_AS_MUCH, _W.urgent == bindparam("urgent"), _EARLIER),
            )
        )
    ),
}
_OFFERED = Prepared(select(_B.id).where(_B.entry_id == bindparam("wanted"), text("bookings.state = 'held'")))
_CHANGE = Prepared(update(waitlist_entries).where(_W.id == bindparam("wanted")))
_OF_POOL = Prepared(select(*_COLUMNS).where(_W.pool_id == bindparam("pool")).order_by(_W.created_at, _W.id))
_REMOVE = Prepared(delete(waitlist_entries).where(_W.id == bindparam("wanted"), _W.person_id == bindparam("person")))


class WaitlistTable(Repository):
    """Implements ``core.ports.Waitlist``."""

    def add(self, entry: Waiting) -> Waiting:
        """Store an entry under a new id, or return the equal one that exists, marked as displaced if this one is."""
        values: dict[str, Any] = {
            "organisation_id": entry.organisation_id,
            "person_id": entry.person_id,
            "host_id": entry.host_id,
            "service_id": entry.service_id,
            "pool_id": entry.pool_id,
            "skills": sorted(set(entry.skill_ids)),
            "starts_at": entry.window.start,
            "ends_at": entry.window.end,
        }
        self._session.change(_ALONE, {"person_id": entry.person_id})
        there = self._session.row(_EQUAL, values)
        if there is not None:
            known = _entry(there)
            if entry.displaced and not known.displaced:
                self._session.change(_CHANGE, {"wanted": known.id, "displaced": True})
            return replace(known, displaced=known.displaced or entry.displaced)
        more = {
            "created_at": entry.created_at,
            "urgent": entry.urgent,
            "paused": entry.paused,
            "displaced": entry.displaced,
        }
        number = self._session.value(_ADD, values | more)
        return replace(entry, id=number, skill_ids=tuple(values["skills"]))

    def get(self, entry_id: int) -> Waiting | None:
        """The entry, or None."""
        row = self._session.row(_GET, {"wanted": entry_id})
        return None if row is None else _entry(row)

    def lock(self, entry: Waiting) -> Waiting | None:
        """The current entry, with its person's row locked until the unit ends; None if it is gone."""
        if self._session.kind is Kind.POSTGRESQL:
            self._session.change(_ALONE, {"person_id": entry.person_id})
        return self.get(entry.id)

    def of_person(self, person_id: int, now: datetime) -> Sequence[Waiting]:
        """A person's entries whose window has not passed, oldest first."""
        return [_entry(row) for row in self._session.rows(_OF_PERSON, {"person": person_id, "now": now})]

    def of_pool(self, pool_id: int) -> Sequence[Waiting]:
        """Everybody's entries for any member of the pool, oldest first."""
        return [_entry(row) for row in self._session.rows(_OF_POOL, {"pool": pool_id})]

    def fitting(
        self, organisation_id: int, host_id: int, span: Timespan, *, order: Order, limit: int = 50
    ) -> Sequence[Waiting]:
        """The first entries, not paused, that this host's time may suit, in that order; the caller compares skills."""
        now = self._session.now
        key = {"organisation": organisation_id, "host": host_id, "since": span.start, "until": span.end, "now": now}
        if order is Order.FEWEST_SESSIONS:
            key["lately"] = now - _LATELY
        return [_entry(row) for row in self._session.rows(_fitting(order, limit), key)]

    def displaced(self, organisation_id: int, host_id: int, span: Timespan) -> Sequence[Waiting]:
        """The same of those alone who were displaced, the first first; by an index of theirs."""
        key = {"organisation": organisation_id, "host": host_id, "since": span.start, "until": span.end}
        return [_entry(row) for row in self._session.rows(_DISPLACED, key | {"now": self._session.now})]

    def latest(self, organisation_id: int, host_id: int, span: Timespan) -> datetime | None:
        """The end of the latest wish for this host's time within the span; None if nobody waits."""
        key = {"organisation": organisation_id, "host": host_id, "since": span.start, "until": span.end}
        row = self._session.row(_LATEST, key | {"now": self._session.now})
        return None if row is None else min(row[0], span.end)

    def is_offered(self, entry_id: int) -> bool:
        """Whether some time is currently offered to the entry."""
        return self._session.row(_OFFERED, {"wanted": entry_id}) is not None

    def ahead(self, entry: Waiting, order: Order) -> int:
        """How many entries of other people, not paused, come before this one and want some of the same time and host.

        FEWEST_SESSIONS counts as FIRST_COME.
        """
        key: dict[str, Any] = {
            "organisation": entry.organisation_id,
            "person": entry.person_id,
            "now": self._session.now,
            "since": entry.window.start,
            "until": entry.window.end,
            "host": entry.host_id,
            "created": entry.created_at,
            "entry": entry.id,
            "displaced": entry.displaced,
        }
        if order is Order.URGENT_FIRST:
            key["urgent"] = entry.urgent
        return int(self._session.value(_BEFORE.get(order, _BEFORE[Order.FIRST_COME]), key))

    def pause(self, entry_id: int, *, paused: bool) -> None:
        """Let the entry be passed over, or resume it."""
        self._session.change(_CHANGE, {"wanted": entry_id, "paused": paused})

    def keep_turns(self, entry_id: int, turns: Sequence[Turn]) -> None:
        """Replace the entry's turns."""
        values = [
            [turn.host_id, int(turn.span.start.timestamp()), int(turn.span.end.timestamp()), turn.due] for turn in turns
        ]
        self._session.change(_CHANGE, {"wanted": entry_id, "turns": values})

    def remove(self, entry_id: int, person_id: int) -> bool:
        """Remove a person's entry; False when there is none."""
        return self._session.change(_REMOVE, {"wanted": entry_id, "person": person_id}) > 0


def _entry(row: AnyRow) -> Waiting:
    number, organisation, person, host, service, skills, starts, ends, created, urgent, paused, turns, *more = row
    displaced, pool = more
    return Waiting(
        number,
        organisation,
        person,
        host,
        service,
        tuple(skills),
        Timespan(starts, ends),
        created,
        bool(urgent),
        bool(paused),
        tuple(Turn(at, Timespan(_moment(start), _moment(end)), due) for at, start, end, due in turns),
        bool(displaced),
        pool,
    )


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
